"""The words in which a regulation is cited (UU 12/2011 Lampiran II angka 41a to 52)."""

import re
from collections.abc import Sequence

from drafter.regulations.entries import Regulation

LAST = "sebagaimana telah beberapa kali diubah, terakhir dengan"
ONCE = "sebagaimana telah diubah dengan"

FIRST = ("Kesatu", "Pertama")


def name_of(regulation: Regulation) -> str:
    """Kind, number and year; the year is not said twice ("Nomor 36/M-DAG/PER/9/2007")."""
    name = f"{regulation.kind} Nomor {regulation.number}"
    return name if regulation.number.endswith(f"/{regulation.year}") else f"{name} Tahun {regulation.year}"


def title_of(regulation: Regulation) -> str:
    """Name and title, without the gazette."""
    return f"{name_of(regulation)} tentang {regulation.title}"


def full_of(regulation: Regulation) -> str:
    """Name, title and gazette (angka 47 and 49); what is not known of the gazette is not said."""
    gazette = gazette_of(regulation)
    return f"{title_of(regulation)} ({gazette})" if gazette else title_of(regulation)


def gazette_of(regulation: Regulation) -> str:
    """The gazette's reference without brackets; "" where it is not known."""
    gazette = regulation.gazette
    if gazette is None:
        return ""
    sheet = "Berita" if gazette.kind in ("BN", "BD") else "Lembaran"
    state = gazette.kind in ("LN", "BN")
    owner = "Negara Republik Indonesia" if state else f"Daerah {region_of(regulation.kind)}"
    name = f"{sheet} {owner}".rstrip()
    words = f"{name} Tahun {gazette.year} Nomor {gazette.number}"
    return words if gazette.supplement is None else f"{words}, Tambahan {name} Nomor {gazette.supplement}"


def region_of(kind: str) -> str:
    """The region in whose gazette a rule stands: "Kabupaten Bengkalis" of "Peraturan Bupati Bengkalis"."""
    makers = (
        ("Peraturan Daerah ", ""),
        ("Peraturan Bupati ", "Kabupaten "),
        ("Peraturan Wali Kota ", "Kota "),
        # The Gubernur Daerah Istimewa Yogyakarta heads no "Provinsi Daerah Istimewa ...".
        ("Peraturan Gubernur Daerah ", "Daerah "),
        ("Peraturan Gubernur ", "Provinsi "),
    )
    for maker, rank in makers:
        if kind.startswith(maker):
            return rank + kind.removeprefix(maker)
    return ""


def amended_words(regulation: Regulation, living: Sequence[Regulation]) -> str:
    """The words before the last amendment, one form for one change and one for several; "" where none lives.

    A title "Perubahan Keempat atas ..." tells of earlier changes that the catalogue may not hold: then the
    form for several is taken, since "telah diubah dengan ... Perubahan Keempat" would contradict itself.
    """
    if not living:
        return ""
    change = re.search(rf"Perubahan (\w+) atas {re.escape(name_of(regulation))}\b", living[-1].title)
    several = len(living) > 1 or (change is not None and change[1] not in FIRST)
    return LAST if several else ONCE


def cite_full(regulation: Regulation, living: Sequence[Regulation]) -> str:
    """As "Mengingat" cites it (angka 41a), without the closing semicolon."""
    words = amended_words(regulation, living)
    cited = full_of(regulation)
    return f"{cited} {words} {full_of(living[-1])}" if words else cited


def cite_short(regulation: Regulation, living: Sequence[Regulation], pinpoint: str = "") -> str:
    """As a component cites it: no gazette, the amendment by name only, "Pasal ..." before it."""
    words = amended_words(regulation, living)
    cited = f"{pinpoint} {title_of(regulation)}".strip()
    return f"{cited} {words} {name_of(living[-1])}" if words else cited


def status_of(regulation: Regulation, living: Sequence[Regulation], repealer: Regulation | None) -> str:
    """For an officer: "berlaku", "berlaku, telah diubah dengan ..." or "dicabut dengan ..."."""
    if regulation.status == "repealed":
        return f"dicabut dengan {name_of(repealer)}" if repealer else "dicabut"
    words = amended_words(regulation, living).removeprefix("sebagaimana ")
    return f"berlaku, {words} {name_of(living[-1])}" if words else "berlaku"
