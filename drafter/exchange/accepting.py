"""Words of a Word file into the draft: each through the reader of its kind, then printed to be sure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from drafter.documents import values
from drafter.documents.blocks import CellBlock, Grid, NumberedList, Paragraph
from drafter.documents.cells import cite, numbers_of, resolve
from drafter.documents.lists import bare
from drafter.documents.sources import Sources
from drafter.exchange.comparing import Difference, said, shared_edits, shown, unpunctuated
from drafter.exchange.places import SHARED, CellPlace, PointPlace
from drafter.exchange.structure import items_of
from drafter.model import edits, services
from drafter.model.answers import (
    NOT_YET,
    Answer,
    AnyValue,
    AsOffice,
    ByCase,
    Citation,
    One,
    People,
    Picture,
    Step,
    StepGroup,
    Steps,
    Text,
)
from drafter.model.draft import DecreePoint, Draft, FromTemplate, Own, Service
from drafter.model.edits import Section
from drafter.reading import kinds
from drafter.reading.laws import citation
from drafter.word.texts import PICTURE, TextLine

STAFFING, COMPETENCE = "staffing", "competence"


def accept(draft: Draft, chosen: Iterable[Difference], sources: Sources) -> Draft:
    """The draft with the differences that can be taken over; those that cannot are left as they are.

    A shared answer changes where all services that show it are among the chosen with the same words;
    else each of them gets its own answer.
    """
    taken = [each for each in chosen if each.takes and each.at is not None]
    cells = {each.at: each for each in taken if isinstance(each.at, CellPlace)}
    changed = _with_numbers(draft, _in_cells(draft, cells, sources), cells)
    return _in_points(changed, taken, sources)


# --- cells ---------------------------------------------------------------------------------------


def _in_cells(draft: Draft, cells: Mapping[CellPlace, Difference], sources: Sources) -> Draft:
    reading = _Reading(draft, sources)
    places = {
        f"{service.id} {component}": CellPlace(service.id, component)
        for service in draft.services
        for component in draft.shared
    }
    lines = {name: cells[place].lines for name, place in places.items() if place in cells}
    with_all = shared_edits(draft, places, lines)
    made = draft
    for component, words in with_all.items():
        made = edits.share(made, component, One(reading.value(component, words, draft.shared.get(component))))
    for place, each in cells.items():
        service = draft.service(place.service)
        if place.service == SHARED:
            value = reading.value(place.component, each.lines, draft.shared.get(place.component))
            made = edits.share(made, place.component, One(value))
        elif service is not None and not (place.component in with_all and _shows(draft, place)):
            made = _answered(made, service, place.component, each.lines, reading)
    return made


def _with_numbers(before: Draft, after: Draft, cells: Mapping[CellPlace, Difference]) -> Draft:
    """Staffing that printed the numbers of competence keeps them where competence became words."""
    office_had = before.shared.get(COMPETENCE, NOT_YET)
    if after.shared.get(COMPETENCE, NOT_YET) != office_had and STAFFING not in after.shared:
        after = edits.share(after, STAFFING, numbers_of(office_had))
    for service in after.services:
        old = before.service(service.id)
        if old is None or CellPlace(service.id, STAFFING) in cells:
            continue
        had = resolve(before, old, STAFFING)
        if had != resolve(after, service, STAFFING) and isinstance(had[0], One | AsOffice | ByCase):
            after = edits.answer(after, service.id, STAFFING, had[0])
    return after


def _shows(draft: Draft, place: CellPlace) -> bool:
    from drafter.exchange.comparing import shows_shared

    return shows_shared(draft, place)


def _answered(
    draft: Draft, service: Service, component: str, lines: Sequence[TextLine], reading: _Reading
) -> Draft:
    number = services.own_number(component)
    if number is not None:
        own = service.extra[number - 1]
        answer: Answer = One(reading.value("", lines, own.answer)) if said(lines) else NOT_YET
        return services.change_own(draft, service.id, number, replace(own, answer=answer))
    return edits.answer(draft, service.id, component, reading.answer(service, component, lines))


@dataclass(frozen=True, slots=True)
class _Reading:
    """Reads lines of Word as answers."""

    draft: Draft
    sources: Sources

    def answer(self, service: Service, component: str, lines: Sequence[TextLine]) -> Answer:
        """An answer; by case where the lines are parted by the names of all the service's cases."""
        if not "".join(line.text for line in lines).strip(". …"):
            return NOT_YET
        before = service.answer(component)
        if isinstance(before, ByCase):
            parts = list(_by_heading(lines))
            names = [case.name.strip().rstrip(":").casefold() for case in service.cases]
            if [name.casefold() for name, _ in parts] == names:
                pairs = zip(service.cases, parts, strict=True)
                return ByCase(
                    values=tuple((case.id, self.value(component, part, before)) for case, (_, part) in pairs)
                )
        return One(self.value(component, lines, before))

    def value(self, component: str, lines: Sequence[TextLine], before: Answer | None) -> AnyValue:
        """A value whose print says what Word says: of the component's kind, else a list, else paragraphs."""
        known = self.sources.components.by_id.get(component)
        picture = _picture_of(before)
        held = any(line.text == PICTURE for line in lines)
        words = [line for line in lines if line.text != PICTURE]
        text = "\n".join(shown(words))
        tried: list[AnyValue] = []
        for read in self._readers(known.kind if known else "", component, text, words):
            value = read()
            if held and picture is not None and isinstance(value, Steps):
                value = replace(value, picture=picture)
            printed = unpunctuated(self._printed(value, component))
            if printed == unpunctuated(lines if held and picture else words):
                return value
            tried.append(value)
        if held and picture is not None and not isinstance(tried[0], Steps):
            steps = tuple(Step(action=bare(line.text)) for line in words if line.text)
            return Steps(groups=(StepGroup(steps=steps),), picture=picture, source=text)
        return tried[0]

    def _readers(
        self, kind: str, component: str, text: str, lines: Sequence[TextLine]
    ) -> Iterator[Callable[[], AnyValue]]:
        catalogue = self.sources.catalogue
        known = self.sources.components.by_id.get(component)
        if known is not None:
            yield lambda: kinds.read(known.kind, text, catalogue, staffing=component == STAFFING)
        table = kinds.table(text)
        if table is not None:
            yield lambda: table
        listed = items_of(lines, text)
        if listed is not None:
            yield lambda: listed
        yield lambda: kinds.plain(text)
        yield lambda: kinds.items(text)
        paragraphs = tuple(" ".join(line.text.split()) for line in lines if line.text)
        yield lambda: Text(paragraphs=paragraphs, source=text)

    def _printed(self, value: AnyValue, component: str) -> list[TextLine]:
        if component == STAFFING and isinstance(value, People):
            return list(flattened(values.staffing(value)))
        return list(flattened(values.blocks(value, lambda each: cite(self.sources.catalogue, each))))


def flattened(blocks: Iterable[CellBlock]) -> Iterator[TextLine]:
    """Blocks as the lines that a Word file gives back."""
    for block in blocks:
        match block:
            case Paragraph(text):
                yield TextLine(text)
            case NumberedList(lines):
                yield from (TextLine(line.text, line.level if line.numbered else None) for line in lines)
            case Grid(header, rows):
                yield from (TextLine(f"| {' | '.join(row)} |") for row in (header, *rows))
            case _:
                yield TextLine(PICTURE)


def _picture_of(answer: Answer | None) -> Picture | None:
    match answer:
        case One(Steps(picture=picture)):
            return picture
        case _:
            return None


def _by_heading(lines: Sequence[TextLine]) -> Iterator[tuple[str, list[TextLine]]]:
    """Lines by the headings "Baru:" above them; nothing where words stand before the first."""
    name, part = "", list[TextLine]()
    for line in lines:
        if line.level is None and line.text.endswith(":"):
            if name:
                yield name, part
            name, part = line.text.rstrip(": "), []
        elif not name:
            return
        else:
            part.append(line)
    if name:
        yield name, part


# --- points --------------------------------------------------------------------------------------


def _in_points(draft: Draft, taken: Sequence[Difference], sources: Sources) -> Draft:
    made = draft
    for section in ("considerations", "noted", "dictum", "statements"):
        found = [each for each in taken if _of(each, section)]
        if found:
            made = edits.with_points(made, section, tuple(_points(draft, section, found)))
    grounds = [each for each in taken if _of(each, None)]
    if grounds:
        entries = tuple(_grounds(draft, grounds, sources))
        made = replace(made, decree=replace(made.decree, legal_grounds=entries))
    return made


def _of(each: Difference, section: Section | None) -> bool:
    return isinstance(each.at, PointPlace) and each.at.section == section


def _points(draft: Draft, section: Section, found: Sequence[Difference]) -> Iterator[DecreePoint]:
    """The points of a section: replaced, dropped where they are gone, new ones beside those they stand by."""
    had = edits.points(draft, section)
    by_index = {each.at.index: each for each in found if isinstance(each.at, PointPlace)}
    added = by_index.get(None)
    for index, point in enumerate(had):
        if added is not None and index == max(0, len(had) - 1):
            yield from _own(section, FromTemplate(id="mencabut"), added)
        each = by_index.get(index)
        if each is None:
            yield point
        elif each.kind != "gone":
            yield from _own(section, point, each)


def _own(section: Section, point: DecreePoint, each: Difference) -> Iterator[DecreePoint]:
    origin = point.id if isinstance(point, FromTemplate) else point.replaces
    if section == "dictum":
        first, *items = [" ".join(line.text.split()) for line in each.lines if line.text] or [""]
        text = "\n".join((first, *map(bare, items)))
        if bare(text):
            yield Own(text=text, replaces=origin)
        return
    for line in each.lines:
        if words := bare(" ".join(line.text.split())):
            yield Own(text=words, replaces=origin if each.anchor in line.anchors else "")


def _grounds(draft: Draft, found: Sequence[Difference], sources: Sources) -> Iterator[Citation]:
    """Mengingat: a regulation by the catalogue where it prints as Word has it, else in the words of Word."""
    by_index = {each.at.index: each for each in found if isinstance(each.at, PointPlace)}
    for index, entry in enumerate(draft.decree.legal_grounds):
        each = by_index.get(index)
        if each is None:
            yield entry
        elif each.kind != "gone":
            for line in each.lines:
                if words := bare(" ".join(line.text.split())):
                    known = citation(words, sources.catalogue)
                    exact = known.regulation and bare(sources.catalogue.cite_full(known.regulation)) == words
                    yield Citation(regulation=known.regulation) if exact else Citation(text=words)
