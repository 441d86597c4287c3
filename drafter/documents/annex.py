"""The annexes: heading, list of services for many, what is common, then each service's components as tables.

The form that a draft chooses (`AnnexForm`) decides which tables there are; the words of a cell never differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.documents.blocks import (
    AnnexHeading,
    Block,
    ComponentRow,
    ComponentTable,
    GroupRow,
    Paragraph,
    Part,
    ServiceList,
    Signature,
    Title,
)
from drafter.documents.cells import Cells
from drafter.documents.decree import annex_signature
from drafter.documents.divisions import COMMON, Annex, Plan, plan
from drafter.documents.naming import BLANK, Naming, annex_heading, naming
from drafter.documents.sources import Sources
from drafter.model.components import Component
from drafter.model.draft import AnnexForm, Draft, OwnComponent, Service
from drafter.wording import letter

HEADER = ("NO.", "KOMPONEN", "URAIAN")
LIST, SHARED = "_isi_daftar", "_isi_bersama"
"""Bookmarks of the titles that a table of contents names beside those of services."""


def annexes(draft: Draft, sources: Sources, cells: Cells) -> tuple[Part, ...]:
    """Every annex as a part of its own, each signed."""
    draft = draft.in_groups()
    names, made = naming(draft, sources), plan(draft, sources.components)
    wide = draft.decree.annex.landscape
    return tuple(
        Part(tuple(blocks(draft, each, made, sources, cells, names)), landscape=wide) for each in made.annexes
    )


def blocks(
    draft: Draft, annex: Annex, made: Plan, sources: Sources, cells: Cells, names: Naming
) -> Iterator[Block]:
    """The heading block, then the services in it group by group; the signature closes the last table."""
    if annex.general:
        yield from general(draft, annex, made, sources, cells, names)
    for number in range(annex.start, annex.end):
        yield from one_service(draft, number, made, sources, cells, names)
    if not draft.services:
        yield from no_services(draft, sources)


# --- what stands before the services ---------------------------------------------------------------


def front(draft: Draft, sources: Sources, cells: Cells) -> Iterator[Block]:
    """What stands before the first service: nothing where each annex begins with one."""
    draft = draft.in_groups()
    made = plan(draft, sources.components)
    if made.annexes[0].general:
        yield from general(draft, made.annexes[0], made, sources, cells, naming(draft, sources))


def general(
    draft: Draft, annex: Annex, made: Plan, sources: Sources, cells: Cells, names: Naming
) -> Iterator[Block]:
    """The heading of an annex that holds no single service's, the list of services, what is common."""
    yield heading(draft, annex, sources, names)
    signed = annex_signature(draft) if annex.numeral else None  # a single annex is signed below its services
    if made.listed:
        yield Title(("DAFTAR JENIS PELAYANAN",), level=2, anchor=marked(draft, LIST))
        yield service_list(draft, made, None if made.common else signed)
    if made.common:
        title = sources.wording.render("annex", "judul_bersama").upper()
        yield Title((title,), level=2, new_page=made.listed, anchor=marked(draft, SHARED))
        rows = tuple(common_rows(draft, made.common, cells))
        yield ComponentTable(HEADER, rows, signed)


def heading(draft: Draft, annex: Annex, sources: Sources, names: Naming) -> AnnexHeading:
    """The block at the upper right, in the form that the draft chooses."""
    return AnnexHeading(annex_heading(draft, sources, names, annex.numeral))


def marked(draft: Draft, anchor: str) -> str:
    """The bookmark of a title, where a table of contents needs it."""
    return anchor if draft.decree.annex.contents else ""


def service_anchor(service: Service) -> str:
    """The bookmark of a service's title."""
    return f"_isi_{service.id}"


def service_list(draft: Draft, made: Plan, signature: Signature | None) -> ServiceList:
    """The list that the dictum points to when there are many services; where each stands, if in annexes."""
    several = len(made.annexes) > 1
    listed: list[tuple[str, ...] | GroupRow] = []
    number = 0
    for group, services in draft.groups():
        if group:
            listed.append(GroupRow(group.upper()))
        for service in services:
            where = (made.of(number).name,) if several else ()
            number += 1
            listed.append((f"{number}.", service.name.strip() or BLANK, *where))
    if several:
        return ServiceList(("NO.", "JENIS PELAYANAN", "LAMPIRAN"), tuple(listed), signature, (5, 2))
    return ServiceList(("NO.", "JENIS PELAYANAN"), tuple(listed), signature)


def common_rows(draft: Draft, components: Sequence[Component], cells: Cells) -> Iterator[ComponentRow]:
    """What all services have from the office, each cell under an anchor of its own."""
    for number, component in enumerate(components, 1):
        cell = cells.cell(draft.services[0], component.id, f"_sp_{COMMON}_{component.id}")
        yield ComponentRow(f"{number}.", component.title, cell)


# --- a service -------------------------------------------------------------------------------------


def service_blocks(draft: Draft, number: int, sources: Sources, cells: Cells) -> Iterator[Block]:
    """One service, from 0, with the heading of the annex that it begins."""
    made = plan(draft, sources.components)
    names = naming(draft, sources) if made.beginning(number) else None
    yield from one_service(draft, number, made, sources, cells, names)


def one_service(
    draft: Draft, number: int, made: Plan, sources: Sources, cells: Cells, names: Naming | None
) -> Iterator[Block]:
    """Heading where it begins an annex, title, tables; signed where it ends one.

    It stands on a page of its own, but for a first one below the heading of its annex.
    """
    service, form = draft.services[number], draft.decree.annex
    annex, begun = made.of(number), made.beginning(number)
    if begun is not None and names is not None:
        yield heading(draft, begun, sources, names)
        if begun.title and form.division == "group":
            yield Title((begun.title.upper(),), level=2)
    first_page = begun is not None or (number == 0 and not made.has_front)
    title = ("STANDAR PELAYANAN", (service.name.strip() or BLANK).upper())
    yield Title(title, level=2, new_page=not first_page, anchor=marked(draft, service_anchor(service)))
    if made.common:
        where = made.annexes[0].name if len(made.annexes) > 1 else ""
        yield Paragraph(sources.wording.render("annex", "rujukan_bersama", lampiran=where))
    signed = number == annex.end - 1
    yield from tables(draft, service, sources, cells, {each.id for each in made.common}, signed)


def tables(
    draft: Draft, service: Service, sources: Sources, cells: Cells, without: set[str], signed: bool
) -> Iterator[Block]:
    """The tables of a service, the last one signed; `without`: components that are printed elsewhere."""
    form = draft.decree.annex
    signature = annex_signature(draft) if signed else None
    if form.order == "law":
        rows = tuple(rows_of_law(service, sources, cells, without))
        yield ComponentTable(HEADER, rows, signature)
        return
    groups = list(rows_of_groups(form, service, sources, cells, without))
    if form.tables == "one":
        one = [row for title, rows in groups for row in (GroupRow(title), *rows)]
        yield ComponentTable(HEADER, tuple(one), signature)
        return
    for number, (title, rows) in enumerate(groups, 1):
        yield Paragraph(f"{letter(number).upper()}. {title}", heading=True)
        yield ComponentTable(HEADER, tuple(rows), signature if number == len(groups) else None)


def rows_of_groups(
    form: AnnexForm, service: Service, sources: Sources, cells: Cells, without: set[str]
) -> Iterator[tuple[str, list[ComponentRow]]]:
    """Each group's title and rows in the guideline's order, own components behind the law's."""
    number = 0
    for group in sources.components.groups:
        rows: list[ComponentRow] = []
        if form.numbering == "anew":
            number = 0
        for component in sources.components.of_group(group.id):
            if component.id not in without:
                number += 1
                cell = cells.cell(service, component.id, f"_sp_{service.id}_{component.id}")
                rows.append(ComponentRow(f"{number}.", component.title, cell))
        for place, own in enumerate(service.extra, 1):
            if own.group == group.id:
                number += 1
                rows.append(own_row(number, place, service, own, cells))
        if rows:
            yield group.title, rows


def rows_of_law(
    service: Service, sources: Sources, cells: Cells, without: set[str]
) -> Iterator[ComponentRow]:
    """The components in the order of UU 25/2009 Pasal 21 huruf a to n, own ones behind them."""
    number = 0
    for component in sources.components.pasal_order():
        if component.id not in without:
            number += 1
            cell = cells.cell(service, component.id, f"_sp_{service.id}_{component.id}")
            yield ComponentRow(f"{number}.", component.title, cell)
    for place, own in enumerate(service.extra, 1):
        number += 1
        yield own_row(number, place, service, own, cells)


def own_row(number: int, place: int, service: Service, own: OwnComponent, cells: Cells) -> ComponentRow:
    """A component beside the fourteen; `place` is its place among the service's own, from 1."""
    cell = cells.own(service, own, f"_sp_{service.id}_x{place}")
    return ComponentRow(f"{number}.", own.title.strip() or BLANK, cell)


def no_services(draft: Draft, sources: Sources) -> Iterator[Block]:
    """What stands for the services while there are none."""
    yield Title(("STANDAR PELAYANAN", BLANK), level=2)
    empty = Service(id="kosongaa")
    cells = Cells(Draft(), sources.catalogue)
    yield from tables(draft, empty, sources, cells, set(), True)
