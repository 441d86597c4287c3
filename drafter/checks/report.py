"""A report as sentences for a person and as JSON for another program (resources/findings.schema.json)."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checks.checker import Report
from drafter.checks.findings import Finding, Place, Severity
from drafter.checks.registry import rule_named
from drafter.errors import UserError

HEADINGS: dict[Severity, str] = {
    "must": "Wajib diperbaiki",
    "should": "Sebaiknya diperbaiki",
    "hint": "Saran",
}


def told(report: Report) -> Iterator[str]:
    """The report in lines: findings by severity, what was set aside, and how it stands."""
    for severity, heading in HEADINGS.items():
        found = [each for each in report.open if each.severity == severity]
        if found:
            yield f"{heading} ({len(found)}):"
            for each in found:
                yield f"- {each.told} [{each.rule}]"
    aside = [each for each in report.findings if each.reason]
    if aside:
        yield f"Dikesampingkan ({len(aside)}):"
        for each in aside:
            yield f"- {each.told} Alasan: {each.reason} [{each.rule}]"
    yield standing(report)


def standing(report: Report) -> str:
    """How the draft stands; it never says that a decree is valid."""
    if not report.open:
        return f"Siap diajukan: tidak ada temuan dari {report.rules} aturan."
    musts = sum(each.severity == "must" for each in report.open)
    if not musts:
        return f"Siap diajukan: tidak ada temuan wajib dari {report.rules} aturan."
    return f"Belum siap diajukan: {musts} temuan wajib dari {report.rules} aturan."


def explanation(id: str) -> str:
    """The help text of a rule.  Raises UserError for one that is unknown."""
    rule = rule_named(id)
    if rule is None:
        raise UserError(f'Aturan "{id}" tidak dikenal.', "Kode aturan berdiri di ujung setiap temuan.")
    return rule.help


def as_json(report: Report) -> list[dict[str, object]]:
    """One object a finding and place, gravest first."""
    names = {each.id: each.name for each in report.draft.services}
    return [row(each, place, nth, names) for each in report.findings for nth, place in places(each)]


def places(finding: Finding) -> list[tuple[int, Place]]:
    """The places of a finding, numbered; the service as a whole only where no component is named."""
    numbered = list(enumerate(finding.places))
    exact = [each for each in numbered if each[1].component or each[1].part != "services"]
    return exact or numbered


def row(finding: Finding, place: Place, nth: int, names: dict[str, str]) -> dict[str, object]:
    """One finding at one place."""
    rule = rule_named(finding.rule)
    fix = finding.fixes[nth] if nth < len(finding.fixes) else None
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "service": names.get(place.service, ""),
        "component": place.component,
        "part": place.part,
        "case": place.case,
        "item": item(place),
        "sentence": finding.told,
        "basis": rule.law if rule is not None else "",
        "fix": fix.label if fix is not None else "",
        "set_aside": finding.reason,
    }


def item(place: Place) -> int | None:
    """The number of the item or point, from 1; None for the whole."""
    if place.point >= 0:
        return place.point + 1
    numbers = [step for step in place.path if isinstance(step, int)]
    return numbers[-1] + 1 if numbers else None
