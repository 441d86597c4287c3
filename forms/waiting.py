"""What a draft still lacks, gathered while nothing is typed: for the path, the preview, and whoever asks."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from drafter.documents.gaps import Gaps
from forms.missing import Gatherer, waiting
from forms.session import Change, Session

FIRST = 150  # ms after the page can be used
QUIET = 600  # ms without a change until it is gathered


class Waiting(QObject):
    """counted(int, bool): how many places are to be filled, and whether the paper is a KONSEP."""

    counted = Signal(int, bool)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._gatherer = Gatherer(session, self)
        self._gatherer.gathered.connect(self._take)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.timeout.connect(self._gatherer.start)
        session.changed.connect(self._changed)
        self._quiet.start(FIRST)

    def _changed(self, _: Change) -> None:
        self._gatherer.stop()  # a keystroke goes before
        self._quiet.start(QUIET)

    def _take(self, found: Gaps) -> None:
        self.counted.emit(waiting(found, self._session.draft), bool(found.missing))
