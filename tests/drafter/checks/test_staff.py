"""Whether the people of the service are told by what they can do and by how many they are."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.model.answers import People, Role
from tests.drafter.checks.judged import found, made, read, says
from tests.drafter.checks.judging import DISGUISES, HOSTILE, judges_quickly, same_in_disguise

STEPS = [
    "1. Pemohon menyerahkan berkas kepada petugas loket",
    "2. Juru Ukur mengukur tanah",
    "3. Camat meneken",
]


@pytest.mark.parametrize(
    "said",
    ["Memiliki SDM yang kompeten sesuai bidangnya", "Berpengalaman", "Ramah, sopan, dan jujur", "Terampil"],
)
def test_no_skill_at_all_is_told(said: str) -> None:
    assert says("competence-vague", {"kompetensi": said})


@pytest.mark.parametrize(
    "said",
    [
        "Menguasai aplikasi SIAK",
        "Memahami prosedur",
        "D-3, ramah dan sopan",
        "Pengalaman paling sedikit 2 (dua) tahun",
    ],
)
def test_one_skill_is_enough(said: str) -> None:
    assert not says("competence-vague", {"kompetensi": said})


def test_a_skill_in_a_field_counts() -> None:
    assert not found("competence-vague", made(competence=People(roles=(Role(title="A", education="SMA"),))))
    assert found("competence-vague", made(competence=People(roles=(Role(title="A", skills="ramah"),))))


def test_who_does_a_step_is_listed() -> None:
    assert says("actor-not-covered", {"prosedur": STEPS, "kompetensi": "Petugas loket: SMA"})
    listed = ["1. Petugas loket: SMA", "2. Juru Ukur: D-3"]
    assert not says("actor-not-covered", {"prosedur": STEPS, "kompetensi": listed})


@pytest.mark.parametrize(
    "step",
    [
        "Pemohon menyerahkan berkas",
        "Camat menandatangani surat",
        "Dinas Kependudukan menerbitkan KTP-el",
        "Petugas front office mencatat berkas",
    ],
)
def test_the_applicant_the_head_and_others_need_no_row(step: str) -> None:
    steps = ["1. Petugas loket menerima berkas", f"2. {step}"]
    assert not says("actor-not-covered", {"prosedur": steps, "kompetensi": "Petugas loket: SMA"})


@pytest.mark.parametrize("said", ["Sesuai kebutuhan", "Cukup", "Disesuaikan dengan beban kerja"])
def test_no_number_of_people_is_told(said: str) -> None:
    assert says("staffing-no-number", {"jumlah_pelaksana": said})


@pytest.mark.parametrize("said", ["3 (tiga) orang", "Tiga orang petugas", "Seorang petugas loket"])
def test_a_number_in_figures_or_words_is_enough(said: str) -> None:
    assert not says("staffing-no-number", {"jumlah_pelaksana": said})


@pytest.mark.parametrize(
    "said",
    [
        "5 orang: 2 petugas, 2 verifikator",
        [
            "Jumlah pelaksana 5 (lima) orang, terdiri atas:",
            "1. petugas 2 (dua) orang;",
            "2. kasi 1 (satu) orang",
        ],
    ],
)
def test_a_total_that_is_not_the_sum_is_told(said: Any) -> None:
    assert says("staffing-sum-mismatch", {"jumlah_pelaksana": said})


@pytest.mark.parametrize(
    "said",
    [
        "4 orang: 2 petugas, 2 verifikator",
        "5 orang: 3 petugas, 3 verifikator (satu petugas merangkap verifikator)",
        ["1. petugas 2 (dua) orang;", "2. kasi 1 (satu) orang"],
    ],
)
def test_a_sum_that_agrees_or_is_explained_is_let_be(said: Any) -> None:
    assert not says("staffing-sum-mismatch", {"jumlah_pelaksana": said})


def test_a_day_of_24_hours_needs_turns() -> None:
    always = "Buka 24 jam; waktu tanggap paling lama 5 menit sejak pasien tiba"
    assert says("staffing-shift-missing", {"waktu": always, "jumlah_pelaksana": "6 (enam) perawat"})
    turns = {"waktu": always, "jumlah_pelaksana": "2 (dua) perawat setiap sif"}
    assert not says("staffing-shift-missing", turns)
    online = {
        "waktu": "Layanan daring 24 jam; selesai paling lama 1 jam",
        "jumlah_pelaksana": "2 (dua) orang",
    }
    assert not says("staffing-shift-missing", online)


def test_hours_of_the_office_count_too() -> None:
    draft = read({"jumlah_pelaksana": "6 (enam) perawat"})
    assert found("staffing-shift-missing", replace(draft, office=replace(draft.office, hours="Buka 24 jam")))
    assert not found("staffing-shift-missing", draft)


@given(
    st.sampled_from(
        [
            {"kompetensi": "Memiliki SDM yang kompeten", "jumlah_pelaksana": "Sesuai kebutuhan"},
            {
                "kompetensi": "D-3, menguasai aplikasi",
                "jumlah_pelaksana": "5 orang: 2 petugas, 2 verifikator",
            },
            {"kompetensi": "Petugas loket: SMA", "prosedur": STEPS},
            {"waktu": "Buka 24 jam", "jumlah_pelaksana": "6 perawat - terlatih"},
        ]
    ),
    st.sampled_from(sorted(DISGUISES)),
)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_another_dress_of_a_text_is_judged_the_same(parts: dict[str, Any], disguise: str) -> None:
    same_in_disguise(("staff",), parts, disguise)


@pytest.mark.parametrize("component", ["competence", "staffing"])
@pytest.mark.parametrize("piece", HOSTILE)
def test_a_megabyte_in_a_field_is_judged_quickly(component: str, piece: str) -> None:
    judges_quickly(("staff",), component, piece)
