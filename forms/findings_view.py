"""The list of findings on the page "Periksa": filtered, gone to, mended, set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from forms import theme
from forms.checking import checking_of, fixes_of
from forms.controls import Button, ComboBox, Fold, Label, PrimaryButton, Segmented, TextButton
from forms.finding_acts import ask_reason, show_help
from forms.findings_list import CheckedList
from forms.session import Session

if TYPE_CHECKING:
    from drafter.checks import Finding

ALL, ASIDE = "all", "aside"
KEYS = (ALL, "must", "should", "hint", ASIDE)
WORDS = {ALL: "Semua", "must": "Wajib", "should": "Sebaiknya", "hint": "Saran", ASIDE: "Dikesampingkan"}
EVERY_FAMILY = ""


class FindingsView(QWidget):
    """wanted(Place): the officer wants to go there.  told(str): how it stands, in a sentence."""

    wanted = Signal(object)
    told = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.checking = checking_of(session)
        self._service = ""
        self._families: dict[str, str] = {}  # by rule
        self.severity = Segmented([(each, WORDS[each]) for each in KEYS], "Beratnya temuan")
        self.family = ComboBox([(EVERY_FAMILY, "Semua kelompok")], "Kelompok aturan")
        self.list = CheckedList()
        self.words = Label("", "body")
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.open = PrimaryButton("Buka isian")
        self.mend = Button("Perbaiki")
        self.mend_kind = Button("")
        self.aside = TextButton("Kesampingkan ...")
        self.why = TextButton("Mengapa?")
        self.score = Fold("Perkiraan skala PEKPPP", Label("", "second"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        px = theme.current().px
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(8))
        tools, acts = QHBoxLayout(), QHBoxLayout()
        for row in (tools, acts):
            row.setSpacing(px(8))
        tools.addWidget(self.severity)
        tools.addStretch(1)
        for button in (self.open, self.mend, self.mend_kind, self.aside, self.why):
            acts.addWidget(button)
        acts.addStretch(1)
        rows.addLayout(tools)
        rows.addWidget(self.family)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.words)
        rows.addLayout(acts)
        rows.addWidget(self.score)

    def _connect(self) -> None:
        self.severity.chosen.connect(lambda _: self._show())
        self.family.chosen.connect(lambda _: self._show())
        self.list.taken.connect(self._show_acts)
        self.list.opened.connect(self._go)
        self.open.clicked.connect(self._go)
        self.mend.clicked.connect(self._mend)
        self.mend_kind.clicked.connect(self._mend_kind)
        self.aside.clicked.connect(self._set_aside)
        self.why.clicked.connect(self.explain)
        self.checking.checked.connect(self._show)
        self.score.toggled.connect(lambda _: self._show_score())

    # --- showing -----------------------------------------------------------------------------------

    def show_service(self, service: str) -> None:
        """Only what concerns one service; "" for all."""
        self._service = service
        self._show()

    @property
    def standing(self) -> str:
        """How the draft stands; it never says that a decree is valid."""
        report = self.checking.report
        if report is None:
            return "Rancangan sedang diperiksa ..."
        from drafter.checks.report import standing

        return standing(report)

    def _show(self) -> None:
        if not self.isVisible():
            return
        report = self.checking.report
        every = list(report.findings) if report is not None else []
        if self._service:
            every = [each for each in every if any(at.service == self._service for at in each.places)]
        self._name_families(every)
        family = self.family.key()
        if family:
            every = [each for each in every if self._families[each.rule] == family]
        shown = {key: [each for each in every if fits(each, key)] for key in KEYS}
        for key in KEYS:
            self.severity.set_text(key, f"{WORDS[key]} {len(shown[key])}")
        self.list.show_findings(shown[self.severity.key() or ALL])
        self._show_score()
        self.told.emit(self.standing)

    def _show_score(self) -> None:
        """The five PEKPPP indicators that read a standard, in words; reckoned when looked at."""
        report = self.checking.report
        if report is None or not self.score.is_open:
            return
        from drafter.checks.score import scores

        lines: list[str] = []
        for each in scores(report, self._session.today):
            scale = f"skala {each.scale}" if each.scale is not None else "skala tidak diketahui"
            paper = f" Dokumen: {each.paper}." if each.paper else ""
            now = each.now.rstrip(".")
            lines.append(f"{each.indicator}. {each.title}: {scale}. {now}. {each.following}{paper}")
        self.score.set_text("\n".join(lines))

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # pyright: ignore
        self._show()

    def _name_families(self, findings: list[Finding]) -> None:
        from drafter.checks.registry import families

        if not self._families:
            self._families = {rule.id: each.name for each in families() for rule in each.rules}
        there = dict.fromkeys(self._families[each.rule] for each in findings)
        chosen = self.family.key()
        self.family.set_options([(EVERY_FAMILY, "Semua kelompok"), *((each, each) for each in there)])
        self.family.choose(chosen if chosen in there else EVERY_FAMILY)

    def _show_acts(self) -> None:
        found = self.list.finding
        free = not self._session.read_only
        for button in (self.open, self.aside, self.why):
            button.setVisible(found is not None)
        if found is None:
            self.words.setText("")
            self.mend.hide()
            self.mend_kind.hide()
            return
        words = found.told if not found.reason else f"{found.told}\nDikesampingkan karena: {found.reason}"
        self.words.setText(words)
        fixes = fixes_of(found, self._service)
        places = f" ({len(fixes)} tempat)" if len(fixes) > 1 else ""
        self.mend.set_text(f"{fixes[0].label}{places}" if fixes else "")
        self.mend.setVisible(bool(fixes) and not found.reason)
        several = self.checking.mendable(found.rule, self._severity, self._service)
        self.mend_kind.set_text(f"Perbaiki {several} yang sejenis{self._among(found)}")
        self.mend_kind.setVisible(several > len(fixes) and not found.reason)
        self.aside.set_text("Kembalikan" if found.reason else "Kesampingkan ...")
        for button in (self.mend, self.mend_kind, self.aside):
            button.setEnabled(free)

    @property
    def _severity(self) -> str:
        """The severity that alone is shown, "" for all."""
        key = self.severity.key()
        return key if key in ("must", "should", "hint") else ""

    def _among(self, found: Finding) -> str:
        """Where those of a kind are mended: only what the list is filtered to, and said so."""
        if self._service:
            return " pada pelayanan ini"
        mendable, rule = self.checking.mendable, found.rule
        alone = self._severity and mendable(rule) != mendable(rule, self._severity)
        return " yang ditampilkan" if alone else " di seluruh rancangan"

    # --- what the officer does -----------------------------------------------------------------------

    def _go(self) -> None:
        found = self.list.finding
        if found is not None:
            self.wanted.emit(self.checking.place(found.place))

    def _mend(self) -> None:
        found = self.list.finding
        if found is not None:
            self.checking.mend(found, service=self._service)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mend_kind(self) -> None:
        found = self.list.finding
        if found is not None:
            self.checking.mend_kind(found.rule, self._severity, self._service)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_aside(self) -> None:
        found = self.list.finding
        if found is None:
            return
        if found.reason:
            self.checking.take_up(found)
        else:
            reason = ask_reason(self, found)
            if reason:
                self.checking.set_aside(found, reason)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def explain(self) -> None:
        """F1: the help of the rule behind the finding in hand."""
        found = self.list.finding
        if found is not None:
            show_help(self, found.rule)


def fits(finding: Finding, key: str) -> bool:
    """Whether a finding belongs under a filter; what was set aside stands under its own."""
    if finding.reason:
        return key == ASIDE
    return key in (ALL, finding.severity)
