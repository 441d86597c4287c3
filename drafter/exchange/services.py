"""Services with the words under their components, each read as the kind that the component has."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from drafter.documents.sources import Sources
from drafter.exchange.tree import Branch, Wrong
from drafter.model.answers import Answer, AnyValue, AsOffice, ByCase, Channels, One
from drafter.model.draft import MOST_SERVICES, Case, OwnComponent, Service
from drafter.reading import kinds

Shared = Mapping[str, Answer]
Lines = tuple[str, ...]

KEPT = ("label_sumber", "urutan_sumber")  # how the older file named and ordered its components
GROUPED = re.compile(r"\[\s*(?:(?:[IVX]{1,6}|[A-Z]|\d{1,2})[.)]\s*)?([^\[\]]*[^\s\[\]])\s*\]\s*(.*\S)")
LABEL = re.compile(r"\A(?:(?:[A-Z]|\d{1,2})[.)]\s+|\d{1,2}\s+(?=[^\W\d]))")
CASE = re.compile(r"([^\W\d][^:]{0,59}?)\s*:")


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads services and shared answers; `draw` gives a new id at each call, `note` takes a note."""

    sources: Sources
    draw: Callable[[], str]
    note: Callable[[str], None]
    known: dict[tuple[str, Lines], AnyValue] = field(default_factory=dict[tuple[str, Lines], AnyValue])

    def shared(self, said: Branch) -> Shared:
        """Answers said once for all services."""
        lines = self.by_component(said, "Jawaban bersama")
        return MappingProxyType({id: One(self.value(id, each)) for id, each in lines})

    def minded(self, shared: Shared, officer: str) -> Shared:
        """Shared answers with who minds complaints."""
        match shared.get("complaints"):
            case _ if not officer:
                return shared
            case None:
                value = Channels(officer=officer)
            case One(Channels(officer="") as value):
                value = replace(value, officer=officer)
            case _:
                self.note(f"profil, penanggung_jawab_pengaduan: {officer}")
                return shared
        return MappingProxyType({**shared, "complaints": One(value)})

    def services(self, root: Branch, shared: Sequence[str]) -> tuple[Service, ...]:
        """All services; what one does not say but the office does is answered as the office."""
        branches = root.branches("layanan", "pelayanan")
        if len(branches) > MOST_SERVICES:
            raise Wrong(f"memuat lebih dari {MOST_SERVICES} pelayanan")
        return tuple(self.service(each, shared) for each in branches)

    def service(self, said: Branch, shared: Sequence[str]) -> Service:
        """One service."""
        group, name = said.text("kelompok"), said.text("nama")
        if not group and (found := GROUPED.fullmatch(name)):
            group, name = found[1], LABEL.sub("", found[2], count=1)
        named = name or said.place
        lines = dict(self.by_component(said.branch("komponen"), f"Pelayanan {named}"))
        cases = tuple(Case(id=f"k{number}", name=each) for number, each in enumerate(cases_of(lines), 1))
        answers: dict[str, Answer] = {id: self.answer(id, each, cases) for id, each in lines.items()}
        answers |= {id: AsOffice() for id in shared if id not in answers}
        extra = tuple(self.own_components(said.branch("komponen_tambahan")))
        kept = tuple((key, said.left.pop(key)) for key in KEPT if said.left.get(key))
        for key, words in said.rest():
            self.note(f"Pelayanan {named}, {key}: {words}")
        return Service(
            id=self.draw(),
            name=name,
            group=group,
            cases=cases,
            answers=MappingProxyType(answers),
            extra=extra,
            unknown=kept,
        )

    def by_component(self, said: Branch, named: str) -> Iterator[tuple[str, Lines]]:
        """Lines by component in the guideline's order; a key that names none becomes a note."""
        for each in self.sources.components.entries:
            if lines := said.lines(each.exchange):
                yield each.id, lines
        for key, words in said.rest():
            self.note(f"{named}, {key}: {words}")

    def answer(self, id: str, lines: Lines, cases: tuple[Case, ...]) -> Answer:
        """One value, or one for each case where the lines are parted by the names of all cases."""
        parts = parts_of(lines)
        if cases and [name for name, _ in parts] == [each.name for each in cases]:
            pairs = zip(cases, parts, strict=True)
            return ByCase(values=tuple((case.id, self.value(id, part)) for case, (_, part) in pairs))
        return One(self.value(id, lines))

    def value(self, id: str, lines: Lines) -> AnyValue:
        """Lines as an answer of the component's kind; the same words of many services are read once."""
        value = self.known.get((id, lines))
        if value is None:
            kind = self.sources.components.by_id[id].kind
            value = kinds.read(kind, lines, self.sources.catalogue, staffing=id == "staffing")
            self.known[id, lines] = value
        return value

    def own_components(self, said: Branch) -> Iterator[OwnComponent]:
        """Components beside the fourteen; "_pengantar" introduces a service."""
        for number, key in enumerate(tuple(said.left), 1):
            title = " ".join(key.strip("_ ").replace("_", " ").split())
            if lines := said.lines(key):
                value = kinds.table("\n".join(lines)) or kinds.plain("\n".join(lines))
                title = title if title[:1].isupper() else title.capitalize()
                yield OwnComponent(id=f"x{number}", title=title, answer=One(value))


def cases_of(lines: Mapping[str, Lines]) -> tuple[str, ...]:
    """The cases of a service: names alone in their lines that part two of its components or more alike.

    The same names in one component only are headings of its list.
    """
    seen: dict[tuple[str, ...], int] = {}
    for each in lines.values():
        names = tuple(name for name, _ in parts_of(each))
        if len(names) > 1 and len(set(names)) == len(names):
            seen[names] = seen.get(names, 0) + 1
    most = max(seen, key=lambda names: seen[names], default=())
    return most if seen.get(most, 0) > 1 else ()


def parts_of(lines: Lines) -> list[tuple[str, Lines]]:
    """Lines parted by those that hold a name and ":" alone; none where words stand before the first."""
    parts: list[tuple[str, list[str]]] = []
    for line in lines:
        if found := CASE.fullmatch(line):
            parts.append((found[1], []))
        elif parts:
            parts[-1][1].append(line)
        else:
            return []
    return [(name, tuple(each)) for name, each in parts] if all(each for _, each in parts) else []
