"""Which papers are to be exported: the decree, and those beside it that the officer ticks."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from drafter.documents.papers import DECREE, PAPERS
from drafter.model.draft import Draft
from forms import theme
from forms.controls import CheckBox, Fold, Label, TextButton

TITLE = "Dokumen lain"
EMPTY = "{why}; tercetak dengan titik-titik"
ALL, ONLY = "Pilih semua yang terisi", "Hanya keputusan"


class PaperChoice(QWidget):
    """changed(): others are chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._silent: dict[str, str] = {}
        self.boxes = {each.id: CheckBox(each.title) for each in PAPERS.values()}
        self.reasons = {each: Label("", "second") for each in PAPERS}
        self.boxes[DECREE].show_checked(True)
        self.all = TextButton(ALL)
        self.only = TextButton(ONLY)
        self.fold = Fold(TITLE, self._list(), self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.fold)
        for box in self.boxes.values():
            box.clicked.connect(lambda _: self._told())
        self.all.clicked.connect(lambda: self.choose(each for each in PAPERS if not self._silent.get(each)))
        self.only.clicked.connect(lambda: self.choose((DECREE,)))

    def _list(self) -> QWidget:
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.current().px(2))
        for each in PAPERS:
            rows.addWidget(self.boxes[each])
            self.reasons[each].setIndent(theme.current().px(28))
            self.reasons[each].hide()
            rows.addWidget(self.reasons[each])
        foot = QHBoxLayout()
        foot.addWidget(self.all)
        foot.addWidget(self.only)
        foot.addStretch(1)
        rows.addLayout(foot)
        return inner

    def chosen(self) -> tuple[str, ...]:
        """The ids of the papers that are ticked, in the order of the way."""
        return tuple(each for each, box in self.boxes.items() if box.isChecked())

    def choose(self, ids: Iterable[str]) -> None:
        """Tick these and no others."""
        wanted = set(ids)
        for each, box in self.boxes.items():
            box.show_checked(each in wanted)
        self._told()

    def show_draft(self, draft: Draft) -> None:
        """Say of each paper whether the draft has something for it."""
        for each, paper in PAPERS.items():
            why = paper.silent(draft)
            if why == self._silent.get(each, ""):
                continue
            self._silent[each] = why
            words = EMPTY.format(why=why[:1].upper() + why[1:]) if why else ""
            self.reasons[each].setText(f"{words}." if words else "")
            self.reasons[each].setVisible(bool(words))
            self.boxes[each].setAccessibleDescription(words)

    def _told(self) -> None:
        more = len([each for each in self.chosen() if each != DECREE])
        self.fold.set_title(f"{TITLE} ({more} dipilih)" if more else TITLE)
        self.changed.emit()
