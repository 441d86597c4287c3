"""The JSON Schema of a draft file, made from the same annotations that read it."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping
from datetime import date
from typing import Any, Literal

from drafter.model import answers as a
from drafter.model import draft as d
from drafter.model.shapes import KINDS, required

Json = dict[str, Any]

SCALARS: dict[object, Json] = {
    str: {"type": "string"},
    int: {"type": "integer", "minimum": 0},
    float: {"type": "number", "minimum": 0},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
}


def schema() -> Json:
    """The schema of the present version; unknown keys are allowed everywhere, since they are kept."""
    named: dict[str, Json] = {}
    root = record(d.Draft, named)
    root["properties"] = {"version": {"const": d.VERSION}, **root["properties"]}
    root["required"] = ["version"]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Rancangan standar pelayanan (.draf)",
        **root,
        "$defs": dict(sorted(named.items())),
    }


def record(shape: type, named: dict[str, Json]) -> Json:
    """An object with the keys of a record."""
    hints = typing.get_type_hints(shape)
    keys = [each.name for each in dataclasses.fields(shape) if each.name != "unknown"]
    tree: Json = {"type": "object", "properties": {key: of(hints[key], named) for key in keys}}
    if needed := required(shape):
        tree["required"] = list(needed)
    return tree


def reference(name: str, named: dict[str, Json], make: typing.Callable[[], Json]) -> Json:
    """A place in $defs, filled when first named."""
    if name not in named:
        named[name] = {}
        named[name] = make()
    return {"$ref": f"#/$defs/{name}"}


def of(hint: Any, named: dict[str, Json]) -> Json:
    """The schema of a value annotated so."""
    if hint in SCALARS:
        return SCALARS[hint]
    if hint == a.AnyValue:
        return reference("Value", named, lambda: {"anyOf": [kind(each, named) for each in KINDS]})
    if hint == a.Answer:
        return reference("Answer", named, lambda: answer(named))
    if hint == d.DecreePoint:
        return {"anyOf": [of(d.FromTemplate, named), of(d.Own, named)]}
    if hint is a.Item:
        return reference("Item", named, lambda: {"anyOf": [SCALARS[str], record(a.Item, named)]})
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin is Literal:
        return {"enum": list(inner)}
    if origin is tuple:
        return {"type": "array", "items": of(inner[0], named)}
    if origin in (types.UnionType, typing.Union):
        known = next(each for each in inner if each is not type(None))
        return {"anyOf": [of(known, named), {"type": "null"}]}
    if origin is Mapping:
        return {"type": "object", "additionalProperties": of(inner[1], named)}
    return reference(hint.__name__, named, lambda: record(hint, named))


def kind(name: str, named: dict[str, Json]) -> Json:
    """A value of one kind, told by its key "kind"."""
    tree = record(KINDS[name], named)
    tree["properties"] = {"kind": {"const": name}, **tree["properties"]}
    tree["required"] = ["kind", *tree.get("required", [])]
    if KINDS[name] is a.Table:
        tree["properties"]["header"] |= {"minItems": 2, "maxItems": 6}
    return tree


def answer(named: dict[str, Json]) -> Json:
    """A value, or how else the component is answered."""
    value = of(a.AnyValue, named)
    maybe = {"anyOf": [value, {"type": "null"}]}

    def said(word: str, **more: Json) -> Json:
        return {"type": "object", "properties": {"answer": {"const": word}, **more}, "required": ["answer"]}

    cases = {"type": "object", "additionalProperties": maybe}
    return {"anyOf": [value, said("as_office", extra=maybe), said("by_case", values=cases), said("not_yet")]}
