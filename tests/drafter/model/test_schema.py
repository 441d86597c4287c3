"""The JSON Schema of a draft file is the present one, covers the model, and agrees with the reader."""

from __future__ import annotations

import dataclasses
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from drafter import paths
from drafter.model import answers as a
from drafter.model import codec
from drafter.model import draft as d
from drafter.model.schema import schema
from drafter.model.shapes import KINDS
from tests.drafter.model.full import full_draft

SCHEMA = schema()
TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,), "array": (list,), "string": (str,), "boolean": (bool,),
    "integer": (int,), "number": (int, float), "null": (type(None),),
}  # fmt: skip
WORDS = {"$schema", "$defs", "title", "type", "const", "enum", "anyOf", "$ref", "properties", "required",
         "items", "additionalProperties", "minimum", "format", "minItems", "maxItems"}  # fmt: skip


def allows(rule: dict[str, Any], value: Any) -> bool:
    """Whether a schema allows a value; knows the words that ours is written with."""
    assert set(rule) <= WORDS
    if "$ref" in rule:
        return allows(SCHEMA["$defs"][rule["$ref"].removeprefix("#/$defs/")], value)
    if "anyOf" in rule and not any(allows(each, value) for each in rule["anyOf"]):
        return False
    if "const" in rule and (type(value), value) != (type(rule["const"]), rule["const"]):
        return False
    if "enum" in rule and (type(value) is not str or value not in rule["enum"]):
        return False
    if "type" in rule and type(value) not in TYPES[rule["type"]]:
        return False
    if "minimum" in rule and value < rule["minimum"]:
        return False
    if "format" in rule and not is_date(value):
        return False
    if isinstance(value, list):
        fits = rule.get("minItems", 0) <= len(value) <= rule.get("maxItems", len(value))
        return fits and all(allows(rule.get("items", {}), each) for each in value)
    if isinstance(value, dict):
        return allows_object(rule, value)
    return True


def allows_object(rule: dict[str, Any], value: dict[str, Any]) -> bool:
    if not set(rule.get("required", ())) <= set(value):
        return False
    known, other = rule.get("properties", {}), rule.get("additionalProperties", {})
    return all(allows(known.get(key, other), each) for key, each in value.items())


def is_date(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def test_the_schema_in_the_resources_is_that_of_the_model() -> None:
    kept = (paths.resources() / "draf.schema.json").read_text(encoding="utf-8")
    assert kept == json.dumps(SCHEMA, indent=1, ensure_ascii=False) + "\n", (
        "write it anew: python3 -c 'import json; from drafter.model.schema import schema; "
        'open("resources/draf.schema.json", "w", encoding="utf-8").write('
        'json.dumps(schema(), indent=1, ensure_ascii=False) + "\\n")\''
    )


def record_classes() -> list[type]:
    """All records of the model but the answers, which are told apart by their own key."""
    rest = (a.Record, a.Value, a.AsOffice, a.ByCase, a.NotYet)
    named = {**vars(a), **vars(d)}.values()
    return [
        each for each in named if isinstance(each, type) and issubclass(each, a.Record) and each not in rest
    ]


@pytest.mark.parametrize("shape", record_classes(), ids=lambda shape: shape.__name__)
def test_every_field_of_every_record_is_in_the_schema(shape: type) -> None:
    fields = {each.name for each in dataclasses.fields(shape)} - {"unknown"}
    keys = [set(each) for each in all_properties(SCHEMA)]
    extra = {"kind"} if issubclass(shape, a.Value) else {"version"} if shape is d.Draft else set[str]()
    assert fields | extra in keys


def all_properties(tree: Any) -> list[dict[str, Any]]:
    if isinstance(tree, list):
        return [inner for each in tree for inner in all_properties(each)]
    if not isinstance(tree, dict):
        return []
    own = [tree["properties"]] if "properties" in tree and "type" in tree else []
    return own + [inner for each in tree.values() for inner in all_properties(each)]


def test_every_reference_leads_somewhere() -> None:
    text = json.dumps(SCHEMA)
    assert set(re.findall(r'"#/\$defs/(\w+)"', text)) == set(SCHEMA["$defs"])


def test_a_draft_with_every_field_set_is_allowed() -> None:
    tree = json.loads(codec.encode(full_draft()))
    assert allows(SCHEMA, tree)
    assert not allows(SCHEMA, tree | {"version": d.VERSION + 1})
    assert not allows(SCHEMA, {key: each for key, each in tree.items() if key != "version"})


def test_unknown_keys_are_allowed() -> None:
    tree = json.loads(codec.encode(full_draft()))
    tree["kelak"] = tree["office"]["kelak"] = {"apa": [1, None]}
    assert allows(SCHEMA, tree)


WRONG = [
    ({"services": [{"name": "tanpa tanda pengenal"}]}),
    ({"shared": {"fee": {"kind": "tebakan"}}}),
    ({"shared": {"fee": {"answer": "mungkin"}}}),
    ({"shared": {"fee": {"kind": "fees", "free": 1}}}),
    ({"shared": {"fee": {"kind": "table", "header": ["satu"]}}}),
    ({"shared": {"fee": {"kind": "fees", "rows": [{"amount": "Rp10.000"}]}}}),
    ({"shared": {"fee": {"answer": "by_case", "values": {"c1": 7}}}}),
    ({"dates": {"decree": "24-11-2026"}}),
    ({"status": "sah"}),
    ({"decree": {"layout": {"paper": "A5"}}}),
    ({"decree": {"considerations": [{}]}}),
    ({"notes": "satu"}),
]


@pytest.mark.parametrize("tree", WRONG, ids=json.dumps)
def test_what_the_reader_refuses_the_schema_refuses(tree: dict[str, Any]) -> None:
    assert not allows(SCHEMA, {"version": 1, **tree})


@pytest.mark.parametrize("name", sorted(KINDS))
def test_every_kind_is_known_to_the_schema(name: str) -> None:
    kinds = [each["properties"]["kind"]["const"] for each in SCHEMA["$defs"]["Value"]["anyOf"]]
    assert kinds.count(name) == 1


def test_the_samples_and_the_kept_old_file_are_allowed() -> None:
    kept = Path(__file__).parents[2] / "old" / f"version-{d.VERSION}.draf"
    for path in (kept, *(paths.resources() / "samples").glob("*.draf")):
        assert allows(SCHEMA, json.loads(path.read_bytes())), path.name
