"""Blocks as the HTML that Qt's text engine shows: words escaped, lists labelled, nothing else.

Only what that engine understands is written.  Labels are set by a tab and a hanging indent of
`INDENT`, so whoever lays the text out sets tab stops of the same width.  What is far too long to be
read beside a field is cut, and says so: a paste of 100,000 lines must not freeze the window.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from enum import Enum
from html import escape

from drafter.documents.blocks import (
    CellBlock,
    Grid,
    Image,
    Letterhead,
    Line,
    NumberedList,
    Numbering,
    Paragraph,
)
from drafter.wording import letter

PX = 96 / 25.4  # pixels a millimetre at 100 %
INDENT = 30  # px of one level of a list: 8 mm, as in the Word file
MOST_LINES = 250
MOST_LETTERS = 12_000
CUT = "[...] Selebihnya tidak ditampilkan di pratinjau."

# What no text engine can show, and the line ends that officers paste in.
_ILLEGAL = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAKS = re.compile("\r\n?|[\x0b\x0c\u2028\u2029]")
# These turn the direction of the page around them.
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")

Extent = Callable[[Image], tuple[float, float]]
Content = tuple[CellBlock, ...] | Letterhead


class Look(Enum):
    """How the words of a column stand."""

    BODY = "justify"
    CELL = "left"
    CENTRED = "center"
    HEADER = "center bold"
    GROUP = "left bold"


def whole_extent(image: Image) -> tuple[float, float]:
    """The most a picture may take, in millimetres."""
    return image.width, image.height


def html(content: Content, look: Look, size: float, first: int = 1, extent: Extent = whole_extent) -> str:
    """What stands in one column.

    size: points of the paper's letters, from which those of a letterhead and of small tables follow.
    first: the number of the first item of its lists.
    extent: millimetres that a picture takes, in its own proportion.
    """
    if isinstance(content, Letterhead):
        return f"<body>{''.join(letterhead(content, size))}</body>"
    pieces = [piece for each in shortened(content) for piece in block(each, look, size, first, extent)]
    return f"<body>{''.join(pieces)}</body>"


def words(text: str) -> str:
    """Words as they can stand between tags."""
    if not text.isprintable():
        text = _TURNS.sub("", _ILLEGAL.sub("", _BREAKS.sub("\n", text).replace("\t", " ")))
    return escape(text, quote=False).replace("\n", "<br/>")


# --- blocks ------------------------------------------------------------------------------------


def block(each: CellBlock, look: Look, size: float, first: int, extent: Extent) -> Iterator[str]:
    """One block as paragraphs, a table or a picture."""
    align, _, weight = look.value.partition(" ")
    match each:
        case Paragraph():
            bold = bool(weight) or each.heading
            said = words(each.text) or "&nbsp;"  # a paragraph without words would have no height
            apart = ' style="margin-top:6px"' if each.apart else ""
            yield f'<p align="{align}"{apart}>{f"<b>{said}</b>" if bold else said}</p>'
        case NumberedList():
            yield from numbered(each, align, first)
        case Grid():
            yield grid(each, size)
        case Image():
            yield f'<p align="center">{picture(each, extent)}</p>'


def numbered(each: NumberedList, align: str, first: int) -> Iterator[str]:
    """A list with its labels; `first` is the number of its first item."""
    for line, label in zip(each.lines, labels(each.lines, each.numbering, first), strict=True):
        left = (line.level + 1) * INDENT
        hang = f"text-indent:-{INDENT}px" if label else "text-indent:0px"
        tab = f"{label}\t" if label else ""
        yield f'<p align="{align}" style="margin-left:{left}px;{hang}">{tab}{words(line.text)}</p>'


def labels(lines: Sequence[Line], numbering: Numbering, first: int = 1) -> Iterator[str]:
    """The label of each line, "" for one that continues the item before it."""
    counts = [first - 1, 0, 0]
    for line in lines:
        if not line.numbered:
            yield ""
            continue
        counts[line.level] += 1
        counts[line.level + 1 :] = [0] * (2 - line.level)
        yield label(numbering, line.level, counts[line.level])


def label(numbering: Numbering, level: int, number: int) -> str:
    """One label (UU 12/2011 Lampiran II angka 92-95)."""
    if numbering is Numbering.LETTERS:
        return (f"{letter(number)}.", f"{number})", f"{letter(number)})")[level]
    return (f"{number}.", f"{letter(number)}.", f"{number})")[level]


def grid(each: Grid, size: float) -> str:
    """The small table inside a cell; every row is as wide as the widest."""
    count = max(len(row) for row in (each.header, *each.rows))
    small = f"font-size:{size * 10 / 12:g}pt"
    whole = sum(each.shares) if len(each.shares) == count else 0
    widths = [f' width="{share * 100 // whole}%"' for share in each.shares] if whole else [""] * count
    rows: list[str] = []
    for number, row in enumerate((each.header, *each.rows)):
        tag = "td" if number else "th"
        cells = (
            f'<{tag}{width} style="{small}">{words(text)}</{tag}>'
            for width, text in zip(widths, (*row, *[""] * (count - len(row))), strict=True)
        )
        rows.append(f"<tr>{''.join(cells)}</tr>")
    return (
        '<table border="1" cellspacing="0" cellpadding="3" width="100%" style="border-collapse:collapse">'
        f"{''.join(rows)}</table>"
    )


def picture(image: Image, extent: Extent) -> str:
    """A picture by the id of its asset; its words where it is not to be had."""
    width, height = extent(image)
    if not width or not height:
        return words(image.alt)
    source = escape(f"asset:{image.asset}")
    return f'<img src="{source}" width="{width * PX:.0f}" height="{height * PX:.0f}"/>'


def letterhead(head: Letterhead, size: float) -> Iterator[str]:
    """The lines of an office, the last one largest, and its addresses; the emblem stands beside them."""
    for number, line in enumerate(head.lines, 1):
        main = number == len(head.lines) and not head.centred
        points, said = (size * 16 / 12, f"<b>{words(line)}</b>") if main else (size * 13 / 12, words(line))
        yield f'<p align="center"><span style="font-size:{points:g}pt">{said}</span></p>'
    for line in head.address:
        yield f'<p align="center"><span style="font-size:{size * 9.5 / 12:g}pt">{words(line)}</span></p>'


# --- what is too long to show ------------------------------------------------------------------


def shortened(blocks: Sequence[CellBlock]) -> Sequence[CellBlock]:
    """The blocks up to a length that can be laid out between two keystrokes; what is cut is told."""
    lines, letters = extent_of(blocks)
    if lines <= MOST_LINES and letters <= MOST_LETTERS:
        return blocks
    kept: list[CellBlock] = []
    room_lines, room_letters = MOST_LINES, MOST_LETTERS
    for each in blocks:
        if room_lines <= 0 or room_letters <= 0:
            break
        part = first_of(each, room_lines, room_letters)
        used = extent_of((part,))
        room_lines, room_letters = room_lines - used[0], room_letters - used[1]
        kept.append(part)
    return (*kept, Paragraph(CUT))


def extent_of(blocks: Sequence[CellBlock]) -> tuple[int, int]:
    """How many lines and letters there are."""
    lines = letters = 0
    for each in blocks:
        match each:
            case Paragraph():
                lines, letters = lines + 1, letters + len(each.text)
            case NumberedList():
                lines += len(each.lines)
                letters += sum([len(line.text) for line in each.lines])
            case Grid():
                lines += 1 + len(each.rows)
                letters += sum([len(text) for row in (each.header, *each.rows) for text in row])
            case Image():
                lines += 1
    return lines, letters


def first_of(each: CellBlock, lines: int, letters: int) -> CellBlock:
    """The beginning of a block."""
    match each:
        case Paragraph():
            return Paragraph(each.text[:letters], each.heading, each.anchor)
        case NumberedList():
            kept: list[Line] = []
            for line in each.lines[:lines]:
                kept.append(line._replace(text=line.text[: max(letters, 0)]))
                letters -= len(line.text)
                if letters <= 0:
                    break
            return NumberedList(tuple(kept), each.numbering)
        case Grid():
            share = letters // max(1, lines * max(1, len(each.header)))
            rows = [tuple(text[: max(share, 40)] for text in row) for row in each.rows[:lines]]
            return replace(each, rows=tuple(rows))
        case Image():
            return each
