"""The closed union of blocks that papers are made of.

A block says what stands there and what it is; Word's styles and the preview's say how it looks.
Lists carry no labels in their words: `NumberedList` is numbered by whoever renders it, from 1 again
for each list.  Sentences already end as they are printed (";", "; dan", ".").
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Literal, NamedTuple


class Numbering(Enum):
    """How the three levels of a list are labelled (UU 12/2011 Lampiran II angka 92-95)."""

    LETTERS = "a. 1) a)"
    """Considerations, dictum: a., 1), a)."""
    FIGURES = "1. a. 1)"
    """Legal grounds, cells of the annex: 1., a., 1)."""


# --- inside a cell or after a label -------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words. `heading` marks a small heading inside a cell, which stays with what follows it.

    apart: set off from what stands before, as a note behind a list is.
    """

    text: str
    heading: bool = False
    anchor: str = ""
    apart: bool = False


class Line(NamedTuple):
    """One line of a list, at level 0, 1 or 2; not `numbered` means it continues the item before it.

    A named tuple, because a paper has tens of thousands of them and a frozen dataclass is made half as fast.
    """

    text: str
    level: int = 0
    numbered: bool = True
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class NumberedList:
    """A list with its own count from 1."""

    lines: tuple[Line, ...]
    numbering: Numbering = Numbering.FIGURES


@dataclass(frozen=True, slots=True)
class Grid:
    """A small table, inside a cell or by itself: a header and rows of the same width.

    shares: how the columns share the room, () as their words ask; tall: the least height of a row in
    millimetres, for what is written by hand.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[int, ...] = ()
    tall: float = 0.0


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of the draft's assets by id; `width` and `height` in millimetres are the most it may take."""

    asset: str
    alt: str
    width: float
    height: float


CellBlock = Paragraph | NumberedList | Grid | Image


@dataclass(frozen=True, slots=True)
class Cell:
    """What one component prints: the unit of work.  `anchor` is the hidden bookmark's name."""

    blocks: tuple[CellBlock, ...]
    anchor: str = ""


# --- the parts of a paper -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Office lines (the last one largest), address lines, and the coat of arms where there is one.

    `centred` is the head of a regional head's decree: emblem above, title below, no rule.
    """

    lines: tuple[str, ...]
    address: tuple[str, ...] = ()
    logo: Image | None = None
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Title:
    """Centred lines; one paragraph a line, kept together.  `level` 1 or 2 makes it navigable, 0 not.

    large: in the letters of a letterhead's main line, on a cover.
    """

    lines: tuple[str, ...]
    level: int = 0
    new_page: bool = False
    anchor: str = ""
    large: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """A labelled row of the decree: label | : | text.

    Menimbang, Mengingat, Memperhatikan, Menetapkan and each dictum are clauses; blocks are what
    stands behind the colon.
    """

    label: str
    blocks: tuple[CellBlock, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Centre:
    """A centred line between clauses (MEMUTUSKAN:)."""

    text: str


@dataclass(frozen=True, slots=True)
class Signature:
    """The block at the right: lines above the room, the room for ink or the e-signing mark, lines below.

    `room` is either "ink" (empty lines) or the placeholder text an e-signing system looks for.
    beside: what stands at the left of it (the initials on a concept).
    """

    above: tuple[str, ...]
    below: tuple[str, ...]
    room: str = "ink"
    beside: tuple[CellBlock, ...] = ()


@dataclass(frozen=True, slots=True)
class Signatures:
    """Several signatures in two columns, row by row from the left; a single one stands at the left."""

    each: tuple[Signature, ...]


@dataclass(frozen=True, slots=True)
class Poster:
    """The one page of a poster: emblem, office, title, statements, signature, as large as the page lets them.

    statements are numbered; anchors are their bookmarks.
    """

    logo: Image | None
    office: tuple[str, ...]
    title: str
    opening: str
    statements: tuple[Line, ...]
    signature: Signature


@dataclass(frozen=True, slots=True)
class ClauseTable:
    """The body of a decree in one table geometry; the signature closes it and stays with the last row."""

    rows: tuple[Clause | Centre, ...]
    signature: Signature | None = None


@dataclass(frozen=True, slots=True)
class CopyList:
    """Tembusan: a label and numbered lines at the left foot."""

    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnnexHeading:
    """The block at the upper right of an annex, left-aligned lines (UU 12/2011 Lampiran II angka 195)."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ComponentRow:
    """NO | KOMPONEN | URAIAN."""

    number: str
    title: str
    cell: Cell


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A row over the whole width; `gloss` is the foreign term in italics."""

    title: str
    gloss: str = ""


@dataclass(frozen=True, slots=True)
class ComponentTable:
    """One service's table: header repeated on each page; the signature, if any, stays with the last row."""

    header: tuple[str, str, str]
    rows: tuple[GroupRow | ComponentRow, ...]
    signature: Signature | None = None


@dataclass(frozen=True, slots=True)
class ServiceList:
    """DAFTAR JENIS PELAYANAN: NO | JENIS PELAYANAN with group rows; numbering runs through.

    shares: how the columns behind the first share the room, () for alike.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...] | GroupRow, ...]
    signature: Signature | None = None
    shares: tuple[int, ...] = ()


class ContentsLine(NamedTuple):
    """A line of a table of contents: words, the bookmark whose page it names, and its level from 0."""

    text: str
    anchor: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Contents:
    """A table of contents; its page numbers are found by whoever lays the paper out."""

    lines: tuple[ContentsLine, ...]


Block = (
    Letterhead
    | Title
    | Paragraph
    | NumberedList
    | ClauseTable
    | CopyList
    | AnnexHeading
    | ComponentTable
    | ServiceList
    | Contents
    | Grid
    | Signatures
    | Poster
)


# --- the paper ----------------------------------------------------------------------------------

Paper = Literal["F4", "A4"]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Paper and margins in millimetres, font and size in points; framed: a line around each page.

    strip: millimetres above the lower margin that stay free on every page.  lying: on its long side.
    """

    paper: Paper = "F4"
    top: float = 20.0
    bottom: float = 25.0
    left: float = 30.0
    right: float = 20.0
    font: str = "Bookman Old Style"
    size: float = 12.0
    page_numbers: bool = True
    framed: bool = False
    strip: float = 0.0
    lying: bool = False

    @property
    def width(self) -> float:
        """Of the paper, in millimetres."""
        return self._sides()[self.lying]

    @property
    def height(self) -> float:
        """Of the paper, in millimetres."""
        return self._sides()[not self.lying]

    def _sides(self) -> tuple[float, float]:
        return (215.0, 330.0) if self.paper == "F4" else (210.0, 297.0)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a paper: it begins on a new page and counts its pages from 1 (decree; each annex).

    landscape: the sheet lies on its side.  cover: one page without a number, its words a quarter down.
    """

    blocks: tuple[Block, ...]
    landscape: bool = False
    cover: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A paper as blocks.

    name: the file's stem; mark: what stands in the header of every page ("KONSEP"), "" for none.
    title, author: the properties of the file.
    """

    name: str
    title: str
    author: str
    sheet: Sheet
    parts: tuple[Part, ...]
    mark: str = ""
