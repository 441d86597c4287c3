"""Table: two to six columns with titles, written in like a sheet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from drafter.model.answers import AnyValue, Table
from forms.controls import Entry, TextButton, menu_of
from forms.editors import cells, paste
from forms.editors.base import Context
from forms.editors.cells import MOST, MOST_ROWS, Sheet
from forms.editors.grid import Grid
from forms.editors.grid_rows import Column, Row
from forms.editors.sheet import Frame
from forms.editors.worded import WordedEditor

TITLE = "judul kolom"
FULL = f"Tabel ini sudah memuat {MOST_ROWS} baris. Baris lainnya tidak diambil."
WIDEST = f"Tabel memuat paling banyak {MOST} kolom."
NARROWEST = "Tabel memuat paling sedikit 2 kolom."


class TableEditor(WordedEditor):
    """The editor of `Table`."""

    kind = Table

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.sheet: Sheet = cells.unfold(None)
        self.frame = Frame(self)
        self.grid = self._new_grid(2)
        wider = TextButton("Tambah kolom", "plus", self)
        wider.clicked.connect(lambda: self.act("column"))
        self.finish(self.frame, [wider], self._more)
        self.grid.show_rows(self._rows())

    def _new_grid(self, width: int) -> Grid:
        columns = tuple(
            Column(f"Kolom {number + 1}", placeholder="Baris berikutnya" if number == 0 else "")
            for number in range(width)
        )
        grid = Grid("Tabel", columns, "baris", self)
        grid.typed.connect(self._typed)
        grid.pasted.connect(self._pasted)
        grid.asked.connect(self._asked)
        grid.menu_wanted.connect(self._show_menu)
        self.frame.hold(grid)
        self.setFocusProxy(grid)
        return grid

    def focus_first(self) -> None:
        """The first title when there is none yet, else the first row."""
        self.grid.field.setFocus()
        self.grid.go(1 if any(self.sheet[0]) else 0, 0)

    def focus_ends(self) -> tuple[QWidget, QWidget]:
        return self.grid.field, self.more

    # --- showing ---------------------------------------------------------------------------------

    def show_body(self, value: AnyValue | None) -> None:
        self._take_over(cells.unfold(value if isinstance(value, Table) else None))

    def _take_over(self, sheet: Sheet) -> None:
        """Show cells; another number of columns needs another grid."""
        self.sheet = sheet
        width = len(sheet[0])
        if width != len(self.grid.columns):
            row, cell, focused = self.grid.row, min(self.grid.cell, width - 1), self.grid.field.hasFocus()
            old, self.grid = self.grid, self._new_grid(width)
            old.hide()
            old.deleteLater()
            self.grid.show_rows(self._rows())
            if focused:
                self.grid.field.setFocus()
                self.grid.go(row, cell)
        else:
            self.grid.show_rows(self._rows())

    def _rows(self) -> list[Row]:
        title, *rows = self.sheet
        head = Row(title, notes=(TITLE,) * len(title))
        return [head, *(Row(row, f"{place}.") for place, row in enumerate(rows, start=1))]

    # --- changes ---------------------------------------------------------------------------------

    def _typed(self, row: int, cell: int, words: str) -> None:
        if row == len(self.sheet) and (not words or len(self.sheet) > MOST_ROWS):
            return
        self.sheet = cells.typed(self.sheet, row, cell, words)
        self.grid.show_rows(self._rows(), own=True)
        self._say(f"sel {row}.{cell}")

    def _say(self, typing: str = "") -> None:
        value = self._value if isinstance(self._value, Table) else None
        made = cells.fold(self.sheet, value)
        empty = not made.rows and not any(cell.strip() for cell in made.header)
        nothing = empty and not (made.before or made.after or made.unknown)
        self.take(None if nothing else made, typing)

    def _asked(self, row: int, command: str) -> None:
        self.act(command, row)

    def act(self, command: str, at: int | None = None) -> None:
        """What a key or a menu asks at a row (the one in hand) and the cell in hand."""
        row = self.grid.row if at is None else at
        cell, sheet = self.grid.cell, self.sheet
        acts: dict[str, Callable[[], tuple[Sheet | None, int, int]]] = {
            "insert": lambda: (cells.with_row(sheet, row + 1), max(row + 1, 1), 0),
            "remove": lambda: (cells.without_row(sheet, row), row, cell),
            "erase": lambda: (cells.without_row(sheet, row), max(row - 1, 0), len(sheet[0]) - 1),
            "up": lambda: (cells.moved(sheet, row, -1), row - 1, cell),
            "down": lambda: (cells.moved(sheet, row, 1), row + 1, cell),
            "column": lambda: (cells.with_column(sheet, cell + 1), 0, cell + 1),
            "without-column": lambda: (cells.without_column(sheet, cell), row, max(cell - 1, 0)),
            "in": lambda: (cells.moved_column(sheet, cell, 1), row, cell + 1),
            "out": lambda: (cells.moved_column(sheet, cell, -1), row, cell - 1),
        }
        if command not in acts or (command == "insert" and len(sheet) > MOST_ROWS):
            return
        changed, row, cell = acts[command]()
        if changed is None:
            self.tell({"column": WIDEST, "without-column": NARROWEST}.get(command, ""))
            return
        self._take_over(changed)
        self.grid.field.setFocus()
        self.grid.go(row, cell)
        self._say()

    def _pasted(self, row: int, cell: int, text: str) -> None:
        """A table becomes rows, lines become one cell a row; all in one step."""
        if paste.is_grid(text):
            found = paste.grid(text, MOST)
            rows, left = found.rows, found.left
        else:
            lines = paste.lines(text)
            rows, left = tuple((line.text,) for line in lines.taken), lines.left
        taken = rows[: max(0, MOST_ROWS + 1 - len(self.sheet))]
        if taken:
            sheet, last = cells.pasted(self.sheet, row, cell, taken)
            self._take_over(sheet)
            self.grid.go(last, cell)
            self._say()
        if len(taken) < len(rows):
            self.tell(FULL)
        elif left:
            self.tell(paste.told(left))

    # --- menu ------------------------------------------------------------------------------------

    def _show_menu(self, row: int, point: QPoint) -> None:
        menu = menu_of(self, self.entries_of(row))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)

    def entries_of(self, row: int) -> list[Entry | None]:
        """What can be done with a row and the column in hand."""
        field = self.grid.field
        chosen = field.textCursor().hasSelection()
        return [
            Entry("Sisipkan baris di bawah\tShift+Enter", lambda: self.act("insert", row)),
            Entry("Pindahkan baris ke atas\tAlt+↑", lambda: self.act("up", row), enabled=row > 1),
            Entry("Pindahkan baris ke bawah\tAlt+↓", lambda: self.act("down", row), enabled=row > 0),
            Entry("Hapus baris\tAlt+Del", lambda: self.act("remove", row)),
            None,
            *self._more(),
            None,
            Entry("Potong", field.cut, enabled=chosen),
            Entry("Salin", field.copy, enabled=chosen),
            Entry("Tempel", field.paste),
        ]

    def _more(self) -> list[Entry | None]:
        return [
            Entry("Tambah kolom di kanan", lambda: self.act("column"), enabled=len(self.sheet[0]) < MOST),
            Entry("Geser kolom ke kanan\tAlt+→", lambda: self.act("in")),
            Entry("Geser kolom ke kiri\tAlt+←", lambda: self.act("out")),
            Entry("Hapus kolom ini", lambda: self.act("without-column"), enabled=len(self.sheet[0]) > 2),
        ]
