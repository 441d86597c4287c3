"""In what order the guide leads through a draft, and what is the next thing still to fill."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.documents.cells import Cells
from drafter.model.components import Components
from drafter.model.draft import Draft
from forms import page_states, states
from forms.path_nodes import TITLES
from forms.places import Place, component_place
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


def every_place(draft: Draft, components: Components, near: Place) -> Iterator[Place]:
    """All pages in order.  The components that all share are among them only while one is there."""
    yield Place("office")
    yield Place("decree")
    yield Place("shared")
    if near.page == "shared" and near.component:
        yield from (component_place("", each.id) for each in components.entries)
    fourteen = tuple(each.id for each in components.entries)
    for service in draft.services:
        yield Place("service", service.id)
        for component in page_states.components_of(service, fourteen):
            yield Place("service", service.id, component)
    yield Place("review")
    yield Place("export")


def neighbour(draft: Draft, components: Components, place: Place, step: int) -> Place | None:
    """The page before (-1) or after (1); a service's own page is passed over unless it has no name yet."""
    here = Place(place.page, place.service, place.component)
    places = [
        each
        for each in every_place(draft, components, place)
        if each == here or each.page != "service" or each.component or not named(draft, each)
    ]
    if here not in places:
        return None
    at = places.index(here) + step
    return places[at] if 0 <= at < len(places) else None


def named(draft: Draft, place: Place) -> bool:
    """Whether the service of a place has a name."""
    service = draft.service(place.service)
    return service is not None and bool(service.name.strip())


def next_empty(cells: Cells, components: Components, place: Place) -> Place | None:
    """The next page on which something is to be filled, from here on and around; None when nothing is."""
    draft = cells.draft
    here = Place(place.page, place.service, place.component)
    places = list(every_place(draft, components, place))
    start = places.index(here) + 1 if here in places else 0
    around = (*places[start:], *places[: max(start - 1, 0)])
    return next((each for each in around if is_to_fill(cells, each)), None)


def is_to_fill(cells: Cells, place: Place) -> bool:
    """Whether a page is empty or only begun."""
    draft = cells.draft
    match place.page:
        case "office":
            return page_states.office_state(draft) is not State.FILLED
        case "decree":
            return page_states.decree_state(draft) is not State.FILLED
        case "shared":
            usual = place.component in page_states.USUALLY_SHARED
            return usual and states.shared_state(draft, cells, place.component) is not State.FILLED
        case "service":
            service = draft.service(place.service)
            if service is None:
                return False
            if not place.component:
                return not service.name.strip()
            return page_states.component_state(cells, service, place.component) not in page_states.DONE
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
