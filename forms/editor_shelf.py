"""The editors of a page, each made when it is first needed and used again ever after."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafter.model.answers import AnyValue
from forms.editors.base import Context, Editor
from forms.editors.registry import editor_for


class EditorShelf(QWidget):
    """Shows one editor at a time.

    edited(value, typing), read(Reading): as the editor says it.  asked(what): "picture" or "time_limit".
    """

    edited = Signal(object, str)
    read = Signal(object)
    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._made: dict[tuple[str, str], Editor] = {}
        self.editor: Editor | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)

    def show_value(self, kind: str, value: AnyValue | None, context: Context) -> Editor:
        """Show a value in the editor of a kind; `value` is of that kind or None."""
        editor = self._editor(kind, context)
        if editor is not self.editor:
            if self.editor is not None:
                self.editor.hide()
            self.editor = editor
        if editor.context != context:
            editor.set_context(context)
        editor.show_value(value)
        editor.show()
        return editor

    def prepare(self, kind: str, context: Context) -> Editor | None:
        """Make an editor before it is asked for; None when it stands already."""
        if (kind, context.component) in self._made:
            return None
        editor = self._editor(kind, context)
        editor.hide()
        return editor

    def _editor(self, kind: str, context: Context) -> Editor:
        # By component too: editors word their hints for it.
        key = (kind, context.component)
        if key not in self._made:
            self._made[key] = self._make(kind, context)
        return self._made[key]

    def _make(self, kind: str, context: Context) -> Editor:
        editor = editor_for(kind, context, self)
        editor.edited.connect(self.edited)
        editor.read.connect(self.read)
        for name in ("picture", "time_limit"):
            signal = getattr(editor, f"{name}_wanted", None)
            if signal is not None:
                signal.connect(lambda name=name: self.asked.emit(name))
        self._rows.addWidget(editor)
        return editor

    def focus_first(self) -> None:
        """Put the cursor where typing begins."""
        if self.editor is not None:
            self.editor.focus_first()
