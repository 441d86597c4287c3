"""What the checker found on a page of many fields, each under its own field or point."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from drafter.model.draft import Draft
from forms.checked_places import Found
from forms.checking import checking_of
from forms.draft_fields import DraftFields
from forms.finding_notes import FindingNotes, capital
from forms.page_parts import FormPage
from forms.places import Page
from forms.session import Session

WHOLE = 0  # what is said of a part as a whole
Numbered = Mapping[int, Sequence[Found]]


class Points(Protocol):
    """A list of points that shows what was found in each of them, counted from 1, and in `WHOLE`."""

    def show_findings(self, found: Numbered, draft: Draft) -> None: ...


class FieldFindings(QObject):
    """Shows findings while the page is in sight; what came meanwhile is shown when it is seen again."""

    def __init__(self, session: Session, page: FormPage, name: Page, head: QWidget) -> None:
        super().__init__(page)
        self._session, self._page = session, page
        self._name: Page = name
        self._checking = checking_of(session)
        self._service = ""
        self._below: dict[str, Callable[[Sequence[Found]], object]] = {"": self._notes_below(head)}
        self._lists: dict[str, Points] = {}
        self._shown: dict[str, Sequence[Found]] = {}
        self._report: object = None
        self._checking.checked.connect(self.refresh)
        page.installEventFilter(self)

    # --- where -----------------------------------------------------------------------------------

    def put_below(self, point: str, widget: QWidget) -> None:
        """What is found at a point stands below a widget."""
        self._below[point] = self._notes_below(widget)

    def put_below_fields(self, fields: DraftFields) -> None:
        """What is found in a field stands below it."""
        for point, field in fields.fields.items():
            self.put_below(point, field)

    def put_into(self, section: str, points: Points) -> None:
        """What is found in the points of a section is shown by their list."""
        self._lists[section] = points

    def show_service(self, service: str) -> None:
        """The page is of another service."""
        if service != self._service:
            self._service, self._report = service, None
            self.refresh()

    def _notes_below(self, widget: QWidget) -> Callable[[Sequence[Found]], object]:
        made: list[FindingNotes] = []

        def show(found: Sequence[Found]) -> None:
            if found and not made:
                made.append(notes_below(self._session, widget))
                made[0].wanted.connect(self._page.wanted)
            if made:
                made[0].show_findings(found)

        return show

    # --- showing ---------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The page comes into sight."""
        if watched is self._page and event.type() == QEvent.Type.Show:
            self.refresh()
        return False

    def refresh(self) -> None:
        """Show what the last check found, where the page does not show it yet."""
        report = self._checking.report
        if report is None or report is self._report or not self._page.isVisible():
            return
        self._report = report
        fields: dict[str, list[Found]] = {}
        lists: dict[str, dict[int, list[Found]]] = {}
        for point, found in self._checking.of_page(self._name, self._service).items():
            section, _, number = point.partition(".")
            if section in self._lists:
                at = int(number) if number.isdigit() else WHOLE
                lists.setdefault(section, {}).setdefault(at, []).extend(found)
                continue
            known = next((each for each in (point, section) if each in self._below), "")
            rows = known == section and number.isdigit()
            said = [numbered("baris", number, each) for each in found] if rows else found
            fields.setdefault(known, []).extend(said)
        for section, points in self._lists.items():
            points.show_findings(lists.get(section, {}), report.draft)
        for point in {**self._shown, **fields}:
            self._below[point](fields.get(point, ()))
        self._shown = dict(fields)


def numbered(what: str, number: str | int, found: Found) -> Found:
    """A finding told below a whole list, with its place before it."""
    return replace(found, words=f"{capital(what)} {number}: {found.finding.sentence}")


def notes_below(session: Session, widget: QWidget) -> FindingNotes:
    """Notes in the layout that holds a widget, next below it."""
    parent = widget.parentWidget()
    notes = FindingNotes(session, parent)
    layout = parent.layout() if parent is not None else None
    holding, at = holder(layout, widget) if layout is not None else (None, -1)
    if holding is not None:
        holding.insertWidget(at + 1, notes)
    notes.follow(widget)
    return notes


def holder(layout: QLayout, widget: QWidget) -> tuple[QBoxLayout | None, int]:
    """The column that holds a widget, and where it stands there."""
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        inner = item.layout()
        if item.widget() is widget and isinstance(layout, QBoxLayout):
            return layout, at
        if inner is not None:
            found = holder(inner, widget)
            if found[0] is not None:
                return found
    return None, -1


def moved(before: Sequence[object], after: Sequence[object], found: Numbered) -> dict[int, Sequence[Found]]:
    """What was found in points as they stood, at the places where the same points stand now.

    A point whose words alone are others keeps what was found in it until it is read again.
    """
    kept: dict[int, Sequence[Found]] = {WHOLE: found[WHOLE]} if WHOLE in found else {}
    for number, some in found.items():
        point = before[number - 1] if 0 < number <= len(before) else None
        if point is None:
            continue
        if number <= len(after) and after[number - 1] is point:
            kept[number] = some
            continue
        now = next((n for n, each in enumerate(after, 1) if each is point), 0)
        if now:
            kept[now] = some
        elif len(before) == len(after):
            kept[number] = some
    return kept
