"""The office's data in the draft: what the letterhead, the head of the decree and the signature print."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from forms.places import Place
from forms.session import Session


class OfficePage(QWidget):
    """names, address, hours, logo and who signs ("Instansi")."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def show_place(self, place: Place) -> None:
        """Go to the field that `place.point` names."""

    def focus_first(self) -> None:
        """Put the cursor where work begins."""
