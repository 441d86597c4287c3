"""From a file of another form to a draft on the disk; no draft that is there is ever replaced."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path

from drafter import files, library
from drafter.documents.sources import Sources
from drafter.errors import UserError
from drafter.exchange.plain import MOST_BYTES, read_json
from drafter.files import shown
from drafter.model.draft import Draft

ENDING = ".draf"


@dataclass(frozen=True, slots=True)
class Taken:
    """The draft that was written, and sentences for the officer."""

    path: Path
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Target:
    """Where drafts go: the very file where one was named, else a folder, or beside each source."""

    named: Path | None = None

    @property
    def is_file(self) -> bool:
        """Whether one file was named."""
        return self.named is not None and self.named.suffix.lower() == ENDING and not self.named.is_dir()

    def check(self, sources: Collection[Path]) -> None:
        """UserError where several drafts would go into one file."""
        if self.is_file and len(sources) > 1:
            raise UserError(
                f"Beberapa berkas tidak dapat menjadi satu rancangan {shown(self.named or Path())}.",
                "Sebutkan sebuah folder sesudah -o.",
            )

    def path_for(self, source: Path, taken: Collection[Path] = ()) -> Path:
        """The name for the draft out of `source`; UserError where the one that was named is taken."""
        if self.named is not None and self.is_file:
            if self.named.exists():
                raise UserError(
                    f"Rancangan {shown(self.named)} sudah ada dan tidak diganti.",
                    "Sebutkan nama lain sesudah -o.",
                )
            return self.named
        folder = source.parent if self.named is None else self.named
        names = (f"{source.stem}{f' ({number})' if number > 1 else ''}{ENDING}" for number in count(1))
        return next(path for name in names if not (path := folder / name).exists() and path not in taken)


def take_json(
    source: Path, target: Target, sources: Sources, new_id: Callable[[], str], now: datetime
) -> Taken:
    """Writes the draft out of a plain-text file.  Raises UserError, and then nothing was written."""
    content = files.read(source, MOST_BYTES)
    imported = read_json(content, sources, new_id, shown(source))
    return Taken(write(imported.draft, target.path_for(source), now), imported.notes)


def write(draft: Draft, path: Path, now: datetime) -> Path:
    """A draft under a name that is free; its folder is made where there is none."""
    files.make_folder(path.parent)
    library.save(path, draft, now)
    return path
