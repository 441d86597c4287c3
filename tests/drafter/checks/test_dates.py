"""Days that do not exist or do not agree, and the terms that the regulation sets."""

from __future__ import annotations

import time
from datetime import date
from typing import Any

import pytest

from drafter.checks import Checker
from drafter.checks.dates import FAMILY, working_days, years_after
from drafter.checks.words import prepare
from drafter.checks.written_dates import dates_in, weekdays_in
from drafter.model.draft import Draft, Minutes
from tests.drafter.checks.judged_papers import found, read, says, with_line
from tests.seeds import sources

TODAY = date(2026, 8, 10)
LATE: dict[str, Any] = {"tanggal": "2026-03-02", "tanggal_penting__maklumat": "2026-04-02"}
FIRES: list[tuple[str, dict[str, Any]]] = [
    ("date-impossible", {"berita_acara__isi": "Rapat diadakan tanggal 31 Juni 2026."}),
    ("date-impossible", {"berita_acara__tanggal": "31 November 2026"}),
    ("date-impossible", {"penandatangan": ["pada tanggal 30 Februari 2026", "CAMAT SUKAMAJU,"]}),
    ("date-impossible", {"layanan": [{"nama": "A", "komponen": {"produk": "Berlaku sampai 31-04-2027"}}]}),
    (
        "weekday-mismatch",
        {"berita_acara__isi": "Pada hari ini, Selasa, tanggal 6 Juli 2026, diadakan rapat."},
    ),
    ("weekday-mismatch", {"berita_acara__isi": "Pada hari ini Jumat bertempat di aula diadakan rapat."}),
    ("weekday-mismatch", {"berita_acara__tanggal": "Selasa, 6 Juli 2026"}),
    (
        "date-words-mismatch",
        {"berita_acara__isi": "tanggal dua belas bulan Juli tahun dua ribu dua puluh enam (13-07-2026)"},
    ),
    ("date-words-mismatch", {"berita_acara__isi": "tanggal tujuh bulan Juli tahun duaribu duapuluh enam"}),
    ("date-order-wrong", {"berita_acara__tanggal": "2026-08-05", "berita_acara__isi": None}),
    ("date-order-wrong", {"tanggal_penting__publikasi": "2026-07-01"}),
    ("date-order-wrong", with_line("mengingat", 4, "5. Peraturan Bupati Nomor 3 Tahun 2027 tentang Tugas;")),
    ("draft-published-late", {"tanggal_penting__publikasi": "2026-07-15"}),
    ("response-window-short", {"tanggal_penting__batas_tanggapan": "2026-07-16"}),
    ("response-window-short", {"tanggal": "2026-07-10", "tanggal_penting": {"publikasi": "2026-07-08"}}),
    ("mending-late", {"tanggal_penting__perbaikan": "2026-08-04"}),
    ("pledge-late", LATE),
    ("review-overdue", {"tanggal_penting__keputusan_berlaku": "2021-05-04"}),
    (
        "evaluation-overdue",
        {
            "tanggal_penting__evaluasi_terakhir": "2024-05-04",
            "tanggal_penting__keputusan_berlaku": "2024-02-05",
        },
    ),
    ("year-mismatch", {"nomor": "7 TAHUN 2025"}),
    ("year-mismatch", {"tentang": "STANDAR PELAYANAN KECAMATAN SUKAMAJU TAHUN 2023"}),
]
QUIET: list[tuple[str, dict[str, Any]]] = [
    ("date-impossible", {"berita_acara__isi": "Setiap 29 Februari loket buka; nomor 12/31-06/2026."}),
    ("weekday-mismatch", {"berita_acara__isi": "Rapat rutin setiap Selasa. Hari ini, Senin, 6 Juli 2026."}),
    (
        "date-words-mismatch",
        {"berita_acara__isi": "tanggal enam bulan Juli tahun dua ribu dua puluh enam (6 Juli 2026)"},
    ),
    ("date-order-wrong", {"tanggal_penting__publikasi": "2026-07-06"}),
    ("draft-published-late", {"tanggal_penting__publikasi": "2026-07-13"}),
    ("response-window-short", {"tanggal_penting__batas_tanggapan": "2026-07-17"}),
    ("mending-late", {"tanggal_penting__perbaikan": "2026-08-03"}),
    ("pledge-late", {"tanggal_penting__maklumat": "2026-08-03"}),
    (
        "review-overdue",
        {
            "tanggal_penting__keputusan_berlaku": "2021-05-04",
            "tanggal_penting__peninjauan_terakhir": "2025-05-04",
        },
    ),
    ("evaluation-overdue", {"tanggal_penting__evaluasi_terakhir": "2025-12-01"}),
    ("year-mismatch", {"tentang": "STANDAR PELAYANAN KECAMATAN TAHUN ANGGARAN 2023"}),
    ("year-mismatch", {"nomor": "188.4/12/2026"}),
]


def names(cases: list[tuple[str, dict[str, Any]]]) -> list[str]:
    return [f"{rule}-{number}" for number, (rule, _) in enumerate(cases)]


@pytest.mark.parametrize(("rule", "changes"), FIRES, ids=names(FIRES))
def test_what_is_wrong_is_told(rule: str, changes: dict[str, Any]) -> None:
    assert says(rule, TODAY, **changes)


@pytest.mark.parametrize(("rule", "changes"), QUIET, ids=names(QUIET))
def test_what_only_looks_wrong_is_let_be(rule: str, changes: dict[str, Any]) -> None:
    assert [each.told for each in found(rule, read(**changes), TODAY)] == []


def test_the_sound_dates_have_no_finding() -> None:
    findings = Checker(sources(), tuple(FAMILY.rules)).check(read(), TODAY).findings
    assert [each.told for each in findings] == []


def test_without_a_table_of_holidays_a_term_just_passed_is_an_estimate() -> None:
    [near] = found("pledge-late", read(tanggal_penting__maklumat="2026-08-14"))
    assert near.severity == "hint"
    assert near.sentence.startswith("perkiraan")
    [far] = found("pledge-late", read(**LATE))
    assert far.severity == "must"


def test_holidays_only_shorten_a_window_so_one_too_short_is_sure() -> None:
    [short] = found("response-window-short", read(tanggal_penting__batas_tanggapan="2026-07-16"))
    assert short.severity == "must"


def test_what_is_due_is_not_told_without_a_day() -> None:
    draft = read(
        tanggal_penting__keputusan_berlaku="2001-01-01", tanggal_penting__evaluasi_terakhir="2001-01-01"
    )
    assert not found("review-overdue", draft)
    assert not found("evaluation-overdue", draft)
    assert found("review-overdue", draft, TODAY)


def test_a_standard_is_overdue_the_day_after_three_years() -> None:
    draft = read(tanggal_penting__keputusan_berlaku="2023-08-09")
    assert not found("review-overdue", draft, date(2026, 8, 9))
    assert found("review-overdue", draft, TODAY)
    assert years_after(date(2024, 2, 29), 3) == date(2027, 3, 1)


@pytest.mark.parametrize(
    ("since", "until", "count"),
    [
        (date(2026, 3, 2), date(2026, 3, 6), 4),
        (date(2026, 3, 2), date(2026, 3, 16), 10),
        (date(2026, 3, 6), date(2026, 3, 8), 0),
        (date(2026, 3, 6), date(2026, 3, 6), 0),
        (date(2026, 3, 6), date(2026, 3, 1), 0),
        (date(2026, 3, 7), date(2027, 3, 7), 260),
    ],
)
def test_working_days_are_counted_from_monday_to_friday(since: date, until: date, count: int) -> None:
    assert working_days(since, until) == count


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2 Maret 2026", date(2026, 3, 2)),
        ("2-3-2026", date(2026, 3, 2)),
        ("02.03.2026", date(2026, 3, 2)),
        ("2026-03-02", date(2026, 3, 2)),
        ("dua bulan Maret tahun dua ribu dua puluh enam", date(2026, 3, 2)),
        ("duapuluh satu Nopember duaribu duapuluh enam", date(2026, 11, 21)),
        ("tanggal enam bulan tujuh tahun dua ribu dua puluh enam", date(2026, 7, 6)),
    ],
)
def test_a_date_is_read_in_every_spelling(text: str, day: date) -> None:
    [said] = dates_in(prepare(text))
    assert said.day_of == day


@pytest.mark.parametrize(
    "text", ["188.4/12/2025", "Pasal 5 Maret", "0812-31-2026", "nomor 3 April", "pukul 08.00"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert dates_in(prepare(text)) == []


def test_a_weekday_alone_has_no_date() -> None:
    assert [said for _, said, _, _ in weekdays_in(prepare("Senin sampai Jumat"))] == [None, None]


@pytest.mark.parametrize(
    "text", ["senin, " * 60_000, "1 - 2 / " * 60_000, "dua puluh " * 60_000, "31-06-2026 " * 30_000]
)
def test_hostile_text_stays_fast(text: str) -> None:
    draft = Draft(minutes=Minutes(text=text, date=TODAY))
    checker = Checker(sources(), tuple(FAMILY.rules))
    began = time.perf_counter()
    checker.check(draft)
    assert time.perf_counter() - began < 3
