"""The live field of a list of lines: a cell's field that also joins lines and can be left with Ctrl+Tab."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from forms.editors.cell_edit import CellEdit
from forms.editors.paste import MOST_TEXT, is_many, one_line, plain

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CONTROL_SHIFT = Modifier.ControlModifier | Modifier.ShiftModifier

OWN_COMMANDS: dict[tuple[Qt.Key, Qt.KeyboardModifier], str] = {
    (Key.Key_D, Modifier.ControlModifier): "details",
    (Key.Key_Tab, Modifier.ControlModifier): "leave",
    (Key.Key_Backtab, CONTROL_SHIFT): "leave-back",
    (Key.Key_Tab, CONTROL_SHIFT): "leave-back",
    (Key.Key_F6, Modifier.NoModifier): "leave",
    (Key.Key_F6, Modifier.ShiftModifier): "leave-back",
    (Key.Key_Home, Modifier.ControlModifier): "first",
    (Key.Key_End, Modifier.ControlModifier): "last",
    (Key.Key_Return, Modifier.ShiftModifier): "enter",
}


class LineField(CellEdit):
    """One line of a list while it is typed in; it wraps.

    Its commands are those of a cell, and besides: "pull" (Delete at the end), "leave" and "leave-back"
    (Ctrl+Tab, F6), "first", "last".  Backspace at the start is "erase", whatever stands behind it.
    lines_pasted(text): an object, not copied, since a clipboard may hold fifty megabytes.
    """

    lines_pasted = Signal(object)

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and self._own_command(event)
        ):
            event.accept()  # a shortcut of the window must not take it
            return True
        return super().event(event)

    def _own_command(self, event: QKeyEvent) -> str:
        key = Key.Key_Return if event.key() == Key.Key_Enter else Key(event.key())
        return OWN_COMMANDS.get((key, event.modifiers() & ~Modifier.KeypadModifier), "")

    def _command_of(self, event: QKeyEvent) -> str:
        return self._own_command(event) or super()._command_of(event)

    def _at_edge(self, key: int) -> bool:
        cursor = self.textCursor()
        if key == Key.Key_Backspace:
            return cursor.atStart() and not cursor.hasSelection()
        return super()._at_edge(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        cursor = self.textCursor()
        pulls = event.key() == Key.Key_Delete and not event.modifiers() and cursor.atEnd()
        if pulls and not cursor.hasSelection() and self._command("pull"):
            return
        super().keyPressEvent(event)

    def _leave(self, event: QKeyEvent) -> None:
        if event.key() in (Key.Key_Tab, Key.Key_Backtab):
            self.step_out(event.key() == Key.Key_Tab)
        else:
            event.ignore()

    def step_out(self, forward: bool) -> bool:
        """Give the focus to the next control or the one before; a text field of Qt keeps it on Tab."""
        return QWidget.focusNextPrevChild(self, forward)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Several lines go to the owner; one line enters as words (into an empty row without its number)."""
        text = source.text()
        head = text[:MOST_TEXT]
        if is_many(head) or (head.strip() and not self.toPlainText().strip()):
            self.lines_pasted.emit(text)
        elif "\t" in head:
            self.insertPlainText(one_line(head))
        elif words := plain(head.strip("\r\n")):
            self.insertPlainText(words)

    # --- places counted in characters, not in the halves Qt counts ---------------------------------

    def selection(self) -> tuple[int, int]:
        """Where the selected words begin and end; both the cursor when none are."""
        cursor, text = self.textCursor(), self.toPlainText()
        return characters(text, cursor.selectionStart()), characters(text, cursor.selectionEnd())

    def put_cursor(self, place: int) -> None:
        """Put the cursor before a character; -1 for the end."""
        text = self.toPlainText()
        self.set_place(halves(text if place < 0 else text[:place]))


def halves(text: str) -> int:
    """How long Qt counts a text: signs beyond the basic plane are two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def characters(text: str, place: int) -> int:
    """A place of Qt counted in characters."""
    if text.isascii():
        return place
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * place].decode("utf-16-le", "replace"))
