"""The pledge: three statements, no condition, signed as the decree is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from drafter.checks import Checker
from drafter.checks.pledge import FAMILY
from drafter.model.draft import Draft, Pledge
from drafter.model.edits import STATEMENTS
from tests.drafter.checks.judged_papers import PLEDGE, found, is_mended, read, says
from tests.seeds import sources

FIRES: list[tuple[str, list[str]]] = [
    ("pledge-no-promise", ["Kami siap tersenyum.", "CAMAT SUKAMAJU,"]),
    (
        "pledge-no-promise",
        ["Melayani adalah ibadah.", "Kami menerima sanksi dan terus berbenah.", "CAMAT SUKAMAJU"],
    ),
    ("pledge-incomplete", [PLEDGE[0], PLEDGE[2], PLEDGE[3]]),
    ("pledge-incomplete", [PLEDGE[0], PLEDGE[1], PLEDGE[3]]),
    ("pledge-hedged", [PLEDGE[0].replace(";", " semampu kami;"), *PLEDGE[1:]]),
    ("pledge-hedged", [PLEDGE[0].replace(";", " apabila anggaran tersedia;"), *PLEDGE[1:]]),
    ("pledge-unsigned", PLEDGE[:3]),
    ("pledge-signer-differs", [*PLEDGE[:3], "KEPALA SEKSI PELAYANAN,"]),
]
QUIET: list[tuple[str, list[str]]] = [
    ("pledge-no-promise", ["Kami berkomitmen melayani sesuai standar.", *PLEDGE[1:]]),
    (
        "pledge-incomplete",
        ["Kami sanggup melayani sesuai standar, terus menyempurnakan, dan memberi ganti rugi."],
    ),
    ("pledge-hedged", [PLEDGE[0].replace(";", " sesuai peraturan perundang-undangan;"), *PLEDGE[1:]]),
    ("pledge-hedged", PLEDGE),
    ("pledge-unsigned", PLEDGE),
    ("pledge-signer-differs", [*PLEDGE, "KEPALA SEKSI PELAYANAN"]),
]


def names(cases: list[tuple[str, list[str]]]) -> list[str]:
    return [f"{rule}-{number}" for number, (rule, _) in enumerate(cases)]


@pytest.mark.parametrize(("rule", "lines"), FIRES, ids=names(FIRES))
def test_what_is_wrong_is_told(rule: str, lines: list[str]) -> None:
    assert says(rule, maklumat=lines)


@pytest.mark.parametrize(("rule", "lines"), QUIET, ids=names(QUIET))
def test_what_only_looks_wrong_is_let_be(rule: str, lines: list[str]) -> None:
    assert [each.told for each in found(rule, read(maklumat=lines))] == []


@pytest.mark.parametrize("number", [0, 2, 3, 4, 6])
def test_a_fix_leaves_nothing_to_say(number: int) -> None:
    rule, lines = FIRES[number]
    assert is_mended(rule, read(maklumat=lines))


@pytest.mark.parametrize("statements", [(), STATEMENTS])
def test_the_template_has_no_finding(statements: tuple[Any, ...]) -> None:
    draft = replace(read(), pledge=Pledge(statements=statements))
    assert [each.told for each in Checker(sources(), tuple(FAMILY.rules)).check(draft).findings] == []
    assert not Checker(sources(), tuple(FAMILY.rules)).check(Draft()).findings


def test_once_established_it_must_say_when_and_by_whom() -> None:
    draft = read(status="ditetapkan")
    [finding] = found("pledge-unsigned", draft)
    assert "nama" in finding.sentence
    assert "tanggal" not in finding.sentence
    undated = replace(draft, dates=replace(draft.dates, pledge=None))
    assert "tanggal" in found("pledge-unsigned", undated)[0].sentence


def test_no_promise_silences_what_is_incomplete() -> None:
    draft = read(maklumat=["Kami siap tersenyum.", "CAMAT SUKAMAJU,"])
    assert found("pledge-no-promise", draft)
    assert not found("pledge-incomplete", draft)
