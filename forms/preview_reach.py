"""The preview under the hand: what is pointed at, clicked, or reached by keys leads to its field."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from drafter.documents.sources import Sources
from forms import preview_paint as paint
from forms.preview_column import EDGE, PaperColumn
from forms.preview_geometry import Spot


class ReachablePaper(PaperColumn):
    """Sheets whose strips can be gone to.

    wanted(Place): the officer clicked a strip, or took it by Enter.
    """

    wanted = Signal(object)

    def __init__(self, sources: Sources, parent: QWidget | None = None) -> None:
        super().__init__(sources, parent)
        self.viewport().setMouseTracking(True)
        self._hovered: Spot | None = None
        self._held: tuple[str, int] | None = None  # section and strip that the keys stand on

    def paint_marks(self, painter: QPainter, view: paint.View, spot: Spot) -> None:
        """A line at the side under the pointer, a ring where the keys stand."""
        section = self.sections.entries[spot.section]
        strip = section.strips[spot.strip]
        if self._hovered is not None and self._hovered[:2] == spot[:2]:
            paint.paint_hover(painter, view, strip, spot)
        if self.hasFocus() and self._held == (section.key, spot.strip):
            paint.paint_held(painter, view, strip, spot)

    # --- the pointer -----------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        spot = self.spot_at(event.position())
        self._hover(spot if self.place_at(spot) is not None else None)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def _hover(self, spot: Spot | None) -> None:
        if spot != self._hovered:
            self._hovered = spot
            shape = Qt.CursorShape.ArrowCursor if spot is None else Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(self.spot_at(event.position()))
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self.wanted.emit(place)

    # --- keys ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, key = self.verticalScrollBar(), event.key()
        place = self.place_at(self._held_spot())
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and place is not None:
            self.wanted.emit(place)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._held = None
            bar.setValue(bar.minimum() if key == Qt.Key.Key_Home else bar.maximum())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason and self._held_spot() is None:
            self._step(0)

    def _step(self, by: int) -> None:
        """Let the keys stand on the next strip that can be gone to, and bring it into sight."""
        spot = self._held_spot()
        if spot is None or not self._in_sight(spot):
            spots = (each for number in self._numbers_in_sight() for each in self.layout_.spots(number))
            target = next((s for s in spots if self._in_sight(s) and self.place_at(s) is not None), None)
        else:
            target = self._next_spot(spot, by)
        if target is None:
            return
        section = self.sections.entries[target.section]
        self._held = (section.key, target.strip)
        self.setAccessibleDescription(self.setter.plain(section.strips[target.strip]))
        if target.top < self.top:
            self.scroll_to(target.top - EDGE)
        elif target.top + target.height > self.top + self.seen:
            self.scroll_to(min(target.top + target.height + EDGE - self.seen, target.top))
        self.viewport().update()

    def _held_spot(self) -> Spot | None:
        if self._held is None or self._held[0] not in self.sections.place:
            return None
        spots = self.layout_.spots(self.sections.place[self._held[0]])
        return next((each for each in spots if each.strip == self._held[1]), None)

    def _next_spot(self, spot: Spot, by: int) -> Spot | None:
        number, strip = spot.section, spot.strip + by
        while by and 0 <= number < len(self.sections.entries):
            if self.measure(number):
                self.layout_.settle()
            spots = list(self.layout_.spots(number))
            strip = len(spots) - 1 if strip == -2 else strip
            while 0 <= strip < len(spots):
                if self.place_at(spots[strip]) is not None:
                    return spots[strip]
                strip += by
            number, strip = number + by, 0 if by > 0 else -2
        return spot if not by else None

    def _numbers_in_sight(self) -> range:
        return self.layout_.visible(self.top, self.top + self.seen)

    def _in_sight(self, spot: Spot) -> bool:
        return spot.top + spot.height > self.top and spot.top < self.top + self.seen
