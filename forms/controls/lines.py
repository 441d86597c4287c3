"""Fields of one line."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from forms import icons, theme
from forms.controls.clean import LONGEST_LINE, clean_line, clip_text, fit, several_lines
from forms.controls.menus import show_field_menu

UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def is_undo(event: QKeyEvent) -> bool:
    """Whether a key undoes or redoes: the window does that over the whole draft, not the field."""
    return any(event.matches(key) for key in UNDO_KEYS)


class LineEdit(QLineEdit):
    """A field of one line.

    edited(text): the officer changed it (typed, pasted, cut); `show_text` says nothing.
    told(sentence): something the officer should know (a paste was too long).
    lines_pasted(text): only where `splits_lines` is set: several lines came at once, cleaned, tabs
    kept; the field itself took none of them.
    """

    edited = Signal(str)
    told = Signal(str)
    lines_pasted = Signal(str)
    narrowest = 80  # px at 100 %

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.splits_lines = False
        self.before_paste: Callable[[str], bool] | None = None  # takes a paste for itself, or not
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setMaxLength(LONGEST_LINE)
        self.textEdited.connect(self.edited)

    def minimumSizeHint(self) -> QSize:
        """Some words wide."""
        return QSize(theme.current().px(self.narrowest), super().minimumSizeHint().height())

    def show_text(self, text: str) -> None:
        """Show a text without saying so; the cursor stays where it is if the text is the same."""
        if text == self.text():
            return
        at = self.cursorPosition()
        was = self.blockSignals(True)
        self.setText(text)
        self.setCursorPosition(min(at, len(text)) if self.hasFocus() else 0)
        self.blockSignals(was)

    def take(self, text: str) -> None:
        """Take in text from outside, in place of what is selected."""
        lines, sentence = several_lines(text) if self.splits_lines else ("", "")
        if lines:
            self.lines_pasted.emit(lines)
            self._tell(sentence)
            return
        room = self.maxLength() - len(self.text()) + len(self.selectedText())
        fitting, sentence = fit(text, room, clean_line)
        if not fitting and not sentence:
            return
        self.insert(fitting)  # which says textEdited
        self._tell(sentence)

    def _tell(self, sentence: str) -> None:
        if sentence:
            self.told.emit(sentence)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_undo(event):
            event.ignore()
        elif event.matches(QKeySequence.StandardKey.Paste) and not self.isReadOnly():
            self._paste()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        clipboard = QGuiApplication.clipboard()
        if event.button() == Qt.MouseButton.MiddleButton and clipboard.supportsSelection():
            if not self.isReadOnly():
                self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
                self.take(clip_text(clipboard.mimeData(clipboard.Mode.Selection)))
            return
        super().mouseReleaseEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasText() and not event.mimeData().hasUrls():
            super().dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if self.isReadOnly() or event.source() is self:
            super().dropEvent(event)
            return
        self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
        self.take(clip_text(event.mimeData()))
        event.acceptProposedAction()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        acts = (self._cut, self.copy, self._paste, self.selectAll)
        show_field_menu(self, event.globalPos(), self.hasSelectedText(), not self.isReadOnly(), acts)

    def _cut(self) -> None:
        self.cut()

    def _paste(self) -> None:
        text = clip_text(QGuiApplication.clipboard().mimeData())
        if self.before_paste is None or not self.before_paste(text):
            self.take(text)


class SearchBox(LineEdit):
    """A field that finds: a glass before the words, Escape empties it.

    searched(text): as `edited`, and with "" when it was emptied.
    """

    searched = Signal(str)

    def __init__(self, placeholder: str = "Cari", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self.setProperty("role", "search")
        self.textChanged.connect(self.searched)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Cancel) and self.text():
            self.clear()
            self.edited.emit("")
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look = theme.current()
        side, left = look.px(16), look.px(11)
        at = QRectF(left, (self.height() - side) / 2, side, side)
        icons.paint(QPainter(self), at, "search", look.colors["soft"])
