"""Files as bytes: the one way to read, to write and to lock one.

What goes wrong on a disk every day (full, read-only, gone, in use, of another kind) becomes a `UserError`
that names the file, says what was kept and what to do.
"""

from drafter.files.locking import Lock, LockedElsewhere, lock, lock_file
from drafter.files.reading import InUse, NotThere, printable, read, shown
from drafter.files.writing import make_folder, write

__all__ = [
    "InUse",
    "Lock",
    "LockedElsewhere",
    "NotThere",
    "lock",
    "lock_file",
    "make_folder",
    "printable",
    "read",
    "shown",
    "write",
]
