"""A report as the sheet for the leader who signs: matrix, findings, what was set aside, expected scores."""

from __future__ import annotations

from datetime import date

from drafter.checks.checker import Report
from drafter.checks.findings import Finding
from drafter.checks.registry import rule_named
from drafter.checks.report import HEADINGS, standing
from drafter.checks.score import Score, scores
from drafter.documents.blocks import Document
from drafter.documents.cells import Cells
from drafter.documents.review_sheet import Review, review_sheet
from drafter.documents.sources import Sources
from drafter.errors import UserError
from drafter.model.draft import Service
from drafter.wording import long_date

FILLED, EMPTY, MUST = "v", "-", "!"


def sheet_of(report: Report, sources: Sources, today: date, waiting: int = 0) -> Document:
    """The sheet.  waiting: how many answers are missing yet, without which nothing is ready."""
    draft = report.draft
    cells = Cells(draft, sources.catalogue)
    entries = sources.components.entries
    musts = {
        (place.service, place.component)
        for each in report.open
        if each.severity == "must"
        for place in each.places
    }

    def sign(service: Service, component: str) -> str:
        if (service.id, component) in musts:
            return MUST
        try:
            return FILLED if cells.blocks(service, component) else EMPTY
        except UserError:  # a regulation that the catalogue lacks: it cannot be printed
            return MUST

    matrix = tuple(
        (each.name.strip() or "Pelayanan tanpa nama", *(sign(each, one.id) for one in entries))
        for each in draft.services
    )
    return review_sheet(
        draft,
        sources,
        Review(
            day=long_date(today),
            standing=told_standing(report, waiting),
            components=tuple(each.title for each in entries),
            matrix=matrix,
            findings=tuple(
                (heading, rows)
                for severity, heading in HEADINGS.items()
                if (rows := tuple(row(each) for each in report.open if each.severity == severity))
            ),
            aside=tuple((where(each), each.sentence, each.reason) for each in report.findings if each.reason),
            scores=tuple(map(told_score, scores(report, today))),
        ),
    )


def told_standing(report: Report, waiting: int) -> tuple[str, ...]:
    """How the draft stands; it is not ready while something is missing."""
    if not waiting:
        return (standing(report),)
    said = standing(report)
    if report.is_ready:
        said = f"Belum siap diajukan: tidak ada temuan wajib dari {report.rules} aturan."
    return (said, f"{waiting} isian belum terisi.")


def row(finding: Finding) -> tuple[str, ...]:
    """A finding as a row: place, sentence, basis."""
    rule = rule_named(finding.rule)
    sentence = finding.sentence[:1].upper() + finding.sentence[1:]
    return where(finding), sentence, rule.law if rule is not None else ""


def where(finding: Finding) -> str:
    """The place that stands before the sentence."""
    return finding.told.removesuffix(finding.sentence).rstrip(": ")


def told_score(score: Score) -> tuple[str, ...]:
    """An expected score as a row."""
    scale = str(score.scale) if score.scale is not None else "tidak diketahui"
    return f"{score.indicator}. {score.title}", scale, score.now, score.following or "-", score.paper or "-"
