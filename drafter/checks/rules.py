"""A rule: its id, how grave, on which law, what to say of it, and the function that judges.

Each family of rules is one module with one `Family`; its decorators enter a function with what is said
of it.  A function reads what its scope gives and yields hits; it never reads the machine or the clock.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from drafter.checks.findings import Hit, Place, Severity

Scope = Literal["cell", "service", "draft", "across"]
Judge = Callable[..., Iterable[Hit]]
UNREAD = "[GK]"  # a basis that was not read at its source prints as custom, never as law


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    basis: articles, or "" for habit.  why: the reason, one sentence.  do: what to do, one sentence.
    wrong, right: an example each.  components: whose cells it judges, () for all.
    reads_office: whether it also reads the office, the decree or other answers through `About`.
    silences: rules that say nothing where this one does ("*" is all of the same place).
    """

    id: str
    severity: Severity
    family: str
    title: str
    why: str
    do: str
    wrong: str
    right: str
    judge: Judge
    scope: Scope
    basis: str = ""
    components: tuple[str, ...] = ()
    reads_office: bool = False
    silences: tuple[str, ...] = ()
    facts: Callable[..., Iterable[tuple[Hashable, Hashable, Any]]] | None = None

    @property
    def help(self) -> str:
        """The whole help text, made from the rule itself."""
        law = self.basis.replace(UNREAD, "").strip(" ;")
        if not law or UNREAD in self.basis:
            law = f"{law} (kebiasaan atau pedoman; belum dicocokkan dengan sumbernya)".strip()
        return "\n".join(
            (
                f"{self.title}.",
                f"Mengapa: {self.why}",
                f"Yang perlu dilakukan: {self.do}",
                f"Contoh yang keliru: {self.wrong}",
                f"Contoh yang benar: {self.right}",
                f"Dasar: {law}",
            )
        )


class Placed(NamedTuple):
    """A hit with its rule and where it stands."""

    rule: Rule
    hit: Hit
    place: Place


@dataclass(slots=True)
class Count:
    """How much was done since the beginning: cells made and judged, services, keys of the index, papers."""

    cells: int = 0
    judged: int = 0
    services: int = 0
    keys: int = 0
    papers: int = 0


@dataclass(slots=True)
class Family:
    """The rules of one family, in the order in which they are written.  name: as an officer reads it."""

    id: str
    name: str
    rules: list[Rule] = field(default_factory=list)

    def cell(self, id: str, severity: Severity, *components: str, **said: Any) -> Callable[[Judge], Judge]:
        """Enters `judge(cell: Cell, about: About)`; no components: every cell, own components included."""
        return self.enter(id, severity, "cell", components=components, **said)

    def service(self, id: str, severity: Severity, **said: Any) -> Callable[[Judge], Judge]:
        """Enters `judge(service: ServiceView, about: About)`."""
        return self.enter(id, severity, "service", **said)

    def draft(self, id: str, severity: Severity, **said: Any) -> Callable[[Judge], Judge]:
        """Enters `judge(papers: PapersView, about: About)`: decree, pledge, minutes, dates, service names."""
        return self.enter(id, severity, "draft", **said)

    def across(
        self, id: str, severity: Severity, facts: Callable[..., Any], **said: Any
    ) -> Callable[[Judge], Judge]:
        """Enters `judge(key, held: dict[value, list[Place]], about)` over what `facts(service)` yields.

        facts: yields (key, value, Place) of one service; the index keeps them, and judges only keys whose
        facts changed.
        """
        return self.enter(id, severity, "across", facts=facts, **said)

    def enter(self, id: str, severity: Severity, scope: Scope, **said: Any) -> Callable[[Judge], Judge]:
        """Enters a rule."""

        def entered(judge: Judge) -> Judge:
            self.rules.append(
                Rule(id=id, severity=severity, family=self.id, judge=judge, scope=scope, **said)
            )
            return judge

        return entered


def in_order(families: Iterable[Family]) -> Iterator[Rule]:
    """Every rule of the families."""
    for family in families:
        yield from family.rules
