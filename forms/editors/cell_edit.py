"""The one field that lies over the cell in hand of a table.

It holds words of one line that wrap.  Keys that mean the table (Tab, Enter, Alt and an arrow ...) are
handed to whoever owns it as commands; undo and redo go to the window.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPen,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from forms import theme
from forms.controls.clean import clip_text
from forms.controls.lines import is_undo
from forms.editors.paste import MOST_COUNTED, MOST_TEXT, is_grid, is_many, plain
from forms.editors.suggestions import Suggestions

Key, Modifier = Qt.Key, Qt.KeyboardModifier
LONGEST = 5_000  # characters a cell takes

COMMANDS: dict[tuple[Qt.Key, Qt.KeyboardModifier], str] = {
    (Key.Key_Up, Modifier.AltModifier): "up",
    (Key.Key_Down, Modifier.AltModifier): "down",
    (Key.Key_Right, Modifier.AltModifier): "in",
    (Key.Key_Left, Modifier.AltModifier): "out",
    (Key.Key_Return, Modifier.AltModifier): "details",
    (Key.Key_D, Modifier.ControlModifier): "details",
    (Key.Key_Tab, Modifier.ControlModifier): "leave",
    (Key.Key_F6, Modifier.NoModifier): "leave",
    (Key.Key_F6, Modifier.ShiftModifier): "leave-back",
    (Key.Key_Return, Modifier.ShiftModifier): "insert",
    (Key.Key_Delete, Modifier.AltModifier): "remove",
    (Key.Key_Return, Modifier.NoModifier): "enter",
    (Key.Key_Tab, Modifier.NoModifier): "next",
    (Key.Key_Backtab, Modifier.ShiftModifier): "previous",
}


class CellEdit(QPlainTextEdit):
    """The field.

    typed(str): new words.  pasted(str): a text of several rows or cells.
    command(str) is a function that returns whether the table took it; a command not taken goes on as a key.
    """

    typed = Signal(str)
    pasted = Signal(object)  # not str: Qt would copy a clipboard of 50 MB on the way
    focused = Signal(bool, Qt.FocusReason)
    menu_wanted = Signal(object)

    def __init__(self, parent: QWidget, command: Callable[[str], bool]) -> None:
        super().__init__(parent)
        self._command = command
        self._suggest: Callable[[str], Sequence[str]] | None = None
        self._offers: Suggestions | None = None
        self._known = ""
        self.before_paste: Callable[[str], bool] | None = None  # takes a paste for itself, or not
        self.setProperty("role", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self.setTabChangesFocus(False)
        self.textChanged.connect(self._on_text)

    # --- words -----------------------------------------------------------------------------------

    def show_text(self, text: str, *, select: bool = False) -> None:
        """Show words quietly; the cursor stays where it was as far as the words go."""
        if text != self.toPlainText():
            place = self.textCursor().position()
            self._known = text
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)
            self.set_place(place)
        if select:
            self.selectAll()

    def set_place(self, place: int) -> None:
        """Put the cursor before a character."""
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(self.toPlainText().encode("utf-16-le")) // 2))
        self.setTextCursor(cursor)

    def set_right(self, right: bool) -> None:
        """Set figures to the right."""
        option = self.document().defaultTextOption()
        option.setAlignment(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        self.document().setDefaultTextOption(option)

    def offer_from(self, suggest: Callable[[str], Sequence[str]] | None) -> None:
        """Where suggestions come from; None for a cell without."""
        self._suggest = suggest
        self.hide_offers()

    def _on_text(self) -> None:
        text = self.toPlainText()
        if text == self._known:
            return
        if "\n" in text or len(text) > LONGEST:  # an input method or a drop can do both
            text = plain(text)[:LONGEST]
            self.show_text(text)
        self._known = text
        self.typed.emit(text)
        if self.hasFocus():
            self.offer()

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = clip_text(source, MOST_COUNTED // 4)
        if self.before_paste is not None and self.before_paste(text):
            return
        head = text[:MOST_TEXT]
        if is_many(head) or is_grid(head):
            self.pasted.emit(text)
        elif words := plain(head.strip("\r\n")):
            self.insertPlainText(words)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() and not source.hasUrls()

    # --- suggestions -----------------------------------------------------------------------------

    def offer(self, *, all_words: bool = False) -> None:
        """Show what may be meant; with nothing typed only when it is asked for."""
        text = self.toPlainText()
        if self._suggest is None or (not text.strip() and not all_words):
            self.hide_offers()
            return
        if self._offers is None:
            self._offers = Suggestions(self)
            self._offers.picked.connect(self._take)
        self._offers.offer(self._suggest(text))

    def hide_offers(self) -> None:
        """Take the suggestions away."""
        if self._offers is not None:
            self._offers.hide()

    def _take(self, word: str) -> None:
        self.selectAll()
        self.insertPlainText(word)
        self.hide_offers()

    def _offers_key(self, key: int) -> bool:
        """Keys while suggestions lie there; Tab takes the chosen one and goes on as Tab."""
        if self._offers is None or not self._offers.isVisible():
            return False
        if key in (Key.Key_Down, Key.Key_Up):
            self._offers.step(1 if key == Key.Key_Down else -1)
            return True
        chosen = self._offers.chosen()
        if key == Key.Key_Escape or (key in (Key.Key_Return, Key.Key_Enter) and chosen):
            if chosen and key != Key.Key_Escape:
                self._take(chosen)
            self.hide_offers()
            return True
        if key == Key.Key_Tab and chosen:
            self._take(chosen)
        return False

    # --- keys ------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if is_undo(event):
                event.ignore()
                return False
            if event.modifiers() and self._command_of(event):
                event.accept()  # a menu or a shortcut of the window must not take it
                return True
        return super().event(event)

    def _command_of(self, event: QKeyEvent) -> str:
        key = Key.Key_Return if event.key() == Key.Key_Enter else Key(event.key())
        modifiers = event.modifiers() & ~Modifier.KeypadModifier
        if key == Key.Key_Backtab:
            modifiers = Modifier.ShiftModifier
        return COMMANDS.get((key, modifiers), "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain_key = event.modifiers() in (Modifier.NoModifier, Modifier.KeypadModifier)
        if plain_key and self._offers_key(event.key()):
            return
        if is_undo(event):
            event.ignore()
            return
        if name := self._command_of(event):
            self.hide_offers()
            if not self._command(name):
                self._leave(event)
            return
        if event.key() in (Key.Key_Return, Key.Key_Enter, Key.Key_PageUp, Key.Key_PageDown, Key.Key_Escape):
            event.ignore()  # a line break cannot stand here; the page scrolls and goes on
            return
        if plain_key and self._at_edge(event.key()) and self._command(EDGES[Key(event.key())]):
            return
        if plain_key and event.key() == Key.Key_Down and self._suggest and not self.toPlainText():
            self.offer(all_words=True)
            return
        super().keyPressEvent(event)

    def _leave(self, event: QKeyEvent) -> None:
        if event.key() in (Key.Key_Tab, Key.Key_Backtab):
            self.leave(forward=event.key() == Key.Key_Tab)
        else:
            event.ignore()

    def leave(self, *, forward: bool) -> bool:
        """Give the focus to the next or the previous field of the page."""
        return QWidget.focusNextPrevChild(self, forward)  # a text field of Qt keeps the focus on Tab

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab comes to `keyPressEvent`; the table says when it leads out."""
        return False

    def _at_edge(self, key: int) -> bool:
        """Whether an arrow (or Backspace) leads out of the words."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            return False
        match key:
            case Key.Key_Left:
                return cursor.atStart()
            case Key.Key_Right:
                return cursor.atEnd()
            case Key.Key_Backspace:
                return not self.toPlainText()
            case Key.Key_Up | Key.Key_Down:
                up = key == Key.Key_Up
                moved = cursor.movePosition(
                    QTextCursor.MoveOperation.Up if up else QTextCursor.MoveOperation.Down
                )
                return not moved
            case _:
                return False

    # --- focus, menu, painting -------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True, event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.hide_offers()
        self.focused.emit(False, event.reason())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        self.menu_wanted.emit(
            self.mapToGlobal(self.cursorRect().bottomLeft()) if keyboard else event.globalPos()
        )


EDGES: dict[Qt.Key, str] = {
    Key.Key_Left: "left",
    Key.Key_Right: "right",
    Key.Key_Up: "above",
    Key.Key_Down: "below",
    Key.Key_Backspace: "erase",
}


def paint_ring(painter: QPainter, rect: QRect) -> None:
    """The ring around the cell in hand."""
    look = theme.current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.color("accent"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), look.px(5), look.px(5))
    painter.restore()
