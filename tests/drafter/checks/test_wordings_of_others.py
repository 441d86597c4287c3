"""More wordings of standards in force, from offices of other kinds than those of `test_real_wordings`."""

from __future__ import annotations

from typing import Any

import pytest

from tests.drafter.checks.judged import found, read, says

SOUND: tuple[tuple[str, dict[str, Any]], ...] = (
    ("legal-basis-wrong-number", {"dasar_hukum": "UU No. 1 Tahun 2022 tentang HKPD"}),
    ("fee-vague", {"biaya": "-"}),
    ("fee-vague", {"biaya": ["Denda sesuai putusan pengadilan", "Biaya perkara Rp1.000,00"]}),
    ("fee-vague", {"biaya": ["PKB: sesuai nilai pada notice pajak", "Pengesahan: Rp25.000,00"]}),
    # A duty of the law on information, in its own time.
    (
        "complaints-deadline-over-law",
        {"pengaduan": "Tanggapan atas keberatan diberikan paling lama 30 hari kerja"},
    ),
    (
        "complaints-no-handling",
        {"pengaduan": "WA 0812345678; Kasi Pelayanan menindaklanjuti pengaduan dalam 24 jam"},
    ),
    (
        "complaints-no-handling",
        {"pengaduan": "WA 0812345678; laporan ditelaah Kasi Intelijen dalam 3 hari kerja"},
    ),
    (
        "procedure-no-handover",
        {
            "prosedur": [
                "1. COTA mengajukan permohonan",
                "2. Dinas memeriksa",
                "3. COTA menerima surat rekomendasi",
            ]
        },
    ),
    ("actor-not-covered", {"prosedur": ["1. Nelayan mengajukan permohonan"], "kompetensi": "Operator: SMA"}),
    (
        "procedure-no-handover",
        {
            "produk": "Pengembalian barang bukti",
            "prosedur": ["1. Pelanggar membayar", "2. Petugas menyerahkan barang bukti"],
        },
    ),
    ("procedure-branch-open", {"prosedur": ["1. Analis mengambil spesimen", "2. Dokter memvalidasi hasil"]}),
    ("evaluation-no-tool", {"evaluasi": "Minlok bulanan"}),
    (
        "fee-free-but-payment-step",
        {
            "biaya": ["Umum: sesuai Perbup Badung No. 10 Tahun 2022", "BPJS: gratis"],
            "prosedur": ["1. Pasien umum membayar di kasir"],
        },
    ),
    (
        "actor-not-covered",
        {"prosedur": ["1. Tenaga teknis kefarmasian meracik obat"], "kompetensi": "TTK: D-3"},
    ),
    (
        "actor-not-covered",
        {"prosedur": ["1. Surat yang memenuhi syarat dicap"], "kompetensi": "Operator: SMA"},
    ),
    ("complaints-no-lapor", {"pengaduan": ["Telepon 0761 123456", "LAPOR"]}),
    ("complaints-no-officer", {"pengaduan": ["WA 0812345678", "Ka. UPTD menelaah pengaduan"]}),
    ("time-without-unit", {"waktu": "Periode 1 April dan 1 Oktober"}),
    ("time-vague", {"waktu": "Periode 1 April dan 1 Oktober"}),
    ("time-is-opening-hours", {"waktu": "1 x 24 jam hari kerja sejak berkas lengkap"}),
    (
        "complaints-no-officer",
        {"pengaduan": "WA 0812345678; pengaduan ditangani oleh Petugas Tindak Internal"},
    ),
    (
        "complaints-no-handling",
        {"pengaduan": "WA 0812345678; pengaduan ditangani oleh PTI paling lama 7 hari"},
    ),
    ("requirement-obsolete-document", {"persyaratan": "Fotokopi PBB/IMB/sertifikat"}),
    ("procedure-no-handover", {"prosedur": "Petugas memasang sambungan"}),
    (
        "actor-not-covered",
        {"prosedur": ["1. Petugas survei mengukur"], "jumlah_pelaksana": "surveyor 4 orang"},
    ),
    ("guarantee-slogan", {"jaminan": "Bila waktu tunggu melebihi standar, petugas memberi penjelasan"}),
    ("time-vague", {"waktu": "Pendaftaran 30 menit; akad nikah sesuai jadwal yang disepakati"}),
)
FAULTY: tuple[tuple[str, dict[str, Any]], ...] = (
    ("complaints-deadline-over-law", {"pengaduan": "Jawaban disampaikan paling lama 30 hari kerja"}),
    ("fee-vague", {"biaya": ["Baru: menyesuaikan", "Lama: Rp25.000,00"]}),
    ("fee-old-levy", {"biaya": "Sesuai Perda Kabupaten Bengkalis tentang Retribusi no 8 tahun 2018"}),
    ("time-excuse", {"waktu": "15 menit jika antrian tidak banyak"}),
    (
        "procedure-branch-open",
        {"prosedur": ["1. Pasien mendaftar", "2. Petugas memeriksa kelengkapan berkas pasien"]},
    ),
    ("time-is-opening-hours", {"waktu": "24 jam setiap hari"}),
    ("fee-free-but-payment-step", {"biaya": "Gratis", "prosedur": ["1. Pemohon membayar di kasir"]}),
    ("complaints-no-lapor", {"pengaduan": ["Telepon 0761 123456", "Segera lapor kepada petugas"]}),
    (
        "staffing-sum-mismatch",
        {"jumlah_pelaksana": ["Petugas loket 3 orang", "Operator 2 orang", "Jumlah 6 orang"]},
    ),
    ("requirement-obsolete-document", {"persyaratan": "Fotokopi IMB"}),
    ("requirement-obsolete-document", {"persyaratan": "Foto copy Izin Gangguan/ HO"}),
    ("complaints-no-officer", {"pengaduan": ["WA 0812345678", "Ruang Pengaduan: Poliklinik dan Humas"]}),
    ("time-vague", {"waktu": "Pendaftaran 30 menit; pemeriksaan sesuai jadwal"}),
    ("complaints-no-officer", {"pengaduan": "WA 0812345678; pengaduan ditindaklanjuti secepatnya"}),
    (
        "actor-not-covered",
        {"prosedur": ["1. Administrator basis data memadankan data"], "kompetensi": "Operator data: SMA"},
    ),
    ("actor-not-covered", {"prosedur": ["1. Juru Ukur menyerahkan berkas"], "kompetensi": "Operator: SMA"}),
)


@pytest.mark.parametrize(("rule", "parts"), SOUND)
def test_what_other_offices_write_soundly_is_let_be(rule: str, parts: dict[str, Any]) -> None:
    name = "Pemasangan Sambungan" if "sambungan" in str(parts) else "Surat Keterangan Usaha"
    assert not says(rule, parts, name), [each.told for each in found(rule, read(parts, name))]


@pytest.mark.parametrize(("rule", "parts"), FAULTY)
def test_what_other_offices_write_wrongly_is_told(rule: str, parts: dict[str, Any]) -> None:
    assert says(rule, parts)


def test_a_province_is_known_by_its_short_name() -> None:
    cited = "Perda Prov. {} Nomor 1 Tahun 2024 tentang Pajak Daerah dan Retribusi Daerah"
    office = {"instansi": "UPTB Samsat Kota Kendari", "pemerintah": "Pemerintah Provinsi Sulawesi Tenggara"}
    assert not found("legal-basis-other-region", read({"dasar_hukum": cited.format("Sultra")}, **office))
    assert found("legal-basis-other-region", read({"dasar_hukum": cited.format("Sulsel")}, **office))


def test_a_word_written_twice_hides_no_number() -> None:
    cited = "1. Undang-Undang Nomor Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;"
    assert not found("legal-basis-incomplete", read({}, mengingat=[cited]))
