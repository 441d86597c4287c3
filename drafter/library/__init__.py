"""Drafts on disk: open, save, and the copies that are kept of them."""

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
