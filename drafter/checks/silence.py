"""One cause, one finding: what is more special silences what is more general at the same place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.rules import Placed


def unsilenced(hits: Iterable[Placed]) -> Iterator[Placed]:
    """The hits without those that another one of their cell silences."""
    all_hits = list(hits)
    loud = [each for each in all_hits if each.rule.silences]
    for each in all_hits:
        if not any(silences(other, each) for other in loud):
            yield each


def silences(one: Placed, other: Placed) -> bool:
    """Whether one hit makes another needless: same component and case, spans that meet if both have one."""
    if one is other or one.rule.id == other.rule.id:
        return False
    if other.rule.id not in one.rule.silences and "*" not in one.rule.silences:
        return False
    a, b = one.place, other.place
    if (a.component, a.part) != (b.component, b.part) or (a.case and b.case and a.case != b.case):
        return False
    if a.point != b.point and a.point >= 0 and b.point >= 0:
        return False
    if a.span is None or b.span is None:
        return True
    return a.path == b.path and a.span[0] < b.span[1] and b.span[0] < a.span[1]
