"""The lines of a pasted text, each without its label: one list item, heading or paragraph a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from drafter.reading.marks import (
    BREAKS,
    MANY,
    NUMBER,
    UNWANTED,
    Depths,
    Mark,
    clean,
    is_next,
    mark_of,
    readings_of,
)
from drafter.wording import letter

MOST_SIGNS = 200_000  # no answer of a standard is as long; what is longer stays as paragraphs
MOST_LINES = 3_000
LONGEST_LINE = 2_000  # signs of a line in which amounts are looked for
LATER_LABEL = re.compile(r"\s*(\(?)([1-9]\d?|[b-z])([.)])\s+(?=\S)")
FIRST_LABEL = re.compile(r"(?:^|:|;)\s*(\(?)(1|a)([.)])\s+(?=\S)")
CLOSINGS = " \t\xa0;,."
Counted = set[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its words without the label, and the label; a mark without style stands for none.

    apart: an empty line stands before it.
    """

    text: str
    mark: Mark
    apart: bool = False

    @property
    def marked(self) -> bool:
        """Whether a label stood before it."""
        return self.mark.style != ""

    @property
    def first(self) -> bool:
        """Whether a list may begin with it."""
        return self.mark.style != "" and self.mark.count <= 1


def is_too_long(text: str) -> bool:
    """Whether a text is longer than anything an answer may hold as a structure."""
    return len(text) > MOST_SIGNS or text.count("\n") > MOST_LINES


def is_prose(text: str) -> bool:
    """Whether a text has a line in which no amount, address or name is looked for, being too long."""
    return is_too_long(text) or any(len(line) > LONGEST_LINE for line in text.splitlines())


def paragraphs(text: str) -> tuple[str, ...]:
    """The lines of a text that say something, labels and all."""
    found = (" ".join(line.split()) for line in clean(text).split("\n") if line and not line.isspace())
    return tuple([line for line in found if line])


def one_line(text: str) -> str:
    """Words with single blanks, without unseen signs."""
    return " ".join(UNWANTED.sub("", text).split())


def read_lines(text: str) -> list[Line]:
    """The lines that say something; a label alone in its line counts for the line after it."""
    raws = [part for raw in BREAKS.sub("\n", text).split("\n") for part in unfolded(raw)]
    return list(labelled(raws, counted(raws)))


def labelled(raws: Sequence[str], known: Counted) -> Iterator[Line]:
    """Each line that says something, with its label."""
    before = depths = Depths()
    alone, apart = None, False
    for raw in raws:
        raw = raw.lstrip("\ufeff\u200b\u200e")
        mark = mark_of(raw, depths)
        if mark is None or not one_line(raw):
            apart = True
            continue
        if alone is not None:
            yield Line(one_line(raw), alone)
            alone = None
            continue
        if mark.style and not is_label(mark, depths, known):
            mark = Mark("", 0, raw.strip(), mark.indent)
        before = depths
        if mark.style:
            depths = depths.after(mark)
        if words := one_line(mark.rest):
            yield Line(words, mark, apart)
            apart = False
        else:
            alone = mark
    if alone is not None and alone.count and not any(is_next(each, alone) for each in before.open):
        # The label is all there is: then it is a word.
        yield Line(one_line(raws[-1]) or str(alone.count), Mark("", 0, ""))


def is_label(mark: Mark, depths: Depths, known: Counted) -> bool:
    """Whether what looks like a label is one: it begins a count or stands within one.

    "20.Menit", "A. Yani" and "08.00" are words; losing them would change what is promised.
    """
    if not mark.count or any(is_next(each, mark) for each in depths.open):
        return True
    if mark.style in ("01", "cell"):
        return mark.count == 1
    in_row = (mark.style, mark.count + 1) in known
    if mark.count > 1:
        return in_row or (mark.style, mark.count - 1) in known
    return in_row or (not mark.style.startswith("many") and "A" not in mark.style)


def counted(raws: Sequence[str]) -> Counted:
    """Every label that some line may begin with."""
    found: Counted = set()
    for raw in raws:
        line = raw.lstrip()
        if many := MANY.match(line):
            above, _, last = many[1].rpartition(".")
            found.add((f"many{above.count('.') + 1}", int(last)))
        elif match := NUMBER.match(line):
            found.update((f"{match[1]}{style}{match[3]}", count) for style, count in readings_of(match[2]))
    return found


def unfolded(raw: str) -> Iterator[str]:
    """The items of a list that was written in one line: "1. KTP; 2. KK; 3. akta", "8. toilet; 9. musala".

    Only where the count runs on and each label follows a punctuation mark, or where it runs to 3.
    """
    first = FIRST_LABEL.search(raw)
    starts = following(raw, first) if first else []
    if not starts and (first := LATER_LABEL.match(raw)):
        starts = following(raw, first)
    if first is None or not starts:
        yield raw
        return
    begin = first.start(1)
    head = raw[:begin]
    if head.strip():
        yield head
    indent = "" if head.strip() else head
    places = [begin, *starts, len(raw)]
    for place, end in pairwise(places):
        yield indent + raw[place:end]


def following(raw: str, first: re.Match[str]) -> list[int]:
    """Where the labels after the first stand in a line; [] where they do not make a list."""
    starts: list[int] = []
    closed = True
    figures = first[2].isdigit()
    begun = int(first[2]) if figures else ord(first[2]) - ord("a") + 1
    marks = tuple(";,") if begun == 1 else (";",)
    place, count = first.end(), begun + 1
    while True:
        label = str(count) if figures else letter(count)
        found = raw.find(f" {first[1]}{label}{first[3]} ", place)
        if found < 0:
            break
        closed = closed and raw[:found].rstrip()[-1:] in marks
        starts.append(found + 1)
        place, count = found + 1, count + 1
    return starts if closed or (count > 3 and figures and begun == 1) else []


def closed(text: str) -> str:
    """Words without the ";", "." or "dan" at their end: documents punctuate anew.

    "atau" behind ";" stays, since it says how the items belong together.
    """
    text = text.rstrip(" \t\xa0")
    if text.endswith(("..", "…")):
        return text  # a blank to fill in
    bare = text.rstrip(CLOSINGS)
    for sign in (";", ","):
        head, found, word = bare.rpartition(sign)
        if found and word.strip().lower() == "dan":
            return head.rstrip(CLOSINGS)
    return bare if bare or not text else text
