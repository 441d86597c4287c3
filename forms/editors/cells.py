"""What is done to the cells of a table; pure: no Qt.

The first row of cells is the header.  A table has two to six columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from drafter.model.answers import Table

LEAST, MOST = 2, 6
MOST_ROWS = 1_000

Row = tuple[str, ...]
Sheet = tuple[Row, ...]


def unfold(value: Table | None) -> Sheet:
    """Header and rows, each as wide as the widest of them."""
    rows = (value.header, *value.rows) if value else (("", ""),)
    return even(rows)


def even(rows: Iterable[Sequence[str]]) -> Sheet:
    """Rows all of one width."""
    rows = tuple(tuple(row) for row in rows)
    width = max(LEAST, *(len(row) for row in rows))
    return tuple(row + ("",) * (width - len(row)) for row in rows)


def fold(sheet: Sheet, value: Table | None) -> Table:
    """The table of cells, with all else that `value` says; empty rows are left out."""
    rows = tuple(row for row in sheet[1:] if any(cell.strip() for cell in row))
    base = value or Table()
    if (base.header, base.rows) == (sheet[0], rows):
        return base
    return replace(base, header=sheet[0], rows=rows, example=False)


def typed(sheet: Sheet, row: int, cell: int, words: str) -> Sheet:
    """Other words in a cell; a row behind the last is a new one."""
    rows = [*sheet, ("",) * len(sheet[0])] if row == len(sheet) else list(sheet)
    rows[row] = (*rows[row][:cell], words, *rows[row][cell + 1 :])
    return tuple(rows)


def with_row(sheet: Sheet, place: int) -> Sheet:
    """With an empty row before `place`; never before the header."""
    place = max(1, place)
    return (*sheet[:place], ("",) * len(sheet[0]), *sheet[place:])


def without_row(sheet: Sheet, row: int) -> Sheet:
    """Without a row; the header is only emptied."""
    if row == 0:
        return (("",) * len(sheet[0]), *sheet[1:])
    return sheet[:row] + sheet[row + 1 :]


def moved(sheet: Sheet, row: int, by: int) -> Sheet | None:
    """A row changed with the one above or below; the header stays where it is."""
    other = row + by
    if row < 1 or not 1 <= other < len(sheet):
        return None
    rows = list(sheet)
    rows[row], rows[other] = rows[other], rows[row]
    return tuple(rows)


def with_column(sheet: Sheet, place: int) -> Sheet | None:
    """With an empty column before `place`; None where there are six."""
    if len(sheet[0]) >= MOST:
        return None
    return tuple((*row[:place], "", *row[place:]) for row in sheet)


def without_column(sheet: Sheet, place: int) -> Sheet | None:
    """Without a column; None where there are two."""
    if len(sheet[0]) <= LEAST:
        return None
    return tuple(row[:place] + row[place + 1 :] for row in sheet)


def moved_column(sheet: Sheet, place: int, by: int) -> Sheet | None:
    """A column changed with its neighbour."""
    other = place + by
    if not 0 <= other < len(sheet[0]):
        return None
    changed: list[Row] = []
    for row in sheet:
        cells = list(row)
        cells[place], cells[other] = cells[other], cells[place]
        changed.append(tuple(cells))
    return tuple(changed)


def pasted(sheet: Sheet, row: int, cell: int, rows: Sequence[Row]) -> tuple[Sheet, int]:
    """Rows put in as new ones at `row`, or over it; and the place of the last of them.

    Over the titles the first row becomes titles.  A paste too wide for where it begins begins at the
    first column, and widens the table.
    """
    start = cell if cell + len(rows[0]) <= len(sheet[0]) else 0
    placed = even([("",) * start + tuple(each) for each in rows])
    if row == 0:
        return even((over(sheet[0], placed[0]), *placed[1:], *sheet[1:])), len(placed) - 1
    blank = row < len(sheet) and not any(each.strip() for each in sheet[row])
    if row < len(sheet) and (blank or len(rows) == 1):
        placed = (over(sheet[row], placed[0]), *placed[1:])
        return even((*sheet[:row], *placed, *sheet[row + 1 :])), row + len(placed) - 1
    return even((*sheet[:row], *placed, *sheet[row:])), row + len(placed) - 1


def over(row: Row, new: Row) -> Row:
    """A row with the cells that say something laid over it."""
    width = max(len(row), len(new))
    old = row + ("",) * (width - len(row))
    return tuple(each or kept for each, kept in zip(new + ("",) * (width - len(new)), old, strict=True))
