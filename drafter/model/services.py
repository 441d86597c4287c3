"""Edits of the list of services: add, duplicate, move, remove, name, group; cases and own components.

A draft goes in, the changed draft comes out.  New ids are drawn by the caller (`identity.draw_id`).
An id that the draft does not have is a fault of the caller: KeyError.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from drafter.model.answers import NOT_YET, Answer, AsOffice, ByCase, One
from drafter.model.draft import Case, Draft, OwnComponent, Service
from drafter.model.edits import with_service

OWN = "x"  # the second component beside the fourteen is called "x2"; the hidden bookmarks call it so too


def service_of(draft: Draft, service_id: str) -> Service:
    """The service with an id.  Raises KeyError."""
    service = draft.service(service_id)
    if service is None:
        raise KeyError(service_id)
    return service


# --- the list ----------------------------------------------------------------------------------


def add_service(
    draft: Draft, new_id: str, name: str = "", group: str = "", place: int | None = None
) -> Draft:
    """The draft with a new service before the one at `place` (at the end for None).

    What the office has said once for all services holds for it too.
    """
    answers: Mapping[str, Answer] = MappingProxyType(
        {key: AsOffice() for key, given in draft.shared.items() if isinstance(given, One)}
    )
    service = Service(id=new_id, name=name, group=group, answers=answers)
    at = len(draft.services) if place is None else place
    return replace(draft, services=(*draft.services[:at], service, *draft.services[at:]))


def duplicate_service(draft: Draft, service_id: str, new_id: str) -> Draft:
    """The draft with a copy of a service behind it, under a new id and a name that says so."""
    had = service_of(draft, service_id)
    at = draft.services.index(had) + 1
    copy = replace(had, id=new_id, name=f"{had.name} (salinan)".strip())
    return replace(draft, services=(*draft.services[:at], copy, *draft.services[at:]))


def move_service(draft: Draft, service_id: str, to: int) -> Draft:
    """The draft with a service moved so that it stands at `to` (held within the list)."""
    had = service_of(draft, service_id)
    rest = [each for each in draft.services if each is not had]
    rest.insert(min(max(to, 0), len(rest)), had)
    return replace(draft, services=tuple(rest))


def remove_service(draft: Draft, service_id: str) -> Draft:
    """The draft without a service."""
    had = service_of(draft, service_id)
    return replace(draft, services=tuple(each for each in draft.services if each is not had))


def rename_service(draft: Draft, service_id: str, name: str) -> Draft:
    """The draft with another name for a service."""
    return with_service(draft, replace(service_of(draft, service_id), name=name))


def group_service(draft: Draft, service_id: str, group: str) -> Draft:
    """The draft with a service put into a group, behind its last one: a group stands together."""
    had = service_of(draft, service_id)
    if had.group == group:
        return draft
    changed = replace(had, group=group)
    others = [place for place, each in enumerate(draft.services) if group and each.group == group]
    draft = with_service(draft, changed)
    if not others:
        return draft
    at = draft.services.index(changed)
    return move_service(draft, service_id, others[-1] if at < others[-1] else others[-1] + 1)


# --- cases -------------------------------------------------------------------------------------


def add_case(draft: Draft, service_id: str, name: str) -> Draft:
    """The draft with one more case of a service; its id is one the service does not have yet."""
    had = service_of(draft, service_id)
    taken = {each.id for each in had.cases}
    new_id = next(each for number in range(1, len(taken) + 2) if (each := f"c{number}") not in taken)
    return with_service(draft, replace(had, cases=(*had.cases, Case(id=new_id, name=name))))


def rename_case(draft: Draft, service_id: str, case_id: str, name: str) -> Draft:
    """The draft with another name for a case."""
    had = service_of(draft, service_id)
    cases = tuple(replace(each, name=name) if each.id == case_id else each for each in had.cases)
    return with_service(draft, replace(had, cases=cases))


def remove_case(draft: Draft, service_id: str, case_id: str) -> Draft:
    """The draft without a case and what was answered for it.

    Answers by case of a service that has no case left become answers for all: the removed case's.
    """
    had = service_of(draft, service_id)
    cases = tuple(each for each in had.cases if each.id != case_id)
    answers = {key: without_case(each, case_id, not cases) for key, each in had.answers.items()}
    kept: Mapping[str, Answer] = MappingProxyType(
        {key: each for key, each in answers.items() if each is not NOT_YET}
    )
    extra = tuple(replace(each, answer=without_case(each.answer, case_id, not cases)) for each in had.extra)
    return with_service(draft, replace(had, cases=cases, answers=kept, extra=extra))


def without_case(given: Answer, case_id: str, last: bool) -> Answer:
    """An answer without one of its cases."""
    if not isinstance(given, ByCase):
        return given
    if last:
        value = given.of(case_id)
        return NOT_YET if value is None else One(value)
    return replace(given, values=tuple(pair for pair in given.values if pair[0] != case_id))


# --- components beside the fourteen --------------------------------------------------------------


def own_number(component: str) -> int | None:
    """The place, from 0, of the component called "x1", "x2" ...; None for one of the fourteen."""
    number = component.removeprefix(OWN)
    return int(number) - 1 if number != component and number.isdecimal() else None


def add_own(draft: Draft, service_id: str, title: str) -> Draft:
    """The draft with a component beside the fourteen at the end of a service."""
    had = service_of(draft, service_id)
    taken = {each.id for each in had.extra}
    new_id = next(each for number in range(1, len(taken) + 2) if (each := f"t{number}") not in taken)
    return with_service(draft, replace(had, extra=(*had.extra, OwnComponent(id=new_id, title=title))))


def change_own(draft: Draft, service_id: str, number: int, changed: OwnComponent) -> Draft:
    """The draft with another component in the place of a service's own one (from 0)."""
    had = service_of(draft, service_id)
    extra = (*had.extra[:number], changed, *had.extra[number + 1 :])
    return with_service(draft, replace(had, extra=extra))


def remove_own(draft: Draft, service_id: str, number: int) -> Draft:
    """The draft without one of a service's own components (from 0)."""
    had = service_of(draft, service_id)
    return with_service(draft, replace(had, extra=had.extra[:number] + had.extra[number + 1 :]))
