"""Small marks: chips, pills, the states of components, how far something is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from forms import theme
from forms.controls.rings import Ringed
from forms.controls.roles import role

if TYPE_CHECKING:
    from forms.states import State  # which needs all documents; the home page must start without them

PillKind = Literal["ok", "warn", "must", "plain"]


class Chip(Ringed, QPushButton):
    """A rounded button of few words that opens more ("Pasal 21 huruf b UU 25/2009")."""

    ring_radius = 12

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("role", "chip")
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        """Other words, for the eye and for the screen reader."""
        self.setText(text)
        self.setAccessibleName(text)


class Pill(QLabel):
    """A rounded label that says a status; kinds: ok, warn, must, plain."""

    def __init__(self, text: str, kind: PillKind = "plain", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("role", f"pill-{kind}")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_status(self, text: str, kind: PillKind) -> None:
        """Another status."""
        self.setText(text)
        role(self, f"pill-{kind}")


class ProgressLine(QWidget):
    """A thin line that fills as the work does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_progress(0, 0)

    def set_progress(self, filled: int, of: int) -> None:
        """How many of how many."""
        self._share = min(filled / of, 1.0) if of > 0 else 0.0
        self.setAccessibleName(f"{filled} dari {of} terisi")
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room, 6 px high."""
        look = theme.current()
        return QSize(look.px(120), look.px(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_progress(painter, QRectF(self.rect()), self._share)


def paint_progress(painter: QPainter, rect: QRectF, share: float) -> None:
    """Paint a progress line; share from 0 to 1.  For delegates of lists."""
    look = theme.current()
    half = rect.height() / 2
    painter.setPen(Qt.PenStyle.NoPen)
    path = QPainterPath()
    path.addRoundedRect(rect, half, half)
    painter.fillPath(path, look.color("line"))
    if share > 0:
        painter.setClipPath(path)
        filled = QRectF(rect.x(), rect.y(), max(rect.width() * share, rect.height()), rect.height())
        painter.fillRect(filled, look.color("accent"))
        painter.setClipping(False)


class StateMark(QWidget):
    """The state of a component by shape and colour, never colour alone."""

    def __init__(self, state: State, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_state(state)

    def state(self) -> State:
        """The state shown."""
        return self._state

    def show_state(self, state: State) -> None:
        """Show another state."""
        self._state = state
        self.setAccessibleName(state.value)
        self.setToolTip(state.value)
        self.update()

    def sizeHint(self) -> QSize:
        """The size of an icon."""
        side = theme.current().px(16)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paint_state(QPainter(self), QRectF(self.rect()), self._state)

    @staticmethod
    def paint_state(painter: QPainter, rect: QRectF, state: State) -> None:
        """Paint a state into a square (16 px at 100 %): for delegates of lists and trees."""
        look = theme.current()
        with _square(painter, rect):
            match state.name:
                case "EMPTY":
                    _ring(painter, look.color("edge"))
                case "BEGUN":
                    _half_disc(painter, look.color("accent"))
                case "FILLED":
                    _ticked_disc(painter, look.color("ok"), look.color("card"))
                case "SHARED":
                    _striped_disc(painter, look.color("ok"))
                case _:
                    _diamond(painter, look.color("warn"))


def paint_tick(painter: QPainter, rect: QRectF) -> None:
    """Paint the sign of what is done into a square."""
    look = theme.current()
    with _square(painter, rect):
        _ticked_disc(painter, look.color("ok"), look.color("card"))


def paint_diamond(painter: QPainter, rect: QRectF, color: QColor) -> None:
    """Paint the sign of what needs attention into a square."""
    with _square(painter, rect):
        _diamond(painter, color)


@contextmanager
def _square(painter: QPainter, rect: QRectF) -> Iterator[None]:
    """Let 16 units be the side of a square with its middle at 0, 0."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center())
    unit = min(rect.width(), rect.height()) / 16
    painter.scale(unit, unit)
    yield
    painter.restore()


def _ring(painter: QPainter, color: QColor) -> None:
    painter.setPen(QPen(color, 1.75))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(0, 0), 6.1, 6.1)


def _half_disc(painter: QPainter, color: QColor) -> None:
    _ring(painter, color)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawPie(QRectF(-6.5, -6.5, 13, 13), 90 * 16, 180 * 16)


def _ticked_disc(painter: QPainter, color: QColor, ground: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(QPointF(0, 0), 7, 7)
    pen = QPen(ground, 1.75)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([QPointF(-3, 0.25), QPointF(-0.9, 2.35), QPointF(3, -2)]))


def _striped_disc(painter: QPainter, color: QColor) -> None:
    _ring(painter, color)
    pen = QPen(color, 1.75)
    painter.setPen(pen)
    painter.drawLine(QPointF(-5.6, -1.6), QPointF(5.6, -1.6))
    painter.drawLine(QPointF(-5.6, 1.6), QPointF(5.6, 1.6))


def _diamond(painter: QPainter, color: QColor) -> None:
    pen = QPen(color, 2)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(color)
    painter.drawPolygon(QPolygonF([QPointF(0, -6), QPointF(6, 0), QPointF(0, 6), QPointF(-6, 0)]))
