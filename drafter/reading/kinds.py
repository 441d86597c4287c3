"""Text as an answer of any kind: the one door of this room for a single component."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from drafter.model.answers import AnyValue
from drafter.model.components import Kind
from drafter.reading.complaints import channels
from drafter.reading.costs import fees
from drafter.reading.laws import citations
from drafter.reading.lists import items, plain, table, text
from drafter.reading.procedures import steps
from drafter.reading.staff import people
from drafter.reading.times import time_limit
from drafter.regulations import Catalogue

__all__ = [
    "channels",
    "citations",
    "fees",
    "items",
    "people",
    "plain",
    "read",
    "steps",
    "table",
    "text",
    "time_limit",
]

READERS: dict[str, Callable[[str], AnyValue]] = {
    "text": text,
    "table": text,
    "items": items,
    "steps": steps,
    "time_limit": time_limit,
    "fees": fees,
    "channels": channels,
    "people": people,
}


def read(
    kind: Kind, source: str | Iterable[str], catalogue: Catalogue, *, staffing: bool = False
) -> AnyValue:
    """A text, or its lines, as an answer of this kind, with the text kept in `source`.

    A text that holds a table becomes one, whatever the kind.  What the kind cannot say without losing or
    changing a word becomes items or paragraphs.  staffing: people are read by their numbers.
    """
    words = source if isinstance(source, str) else "\n".join(source)
    if (found := table(words)) is not None:
        return found
    match kind:
        case "citations":
            return citations(words, catalogue)
        case "people":
            return people(words, staffing=staffing)
        case _:
            return READERS[kind](words)
