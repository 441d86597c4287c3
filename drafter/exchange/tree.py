"""The object of an exchange file, taken apart key by key: what was asked for, and what is left over.

A value of the wrong kind is refused with its place; whoever reads the sentence finds it in the file.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, cast

from drafter.errors import UserError
from drafter.reading.marks import UNWANTED

Json = Any

OTHERS = (b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0")
LINES = "teks atau daftar baris"
ADVICE = "Berkas itu tidak diubah dan tidak ada rancangan yang ditulis. Perbaiki berkas itu, lalu ulangi."


class Wrong(ValueError):
    """What makes a file no exchange file; `str` is how the sentence goes on."""


def parse(content: bytes) -> dict[str, Json]:
    """The object in a file; Wrong for anything else, also for a key given twice: one would be lost."""
    if content.startswith(OTHERS):
        raise Wrong("bukan teks biasa (.json), melainkan berkas Word, Excel, atau PDF")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Wrong(f"memuat huruf yang bukan UTF-8 pada bita ke-{error.start + 1}") from None
    if not text.strip():
        raise Wrong("tidak ada isinya")
    try:
        tree = json.loads(text, object_pairs_hook=once, parse_constant=refuse)
        if "\\u" in text:
            json.dumps(tree, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        raise Wrong(f"bukan JSON yang utuh: salah di baris {error.lineno}, kolom {error.colno}") from None
    except UnicodeEncodeError:
        raise Wrong("memuat huruf yang tidak utuh") from None
    except RecursionError:
        raise Wrong("isinya bersarang terlalu dalam") from None
    except Wrong:
        raise
    except ValueError:  # a number of thousands of digits
        raise Wrong("memuat bilangan yang tidak dapat dibaca") from None
    if type(tree) is not dict:
        raise Wrong("isinya bukan objek JSON")
    return cast(dict[str, Json], tree)


def once(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    """An object each of whose keys is there once."""
    made = dict(pairs)
    if len(made) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise Wrong(f"memuat kunci {quoted(twice)} dua kali dalam satu objek")
    return made


def refuse(_: str) -> float:
    """NaN and Infinity are no JSON."""
    raise Wrong("memuat bilangan yang tidak dapat dibaca")


def quoted(key: str) -> str:
    """A key as it stands in a sentence."""
    short = key if len(key) <= 60 else key[:59] + "…"
    return f'"{short}"'


class Branch:
    """One object of the file; `take` and its like remove what they give, `rest` is what nobody asked for."""

    def __init__(self, raw: Json, place: str = "") -> None:
        if raw is None:
            raw = {}
        if type(raw) is not dict:
            raise Wrong(f"pada {place} harus berupa objek")
        self.place = place
        self.left = dict(cast(dict[str, Json], raw))

    def at(self, key: str) -> str:
        """The place of a key, in words."""
        return f"{self.place}, {quoted(key)}" if self.place else quoted(key)

    def text(self, key: str) -> str:
        """A text as one line; "" where there is none."""
        return " ".join(" ".join(self.lines(key)).split())

    def lines(self, key: str) -> tuple[str, ...]:
        """A text or a list of texts as lines; blanks before a line stay, they are its depth."""
        return lines_of(self.left.pop(key, None), self.at(key))

    def branch(self, key: str) -> Branch:
        """An object in the object; an empty one where there is none."""
        return Branch(self.left.pop(key, None), self.at(key))

    def branches(self, key: str, named: str) -> list[Branch]:
        """A list of objects; `named` is what a sentence calls one of them."""
        raw = self.left.pop(key, None)
        if type(raw) is not list:
            raise Wrong(f"pada {self.at(key)} harus berupa daftar")
        start = f"{self.place}, " if self.place else ""
        values = enumerate(cast(list[Json], raw), 1)
        return [Branch(each, f"{start}{named} ke-{number}") for number, each in values]

    def rest(self) -> Iterator[tuple[str, str]]:
        """Keys nobody asked for, with their values as words."""
        for key, value in self.left.items():
            if value not in (None, "", [], {}):
                yield shown_key(key), as_words(value)


def lines_of(raw: Json, place: str) -> tuple[str, ...]:
    """A text or a list of texts as lines without what a document cannot hold."""
    if raw is None:
        return ()
    parts = cast(list[Json], raw) if type(raw) is list else [raw]
    return tuple(
        line.rstrip()
        for part in parts
        for line in UNWANTED.sub("", scalar(part, place)).replace("\r\n", "\n").splitlines()
        if line.strip()
    )


def scalar(raw: Json, place: str) -> str:
    """A text, or a number as one."""
    match raw:
        case str():
            return raw
        case None:
            return ""
        case int() | float() if type(raw) is not bool:
            return str(raw)
        case _:
            raise Wrong(f"pada {place} harus berupa {LINES}")


def as_words(value: Json) -> str:
    """A value of unknown kind as it would be read aloud."""
    if isinstance(value, str):
        return UNWANTED.sub("", value).strip()
    return UNWANTED.sub("", json.dumps(value, ensure_ascii=False))


def shown_key(key: str) -> str:
    """A key without unseen signs."""
    return UNWANTED.sub("", key)


def refused(named: str, wrong: Wrong) -> UserError:
    """The one sentence for a file that cannot be taken in."""
    return UserError(f"{named} tidak dapat diimpor: {wrong}.", ADVICE)
