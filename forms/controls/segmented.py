"""One of a few choices that all stand in sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from forms.controls.rings import Ringed
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


class Segmented(QWidget):
    """A row of choices, one of which is taken.

    chosen(key): the officer took another one.  `options` are pairs of key and words.
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
        for each, segment in self._segments.items():
            segment.setChecked(each == key)
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each == key else Qt.FocusPolicy.ClickFocus)

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
        key = keys[(keys.index(self._key) + step) % len(keys)]
        self._take(key)
        if key in self._segments:
            self._segments[key].setFocus(Qt.FocusReason.TabFocusReason)


def _modified(event: QKeyEvent) -> bool:
    plain = Qt.KeyboardModifier.NoModifier | Qt.KeyboardModifier.KeypadModifier
    return bool(event.modifiers() & ~plain)
