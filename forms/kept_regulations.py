"""Tells open drafts that the office keeps another regulation in its catalogue."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, Signal


class Added(QObject):
    """changed(Catalogue): the whole catalogue as it is now."""

    changed = Signal(object)


@cache
def added() -> Added:
    """The one that tells."""
    return Added()
