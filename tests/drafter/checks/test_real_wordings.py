"""Wordings of standards that are in force: what is sound in them, and what is not."""

from __future__ import annotations

from typing import Any

import pytest

from tests.drafter.checks.judged import found, read, says

SOUND: tuple[tuple[str, dict[str, Any]], ...] = (
    # The year of a regulation is no duration, whatever stands before it.
    (
        "number-words-missing",
        {"dasar_hukum": "Keputusan Direktur Jenderal Nomor 5343 Tahun 2015 tentang Ijazah"},
    ),
    ("number-words-missing", {"biaya": "Rp5.000,00 sesuai Perda Kabupaten Bengkalis Nomor 8 Tahun 2023"}),
    # Titles with abbreviations are the titles.
    ("legal-basis-wrong-number", {"dasar_hukum": "UU 22/2009 tentang LLAJ"}),
    (
        "legal-basis-wrong-number",
        {"dasar_hukum": "Perpres Nomor 26 Tahun 2009 tentang Penerapan KTP berbasis NIK"},
    ),
    (
        "legal-basis-wrong-number",
        {"dasar_hukum": "Permenhub PM 19 Tahun 2021 tentang Pengujian Berkala Kendaraan Bermotor"},
    ),
    # Short forms name the change by "jo.".
    ("amendment-missing", {"dasar_hukum": "UU Nomor 23 Tahun 2006 jo. UU Nomor 24 Tahun 2013"}),
    (
        "staffing-sum-mismatch",
        {"jumlah_pelaksana": "3 orang, terdiri dari 1 orang loket, 1 orang kasir, 1 orang kasi"},
    ),
    ("component-deferred", {"jumlah_pelaksana": "Sesuai kebutuhan"}),
    # A Perda on population administration may set a fine; it is none on levies.
    (
        "fee-old-levy",
        {
            "biaya": [
                "a. Penerbitan akta: gratis",
                "b. Denda keterlambatan Rp50.000,00 sesuai Perda Kabupaten Bengkalis Nomor 7 Tahun 2009",
            ]
        },
    ),
    (
        "fee-vague",
        {
            "biaya": [
                "Pendaftaran Rp30.000,00",
                "Proses Rp75.000,00",
                "Panggilan sesuai radius",
                "Berdasarkan PP Nomor 5 Tahun 2019",
            ]
        },
    ),
    (
        "fee-basis-without-amount",
        {
            "biaya": [
                "Sampai dengan 2.500 kg: Rp40.000,00",
                "Di atas 2.500 kg: Rp50.000,00",
                "Dasar: Perda Kabupaten Bengkalis Nomor 8 Tahun 2023 tentang Pajak dan Retribusi",
            ]
        },
    ),
    (
        "fee-to-person",
        {
            "prosedur": [
                "1. Pemohon membayar melalui bank",
                "2. Pemohon menyerahkan bukti setor kepada petugas loket",
            ]
        },
    ),
    ("complaints-no-officer", {"pengaduan": ["Telepon 0761 123456", "Unit Humas RSUD"]}),
    (
        "complaints-no-officer",
        {"pengaduan": ["Telepon 0761 123456", "ULT menjawab paling lama 2 (dua) hari kerja"]},
    ),
    (
        "complaints-no-handling",
        {
            "pengaduan": [
                "Telepon 0761 123456",
                "Ditindaklanjuti paling lama 5 (lima) hari kerja oleh Sekretaris Camat",
            ]
        },
    ),
    (
        "procedure-step-without-actor",
        {
            "prosedur": [
                "1. Pemohon mendaftar",
                "2. Apabila lengkap maka DPMPTSP memproses rekomendasi",
                "3. Rapat difasilitasi oleh DPMPTSP",
                "4. Dalam hal berkas tidak lengkap permohonan dianggap ditarik kembali",
                "5. Petugas menyerahkan izin kepada pemohon",
            ]
        },
    ),
    (
        "procedure-no-handover",
        {
            "prosedur": [
                "1. Pemohon membawa berkas",
                "2. Camat menandatangani",
                "3. Berkas diberikan kepada pemohon",
            ]
        },
    ),
    ("procedure-no-handover", {"prosedur": "Pemohon → Petugas → Verifikasi → Rekomendasi → Pemohon"}),
    (
        "component-in-wrong-place",
        {"prosedur": "Pemohon -> Periksa Berkas Persyaratan -> Legalisasi -> Penyerahan Dokumen ke Pemohon"},
    ),
    (
        "time-without-start",
        {
            "waktu": "30 menit",
            "prosedur": ["1. Pasien baru", "a. Pasien datang", "b. Petugas mendaftar pasien"],
        },
    ),
    (
        "time-day-kind-unclear",
        {"waktu": "Permohonan diajukan paling lambat 14 hari sebelum acara; jawaban diberikan 2 hari kerja"},
    ),
    ("guarantee-slogan", {"jaminan": "Diwujudkan dengan adanya kepastian persyaratan, waktu, dan biaya"}),
    ("guarantee-slogan", {"jaminan": "Tidak ada pungutan di luar ketentuan"}),
    ("safety-off-topic", {"keamanan": "Paspor dilengkapi chip dan pengaman khusus"}),
    ("safety-off-topic", {"keamanan": "Kartu berhologram dan ber-QR Code"}),
    ("evaluation-no-tool", {"evaluasi": "Musyawarah desa sekali setahun"}),
    ("digit-letter-mixed", {"kompetensi": "S1 Pekerjaan Sosial"}),
    (
        "actor-not-covered",
        {
            "prosedur": ["1. Catin mendaftar", "2. SPPT baru diserahkan kepada WP"],
            "kompetensi": "Petugas loket: SMA",
        },
    ),
)
FAULTY: tuple[tuple[str, dict[str, Any]], ...] = (
    ("number-words-missing", {"evaluasi": "Dilakukan tiap 2 tahun"}),
    ("legal-basis-wrong-number", {"dasar_hukum": "UU 22/2009 tentang KTP"}),
    ("amendment-missing", {"dasar_hukum": "UU Nomor 23 Tahun 2006 tentang Administrasi Kependudukan"}),
    (
        "staffing-sum-mismatch",
        {"jumlah_pelaksana": "4 orang, terdiri dari 1 orang loket, 1 orang kasir, 1 orang kasi"},
    ),
    ("staffing-no-number", {"jumlah_pelaksana": "Sesuai kebutuhan"}),
    ("component-deferred", {"jumlah_pelaksana": "Terlampir"}),
    ("component-deferred", {"pengaduan": "Lihat pelayanan pendaftaran"}),
    ("fee-old-levy", {"biaya": "Rp5.000,00 sesuai Perda Kabupaten Bengkalis Nomor 7 Tahun 2009"}),
    ("fee-to-person", {"prosedur": ["1. Pemohon membayar kepada petugas loket"]}),
    ("complaints-no-officer", {"pengaduan": ["Telepon 0761 123456", "Ruang humas"]}),
    (
        "cross-reference-broken",
        {
            "prosedur": [
                "1. Pemohon mendaftar",
                "2. Petugas memeriksa",
                "3. Rapat sebagaimana dimaksud angka 3 dipimpin Camat",
                "4. Selesai",
            ]
        },
    ),
    ("time-is-opening-hours", {"waktu": "24 jam"}),
    ("time-is-opening-hours", {"waktu": "Pelayanan perawatan 24 (dua puluh empat) jam"}),
    (
        "time-sum-exceeds",
        {"waktu": ["Pendaftaran: 5 menit", "Pra uji: 10 menit", "Uji: 20 menit", "Total: 45 menit"]},
    ),
    (
        "procedure-no-handover",
        {"prosedur": ["1. Pemohon membawa berkas", "2. Berkas tidak lengkap dikembalikan kepada pemohon"]},
    ),
    ("legal-basis-incomplete", {"dasar_hukum": "Perkaban No. 1 Tahun 2010"}),
)


@pytest.mark.parametrize(("rule", "parts"), SOUND)
def test_what_is_sound_is_let_be(rule: str, parts: dict[str, Any]) -> None:
    assert not says(rule, parts), [each.told for each in found(rule, read(parts))]


@pytest.mark.parametrize(("rule", "parts"), FAULTY)
def test_what_is_wrong_is_told(rule: str, parts: dict[str, Any]) -> None:
    assert says(rule, parts)


def test_where_the_reader_is_sent_on_nothing_more_is_told() -> None:
    draft = read({"pengaduan": "Sama dengan di atas"})
    assert found("component-deferred", draft)
    assert not any(found(f"complaints-no-{each}", draft) for each in ("channel", "officer", "deadline"))


def test_a_number_that_is_not_finished_is_compared_with_none() -> None:
    one = {"nama": "A", "komponen": {"pengaduan": "SMS 0812 5789 xxxx"}}
    other = {"nama": "B", "komponen": {"pengaduan": "SMS 0813 1111 2222"}}
    assert not found("channel-inconsistent", read({}, layanan=[one, other]))


def test_a_fault_of_several_points_is_told_of_all_of_them() -> None:
    points = ["a. Bahwa satu alasan", "b. Bahwa lain alasan", "c. bahwa berdasarkan huruf a dan huruf b;"]
    [finding] = found("consider-form", read({}, menimbang=points))
    assert "huruf a dan huruf b:" in finding.told


def test_an_older_standard_that_fits_no_longer_is_revoked() -> None:
    points = ["a. bahwa Standar Pelayanan yang ditetapkan pada Tahun 2019 perlu disesuaikan kembali;"]
    dictum = ["KESATU : Menetapkan Standar Pelayanan.", "KEDUA : Keputusan ini mulai berlaku."]
    assert found("revocation-missing", read({}, menimbang=points, diktum=dictum))
    assert not found(
        "revocation-missing",
        read({}, menimbang=["a. bahwa standar pelayanan perlu ditetapkan;"], diktum=dictum),
    )


def test_a_regional_regulation_is_named_as_it_is_written() -> None:
    parts = {
        "biaya": "Rp5.000,00 sesuai Perda Kabupaten Bengkalis Nomor 8 Tahun 2023",
        "dasar_hukum": "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
    }
    [finding] = found("fee-basis-not-listed", read(parts))
    assert "Peraturan Daerah Kabupaten Bengkalis Nomor 8 Tahun 2023" in finding.told
