"""What the checker found in one field, as notes under it; nothing is there while there is nothing to say."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from forms import theme
from forms.checked_places import Found
from forms.checking import checking_of
from forms.controls import Button, Label, Pill, TextButton
from forms.controls.marks import PillKind
from forms.editors.tab_order import fields_of
from forms.finding_acts import ask_reason, show_help
from forms.places import Place
from forms.session import Session

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

    def __init__(self, found: Found, locked: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.found = found
        self.setProperty("role", "card")
        words = capital(found.words or self.finding.sentence)
        severity = self.finding.severity
        self.pill = Pill(WORDS[severity], KINDS[severity], self)
        self.words = Label(words, "body", self)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.mend = Button(found.fix, parent=self)
        self.mend.setVisible(bool(found.fix))
        self.set_aside = TextButton("Kesampingkan ...", parent=self)
        self.more = TextButton("Mengapa?", parent=self)
        self.more.setAccessibleName(f"Mengapa? {words}")
        self.more.setToolTip("Penjelasan aturan ini (F1)")
        self.mend.clicked.connect(self.mended)
        self.set_aside.clicked.connect(self.aside)
        self.more.clicked.connect(self.help_wanted)
        self.lock(locked)
        self._lay_out()
        self.setAccessibleName(f"{self.pill.text()}: {words}")

    @property
    def finding(self) -> Finding:
        """The finding, as the last check told it."""
        return self.found.finding

    def _lay_out(self) -> None:
        look = theme.current()
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

    def lock(self, locked: bool) -> None:
        """Nothing can be changed."""
        self.mend.setEnabled(not locked)
        self.set_aside.setEnabled(not locked)


class FindingNotes(QWidget):
    """The findings of one field; hidden while there are none.  wanted(Place): where the rest is listed."""

    wanted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._checking = checking_of(session)
        self.notes: list[FindingNote] = []
        self._field: QWidget | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, theme.current().px(4), 0, 0)
        self._rows.setSpacing(theme.current().px(8))
        self.rest = TextButton("", parent=self)
        self.rest.clicked.connect(lambda: self.wanted.emit(Place("review")))
        self._rows.addWidget(self.rest, 0, Qt.AlignmentFlag.AlignLeft)
        session.read_only_changed.connect(lambda _: self._lock())
        self.hide()

    def show_findings(self, found: Sequence[Found]) -> None:
        """Show other findings; notes that say the same stay, with what is in hand."""
        more = len(found) - SHOWN
        self.rest.setVisible(more > 0)
        self.rest.setText(f"{more} temuan lain di halaman Periksa")
        shown = found[:SHOWN]
        if [each.told for each in shown] == [note.found.told for note in self.notes]:
            for note, each in zip(self.notes, shown, strict=True):
                note.found = each
        else:
            self._make_notes(shown)
        self.setVisible(bool(found))

    def _make_notes(self, shown: Sequence[Found]) -> None:
        focus = QApplication.focusWidget()
        held = focus is not None and self.isAncestorOf(focus)
        for note in self.notes:
            self._rows.removeWidget(note)
            note.hide()
            note.deleteLater()
        self.notes = []
        for each in shown:
            self._add(each)
        self._chain()
        if held:
            target = self.notes[0].set_aside if self.notes else self.parentWidget()
            if target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, found: Found) -> None:
        note = FindingNote(found, bool(self._session.read_only), self)
        note.mended.connect(lambda: self._checking.mend(note.finding, note.found.nth))
        note.aside.connect(lambda: self._set_aside(note.finding))
        note.help_wanted.connect(lambda: show_help(self, note.finding.rule))
        self._rows.insertWidget(len(self.notes), note)
        note.show()
        self.notes.append(note)

    def follow(self, field: QWidget) -> None:
        """Tab comes to the notes behind what they are about."""
        self._field = field
        self._chain()

    def _chain(self) -> None:
        there = [each for each in fields_of(self._field) if each.isVisible()] if self._field else []
        for first, second in pairwise((*there[-1:], *fields_of(self))):
            QWidget.setTabOrder(first, second)

    def _lock(self) -> None:
        for note in self.notes:
            note.lock(bool(self._session.read_only))

    def _set_aside(self, finding: Finding) -> None:
        reason = ask_reason(self, finding)
        if reason:
            self._checking.set_aside(finding, reason)


def explain_held(within: QWidget) -> bool:
    """F1 on a finding: its rule's help; whether the cursor stands on one inside a widget."""
    held = QApplication.focusWidget()
    while held is not None and held is not within:
        if isinstance(held, FindingNote):
            show_help(held, held.finding.rule)
            return True
        held = held.parentWidget()
    return False


def capital(words: str) -> str:
    """The words as a sentence begins."""
    return words[:1].upper() + words[1:]
