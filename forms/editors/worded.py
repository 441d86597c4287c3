"""What editors of lists, texts and tables share: words around the answer, quiet buttons, a bar that tells.

Words around an answer are rare, so their fields stay away until they hold something or are asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Literal, cast

from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from drafter.model.answers import AnyValue, Table, Text, Value
from drafter.model.components import Kind
from forms import theme
from forms.controls import Banner, Entry, Field, LineEdit, TextButton, TextEdit, clip_text, menu_of
from forms.editors import reading
from forms.editors.base import Context, Editor
from forms.editors.cell_edit import CellEdit
from forms.editors.line_field import LineField
from forms.editors.paste import is_grid, is_many
from forms.editors.reading import Reading
from forms.editors.registry import KINDS

PLACES = {
    "before": ("Kalimat pembuka", "Dicetak sebelum isian."),
    "after": ("Kalimat penutup", "Dicetak setelah isian."),
}

WORDS_ALONE = (Text, Table)  # what is pasted there is not read
PASTE_WHOLE = "Tempel teks lama sebagai isian ini"
NOTHING_COPIED = "Belum ada teks yang disalin. Salin dahulu teksnya dari berkas lama."
TOO_LONG = "Teks yang disalin terlalu panjang untuk satu isian. Salin bagian komponen ini saja."


class WordedEditor(Editor):
    """An editor of one body with words around it.  A subclass gives `kind`, `show_body`, and calls `take`."""

    kind: Callable[..., AnyValue]

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._value: AnyValue | None = None
        look = theme.current()
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(look.px(8))
        self._words: dict[str, Field] = {}
        self._banner: Banner | None = None
        self._foot = QHBoxLayout()
        self._foot.setContentsMargins(0, 0, 0, 0)
        self._foot.setSpacing(look.px(14))

    def finish(self, body: QWidget, buttons: list[QWidget], more: Callable[[], list[Entry | None]]) -> None:
        """Put the body in its place, and under it buttons and the menu of what is seldom wanted."""
        self.rows.addWidget(body)
        for button in buttons:
            self._foot.addWidget(button)
        self.more = TextButton("Lainnya", "dots", self)
        self.more.setAccessibleName("Lainnya: kalimat pembuka, kalimat penutup, dan tindakan lain")
        self.more.clicked.connect(lambda: self._open_menu(more()))
        self._foot.addWidget(self.more)
        self._foot.addStretch(1)
        self.rows.addLayout(self._foot)

    def _open_menu(self, entries: list[Entry | None]) -> None:
        around: list[Entry | None] = [
            Entry(f"Tambah {PLACES[place][0].lower()}", lambda place=place: self.want(place))
            for place in PLACES
            if place not in self._words or self._words[place].isHidden()
        ]
        if self.kind not in WORDS_ALONE:
            entries = [Entry(PASTE_WHOLE, self.paste_whole), None, *entries]
        both = [*around, None, *entries] if around and entries else [*around, *entries]
        if not both:
            both = [Entry("Ke kalimat pembuka", lambda: self.want("before"))]
        menu = menu_of(self, both)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    # --- words around ----------------------------------------------------------------------------

    def want(self, place: str) -> None:
        """Show the field of the words "before" or "after", and put the cursor into it."""
        self._field(place).show()
        self._field(place).control.setFocus()

    def _field(self, place: str) -> Field:
        if place not in self._words:
            words = TextEdit("", 1, self)
            words.edited.connect(lambda text: self._words_typed(place, text))
            words.told.connect(self.tell)
            field = Field(*self._named(place, words), self)
            self._words[place] = field
            self.rows.insertWidget(0 if place == "before" else self.rows.count(), field)
            first, last = self.focus_ends()
            if place == "before":
                QWidget.setTabOrder(words, first)
            else:
                QWidget.setTabOrder(last, words)
        return self._words[place]

    @staticmethod
    def _named(place: str, words: QWidget) -> tuple[str, QWidget, str]:
        name, hint = PLACES[place]
        return name, words, hint

    def focus_ends(self) -> tuple[QWidget, QWidget]:
        """The first and the last widget of the body that take the focus."""
        raise NotImplementedError

    def _words_typed(self, place: str, text: str) -> None:
        base: Value = self._value or self.kind()
        words = text.replace("\n", " ")
        self.take(self.or_nothing(replace(base, **{place: words}, example=False)), place)

    def or_nothing(self, value: Value) -> AnyValue | None:
        """None for a value in which nothing is filled."""
        return None if replace(value, source="", example=False) == self.kind() else value  # pyright: ignore

    # --- value -----------------------------------------------------------------------------------

    def show_value(self, value: AnyValue | None) -> None:
        if value is self._value or (value == self._value and self._value is not None):
            self._value = value
            return
        self._value = value
        for place in PLACES:
            words = getattr(value, place) if value else ""
            field = self._words.get(place)
            if words and field is None:
                field = self._field(place)
            if field is not None and isinstance(field.control, TextEdit):
                field.control.show_text(words)
                field.setVisible(bool(words) or field.control.hasFocus())
        self.show_body(value)

    def show_body(self, value: AnyValue | None) -> None:
        """Show what stands between the words around."""
        raise NotImplementedError

    def value(self) -> AnyValue | None:
        return self._value

    def take(self, value: AnyValue | None, typing: str = "") -> None:
        """The officer changed the value: keep it and say so, if it is another one."""
        if value != self._value:
            self._value = value
            self.edited.emit(value, typing)

    # --- pasted words ----------------------------------------------------------------------------

    def hear_pastes(self, *places: QWidget) -> None:
        """What is pasted there while nothing is answered is read as the whole answer."""
        for place in places:
            for field in (place, *place.findChildren(QWidget)):
                if isinstance(field, CellEdit | LineEdit):
                    in_table = isinstance(field, CellEdit) and not isinstance(field, LineField)
                    field.before_paste = partial(self.read_paste, in_table=in_table)

    def read_paste(self, text: str, in_table: bool = False) -> bool:
        """Read pasted words as the answer; False where the field in hand is to take them as they are.

        in_table: a pasted table goes into the cells of the one in hand.
        """
        if self.kind in WORDS_ALONE or self.value() is not None or not reading.is_readable(text):
            return False
        if in_table and is_grid(text) and reading.table_in(text) is not None:
            return False
        value = reading.read(self.kind_name(), text, self.context)
        if not is_many(text) and (type(value) is not self.kind or not reading.says_more(value)):
            return False
        self._take_read(value, text)
        return True

    def paste_whole(self) -> None:
        """The words on the clipboard, read, instead of what is answered; undo brings that back."""
        text = clip_text(QGuiApplication.clipboard().mimeData())
        if not text.strip():
            self.tell(NOTHING_COPIED)
        elif not reading.is_readable(text):
            self.tell(TOO_LONG)
        else:
            self._take_read(reading.read(self.kind_name(), text, self.context), text)

    def kind_name(self) -> Kind:
        """The kind by its name."""
        return cast(Kind, next(name for name, kind in KINDS.items() if kind is self.kind))

    def _take_read(self, value: AnyValue, text: str) -> None:
        if type(value) is self.kind:
            self.show_value(value)
            self.go_last()
        self.edited.emit(value, "")
        back = reading.as_found(text)
        self.read.emit(Reading(reading.said(value, self.context), lambda: self.edited.emit(back, "")))

    def go_last(self) -> None:
        """Behind what was read, where writing goes on."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A paste that no field has taken: the choice between ways to answer has the focus."""
        pasting = event.matches(QKeySequence.StandardKey.Paste)
        if not (pasting and self.read_paste(clip_text(QGuiApplication.clipboard().mimeData()))):
            super().keyPressEvent(event)

    # --- telling ---------------------------------------------------------------------------------

    def tell(self, sentence: str, kind: Literal["info", "warn"] = "warn") -> None:
        """Say something about what just happened, above the answer; "" takes it away."""
        if self._banner is None:
            if not sentence:
                return
            self._banner = Banner(kind, sentence, "Mengerti", parent=self)
            self._banner.acted.connect(lambda: self.tell(""))
            self.rows.insertWidget(0, self._banner)
        self._banner.tell(kind, sentence, "Mengerti")
        self._banner.setVisible(bool(sentence))
