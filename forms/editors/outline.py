"""Rows with levels, and what is done to them: a row moves together with the rows below it.

Nested records (steps in steps) are edited as one flat row of entries and folded up again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from drafter.model.answers import Step

DEEPEST = 2  # levels 0, 1 and 2, as lists in the annex are labelled


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a record without what is nested in it, and how deep it stands."""

    record: Any
    level: int = 0


Entries = tuple[Entry, ...]
Moved = tuple[Entries, int]
"""The entries after a change, and where the row in hand stands now."""


def end_of(entries: Sequence[Entry], row: int) -> int:
    """The first row behind `row` and all that is nested in it."""
    end = row + 1
    while end < len(entries) and entries[end].level > entries[row].level:
        end += 1
    return end


def moved_up(entries: Entries, row: int) -> Moved | None:
    """The row before its sibling above; None where there is none."""
    above = row - 1
    while above >= 0 and entries[above].level > entries[row].level:
        above -= 1
    if above < 0 or entries[above].level < entries[row].level:
        return None
    end = end_of(entries, row)
    return entries[:above] + entries[row:end] + entries[above:row] + entries[end:], above


def moved_down(entries: Entries, row: int) -> Moved | None:
    """The row behind its sibling below; None where there is none."""
    end = end_of(entries, row)
    if end >= len(entries) or entries[end].level < entries[row].level:
        return None
    changed = moved_up(entries, end)
    return None if changed is None else (changed[0], row + end_of(entries, end) - end)


def nested(entries: Entries, row: int, by: int, deepest: int = DEEPEST) -> Moved | None:
    """The row one level in or out, with what is nested in it; None where it cannot go."""
    end = end_of(entries, row)
    level = entries[row].level + by
    highest = entries[row - 1].level + 1 if row else 0
    if not 0 <= level <= highest or max(each.level for each in entries[row:end]) + by > deepest:
        return None
    inner = tuple(replace(each, level=each.level + by) for each in entries[row:end])
    return entries[:row] + inner + entries[end:], row


def removed(entries: Entries, row: int) -> Entries:
    """Without one row; what was nested in it comes one level out."""
    end = end_of(entries, row)
    inner = tuple(replace(each, level=each.level - 1) for each in entries[row + 1 : end])
    return entries[:row] + inner + entries[end:]


def inserted(entries: Entries, row: int, added: Iterable[Entry]) -> Entries:
    """With rows before `row`."""
    return entries[:row] + tuple(added) + entries[row:]


# --- steps -------------------------------------------------------------------------------------


def flat_steps(steps: Iterable[Step], level: int = 0) -> Iterator[Entry]:
    """Steps and their sub-steps as rows."""
    for step in steps:
        yield Entry(replace(step, steps=()) if step.steps else step, level)
        yield from flat_steps(step.steps, level + 1)


def nested_steps(
    entries: Sequence[Entry], kept: Callable[[Step], Step] = lambda step: step
) -> tuple[Step, ...]:
    """Rows as steps with sub-steps again; `kept` gives the step known already where nothing changed."""
    made: list[Step] = []
    row = 0
    while row < len(entries):
        end = end_of(entries, row)
        step = entries[row].record
        inner = nested_steps(entries[row + 1 : end], kept) if end > row + 1 else ()
        made.append(kept(replace(step, steps=inner)) if inner else step)
        row = end
    return tuple(made)
