"""The drafts of a folder at a glance: what a list of them shows, and a cache so that it shows at once.

Nothing of the model is imported here: the first page of the window lists drafts before it needs one
(`summaries.py` reads them).  Times are those of the file system, in nanoseconds since 1970.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple, cast

from drafter import __version__, files, paths
from drafter.errors import UserError

SUFFIX = ".draf"
MOST_CACHE_BYTES = 20_000_000
_HIDDEN = (".", "~$")  # locks, half-written files, and what other programs put beside a file


class Found(NamedTuple):
    """A draft's file as the folder lists it; the three together say whether it is still the same.

    A tuple, as a thousand are made, hashed and compared before the first painting.
    """

    path: str
    mtime: int
    size: int

    @property
    def title(self) -> str:
        """The name by which the officer knows the draft: that of its file."""
        return os.path.basename(self.path)[: -len(SUFFIX)]


class Summary(NamedTuple):
    """What a list shows of one draft.

    filled, of: components of all services that are filled, and how many there are.
    empty, examples: places that lack an answer, and those that hold an unconfirmed example; parts of
    the decree are counted too.  decreed: "" while it is a draft; otherwise the date in ISO form, or
    "-" where none is known.  trouble: the sentence that says why it cannot be read.
    """

    office: str = ""
    services: int = 0
    filled: int = 0
    of: int = 0
    empty: int = 0
    examples: int = 0
    decreed: str = ""
    trouble: str = ""

    @property
    def percent(self) -> int:
        """Filled in percent, rounded down: 100 means that nothing is left."""
        return self.filled * 100 // self.of if self.of else 0


def scan(folder: Path) -> tuple[Found, ...]:
    """The drafts that stand in a folder, the last changed first; a folder that is not there has none.

    Raises UserError when the folder cannot be read.
    """
    found: list[Found] = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.lower().endswith(SUFFIX) and not entry.name.startswith(_HIDDEN):
                    found.extend(_found(entry))
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError as error:
        raise UserError(
            f"Folder rancangan {files.shown(folder)} tidak dapat dibaca (kode {error.errno}).",
            "Periksa izin folder itu, atau pilih folder lain di Pengaturan.",
        ) from error
    return tuple(sorted(found, key=lambda each: (-each.mtime, each.path)))


def _found(entry: os.DirEntry[str]) -> Iterable[Found]:
    try:
        status = entry.stat()
        if entry.is_file():
            yield Found(entry.path, status.st_mtime_ns, status.st_size)
    except OSError:  # gone since the folder was read
        return


# --- the cache -------------------------------------------------------------------------------


def load_cache(path: Path | None = None) -> Mapping[Found, Summary]:
    """Summaries as last written; a cache that is missing, damaged or of another version is empty."""
    try:
        tree = json.loads(files.read(path or paths.summaries_file(), MOST_CACHE_BYTES))
        if tree["program"] != __version__:  # another program may count otherwise
            return {}
        return {Found(*key): Summary(*values) for key, values in tree["drafts"] if _is_whole(key, values)}
    except (UserError, ValueError, KeyError, TypeError, RecursionError):
        return {}


def save_cache(summaries: Mapping[Found, Summary], path: Path | None = None) -> None:
    """Writes the summaries; those of drafts that could not be read are left out.  Raises UserError."""
    path = path or paths.summaries_file()
    entries = [(found, each) for found, each in summaries.items() if not each.trouble]
    tree = {"program": __version__, "drafts": entries}
    files.make_folder(path.parent)
    files.write(path, json.dumps(tree, ensure_ascii=False).encode("utf-8", "surrogatepass"))


_KEY = (str, int, int)
_VALUES = (str, int, int, int, int, int, str, str)


def _is_whole(key: Any, values: Any) -> bool:
    return tuple(map(type, cast(list[Any], key))) == _KEY and tuple(map(type, values)) == _VALUES
