"""From a file of another form to a draft on the disk; no draft that is there is ever replaced."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path

from drafter import files, library
from drafter.documents.sources import Sources
from drafter.errors import UserError
from drafter.exchange.accepting import accept
from drafter.exchange.comparing import Comparison
from drafter.exchange.ours import compare_word
from drafter.exchange.plain import MOST_BYTES, read_json
from drafter.files import shown
from drafter.model.draft import Draft

ENDING = ".draf"
WORD_ENDINGS = (".docx", ".docm")


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of one file.

    path: the draft that was written, if any.  said: what was asked to be told.  notes: what else an
    officer should know.  differs: whether a Word file says something that was not taken over.
    """

    path: Path | None
    said: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    differs: bool = False


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


def take(
    source: Path,
    target: Target,
    sources: Sources,
    new_id: Callable[[], str],
    now: datetime,
    with_word_text: bool = False,
) -> Taken:
    """Takes in one file: plain text as a draft; one of our Word files by comparing it.

    A Word file gives a draft only where a target is named or its text is to be taken over.
    Raises UserError, and then nothing was written.
    """
    if source.suffix.lower() in WORD_ENDINGS:
        return _take_word(source, target, sources, now, with_word_text)
    content = files.read(source, MOST_BYTES)
    imported = read_json(content, sources, new_id, shown(source))
    return Taken(write(imported.draft, target.path_for(source), now), notes=imported.notes)


def _take_word(source: Path, target: Target, sources: Sources, now: datetime, with_text: bool) -> Taken:
    compared = compare_word(source, sources)
    said = (str(source), *(f"  {line}" for line in told(compared)))
    if not with_text:
        path = write(compared.draft, target.path_for(source), now) if target.named else None
        return Taken(path, said, compared.notes, differs=bool(compared.differences))
    chosen = [each for each in compared.differences if each.takes]
    left = len(compared.differences) - len(chosen)
    path = write(accept(compared.draft, chosen, sources), target.path_for(source), now)
    notes = [f"{len(chosen)} perbedaan diambil dari Word."]
    notes += [f"{left} perbedaan tidak diambil; letaknya disebut di atas."] if left else []
    return Taken(path, said, (*compared.notes, *notes), differs=left > 0)


def told(compared: Comparison) -> Iterator[str]:
    """Each difference with its place, what the draft and what Word says, and what taking it over means."""
    if not compared.differences:
        yield "Teks Word sama dengan rancangan di dalamnya."
        return
    yield f"{len(compared.differences)} perbedaan dengan rancangan di dalamnya:"
    for number, each in enumerate(compared.differences, 1):
        yield f"{number}. {each.place}"
        for name, lines in (("Rancangan", each.draft), ("Word", each.word)):
            first, *more = lines or ("(tidak ada)",)
            yield f"   {name:<9}: {first}"
            yield from (f"              {line}" for line in more)
        if each.effect:
            yield f"   {each.effect}"


def write(draft: Draft, path: Path, now: datetime) -> Path:
    """A draft under a name that is free; its folder is made where there is none."""
    files.make_folder(path.parent)
    library.save(path, draft, now)
    return path
