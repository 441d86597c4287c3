"""The draft as it is published for responses, its announcement, and the table of responses.

PP 96/2012 Pasal 27: published within 5 working days of the minutes, responses within 7 working days of
that, corrected within 14 days.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.documents.blocks import Block, Grid, Paragraph, Part
from drafter.documents.blocks import Title as TitleBlock
from drafter.documents.decree import letterhead
from drafter.documents.naming import BLANK, Naming, naming
from drafter.documents.office_papers import (
    blank_names,
    closing,
    day_or_blank,
    figures,
    in_own_name,
    official_blanks,
    place_and_day,
    services,
)
from drafter.documents.sources import Sources
from drafter.model.attendance import Response, read_response
from drafter.model.draft import Draft
from drafter.wording import long_date

EMPTY_RESPONSES, TALL = 5, 9.0  # rows for what is written by hand, and millimetres of each


def announcement(draft: Draft, sources: Sources) -> Part:
    """Where the draft can be read, until when and where responses are taken."""
    draft = in_own_name(draft)
    return Part((letterhead(draft), *_announced(draft, sources, naming(draft, sources))))


def _announced(draft: Draft, sources: Sources, names: Naming) -> Iterator[Block]:
    said, dates = draft.publication, draft.dates
    about = f"RANCANGAN STANDAR PELAYANAN PADA {names.unit.upper()}"
    yield TitleBlock(("PENGUMUMAN", f"NOMOR {said.number or BLANK}"), level=1)
    yield TitleBlock(("TENTANG",))
    yield TitleBlock((about,))
    if said.text.strip():
        yield from (Paragraph(line.strip()) for line in said.text.splitlines() if line.strip())
    else:
        yield Paragraph(
            sources.wording.render(
                "publication", "pembuka", unit=names.unit, berita_acara=minutes_in_text(draft)
            )
        )
    yield from services(draft, sources, "publication")
    yield Paragraph(sources.wording.render("publication", "media"))
    yield from figures(said.media)
    yield Paragraph(
        sources.wording.render(
            "publication", "tanggapan", batas=day_or_blank(dates.responses_until), unit=names.unit
        )
    )
    yield from figures(addresses(draft))
    yield Paragraph(sources.wording.render("publication", "penutup"))
    yield closing(place_and_day(draft, dates.publication), draft.office.signatory)


def minutes_in_text(draft: Draft) -> str:
    """The minutes inside a sentence, "" while neither number nor date is known."""
    said = draft.minutes
    if not (said.number or said.date):
        return ""
    number = f" Nomor {said.number}" if said.number else ""
    day = f" tanggal {long_date(said.date)}" if said.date else ""
    return f"Berita Acara Penyusunan Standar Pelayanan{number}{day}"


def addresses(draft: Draft) -> list[str]:
    """Where responses go: as said, else the ways to reach the office."""
    if draft.publication.address.strip():
        return [line for line in draft.publication.address.splitlines() if line.strip()]
    office = draft.office
    known = {"alamat": office.address, "telepon": office.phone, "pos-el": office.email}
    return [f"{label} {value}" for label, value in known.items() if value]


def responses(draft: Draft, sources: Sources) -> Part:
    """Who answered what, and what follows."""
    draft = in_own_name(draft)
    names, dates = naming(draft, sources), draft.dates
    said = sources.wording.render(
        "publication",
        "daftar_tanggapan",
        unit=names.unit,
        publikasi=day_or_blank(dates.publication),
        batas=day_or_blank(dates.responses_until),
    )
    header = ("NO.", "PEMBERI TANGGAPAN", "TANGGAPAN", "TINDAK LANJUT")
    title = ("DAFTAR TANGGAPAN ATAS RANCANGAN STANDAR PELAYANAN", f"PADA {names.unit.upper()}")
    return Part(
        (
            letterhead(draft),
            TitleBlock(title, level=1),
            Paragraph(said),
            Grid(header, tuple(_rows(draft)), (2, 8, 11, 11), 0.0 if given(draft) else TALL),
            closing(place_and_day(draft, dates.revision), draft.office.signatory),
        )
    )


def given(draft: Draft) -> list[Response]:
    """The responses that say something."""
    return [each for each in map(read_response, draft.publication.responses) if any(each)]


def _rows(draft: Draft) -> Iterator[tuple[str, ...]]:
    said = given(draft)
    for number, each in enumerate(said, 1):
        yield f"{number}.", each.giver, each.text, each.action
    if not said:
        yield from [("", "", "", "")] * EMPTY_RESPONSES


def announcement_blanks(draft: Draft) -> tuple[str, ...]:
    """What is filled in by hand on the announcement."""
    said = draft.publication
    return blank_names(
        {
            "nomor pengumuman": said.number,
            "media publikasi": any(each.strip() for each in said.media),
            "batas waktu tanggapan": draft.dates.responses_until,
            "alamat penyampaian tanggapan": addresses(draft),
            "tempat": draft.office.place,
            "tanggal publikasi": draft.dates.publication,
            **official_blanks(draft.office.signatory, "penanda tangan"),
        }
    )


def responses_blanks(draft: Draft) -> tuple[str, ...]:
    """What is filled in by hand on the table of responses."""
    said = given(draft)
    return blank_names(
        {
            "tanggapan": said,
            "tindak lanjut": said and all(each.action for each in said),
            "tanggal publikasi": draft.dates.publication,
            "batas waktu tanggapan": draft.dates.responses_until,
            "tanggal perbaikan": draft.dates.revision,
            **official_blanks(draft.office.signatory, "penanda tangan"),
        }
    )
