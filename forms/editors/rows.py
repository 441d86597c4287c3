"""A list as the rows an officer sees: headings, introductions, items on three levels, closing notes.

Nested items are edited as flat rows and folded up again.  The last group always ends in an empty row
to type on; empty rows never reach the value.  Pure: no Qt.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from drafter.model.answers import Item, ItemDetail, ItemGroup, Items
from drafter.wording import letter
from forms.editors.paste import DEEPEST

Kind = Literal["heading", "intro", "item", "closing"]
MOST_ROWS = 2_000


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `detail` and `unknown` are carried for the record it came from."""

    kind: Kind = "item"
    text: str = ""
    level: int = 0
    detail: ItemDetail | None = None
    unknown: tuple[tuple[str, object], ...] = ()

    @property
    def is_blank(self) -> bool:
        """Whether the row says nothing at all."""
        return not self.text.strip() and self.detail is None and not self.unknown


Rows = tuple[Row, ...]
BLANK = Row()


@dataclass(frozen=True, slots=True)
class Turn:
    """Rows after a change, and where the cursor goes: row, and place in its text (-1 for its end)."""

    rows: Rows
    row: int
    place: int = -1


# --- value and rows ----------------------------------------------------------------------------


def unfold(value: Items | None) -> Rows:
    """The rows of a value."""
    rows: list[Row] = []
    for number, group in enumerate(value.groups if value else ()):
        if group.heading or group.unknown or number:
            rows.append(Row("heading", group.heading, unknown=group.unknown))
        if group.intro:
            rows.append(Row("intro", group.intro))
        rows.extend(flat(group.items))
        if group.closing:
            rows.append(Row("closing", group.closing))
    return padded(rows)


def flat(items: Iterable[Item], level: int = 0) -> Iterator[Row]:
    """Items and what is nested in them; deeper ones than can be shown stand on the last level."""
    for item in items:
        yield Row("item", item.text, min(level, DEEPEST), item.detail, item.unknown)
        yield from flat(item.children, level + 1)


class Folder:
    """Folds rows again after each change; rows that did not change give the very items they gave before,
    so that drafts share them and comparing is quick."""

    def __init__(self) -> None:
        # By identity: the row is kept beside its item, so its address is not given to another one.
        self._known: dict[int, tuple[Row, Item]] = {}

    def fold(self, rows: Rows, value: Items | None) -> Items | None:
        """The value of rows, with all else that `value` says; None when nothing is said."""
        known, self._known = self._known, {}
        groups = tuple(self._groups(rows, known))
        base = value or Items()
        if not groups and not (base.before or base.after or base.unknown):
            return None
        if groups == base.groups and value is not None:
            return value
        return replace(base, groups=groups, example=False)

    def _groups(self, rows: Rows, known: dict[int, tuple[Row, Item]]) -> Iterator[ItemGroup]:
        """Groups that say something."""
        for start, end in group_spans(rows):
            part = rows[start:end]
            heading = part[0] if part and part[0].kind == "heading" else Row("heading")
            group = ItemGroup(
                heading=heading.text,
                intro=next((row.text for row in part if row.kind == "intro"), ""),
                items=self._nested([row for row in part if row.kind == "item"], known),
                closing=next((row.text for row in part if row.kind == "closing"), ""),
                unknown=heading.unknown,
            )
            if group != ItemGroup():
                yield group

    def _nested(self, rows: Sequence[Row], known: dict[int, tuple[Row, Item]]) -> tuple[Item, ...]:
        """Rows as items with their children; empty ones without children are left out."""
        open_rows: list[tuple[Row, list[Item]]] = [(Row(level=-1), [])]
        for row in (*rows, BLANK):  # the last one closes all that is open
            while open_rows[-1][0].level >= row.level:
                done, children = open_rows.pop()
                if children or not done.is_blank:
                    open_rows[-1][1].append(self._made(done, tuple(children), known))
            open_rows.append((row, []))
        return tuple(open_rows[0][1])

    def _made(self, row: Row, children: tuple[Item, ...], known: dict[int, tuple[Row, Item]]) -> Item:
        before = known.get(id(row))
        if before is None or before[0] is not row or before[1].children != children:
            before = (row, Item(row.text, children, row.detail, unknown=row.unknown))
        self._known[id(row)] = before
        return before[1]


def fold(rows: Rows, value: Items | None) -> Items | None:
    """Fold once."""
    return Folder().fold(rows, value)


# --- where rows stand --------------------------------------------------------------------------


def group_spans(rows: Sequence[Row]) -> list[tuple[int, int]]:
    """Where each group begins and ends."""
    starts = [place for place, row in enumerate(rows) if row.kind == "heading"]
    if not starts or starts[0] != 0:
        starts.insert(0, 0)
    return list(zip(starts, [*starts[1:], len(rows)], strict=True))


def span_of(rows: Sequence[Row], row: int) -> tuple[int, int]:
    """Where the items of the group of a row begin and end."""
    start = row
    while start > 0 and rows[start].kind != "heading":
        start -= 1
    while start < len(rows) and rows[start].kind in ("heading", "intro"):
        start += 1
    end = start
    while end < len(rows) and rows[end].kind == "item":
        end += 1
    return start, end


def end_of(rows: Sequence[Row], row: int) -> int:
    """The first row behind an item and all that is nested in it."""
    end = row + 1
    while end < len(rows) and rows[end].kind == "item" and rows[end].level > rows[row].level:
        end += 1
    return end


def labels(rows: Sequence[Row], begun: int = 0) -> list[str]:
    """The number of each row as documents will set it: 1., a., 1); "" for what has none.

    begun: entries that are printed before the first of them.
    """
    counts = [begun, 0, 0]
    found: list[str] = []
    for row in rows:
        if row.kind != "item":
            counts = [0, 0, 0] if row.kind == "heading" else counts
            found.append("")
            continue
        counts[row.level] += 1
        counts[row.level + 1 :] = [0] * (DEEPEST - row.level)
        found.append(label(row.level, counts[row.level]))
    return found


def label(level: int, count: int) -> str:
    """The number of an item on its level."""
    if level == 1:
        return f"{letter(count)}."
    return f"{count}." if level == 0 else f"{count})"


def padded(rows: Iterable[Row]) -> Rows:
    """Rows that can be typed on: no level skipped, an item in each group, an empty one in the last."""
    made = list(settled(rows))
    spans = group_spans(made)
    for number, (start, end) in reversed(list(enumerate(spans))):
        items = [place for place in range(start, end) if made[place].kind == "item"]
        last = number == len(spans) - 1
        if not items or (last and not made[items[-1]].is_blank):
            behind = end - 1 if end > start and made[end - 1].kind == "closing" else end
            made.insert(behind, BLANK)
    return tuple(made)


def settled(rows: Iterable[Row]) -> Iterator[Row]:
    """No item stands more than one level below the one before it; the first of a group on the first."""
    highest = 0
    for row in rows:
        if row.kind == "item":
            if row.level > highest:
                row = replace(row, level=highest)
            highest = min(row.level + 1, DEEPEST)
        else:
            highest = 0
        yield row
