"""Whether the time that is promised can be measured, from when, in which days, and is the same everywhere."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.model.answers import Duration, Phase, Text, TimeLimit
from tests.drafter.checks.judged import found, made, read, says
from tests.drafter.checks.judging import DISGUISES, HOSTILE, fixed, judges_quickly, same_in_disguise

SOUND = "Paling lama 3 (tiga) hari kerja sejak berkas diterima lengkap dan benar"
START = "sejak berkas diterima lengkap"


def told(rule: str, said: Any) -> bool:
    return says(rule, {"waktu": said})


@pytest.mark.parametrize(
    "rule",
    [
        "time-vague",
        "time-without-unit",
        "time-approximate",
        "time-range",
        "time-day-kind-unclear",
        "time-without-start",
        "time-is-opening-hours",
        "time-floor-not-ceiling",
        "time-excuse",
        "time-long-without-basis",
        "duration-wording",
    ],
)
def test_a_sound_time_is_let_be(rule: str) -> None:
    assert not told(rule, SOUND)


@pytest.mark.parametrize(
    "said",
    [
        "Secepatnya",
        "Tergantung situasi",
        "Sesuai materi konsultasi",
        "Sesuai jadwal",
        "Melihat keadaan berkas",
    ],
)
def test_open_words_are_told(said: str) -> None:
    assert told("time-vague", said)


@pytest.mark.parametrize(
    "said",
    [
        f"Secepatnya, paling lama 3 (tiga) jam {START}",
        "Sesuai dengan materi konsultasi, paling lama 60 menit setiap sesi",
        "Waktu tanggap paling lama 5 menit sejak pasien tiba; selanjutnya sesuai kondisi klinis pasien",
    ],
)
def test_open_words_beside_a_ceiling_are_let_be(said: str) -> None:
    assert not told("time-vague", said)


def test_care_by_the_state_of_the_patient_alone_is_less_grave() -> None:
    [finding] = found("time-vague", read({"waktu": "Sesuai kondisi klinis pasien"}))
    assert finding.severity == "should"


@pytest.mark.parametrize("said", ["Paling lama 3 (tiga)", "2 (dua) terhitung sejak berkas lengkap", "14"])
def test_a_number_without_unit_is_told(said: str) -> None:
    assert told("time-without-unit", said)


@pytest.mark.parametrize("said", ["1 sampai dengan 3 hari kerja", "Buka pukul 08.00 WIB", "Dua jam"])
def test_a_unit_behind_the_last_number_is_enough(said: str) -> None:
    assert not told("time-without-unit", said)


@pytest.mark.parametrize("soft", ["\u00b1", "kurang lebih", "sekitar", "rata-rata", "kira-kira", "+/-"])
def test_a_softened_time_becomes_a_ceiling_by_the_fix(soft: str) -> None:
    draft = fixed("time-approximate", made(time_limit=Text(paragraphs=(f"{soft} 20 menit {START}",))))
    assert f"'paling lama 20 menit {START}'" in str(draft.services[0])


@pytest.mark.parametrize(
    "said", [f"Paling lama 20 menit {START}, untuk bidang tanah sekitar jalan", "Umumnya pemohon datang pagi"]
)
def test_soft_words_that_soften_no_time_are_let_be(said: str) -> None:
    assert not told("time-approximate", said)


@pytest.mark.parametrize("said", [f"60 \u2013 90 menit {START}", f"2 s.d. 5 hari kerja {START}"])
def test_a_span_is_told(said: str) -> None:
    assert told("time-range", said)


@pytest.mark.parametrize(
    "said",
    [
        "Pelayanan pukul 08.00-15.00 WIB, selesai paling lama 10 menit",
        f"3x24 jam {START}",
        "Senin-Kamis, paling lama 1 hari kerja",
        "Bagi anak usia 6-12 tahun paling lama 15 menit",
    ],
)
def test_a_clock_or_an_age_is_no_span(said: str) -> None:
    assert not told("time-range", said)


def test_the_upper_bound_of_a_field_stays_by_the_fix() -> None:
    phases = (Phase(limit=Duration(amount=2, most=5, unit="hari kerja"), start=START),)
    draft = fixed("time-range", made(time_limit=TimeLimit(phases=phases)))
    assert not found("time-range", draft)
    assert "amount=5" in str(draft.services[0])


@pytest.mark.parametrize("said", [f"3 hari {START}", f"Paling lama 14 (empat belas) hari {START}"])
def test_days_of_no_kind_are_told(said: str) -> None:
    assert told("time-day-kind-unclear", said)


@pytest.mark.parametrize(
    "said",
    [
        f"3 hari kerja {START}",
        "Selesai pada hari yang sama, paling lama 2 jam",
        "Paling lama 1 hari kerja; dilaporkan paling lama 60 hari sejak kelahiran",
        "1 x 24 jam sejak berkas lengkap",
    ],
)
def test_days_whose_kind_is_plain_are_let_be(said: str) -> None:
    assert not told("time-day-kind-unclear", said)


def test_calendar_days_said_so_are_let_be() -> None:
    said = Text(paragraphs=(f"14 hari kalender {START}",))
    assert not found("time-day-kind-unclear", made(time_limit=said))


def test_what_counts_from_nothing_counts_from_the_complete_file_by_the_fix() -> None:
    phases = (Phase(limit=Duration(amount=10, unit="hari kerja")),)
    draft = fixed("time-without-start", made(time_limit=TimeLimit(phases=phases)))
    assert not found("time-without-start", draft)
    assert "sejak berkas diterima lengkap dan benar" in str(draft.services[0])
    assert told("time-without-start", "10 Hari Kerja.")


@pytest.mark.parametrize(
    "said", ["10 hari kerja setelah pembayaran", "5 menit sejak pasien datang", "2 jam terhitung wawancara"]
)
def test_any_beginning_counts(said: str) -> None:
    assert not told("time-without-start", said)


def test_minutes_at_the_counter_begin_with_the_first_step() -> None:
    steps = ["1. Pemohon menyerahkan berkas kepada petugas", "2. Petugas menyerahkan surat kepada pemohon"]
    assert not says("time-without-start", {"waktu": "15 menit", "prosedur": steps})
    assert says("time-without-start", {"waktu": "3 hari kerja", "prosedur": steps})


@pytest.mark.parametrize(
    "said",
    ["Senin \u2013 Minggu 24 jam", "Senin-Jumat pukul 08.00-15.00 WIB", "Setiap hari kerja", "Buka 24 jam"],
)
def test_hours_of_opening_are_no_time(said: str) -> None:
    assert told("time-is-opening-hours", said)


@pytest.mark.parametrize(
    "said",
    [
        "Buka 24 jam; waktu tanggap dokter paling lama 5 menit sejak pasien tiba",
        f"1 x 24 jam {START}",
        f"Paling lama 24 jam {START}",
    ],
)
def test_a_time_beside_the_hours_is_let_be(said: str) -> None:
    assert not told("time-is-opening-hours", said)


@pytest.mark.parametrize(
    "said", [f"Minimal 2 hari kerja {START}", "Paling cepat 3 hari kerja", "Lebih dari 5 hari kerja"]
)
def test_a_floor_is_told(said: str) -> None:
    assert told("time-floor-not-ceiling", said)


@pytest.mark.parametrize(
    "said",
    [
        "Permohonan diajukan paling sedikit 3 hari sebelum acara; selesai paling lama 1 hari kerja",
        f"Paling lama 1 hari kerja {START}, bagi pemohon dengan minimal pendidikan SMA",
    ],
)
def test_what_the_applicant_must_heed_is_no_floor(said: str) -> None:
    assert not told("time-floor-not-ceiling", said)


@pytest.mark.parametrize(
    "said",
    [
        "1 hari kerja jika Camat tidak dinas luar",
        "15 menit apabila jaringan lancar",
        "Paling lama 2 hari kerja, tergantung ketersediaan blangko",
    ],
)
def test_the_state_of_the_office_is_no_condition(said: str) -> None:
    assert told("time-excuse", said)


@pytest.mark.parametrize(
    "said",
    ["1 hari kerja apabila berkas lengkap dan benar", "Sesuai kondisi klinis pasien jika diperlukan, 2 jam"],
)
def test_a_condition_on_the_applicant_is_let_be(said: str) -> None:
    assert not told("time-excuse", said)


@pytest.mark.parametrize("word", ["Maksimal", "Selambat-lambatnya", "Paling lambat", "maks"])
def test_the_word_for_a_duration_is_exchanged_by_the_fix(word: str) -> None:
    draft = fixed("duration-wording", made(time_limit=Text(paragraphs=(f"{word} 5 hari kerja {START}",))))
    assert f"'paling lama 5 hari kerja {START}'" in str(draft.services[0]).replace("Paling", "paling")


def test_the_word_for_a_day_is_let_be() -> None:
    assert not told("duration-wording", "Paling lambat tanggal 10 setiap bulan, selesai paling lama 5 menit")


def test_more_than_five_days_need_a_regulation() -> None:
    assert told("time-long-without-basis", f"30 hari kerja {START}")
    assert not told("time-long-without-basis", f"30 hari kerja {START} (Pasal 12 Permen ATR 16/2021)")
    assert not says("time-long-without-basis", {"waktu": "30 hari kerja"}, name="Penyewaan Gedung")


STEPS = ["1. Petugas memeriksa berkas ({} hari kerja)", "2. Camat menandatangani surat ({} hari kerja)"]


def beside(first: int, second: int, limit: int) -> dict[str, Any]:
    steps = [STEPS[0].format(first), STEPS[1].format(second)]
    return {"prosedur": steps, "waktu": f"Paling lama {limit} hari kerja {START}"}


def test_steps_that_take_longer_than_the_limit_are_told() -> None:
    [finding] = found("time-sum-exceeds", read(beside(3, 4, 5)))
    assert "7 hari kerja" in finding.sentence
    assert not says("time-sum-exceeds", beside(3, 4, 7))
    assert not says("time-sum-exceeds", beside(1, 1, 7))


def test_another_time_elsewhere_is_told() -> None:
    said = {"waktu": SOUND, "jaminan": "Surat selesai paling lama 5 hari kerja"}
    assert says("time-conflict", said)
    for other in (
        "Surat selesai paling lama 3 hari kerja",
        "Pengaduan dijawab paling lama 5 hari kerja",
        "Surat berlaku 6 bulan sejak diterbitkan",
    ):
        assert not says("time-conflict", {**said, "jaminan": other})


def test_a_case_without_a_time_is_told() -> None:
    fees = ["Baru: gratis", "Hilang: gratis", "Rusak: gratis"]
    times = [f"{case}: 2 hari kerja {START}" for case in ("Baru", "Hilang")]
    assert says("time-case-missing", {"biaya": fees, "waktu": times})
    assert not says("time-case-missing", {"biaya": fees, "waktu": SOUND})
    assert not says("time-case-missing", {"biaya": fees, "waktu": [*times, f"Rusak: 3 hari kerja {START}"]})


@given(
    st.sampled_from(
        [
            SOUND,
            "Secepatnya",
            f"3-5 hari {START}",
            "Selambat-lambatnya 5 hari kerja",
            "Senin-Jumat, pukul 08.00-15.00 WIB",
            "rata-rata 20 menit apabila jaringan lancar",
            "Paling lama 3 (tiga)",
            'Pelayanan "kilat": minimal 2 hari kerja',
        ]
    ),
    st.sampled_from(sorted(DISGUISES)),
)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_another_dress_of_a_text_is_judged_the_same(said: str, disguise: str) -> None:
    same_in_disguise(("time",), {"waktu": said}, disguise)


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_megabyte_in_a_field_is_judged_quickly(piece: str) -> None:
    judges_quickly(("time",), "time_limit", piece)
