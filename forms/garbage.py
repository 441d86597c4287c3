"""Garbage is looked for in the window's own thread, and thoroughly only while nobody waits for it.

Left to itself, Python looks for it in whichever thread makes the next object. A timer or a widget that ends
in the thread that saves, exports or checks stays in Qt's list of timers, and Qt goes down with it.
"""

from __future__ import annotations

import gc
from time import monotonic

from PySide6.QtCore import QObject, QTimer

LOOK = 250  # ms between two looks
QUIET = 2.5  # seconds without a change until all that is old is looked through
ENOUGH = (700, 10, 10)  # Python's own: new objects, and looks of each generation, until the next one


class Garbage(QObject):
    """From when it is made, nothing else looks for garbage."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._changed = monotonic()
        timer = QTimer(self)
        timer.setInterval(LOOK)
        timer.timeout.connect(self._look)
        timer.start()

    def put_off(self) -> None:
        """The officer works: what is old is looked through later."""
        self._changed = monotonic()

    def _look(self) -> None:
        generation = due(gc.get_count(), monotonic() - self._changed > QUIET)
        if generation is not None:
            gc.collect(generation)


def due(counts: tuple[int, int, int], is_quiet: bool) -> int | None:
    """Up to which generation garbage is to be looked for; None for not at all."""
    new, young, old = (count > enough for count, enough in zip(counts, ENOUGH, strict=True))
    if old and is_quiet:
        return 2
    if young:
        return 1
    return 0 if new else None
