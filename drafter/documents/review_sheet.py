"""Lembar hasil pemeriksaan: for the leader who signs, what was looked at, found and set aside.

It takes a plain description, since papers know nothing of the checker.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from drafter.documents.blocks import Block, Document, Grid, Paragraph, Part
from drafter.documents.blocks import Title as TitleBlock
from drafter.documents.naming import naming
from drafter.documents.papers import sheet
from drafter.documents.sources import Sources
from drafter.model.draft import Draft

Rows = tuple[tuple[str, ...], ...]
TITLE = "Lembar Hasil Pemeriksaan"
SIZE = 10.0  # points: it is read at a desk, and its tables are wide


@dataclass(frozen=True, slots=True)
class Review:
    """What the sheet tells.  standing: how the draft stands, in sentences.

    components: titles of the columns.  matrix: a service and a sign for each component.
    findings: heading, and rows of place, sentence and basis.  aside: finding and reason.
    scores: indicator, scale, why, what the next needs, paper.
    """

    day: str
    standing: tuple[str, ...]
    components: tuple[str, ...]
    matrix: Rows
    findings: tuple[tuple[str, Rows], ...]
    aside: Rows
    scores: Rows


def review_sheet(draft: Draft, sources: Sources, said: Review) -> Document:
    """The sheet as a paper of its own; the matrix stands on lying pages."""
    names = naming(draft, sources)
    tail = f" {names.unit}" if draft.office.name else ""
    return Document(
        name=f"{TITLE}{tail}",
        title=f"{TITLE}{tail}",
        author=draft.office.name,
        sheet=replace(sheet(draft.decree.layout), size=SIZE, lying=True, strip=0.0, top=20.0, bottom=20.0),
        parts=(Part(tuple(_blocks(said, f"{names.kind} tentang {names.about}")), landscape=True),),
    )


def _blocks(said: Review, about: str) -> Iterator[Block]:
    yield TitleBlock(("LEMBAR HASIL PEMERIKSAAN", about.upper()), level=1)
    yield Paragraph(f"Diperiksa pada {said.day}. Lembar ini bukan bagian dari keputusan.")
    yield from (Paragraph(each) for each in said.standing)
    yield from _matrix(said)
    for heading, rows in said.findings:
        yield Paragraph(f"{heading} ({len(rows)})")
        numbered = tuple((f"{n}.", *row) for n, row in enumerate(rows, 1))
        yield Grid(("NO.", "TEMPAT", "TEMUAN DAN TINDAK LANJUT", "DASAR"), numbered, (1, 6, 11, 6))
    if said.aside:
        yield Paragraph(f"Dikesampingkan dengan alasan ({len(said.aside)})")
        numbered = tuple((f"{n}.", *row) for n, row in enumerate(said.aside, 1))
        yield Grid(("NO.", "TEMPAT", "TEMUAN", "ALASAN"), numbered, (1, 6, 10, 7))
    yield Paragraph("Perkiraan skala PEKPPP untuk indikator yang membaca standar pelayanan")
    header = ("INDIKATOR", "SKALA", "KEADAAN SEKARANG", "UNTUK SKALA BERIKUTNYA", "DOKUMEN")
    yield Grid(header, said.scores, (5, 3, 7, 7, 4))


def _matrix(said: Review) -> Iterator[Block]:
    if not said.matrix:
        return
    yield Paragraph("Pelayanan dan komponennya (v: terisi; -: belum; !: ada temuan wajib)")
    numbers = tuple(str(n) for n in range(1, len(said.components) + 1))
    yield Grid(("PELAYANAN", *numbers), said.matrix, (14, *(2 for _ in numbers)))
    listed = "; ".join(f"{n} {title}" for n, title in enumerate(said.components, 1))
    yield Paragraph(f"Komponen: {listed}.")
