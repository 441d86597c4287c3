"""What stands on the clipboard as plain lines and cells: no Qt, no formatting, nothing without a bound.

Numbering and bullets are stripped, since documents number anew; they and blanks at the start give the
depth of a line.  This reads lists as they are pasted, not whole standards.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.reading.marks import BREAKS, Depths, Mark, clean, indent_of, mark_of

MOST_LINES = 1_000  # lines taken of one paste; no list of a standard is as long
MOST_SIGNS = 5_000  # signs kept of one line
MOST_TEXT = 400_000  # signs looked at; what lies behind is only counted
MOST_COUNTED = 4_000_000
DEEPEST = 2  # levels below the first

QUOTED = re.compile(r'(?:^|[\t\n])"')


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its number, `level` steps below the first."""

    text: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines that were taken, and how many more there were."""

    taken: tuple[Line, ...] = ()
    left: int = 0


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of cells, all of one length, and how many more rows there were."""

    rows: tuple[tuple[str, ...], ...] = ()
    left: int = 0


# --- cleaning ----------------------------------------------------------------------------------


def one_line(text: str) -> str:
    """Text as it may stand in one line."""
    return " ".join(clean(text[: 4 * MOST_SIGNS]).split())[:MOST_SIGNS]


def plain(text: str) -> str:
    """Text as it may stand inside a line that is being typed: blanks at its ends are kept."""
    return clean(text[:MOST_SIGNS]).replace("\n", " ").replace("\t", " ")


def bounded(text: str) -> tuple[list[str], int]:
    """The lines that are looked at, and how many more there are."""
    head = BREAKS.sub("\n", text[:MOST_TEXT])
    found = head.split("\n")
    left = lines_behind(text)
    if len(found) > MOST_LINES:
        left += sum(map(bool, map(str.strip, found[MOST_LINES:])))
    return found[:MOST_LINES], left


def lines_behind(text: str) -> int:
    """How many lines begin behind what is looked at; beyond the most counted, at least so many."""
    begins_anew = len(text) > MOST_TEXT and text[MOST_TEXT - 1] == "\n" and text[-1] != "\n"
    return text.count("\n", MOST_TEXT, MOST_COUNTED) + begins_anew


# --- lines -------------------------------------------------------------------------------------


def is_many(text: str) -> bool:
    """Whether a paste is more than one line."""
    return re.search("[\r\n\v\f\x85\u2028\u2029]", text[:MOST_TEXT].strip()) is not None


def lines(text: str) -> Lines:
    """The lines of a paste, their numbers stripped and turned into depth."""
    found, left = bounded(text)
    return Lines(tuple(levelled(found)), left)


def verbatim(text: str) -> tuple[Line, ...]:
    """The lines of a paste as they stand, numbers and all, without depth."""
    found, _ = bounded(text)
    return tuple(Line(words) for raw in found if (words := one_line(clean_line(raw))))


def levelled(found: list[str]) -> Iterator[Line]:
    """Lines that say something, each with its level; a number alone counts for the line after it."""
    depths = Depths()
    alone = False
    for raw in found:
        raw = clean_line(raw)
        mark = Mark("", 0, raw.strip(), indent_of(raw)) if alone else mark_of(raw, depths)
        if mark is None:
            continue
        if not alone:
            depths = depths.after(mark) if mark.style or not is_numbered(depths) else depths
        words = one_line(mark.rest)
        alone = not words
        if words:
            yield Line(words, min(max(len(depths.open) - 1, 0), DEEPEST))


def clean_line(raw: str) -> str:
    """A line without unseen signs; bullets of the private area stay until they are read."""
    raw = raw[: 4 * MOST_SIGNS]
    return raw if raw.isascii() and raw.isprintable() else re.sub("[\x00-\x08\x0e-\x1f\ufeff]", "", raw)


def is_numbered(depths: Depths) -> bool:
    """Whether the lines before had numbers or bullets: then one without them stays at their depth."""
    return any(mark.style for mark in depths.open)


# --- cells -------------------------------------------------------------------------------------


def is_grid(text: str) -> bool:
    """Whether a paste is a table: a tab within some line, not only before or behind its words."""
    return re.search(r"\S[^\S\n]*\t[^\S\n]*\S", text[:MOST_TEXT]) is not None


def grid(text: str, most_columns: int) -> Grid:
    """The cells of a table from Excel or Word; what goes over the last column is joined into it."""
    found, left = quoted_rows(text)
    rows = [[one_line(cell) for cell in row] for row in found]
    rows = [row for row in rows if any(row)]
    width = min(max((len(row) for row in rows), default=0), most_columns)
    return Grid(tuple(fitted(row, width) for row in rows), left)


def quoted_rows(text: str) -> tuple[list[list[str]], int]:
    """Rows of cells; Excel puts cells that hold line breaks into quotes."""
    head = BREAKS.sub("\n", text[:MOST_TEXT]).replace("\0", "")
    # Lines kept whole: a quoted cell may run over several of them.
    source = iter(head.splitlines(keepends=True))
    rows: list[list[str]] = []
    if QUOTED.search(head):
        try:
            for row in csv.reader(source, delimiter="\t"):
                if len(rows) == MOST_LINES:
                    break
                rows.append(row)
        except csv.Error:  # a cell longer than the reader takes
            source = iter(())
    else:
        for line in source:
            rows.append(line.rstrip("\n").split("\t"))
            if len(rows) == MOST_LINES:
                break
    left = sum(1 for line in source if not line.isspace()) + lines_behind(text)
    return rows, left


def fitted(row: list[str], width: int) -> tuple[str, ...]:
    """A row with exactly `width` cells."""
    if len(row) > width:
        row = [*row[: width - 1], " ".join(cell for cell in row[width - 1 :] if cell)]
    return tuple(row + [""] * (width - len(row)))


# --- what is said -------------------------------------------------------------------------------


def told(left: int, what: str = "baris") -> str:
    """A sentence on what a paste left out; "" when it was taken whole."""
    if not left:
        return ""
    most = f"{MOST_LINES:,}".replace(",", ".")
    return (
        f"Tempelan terlalu panjang. {most} {what} pertama diambil, selebihnya tidak. "
        "Tempelkan sisanya secara bertahap apabila memang diperlukan."
    )
