"""What the checker found in the component in hand, under its editor."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from forms.checking import checking_of
from forms.finding_notes import FindingNotes
from forms.session import Session
from forms.slots import Slot


class ComponentFindings(FindingNotes):
    """The findings of one component."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._slot: Slot | None = None
        checking_of(session).checked.connect(self._show)

    def show_slot(self, slot: Slot) -> None:
        """Show the findings of another component."""
        self._slot = slot
        self._show()

    def _show(self) -> None:
        slot = self._slot
        if slot is not None:
            self.show_findings(self._checking.of_component(slot.service, slot.component))
