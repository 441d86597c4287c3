"""Text as paragraphs, as a list of items, or as a table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.model.answers import Item, ItemGroup, Items, Table, Text
from drafter.reading.keeping import keeps
from drafter.reading.lines import is_too_long, one_line, paragraphs, read_lines
from drafter.reading.marks import BREAKS
from drafter.reading.outline import Node, Part, is_list, outline

MOST_COLUMNS = 6
RULE = re.compile(r"[\s|:+=-]*")  # "|---|---|", the line below the header of a table in plain text
TABBED = re.compile(r"\S[^\S\n]*\t[^\S\n]*[^\s:]")  # "Telepon<tab>: ..." is a line set in columns
NUMBERED = re.compile(r"\s*\(?(?:\d{1,3}|[a-zA-Z])[.)]?\s*")


def text(source: str) -> Text:
    """Each line as a paragraph, its label kept: words without a structure need it."""
    return Text(paragraphs=paragraphs(source), source=source)


def items(source: str) -> Items | Text:
    """Groups of nested items; paragraphs only for what is longer than any list."""
    if is_too_long(source):
        return text(source)
    parts = outline(source)
    read = Items(groups=tuple(group_of(part) for part in parts), source=source)
    return read if keeps(read, parts) else text(source)


def plain(source: str) -> Items | Text:
    """A text that no kind of its own fits: a list where labels or headings make one, else paragraphs."""
    if is_too_long(source) or not is_list(outline(source)):
        return text(source)
    return items(source)


def group_of(part: Part) -> ItemGroup:
    """A part as a group of items."""
    nodes = tuple(item_of(node) for node in part.nodes)
    return ItemGroup(heading=part.heading, intro=part.intro, items=nodes, closing=part.closing)


def item_of(node: Node) -> Item:
    """An item with those below it."""
    return Item(text=node.text, children=tuple(item_of(child) for child in node.children))


# --- tables -------------------------------------------------------------------------------------


def table(source: str) -> Table | None:
    """The table a text holds, with the lines before and behind it; None when there is none, or several.

    A table of a numbered list ("1<tab>KTP") is no table.
    """
    if is_too_long(source) or ("|" not in source and "\t" not in source):
        return None
    lines = [line for line in BREAKS.sub("\n", source).split("\n") if one_line(line)]
    rows = [cells_of(line) for line in lines]
    places = [place for place, row in enumerate(rows) if row]
    if not places:
        return None
    begin, end = places[0], places[-1] + 1
    found = [row for line, row in zip(lines[begin:end], rows[begin:end], strict=True) if not is_rule(line)]
    width = max((len(row) for row in found), default=0)
    if any(not row for row in found) or len(found) < 2 or not 2 <= width <= MOST_COLUMNS:
        return None
    if is_numbered(found, width):
        return None
    filled = [(*row, *[""] * (width - len(row))) for row in found]
    before, after = flowing(lines[:begin]), flowing(lines[end:])
    return Table(header=filled[0], rows=tuple(filled[1:]), before=before, after=after, source=source)


def cells_of(line: str) -> tuple[str, ...]:
    """The cells of one line of a table; () for other lines."""
    stripped = line.strip()
    if stripped.startswith("|") and stripped.count("|") > 1:
        return tuple(one_line(cell) for cell in stripped.strip("|").split("|"))
    if TABBED.search(line):
        return tuple(one_line(cell) for cell in stripped.split("\t"))
    return ()


def is_rule(line: str) -> bool:
    """Whether a line only draws one."""
    return RULE.fullmatch(line) is not None


def is_numbered(rows: Sequence[tuple[str, ...]], width: int) -> bool:
    """Whether two columns are but numbers or bullets and their items."""
    return width == 2 and all(NUMBERED.fullmatch(row[0]) or len(row[0]) == 1 or not row[0] for row in rows)


def flowing(lines: Sequence[str]) -> str:
    """Several lines as one paragraph, without their labels."""
    words = ""
    for line in [line.text for line in read_lines("\n".join(lines))]:
        words = f"{words}{' ' if words.endswith(tuple('.:;,!?')) else '; '}{line}" if words else line
    return words
