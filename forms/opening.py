"""Opening a draft: to work on, or only to read when it is open elsewhere or is a sample."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from drafter import library
from drafter.documents.sources import Sources
from drafter.errors import UserError
from drafter.files import LockedElsewhere
from drafter.library import rescue, shelf
from drafter.model.draft import Draft
from forms import looks
from forms.kept_regulations import added
from forms.session import Session

SAMPLE = "Contoh ini untuk dipelajari dan tidak dapat diubah."


class Opener:
    """Opens drafts one after another; the data that comes with the program is loaded once."""

    def __init__(self) -> None:
        self._sources: Sources | None = None
        self._folder = ""
        added().changed.connect(self._forget)

    def _forget(self) -> None:
        """The office keeps another regulation: the next draft knows it too."""
        self._sources = None

    def sources(self) -> Sources:
        """The data that comes with the program, the office's own sentences before its.  Raises UserError."""
        folder = looks.chosen().wording
        if self._sources is None or folder or self._folder:  # own sentences may be edited at any time
            self._sources, self._folder = looks.sources_of(folder), folder
        return self._sources

    def work_on(self, path: Path, now: datetime) -> Session:
        """A draft to work on; only to read while it is open elsewhere.  Raises UserError."""
        sources = self.sources()
        try:
            opened = library.open_draft(path, now)
        except LockedElsewhere as error:
            return Session(library.read_draft(path), sources, read_only=reading_words(error))
        return Session(opened, sources)

    def look_at(self, path: Path) -> Session:
        """A sample, to read.  Raises UserError."""
        return Session(library.read_draft(path), self.sources(), read_only=SAMPLE)


def reading_words(error: LockedElsewhere) -> str:
    """Who has a draft, on which machine, and what can be done here."""
    whom = f"oleh {error.user}" if error.user else "di tempat lain"
    where = f" di komputer {error.machine}" if error.machine else ""
    since = f" sejak {error.since}" if error.since else ""
    return f"Rancangan ini sedang dibuka {whom}{where}{since}. Di sini rancangan hanya dapat dibaca."


def rescued(path: Path, draft: Draft) -> Path | None:
    """A copy that holds something else than the draft: changes that could not be saved the last time."""
    copy = rescue.find(path)
    if copy is None:
        return None
    try:
        return copy if library.read_draft(copy).draft != draft else None
    except UserError:
        return None


def take_rescued(path: Path, copy: Path) -> Path:
    """The copy as a draft of its own beside the one it was made of.  Raises UserError."""
    made = shelf.put(path.parent, f"{path.stem} - salinan", library.read_draft(copy).draft)
    rescue.drop(path)
    return made


def put_aside(session: Session) -> Path:
    """What is in hand as a draft of its own, since its file was changed elsewhere.  Raises UserError."""
    made = shelf.put(session.path.parent, f"{session.path.stem} - salinan", session.draft)
    rescue.drop(session.path)
    return made
