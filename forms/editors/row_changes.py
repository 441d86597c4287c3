"""What keys do to the rows of a list: type, split, join, nest, move, group, paste.

Each takes rows and where the cursor is, and gives rows and where it goes; None where nothing can be done.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from drafter.model.answers import ItemDetail
from forms.editors.paste import DEEPEST, Line
from forms.editors.rows import BLANK, Row, Rows, Turn, end_of, group_spans, padded, span_of

# --- typing ------------------------------------------------------------------------------------


def typed(rows: Rows, row: int, text: str) -> Rows:
    """Other words in a row."""
    if row < len(rows) - 1 and rows[-1].kind == "item" and rows[-1].is_blank:  # an empty row waits already
        return (*rows[:row], replace(rows[row], text=text), *rows[row + 1 :])
    return padded((*rows[:row], replace(rows[row], text=text), *rows[row + 1 :]))


def entered(rows: Rows, row: int, place: int) -> Turn:
    """Enter: the words behind the cursor go to a new row; an empty nested row comes one level out."""
    here = rows[row]
    if here.kind != "item":
        return entered_beside(rows, row)
    if here.is_blank:
        return outdented(rows, row) or Turn(rows, row)
    before, behind = here.text[:place].rstrip(), here.text[place:].lstrip()
    if not before and behind:
        return Turn(padded((*rows[:row], replace(BLANK, level=here.level), *rows[row:])), row + 1, 0)
    introduces = end_of(rows, row) > row + 1 or (before.endswith(":") and not behind)
    level = min(here.level + introduces, DEEPEST)
    new = Row("item", behind, level)
    if not behind and row + 1 < len(rows) and rows[row + 1].is_blank and rows[row + 1].kind == "item":
        # An empty row already waits there; a second one would only be in the way.
        turned = (*rows[: row + 1], replace(rows[row + 1], level=level), *rows[row + 2 :])
        return Turn(padded(turned), row + 1, 0)
    return Turn(padded((*rows[:row], replace(here, text=before), new, *rows[row + 1 :])), row + 1, 0)


def entered_beside(rows: Rows, row: int) -> Turn:
    """Enter in a heading or introduction leads to a first item; in a note to the next row."""
    if rows[row].kind == "closing":
        return Turn(rows, min(row + 1, len(rows) - 1))
    start, _ = span_of(rows, row)
    if start < len(rows) and rows[start].is_blank:
        return Turn(rows, start, 0)
    return Turn(padded((*rows[:start], BLANK, *rows[start:])), start, 0)


def erased(rows: Rows, row: int) -> Turn | None:
    """Backspace at the start: an empty row goes, another one joins the item before it."""
    here = rows[row]
    if here.kind != "item":
        return removed(rows, row) if not here.text.strip() else None
    if here.is_blank:
        return None if row == 0 else replace(removed(rows, row), row=row - 1, place=-1)
    if row == 0 or rows[row - 1].kind != "item":
        return None
    before = rows[row - 1]
    joined = replace(
        before,
        text=" ".join(part for part in (before.text.rstrip(), here.text.lstrip()) if part),
        detail=before.detail or here.detail,
        unknown=before.unknown or here.unknown,
    )
    place = len(before.text.rstrip()) + (1 if before.text.strip() and here.text.strip() else 0)
    return Turn(padded((*rows[: row - 1], joined, *rows[row + 1 :])), row - 1, place)


def pulled(rows: Rows, row: int) -> Turn | None:
    """Delete at the end: the item below joins this one."""
    below = row + 1
    if below >= len(rows) or rows[row].kind != "item" or rows[below].kind != "item":
        return None
    if rows[below].is_blank:
        return None if below == len(rows) - 1 else Turn(removed(rows, below).rows, row)
    return erased(rows, below)


def removed(rows: Rows, row: int) -> Turn:
    """Without a row; what was nested in it comes one level out, items of a heading join the group before."""
    end = end_of(rows, row) if rows[row].kind == "item" else row + 1
    inner = tuple(replace(each, level=each.level - 1) for each in rows[row + 1 : end])
    if rows[row].kind == "heading":
        rows = without_notes_between(rows, row)
        row = min(row, len(rows) - 1)
        end = row + 1
    left = padded((*rows[:row], *inner, *rows[end:]))
    return Turn(left, min(row, len(left) - 1), 0)


def without_notes_between(rows: Rows, heading: int) -> Rows:
    """Before a heading goes, notes between the two groups become items, so that no words are lost."""
    return tuple(
        replace(row, kind="item")
        if place in (heading - 1, heading + 1) and row.kind in ("closing", "intro")
        else row
        for place, row in enumerate(rows)
    )


# --- order and depth ---------------------------------------------------------------------------


def indented(rows: Rows, row: int, by: int = 1) -> Turn | None:
    """The row one level in (or out), with what is nested in it; None where it cannot go."""
    if rows[row].kind != "item":
        return None
    end = end_of(rows, row)
    level = rows[row].level + by
    first = row == 0 or rows[row - 1].kind != "item"
    highest = 0 if first else rows[row - 1].level + 1
    if not 0 <= level <= highest or max(each.level for each in rows[row:end]) + by > DEEPEST:
        return None
    inner = tuple(replace(each, level=each.level + by) for each in rows[row:end])
    return Turn(padded((*rows[:row], *inner, *rows[end:])), row)


def outdented(rows: Rows, row: int) -> Turn | None:
    """The row one level out."""
    return indented(rows, row, -1)


def moved(rows: Rows, row: int, by: int) -> Turn | None:
    """The row, with what is nested in it, before its sibling above or behind the one below.

    Over the edge of a group it goes into the next one; a heading takes its group along.
    """
    if rows[row].kind == "heading":
        return moved_group(rows, row, by)
    if rows[row].kind != "item" or (rows[row].is_blank and row == len(rows) - 1):
        return None
    end = end_of(rows, row)
    above = upper_sibling(rows, row) if by < 0 else row
    below = row if by < 0 else end
    if above is None or (by > 0 and not (end < len(rows) and is_sibling(rows, row, end))):
        return moved_over(rows, row, by) if rows[row].level == 0 else None
    if by > 0 and rows[end].is_blank and end_of(rows, end) == len(rows):
        return None  # the empty row at the end stays at the end
    last = end_of(rows, below) if by > 0 else end
    turned = (*rows[:above], *rows[below:last], *rows[above:below], *rows[last:])
    return Turn(padded(turned), above if by < 0 else row + last - end)


def is_sibling(rows: Rows, row: int, other: int) -> bool:
    """Whether another row is an item of the same level."""
    return rows[other].kind == "item" and rows[other].level == rows[row].level


def upper_sibling(rows: Rows, row: int) -> int | None:
    """The item above on the same level under the same parent."""
    above = row - 1
    while above >= 0 and rows[above].kind == "item" and rows[above].level > rows[row].level:
        above -= 1
    return above if above >= 0 and is_sibling(rows, row, above) else None


def moved_over(rows: Rows, row: int, by: int) -> Turn | None:
    """The row with what is nested in it into the group before or behind."""
    end = end_of(rows, row)
    spans = group_spans(rows)
    wanted = next(number for number, (_, last) in enumerate(spans) if row < last) + by
    if not 0 <= wanted < len(spans):
        return None
    part = rows[row:end]
    start, last = span_of(rows, spans[wanted][0])
    if by > 0:
        turned = (*rows[:row], *rows[end:start], *part, *rows[start:])
    else:
        while last > start and rows[last - 1].is_blank:
            last -= 1
        turned = (*rows[:last], *part, *rows[last:row], *rows[end:])
    made = padded(turned)  # may put an empty row where the group was left empty
    return Turn(made, next(place for place, each in enumerate(made) if each is part[0]))


def moved_group(rows: Rows, row: int, by: int) -> Turn | None:
    """A heading with its whole group before the group above or behind the one below."""
    spans = group_spans(rows)
    own = next(number for number, (start, _) in enumerate(spans) if start == row)
    other = own + by
    if not 0 <= other < len(spans) or rows[spans[other][0]].kind != "heading":
        return None
    first, second = sorted((own, other))
    a, b = spans[first], spans[second]
    turned = (*rows[: a[0]], *rows[b[0] : b[1]], *rows[a[0] : a[1]], *rows[b[1] :])
    at = a[0] if by < 0 else a[0] + b[1] - b[0]
    return Turn(padded(turned), at)


# --- groups, notes, details --------------------------------------------------------------------


def with_group(rows: Rows) -> Turn:
    """A new group at the end, the cursor in its heading."""
    kept = rows[:-1] if len(rows) > 1 and rows[-1].is_blank and rows[-1].kind == "item" else rows
    if kept == (BLANK,):
        kept = ()
    return Turn(padded((*kept, Row("heading"))), len(kept))


def as_heading(rows: Rows, row: int) -> Turn | None:
    """An item becomes the heading of those behind it."""
    if rows[row].kind != "item":
        return None
    heading = Row("heading", rows[row].text.strip().rstrip(":"), unknown=rows[row].unknown)
    return Turn(padded((*rows[:row], heading, *rows[row + 1 :])), row)


def with_note(rows: Rows, row: int, kind: Literal["intro", "closing"]) -> Turn:
    """The introduction or the closing note of the group of a row; the one that is there already, if any."""
    start, end = span_of(rows, row)
    place = start if kind == "intro" else end
    there = place - 1 if kind == "intro" else place
    if 0 <= there < len(rows) and rows[there].kind == kind:
        return Turn(rows, there)
    return Turn(padded((*rows[:place], Row(kind), *rows[place:])), place)


def with_detail(rows: Rows, row: int, detail: ItemDetail | None) -> Rows:
    """Another detail on an item."""
    return padded((*rows[:row], replace(rows[row], detail=detail), *rows[row + 1 :]))


def pasted(rows: Rows, row: int, start: int, end: int, lines: Sequence[Line]) -> Turn:
    """Lines put in the place of the words between `start` and `end`: the first joins what is before it,
    the last what is behind."""
    here = rows[row]
    before, behind = here.text[:start].rstrip(), here.text[end:].lstrip()
    if here.kind == "closing":
        note = joined(before, *(line.text for line in lines), behind)
        return Turn((*rows[:row], replace(here, text=note), *rows[row + 1 :]), row)
    if here.kind != "item":
        # A heading holds one line: the rest become its items.
        first = replace(here, text=joined(before, lines[0].text, behind))
        at = span_of(rows, row)[0]
        new = [Row("item", line.text, line.level) for line in lines[1:]]
        made = padded((*rows[:row], first, *rows[row + 1 : at], *new, *rows[at:]))
        return Turn(made, at + len(new) - 1)
    new = [Row("item", line.text, min(here.level + line.level, DEEPEST)) for line in lines]
    new[0] = replace(here, text=joined(before, new[0].text))
    place = len(new[-1].text)
    new[-1] = replace(new[-1], text=joined(new[-1].text, behind))
    return Turn(padded((*rows[:row], *new, *rows[row + 1 :])), row + len(new) - 1, place)


def joined(*parts: str) -> str:
    """Words with one blank between."""
    return " ".join(part for part in parts if part)
