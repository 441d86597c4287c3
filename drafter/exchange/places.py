"""Bookmarks of a paper: where in the draft each stands, and what an officer calls the place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from drafter.documents.decree import ground
from drafter.documents.dictum import said_points
from drafter.documents.sources import Sources
from drafter.model.draft import Draft
from drafter.model.edits import Section
from drafter.wording import letter, ordinal_label

SHARED = "bersama"
CELL = re.compile(r"_sp_([a-z2-7]{8}|bersama)_(\w+)")
POINT = re.compile(r"_sk_([a-z]+)_(\d+)")
SECTIONS: Mapping[str, Section] = {
    "menimbang": "considerations",
    "memperhatikan": "noted",
    "diktum": "dictum",
    "maklumat": "statements",
}
GROUNDS = "mengingat"


@dataclass(frozen=True, slots=True)
class CellPlace:
    """A component of a service; `service` is `SHARED` for the office's answer."""

    service: str
    component: str


@dataclass(frozen=True, slots=True)
class PointPlace:
    """A point of the decree or the pledge by its index in the draft; None for one the program adds itself."""

    section: Section | None
    index: int | None
    number: int


Place = CellPlace | PointPlace


def place_of(anchor: str, draft: Draft, sources: Sources) -> Place | None:
    """Where a bookmark of ours stands; None for one this draft knows no place for."""
    if found := CELL.fullmatch(anchor):
        return CellPlace(found[1], found[2])
    if not (found := POINT.fullmatch(anchor)):
        return None
    number = int(found[2])
    if found[1] == GROUNDS:
        return PointPlace(None, _ground_index(draft, sources, number), number)
    section = SECTIONS.get(found[1])
    if section is None:
        return None
    if section != "dictum":
        return PointPlace(section, number - 1, number)
    said = said_points(draft)
    point = said[number - 1] if number <= len(said) else None
    index = next((n for n, each in enumerate(draft.decree.dictum) if each is point), None)
    return PointPlace(section, index, number)


def _ground_index(draft: Draft, sources: Sources, number: int) -> int | None:
    """Mengingat prints by hierarchy and date: the entry of the draft that prints as the n-th."""
    entries = [ground(each, sources.catalogue) for each in draft.decree.legal_grounds]
    ordered = sources.catalogue.order(each for each in entries if each)
    return entries.index(ordered[number - 1]) if number <= len(ordered) else None


def told(place: Place, draft: Draft, sources: Sources) -> str:
    """What an officer calls a place: "Surat Pengantar, Persyaratan", "Menimbang huruf b", "Diktum KEDUA"."""
    if isinstance(place, PointPlace):
        match place.section:
            case "considerations":
                return f"Menimbang huruf {letter(place.number)}"
            case "dictum":
                return f"Diktum {ordinal_label(place.number)}"
            case "noted":
                return f"Memperhatikan angka {place.number}"
            case None:
                return f"Mengingat angka {place.number}"
            case _:
                return f"Maklumat Pelayanan, pernyataan ke-{place.number}"
    known = sources.components.by_id.get(place.component)
    title = known.title if known else ""
    if place.service == SHARED:
        return f"Jawaban bersama, {title}"
    service = draft.service(place.service)
    if service is None:
        return title
    if known is None:
        number = int(place.component[1:]) if place.component[1:].isdigit() else 0
        title = service.extra[number - 1].title if 0 < number <= len(service.extra) else place.component
    name = service.name or "Pelayanan tanpa nama"
    twins = [each.id for each in draft.services if each.name == service.name]
    counted = f" (ke-{twins.index(service.id) + 1})" if len(twins) > 1 else ""
    return f"{name}{counted}, {title}"
