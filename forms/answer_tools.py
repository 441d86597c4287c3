"""Above an answer: for all or by case, examples, copies.  And the office's answer, to look at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from drafter.documents.blocks import CellBlock, Paragraph
from drafter.model.components import Example, Kind
from forms import theme
from forms.controls import Card, Entry, Label, Segmented, TextButton, menu_of
from forms.session import Session
from forms.slots import Slot, component_of
from forms.words import Words

ALL, APART = "all", "apart"
NO_OFFICE = (Paragraph("Belum ada isian bersama untuk komponen ini."),)
WAITING = (Paragraph("Terisi otomatis setelah Kompetensi pelaksana diisi."),)
FORM_NAMES: dict[Kind, str] = {"text": "teks", "items": "daftar", "table": "tabel"}


USUALLY: dict[Kind, str] = {
    **FORM_NAMES,
    "steps": "tabel langkah",
    "time_limit": "jangka waktu",
    "fees": "rincian biaya",
    "channels": "tabel sarana pengaduan",
    "people": "tabel pelaksana",
    "citations": "daftar peraturan",
}


class AnswerTools(QWidget):
    """apart_wanted(bool): told apart by case or not.  value_given(value, what): an example or a copy."""

    apart_wanted = Signal(bool)
    value_given = Signal(object, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._slot = Slot("", "")
        self._case = ""
        self.ways = Segmented([(ALL, "Semua pemohon"), (APART, "Menurut kondisi")], "Berlaku untuk")
        self.example = TextButton("Gunakan contoh", parent=self)
        self.copy = TextButton("Salin dari ...", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(14))
        row.addWidget(self.ways)
        row.addStretch(1)
        row.addWidget(self.example)
        row.addWidget(self.copy)
        self.ways.segment(ALL).setToolTip("Satu isian yang sama untuk semua pemohon")
        self.ways.segment(APART).setToolTip("Isian dibedakan, misalnya untuk baru, perpanjangan, dan hilang")
        self.ways.chosen.connect(lambda key: self.apart_wanted.emit(key == APART))
        self.example.clicked.connect(self._use_example)
        self.copy.clicked.connect(self._copy)

    def show_slot(self, slot: Slot, by_case: bool, elsewhere: bool, case: str) -> None:
        """Another answer; `elsewhere` when it is said at another place and is only shown here."""
        self._slot, self._case = slot, case
        self.ways.choose(APART if by_case else ALL)
        self.ways.setVisible(not slot.is_shared and not elsewhere)
        self.example.setVisible(bool(self._examples()) and not elsewhere)
        self.copy.setVisible(not slot.is_own and not elsewhere)
        self.setVisible(not elsewhere)

    def _examples(self) -> tuple[Example, ...]:
        component = component_of(self._session, self._slot)
        return component.examples if component is not None else ()

    def _use_example(self) -> None:
        examples = self._examples()
        if len(examples) == 1:
            self._give(examples[0])
            return
        entries = [Entry(each.label, lambda each=each: self._give(each)) for each in examples]
        menu = menu_of(self, entries)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.example.mapToGlobal(self.example.rect().bottomLeft()))

    def _give(self, example: Example) -> None:
        self.value_given.emit(example.value, "gunakan contoh")

    def _copy(self) -> None:
        from forms.copying import CopyDialog  # seldom wanted

        dialog = CopyDialog(self.window(), self._session, self._slot, self._case)
        if dialog.ask() and dialog.value is not None:
            self.value_given.emit(dialog.value, "salin")

    def open_forms(self, button: QWidget, now: str, usual: Kind, take: Callable[[Kind], object]) -> None:
        """The menu of other forms that an answer may be written in."""
        usually = USUALLY[usual]
        names: dict[Kind, str] = {**FORM_NAMES, usual: usually}
        entries = [
            Entry(f"Tulis sebagai {name}", lambda kind=kind: take(kind))
            for kind, name in names.items()
            if kind != now
        ]
        menu = menu_of(button.parentWidget() or button, entries)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))


class OfficeAnswer(Card):
    """What the office says for all services, to look at; or the numbers that come from another table.

    acted: to the place where it is said.  own_wanted: an addition, or an answer, of the service's own.
    """

    acted = Signal()
    own_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shows_numbers = self.waits = False
        self.title = Label("", "group", self)
        self.words = Words(self)
        self.change = TextButton("Ubah isian bersama", "edit", self)
        self.own = TextButton("Tambah khusus pelayanan ini", "plus", self)
        head = QHBoxLayout()
        head.setSpacing(theme.current().px(4))
        head.addWidget(self.title, 1)
        head.addWidget(self.change)
        self.rows.addLayout(head)
        self.add(self.words)
        self.foot = QHBoxLayout()
        self.foot.addWidget(self.own)
        self.foot.addStretch(1)
        self.rows.addLayout(self.foot)
        self.change.clicked.connect(self.acted)
        self.own.clicked.connect(self.own_wanted)

    def show_answer(self, blocks: tuple[CellBlock, ...], can_add: bool, adding: bool) -> None:
        """The office's answer; `blocks` is () while there is none."""
        self.shows_numbers = self.waits = False
        self.title.setText("ISIAN BERSAMA" + (", DIIKUTI TAMBAHAN INI" if adding else ""))
        self.words.show_blocks(blocks or NO_OFFICE, "text" if blocks else "soft")
        self.change.set_text("Ubah isian bersama" if blocks else "Isi isian bersama")
        self.own.set_text("Tambah khusus pelayanan ini")
        self.own.setVisible(can_add)

    def show_numbers(self, blocks: tuple[CellBlock, ...]) -> None:
        """Numbers that are said under competence."""
        self.shows_numbers, self.waits = True, False
        self.title.setText("DIHITUNG DARI TABEL KOMPETENSI PELAKSANA")
        self.words.show_blocks(blocks)
        self.change.set_text("Ubah tabel kompetensi")
        self.own.set_text("Isi sendiri")
        self.own.setVisible(True)

    def show_waiting(self) -> None:
        """The table on competence, where the numbers come from, is still empty."""
        self.shows_numbers, self.waits = False, True
        self.title.setText("JUMLAH PELAKSANA")
        self.words.show_blocks(WAITING, "soft")
        self.change.set_text("Isi kompetensi pelaksana")
        self.own.set_text("Isi sendiri")
        self.own.setVisible(True)

    def set_locked(self, locked: bool) -> None:
        """Nothing can be changed."""
        self.own.setEnabled(not locked)
