"""How many lines words will take: the widths of the font, greedy wrapping at spaces.

An estimate, not a layout: it decides only which rows of a table may be split by a page's end.
Words are not broken at hyphens here, as Word does; the estimate errs towards more lines.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from math import ceil
from typing import cast

from drafter.documents.blocks import CellBlock, Grid, Image, Line, NumberedList, Paragraph
from drafter.paths import resources
from drafter.word.page import INDENT

FALLBACK = "Arial"
NARROW, WIDE = 0.45, 0.66
LINE = 14 / 12  # of a line to the size: what exact spacing in the reference is
UNKNOWN = 620  # thousandths: a character the metrics do not name is taken as wide as a figure


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[str, int]]:
    raw = cast(dict[str, object], json.loads((resources() / "styles" / "widths.json").read_text("utf-8")))
    return {name: cast(dict[str, int], table) for name, table in raw.items() if isinstance(table, dict)}


class Widths(dict[str, int]):
    """Width of a character in thousandths of the size."""

    def __missing__(self, sign: str) -> int:
        return UNKNOWN


class Ruler(dict[str, float]):
    """Width of a word and the space behind it in points, by the word; each word is measured once."""

    def __init__(self, font: str, size: float) -> None:
        super().__init__()
        tables = _tables()
        self._widths = Widths(tables.get(font) or tables[FALLBACK])
        self.size = size
        self.space = size / 1000 * self._widths[" "]

    def __missing__(self, word: str) -> float:
        width = self.space + self.size / 1000 * sum(map(self._widths.__getitem__, word))
        self[word] = width
        return width

    def width(self, text: str) -> float:
        """Of a text set in one line, in points."""
        return max(0.0, sum([self[word] for word in text.split()]) - self.space)

    def lines(self, text: str, room: float) -> int:
        """Lines that the text takes in a room of so many points; an empty text takes one."""
        if "\n" in text:
            return sum([self.lines(piece, room) for piece in text.split("\n")])
        ends = list(accumulate(map(self.__getitem__, text.split())))
        if not ends or ends[-1] - self.space <= room:
            return 1
        count, at, start = 0, 0, 0.0
        while at < len(ends):
            after = bisect_right(ends, start + room + self.space, at)
            if after == at:  # an address longer than the line is broken within
                count += ceil((ends[at] - start - self.space) / room)
                after += 1
            else:
                count += 1
            at, start = after, ends[after - 1]
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
            count += 1 + int(block.height / 25.4 * 72 / (ruler.size * LINE))
        else:
            count += _grid_lines(block, room, ruler)
        if count > limit:
            break
    return count


def _list_lines(lines: Sequence[Line], room: float, ruler: Ruler, limit: int) -> int:
    rooms = _rooms_of_levels(room)
    count = 0
    for line in lines:
        count += ruler.lines(line.text, rooms[line.level])
        if count > limit:
            break
    return count


def fits(blocks: Sequence[CellBlock], room: float, ruler: Ruler, limit: int) -> bool:
    """Whether the blocks take at most `limit` lines in a room of so many points.

    Measured word by word only where the number of characters in each paragraph does not decide:
    ordinary words are between NARROW and WIDE of the size a character, ends of lines included.
    """
    many, few = _signs_a_line(room, ruler.size)
    least = most = 0
    for block in blocks:
        if isinstance(block, NumberedList):
            for text, level, _, _ in block.lines:
                signs = len(text)
                least += signs // many[level] + 1
                most += signs // few[level] + 1
        elif isinstance(block, Paragraph):
            least += len(block.text) // many[-1] + 1
            most += len(block.text) // few[-1] + 1 + block.text.count("\n")
        else:
            most += limit
    if least > limit or most <= limit:
        return least <= limit
    return count_lines(blocks, room, ruler, limit) <= limit


@lru_cache(maxsize=64)
def _signs_a_line(room: float, size: float) -> tuple[list[int], list[int]]:
    """How many signs a line may hold, and how many it surely can: at a list's three levels, then without."""
    rooms = [*_rooms_of_levels(room), room]
    many = [max(1, int(each / (size * NARROW))) for each in rooms]
    return many, [max(1, int(each / (size * WIDE))) for each in rooms]


def _rooms_of_levels(room: float) -> list[float]:
    """What the indents of a list's three levels leave of the room."""
    return [room - (level + 1) * INDENT / 20 for level in range(3)]


def _grid_lines(grid: Grid, room: float, ruler: Ruler) -> int:
    share = max(20.0, room / max(1, len(grid.header)) - 10)
    rows = (grid.header, *grid.rows)
    return 1 + sum(max((ruler.lines(text, share) for text in row), default=1) for row in rows)
