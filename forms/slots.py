"""Where an answer stands: at a service, beside its fourteen components, or shared by all services."""

from __future__ import annotations

from dataclasses import dataclass, replace

from drafter.documents.cells import resolve
from drafter.model import edits, services
from drafter.model.answers import (
    NOT_YET,
    Answer,
    AnyValue,
    AsOffice,
    ByCase,
    Citations,
    Items,
    One,
    People,
    Steps,
    TimeLimit,
)
from drafter.model.components import Component
from drafter.model.draft import Draft, Service
from forms.editors.base import Context
from forms.page_states import given, own_component
from forms.places import Place, component_place
from forms.session import Session

PROCEDURE, COMPETENCE, TIME_LIMIT, STAFFING = "procedure", "competence", "time_limit", "staffing"


@dataclass(frozen=True, slots=True)
class Slot:
    """One component of one service (`service` is "" for what all share; "x1" is one beside the fourteen)."""

    service: str
    component: str

    @property
    def place(self) -> Place:
        """Where it is shown."""
        return component_place(self.service, self.component)

    @property
    def is_shared(self) -> bool:
        """Whether it is said for all services."""
        return not self.service

    @property
    def is_own(self) -> bool:
        """Whether it stands beside the fourteen."""
        return services.own_number(self.component) is not None

    def answer(self, draft: Draft) -> Answer:
        """The answer as it stands; `NotYet` where the service or the component is gone."""
        if self.is_shared:
            return draft.shared.get(self.component, NOT_YET)
        service = draft.service(self.service)
        return given(service, self.component) if service is not None else NOT_YET

    def shared(self, draft: Draft) -> Answer:
        """What the office says behind it."""
        return NOT_YET if self.is_own else draft.shared.get(self.component, NOT_YET)

    def with_answer(self, draft: Draft, answer: Answer) -> Draft:
        """The draft with another answer here."""
        number = services.own_number(self.component)
        if self.is_shared:
            return edits.share_with_all(draft, self.component, answer)
        if number is None:
            return edits.answer(draft, self.service, self.component, answer)
        own = services.service_of(draft, self.service).extra[number]
        return services.change_own(draft, self.service, number, replace(own, answer=answer))

    def exists(self, draft: Draft) -> bool:
        """Whether it still has a place in the draft."""
        service = draft.service(self.service) if self.service else None
        if self.is_shared or (service is not None and not self.is_own):
            return True
        return service is not None and own_component(service, self.component) is not None


def slot_of(place: Place) -> Slot:
    """The slot of a page."""
    return Slot(place.service, place.component)


def title_of(session: Session, slot: Slot) -> str:
    """The component's name."""
    component = session.sources.components.by_id.get(slot.component)
    if component is not None:
        return component.title
    service = session.draft.service(slot.service)
    own = own_component(service, slot.component) if service is not None else None
    number = services.own_number(slot.component)
    return (own.title.strip() if own is not None else "") or f"Komponen tambahan ke-{(number or 0) + 1}"


def component_of(session: Session, slot: Slot) -> Component | None:
    """What is known of the component; None for one beside the fourteen."""
    return session.sources.components.by_id.get(slot.component)


def label_of(session: Session, slot: Slot) -> str:
    """The component's name in the middle of a sentence: "biaya/tarif"."""
    title = title_of(session, slot)
    return title if slot.is_own else title[:1].lower() + title[1:]


# --- what an editor may look at ------------------------------------------------------------------


def context_of(session: Session, slot: Slot) -> Context:
    """Roles and time limit said elsewhere in the service, for its other answers."""
    draft = session.draft
    service = draft.service(slot.service) or Service(id="")
    actors: dict[str, None] = {}
    limit = None
    for component in (COMPETENCE, PROCEDURE, TIME_LIMIT):
        for value in values_of(draft, service, component):
            if isinstance(value, People):
                actors |= dict.fromkeys(role.title.strip() for role in value.roles)
            elif isinstance(value, Steps):
                actors |= dict.fromkeys(step.actor.strip() for group in value.groups for step in group.steps)
            elif isinstance(value, TimeLimit) and limit is None:
                limit = value
    post = draft.office.signatory.post.strip()
    return Context(
        catalogue=lambda: session.sources.catalogue,
        component=slot.component,
        actors=tuple(each for each in actors if each),
        time_limit=limit,
        officials=(post,) if post else (),
        region=draft.office.region,
    )


def begun_by(office: AnyValue, kind: str) -> int:
    """How many entries of the office's answer stand before an addition of that kind, numbered on."""
    match office:
        case Items(groups=groups) if kind == "items" and groups:
            return len(groups[-1].items)
        case Citations(entries=entries) if kind == "citations":
            return len(entries)
        case People(roles=roles) if kind == "people":
            return len(roles)
        case _:
            return 0


def values_of(draft: Draft, service: Service, component: str) -> tuple[AnyValue, ...]:
    """All that is said to a component of a service, the office's first."""
    answer, shared = resolve(draft, service, component)
    match answer:
        case One(value):
            return (value,)
        case ByCase(values):
            return tuple(value for _, value in values if value is not None)
        case AsOffice(extra):
            first = (shared.value,) if isinstance(shared, One) else ()
            return (*first, *((extra,) if extra is not None else ()))
        case _:
            return (shared.value,) if not service.id and isinstance(shared, One) else ()
