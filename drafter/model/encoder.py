"""Encoding again what has changed little: what was put into words before is kept by its identity.

A draft is saved every two seconds while an officer types, in a thread that shares the interpreter
with the window.  A keystroke changes one service of many; only that one is encoded again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, cast

from drafter.model import codec
from drafter.model.draft import VERSION, Draft

ROW_INDENT = "  "  # of one service or asset: it stands in a list in the draft


def no_pause() -> None:
    """Goes on at once."""


class Encoder:
    """Gives the bytes of `codec.encode`; keeps the texts of the draft encoded last, and no others.

    pause: called after each part that had to be put into words, so that another thread may run.
    Not for two threads at once.
    """

    def __init__(self, pause: Callable[[], None] = no_pause) -> None:
        self._pause = pause
        self._texts: dict[int, tuple[object, str]] = {}

    def encode(self, draft: Draft) -> bytes:
        """The bytes of a draft file."""
        kept: dict[int, tuple[object, str]] = {}
        entries = [f' "version": {VERSION}']
        for key, default in codec.slots_of(Draft):
            value = getattr(draft, key)
            if value is not default and value != default:
                entries.append(f' "{key}": {self._text(value, kept)}')
        for key, value in draft.unknown:
            entries.append(f" {codec.layout(key, 0, '')}: {codec.layout(value, codec.EXPAND - 1, ' ')}")
        self._texts = kept
        return ("{\n" + ",\n".join(entries) + "\n}\n").encode()

    def prepare(self, draft: Draft) -> Iterator[None]:
        """Puts services and assets into words before `encode` asks for them, one a step.

        Not while another thread encodes.
        """
        for key, _ in codec.slots_of(Draft):
            value = getattr(draft, key)
            for each in cast(Sequence[object], value) if isinstance(value, tuple) else ():
                if id(each) not in self._texts:
                    self._texts[id(each)] = (each, worded(each, codec.EXPAND - 2, ROW_INDENT))
                    yield

    def kept(self) -> int:
        """How many parts are kept."""
        return len(self._texts)

    def _text(self, value: object, kept: dict[int, tuple[object, str]]) -> str:
        """A field of the draft; its services and assets one by one, since they are many or large."""
        if not isinstance(value, tuple):
            return self._part(value, codec.EXPAND - 1, " ", kept)
        rows = cast(Sequence[object], value)
        lines = [ROW_INDENT + self._part(each, codec.EXPAND - 2, ROW_INDENT, kept) for each in rows]
        return "[\n" + ",\n".join(lines) + "\n ]"

    def _part(self, value: Any, depth: int, indent: str, kept: dict[int, tuple[object, str]]) -> str:
        known = self._texts.get(id(value))
        if known is None:
            known = (value, worded(value, depth, indent))
            self._pause()
        kept[id(value)] = known
        return known[1]


def worded(value: Any, depth: int, indent: str) -> str:
    """A part of the draft as it stands in the file."""
    return codec.layout(codec.to_json(value), depth, indent)
