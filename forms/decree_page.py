"""The decree, point by point, as it prints."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from forms.places import Place
from forms.session import Session


class DecreePage(QWidget):
    """title, head, considerations, grounds, dictum, copies, what is revoked, paper ("Keputusan")."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def show_place(self, place: Place) -> None:
        """Go to the point or field that `place.point` names."""

    def focus_first(self) -> None:
        """Put the cursor where work begins."""
