"""What one rule says of a small standard, read as `impor` reads it or made of values."""

from __future__ import annotations

import json
from collections.abc import Mapping
from itertools import count
from types import MappingProxyType
from typing import Any

from drafter.checks import Checker, Finding, every_rule, mended
from drafter.exchange import read_json
from drafter.model.answers import AnyValue, One
from drafter.model.draft import Draft, Office, Service
from tests.seeds import sources

CASE_NAME = "Surat Keterangan Usaha"


def read(parts: Mapping[str, Any], name: str = CASE_NAME, **document: Any) -> Draft:
    """A draft of one service, its components by their keys of the exchange form."""
    ids = count()
    tree = {
        "instansi": "Kecamatan Bengkalis, Kabupaten Bengkalis",
        "layanan": [{"nama": name, "komponen": dict(parts)}],
        **document,
    }
    return read_json(json.dumps(tree).encode(), sources(), lambda: f"s{next(ids):07}").draft


def made(name: str = CASE_NAME, office: str = "Kecamatan Bengkalis", **values: AnyValue) -> Draft:
    """A draft of one service, its components by their ids."""
    answers = MappingProxyType({id: One(value) for id, value in values.items()})
    return Draft(office=Office(name=office), services=(Service(id="s0000000", name=name, answers=answers),))


def found(rule: str, draft: Draft) -> list[Finding]:
    """What the rule says."""
    findings = Checker(sources(), tuple(every_rule())).check(draft).findings
    return [each for each in findings if each.rule == rule]


def says(rule: str, parts: Mapping[str, Any], name: str = CASE_NAME, **document: Any) -> bool:
    """Whether the rule says anything of a standard that is read."""
    return bool(found(rule, read(parts, name, **document)))


def after_fix(rule: str, draft: Draft) -> Draft:
    """The draft after the first fix of the rule, of which the rule says nothing more at that place."""
    [first, *_] = found(rule, draft)
    assert first.fix is not None
    return mended(draft, first)
