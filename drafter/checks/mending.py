"""A fix as an ordinary edit of the draft."""

from __future__ import annotations

from dataclasses import replace

from drafter.checks.cells import Change
from drafter.checks.findings import Finding, Fix, Place
from drafter.model import edits
from drafter.model.answers import NOT_YET, Answer, AsOffice, ByCase, One
from drafter.model.draft import Draft


def mended(draft: Draft, finding: Finding, nth: int = 0) -> Draft:
    """The draft with one place of a finding mended; the draft itself where nothing can be mended there."""
    fix = finding.fixes[nth] if nth < len(finding.fixes) else None
    return apply(draft, fix, finding.places[nth]) if fix is not None else draft


def apply(draft: Draft, fix: Fix, place: Place) -> Draft:
    """The draft after one fix; what is no longer there is left alone."""
    if fix.draft is not None:
        return fix.draft(draft)
    if fix.value is None:
        return draft
    if not place.service:
        shared = draft.shared.get(place.component, NOT_YET)
        changed = changed_answer(shared, place.case, fix.value)
        return draft if changed is shared else edits.share(draft, place.component, changed)
    service = draft.service(place.service)
    if service is None:
        return draft
    own = next((each for each in service.extra if each.id == place.component), None)
    if own is not None:
        changed = replace(own, answer=changed_answer(own.answer, place.case, fix.value))
        extra = tuple(changed if each is own else each for each in service.extra)
        return edits.with_service(draft, replace(service, extra=extra))
    before = service.answer(place.component)
    after = changed_answer(before, place.case, fix.value)
    return draft if after is before else edits.answer(draft, place.service, place.component, after)


def changed_answer(answer: Answer, case: str, change: Change) -> Answer:
    """An answer with its value changed, of one case where a case is named."""
    match answer:
        case One(value):
            return One(change(value))
        case AsOffice(extra) if extra is not None:
            return AsOffice(change(extra))
        case ByCase() if case:
            value = answer.of(case)
            return edits.with_case(answer, case, change(value)) if value is not None else answer
        case _:
            return answer
