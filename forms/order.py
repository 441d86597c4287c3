"""In what order the guide leads through a draft, and what is the next thing still to fill."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from drafter.documents.cells import Cells
from drafter.model.components import Components
from drafter.model.draft import Draft, Service
from forms import page_states, states
from forms.path_nodes import TITLES
from forms.places import Page, Place, component_place
from forms.states import State

SHORT = {
    "procedure": "Prosedur",
    "time_limit": "Jangka waktu",
    "complaints": "Pengaduan",
    "facilities": "Sarana dan prasarana",
    "competence": "Kompetensi",
    "safety_guarantee": "Jaminan keamanan",
    "evaluation": "Evaluasi kinerja",
}
"""Names for buttons, where the whole title has no room."""


Group = Page | Service
"""Pages that belong together: a page of the draft as a whole, or all pages of a service."""

BEFORE: tuple[Page, ...] = ("office", "decree", "shared")
AFTER: tuple[Page, ...] = ("review", "export", "minutes", "publication", "concept", "pledge")


def all_groups(draft: Draft) -> list[Group]:
    """All groups of pages in order."""
    return [*BEFORE, *draft.services, *AFTER]


def group_at(groups: list[Group], place: Place) -> int | None:
    """The number of the group that a place belongs to."""
    for number, group in enumerate(groups):
        if (group.id == place.service) if isinstance(group, Service) else (group == place.page):
            return number
    return None


def pages_of(group: Group, components: Components, near: Place) -> list[Place]:
    """The pages of a group.  Components that all share are gone through only from within."""
    if isinstance(group, Service):
        fourteen = tuple(each.id for each in components.entries)
        named = page_states.components_of(group, fourteen)
        return [Place("service", group.id), *(Place("service", group.id, each) for each in named)]
    if group == "shared" and near.page == "shared" and near.component:
        return [Place("shared"), *(component_place("", each.id) for each in components.entries)]
    return [Place(group)]


def neighbour(draft: Draft, components: Components, place: Place, step: int) -> Place | None:
    """The page before (-1) or after (1); a service's own page is passed over once it has a name."""
    here = Place(place.page, place.service, place.component)
    groups = all_groups(draft)
    number = group_at(groups, place)
    if number is None:
        return None

    def led(group: Group) -> list[Place]:
        pages = pages_of(group, components, place)
        named = isinstance(group, Service) and bool(group.name.strip())
        return [each for each in pages if each == here or each.component or not named]

    pages = led(groups[number])
    if here not in pages:
        return None
    at = pages.index(here) + step
    if 0 <= at < len(pages):
        return pages[at]
    other = number + step
    if not 0 <= other < len(groups):
        return None
    return led(groups[other])[0 if step > 0 else -1]


def look_for_empty(cells: Cells, components: Components, place: Place) -> Iterator[Place | None]:
    """Looks at one page after another, from here on and around: the page where something is to be filled
    comes last; None for each page looked at before."""
    here = Place(place.page, place.service, place.component)
    groups = all_groups(cells.draft)
    number = group_at(groups, place) or 0
    first = pages_of(groups[number], components, place)
    at = first.index(here) if here in first else -1
    rest = (*groups[number + 1 :], *groups[:number])
    around: Iterator[tuple[Group, Place]] = chain(
        ((groups[number], each) for each in first[at + 1 :]),
        ((group, each) for group in rest for each in pages_of(group, components, place)),
        ((groups[number], each) for each in first[: max(at, 0)]),
    )
    for group, each in around:
        if is_to_fill(cells, each, group):
            yield each
            return
        yield None


def next_empty(cells: Cells, components: Components, place: Place) -> Place | None:
    """The next page on which something is to be filled, from here on and around; None when nothing is."""
    return next((each for each in look_for_empty(cells, components, place) if each is not None), None)


def is_to_fill(cells: Cells, place: Place, group: Group) -> bool:
    """Whether a page of a group is empty or only begun."""
    draft = cells.draft
    if isinstance(group, Service):
        if not place.component:
            return not group.name.strip()
        return page_states.component_state(cells, group, place.component) not in page_states.DONE
    match group:
        case "office":
            return page_states.office_state(draft) is not State.FILLED
        case "decree":
            return page_states.decree_state(draft) is not State.FILLED
        case "shared":
            usual = place.component in page_states.USUALLY_SHARED
            return usual and states.shared_state(draft, cells, place.component) is not State.FILLED
        case _:
            return False


def short_name(draft: Draft, components: Components, place: Place, near: Place) -> str:
    """What a button calls a page: its component, and the service where that is another one."""
    if not place.component and place.page != "service":
        return TITLES[place.page]
    service = draft.service(place.service)
    service_name = (service.name.strip() if service is not None else "") or "Pelayanan tanpa nama"
    if not place.component:
        return service_name
    if place.service and place.service != near.service:
        return service_name
    own = page_states.own_component(service, place.component) if service is not None else None
    if own is not None:
        return own.title.strip() or "Komponen tambahan"
    component = components.by_id.get(place.component)
    return SHORT.get(place.component, component.title if component is not None else "")
