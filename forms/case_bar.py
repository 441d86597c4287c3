"""The cases of a service above an answer: one tab a case, and what can be done with them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from drafter.model import services
from drafter.model.draft import Case, Draft
from forms import dialogs, theme
from forms.controls import ComboBox, Entry, IconButton, Segmented, menu_of
from forms.session import Session
from forms.slots import Slot


class CaseBar(QWidget):
    """chosen(case): another case was taken."""

    chosen = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._slot = session, Slot("", "")
        self._cases: tuple[Case, ...] = ()
        self.tabs = Segmented([], "Kondisi")
        self.list = ComboBox([], "Kondisi")  # where tabs have no room
        self.add = IconButton("plus", "Tambah kondisi")
        self.more = IconButton("dots", "Ubah kondisi")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(4))
        for widget in (self.tabs, self.list, self.add, self.more):
            row.addWidget(widget)
        row.addStretch(1)
        self.tabs.chosen.connect(self._take)
        self.list.chosen.connect(self._take)
        self.add.clicked.connect(self._add)
        menu_of(
            self.more,
            [
                Entry("Ganti nama kondisi ini", self._rename, "edit"),
                Entry("Hapus kondisi ini", self._remove, "trash"),
            ],
        )

    def show_cases(self, slot: Slot, cases: tuple[Case, ...], case: str) -> None:
        """Show the cases of the service of a slot, one of them in hand."""
        self._slot = slot
        if cases != self._cases:
            self._cases = cases
            names = [(each.id, name_of(each, number)) for number, each in enumerate(cases, 1)]
            self.tabs.set_options(names)
            self.list.set_options(names)
        self.tabs.choose(case)
        self.list.choose(case)
        self._fit()

    def _fit(self) -> None:
        form = self.parentWidget()  # as wide as this will be, also before it is laid out
        width = form.width() if form is not None else self.width()
        room = width - self.add.sizeHint().width() * 2 - theme.current().px(16)
        fits = self.tabs.sizeHint().width() <= room
        self.tabs.setVisible(fits)
        self.list.setVisible(not fits)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _take(self, case: str) -> None:
        self.tabs.choose(case)
        self.list.choose(case)
        self.chosen.emit(case)

    def _add(self) -> None:
        name = dialogs.ask_text(self, "Tambah kondisi", "Nama kondisi", yes="Tambah")
        if name:
            self._edit(
                f"tambah kondisi {name}", lambda draft: services.add_case(draft, self._slot.service, name)
            )
            if self._cases:
                self._take(self._cases[-1].id)

    def _rename(self) -> None:
        case = self._in_hand()
        name = dialogs.ask_text(self, "Ganti nama kondisi", "Nama kondisi", case.name)
        if name:
            self._edit(
                f"ganti nama kondisi {case.name}",
                lambda draft: services.rename_case(draft, self._slot.service, case.id, name),
            )

    def _remove(self) -> None:
        case = self._in_hand()
        self._edit(
            f"hapus kondisi {case.name}",
            lambda draft: services.remove_case(draft, self._slot.service, case.id),
        )

    def _in_hand(self) -> Case:
        return next((each for each in self._cases if each.id == self.tabs.key()), self._cases[0])

    def _edit(self, label: str, change: Callable[[Draft], Draft]) -> None:
        self._session.edit(label, self._slot.place, change)


def name_of(case: Case, number: int) -> str:
    """A case's name, or its number while it has none."""
    return (case.name.strip() or f"Kondisi {number}").replace("&", "&&")
