"""What the papers beside the decree share: the office's own letterhead, its services, who signs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from drafter.documents.blocks import Block, ClauseTable, NumberedList, Numbering, Paragraph, Signature
from drafter.documents.dictum import LISTED_AT_MOST, letters, service_nodes
from drafter.documents.lists import Node, listed
from drafter.documents.naming import BLANK, LONG_BLANK, Naming, name_lines, signatory_lines
from drafter.documents.sources import Sources
from drafter.model.draft import Draft, Official
from drafter.wording import long_date, numeral


def in_own_name(draft: Draft) -> Draft:
    """The draft as the office itself writes: only its decree is another post's when signed a.n."""
    who = draft.office.signatory
    if not who.on_behalf:
        return draft
    return replace(draft, office=replace(draft.office, signatory=replace(who, on_behalf="")))


def day_or_blank(day: date | None) -> str:
    """A date in words, or a blank."""
    return long_date(day) if day else BLANK


def number_in_text(names: Naming) -> str:
    """The decree's number inside a sentence: "Nomor 7 Tahun 2026"."""
    return names.number.replace("NOMOR", "Nomor").replace("TAHUN", "Tahun")


def services(draft: Draft, sources: Sources, section: str) -> Iterator[Block]:
    """How many services there are, and which, where they are few enough to be named."""
    count = len(draft.services)
    many = count > LISTED_AT_MOST or not count
    said = sources.wording.render(
        section, "pelayanan", jumlah=numeral(count) if count else BLANK, dalam_rancangan=many
    )
    yield Paragraph(said)
    if not many:
        yield letters(service_nodes(draft))


def figures(texts: Iterable[str]) -> tuple[Block, ...]:
    """Lines as a list 1., 2.; one alone as a sentence; a blank for none."""
    made = listed([Node(each) for each in texts], Numbering.FIGURES)
    sound = [each for each in made if isinstance(each, Paragraph | NumberedList)]
    return tuple(sound) or (Paragraph(BLANK),)


def closing(above: tuple[str, ...], who: Official, room: str = "ink") -> ClauseTable:
    """A signature by itself at the right: lines such as place and date, post, name."""
    parted = (*above, "") if above else ()
    return ClauseTable((), Signature((*parted, *signatory_lines(who)), name_lines(who), room))


def place_and_day(draft: Draft, day: date | None, word: str = "") -> tuple[str, ...]:
    """ "Ditetapkan di Bengkalis" over "pada tanggal ...", or both in one line without such a word."""
    place = draft.office.place or BLANK
    if word:
        return (f"{word} di {place}", f"pada tanggal {long_date(day) if day else LONG_BLANK}")
    return (f"{place}, {day_or_blank(day)}",)


def official_blanks(who: Official, whose: str) -> dict[str, object]:
    """What of an official is filled in by hand, by its name in a sentence."""
    bare = who.shown == "name"
    return {
        f"jabatan {whose}": who.post,
        f"nama {whose}": who.name,
        f"pangkat {whose}": bare or who.rank,
        f"NIP {whose}": bare or who.nip,
    }


def blank_names(said: dict[str, object]) -> tuple[str, ...]:
    """The names of what has no value."""
    return tuple(name for name, value in said.items() if not value)
