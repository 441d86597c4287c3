"""Edits: a draft goes in, the changed draft comes out, all that did not change is shared.

Points of the decree (considerations, noted, dictum, copies) can be changed, added, removed, moved
and reset to the template.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Literal

from drafter.model.answers import Answer, AsOffice, NotYet, One
from drafter.model.draft import DecreePoint, Draft, FromTemplate, Own, Service

Section = Literal["considerations", "noted", "dictum", "copies"]


# --- points of the decree ----------------------------------------------------------------------


def points(draft: Draft, section: Section) -> tuple[DecreePoint, ...]:
    """The points of one section."""
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
