"""The resolved cell as rules read it: the values that count, and every text in them made ready once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, NamedTuple, cast

from drafter.checks.quantities import Amount, Time, money, times
from drafter.checks.words import Words, prepare, together
from drafter.documents import values
from drafter.model.answers import (
    NOT_YET,
    Answer,
    AnyValue,
    AsOffice,
    ByCase,
    Channels,
    Citations,
    Fees,
    Items,
    One,
    People,
    Record,
    Steps,
    Table,
    Text,
    TimeLimit,
)
from drafter.model.draft import Case, OwnComponent

Path = tuple[str | int, ...]
Change = Callable[[AnyValue], AnyValue]

# Texts that are no words of an officer: choices among fixed ones, ids, what was read, unknown keys.
NO_WORDS = frozenset({"unknown", "source", "id", "target", "asset", "form", "mode", "regulation", "unit"})
UNITS_TYPED = frozenset({"ItemDetail", "FeeRow"})  # their unit is free text
DASHES = frozenset("-–—_.:;,/ …·•*()")


class Line(NamedTuple):
    """One text of a value: the path of fields that leads to it, and its words.

    field: the name of its field ("text", "action", "start" ...).
    sound: judges that found nothing in these words in such a field of such a value.
    """

    path: Path
    words: Words
    field: str = ""
    sound: set[object] | None = None

    @property
    def text(self) -> str:
        """As it stands."""
        return self.words.text


def line_of(kind: type, path: Path, words: Words) -> Line:
    """The line of a value of such a kind at such a path."""
    field = next((each for each in reversed(path) if isinstance(each, str)), "")
    return Line(path, words, field, words.memo.setdefault((kind, path[0], field), set()))


@dataclass(frozen=True)
class Part:
    """One value of a cell.

    case: id of the case it answers, "" for all; shared: whether it is the office's answer.
    """

    value: AnyValue
    case: str = ""
    case_name: str = ""
    shared: bool = False
    extra: bool = False  # what a service adds to the office's answer

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Every text in the value, in the order of its fields."""
        kind = type(self.value)
        return tuple(line_of(kind, path, prepare(text)) for path, text in limited(texts(self.value)))

    def within(self, *fields: str) -> Iterator[Line]:
        """The lines whose path leads through one of these fields."""
        return (line for line in self.lines if any(each in fields for each in line.path))

    @cached_property
    def words(self) -> Words:
        """All its texts as one, a line each; for a question about the whole."""
        return together(line.words for line in self.lines)

    @cached_property
    def times(self) -> tuple[tuple[Line, Time], ...]:
        """Every duration in its texts; those in fields of their own are in the value."""
        return tuple((line, time) for line in self.lines for time in times(line.words))

    @cached_property
    def money(self) -> tuple[tuple[Line, Amount], ...]:
        """Every amount of rupiah in its texts."""
        return tuple((line, amount) for line in self.lines for amount in money(line.words))

    @cached_property
    def source(self) -> Words:
        """The words it was read from; empty where it was typed, or read and then accepted.

        Only for what reading leaves out, such as typed labels: what prints is judged by the value.
        """
        return prepare(self.value.source)

    def is_plain(self) -> bool:
        """Whether it is free text, a table or a list: what a rule reads as words."""
        return isinstance(self.value, Text | Table | Items)


@dataclass(frozen=True)
class Cell:
    """What one component of one service says: no part where nothing does.

    open_cases: names of cases that have no value though others have.
    """

    component: str
    parts: tuple[Part, ...]
    cases: tuple[Case, ...] = ()
    open_cases: tuple[str, ...] = ()
    by_case: bool = False

    @cached_property
    def lines(self) -> tuple[tuple[Part, Line], ...]:
        """Every line of every part."""
        return tuple((part, line) for part in self.parts for line in part.lines)

    @cached_property
    def words(self) -> Words:
        """All its texts as one."""
        if len(self.parts) == 1:
            return self.parts[0].words
        return together(line.words for _, line in self.lines)

    @cached_property
    def is_empty(self) -> bool:
        """Whether it says nothing: no value, or only blanks, dashes and bullets."""
        return not any(says_something(part) for part in self.parts)

    def has(self, kind: type[AnyValue]) -> bool:
        """Whether any part is of a kind."""
        return any(isinstance(part.value, kind) for part in self.parts)


def says_something(part: Part) -> bool:
    """Whether a value says anything at all."""
    value = part.value
    if any(set(line.text) - DASHES for line in part.lines):
        return True
    match value:
        case Fees():
            return value.free or any(row.amount is not None for row in (*value.rows, *value.third_party))
        case TimeLimit():
            return value.waiting is not None or any(each.limit is not None for each in value.phases)
        case Citations():
            return any(each.regulation for each in value.entries)
        case People():
            return any(role.number is not None for role in value.roles)
        case Steps():
            return value.picture is not None or any(group.steps for group in value.groups)
        case Channels():
            return value.answer is not None or value.settle is not None
        case _:
            return False


MOST_SIGNS = 15_000  # of one value that are judged; what a whole office answers is not as long


def limited(found: Iterator[tuple[Path, str]]) -> Iterator[tuple[Path, str]]:
    """The texts up to what can still be an answer; a pasted book is judged by its beginning."""
    signs = 0
    for path, text in found:
        yield path, text
        signs += len(text)
        if signs > MOST_SIGNS:
            return


# --- texts of a value --------------------------------------------------------------------------


def texts(value: Record, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text an officer wrote in a record, with the path of fields that leads to it."""
    for name in value.__dataclass_fields__:
        if name in NO_WORDS and not (name == "unit" and type(value).__name__ in UNITS_TYPED):
            continue
        yield from texts_of(getattr(value, name), (*path, name))


def texts_of(held: object, path: Path) -> Iterator[tuple[Path, str]]:
    """The same of whatever a field holds."""
    if isinstance(held, str):
        if held and not held.isspace():
            yield path, held
    elif isinstance(held, tuple):
        for place, each in enumerate(cast(tuple[object, ...], held)):
            yield from texts_of(each, (*path, place))
    elif isinstance(held, Record):
        yield from texts(held, path)


def text_at(line: Line, text: str) -> Change:
    """The change that puts another text in the place of a line."""
    return lambda value: with_text(value, line.path, text)


def words_at(line: Line, first: int, last: int, words: str) -> Change:
    """The change that puts other words in a span of a line; a text is put together only when it is wanted."""
    return lambda value: with_text(value, line.path, f"{line.text[:first]}{words}{line.text[last:]}")


def words_out(line: Line, first: int, last: int) -> Change:
    """The change that takes words out of a line, with single blanks where they were."""
    return lambda value: with_text(value, line.path, " ".join((line.text[:first] + line.text[last:]).split()))


def with_text(value: Any, path: Path, text: str) -> Any:
    """A record or tuple with another text at a path; an emptied item of a list stays, without words."""
    return with_field(value, path, text)


def with_field(value: Any, path: Path, held: object) -> Any:
    """A record or tuple with anything else at a path."""
    if not path:
        return held
    step = path[0]
    if isinstance(step, int):
        row = cast(tuple[Any, ...], value)
        return (*row[:step], with_field(row[step], path[1:], held), *row[step + 1 :])
    return replace(value, **{step: with_field(getattr(value, step), path[1:], held)})


def without(value: Any, path: Path) -> Any:
    """A record without the element that the last number of the path leads to (an item, a step, a row)."""
    last = max((nth for nth, step in enumerate(path) if isinstance(step, int)), default=-1)
    return value if last < 0 else dropped(value, path[: last + 1])


def dropped(value: Any, path: Path) -> Any:
    """A record or tuple without the element at a path that ends in a number."""
    step = path[0]
    if isinstance(step, int):
        row = cast(tuple[Any, ...], value)
        if len(path) == 1:
            return (*row[:step], *row[step + 1 :])
        return (*row[:step], dropped(row[step], path[1:]), *row[step + 1 :])
    return replace(value, **{step: dropped(getattr(value, step), path[1:])})


# --- making ------------------------------------------------------------------------------------


def key_of(answer: Answer, shared: Answer, cases: tuple[Case, ...]) -> tuple[int, ...]:
    """By what a cell is kept: the answers behind it and, where it answers by case, the cases."""
    if isinstance(answer, ByCase):
        return (id(answer), 0, id(cases))
    if isinstance(answer, AsOffice):
        return (0 if answer.extra is None else id(answer), id(shared), 0)
    return (id(answer), 0, 0)


def make_own(own: OwnComponent, cases: tuple[Case, ...]) -> Cell:
    """The cell of a component beside the fourteen."""
    return make_cell(own.id, own.answer, NOT_YET, cases)


def make_cell(component: str, answer: Answer, shared: Answer, cases: tuple[Case, ...]) -> Cell:
    """A cell from its answer and the office's."""
    match answer:
        case One(value):
            return Cell(component, (Part(value),), cases)
        case AsOffice(extra):
            parts = [Part(shared.value, shared=True)] if isinstance(shared, One) else []
            parts += [Part(extra, extra=True)] if extra is not None else []
            return Cell(component, tuple(parts), cases)
        case ByCase():
            held = [(case, answer.of(case.id)) for case in cases]
            parts = [Part(value, case.id, case.name) for case, value in held if value is not None]
            left = tuple(case.name for case, value in held if value is None or values.is_empty(blocks(value)))
            return Cell(component, tuple(parts), cases, left, by_case=True)
        case _:
            return Cell(component, (), cases)


def blocks(value: AnyValue) -> Any:
    """What a value prints, with regulations by their ids."""
    return values.blocks(value, lambda each: each.text or each.regulation)
