"""Searching the words of drafts, without making a draft of each."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, cast

_NOT_WORDS = frozenset(
    {"id", "kind", "answer", "preset", "regulation", "data", "media_type", "asset", "logo", "target"}
    | {"number_form", "paper", "font", "form", "mode", "shown", "acting", "status", "source", "esign"}
)
"""Keys whose values the officer never wrote, or reads elsewhere in the draft in other words."""

AROUND = 40  # letters shown on either side of what was found


def words_of(raw: bytes) -> str:
    """All that the officer wrote in a draft file, one text a line; "" for a file that is no draft."""
    try:
        tree = json.loads(raw)
        return "\n".join(_texts(tree))
    except (ValueError, RecursionError):
        return ""


def _texts(tree: Any) -> Iterator[str]:
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, list):
        for each in cast(list[Any], tree):
            yield from _texts(each)
    elif isinstance(tree, dict):
        for key, each in cast(dict[str, Any], tree).items():
            if not isinstance(each, str):
                yield from _texts(each)
            elif key not in _NOT_WORDS:
                yield each


def terms(query: str) -> tuple[str, ...]:
    """The words to look for, all of which must be there."""
    return tuple(query.casefold().split())


def holds(text: str, wanted: tuple[str, ...]) -> bool:
    """Whether a text has every word, whole or as part of another, small or capital."""
    folded = text.casefold()
    return all(each in folded for each in wanted)


def excerpt(text: str, wanted: tuple[str, ...]) -> str:
    """The line where the rarest of the words stands, cut to what one row can show; "" without one."""
    folded = text.casefold()
    places = sorted((folded.count(each), folded.find(each), each) for each in wanted if each in folded)
    if not places:
        return ""
    _, at, term = places[0]
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    first, last = max(start, at - AROUND), min(end, at + len(term) + AROUND)
    words = " ".join(text[first:last].split())
    return f"{'… ' if first > start else ''}{words}{' …' if last < end else ''}"
