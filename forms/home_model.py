"""The rows of the home page, as a model for its list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QDate, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from drafter.library.listing import Found, Summary

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Badge:
    """A state in words; `kind` is one of a Pill's, `icon` stands before the words."""

    text: str
    kind: str
    icon: str = ""


class Row(NamedTuple):
    """One draft.  summary: None until it has been read.  excerpt: the line in it that was searched for."""

    found: Found
    summary: Summary | None = None
    excerpt: str = ""

    @property
    def path(self) -> Path:
        """The draft's file."""
        return Path(self.found.path)

    @property
    def second(self) -> str:
        """The line below the name: what was searched for, or office and number of services."""
        if self.excerpt:
            return self.excerpt
        if self.summary is None:
            return "Sedang dibaca"
        if self.summary.trouble:
            return "Berkas tidak dapat dibaca"
        services = f"{self.summary.services} pelayanan" if self.summary.services else "Belum ada pelayanan"
        return f"{self.summary.office or 'Instansi belum diisi'}  ·  {services}"

    @property
    def counts(self) -> str:
        """How much is filled, in words; "" while that is not known."""
        if self.summary is None or self.summary.trouble:
            return ""
        return f"{self.summary.percent}% terisi"

    @property
    def badge(self) -> Badge | None:
        """The state of the draft; a decree that was fixed says so before all else."""
        summary = self.summary
        if summary is None:
            return None
        if summary.trouble:
            return Badge("Tidak terbaca", "must", "warning")
        if summary.decreed:
            day = "" if summary.decreed == "-" else f" {long_day(date.fromisoformat(summary.decreed))}"
            return Badge(f"Ditetapkan{day}", "plain", "lock")
        if summary.empty:  # the bar says how much
            return None
        if summary.examples:
            return Badge(f"{summary.examples} contoh belum sesuai", "warn")
        return Badge("Terisi", "ok", "check")

    def spoken(self, today: date) -> str:
        """The row as a screen reader says it."""
        parts = [self.found.title, self.second.replace("  ·  ", ", ")]
        if self.counts:
            parts.append(self.counts)
        if self.badge is not None:
            parts.append(self.badge.text)
        parts.append(f"diubah {day_words(self.found.mtime, today)}")
        return ", ".join(parts)


def long_day(day: date) -> str:
    """A day in full: "12 Januari 2026"."""
    return QLocale("id_ID").toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def day_words(nanoseconds: int, today: date) -> str:
    """When a file was changed: with the time for today and yesterday, the day alone before."""
    try:
        when = datetime.fromtimestamp(nanoseconds / 1e9)
    except (OverflowError, ValueError, OSError):  # a file system may say anything
        return ""
    if when.date() == today:
        return f"Hari ini {when:%H.%M}"
    if when.date() == today - timedelta(days=1):
        return f"Kemarin {when:%H.%M}"
    return long_day(when.date())


class HomeModel(QAbstractListModel):
    """Drafts, the last changed first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._places: dict[Found, int] = {}
        self.today = date.today()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Shows these rows; where the drafts are the same, only what changed is painted anew."""
        self.today = date.today()
        if [each.found.path for each in rows] != [each.found.path for each in self._rows]:
            self.beginResetModel()
            self._rows = list(rows)
            self._places = {each.found: place for place, each in enumerate(rows)}
            self.endResetModel()
            return
        changed = [place for place, row in enumerate(rows) if row != self._rows[place]]
        self._rows = list(rows)
        self._places = {each.found: place for place, each in enumerate(rows)}
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

    def show_summaries(self, read: Mapping[Found, Summary]) -> None:
        """Rows whose summary has come in."""
        places = sorted(self._places[each] for each in read if each in self._places)
        for place in places:
            row = self._rows[place]
            self._rows[place] = Row(row.found, read[row.found], row.excerpt)
        if places:  # one signal: the list paints what is in sight, however many it names
            self.dataChanged.emit(self.index(places[0]), self.index(places[-1]))

    def row(self, index: Index) -> Row | None:
        """The row at an index."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def place_of(self, path: Path) -> QModelIndex:
        """Where a draft stands; an invalid index when it is not shown."""
        for place, row in enumerate(self._rows):
            if row.path == path:
                return self.index(place)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many drafts are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name; the whole row in words for a screen reader; the row itself for the painter."""
        row = self.row(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.found.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken(self.today)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.summary.trouble if row.summary and row.summary.trouble else row.found.path
        return row if role == ROW else None
