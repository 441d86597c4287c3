"""What a rule reads beside its cell: a service with all its cells, the papers, the draft around them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from drafter.checks.cells import Cell
from drafter.checks.findings import Place
from drafter.checks.words import Words, prepare
from drafter.model.answers import Citation
from drafter.model.components import Components
from drafter.model.draft import DecreePoint, Draft, FromTemplate, Office, Own, Service
from drafter.regulations import Catalogue
from drafter.wording import Wording

NOTHING = Cell("", ())


NO_NAME = ("pelayanan", "layanan", "standar")
BEGINNINGS = (
    "penerbitan",
    "pembuatan",
    "pengurusan",
    "pencatatan",
    "penandatanganan",
    "legalisasi",
    "pelayanan",
)


@dataclass(frozen=True)
class ServiceNames:
    """The names of all services, to be looked for in what others say."""

    services: tuple[tuple[str, str], ...]  # id and name

    @cached_property
    def by_first(self) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
        """By their first telling word: the id of the service and the words of its name."""
        found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        for id, name in self.services:
            words = [each for each in prepare(name).plain.split() if each not in NO_NAME]
            if len(words) > 1 and words[0] in BEGINNINGS:
                words = words[1:]
            if words:
                found.setdefault(words[0], []).append((id, tuple(words)))
        return found


@dataclass(frozen=True)
class About:
    """What the draft and the catalogue say beside the place that is judged.

    draft: only for the office, the decree, what all services share; a rule that reads it says `reads_office`.
    today: the day that is taken for today, None where no day is given; never the clock's.
    """

    draft: Draft
    catalogue: Catalogue
    components: Components
    today: date | None = None
    names: ServiceNames = field(default_factory=lambda: ServiceNames(()))
    wording: Wording | None = None

    @property
    def office(self) -> Office:
        """The office of the draft."""
        return self.draft.office


@dataclass(frozen=True)
class ServiceView:
    """One service with its cells, the fourteen by code and its own components behind them."""

    service: Service
    cells: Mapping[str, Cell]
    own: tuple[Cell, ...] = ()

    @property
    def id(self) -> str:
        """Its id."""
        return self.service.id

    @cached_property
    def name(self) -> Words:
        """The words of its name."""
        return prepare(self.service.name)

    def cell(self, component: str) -> Cell:
        """The cell of a component."""
        return self.cells.get(component, NOTHING)

    def every(self) -> Iterator[Cell]:
        """Every cell."""
        yield from self.cells.values()
        yield from self.own


@dataclass(frozen=True)
class Point:
    """One point of the decree: its words, or the id of the template's.

    words: empty where the template words it.  label: what the officer typed before it, if that was kept.
    """

    number: int
    point: DecreePoint

    @property
    def template(self) -> str:
        """The wording it is; "" for the officer's own words."""
        return self.point.id if isinstance(self.point, FromTemplate) else ""

    @property
    def origin(self) -> str:
        """The wording it is or began as."""
        return self.point.id if isinstance(self.point, FromTemplate) else self.point.replaces

    @property
    def text(self) -> str:
        """The officer's own words."""
        return self.point.text if isinstance(self.point, Own) else ""

    @property
    def source(self) -> str:
        """The line it was read from, with its label and end; "" where it was typed here."""
        return self.point.source if isinstance(self.point, Own) else ""

    @cached_property
    def words(self) -> Words:
        """Its words made ready."""
        return prepare(self.text)

    @cached_property
    def found(self) -> Words:
        """The line it was read from, made ready."""
        return prepare(self.source)


@dataclass(frozen=True)
class Ground:
    """One regulation of Mengingat: by its id in the catalogue, or in own words."""

    number: int
    citation: Citation

    @cached_property
    def words(self) -> Words:
        """The words typed; empty for one of the catalogue, which the program words."""
        return prepare(self.citation.text)

    @cached_property
    def found(self) -> Words:
        """The line it was read from, else the words typed."""
        return prepare(self.citation.source or self.citation.text)


@dataclass(frozen=True)
class PapersView:
    """The decree and the papers around it, with the names of the services; no answer of a component."""

    draft: Draft
    names: tuple[str, ...]
    notes: dict[str, object] = field(default_factory=dict[str, object])
    filled: bool = False  # whether no component of any service is empty

    @cached_property
    def considerations(self) -> tuple[Point, ...]:
        """Menimbang."""
        return tuple(Point(n, each) for n, each in enumerate(self.draft.decree.considerations))

    @cached_property
    def noted(self) -> tuple[Point, ...]:
        """Memperhatikan."""
        return tuple(Point(n, each) for n, each in enumerate(self.draft.decree.noted))

    @cached_property
    def dictum(self) -> tuple[Point, ...]:
        """The dictum."""
        return tuple(Point(n, each) for n, each in enumerate(self.draft.decree.dictum))

    @cached_property
    def grounds(self) -> tuple[Ground, ...]:
        """Mengingat."""
        return tuple(Ground(n, each) for n, each in enumerate(self.draft.decree.legal_grounds))

    @cached_property
    def pledge(self) -> tuple[Point, ...]:
        """The statements of the pledge."""
        return tuple(Point(n, each) for n, each in enumerate(self.draft.pledge.statements))

    @cached_property
    def title(self) -> Words:
        """What stands after TENTANG, where the officer wrote it."""
        return prepare(self.draft.decree.about)

    @cached_property
    def minuted(self) -> Words:
        """The officer's words of the minutes."""
        return prepare(self.draft.minutes.text)

    @cached_property
    def dictum_words(self) -> Words:
        """All own words of the dictum as one text, a line each."""
        return prepare("\n".join(each.text for each in self.dictum))

    @cached_property
    def considered(self) -> Words:
        """All own words of Menimbang as one text."""
        return prepare("\n".join(each.text for each in self.considerations))

    @cached_property
    def texts(self) -> tuple[tuple[Place, Words], ...]:
        """Every text of the officer's own in the decree, the pledge and the minutes, and where it stands."""
        minutes = self.draft.minutes
        said = (("participants", minutes.participants), ("inputs", minutes.inputs))
        points = {
            "considerations": self.considerations,
            "legal_grounds": self.grounds,
            "noted": self.noted,
            "dictum": self.dictum,
            "pledge": self.pledge,
        }
        return (
            *([(Place(part="title"), self.title)] if self.title else []),
            *(
                (Place(part=part, point=each.number), each.words)
                for part, some in points.items()
                for each in some
                if each.words
            ),
            *([(Place(part="minutes", path=("text",)), self.minuted)] if self.minuted else []),
            *(
                (Place(part="minutes", path=(field, number)), prepare(each))
                for field, lines in said
                for number, each in enumerate(lines)
                if each
            ),
        )

    @cached_property
    def kept(self) -> tuple[Words, ...]:
        """The notes of the draft: what an older file said and the decree has no place for."""
        return tuple(map(prepare, self.draft.notes))

    @cached_property
    def service_names(self) -> tuple[Words, ...]:
        """The names of the services."""
        return tuple(map(prepare, self.names))
