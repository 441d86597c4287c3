"""What the guide does with whole services: add, paste, duplicate, move, delete, and go where that leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from forms import service_acts
from forms.places import Place

if TYPE_CHECKING:
    from forms.guide import Guide


class GuideServices(QObject):
    """The steps of one guide."""

    def __init__(self, guide: Guide) -> None:
        super().__init__(guide)
        self._guide, self._session = guide, guide.session

    def add(self) -> None:
        """One more service, to be named."""
        if not self._session.read_only:
            self._go_if(service_acts.add(self._guide, self._session))

    def paste(self, service: str) -> None:
        """The service on the clipboard, taken into one of the draft, or as a new one for ""."""
        from forms.pasted_service import paste_service  # seldom wanted

        if not self._session.read_only:
            self._go_if(paste_service(self._guide, self._session, service))

    def _go_if(self, place: Place | None) -> None:
        if place is not None:
            self._guide.go(place, focus=True)

    def move(self, service: str, to: int) -> None:
        """A service at another place of the list."""
        here = self._guide.place
        if not self._session.read_only:
            place = here if here.service == service else Place("service", service)
            service_acts.move(self._session, service, to, place)
            self._guide.path.tree.take(here)

    def act(self, what: str, service: str) -> None:
        """ "rename", "group", "duplicate" or "delete" a service."""
        if self._session.read_only or self._session.draft.service(service) is None:
            return
        match what:
            case "rename":
                service_acts.rename(self._guide, self._session, service)
            case "group":
                service_acts.group(self._guide, self._session, service)
            case "paste":
                self.paste(service)
            case "duplicate":
                self._go_if(service_acts.duplicate(self._guide, self._session, service))
            case "delete":
                self._delete(service)
            case _:
                pass

    def _delete(self, service: str) -> None:
        guide, name = self._guide, service_acts.name_of(self._session, service)
        held = guide.path.tree.hasFocus()
        place = service_acts.delete(self._session, service)
        if guide.place.service == service:
            guide.go(place, focus=not held)
        guide.bars.tell(f"Pelayanan {name} dihapus.", "Urungkan", guide.undo)
