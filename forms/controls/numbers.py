"""Fields for whole numbers and for amounts in rupiah."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QWidget

from drafter.wording import digits
from forms.controls.lines import LineEdit

MOST_DIGITS = 15
PREFIX, SUFFIX = "Rp", ",00"


class NumberEdit(LineEdit):
    """A whole number.

    value_changed(int | None): another value was typed; None for an empty field.
    """

    value_changed = Signal(object)

    def __init__(
        self, placeholder: str = "", least: int = 0, most: int = 999_999, parent: QWidget | None = None
    ) -> None:
        super().__init__(placeholder, parent)
        self._least, self._most = least, most
        self._value: int | None = None
        self.setMaxLength(len(str(most)))
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.edited.connect(self._changed)

    def value(self) -> int | None:
        """The number, None when nothing is typed."""
        return self._value

    def set_value(self, value: int | None) -> None:
        """Show a number without saying so."""
        self._value = value
        self.show_text("" if value is None else str(value))

    def take(self, text: str) -> None:
        """Take the digits of what comes from outside."""
        read = read_amount(text)
        if read is not None:
            super().take(str(read))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._set_by_hand((self._value or 0) + step)
        elif (
            event.text()
            and event.text().isprintable()
            and not _shortcut(event)
            and not _is_digit(event.text())
        ):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _set_by_hand(self, value: int) -> None:
        if self._least <= value <= self._most and not self.isReadOnly():
            self.setText(str(value))
            self.textEdited.emit(self.text())

    def _changed(self, text: str) -> None:
        only = "".join(filter(_is_digit, text))[: len(str(self._most))]
        value = min(int(only), self._most) if only else None
        shown = "" if value is None else only if int(only) == value else str(value)
        if shown != text:
            self.show_text(shown)
        if value != self._value:
            self._value = value
            self.value_changed.emit(value)


class RupiahEdit(LineEdit):
    """An amount in whole rupiah: typed 1250000 stands as Rp1.250.000,00 at once.

    The cursor moves among the digits only; a comma goes behind them, where nothing but the noughts
    that stand there can be typed, so that "1250000,00" is not read a hundredfold.
    value_changed(int | None): another amount; None for an empty field.
    """

    value_changed = Signal(object)
    narrowest = 152

    def __init__(self, placeholder: str = "Rp0,00", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self._digits = ""
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.cursorPositionChanged.connect(self._hold_cursor)

    def value(self) -> int | None:
        """The amount in rupiah, None when nothing is typed."""
        return int(self._digits) if self._digits else None

    def set_value(self, value: int | None) -> None:
        """Show an amount without saying so."""
        self._digits = "" if value is None else str(value)
        self.show_text(_amount(self._digits))

    def take(self, text: str) -> None:
        """Take an amount from outside ("Rp. 50.000,-"); what is none is told and not taken."""
        read = read_amount(text)
        if read is None:
            self.told.emit("Yang ditempel bukan jumlah rupiah yang bulat; isian tidak diubah.")
        else:
            self._insert(str(read))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = "" if _shortcut(event) else event.text()
        if self.isReadOnly():
            super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.MoveToEndOfLine) or event.key() == Qt.Key.Key_End:
            self.setCursorPosition(self._place(len(self._digits)))
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.copy()
            self._erase(0, 0)
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._erase(*((1, 0) if event.key() == Qt.Key.Key_Backspace else (0, 1)))
        elif _is_digit(text):
            self._type(text)
        elif text == "," and self._digits:
            self.setCursorPosition(len(self.text()) - 2)
        elif text and text.isprintable():
            return  # letters, dots and "Rp" are ours to write
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._insert("".join(filter(_is_digit, event.commitString())))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self.hasSelectedText():
            self.setCursorPosition(self._place(self._caret(self.cursorPosition())))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def _cut(self) -> None:
        self.copy()
        self._erase(0, 0)

    def _hold_cursor(self, old: int, new: int) -> None:
        """The cursor never stands in "Rp" nor, by arrows, behind the comma."""
        if self.hasSelectedText() or not self._digits or self._in_noughts():
            return
        held = self._place(self._caret(new))
        if held != new and new < len(PREFIX):
            self.setCursorPosition(held)

    def _in_noughts(self) -> bool:
        return bool(self._digits) and self.cursorPosition() > len(self.text()) - len(SUFFIX)

    def _type(self, digit: str) -> None:
        if self._in_noughts() and not self.hasSelectedText():
            if digit == "0":
                self.setCursorPosition(min(self.cursorPosition() + 1, len(self.text())))
            return
        self._insert(digit)

    def _insert(self, new: str) -> None:
        start, end = self._selected()
        self._show(self._digits[:start] + new + self._digits[end:], start + len(new))

    def _erase(self, before: int, after: int) -> None:
        start, end = self._selected()
        if start == end:
            start, end = max(start - before, 0), min(end + after, len(self._digits))
        self._show(self._digits[:start] + self._digits[end:], start)

    def _selected(self) -> tuple[int, int]:
        """The digits that are selected, as a range; empty at the cursor."""
        if self.hasSelectedText():
            return self._caret(self.selectionStart()), self._caret(self.selectionEnd())
        at = self._caret(self.cursorPosition())
        return at, at

    def _show(self, new: str, caret: int) -> None:
        if len(new) > MOST_DIGITS:
            return
        trimmed = new.lstrip("0") or new[:1]
        caret = max(caret - (len(new) - len(trimmed)), 0)
        changed = trimmed != self._digits
        self._digits = trimmed
        was = self.blockSignals(True)
        self.setText(_amount(trimmed))
        self.setCursorPosition(self._place(caret))
        self.blockSignals(was)
        if changed:
            self.edited.emit(self.text())
            self.value_changed.emit(self.value())

    def _caret(self, position: int) -> int:
        """How many digits stand before a position of the text."""
        whole = self.text().removesuffix(SUFFIX)[:position]
        return sum(map(_is_digit, whole))

    def _place(self, caret: int) -> int:
        """The position in the text behind so many digits."""
        text, seen = self.text(), 0
        for index, sign in enumerate(text):
            if seen == caret and index >= len(PREFIX):
                return index
            seen += _is_digit(sign)
        return len(text)


def read_amount(text: str) -> int | None:
    """A whole amount as people write it ("Rp. 50.000,-", "50,000.00", "25.000/lembar" is none).

    None when it holds no number, several, or a fraction of a rupiah.
    """
    found = re.fullmatch(r"\s*(?:Rp|IDR)?\s*\.?\s*(\d[\d.,  ]*?)\s*(?:,?\s*[-–—]{1,2})?\s*", text[:200], re.I)
    if not found or len(text) > 200:
        return None
    number = re.sub(r"[  ]", "", found[1]).rstrip(".,")
    whole, fraction = _split(number)
    joined = re.sub(r"[.,]", "", whole)
    if fraction.strip("0") or not joined or len(joined) > MOST_DIGITS:
        return None
    return int(joined)


def _split(number: str) -> tuple[str, str]:
    """The whole and what stands behind the last separator when that is one or two digits."""
    match = re.fullmatch(r"(.+)[.,](\d{1,2})", number)
    return (match[1], match[2]) if match else (number, "")


def _amount(only: str) -> str:
    return f"{PREFIX}{digits(int(only))}{SUFFIX}" if only else ""


def _is_digit(text: str) -> bool:
    return len(text) == 1 and text in "0123456789"


def _shortcut(event: QKeyEvent) -> bool:
    held = (
        Qt.KeyboardModifier.ControlModifier
        | Qt.KeyboardModifier.AltModifier
        | Qt.KeyboardModifier.MetaModifier
    )
    return bool(event.modifiers() & held)
