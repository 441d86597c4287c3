"""Numbers and bullets at the start of a line, and the depth they give it.

Documents number anew, so a label is stripped; which line stands beside or below which is read from the
styles of the labels and from the blanks before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

# Control signs, marks of direction and width, the mark of byte order, what is no character at all.
UNWANTED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff"
    "\ufff9-\ufffc\ufffe\uffff\ud800-\udfff\ue000-\uf8ff]"
)
BREAKS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
# Bullets of Word and Excel; those of the Symbol and Wingdings fonts lie in the private area.
BULLETS = "-–—•·▪▫●○◦■□◆◇►▸➢➤✓✔√*\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d"
BULLET = re.compile(rf"([{re.escape(BULLETS)}]|o(?=\t|  ))(?:\s+|(?=[^\W\d_]))")
MANY = re.compile(r"([1-9]\d?(?:\.[1-9]\d?)+)[.)]?\s+(?=[^\W\d])")
ZERO = re.compile(r"(0\d|[1-9]\d)[.)]?\s+(?=\S)")  # "01 Fotokopi KTP"
NUMBER = re.compile(
    r"(\(?)(\d{1,4}|[a-z]|[A-Z]|[ivxlc]{2,6}|[IVXLC]{2,6})(?: (?=[.)]\s))?([.)])(?:\s+|$|(?=[^\W_\d]{2}))"
)
CELL_NUMBER = re.compile(r"(\d{1,3})\t")
ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
DASHES = "-–—"
TAB_WIDTH = 4
STEP = 2  # blanks that make a line with a number deeper; less is a number set to the right


@dataclass(frozen=True, slots=True)
class Mark:
    """A number or bullet at the start of a line: its style, its place in the count, what follows it.

    style is "" where there is no label; count is 0 for a bullet.
    """

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


def clean(text: str) -> str:
    """Text without what a document cannot hold or an eye cannot see; line breaks are "\\n"."""
    if text.isprintable():  # the common case; it rules out all that is looked for but private signs
        return UNWANTED.sub("", text) if not text.isascii() else text
    return UNWANTED.sub("", BREAKS.sub("\n", text))


def mark_of(raw: str, depths: Depths) -> Mark | None:
    """How a line begins; None for an empty one."""
    line = raw.lstrip()
    if not line:
        return None
    indent = indent_of(raw)
    if found := BULLET.match(line):
        style = "-" if found[1] in DASHES else found[1]
        return Mark(style, 0, line[found.end() :], indent)
    if found := MANY.match(line):
        above, _, last = found[1].rpartition(".")
        return Mark(f"many{above.count('.') + 1}", int(last), line[found.end() :], indent)
    if found := CELL_NUMBER.match(line) or ZERO.match(line):
        style = "cell" if line[len(found[1])] == "\t" else "01"
        mark = Mark(style, int(found[1]), line[found.end() :], indent)
        # A number in a cell of its own is a number of the row only where it counts on.
        if (
            (mark.count == 1 and style == "cell")
            or found[1] == "01"
            or any(is_next(each, mark) for each in depths.open)
        ):
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
    if mark.style.startswith("many"):
        return True
    if mark.count:
        restarted = other.count == 1 and other.indent >= mark.indent + STEP
        return not restarted
    return other.indent <= mark.indent


def indent_of(raw: str) -> int:
    """Blanks before a line, a tab as four."""
    blanks = raw[: len(raw) - len(raw.lstrip())]
    return sum(TAB_WIDTH if each == "\t" else 1 for each in blanks)
