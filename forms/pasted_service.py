"""A whole service pasted at once: its components side by side, as found and as read, before it is taken."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from drafter.documents.cells import resolve
from drafter.model import edits, services
from drafter.model.answers import AnyValue, AsOffice, ByCase, NotYet, One
from drafter.model.draft import Draft, Service
from drafter.model.identity import draw_id
from drafter.reading import kinds
from drafter.reading.markup import MOST_SIGNS, holds_table, rows_as_text
from drafter.reading.service import Doubt, ReadService, decided, read_service
from forms import dialogs, service_acts, theme
from forms.answer_words import value_words
from forms.controls import (
    Banner,
    CheckBox,
    ComboBox,
    Divider,
    Field,
    Fold,
    Label,
    LineEdit,
    clip_text,
)
from forms.dialogs import Dialog
from forms.editors.base import Context
from forms.editors.reading import said
from forms.places import Place
from forms.session import Session

TITLE = "Tempel seluruh pelayanan"
WIDTH, FIRST, MARGIN = 1040, 264, 16  # px at 100 %: of the dialog, of its first column, beside it
LONGEST, EXCERPT = 1_500, 60  # signs shown of a cell, and of an answer that is replaced
NOTHING = (
    "Teks yang disalin tidak memuat nama komponen standar pelayanan.\n\n"
    "Buka berkas lama di Word atau Excel, pilih tabel NO, KOMPONEN, URAIAN dari satu pelayanan, salin "
    "(Ctrl+C), lalu pilih lagi Tempel seluruh pelayanan. Baris-baris di bawah judul komponen dapat pula "
    "disalin."
)
AS_NOTE = "Simpan sebagai catatan"
NAMED = re.compile(
    r"(?:standar\s+pelayanan|(?:nama|jenis)\s+(?:pe)?layanan|pelayanan)\b[\s:.-]*(\S.{2,150})", re.I
)


def copied() -> str:
    """The text on the clipboard; from its HTML where the plain text has lost the cells of a table."""
    data = QGuiApplication.clipboard().mimeData()
    text = clip_text(data)
    if "\t" not in text and data.hasFormat("text/html"):
        html = bytes(data.data("text/html").left(MOST_SIGNS).data()).decode("utf-8", "ignore")
        return rows_as_text(html) if holds_table(html) else text
    return text


def paste_service(parent: QWidget, session: Session, service_id: str) -> Place | None:
    """Takes the service on the clipboard into one of the draft (a new one for ""); its place if it did."""
    sources = session.sources
    found = read_service(copied(), sources.components, sources.catalogue)
    if not found.answers and not found.doubtful:
        dialogs.tell(parent, "Belum ada pelayanan yang disalin", NOTHING)
        return None
    if not service_id and service_acts.is_full(parent, session):
        return None
    dialog = PastedService(parent, session, service_id, found)
    if not dialog.ask():
        return None
    taken, name, target = dialog.taken(), dialog.name.text().strip(), service_id or draw_id()
    place = Place("service", target)

    def change(draft: Draft) -> Draft:
        if not service_id:
            draft = services.add_service(draft, target)
        return with_pasted(draft, target, taken, name)

    session.edit(f"tempel seluruh pelayanan {name}".strip(), place, change)
    return place


def with_pasted(draft: Draft, service_id: str, taken: ReadService, name: str) -> Draft:
    """The draft with answers and notes of a pasted service, and its name."""
    draft = services.rename_service(draft, service_id, name)
    for component, value in taken.answers.items():
        draft = edits.answer(draft, service_id, component, One(value))
    told = (f"{name}: {note}" if name else note for note in taken.notes)
    return replace(draft, notes=(*draft.notes, *told))


def name_in(notes: Sequence[str]) -> str:
    """The name that a line above a table gives its service; "" when there is none."""
    found = (NAMED.fullmatch(note.strip()) for note in notes)
    return next((each[1].strip() for each in found if each), "")


class PastedService(Dialog):
    """Shows what was found; `taken` is what the officer wants of it."""

    def __init__(self, parent: QWidget | None, session: Session, service_id: str, found: ReadService) -> None:
        super().__init__(parent, TITLE, "Ambil")
        room = self.screen().availableGeometry().width() - theme.current().px(2 * MARGIN)
        self.setMinimumWidth(min(theme.current().px(WIDTH), room))
        self._session, self._found = session, found
        self._service = session.draft.service(service_id) or Service(id="")
        self.name = LineEdit("Nama pelayanan")
        self.checks: dict[str, CheckBox] = {}
        self.choices: list[ComboBox] = []
        self._fates: list[Label] = []
        self._readings: list[Label] = []
        self._titles = {each.id: each.title for each in session.sources.components.entries}
        self._lay_out()
        self._count()

    def _lay_out(self) -> None:
        own = self._service.name.strip()
        self.name.show_text(own or name_in(self._found.notes))
        field = Field("Nama pelayanan", self.name)
        field.setVisible(not own)
        self.add(field)
        if doubts := len(self._found.doubtful):
            text = (
                f"{doubts} bagian tidak bernama komponen yang dikenali, atau namanya muncul lebih dari "
                "sekali. Pilih komponennya, atau biarkan tersimpan sebagai catatan."
            )
            self.add(Banner("warn", text))
        self.grid = QGridLayout()
        look = theme.current()
        self.grid.setHorizontalSpacing(look.px(16))
        self.grid.setVerticalSpacing(look.px(8))
        self.grid.setColumnMinimumWidth(0, look.px(FIRST))
        self.grid.setColumnStretch(1, 1)
        self.grid.setColumnStretch(2, 1)
        for column, words in enumerate(("KOMPONEN", "KATA-KATA ASLI", "TERBACA SEBAGAI")):
            self.grid.addWidget(Label(words, "group"), 0, column)
        for doubt in self._found.doubtful:
            self._add_doubt(doubt)
        for component, value in self._found.answers.items():
            self._add_answer(component, value)
        self.rows.addLayout(self.grid)
        if notes := self._found.notes:
            words = f"{len(notes)} baris di luar komponen, disimpan sebagai catatan"
            fold = Fold(words, Label("\n".join(notes)[: 4 * LONGEST], "second"))
            self.add(fold)

    # --- rows ------------------------------------------------------------------------------------

    def _row(self, first: QWidget, words: str, reading: Label) -> None:
        at = self.grid.rowCount()
        self.grid.addWidget(Divider(), at, 0, 1, 3)
        shown = Label(clipped(words))
        for column, widget in enumerate((first, shown, reading)):
            self.grid.addWidget(widget, at + 1, column, Qt.AlignmentFlag.AlignTop)

    def _add_answer(self, component: str, value: AnyValue) -> None:
        check = self.checks[component] = CheckBox(self._titles[component])
        check.setChecked(True)
        check.toggled.connect(self._count)
        fate = Label(self.fate_of(component), "second")
        check.setAccessibleDescription(fate.text())
        self._row(stacked(check, fate), value.source, Label(self.words_of(component, value)))

    def _add_doubt(self, doubt: Doubt) -> None:
        rest = [each for each in self._titles if each not in doubt.near]
        options = [("", AS_NOTE), *((each, self._titles[each]) for each in (*doubt.near, *rest))]
        choice = ComboBox(options, f"Komponen untuk {doubt.label}")
        fate, reading = Label("", "second"), Label("")
        choice.setFixedWidth(theme.current().px(FIRST))
        at = len(self.choices)
        for made, kept in ((choice, self.choices), (fate, self._fates), (reading, self._readings)):
            kept.append(made)  # pyright: ignore[reportArgumentType]
        choice.chosen.connect(lambda _: self._choose(at))
        self._row(stacked(Label(doubt.label), choice, fate), doubt.text, reading)
        self._show_choice(at)

    def _choose(self, at: int) -> None:
        self._show_choice(at)
        self._count()

    def _show_choice(self, at: int) -> None:
        component, doubt = self.choices[at].key(), self._found.doubtful[at]
        if not component:
            self._readings[at].setText("Catatan, tidak tercetak.")
        elif component in self.checks:
            self._readings[at].setText(f"Menyambung isian {self._titles[component]}.")
        else:
            kind = self._session.sources.components.by_id[component].kind
            value = kinds.read(
                kind, doubt.text, self._session.sources.catalogue, staffing=component == "staffing"
            )
            self._readings[at].setText(self.words_of(component, value))
        fate = self.fate_of(component) if component and component not in self.checks else ""
        self._fates[at].setText(fate)
        self._fates[at].setVisible(bool(fate))

    def words_of(self, component: str, value: AnyValue) -> str:
        """What a value was read as: how many of what, and the words as they will print."""
        catalogue = self._session.sources.catalogue
        told = said(value, Context(lambda: catalogue, component))
        words = value_words(value, catalogue)
        told = told if not told.startswith('"') else ""
        return clipped(f"{told[:1].upper()}{told[1:]}:\n{words}" if told else words)

    def fate_of(self, component: str) -> str:
        """What becomes of the answer that stands there already; "" for none."""
        given = self._service.answer(component)
        _, office = resolve(self._session.draft, self._service, component)
        match given:
            case NotYet() | AsOffice(None) if not isinstance(office, One):
                return ""
            case AsOffice():
                return "Menggantikan isian bersama pada pelayanan ini."
            case ByCase():
                return "Menggantikan isian menurut kondisi yang ada."
            case One(value):
                words = " ".join(value_words(value, self._session.sources.catalogue).split())
                return f"Menggantikan isian yang ada: {words[:EXCERPT]}" + " …" * (len(words) > EXCERPT)
            case _:
                return ""

    # --- what is taken ---------------------------------------------------------------------------

    def _count(self) -> None:
        count = len(self.taken().answers)
        self.yes.set_text(f"Ambil {count} isian")
        self.yes.setEnabled(count > 0 or bool(self.taken().notes))

    def taken(self) -> ReadService:
        """The answers that are checked, doubtful parts where the officer put them, and notes."""
        wanted: Mapping[str, AnyValue] = {
            key: value for key, value in self._found.answers.items() if self.checks[key].isChecked()
        }
        found = replace(self._found, answers=wanted)  # pyright: ignore[reportArgumentType]
        sources = self._session.sources
        chosen = [each.key() for each in self.choices]
        return decided(found, chosen, sources.components, sources.catalogue)


def stacked(*widgets: QWidget) -> QWidget:
    """Widgets one under the other, at the top of their room; an empty label takes none."""
    whole = QWidget()
    rows = QVBoxLayout(whole)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(theme.current().px(4))
    for widget in widgets:
        rows.addWidget(widget)
        if isinstance(widget, Label) and not widget.text():
            widget.hide()
    rows.addStretch(1)
    return whole


def clipped(words: str) -> str:
    """As much of a text as is looked at in a row."""
    return words if len(words) <= LONGEST else f"{words[:LONGEST]} …"
