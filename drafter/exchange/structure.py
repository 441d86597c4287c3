"""The lists of a Word file as they stand: what no reader of words needs to guess."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from drafter.documents.lists import bare
from drafter.model.answers import Item, ItemGroup, Items
from drafter.word.texts import TextLine


@dataclass(slots=True)
class _Open:
    """A group that is being gathered."""

    heading: str = ""
    lines: list[tuple[str, int]] = field(default_factory=list[tuple[str, int]])
    closing: str = ""
    whole: bool = False  # a paragraph by itself: a group of one item prints as one

    def group(self) -> ItemGroup:
        """The group as a value."""
        return ItemGroup(heading=self.heading, items=tuple(nested(self.lines)), closing=self.closing)


def items_of(lines: Sequence[TextLine], source: str) -> Items | None:
    """Headings, lists, paragraphs by themselves, and the words before and behind; None without any list."""
    said = [(" ".join(line.text.split()), line.level) for line in lines if line.text]
    groups = [_Open()]
    before = after = ""
    for place, (text, level) in enumerate(said):
        now = groups[-1]
        if level is not None:
            if now.closing or now.whole:
                groups.append(_Open())
            groups[-1].lines.append((bare(text), level))
        elif text.endswith(":") and place + 1 < len(said):
            groups.append(_Open(heading=text.rstrip(": ")))
        elif now.heading and not now.lines:
            now.lines.append((bare(text), 0))
            now.whole = True
        elif not now.lines and not before:
            before = text
        elif place + 1 == len(said):
            after = text
        elif now.lines and not (now.closing or now.whole):
            now.closing = text
        else:
            groups.append(_Open(lines=[(bare(text), 0)], whole=True))
    made = tuple(each.group() for each in groups if each.lines)
    return Items(before=before, groups=made, after=after, source=source) if made else None


def nested(lines: Sequence[tuple[str, int]]) -> list[Item]:
    """Items with those below them."""
    made: list[Item] = []
    start = 0
    while start < len(lines):
        text, level = lines[start]
        end = start + 1
        while end < len(lines) and lines[end][1] > level:
            end += 1
        below = tuple(nested(lines[start + 1 : end]))
        made.append(Item(text=text.rstrip(":") if below else text, children=below))
        start = end
    return made
