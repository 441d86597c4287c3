"""Whether the product is a thing or an act that one can point at, and the one asked for."""

from __future__ import annotations

import time

import pytest

from tests.drafter.checks.judged import says


def told(rule: str, product: object, name: str = "Rekomendasi SKCK", **parts: object) -> bool:
    return says(rule, {"produk": product, **parts}, name=name)


@pytest.mark.parametrize(
    "product",
    [
        "Pelayanan prima",
        "Kepuasan masyarakat",
        "Sesuai permohonan",
        "Layanan informasi, magang, kunjungan dan lain-lain",
    ],
)
def test_what_nobody_can_point_at_is_told(product: str) -> None:
    assert told("product-vague", product)


@pytest.mark.parametrize(
    "product", ["Tindakan hemodialisis", "Layanan konsultasi gizi", "Surat Keterangan Pindah"]
)
def test_an_act_or_a_paper_is_let_be(product: str) -> None:
    assert not told("product-vague", product)


@pytest.mark.parametrize(
    "product", ["Jumlah tempat tidur periksa: 34 buah", ["Ruang tunggu", "Kursi", "Komputer"]]
)
def test_rooms_and_things_are_told(product: object) -> None:
    assert told("product-is-facility", product, name="Rawat Jalan")


def test_what_is_rented_may_be_a_room() -> None:
    assert not told("product-is-facility", "Ruang aula", name="Penyewaan Fasilitas")
    assert not told("product-is-facility", "Pemeriksaan rawat jalan di ruang poli", name="Rawat Jalan")


def test_the_product_of_another_service_is_told() -> None:
    assert told("product-mismatch", "Kartu Keluarga")


@pytest.mark.parametrize(
    ("name", "product"),
    [
        ("Rekomendasi SKCK", "Surat Rekomendasi SKCK"),
        ("Penerbitan KIA", "Kartu Identitas Anak"),
        ("Akta Kelahiran", "Kutipan Akta Kelahiran"),
        ("Pelayanan SKTM", "Surat Keterangan Tidak Mampu"),
        ("Penanganan Pengaduan", "Surat tanggapan"),
        ("Rawat Jalan", "Pemeriksaan dokter"),
        ("Izin Penelitian", "Surat keterangan meneliti"),
    ],
)
def test_the_same_by_another_name_is_let_be(name: str, product: str) -> None:
    assert not told("product-mismatch", product, name=name)


def test_what_the_last_step_hands_over_counts() -> None:
    steps = ["1. Pemohon datang", "2. Petugas menyerahkan Kartu Keluarga kepada pemohon"]
    assert not told("product-mismatch", "Kartu Keluarga", prosedur=steps)


def test_a_paper_of_limited_life_needs_its_validity() -> None:
    assert told("product-validity-missing", "Surat rekomendasi usaha", name="Rekomendasi Usaha")
    assert not told(
        "product-validity-missing",
        "Surat rekomendasi usaha, berlaku 1 (satu) tahun",
        name="Rekomendasi Usaha",
    )
    assert not told("product-validity-missing", "Kutipan Akta Kelahiran", name="Akta Kelahiran")


@pytest.mark.parametrize("said", ["pelayanan " * 6_000, "ruang " * 10_000])
def test_hostile_text_stays_quick(said: str) -> None:
    begun = time.perf_counter()
    told("product-vague", said)
    assert time.perf_counter() - begun < 5
