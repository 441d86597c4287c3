"""Words offered under a field while typing; it never takes the focus and never chooses by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QListWidget, QWidget

from forms import theme

MOST = 6


class Suggestions(QListWidget):
    """A list that lies over the window under a field.

    picked(str): chosen with the mouse.  With keys the field asks: `step`, `chosen`.
    """

    picked = Signal(str)

    def __init__(self, field: QWidget) -> None:
        super().__init__(field.window())
        self._field = field
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("Saran")
        self.setProperty("role", "popup")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.hide()

    def offer(self, words: Sequence[str]) -> None:
        """Show words to choose among; nothing is shown of none."""
        if not words:
            self.hide()
            return
        self.clear()
        self.addItems(words[:MOST])
        self.setCurrentRow(-1)
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        window = self._field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        look = theme.current()
        height = self.count() * self.sizeHintForRow(0) + look.px(12)
        width = max(self._field.width(), min(look.px(320), self.sizeHintForColumn(0) + look.px(28)))
        below = self._field.mapTo(window, QPoint(0, self._field.height() + 2))
        top = (
            below.y()
            if below.y() + height <= window.height()
            else below.y() - self._field.height() - height - 4
        )
        left = max(0, min(below.x(), window.width() - width))
        self.setGeometry(left, max(0, top), width, height)

    def step(self, by: int) -> None:
        """The next or the one before; before the first stands none."""
        self.setCurrentRow(max(-1, min(self.count() - 1, self.currentRow() + by)))

    def chosen(self) -> str:
        """The one chosen with keys, or ""."""
        item = self.currentItem() if self.isVisible() and self.currentRow() >= 0 else None
        return item.text() if item else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        if item:
            self.picked.emit(item.text())
        self.hide()


def among(words: Callable[[], Iterable[str]]) -> Callable[[str], Sequence[str]]:
    """Suggestions out of a list of words, asked for anew each time."""
    return lambda typed: matching(words(), typed)


def matching(words: Iterable[str], typed: str) -> list[str]:
    """Words that begin with what is typed, then those that hold it; never that itself."""
    wanted = typed.strip().casefold()
    unique = list(dict.fromkeys(word.strip() for word in words))
    others = [word for word in unique if word and word.casefold() != wanted]
    begin = [word for word in others if word.casefold().startswith(wanted)]
    return (begin + [word for word in others if wanted in word.casefold() and word not in begin])[:MOST]
