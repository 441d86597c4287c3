"""Hits as findings: the same said of many services is one finding that names them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from drafter.checks.findings import PARTS, SEVERITIES, Finding, Fix, Place
from drafter.checks.rules import Placed
from drafter.model.draft import Draft

NAMED = 3  # services named in a grouped sentence before "dan lainnya"
Key = tuple[str, str, str, str, str, bool]


def findings_of(draft: Draft, hits: Iterable[Placed], titles: Mapping[str, str]) -> tuple[Finding, ...]:
    """The findings, gravest first, then as they stand in the draft; what was set aside stands last."""
    groups: dict[Key, list[Placed]] = {}
    for each in hits:
        place = each.place
        severity = each.hit.severity or each.rule.severity
        key = (each.rule.id, severity, place.component, place.part, each.hit.sentence, bool(place.service))
        group = groups.setdefault(key, [])
        # What the office says once is judged for each service that shows it, and told once.
        if all(other.place != place for other in group):
            group.append(each)
    aside = {(each.rule, each.place): each.reason for each in draft.set_aside}
    names = {each.id: each.name.strip() or "pelayanan tanpa nama" for each in draft.services}
    order = {each.id: n for n, each in enumerate(draft.services, 1)}
    made: list[tuple[tuple[bool, int, int, int], Finding]] = []
    for nth, group in enumerate(groups.values()):
        for reason, some in by_reason(group, aside):
            finding = finding_of(some, names, titles, reason)
            rank = (
                bool(reason),
                SEVERITIES.index(finding.severity),
                order.get(finding.place.service, 0),
                nth,
            )
            made.append((rank, finding))
    return tuple(each for _, each in sorted(made, key=lambda each: each[0]))


def by_reason(group: list[Placed], aside: Mapping[tuple[str, str], str]) -> list[tuple[str, list[Placed]]]:
    """A group parted into what is open and what was set aside, by reason."""
    if not aside:
        return [("", group)]
    parted: dict[str, list[Placed]] = {}
    for each in group:
        parted.setdefault(aside.get((each.rule.id, each.place.key), ""), []).append(each)
    return list(parted.items())


def finding_of(
    group: list[Placed], names: Mapping[str, str], titles: Mapping[str, str], reason: str
) -> Finding:
    """One finding of all that says the same."""
    first = group[0]
    places: list[Place] = []
    fixes: list[Fix | None] = []
    for each in group:
        places += [each.place, *each.hit.also]
        fixes += [each.hit.fix, *(None for _ in each.hit.also)]
    sentence = first.hit.sentence
    return Finding(
        rule=first.rule.id,
        severity=first.hit.severity or first.rule.severity,
        places=tuple(places),
        sentence=sentence,
        told=f"{told_place([each.place for each in group], names, titles)}: {sentence}",
        fixes=tuple(fixes),
        reason=reason,
    )


def told_place(places: list[Place], names: Mapping[str, str], titles: Mapping[str, str]) -> str:
    """Where, as the officer reads it before the sentence."""
    first = places[0]
    what = titles.get(first.component, first.component) or PARTS.get(first.part, "")
    services = list(dict.fromkeys(each.service for each in places if each.service))
    if services and first.part == "services":
        what = ""  # the service as a whole
    if first.point >= 0 and first.part:
        labels = list(dict.fromkeys(point_label(each) for each in places if each.point >= 0))
        said = ", ".join((*labels[:-1], f"dan {labels[-1]}")) if len(labels) > 2 else " dan ".join(labels)
        what = f"{what} {said}"
    if not services:
        shared = first.component and not first.part
        return f"{what} (isian bersama)" if shared else what or "Rancangan"
    if len(services) == 1:
        name = names.get(services[0], "")
        return f"{name}, {what}" if what else name
    listed = ", ".join(names.get(each, "") for each in services[:NAMED])
    more = ", dan lainnya" if len(services) > NAMED else ""
    return f"{what or 'Pelayanan'} ({len(services)} pelayanan: {listed}{more})"


def point_label(place: Place) -> str:
    """How a point of the decree is called."""
    from drafter.wording import letter, ordinal_label

    match place.part:
        case "considerations":
            return f"huruf {letter(place.point + 1)}"
        case "dictum":
            return ordinal_label(place.point + 1)
        case _:
            return f"angka {place.point + 1}"
