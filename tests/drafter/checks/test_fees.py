"""Whether a fee is said, rests on a regulation, and is asked of no one who owes none."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.model.answers import FeeRow, Fees, Text
from tests.drafter.checks.judged import found, made, read, says
from tests.drafter.checks.judging import DISGUISES, HOSTILE, fixed, judges_quickly, same_in_disguise

FREE = "Tidak dipungut biaya"
PERDA = "Peraturan Daerah Nomor 4 Tahun 2024 tentang Pajak Daerah dan Retribusi Daerah"
PAID = f"Rp50.000,00 (lima puluh ribu rupiah) sesuai {PERDA}, dibayar melalui bank persepsi"
RULES = (
    "fee-vague",
    "fee-voluntary",
    "fee-without-legal-basis",
    "fee-basis-without-amount",
    "fee-free-and-charged",
    "fee-to-person",
    "fee-old-levy",
    "rupiah-form",
    "fee-payment-way-missing",
)


def told(rule: str, said: Any) -> bool:
    return says(rule, {"biaya": said})


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("said", [FREE, PAID])
def test_a_sound_fee_is_let_be(rule: str, said: str) -> None:
    assert not told(rule, said)


@pytest.mark.parametrize(
    "said",
    ["Sesuai kebutuhan", "Biaya administrasi", "Terjangkau", "Sesuai tarif yang berlaku", "Disesuaikan"],
)
def test_neither_free_nor_an_amount_is_told(said: str) -> None:
    assert told("fee-vague", said)


@pytest.mark.parametrize("said", ["Ditanggung BPJS Kesehatan bagi peserta JKN", "Nihil", "Gratis", "Rp0,00"])
def test_who_pays_nothing_is_told_plainly(said: str) -> None:
    assert not told("fee-vague", said)


@pytest.mark.parametrize(
    "said", ["Gratis, administrasi seikhlasnya", "Sukarela", "Infak petugas", "Partisipasi pemohon"]
)
def test_a_gift_that_is_invited_is_told(said: str) -> None:
    assert told("fee-voluntary", said)


@pytest.mark.parametrize(
    "said",
    [f"{FREE}; petugas tidak menerima imbalan apa pun", "Gratis, tanpa sumbangan dalam bentuk apa pun"],
)
def test_a_gift_that_is_refused_is_let_be(said: str) -> None:
    assert not told("fee-voluntary", said)


@pytest.mark.parametrize("said", ["PNBP (RP.600.000) Enam Ratus Ribu", "Rp25.000,00 dibayar di bank"])
def test_an_amount_without_a_regulation_is_told(said: str) -> None:
    assert told("fee-without-legal-basis", said)


@pytest.mark.parametrize(
    "said", ["Gratis; meterai Rp10.000,00 ditanggung pemohon", "Gratis; biaya admin bank Rp2.500,00"]
)
def test_what_others_charge_needs_no_regulation(said: str) -> None:
    assert not told("fee-without-legal-basis", said)


def test_a_levy_of_the_legal_basis_carries_the_fee() -> None:
    assert not says("fee-without-legal-basis", {"biaya": "Rp25.000,00", "dasar_hukum": [f"1. {PERDA}"]})


def test_a_regulation_alone_says_no_amount() -> None:
    assert told("fee-basis-without-amount", f"Sesuai {PERDA}")
    assert not told("fee-basis-without-amount", f"Sesuai {PERDA}; daftar tarif terlampir")
    assert not told("fee-basis-without-amount", f"Peserta JKN dibiayai BPJS sesuai {PERDA}")


@pytest.mark.parametrize("said", ["Gratis. Biaya cetak Rp15.000,00", f"{FREE}\nCetak: Rp20.000,00"])
def test_free_and_charged_at_once_is_told(said: str) -> None:
    assert told("fee-free-and-charged", said)


@pytest.mark.parametrize(
    "said",
    [
        "Gratis; meterai Rp10.000,00",
        ["Gratis bagi warga miskin", "Umum: Rp15.000,00"],
        "Gratis; penggandaan dokumen ditanggung pemohon",
        "Gratis (Rp0,00)",
        "Gratis; denda keterlambatan Rp50.000,00",
    ],
)
def test_what_is_paid_for_something_else_is_let_be(said: Any) -> None:
    assert not told("fee-free-and-charged", said)


def test_a_paper_that_is_free_by_law_is_set_free_by_the_fix() -> None:
    draft = fixed("fee-free-by-law", read({"biaya": "Rp20.000,00"}, name="Cetak Ulang Kartu Keluarga"))
    assert "free=True" in str(draft.services[0])
    assert not found("fee-free-by-law", draft)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Penerbitan Akta Kelahiran", "Gratis; denda keterlambatan pelaporan Rp50.000,00"),
        ("Pencatatan Nikah di Luar KUA", "Rp600.000,00"),
        ("Surat Keterangan Usaha", "Rp20.000,00"),
    ],
)
def test_a_fine_or_another_paper_is_let_be(name: str, said: str) -> None:
    assert not says("fee-free-by-law", {"biaya": said}, name=name)


def test_a_step_of_paying_beside_no_fee_is_told() -> None:
    steps = ["1. Pemohon menyerahkan berkas", "2. Pemohon membayar di kasir", "3. Petugas menyerahkan surat"]
    assert says("fee-free-but-payment-step", {"biaya": FREE, "prosedur": steps})
    assert not says("fee-free-but-payment-step", {"biaya": PAID, "prosedur": steps})


@pytest.mark.parametrize(
    "step", ["Pemohon menunjukkan bukti lunas pajak bumi dan bangunan", "Pemohon tidak membayar apa pun"]
)
def test_a_step_that_pays_no_fee_is_let_be(step: str) -> None:
    assert not says("fee-free-but-payment-step", {"biaya": FREE, "prosedur": [f"1. {step}", "2. Selesai"]})


@pytest.mark.parametrize(
    "said",
    [
        "Rp20.000,00 transfer ke rekening pribadi petugas",
        "Rp20.000,00 dibayar kepada petugas",
        "Kirim ke GoPay",
    ],
)
def test_paying_a_person_is_told(said: str) -> None:
    assert told("fee-to-person", said)


@pytest.mark.parametrize(
    "said",
    [
        "Rp20.000,00 dibayar kepada petugas kasir",
        "Rp20.000,00 disetor ke bendahara penerimaan",
        "Rp20.000,00 melalui QRIS kas daerah",
        "Dilarang memberi uang kepada petugas",
    ],
)
def test_paying_into_the_treasury_is_let_be(said: str) -> None:
    assert not told("fee-to-person", said)


def test_an_old_levy_is_told_and_one_of_the_transition_is_asked() -> None:
    old = "Rp20.000,00 sesuai Peraturan Daerah Nomor 1 Tahun 2012 tentang Retribusi Daerah"
    assert [each.severity for each in found("fee-old-levy", read({"biaya": old}))] == ["must"]
    asked = old.replace("2012", "2022")
    assert [each.severity for each in found("fee-old-levy", read({"biaya": asked}))] == ["should"]


@pytest.mark.parametrize(
    "said",
    [
        f"Rp20.000,00 sesuai {PERDA}",
        "Peraturan Daerah Nomor 1 Tahun 2012 tentang Pelayanan Publik",
        "Rp20.000,00 sesuai Peraturan Bupati Nomor 1 Tahun 2019 tentang Tarif Layanan BLUD",
    ],
)
def test_what_is_no_old_levy_is_let_be(said: str) -> None:
    assert not told("fee-old-levy", said)


def test_the_regulation_of_a_fee_belongs_to_the_legal_basis() -> None:
    law = ["1. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"]
    assert says("fee-basis-not-listed", {"biaya": PAID, "dasar_hukum": law})
    assert not says("fee-basis-not-listed", {"biaya": PAID, "dasar_hukum": [*law, f"2. {PERDA}"]})
    short = [*law, "2. Perda Nomor 4 Tahun 2024"]
    assert not says("fee-basis-not-listed", {"biaya": PAID, "dasar_hukum": short})


@pytest.mark.parametrize("said", ["Rp. 5.000,-", "rp 5.000", "Rp5000", "Rp 5.000,-"])
def test_rupiah_are_written_out_by_the_fix(said: str) -> None:
    draft = fixed("rupiah-form", made(fee=Text(paragraphs=(f"{said} dibayar di bank",))))
    assert "'Rp5.000,00 dibayar di bank'" in str(draft.services[0])


def test_rupiah_in_a_field_are_written_by_the_program() -> None:
    fees = Fees(rows=(FeeRow(variant="Baru", amount=5000),))
    assert not found("rupiah-form", made(fee=fees))


def test_how_to_pay_is_asked_for() -> None:
    assert told("fee-payment-way-missing", f"Rp50.000,00 sesuai {PERDA}")
    steps = ["1. Pemohon membayar di bank", "2. Petugas menyerahkan surat"]
    said = {"biaya": f"Rp50.000,00 sesuai {PERDA}", "prosedur": steps}
    assert not says("fee-payment-way-missing", said)


@given(
    st.sampled_from(
        [
            FREE,
            PAID,
            "Gratis, administrasi seikhlasnya",
            "Gratis. Biaya cetak Rp. 15.000,-",
            "Sesuai tarif yang berlaku",
            "Rp20.000,00 sesuai Peraturan Daerah Nomor 1 Tahun 2012 tentang Retribusi Daerah",
            'Biaya "admin" dibayar kepada petugas',
        ]
    ),
    st.sampled_from(sorted(DISGUISES)),
)
@settings(max_examples=35, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_another_dress_of_a_text_is_judged_the_same(said: str, disguise: str) -> None:
    same_in_disguise(("fee",), {"biaya": said}, disguise)


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_megabyte_in_a_field_is_judged_quickly(piece: str) -> None:
    judges_quickly(("fee",), "fee", piece)
