"""The one mutable object: the open draft, its history, and that it is always on disk.

Everything that changes a draft goes through `edit`, `undo` or `redo`.  Saving follows a change by at
most two seconds, in a worker thread; a draft is a value, so the thread needs no lock.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from time import perf_counter, sleep

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from drafter import library
from drafter.documents.cells import Cells
from drafter.documents.sources import Sources
from drafter.errors import UserError
from drafter.library import rescue
from drafter.model.draft import Draft
from drafter.model.encoder import Encoder
from drafter.model.history import History, Step
from drafter.regulations import Catalogue
from forms.kept_regulations import added
from forms.places import Place

PAUSE = 1500  # ms without a keystroke that end a step of undo
QUIET = 700  # ms after the last change until it is written
LATEST = 1400  # ms after the first change not yet written: with writing, and on a busy PC, under two seconds
MOST_CELLS = 20_000  # worded cells kept before all are worded anew
RETRY = 5000  # ms until a failed write is tried again
AHEAD = 5  # ms between two services that are put into words before the first write asks for all of them
WORK, BREATH = 0.003, 0.0005  # seconds that the saving thread works, and then lets the window go on
ESTABLISHED = (
    "Rancangan ini sudah ditetapkan, sehingga tidak dapat diubah lagi. "
    "Untuk perubahan, salin sebagai rancangan baru."
)

Edit = Callable[[Draft], Draft]


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to the draft, for whoever shows it."""

    before: Draft
    after: Draft
    place: Place
    label: str
    by_history: bool = False


@dataclass(frozen=True, slots=True)
class SaveState:
    """Whether the draft on disk is the draft in hand: when it was saved last, or what keeps it from it.

    copy: where a copy was put while the draft cannot be saved; None when not even that was possible.
    elsewhere: the file was changed by another program, so trying again will not help.
    """

    saved: datetime | None = None
    pending: bool = False
    trouble: str = ""
    copy: Path | None = None
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Failed:
    """A write that did not succeed, and the copy that was put elsewhere."""

    error: UserError
    copy: Path | None


@dataclass(frozen=True, slots=True)
class Resting:
    """A draft that was closed: what then stood in its file, and the steps that can still be taken back."""

    raw: bytes
    history: History[Place]


class Breaths:
    """Pauses of a thread that shares the interpreter with the window, so that keystrokes go before."""

    def __init__(self) -> None:
        self._last = 0.0

    def take(self) -> None:
        """Pause if the last pause is some work ago."""
        if perf_counter() - self._last > WORK:
            sleep(BREATH)
            self._last = perf_counter()


class SaveSignals(QObject):
    """A runnable has no signals of its own."""

    finished = Signal(object, object)  # the draft written, and Saved or Failed


class SaveTask(QRunnable):
    """One write of one draft."""

    def __init__(
        self, path: Path, draft: Draft, known: bytes | None, now: datetime, encoder: Encoder
    ) -> None:
        super().__init__()
        self.signals = SaveSignals()
        self._path, self.draft, self._known, self._now = path, draft, known, now
        self._encode = encoder.encode
        self.outcome: library.Saved | Failed | None = None
        self.setAutoDelete(False)

    def run(self) -> None:
        """Write; every failure that is expected comes back as a value."""
        try:
            self.outcome = library.save(self._path, self.draft, self._now, self._known, self._encode)
            rescue.drop(self._path)
        except UserError as error:
            self.outcome = Failed(error, rescued(self._path, self.draft))
        finally:  # a fault of ours must not end the saving for good
            unknown = UserError("Rancangan belum dapat disimpan.")
            self.signals.finished.emit(self.draft, self.outcome or Failed(unknown, None))


def rescued(path: Path, draft: Draft) -> Path | None:
    """Puts a copy of what cannot be saved where the program keeps its own; None if that fails as well."""
    try:
        return rescue.keep(path, draft)
    except UserError:
        return None


def written(path: Path) -> datetime | None:
    """When a file was written last; None when that cannot be known."""
    try:
        return datetime.fromtimestamp(path.stat().st_mtime)
    except (OSError, OverflowError, ValueError):
        return None


class Session(QObject):
    """An open draft.

    changed: Change, after each edit, undo and redo.
    save_state_changed: SaveState.  history_changed: the names of undo and redo may be others.
    read_only_changed: the sentence that says why nothing can be changed now, "" when everything can.
    closed: what is left was written, and the draft is let go.
    """

    changed = Signal(object)
    save_state_changed = Signal(object)
    history_changed = Signal()
    read_only_changed = Signal(str)
    closed = Signal()

    def __init__(
        self,
        opened: library.Opened,
        sources: Sources,
        now: Callable[[], datetime] = datetime.now,
        read_only: str = "",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.path = opened.path
        self.sources = sources
        added().changed.connect(self._take_catalogue)
        self.notes = opened.notes
        self._locked = read_only
        self._opened = opened
        self._now = now
        self._history: History[Place] = History(opened.draft)
        self._known: bytes | None = opened.raw
        self._on_disk: Draft = opened.draft
        self._task: SaveTask | None = None
        self._cells = Cells(opened.draft, sources.catalogue)
        self._encoder = Encoder(Breaths().take)
        self._unprepared = self._encoder.prepare(opened.draft)
        self.save_state = SaveState(written(opened.path))
        self._pause = self._timer(PAUSE, self._close_step)
        self._quiet = self._timer(QUIET, self.save)
        self._latest = self._timer(LATEST, self.save)
        self._again = False  # whether a write was asked for while another was under way
        self._retry = self._timer(RETRY, self.save)
        self._ahead = self._timer(AHEAD, self._prepare)
        if not read_only:
            self._ahead.start()

    def _timer(self, interval: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(act)
        return timer

    # --- the draft -----------------------------------------------------------------------------

    @property
    def draft(self) -> Draft:
        """The draft as it stands."""
        return self._history.draft

    @property
    def today(self) -> date:
        """The day it is for whoever works on the draft."""
        return self._now().date()

    @property
    def read_only(self) -> str:
        """The sentence that says why nothing can be changed, "" when everything can.

        A draft that was established stays as it was signed; undo can still take that step itself back.
        """
        return self._locked or (ESTABLISHED if self.draft.status == "ditetapkan" else "")

    def _take_catalogue(self, catalogue: Catalogue) -> None:
        """The office keeps another regulation: it is found at once; what is printed stays as it is."""
        self.sources = replace(self.sources, catalogue=catalogue)

    def resume(self, resting: Resting) -> None:
        """Take up the steps of the last time, if the file is still what was written then."""
        if resting.raw == self._known and not self._locked:
            self._history = resting.history
            self._on_disk = resting.history.draft

    @property
    def resting(self) -> Resting | None:
        """What `resume` takes when the draft is opened again; None while not all of it is on disk."""
        if self._known is None or self._locked or self.draft is not self._on_disk:
            return None
        return Resting(self._known, self._history.closed())

    @property
    def cells(self) -> Cells:
        """The resolved cells of the draft as it stands; what was worded before is kept."""
        if self._cells.draft is not self.draft:
            kept = self._cells.kept if len(self._cells.kept) < MOST_CELLS else {}
            self._cells = Cells(self.draft, self.sources.catalogue, kept)
        return self._cells

    @property
    def undo_label(self) -> str:
        """The step that undo would take back, in words."""
        return self._history.undo_label

    @property
    def redo_label(self) -> str:
        """The step that redo would bring back, in words."""
        return self._history.redo_label

    def edit(self, label: str, place: Place, change: Edit, typing: str = "") -> None:
        """Change the draft.

        label: the step's name after "Urungkan: ".  typing: a key for keystrokes that grow into one
        step ("" for an edit of its own).
        """
        if self.read_only:
            return
        before = self.draft
        after = change(before)
        if after is before or after == before:
            return
        self._history = self._history.record(Step(label, place, after, typing))
        if typing:
            self._pause.start()
        self._announce(before, place, label, by_history=False)

    def undo(self) -> Place | None:
        """Take the last step back; the place it was made at."""
        before = self.draft
        self._history, step = self._history.undo()
        return self._went(before, step)

    def redo(self) -> Place | None:
        """Bring the last step taken back again; the place it was made at."""
        before = self.draft
        self._history, step = self._history.redo()
        return self._went(before, step)

    def _went(self, before: Draft, step: Step[Place] | None) -> Place | None:
        if step is None:
            return None
        self._announce(before, step.place, step.label, by_history=True)
        return step.place

    def _close_step(self) -> None:
        self._history = self._history.closed()

    def _announce(self, before: Draft, place: Place, label: str, by_history: bool) -> None:
        self._set_state(replace(self.save_state, pending=True))
        self._quiet.start()
        if not self._latest.isActive():
            self._latest.start()
        self.changed.emit(Change(before, self.draft, place, label, by_history))
        self.history_changed.emit()
        if before.status != self.draft.status:
            self.read_only_changed.emit(self.read_only)

    # --- saving --------------------------------------------------------------------------------

    @property
    def is_saving(self) -> bool:
        """Whether a write is under way."""
        return self._task is not None

    def _prepare(self) -> None:
        """One service of the first write, which would else take turns with the keys for half a second."""
        if next(self._unprepared, self) is None:
            self._ahead.start()

    def save(self) -> None:
        """Write what is not yet on disk; a write under way is followed by another if need be."""
        self._quiet.stop()
        self._latest.stop()
        if self._task is not None:
            self._again = True  # a disk that is slow: at once when it is done
            return
        if self.draft is self._on_disk or self._locked:
            return
        self._ahead.stop()  # never beside the thread
        self._task = SaveTask(self.path, self.draft, self._known, self._now(), self._encoder)
        self._task.signals.finished.connect(self._saved)
        QThreadPool.globalInstance().start(self._task)

    def _saved(self, draft: Draft, outcome: object) -> None:
        self._task = None
        again, self._again = self._again, False
        if isinstance(outcome, library.Saved):
            self._known, self._on_disk = outcome.raw, draft
            self._set_state(SaveState(self._now(), draft is not self.draft))
            if again:
                self.save()
            elif draft is not self.draft:
                self._quiet.start()
            return
        assert isinstance(outcome, Failed)
        elsewhere = isinstance(outcome.error, library.ChangedElsewhere)
        state = SaveState(self.save_state.saved, True, outcome.error.sentence, outcome.copy, elsewhere)
        self._set_state(state)
        self._retry.start()

    @property
    def is_homeless(self) -> bool:
        """Whether the last changes are on no disk at all, neither in the draft's file nor in a copy."""
        return bool(self.save_state.trouble) and self.save_state.copy is None

    def _set_state(self, state: SaveState) -> None:
        if state != self.save_state:
            self.save_state = state
            self.save_state_changed.emit(state)

    def close(self) -> str:
        """Write what is left and free the draft; the sentence of a failure, "" when all is on disk."""
        for timer in (self._pause, self._quiet, self._latest, self._retry, self._ahead):
            timer.stop()
        if self._task is not None:
            self._task.signals.finished.disconnect(self._saved)
            QThreadPool.globalInstance().waitForDone()
            if isinstance(self._task.outcome, library.Saved):
                self._known, self._on_disk = self._task.outcome.raw, self._task.draft
            self._task = None
        trouble = ""
        if self.draft is not self._on_disk and not self._locked:
            try:
                now, encode = self._now(), self._encoder.encode
                self._known = library.save(self.path, self.draft, now, self._known, encode).raw
                self._on_disk = self.draft
                rescue.drop(self.path)
            except UserError as error:
                copy = rescued(self.path, self.draft)
                trouble = f"{error} Salinannya: {copy}." if copy else str(error)
        if self._opened.lock is not None:
            self._opened.lock.release()
        self.closed.emit()
        return trouble
