"""Where the sections of the preview stand above each other: plain arithmetic in px at 100 %.

Heights not yet measured are guesses; whoever corrects one keeps what the officer looks at in its place
(`Anchor`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from drafter.documents.strips import Strip
from forms.preview_sections import GUESSED_STRIP, UNKNOWN, Section, Sections

GAP = 18.0  # the desk between two sheets
BOTTOM = 100_000  # beyond every screen
HEAD_ROOM, FOOT_ROOM = 38.0, 46.0  # white above and below the words of a sheet


class Anchor(NamedTuple):
    """What stands at the upper edge: a strip of a section, and how far it is scrolled over it."""

    key: str
    strip: int
    offset: float


class Spot(NamedTuple):
    """A strip where it stands: number of its section, its own number, upper edge and height."""

    section: int
    strip: int
    top: float
    height: float


class Shown(NamedTuple):
    """A strip in sight, its upper and its lower edge in device pixels."""

    strip: Strip
    upper: int
    lower: int


def difference(before: list[Shown], after: list[Shown]) -> tuple[int, int]:
    """Between which edges something is to be painted anew; up to the end where what follows has moved."""
    if len(before) != len(after) or not before:
        return 0, BOTTOM
    pairs = enumerate(zip(before, after, strict=True))
    differing = [place for place, (was, now) in pairs if was != now]
    if not differing:
        return 0, 0
    lower = BOTTOM if before[-1] != after[-1] else after[differing[-1]].lower
    return after[differing[0]].upper, lower


class Geometry:
    """Tops of sections, computed anew from their heights."""

    def __init__(self, sections: Sections) -> None:
        self._sections = sections
        self.tops: list[float] = []
        self.total = 0.0

    def settle(self) -> None:
        """Compute the tops from what is known now."""
        at, entries = 0.0, self._sections.entries
        self.tops = []
        for number, section in enumerate(entries):
            self.tops.append(at)
            at += self.above(section) + section.height + self.below(number)
        self.total = at + GAP

    @staticmethod
    def above(section: Section) -> float:
        """Desk and white before the words of a section."""
        return GAP + HEAD_ROOM if section.begins_sheet else 0.0

    def below(self, number: int) -> float:
        """White after the words of a section."""
        entries = self._sections.entries
        ends = number + 1 == len(entries) or entries[number + 1].begins_sheet
        return FOOT_ROOM if ends else 0.0

    def section_at(self, y: float) -> int:
        """The section at a height."""
        return max(bisect_right(self.tops, y) - 1, 0)

    def visible(self, top: float, bottom: float) -> range:
        """The sections between two heights."""
        if not self.tops:
            return range(0)
        return range(self.section_at(top), self.section_at(bottom) + 1)

    def spots(self, number: int) -> Iterator[Spot]:
        """The strips of a section where they stand."""
        section = self._sections.entries[number]
        at = self.tops[number] + self.above(section)
        for strip, height in enumerate(section.heights):
            height = GUESSED_STRIP if height == UNKNOWN else height
            yield Spot(number, strip, at, height)
            at += height

    def anchor(self, y: float) -> Anchor:
        """What stands at a height."""
        number = self.section_at(y)
        last = Anchor(self._sections.entries[number].key, -1, y - self.tops[number])
        for spot in self.spots(number):
            if spot.top > y:
                break
            last = Anchor(last.key, spot.strip, y - spot.top)
        return last

    def height_of(self, anchor: Anchor) -> float | None:
        """Where what stood at the edge stands now; None when its section is gone."""
        number = self._sections.place.get(anchor.key)
        if number is None:
            return None
        if anchor.strip < 0:
            return self.tops[number] + anchor.offset
        spots = list(self.spots(number))
        if not spots:
            return self.tops[number]
        spot = spots[min(anchor.strip, len(spots) - 1)]
        return spot.top + min(anchor.offset, spot.height)
