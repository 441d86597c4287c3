"""Seeded defects and sound answers: worded before the rules were written, then frozen (tests/seeded/).

A seed is a change of a sound document in the exchange form.  `python3 -m tests.seeds [RULE ...]` prints what
is found, what is missed, and where a sound answer is flagged.
"""

from __future__ import annotations

import copy
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

from drafter.checks import Checker, Finding, every_rule
from drafter.documents.sources import Sources, load_sources
from drafter.exchange import read_json

TODAY = "2026-08-10"  # where a seed names no day
FOLDER = Path(__file__).parent / "seeded"


@dataclass(frozen=True, slots=True)
class Seed:
    """A defect that a rule must find, or, where `sound`, an answer that only looks like one."""

    id: str
    rule: str
    base: str
    changes: dict[str, Any]
    taken: tuple[str, ...]
    service: str
    component: str
    today: date
    sound: bool

    @property
    def document(self) -> dict[str, Any]:
        """The base with what the seed changes."""
        tree = copy.deepcopy(base(self.base))
        for path, value in self.changes.items():
            put(tree, path.split("."), value)
        for path in self.taken:
            take(tree, path.split("."))
        return tree


@cache
def base(name: str) -> dict[str, Any]:
    """A sound document."""
    tree: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return tree


def put(tree: Any, path: list[str], value: Any) -> None:
    """A value at a path; lists grow by one at most, objects are made where there are none."""
    step: Any = int(path[0]) if isinstance(tree, list) else path[0]
    if len(path) == 1:
        if isinstance(tree, list) and step == len(tree):
            tree.append(value)
        else:
            tree[step] = value
        return
    if isinstance(tree, list) and step == len(tree):
        tree.append({})
    elif isinstance(tree, dict) and step not in tree:
        tree[step] = {}
    put(tree[step], path[1:], value)


def take(tree: Any, path: list[str]) -> None:
    """Without what stands at a path."""
    step: Any = int(path[0]) if isinstance(tree, list) else path[0]
    if len(path) > 1:
        take(tree[step], path[1:])
    elif isinstance(tree, list) or step in tree:
        del tree[step]


def seeds() -> Iterator[Seed]:
    """Every seed of every family."""
    for path in sorted(FOLDER.glob("[0-9]*.json")):
        tree = json.loads(path.read_text(encoding="utf-8"))
        for kind in ("defects", "sound"):
            for each in tree.get(kind, ()):
                yield Seed(
                    id=each["id"],
                    rule=each.get("rule") or each.get("looks_like", ""),
                    base=each["base"],
                    changes=each.get("set", {}),
                    taken=tuple(each.get("unset", ())),
                    service=each.get("service", ""),
                    component=each.get("component", ""),
                    today=date.fromisoformat(each.get("today", TODAY)),
                    sound=kind == "sound",
                )


@cache
def sources() -> Sources:
    """Loaded once."""
    return load_sources()


def findings(tree: dict[str, Any], today: date | None = None) -> tuple[Finding, ...]:
    """What the checker finds in a document, as it comes in by `impor`."""
    ids = count()
    made = read_json(json.dumps(tree).encode(), sources(), lambda: f"s{next(ids):07}")
    return Checker(sources(), every_rule()).check(made.draft, today).findings


def is_found(seed: Seed) -> bool:
    """Whether a defect is found by its rule, at its component where one is named."""
    return any(
        each.rule == seed.rule
        and (not seed.component or any(seed.component in (at.component, at.part) for at in each.places))
        for each in findings(seed.document, seed.today)
    )


@cache
def of_base(name: str, today: date | None) -> frozenset[tuple[str, str]]:
    """What the base itself is told: rule and sentence."""
    return frozenset((each.rule, each.told) for each in findings(base(name), today))


def flagged(seed: Seed) -> list[Finding]:
    """The findings of severity must or should that a sound answer brings about."""
    known = of_base(seed.base, seed.today)
    return [
        each
        for each in findings(seed.document, seed.today)
        if each.severity != "hint" and (each.rule, each.told) not in known
    ]


def main(wanted: list[str]) -> int:
    """Prints recall by severity, and every miss."""
    rules = {each.id: each for each in every_rule()}
    met: dict[str, list[int]] = {"must": [0, 0], "should": [0, 0], "hint": [0, 0]}
    wrong = sound = 0
    for seed in seeds():
        if (wanted and seed.rule not in wanted) or (seed.rule not in rules and not seed.sound):
            continue
        if seed.sound:
            sound += 1
            if found := flagged(seed):
                wrong += 1
                print(f"FLAGGED {seed.id}:", *(f"\n    [{each.rule}] {each.told}" for each in found))
            continue
        severity = rules[seed.rule].severity
        met[severity][1] += 1
        if is_found(seed):
            met[severity][0] += 1
        else:
            print(f"MISSED {seed.id}: {json.dumps(seed.changes, ensure_ascii=False)[:300]}")
    for severity, (found, of) in met.items():
        print(f"{severity}: {found} of {of} found" + (f" ({found / of:.1%})" if of else ""))
    print(f"sound: {wrong} of {sound} flagged")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
