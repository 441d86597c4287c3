"""Drafts for tests: hypothesis strategies of every oddity, and large plain drafts for benchmarks.

Strategies are made from the annotations of the model, so that a new field is generated without a
change here; what a draft may not be (two services with one id, a table of one column) is held here.
"""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import Any, Literal

from hypothesis import strategies as st

from drafter.model import answers as a
from drafter.model import draft as d
from drafter.model.components import COMPONENT_IDS
from drafter.model.shapes import KINDS
from tests.large import big_draft

HOSTILE = (
    "", " ", "kata", "Surat pengantar dari desa/kelurahan;", "tanda <b>&amp;</b> \"kutip\" 'tunggal' ]]>",
    "\x00\x01\x08\x0b\x0c\x1f\ufffe\uffff", "baris\nkedua\ttab\r\nketiga\u2028keempat", "👩‍👩‍👧‍👦 layanan 🇮🇩",
    "خدمة عامة \u202eterbalik\u202c", "e\u0301a\u0308" * 3, "panjangsekali" * 40, "................",
    "; dan", "satu; dua, dan", "…", "\u200b", "{nomor}", "{{ 7 * 7 }}", "{% raw %}", "../../etc", "<w:p/>",
)  # fmt: skip
LETTERS = "abcdefghijklmnopqrstuvwxyz234567"

words = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
)
numbers = st.integers(-(10**20), 10**20) | st.floats(allow_nan=False, allow_infinity=False)
plain_json = st.recursive(
    st.none() | st.booleans() | numbers | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=5,
)
dates = st.dates(date(1, 1, 1), date(9999, 12, 31))


# --- records from their annotations ------------------------------------------------------------

READ_BY_NAME = {"version", "kind", "answer", "extra", "values", "id", "text"}
"""Keys by which the reader tells shapes apart; a key of this name is never an unknown one."""


@st.composite
def unknown_keys(draw: st.DrawFn, shape: type) -> tuple[tuple[str, object], ...]:
    """Mostly nothing, else keys that a newer program might have written."""
    if draw(st.integers(0, 7)):
        return ()
    taken = {each.name for each in dataclasses.fields(shape)} | READ_BY_NAME
    keys = draw(st.lists(words.filter(lambda key: key not in taken), min_size=1, max_size=2, unique=True))
    return tuple((key, draw(plain_json)) for key in keys)


@st.composite
def record(draw: st.DrawFn, shape: type, printable: bool = False) -> Any:
    """Any record of a class, about half of its fields set; `SPECIAL` goes before what annotations say."""
    hints = typing.get_type_hints(shape)
    special = SPECIAL[shape](printable) if shape in SPECIAL else {}
    made: dict[str, Any] = {}
    for each in dataclasses.fields(shape):
        if each.name == "unknown":
            made["unknown"] = draw(unknown_keys(shape))
            continue
        has_default = (each.default, each.default_factory) != (dataclasses.MISSING, dataclasses.MISSING)
        if not has_default or draw(st.booleans()):
            made[each.name] = draw(
                special[each.name] if each.name in special else of(hints[each.name], printable)
            )
    return shape(**made)


@cache
def of(hint: Any, printable: bool = False) -> st.SearchStrategy[Any]:
    """Any value annotated so."""
    if hint in SCALARS:
        return SCALARS[hint]
    if hint == a.AnyValue:
        return st.one_of(
            tables(), *[record(shape, printable) for shape in KINDS.values() if shape is not a.Table]
        )
    if hint == a.Answer:
        return answers(printable)
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin is Literal:
        return st.sampled_from(inner)
    if origin is tuple:
        return st.lists(of(inner[0], printable), max_size=2).map(tuple)
    if origin is Mapping:
        keys = st.sampled_from(COMPONENT_IDS) if printable else st.sampled_from(COMPONENT_IDS) | words
        return st.dictionaries(keys, of(inner[1], printable), max_size=3).map(MappingProxyType)
    if origin in (UnionType, typing.Union):
        return st.one_of([st.none() if each is NoneType else of(each, printable) for each in inner])
    return record(hint, printable)


SCALARS: dict[Any, st.SearchStrategy[Any]] = {
    str: words,
    int: st.integers(0, 10**18 - 1),
    bool: st.booleans(),
    float: st.floats(0, 9_999),
    date: dates,
}


# --- what annotations do not say ---------------------------------------------------------------


@st.composite
def nested(draw: st.DrawFn, shape: type, level: int = 1) -> Any:
    """Items or steps down to the third level; ids of steps are few, so that branches meet them."""
    made = draw(record(shape))
    inner = () if level == 3 else tuple(draw(st.lists(nested(shape, level + 1), max_size=2)))
    if shape is a.Item:
        return dataclasses.replace(made, children=inner)
    branch = made.branch and dataclasses.replace(made.branch, target=draw(st.sampled_from(STEP_IDS)))
    return dataclasses.replace(made, steps=inner, id=draw(st.sampled_from(STEP_IDS)), branch=branch)


STEP_IDS = ("", "s1", "s2")


@st.composite
def tables(draw: st.DrawFn) -> a.Table:
    """Tables of two to six columns with rows of the same width."""
    row = st.tuples(*[words] * draw(st.integers(2, 6)))
    return dataclasses.replace(
        draw(record(a.Table)), header=draw(row), rows=tuple(draw(st.lists(row, max_size=3)))
    )


@st.composite
def answers(draw: st.DrawFn, printable: bool = False) -> a.Answer:
    """Any answer; by case with cases of the service, with others, and with cases left open."""
    value = of(a.AnyValue, printable)
    how = draw(st.sampled_from((a.One, a.One, a.AsOffice, a.ByCase, a.NotYet)))
    if how is a.One:
        return a.One(draw(value))
    unknown = draw(unknown_keys(how))
    if how is a.AsOffice:
        return a.AsOffice(draw(st.none() | value), unknown=unknown)
    if how is a.ByCase:
        cases = draw(st.dictionaries(st.sampled_from(CASE_IDS) | words, st.none() | value, max_size=3))
        return a.ByCase(tuple(cases.items()), unknown=unknown)
    return a.NotYet(unknown=unknown or (("kelak", 1),))


CASE_IDS = ("c1", "c2", "c3")
CONSIDERATIONS = ("kewajiban", "pembahasan", "penetapan")
DICTUM = ("penetapan", "ruang_lingkup", "kewajiban", "mencabut", "berlaku")
STATEMENTS = ("janji", "perbaikan", "sanksi")
GROUNDS = ("uu-25-2009", "uu-23-2014", "pp-96-2012", "permenpanrb-15-2014")


@st.composite
def points(draw: st.DrawFn, *ids: str) -> tuple[d.DecreePoint, ...]:
    """Points of the decree from the template and in own words, in any order, also twice."""
    template = [st.builds(d.FromTemplate, id=st.sampled_from(ids))] if ids else []
    return tuple(draw(st.lists(st.one_of(*template, record(d.Own)), max_size=6)))


def draft_fields(printable: bool) -> Fields:
    """No service to five, each with its own id."""
    services = st.lists(record(d.Service, printable), max_size=5, unique_by=lambda each: each.id)
    return {"services": services.map(tuple)}


def service_fields(_: bool) -> Fields:
    """Ids as the caller draws them, groups that several services share, one case of a name."""
    cases = st.lists(record(d.Case), max_size=3, unique_by=lambda each: each.id)
    return {
        "id": st.text(LETTERS, min_size=8, max_size=8),
        "group": st.sampled_from(("", "Perizinan", "Nonperizinan")) | words,
        "cases": cases.map(tuple),
    }


def decree_fields(printable: bool) -> Fields:
    """Presets and wordings that the program has, where the draft is to be printed."""
    if not printable:
        return {}
    return {
        "preset": st.sampled_from(("umum", "camat")),
        "considerations": points(*CONSIDERATIONS),
        "noted": points("berita_acara"),
        "dictum": points(*DICTUM),
        "copies": points(),
    }


def layout_fields() -> Fields:
    """Pages that leave room to write on."""
    margins = st.floats(5, 45)
    return {
        **dict.fromkeys(("top", "bottom", "left", "right"), margins),
        "size": st.floats(8, 14),
        "font": st.sampled_from(("Bookman Old Style", "Arial")),
    }


def citation_fields(printable: bool) -> Fields:
    """Regulations that the catalogue has, or none, where the draft is to be printed."""
    return {"regulation": st.sampled_from(("", *GROUNDS))} if printable else {}


Fields = dict[str, st.SearchStrategy[Any]]
SPECIAL: Mapping[type, Callable[[bool], Fields]] = {
    d.Draft: draft_fields,
    d.Decree: decree_fields,
    d.Pledge: lambda printable: {"statements": points(*STATEMENTS)} if printable else {},
    d.Office: lambda _: {"letterhead": st.lists(words, max_size=3).map(tuple)},
    d.Service: service_fields,
    d.Layout: lambda _: layout_fields(),
    d.Case: lambda _: {"id": st.sampled_from(CASE_IDS)},
    a.Citation: citation_fields,
    a.ItemGroup: lambda _: {"items": st.lists(nested(a.Item), max_size=2).map(tuple)},
    a.Item: lambda _: {"children": st.just(())},
    a.StepGroup: lambda _: {"steps": st.lists(nested(a.Step), max_size=2).map(tuple)},
    a.Step: lambda _: {"steps": st.just(())},
}


def drafts(printable: bool = False) -> st.SearchStrategy[d.Draft]:
    """Whole drafts.  `printable`: presets, wordings and regulations are those that the program has."""
    return record(d.Draft, printable)


__all__ = ["big_draft", "drafts", "record", "words"]
