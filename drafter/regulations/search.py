"""Search as you type: regulations by the words and abbreviations officers use for them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from drafter.regulations.catalogue import Catalogue
from drafter.regulations.entries import Regulation
from drafter.regulations.hierarchy import ABBREVIATIONS, one_spelling

LONGEST = 200  # signs of a search that are read
ALWAYS = ("nomor", "no", "tahun", "tentang", "republik", "indonesia", "dan", "th")  # words that tell nothing

# How bodies are called in short; the long name as `one_spelling` gives it.
SHORT_MAKERS = {
    "pendayagunaan aparatur negara dan reformasi birokrasi": "panrb pan menpan menpanrb",
    "pendayagunaan aparatur negara": "pan menpan",
    "dalam negeri": "dagri mendagri",
    "hukum dan hak asasi manusia": "kumham menkumham",
    "agraria dan tata ruang/kepala badan pertanahan nasional": "atr bpn",
    "badan pertanahan nasional": "bpn",
    "kesehatan": "kes menkes",
    "agama": "ag menag",
    "perhubungan": "hub menhub",
    "perdagangan": "dag mendag",
    "lingkungan hidup dan kehutanan": "lhk menlhk",
    "ketenagakerjaan": "naker menaker",
    "tenaga kerja dan transmigrasi": "nakertrans menakertrans",
    "sosial": "sos mensos",
    "kepolisian negara": "polri perpol perkap",
    "arsip nasional": "anri",
    "koperasi dan usaha kecil dan menengah": "ukm umkm",
    "lembaga kebijakan pengadaan barang/jasa pemerintah": "lkpp",
    "komisi informasi": "perki ki",
}


# How a list too narrow for the full name calls a kind; never how a paper does.
SHORT_KINDS = {
    "undang-undang": "UU",
    "peraturan pemerintah": "PP",
    "peraturan presiden": "Perpres",
    "peraturan menteri pendayagunaan aparatur negara dan reformasi birokrasi": "PermenPANRB",
    "keputusan menteri pendayagunaan aparatur negara": "KepmenPAN",
    "peraturan menteri dalam negeri": "Permendagri",
    "peraturan menteri kesehatan": "Permenkes",
    "peraturan menteri hukum dan hak asasi manusia": "Permenkumham",
    "peraturan menteri perhubungan": "Permenhub",
    "peraturan menteri perdagangan": "Permendag",
    "peraturan menteri agama": "PMA",
    "peraturan menteri ketenagakerjaan": "Permenaker",
    "peraturan menteri sosial": "Permensos",
    "peraturan menteri lingkungan hidup dan kehutanan": "PermenLHK",
    "peraturan menteri agraria dan tata ruang/kepala badan pertanahan nasional": "Permen ATR/BPN",
}


class Entry(NamedTuple):
    """One regulation as it is searched: all its words, those of its title, the place among equals."""

    id: str
    words: str
    title: str
    number: str
    year: str
    order: tuple[bool, bool, int, int]


class Finder:
    """The catalogue made ready for searching (some 15 ms, once); `find` takes about a millisecond."""

    __slots__ = ("_entries",)

    def __init__(self, catalogue: Catalogue) -> None:
        kinds: dict[str, str] = {}
        entries = [entry_of(catalogue, catalogue.get(id), kinds) for id in catalogue]
        self._entries = sorted(entries, key=lambda entry: entry.order)

    def find(self, words: str, most: int = 12) -> tuple[str, ...]:
        """Ids of the regulations in which every word is the beginning of one; the nearest first.

        A number or year that is met exactly goes before; repealed ones stand behind.  () for no words.
        """
        sought = tokens(words)
        if not sought:
            return ()
        found: list[tuple[int, int]] = []
        for place, entry in enumerate(self._entries):
            if all(f" {word}" in entry.words for word in sought):
                found.append((-nearness(entry, sought), place))
        found.sort()
        return tuple(self._entries[place].id for _, place in found[:most])


@lru_cache(maxsize=2)
def finder_of(catalogue: Catalogue) -> Finder:
    """The catalogue made ready once for all who search it; the one before is kept beside it."""
    return Finder(catalogue)


def find(catalogue: Catalogue, words: str, most: int = 12) -> tuple[str, ...]:
    """One search; for many of them keep a `Finder`."""
    return Finder(catalogue).find(words, most)


def short_title(regulation: Regulation) -> str:
    """A regulation in few words, for a list to choose from: "UU 25/2009 Pelayanan Publik"."""
    kind = SHORT_KINDS.get(one_spelling(regulation.kind), regulation.kind)
    number, year = regulation.number, regulation.year
    name = number if number.endswith(f"/{year}") else f"{number}/{year}"
    return f"{kind} {name} {regulation.title}"


def nearness(entry: Entry, sought: list[str]) -> int:
    """How well the words meet: whole words count, those of the title and number and year more."""
    number, year = entry.number in sought, entry.year in sought
    whole = sum(f" {word} " in entry.words for word in sought)
    title = sum(f" {word}" in entry.title for word in sought)
    return 20 * (number and year) + 2 * number + year + whole + 2 * title


def tokens(words: str) -> list[str]:
    """The words of a search that tell something; the one being typed counts as far as it goes."""
    found = fold(words[:LONGEST]).split()
    return [word for word in found if word not in ALWAYS] or found


def fold(words: str) -> str:
    """Lower case, without punctuation."""
    return re.sub(r"[^\w]+", " ", words.casefold()).replace("_", " ")


def entry_of(catalogue: Catalogue, regulation: Regulation, kinds: dict[str, str]) -> Entry:
    """A regulation with every word it may be looked for by; `kinds` keeps the words of kinds met before."""
    kind = kinds.get(regulation.kind)
    if kind is None:
        spelled = one_spelling(regulation.kind)
        kind = kinds[regulation.kind] = f"{spelled} {short_kinds(spelled)}"
    number, year, title = fold(regulation.number).strip(), str(regulation.year), fold(regulation.title)
    level, day, _ = catalogue.rank(regulation.id)
    order = (
        regulation.status == "repealed",
        regulation.title.startswith("Perubahan"),
        level,
        -day,  # the newer first: it is what officers cite
    )
    words = " ".join(f"{fold(kind)} {number} {year} {title} {fold(' '.join(regulation.topics))}".split())
    return Entry(regulation.id, f" {words} ", f" {title}", number, year, order)


def short_kinds(kind: str) -> str:
    """The abbreviations of a kind: "uu", "permen", "permendagri", "pmk"."""
    found = [short for short, long in ABBREVIATIONS.items() if f"{kind} ".startswith(f"{long} ")]
    form = {"peraturan": "per", "keputusan": "kep"}.get(kind.partition(" ")[0], "")
    for maker, shorts in SHORT_MAKERS.items():
        if maker in kind:
            found += shorts.split()
            found += [f"{form}men{short}" for short in shorts.split() if "menteri" in kind]
            found += [f"{form}{short}" for short in shorts.split()]
    return " ".join(found)
