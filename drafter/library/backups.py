"""Copies of a draft in the user's data folder, so that no opening, export or save can lose one.

Each draft has a folder of its own: a readable name and a short hash of the draft's path.  A copy's
name is the local date and time at which it was made, so that names sort by age.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from drafter import files, paths
from drafter.errors import UserError
from drafter.library.decoding import decode

MOST_BYTES = 40_000_000
"""A draft file above this is refused before it is read; its pictures are limited to 15 MB together."""

NEWEST_KEPT = 20
DAYS_KEPT = 30
OLD_ENOUGH = timedelta(minutes=10)

_FORM = "%Y-%m-%d_%H-%M-%S"
_NAME = re.compile(r"(\d{4}-\d\d-\d\d_\d\d-\d\d-\d\d)(?:_(\d+))?\.draf")
_ORIGIN = "asal.txt"  # says whose copies these are, for people who look into the folder


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy: where it is, when it was made (local time), and whether this program can open it."""

    path: Path
    when: datetime
    whole: bool


def folder(draft: Path) -> Path:
    """The folder of a draft's copies; it need not exist."""
    real = os.path.normcase(os.path.realpath(draft))
    readable = re.sub(r"[^\w.-]+", "_", Path(real).stem)[:40].strip("._") or "draf"
    return paths.backups() / f"{readable}-{hashlib.sha256(os.fsencode(real)).hexdigest()[:10]}"


def keep(draft: Path, content: bytes, now: datetime) -> Path | None:
    """Copies `content` unless the newest copy holds the same; then drops the copies that are too many.

    Returns the new copy, None where none was needed.  Raises UserError when it cannot be written.
    """
    home = folder(draft)
    copies = _copies(home)
    if copies and _holds(copies[0][1], content):
        return None
    files.make_folder(home)
    if not (home / _ORIGIN).exists():
        files.write(home / _ORIGIN, f"{os.path.realpath(draft)}\n".encode("utf-8", "replace"))
    copy = _free_name(home, now)
    files.write(copy, content)
    _drop_old(home, now)
    return copy


def is_due(draft: Path, now: datetime) -> bool:
    """Whether the newest copy is over ten minutes old, or there is none."""
    copies = _copies(folder(draft))
    if not copies:
        return True
    age = now.replace(tzinfo=None) - copies[0][0]
    return age > OLD_ENOUGH or age < timedelta()  # below zero: the clock was set back


def list_backups(draft: Path) -> tuple[Backup, ...]:
    """All copies of a draft, newest first; each is read to see whether it is whole."""
    return tuple(Backup(copy, when, _is_whole(copy)) for when, copy in _copies(folder(draft)))


def newest_whole(draft: Path) -> Backup | None:
    """The newest copy that this program can open."""
    for when, copy in _copies(folder(draft)):
        if _is_whole(copy):
            return Backup(copy, when, True)
    return None


def _copies(home: Path) -> list[tuple[datetime, Path]]:
    """Time and path of the copies in a folder, newest first."""
    found: list[tuple[datetime, int, Path]] = []
    try:
        entries = list(home.iterdir())
    except OSError:
        return []
    for entry in entries:
        parts = _NAME.fullmatch(entry.name)
        if parts is None:
            continue
        with contextlib.suppress(ValueError):  # a 30 February is no copy of ours
            found.append((datetime.strptime(parts[1], _FORM), int(parts[2] or 1), entry))
    return [(when, entry) for when, _, entry in sorted(found, reverse=True)]


def _free_name(home: Path, now: datetime) -> Path:
    name = now.strftime(_FORM)
    copy, number = home / f"{name}.draf", 1
    while copy.exists():  # a second copy within the same second
        number += 1
        copy = home / f"{name}_{number:02}.draf"
    return copy


def _holds(copy: Path, content: bytes) -> bool:
    try:
        return copy.stat().st_size == len(content) and files.read(copy, MOST_BYTES) == content
    except (OSError, UserError):
        return False


def _is_whole(copy: Path) -> bool:
    try:
        decode(files.read(copy, MOST_BYTES))
    except UserError:
        return False
    return True


def _drop_old(home: Path, now: datetime) -> None:
    """Keeps the newest twenty, and the last copy of each day for thirty days."""
    first_day = (now - timedelta(days=DAYS_KEPT)).date()
    days_seen = set[object]()
    for place, (when, copy) in enumerate(_copies(home)):
        last_of_day = when.date() not in days_seen and when.date() >= first_day
        days_seen.add(when.date())
        if place >= NEWEST_KEPT and not last_of_day:
            with contextlib.suppress(OSError):  # one too many harms nobody
                copy.unlink()
