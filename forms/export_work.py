"""The export itself: saves first, then writes the papers in a thread, and can be stopped in between."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from drafter.delivery import Delivered, deliver
from drafter.documents.papers import DECREE
from drafter.documents.sources import Sources
from drafter.errors import UserError
from forms import looks
from forms.session import SaveState, Session

STEPS = 4  # saving, reading, setting the words, writing
SAVING = "Menyimpan rancangan"


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be written: which papers of the file, into which folder, with the draft inside or not."""

    path: Path
    folder: Path
    with_data: bool
    now: datetime
    chosen: tuple[str, ...] = (DECREE,)


class _Stopped(Exception):
    """The officer stopped it."""


class _Signals(QObject):
    """A runnable has no signals of its own."""

    progressed = Signal(str)
    ended = Signal(object)  # Delivered, UserError, or None when it was stopped


class _Task(QRunnable):
    """One export.  Every file is written whole or not at all, so it may stop between two steps."""

    def __init__(self, order: Order, sources: Sources, stop: Event) -> None:
        super().__init__()
        self.signals = _Signals()
        self._order, self._sources, self._stop = order, sources, stop
        self.setAutoDelete(False)

    def run(self) -> None:
        outcome: object = UserError("Ekspor belum berhasil.", "Coba lagi.")
        try:
            order = self._order
            outcome = deliver(
                order.path,
                order.folder,
                order.now,
                self._sources,
                with_data=order.with_data,
                chosen=order.chosen,
                reference=looks.reference(),
                progress=self._progress,
            )
            outcome = _with_note(outcome, looks.missing_folder())
        except _Stopped:
            outcome = None
        except UserError as error:
            outcome = error
        finally:  # a fault of ours must not leave the page waiting for good
            self.signals.ended.emit(outcome)

    def _progress(self, words: str) -> None:
        if self._stop.is_set():
            raise _Stopped
        self.signals.progressed.emit(words)


def _with_note(delivered: Delivered, note: str) -> Delivered:
    """The same with one more sentence for the officer, if there is one."""
    if not note:
        return delivered
    found = replace(delivered.inspected, notes=(*delivered.inspected.notes, note))
    return replace(delivered, inspected=found)


class Exporter(QObject):
    """Exports the draft of a session.

    progressed(step, words): which of `STEPS` has begun.  done(Delivered), failed(UserError), stopped().
    """

    progressed = Signal(int, str)
    done = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, session: Session, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._now = session, now
        self._stop = Event()
        self._task: _Task | None = None
        self._waiting: tuple[Path, bool, tuple[str, ...]] | None = None
        self._step = 0
        session.save_state_changed.connect(self._saved)

    @property
    def is_busy(self) -> bool:
        """Whether an export is under way."""
        return self._task is not None or self._waiting is not None

    def start(self, folder: Path, with_data: bool, chosen: tuple[str, ...] = (DECREE,)) -> None:
        """Export papers into a folder; what is not yet on disk is saved first."""
        if self.is_busy:
            return
        self._stop.clear()
        self._step = 1
        self._waiting = (folder, with_data, chosen)
        self.progressed.emit(self._step, SAVING)
        self._session.save()
        self._saved(self._session.save_state)

    def stop(self) -> None:
        """Stop before the next step; what is being written is written whole."""
        self._stop.set()
        if self._waiting is not None:
            self._waiting = None
            self.stopped.emit()

    def _saved(self, state: SaveState) -> None:
        if self._waiting is None:
            return
        if state.trouble:
            self._waiting = None
            advice = "Ekspor belum dimulai. Coba lagi setelah rancangan tersimpan."
            self.failed.emit(UserError(state.trouble, advice))
        elif not state.pending:
            folder, with_data, chosen = self._waiting
            self._waiting = None
            self._write(Order(self._session.path, folder, with_data, self._now(), chosen))
        elif not self._session.is_saving:
            self._session.save()

    def _write(self, order: Order) -> None:
        self._task = _Task(order, self._session.sources, self._stop)
        self._task.signals.progressed.connect(self._progressed)
        self._task.signals.ended.connect(self._ended)
        QThreadPool.globalInstance().start(self._task)

    def _progressed(self, words: str) -> None:
        self._step = min(self._step + 1, STEPS)
        self.progressed.emit(self._step, words)

    def _ended(self, outcome: object) -> None:
        self._task = None
        if isinstance(outcome, Delivered):
            self.done.emit(outcome)
        elif isinstance(outcome, UserError):
            self.failed.emit(outcome)
        else:
            self.stopped.emit()
