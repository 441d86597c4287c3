"""How far each page of the guide is: components, also those beside the fourteen, office and decree."""

from __future__ import annotations

from drafter.documents.cells import Cells
from drafter.documents.gaps import decree_gaps, to_complete
from drafter.errors import UserError
from drafter.model.answers import NOT_YET, Answer
from drafter.model.draft import Draft, OwnComponent, Service
from drafter.model.services import OWN, own_number
from forms import states
from forms.states import Progress, State

DONE = (State.FILLED, State.SHARED)

USUALLY_SHARED = (
    "complaints",
    "facilities",
    "oversight",
    "service_guarantee",
    "safety_guarantee",
    "evaluation",
)
"""Components that most offices answer alike for all services."""


def own_component(service: Service, component: str) -> OwnComponent | None:
    """The component "x1", "x2" ... of a service; None for one of the fourteen, or when it is gone."""
    number = own_number(component)
    return service.extra[number] if number is not None and number < len(service.extra) else None


def components_of(service: Service, fourteen: tuple[str, ...]) -> tuple[str, ...]:
    """The names of all components of a service, the fourteen first."""
    return (*fourteen, *(f"{OWN}{number}" for number in range(1, len(service.extra) + 1)))


def given(service: Service, component: str) -> Answer:
    """A service's answer to a component, of the fourteen or beside them."""
    own = own_component(service, component)
    if own is not None:
        return own.answer
    return NOT_YET if own_number(component) is not None else service.answer(component)


def component_state(cells: Cells, service: Service, component: str) -> State:
    """The state of any component of a service."""
    if own_number(component) is None:
        return states.component_state(cells, service, component)
    own = own_component(service, component)
    try:
        if own is None or not cells.worded(service, own.answer, NOT_YET).blocks:
            return State.EMPTY
    except UserError:
        return State.ATTENTION
    return State.BEGUN if states.is_unfinished(service, own.answer, NOT_YET) else State.FILLED


def service_progress(cells: Cells, service: Service, fourteen: tuple[str, ...]) -> Progress:
    """How many of all components of a service are filled."""
    every = components_of(service, fourteen)
    return Progress(sum(component_state(cells, service, each) in DONE for each in every), len(every))


def shared_count(draft: Draft, cells: Cells, fourteen: tuple[str, ...]) -> Progress:
    """How many answers the office has said for all services, of those usually said once and those begun."""
    every = {each: states.shared_state(draft, cells, each) for each in fourteen}
    counted = [state for each, state in every.items() if state is not State.EMPTY or each in USUALLY_SHARED]
    return Progress(sum(each is State.FILLED for each in counted), len(counted))


OFFICE = ("nama unit penyelenggara", "alamat instansi", "tempat penetapan")


def office_state(draft: Draft) -> State:
    """Filled when a decree can be headed and signed: name, letterhead, address, place, signatory's post."""
    office = draft.office
    asked = (office.name, "".join(office.letterhead), office.place, office.signatory.post)
    there = any(each.strip() for each in (*asked, office.region, office.address))
    lacking = any(each in OFFICE for each in to_complete(draft))
    if all(each.strip() for each in asked) and not lacking:
        return State.FILLED
    return State.BEGUN if there else State.EMPTY


def decree_state(draft: Draft) -> State:
    """Filled when considerations, grounds and dictum are there."""
    parts = ("Menimbang", "Mengingat", "Diktum")
    lacking = [each for each in decree_gaps(draft) if each.title in parts]
    if not lacking:
        return State.FILLED
    return State.EMPTY if len(lacking) == len(parts) else State.BEGUN
