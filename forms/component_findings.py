"""What the checker found in the component in hand, under its editor."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from forms import theme
from forms.checking import checking_of
from forms.controls import Button, Label, Pill, TextButton
from forms.controls.marks import PillKind
from forms.finding_acts import ask_reason, show_help
from forms.places import Place
from forms.session import Session
from forms.slots import Slot

if TYPE_CHECKING:
    from drafter.checks import Finding, Severity

SHOWN = 5  # findings under one field; the rest stands on the page Periksa
WORDS: dict[Severity, str] = {"must": "Wajib", "should": "Sebaiknya", "hint": "Saran"}
KINDS: dict[Severity, PillKind] = {"must": "must", "should": "warn", "hint": "plain"}


class FindingNote(QFrame):
    """One finding: how grave, what it says, and its buttons: mended, aside, help_wanted."""

    mended = Signal()
    aside = Signal()
    help_wanted = Signal()

    def __init__(self, finding: Finding, nth: int, locked: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.finding, self.nth = finding, nth
        look = theme.current()
        self.setProperty("role", "card")
        words = finding.sentence[:1].upper() + finding.sentence[1:]
        self.pill = Pill(WORDS[finding.severity], KINDS[finding.severity], self)
        self.words = Label(words, "body", self)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        fix = finding.fixes[nth] if nth < len(finding.fixes) else None
        self.mend = Button(fix.label if fix is not None else "", parent=self)
        self.mend.setVisible(fix is not None)
        self.set_aside = TextButton("Kesampingkan ...", parent=self)
        self.more = TextButton("Mengapa?", parent=self)
        self.more.setAccessibleName(f"Mengapa? {words}")
        self.more.setToolTip("Penjelasan aturan ini (F1)")
        for button, signal in (
            (self.mend, self.mended),
            (self.set_aside, self.aside),
            (self.more, self.help_wanted),
        ):
            button.clicked.connect(signal)
        self.mend.setEnabled(not locked)
        self.set_aside.setEnabled(not locked)
        rows = QVBoxLayout(self)
        edge = look.px(12)
        rows.setContentsMargins(edge, look.px(10), edge, look.px(6))
        rows.setSpacing(look.px(4))
        first = QHBoxLayout()
        first.setSpacing(look.px(10))
        first.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignTop)
        first.addWidget(self.words, 1)
        last = QHBoxLayout()
        last.setSpacing(look.px(8))
        for button in (self.mend, self.set_aside, self.more):
            last.addWidget(button)
        last.addStretch(1)
        rows.addLayout(first)
        rows.addLayout(last)
        self.setAccessibleName(f"{self.pill.text()}: {words}")


class ComponentFindings(QWidget):
    """The findings of one component; hidden while there are none."""

    wanted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._checking = checking_of(session)
        self._slot: Slot | None = None
        self.notes: list[FindingNote] = []
        self._shown: list[tuple[Finding, int]] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, theme.current().px(4), 0, 0)
        self._rows.setSpacing(theme.current().px(8))
        self.rest = TextButton("", parent=self)
        self.rest.clicked.connect(lambda: self.wanted.emit(Place("review")))
        self._rows.addWidget(self.rest, 0, Qt.AlignmentFlag.AlignLeft)
        self._checking.checked.connect(self._show)
        self.hide()

    def show_slot(self, slot: Slot) -> None:
        """Show the findings of another component."""
        self._slot = slot
        self._show()

    def _show(self) -> None:
        slot = self._slot
        found = self._checking.of_component(slot.service, slot.component) if slot is not None else []
        if [each[0] for each in found] == [each[0] for each in self._shown] and self.notes:
            return
        focus = QApplication.focusWidget()
        held = focus is not None and self.isAncestorOf(focus)
        self._shown = found
        for note in self.notes:
            self._rows.removeWidget(note)
            note.hide()
            note.deleteLater()
        self.notes = []
        for finding, nth in found[:SHOWN]:
            self._add(finding, nth)
        more = len(found) - SHOWN
        self.rest.setVisible(more > 0)
        self.rest.setText(f"{more} temuan lain di halaman Periksa")
        self.setVisible(bool(found))
        if held:
            target = self.notes[0].set_aside if self.notes else self.parentWidget()
            if target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, finding: Finding, nth: int) -> None:
        note = FindingNote(finding, nth, bool(self._session.read_only), self)
        note.mended.connect(partial(self._mend, finding, nth))
        note.aside.connect(partial(self._set_aside, finding))
        note.help_wanted.connect(partial(show_help, self, finding.rule))
        self._rows.insertWidget(len(self.notes), note)
        note.show()
        self.notes.append(note)

    def _mend(self, finding: Finding, nth: int) -> None:
        self._checking.mend(finding, nth)

    def _set_aside(self, finding: Finding) -> None:
        reason = ask_reason(self, finding)
        if reason:
            self._checking.set_aside(finding, reason)

    def explain(self) -> bool:
        """F1 on a finding: its rule's help; whether the cursor stands on one."""
        held = QApplication.focusWidget()
        for note in self.notes:
            if held is not None and note.isAncestorOf(held):
                show_help(self, note.finding.rule)
                return True
        return False
