"""Notes of the draft: what fitted nowhere when old text came in.  They are never printed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from forms import theme
from forms.controls import Fold, IconButton, Label
from forms.places import Place
from forms.session import Session

ABOUT = "Bagian teks lama yang tidak termasuk komponen mana pun. Catatan tidak ikut tercetak."
LONGEST = 1_000  # signs shown of one note


class DraftNotes(Fold):
    """All notes, each of which can be thrown away; nothing at all while there are none."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("Catatan", None, parent)
        self._session = session
        self._shown: tuple[str, ...] | None = None
        self._place = Place("service")

    def show_notes(self, place: Place) -> None:
        """Show what the draft notes; `place` is where an undo leads to."""
        self._place = place
        notes = self._session.draft.notes
        self.setVisible(bool(notes))
        if notes == self._shown:
            return
        self._shown = notes
        self.set_title(f"Catatan rancangan ({len(notes)})")
        inner = QWidget(self)
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.current().px(4))
        rows.addWidget(Label(ABOUT, "second"))
        for number, note in enumerate(notes):
            rows.addLayout(self._line(number, note))
        self.set_content(inner)

    def _line(self, number: int, note: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.current().px(4))
        words = Label(note if len(note) <= LONGEST else f"{note[:LONGEST]} …")
        remove = IconButton("trash", f"Hapus catatan {number + 1}")
        remove.setEnabled(not self._session.read_only)
        remove.clicked.connect(lambda: self._remove(number))
        row.addWidget(words, 1)
        row.addWidget(remove)
        return row

    def _remove(self, number: int) -> None:
        self._session.edit(
            "hapus catatan",
            self._place,
            lambda draft: replace(draft, notes=draft.notes[:number] + draft.notes[number + 1 :]),
        )
