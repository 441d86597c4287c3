"""The dictum: KESATU, KEDUA ... without limit, each a full sentence; references stay computed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.documents.blocks import CellBlock, Clause, NumberedList, Numbering, Paragraph
from drafter.documents.divisions import LISTED_AT_MOST, Plan, plan
from drafter.documents.lists import Node, bare, introduction, lines, sentence, spoken
from drafter.documents.naming import BLANK, Naming
from drafter.documents.phrases import led
from drafter.documents.sources import Sources
from drafter.model.draft import DecreePoint, Draft, FromTemplate, OldDecree, Own
from drafter.wording import long_date, numeral, ordinal_label


def dictum_clauses(draft: Draft, sources: Sources, names: Naming) -> Iterator[Clause]:
    """Each point under its label; a point that has nothing to say is left out and not counted."""
    points = said_points(draft)
    reference = reference_to("penetapan", points)
    for number, point in enumerate(points, 1):
        anchor = f"_sk_diktum_{number}"
        yield Clause(ordinal_label(number), point_blocks(draft, sources, names, point, reference), anchor)


def said_points(draft: Draft) -> list[DecreePoint]:
    """The points that say something; a decree to revoke is revoked even where no point names it."""
    points = [point for point in draft.decree.dictum if says_something(draft, point)]
    if draft.decree.revokes and not reference_to("mencabut", points):
        points.insert(max(0, len(points) - 1), FromTemplate(id="mencabut"))
    return points


def point_blocks(
    draft: Draft, sources: Sources, names: Naming, point: DecreePoint, reference: str
) -> tuple[CellBlock, ...]:
    """A point that says something, in the officer's words or the template's."""
    if isinstance(point, Own):
        return own_blocks(point)
    return template_blocks(draft, sources, names, point, reference)


def says_something(draft: Draft, point: DecreePoint) -> bool:
    """Own words must be there; revoking needs a decree to revoke."""
    if isinstance(point, Own):
        return bool(bare(point.text))
    return point.id != "mencabut" or bool(draft.decree.revokes)


def reference_to(template: str, points: Sequence[DecreePoint]) -> str:
    """ " sebagaimana dimaksud dalam Diktum KESATU", wherever that point now stands; "" without it."""
    for number, point in enumerate(points, 1):
        origin = point.id if isinstance(point, FromTemplate) else point.replaces
        if origin == template:
            return f" sebagaimana dimaksud dalam Diktum {ordinal_label(number)}"
    return ""


def own_blocks(point: Own) -> tuple[CellBlock, ...]:
    """The officer's words: a sentence, and a list where more lines follow."""
    first, *rest = [line for line in point.text.splitlines() if bare(line)]
    if not rest:
        return (Paragraph(sentence(first)),)
    return (Paragraph(introduction(first)), letters([Node(line) for line in rest]))


def letters(nodes: Sequence[Node]) -> NumberedList:
    """A list a., b., ..."""
    said = tuple(spoken(nodes)) or (BLANK,)  # a name may be nothing but the signs that are taken off
    return NumberedList(tuple(lines(said)), Numbering.LETTERS)


def template_blocks(
    draft: Draft, sources: Sources, names: Naming, point: FromTemplate, reference: str
) -> tuple[CellBlock, ...]:
    """A point in the template's words, followed by the list it introduces."""
    services, old = draft.services, draft.decree.revokes
    in_annex = len(services) > LISTED_AT_MOST
    made = planned(draft, sources)
    words = sources.wording.render(
        "dictum",
        point.id,
        unit=names.unit,
        tentang=names.about,
        sebutan=names.kind,
        rujukan=reference,
        jumlah=numeral(len(services)),
        dalam_lampiran=in_annex,
        lampiran=made.spoken(),
        lampiran_daftar=made.annexes[0].name,
        pelayanan=led("pelayanan", services[0].name) if len(services) == 1 else "",
        keputusan_lama=old_decree(old[0]) if len(old) == 1 else "",
    )
    if not words.endswith(":"):
        return (Paragraph(words),)
    nodes = [Node(old_decree(each)) for each in old] if point.id == "mencabut" else service_nodes(draft)
    return (Paragraph(words), letters(nodes)) if nodes else (Paragraph(words.rstrip(":") + f" {BLANK}."),)


def planned(draft: Draft, sources: Sources) -> Plan:
    """The annexes of the draft as they print."""
    return plan(draft.in_groups(), sources.components)


def service_nodes(draft: Draft) -> list[Node]:
    """The services by group; without groups one plain list."""
    nodes: list[Node] = []
    for group, services in draft.groups():
        inner = tuple(Node(each.name.strip() or BLANK) for each in services)
        nodes.extend([Node(group, inner)] if group else inner)
    return nodes


def old_decree(each: OldDecree) -> str:
    """A decree in words: "Keputusan Camat ... Nomor ... tanggal ... tentang ..."."""
    title = each.title or "Keputusan"
    dated = each.date and "tahun" not in each.number.lower()  # "Nomor 7 Tahun 2022" says enough
    date = f" tanggal {long_date(each.date)}" if each.date and dated else ""
    about = f" tentang {each.about}" if each.about else ""
    return f"{title} Nomor {each.number or BLANK}{date}{about}"
