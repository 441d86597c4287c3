"""Text: plain paragraphs, one a line."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from drafter.model.answers import AnyValue, Text
from forms.controls import TextEdit
from forms.editors.base import Context
from forms.editors.worded import WordedEditor

HINT = "Tulis dengan kalimat biasa. Enter: paragraf baru"


class TextEditor(WordedEditor):
    """The editor of `Text`."""

    kind = Text

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.field = TextEdit(HINT, 4, self)
        self.field.setAccessibleName("Uraian")
        self.field.setAccessibleDescription("Enter membuat paragraf baru, Tab ke isian berikutnya.")
        self.field.edited.connect(self._typed)
        self.field.told.connect(self.tell)
        self.setFocusProxy(self.field)
        self.finish(self.field, [], list)

    def focus_first(self) -> None:
        """Behind what is written."""
        self.field.setFocus()
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)

    def focus_ends(self) -> tuple[QWidget, QWidget]:
        return self.field, self.more

    def show_body(self, value: AnyValue | None) -> None:
        self.field.show_text("\n".join(value.paragraphs) if isinstance(value, Text) else "")

    def _typed(self, text: str) -> None:
        said = tuple(line for line in text.split("\n") if line.strip())
        base = self._value if isinstance(self._value, Text) else Text()
        if said != base.paragraphs:
            self.take(self.or_nothing(replace(base, paragraphs=said, example=False)), "paragraf")
