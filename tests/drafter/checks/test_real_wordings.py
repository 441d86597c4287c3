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


SOUND_TOO: tuple[tuple[str, dict[str, Any]], ...] = (
    (
        "complaints-no-handling",
        {
            "pengaduan": [
                "Telepon 0761 123456",
                "Langkah-langkah penanganan pengaduan: cek lapangan, koordinasi",
            ]
        },
    ),
    (
        "complaints-no-handling",
        {"pengaduan": ["Dikelola oleh unit layanan", "Kepala Lapas menelaah dan memberi arahan"]},
    ),
    # An answer that "disampaikan" bounds the office, not the citizen.
    ("complaints-window-short", {"pengaduan": "Jawaban disampaikan paling lama 3 hari kerja"}),
    ("complaints-no-deadline", {"pengaduan": "Jawaban disampaikan paling lama 3 hari kerja"}),
    # The citizen's time to mend, and a time to respond, are not summed with the office's promise.
    (
        "time-sum-exceeds",
        {
            "waktu": "3 hari kerja",
            "prosedur": [
                "1. Petugas memeriksa",
                "2. Pelaku usaha memperbaiki formulir paling lambat 5 hari kerja",
            ],
        },
    ),
    (
        "time-sum-exceeds",
        {
            "waktu": ["Waktu tanggap 5 menit", "24 jam"],
            "prosedur": ["1. Perawat menilai", "2. Observasi 6 jam"],
        },
    ),
    (
        "legal-basis-incomplete",
        {"dasar_hukum": "Keputusan Menteri Hukum Nomor M.HH-05.OT.02.01 Tahun 2016 tentang Standar"},
    ),
    (
        "legal-basis-incomplete",
        {"dasar_hukum": "Peraturan Menteri Kehutanan Nomor : P.22/MENLHK/SETJEN/KUM.1/7/2018 tentang Norma"},
    ),
    (
        "procedure-step-without-actor",
        {"prosedur": ["1. Kanwil melakukan verifikasi; usulan yang salah dikembalikan"]},
    ),
    (
        "actor-not-covered",
        {"prosedur": ["1. Petugas Pelayanan Dinas mencetak kartu"], "jumlah_pelaksana": "3 orang petugas"},
    ),
    ("actor-not-covered", {"prosedur": ["1. Kanwil melakukan verifikasi"], "kompetensi": "Operator: SMA"}),
    ("component-in-wrong-place", {"produk": "Kartu anggota (berlaku 2 tahun)"}),
    (
        "time-long-without-basis",
        {"waktu": ["1 hari kerja sejak berkas lengkap", "Masa berlaku 2 (dua) tahun"]},
    ),
    ("guarantee-slogan", {"jaminan": "Pasien gawat darurat dilayani tanpa uang muka"}),
)
FAULTY_TOO: tuple[tuple[str, dict[str, Any]], ...] = (
    (
        "procedure-no-handover",
        {
            "prosedur": [
                "1. Pemohon mendaftar",
                "2. Berkas yang diserahkan oleh pemohon diperiksa petugas",
                "3. Kartu diterbitkan",
            ]
        },
    ),
    (
        "procedure-no-handover",
        {"prosedur": ["1. Pemohon mendaftar", "2. Apabila data pemohon sudah masuk, petugas mencetak kartu"]},
    ),
    ("time-excuse", {"waktu": "15 menit (jaringan internet stabil)"}),
    (
        "fee-free-and-charged",
        {"biaya": ["Baru:", "Tidak dipungut biaya, dan dikenakan Rp5.000,00", "Lama:", "Rp6.000,00"]},
    ),
    ("complaints-window-short", {"pengaduan": "Pengaduan disampaikan paling lama 3 hari sejak pelayanan"}),
    (
        "time-sum-exceeds",
        {
            "waktu": "3 hari kerja",
            "prosedur": ["1. Petugas memeriksa berkas (5 hari kerja)", "2. Pemohon menerima surat"],
        },
    ),
)


@pytest.mark.parametrize(("rule", "parts"), SOUND_TOO)
def test_what_is_sound_elsewhere_is_let_be(rule: str, parts: dict[str, Any]) -> None:
    assert not says(rule, parts), [each.told for each in found(rule, read(parts))]


@pytest.mark.parametrize(("rule", "parts"), FAULTY_TOO)
def test_what_is_wrong_elsewhere_is_told(rule: str, parts: dict[str, Any]) -> None:
    assert says(rule, parts)


def test_what_is_put_off_to_another_place_is_told_once() -> None:
    draft = read({"kompetensi": "sda", "pengawasan": "sda", "jumlah_pelaksana": "sda"})
    assert len(found("component-deferred", draft)) == 3
    assert not any(
        found(each, draft) for each in ("competence-vague", "oversight-no-actor", "staffing-no-number")
    )


def test_kk_is_the_card_that_the_service_is_named_after() -> None:
    parts = {"prosedur": ["1. Dinas menerbitkan KK baru dan menyerahkannya kepada pemohon"]}
    assert not says("other-service-named", parts, "Penerbitan Kartu Keluarga Baru")
    assert says("other-service-named", parts, "Rekomendasi SKCK")


def test_the_post_in_a_decree_is_the_offices_own() -> None:
    lapas = {"instansi": "Lembaga Pemasyarakatan Kelas III Parigi"}
    reasons = ["a. bahwa perlu menetapkan Keputusan Kepala Kantor Wilayah tentang Standar Pelayanan;"]
    assert found("office-name-mismatch", read({}, menimbang=reasons, **lapas))
    dinas = {"instansi": "Dinas Sosial Kabupaten Garut"}
    points = ["KESATU : Keputusan Kepala Dinas Nomor 84 Tahun 2017 dicabut dan dinyatakan tidak berlaku."]
    assert not found("office-name-mismatch", read({}, diktum=points, **dinas))


def test_a_law_under_another_kind_is_recognised_by_number_year_and_title() -> None:
    cited = "Peraturan Pemerintah Nomor 23 Tahun 2014 tentang Pemerintah Daerah"
    [finding] = found("legal-basis-wrong-number", read({"dasar_hukum": cited}))
    assert "UU 23/2014" in finding.told


@pytest.mark.parametrize("said", ["DTKS", "Permensos 110/HUK/2009", "SDM"])
def test_abbreviations_that_are_explained_or_known_are_let_be(said: str) -> None:
    assert not says("abbreviation-unexplained", {"produk": f"Bukti {said}"}, "Cek Data (DTKS)")
