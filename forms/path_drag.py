"""Dragging a service to another place of the path, with a line that shows where it would go.

Not Qt's own drag and drop: that one holds the program in a loop of its own, and drags what is open under
a service away from it.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QApplication, QTreeView

from forms import theme
from forms.path_model import PathModel

SCROLL_EDGE, SCROLL_STEP, SCROLL_EVERY = 24, 12, 30  # px, px, ms: while dragging near an edge


class PathDrag(QObject):
    """One drag at a time.  moved(service, place): it was let go at another place of the list."""

    moved = Signal(str, int)

    def __init__(self, tree: QTreeView, model: PathModel) -> None:
        super().__init__(tree)
        self._tree, self._model = tree, model
        self._pressed: tuple[str, QPoint] | None = None
        self._target = -1  # place between services where the dragged one would go; -1: nothing dragged
        self._last = QPoint()
        self._scroll = QTimer(self)
        self._scroll.setInterval(SCROLL_EVERY)
        self._scroll.timeout.connect(self._scroll_on)

    def press(self, service: str, point: QPoint) -> None:
        """The pointer went down on a service."""
        self._pressed = (service, point)

    def move(self, point: QPoint) -> bool:
        """The pointer moved; whether a service is being dragged."""
        if self._pressed is None:
            return False
        far = (point - self._pressed[1]).manhattanLength() >= QApplication.startDragDistance()
        if self._target < 0 and not far:
            return True
        self._last, self._target = point, self._gap(point.y())
        self._tree.setCursor(Qt.CursorShape.ClosedHandCursor)
        near = min(point.y(), self._tree.viewport().height() - point.y()) < SCROLL_EDGE
        (self._scroll.start if near else self._scroll.stop)()
        self._tree.viewport().update()
        return True

    def release(self) -> bool:
        """The pointer went up; whether that ended a drag."""
        pressed, target = self._pressed, self._target
        self.stop()
        if pressed is None or target < 0:
            return False
        rows = [name for name, _ in self._model.service_rows()]
        if pressed[0] in rows:
            at = rows.index(pressed[0])
            to = target - 1 if target > at else target
            if to != at:
                self.moved.emit(pressed[0], to)
        return True

    def stop(self) -> None:
        """Nothing is dragged any more."""
        if self._target >= 0:
            self._tree.unsetCursor()
            self._tree.viewport().update()
        self._pressed, self._target = None, -1
        self._scroll.stop()

    def _scroll_on(self) -> None:
        bar = self._tree.verticalScrollBar()
        up = self._last.y() < self._tree.viewport().height() / 2
        bar.setValue(bar.value() + (-SCROLL_STEP if up else SCROLL_STEP))
        self._target = self._gap(self._last.y())

    def _gap(self, y: int) -> int:
        """The place between services that a height is nearest to."""
        rows = self._model.service_rows()
        for place, (_, row) in enumerate(rows):
            top, bottom = self._span(row)
            if y < (top + bottom) / 2:
                return place
        return len(rows)

    def _span(self, row: int) -> tuple[int, int]:
        """Top and bottom of a service with what is open under it."""
        at = self._model.index(row, 0)
        last = at
        if self._tree.isExpanded(at):
            last = self._model.index(self._model.rowCount(at) - 1, 0, at)
        return self._tree.visualRect(at).top(), self._tree.visualRect(last).bottom()

    def paint(self) -> None:
        """Paint the line where the service would go."""
        rows = self._model.service_rows()
        if self._target < 0 or not rows:
            return
        after = self._target >= len(rows)
        y = self._span(rows[-1 if after else self._target][1])[1 if after else 0]
        look, painter = theme.current(), QPainter(self._tree.viewport())
        painter.setPen(QPen(look.color("accent"), 2))
        painter.drawLine(look.px(12), y, self._tree.viewport().width() - look.px(12), y)
