"""A table whose rows are records of the model: what is typed makes a new record, all else is kept.

Steps, fees, roles, channels, phases: each says which fields its columns write, and how.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from forms import theme
from forms.editors import outline, paste
from forms.editors.grid import Grid
from forms.editors.grid_rows import Column, Row
from forms.editors.outline import Entries, Entry
from forms.editors.reading import Reading, is_lines

MOST_ROWS = 300  # rows a table takes; beyond, nothing is added and the table says so
MOST_SHOWN = f"Tabel ini memuat paling banyak {MOST_ROWS} baris."
COUNT = re.compile(r"\(?\d{0,4}[.)]?")


def no_words(_: Any) -> str:
    """Nothing to say of a record."""
    return ""


@dataclass(frozen=True, slots=True)
class Field:
    """One column of a record: how it is read, written, and what is said of it.

    note: second words under the cell.  wrong: why what stands there is not understood.
    """

    column: Column
    read: Callable[[Any], str]
    write: Callable[[Any, str], Any]
    note: Callable[[Any], str] = no_words
    wrong: Callable[[Any], str] = no_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What a table is about.

    name: of the table, for a screen reader.  row: of one row ("langkah").  blank: makes a new record.
    deepest: levels below the first.  more: fields that a pasted table may fill beyond the columns.
    notes: second words under a cell that need to know all rows; by row, then by cell.
    """

    name: str
    row: str
    fields: tuple[Field, ...]
    blank: Callable[[], Any]
    deepest: int = 0
    labels: Callable[[Entries], Sequence[str]] = lambda entries: [f"{n}." for n in range(1, len(entries) + 1)]
    notes: Callable[[Entries], Sequence[tuple[str, ...]]] | None = None
    more: tuple[Field, ...] = ()
    details: str = ""


class RecordTable(QWidget):
    """The table in its frame.

    changed(entries, typing): the records anew; `typing` names the field while keystrokes go on.
    row_changed(row); details_wanted(row).  told(sentence): a paste was longer than a table takes.
    read(Reading): rows were read from pasted words, by `reader` where it is set.
    """

    changed = Signal(object, str)
    row_changed = Signal(int)
    details_wanted = Signal(int)
    told = Signal(str)
    read = Signal(object)

    def __init__(self, shape: Shape, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shape = shape
        self.entries: Entries = ()
        self.reader: Callable[[str], Entries] | None = None  # () for what it does not understand
        self.grid = Grid(shape.name, tuple(each.column for each in shape.fields), shape.row, self)
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        box.addWidget(self.grid)
        self.grid.typed.connect(self._typed)
        self.grid.left.connect(self._say_wrong)
        self.grid.pasted.connect(self._pasted)
        self.grid.asked.connect(self.act)
        self.grid.row_changed.connect(self.row_changed)
        self.grid.menu_wanted.connect(self._show_menu)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Into the cell in hand.  Not a focus proxy: that would be one more stop for Tab."""
        self.grid.field.setFocus(reason)

    def begin(self) -> None:
        """Into its first cell, wherever the cursor stood in the answer shown before."""
        self.grid.field.setFocus()
        self.grid.go(0, 0)

    # --- records and rows ------------------------------------------------------------------------

    def show_entries(self, entries: Entries) -> None:
        """Show records quietly."""
        self.entries = entries
        self.grid.show_rows(self._rows())

    def record(self, row: int) -> Any:
        """The record of a row; None for the empty row."""
        return self.entries[row].record if row < len(self.entries) else None

    def next_label(self, labels: Sequence[str]) -> str:
        """The number of the empty row at the end."""
        if not self.entries:
            first = next(iter(self.shape.labels((Entry(self.shape.blank()),))), "") or "1."
            self.shape.labels(self.entries)  # a shape may remember what it numbered last
            return first
        first = (
            label
            for label, entry in zip(reversed(labels), reversed(self.entries), strict=True)
            if not entry.level
        )
        number = next(first, "").rstrip(".")
        return f"{int(number) + 1}." if number.isdecimal() else ""

    def _rows(self, typing: tuple[int, int] | None = None) -> list[Row]:
        """Records as rows; the cell being typed in is not called wrong yet."""
        labels = self.shape.labels(self.entries)
        self.grid.model_rows.number_empty(self.next_label(labels))
        notes = self.shape.notes(self.entries) if self.shape.notes else None
        made: list[Row] = []
        for number, entry in enumerate(self.entries):
            fields = self.shape.fields
            said = notes[number] if notes else tuple(each.note(entry.record) for each in fields)
            wrong = tuple(
                "" if (number, cell) == typing else each.wrong(entry.record)
                for cell, each in enumerate(fields)
            )
            cells = tuple(each.read(entry.record) for each in fields)
            made.append(Row(cells, labels[number], entry.level, said, wrong))
        return made

    def _say_wrong(self, row: int, cell: int) -> None:
        self.grid.show_rows(self._rows(), own=True)

    def refresh(self) -> None:
        """Show the same records again: what is said beside them may be new."""
        typing = (self.grid.row, self.grid.cell) if self.grid.field.hasFocus() else None
        self.grid.show_rows(self._rows(typing), own=True)

    def troubles(self) -> list[str]:
        """What is not understood, in the order of rows."""
        return [each for row in self.grid.model_rows.rows for each in row.wrong if each]

    # --- changes ---------------------------------------------------------------------------------

    def _typed(self, row: int, cell: int, words: str) -> None:
        if row >= len(self.entries):
            if not words:
                return
            if len(self.entries) >= MOST_ROWS:
                self.grid.field.show_text("")
                self.told.emit(MOST_SHOWN)
                return
            level = self.entries[-1].level if self.entries else 0
            self.entries = (*self.entries, Entry(self.shape.blank(), min(level, self.shape.deepest)))
            row = len(self.entries) - 1
        entry = self.entries[row]
        written = Entry(self.shape.fields[cell].write(entry.record, words), entry.level)
        self.entries = (*self.entries[:row], written, *self.entries[row + 1 :])
        self.grid.show_rows(self._rows((row, cell)), own=True)
        self.changed.emit(self.entries, f"{row}.{cell}")

    def replace_record(self, row: int, record: Any, typing: str = "") -> None:
        """Another record in a row, changed elsewhere (its details)."""
        entry = Entry(record, self.entries[row].level)
        self.entries = (*self.entries[:row], entry, *self.entries[row + 1 :])
        self.grid.show_rows(self._rows(), own=True)
        self.changed.emit(self.entries, typing)

    def act(self, row: int, command: str) -> None:
        """Do what a key or the menu of a row asks."""
        match command:
            case "insert" if len(self.entries) < MOST_ROWS:
                level = self.entries[row].level if row < len(self.entries) else 0
                place = outline.end_of(self.entries, row) if row < len(self.entries) else row
                self._take(
                    (outline.inserted(self.entries, place, [Entry(self.shape.blank(), level)]), place), 0
                )
            case "remove" | "erase":
                rest = outline.removed(self.entries, row)
                if command == "erase" and row:
                    self._take((rest, row - 1), len(self.shape.fields) - 1)
                else:
                    self._take((rest, row), 0)
            case "up":
                self._take(outline.moved_up(self.entries, row))
            case "down":
                self._take(outline.moved_down(self.entries, row))
            case "in" if self.shape.deepest:
                self._take(outline.nested(self.entries, row, 1, self.shape.deepest))
            case "out" if self.shape.deepest:
                self._take(outline.nested(self.entries, row, -1))
            case "details" if self.shape.details:
                self.details_wanted.emit(row)
            case _:
                return

    def _take(self, moved: outline.Moved | None, cell: int | None = None) -> None:
        if moved is None:
            return
        self.entries, row = moved
        at = self.grid.field.textCursor().position() if cell is None else None
        self.grid.show_rows(self._rows())
        self.grid.go(row, self.grid.cell if cell is None else cell, at=at)
        self.row_changed.emit(row)
        self.changed.emit(self.entries, "")

    def _pasted(self, row: int, cell: int, text: str) -> None:
        """A table from a sheet, or lines, become rows in one change; a blank row in hand is written into."""
        fields = (*self.shape.fields, *self.shape.more)
        level = self.entries[row].level if row < len(self.entries) else 0
        blank = row < len(self.entries) and not any(self.grid.model_rows.row(row).cells)
        entries = self.entries[:row] + self.entries[row + 1 :] if blank else self.entries
        place, room = row if blank else min(row + 1, len(entries)), MOST_ROWS - len(entries)

        def put(added: Sequence[Entry]) -> None:
            self._take((outline.inserted(entries, place, added), place + len(added) - 1), self.grid.cell)

        found = self.reader(text) if self.reader and is_lines(text) else ()
        if found:
            added = [replace(each, level=min(level + each.level, self.shape.deepest)) for each in found]
            added, left = added[:room], len(added[room:])
        else:
            added, left = read_entries(text, self.shape, fields, cell, level, room)
        if added:
            put(added)
        if found and added:
            as_lines = verbatim_entries(text, self.shape, cell)[:room]
            self.read.emit(Reading(f"{len(found)} {self.shape.row}", lambda: put(as_lines)))
        if left:
            self.told.emit(f"{MOST_SHOWN} Selebihnya dari yang ditempel tidak diambil.")

    # --- menu and frame --------------------------------------------------------------------------

    def _show_menu(self, row: int, point: QPoint) -> None:
        menu = self.make_menu(row)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)

    def make_menu(self, row: int) -> QMenu:
        """What can be done with a row, and the clipboard."""
        menu, field = QMenu(self), self.grid.field
        if row < len(self.entries):
            for text, key, command in self._entries_of_menu():
                add(menu, f"{text}\t{key}" if key else text, lambda command=command: self.act(row, command))
            menu.addSeparator()
        chosen = field.textCursor().hasSelection()
        for text, standard, act, usable in (
            ("Potong", QKeySequence.StandardKey.Cut, field.cut, chosen),
            ("Salin", QKeySequence.StandardKey.Copy, field.copy, chosen),
            ("Tempel", QKeySequence.StandardKey.Paste, field.paste, True),
        ):
            keys = QKeySequence(standard).toString(QKeySequence.SequenceFormat.NativeText)
            add(menu, f"{text}\t{keys}", act).setEnabled(usable)
        return menu

    def _entries_of_menu(self) -> list[tuple[str, str, str]]:
        row = self.shape.row
        made = [(self.shape.details, "Ctrl+D", "details")] if self.shape.details else []
        made += [
            (f"Sisipkan {row} di bawah", "Shift+Enter", "insert"),
            ("Pindahkan ke atas", "Alt+↑", "up"),
            ("Pindahkan ke bawah", "Alt+↓", "down"),
        ]
        if self.shape.deepest:
            made += [(f"Jadikan sub{row}", "Alt+→", "in"), ("Keluarkan satu tingkat", "Alt+←", "out")]
        return [*made, (f"Hapus {row}", "Alt+Del", "remove")]

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("edge"), 1))
        painter.setBrush(look.color("card"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), look.px(8), look.px(8))
        painter.end()


def read_entries(
    text: str, shape: Shape, fields: Sequence[Field], cell: int, level: int, room: int
) -> tuple[list[Entry], int]:
    """What is pasted as at most `room` rows, and how many were left out.

    Cells go to the column in hand and those behind it; lines to the widest column, nested as they are.
    """
    if paste.is_grid(text):
        table = paste.grid(text, len(fields) + 1)
        rows = unnumbered(table.rows)
        into = fields if rows and len(rows[0]) >= len(shape.fields) else fields[cell:]
        taken = [Entry(written(shape.blank(), into, cells), level) for cells in rows[:room]]
        return taken, table.left + len(rows) - len(taken)
    lines = paste.lines(text)
    wordy = wordy_cell(shape, cell)
    taken = [
        Entry(written(shape.blank(), fields[wordy:], [line.text]), min(level + line.level, shape.deepest))
        for line in lines.taken[:room]
    ]
    return taken, lines.left + len(lines.taken) - len(taken)


def wordy_cell(shape: Shape, cell: int) -> int:
    """The column that takes lines: the one in hand, or the widest."""
    return cell or next((n for n, each in enumerate(shape.fields) if not each.column.width), 0)


def verbatim_entries(text: str, shape: Shape, cell: int) -> list[Entry]:
    """The lines of a paste as they stand, one a row."""
    into = shape.fields[wordy_cell(shape, cell) :]
    return [Entry(written(shape.blank(), into, [line.text])) for line in paste.verbatim(text)]


def unnumbered(rows: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Rows without a first column that only counts, and without the line of titles above it."""
    made = list(rows)
    if len(made) > 1 and made[0][0].strip().lower().rstrip(".") in ("no", "nomor"):
        made = made[1:]
    if made and all(len(row) > 1 and COUNT.fullmatch(row[0]) for row in made):
        made = [row[1:] for row in made]
    return made


def written(record: Any, fields: Sequence[Field], cells: Sequence[str]) -> Any:
    """A record with cells written into its fields, one after another."""
    for field, words in zip(fields, cells, strict=False):
        if words:
            record = field.write(record, words)
    return record


def add(menu: QMenu, text: str, act: Callable[[], object]) -> QAction:
    """One entry of a menu."""
    action = QAction(text, menu)
    action.triggered.connect(lambda: act())
    menu.addAction(action)
    return action


def flat(records: Sequence[Any]) -> Entries:
    """Records of one level as entries."""
    return tuple(Entry(each) for each in records)


def records(entries: Entries) -> tuple[Any, ...]:
    """The records alone."""
    return tuple(each.record for each in entries)
