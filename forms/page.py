"""One component at a time: its question, its answer, what the law asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from drafter.model import services
from drafter.model.draft import Draft
from forms.answer_form import AnswerForm
from forms.component_findings import ComponentFindings
from forms.controls import Field, LineEdit
from forms.finding_notes import explain_held
from forms.page_parts import FormPage, Head
from forms.page_states import own_component
from forms.path_lines import shortened
from forms.places import Place
from forms.session import Change, Session
from forms.slots import Slot, component_of, slot_of, title_of

OWN_QUESTION = "Apa isi komponen tambahan ini?"
LONGEST_NAME = 56  # letters of a service's name that fit beside the number of the component
OWN_HELP = ("Komponen tambahan dicetak sesudah komponen wajib dari kelompoknya.",)
SHARED_HELP = "Isian ini berlaku untuk semua pelayanan yang tidak mempunyai isian sendiri."


class ComponentPage(FormPage):
    """A component, of a service or of what all services share."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.head = Head()
        self.name = LineEdit("Misalnya Masa berlaku")
        self.own = Field("Nama komponen", self.name)
        self.form = AnswerForm(session)
        self.findings = ComponentFindings(session)
        for widget in (self.head, self.own, self.form, self.findings):
            self.column.add(widget)
        self.column.rows.addStretch(1)
        self.form.wanted.connect(self.wanted)
        self.findings.wanted.connect(self.wanted)
        self.form.picture_wanted.connect(self._take_picture)
        self.name.edited.connect(self._rename)

    @property
    def slot(self) -> Slot:
        """The component in hand."""
        return self.form.slot

    def prepare(self) -> Iterator[QWidget]:
        """Makes the editors of other components, one a step."""
        return self.form.prepare()

    def show_place(self, place: Place) -> None:
        slot = slot_of(place)
        another = slot != self.form.slot
        self._show_head(slot)
        self.form.show_slot(slot, place.point)
        self.findings.show_slot(slot)
        if another:
            self.to_top()

    def _show_head(self, slot: Slot) -> None:
        component = component_of(self._session, slot)
        service = self._session.draft.service(slot.service)
        own = own_component(service, slot.component) if service is not None else None
        self.own.setVisible(own is not None)
        if own is not None:
            self.name.show_text(own.title)
        where = self._where(slot)
        if component is None:
            self.head.show_words(where, title_of(self._session, slot), OWN_QUESTION, OWN_HELP)
            self.head.show_law("", "")
        else:
            self.head.show_words(where, component.title, component.question, component.help)
            self.head.show_law(component.article, component.asks, component.help)

    def _where(self, slot: Slot) -> str:
        if slot.is_shared:
            return "Isian bersama  ·  untuk semua pelayanan"
        service = self._session.draft.service(slot.service)
        name = (service.name.strip() if service is not None else "") or "Pelayanan tanpa nama"
        name = shortened(name, LONGEST_NAME)
        ids = [each.id for each in self._session.sources.components.entries]
        if slot.component not in ids:
            return f"{name}  ·  komponen tambahan"
        return f"{name}  ·  komponen {ids.index(slot.component) + 1} dari {len(ids)}"

    def show_change(self, change: Change) -> None:
        slot = self.form.slot
        before, after = change.before, change.after
        if not slot.exists(after):
            return
        touched = before.service(slot.service) is not after.service(slot.service)
        if touched:
            self._show_head(slot)
        if touched or before.shared is not after.shared or before.office is not after.office:
            self.form.refresh()

    def focus_first(self) -> None:
        if self.own.isVisible() and not self.name.text():
            self.name.setFocus()
        else:
            self.form.focus_first()

    def explain(self) -> None:
        if explain_held(self):
            return
        self.head.set_open(not self.head.is_open)
        self.to_top()

    def _rename(self, title: str) -> None:
        slot = self.form.slot
        number = services.own_number(slot.component)

        def change(draft: Draft) -> Draft:
            service = services.service_of(draft, slot.service)
            own = service.extra[number or 0]
            return services.change_own(draft, slot.service, number or 0, replace(own, title=title))

        if number is not None:
            key = f"{slot.service}.{slot.component}.title"
            self._session.edit("ganti nama komponen tambahan", slot.place, change, key)

    def _take_picture(self) -> None:
        from forms.step_picture import take_picture  # seldom wanted

        take_picture(self, self._session, self.form.slot, self.form.case)
