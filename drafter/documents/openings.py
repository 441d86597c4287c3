"""What may stand before a long decree: a cover and a table of contents."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.documents.annex import LIST, SHARED, service_anchor
from drafter.documents.blocks import Contents, ContentsLine, Letterhead, Part, Title
from drafter.documents.decree import HEADING, emblem
from drafter.documents.divisions import Annex, Plan, plan
from drafter.documents.naming import BLANK, Naming, naming
from drafter.documents.sources import Sources
from drafter.model.draft import Draft


def openings(draft: Draft, sources: Sources) -> Iterator[Part]:
    """The cover and the table of contents, as far as they are asked for."""
    form = draft.decree.annex
    if form.cover or form.contents:
        names = naming(draft, sources)
        if form.cover:
            yield cover(draft, names)
        if form.contents:
            yield contents(draft.in_groups(), sources, names)


def cover(draft: Draft, names: Naming) -> Part:
    """Emblem, title, decree, office and year on a page of their own."""
    office = tuple(line.upper() for line in draft.office.letterhead if line.strip())
    return Part(
        (
            Letterhead((), (), emblem(draft), centred=True),
            Title((names.about_caps,), large=True),
            Title((names.heading, names.number, "", "", "")),
            Title((*(office or (names.unit.upper(),)), names.year)),
        ),
        cover=True,
    )


def contents(draft: Draft, sources: Sources, names: Naming) -> Part:
    """The decree, each annex, and what stands in it; pages are counted in each part from 1."""
    made = plan(draft, sources.components)
    title = sources.wording.render("annex", "judul_isi").upper()
    lines = [ContentsLine(names.heading, HEADING)]
    for annex in made.annexes:
        lines += annex_lines(draft, annex, made, sources)
    return Part((Title((title,)), Contents(tuple(lines))))


def annex_lines(draft: Draft, annex: Annex, made: Plan, sources: Sources) -> Iterator[ContentsLine]:
    """One annex under its name; one that holds a single service is one line."""
    inside: list[ContentsLine] = []
    if annex.general and made.listed:
        inside.append(ContentsLine("Daftar jenis pelayanan", LIST, 1))
    if annex.general and made.common:
        inside.append(ContentsLine(sources.wording.render("annex", "judul_bersama"), SHARED, 1))
    for service in draft.services[annex.start : annex.end]:
        inside.append(ContentsLine(service.name.strip() or BLANK, service_anchor(service), 1))
    if not inside:
        return
    name = annex.name.upper()
    if len(inside) == 1 and annex.numeral:
        yield ContentsLine(f"{name}  {inside[0].text}", inside[0].anchor)
        return
    yield ContentsLine(f"{name}  {annex.title}".strip(), inside[0].anchor)
    yield from inside
