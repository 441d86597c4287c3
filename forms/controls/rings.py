"""The ring around the button that has the keyboard; the pointer needs none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen

from forms import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton as _Base
else:
    _Base = object  # a mixin must not be a second Qt class

WIDTH = 2  # px
RADIUS = 6
_NEUTRAL = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


class Ringed(_Base):
    """Mixed into a Qt button before its class: paints the ring over it, inside its own bounds."""

    ring_gap = ""  # token of a second, inner line; for grounds on which the ring would drown
    ring_radius = RADIUS
    _ringed = True  # a window opens with the ring in sight, until the pointer takes the focus

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in _NEUTRAL:
            self._ringed = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._ringed:
            self._ringed = True
            self.update()
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._ringed and self.hasFocus():
            painter = QPainter(self)
            paint_ring(painter, QRectF(self.rect()), self.ring_gap, self.ring_radius)


def paint_ring(painter: QPainter, rect: QRectF, gap: str = "", radius: int = RADIUS) -> None:
    """Paint the ring just inside a rectangle."""
    look = theme.current()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _line(painter, rect, look.color("accent"), look.px(radius), 0)
    if gap:
        _line(painter, rect, look.color(gap), look.px(radius), 1)


def _line(painter: QPainter, rect: QRectF, color: QColor, radius: float, inward: int) -> None:
    inset = WIDTH * inward + WIDTH / 2
    round_by = max(radius - inset, 1)
    painter.setPen(QPen(color, WIDTH))
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), round_by, round_by)
