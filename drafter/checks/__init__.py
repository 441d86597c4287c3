"""The checker: what an evaluator would find in a draft, found first (`../docs/architecture.md`).

`Checker(sources, every_rule()).check(draft, today)` gives a `Report`.  It reads the draft and the catalogue,
never the machine or the clock, and never says that a decree is valid.
"""

from drafter.checks.checker import Checker, Report
from drafter.checks.findings import Finding, Fix, Place, Severity
from drafter.checks.mending import mended
from drafter.checks.registry import every_rule, rule_named
from drafter.checks.rules import Rule

__all__ = [
    "Checker",
    "Finding",
    "Fix",
    "Place",
    "Report",
    "Rule",
    "Severity",
    "every_rule",
    "mended",
    "rule_named",
]
