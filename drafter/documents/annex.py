"""The annex: heading, list of services for many, then each service's fourteen components as a table."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.documents.blocks import (
    AnnexHeading,
    Block,
    ComponentRow,
    ComponentTable,
    GroupRow,
    Part,
    ServiceList,
    Title,
)
from drafter.documents.cells import Cells
from drafter.documents.decree import annex_signature
from drafter.documents.dictum import LISTED_AT_MOST
from drafter.documents.naming import BLANK, Naming, naming
from drafter.documents.sources import Sources
from drafter.model.draft import Draft, Service

HEADER = ("NO.", "KOMPONEN", "URAIAN")


def annex(draft: Draft, sources: Sources, cells: Cells) -> Part:
    """One annex for all services."""
    names = naming(draft, sources)
    return Part(tuple(blocks(draft, sources, cells, names)))


def blocks(draft: Draft, sources: Sources, cells: Cells, names: Naming) -> Iterator[Block]:
    """Heading block, then the services group by group; the signature closes the last table."""
    draft = draft.in_groups()
    yield from front(draft, names)
    for number in range(len(draft.services)):
        yield from service_blocks(draft, number, sources, cells)
    if not draft.services:
        yield from no_services(draft, sources)


def front(draft: Draft, names: Naming) -> Iterator[Block]:
    """The heading block, and the list of the services where there are many."""
    yield AnnexHeading(("LAMPIRAN", names.heading, names.number, "TENTANG", names.about_caps))
    if len(draft.services) > LISTED_AT_MOST:
        yield Title(("DAFTAR JENIS PELAYANAN",), level=2)
        yield service_list(draft)


def service_blocks(draft: Draft, number: int, sources: Sources, cells: Cells) -> Iterator[Block]:
    """One service, from 0, on a page of its own but for a first one without a list; the last is signed."""
    service = draft.services[number]
    first_page = number == 0 and len(draft.services) <= LISTED_AT_MOST
    title = ("STANDAR PELAYANAN", (service.name.strip() or BLANK).upper())
    yield Title(title, level=2, new_page=not first_page)
    signed = annex_signature(draft) if number == len(draft.services) - 1 else None
    yield ComponentTable(HEADER, tuple(rows(service, sources, cells)), signed)


def no_services(draft: Draft, sources: Sources) -> Iterator[Block]:
    """What stands for the services while there are none."""
    yield Title(("STANDAR PELAYANAN", BLANK), level=2)
    yield ComponentTable(HEADER, tuple(empty_rows(sources)), annex_signature(draft))


def service_list(draft: Draft) -> ServiceList:
    """The list that the dictum points to when there are many services."""
    listed: list[tuple[str, ...] | GroupRow] = []
    number = 0
    for group, services in draft.groups():
        if group:
            listed.append(GroupRow(group.upper()))
        for service in services:
            number += 1
            listed.append((f"{number}.", service.name.strip() or BLANK))
    return ServiceList(("NO.", "JENIS PELAYANAN"), tuple(listed))


def rows(service: Service, sources: Sources, cells: Cells) -> Iterator[GroupRow | ComponentRow]:
    """The two groups in the guideline's order, numbered anew, own components behind the law's."""
    for group in sources.components.groups:
        yield GroupRow(group.title)
        number = 0
        for component in sources.components.of_group(group.id):
            number += 1
            cell = cells.cell(service, component.id, f"_sp_{service.id}_{component.id}")
            yield ComponentRow(f"{number}.", component.title, cell)
        for place, own in enumerate(service.extra, 1):
            if own.group == group.id:
                number += 1
                anchor = f"_sp_{service.id}_x{place}"
                yield ComponentRow(f"{number}.", own.title.strip() or BLANK, cells.own(service, own, anchor))


def empty_rows(sources: Sources) -> Iterator[GroupRow | ComponentRow]:
    """A draft without services still shows what a service's table looks like."""
    yield from rows(Service(id="kosongaa"), sources, Cells(Draft(), sources.catalogue))
