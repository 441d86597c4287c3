"""A block as strips: rows of columns that are each laid out on their own.

A strip is the smallest thing that is shown, marked and clicked: a row of the annex, a point of the
decree, a line of titles.  Positions are millimetres from the left edge of the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from drafter.documents.blocks import (
    AnnexHeading,
    Block,
    CellBlock,
    Centre,
    Clause,
    ClauseTable,
    ComponentRow,
    ComponentTable,
    Contents,
    CopyList,
    Grid,
    GroupRow,
    Letterhead,
    Line,
    NumberedList,
    Numbering,
    Paragraph,
    Poster,
    ServiceList,
    Signature,
    Signatures,
    Title,
)
from drafter.documents.html import Content, Look

INK = 4  # empty lines for signature and stamp
PADDING = 1.8  # mm beside the words of a ruled column
HEAD, SIGNATURE, COPIES, LETTERHEAD = "_sk_kepala", "_sk_tanda_tangan", "_sk_tembusan", "_sk_kop"
"""Anchors of what has no bookmark in the Word file but can be gone to all the same."""


class Column(NamedTuple):
    """Words between two edges.  `first` is the number of the first item, where a list was divided."""

    start: float
    end: float
    content: Content
    look: Look = Look.CELL
    first: int = 1


class Strip(NamedTuple):
    """Columns side by side.

    anchor: what it belongs to, "" for nothing that can be edited.  ruled: with lines around its columns.
    rule: a double line below it.  above, below: room in millimetres.
    """

    columns: tuple[Column, ...]
    anchor: str = ""
    ruled: bool = False
    rule: bool = False
    above: float = 0.0
    below: float = 0.0


def strips(block: Block, width: float) -> Iterator[Strip]:
    """The strips of a block; `width` is the text's, in millimetres."""
    match block:
        case Letterhead():
            yield letterhead(block, width)
        case Title():
            content = said(block.lines)
            yield Strip((Column(0, width, content, Look.CENTRED),), HEAD, below=5)
        case Paragraph():
            yield Strip((Column(0, width, (block,), Look.BODY),), block.anchor, below=2)
        case NumberedList():
            for content, first, anchor in items(block):
                yield Strip((Column(0, width, content, Look.BODY, first),), anchor, below=1)
        case Contents():
            for line in block.lines:
                yield Strip((Column(line.level * 8.0, width, (Paragraph(line.text),)),), below=1)
        case Grid():
            yield Strip((Column(0, width, (block,)),), below=2)
        case Signatures():
            yield from signatures(block, width)
        case Poster():
            yield from poster(block, width)
        case ClauseTable():
            yield from clause_table(block, width)
        case CopyList():
            yield from copies(block, width)
        case AnnexHeading():
            yield Strip((Column(width * 0.48, width, said(block.lines)),), HEAD, below=5)
        case ComponentTable():
            yield from component_table(block, width)
        case ServiceList():
            yield from service_list(block, width)


def said(lines: Sequence[str]) -> tuple[Paragraph, ...]:
    """One paragraph a line."""
    return tuple(Paragraph(line) for line in lines)


def letterhead(block: Letterhead, width: float) -> Strip:
    """Emblem and lines side by side, or the emblem above them; a rule below."""
    if block.logo is None or block.centred:
        return Strip((Column(0, width, block),), LETTERHEAD, rule=not block.centred, below=5)
    emblem = Column(0, block.logo.width, (block.logo,))
    return Strip((emblem, Column(block.logo.width + 3, width, block)), LETTERHEAD, rule=True, below=5)


# --- the decree --------------------------------------------------------------------------------


def clause_table(block: ClauseTable, width: float) -> Iterator[Strip]:
    """Labelled rows, each point of its own, then the signature."""
    for row in block.rows:
        if isinstance(row, Centre):
            yield Strip((Column(0, width, (Paragraph(row.text),), Look.CENTRED),), above=2, below=2)
        else:
            yield from clause(row, width)
    if block.signature is not None:
        yield signature(block.signature, width)


def clause(row: Clause, width: float) -> Iterator[Strip]:
    """A label with its points: the label and the colon stand before the first."""
    label, colon = min(36.0, width * 0.26), min(5.0, width * 0.04)
    before = (
        Column(0, label, (Paragraph(row.label),)),
        Column(label, label + colon, (Paragraph(":" if row.label else ""),)),
    )
    for number, (content, first, anchor) in enumerate(points(row.blocks)):
        text = Column(label + colon, width, content, Look.BODY, first)
        yield Strip((text,) if number else (*before, text), row.anchor or anchor, below=1)


def points(blocks: Sequence[CellBlock]) -> Iterator[tuple[tuple[CellBlock, ...], int, str]]:
    """Blocks one by one, lists by the items of their first level: content, first number, anchor."""
    for block in blocks:
        if isinstance(block, NumberedList):
            yield from items(block)
        else:
            yield (block,), 1, block.anchor if isinstance(block, Paragraph) else ""


def items(block: NumberedList) -> Iterator[tuple[tuple[CellBlock, ...], int, str]]:
    """Each item of the first level with what belongs to it."""
    part: list[Line] = []
    number = 0
    for line in block.lines:
        if line.level == 0 and line.numbered:
            if part:
                yield (NumberedList(tuple(part), block.numbering),), max(number, 1), part[0].anchor
                part = []
            number += 1
        part.append(line)
    if part:
        yield (NumberedList(tuple(part), block.numbering),), max(number, 1), part[0].anchor


def signature(block: Signature, width: float) -> Strip:
    """The block at the right, with room to sign."""
    column = Column(width * 0.53, width, signed(block))
    beside = (Column(0, width * 0.53 - 6, block.beside),) if block.beside else ()
    return Strip((*beside, column), SIGNATURE, above=5, below=3)


def signed(block: Signature) -> tuple[Paragraph, ...]:
    """The lines of a signature with the room to sign."""
    room = [""] * INK if block.room == "ink" else ["", block.room, ""]
    return said((*block.above, *room, *block.below))


def signatures(block: Signatures, width: float) -> Iterator[Strip]:
    """Two columns of signatures, row by row."""
    start = width * 0.53
    for n in range(0, len(block.each), 2):
        pair = zip(((0.0, start - 6), (start, width)), block.each[n : n + 2], strict=False)
        columns = [Column(left, right, signed(each)) for (left, right), each in pair]
        yield Strip(tuple(columns), SIGNATURE, above=5, below=3)


def poster(block: Poster, width: float) -> Iterator[Strip]:
    """What the poster says, in the preview's one size of letters."""
    emblem = (block.logo,) if block.logo is not None else ()
    head = (*emblem, *said((*block.office, "", block.title)))
    yield Strip((Column(0, width, head, Look.CENTRED),), HEAD, below=5)
    yield Strip((Column(0, width, (Paragraph(block.opening),), Look.BODY),), below=2)
    for number, line in enumerate(block.statements, 1):
        content = (NumberedList((line,), Numbering.FIGURES),)
        yield Strip((Column(0, width, content, Look.BODY, number),), line.anchor, below=1)
    yield signature(block.signature, width)


def copies(block: CopyList, width: float) -> Iterator[Strip]:
    """The label, then one strip a line."""
    yield Strip((Column(0, width, (Paragraph(block.label),)),), COPIES, above=4)
    for number, text in enumerate(block.lines, 1):
        content = (NumberedList((Line(text),), Numbering.FIGURES),)
        yield Strip((Column(0, width, content, Look.CELL, number),), f"{COPIES}_{number}")


# --- the annex ---------------------------------------------------------------------------------


def component_table(block: ComponentTable, width: float) -> Iterator[Strip]:
    """The header, groups and components of one service, then the signature."""
    yield header(block.header, edges(width))
    for row in block.rows:
        if isinstance(row, GroupRow):
            yield group(row, width)
        else:
            yield component(row, width)
    if block.signature is not None:
        yield signature(block.signature, width)


def edges(width: float) -> tuple[float, ...]:
    """Where the three columns begin, and the end; in proportion as in the Word file."""
    first = max(12.0, width * 12 / 165)
    return 0, first, first + width * 45 / 165, width


@lru_cache(maxsize=16)
def header(titles: tuple[str, ...], at: tuple[float, ...]) -> Strip:
    """The head of a table."""
    columns = [
        Column(start, end, (Paragraph(title),), Look.HEADER)
        for title, start, end in zip(titles, at, at[1:], strict=False)
    ]
    return Strip(tuple(columns), ruled=True)


@lru_cache(maxsize=64)
def group(row: GroupRow, width: float) -> Strip:
    """A row over the whole width."""
    title = f"{row.title} ({row.gloss})" if row.gloss else row.title
    return Strip((Column(0, width, (Paragraph(title),), Look.GROUP),), ruled=True)


@lru_cache(maxsize=256)
def heads(number: str, title: str, width: float) -> tuple[Column, Column]:
    """Number and title of a component: the same for every service."""
    at = edges(width)
    return (
        Column(at[0], at[1], (Paragraph(number),), Look.CENTRED),
        Column(at[1], at[2], (Paragraph(title),)),
    )


def component(row: ComponentRow, width: float) -> Strip:
    """A row of the annex."""
    words = Column(edges(width)[2], width, row.cell.blocks)
    return Strip((*heads(row.number, row.title, width), words), row.cell.anchor, ruled=True)


def service_list(block: ServiceList, width: float) -> Iterator[Strip]:
    """The services of an office by group."""
    count = max(len(block.header), 2)
    first = max(12.0, width * 12 / 165)
    at = (0.0, *(first + (width - first) * n / (count - 1) for n in range(count)))
    yield header(block.header, at)
    for row in block.rows:
        if isinstance(row, GroupRow):
            yield group(row, width)
        else:
            looks = (Look.CENTRED, *[Look.CELL] * (count - 1))
            columns = [
                Column(start, end, (Paragraph(text),), look)
                for text, look, start, end in zip(row, looks, at, at[1:], strict=False)
            ]
            yield Strip(tuple(columns), ruled=True)
    if block.signature is not None:
        yield signature(block.signature, width)
