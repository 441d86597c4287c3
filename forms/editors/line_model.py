"""The lines of a list as they are shown, and the model that a screen reader walks through."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Shown:
    """One line as it is shown.

    kind: "heading" stands out, "note" is without a number.  quiet: second words below.
    trouble: the quiet words say what must be looked at.  fixed: its words are not typed but chosen.
    said: how a screen reader calls the line while it is in hand.
    """

    text: str
    label: str = ""
    level: int = 0
    kind: Literal["item", "heading", "note"] = "item"
    quiet: str = ""
    placeholder: str = ""
    trouble: bool = False
    fixed: bool = False
    said: str = ""

    def same_height(self, other: Shown) -> bool:
        """Whether another line stands as high, whatever its number."""
        return (self.text, self.level, self.kind, self.quiet, self.placeholder) == (
            other.text,
            other.level,
            other.kind,
            other.quiet,
            other.placeholder,
        )


class LinesModel(QAbstractTableModel):
    """The lines, for the view and for screen readers."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: tuple[Shown, ...] = ()

    def show(self, lines: tuple[Shown, ...]) -> range:
        """Take over lines; those whose height may be another one."""
        old = self.lines
        start = same_ends(old, lines)
        tail = same_ends(old[start:][::-1], lines[start:][::-1])
        gone, come = len(old) - start - tail, len(lines) - start - tail
        kept = min(gone, come)
        if gone > come:
            self.beginRemoveRows(QModelIndex(), start + kept, start + gone - 1)
            self.lines = lines
            self.endRemoveRows()
        elif come > gone:
            self.beginInsertRows(QModelIndex(), start + kept, start + come - 1)
            self.lines = lines
            self.endInsertRows()
        else:
            self.lines = lines
        return range(start, start + come)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = (line.label, line.text or line.placeholder, line.quiet)
            return " ".join(part for part in words if part)
        return None


def same_ends(lines: Sequence[Shown], others: Sequence[Shown]) -> int:
    """How many lines at the start stand as high in both."""
    count = 0
    for line, other in zip(lines, others, strict=False):
        if line is not other and not line.same_height(other):
            break
        count += 1
    return count
