"""The live field of a list of lines: a cell's field that also joins lines, and counts in characters."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeyEvent

from forms.controls.clean import clip_text
from forms.editors.cell_edit import CellEdit
from forms.editors.paste import MOST_COUNTED, MOST_TEXT, is_many, one_line, plain
from forms.editors.suggestions import Suggestions

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CONTROL_SHIFT = Modifier.ControlModifier | Modifier.ShiftModifier

OWN_COMMANDS: dict[tuple[Qt.Key, Qt.KeyboardModifier], str] = {
    (Key.Key_Backtab, CONTROL_SHIFT): "leave-back",
    (Key.Key_Tab, CONTROL_SHIFT): "leave-back",
    (Key.Key_Home, Modifier.ControlModifier): "first",
    (Key.Key_End, Modifier.ControlModifier): "last",
}


class LineField(CellEdit):
    """One line of a list while it is typed in; it wraps.

    Its commands are those of a cell, and besides: "pull" (Delete at the end), "leave-back"
    (Ctrl+Shift+Tab), "first", "last", "write on" (words typed where none can stand).  Backspace at the
    start is "erase", whatever stands behind it; where words are chosen and not typed, Backspace and
    Delete are "erase" anywhere.
    """

    def _command_of(self, event: QKeyEvent) -> str:
        modifiers = event.modifiers() & ~Modifier.KeypadModifier
        return OWN_COMMANDS.get((Key(event.key()), modifiers), "") or super()._command_of(event)

    def _at_edge(self, key: int) -> bool:
        cursor = self.textCursor()
        if key == Key.Key_Backspace:
            return cursor.atStart() and not cursor.hasSelection()
        return super()._at_edge(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        cursor = self.textCursor()
        if not event.modifiers() & ~Modifier.KeypadModifier and not cursor.hasSelection():
            key, fixed = event.key(), self.isReadOnly()
            if fixed and key in (Key.Key_Backspace, Key.Key_Delete) and self._command("erase"):
                return
            if key == Key.Key_Delete and cursor.atEnd() and self._command("pull"):
                return
        if self.isReadOnly() and event.text().strip() and event.text().isprintable() and not asks(event):
            self._command("write on")  # a line that takes words, so that none are lost
        super().keyPressEvent(event)

    def use_offers(self, offers: Suggestions, found: Callable[[str], Sequence[str]]) -> None:
        """Offer what a search finds for the words in the field, in a list of its own."""
        self._offers = offers
        offers.picked.connect(self._take)
        self.offer_from(found)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Several lines go to the owner, as does one into an empty row, which may bring a number along."""
        text = clip_text(source, MOST_COUNTED // 4)
        if self.before_paste is not None and self.before_paste(text):
            return
        head = text[:MOST_TEXT]
        if is_many(head) or (head.strip() and not self.toPlainText().strip()):
            self.pasted.emit(text)
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


def asks(event: QKeyEvent) -> bool:
    """Whether a key asks for something instead of writing."""
    return bool(event.modifiers() & (Modifier.ControlModifier | Modifier.AltModifier | Modifier.MetaModifier))


def halves(text: str) -> int:
    """How long Qt counts a text: signs beyond the basic plane are two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def characters(text: str, place: int) -> int:
    """A place of Qt counted in characters."""
    if text.isascii():
        return place
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * place].decode("utf-16-le", "replace"))
