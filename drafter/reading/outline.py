"""Lines as an outline: parts with a heading, an introduction, nested items, and words that close them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from drafter.reading.lines import Line, closed, read_lines
from drafter.reading.marks import Depths

DEEPEST = 2  # levels below the first
LONG_HEADING = 70  # signs; what is longer introduces
WRAPPED = 40  # signs of a line that may go on in the next, where no labels tell
INTRODUCES = re.compile(
    r"\b(?:berikut|terdiri|meliputi|antara lain|yaitu|yakni|adalah|dengan|harus|wajib)\b", re.IGNORECASE
)
LABELLED = re.compile(r"[^\W\d][\w ./-]{0,30}:")  # "Telepon: ..." says something of its own
ENDED = re.compile(r"(?:[:;.!?]|[;,]\s*(?:dan/atau|dan|atau))$")
WRAPPED_END = re.compile(r"^[^;:]{1,60};(?:\s*(?:dan/atau|dan|atau))?$")
JOINING = (",", " dan", " atau", "/", " serta", " tentang")


@dataclass(slots=True)
class Node:
    """One item; `line` is the one it was begun with."""

    text: str
    line: Line
    children: list[Node] = field(default_factory=list["Node"])

    def leaves(self) -> Iterator[Node]:
        """Itself and all below it, as they stand."""
        yield self
        for child in self.children:
            yield from child.leaves()


@dataclass(slots=True)
class Part:
    """Items under one heading; `listed` when labels stood before them."""

    heading: str = ""
    intro: str = ""
    nodes: list[Node] = field(default_factory=list[Node])
    closing: str = ""
    listed: bool = False

    @property
    def lead(self) -> str:
        """Heading and introduction as one."""
        return (
            f"{self.heading.rstrip(': ')}: {self.intro}"
            if self.heading and self.intro
            else self.heading or self.intro
        )


def outline(text: str) -> list[Part]:
    """The parts of a text."""
    lines = read_lines(text)
    builder = Builder(any(line.marked for line in lines))
    for place, line in enumerate(lines):
        builder.add(line, lines[place + 1 : place + 2])
    return [tidied(part) for part in builder.parts if part.nodes or part.lead]


def is_list(parts: Sequence[Part]) -> bool:
    """Whether any labels, headings or depth were found: more than plain paragraphs."""
    return any(part.listed or part.lead for part in parts)


class Builder:
    """The parts so far; the last one is open."""

    def __init__(self, marked: bool) -> None:
        self.marked = marked
        self.parts = [Part()]
        self.depths = Depths()  # of the open part
        self.introduced = False  # whether a colon ends what stands over it

    def add(self, line: Line, after: Sequence[Line]) -> None:
        """One more line; `after` holds the next one, if there is one."""
        part = self.parts[-1]
        if line.marked:
            self.place(line)
        elif not line.apart and not (after and line.text.endswith(":")) and self.goes_on(line, after):
            return
        elif self.explains(line, after):
            self.parts[-1].nodes[-1].text += f". {line.text}"
        elif self.is_below(line, after):
            self.under_last(line)
        elif self.heads(line, after):
            self.begin(line)
        elif part.listed and not after and not part.closing:
            part.closing = line.text
        else:
            if part.listed or part.closing:
                self.open_part()
            self.nest(line, 0 if self.marked else self.deepened(line))

    def place(self, line: Line) -> None:
        """A line with a label, at its depth."""
        part = self.parts[-1]
        if part.closing or (part.nodes and not part.listed):
            part = self.open_part()
        part.listed = True
        self.nest(line, self.deepened(line))

    def open_part(self) -> Part:
        """A new part; its labels count anew."""
        self.depths = Depths()
        self.parts.append(Part())
        return self.parts[-1]

    def deepened(self, line: Line) -> int:
        """The level of a line among those of its part."""
        self.depths = self.depths.after(line.mark)
        return len(self.depths.open) - 1

    def nest(self, line: Line, level: int) -> None:
        """A line as the last item of its level."""
        siblings = self.parts[-1].nodes
        for _ in range(min(level, DEEPEST)):
            if not siblings:
                break
            siblings = siblings[-1].children
        siblings.append(Node(line.text, line))

    def last(self) -> tuple[Node, int] | None:
        """The item that was added last, and its level."""
        siblings, level = self.parts[-1].nodes, 0
        while siblings and siblings[-1].children:
            siblings, level = siblings[-1].children, level + 1
        return (siblings[-1], level) if siblings else None

    def goes_on(self, line: Line, after: Sequence[Line]) -> bool:
        """Joins a line that goes on with the sentence before it."""
        part, last = self.parts[-1], self.last()
        said = part.closing or (last[0].text if last else part.intro or part.heading)
        if self.introduced and last is None:
            return False
        begins_small = line.text[:1].islower() or line.text[:1] in ")&"
        if not said or ENDED.search(said) or LABELLED.match(line.text):
            return False
        marked = last is not None and last[0].line.marked and not part.closing
        wrapped = marked and (said.endswith(JOINING) or ends_item(line, after))
        if not self.marked and len(said) < WRAPPED:
            return False
        if not (begins_small or wrapped) or (not self.marked and not wrapped and said.endswith(",")):
            return False
        if part.closing:
            part.closing = f"{said} {line.text}"
        elif last:
            last[0].text = f"{said} {line.text}"
        elif part.intro:
            part.intro = f"{said} {line.text}"
        else:
            part.heading, part.intro = "", f"{said} {line.text}"
        return True

    def explains(self, line: Line, after: Sequence[Line]) -> bool:
        """Whether a line stands between an item and the list below it, of a style that lies below others."""
        part, last = self.parts[-1], self.last()
        if last is None or last[1] or part.closing or len(part.nodes) < 2 or not after or not after[0].first:
            return False
        inner = {child.line.mark.style for node in part.nodes for child in node.children}
        return last[0].line.marked and after[0].mark.style in inner and not line.text.endswith(":")

    def is_below(self, line: Line, after: Sequence[Line]) -> bool:
        """Whether a line without a label belongs to the item before it."""
        part, last = self.parts[-1], self.last()
        if not part.listed or part.closing or last is None:
            return False
        if line.mark.indent > last[0].line.mark.indent:
            return True
        if not last[0].line.marked and last[1] and line.mark.indent == last[0].line.mark.indent:
            return True  # beside another line that was put below the item
        return bool(after) and after[0].marked and not after[0].first

    def under_last(self, line: Line) -> None:
        """A line below the last item, or beside it where it was put below too."""
        last = self.last()
        if last is None:
            return
        node, level = last
        self.nest(line, level + (1 if node.line.marked else 0))

    def heads(self, line: Line, after: Sequence[Line]) -> bool:
        """Whether a line stands over those behind it."""
        if not after:
            return False
        return line.text.endswith(":") or (after[0].marked and after[0].first)

    def begin(self, line: Line) -> None:
        """A part under this line; a second line over the same items introduces them."""
        part = self.parts[-1]
        self.introduced = line.text.endswith(":")
        follows = bool(part.nodes) and not part.listed and not self.introduced  # a line of several
        if part.nodes or part.intro or part.closing:
            part = self.open_part()
        words = line.text.rstrip(": ")
        is_intro = (
            follows
            or words.startswith("[")
            or (part.heading or len(words) > LONG_HEADING or words.endswith(".") or INTRODUCES.search(words))
        )
        if is_intro or not words:
            part.intro = line.text
        else:
            part.heading = words


def ends_item(line: Line, after: Sequence[Line]) -> bool:
    """Whether a line at the margin ends the item before it, whose last words were wrapped: "... Hukum" /
    "Nasional;" / the next number."""
    counts_on = bool(after) and after[0].marked and after[0].mark.count > 1
    return counts_on and not line.mark.indent and WRAPPED_END.search(line.text) is not None


def tidied(part: Part) -> Part:
    """A part whose items have no typed ends; the last but one keeps its "atau"."""
    tidy(part.nodes)
    return part


def tidy(nodes: list[Node]) -> None:
    """The same for items and all below them."""
    for place, node in enumerate(nodes):
        node.text = closed(node.text)
        if place + 1 < len(nodes) and node.text.endswith(" dan") and not node.children:
            node.text = node.text[: -len(" dan")]
        if node.children:
            node.text = node.text.rstrip(" :")
            tidy(node.children)
