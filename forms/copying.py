"""Copying an answer from another service or another draft, with a look at it first."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QModelIndex, QStringListModel
from PySide6.QtWidgets import QListView, QWidget

from drafter import library
from drafter.errors import UserError
from drafter.model.answers import AnyValue, AsOffice, ByCase, One
from drafter.model.draft import Draft, Service
from forms import dialogs, theme
from forms.answer_words import value_words
from forms.controls import Button, Field, Label, Scroll, SearchBox
from forms.dialogs import Dialog
from forms.session import Session
from forms.slots import Slot, title_of

FILTER = "Rancangan (*.draf)"
MANY = 8  # sources from which on they can be filtered


@dataclass(frozen=True, slots=True)
class Source:
    """Something that can be copied, and how it is called."""

    name: str
    value: AnyValue


def sources_in(draft: Draft, component: str, but: tuple[str, str] = ("", "")) -> list[Source]:
    """All answers to a component in a draft; `but` is the service and case not to offer."""
    found: list[Source] = []
    office = draft.shared.get(component)
    if isinstance(office, One):
        found.append(Source("Isian bersama", office.value))
    for number, service in enumerate(draft.services, 1):
        name = f"{number}. {service.name.strip() or 'Pelayanan tanpa nama'}"
        found += of_service(service, component, name, but)
    return found


def of_service(service: Service, component: str, name: str, but: tuple[str, str]) -> list[Source]:
    """What a service itself says to a component."""
    match service.answer(component):
        case One(value) if (service.id, "") != but:
            return [Source(name, value)]
        case ByCase() as given:
            return [
                Source(f"{name}: {case.name.strip() or case.id}", value)
                for case in service.cases
                if (value := given.of(case.id)) is not None and (service.id, case.id) != but
            ]
        case AsOffice(extra) if extra is not None and (service.id, "") != but:
            return [Source(f"{name} (tambahan)", extra)]
        case _:
            return []


class CopyDialog(Dialog):
    """Asks what to copy; `value` is what was chosen."""

    def __init__(self, parent: QWidget | None, session: Session, slot: Slot, case: str) -> None:
        super().__init__(parent, f"Salin {title_of(session, slot)}", "Salin", width=560)
        self._session, self._slot, self._case = session, slot, case
        self._shown: list[Source] = []
        self._sources: list[Source] = []
        self.value: AnyValue | None = None
        self.where = Label("Dari rancangan ini", "second")
        self.search = SearchBox("Saring")
        self.search.searched.connect(lambda _: self._filter())
        self.list = QListView()
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setFixedHeight(theme.current().px(150))
        self._model = QStringListModel(self)
        self.list.setModel(self._model)
        self.list.selectionModel().currentChanged.connect(self._look)
        self.list.doubleClicked.connect(lambda _: self.accept())
        self.words = Label("", "second")
        look = Scroll(self.words)
        look.setFixedHeight(theme.current().px(170))
        self.other = Button("Rancangan lain", "open")
        self.other.clicked.connect(self._choose)
        self.add(self.where)
        self.add(self.search)
        self.add(Field("Salin dari", self.list))
        self.add(Field("Isinya", look))
        self.rows.addWidget(self.other)
        self._show(session.draft, (slot.service, case))
        self.list.setFocus()

    def _show(self, draft: Draft, but: tuple[str, str] = ("", "")) -> None:
        self._sources = sources_in(draft, self._slot.component, but)
        if self._slot.is_shared and draft is self._session.draft:
            self._sources = [each for each in self._sources if each.name != "Isian bersama"]
        self.search.clear()
        self.search.setVisible(len(self._sources) >= MANY)
        self._filter()

    def _filter(self) -> None:
        words = self.search.text().casefold().split()
        self._shown = [each for each in self._sources if all(word in each.name.casefold() for word in words)]
        self._model.setStringList([each.name for each in self._shown])
        self.list.setCurrentIndex(self._model.index(0))
        if not self._shown:
            self.words.setText("Belum ada isian untuk komponen ini di sini.")
            self.value = None
        self.yes.setEnabled(bool(self._shown))

    def _look(self, current: QModelIndex, _: QModelIndex) -> None:
        if 0 <= current.row() < len(self._shown):
            self.value = self._shown[current.row()].value
            self.words.setText(value_words(self.value, self._session.sources.catalogue))

    def _choose(self) -> None:
        path = dialogs.choose_open(self, "Pilih rancangan", FILTER, self._session.path.parent)
        if path is not None:
            self.show_file(path)

    def show_file(self, path: Path) -> None:
        """Offer the answers of another draft."""
        try:
            draft = library.read_draft(path).draft
        except UserError as error:
            self.where.setText(str(error))
            return
        self.where.setText(f"Dari rancangan {path.stem}")
        self._show(draft)
