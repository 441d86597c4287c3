"""An officer at the keyboard and the mouse, for the tests of editors that hold tables."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from drafter.model.answers import AnyValue
from drafter.regulations import load_catalogue
from forms.controls import Scroll
from forms.editors.base import Context, Editor

Key, Mod = Qt.Key, Qt.KeyboardModifier
CATALOGUE = load_catalogue()


def context(**fields) -> Context:
    """What an editor may look at."""
    return Context(lambda: CATALOGUE, **fields)


class Officer:
    """Types into an editor that stands on a page, as the page does: each value comes back at once."""

    def __init__(self, qtbot: QtBot, editor: Editor, width: int = 600) -> None:
        self.bot, self.editor = qtbot, editor
        self.said: list[tuple[AnyValue | None, str]] = []
        self.page = QWidget()
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(editor)
        rows.addStretch(1)
        outer = QVBoxLayout(self.page)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(inner))
        editor.edited.connect(self._on_edited)
        self.page.resize(width, 700)
        qtbot.addWidget(self.page)
        self.page.show()
        self.page.activateWindow()
        qtbot.waitUntil(self.page.isActiveWindow)
        editor.focus_first()

    def _on_edited(self, value: AnyValue | None, typing: str) -> None:
        self.said.append((value, typing))
        self.editor.show_value(value)

    @property
    def value(self):
        """The value said last."""
        return self.said[-1][0] if self.said else None

    def keys(self, words: str) -> None:
        """Type words; a tab and a line break are keys."""
        for sign in words:
            if sign == "\t":
                self.press(Key.Key_Tab)
            elif sign == "\n":
                self.press(Key.Key_Return)
            else:
                self.bot.keyClicks(focused(), sign)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Mod.NoModifier, times: int = 1) -> None:
        """Press a key where the focus is."""
        for _ in range(times):
            self.bot.keyClick(focused(), key, modifiers)

    def click(self, widget: QWidget, point: QPoint | None = None) -> None:
        """Click into a widget."""
        self.bot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=point or widget.rect().center())

    def paste(self, text: str) -> None:
        """Put text on the clipboard, together with a formatted form of it, and press Ctrl+V."""
        self.copy(text)
        self.press(Key.Key_V, Mod.ControlModifier)

    def copy(self, text: str) -> None:
        """Put text on the clipboard, together with a formatted form of it."""
        mime = QMimeData()
        mime.setText(text)
        mime.setHtml(f"<b style='color:red'>{text[:100]}</b>")
        QApplication.clipboard().setMimeData(mime)


def focused() -> QWidget:
    """The widget that has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget
