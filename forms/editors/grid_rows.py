"""What a table of fields shows: columns, rows, and the model that a screen reader walks through."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Column:
    """One column of fields.

    width: in pixels at 100 %; 0 takes what is left.  placeholder: shown in the empty row at the end.
    suggest: words offered for what is typed ("" when all are asked for).  right: figures, set to the right.
    """

    title: str
    width: int = 0
    placeholder: str = ""
    suggest: Callable[[str], Sequence[str]] | None = None
    right: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row as it is shown.

    notes: second words under a cell; wrong: why a cell is not understood, by cell; "" for none.
    """

    cells: tuple[str, ...]
    label: str = ""
    level: int = 0
    notes: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()

    def note(self, cell: int) -> str:
        """The second words of a cell."""
        return self.notes[cell] if cell < len(self.notes) else ""

    def trouble(self, cell: int) -> str:
        """Why a cell is not understood."""
        return self.wrong[cell] if cell < len(self.wrong) else ""


@dataclass(slots=True)
class Shown:
    """What changed from one showing to the next."""

    rows: list[int] = field(default_factory=list[int])
    count: bool = False


class GridModel(QAbstractTableModel):
    """Rows, and behind them one empty row to write on in.  Column 0 holds labels, the last one the menu."""

    def __init__(self, columns: tuple[Column, ...], parent: QObject) -> None:
        super().__init__(parent)
        self.columns = columns
        self.rows: tuple[Row, ...] = ()
        self.empty = Row(tuple("" for _ in columns))

    def number_empty(self, label: str) -> None:
        """The number that the empty row will have."""
        self.empty = replace(self.empty, label=label)

    def row(self, number: int) -> Row:
        """A row, or the empty one behind the last."""
        return self.rows[number] if number < len(self.rows) else self.empty

    def show(self, rows: Sequence[Row]) -> Shown:
        """Take over rows; says which are others than before."""
        before, self.rows = self.rows, tuple(rows)
        if len(before) != len(self.rows):
            self.beginResetModel()
            self.endResetModel()
            return Shown(list(range(len(self.rows) + 1)), count=True)
        changed = [
            number for number, (old, new) in enumerate(zip(before, self.rows, strict=True)) if old != new
        ]
        for number in changed:
            self.dataChanged.emit(self.index(number, 0), self.index(number, len(self.columns) + 1))
        return Shown(changed)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 0 if parent.isValid() else len(self.rows) + 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns) + 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, cell = self.row(index.row()), index.column() - 1
        if role == Qt.ItemDataRole.DisplayRole:
            if cell < 0:
                return row.label
            return row.cells[cell] if cell < len(row.cells) else ""
        if role == Qt.ItemDataRole.ToolTipRole and 0 <= cell < len(row.cells):
            return row.trouble(cell) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.said(row, cell)
        return None

    def said(self, row: Row, cell: int) -> str:
        """A cell for a screen reader."""
        if cell < 0:
            return row.label
        if cell >= len(row.cells):
            return "menu baris"
        parts = (row.cells[cell] or "kosong", row.note(cell), row.trouble(cell))
        return ". ".join(part for part in parts if part)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return self.row(section).label
        return self.columns[section - 1].title if 0 < section <= len(self.columns) else ""
