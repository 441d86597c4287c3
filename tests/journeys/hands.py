"""How an officer writes each kind of answer at the keyboard; the cursor stands where the page put it."""

from __future__ import annotations

from collections.abc import Sequence

from tests.journeys.officer import SHIFT, Key, Officer

Line = str | Sequence[object]  # words, or a depth and words


def write_items(officer: Officer, lines: Sequence[Line]) -> None:
    """A list, line by line: Enter for the next one, Tab and Shift+Tab for the depth."""
    depth = 0
    for place, line in enumerate(lines):
        wanted, words = (0, line) if isinstance(line, str) else (int(str(line[0])), str(line[1]))
        if place:
            officer.press(Key.Key_Return)
        if wanted > depth:
            officer.press(Key.Key_Tab, times=wanted - depth)
        elif wanted < depth:
            officer.press(Key.Key_Backtab, SHIFT, times=depth - wanted)
        depth = wanted
        officer.type(str(words))


def write_rows(officer: Officer, rows: Sequence[Sequence[str]]) -> None:
    """A table, row by row: Tab to the next cell, Enter to the next row."""
    for place, row in enumerate(rows):
        if place:
            officer.press(Key.Key_Return)
        for cell, words in enumerate(row):
            if cell:
                officer.press(Key.Key_Tab)
            officer.type(words)


def cite(officer: Officer, sought: str) -> None:
    """A regulation found by its number and year; what is typed next begins the next row."""
    officer.type(sought)
    officer.press(Key.Key_Return)
