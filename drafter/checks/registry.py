"""All families of rules, in the order of their numbers."""

from __future__ import annotations

from functools import cache

from drafter.checks.rules import Family, Rule, in_order


@cache
def families() -> tuple[Family, ...]:
    """The families; loaded when first asked for, since each is a module with its phrases."""
    from drafter.checks import (
        across_services,
        amendments,
        dates,
        facilities,
        fees,
        guarantees,
        malformed_contacts,
        minutes,
        needless_papers,
        office_profile,
        oversight,
        pledge,
        procedure_beside,
        products,
        service_list,
        signature,
        spelling_rules,
        staff,
        time_beside,
    )

    return (
        service_list.FAMILY,
        needless_papers.FAMILY,
        procedure_beside.FAMILY,
        time_beside.FAMILY,
        fees.FAMILY,
        products.FAMILY,
        amendments.FAMILY,
        malformed_contacts.FAMILY,
        facilities.FAMILY,
        staff.FAMILY,
        oversight.FAMILY,
        guarantees.FAMILY,
        oversight.EVALUATION,
        across_services.FAMILY,
        office_profile.FAMILY,
        spelling_rules.FAMILY,
        signature.FAMILY,
        pledge.FAMILY,
        minutes.FAMILY,
        dates.FAMILY,
    )


@cache
def every_rule() -> tuple[Rule, ...]:
    """Every rule."""
    return tuple(in_order(families()))


def rule_named(id: str) -> Rule | None:
    """The rule of an id."""
    return next((each for each in every_rule() if each.id == id), None)
