"""The resolved cell: what one component of one service prints, from its answer and the office's.

A cell is kept by its answers and style, so that a shared answer is worded once for all services.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from drafter.documents import values
from drafter.documents.blocks import Cell, CellBlock, Paragraph
from drafter.documents.lists import capital
from drafter.model.answers import Answer, AnyValue, AsOffice, ByCase, Citation, NotYet, One, People
from drafter.model.draft import Draft, OwnComponent, Service
from drafter.regulations import Catalogue

EMPTY = "." * 40  # a component without an answer: room to write, and a sign that something is missing


def cite(catalogue: Catalogue, each: Citation) -> str:
    """A citation in the short form; own words stay as written."""
    if each.text:
        return f"{each.pinpoint} {each.text}".strip()
    return catalogue.cite_short(each.regulation, each.pinpoint)


def resolve(draft: Draft, service: Service | None, component: str) -> tuple[Answer, Answer]:
    """The answer that counts and the office's behind it; staffing left open reads the roles of competence."""
    answer = service.answer(component) if service else NotYet()
    shared = draft.shared.get(component, NotYet())
    if component != "staffing" or isinstance(answer, One | ByCase):
        return answer, shared
    people = draft.shared.get("competence", NotYet())
    if isinstance(answer, NotYet):
        return service.answer("competence") if service else people, people
    return answer, people if isinstance(shared, NotYet) else shared


def every_value(answer: Answer, shared: Answer) -> Iterator[AnyValue | None]:
    """All values that stand behind a cell; None for what is missing."""
    match answer:
        case One(value):
            yield value
        case ByCase(by_case):
            yield from (value for _, value in by_case)
        case AsOffice(extra):
            yield from every_value(shared, NotYet()) if not isinstance(shared, AsOffice) else (None,)
            if extra is not None:
                yield extra
        case NotYet():
            yield None


@dataclass(frozen=True, slots=True)
class Cells:
    """Words the cells of one draft; `kept` holds what was worded before, with the answers it came from."""

    draft: Draft
    catalogue: Catalogue
    kept: dict[tuple[object, ...], tuple[tuple[CellBlock, ...], Answer, Answer]] = field(default_factory=dict)

    def cell(self, service: Service, component: str, anchor: str) -> Cell:
        """What the component prints in this service's table."""
        return Cell(self.blocks(service, component) or (Paragraph(EMPTY),), anchor)

    def blocks(self, service: Service, component: str) -> tuple[CellBlock, ...]:
        """The same without the dots of an empty cell."""
        answer, shared = resolve(self.draft, service, component)
        return self.answered(service, answer, shared, component == "staffing")

    def own(self, service: Service, own: OwnComponent, anchor: str) -> Cell:
        """What a component beside the fourteen prints."""
        return Cell(self.answered(service, own.answer, NotYet()) or (Paragraph(EMPTY),), anchor)

    def answered(
        self, service: Service, answer: Answer, shared: Answer, numbers: bool = False
    ) -> tuple[CellBlock, ...]:
        """The blocks of an answer, from what is kept where the same answers were worded before."""
        plain = isinstance(answer, AsOffice) and answer.extra is None
        key = (numbers, None if plain else id(answer), id(shared), id(service.cases))
        known = self.kept.get(key)
        if known is None:
            made = tuple(self.words(service, answer, shared, numbers))
            known = (() if values.is_empty(made) else made, answer, shared)
            self.kept[key] = known
        return known[0]

    def words(self, service: Service, answer: Answer, shared: Answer, numbers: bool) -> Iterator[CellBlock]:
        """The blocks of an answer."""
        match answer:
            case One(value):
                yield from self.value(value, numbers)
            case ByCase():
                yield from self.by_case(service, answer, numbers)
            case AsOffice(extra) if isinstance(shared, One):
                yield from self.with_extra(shared.value, extra, numbers)
            case AsOffice(extra) if extra is not None:
                yield from self.value(extra, numbers)
            case _:
                return

    def value(self, value: AnyValue, numbers: bool) -> tuple[CellBlock, ...]:
        """One value; a table of roles prints its numbers under staffing."""
        if numbers and isinstance(value, People):
            return values.staffing(value)
        return values.blocks(value, self.cite)

    def with_extra(self, shared: AnyValue, extra: AnyValue | None, numbers: bool) -> tuple[CellBlock, ...]:
        """The office's value, the service's own words behind it."""
        if extra is None:
            return self.value(shared, numbers)
        if numbers and isinstance(shared, People) and isinstance(extra, People):
            return values.staffing(People(roles=shared.roles + extra.roles))
        return values.joined(shared, extra, self.cite)

    def by_case(self, service: Service, answer: ByCase, numbers: bool) -> Iterator[CellBlock]:
        """Each case of the service under its name; one without a value shows its dots."""
        for case in service.cases:
            value = answer.of(case.id)
            yield Paragraph(capital(case.name.strip().rstrip(":")) + ":", heading=True)
            yield from self.value(value, numbers) if value else (Paragraph(EMPTY),)

    def cite(self, each: Citation) -> str:
        """A citation as this draft's catalogue knows it."""
        return cite(self.catalogue, each)
