"""What a window remembers: which draft and place are open (for the start after a crash), and where each was.

Written without waiting for the disk: a file that is lost costs nothing but the way back to a place.
"""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import astuple, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, cast

from drafter import files, paths
from drafter.errors import UserError
from forms.places import PAGES, Place

MOST_BYTES = 1_000_000
MOST_PLACES = 200  # drafts whose last place is remembered
OPEN, KNOWN = "jendela-{}.json", "keadaan.json"


@dataclass(frozen=True, slots=True)
class Left:
    """What was open when a window ended without closing."""

    draft: Path
    place: Place


class Keeping:
    """Of one window: `lock` of a file that a crash leaves behind, freed."""

    def __init__(self, now: datetime) -> None:
        self._file = paths.data() / OPEN.format(os.getpid())
        self._known = read(paths.data() / KNOWN)
        self._lock: files.Lock | None = None
        self._now = now

    def left_behind(self) -> Left | None:
        """What the last window that ended suddenly had open; its trace goes."""
        found: list[tuple[float, Left]] = []
        for file in paths.data().glob(OPEN.format("*")):
            try:
                if file == self._file and self._lock is not None:
                    continue
                with files.lock(file, self._now):  # refused while its window is open
                    when, left = file.stat().st_mtime, left_in(read(file))
                    file.unlink()
            except (OSError, UserError):
                continue
            if left is not None:
                found.append((when, left))
        return max(found, key=lambda each: each[0])[1] if found else None

    def note_open(self, draft: Path, place: Place) -> None:
        """This draft is open at this place."""
        self._known.setdefault("places", {})[str(draft)] = list(astuple(place))
        with contextlib.suppress(OSError, UserError):
            paths.data().mkdir(parents=True, exist_ok=True)
            if self._lock is None:
                self._lock = files.lock(self._file, self._now)
            write(self._file, {"draft": str(draft), "place": list(astuple(place))})

    def note_closed(self) -> None:
        """No draft is open any more: there is nothing to bring back."""
        with contextlib.suppress(OSError):
            self._file.unlink()
        if self._lock is not None:
            self._lock.release()
            self._lock = None
        places: dict[str, Any] = self._known.get("places", {})
        self._known["places"] = dict(list(places.items())[-MOST_PLACES:])
        with contextlib.suppress(OSError):
            paths.data().mkdir(parents=True, exist_ok=True)
            write(paths.data() / KNOWN, self._known)

    def last_place(self, draft: Path) -> Place | None:
        """Where the officer was in a draft when it was open last."""
        places: dict[str, Any] = self._known.get("places", {})
        return place_from(places.get(str(draft)))

    def get(self, key: str) -> object:
        """Something else that is remembered ("preview")."""
        return self._known.get(key)

    def put(self, key: str, value: object) -> None:
        """Remember something else; it is written when the draft is closed."""
        self._known[key] = value


def read(file: Path) -> dict[str, Any]:
    """The content of a file of ours; nothing of one that is missing or damaged."""
    try:
        tree = json.loads(files.read(file, MOST_BYTES))
    except (UserError, ValueError, RecursionError):
        return {}
    if not isinstance(tree, dict):
        return {}
    known = cast(dict[str, Any], tree)
    if not isinstance(known.get("places", {}), dict):
        known["places"] = {}
    return known


def write(file: Path, tree: dict[str, Any]) -> None:
    """A small file, replaced as a whole."""
    beside = file.with_suffix(".baru")
    beside.write_text(json.dumps(tree, ensure_ascii=False), "utf-8", "surrogatepass")
    os.replace(beside, file)


def left_in(tree: dict[str, Any]) -> Left | None:
    """The draft and place that a file names."""
    draft = tree.get("draft")
    if not isinstance(draft, str) or not draft:
        return None
    return Left(Path(draft), place_from(tree.get("place")) or Place())


def place_from(raw: object) -> Place | None:
    """A place as it was written."""
    if not isinstance(raw, list):
        return None
    words = cast(list[object], raw)
    if len(words) != 4 or not all(isinstance(each, str) for each in words):
        return None
    page, service, component, point = cast(list[Any], words)
    if page not in PAGES:
        return None
    return Place(page, service, component, point)
