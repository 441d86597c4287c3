"""What the checker says of the draft in hand: asked in a thread when the officer has left a field."""

from __future__ import annotations

import logging
import weakref
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from drafter.documents.sources import Sources
from drafter.model.draft import Draft, SetAside
from drafter.model.services import OWN
from forms.checked_places import Found, paper_places, place_of
from forms.places import Page, Place
from forms.session import Breaths, Change, Session

if TYPE_CHECKING:
    from drafter.checks import Checker, Finding, Fix, Report, Rule
    from drafter.checks import Place as CheckedPlace

FIRST = 600  # ms after the page can be used until the draft is first checked
POLL = 20  # ms between two looks for the result
LOOK = 100  # ms between two looks whether a field was left
LEFT = 400  # ms after a field was left
MOST_ROUNDS = 12  # of mending one kind: a line may have several
UNFILLED = "component-missing"  # the rule of what the list of missing answers tells as well
MOST_WAIT = 10  # seconds for a check under way when a finding is to be mended at once


class _Stopped(Exception):
    """Nobody waits for the result any more."""


class _Breaths(Breaths):
    """Pauses of the checking thread, which ends at one when nobody waits for it."""

    def __init__(self) -> None:
        super().__init__()
        self.stopped = False
        self._free = Event()
        self._free.set()

    def take(self) -> None:
        """Pause if the last pause is some work ago, and as long as a word is being written."""
        self._free.wait()
        if self.stopped:
            raise _Stopped
        super().take()

    def hold(self) -> None:
        """Rest at the next pause."""
        self._free.clear()

    def go_on(self) -> None:
        """Work again."""
        self._free.set()

    def stop(self) -> None:
        """End at the next pause."""
        self.stopped = True
        self._free.set()


class Checking(QObject):
    """Checks the session's draft again and again; `report` is the last result, None before the first.

    checked: there is another report.  stale: what `report` says is older than the draft.
    """

    checked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.report: Report | None = None
        self._known: Judge | None = None
        self._thread: Thread | None = None
        self._results: SimpleQueue[Report | None] = SimpleQueue()
        self._breaths = _Breaths()
        self._poll = QTimer(self)
        self._poll.setInterval(POLL)
        self._poll.timeout.connect(self._look)
        weakref.finalize(self, self._breaths.stop)
        session.closed.connect(self._breaths.stop)
        self._by_component: dict[tuple[str, str], list[Found]] = {}
        self._by_page: dict[tuple[Page, str], dict[str, list[Found]]] = {}
        self.musts: frozenset[tuple[str, str]] = frozenset()
        self._must_pages: frozenset[Page] = frozenset()
        self._field: QWidget | None = None  # what is being typed in
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.timeout.connect(self._start)
        session.changed.connect(self._changed)
        self._leaving = QTimer(self)
        self._leaving.setInterval(LOOK)
        self._leaving.timeout.connect(self._look_for_focus)
        self._quiet.start(FIRST)

    # --- when ------------------------------------------------------------------------------------

    @property
    def is_stale(self) -> bool:
        """Whether the draft is another one than the report is of."""
        return self.report is None or self.report.draft is not self._session.draft

    @property
    def is_under_way(self) -> bool:
        """Whether a check has begun and not ended."""
        return self._thread is not None

    def _changed(self, change: Change) -> None:
        held = QApplication.focusWidget()
        typing = isinstance(held, QLineEdit | QPlainTextEdit | QTextEdit) and not change.by_history
        self._field = held if typing else None
        if typing:
            self._quiet.stop()  # a word is being written: it is read when the field is left
            self._breaths.hold()
            self._leaving.start()
        else:
            self._leave()

    def check_soon(self) -> None:
        """Somebody waits for a report of the draft as it stands."""
        self._field = None
        self._leave()

    def _look_for_focus(self) -> None:
        if QApplication.focusWidget() is not self._field:
            self._field = None
            self._leave()

    def _leave(self) -> None:
        self._leaving.stop()
        self._breaths.go_on()
        self._quiet.start(LEFT)

    def _start(self) -> None:
        if self._thread is not None or not self.is_stale or self._field is not None:
            return
        draft, today, results = self._session.draft, self._session.today, self._results
        work = partial(answer, self._judge(), draft, today, results)
        # The thread holds no part of the window: widgets must end in their own.
        self._thread = Thread(target=work, daemon=True, name="checking")
        self._thread.start()
        self._poll.start()

    def _look(self) -> None:
        try:
            report = self._results.get_nowait()
        except Empty:
            return
        self._end()
        self._take(report)

    def _end(self) -> None:
        self._thread = None
        self._poll.stop()

    def _judge(self) -> Judge:
        """What checks; it knows nothing of the window."""
        if self._known is None or self._known.sources is not self._session.sources:
            self._known = Judge(self._session.sources, self._breaths)
        return self._known

    def _take(self, report: Report | None) -> None:
        if report is None:
            return
        self._keep(report)
        if self.is_stale and self._field is None and not self._quiet.isActive():
            self._quiet.start(LEFT)

    def _keep(self, report: Report) -> None:
        self.report = report
        by: dict[tuple[str, str], list[Found]] = {}
        pages: dict[tuple[Page, str], dict[str, list[Found]]] = {}
        for finding in report.open:
            for nth, place in enumerate(finding.places):
                if place.component:
                    by.setdefault((place.service, place.component), []).append(Found(finding, nth))
            for place, found in paper_places(report.draft, finding):
                there = pages.setdefault((place.page, place.service), {})
                there.setdefault(place.point, []).append(found)
        self._by_component, self._by_page = by, pages
        self._must_pages = frozenset(
            page
            for (page, service), points in pages.items()
            if not service and any(is_must(each) for some in points.values() for each in some)
        )
        self.musts = frozenset(key for key, some in by.items() if any(map(is_must, some)))
        self.checked.emit()

    # --- what is asked -----------------------------------------------------------------------------

    def of_component(self, service: str, component: str) -> list[Found]:
        """The findings of a component, each at its place; service "" is what all share."""
        return self._by_component.get((service, self._checked_name(service, component)), [])

    def of_page(self, page: Page, service: str = "") -> Mapping[str, list[Found]]:
        """The findings of a page of the decree or its papers, or of a service's own, by the point there."""
        return self._by_page.get((page, service), {})

    def has_must(self, service: str, component: str) -> bool:
        """Whether a must-finding is left in a component."""
        return bool(self.musts) and (service, self._checked_name(service, component)) in self.musts

    def page_has_must(self, page: Page) -> bool:
        """Whether a must-finding is left on a page of the decree, the office or the papers."""
        return page in self._must_pages

    def count_musts(self, with_unfilled: bool) -> int:
        """How many must-findings are left, with those of empty components or without."""
        found = self.report.open if self.report is not None else ()
        return sum(each.severity == "must" and (with_unfilled or each.rule != UNFILLED) for each in found)

    def _checked_name(self, service: str, component: str) -> str:
        """An own component is "x1" on its page and has an id of its own in the draft."""
        number = component.removeprefix(OWN)
        if not component.startswith(OWN) or not number.isdigit():
            return component
        found = self._session.draft.service(service)
        extra = found.extra if found is not None else ()
        return extra[int(number) - 1].id if 0 < int(number) <= len(extra) else component

    def place(self, checked: CheckedPlace) -> Place:
        """Where the officer goes for a finding."""
        return place_of(self._session.draft, checked)

    # --- what the officer does -----------------------------------------------------------------------

    def mend(self, finding: Finding, nth: int | None = None, service: str = "") -> bool:
        """Mend one place of a finding, or all, or those of a service; whether something was mended.

        It is one step of undo.
        """

        def wanted(each: Finding) -> bool:
            return (each.rule, each.sentence) == (finding.rule, finding.sentence)

        only = finding.places[nth] if nth is not None else None
        return self._mend(wanted, f"perbaiki {short(finding)}", only, service)

    def mend_kind(self, rule: str, severity: str = "", service: str = "") -> bool:
        """Mend what one rule found and needs no look first: all, or of a severity, or of a service."""
        return self._mend(
            lambda each: is_of(each, rule, severity), "perbaiki semua temuan sejenis", None, service
        )

    def mendable(self, rule: str, severity: str = "", service: str = "") -> int:
        """How many places `mend_kind` would mend."""
        found = self.report.open if self.report is not None else ()
        fixes = (fix for each in found if is_of(each, rule, severity) for fix in fixes_of(each, service))
        return sum(not fix.confirm for fix in fixes)

    def _mend(
        self, wanted: Callable[[Finding], bool], label: str, only: CheckedPlace | None, service: str = ""
    ) -> bool:
        report = self._fresh()
        found = [each for each in report.open if wanted(each)] if report is not None else []
        if not found or report is None:
            return False
        before = self._session.draft
        at = self.place(only or found[0].place)
        self._session.edit(label, at, lambda _: self._mended(report, wanted, only, service))
        return self._session.draft is not before

    def _mended(
        self, report: Report, wanted: Callable[[Finding], bool], only: CheckedPlace | None, service: str
    ) -> Draft:
        """The draft mended; after each round it is read again, since a mending moves the words behind it."""
        for _ in range(1 if only is not None else MOST_ROUNDS):
            before = report.draft
            after = mended_once(before, [each for each in report.open if wanted(each)], only, service)
            if after == before:
                return before
            if only is not None:
                return after
            report = self._judge().check(after, self._session.today)
        return report.draft

    def _fresh(self) -> Report | None:
        """A report of the draft as it stands: spans of an older one would mend the wrong words."""
        self._breaths.go_on()
        if self._thread is not None:
            try:
                report = self._results.get(timeout=MOST_WAIT)
            except Empty:
                return None
            self._end()
            if report is not None:
                self._keep(report)
        if self.is_stale:
            report = self._judge().tried(self._session.draft, self._session.today)
            if report is None:
                return None
            self._keep(report)
        return self.report

    def set_aside(self, finding: Finding, reason: str) -> None:
        """Set a finding aside everywhere it stands, with a reason that is kept in the draft."""
        keys = dict.fromkeys(each.key for each in finding.places)
        added = tuple(SetAside(rule=finding.rule, place=key, reason=reason) for key in keys)

        def change(draft: Draft) -> Draft:
            kept = tuple(
                each for each in draft.set_aside if not (each.rule == finding.rule and each.place in keys)
            )
            return replace(draft, set_aside=(*kept, *added))

        self._session.edit("kesampingkan temuan", self.place(finding.place), change)

    def take_up(self, finding: Finding) -> None:
        """Take up again what was set aside."""
        keys = {each.key for each in finding.places}

        def change(draft: Draft) -> Draft:
            kept = (each for each in draft.set_aside if each.rule != finding.rule or each.place not in keys)
            return replace(draft, set_aside=tuple(kept))

        self._session.edit("kembalikan temuan", self.place(finding.place), change)


def checking_of(session: Session) -> Checking:
    """The one that checks this session's draft; made when first asked for."""
    found = session.findChild(Checking)
    return found if found is not None else Checking(session)


class Judge:
    """The checker with rules that let the window go on; made in the thread, since its rules load slowly."""

    def __init__(self, sources: Sources, breaths: _Breaths) -> None:
        self.sources, self._breaths = sources, breaths
        self._checker: Checker | None = None

    def check(self, draft: Draft, today: date) -> Report:
        """Everything found in a draft, grouped as the window shows it."""
        from drafter.checks import Checker, every_rule

        if self._checker is None:
            rules = tuple(breathing(each, self._breaths) for each in every_rule())
            self._checker = Checker(self.sources, rules)
        report = self._checker.check(draft, today)
        _ = report.findings
        return report

    def tried(self, draft: Draft, today: date) -> Report | None:
        """The same; None after a fault of ours, which the log has: the officer goes on working."""
        try:
            return self.check(draft, today)
        except _Stopped:
            return None
        except Exception:
            logging.getLogger(__name__).exception("a check failed")
            self._checker = None  # what it kept may be half made
            return None


def answer(judge: Judge, draft: Draft, today: date, results: SimpleQueue[Report | None]) -> None:
    """The work of the thread."""
    results.put(judge.tried(draft, today))


def breathing(rule: Rule, breaths: Breaths) -> Rule:
    """A rule that lets the window go on between two cells."""
    judge: Callable[..., Any] = rule.judge

    def judged(*given: Any) -> Any:
        breaths.take()
        return judge(*given)

    return replace(rule, judge=judged)


def is_must(found: Found) -> bool:
    """Whether a finding has to be mended before the decree is submitted."""
    return found.finding.severity == "must"


def is_of(finding: Finding, rule: str, severity: str) -> bool:
    """Whether a finding is of a rule, and as grave as asked for, "" for any."""
    return finding.rule == rule and severity in ("", finding.severity)


def fixes_of(finding: Finding, service: str) -> list[Fix]:
    """What mends a finding at once, in a service or, for "", anywhere."""
    numbered = zip(finding.places, finding.fixes, strict=False)
    return [fix for place, fix in numbered if fix is not None and service in ("", place.service)]


def mended_once(draft: Draft, findings: list[Finding], only: CheckedPlace | None, service: str = "") -> Draft:
    """The draft with one place mended in each cell or part: more would be spans that no longer hold."""
    from drafter.checks import mended

    touched: set[str] = set()
    for finding in findings:
        several = len(finding.places) > 1 or len(findings) > 1
        for nth, (place, fix) in enumerate(zip(finding.places, finding.fixes, strict=False)):
            if (
                fix is None
                or service not in ("", place.service)
                or (only is None and several and fix.confirm)
                or (only is not None and not same_spot(only, place, finding.places))
            ):
                continue
            key = place.key if fix.value is not None else "draft"
            if key not in touched:
                touched.add(key)
                draft = mended(draft, finding, nth)
    return draft


def same_spot(one: CheckedPlace, other: CheckedPlace, places: tuple[CheckedPlace, ...]) -> bool:
    """Whether two places are one, though words before them may have changed since the first was told."""
    if one in places:
        return one == other
    return (one.key, one.point) == (other.key, other.point)


def short(finding: Finding) -> str:
    """A finding in few words, for the name of a step."""
    from drafter.checks import rule_named

    rule = rule_named(finding.rule)
    title = rule.title if rule is not None else "temuan"
    return f'"{title}"'
