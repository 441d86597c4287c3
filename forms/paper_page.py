"""What the pages of the papers beside the decree are made of: fields, days and tables that show lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from drafter.model.draft import Draft
from forms import theme
from forms.controls import Banner, Card, Field, Label
from forms.decree_revoked import DayField
from forms.draft_fields import DraftFields, Part, lowered, read_at, write_at
from forms.editors.outline import Entries
from forms.editors.record_table import RecordTable, Shape, flat, records
from forms.field_findings import FieldFindings
from forms.finding_notes import explain_held
from forms.page_parts import FormPage, Head
from forms.places import Page, Place
from forms.session import Change, Session


def lines_at(*path: str) -> Part:
    """Several lines at a path of fields, as the words of one field."""

    def write(draft: Draft, words: str) -> Draft:
        said = tuple(line.strip() for line in words.splitlines())
        return write_at(draft, path, said if any(said) else ())

    return Part(lambda draft: "\n".join(read_at(draft, path)), write)


@dataclass(frozen=True, slots=True)
class Lines:
    """A table whose rows are lines of the draft: how a line is read into a row, and written."""

    shape: Shape
    path: tuple[str, ...]
    read: Callable[[str], Any]
    write: Callable[[Any], str]


class PaperPage(FormPage):
    """A page of fields that each show one part of the draft."""

    def __init__(self, session: Session, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._page: Page = page
        self._pointed = False
        self.fields = DraftFields(session, page)
        self._days: dict[str, tuple[tuple[str, ...], DayField]] = {}
        self._day_fields: dict[str, Field] = {}
        self.tables: dict[str, tuple[Lines, RecordTable]] = {}
        self.head = Head()
        self.banner = Banner("warn", "")
        self.banner.hide()
        self.column.add(self.head)
        self.column.add(self.banner)
        session.changed.connect(self.show_change)
        session.read_only_changed.connect(lambda _: self.lock())

    def finish(self) -> None:
        """All is laid out: show the draft."""
        self.column.rows.addStretch(1)
        self.findings = FieldFindings(self._session, self, self._page, self.head)
        self.findings.put_below_fields(self.fields)
        for point, widget in (
            *self._day_fields.items(),
            *((point, table) for point, (_, table) in self.tables.items()),
        ):
            self.findings.put_below(point, widget)
        self.show_draft(self._session.draft)
        self.lock()

    # --- making ----------------------------------------------------------------------------------

    def group(self, title: str) -> Card:
        """A card under a title."""
        self.heading(title)
        card = Card()
        card.rows.setSpacing(theme.current().px(12))
        self.column.add(card)
        return card

    def heading(self, words: str) -> None:
        """The title of a group."""
        self.column.rows.addSpacing(theme.current().px(8))
        self.column.add(Label(words.upper(), "group"))

    def day(self, label: str, point: str, path: tuple[str, ...], hint: str = "") -> Field:
        """A day that may be unknown."""
        field = DayField(label, partial(self._take_day, label, point, path), self)
        self._days[point] = (path, field)
        self._day_fields[point] = Field(label, field, hint)
        return self._day_fields[point]

    def table(self, point: str, lines: Lines) -> RecordTable:
        """A table of lines of the draft."""
        table = RecordTable(lines.shape)
        table.show_entries(())  # its field is named with its first showing
        self.tables[point] = (lines, table)
        table.changed.connect(partial(self._take_rows, point))
        table.told.connect(self._tell)
        return table

    # --- showing ---------------------------------------------------------------------------------

    def show_draft(self, draft: Draft) -> None:
        """Show a draft; what already says so is let be."""
        self.fields.show(draft)
        for path, field in self._days.values():
            field.show_day(read_at(draft, path))
        for lines, table in self.tables.values():
            said: Sequence[str] = read_at(draft, lines.path)
            if tuple(said) != tuple(map(lines.write, records(table.entries))):
                table.show_entries(flat([lines.read(each) for each in said]))

    def show_change(self, change: Change) -> None:
        if self.isVisible():
            self.show_draft(change.after)

    def show_place(self, place: Place) -> None:
        self._pointed = bool(place.point)
        self.show_draft(self._session.draft)
        target = self.target(place.point) if place.point else None
        if target is None:
            self.to_top()
            return
        target.setFocus()
        QTimer.singleShot(
            0, target, lambda: self.scroll.ensureWidgetVisible(target, 0, theme.current().px(64))
        )

    def target(self, point: str) -> QWidget | None:
        """What stands at a point."""
        if point in self._days:
            return self._days[point][1]
        if point.partition(".")[0] in self.tables:
            return self.tables[point.partition(".")[0]][1]
        return self.fields.control(point)

    def focus_first(self) -> None:
        """The first field."""
        first = self.first()
        if first is not None and not self._pointed:
            first.setFocus()

    def first(self) -> QWidget | None:
        """Where work begins."""
        raise NotImplementedError

    def explain(self) -> None:
        if explain_held(self):
            return
        self.head.set_open(not self.head.is_open)
        self.to_top()

    def lock(self) -> None:
        """Nothing can be changed while the draft is only to be read."""
        locked = bool(self._session.read_only)
        self.fields.lock(locked)
        for _, field in self._days.values():
            field.setDisabled(locked)
        for _, table in self.tables.values():
            table.setDisabled(locked)

    # --- changes ---------------------------------------------------------------------------------

    def _take_day(self, label: str, point: str, path: tuple[str, ...], day: date | None) -> None:
        place = Place(self._page, point=point)
        self._session.edit(f"ubah {lowered(label)}", place, lambda draft: write_at(draft, path, day))

    def _take_rows(self, point: str, entries: Entries, typing: str) -> None:
        lines, table = self.tables[point]
        said = tuple(map(lines.write, records(entries)))
        key = f"{self._page}.{point}.{typing}" if typing else ""
        name = lowered(table.shape.name)
        self._session.edit(
            f"ubah {name}",
            Place(self._page, point=point),
            lambda draft: write_at(draft, lines.path, said),
            key,
        )

    def _tell(self, sentence: str) -> None:
        self.banner.tell("warn", sentence)
        self.banner.setVisible(bool(sentence))
