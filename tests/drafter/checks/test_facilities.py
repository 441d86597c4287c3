"""Whether what is there for the service is named, usable, and meant for those who need more too."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.model.answers import Item, ItemDetail, ItemGroup, Items
from tests.drafter.checks.judged import found, made, says
from tests.drafter.checks.judging import DISGUISES, HOSTILE, fixed, judges_quickly, same_in_disguise

SOUND = ["1. Loket prioritas 1 (satu) unit", "2. Kursi roda 1 (satu) unit", "3. Ruang tunggu 40 m2"]
RULES = (
    "facilities-no-vulnerable",
    "facilities-vague",
    "facilities-unusable",
    "facilities-no-quantity",
    "disability-term",
    "unit-implausible",
)


def told(rule: str, said: Any) -> bool:
    return says(rule, {"sarana": said})


def listed(*items: str, **detail: Any) -> Items:
    shown = tuple(Item(text=each, detail=ItemDetail(**detail) if detail else None) for each in items)
    return Items(groups=(ItemGroup(items=shown),))


@pytest.mark.parametrize("rule", RULES)
def test_a_sound_list_is_let_be(rule: str) -> None:
    assert not told(rule, SOUND)


def test_nothing_for_those_who_need_more_is_told() -> None:
    assert told("facilities-no-vulnerable", "Meja, kursi, dan AC")


@pytest.mark.parametrize(
    "more", ["ramp", "kursi roda", "ruang laktasi", "loket prioritas", "huruf braille", "petugas pendamping"]
)
def test_one_thing_for_those_who_need_more_is_enough(more: str) -> None:
    assert not told("facilities-no-vulnerable", f"Meja, kursi, AC, {more}")


def test_a_mark_in_a_field_counts() -> None:
    assert not found("facilities-no-vulnerable", made(facilities=listed("Toilet", vulnerable=True)))
    assert found("facilities-no-vulnerable", made(facilities=listed("Toilet")))


@pytest.mark.parametrize("said", ["Fasilitas yang memadai", "Sarana lengkap", "Sesuai kebutuhan"])
def test_no_thing_at_all_is_told(said: str) -> None:
    assert told("facilities-vague", said)


@pytest.mark.parametrize("said", ["Ruang tunggu yang memadai", "Komputer sesuai kebutuhan"])
def test_praise_beside_a_thing_is_let_be(said: str) -> None:
    assert not told("facilities-vague", said)


@pytest.mark.parametrize("said", ["Genset (belum ada)", "AC rusak", "Ruang laktasi akan disediakan"])
def test_what_cannot_be_used_is_taken_out_by_the_fix(said: str) -> None:
    draft = fixed("facilities-unusable", made(facilities=listed("Kursi roda", said)))
    assert said not in str(draft.services[0])
    assert "Kursi roda" in str(draft.services[0])


@pytest.mark.parametrize(
    "said",
    [
        "Genset (rencana pengadaan tahun anggaran 2027)",
        "Tempat penampungan barang rusak",
        "Kotak pengaduan fasilitas rusak",
    ],
)
def test_a_plan_with_its_year_and_a_store_for_what_broke_are_let_be(said: str) -> None:
    assert not found("facilities-unusable", made(facilities=listed("Kursi roda", said)))


def test_a_long_list_without_any_number_is_told() -> None:
    assert told("facilities-no-quantity", "komputer, printer, meja, kursi")


@pytest.mark.parametrize(
    "said",
    [
        "3 (tiga) unit komputer, printer, meja, kursi",
        "komputer, printer, meja",
        ["1. Ruang tunggu", "2. Jaringan internet", "3. Toilet", "4. Tempat parkir"],
    ],
)
def test_a_number_or_what_is_one_by_nature_is_let_be(said: Any) -> None:
    assert not told("facilities-no-quantity", said)


def test_a_quantity_in_a_field_counts() -> None:
    items = listed("Komputer", "Printer", "Meja", "Kursi", quantity=2)
    assert not found("facilities-no-quantity", made(facilities=items))


@pytest.mark.parametrize(
    ("said", "right"),
    [("Toilet bagi penyandang cacat", "penyandang disabilitas"), ("Jalur cacat netra", "disabilitas netra")],
)
def test_the_term_of_the_law_is_put_in_by_the_fix(said: str, right: str) -> None:
    draft = fixed("disability-term", made(facilities=listed(said)))
    assert right in str(draft.services[0])
    assert not found("disability-term", draft)


@pytest.mark.parametrize("said", ["Rak barang cacat produk", "Keputusan yang cacat hukum dibatalkan"])
def test_a_defect_of_goods_is_let_be(said: str) -> None:
    assert not told("disability-term", said)


@pytest.mark.parametrize("said", ["Ruang tunggu seluas 60 m3", "Loket 120 cm2"])
def test_a_measure_that_cannot_be_is_told(said: str) -> None:
    assert told("unit-implausible", said)


@pytest.mark.parametrize("said", ["Ruang tunggu 60 m2", "Tandon air 5 m3", "Gudang berkapasitas 20 m3"])
def test_a_measure_of_volume_is_let_be(said: str) -> None:
    assert not told("unit-implausible", said)


@given(
    st.sampled_from(
        [
            SOUND,
            "Fasilitas yang memadai",
            "Meja, kursi, komputer, printer",
            "Toilet bagi penyandang cacat - belum ada",
            'Ruang "ramah anak" seluas 60 m3',
        ]
    ),
    st.sampled_from(sorted(DISGUISES)),
)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_another_dress_of_a_text_is_judged_the_same(said: Any, disguise: str) -> None:
    same_in_disguise(("facilities",), {"sarana": said}, disguise)


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_megabyte_in_a_field_is_judged_quickly(piece: str) -> None:
    judges_quickly(("facilities",), "facilities", piece)
