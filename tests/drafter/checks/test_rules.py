"""Every rule has what is said of it."""

from __future__ import annotations

import pytest

from drafter.checks import Rule, every_rule
from drafter.checks.registry import families
from drafter.checks.rules import read_help
from drafter.model.components import COMPONENT_IDS


@pytest.mark.parametrize("rule", every_rule(), ids=lambda rule: rule.id)
def test_every_rule_has_its_help(rule: Rule) -> None:
    lines = rule.help.split("\n")
    assert len(lines) >= 6
    assert all(len(line.split(": ", 1)[-1]) > 1 for line in lines)
    assert set(rule.components) <= set(COMPONENT_IDS)


def test_ids_are_one_of_a_kind() -> None:
    # A word may be wrong in a component and in a decree: one id, two scopes.
    ids = [(each.id, each.scope) for each in every_rule()]
    assert len(ids) == len(set(ids))


def test_silenced_rules_exist() -> None:
    ids = {each.id for each in every_rule()} | {"*"}
    assert not [(each.id, name) for each in every_rule() for name in each.silences if name not in ids]


@pytest.mark.parametrize("family", families(), ids=lambda family: family.id)
def test_there_is_no_help_without_a_rule(family: object) -> None:
    known = {each.id for each in every_rule()}
    assert set(read_help(getattr(family, "id"))) <= known  # noqa: B009
