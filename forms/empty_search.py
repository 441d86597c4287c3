"""Where Ctrl+Enter leads, looked for a few answers at a time: a large draft must not wait for it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from forms import order
from forms.places import Place
from forms.session import Session

SLICE = 0.005  # seconds of looking at once


class EmptySearch(QObject):
    """found(Place): the next page that waits for something; the overview when none does."""

    found = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._place = session, Place()
        self._search: Iterator[Place | None] | None = None
        self._begin = self._timer(self._start)
        self._again = self._timer(self._look_on)

    def _timer(self, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(act)
        return timer

    def look(self, place: Place, after: int) -> None:
        """Look for it from a place on, after some ms."""
        self._place, self._search = place, None
        self._again.stop()
        self._begin.start(after)

    def _start(self) -> None:
        components = self._session.sources.components
        self._search = order.look_for_empty(self._session.cells, components, self._place)
        self._look_on()

    def _look_on(self) -> None:
        if self._search is None:
            return
        until = time.perf_counter() + SLICE
        for found in self._search:
            if found is not None:
                self.found.emit(found)
                return
            if time.perf_counter() > until:
                self._again.start()
                return
        self.found.emit(Place("review"))
