"""A field of many lines that grows with its text."""

from __future__ import annotations

import re
from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from forms import theme
from forms.controls.clean import LONGEST_TEXT, clean_text, clip_text, fit, several_lines
from forms.controls.lines import is_undo
from forms.controls.menus import show_field_menu

TALLEST = 20  # lines until it scrolls
_ENDLESS = re.compile(r"\S{1000}")


class TextEdit(QPlainTextEdit):
    """Plain text of many lines; Tab leaves it.

    edited(text): the officer changed it; `show_text` says nothing.
    told(sentence): something the officer should know (a paste was too long).
    lines_pasted(text): only where `splits_lines` is set: several lines came at once, cleaned, tabs
    kept; the field itself took none of them.
    """

    edited = Signal(str)
    told = Signal(str)
    lines_pasted = Signal(str)

    def __init__(self, placeholder: str = "", lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.splits_lines = False
        self._least = lines
        self._showing = False
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        theme.notifier().changed.connect(self._fit)

    def text(self) -> str:
        """The text in the field."""
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        """Show a text without saying so; the cursor stays where it is if the text is the same."""
        if text == self.toPlainText():
            return
        at = self.textCursor().position()
        self._showing = True
        self._choose_wrap(text)
        self.setPlainText(text)
        self._showing = False
        cursor = self.textCursor()
        cursor.setPosition(min(at, len(self.toPlainText())) if self.hasFocus() else 0)
        self.setTextCursor(cursor)

    def take(self, text: str) -> None:
        """Take in text from outside, in place of what is selected."""
        lines, sentence = several_lines(text) if self.splits_lines else ("", "")
        if lines:
            self.lines_pasted.emit(lines)
            self._tell(sentence)
            return
        cursor = self.textCursor()
        room = LONGEST_TEXT - self.document().characterCount() + 1 + len(cursor.selectedText())
        fitting, sentence = fit(text, max(room, 0), clean_text)
        self._choose_wrap(fitting)
        cursor.insertText(fitting)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self._tell(sentence)

    def _tell(self, sentence: str) -> None:
        if sentence:
            self.told.emit(sentence)

    def _choose_wrap(self, text: str) -> None:
        """Qt looks for the end of a word anew on each line: a word of 20,000 letters took 100 ms."""
        modes = QTextOption.WrapMode
        endless = _ENDLESS.search(text)
        self.setWordWrapMode(modes.WrapAnywhere if endless else modes.WrapAtWordBoundaryOrAnywhere)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Only text enters: no pictures, no files."""
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste or drop: words without their formatting."""
        if self.canInsertFromMimeData(source):
            self.take(clip_text(source))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_undo(event) or (event.text() and self._full() and event.text().isprintable()):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        acts = (self.cut, self.copy, self.paste, self.selectAll)
        selected = self.textCursor().hasSelection()
        show_field_menu(self, event.globalPos(), selected, not self.isReadOnly(), acts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """As high as its text, within three and twenty lines."""
        return QSize(theme.current().px(320), self._height())

    def minimumSizeHint(self) -> QSize:
        """Some words wide."""
        return QSize(theme.current().px(80), self._height())

    def select_all_and_focus(self) -> None:
        """Put the cursor into the field with all its text selected."""
        self.setFocus()
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.selectAll()

    def _full(self) -> bool:
        return self.document().characterCount() > LONGEST_TEXT and not self.textCursor().hasSelection()

    def _changed(self) -> None:
        if not self._showing:
            self.edited.emit(self.toPlainText())

    def _height(self) -> int:
        self.ensurePolished()
        shown = min(max(self._lines(), self._least), TALLEST)
        # The height Qt gives a line, which is not the font's line spacing for every font.
        first = self.document().firstBlock()
        line = self.blockBoundingRect(first).height() / max(first.layout().lineCount(), 1)
        spacing = max(line, self.fontMetrics().lineSpacing())
        return ceil(shown * spacing) + 2 * theme.current().px(6) + 4

    def _lines(self) -> int:
        return round(self.document().size().height())

    def _fit(self) -> None:
        tall = self._lines() > TALLEST
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if tall else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        height = self._height()
        if height != self.height():
            self.setFixedHeight(height)
            self.updateGeometry()
