"""The time that steps take together, beside what the service promises."""

from drafter.model.answers import Duration, Phase, Step, StepGroup, Steps, TimeLimit, Unit
from forms.editors import totals


def lasting(amount: int, unit: Unit = "menit", most: int | None = None) -> Step:
    return Step(action="memeriksa", time=Duration(amount=amount, unit=unit, most=most))


def limit(amount: int, unit: Unit) -> TimeLimit:
    return TimeLimit(phases=(Phase(limit=Duration(amount=amount, unit=unit)),))


def steps(*given: Step, heading: str = "") -> Steps:
    return Steps(groups=(StepGroup(heading=heading, steps=given),))


def test_a_day_of_work_and_five_minutes_is_above_one_working_day() -> None:
    value = steps(lasting(5), lasting(1, "hari kerja"))
    assert totals.is_above(value, limit(1, "hari kerja"))
    assert not totals.is_above(value, limit(2, "hari kerja"))
    assert totals.say_total(totals.steps_total(value)) == (
        "Jumlah waktu: 1 hari kerja 5 menit (1 hari kerja dihitung 7,5 jam)"
    )


def test_450_minutes_are_a_working_day_and_not_above_it() -> None:
    assert not totals.is_above(steps(lasting(450)), limit(1, "hari kerja"))
    assert totals.is_above(steps(lasting(451)), limit(1, "hari kerja"))


def test_a_range_counts_with_its_longer_end() -> None:
    assert totals.steps_total(steps(lasting(5, most=20))).minutes == 20


def test_sub_steps_count_only_where_their_step_has_no_time_itself() -> None:
    timed = Step(action="a", time=Duration(amount=60, unit="menit"), steps=(lasting(30), lasting(40)))
    untimed = Step(action="a", steps=(lasting(30), lasting(40)))
    assert totals.steps_total(steps(timed)).minutes == 60
    assert totals.steps_total(steps(untimed)).minutes == 70


def test_of_ways_to_choose_among_only_the_longest_counts() -> None:
    value = Steps(
        groups=(
            StepGroup(heading="Tatap muka", steps=(lasting(60),)),
            StepGroup(heading="Secara daring", steps=(lasting(30),)),
            StepGroup(heading="Penyelesaian", steps=(lasting(15),)),
        )
    )
    assert totals.steps_total(value).minutes == 75


def test_phases_of_the_limit_add_up_and_words_or_service_around_the_clock_cannot_be_reckoned() -> None:
    both = TimeLimit(phases=limit(1, "hari kerja").phases + limit(30, "menit").phases)
    assert totals.limit_minutes(both) == 480
    assert totals.limit_minutes(TimeLimit(phases=(Phase(words="sesuai materi"),))) is None
    assert totals.limit_minutes(TimeLimit(phases=both.phases, always="24 jam setiap hari")) is None
    assert totals.limit_minutes(None) is None
    assert not totals.is_above(steps(lasting(9_999)), None)


def test_a_step_of_24_hours_fits_into_a_day() -> None:
    assert not totals.is_above(steps(lasting(24, "jam")), limit(1, "hari"))


def test_steps_without_a_time_are_counted_but_not_blank_ones() -> None:
    total = totals.steps_total(steps(lasting(5), Step(actor="pemohon"), Step()))
    assert total.untimed == 1
    assert totals.say_total(total) == "Jumlah waktu: 5 menit · 1 langkah tanpa waktu"
