"""What the office says once for all services: an overview of the fourteen, and the way to each."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from drafter.model.answers import One
from forms import page_states, states, theme
from forms.answer_words import value_words
from forms.component_list import ComponentList, ComponentRow, framed
from forms.controls import Label
from forms.field_findings import FieldFindings
from forms.finding_notes import explain_held
from forms.page_parts import FormPage, Head
from forms.places import Place
from forms.session import Change, Session

QUESTION = "Apa yang sama untuk semua pelayanan?"
HELP = (
    "Isi sekali di sini, lalu tercetak pada setiap pelayanan. Pelayanan yang berbeda dapat menambah "
    "isiannya atau mempunyai isian sendiri.",
)


class SharedPage(FormPage):
    """The overview."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.head = Head()
        self.head.show_words("Untuk semua pelayanan", "Isian bersama", QUESTION, HELP)
        self.head.show_law("", "")
        self.usual = ComponentList("Biasanya sama untuk semua pelayanan")
        self.others = ComponentList("Komponen lain")
        self.column.add(self.head)
        for words, each in (("BIASANYA SAMA", self.usual), ("KOMPONEN LAIN, APABILA SAMA", self.others)):
            self.column.rows.addSpacing(theme.current().px(8))
            self.column.add(Label(words, "group"))
            self.column.add(framed(each))
        self.column.rows.addStretch(1)
        self.findings = FieldFindings(session, self, "shared", self.head)
        for each in (self.usual, self.others):
            each.opened.connect(lambda component: self.wanted.emit(Place("shared", "", component)))

    def show_place(self, place: Place) -> None:
        self._show()

    def show_change(self, change: Change) -> None:
        if change.before.shared is not change.after.shared:
            self._show()

    def _show(self) -> None:
        usual = page_states.USUALLY_SHARED
        entries = self._session.sources.components.entries
        self.usual.show_rows([self._row(each.id, each.title) for each in entries if each.id in usual])
        self.others.show_rows([self._row(each.id, each.title) for each in entries if each.id not in usual])

    def _row(self, component: str, title: str) -> ComponentRow:
        draft = self._session.draft
        given = draft.shared.get(component)
        words = value_words(given.value, self._session.sources.catalogue) if isinstance(given, One) else ""
        return ComponentRow(
            component, title, states.shared_state(draft, self._session.cells, component), words
        )

    def explain(self) -> None:
        explain_held(self)

    def focus_first(self) -> None:
        self.usual.setFocus()
