"""All papers of a draft, as blocks, in the order in which they are signed."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.documents.annex import annex
from drafter.documents.blocks import Document, Sheet
from drafter.documents.cells import Cells
from drafter.documents.decree import decree
from drafter.documents.gaps import Gaps, gaps
from drafter.documents.naming import Naming, naming
from drafter.documents.sources import Sources
from drafter.model.draft import Draft, Layout

KONSEP = "KONSEP"


@dataclass(frozen=True, slots=True)
class Papers:
    """The papers of a draft and what they still lack."""

    documents: tuple[Document, ...]
    gaps: Gaps


def papers(draft: Draft, sources: Sources) -> Papers:
    """The decree with its annex; the header says KONSEP while something is missing."""
    cells = Cells(draft, sources.catalogue)
    found = gaps(draft, sources, cells)
    names = naming(draft, sources)
    document = Document(
        name=name(draft, names),
        title=f"{names.kind} tentang {names.about}",
        author=draft.office.name,
        sheet=sheet(draft.decree.layout),
        parts=(decree(draft, sources), annex(draft, sources, cells)),
        mark=KONSEP if found.missing else "",
    )
    return Papers((document,), found)


def name(draft: Draft, names: Naming) -> str:
    """What the file of the decree is called; an office without a name leaves it out."""
    return f"{names.kind} tentang {names.about}" if draft.office.name else names.kind


def sheet(layout: Layout) -> Sheet:
    """Paper and margins as set."""
    return Sheet(
        paper=layout.paper,
        top=layout.top,
        bottom=layout.bottom,
        left=layout.left,
        right=layout.right,
        font=layout.font,
        size=layout.size,
        page_numbers=layout.page_numbers,
    )
