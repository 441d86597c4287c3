"""The time that steps take together, beside the time limit of the service.

A working day counts as 7.5 hours (a week of 37.5 hours in five days), which the line under the table
says; days of the calendar count alike, since officers work on them no longer, and so do 24 hours of a
step ("1 x 24 jam"), else a step of a day would never fit in a day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from drafter.documents.phrases import short_duration
from drafter.model.answers import Duration, Step, StepGroup, Steps, TimeLimit, Unit

WORKING_DAY = 450  # minutes
MINUTES: dict[Unit, int] = {
    "menit": 1,
    "jam": 60,
    "hari kerja": WORKING_DAY,
    "hari kalender": WORKING_DAY,
    "hari": WORKING_DAY,
    "minggu": 7 * WORKING_DAY,
    "bulan": 30 * WORKING_DAY,
    "tahun": 365 * WORKING_DAY,
}
WAYS = ("daring", "online", "luring", "tatap muka", "langsung", "offline")  # headings of ways to choose among


@dataclass(frozen=True, slots=True)
class Total:
    """What steps take: `minutes` of work, whether days were turned into hours, how many have no time."""

    minutes: int
    days: bool
    untimed: int

    def __add__(self, other: Total) -> Total:
        return Total(self.minutes + other.minutes, self.days or other.days, self.untimed + other.untimed)


NOTHING = Total(0, False, 0)


def longest(each: Duration) -> int:
    """Minutes of work, the longer end of a range."""
    return (each.most or each.amount) * MINUTES[each.unit]


def worked(each: Duration) -> int:
    """The same of a step, where whole days may be said in hours."""
    hours = each.most or each.amount
    return hours // 24 * WORKING_DAY if each.unit == "jam" and hours % 24 == 0 else longest(each)


def step_total(step: Step) -> Total:
    """A step's own time; without one, what its sub-steps take."""
    if step.time is not None:
        return Total(worked(step.time), step.time.unit not in ("menit", "jam"), 0)
    if step.steps:
        return added(step_total(each) for each in step.steps)
    return Total(0, False, 1 if step.action.strip() or step.actor.strip() else 0)


def added(totals: Iterable[Total]) -> Total:
    """All together."""
    return sum(totals, NOTHING)


def group_total(group: StepGroup) -> Total:
    """All steps of a group."""
    return added(step_total(each) for each in group.steps)


def steps_total(value: Steps) -> Total:
    """All groups one after another, but of the groups that are ways to choose among only the longest."""
    ways = [group_total(each) for each in value.groups if is_way(each)]
    rest = added(group_total(each) for each in value.groups if not is_way(each))
    return rest + max(ways, key=lambda total: total.minutes) if ways else rest


def is_way(group: StepGroup) -> bool:
    """Whether the group is one way among others ("Daring", "Tatap muka")."""
    return any(word in group.heading.lower() for word in WAYS)


def limit_minutes(limit: TimeLimit | None) -> int | None:
    """Minutes of work that the time limit gives; None when it cannot be reckoned."""
    if limit is None or limit.always or not limit.phases or any(each.limit is None for each in limit.phases):
        return None
    return sum(longest(each.limit) for each in limit.phases if each.limit)


def is_above(value: Steps, limit: TimeLimit | None) -> bool:
    """Whether the steps take longer than the service promises."""
    most = limit_minutes(limit)
    return most is not None and steps_total(value).minutes > most


def say_limit(limit: TimeLimit) -> str:
    """The promised time in few words: "1 hari kerja", or the sum of several phases."""
    if len(limit.phases) == 1 and limit.phases[0].limit:
        return short_duration(limit.phases[0].limit)
    return say_minutes(limit_minutes(limit) or 0)


def say_minutes(minutes: int) -> str:
    """ "1 hari kerja 1 jam 20 menit"; parts that are nothing are left out."""
    days, rest = divmod(minutes, WORKING_DAY)
    hours, left = divmod(rest, 60)
    parts = ((days, "hari kerja"), (hours, "jam"), (left, "menit"))
    return " ".join(f"{number} {unit}" for number, unit in parts if number) or "0 menit"


def say_total(total: Total) -> str:
    """The quiet line under the table."""
    words = f"Jumlah waktu: {say_minutes(total.minutes)}"
    if total.days or total.minutes >= WORKING_DAY:
        words += " (1 hari kerja dihitung 7,5 jam)"
    return words + (f" · {total.untimed} langkah tanpa waktu" if total.untimed else "")
