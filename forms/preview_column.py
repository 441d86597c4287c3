"""The sheets of the preview under each other, of which only what is in sight is laid out."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from drafter.documents.cells import Cells
from drafter.documents.html import PX
from drafter.documents.sources import Sources
from drafter.model.draft import Draft
from forms import preview_paint as paint
from forms import theme
from forms.paper_text import Typesetter
from forms.places import Place
from forms.preview_geometry import GAP, Anchor, Geometry, Shown, Spot, difference
from forms.preview_places import anchor_of, is_at, place_of, shows_shared
from forms.preview_sections import UNKNOWN, Sections

DESK = 14  # px of desk beside the sheet
NARROWEST = 80.0  # mm of a sheet, however large the words
SMALLEST, LARGEST, FITTING = 0.4, 2.0, 1.0  # zoom; fitting never goes beyond the real size
SLICE, BETWEEN = 0.004, 25  # seconds of work that nobody waits for, ms between two slices
AFTER_TYPING = 400  # ms
AROUND = 4  # device px beyond a strip that its lines and marks may reach
EDGE = 24.0  # px at 100 % that stay free around a place that was scrolled to


class PaperColumn(QAbstractScrollArea):
    """Sheets of paper on a desk.

    scrolled(): another place may be in sight.  zoomed(): another zoom.
    """

    scrolled = Signal()
    zoomed = Signal()

    def __init__(self, sources: Sources, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else the width would jump
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._sources = sources
        self._draft = Draft()
        self.sections = Sections(sources)
        self.layout_ = Geometry(self.sections)
        self.setter = Typesetter(self._draft.decree.layout, lambda key: self._draft.asset(key))
        self._fixed: float | None = None  # zoom the officer chose; None fits the width
        self._words = 0.0  # width of the words in millimetres
        self._traced: Place | None = None
        self.mark = ""
        self._kept: tuple[Anchor, int] | None = (
            None  # what stands at the upper edge, and the bar's value then
        )
        self._slices = QTimer(self)
        self._slices.setSingleShot(True)
        self._slices.timeout.connect(self._measure_some)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        theme.notifier().changed.connect(self.viewport().update)

    # --- what is shown ---------------------------------------------------------------------------

    def show_draft(self, draft: Draft, cells: Callable[[], Cells]) -> None:
        """Show a draft; what did not change is not laid out again."""
        if draft.decree.layout != self.setter.layout:
            self.setter = Typesetter(draft.decree.layout, lambda key: self._draft.asset(key))
            self.sections.forget_heights()
        before = self._shown()
        self._draft = draft
        self.sections.update(draft, cells)
        self._fit()
        self._settle(AFTER_TYPING, all_anew=False)
        upper, lower = difference(before, self._shown())
        around = QRect(0, upper - AROUND, self.viewport().width(), lower - upper + 2 * AROUND)
        self.viewport().update(around if upper < lower else QRect())

    def show_mark(self, mark: str) -> None:
        """What stands boxed at the head of each sheet, "" for nothing."""
        if mark != self.mark:
            self.mark = mark
            self.viewport().update()

    def follow(self, place: Place) -> None:
        """Mark a place and bring it into sight."""
        self._traced = place
        self._to_traced()
        self.viewport().update()

    def title_in_sight(self) -> str:
        """What stands in the upper part of the view, in words."""
        if not self.layout_.tops:
            return ""
        number = self.layout_.section_at(self.top + self.seen / 3)
        return self.sections.entries[number].title

    # --- sizes -----------------------------------------------------------------------------------

    @property
    def zoom(self) -> float:
        """Device pixels a pixel at 100 %."""
        if self._fixed is not None:
            return self._fixed
        room = self.viewport().width() - 2 * DESK
        return min(max(room / self._whole_sheet(), SMALLEST), FITTING)

    def set_zoom(self, zoom: float | None) -> None:
        """Another zoom, None to fit the width."""
        self._fixed = None if zoom is None else min(max(zoom, SMALLEST), LARGEST)
        self._fit()
        self._settle()
        self._to_traced()
        self.zoomed.emit()

    def _whole_sheet(self) -> float:
        layout = self._draft.decree.layout
        paper = 215.0 if layout.paper == "F4" else 210.0
        return (paper - layout.left - layout.right + 2 * paint.SIDE) * PX

    def _fit(self) -> None:
        """The width of the words: the paper's, less where the sheet would be wider than the view."""
        room = (self.viewport().width() - 2 * DESK) / self.zoom
        sheet = min(self._whole_sheet(), max(room, NARROWEST * PX))
        words = round(sheet / PX - 2 * paint.SIDE, 1)
        if words != self._words:
            self._words = words
            self.sections.forget_heights()

    def view(self) -> paint.View:
        """How the sheets are seen now."""
        zoom = self.zoom
        sheet = (self._words + 2 * paint.SIDE) * PX
        return paint.View(self._words, (self.viewport().width() / zoom - sheet) / 2, zoom)

    @property
    def top(self) -> float:
        """What stands at the upper edge, in px at 100 %."""
        return self.verticalScrollBar().value() / self.zoom

    @property
    def seen(self) -> float:
        """The height in sight."""
        return self.viewport().height() / self.zoom

    # --- heights ---------------------------------------------------------------------------------

    def _settle(self, pause: int = BETWEEN, all_anew: bool = True) -> None:
        """Measure what is in sight and keep it there while what is above changes its height."""
        top, kept = self.top, self._keep()
        self.layout_.settle()
        for _ in range(4):
            stands = self.layout_.height_of(kept) if kept is not None else None
            top = top if stands is None else stands
            if not self._measure_visible(top):
                break
        self._set_range(top)
        if all_anew:
            self.viewport().update()
        if self._is_unmeasured():
            self._slices.start(pause)

    def _shown(self) -> list[Shown]:
        """The strips in sight, and where in the viewport."""
        zoom, value = self.zoom, self.verticalScrollBar().value()
        made: list[Shown] = []
        for number in self.layout_.visible(self.top, self.top + self.seen):
            strips = self.sections.entries[number].strips
            for spot in self.layout_.spots(number):
                upper, lower = int(spot.top * zoom) - value, int((spot.top + spot.height) * zoom) - value
                if lower >= 0 and upper <= self.viewport().height():
                    made.append(Shown(strips[spot.strip], upper, lower))
        return made

    def _keep(self) -> Anchor | None:
        """What is to stay at the upper edge; the same as long as nobody scrolls, so that it cannot drift."""
        value = self.verticalScrollBar().value()
        if not value or not self.layout_.tops:
            self._kept = None
        elif self._kept is None or self._kept[1] != value:
            self._kept = (self.layout_.anchor(self.top), value)
        return self._kept[0] if self._kept is not None else None

    def _is_unmeasured(self) -> bool:
        return any(not each.is_measured for each in self.sections.entries)

    def _set_range(self, top: float) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        was = bar.blockSignals(True)
        bar.setRange(0, max(0, round(self.layout_.total * self.zoom) - height))
        bar.setPageStep(height)
        bar.setSingleStep(round(3 * self.setter.line * self.zoom))
        bar.setValue(round(top * self.zoom))
        bar.blockSignals(was)
        if self._kept is not None:
            self._kept = (self._kept[0], bar.value())

    def _measure_visible(self, top: float) -> bool:
        """Measure the sections in sight; whether any height was not as thought."""
        changed = [self.measure(number) for number in self.layout_.visible(top, top + self.seen)]
        if any(changed):
            self.layout_.settle()
        return any(changed)

    def measure(self, number: int, until: float = float("inf")) -> bool:
        """Measure a section as far as time allows; whether its height was another one."""
        section = self.sections.entries[number]
        if section.is_measured:
            return False
        section = self.sections.make(number, self._words)
        for place, height in enumerate(section.heights):
            if height == UNKNOWN:
                section.heights[place] = paint.strip_height(self.setter, section.strips[place])
                if perf_counter() > until:
                    break
        was, section.height = section.height, section.guess()
        return section.height != was

    def _measure_some(self) -> None:
        """A slice of the work that nobody waits for."""
        if not self.isVisible():
            return
        until, changed = perf_counter() + SLICE, False
        for number, section in enumerate(self.sections.entries):
            if not section.is_measured:
                changed |= self.measure(number, until)
                if perf_counter() > until:
                    break
        if changed:
            self._settle()
        elif self._is_unmeasured():
            self._slices.start(BETWEEN)

    # --- places ----------------------------------------------------------------------------------

    def _to_traced(self) -> None:
        """Bring the marked place into sight; what comes into sight above it may be higher than thought."""
        for _ in range(3):
            spot = self._spot_of(self._traced) if self._traced is not None else None
            if spot is None:
                return
            top, seen = self.top, self.seen
            if top <= spot.top and spot.top + min(spot.height, seen - EDGE) <= top + seen:
                return
            room = max(min((seen - spot.height) / 3, seen / 4), EDGE)
            self.scroll_to(spot.top - room)

    def scroll_to(self, top: float) -> None:
        """Bring a height to the upper edge."""
        self._set_range(top)
        self._kept = None
        self._settle()
        self.scrolled.emit()

    def _spot_of(self, place: Place) -> Spot | None:
        """Where a place stands; measures the section it is in."""
        at = anchor_of(place, self._draft, self._sources.catalogue)
        number = self.sections.place.get(at[0])
        if place.page == "shared":
            number = self._shared_section(place.component)
        if number is None:
            return None
        if self.measure(number) or not self.layout_.tops:
            self.layout_.settle()
        section = self.sections.entries[number]
        for spot in self.layout_.spots(number):
            anchor = section.strips[spot.strip].anchor
            if (section.key, anchor) == at or is_at(place, at, section.key, anchor, self._draft):
                return spot
        return None

    def _shared_section(self, component: str) -> int | None:
        """The service from where one looks on that shows a shared answer; else the first one."""
        there = [
            number
            for number, section in enumerate(self.sections.entries)
            if shows_shared(f"_sp_{section.key}_{component}", component, self._draft)
        ]
        here = self.layout_.section_at(self.top) if self.layout_.tops else 0
        return next((each for each in there if each >= here), there[0] if there else None)

    def place_at(self, spot: Spot | None) -> Place | None:
        """The field behind a strip."""
        if spot is None:
            return None
        section = self.sections.entries[spot.section]
        anchor = section.strips[spot.strip].anchor
        return place_of(anchor, section.key, self._draft, self._sources.catalogue) if anchor else None

    def spot_at(self, point: QPointF) -> Spot | None:
        """The strip under a point of the viewport."""
        view = self.view()
        x, y = point.x() / view.zoom - view.left, point.y() / view.zoom + self.top
        if not self.layout_.tops or not 0 <= x <= view.sheet_width:
            return None
        spots = self.layout_.spots(self.layout_.section_at(y))
        return next((each for each in spots if each.top <= y < each.top + each.height), None)

    # --- painting --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        view, top = self.view(), self.top + event.rect().top() / self.zoom
        bottom = top + event.rect().height() / view.zoom
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.current().color("desk"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalScrollBar().value())
        painter.scale(view.zoom, view.zoom)
        for number in self.layout_.visible(top, bottom):
            section = self.sections.entries[number]
            paint.paint_sheet(painter, view, self.layout_, section, number)
            if self.mark and section.begins_sheet:
                paint.paint_mark(painter, view, self.layout_.tops[number] + GAP, self.mark)
            for spot in self.layout_.spots(number):
                if spot.top < bottom and spot.top + spot.height > top:
                    self._paint_strip(painter, view, spot, (top, bottom))

    def _paint_strip(
        self, painter: QPainter, view: paint.View, spot: Spot, seen: tuple[float, float]
    ) -> None:
        section = self.sections.entries[spot.section]
        strip = section.strips[spot.strip]
        if self._is_traced(section.key, strip.anchor):
            paint.paint_trace(painter, view, strip, spot)
        paint.paint_strip(painter, view, self.setter, strip, spot, seen)
        self.paint_marks(painter, view, spot)

    def paint_marks(self, painter: QPainter, view: paint.View, spot: Spot) -> None:
        """Paint what marks a strip beside the trace."""

    def _is_traced(self, key: str, anchor: str) -> bool:
        if self._traced is None:
            return False
        at = anchor_of(self._traced, self._draft, self._sources.catalogue)
        return is_at(self._traced, at, key, anchor, self._draft)

    # --- events ----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        before = self._words
        self._fit()
        self._settle()
        if before != self._words:
            self._to_traced()
        self.zoomed.emit()

    def _scrolled(self) -> None:
        top = self.top
        if self._measure_visible(top):
            self._set_range(top)
        self.viewport().update()
        self.scrolled.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(round(self.zoom + (0.1 if event.angleDelta().y() > 0 else -0.1), 1))
            event.accept()
        else:
            super().wheelEvent(event)
