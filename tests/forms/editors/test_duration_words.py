"""Times as officers type them become durations; what is not wholly understood becomes none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.documents.phrases import duration, short_duration
from drafter.model.answers import Duration
from forms.editors.duration import UNITS
from forms.editors.duration_words import LONGEST, read_duration


@pytest.mark.parametrize(
    ("typed", "amount", "unit"),
    [
        ("10 menit", 10, "menit"),
        ("30 mnt", 30, "menit"),
        ("10m", 10, "menit"),
        ("15 Menit.", 15, "menit"),
        ("1 jam", 1, "jam"),
        ("sejam", 1, "jam"),
        ("2 jam 30 menit", 150, "menit"),
        ("1 jam dan 15 menit", 75, "menit"),
        ("setengah jam", 30, "menit"),
        ("1,5 jam", 90, "menit"),
        ("1½ jam", 90, "menit"),
        ("satu setengah jam", 90, "menit"),
        ("1 hari kerja", 1, "hari kerja"),
        ("2 hk", 2, "hari kerja"),
        ("3 (tiga) hari kerja", 3, "hari kerja"),
        ("paling lama 3 hari", 3, "hari"),
        ("2 minggu", 2, "minggu"),
        ("14 hari kalender", 14, "hari kalender"),
        ("1 tahun", 1, "tahun"),
        ("dua puluh lima menit", 25, "menit"),
        ("1 x 24 jam", 24, "jam"),
        ("1.000 menit", 1000, "menit"),
    ],
)
def test_one_time_is_read(typed: str, amount: int, unit: str) -> None:
    assert read_duration(typed) == Duration(amount=amount, unit=unit)  # type: ignore[arg-type]


@pytest.mark.parametrize("typed", ["5-10 menit", "5 – 10 mnt", "5 s.d. 10 menit", "5 sampai dengan 10 menit"])
def test_a_range_is_read(typed: str) -> None:
    assert read_duration(typed) == Duration(amount=5, unit="menit", most=10)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "10",
        "sebentar",
        "1 hari kerja 2 jam",
        "10 menit per berkas",
        "0 menit",
        "5 - 3 menit",
        "30 detik",
        "1,3 hari",
        "999999999999 menit",
        "menit",
        "10 menit" + " " * LONGEST,
    ],
)
def test_what_is_not_wholly_understood_is_no_time(typed: str) -> None:
    assert read_duration(typed) is None


@given(st.integers(1, 9_999), st.sampled_from(UNITS), st.none() | st.integers(1, 99))
def test_what_documents_print_is_read_back(amount: int, unit, more: int | None) -> None:
    said = Duration(amount=amount, unit=unit, most=amount + more if more else None)
    assert read_duration(short_duration(said)) == said
    if len(duration(said)) <= LONGEST:
        assert read_duration(duration(said)) == said


@given(st.text(max_size=80))
def test_no_text_breaks_the_reader(text: str) -> None:
    read = read_duration(text)
    assert read is None or read.amount > 0
