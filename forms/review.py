"""The page "Periksa": what is not yet filled, what the checker found, and all answers at a glance."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from drafter.documents.gaps import Gaps
from forms import theme
from forms.answers_view import AnswersView
from forms.controls import ComboBox, EmptyState, IconButton, Label, Pill, Scroll, Segmented, role
from forms.findings import FindingsList
from forms.findings_view import FindingsView
from forms.missing import Gatherer, Row, rows
from forms.page_parts import BAR, MARGIN, TOP
from forms.places import Place
from forms.review_sheet import ReviewSheet
from forms.session import Change, Session

WIDEST = 960  # px at 100 %
SETTLE = 250  # ms after a change until what is missing is gathered again
MISSING, FINDINGS, ANSWERS = "missing", "findings", "answers"
WAITING = ("missing", "to_complete")  # kinds of rows that are to be filled before the decree is submitted
ALL = ""
NOTHING_LEFT = "Semua isian terisi"
NOTHING_LEFT_MORE = (
    "Baca sekali lagi semua isian, lalu ekspor naskahnya. "
    "Penetapannya tetap wewenang pejabat yang menetapkan."
)


class ReviewPage(QWidget):
    """wanted(Place): the officer wants to go there."""

    wanted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._known = False  # whether what is missing has been gathered once
        self._rows: list[Row] = []
        self._service = ALL  # "" for all, in the list of what is missing
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        role(self, "page")
        self._make_parts()
        self._lay_out()
        self.gatherer = Gatherer(session, self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE)
        self._settle.timeout.connect(self.gatherer.start)
        self._connect()

    def _make_parts(self) -> None:
        self.title = Label("Periksa sebelum diajukan", "title")
        self.ready = Pill("Siap diajukan", "ok")
        self.ready.hide()
        self.told = Label("", "question")
        self.mode = Segmented(
            [(MISSING, "Belum terisi"), (FINDINGS, "Temuan"), (ANSWERS, "Periksa isian")], "Yang diperiksa"
        )
        self.services = ComboBox([(ALL, "Semua pelayanan")], "Pelayanan")
        self.services.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.before = IconButton("chevron-left", "Pelayanan sebelumnya")
        self.after = IconButton("chevron-right", "Pelayanan berikutnya")
        self.list = FindingsList()
        self.findings = FindingsView(self._session)
        self.answers = AnswersView(self._session)
        self.sheet = ReviewSheet(self._session, self._count_waiting)
        self.empty = EmptyState(
            NOTHING_LEFT,
            NOTHING_LEFT_MORE,
            [("Periksa isian", self._to_answers), ("Ke ekspor", self._to_export)],
        )
        self.scroll: QScrollArea = Scroll(self._padded(self.answers))

    def _padded(self, inner: QWidget) -> QWidget:
        """A widget at the upper edge of its room, with white below."""
        outer = QWidget()
        rows = QVBoxLayout(outer)
        rows.setContentsMargins(0, 0, 0, theme.current().px(MARGIN))
        rows.addWidget(inner)
        rows.addStretch(1)
        return outer

    def _lay_out(self) -> None:
        self._inner = QWidget(self)
        rows = QVBoxLayout(self._inner)
        rows.setContentsMargins(0, 0, 0, 0)
        tools = QHBoxLayout()
        for widget in (self.mode, self.services, self.before, self.after):
            tools.addWidget(widget, 1 if widget is self.services else 0)
        self.stack = QStackedWidget()
        for widget in (self.list, self.scroll, self.empty, self.findings):
            self.stack.addWidget(widget)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.sheet.button, 0, Qt.AlignmentFlag.AlignVCenter)
        standing = QHBoxLayout()
        standing.addWidget(self.told, 1)
        standing.addWidget(self.ready, 0, Qt.AlignmentFlag.AlignTop)
        rows.addLayout(head)
        rows.addLayout(standing)
        rows.addWidget(self.sheet)
        rows.addLayout(tools)
        rows.addWidget(self.stack, 1)
        self._across = QHBoxLayout(self)
        self._across.addStretch(1)
        self._across.addWidget(self._inner, 1000)
        self._across.addStretch(1)
        self._spaced = (rows, tools, head, standing)
        theme.notifier().changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        px = theme.current().px
        self._inner.setMaximumWidth(px(WIDEST))
        self._across.setContentsMargins(px(MARGIN), px(TOP), px(MARGIN + BAR), px(TOP))
        for each in self._spaced:
            each.setSpacing(px(8))

    def _connect(self) -> None:
        self.gatherer.gathered.connect(self._take)
        self.mode.chosen.connect(lambda _: self._show())
        self.services.chosen.connect(self._choose)
        self.before.clicked.connect(lambda: self._step(-1))
        self.after.clicked.connect(lambda: self._step(1))
        self.list.chosen.connect(self.wanted)
        self.answers.wanted.connect(self.wanted)
        self.findings.wanted.connect(self.wanted)
        self.findings.told.connect(self._tell_standing)
        self.findings.checking.checked.connect(self._show_ready)

    # --- what the guide asks -----------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the page; a service in the place shows that service's answers."""
        self.sheet.clear()
        if place.service:
            self._service = place.service
            self.mode.choose(ANSWERS)
        self._name_services()
        self.gatherer.start()
        self._show()

    def show_change(self, change: Change) -> None:
        """Another draft while the page is in sight."""
        if change.before.services is not change.after.services:
            self._name_services()
        if self.mode.key() == ANSWERS:
            self._show()
        self._settle.start()

    def focus_first(self) -> None:
        """Put the focus where work begins."""
        shown = self.stack.currentWidget()
        if shown is self.findings and self.findings.list.rows.findings:
            self.findings.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        target = self.list if shown is self.list else self.mode.segment(self.mode.key())
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def explain(self) -> None:
        """F1: the help of the finding in hand."""
        if self.stack.currentWidget() is self.findings:
            self.findings.explain()

    # --- showing -----------------------------------------------------------------------------------

    def _name_services(self) -> None:
        draft = self._session.draft
        named = [
            (each.id, f"{place}. {each.name.strip() or 'Pelayanan tanpa nama'}")
            for place, each in enumerate(draft.services, 1)
        ]
        if draft.service(self._service) is None:
            self._service = ALL
        every = [(ALL, "Semua pelayanan")] if self.mode.key() != ANSWERS or not named else []
        self.services.set_options([*every, *named])
        self.services.choose(self._service if self._service or every else named[0][0])
        self.services.setToolTip(self.services.currentText())

    def _take(self, found: Gaps) -> None:
        self._known = True
        self._rows = rows(found, self._session.draft)
        self.mode.set_text(MISSING, f"Belum terisi {self._count_waiting()}")
        self._show()
        self._show_ready()

    def _count_waiting(self) -> int:
        return sum(each.kind in WAITING for each in self._rows)

    def _tell_standing(self, words: str) -> None:
        if self.mode.key() != FINDINGS:
            return
        waiting = self._count_waiting()
        report = self.findings.checking.report
        if waiting and report is not None and report.is_ready:
            words = f"Tidak ada temuan wajib dari {report.rules} aturan; {waiting} isian belum terisi."
        self.told.setText(words)

    def _show_ready(self) -> None:
        """ "Siap diajukan": nothing is missing and no must-finding is left; never that a decree is valid."""
        report = self.findings.checking.report
        waiting = self._count_waiting()
        self.ready.setVisible(self._known and not waiting and report is not None and report.is_ready)
        self._tell_standing(self.findings.standing)
        if report is not None:
            self.mode.set_text(FINDINGS, f"Temuan {len(report.open)}")

    def _show(self) -> None:
        self._name_services()
        answers = self.mode.key() == ANSWERS
        several = len(self._session.draft.services) > 1
        self.before.setVisible(answers and several)
        self.after.setVisible(answers and several)
        if answers:
            self._show_answers()
        elif self.mode.key() == FINDINGS:
            self.stack.setCurrentWidget(self.findings)
            self.findings.show_service(self._service)
        else:
            self._show_missing()

    def _show_missing(self) -> None:
        shown = [each for each in self._rows if not self._service or each.service == self._service]
        waiting = sum(each.kind in WAITING for each in shown)
        if not self._known:
            self.told.setText("Isian sedang diperiksa ...")
        elif waiting:
            self.told.setText(
                f"{waiting} isian belum terisi atau masih contoh. Pilih salah satu untuk mengisinya."
            )
        elif shown:
            self.told.setText("Semua isian terisi. Yang di bawah ini diisi saat penetapan.")
        else:
            self.told.setText("")
        self.list.show_rows(shown)
        self.stack.setCurrentWidget(self.list if shown or not self._known else self.empty)

    def _show_answers(self) -> None:
        service = self._session.draft.service(self.services.key())
        self.told.setText("Baca sebagaimana akan tercetak. Pilih Ubah untuk memperbaiki isiannya.")
        if service is None:
            self.told.setText("Belum ada pelayanan.")
            self.stack.setCurrentWidget(self.empty)
            return
        self.answers.show_service(service)
        self.stack.setCurrentWidget(self.scroll)

    # --- what the officer does ---------------------------------------------------------------------

    def _choose(self, service: str) -> None:
        self._service = service
        self.scroll.verticalScrollBar().setValue(0)
        self._show()

    def _step(self, by: int) -> None:
        ids = [each.id for each in self._session.draft.services]
        at = (ids.index(self.services.key()) + by) % len(ids)
        self._choose(ids[at])

    def _to_answers(self) -> None:
        self.mode.choose(ANSWERS)
        self._show()
        self.focus_first()

    def _to_export(self) -> None:
        self.wanted.emit(Place("export"))
