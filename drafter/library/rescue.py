"""A copy elsewhere of a draft that cannot be saved where it stands, until it can.

A full disk, a folder gone with the network, a file changed by another: what is in hand must be on some
disk all the same.  One copy a draft, in the folder that the program keeps for its user.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from pathlib import Path

from drafter import files, paths
from drafter.library.listing import SUFFIX
from drafter.model import codec
from drafter.model.draft import Draft


def folder() -> Path:
    """Where the copies are; it need not exist."""
    return paths.data() / "penyelamatan"


def place(path: Path) -> Path:
    """Where the copy of a draft would stand: drafts of one name in two folders have two."""
    mark = hashlib.sha256(os.fsencode(os.path.realpath(path))).hexdigest()[:8]
    return folder() / f"{path.stem[:60]}-{mark}{SUFFIX}"


def keep(path: Path, draft: Draft) -> Path:
    """Writes the copy of a draft.  Raises UserError."""
    copy = place(path)
    files.make_folder(copy.parent)
    files.write(copy, codec.encode(draft))
    return copy


def find(path: Path) -> Path | None:
    """The copy of a draft that could not be saved, None when there is none."""
    copy = place(path)
    return copy if copy.is_file() else None


def drop(path: Path) -> None:
    """The draft is saved again: its copy goes.  One that cannot be deleted harms nobody."""
    with contextlib.suppress(OSError):
        place(path).unlink()
