"""Which drafts the home page shows: all, or those that a search found so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from drafter.library.listing import Found, Summary
from forms.home_model import Row


@dataclass(slots=True)
class Finding:
    """What is known of the folder, and of the search in hand.

    number: of the search; hits of an earlier one are not wanted any more.  stale: the hits are those of
    the search before, shown until the first of this one come in, so that rows do not flicker.
    """

    found: tuple[Found, ...] = ()
    known: dict[Found, Summary] = field(default_factory=dict)
    query: str = ""
    number: int = 0
    hits: dict[Found, str] = field(default_factory=dict)
    stale: bool = False
    searching: bool = False

    def ask(self, query: str) -> None:
        """Another search; "" shows all."""
        self.query = " ".join(query.split())
        self.number += 1
        self.searching = self.stale = bool(self.query)
        if not self.query:
            self.hits = {}

    def take_hits(self, number: int, hits: Mapping[Found, str]) -> bool:
        """Drafts that hold the words; whether they were still wanted."""
        if number != self.number:
            return False
        self.hits = {**({} if self.stale else self.hits), **hits}
        self.stale = False
        return True

    def end(self, number: int) -> bool:
        """The search is through; whether it was still wanted."""
        if number != self.number:
            return False
        self.take_hits(number, {})
        self.searching = False
        return True

    def rows(self) -> list[Row]:
        """The rows to show."""
        if not self.query:
            return [Row(each, self.known.get(each)) for each in self.found]
        shown: list[Row] = []
        for each in self.found:
            if self._named(each):
                shown.append(Row(each, self.known.get(each)))
            elif each in self.hits:
                shown.append(Row(each, self.known.get(each), self.hits[each]))
        return shown

    def _named(self, found: Found) -> bool:
        """Whether name and office alone hold the words."""
        summary = self.known.get(found)
        words = f"{found.title} {summary.office if summary else ''}".casefold()
        return all(each in words for each in self.query.casefold().split())
