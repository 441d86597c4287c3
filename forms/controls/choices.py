"""One of many, and yes or no."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QListView,
    QRadioButton,
    QSizePolicy,
    QStyleOptionButton,
    QWidget,
)

from forms import icons, theme
from forms.controls.rings import Ringed, paint_ring


class ComboBox(QComboBox):
    """A list that opens; not to be typed into.

    chosen(key): the officer took another one.  `options` are pairs of key and words.
    """

    chosen = Signal(str)

    def __init__(
        self, options: Sequence[tuple[str, str]] = (), name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        view = QListView(self)
        view.setProperty("role", "popup")
        self.setView(view)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(12)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(self._activated)
        self._key = ""
        self.set_options(options)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Other choices; the one taken stays taken if it is still among them, else the first is."""
        was = self.blockSignals(True)
        self.clear()
        for key, text in options:
            self.addItem(text, key)
        self.blockSignals(was)
        keys = [key for key, _ in options]
        self.choose(self._key if self._key in keys else next(iter(keys), ""))

    def key(self) -> str:
        """The key of the choice taken, "" when there is none."""
        return self._key

    def choose(self, key: str) -> None:
        """Take a choice without saying so."""
        self._key = key
        was = self.blockSignals(True)
        self.setCurrentIndex(self.findData(key))
        self.blockSignals(was)
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel moves the page, never the choice: an answer must not change by scrolling past."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look = theme.current()
        side = look.px(12)
        at = QRectF(self.width() - side - look.px(10), (self.height() - side) / 2, side, side)
        color = "soft" if self.isEnabled() else "faint"
        icons.paint(QPainter(self), at, "chevron-down", look.colors[color])

    def _activated(self, index: int) -> None:
        key = self.itemData(index)
        if key != self._key:
            self._key = key
            self.chosen.emit(key)


class _Box(Ringed):
    """What a check box and a radio button have in common: we paint the mark and the words."""

    def sizeHint(self) -> QSize:
        """Mark, gap and words; 32 px high as all controls."""
        look = theme.current()
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        return QSize(look.px(4 + 16 + 8 + 4) + words.width(), max(look.px(32), words.height()))

    def minimumSizeHint(self) -> QSize:
        """As the size hint: words are never cut."""
        return self.sizeHint()

    def hitButton(self, pos) -> bool:
        """The whole line can be clicked."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, gap = look.px(16), look.px(4)
        box = QRectF(gap, (self.height() - side) / 2, side, side)
        self._paint_mark(painter, box, look)
        option = QStyleOptionButton()
        option.initFrom(self)
        words = self.rect().adjusted(look.px(4 + 16 + 8), 0, 0, 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
        self.style().drawItemText(
            painter,
            words,
            int(flags),
            option.palette,
            self.isEnabled(),
            self.text(),
            QPalette.ColorRole.WindowText,
        )
        if self._ringed and self.hasFocus():
            paint_ring(painter, box.adjusted(-gap, -gap, gap, gap), radius=self.ring_radius)

    def _paint_mark(self, painter: QPainter, box: QRectF, look: theme.Theme) -> None:
        raise NotImplementedError

    def _colors(self, look: theme.Theme) -> tuple[str, str]:
        """Tokens of border and ground."""
        if not self.isEnabled():
            return "line_strong", "hover" if self.isChecked() else "bg"
        if self.isChecked():
            return "accent", "accent"
        return ("accent" if self.underMouse() else "edge"), "card"


class CheckBox(_Box, QCheckBox):
    """Yes or no."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(text.replace("&", ""))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_checked(self, checked: bool) -> None:
        """Check or clear it without saying so."""
        was = self.blockSignals(True)
        self.setChecked(checked)
        self.blockSignals(was)
        self.update()

    def _paint_mark(self, painter: QPainter, box: QRectF, look: theme.Theme) -> None:
        border, ground = self._colors(look)
        painter.setPen(QPen(look.color(border), 1.25))
        painter.setBrush(look.color(ground))
        painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), look.px(4), look.px(4))
        if self.isChecked():
            pen = QPen(look.color("on_accent" if self.isEnabled() else "faint"), box.width() / 8)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            unit, at = box.width() / 16, box.topLeft()
            points = [(4, 8.25), (6.9, 11), (12, 5.25)]
            painter.drawPolyline(QPolygonF([at + QPointF(x * unit, y * unit) for x, y in points]))


class RadioButton(_Box, QRadioButton):
    """One of a few, each with its own line."""

    ring_radius = 12

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(text.replace("&", ""))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def _paint_mark(self, painter: QPainter, box: QRectF, look: theme.Theme) -> None:
        border, ground = self._colors(look)
        painter.setPen(QPen(look.color(border), 1.25))
        painter.setBrush(look.color(ground))
        painter.drawEllipse(box.adjusted(0.6, 0.6, -0.6, -0.6))
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("on_accent" if self.isEnabled() else "faint"))
            painter.drawEllipse(box.center(), box.width() * 0.2, box.width() * 0.2)
