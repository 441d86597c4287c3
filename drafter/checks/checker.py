"""Judges a draft, and after a change only what it touched.

Kept: cells by the answers behind them, hits of cells by their cell, hits of services by the service.  A
draft is compared with the one before by identity, which edits keep for all that did not change.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from drafter.checks.across import Index
from drafter.checks.cells import Cell, key_of, make_cell, make_own
from drafter.checks.findings import Finding, Hit, Place
from drafter.checks.grouping import findings_of
from drafter.checks.rules import Count, Placed, Rule
from drafter.checks.silence import unsilenced
from drafter.checks.views import About, PapersView, ServiceNames, ServiceView
from drafter.documents.cells import resolve
from drafter.documents.sources import Sources
from drafter.model.answers import Answer, AsOffice
from drafter.model.draft import Draft, Service

MOST_CELLS = 20_000  # kept before all are made anew


@dataclass(slots=True)
class Judged:
    """A service as it was judged."""

    service: Service
    view: ServiceView
    hits: tuple[Placed, ...]
    filled: bool


@dataclass(frozen=True)
class Report:
    """What was found in a draft.  rules: how many looked."""

    draft: Draft
    hits: tuple[tuple[Placed, ...], ...]
    rules: int
    components: Mapping[str, str]

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding, one a cause, gravest first, then in the order of the draft; those set aside last."""
        return findings_of(self.draft, (each for some in self.hits for each in some), self.components)

    @property
    def open(self) -> tuple[Finding, ...]:
        """Those that were not set aside."""
        return tuple(each for each in self.findings if not each.reason)

    @property
    def is_ready(self) -> bool:
        """Whether no must-finding is left ("siap diajukan"); it never says that the decree is valid."""
        return all(each.severity != "must" for each in self.open)


@dataclass(slots=True)
class Checker:
    """Judges one draft again and again; `count` shows what that took."""

    sources: Sources
    rules: tuple[Rule, ...]
    count: Count = field(default_factory=Count)
    _cells: dict[tuple[Hashable, ...], tuple[Cell, tuple[object, ...]]] = field(
        default_factory=dict[Any, Any]
    )
    _hits: dict[tuple[int, ...], tuple[Cell, Any, tuple[tuple[Rule, Hit], ...]]] = field(
        default_factory=dict[Any, Any]
    )
    _alike: dict[tuple[object, ...], Cell] = field(default_factory=dict[Any, Any])
    _services: dict[str, Judged] = field(default_factory=dict[str, Judged])
    _papers: tuple[tuple[object, ...], tuple[Placed, ...]] | None = None
    _index: Index = field(init=False)
    _of_cell: dict[str, tuple[tuple[Rule, ...], tuple[Rule, ...]]] = field(default_factory=dict[Any, Any])
    _of_service: tuple[Rule, ...] = field(init=False)
    _of_draft: tuple[Rule, ...] = field(init=False)
    _office: tuple[object, ...] = ()
    _names: ServiceNames = field(default_factory=lambda: ServiceNames(()))

    def __post_init__(self) -> None:
        self._of_service = tuple(each for each in self.rules if each.scope == "service")
        self._of_draft = tuple(each for each in self.rules if each.scope == "draft" or each.papers)
        self._index = Index(tuple(each for each in self.rules if each.scope == "across"), self.count)

    def check(self, draft: Draft, today: date | None = None) -> Report:
        """Everything found in a draft."""
        if len(self._cells) > MOST_CELLS:
            self._cells.clear()
            self._alike.clear()
            self._hits.clear()
        named = tuple((each.id, each.name) for each in draft.services)
        if self._names.services != named:
            self._names = ServiceNames(named)
        known = self.sources
        about = About(draft, known.catalogue, known.components, today, self._names, known.wording)
        office = (draft.office, draft.decree, draft.pledge, draft.shared, today, self._names)
        anew = len(office) != len(self._office) or any(
            a is not b and a != b for a, b in zip(office, self._office, strict=True)
        )
        self._office = office if anew else self._office
        hits = [self._service(draft, each, about, anew) for each in draft.services]
        self._forget(draft)
        across = self._index.judge({each.id: self._services[each.id].view for each in draft.services}, about)
        papers = self._judge_papers(draft, about)
        titles = {each.id: each.title for each in self.sources.components.entries}
        return Report(draft, (*hits, across, papers), len(self.rules), titles)

    # --- services --------------------------------------------------------------------------------

    def _service(self, draft: Draft, service: Service, about: About, anew: bool) -> tuple[Placed, ...]:
        known = self._services.get(service.id)
        if known is not None and known.service is service and not anew:
            return known.hits
        ids = [each.id for each in self.sources.components.entries]
        cells = {each: self._cell(draft, service, each) for each in ids}
        if (
            known is not None
            and known.service.name == service.name
            and known.service.extra is service.extra
            and all(known.view.cells[each] is cells[each] for each in ids)
            and not anew
        ):
            known.service = service
            return known.hits
        own = tuple(make_own(each, service.cases) for each in service.extra)
        view = ServiceView(service, cells, own)
        self.count.services += 1
        placed = [
            Placed(rule, hit, place_in(service.id, cell, hit))
            for cell in (*cells.values(), *own)
            for rule, hit in self._of(cell, about)
        ]
        placed += [
            Placed(rule, hit, hit.place or place_in(service.id, None, hit))
            for rule in self._of_service
            for hit in rule.judge(view, about)
        ]
        hits = tuple(unsilenced(placed))
        filled = not any(each.is_empty for each in cells.values())
        self._services[service.id] = Judged(service, view, hits, filled)
        return hits

    def _cell(self, draft: Draft, service: Service, component: str) -> Cell:
        answer, shared = resolve(draft, service, component)
        key = (component, *key_of(answer, shared, service.cases))
        kept = self._cells.get(key)
        if kept is None:
            self.count.cells += 1
            # What the ids belong to is held, so that they stay theirs.
            kept = self._cells[key] = (
                self._equal(component, answer, shared, service),
                (answer, shared, service.cases),
            )
        return kept[0]

    def _equal(self, component: str, answer: Answer, shared: Answer, service: Service) -> Cell:
        """The cell, or one that says the same: copied services are judged once."""
        said = (component, answer, shared if isinstance(answer, AsOffice) else None, service.cases)
        known = self._alike.get(said)
        if known is None:
            known = self._alike[said] = make_cell(component, answer, shared, service.cases)
        return known

    def _of(self, cell: Cell, about: About) -> tuple[tuple[Rule, Hit], ...]:
        """What the rules say of one cell, from what is kept where nothing they read has changed."""
        still, reading = self._rules_for(cell.component)
        return (
            *self._kept((id(cell),), cell, None, still, about),
            *self._kept((id(cell), 1), cell, self._office, reading, about),
        )

    def _kept(
        self, key: tuple[int, ...], cell: Cell, read: Any, rules: tuple[Rule, ...], about: About
    ) -> tuple[tuple[Rule, Hit], ...]:
        if not rules:
            return ()
        kept = self._hits.get(key)
        if kept is None or kept[1] is not read:
            self.count.judged += 1
            found = tuple((rule, hit) for rule in rules for hit in rule.judge(cell, about))
            kept = self._hits[key] = (cell, read, found)
        return kept[2]

    def _rules_for(self, component: str) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
        known = self._of_cell.get(component)
        if known is None:
            here = [
                r for r in self.rules if r.scope == "cell" and (not r.components or component in r.components)
            ]
            known = self._of_cell[component] = (
                tuple(each for each in here if not each.reads_office),
                tuple(each for each in here if each.reads_office),
            )
        return known

    def _forget(self, draft: Draft) -> None:
        if len(self._services) > len(draft.services):
            there = {each.id for each in draft.services}
            self._services = {id: each for id, each in self._services.items() if id in there}

    # --- papers ----------------------------------------------------------------------------------

    def _judge_papers(self, draft: Draft, about: About) -> tuple[Placed, ...]:
        names = tuple(each.name for each in draft.services)
        filled = bool(names) and all(self._services[each.id].filled for each in draft.services)
        around = (draft.minutes, draft.dates, draft.status, draft.notes, draft.note, draft.concept)
        read = (*self._office, *around, names, filled)
        if self._papers is not None and all(
            a is b or a == b for a, b in zip(self._papers[0], read, strict=True)
        ):
            return self._papers[1]
        self.count.papers += 1
        view = PapersView(draft, names, filled=filled)
        hits = [
            Placed(rule, hit, hit.place or Place())
            for rule in self._of_draft
            for hit in (rule.papers or rule.judge)(view, about)
        ]
        placed = tuple(unsilenced(hits))
        self._papers = (read, placed)
        return placed


def place_in(service: str, cell: Cell | None, hit: Hit) -> Place:
    """Where a hit stands: in what all services share, or in the service."""
    if hit.place is not None:
        return replace(hit.place, service=hit.place.service or service)
    part = hit.part
    if part is None and cell is not None and len(cell.parts) == 1:
        part = cell.parts[0]
    shared = part is not None and part.shared
    line = hit.line
    return Place(
        service="" if shared else service,
        component=cell.component if cell is not None else "",
        case=part.case if part is not None else "",
        path=line.path if line is not None else (),
        span=hit.span,
    )


def lines_of(report: Report) -> Iterator[str]:
    """Every finding as one line, for a person."""
    for each in report.findings:
        yield f"[{each.rule}] {each.told}"
