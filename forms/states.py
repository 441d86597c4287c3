"""How far each component is: the states that the path shows by shape and colour.

A state follows from the resolved answer alone and is kept by it, so a keystroke costs one component,
a shared answer as many lookups as services show it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from drafter.documents import values
from drafter.documents.cells import Cells, every_value, resolve
from drafter.errors import UserError
from drafter.model.answers import Answer, AsOffice, ByCase, NotYet, One
from drafter.model.draft import Draft, Service


class State(Enum):
    """Of one component.  The words are what a screen reader says."""

    EMPTY = "belum diisi"
    BEGUN = "baru dimulai"
    FILLED = "terisi"
    SHARED = "sama untuk semua pelayanan"
    ATTENTION = "perlu perhatian"


@dataclass(frozen=True, slots=True)
class Progress:
    """How many components count as filled."""

    filled: int
    of: int

    @property
    def state(self) -> State:
        """Of the whole."""
        if self.filled == 0:
            return State.EMPTY
        return State.FILLED if self.filled == self.of else State.BEGUN


def component_state(cells: Cells, service: Service, component: str) -> State:
    """The state of a service's component: an unconfirmed example and a case left open count as begun."""
    answer, shared = resolve(cells.draft, service, component)
    try:
        if not cells.blocks(service, component):
            return State.EMPTY
    except UserError:  # a regulation that the catalogue lacks: it cannot be printed
        return State.ATTENTION
    if is_unfinished(service, answer, shared):
        return State.BEGUN
    own = service.answer(component)
    return State.SHARED if isinstance(own, AsOffice) and own.extra is None else State.FILLED


def is_unfinished(service: Service, answer: Answer, shared: Answer) -> bool:
    """Whether an example waits to be confirmed or a case has no value."""
    if isinstance(answer, ByCase) and any(answer.of(case.id) is None for case in service.cases):
        return True
    return any(value.example for value in every_value(answer, shared, service.cases))


def shared_state(draft: Draft, cells: Cells, component: str) -> State:
    """The state of what all services share."""
    match draft.shared.get(component, NotYet()):
        case One(value):
            try:
                if values.is_empty(values.blocks(value, cells.cite)):
                    return State.EMPTY
            except UserError:
                return State.ATTENTION
            return State.BEGUN if value.example else State.FILLED
        case _:
            return State.EMPTY


def service_progress(cells: Cells, service: Service, components: tuple[str, ...]) -> Progress:
    """How many of a service's components are filled."""
    done = (State.FILLED, State.SHARED)
    filled = sum(component_state(cells, service, each) in done for each in components)
    return Progress(filled, len(components))
