"""Family 1: whether every component is there, says something, and says it where it belongs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.cells import Cell, without
from drafter.checks.findings import Fix, Hit, Place
from drafter.checks.rules import Family
from drafter.checks.views import About, ServiceView

FAMILY = Family("completeness", "Kelengkapan komponen")


@FAMILY.service(
    "component-missing",
    "must",
    title="Komponen belum diisi",
    basis="UU 25/2009 Pasal 21; PP 96/2012 Pasal 24 dan Pasal 25",
)
def component_missing(service: ServiceView, about: About) -> Iterator[Hit]:
    missing = [each for each in about.components.entries if service.cell(each.id).is_empty]
    if not missing:
        return
    titles = ", ".join(each.title for each in missing)
    count = "komponen" if len(missing) == 1 else f"{len(missing)} komponen"
    places = tuple(Place(service=service.id, component=each.id) for each in missing)
    sentence = f"{count} belum diisi: {titles}. Isi, atau pakai isian bersama."
    yield Hit(sentence, place=Place(service=service.id, part="services"), also=places)


@FAMILY.cell(
    "empty-list-item",
    "should",
    title="Butir tanpa isi",
)
def empty_list_item(cell: Cell, about: About) -> Iterable[Hit]:
    for part, line in cell.lines:
        if line.field == "text" and not any(each.isalnum() for each in line.text) and len(part.lines) > 1:
            fix = Fix("Hapus butir", value=lambda value, path=line.path: without(value, path))
            yield Hit("ada butir tanpa isi. Hapus butir itu atau tulis isinya.", part, line, fix=fix)
