"""Maklumat pelayanan: in the form of a decree, and as the poster on the wall (UU 25/2009 Pasal 22).

The three statements are those that guidance and assessment ask for; both forms are those of practice,
since no regulation that could be read prescribes one.
"""

from __future__ import annotations

from drafter.documents.blocks import Image, Line, NumberedList, Numbering, Paragraph, Part, Poster, Signature
from drafter.documents.blocks import Title as TitleBlock
from drafter.documents.decree import letterhead, point_words
from drafter.documents.lists import Node, lines
from drafter.documents.naming import BLANK, Naming, name_lines, naming, signatory_lines
from drafter.documents.office_papers import (
    blank_names,
    closing,
    in_own_name,
    number_in_text,
    official_blanks,
    place_and_day,
)
from drafter.documents.sources import Sources
from drafter.model import edits
from drafter.model.draft import Draft

TITLE = "MAKLUMAT PELAYANAN"
ANCHOR = "_sk_maklumat_"
EMBLEM = 38.0  # millimetres of the poster's emblem
DECREED = "Ditetapkan"


def pledge(draft: Draft, sources: Sources) -> Part:
    """The pledge with letterhead, number, place and date."""
    decreed, draft = naming(draft, sources), in_own_name(draft)
    title = TitleBlock((TITLE, decreed.unit.upper(), f"NOMOR {draft.pledge.number or BLANK}"), level=1)
    standard = sources.wording.render(
        "pledge", "standar", sebutan=decreed.kind, nomor=number_in_text(decreed), tentang=decreed.about
    )
    signing = place_and_day(draft, draft.dates.pledge, DECREED)
    return Part(
        (
            letterhead(draft),
            title,
            Paragraph(opening(sources, decreed)),
            NumberedList(statements(draft, sources, decreed), Numbering.FIGURES),
            Paragraph(standard),
            closing(signing, draft.office.signatory, draft.decree.esign or "ink"),
        )
    )


def poster(draft: Draft, sources: Sources) -> Part:
    """The same statements on one page with the emblem."""
    names, draft = naming(draft, sources), in_own_name(draft)
    office, who = draft.office, draft.office.signatory
    logo = Image(office.logo, f"Lambang {office.region}".strip(), EMBLEM, EMBLEM) if office.logo else None
    above = (*place_and_day(draft, draft.dates.pledge), *signatory_lines(who))
    return Part(
        (
            Poster(
                logo,
                tuple(line.upper() for line in office.letterhead if line.strip()) or (names.unit.upper(),),
                TITLE,
                opening(sources, names),
                statements(draft, sources, names),
                Signature(above, name_lines(who), draft.decree.esign or "ink"),
            ),
        )
    )


def opening(sources: Sources, names: Naming) -> str:
    """Who declares."""
    return sources.wording.render("pledge", "pembuka", unit=names.unit)


def statements(draft: Draft, sources: Sources, names: Naming) -> tuple[Line, ...]:
    """The statements, punctuated; each has its bookmark."""
    said = [
        Node(words, anchor=f"{ANCHOR}{number}")
        for number, point in enumerate(edits.points(draft, "statements"), 1)
        if (words := point_words(sources, "pledge", point, {"unit": names.unit}))
    ]
    return tuple(lines(said)) if said else (Line(BLANK),)


def pledge_blanks(draft: Draft) -> tuple[str, ...]:
    """What is filled in by hand on the pledge."""
    return blank_names({"nomor maklumat": draft.pledge.number, **_signing(draft)})


def poster_blanks(draft: Draft) -> tuple[str, ...]:
    """What is filled in by hand on the poster."""
    return blank_names(_signing(draft))


def _signing(draft: Draft) -> dict[str, object]:
    return {
        "nama unit penyelenggara": draft.office.name,
        "tempat penetapan": draft.office.place,
        "tanggal maklumat": draft.dates.pledge,
        **official_blanks(draft.office.signatory, "penanda tangan"),
    }
