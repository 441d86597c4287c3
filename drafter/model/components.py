"""The fourteen components of a service standard, as resources/components.toml describes them.

UU 25/2009 Pasal 21 names them (huruf a to n); the guideline (PermenPANRB 15/2014) orders them in two
groups.  The file is read strictly: a key too many, too few or of the wrong type is refused by its place.
"""

from __future__ import annotations

import dataclasses
import functools
import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Literal, TypeVar, cast, get_args

from drafter import paths
from drafter.errors import UserError
from drafter.model import codec, shapes
from drafter.model.answers import AnyValue

GroupId = Literal["delivery", "management"]
ComponentId = Literal[
    "requirements",
    "procedure",
    "time_limit",
    "fee",
    "product",
    "complaints",
    "legal_basis",
    "facilities",
    "competence",
    "oversight",
    "staffing",
    "service_guarantee",
    "safety_guarantee",
    "evaluation",
]
Kind = Literal["text", "table", "items", "steps", "time_limit", "fees", "channels", "people", "citations"]

GROUP_IDS: tuple[GroupId, ...] = get_args(GroupId)
COMPONENT_IDS: tuple[ComponentId, ...] = get_args(ComponentId)
KINDS: tuple[Kind, ...] = get_args(Kind)
LETTERS = tuple("abcdefghijklmn")
LARGEST = 1_000_000

T = TypeVar("T", bound=str)


# --- values ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One of the two groups: `title` as its row in the annex reads, `about` one sentence or two on it."""

    id: GroupId
    title: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """An answer an officer may start from; its value is marked as an example until confirmed."""

    label: str
    value: AnyValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """One component.

    letter: its letter in UU 25/2009 Pasal 21.  exchange: its key in the plain-text exchange.
    title: as printed in the annex.  names: other names met in real standards.
    article, asks: where the law asks for it, and what.  kind: the kind of answer its page edits.
    question, help, examples: what the guide shows; `help` holds one sentence an entry.
    """

    id: ComponentId
    group: GroupId
    letter: str
    exchange: str
    title: str
    names: tuple[str, ...]
    article: str
    asks: str
    kind: Kind
    question: str
    help: tuple[str, ...]
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Components:
    """All fourteen: `entries` in the guideline's order, and the ways to find one.

    by_name: every title and other name, folded as `fold_name` does.
    """

    groups: tuple[Group, ...]
    entries: tuple[Component, ...]
    by_id: Mapping[str, Component]
    by_exchange: Mapping[str, Component]
    by_name: Mapping[str, Component]

    def of_group(self, group: GroupId) -> tuple[Component, ...]:
        """The components of one group, in the guideline's order."""
        return tuple(each for each in self.entries if each.group == group)

    def pasal_order(self) -> tuple[Component, ...]:
        """All components in the order of UU 25/2009 Pasal 21, huruf a to n."""
        return tuple(sorted(self.entries, key=lambda each: each.letter))

    def find(self, label: str) -> Component | None:
        """The component a label in somebody's document names, or None: a likeness is not a name."""
        return self.by_name.get(fold_name(label))


def fold_name(label: str) -> str:
    """A label without case, punctuation and the difference between "&" and "dan"."""
    words = unicodedata.normalize("NFKC", label).casefold().replace("&", " dan ")
    return " ".join("".join(sign if sign.isalnum() else " " for sign in words).split())


# --- reading ---------------------------------------------------------------------------------


def load_components(path: Path | None = None) -> Components:
    """The components of a file, by default the one that comes with the program (read once).

    Raises UserError, naming file and place, when the file is missing or not as it must be.
    """
    return read_shipped() if path is None else read_components(path)


@functools.cache
def read_shipped() -> Components:
    """The components that come with the program."""
    return read_components(paths.resources() / "components.toml")


def read_components(path: Path) -> Components:
    """Read, check and index one file."""
    entry = Entry(read_toml(path), path.name, "")
    groups = tuple(read_group(each) for each in entry.tables("group", "kelompok"))
    entries = tuple(read_component(each) for each in entry.tables("component", "komponen"))
    entry.close()
    if tuple(each.id for each in groups) != GROUP_IDS:
        raise refused(path.name, "kelompok komponen tidak tepat dua atau tidak berurutan")
    if tuple(each.id for each in entries) != COMPONENT_IDS:
        raise refused(path.name, "komponen tidak tepat empat belas atau tidak berurutan")
    for key, seen in (("letter", {e.letter for e in entries}), ("exchange", {e.exchange for e in entries})):
        if len(seen) != len(entries):
            raise refused(path.name, f'isi "{key}" dipakai oleh lebih dari satu komponen')
    return Components(
        groups=groups,
        entries=entries,
        by_id=MappingProxyType({each.id: each for each in entries}),
        by_exchange=MappingProxyType({each.exchange: each for each in entries}),
        by_name=MappingProxyType(name_table(entries, path.name)),
    )


def name_table(entries: tuple[Component, ...], file: str) -> dict[str, Component]:
    """Folded name -> component; one name of two components would make the importer guess."""
    table: dict[str, Component] = {}
    for component in entries:
        for name in (component.title, *component.names):
            if table.setdefault(fold_name(name), component) is not component:
                raise refused(file, f'nama "{name}" dipakai oleh lebih dari satu komponen')
    return table


def read_toml(path: Path) -> dict[str, object]:
    """The tables of a TOML file."""
    try:
        if path.stat().st_size > LARGEST:
            raise refused(path.name, "ukurannya terlalu besar")
        return tomllib.loads(path.read_bytes().decode())
    except OSError as error:
        raise refused(path.name, "tidak ada atau tidak dapat dibaca") from error
    except UnicodeDecodeError as error:
        raise refused(path.name, f"huruf pada bita ke-{error.start + 1} bukan UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        where = f"baris {line[1]}" if line else "bagian akhir"
        raise refused(path.name, f"salah tulis di {where}") from error
    except RecursionError:
        raise refused(path.name, "isinya bersarang terlalu dalam") from None


def read_group(entry: Entry) -> Group:
    """One [[group]]."""
    group = Group(
        id=entry.choice("id", GROUP_IDS),
        title=entry.text("title"),
        about=entry.text("about"),
    )
    entry.close()
    return group


def read_component(entry: Entry) -> Component:
    """One [[component]]."""
    component = Component(
        id=entry.choice("id", COMPONENT_IDS),
        group=entry.choice("group", GROUP_IDS),
        letter=entry.choice("letter", LETTERS),
        exchange=entry.text("exchange"),
        title=entry.text("title"),
        names=entry.texts("names"),
        article=entry.text("article"),
        asks=entry.text("asks"),
        kind=entry.choice("kind", KINDS),
        question=entry.text("question"),
        help=entry.texts("help"),
        examples=tuple(read_example(each) for each in entry.tables("examples", "contoh")),
    )
    entry.close()
    return component


def read_example(entry: Entry) -> Example:
    """One [[component.examples]]."""
    label = entry.text("label")
    try:
        value = codec.value_from_json(entry.take("value"))
    except shapes.Damage as damage:
        raise entry.refused(".".join(["value", *damage.place]), f"harus berupa {damage.wanted}") from damage
    entry.close()
    return Example(label=label, value=dataclasses.replace(value, example=True))


def refused(file: str, how: str) -> UserError:
    """The sentence for a shipped file that is not as it was shipped."""
    return UserError(
        f"Berkas bawaan program {file} tidak dapat dipakai: {how}.",
        "Rancangan Anda tidak berubah. Pasang ulang program ini.",
    )


class Entry:
    """One TOML table, emptied key by key; what is left at the end was not expected."""

    def __init__(self, raw: object, file: str, place: str) -> None:
        self.file = file
        self.place = place
        if not isinstance(raw, dict):
            raise refused(file, f"{place} harus berupa tabel")
        self.left = dict(cast(dict[str, object], raw))

    def refused(self, key: str, how: str) -> UserError:
        """An error at this place of the file."""
        return refused(self.file, f'{self.place}{", " if self.place else ""}"{key}" {how}')

    def take(self, key: str) -> object:
        """A value that must be there, whatever its type."""
        if key not in self.left:
            raise self.refused(key, "tidak ada")
        return self.left.pop(key)

    def text(self, key: str) -> str:
        """A text that is not empty."""
        value = self.take(key)
        if not isinstance(value, str) or not value.strip():
            raise self.refused(key, "harus berupa teks yang tidak kosong")
        return value

    def choice(self, key: str, among: tuple[T, ...]) -> T:
        """One of the texts that are possible here."""
        value = self.text(key)
        for each in among:
            if each == value:
                return each
        raise self.refused(key, f"tidak mengenal isi {value!r}")

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, none of them empty."""
        values = self.entries(key)
        for number, value in enumerate(values, start=1):
            if not isinstance(value, str) or not value.strip():
                raise self.refused(key, f"pada isi ke-{number} harus berupa teks yang tidak kosong")
        return tuple(cast(list[str], values))

    def tables(self, key: str, named: str) -> tuple[Entry, ...]:
        """A list of tables; `named` is what a sentence calls one of them."""
        start = f"{self.place}, " if self.place else ""
        values = enumerate(self.entries(key), start=1)
        return tuple(Entry(value, self.file, f"{start}{named} ke-{number}") for number, value in values)

    def entries(self, key: str) -> list[object]:
        """A list of anything."""
        value = self.take(key)
        if not isinstance(value, list):
            raise self.refused(key, "harus berupa daftar")
        return cast(list[object], value)

    def close(self) -> None:
        """Nothing may be left."""
        for key in self.left:
            raise self.refused(key, "tidak dikenal")
