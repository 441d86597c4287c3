"""Times, numbers and money among tokens."""

from __future__ import annotations

import pytest

from drafter.checks.quantities import Time, money, numbers, times
from drafter.checks.words import prepare


def time(text: str) -> Time:
    (found,) = times(prepare(text))
    return found


@pytest.mark.parametrize(
    ("text", "least", "most", "unit"),
    [
        ("Paling lama 3 (tiga) hari kerja", 3, 3, "hari"),
        ("60 – 90 menit", 60, 90, "menit"),
        ("2 s.d. 5 hari", 2, 5, "hari"),
        ("10 menit s/d 15 menit", 10, 15, "menit"),
        ("3x24 jam", 72, 72, "jam"),
        ("dua puluh lima mnt", 25, 25, "menit"),
        ("20.Menit", 20, 20, "menit"),
        ("sehari", 1, 1, "hari"),
        ("1,5 jam", 1.5, 1.5, "jam"),
    ],
)
def test_a_time_is_read(text: str, least: float, most: float, unit: str) -> None:
    found = time(text)
    assert (found.least, found.most, found.unit) == (least, most, unit)


def test_working_days_are_told_from_days() -> None:
    assert time("3 hari kerja").working
    assert time("3 hari kalender").calendar
    assert not time("3 hari").working


@pytest.mark.parametrize("text", ["pukul 08.00-15.00", "Senin s.d. Jumat", "hari Senin", "langkah 3"])
def test_a_clock_and_a_weekday_are_no_time(text: str) -> None:
    assert times(prepare(text)) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Rp. 4.049.000/Hari", 4_049_000),
        ("25 ribu rupiah", 25_000),
        ("Rp50.000,00 (lima puluh ribu rupiah)", 50_000),
        ("Rp.600.000,-", 600_000),
        ("IDR 15000", 15_000),
    ],
)
def test_money_is_read(text: str, value: int) -> None:
    assert [each.value for each in money(prepare(text))] == [value]


def test_figures_and_the_words_behind_them_are_one_number() -> None:
    (found,) = numbers(prepare("2 (satu)"))
    assert (found.value, found.spelled) == (2, 1)


@pytest.mark.parametrize(
    ("text", "value"),
    [("dua ribu dua puluh enam", 2026), ("sebelas", 11), ("tiga belas", 13), ("seratus dua puluh", 120)],
)
def test_spelled_numbers_are_read(text: str, value: int) -> None:
    assert [each.value for each in numbers(prepare(text))] == [value]
