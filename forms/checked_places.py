"""Where in the window the officer goes for what the checker found: its places in those of the pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.model.draft import Draft, Service
from drafter.model.services import OWN
from forms.places import Place, component_place

if TYPE_CHECKING:
    from drafter.checks import Finding
    from drafter.checks import Place as CheckedPlace

MOST_POINTS = 3  # of one part that bear the same finding each; of more it is told once below them
SECTIONS = ("considerations", "legal_grounds", "noted", "dictum", "copies")  # points of the decree, counted
PARTS = {
    "title": Place("decree", point="about"),
    "signature": Place("office", point="signatory.post"),
    "annex": Place("decree", point="annex"),
    "pledge": Place("pledge", point="statements"),
    "minutes": Place("minutes"),
    "dates": Place("publication"),
    "office": Place("office"),
    "services": Place("shared"),
}
DAYS = {
    "minutes": Place("minutes", point="date"),
    "publication": Place("publication", point="published"),
    "responses_until": Place("publication", point="until"),
    "revision": Place("publication", point="revision"),
    "pledge": Place("pledge", point="date"),
}


@dataclass(frozen=True, slots=True)
class Found:
    """A finding where it is shown.

    nth: of its places, the one that is mended here; None for all.  words: instead of its sentence.
    """

    finding: Finding
    nth: int | None = 0
    words: str = ""

    @property
    def fix(self) -> str:
        """What the button says that mends it here; "" where nothing does."""
        fixes = self.finding.fixes
        if self.nth is not None:
            fix = fixes[self.nth] if self.nth < len(fixes) else None
            return fix.label if fix is not None else ""
        several = [each for each in fixes if each is not None and not each.confirm]
        return f"{several[0].label} ({len(several)} tempat)" if several else ""

    @property
    def told(self) -> tuple[str, ...]:
        """All that is shown of it."""
        return (self.finding.rule, self.finding.severity, self.words or self.finding.sentence, self.fix)


def paper_places(draft: Draft, finding: Finding) -> list[tuple[Place, Found]]:
    """Where a finding of the decree, its papers or a service as a whole is shown, beside components."""
    parts: dict[tuple[str, str], list[int]] = {}
    exact = any(each.component for each in finding.places)  # then not at the service as a whole
    for nth, place in enumerate(finding.places):
        if not place.component and not (exact and place.part == "services"):
            parts.setdefault((place.service, place.part), []).append(nth)
    return [each for numbers in parts.values() for each in _shown_in_part(draft, finding, numbers)]


def _shown_in_part(draft: Draft, finding: Finding, numbers: list[int]) -> list[tuple[Place, Found]]:
    """The same of one part: at its points, or once below them where they are many."""
    places = finding.places
    points = [nth for nth in numbers if places[nth].point >= 0]
    whole = next((nth for nth in numbers if places[nth].point < 0), None)
    if not points:
        fields = {place_of(draft, places[nth]): nth for nth in reversed(numbers)}
        return [(place, Found(finding, nth)) for place, nth in fields.items()]
    if len(points) > MOST_POINTS:
        first = places[points[0]]
        return [(place_of(draft, replace(first, point=-1, path=first.path[:1])), Found(finding, whole))]
    return [(place_of(draft, places[nth]), Found(finding, nth if whole is None else whole)) for nth in points]


def place_of(draft: Draft, checked: CheckedPlace) -> Place:
    """The place of a finding; points are counted from 1 in the window."""
    if checked.component:
        name = own_name(draft.service(checked.service), checked.component)
        return replace(component_place(checked.service, name), point=checked.case)
    if checked.part in SECTIONS:
        numbered = checked.point >= 0
        return Place("decree", point=f"{checked.part}.{checked.point + 1}" if numbered else checked.part)
    if checked.service:
        return Place("service", checked.service)
    if checked.part == "pledge" and checked.point >= 0:
        return Place("pledge", point=f"statements.{checked.point + 1}")
    return field_place(checked)


def field_place(checked: CheckedPlace) -> Place:
    """The field that a finding names of the decree or the papers around it, or where its part begins."""
    field = str(checked.path[0]) if checked.path else ""
    whole = PARTS.get(checked.part, Place("decree"))
    match checked.part if field else "":
        case "dates":
            return DAYS.get(field, whole)
        case "signature":
            return replace(whole, point=f"signatory.{field}")
        case "minutes":
            number = next((each for each in checked.path if isinstance(each, int)), None)
            return replace(whole, point=field if number is None else f"{field}.{number + 1}")
        case "office" | "title":
            return replace(whole, point=field)
        case _:
            return whole


def own_name(service: Service | None, component: str) -> str:
    """An own component is "x1" on its page and has an id of its own in the draft."""
    for number, own in enumerate(service.extra if service is not None else (), 1):
        if own.id == component:
            return f"{OWN}{number}"
    return component
