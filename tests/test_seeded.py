"""The seeded defects are found, the sound answers beside them are let be."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.checks import Checker, every_rule
from drafter.documents.sources import load_sources
from drafter.model import codec
from drafter.paths import resources
from tests.seeds import Seed, base, findings, flagged, is_found, seeds

SEEDS = list(seeds())
RULES = {each.id: each for each in every_rule()}
# The exchange form has no place for what stands around an annex (docs/decisions.md).
NOT_BUILT = {"annex-unsigned"}
LEAST = {"must": 0.98, "should": 0.95}


def of(severity: str) -> Iterator[Seed]:
    return (e for e in SEEDS if not e.sound and e.rule in RULES and RULES[e.rule].severity == severity)


def test_every_rule_has_three_seeds() -> None:
    counts = dict.fromkeys(RULES, 0)
    for each in SEEDS:
        if not each.sound and each.rule not in NOT_BUILT:
            counts[each.rule] += 1
    assert not [rule for rule, count in counts.items() if count < 3]


@pytest.mark.parametrize("severity", LEAST)
def test_defects_are_found(severity: str) -> None:
    wanted = list(of(severity))
    missed = [each.id for each in wanted if not is_found(each)]
    assert 1 - len(missed) / len(wanted) >= LEAST[severity], missed


def test_there_are_enough_sound_answers() -> None:
    assert sum(each.sound for each in SEEDS) >= 120


@pytest.mark.parametrize("seed", [each for each in SEEDS if each.sound], ids=lambda seed: seed.id)
def test_a_sound_answer_is_let_be(seed: Seed) -> None:
    assert [each.told for each in flagged(seed)] == []


@pytest.mark.parametrize("name", sorted({each.base for each in SEEDS}))
def test_a_sound_document_has_no_grave_finding(name: str) -> None:
    assert [each.told for each in findings(base(name)) if each.severity != "hint"] == []


@pytest.mark.parametrize("path", sorted((resources() / "samples").glob("*.draf")), ids=lambda path: path.stem)
def test_a_sample_has_no_grave_finding(path: Path) -> None:
    draft = codec.decode(path.read_bytes()).draft
    found = Checker(load_sources(), every_rule()).check(draft).findings
    assert [each.told for each in found if each.severity != "hint"] == []
