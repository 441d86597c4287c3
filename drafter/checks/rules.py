"""A rule: its id, how grave, on which law, what to say of it, and the function that judges.

Each family of rules is one module with one `Family`; its decorators enter a function with what is said
of it.  A function reads what its scope gives and yields hits; it never reads the machine or the clock.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, wraps
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from drafter.checks.findings import Hit, Place, Severity
from drafter.errors import UserError
from drafter.paths import resources

if TYPE_CHECKING:
    from drafter.checks.cells import Cell, Line, Part

Scope = Literal["cell", "service", "draft", "across"]
Judge = Callable[..., Iterable[Hit]]
UNREAD = "[GK]"  # a basis that was not read at its source prints as custom, never as law


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    title: in few words what is wrong.  basis: articles, or "" for habit.
    components: whose cells it judges, () for all.
    reads_office: whether it also reads the office, the decree or other answers through `About`.
    silences: rules that say nothing where this one does ("*" is all of the same place).
    papers: judges the decree and the papers around it for the same fault, beside the cells.
    """

    id: str
    severity: Severity
    family: str
    title: str
    judge: Judge
    scope: Scope
    basis: str = ""
    components: tuple[str, ...] = ()
    reads_office: bool = False
    silences: tuple[str, ...] = ()
    facts: Callable[..., Iterable[tuple[Hashable, Hashable, Any]]] | None = None
    papers: Judge | None = None

    @property
    def law(self) -> str:
        """The basis as it is told; what was not read at its source is custom, never law."""
        read = self.basis.replace(UNREAD, "").strip(" ;")
        if read and UNREAD not in self.basis:
            return read
        return f"{read} (kebiasaan atau pedoman; belum dicocokkan dengan sumbernya)".strip()

    @property
    def help(self) -> str:
        """The whole help text, made from the rule itself and the sentences of its family.

        UserError names the file where a sentence is missing.
        """
        said = read_help(self.family).get(self.id, {})
        try:
            return "\n".join(
                (
                    f"{self.title}.",
                    f"Mengapa: {said['why']}",
                    f"Yang perlu dilakukan: {said['do']}",
                    f"Contoh yang keliru: {said['wrong']}",
                    f"Contoh yang benar: {said['right']}",
                    f"Dasar: {self.law}",
                )
            )
        except KeyError as error:
            raise UserError(
                f"Penjelasan aturan {self.id} ({self.family}.toml) tidak utuh.", "Pasang kembali program ini."
            ) from error


@cache
def read_help(family: str) -> dict[str, dict[str, str]]:
    """The sentences on the rules of a family: why, do, wrong, right; read when help is first asked for."""
    path = resources() / "checks" / f"{family}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UserError(
            f"Penjelasan aturan ({path.name}) tidak dapat dibaca.", "Pasang kembali program ini."
        ) from error


def each_line(judge: Callable[[Part, Line], Iterator[Hit]]) -> Judge:
    """The judge of a cell, from one that reads the words of a line, its field and the kind of its value.

    Most lines have nothing to find, and the same lines stand in many services: those are read once.
    """

    @wraps(judge)
    def judged(cell: Cell, about: object) -> Iterator[Hit]:
        for part, line in cell.lines:
            if line.sound is not None and judge in line.sound:
                continue
            hits = tuple(judge(part, line))
            if not hits and line.sound is not None:
                line.sound.add(judge)
            yield from hits

    return judged


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
