"""What a rule says of a draft: where, how grave, in which words, and what mends it at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from drafter.checks.cells import Line, Part
from drafter.model.answers import AnyValue
from drafter.model.draft import Draft

Severity = Literal["must", "should", "hint"]
Span = tuple[int, int]
SEVERITIES: tuple[Severity, ...] = ("must", "should", "hint")

# Where in a draft, beside the components: what is judged of the decree and the papers around it.
PARTS = {
    "title": "Judul keputusan",
    "considerations": "Menimbang",
    "legal_grounds": "Mengingat",
    "noted": "Memperhatikan",
    "dictum": "Diktum",
    "signature": "Penandatangan",
    "annex": "Lampiran",
    "copies": "Tembusan",
    "pledge": "Maklumat pelayanan",
    "minutes": "Berita acara",
    "dates": "Tanggal",
    "office": "Data instansi",
    "services": "Daftar pelayanan",
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding stands.

    service: id of the service, "" for what the office says once and for papers.  component: its code, or
    the id of an own component.  part: one of `PARTS`, "" in a component.  case: id of a case.
    point: number of a point of the decree, from 0, or -1.  path: the fields that lead to the text.
    span: the signs of that text, None for the whole.
    """

    service: str = ""
    component: str = ""
    part: str = ""
    case: str = ""
    point: int = -1
    path: tuple[str | int, ...] = ()
    span: Span | None = None

    @property
    def key(self) -> str:
        """By what a finding is set aside: it stays so when words before it change."""
        return "/".join(
            each for each in (self.service or "bersama", self.component or self.part, self.case) if each
        )


@dataclass(frozen=True, slots=True)
class Fix:
    """An ordinary edit that mends at once.  label: words of its button ("Ganti dengan ...").

    value: for a finding in a component, what the value becomes; draft: for any other, what the draft does.
    confirm: whether the officer has to look at it, since it chooses among what the draft says.
    """

    label: str
    value: Callable[[AnyValue], AnyValue] | None = None
    draft: Callable[[Draft], Draft] | None = None
    confirm: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule found, before it is known of which service: a sentence without its place.

    severity: where it is not the rule's own.  also: other places that belong to it.
    """

    sentence: str
    part: Part | None = None
    line: Line | None = None
    span: Span | None = None
    fix: Fix | None = None
    severity: Severity | None = None
    place: Place | None = None  # where a rule knows it better than its scope does
    also: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One cause, told once.

    rule: its id.  places: one, or several where the same holds of many services.
    sentence: what and what to do, without the place; `told` has the place before it.
    reason: why it was set aside, "" where it was not.
    """

    rule: str
    severity: Severity
    places: tuple[Place, ...]
    sentence: str
    told: str
    fixes: tuple[Fix | None, ...] = ()
    reason: str = ""

    @property
    def place(self) -> Place:
        """The first place."""
        return self.places[0]

    @property
    def fix(self) -> Fix | None:
        """What mends the first place at once, if anything does."""
        return self.fixes[0] if self.fixes else None
