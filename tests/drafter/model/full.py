"""One draft in which every field of the model is set, made from the annotations."""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType, NoneType, UnionType
from typing import Any, Literal

from drafter.model import answers as a
from drafter.model import draft as d
from drafter.model.components import COMPONENT_IDS
from drafter.model.shapes import DEEPEST, KINDS

SCALARS: dict[Any, Any] = {str: "kata", int: 7, float: 12.5, bool: True, date: date(2026, 11, 24)}


def full_draft() -> d.Draft:
    """Every field of every record set, every kind and every way to answer there."""
    draft: d.Draft = full(d.Draft)
    service = dataclasses.replace(draft.services[0], id="abcdefgh", answers=full_answers())
    points = (full(d.FromTemplate), full(d.Own))
    decree = dataclasses.replace(draft.decree, considerations=points, dictum=points, layout=full_layout())
    return dataclasses.replace(draft, services=(service,), shared=full_answers(), decree=decree)


def full_layout() -> d.Layout:
    """A layout whose every field differs from what is left out."""
    return d.Layout(
        paper="A4",
        top=15.5,
        bottom=16.5,
        left=17.5,
        right=18.5,
        font="Arial",
        size=11.0,
        page_numbers=False,
        esign_strip=True,
    )


def full_answers() -> Mapping[str, a.Answer]:
    """A value of each kind, the office's answer with an addition, answers by case."""
    ways: list[a.Answer] = [a.One(full(shape)) for shape in KINDS.values()]
    ways += [a.AsOffice(full(a.Items)), a.ByCase((("c1", full(a.Text)), ("c2", None)))]
    return MappingProxyType(dict(zip(COMPONENT_IDS, ways, strict=False)))


def full(hint: Any, level: int = 1) -> Any:
    """A value annotated so, with nothing left at its default; lists hold one entry."""
    if hint in SCALARS:
        return SCALARS[hint]
    if hint == a.AnyValue:
        return full(a.Text)
    if hint == a.Answer:
        return a.One(full(a.Text))
    if hint == d.DecreePoint:
        return full(d.Own)
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin is Literal:
        return inner[-1] if inner[-1] != "name-rank-nip" else "name"
    if origin is tuple:
        nested = inner[0] in (a.Item, a.Step)
        return () if nested and level > DEEPEST else (full(inner[0], level + nested),)
    if origin is Mapping:
        return full_answers()
    if origin in (UnionType, typing.Union):
        return full(next(each for each in inner if each is not NoneType), level)
    hints = typing.get_type_hints(hint)
    made = {key: full(hints[key], level) for key in hints if key != "unknown"}
    if hint is a.Table:
        made |= {"header": ("satu", "dua"), "rows": (("a", "b"),)}
    if hint is d.OwnComponent:
        made["group"] = "delivery"
    return hint(**made)
