"""What editors of fields and tables share: one value in hand that every field writes into."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, cast

from PySide6.QtWidgets import QWidget

from drafter.model.answers import AnyValue
from forms.controls import Entry as MenuEntry
from forms.controls import Label
from forms.editors import reading
from forms.editors.base import Context
from forms.editors.outline import Entries, Entry
from forms.editors.record_table import RecordTable
from forms.editors.tab_order import order_tabs
from forms.editors.worded import WordedEditor


class FieldedEditor(WordedEditor):
    """An editor whose fields each write one part of `state`, which is never None.

    A subclass gives `kind`, `show_all` (the state into the fields) and `show_beside` (what follows from
    it: sums, what will be printed).
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.state: Any = self.kind()
        self.tables: tuple[RecordTable, ...] = ()
        self.notice = Label("", "trouble", self)
        self.notice.hide()

    def watch(self, *tables: RecordTable) -> None:
        """Tables whose cells may hold what is not understood; the first such cell is named in `notice`."""
        self.tables = tables
        for table in tables:
            table.told.connect(self.tell)
            table.read.connect(self.read)
            table.grid.left.connect(self._on_left)

    def finish(
        self, body: QWidget, buttons: list[QWidget], more: Callable[[], list[MenuEntry | None]]
    ) -> None:
        super().finish(body, buttons, more)
        order_tabs(self)

    # --- the value -------------------------------------------------------------------------------

    def value(self) -> AnyValue | None:
        return self.or_nothing(self.state)

    def show_body(self, value: AnyValue | None) -> None:
        """Show a value; nothing in place of nothing changes nothing (a blank row stays)."""
        if value == self.value():
            self.state = value or self.state
            return
        self.state = value if isinstance(value, cast("type", self.kind)) else self.kind()
        self.show_all()

    def change(self, typing: str = "", **fields: object) -> None:
        """Other parts of the value, said to the page."""
        self.state = replace(self.state, example=False, **fields)
        self.show_beside()
        self.show_trouble()
        self.take(self.value(), typing)

    def _words_typed(self, place: str, text: str) -> None:
        self.change(place, **{place: text.replace("\n", " ")})

    def show_all(self) -> None:
        """Show the state in the fields, quietly."""
        raise NotImplementedError

    def show_beside(self) -> None:
        """Show what follows from the state."""

    # --- pasted words ----------------------------------------------------------------------------

    def read_rows(self, table: RecordTable, rows_of: Callable[[Any], Sequence[Any] | None]) -> None:
        """Lines pasted into a table are read as an answer of this kind, and its rows taken.

        rows_of(value): its records, or None where it says more than they do.
        """

        def reader(text: str) -> Entries:
            value = reading.read(self.kind_name(), text, self.context)
            found = rows_of(value) if type(value) is self.kind else None
            if not found or value.before or value.after:
                return ()
            return tuple(each if isinstance(each, Entry) else Entry(each) for each in found)

        table.reader = reader

    # --- what is not understood ------------------------------------------------------------------

    def show_trouble(self) -> None:
        """Name the first cell that is not understood."""
        sentence = next((each for table in self.tables for each in table.troubles()), "")
        if sentence != self.notice.text():
            self.notice.setText(sentence)
        self.notice.setVisible(bool(sentence))

    def _on_left(self, row: int, cell: int) -> None:
        self.show_trouble()
