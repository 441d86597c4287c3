"""One point of the decree: shown as it prints, and a field in the same place while it is changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from drafter.documents.points import Printed
from forms import theme
from forms.checked_places import Found
from forms.controls import IconButton, Label, TextEdit, role
from forms.controls.rings import Ringed
from forms.editors.printed import lines_of
from forms.finding_notes import FindingNotes
from forms.session import Session

Act = Callable[[str], bool]
PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
COMPUTED = (
    "Kalimat baku menyesuaikan diri dengan data. Setelah diubah, kalimat ini tetap seperti yang ditulis."
)


def moving_command(event: QKeyEvent) -> str:
    """What a key with Alt means to a point, whether it is being changed or not."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != Qt.KeyboardModifier.AltModifier:
        return ""
    keys = {Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down", Qt.Key.Key_Delete: "remove"}
    return keys.get(Qt.Key(event.key()), "")


class PointEdit(TextEdit):
    """The field of a point.

    Enter asks for a new point, Shift+Enter for a line of a list where the point may hold one.
    """

    left = Signal()

    def __init__(self, act: Act, has_list: bool, parent: QWidget) -> None:
        super().__init__("", 1, parent)
        self._act, self._has_list = act, has_list
        self.splits_lines = not has_list

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = moving_command(event) or self._command(event)
        if not command or not self._act(command):
            super().keyPressEvent(event)

    def _command(self, event: QKeyEvent) -> str:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shift = modifiers == Qt.KeyboardModifier.ShiftModifier
            return "enter" if not modifiers or (shift and not self._has_list) else ""
        if modifiers:
            return ""
        if key == Qt.Key.Key_Backspace and not self.text():
            return "erase"
        return "close" if key == Qt.Key.Key_Escape else ""

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in PASSING:
            self.left.emit()


class _Ground(QAbstractButton):
    """A button that paints no more than that the pointer is over it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.underMouse() and self.isEnabled():
            look, painter = theme.current(), QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("hover"))
            painter.drawRoundedRect(QRectF(self.rect()), look.px(6), look.px(6))
            painter.end()


class PointWords(Ringed, _Ground):
    """The words of a point; a click, Enter or F2 begins to change them."""

    opened = Signal(QPoint)
    menu_wanted = Signal(QPoint)

    def __init__(self, act: Act, parent: QWidget) -> None:
        super().__init__(parent)
        self._act = act
        self.words = Label("", "body", self)
        self.quiet = Label("", "second", self)
        for label in (self.words, self.quiet):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        rows = QVBoxLayout(self)
        px = theme.current().px
        across, above = px(10) + 1, px(6) + 1  # as the field has them, so that no word moves
        rows.setContentsMargins(across, above, across, above)
        rows.setSpacing(px(2))
        rows.addWidget(self.words)
        rows.addWidget(self.quiet)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._at = QPoint(-1, -1)
        self.clicked.connect(self._clicked)

    def _clicked(self) -> None:
        self.opened.emit(self._at)
        self._at = QPoint(-1, -1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._at = event.globalPosition().toPoint()
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        keys = {Qt.Key.Key_Up: "before", Qt.Key.Key_Down: "after"}
        opening = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
        command = moving_command(event) or (keys.get(Qt.Key(event.key()), "") if plain else "")
        if command and self._act(command):
            return
        if plain and event.key() in opening:
            self.opened.emit(QPoint(-1, -1))
        else:
            super().keyPressEvent(event)


class PointRow(QWidget):
    """One point.  `act(command)` does what a key means to it; `open_menu(point)` shows its menu.

    typed(words), pasted(text): what happened in its field.  opened(): it is to be changed.  left(): the
    cursor went elsewhere.
    """

    typed = Signal(str)
    pasted = Signal(str)
    told = Signal(str)
    opened = Signal(QPoint)
    left = Signal()
    menu_wanted = Signal(QPoint)
    wanted = Signal(object)

    def __init__(self, act: Act, has_list: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._act, self._has_list = act, has_list
        self.notes: FindingNotes | None = None
        self.editor: PointEdit | None = None
        self.shown: tuple[object, ...] = ()
        self.label = Label("", "body", self)
        self.words = PointWords(act, self)
        self.hint = Label(COMPUTED, "second", self)
        self.hint.setContentsMargins(theme.current().px(10) + 1, 0, 0, theme.current().px(6))
        self.hint.hide()
        self.more = IconButton("dots", "Tindakan", parent=self)
        self.more.clicked.connect(
            lambda: self.menu_wanted.emit(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        )
        self.words.opened.connect(self.opened)
        self.words.menu_wanted.connect(self.menu_wanted)
        self._lay_out()

    def _lay_out(self) -> None:
        px = theme.current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(4), px(4), px(4))
        row.setSpacing(0)
        side = QVBoxLayout()
        side.setContentsMargins(0, px(6) + 1, 0, 0)
        side.addWidget(self.label)
        side.addStretch(1)
        self._column = QVBoxLayout()
        self._column.setSpacing(px(4))
        self._column.addWidget(self.words)
        self._column.addWidget(self.hint)
        row.addLayout(side)
        row.addLayout(self._column, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)

    def show_point(self, printed: Printed, name: str, quiet: str, hint: bool, width: int) -> None:
        """Show a point; `name` tells it to a screen reader, `hint` that its words are computed."""
        now = (printed, name, quiet, hint, width)
        if now == self.shown:
            return
        self.shown = now
        text = "\n".join(line for block in printed.blocks for line in lines_of(block)) or printed.words
        self.label.setText(printed.label)
        self.label.setFixedWidth(width)
        self.words.words.setText(text)
        self.words.words.setVisible(bool(text))
        self.words.quiet.setText(printed.trouble or quiet)
        role(self.words.quiet, "trouble" if printed.trouble else "second")
        self.words.quiet.setVisible(bool(printed.trouble or quiet))
        self.words.setAccessibleName(f"{name}: {text}" if text else f"{name}, kosong")
        self.words.setAccessibleDescription(printed.trouble or quiet)
        self.more.set_name(f"Tindakan untuk {name}")
        if self.editor is not None:
            self.editor.setAccessibleName(name)
            if self.is_open:
                self.editor.show_text(printed.words)
        self.hint.setVisible(hint and self.is_open)

    def show_findings(self, session: Session, found: Sequence[Found]) -> None:
        """Show what was found in it, under its words."""
        if found and self.notes is None:
            self.notes = FindingNotes(session, self)
            self.notes.wanted.connect(self.wanted)
            self.notes.setContentsMargins(theme.current().px(10), 0, 0, theme.current().px(8))
            self._column.addWidget(self.notes)
            self.notes.follow(self.words)
        if self.notes is not None:
            self.notes.show_findings(found)

    # --- changing --------------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether its words are a field now."""
        return self.editor is not None and not self.editor.isHidden()

    def open(self, at: QPoint) -> None:
        """Make its words a field; the cursor goes where the pointer was, or to the end."""
        editor = self._make_editor()
        printed, name, _, hint, _ = self.shown
        assert isinstance(printed, Printed)
        editor.setAccessibleName(str(name))
        editor.show_text(printed.words)
        editor.show()
        self.hint.setVisible(bool(hint))
        editor.setFocus()
        self.words.hide()
        cursor = editor.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        if at.x() >= 0:
            self._column.activate()
            cursor = editor.cursorForPosition(editor.viewport().mapFromGlobal(at))
        editor.setTextCursor(cursor)

    def _make_editor(self) -> PointEdit:
        if self.editor is None:
            self.editor = PointEdit(self._act, self._has_list, self)
            self.editor.hide()
            self.editor.edited.connect(self.typed)
            self.editor.lines_pasted.connect(self.pasted)
            self.editor.told.connect(self.told)
            self.editor.left.connect(self.left)
            self._column.insertWidget(1, self.editor)
            QWidget.setTabOrder(self.words, self.editor)
            QWidget.setTabOrder(self.editor, self.more)
        return self.editor

    def close_editor(self) -> None:
        """Show its words again."""
        if self.is_open and self.editor is not None:
            self.words.show()
            self.hint.hide()
            self.editor.hide()

    def focus(self) -> None:
        """Put the cursor on it."""
        (self.editor if self.is_open and self.editor is not None else self.words).setFocus()
