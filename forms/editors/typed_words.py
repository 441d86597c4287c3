"""What was typed for a time and is not understood: kept with its record, so that nothing typed is lost.

The model has no field for it.  It travels among the keys that a record carries on, is saved, undone and
shown again, and is never printed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from drafter.model.answers import Duration, Record
from forms.editors.duration_words import read_duration, say_duration

R = TypeVar("R", bound=Record)
NOT_UNDERSTOOD = "Waktu ini belum dikenali. Tulis misalnya 10 menit, 2 jam, atau 1 hari kerja."


def typed_words(record: Record, name: str) -> str:
    """The words typed for a field that are not understood; "" when there are none."""
    words = dict(record.unknown).get(f"typed_{name}", "")
    return words if isinstance(words, str) else ""


def read_time(record: Record, name: str) -> str:
    """A time as its cell shows it."""
    return typed_words(record, name) or say_duration(getattr(record, name))


def write_time(record: R, name: str, words: str) -> R:
    """The record with a time from words; what is not understood is kept as words."""
    had: Duration | None = getattr(record, name)
    time = read_duration(words)
    if time is not None and had is not None:
        time = replace(time, unknown=had.unknown)
    rest = tuple(pair for pair in record.unknown if pair[0] != f"typed_{name}")
    kept = ((f"typed_{name}", words),) if time is None and words.strip() else ()
    return replace(record, unknown=(*rest, *kept), **{name: time})


def wrong_time(record: Record, name: str) -> str:
    """Why a time is not understood; "" when it is."""
    return NOT_UNDERSTOOD if typed_words(record, name) else ""
