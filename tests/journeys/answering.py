"""Answers of a draft, written by an officer at keyboard and mouse into the page in hand."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.documents.phrases import short_duration
from drafter.model.answers import (
    AnyValue,
    Channels,
    Citation,
    Citations,
    Duration,
    Fees,
    Item,
    Items,
    People,
    Role,
    Step,
    Steps,
    TimeLimit,
)
from drafter.regulations import Catalogue
from tests.journeys.officer import CTRL, SHIFT, Key, Officer, choice, words_in_hand

PAPER = ("form", "copies", "form_code", "issuer", "condition")
SOUGHT = {"permenatr-3-1997": "agraria 3 1997"}  # where a regulation is not sought by its short name
THING = ("quantity", "unit", "vulnerable")


# --- items ---------------------------------------------------------------------------------------


def write_items(officer: Officer, value: Items) -> None:
    """A list with its headings, depths and details, and the words behind it."""
    begun = False
    for group in value.groups:
        if group.heading:
            officer.take("Kelompok baru")
            officer.type(group.heading)
            officer.press(Key.Key_Return)
        if group.intro:
            officer.take("Lainnya")
            officer.choose("Tambah kalimat pengantar kelompok")
            officer.type(group.intro)
            officer.press(Key.Key_Down)
        if begun and not group.heading:
            officer.press(Key.Key_Return)
        write_level(officer, group.items, 0)
        begun = True
    write_around(officer, value.before, value.after)


def write_level(officer: Officer, items: Sequence[Item], depth: int) -> None:
    """Items of one depth and what is nested in them."""
    for place, item in enumerate(items):
        if place:
            officer.press(Key.Key_Return)
        officer.type(item.text)
        write_detail(officer, item)
        if item.children:
            officer.press(Key.Key_Return)
            officer.press(Key.Key_Tab)
            write_level(officer, item.children, depth + 1)
            if place + 1 < len(items):
                officer.press(Key.Key_Return)
                officer.press(Key.Key_Backtab, SHIFT)


def write_detail(officer: Officer, item: Item) -> None:
    """Form, copies, condition and so on, in the panel under the row."""
    detail = item.detail
    if detail is None:
        return
    counted = detail.quantity is not None or detail.vulnerable
    parts = THING if counted else PAPER
    said = [name for name in parts if getattr(detail, name)]
    officer.press(Key.Key_D, CTRL)
    for name in parts[: parts.index(said[-1]) + 1]:
        if name != parts[0]:
            officer.press(Key.Key_Tab)
        words = getattr(detail, name)
        if words is True:
            officer.press(Key.Key_Space)
        elif name == "form" and words:
            officer.type(words[0])
        elif words:
            officer.type(str(words))
    officer.press(Key.Key_D, CTRL)


def write_around(officer: Officer, before: str, after: str) -> None:
    """Words before and after an answer."""
    for name, words in (("pembuka", before), ("penutup", after)):
        if words:
            officer.take("Lainnya")
            officer.choose(f"Tambah kalimat {name}")
            officer.type(words)


# --- tables --------------------------------------------------------------------------------------


def write_steps(officer: Officer, value: Steps) -> None:
    """Steps row by row; then where they branch."""
    (group,) = value.groups
    for place, step in enumerate(group.steps):
        if place:
            officer.press(Key.Key_Return)
        cells = (step.actor, step.action, short_duration(step.time) if step.time else "")
        write_cells(officer, cells)
    for place, step in enumerate(group.steps):
        if step.branch:
            officer.click_cell("Langkah pelayanan", place, 2)
            branch(officer, step, group.steps)


def branch(officer: Officer, step: Step, steps: Sequence[Step]) -> None:
    """Where a step branches to, in its details."""
    assert step.branch is not None
    officer.press(Key.Key_D, CTRL)
    officer.go_to("Bercabang apabila")
    officer.type(step.branch.condition)
    if step.branch.target:
        place = next(n for n, each in enumerate(steps, 1) if each.id == step.branch.target)
        officer.tab_to("Kembali ke")
        officer.type(str(place))
    if step.branch.action:
        officer.tab_to("Atau yang dilakukan")
        officer.type(step.branch.action)


def write_cells(officer: Officer, cells: Sequence[str]) -> None:
    """The cells of a row; those behind the last that says something are let be."""
    last = max((place for place, words in enumerate(cells) if words), default=0)
    for place, words in enumerate(cells[: last + 1]):
        if place:
            officer.press(Key.Key_Tab)
        officer.type(words)


def write_people(officer: Officer, value: People) -> None:
    """Roles row by row, with what each must be able to do; then training."""
    for place, role in enumerate(value.roles):
        if place:
            officer.press(Key.Key_Return)
        write_cells(officer, (role.title, role.education, str(role.number or ""), role.skills))
    for place, role in enumerate(value.roles):
        if role.training:
            write_training(officer, role, place)


def write_training(officer: Officer, role: Role, place: int) -> None:
    """Training, in the details of a role."""
    officer.click_cell("Pelaksana", place, 1)
    officer.press(Key.Key_D, CTRL)
    officer.type(role.training)


# --- one value -------------------------------------------------------------------------------------


def write_duration(officer: Officer, name: str, value: Duration | None) -> None:
    """A number and its unit."""
    if value is not None:
        officer.go_to(f"{name}: jumlah")
        officer.type(str(value.amount))
        if officer.gui(lambda: choice(f"{name}: satuan")) != value.unit:
            officer.pick(f"{name}: satuan", value.unit)


def write_time_limit(officer: Officer, value: TimeLimit) -> None:
    """One stretch as fields, several as a table."""
    if len(value.phases) == 1:
        write_duration(officer, "Selesai paling lama", value.phases[0].limit)
        officer.tab_to("Mulai dihitung")
        officer.type(value.phases[0].start)
    else:
        officer.take("Bagi menjadi beberapa tahap")
        for place, phase in enumerate(value.phases):
            if place:
                officer.press(Key.Key_Return)
            assert phase.limit is not None
            write_cells(officer, (phase.name, short_duration(phase.limit), phase.start))
    if value.excluded:
        officer.unfold("Waktu tunggu, yang tidak dihitung, dan lainnya*")
        officer.go_to("Tidak termasuk")
        officer.type(value.excluded)
    write_basis(officer, "Dasar hukum jangka waktu*", value.basis)


def write_basis(officer: Officer, fold: str, basis: Sequence[Citation]) -> None:
    """The law behind a time limit or a fee, with its article."""
    if not basis:
        return
    officer.unfold(fold)
    officer.click_cell("Dasar hukum", 0, 1)
    for each in basis:
        officer.type(each.regulation.replace("-", " "))
        officer.press(Key.Key_Down)
        officer.press(Key.Key_Return)
        officer.press(Key.Key_Tab)
        officer.type(each.pinpoint)


def write_fees(officer: Officer, value: Fees) -> None:
    """Free of charge, with what third parties take."""
    assert value.free and not value.rows
    officer.press(Key.Key_Space)
    if value.third_party:
        officer.unfold("Biaya pihak lain*")
        for place, row in enumerate(value.third_party):
            if place:
                officer.press(Key.Key_Return)
            else:
                officer.click_cell("Biaya pihak lain", 0, 1)
            write_cells(officer, (row.variant, str(row.amount), row.unit))
    write_basis(officer, "Dasar hukum biaya*", value.basis)


def write_channels(officer: Officer, value: Channels) -> None:
    """Ways to complain, who handles it, and how."""
    for place, channel in enumerate(value.channels):
        if place:
            officer.press(Key.Key_Return)
        write_cells(officer, (channel.kind, channel.address))
    officer.go_to("Penanggung jawab")
    officer.type(value.officer)
    officer.click_cell("Tata cara penanganan", 0, 1)
    for place, step in enumerate(value.steps):
        if place:
            officer.press(Key.Key_Return)
        officer.type(step)
    write_duration(officer, "Ditanggapi paling lama", value.answer)
    write_duration(officer, "Diselesaikan paling lama", value.settle)
    if value.appeal or value.secrecy:
        officer.unfold("Keberatan dan kerahasiaan*")
        officer.go_to("Apabila tidak puas")
        officer.type(value.appeal)
        officer.go_to("Kerahasiaan")
        officer.type(value.secrecy)
    write_around(officer, value.before, value.after)


def write_citations(officer: Officer, value: Citations, catalogue: Catalogue) -> None:
    """Regulations, found by kind, number and year."""
    for each in value.entries:
        cite(officer, each, catalogue)


def cite(officer: Officer, each: Citation, catalogue: Catalogue) -> None:
    """One regulation found, or written in own words; what is typed next begins the next row."""
    if each.regulation:
        sought = SOUGHT.get(each.regulation, each.regulation.replace("-", " "))
        officer.type(sought)
        officer.press(Key.Key_Return)
        name, found = catalogue.name(each.regulation), officer.gui(words_in_hand)
        assert name in found, f"“{sought}” found “{found}”, not “{name}”"
    else:
        officer.type(each.text)
        officer.press(Key.Key_Return)


def write_value(officer: Officer, value: AnyValue, catalogue: Catalogue) -> None:
    """A value of any kind that the sample has."""
    match value:
        case Items():
            write_items(officer, value)
        case Steps():
            write_steps(officer, value)
        case People():
            write_people(officer, value)
        case TimeLimit():
            write_time_limit(officer, value)
        case Fees():
            write_fees(officer, value)
        case Channels():
            write_channels(officer, value)
        case Citations():
            write_citations(officer, value, catalogue)
        case _:
            raise AssertionError(f"no hand for {type(value).__name__}")
