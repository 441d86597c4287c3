"""How many lines words will take: the widths of the font, greedy wrapping at spaces.

An estimate, not a layout: it decides only which rows of a table may be split by a page's end.
Words are not broken at hyphens here, as Word does; the estimate errs towards more lines.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import cast

from drafter.documents.blocks import CellBlock, Grid, Image, Line, NumberedList, Paragraph
from drafter.paths import resources
from drafter.word.page import INDENT

FALLBACK = "Arial"
UNKNOWN = 620  # thousandths: a character the metrics do not name is taken as wide as a figure


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[str, int]]:
    raw = cast(dict[str, object], json.loads((resources() / "styles" / "widths.json").read_text("utf-8")))
    return {name: cast(dict[str, int], table) for name, table in raw.items() if isinstance(table, dict)}


class Ruler(dict[str, float]):
    """Width of a word in points, by the word; each word is measured once."""

    def __init__(self, font: str, size: float) -> None:
        super().__init__()
        tables = _tables()
        self._widths = tables.get(font) or tables[FALLBACK]
        self._scale = size / 1000
        self.space = self[" "]

    def __missing__(self, word: str) -> float:
        get = self._widths.get
        width = self._scale * sum([get(sign, UNKNOWN) for sign in word])
        self[word] = width
        return width

    def width(self, text: str) -> float:
        """Of a text set in one line, in points."""
        words = text.split()
        return sum([self[word] for word in words]) + self.space * max(0, len(words) - 1)

    def lines(self, text: str, room: float) -> int:
        """Lines that the text takes in a room of so many points; an empty text takes one."""
        return (
            sum([self._wrap(piece, room) for piece in text.split("\n")])
            if "\n" in text
            else self._wrap(text, room)
        )

    def _wrap(self, text: str, room: float) -> int:
        count, used, space = 1, -self.space, self.space
        for word in text.split():
            width = self[word]
            used += space + width
            if used > room:
                if used > width:  # not the first word of the line
                    count += 1
                    used = width
                while used > room:  # an address longer than the line is broken within
                    count += 1
                    used -= room
        return count


def count_lines(blocks: Sequence[CellBlock], room: float, ruler: Ruler, limit: int = 1000) -> int:
    """Lines that the blocks take in a room of so many points; counting ends once past `limit`."""
    count = 0
    for block in blocks:
        if isinstance(block, NumberedList):
            count += _list_lines(block.lines, room, ruler, limit - count)
        elif isinstance(block, Paragraph):
            count += ruler.lines(block.text, room)
        elif isinstance(block, Image):
            count += 1 + int(block.height / 25.4 * 72 / (ruler.space or 1) / 3.65)
        else:
            count += _grid_lines(block, room, ruler)
        if count > limit:
            break
    return count


def _list_lines(lines: Sequence[Line], room: float, ruler: Ruler, limit: int) -> int:
    rooms = [room - (level + 1) * INDENT / 20 for level in range(3)]
    count = 0
    for line in lines:
        count += ruler.lines(line.text, rooms[line.level])
        if count > limit:
            break
    return count


def _grid_lines(grid: Grid, room: float, ruler: Ruler) -> int:
    share = max(20.0, room / max(1, len(grid.header)) - 10)
    rows = (grid.header, *grid.rows)
    return 1 + sum(max((ruler.lines(text, share) for text in row), default=1) for row in rows)
