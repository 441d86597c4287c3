"""Whether someone inside watches over the service, how often, and how its people are evaluated."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.checks.rhythms import rhythms
from drafter.checks.words import prepare
from tests.drafter.checks.judged import says
from tests.drafter.checks.judging import DISGUISES, HOSTILE, judges_quickly, same_in_disguise

WATCHED = "Camat melalui Kepala Seksi memeriksa register setiap bulan"
EVALUATED = "Survei kepuasan masyarakat setiap semester dan rapat evaluasi setiap bulan"


@pytest.mark.parametrize(
    "rule", ["oversight-no-actor", "oversight-no-frequency", "oversight-not-internal", "oversight-by-self"]
)
def test_a_sound_oversight_is_let_be(rule: str) -> None:
    assert not says(rule, {"pengawasan": WATCHED})


@pytest.mark.parametrize("said", ["Dilakukan secara berkala", "Pengawasan setiap bulan"])
def test_nobody_who_watches_is_told(said: str) -> None:
    assert says("oversight-no-actor", {"pengawasan": said})


@pytest.mark.parametrize("said", ["Atasan langsung", "Pimpinan", "Inspektorat Daerah", "SPI rumah sakit"])
def test_any_superior_counts(said: str) -> None:
    assert not says("oversight-no-actor", {"pengawasan": said})
    assert not says("oversight-not-internal", {"pengawasan": said})


@pytest.mark.parametrize("said", ["Dilakukan oleh atasan langsung dan Tim SPI", "Camat secara berkala"])
def test_no_rhythm_is_told(said: str) -> None:
    assert says("oversight-no-frequency", {"pengawasan": said})


@pytest.mark.parametrize(
    "said",
    [
        "Camat setiap hari",
        "Pengawasan melekat setiap apel pagi",
        "Aplikasi dipantau Camat secara terus-menerus",
    ],
)
def test_any_rhythm_counts(said: str) -> None:
    assert not says("oversight-no-frequency", {"pengawasan": said})


@pytest.mark.parametrize("said", ["Diawasi masyarakat dan LSM", "Ombudsman dan DPRD"])
def test_those_outside_alone_are_told(said: str) -> None:
    assert says("oversight-not-internal", {"pengawasan": said})


def test_those_outside_beside_a_superior_are_let_be() -> None:
    assert not says("oversight-not-internal", {"pengawasan": "Diawasi masyarakat, LSM, dan atasan langsung"})


@pytest.mark.parametrize("said", ["Oleh petugas loket sendiri", "Petugas saling mengawasi setiap hari"])
def test_watching_oneself_is_told(said: str) -> None:
    assert says("oversight-by-self", {"pengawasan": said})


def test_a_check_of_ones_own_beside_a_superior_is_let_be() -> None:
    said = "Petugas memeriksa pekerjaannya sendiri, lalu diperiksa Kepala Subbagian setiap minggu"
    assert not says("oversight-by-self", {"pengawasan": said})


@pytest.mark.parametrize("rule", ["evaluation-no-frequency", "evaluation-too-rare", "evaluation-no-tool"])
def test_a_sound_evaluation_is_let_be(rule: str) -> None:
    assert not says(rule, {"evaluasi": EVALUATED})


@pytest.mark.parametrize("said", ["Melalui survei kepuasan", "Rapat evaluasi secara berkala"])
def test_an_evaluation_without_a_rhythm_is_told(said: str) -> None:
    assert says("evaluation-no-frequency", {"evaluasi": said})


@pytest.mark.parametrize("said", ["Rapat setiap triwulan", "Dievaluasi setelah setiap sif melalui laporan"])
def test_an_evaluation_with_a_rhythm_is_let_be(said: str) -> None:
    assert not says("evaluation-no-frequency", {"evaluasi": said})


@pytest.mark.parametrize("said", ["Sekali dalam lima tahun", "SKM setiap 2 (dua) tahun"])
def test_less_than_once_a_year_is_told(said: str) -> None:
    assert says("evaluation-too-rare", {"evaluasi": said})


@pytest.mark.parametrize(
    "said",
    ["SKM setiap tahun", ["1. SKM setiap tahun", "2. Peninjauan ulang standar setiap 3 (tiga) tahun"]],
)
def test_a_review_of_the_standard_may_be_rarer(said: str | list[str]) -> None:
    assert not says("evaluation-too-rare", {"evaluasi": said})


def test_no_instrument_is_told() -> None:
    assert says("evaluation-no-tool", {"evaluasi": "Dievaluasi setiap bulan"})


@pytest.mark.parametrize("said", ["Kotak kepuasan", "Apel evaluasi setiap Senin", "Briefing setiap pagi"])
def test_any_instrument_counts(said: str) -> None:
    assert not says("evaluation-no-tool", {"evaluasi": said})


@pytest.mark.parametrize(
    ("said", "days"),
    [("setiap hari", 1), ("sekali dalam setahun", 365), ("2 (dua) kali dalam 1 (satu) tahun", 182.5)],
)
def test_a_rhythm_is_the_days_between_two_times(said: str, days: float) -> None:
    assert min(rhythms(prepare(said))) == days


@given(
    st.sampled_from(
        [
            {"pengawasan": WATCHED, "evaluasi": EVALUATED},
            {"pengawasan": "Dilakukan secara berkala", "evaluasi": "Dievaluasi setiap 2 (dua) tahun"},
            {"pengawasan": "Diawasi masyarakat - LSM", "evaluasi": "Melalui survei"},
            {"pengawasan": "Oleh petugas loket sendiri", "evaluasi": "Sekali dalam lima tahun"},
            {"pengawasan": "Aplikasi dipantau Camat terus-menerus", "evaluasi": 'Laporan "harian"'},
        ]
    ),
    st.sampled_from(sorted(DISGUISES)),
)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_another_dress_of_a_text_is_judged_the_same(parts: dict[str, str], disguise: str) -> None:
    same_in_disguise(("oversight", "evaluation"), parts, disguise)


@pytest.mark.parametrize("component", ["oversight", "evaluation"])
@pytest.mark.parametrize("piece", HOSTILE)
def test_a_megabyte_in_a_field_is_judged_quickly(component: str, piece: str) -> None:
    judges_quickly((component,), component, piece)
