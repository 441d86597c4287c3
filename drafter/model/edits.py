"""Edits: a draft goes in, the changed draft comes out, all that did not change is shared.

Points of the decree (considerations, noted, dictum, copies) can be changed, added, removed, moved
and reset to the template.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Literal

from drafter.model.answers import (
    NOT_YET,
    Answer,
    AnyValue,
    AsOffice,
    ByCase,
    Channels,
    Citations,
    Items,
    NotYet,
    One,
    People,
    Table,
    Text,
)
from drafter.model.draft import DecreePoint, Draft, FromTemplate, Own, Service

Section = Literal["considerations", "noted", "dictum", "copies", "statements"]
STATEMENTS = tuple(FromTemplate(id=each) for each in ("janji", "perbaikan", "sanksi"))
"""The three statements of a pledge, which it has as long as nothing else is said."""


# --- points of the decree ----------------------------------------------------------------------


def points(draft: Draft, section: Section) -> tuple[DecreePoint, ...]:
    """The points of one section: of the decree, or the statements of the pledge."""
    if section == "statements":
        return draft.pledge.statements or STATEMENTS
    return getattr(draft.decree, section)


def with_points(draft: Draft, section: Section, changed: tuple[DecreePoint, ...]) -> Draft:
    """The draft with other points in a section."""
    match section:
        case "considerations":
            decree = replace(draft.decree, considerations=changed)
        case "noted":
            decree = replace(draft.decree, noted=changed)
        case "dictum":
            decree = replace(draft.decree, dictum=changed)
        case "copies":
            decree = replace(draft.decree, copies=changed)
        case "statements":
            return replace(draft, pledge=replace(draft.pledge, statements=changed))
    return replace(draft, decree=decree)


def change_point(draft: Draft, section: Section, place: int, text: str) -> Draft:
    """The officer's words instead; what the point began as is kept, so that it can be reset."""
    had = points(draft, section)
    old = had[place]
    origin = old.id if isinstance(old, FromTemplate) else old.replaces
    return with_points(draft, section, (*had[:place], Own(text=text, replaces=origin), *had[place + 1 :]))


def add_point(draft: Draft, section: Section, place: int, text: str) -> Draft:
    """A new point in the officer's words before the one at `place`."""
    had = points(draft, section)
    return with_points(draft, section, (*had[:place], Own(text=text), *had[place:]))


def remove_point(draft: Draft, section: Section, place: int) -> Draft:
    """Without the point at `place`."""
    had = points(draft, section)
    return with_points(draft, section, had[:place] + had[place + 1 :])


def move_point(draft: Draft, section: Section, place: int, to: int) -> Draft:
    """The point at `place` moved so that it stands at `to`."""
    had = list(points(draft, section))
    had.insert(to, had.pop(place))
    return with_points(draft, section, tuple(had))


def reset_point(draft: Draft, section: Section, place: int) -> Draft:
    """The template's words again; a point that never came from the template stays."""
    had = points(draft, section)
    old = had[place]
    if isinstance(old, FromTemplate) or not old.replaces:
        return draft
    return with_points(draft, section, (*had[:place], FromTemplate(id=old.replaces), *had[place + 1 :]))


# --- the decree as it was signed ----------------------------------------------------------------


def establish(draft: Draft, number: str, when: date) -> Draft:
    """The draft as it was signed: number, year and date, wherever they are printed, and its status."""
    decree = replace(draft.decree, number=number.strip(), year=when.year)
    return replace(draft, decree=decree, dates=replace(draft.dates, decree=when), status="ditetapkan")


# --- services and answers ----------------------------------------------------------------------


def with_service(draft: Draft, service: Service) -> Draft:
    """The draft with this service in the place of the one with its id."""
    return replace(
        draft, services=tuple(service if each.id == service.id else each for each in draft.services)
    )


def answer(draft: Draft, service_id: str, component: str, given: Answer) -> Draft:
    """The draft with a service's answer to a component."""
    service = draft.service(service_id)
    if service is None:
        raise KeyError(service_id)
    return with_service(draft, replace(service, answers=with_answer(service.answers, component, given)))


def share(draft: Draft, component: str, given: Answer) -> Draft:
    """The draft with the office's answer for all services."""
    return replace(draft, shared=with_answer(draft.shared, component, given))


def with_answer(answers: Mapping[str, Answer], component: str, given: Answer) -> Mapping[str, Answer]:
    """Answers with one of them changed; `NotYet` takes it out."""
    rest = {key: each for key, each in answers.items() if key != component}
    changed = rest if isinstance(given, NotYet) else {**answers, component: given}
    return MappingProxyType(changed)


def say_once(draft: Draft, service_id: str, component: str) -> Draft:
    """A service's own value becomes the office's, and every service that has not answered shows it."""
    service = draft.service(service_id)
    if service is None:
        raise KeyError(service_id)
    given = service.answer(component)
    if not isinstance(given, One):
        return draft
    draft = share(draft, component, given)
    for each in draft.services:
        if each.id == service_id or isinstance(each.answer(component), NotYet):
            draft = answer(draft, each.id, component, AsOffice())
    return draft


# --- ways to answer ------------------------------------------------------------------------------


def as_office(draft: Draft, service_id: str, component: str) -> Draft:
    """A service shows the office's answer; its own is gone."""
    return answer(draft, service_id, component, AsOffice())


def on_its_own(draft: Draft, service_id: str, component: str) -> Draft:
    """A service that showed the office's answer gets a copy of it, with its own additions, to change."""
    service = draft.service(service_id)
    if service is None:
        raise KeyError(service_id)
    given, shared = service.answer(component), draft.shared.get(component, NOT_YET)
    if not isinstance(given, AsOffice):
        return draft
    values = [each for each in (shared.value if isinstance(shared, One) else None, given.extra) if each]
    if not values:
        return answer(draft, service_id, component, NOT_YET)
    value = values[0] if len(values) == 1 else merged(values[0], values[1])
    return answer(draft, service_id, component, One(value))


def merged(first: AnyValue, more: AnyValue) -> AnyValue:
    """One value that says both; words that do not fit the first's kind close it."""
    match first, more:
        case Items(), Items() if first.groups and more.groups and not more.groups[0].heading:
            last = first.groups[-1]
            last = replace(last, items=last.items + more.groups[0].items)
            return replace(first, groups=(*first.groups[:-1], last, *more.groups[1:]))
        case Items(), Items():
            return replace(first, groups=first.groups + more.groups)
        case Citations(), Citations():
            return replace(first, entries=first.entries + more.entries)
        case People(), People():
            return replace(first, roles=first.roles + more.roles)
        case Channels(), Channels():
            return replace(first, channels=first.channels + more.channels, steps=first.steps + more.steps)
        case Table(), Table() if first.header == more.header:
            return replace(first, rows=first.rows + more.rows)
        case Text(), Text():
            return replace(first, paragraphs=first.paragraphs + more.paragraphs)
        case _, Text():
            return replace(first, after=" ".join((first.after, *more.paragraphs)).strip())
        case _:
            return first


def by_case(given: Answer, cases: tuple[str, ...]) -> ByCase:
    """An answer told apart by case: what was said for all becomes that of the first case."""
    if isinstance(given, ByCase):
        return given
    return ByCase(((cases[0], given.value),)) if isinstance(given, One) and cases else ByCase()


def for_all(given: Answer, cases: tuple[str, ...]) -> Answer:
    """An answer for all cases: that of the first case which has one."""
    if not isinstance(given, ByCase):
        return given
    said = (value for case in cases if (value := given.of(case)) is not None)
    value = next(said, None)
    return NOT_YET if value is None else One(value)


def with_case(given: ByCase, case_id: str, value: AnyValue | None) -> ByCase:
    """An answer by case with another value for one of them; None takes it out."""
    rest = tuple(pair for pair in given.values if pair[0] != case_id)
    if value is None:
        return replace(given, values=rest)
    if len(rest) == len(given.values):
        return replace(given, values=(*given.values, (case_id, value)))
    changed = tuple((key, value if key == case_id else each) for key, each in given.values)
    return replace(given, values=changed)


def confirmed(given: Answer) -> Answer:
    """An answer whose examples count as the officer's own words from now on."""

    def sure(value: AnyValue | None) -> AnyValue | None:
        return replace(value, example=False) if value is not None and value.example else value

    match given:
        case One(value) if value.example:
            return One(replace(value, example=False))
        case ByCase():
            return replace(given, values=tuple((key, sure(value)) for key, value in given.values))
        case AsOffice(extra) if extra is not None and extra.example:
            return replace(given, extra=sure(extra))
        case _:
            return given


def share_with_all(draft: Draft, component: str, given: Answer) -> Draft:
    """The office's answer changed; when it comes first, services that have not answered show it.

    When it is taken back, those that showed nothing else have not answered again.
    """
    had = draft.shared.get(component, NOT_YET)
    draft = share(draft, component, given)
    if isinstance(had, NotYet) == isinstance(given, NotYet):
        return draft
    comes = isinstance(had, NotYet)
    services = tuple(following(each, component, comes) for each in draft.services)
    return replace(draft, services=services)


def following(service: Service, component: str, comes: bool) -> Service:
    """A service after the office's first answer came, or its last went; itself when it goes its own way."""
    now = service.answer(component)
    if comes and isinstance(now, NotYet):
        return replace(service, answers=with_answer(service.answers, component, AsOffice()))
    if not comes and now == AsOffice():
        return replace(service, answers=with_answer(service.answers, component, NOT_YET))
    return service
