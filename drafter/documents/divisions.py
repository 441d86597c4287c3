"""How the services are shared out to annexes, and what is said once for all of them."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.documents.cells import resolve
from drafter.model.answers import AsOffice, One
from drafter.model.components import Component, Components
from drafter.model.draft import Draft, Service
from drafter.wording import join_and, roman

LISTED_AT_MOST = 15  # above it the services stand in the annex (practice of legal bureaus)
COMMON = "bersama"
"""Stands for a service in the anchors of the cells that are printed once for all services."""


@dataclass(frozen=True, slots=True)
class Annex:
    """One annex.

    numeral: "" for a single one, else Roman.  start, end: the services in it, as the draft prints them.
    general: it begins with the list of services and what is common, if there are any.
    title: the group whose annex it is.
    """

    numeral: str
    start: int
    end: int
    general: bool = False
    title: str = ""

    @property
    def name(self) -> str:
        """ "Lampiran" or "Lampiran IV", as a sentence names it."""
        return f"Lampiran {self.numeral}".strip()


@dataclass(frozen=True, slots=True)
class Plan:
    """The annexes of a draft in their order; `common` are the components printed once for all services.

    listed: whether the services are listed before them.  first: by service, the annex that it begins.
    """

    annexes: tuple[Annex, ...]
    common: tuple[Component, ...]
    listed: bool

    @property
    def has_front(self) -> bool:
        """Whether something stands before the services."""
        return self.listed or bool(self.common)

    def beginning(self, number: int) -> Annex | None:
        """The annex that begins with this service, from 0; not one that begins with what is common."""
        if len(self.annexes) == 1:
            return None
        return next((each for each in self.annexes if each.start == number < each.end), None)

    def of(self, number: int) -> Annex:
        """The annex that a service, from 0, stands in."""
        return next(each for each in self.annexes if each.start <= number < each.end)

    def spoken(self) -> str:
        """All annexes in a sentence: "Lampiran", or "Lampiran I sampai dengan Lampiran IV"."""
        names = [each.name for each in self.annexes]
        if len(names) < 3:
            return join_and(names)
        return f"{names[0]} sampai dengan {names[-1]}"


def plan(draft: Draft, components: Components) -> Plan:
    """The annexes of a draft whose services stand group by group."""
    form, count = draft.decree.annex, len(draft.services)
    listed = is_listed(draft)
    shared = common(draft, components)
    whole = (Annex("", 0, count, general=True),)
    if form.division == "all" or not count:
        return Plan(whole, shared, listed)
    units = list(divided(draft))
    if len(units) == 1:
        return Plan(whole, shared, listed)
    if listed or shared:
        units.insert(0, Annex("", 0, 0, general=True))
    numbered = [
        Annex(roman(n), each.start, each.end, each.general, each.title) for n, each in enumerate(units, 1)
    ]
    return Plan(tuple(numbered), shared, listed)


def divided(draft: Draft) -> list[Annex]:
    """One annex a service, or one a group."""
    if draft.decree.annex.division == "service":
        return [Annex("", number, number + 1) for number in range(len(draft.services))]
    made: list[Annex] = []
    for group, services in draft.groups():
        start = made[-1].end if made else 0
        made.append(Annex("", start, start + len(services), title=group.strip()))
    return made


def is_listed(draft: Draft) -> bool:
    """Whether the services are listed before their standards."""
    always = draft.decree.annex.service_list == "always"
    return len(draft.services) > LISTED_AT_MOST or (always and bool(draft.services))


def common(draft: Draft, components: Components) -> tuple[Component, ...]:
    """The management components that every service has from the office and nothing of its own, if wanted."""
    if not draft.decree.annex.shared_first or len(draft.services) < 2:
        return ()
    return tuple(
        each
        for each in components.of_group("management")
        if all(is_from_office(draft, service, each.id) for service in draft.services)
    )


def is_from_office(draft: Draft, service: Service, component: str) -> bool:
    """Whether a service prints the office's answer and nothing else."""
    answer, shared = resolve(draft, service, component)
    return isinstance(answer, AsOffice) and answer.extra is None and isinstance(shared, One)
