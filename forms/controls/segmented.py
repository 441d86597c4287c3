"""One of a few choices that all stand in sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from forms.controls.rings import Ringed, paint_ring
from forms.controls.roles import restyle


class _Segment(Ringed, QPushButton):
    """One choice; Tab reaches only the chosen one, arrows go from one to the next."""

    moved = Signal(int)

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setCheckable(True)
        self.setProperty("role", "segment")
        self.setAccessibleName(text.replace("&", ""))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Wide enough for its words in bold, so that nothing moves when it is taken."""
        self.ensurePolished()
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        flag = Qt.TextFlag.TextShowMnemonic
        words = QFontMetrics(bold).size(flag, self.text()).width()
        return super().sizeHint() + QSize(
            max(words - self.fontMetrics().size(flag, self.text()).width(), 0), 0
        )

    def minimumSizeHint(self) -> QSize:
        """As the size hint: words are never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key())) if not _modified(event) else None
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)

    def paintEvent(self, event: QPaintEvent) -> None:
        """While nothing is taken the ring stands around all choices: around one it would look taken."""
        row = self.parentWidget()
        if not self._ringed or not self.hasFocus() or not isinstance(row, Segmented) or row.key():
            super().paintEvent(event)
            return
        self._ringed = False
        super().paintEvent(event)
        self._ringed = True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell_row()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._tell_row()

    def _tell_row(self) -> None:
        row = self.parentWidget()
        if isinstance(row, Segmented):
            row.show_ring()


class _Around(QWidget):
    """The ring around a row of choices of which none is taken."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_ring(QPainter(self), QRectF(self.rect()))


class Segmented(QWidget):
    """A row of choices, one of which is taken.

    chosen(key): the officer took another one.  `options` are pairs of key and words.
    While none is taken, Space and the arrows take the first, or the last.
    """

    chosen = Signal(str)

    def __init__(
        self, options: Sequence[tuple[str, str]] = (), name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._segments: dict[str, _Segment] = {}
        self._key = ""
        self._around = _Around(self)
        self.set_options(options)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Other choices; the one taken stays taken if it is still among them, else the first is."""
        had_focus = any(segment.hasFocus() for segment in self._segments.values())
        for segment in self._segments.values():
            self._row.removeWidget(segment)
            segment.hide()
            segment.deleteLater()
        self._segments = {}
        for index, (key, text) in enumerate(options):
            self._segments[key] = self._add(key, text, index, len(options))
        self.choose(self._key if self._key in self._segments else next(iter(self._segments), ""))
        if had_focus and self._key:
            self._segments[self._key].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, key: str, text: str, index: int, count: int) -> _Segment:
        segment = _Segment(text, self)
        ends = ("first" if index == 0 else "") + ("last" if index == count - 1 else "")
        segment.setProperty("at", ends or "middle")
        segment.clicked.connect(lambda: self._take(key))
        segment.moved.connect(self._move)
        self._row.addWidget(segment)
        return segment

    def key(self) -> str:
        """The key of the choice taken, "" when there is none."""
        return self._key

    def choose(self, key: str) -> None:
        """Take a choice without saying so."""
        self._key = key
        stop = key if key in self._segments else next(iter(self._segments), "")  # where Tab comes in
        for each, segment in self._segments.items():
            segment.setChecked(each == key)
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each == stop else Qt.FocusPolicy.ClickFocus)
        self.show_ring()

    def show_ring(self) -> None:
        """The ring around all of them, while none is taken and the keys are here."""
        self._around.setVisible(not self._key and any(each.hasFocus() for each in self._segments.values()))
        self._around.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._around.setGeometry(self.rect())

    def set_text(self, key: str, text: str) -> None:
        """Other words for one choice (a count that changed)."""
        segment = self._segments[key]
        if segment.text() != text:
            segment.setText(text)
            segment.setAccessibleName(text.replace("&", ""))
            restyle(segment)

    def segment(self, key: str) -> QPushButton:
        """The button of a choice, to say more about it."""
        return self._segments[key]

    def _take(self, key: str) -> None:
        changed = key != self._key
        self.choose(key)
        if changed:
            self.chosen.emit(key)

    def _move(self, step: int) -> None:
        keys = list(self._segments)
        at = keys.index(self._key) if self._key in keys else -1 if step > 0 else 0
        key = keys[(at + step) % len(keys)]
        self._take(key)
        if key in self._segments:
            self._segments[key].setFocus(Qt.FocusReason.TabFocusReason)


def _modified(event: QKeyEvent) -> bool:
    plain = Qt.KeyboardModifier.NoModifier | Qt.KeyboardModifier.KeypadModifier
    return bool(event.modifiers() & ~plain)
