"""Where in a draft something stands: what undo goes back to, what a finding jumps to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Page = Literal[
    "office",
    "decree",
    "shared",
    "service",
    "review",
    "export",
    "minutes",
    "publication",
    "concept",
    "pledge",
]
PAGES: tuple[Page, ...] = get_args(Page)


@dataclass(frozen=True, slots=True)
class Place:
    """A page of the guide, and what on it.

    service: id of the service; component: id of the component ("" for the service's own page);
    point: section and number of a point of the decree ("dictum.2"), or the name of a field.
    """

    page: Page = "decree"
    service: str = ""
    component: str = ""
    point: str = ""

    def same_page(self, other: Place) -> bool:
        """Whether both stand on one page."""
        return (self.page, self.service, self.component) == (other.page, other.service, other.component)


def component_place(service: str, component: str) -> Place:
    """The page of a component: of a service, or of what all services share when `service` is ""."""
    return Place("service", service, component) if service else Place("shared", "", component)
