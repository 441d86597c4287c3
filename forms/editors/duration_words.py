"""Time as its field shows it, and as officers type it; the reading itself is drafter's matter."""

from __future__ import annotations

from drafter.documents.phrases import short_duration
from drafter.model.answers import Duration
from drafter.reading.durations import LONGEST, MOST, read_duration

__all__ = ["LONGEST", "MOST", "read_duration", "say_duration"]


def say_duration(each: Duration | None) -> str:
    """A duration as a table shows it; whole text is understood by `read_duration` again."""
    return short_duration(each) if each else ""
