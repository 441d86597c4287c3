"""The review sheet as a Word file: waits for a check of the draft as it stands, then writes in a thread."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from drafter.documents.sources import Sources
from drafter.errors import UserError
from forms.checking import checking_of
from forms.session import Session

if TYPE_CHECKING:
    from drafter.checks import Report


class _Signals(QObject):
    """A runnable has no signals of its own."""

    ended = Signal(object)  # Path or UserError


class _Task(QRunnable):
    """One sheet, written whole or not at all."""

    def __init__(self, path: Path, today: date, sources: Sources, report: Report, waiting: int) -> None:
        super().__init__()
        self.signals = _Signals()
        self._given = (path, None, today, sources, report, waiting)
        self.setAutoDelete(False)

    def run(self) -> None:
        """Write."""
        from drafter.delivery import deliver_review

        outcome: object = UserError("Lembar hasil pemeriksaan belum berhasil dibuat.", "Coba lagi.")
        try:
            outcome = deliver_review(*self._given)
        except UserError as error:
            outcome = error
        finally:  # a fault of ours must not leave the page waiting for good
            self.signals.ended.emit(outcome)


class SheetMaker(QObject):
    """Makes the review sheet of a session's draft beside its file.  done(Path), failed(UserError)."""

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._checking = checking_of(session)
        self._wanted: int | None = None  # answers that are missing, while a check is waited for
        self._task: _Task | None = None
        self._checking.checked.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """Whether a sheet is being made."""
        return self._task is not None or self._wanted is not None

    def start(self, waiting: int) -> None:
        """Make the sheet; `waiting` answers are missing yet."""
        if self.is_busy:
            return
        self._wanted = waiting
        if self._checking.is_stale:
            self._checking.check_soon()
        self._go_on()

    def _go_on(self) -> None:
        report, waiting = self._checking.report, self._wanted
        if waiting is None or report is None or self._checking.is_stale:
            return
        self._wanted = None
        session = self._session
        self._task = _Task(session.path, session.today, session.sources, report, waiting)
        self._task.signals.ended.connect(self._ended)
        QThreadPool.globalInstance().start(self._task)

    def _ended(self, outcome: object) -> None:
        self._task = None
        if isinstance(outcome, Path):
            self.done.emit(outcome)
        else:
            self.failed.emit(outcome)
