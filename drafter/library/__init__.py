"""Drafts on disk: open, save, list, search, and the copies that are kept of them.

The names below are loaded when first used: the first page of the window lists drafts from
`listing.py` alone, and its start is measured.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafter.library.backups import Backup, keep, list_backups, newest_whole
    from drafter.library.drafts import ChangedElsewhere, Opened, Saved, open_draft, read_draft, save

__all__ = [
    "Backup",
    "ChangedElsewhere",
    "Opened",
    "Saved",
    "keep",
    "list_backups",
    "newest_whole",
    "open_draft",
    "read_draft",
    "save",
]

_IN_BACKUPS = ("Backup", "keep", "list_backups", "newest_whole")


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = "backups" if name in _IN_BACKUPS else "drafts"
    return getattr(import_module(f"{__name__}.{home}"), name)
