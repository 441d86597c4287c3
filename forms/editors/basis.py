"""The regulations that a time limit or a fee rests on: found in the catalogue while typing, or own words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafter.errors import UserError
from drafter.model.answers import Citation
from drafter.regulations.search import finder_of
from forms.editors.base import Context
from forms.editors.grid_rows import Column
from forms.editors.outline import Entries
from forms.editors.record_table import Field, RecordTable, Shape, flat, records
from forms.editors.suggestions import MOST


class BasisField(QWidget):
    """A small table of citations.

    changed(citations, typing): the citations anew.
    """

    changed = Signal(object, str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._offered: dict[str, str] = {}
        self.table = RecordTable(self._shape(), self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.table)
        self.table.changed.connect(self._on_rows)

    def _shape(self) -> Shape:
        return Shape(
            name="Dasar hukum",
            row="peraturan",
            blank=Citation,
            fields=(
                Field(
                    Column("Peraturan", 0, "Ketik nomor, tahun, atau judul peraturan", self._find),
                    self._read,
                    self._write,
                ),
                Field(
                    Column("Pasal", 132, "misalnya Pasal 5"),
                    lambda citation: citation.pinpoint,
                    lambda citation, words: replace(citation, pinpoint=words),
                ),
            ),
        )

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Into the table.  Not a focus proxy: that would be one more stop for Tab."""
        self.table.setFocus(reason)

    def show_citations(self, citations: Sequence[Citation]) -> None:
        """Show citations quietly."""
        if tuple(citations) != records(self.table.entries):
            self.table.show_entries(flat(citations))

    def _find(self, words: str) -> Sequence[str]:
        """Names of regulations for what is typed; remembered, so that a name taken is known again."""
        if not words.strip():
            return []
        ids = finder_of(self.context.catalogue()).find(words, MOST)
        found = {self.context.catalogue().cite_short(each): each for each in ids}
        self._offered |= found
        return [] if list(found) == [words] else list(found)

    def _read(self, citation: Citation) -> str:
        if citation.text.strip() or not citation.regulation:
            return citation.text
        try:
            words = self.context.catalogue().cite_short(citation.regulation)
            self._offered[words] = citation.regulation
            return words
        except UserError:
            return citation.regulation

    def _write(self, citation: Citation, words: str) -> Citation:
        known = self._offered.get(words, "")
        if known and self.context.catalogue().is_own(known):  # another PC does not know it
            known = ""
        return replace(citation, regulation=known, text="" if known else words)

    def _on_rows(self, entries: Entries, typing: str) -> None:
        self.changed.emit(records(entries), f"basis.{typing}" if typing else "")
