"""What stands on the clipboard as plain lines and cells: no Qt, no formatting, nothing without a bound.

Numbering and bullets are stripped, since documents number anew; they and blanks at the start give the
depth of a line.  This reads lists as they are pasted, not whole standards.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

MOST_LINES = 1_000  # lines taken of one paste; no list of a standard is as long
MOST_SIGNS = 5_000  # signs kept of one line
MOST_TEXT = 400_000  # signs looked at; what lies behind is only counted
MOST_COUNTED = 4_000_000
DEEPEST = 2  # levels below the first

# Control signs, marks of direction and width, the mark of byte order, what is no character at all.
UNWANTED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff"
    "\ufff9-\ufffc\ufffe\uffff\ud800-\udfff\ue000-\uf8ff]"
)
BREAKS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
# Bullets of Word and Excel; those of the Symbol and Wingdings fonts lie in the private area.
BULLETS = "-–—•·▪▫●○◦■□◆◇►▸➢➤✓✔*\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d"
BULLET = re.compile(rf"([{re.escape(BULLETS)}]|o(?=\t))(?:\s+|(?=[^\W\d_]))")
MANY = re.compile(r"(\d{1,2}(?:\.\d{1,2})+)\.?\s+(?=\D)")
NUMBER = re.compile(r"(\(?)(\d{1,4}|[a-z]|[A-Z]|[ivxlc]{2,6}|[IVXLC]{2,6})([.)])(?:\s+|$|(?=[^\W_\d]{2}))")
CELL_NUMBER = re.compile(r"(\d{1,3})\t")
ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
QUOTED = re.compile(r'(?:^|[\t\n])"')
TAB_WIDTH = 4
STEP = 2  # blanks that make a line with a number deeper; less is a number set to the right


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


@dataclass(frozen=True, slots=True)
class Mark:
    """A number or bullet at the start of a line: its style, its place in the count, what follows it."""

    style: str
    count: int
    rest: str
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Depths:
    """The styles and indents that are open, the outermost first."""

    open: tuple[Mark, ...] = field(default=())

    def after(self, mark: Mark) -> Depths:
        """With this mark as the innermost: those it goes on with or returns to are closed behind it."""
        places = [place for place, each in enumerate(self.open) if goes_on(each, mark)]
        if not places:
            return Depths((*self.open, mark))
        place = min(places, key=lambda each: (abs(self.open[each].indent - mark.indent), -each))
        # The indent of the first of its kind stays, so that numbers set to the right do not drift.
        return Depths((*self.open[:place], replace(mark, indent=self.open[place].indent)))


# --- cleaning ----------------------------------------------------------------------------------


def clean(text: str) -> str:
    """Text without what a document cannot hold or an eye cannot see; line breaks are "\\n"."""
    if text.isprintable():  # the common case; it rules out all that is looked for but private signs
        return UNWANTED.sub("", text) if not text.isascii() else text
    return UNWANTED.sub("", BREAKS.sub("\n", text))


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
        left += sum(1 for each in found[MOST_LINES:] if each and not each.isspace())
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


def mark_of(raw: str, depths: Depths) -> Mark | None:
    """How a line begins; None for an empty one."""
    line = raw.lstrip()
    if not line:
        return None
    indent = indent_of(raw)
    if found := BULLET.match(line):
        return Mark(found[1], 0, line[found.end() :], indent)
    if found := MANY.match(line):
        return Mark(f"many{found[1].count('.')}", 0, line[found.end() :], indent)
    if found := CELL_NUMBER.match(line):
        mark = Mark("cell", int(found[1]), line[found.end() :], indent)
        # A number in a cell of its own is a number of the row only where it counts on.
        if mark.count == 1 or any(is_next(each, mark) for each in depths.open):
            return mark
    if found := NUMBER.match(line):
        return likeliest(found, line[found.end() :], indent, depths)
    return Mark("", 0, line, indent)


def likeliest(found: re.Match[str], rest: str, indent: int, depths: Depths) -> Mark:
    """A number read as the count that goes on, else as a first one: "i." is the letter after "h." or one."""
    readings = [
        Mark(f"{found[1]}{style}{found[3]}", count, rest, indent) for style, count in readings_of(found[2])
    ]
    for reading in readings:
        if any(is_next(mark, reading) for mark in depths.open):
            return reading
    if len(found[2]) == len("2024") and found[2].isdigit():
        return Mark("", 0, found.string, indent)  # a year
    return next((reading for reading in readings if reading.count == 1), readings[0])


def readings_of(sign: str) -> Iterator[tuple[str, int]]:
    """What a number may mean: figures, letters, Roman figures."""
    if sign.isdigit():
        yield "1", int(sign)
        return
    low = sign.lower()
    if len(sign) == 1:
        yield ("a" if sign == low else "A"), ord(low) - ord("a") + 1
    if all(each in ROMAN for each in low):
        yield ("i" if sign == low else "I"), roman_value(low)


def roman_value(sign: str) -> int:
    """The number that Roman figures write."""
    values = [ROMAN[each] for each in sign]
    return sum(
        -value if place + 1 < len(values) and value < values[place + 1] else value
        for place, value in enumerate(values)
    )


def is_next(mark: Mark, other: Mark) -> bool:
    """Whether a number counts on from one before it."""
    return mark.style == other.style and other.count == mark.count + 1


def goes_on(mark: Mark, other: Mark) -> bool:
    """Whether a line stands beside one before it, not below it."""
    if mark.style != other.style:
        return False
    if mark.count:
        restarted = other.count == 1 and other.indent >= mark.indent + STEP
        return not restarted
    return other.indent <= mark.indent


def indent_of(raw: str) -> int:
    """Blanks before a line, a tab as four."""
    blanks = raw[: len(raw) - len(raw.lstrip())]
    return sum(TAB_WIDTH if each == "\t" else 1 for each in blanks)


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
