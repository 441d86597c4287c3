"""Regulations that a text names, by kind, number and year, wherever they stand in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from drafter.checks.words import Token, Words
from drafter.errors import UserError
from drafter.regulations import Catalogue
from drafter.regulations.hierarchy import ABBREVIATIONS, Level, Name, level_of, one_number, one_spelling

# Kinds in the spelling of tokens, the longer first; a maker or a region may follow.
KINDS = (
    ("peraturan", "pemerintah", "pengganti", "undang-undang"),
    ("undang-undang", "dasar"),
    ("undang", "undang", "dasar"),
    ("undang", "-", "undang"),
    ("undang-undang",),
    ("undang", "undang"),
    ("peraturan",),
    ("keputusan",),
    ("instruksi",),
    ("ketetapan",),
    ("qanun",),
    ("surat", "edaran"),
    ("surat", "keputusan"),
    ("sk",),
    *((each,) for each in ABBREVIATIONS),
    ("perbup",),
    ("perwal",),
    ("perka",),
    ("pmk",),
    ("permenpan",),
    ("kepmenpan",),
    ("perkaban",),
    ("perban",),
    ("perkap",),
)
SHORT = {
    "perbup": "peraturan bupati",
    "perwal": "peraturan wali kota",
    "perka": "peraturan kepala",
    "pmk": "peraturan menteri keuangan",
    "permenpan": "peraturan menteri pendayagunaan aparatur negara dan reformasi birokrasi",
    "kepmenpan": "keputusan menteri pendayagunaan aparatur negara",
    "sk": "keputusan",
    "perkaban": "peraturan kepala badan",
    "perban": "peraturan badan",
    "perkap": "peraturan kepala kepolisian",
}
BEGINNINGS = ("permen", "kepmen")
BETWEEN = 24  # tokens between a kind and its number: the name of a ministry or a region
NUMBERED = ("nomor", "no", "nomer", "nmr", "n0")
ENDS = (";", "tentang", "sebagaimana", "dan", "serta")


class Mention(NamedTuple):
    """One regulation named.  kind: written out in lower case with its maker; year: 0 where it is not said.

    title: the words behind "tentang", "" where there are none.  first, last: its tokens, without the gazette.
    """

    kind: str
    number: str
    year: int
    title: str
    first: int
    last: int

    @property
    def name(self) -> Name:
        """What tells it from others."""
        return Name(self.kind, self.number, self.year)

    @property
    def level(self) -> Level:
        """Its rank."""
        return level_of(self.name)

    @property
    def is_whole(self) -> bool:
        """Whether number and year are said."""
        return bool(self.number and self.year)

    def id_in(self, catalogue: Catalogue) -> str:
        """Its id in a catalogue, "" where that has none of this kind, number and year."""
        if not self.is_whole:
            return ""
        try:
            return catalogue.match(f"{self.kind} Nomor {self.number} Tahun {self.year}")
        except UserError:  # a broken entry is told elsewhere
            return ""


def mentions(words: Words) -> list[Mention]:
    """Every regulation a text names with a number or a year."""
    return list(words.remember(read_mentions))


FIRSTS = frozenset(each[0] for each in KINDS)


def has_short(words: Words) -> bool:
    """Whether a word is an abbreviated kind that only its beginning tells ("permenkes")."""
    return any(word.startswith(BEGINNINGS) for word in words.places)


def read_mentions(words: Words) -> Iterator[Mention]:
    """See `mentions`."""
    if FIRSTS.isdisjoint(words.places) and not has_short(words):
        return
    tokens = words.tokens
    place = 0
    while place < len(tokens):
        length = kind_at(tokens, place)
        found = named(tokens, place, length) if length else None
        if found is None:
            place += max(length, 1)
        else:
            yield found
            place = max(found.last, place + 1)


def kind_at(tokens: tuple[Token, ...], place: int) -> int:
    """How many tokens the kind takes that begins at a token; 0 where none does."""
    if tokens[place].masked:
        return 0
    word = tokens[place].word
    if word.startswith(BEGINNINGS):
        return 1
    if word not in FIRSTS:
        return 0
    for kind in KINDS:
        if tuple(each.word for each in tokens[place : place + len(kind)]) == kind:
            return len(kind)
    return 0


def named(tokens: tuple[Token, ...], start: int, length: int) -> Mention | None:
    """The regulation whose kind begins at a token; None where neither number nor year follows."""
    place = start + length
    maker: list[str] = []
    while place < len(tokens) and place - start < BETWEEN:
        token = tokens[place]
        if token.word in NUMBERED or token.word[0].isdigit():
            break
        if token.word == "tentang" and (numbered := number_behind(tokens, place)):
            place = numbered  # "Perda tentang Retribusi Nomor 8 Tahun 2018"
            break
        if token.word in (";", "tentang", "(", ")", "sebagaimana") or (token.word == "tahun"):
            break
        if kind_at(tokens, place) and token.word not in ("undang-undang", "ketetapan") and maker:
            return None
        maker.append(token.word)
        place += 1
    number, year, place = number_at(tokens, place)
    if not number and not year:
        return None
    kind_words = [token.word for token in tokens[start : start + length]] + maker
    if kind_words[0] == "undang":
        kind_words[:length] = ["undang-undang"]
    while kind_words and kind_words[-1] in (",", ".", ":", "-", "atas", "nya"):
        kind_words.pop()
    title, last = title_at(tokens, place)
    return Mention(kind_of(kind_words), number, year, title, start, last)


def number_behind(tokens: tuple[Token, ...], place: int) -> int:
    """The token of "Nomor" soon behind a topic, with number and year behind it; 0 where none does."""
    for at in range(place + 1, min(place + 7, len(tokens) - 3)):
        if tokens[at].word in NUMBERED:
            said = [token.word for token in tokens[at + 1 : at + 6]]
            return at if "tahun" in said and any(each[0].isdigit() for each in said) else 0
        if tokens[at].masked or not tokens[at].word.isalpha():
            return 0
    return 0


def kind_of(words: list[str]) -> str:
    """A kind written out, as the catalogue spells it."""
    first = words[0]
    long = SHORT.get(first) or ABBREVIATIONS.get(first)
    rest = [
        word.replace("wali-kota", "wali kota")
        for word in words[1:]
        if word.isalnum() or "-" in word or word == "/"
    ]
    return one_spelling(" ".join([long or first, *rest]))


def number_at(tokens: tuple[Token, ...], place: int) -> tuple[str, int, int]:
    """Number and year from a token on, and the token behind; "" and 0 where they are not said."""
    number, year = "", 0
    if place < len(tokens) and tokens[place].word in NUMBERED:
        while place < len(tokens) and tokens[place].word in (*NUMBERED, ".", ":"):
            place += 1
    parts: list[str] = []
    if place and tokens[place - 1].word in (*NUMBERED, ".", ":"):
        last = lettered(tokens, place)
        if last > place:
            parts = ["".join(token.word for token in tokens[place:last])]
            place = last
    while (
        place < len(tokens)
        and not (len(parts) == 1 and "/" in parts[0])
        and (is_number_part(tokens[place], parts) or is_glued(tokens, place, parts))
    ):
        parts.append(tokens[place].word)
        place += 1
    if parts:
        number = "".join(parts)
        head, slash, tail = number.rpartition("/")
        if slash and len(tail) == 4 and tail[:2] in ("19", "20"):
            number, year = head, int(tail)
    if place + 1 < len(tokens) and tokens[place].word == "tahun" and tokens[place + 1].word[:4].isdigit():
        said = tokens[place + 1].word
        if len(said) == 4:
            year, place = int(said), place + 2
    number = one_number(number) if number else ""
    return number, year, place


def lettered(tokens: tuple[Token, ...], place: int) -> int:
    """The token behind a number that begins with a letter ("P.22/MENLHK/2018", "M.HH-05.OT.02.01")."""
    first = tokens[place].word if place < len(tokens) else ""
    if not first[:1].isalpha() or len(first) > 8:
        return place
    last = place + 1
    while (
        last < len(tokens)
        and tokens[last].start == tokens[last - 1].end
        and tokens[last].word not in (";", ",")
    ):
        last += 1
    signs = "".join(token.word for token in tokens[place:last])
    return last if last - place > 2 and any(sign.isdigit() for sign in signs) else place


def is_number_part(token: Token, parts: list[str]) -> bool:
    """Whether a token goes on a number: figures first, then slashes, letters and figures joined by them."""
    word = token.word
    if not parts:
        return word[0].isdigit() or (
            len(word) <= 6 and word.isalpha() and word in ("pm", "hk", "km", "ma", "per")
        )
    if word in ("/", "-", "."):
        return parts[-1] not in ("/", "-", ".")
    if parts[-1] in ("/", "-", "."):
        return word.replace("-", "").isalnum()
    return parts[-1] in ("pm", "hk", "km", "ma", "per") and word[0].isdigit()


def is_glued(tokens: tuple[Token, ...], place: int, parts: list[str]) -> bool:
    """Whether a word stands in the number of a ministry or an office ("0368/D7.1/DT.04.00", "PMK.05")."""
    if len(parts) < 2 or tokens[place].start != tokens[place - 1].end:
        return False
    word = tokens[place].word
    return parts[-1] not in ("/", "-", ".") and word[0].isdigit() if parts[-1].isalpha() else "." in word


def title_at(tokens: tuple[Token, ...], place: int) -> tuple[str, int]:
    """The title that begins at a token with "tentang", and the token behind it."""
    if place < len(tokens) and tokens[place].word == ",":
        place += 1
    if place >= len(tokens) or tokens[place].word != "tentang":
        return "", place
    end = place + 1
    while end < len(tokens) and (tokens[end].masked or end == place + 1):
        end += 1
    return " ".join(token.word for token in tokens[place + 1 : end]), end


def capitals(kind: str) -> str:
    """A kind as it is written: "Peraturan Bupati Pekalongan"."""
    small = ("dan", "atau")
    return " ".join(
        "-".join(part.capitalize() for part in word.split("-")) if word not in small else word
        for word in kind.split()
    )
