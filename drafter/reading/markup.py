"""A table that was copied as HTML, as rows of cells divided by tabs: words alone, no formatting enters.

Asked for only where the plain text of the clipboard has lost the cells.  Tags are told apart here, since
the standard library's parser takes a time that grows with the square of a hostile text.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from html import unescape

MOST_SIGNS = 2_000_000  # what a copied standard of thirty pages needs; Word writes much around few words
DEEPEST = 6  # lists inside each other
STROKES = re.compile("<{8,}")
TAG = re.compile(r"(/?)([a-zA-Z][\w:-]*)")
BLOCKS = frozenset(("p", "div", "br", "li", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol"))
UNSEEN = frozenset(("style", "script", "head", "title", "xml"))
CELLS = frozenset(("td", "th"))
BLANKS = re.compile(r"[ \t\r\n\f\xa0]+")
INDENT = "   "


def holds_table(html: str) -> bool:
    """Whether a text in HTML holds a table of at least two columns."""
    return re.search(r"<t[dh][\s>][\s\S]{0,200000}?<t[dh][\s>]", html[:MOST_SIGNS], re.IGNORECASE) is not None


def rows_as_text(html: str) -> str:
    """The words of HTML: a row of a table as a line with tabs, a cell with line breaks in quotes."""
    reader = Reader()
    for closing, tag, words in tags_of(html[:MOST_SIGNS]):
        if tag:
            (reader.close if closing else reader.open)(tag)
        reader.say(words)
    return reader.text()


def tags_of(html: str) -> Iterator[tuple[bool, str, str]]:
    """Each tag, whether it closes, and the words behind it; comments and declarations are "" with words."""
    first, *parts = STROKES.sub("<", html).split("<")  # a row of "<" is no tag and would cost a second
    yield False, "", unescape(first)
    commented = False
    for part in parts:
        commented = commented or part.startswith("!--")
        if commented:
            _, ended, words = part.partition("-->")
            commented = not ended
            yield False, "", unescape(words)
        elif found := TAG.match(part):
            yield bool(found[1]), found[2].lower(), unescape(part[found.end() :].partition(">")[2])
        elif part[:1] in ("!", "?", "/"):
            yield False, "", unescape(part.partition(">")[2])
        else:  # "<" is a sign of the words
            yield False, "", unescape(f"<{part}")


class Reader:
    """Collects words; a table inside a cell becomes lines of that cell."""

    def __init__(self) -> None:
        self._out = io.StringIO()
        self._rows = csv.writer(self._out, delimiter="\t", lineterminator="\n")
        self._words: list[str] = []  # of the cell, or of the lines outside a table
        self._row: list[str] | None = None
        self._tables = 0
        self._unseen = 0
        self._counts: list[int] = []  # of the lists that are open; 0 for one without numbers

    def open(self, tag: str) -> None:
        """A tag opens."""
        if tag in UNSEEN:
            self._unseen += 1
        elif tag == "table":
            self._begin_table()
        elif tag == "tr" and self._tables == 1:
            self._end_row()
            self._row = []
        elif tag in CELLS:
            self._begin_cell()
        elif tag in ("ol", "ul"):
            self._counts.append(1 if tag == "ol" else 0)
        if tag in BLOCKS:
            self._break()
        if tag == "li":
            self._label()

    def close(self, tag: str) -> None:
        """A tag closes."""
        if tag in UNSEEN:
            self._unseen = max(self._unseen - 1, 0)
        elif tag in CELLS and self._tables == 1:
            self._end_cell()
        elif tag == "tr" and self._tables == 1:
            self._end_row()
        elif tag == "table":
            self._end_table()
        elif tag in ("ol", "ul") and self._counts:
            self._counts.pop()
        if tag in BLOCKS or tag == "tr":
            self._break()

    def say(self, data: str) -> None:
        """Words between tags."""
        if not self._unseen and (words := BLANKS.sub(" ", data)):
            self._words.append(words)

    # --- rows ------------------------------------------------------------------------------------

    def _begin_table(self) -> None:
        self._tables += 1
        if self._tables == 1:
            self._end_lines()
        else:
            self._break()

    def _end_table(self) -> None:
        if self._tables == 1:
            self._end_row()
        self._tables = max(self._tables - 1, 0)

    def _begin_cell(self) -> None:
        if self._tables == 1:
            if self._row is None:
                self._row = []
            self._counts.clear()
            self._words.clear()
        elif self._tables and self._words and not self._words[-1].endswith("\n"):
            self._words.append("\t")

    def _end_cell(self) -> None:
        if self._row is not None:
            self._row.append(self._taken())

    def _end_row(self) -> None:
        if self._row is not None and self._words and (words := self._taken()):
            self._row.append(words)
        if self._row:
            self._rows.writerow(self._row)
        self._row = None

    def _end_lines(self) -> None:
        for line in self._taken().split("\n"):
            if line.strip():
                self._rows.writerow([line])

    # --- words -----------------------------------------------------------------------------------

    def _break(self) -> None:
        if self._words and not self._words[-1].endswith("\n"):
            self._words.append("\n")

    def _label(self) -> None:
        """A list's numbers are no words of the HTML; they give the depth that is read."""
        if self._counts:
            depth = min(len(self._counts), DEEPEST) - 1
            count = self._counts[-1]
            self._words.append(INDENT * depth + (f"{count}. " if count else "- "))
            self._counts[-1] += 1 if count else 0

    def _taken(self) -> str:
        lines = "".join(self._words).split("\n")
        self._words.clear()
        kept = [line.rstrip() if line.startswith(INDENT) else line.strip() for line in lines]
        return "\n".join(line for line in kept if line.strip())

    def text(self) -> str:
        """All rows and lines."""
        self._end_row()
        self._end_lines()
        return self._out.getvalue()
