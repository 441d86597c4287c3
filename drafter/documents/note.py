"""Nota dinas: it carries the concept to the desk of the one who signs."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.documents.blocks import Block, Clause, ClauseTable, Paragraph, Part
from drafter.documents.blocks import Title as TitleBlock
from drafter.documents.decree import letterhead
from drafter.documents.naming import BLANK, LONG_BLANK, Naming, naming
from drafter.documents.office_papers import (
    blank_names,
    closing,
    day_or_blank,
    figures,
    in_own_name,
    official_blanks,
)
from drafter.documents.publication import given
from drafter.documents.sources import Sources
from drafter.model.draft import Draft
from drafter.wording import long_date, numeral

ENCLOSED = "1 (satu) berkas"


def note(draft: Draft, sources: Sources) -> Part:
    """From whom to whom, what for, what was done before, signature of the sender."""
    names = naming(draft, sources)
    own = in_own_name(draft)
    return Part((letterhead(own), *_body(own, sources, names)))


def _body(draft: Draft, sources: Sources, names: Naming) -> Iterator[Block]:
    said = draft.note
    yield TitleBlock(("NOTA DINAS", f"NOMOR {said.number or BLANK}"), level=1)
    yield ClauseTable(
        tuple(Clause(label, (Paragraph(words),)) for label, words in head(draft, sources, names).items())
    )
    yield from _words(draft, sources, names)
    yield closing((), said.sender)


def head(draft: Draft, sources: Sources, names: Naming) -> dict[str, str]:
    """The lines above the words."""
    said, through = draft.note, draft.note.through.strip()
    return {
        "Kepada": f"Yth. {said.to.strip() or draft.office.signatory.post or LONG_BLANK}",
        **({"Melalui": through} if through else {}),
        "Dari": said.sender.post or LONG_BLANK,
        "Tanggal": day_or_blank(said.date),
        "Lampiran": ENCLOSED,
        "Hal": subject(draft, sources, names),
    }


def subject(draft: Draft, sources: Sources, names: Naming) -> str:
    """What the note is about: as said, else in the template's words."""
    usual = sources.wording.render("note", "hal", sebutan=names.kind, tentang=names.about)
    return draft.note.subject.strip() or usual


def _words(draft: Draft, sources: Sources, names: Naming) -> Iterator[Block]:
    if draft.note.text.strip():
        yield from (Paragraph(line.strip()) for line in draft.note.text.splitlines() if line.strip())
        return
    count = len(draft.services)
    render = sources.wording.render
    jumlah = numeral(count) if count else BLANK
    yield Paragraph(render("note", "pembuka", sebutan=names.kind, tentang=names.about, jumlah=jumlah))
    done = history(draft, sources)
    if len(done) == 1:
        yield Paragraph(render("note", "dasar_tunggal", hal=done[0]))
    elif done:
        yield Paragraph(render("note", "dasar"))
        yield from figures(done)
    yield Paragraph(render("note", "penutup"))


def history(draft: Draft, sources: Sources) -> list[str]:
    """What was done on the way here, as far as the draft knows it."""
    said: list[str] = []
    dates, render = draft.dates, sources.wording.render
    if draft.minutes.date:
        said.append(render("note", "pembahasan", tanggal=long_date(draft.minutes.date)))
    if dates.publication:
        until = long_date(dates.responses_until) if dates.responses_until else ""
        said.append(render("note", "publikasi", publikasi=long_date(dates.publication), batas=until))
    if given(draft):
        said.append(render("note", "tanggapan", jumlah=numeral(len(given(draft)))))
    return said


def note_blanks(draft: Draft) -> tuple[str, ...]:
    """What is filled in by hand on the note."""
    said = draft.note
    return blank_names(
        {
            "nomor nota dinas": said.number,
            "tujuan": said.to or draft.office.signatory.post,
            "tanggal nota dinas": said.date,
            **official_blanks(said.sender, "pengirim"),
        }
    )
