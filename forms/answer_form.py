"""The answer on a component's page: for all or by case, the office's or the service's own, in its editor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from drafter.documents.blocks import CellBlock
from drafter.documents.cells import resolve
from drafter.model.answers import (
    Answer,
    AnyValue,
    AsOffice,
    ByCase,
    Channels,
    Citations,
    Items,
    NotYet,
    One,
    People,
)
from drafter.model.components import Kind
from drafter.model.draft import Service
from forms import answer_acts as acts
from forms import theme
from forms.answer_tools import AnswerTools, OfficeAnswer
from forms.answer_words import blocks_or_told, value_blocks
from forms.case_bar import CaseBar
from forms.controls import Banner, CheckBox, TextButton
from forms.editor_shelf import EditorShelf
from forms.editors.base import Context
from forms.editors.reading import Reading
from forms.editors.registry import kind_of
from forms.places import Place, component_place
from forms.reading_bar import ReadingBar
from forms.session import Session
from forms.slots import COMPETENCE, STAFFING, TIME_LIMIT, Slot, begun_by, component_of, context_of

ADDABLE = (
    Items,
    Citations,
    People,
    Channels,
)  # kinds whose own additions are numbered on behind the office's
NOT_READ = (
    "Kata-kata ini belum terbaca seluruhnya dalam bentuk itu, jadi dibiarkan agar tidak ada yang hilang. "
    "Sesuaikan dahulu, atau kosongkan lalu isi dalam bentuk itu."
)
ONCE = "Sama untuk semua pelayanan"
ONCE_MORE = "Dipindah ke Isian bersama dan dipakai semua pelayanan."


class AnswerForm(QWidget):
    """wanted(Place): another page is asked for.  picture_wanted: of the flow of steps."""

    wanted = Signal(object)
    picture_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.slot = Slot("", "requirements")
        self._case = ""
        self._adding = False
        self._forms: dict[tuple[Slot, str], str] = {}  # other forms chosen for answers still empty
        self.tools = AnswerTools(session, self)
        self.cases = CaseBar(session, self)
        self.banner = Banner("warn", "Sesuaikan dengan keadaan di instansi Anda.", "Sudah sesuai")
        self.notice = Banner("info", "", "Mengerti")
        self.office = OfficeAnswer(self)
        self.shelf = EditorShelf(self)
        self.reading = ReadingBar(self)
        self.once = CheckBox(ONCE, self)
        self.once.setToolTip(ONCE_MORE)
        self.once.setAccessibleDescription(ONCE_MORE)
        self.form = TextButton("Tulis sebagai ...", parent=self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        look = theme.current()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, look.px(4), 0, 0)
        rows.setSpacing(look.px(8))
        shown = (self.tools, self.cases, self.banner, self.notice, self.office, self.shelf, self.reading)
        for widget in shown:
            rows.addWidget(widget)
        last = QHBoxLayout()
        last.addWidget(self.once)
        last.addStretch(1)
        last.addWidget(self.form)
        rows.addLayout(last)
        rows.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        self.tools.apart_wanted.connect(self._set_apart)
        self.tools.value_given.connect(self._take_value)
        self.cases.chosen.connect(self._take_case)
        self.banner.acted.connect(lambda: acts.confirm_example(self._session, self.slot))
        self.notice.acted.connect(self.notice.hide)
        self.office.acted.connect(self._act_on_office)
        self.office.own_wanted.connect(self._add_own)
        self.shelf.edited.connect(self._edited)
        self.shelf.asked.connect(self._asked)
        self.shelf.read.connect(self._show_read)
        self.reading.went_back.connect(self._hold_focus)
        self.once.toggled.connect(self._set_once)
        self.form.clicked.connect(self._open_forms)
        self._session.read_only_changed.connect(lambda _: self.refresh())

    # --- showing ---------------------------------------------------------------------------------

    def show_slot(self, slot: Slot, case: str = "") -> None:
        """Show another answer; `case` is the one to have in hand."""
        if slot != self.slot:
            self._adding = False
            self.notice.hide()
        self.slot = slot
        self._case = case or self._case
        self.refresh()

    @property
    def case(self) -> str:
        """The case in hand, "" while the answer is not told apart."""
        return self._case if isinstance(self.answer(), ByCase) else ""

    def answer(self) -> Answer:
        """The answer as it stands."""
        return self.slot.answer(self._session.draft)

    def service(self) -> Service:
        """The service it is of; one without anything for what all share."""
        return self._session.draft.service(self.slot.service) or Service(id="")

    def refresh(self) -> None:
        """Show what stands in the draft."""
        given, service = self.answer(), self.service()
        known = [each.id for each in service.cases]
        if self._case not in known:
            self._case = known[0] if known else ""
        by_case, numbers = isinstance(given, ByCase), self._numbers(given)
        shares = isinstance(given, AsOffice)
        waits = not numbers and self._waits(given)
        self.tools.show_slot(self.slot, by_case, shares or bool(numbers) or waits, self.case)
        self.cases.setVisible(by_case)
        if by_case:
            self.cases.show_cases(self.slot, service.cases, self._case)
        self._show_once(given, shares)
        self._show_office(given, numbers)
        if waits:
            self.office.show_waiting()
            self.office.show()
        self.reading.keep((self.slot, self.case, given))
        value = acts.value_in(given, self._case)
        self.banner.setVisible(value is not None and value.example and not self._session.read_only)
        self.banner.tell("warn", self._example_words(), "Sudah sesuai", "Contoh, belum disesuaikan.")
        hidden = bool(numbers) or waits or (shares and value is None and not self._adding)
        self.shelf.setVisible(not hidden)
        self.form.setVisible(not hidden)
        if not hidden:
            kind = self._kind(given, value)
            self.shelf.show_value(kind, value, self._context(given, kind))
        self._lock()

    def prepare(self) -> Iterator[QWidget]:
        """Makes the editors that other components will be shown in, one a step."""
        for component in self._session.sources.components.entries:
            context = context_of(self._session, Slot(self.slot.service, component.id))
            made = self.shelf.prepare(component.kind, context)
            if made is not None:
                yield made

    def _context(self, given: Answer, kind: str) -> Context:
        """What the editor may look at; an addition is numbered on behind the office's answer."""
        context = context_of(self._session, self.slot)
        office = self.slot.shared(self._session.draft)
        if isinstance(given, AsOffice) and isinstance(office, One):
            return replace(context, begun=begun_by(office.value, kind))
        return context

    def _example_words(self) -> str:
        return "Ubah seperlunya, atau nyatakan sudah sesuai."

    def _kind(self, given: Answer, value: AnyValue | None) -> str:
        if value is not None:
            return kind_of(value)
        chosen = self._forms.get((self.slot, self._case))
        if chosen is not None:
            return chosen
        office = self.slot.shared(self._session.draft)
        if isinstance(given, AsOffice) and isinstance(office, One):
            return kind_of(office.value) if isinstance(office.value, ADDABLE) else "text"
        return self.usual_kind()

    def usual_kind(self) -> Kind:
        """The kind that the component's page edits."""
        component = component_of(self._session, self.slot)
        return component.kind if component is not None else "text"

    def _show_once(self, given: Answer, shares: bool) -> None:
        self.once.setVisible(not self.slot.is_shared and not self.slot.is_own)
        self.once.show_checked(shares)
        office = self.slot.shared(self._session.draft)
        self.once.setEnabled(not isinstance(given, ByCase) or not isinstance(office, NotYet))

    def _numbers(self, given: Answer) -> tuple[CellBlock, ...]:
        """The numbers that come from the table on competence, while staffing has no answer of its own."""
        if self.slot.component != STAFFING or self.slot.is_shared or not isinstance(given, NotYet | AsOffice):
            return ()
        office = self.slot.shared(self._session.draft)
        if isinstance(given, AsOffice) and (not isinstance(office, NotYet) or given.extra is not None):
            return ()
        answer, _ = resolve(self._session.draft, self.service(), STAFFING)
        own = not isinstance(given, AsOffice) and not isinstance(answer, NotYet)
        blocks = blocks_or_told(lambda: self._session.cells.blocks(self.service(), STAFFING))
        return blocks if own or isinstance(given, AsOffice) else ()

    def _waits(self, given: Answer) -> bool:
        """Whether the numbers will come from competence, which says nothing yet."""
        if self.slot.component != STAFFING or self.slot.is_shared or self._adding:
            return False
        own, _ = resolve(self._session.draft, self.service(), COMPETENCE)
        return isinstance(given, NotYet) and isinstance(own, NotYet)

    def _show_office(self, given: Answer, numbers: tuple[CellBlock, ...]) -> None:
        self.office.setVisible(isinstance(given, AsOffice) or bool(numbers))
        if numbers:
            self.office.show_numbers(numbers)
        elif isinstance(given, AsOffice):
            office = self.slot.shared(self._session.draft)
            catalogue = self._session.sources.catalogue
            blocks = value_blocks(office.value, catalogue) if isinstance(office, One) else ()
            adding = given.extra is not None or self._adding
            self.office.show_answer(blocks, can_add=isinstance(office, One) and not adding, adding=adding)

    def _lock(self) -> None:
        free = not self._session.read_only
        for widget in (self.tools, self.shelf, self.cases.add, self.cases.more, self.form):
            widget.setEnabled(free)
        if not free:
            self.once.setEnabled(False)
        self.office.set_locked(not free)

    def focus_first(self) -> None:
        """Put the cursor where typing begins."""
        if not self.shelf.isHidden() and self.shelf.isEnabled():
            self.shelf.focus_first()
        elif not self.office.isHidden():
            self.office.change.setFocus()

    # --- what the officer does -------------------------------------------------------------------

    def _edited(self, value: AnyValue | None, typing: str) -> None:
        acts.write(self._session, self.slot, self.case, value, typing)

    def _show_read(self, reading: Reading) -> None:
        """A paste was read: it is told until the answer is another one."""
        self.reading.tell_read(reading, (self.slot, self.case, self.answer()))
        self._hold_focus()

    def _hold_focus(self) -> None:
        """The cursor stays in the answer, also where it is another kind now and another editor holds it."""
        if not self.shelf.isAncestorOf(QApplication.focusWidget() or self):
            self.focus_first()

    def _take_value(self, value: AnyValue, what: str) -> None:
        acts.put(self._session, self.slot, self.case, value, what)
        self.focus_first()

    def _take_case(self, case: str) -> None:
        self._case = case
        self.refresh()

    def _set_apart(self, apart: bool) -> None:
        if not apart:
            gone = acts.tell_together(self._session, self.slot)
            if gone:
                self.notice.tell(
                    "info", f"Isian {gone} kondisi lain dihapus. Urungkan (Ctrl+Z) mengembalikannya."
                )
                self.notice.show()
        elif not acts.tell_apart(self, self._session, self.slot):
            self.refresh()

    def _set_once(self, shared: bool) -> None:
        self._adding = False
        acts.set_shared(self, self._session, self.slot, shared)
        self.refresh()

    def _act_on_office(self) -> None:
        if self.office.shows_numbers or self.office.waits:
            self.wanted.emit(component_place(self.slot.service, COMPETENCE))
        else:
            self.wanted.emit(Place("shared", "", self.slot.component))

    def _add_own(self) -> None:
        if self.office.shows_numbers:
            acts.fill_numbers(self._session, self.slot)
        else:
            self._adding = True
            self.refresh()
        self.focus_first()

    def _asked(self, what: str) -> None:
        if what == "picture":
            self.picture_wanted.emit()
        elif self.slot.service:
            self.wanted.emit(component_place(self.slot.service, TIME_LIMIT))

    def _open_forms(self) -> None:
        value = acts.value_in(self.answer(), self._case)
        self.tools.open_forms(self.form, self._kind(self.answer(), value), self.usual_kind(), self._write_as)

    def _write_as(self, kind: Kind) -> None:
        value = acts.value_in(self.answer(), self._case)
        if value is None or acts.rewrite(self._session, self.slot, self.case, kind, value):
            self._forms[self.slot, self._case] = kind
            self.notice.hide()
        else:
            self.notice.tell("info", NOT_READ, "Mengerti")
            self.notice.show()
        if value is None:
            self.refresh()
        self.focus_first()
