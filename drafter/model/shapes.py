"""From the annotations of the records to readers, writers and the JSON Schema of a draft file.

Each record class gets one compiled reader, so that the shape of the file is said once, in the
dataclasses, and a wrong value is named by its place.
"""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Literal, cast

from drafter.model import answers as a
from drafter.model import draft as d

Json = Any
Read = Callable[[Json], Any]
Write = Callable[[Any], Json]

KINDS: Mapping[str, type[a.Value]] = MappingProxyType(
    {
        "text": a.Text,
        "table": a.Table,
        "items": a.Items,
        "steps": a.Steps,
        "time_limit": a.TimeLimit,
        "fees": a.Fees,
        "channels": a.Channels,
        "people": a.People,
        "citations": a.Citations,
    }
)
KIND_OF = {shape: kind for kind, shape in KINDS.items()}
DEEPEST = 3
DEEPEST_UNKNOWN = 100


class Damage(Exception):
    """A value that does not have the shape it must have; `place` grows from the inside outwards."""

    def __init__(self, wanted: str) -> None:
        super().__init__(wanted)
        self.wanted = wanted
        self.place: list[str] = []

    def at(self, key: str | int) -> Damage:
        """Add the key that led here."""
        self.place.insert(0, str(key))
        return self


# --- scalars -----------------------------------------------------------------------------------


def read_text(raw: Json) -> str:
    """A string, as it is."""
    if type(raw) is str:
        return raw
    raise Damage("teks")


def read_number(raw: Json) -> int:
    """A whole number from 0."""
    if type(raw) is int and 0 <= raw < 10**18:
        return raw
    raise Damage("bilangan bulat mulai dari 0")


def read_measure(raw: Json) -> float:
    """A measure (millimetres, points)."""
    if type(raw) in (int, float) and 0 <= raw < 10_000:
        return float(raw)
    raise Damage("bilangan")


def read_flag(raw: Json) -> bool:
    """true or false."""
    if type(raw) is bool:
        return raw
    raise Damage("true atau false")


def read_date(raw: Json) -> date:
    """A date as YYYY-MM-DD."""
    if type(raw) is str and len(raw) == 10:
        try:
            return date.fromisoformat(raw)
        except ValueError:
            pass
    raise Damage("tanggal dengan bentuk TTTT-BB-HH")


def read_choice(choices: tuple[str, ...]) -> Read:
    """One of a closed set of words."""
    allowed = frozenset(choices)

    def read(raw: Json) -> str:
        if type(raw) is str and raw in allowed:
            return raw
        raise Damage("salah satu dari: " + ", ".join(f'"{each}"' for each in choices))

    return read


# --- containers --------------------------------------------------------------------------------


def read_list(inner: Read) -> Read:
    """A list, read into a tuple."""

    def read(raw: list[Json]) -> tuple[Any, ...]:
        if type(raw) is not list:
            raise Damage("daftar")
        result: list[Any] = []
        try:
            for each in raw:
                result.append(inner(each))
        except Damage as damage:
            raise damage.at(len(result) + 1) from None
        return tuple(result)

    return read


def read_mapping(inner: Read) -> Read:
    """An object with free keys, read into a read-only mapping."""

    def read(raw: Json) -> Mapping[str, Any]:
        if type(raw) is not dict:
            raise Damage("objek")
        result: dict[str, Any] = {}
        for key, each in cast(dict[str, Json], raw).items():
            try:
                result[key] = inner(each)
            except Damage as damage:
                raise damage.at(key) from None
        return MappingProxyType(result)

    return read


def read_optional(inner: Read) -> Read:
    """null, or what `inner` reads."""
    return lambda raw: None if raw is None else inner(raw)


def read_unknown(key: str, raw: Json) -> Json:
    """What this version does not know, kept as it is; so deep that it could not be written, it is damage."""
    layer: list[Json] = [raw]
    for _ in range(DEEPEST_UNKNOWN):
        layer = [child for each in layer for child in children_of(each)]
    if layer:
        raise Damage("isi yang tidak bersarang terlalu dalam").at(key)
    return raw


def children_of(raw: Json) -> Iterable[Json]:
    """What stands one level deeper in any JSON."""
    if type(raw) is dict:
        return cast(dict[str, Json], raw).values()
    return cast(list[Json], raw) if type(raw) is list else ()


# --- records -----------------------------------------------------------------------------------


def required(shape: type) -> tuple[str, ...]:
    """The keys without which a record cannot be."""
    return tuple(
        each.name
        for each in dataclasses.fields(shape)
        if each.default is dataclasses.MISSING and each.default_factory is dataclasses.MISSING
    )


@functools.cache
def readers(shape: type) -> Mapping[str, Read]:
    """For each key of a record, how it is read."""
    hints = typing.get_type_hints(shape)
    return {
        each.name: reader(hints[each.name]) for each in dataclasses.fields(shape) if each.name != "unknown"
    }


def read_record(shape: type) -> Read:
    """An object read into a record; keys this version does not know are kept in `unknown`."""
    needed = required(shape)
    mine: Mapping[str, Read] = {}

    def read(raw: dict[str, Json]) -> Any:
        nonlocal mine
        if type(raw) is not dict:
            raise Damage("objek")
        if not mine:
            mine = readers(shape)
        known: dict[str, Any] = {}
        unknown: dict[str, Json] = {}
        for key, each in raw.items():
            inner = mine.get(key)
            if inner is None:
                unknown[key] = read_unknown(key, each)
                continue
            try:
                known[key] = inner(each)
            except Damage as damage:
                raise damage.at(key) from None
        for key in needed:
            if key not in known:
                raise Damage("isian yang wajib ada").at(key)
        if unknown:
            known["unknown"] = tuple(unknown.items())
        return shape(**known)

    return read


def read_item(level: int) -> Read:
    """An item: plain words, or an object with children down to the third level."""
    keys = readers_of_item(level)

    def read(raw: Json) -> a.Item:
        if type(raw) is str:
            return a.Item(raw)
        if type(raw) is not dict:
            raise Damage("teks atau objek")
        return keys(raw)

    return read


def readers_of_item(level: int) -> Read:
    """How an item object of a level reads its children one level deeper."""
    if level >= DEEPEST:
        children: Read = read_no_children
    else:
        deeper = read_item(level + 1)
        children = read_list(deeper)
    detail = read_optional(record_reader(a.ItemDetail))
    mine: Mapping[str, Read] = {"text": read_text, "children": children, "detail": detail}

    def read(raw: dict[str, Json]) -> a.Item:
        known: dict[str, Any] = {}
        unknown: dict[str, Json] = {}
        for key, each in raw.items():
            inner = mine.get(key)
            if inner is None:
                unknown[key] = read_unknown(key, each)
                continue
            try:
                known[key] = inner(each)
            except Damage as damage:
                raise damage.at(key) from None
        if unknown:
            known["unknown"] = tuple(unknown.items())
        return a.Item(**known)

    return read


def read_no_children(raw: Json) -> tuple[a.Item, ...]:
    """Below the third level nothing may stand."""
    if raw != []:
        raise Damage("daftar paling dalam tiga tingkat")
    return ()


def read_value(raw: dict[str, Json]) -> a.AnyValue:
    """A value of any kind, told apart by its key "kind"."""
    if type(raw) is not dict:
        raise Damage("objek")
    rest = dict(raw)
    kind = rest.pop("kind", None)
    if type(kind) is not str or kind not in KINDS:
        raise Damage("salah satu dari: " + ", ".join(KINDS)).at("kind")
    value = record_reader(KINDS[kind])(rest)
    if isinstance(value, a.Table):
        check_table(value)
    if isinstance(value, a.Steps):
        check_steps(value)
    return value


def check_table(table: a.Table) -> None:
    """Two to six columns, all rows alike."""
    if not 2 <= len(table.header) <= 6:
        raise Damage("dua sampai dengan enam kolom").at("header")
    for number, row in enumerate(table.rows):
        if len(row) != len(table.header):
            raise Damage(f"{len(table.header)} kolom").at(number + 1).at("rows")


def check_steps(value: a.Steps) -> None:
    """Three levels, as lists are labelled."""
    for number, group in enumerate(value.groups):
        if any(third.steps for step in group.steps for second in step.steps for third in second.steps):
            raise Damage("langkah paling dalam tiga tingkat").at("steps").at(number + 1).at("groups")


def read_answer(entry: dict[str, Json]) -> a.Answer:
    """A value, or {"answer": "as_office" | "by_case" | "not_yet"}."""
    if type(entry) is not dict:
        raise Damage("objek")
    how = entry.get("answer")
    if how is None or "kind" in entry:  # a value of the kind "channels" has a key "answer" of its own
        return a.One(read_value(entry))
    if how == "not_yet":
        unknown = rest_of(entry, "answer")
        return a.NotYet(unknown=unknown) if unknown else a.NOT_YET
    if how not in ("as_office", "by_case"):
        raise Damage('salah satu dari: "as_office", "by_case", "not_yet"').at("answer")
    key, read = ("extra", read_extra) if how == "as_office" else ("values", read_cases)
    unknown = rest_of(entry, "answer", key)
    try:
        return read(entry.get(key), unknown)
    except Damage as damage:
        raise damage.at(key) from None


def rest_of(entry: Mapping[str, Json], *known: str) -> tuple[tuple[str, Json], ...]:
    """The keys of an answer that this version does not know."""
    return tuple([(key, read_unknown(key, each)) for key, each in entry.items() if key not in known])


def read_extra(raw: Json, unknown: tuple[tuple[str, Json], ...]) -> a.AsOffice:
    """The office's answer with the service's own additions, if any."""
    return a.AsOffice(None if raw is None else read_value(raw), unknown=unknown)


def read_cases(raw: Json, unknown: tuple[tuple[str, Json], ...]) -> a.ByCase:
    """A value, or null, for each case."""
    values = read_mapping(read_optional(read_value))({} if raw is None else raw)
    return a.ByCase(tuple(values.items()), unknown=unknown)


def read_point(raw: Json) -> d.DecreePoint:
    """A point of the decree: {"id"} from the template, or {"text"} in own words."""
    if type(raw) is dict and "id" in raw:
        return record_reader(d.FromTemplate)(raw)
    return record_reader(d.Own)(raw)


@functools.cache
def record_reader(shape: type) -> Read:
    """The compiled reader of a record class."""
    return read_record(shape)


SCALARS: dict[object, Read] = {
    str: read_text,
    int: read_number,
    float: read_measure,
    bool: read_flag,
    date: read_date,
}


def reader(hint: Any) -> Read:
    """How a value annotated so is read."""
    if hint in SCALARS:
        return SCALARS[hint]
    if hint == a.AnyValue:
        return read_value
    if hint == a.Answer:
        return read_answer
    if hint == d.DecreePoint:
        return read_point
    if hint is a.Item:
        return read_item(1)
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin is Literal:
        return read_choice(inner)
    if origin is tuple:
        return read_list(reader(inner[0]))
    if origin in (types.UnionType, typing.Union) and type(None) in inner:
        return read_optional(reader(next(each for each in inner if each is not type(None))))
    if origin is Mapping:
        return read_mapping(reader(inner[1]))
    if dataclasses.is_dataclass(hint):
        return record_reader(cast(type, hint))
    raise TypeError(f"no reader for {hint!r}")
