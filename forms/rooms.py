"""The pages that the guide leads to, each made when it is first needed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module

from PySide6.QtWidgets import QWidget

from forms.places import Place
from forms.session import Session

ROOMS: dict[str, tuple[str, str]] = {
    "office": ("office_page", "OfficePage"),
    "decree": ("decree_page", "DecreePage"),
    "shared": ("shared_page", "SharedPage"),
    "service": ("service_page", "ServicePage"),
    "component": ("page", "ComponentPage"),
    "review": ("review", "ReviewPage"),
    "export": ("export", "ExportPage"),
    "minutes": ("minutes_page", "MinutesPage"),
    "publication": ("publication_page", "PublicationPage"),
    "concept": ("concept_page", "ConceptPage"),
    "pledge": ("pledge_page", "PledgePage"),
    "preview": ("preview", "Preview"),
}


def room_of(place: Place) -> str:
    """The room in which a place is shown."""
    return "component" if place.component and place.page in ("shared", "service") else place.page


def room_modules(names: Iterable[str]) -> list[str]:
    """The modules of rooms."""
    return [f"forms.{ROOMS[each][0]}" for each in names]


def make_room(name: str, session: Session) -> QWidget:
    """A room, newly made."""
    module, made = ROOMS[name]
    make: Callable[[Session], QWidget] = getattr(import_module(f"forms.{module}"), made)
    return make(session)
