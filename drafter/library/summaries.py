"""What a list shows of a draft, read from its file."""

from __future__ import annotations

from pathlib import Path

from drafter.documents.cells import Cells
from drafter.documents.gaps import Missing, decree_gaps, service_gaps
from drafter.documents.sources import Sources
from drafter.errors import UserError
from drafter.library.drafts import read_draft
from drafter.library.listing import Found, Summary
from drafter.model.draft import Draft


def summarize(found: Found, sources: Sources) -> Summary:
    """The summary of one file; one that cannot be read says why instead of failing."""
    try:
        return summary_of(read_draft(Path(found.path)).draft, sources)
    except UserError as error:
        return Summary(trouble=str(error))


def summary_of(draft: Draft, sources: Sources) -> Summary:
    """The summary of a draft in hand."""
    lacking = list(service_gaps(draft, sources, Cells(draft, sources.catalogue)))
    total = sum(len(sources.components.entries) + len(service.extra) for service in draft.services)
    unfilled = {(each.service, each.component) for each in lacking if each.component}
    every = [*decree_gaps(draft), *lacking]
    return Summary(
        office=draft.office.name.strip(),
        services=len(draft.services),
        filled=total - len(unfilled),
        of=total,
        empty=_count(every, "empty") + _count(every, "broken"),
        examples=_count(every, "example"),
        decreed=_decreed(draft),
    )


def _count(every: list[Missing], why: str) -> int:
    return sum(each.why == why for each in every)


def _decreed(draft: Draft) -> str:
    if draft.status != "ditetapkan":
        return ""
    return draft.dates.decree.isoformat() if draft.dates.decree else "-"
