"""One value of any kind as the blocks of a cell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from drafter.documents import phrases
from drafter.documents.blocks import CellBlock, Grid, Image, NumberedList, Paragraph
from drafter.documents.lists import Node, capital, introduction, is_spoken, listed, sentence, spoken
from drafter.documents.phrases import Cite
from drafter.model import answers as a
from drafter.wording import letter, numeral

NO_LABELS: Mapping[str, str] = MappingProxyType({})
STEP_LEVELS = ("langkah", "huruf", "angka")  # as the lists of a cell are labelled: 1., a., 1)
WIDEST, TALLEST = 105.0, 150.0  # millimetres a picture may take in the third column
SINCE_RECEIVED = "sejak pengaduan diterima"  # UU 25/2009 Pasal 44 ayat (3)
SINCE_COMPLETE = "sejak berkas pengaduan dinyatakan lengkap"  # UU 25/2009 Pasal 50 ayat (1)


def blocks(value: a.AnyValue, cite: Cite) -> tuple[CellBlock, ...]:
    """What a value prints, with the words before and after it."""
    return framed(value.before, body(value, cite), value.after)


def body(value: a.AnyValue, cite: Cite) -> tuple[CellBlock, ...]:
    """What a value prints by its kind."""
    return tuple(BODIES[type(value)](value, cite))


def framed(before: str, made: tuple[CellBlock, ...], after: str) -> tuple[CellBlock, ...]:
    """Blocks with the words before and after them."""
    if before:
        leads = bool(made) and isinstance(made[0], NumberedList)
        made = (Paragraph(introduction(before) if leads else sentence(before)), *made)
    return (*made, note(after, made)) if after else made


def note(words: str, made: tuple[CellBlock, ...]) -> Paragraph:
    """Words behind an answer; behind a list they stand apart from its last item."""
    return Paragraph(sentence(words), apart=bool(made) and isinstance(made[-1], NumberedList))


def staffing(value: a.People) -> tuple[CellBlock, ...]:
    """The numbers of a table of roles, for the component on staffing."""
    roles = [role for role in value.roles if role.number is not None]
    if len(roles) == 1:
        return listed([phrases.headcount(roles[0])])
    total = sum(role.number or 0 for role in roles)
    intro = Paragraph(f"Jumlah pelaksana {numeral(total)} orang, terdiri atas:")
    return (intro, *listed([phrases.headcount(role) for role in roles])) if roles else ()


# --- text, table, items ------------------------------------------------------------------------


def text_body(value: a.Text, _: Cite) -> Iterator[CellBlock]:
    """Paragraphs as written."""
    for paragraph in value.paragraphs:
        if paragraph.strip():
            yield Paragraph(paragraph.strip())


def table_body(value: a.Table, _: Cite) -> Iterator[CellBlock]:
    """A grid inside the cell."""
    if value.header:
        yield Grid(value.header, value.rows)


def node_of(item: a.Item, heading: str = "") -> Node | str:
    """An item with its children."""
    text = item.text if item.detail is None else phrases.item(item, heading)
    return Node(text, tuple([node_of(each, heading) for each in item.children])) if item.children else text


def items_body(value: a.Items, _: Cite) -> Iterator[CellBlock]:
    """Each group with its heading, introduction and list."""
    for group in value.groups:
        yield from headed(group.heading, group.intro, [node_of(each, group.heading) for each in group.items])
        if group.closing:
            yield Paragraph(sentence(group.closing), apart=len(group.items) > 1)


def headed(heading: str, intro: str, nodes: Sequence[Node | str]) -> Iterator[CellBlock]:
    """A list under its heading and introduction."""
    if heading:
        yield Paragraph(capital(heading.strip().rstrip(":")) + ":", heading=True)
    if intro:
        yield Paragraph(introduction(intro))
    yield from listed(nodes)


# --- steps -------------------------------------------------------------------------------------


class Told(NamedTuple):
    """A step that prints: its words as long as no branch names another step, and the sub-steps that print."""

    step: a.Step
    words: str
    steps: tuple[Told, ...]


def steps_body(value: a.Steps, _: Cite) -> Iterator[CellBlock]:
    """The steps, group by group, and the picture of the flow behind them."""
    told = [told_steps(group.steps) for group in value.groups]
    labels = group_labels(value.groups, told)
    for group, steps in zip(value.groups, told, strict=True):
        yield from headed(group.heading, group.intro, [step_node(each, labels) for each in steps])
    if value.picture:
        yield Image(value.picture.asset, value.picture.alt or "Gambar alur pelayanan", WIDEST, TALLEST)


def told_steps(steps: Iterable[a.Step]) -> tuple[Told, ...]:
    """The steps that print, since labels count what is seen; sub-steps of a blank one take its place."""
    told: list[Told] = []
    for step in steps:
        words = phrases.step(step, NO_LABELS)
        inner = told_steps(step.steps) if step.steps else ()
        if is_spoken(words):
            told.append(Told(step, words, inner))
        else:
            told += inner
    return tuple(told)


def step_node(told: Told, labels: Mapping[str, str]) -> Node | str:
    """A step with its sub-steps; `labels` name the steps that branches go to."""
    branch = told.step.branch
    text = phrases.step(told.step, labels) if branch and branch.target else told.words
    return Node(text, tuple([step_node(each, labels) for each in told.steps])) if told.steps else text


def step_labels(value: a.Steps) -> dict[str, str]:
    """How a branch names the step it goes to; the group is named where there are several."""
    return group_labels(value.groups, [told_steps(group.steps) for group in value.groups])


def group_labels(groups: Sequence[a.StepGroup], told: Sequence[Sequence[Told]]) -> dict[str, str]:
    """The same from the steps that print, group by group."""
    labels: dict[str, str] = {}
    for group, steps in zip(groups, told, strict=True):
        tail = f" bagian {group.heading.strip().rstrip(':')}" if group.heading and len(groups) > 1 else ""
        labels.update((key, label + tail) for key, label in labelled(steps))
    return labels


def labelled(steps: Iterable[Told], level: int = 0, above: str = "") -> Iterator[tuple[str, str]]:
    """The ids of steps with their labels: "langkah 2", "langkah 2 huruf b", "langkah 2 huruf b angka 1"."""
    for number, told in enumerate(steps, 1):
        if not told.step.id and not told.steps:
            continue
        sign = letter(number) if level == 1 else str(number)
        label = f"{above} {STEP_LEVELS[level]} {sign}".strip()
        if told.step.id:
            yield told.step.id, label
        yield from labelled(told.steps, level + 1, label)


# --- time limit --------------------------------------------------------------------------------


def time_limit_body(value: a.TimeLimit, cite: Cite) -> Iterator[CellBlock]:
    """Phases, waiting time, what is not counted, legal basis."""
    if value.always:
        yield Paragraph(sentence(value.always))
    yield from listed([phrases.named(each.name, phrases.phase(each)) for each in value.phases])
    if value.waiting:
        yield Paragraph(sentence(f"waktu tunggu {phrases.at_most(value.waiting)}"))
    if value.excluded:
        yield Paragraph(sentence(phrases.led("tidak termasuk", value.excluded)))
    yield from based(value.basis, cite)


def based(basis: Iterable[a.Citation], cite: Cite) -> Iterator[CellBlock]:
    """The legal basis of a time or a fee."""
    said = phrases.cited(basis, cite)
    if said:
        yield Paragraph(f"Dasar: {sentence(said)}")


# --- fees --------------------------------------------------------------------------------------


def fees_body(value: a.Fees, cite: Cite) -> Iterator[CellBlock]:
    """What the office charges, what others charge, fines, how to pay, legal basis."""
    rows = [phrases.fee_row(row) for row in value.rows]
    free = f"tidak dipungut biaya {phrases.led('bagi', value.free_for, 'untuk')}".strip()
    yield from listed([*rows, free] if value.free else rows)
    yield from priced("Biaya pihak lain yang ditanggung pemohon", value.third_party)
    yield from priced("Denda", value.fines)
    if value.payment:
        yield Paragraph(sentence(payment(value.payment)))
    yield from based(value.basis, cite)


def payment(words: str) -> str:
    """How to pay, as a sentence."""
    if (
        words.strip()
        .lower()
        .startswith(("melalui", "secara", "di ", "dengan", "pada", "ke ", "kepada", "lewat"))
    ):
        return f"pembayaran dilakukan {words.strip()}"
    return words


def priced(label: str, rows: Sequence[a.FeeRow]) -> Iterator[CellBlock]:
    """Costs under a label: in its line when there is one, as a list when there are more."""
    if len(rows) == 1:
        yield Paragraph(sentence(f"{label}: {phrases.fee_row(rows[0], ' sebesar ')}"))
    elif rows:
        yield Paragraph(f"{label}:")
        yield from listed([phrases.fee_row(row) for row in rows])


# --- complaints --------------------------------------------------------------------------------


def channels_body(value: a.Channels, _: Cite) -> Iterator[CellBlock]:
    """Channels, who is in charge, steps, times, appeal and secrecy, in one list."""
    yield from listed(list(complaint_points(value)))


def complaint_points(value: a.Channels) -> Iterator[Node | str]:
    """The points of the list, those that are there."""
    yield from under("sarana pengaduan", [channel(each) for each in value.channels])
    if is_spoken(value.officer):
        yield f"penanggung jawab pengelola pengaduan: {value.officer}"
    yield from under("tata cara penanganan pengaduan", value.steps)
    if value.answer:
        yield f"pengaduan ditanggapi {phrases.at_most(value.answer)} {SINCE_RECEIVED}"
    if value.settle:
        yield f"pengaduan diselesaikan {phrases.at_most(value.settle)} {SINCE_COMPLETE}"
    classes = [complaint_class(each) for each in value.classes]
    yield from under("jangka waktu menurut golongan pengaduan", classes)
    yield from (value.appeal, value.secrecy)


def under(label: str, nodes: Iterable[Node | str]) -> Iterator[Node | str]:
    """Points under a label, which is left out when none of them says anything."""
    if said := tuple(spoken(nodes)):
        yield Node(label, said)


def channel(each: a.Channel) -> str:
    """ "telepon: 0766-...; petugas: ..."."""
    said = phrases.named(each.kind.strip(), each.address.strip())
    return f"{said}, dikelola oleh {each.officer.strip()}" if each.officer.strip() else said


def complaint_class(each: a.ComplaintClass) -> str:
    """One class with its times."""
    answer = f"ditanggapi {phrases.at_most(each.answer)}" if each.answer else ""
    settle = f"diselesaikan {phrases.at_most(each.settle)}" if each.settle else ""
    times = " dan ".join(part for part in (answer, settle) if part)
    return phrases.named(each.name, times)


# --- people and citations ----------------------------------------------------------------------


def people_body(value: a.People, _: Cite) -> Iterator[CellBlock]:
    """What each role must bring; a role with one point stands in one line."""
    yield from listed([node for role in value.roles for node in role_nodes(role)])


def role_nodes(role: a.Role) -> Sequence[Node | str]:
    """A role as an item of the list; without a title its points are items themselves."""
    points = phrases.competence(role)
    title = role.title.strip()
    if not title:
        return points
    return [f"{title}: {points[0]}"] if len(points) == 1 else [Node(role.title, points)]


def citations_body(value: a.Citations, cite: Cite) -> Iterator[CellBlock]:
    """Regulations as a list."""
    yield from listed([cite(each) for each in value.entries])


BODIES: dict[type, Callable[..., Iterator[CellBlock]]] = {
    a.Text: text_body,
    a.Table: table_body,
    a.Items: items_body,
    a.Steps: steps_body,
    a.TimeLimit: time_limit_body,
    a.Fees: fees_body,
    a.Channels: channels_body,
    a.People: people_body,
    a.Citations: citations_body,
}


# --- the service's own additions behind the office's answer ---------------------------------------


def joined(shared: a.AnyValue, extra: a.AnyValue, cite: Cite) -> tuple[CellBlock, ...]:
    """The office's answer with the service's own words numbered on behind it."""
    both = merged(shared, extra)
    if both is None:
        return blocks(shared, cite) + blocks(extra, cite)
    return framed(shared.before, body(both, cite), extra.after or shared.after)


def merged(shared: a.AnyValue, extra: a.AnyValue) -> a.AnyValue | None:
    """Two values of one kind as one, without the words around them; None where they stand one by one."""
    match shared, extra:
        case a.Items(), a.Items() if shared.groups and extra.groups and not extra.groups[0].heading:
            last, first = shared.groups[-1], extra.groups[0]
            group = a.ItemGroup(
                heading=last.heading, intro=last.intro, items=last.items + first.items, closing=last.closing
            )
            return a.Items(groups=(*shared.groups[:-1], group, *extra.groups[1:]))
        case a.Citations(), a.Citations():
            return a.Citations(entries=shared.entries + extra.entries)
        case a.People(), a.People():
            return a.People(roles=shared.roles + extra.roles)
        case a.Channels(), a.Channels():
            both = shared.channels + extra.channels
            return replace(shared, channels=both, steps=shared.steps + extra.steps)
        case a.Table(), a.Table() if shared.header == extra.header:
            return a.Table(header=shared.header, rows=shared.rows + extra.rows)
        case a.Text(), a.Text():
            return a.Text(paragraphs=shared.paragraphs + extra.paragraphs)
        case _:
            return None


def is_empty(parts: Iterable[CellBlock]) -> bool:
    """Whether nothing at all would stand in the cell."""
    for part in parts:
        match part:
            case Paragraph(text) if not text.strip():
                continue
            case Grid(_, rows) if not any(cell.strip() for row in rows for cell in row):
                continue
            case _:
                return False
    return True
