"""The resolved cell: what one component of one service prints, from its answer and the office's.

A cell is kept by its answers and style, so that a shared answer is worded once for all services.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from drafter.documents import phrases, values
from drafter.documents.blocks import Cell, CellBlock, Paragraph
from drafter.documents.lists import capital
from drafter.model.answers import NOT_YET, Answer, AnyValue, AsOffice, ByCase, Citation, NotYet, One, People
from drafter.model.draft import Case, Draft, OwnComponent, Service
from drafter.regulations import Catalogue

EMPTY = "." * 40  # a component without an answer: room to write, and a sign that something is missing


def cite(catalogue: Catalogue, each: Citation) -> str:
    """A citation in the short form; own words stay as written."""
    if each.text.strip() or not each.regulation:
        return phrases.glued(each.pinpoint, each.text)
    return catalogue.cite_short(each.regulation, each.pinpoint)


def resolve(draft: Draft, service: Service, component: str) -> tuple[Answer, Answer]:
    """The answer that counts and the office's behind it; staffing left open reads the roles of competence."""
    answer, shared = service.answers.get(component, NOT_YET), draft.shared.get(component, NOT_YET)
    if component != "staffing" or isinstance(answer, One | ByCase):
        return answer, shared
    if isinstance(shared, NotYet):
        shared = numbers_of(draft.shared.get("competence", NOT_YET))
    if isinstance(answer, NotYet):
        answer = numbers_of(service.answer("competence"))
    return answer, shared


def numbers_of(competence: Answer) -> Answer:
    """What an answer on competence says of staffing: its tables of roles, and nothing else."""
    match competence:
        case One(People()) | AsOffice(None | People()):
            return competence
        case AsOffice():
            return AsOffice()
        case ByCase(by_case):
            roles = ((case, value if isinstance(value, People) else None) for case, value in by_case)
            return ByCase(tuple(roles))
        case _:
            return NOT_YET


def every_value(answer: Answer, shared: Answer, cases: tuple[Case, ...]) -> Iterator[AnyValue]:
    """All values that a cell prints."""
    match answer:
        case One(value):
            yield value
        case ByCase():
            yield from (value for case in cases if (value := answer.of(case.id)) is not None)
        case AsOffice(extra):
            if isinstance(shared, One):
                yield shared.value
            if extra is not None:
                yield extra
        case NotYet():
            return


class Kept(NamedTuple):
    """A worded cell; `example` is whether it holds one that is not confirmed.

    answer, shared, cases: what it came from; held, so that the ids by which it is kept stay theirs.
    """

    blocks: tuple[CellBlock, ...]
    example: bool
    answer: Answer
    shared: Answer
    cases: tuple[Case, ...]


@dataclass(frozen=True, slots=True)
class Cells:
    """Words the cells of one draft; `kept` holds what was worded, for this draft or for those before."""

    draft: Draft
    catalogue: Catalogue
    kept: dict[tuple[object, ...], Kept] = field(default_factory=dict[tuple[object, ...], Kept])
    placed: dict[tuple[int, str], tuple[Kept, Service]] = field(
        default_factory=dict[tuple[int, str], tuple[Kept, Service]]
    )
    cited: dict[tuple[str, str, str], str] = field(default_factory=dict[tuple[str, str, str], str])

    def cell(self, service: Service, component: str, anchor: str) -> Cell:
        """What the component prints in this service's table."""
        return Cell(self.blocks(service, component) or (Paragraph(EMPTY),), anchor)

    def blocks(self, service: Service, component: str) -> tuple[CellBlock, ...]:
        """The same without the dots of an empty cell."""
        return self.component(service, component).blocks

    def component(self, service: Service, component: str) -> Kept:
        """A component of a service in words; the gaps ask for it and then the annex."""
        place = (id(service), component)
        if place in self.placed:
            return self.placed[place][0]
        answer, shared = resolve(self.draft, service, component)
        known = self.worded(service, answer, shared, component == "staffing")
        self.placed[place] = (known, service)
        return known

    def own(self, service: Service, own: OwnComponent, anchor: str) -> Cell:
        """What a component beside the fourteen prints."""
        return Cell(self.worded(service, own.answer, NOT_YET).blocks or (Paragraph(EMPTY),), anchor)

    def worded(self, service: Service, answer: Answer, shared: Answer, numbers: bool = False) -> Kept:
        """An answer in words, from what is kept where the same answers were worded before."""
        plain = isinstance(answer, AsOffice) and answer.extra is None
        key = (numbers, None if plain else id(answer), id(shared), id(service.cases))
        known = self.kept.get(key)
        if known is None:
            made = self.words(service, answer, shared, numbers)
            example = any([value.example for value in every_value(answer, shared, service.cases)])
            said = () if values.is_empty(made) else made
            known = self.kept[key] = Kept(said, example, answer, shared, service.cases)
        return known

    def words(self, service: Service, answer: Answer, shared: Answer, numbers: bool) -> tuple[CellBlock, ...]:
        """The blocks of an answer."""
        match answer:
            case One(value):
                return self.value(value, numbers)
            case ByCase():
                return tuple(self.by_case(service, answer, numbers))
            case AsOffice(extra) if isinstance(shared, One):
                return self.with_extra(shared.value, extra, numbers)
            case AsOffice(extra) if extra is not None:
                return self.value(extra, numbers)
            case _:
                return ()

    def value(self, value: AnyValue, numbers: bool) -> tuple[CellBlock, ...]:
        """One value; a table of roles prints its numbers under staffing."""
        if numbers and isinstance(value, People):
            return values.staffing(value)
        return values.blocks(value, self.cite)

    def with_extra(self, shared: AnyValue, extra: AnyValue | None, numbers: bool) -> tuple[CellBlock, ...]:
        """The office's value, the service's own words behind it."""
        if extra is None:
            return self.value(shared, numbers)
        if not numbers or People not in (type(shared), type(extra)):
            return values.joined(shared, extra, self.cite)
        if isinstance(shared, People) and isinstance(extra, People):
            return values.staffing(People(roles=shared.roles + extra.roles))
        return self.value(shared, numbers) + self.value(extra, numbers)

    def by_case(self, service: Service, answer: ByCase, numbers: bool) -> Iterator[CellBlock]:
        """Each case of the service under its name; one without a value shows its dots."""
        for number, case in enumerate(service.cases, 1):
            name = case.name.strip().rstrip(":") or f"kasus {number}"
            yield Paragraph(capital(name) + ":", heading=True)
            yield from self.case(answer, case, numbers) or (Paragraph(EMPTY),)

    def case(self, answer: ByCase, case: Case, numbers: bool) -> tuple[CellBlock, ...]:
        """What one case prints; nothing where it is left open."""
        value = answer.of(case.id)
        made = self.value(value, numbers) if value is not None else ()
        return () if values.is_empty(made) else made

    def cite(self, each: Citation) -> str:
        """A citation as this draft's catalogue knows it; the same few laws stand under every service."""
        key = (each.regulation, each.text, each.pinpoint)
        words = self.cited.get(key)
        if words is None:
            words = self.cited[key] = cite(self.catalogue, each)
        return words
