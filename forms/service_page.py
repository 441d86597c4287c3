"""A service's own page: its name, group and cases, what stands beside the fourteen, and how far it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from drafter.model import services
from drafter.model.draft import Case, Draft, Service
from forms import page_states, service_acts, theme
from forms.answer_words import blocks_or_told, words_of
from forms.component_list import ComponentList, ComponentRow, framed
from forms.controls import (
    Button,
    DangerButton,
    Field,
    IconButton,
    Label,
    LineEdit,
    SuggestEdit,
    TextButton,
)
from forms.draft_notes import DraftNotes
from forms.field_findings import FieldFindings
from forms.finding_notes import explain_held
from forms.page_parts import FormPage, Head
from forms.places import Place
from forms.session import Change, Session

QUESTION = "Apa nama pelayanan ini?"
HELP = ("Tulis nama sebagaimana akan tercetak dalam lampiran, misalnya Penerbitan Surat Keterangan Usaha.",)
CASES = (
    "Kondisi membedakan isian, misalnya Baru, Perpanjangan, dan Hilang. "
    "Tanpa kondisi, satu isian berlaku bagi semua."
)


class ServicePage(FormPage):
    """asked(what, service): "paste", "duplicate" or "delete", done by the guide."""

    asked = Signal(str, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._id = session, ""
        self.head = Head()
        self.name = LineEdit("Nama pelayanan")
        self.group = SuggestEdit("Tanpa kelompok")
        self.cases = Lines("kondisi")
        self.own = TextButton("Tambah komponen di luar empat belas", "plus")
        self.list = ComponentList("Komponen pelayanan")
        self.notes = DraftNotes(session)
        self.paste = TextButton("Tempel seluruh pelayanan", "table")
        self.copy = Button("Gandakan", "copy")
        self.delete = DangerButton("Hapus pelayanan", "trash")
        self._lay_out()
        self.findings = FieldFindings(session, self, "service", self.head)
        self.findings.put_below("", self.named)
        self._connect()
        session.read_only_changed.connect(lambda _: self._lock())
        self._lock()

    def _lay_out(self) -> None:
        self.head.show_law("", "")
        self.column.add(self.head)
        self.named = Field("Nama pelayanan", self.name)
        self.column.add(self.named)
        self.column.add(
            Field("Kelompok pelayanan", self.group, "Isi bila lampiran dibagi menurut bidang. Boleh kosong.")
        )
        gap = theme.current().px(8)
        self.column.rows.addSpacing(gap)
        self.column.add(Label("KONDISI", "group"))
        self.column.add(Label(CASES, "second"))
        self.column.add(self.cases)
        self.column.rows.addSpacing(gap)
        above = QHBoxLayout()
        above.addWidget(Label("KOMPONEN", "group"), 1)
        above.addWidget(self.paste)
        self.column.rows.addLayout(above)
        self.column.add(framed(self.list))
        row = QHBoxLayout()
        row.setSpacing(theme.current().px(8))
        row.addWidget(self.own)
        row.addStretch(1)
        self.column.rows.addLayout(row)
        self.column.add(self.notes)
        last = QHBoxLayout()
        last.setSpacing(theme.current().px(8))
        last.addWidget(self.copy)
        last.addWidget(self.delete)
        last.addStretch(1)
        self.column.rows.addSpacing(theme.current().px(8))
        self.column.rows.addLayout(last)
        self.column.rows.addStretch(1)

    def _connect(self) -> None:
        self.name.edited.connect(self._rename)
        self.group.editingFinished.connect(lambda: self._regroup(self.group.text()))
        self.group.picked.connect(lambda _: self._regroup(self.group.text()))
        self.cases.added.connect(self._add_case)
        self.cases.renamed.connect(self._rename_case)
        self.cases.removed.connect(self._remove_case)
        self.own.clicked.connect(self._add_own)
        self.list.opened.connect(lambda component: self.wanted.emit(Place("service", self._id, component)))
        self.paste.clicked.connect(lambda: self.asked.emit("paste", self._id))
        self.copy.clicked.connect(lambda: self.asked.emit("duplicate", self._id))
        self.delete.clicked.connect(lambda: self.asked.emit("delete", self._id))

    def _lock(self) -> None:
        for widget in (self.name, self.group, self.cases, self.own, self.paste, self.copy, self.delete):
            widget.setEnabled(not self._session.read_only)

    # --- showing ---------------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        if place.service != self._id:
            self.to_top()
        self._id = place.service
        self._show()
        self.findings.show_service(place.service)

    def show_change(self, change: Change) -> None:
        before, after = change.before.service(self._id), change.after.service(self._id)
        others = change.before.shared is not change.after.shared or change.before.notes != change.after.notes
        if after is not None and (before is not after or others):
            self._show()

    def _service(self) -> Service:
        return self._session.draft.service(self._id) or Service(id=self._id)

    def _show(self) -> None:
        service, draft = self._service(), self._session.draft
        ids = [each.id for each in draft.services]
        at = ids.index(self._id) + 1 if self._id in ids else 0
        self.head.show_words(
            f"Pelayanan {at} dari {len(ids)}", service.name.strip() or "Pelayanan baru", QUESTION, HELP
        )
        self.name.show_text(service.name)
        self.group.show_text(service.group)
        self.group.set_suggestions(service_acts.groups(self._session))
        self.cases.show_lines(service.cases)
        entries = self._session.sources.components.entries
        titles = {each.id: each.title for each in entries}
        self.list.show_rows(
            [
                self._row(service, component, titles)
                for component in page_states.components_of(service, tuple(titles))
            ]
        )
        self.notes.show_notes(Place("service", self._id))

    def _row(self, service: Service, component: str, titles: dict[str, str]) -> ComponentRow:
        cells, own = self._session.cells, page_states.own_component(service, component)
        if own is not None:
            title = own.title.strip() or f"Komponen tambahan ke-{component[1:]}"
            words = words_of(blocks_or_told(lambda: cells.own(service, own, "").blocks))
        else:
            title = titles[component]
            words = words_of(blocks_or_told(lambda: cells.blocks(service, component)))
        state = page_states.component_state(cells, service, component)
        return ComponentRow(component, title, state, words if state.name != "EMPTY" else "")

    def explain(self) -> None:
        explain_held(self)

    def focus_first(self) -> None:
        self.name.setFocus()
        if self.name.text():
            self.name.end(False)

    # --- changes ---------------------------------------------------------------------------------

    def _edit(self, label: str, change: Callable[[Draft], Draft], typing: str = "") -> None:
        key = f"{self._id}.{typing}" if typing else ""
        self._session.edit(label, Place("service", self._id), change, key)

    def _rename(self, name: str) -> None:
        was = service_acts.name_of(self._session, self._id)
        self._edit(
            f"ganti nama pelayanan {was}",
            lambda draft: services.rename_service(draft, self._id, name),
            "name",
        )

    def _regroup(self, group: str) -> None:
        if self._session.draft.service(self._id) is not None:
            service_acts.put_in_group(self._session, self._id, " ".join(group.split()))

    def _add_case(self, name: str) -> None:
        self._edit(f"tambah kondisi {name}", lambda draft: services.add_case(draft, self._id, name))

    def _rename_case(self, case: str, name: str) -> None:
        self._edit(
            "ganti nama kondisi",
            lambda draft: services.rename_case(draft, self._id, case, name),
            f"case.{case}",
        )

    def _remove_case(self, case: str) -> None:
        self._edit("hapus kondisi", lambda draft: services.remove_case(draft, self._id, case))

    def _add_own(self) -> None:
        def change(draft: Draft) -> Draft:
            return services.add_own(draft, self._id, "")

        self._edit("tambah komponen", change)
        self.wanted.emit(Place("service", self._id, f"x{len(self._service().extra)}"))


class Lines(QWidget):
    """Names in lines, to be added, changed and removed."""

    added = Signal(str)
    renamed = Signal(str, str)
    removed = Signal(str)

    def __init__(self, noun: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._noun = noun
        self._lines: dict[str, LineEdit] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme.current().px(4))
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.current().px(4))
        self.add = LineEdit(f"Tambah {noun}, lalu Enter")
        self.add.setAccessibleName(f"Tambah {noun}")
        self.add.returnPressed.connect(self._add)
        self.add.editingFinished.connect(self._add)
        self._rows.addLayout(self._list)
        self._rows.addWidget(self.add)

    def show_lines(self, cases: tuple[Case, ...]) -> None:
        """Show other names; lines that stay keep the cursor."""
        if [each.id for each in cases] != list(self._lines):
            self._make(cases)
        for each in cases:
            self._lines[each.id].show_text(each.name)

    def _make(self, cases: tuple[Case, ...]) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._lines = {}
        for number, each in enumerate(cases, 1):
            self._list.addWidget(self._line(each, number))
        before: QWidget | None = None
        for line in self._lines.values():
            if before is not None:
                QWidget.setTabOrder(before, line)
            before = line
        if before is not None:
            QWidget.setTabOrder(before, self.add)

    def _line(self, case: Case, number: int) -> QWidget:
        whole = QWidget(self)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(4))
        line = LineEdit(f"Nama {self._noun}")
        line.setAccessibleName(f"Nama {self._noun} {number}")
        line.edited.connect(lambda name: self.renamed.emit(case.id, name))
        remove = IconButton("trash", f"Hapus {self._noun} {number}")
        remove.clicked.connect(lambda: self.removed.emit(case.id))
        row.addWidget(line, 1)
        row.addWidget(remove)
        self._lines[case.id] = line
        return whole

    def _add(self) -> None:
        name = " ".join(self.add.text().split())
        if name:
            self.add.show_text("")
            self.added.emit(name)
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
