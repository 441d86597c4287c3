"""The oddest answers met in real standards, held by their kinds and printed as officials would write them.

Shapes and figures are those of real offices; names of institutions and people are left out.
"""

from __future__ import annotations

from drafter.model import answers as a
from drafter.model.draft import Case
from tests.drafter.documents.printed import answers, cell_of, shown


def steps(*groups: a.StepGroup) -> a.Steps:
    return a.Steps(groups=groups)


def items(*texts: str | a.Item, heading: str = "") -> a.ItemGroup:
    made = tuple(a.Item(each) if isinstance(each, str) else each for each in texts)
    return a.ItemGroup(items=made, heading=heading)


def time(amount: int, unit: a.Unit, most: int | None = None) -> a.Duration:
    return a.Duration(amount=amount, unit=unit, most=most)


def test_a_hospitals_fee_by_who_pays() -> None:
    value = a.Fees(
        rows=(
            a.FeeRow(
                variant="peserta jaminan kesehatan", formula="tanpa iur biaya", regulated="tarif INA-CBG"
            ),
            a.FeeRow(variant="peserta yang naik kelas", regulated="ketentuan yang berlaku"),
            a.FeeRow(
                variant="umum, perusahaan, dan asuransi", regulated="Keputusan Direktur Utama tentang Tarif"
            ),
        )
    )
    assert shown(value, "fee") == [
        "1. peserta jaminan kesehatan: tanpa iur biaya sesuai dengan tarif INA-CBG;",
        "2. peserta yang naik kelas: sesuai dengan ketentuan yang berlaku; dan",
        "3. umum, perusahaan, dan asuransi: sesuai dengan Keputusan Direktur Utama tentang Tarif.",
    ]


def test_a_service_that_is_open_day_and_night() -> None:
    value = a.TimeLimit(always="Senin sampai dengan Minggu 24 jam, termasuk hari libur")
    assert shown(value, "time_limit") == ["Senin sampai dengan Minggu 24 jam, termasuk hari libur."]


def test_service_hours_that_differ_by_part_of_the_service() -> None:
    value = a.TimeLimit(
        phases=(
            a.Phase(name="rawat jalan", words="Senin sampai dengan Jumat pukul 08.00 sampai dengan 16.00"),
            a.Phase(name="rawat inap", words="setiap hari 24 jam"),
        )
    )
    assert shown(value, "time_limit") == [
        "1. rawat jalan: Senin sampai dengan Jumat pukul 08.00 sampai dengan 16.00; dan",
        "2. rawat inap: setiap hari 24 jam.",
    ]


def test_a_range_of_minutes() -> None:
    value = a.TimeLimit(phases=(a.Phase(limit=time(60, "menit", 120)),))
    assert shown(value, "time_limit") == ["60 (enam puluh) sampai dengan 120 (seratus dua puluh) menit."]


def test_a_phase_in_minutes_and_one_in_words() -> None:
    value = a.TimeLimit(
        phases=(
            a.Phase(name="administrasi", limit=time(15, "menit")),
            a.Phase(name="konsultasi", words="sesuai dengan materi konsultasi"),
        )
    )
    assert shown(value, "time_limit") == [
        "1. administrasi: paling lama 15 (lima belas) menit; dan",
        "2. konsultasi: sesuai dengan materi konsultasi.",
    ]


def test_a_time_for_each_piece() -> None:
    value = a.TimeLimit(phases=(a.Phase(limit=time(10, "menit"), per="setiap dokumen"),))
    assert shown(value, "time_limit") == ["Paling lama 10 (sepuluh) menit setiap dokumen."]


def test_a_time_with_waiting_and_days_that_do_not_count() -> None:
    value = a.TimeLimit(
        phases=(a.Phase(limit=time(14, "hari kerja"), start="berkas dinyatakan lengkap dan benar"),),
        waiting=time(30, "menit"),
        excluded="waktu perbaikan berkas oleh pemohon",
    )
    assert shown(value, "time_limit") == [
        "Paling lama 14 (empat belas) hari kerja sejak berkas dinyatakan lengkap dan benar.",
        "Waktu tunggu paling lama 30 (tiga puluh) menit.",
        "Tidak termasuk waktu perbaikan berkas oleh pemohon.",
    ]


def test_a_passports_list_of_fees_with_validity_before_it() -> None:
    value = a.Fees(
        before="masa berlaku paspor biasa paling lama 5 (lima) tahun sejak tanggal diterbitkan",
        rows=(
            a.FeeRow(variant="paspor biasa 48 halaman", amount=300_000),
            a.FeeRow(variant="paspor biasa 48 halaman pengganti yang hilang", amount=600_000),
            a.FeeRow(variant="jasa teknologi biometrik", amount=55_000),
        ),
        after="paspor elektronik 24 halaman belum tersedia",
    )
    assert shown(value, "fee") == [
        "Masa berlaku paspor biasa paling lama 5 (lima) tahun sejak tanggal diterbitkan:",
        "1. paspor biasa 48 halaman: Rp300.000,00 (tiga ratus ribu rupiah);",
        "2. paspor biasa 48 halaman pengganti yang hilang: Rp600.000,00 (enam ratus ribu rupiah); dan",
        "3. jasa teknologi biometrik: Rp55.000,00 (lima puluh lima ribu rupiah).",
        "Paspor elektronik 24 halaman belum tersedia.",
    ]


def test_a_fee_that_is_free_in_one_case_and_not_in_the_other() -> None:
    by_case = a.ByCase(
        (
            ("dalam", a.Fees(free=True)),
            (
                "luar",
                a.Fees(rows=(a.FeeRow(amount=600_000, regulated="tarif penerimaan negara bukan pajak"),)),
            ),
        )
    )
    cases = (Case(id="dalam", name="di kantor pada jam kerja"), Case(id="luar", name="di luar kantor"))
    assert cell_of("fee", answers(fee=by_case), cases=cases) == [
        "Di kantor pada jam kerja:",
        "Tidak dipungut biaya.",
        "Di luar kantor:",
        "Rp600.000,00 (enam ratus ribu rupiah) sesuai dengan tarif penerimaan negara bukan pajak.",
    ]


def test_a_percentage_and_a_minimum() -> None:
    value = a.Fees(
        rows=(a.FeeRow(variant="retribusi", formula="2% dari nilai sewa, paling sedikit Rp50.000,00"),)
    )
    assert shown(value, "fee") == ["Retribusi: 2% dari nilai sewa, paling sedikit Rp50.000,00."]


def test_rents_in_a_table_with_rows_that_head_a_group() -> None:
    value = a.Table(
        header=("Ruangan", "Biaya"),
        rows=(("Asrama A dan B", ""), ("Kamar 2 tempat tidur", "Rp153.000/hari")),
        before="berdasarkan surat persetujuan pengelola barang",
    )
    assert shown(value, "fee") == [
        "Berdasarkan surat persetujuan pengelola barang.",
        "Ruangan | Biaya",
        "Asrama A dan B | ",
        "Kamar 2 tempat tidur | Rp153.000/hari",
    ]


def test_complaints_in_four_classes_with_a_flow() -> None:
    value = a.Channels(
        channels=(
            a.Channel(kind="tatap muka", officer="pejabat pengelola pengaduan"),
            a.Channel(kind="kotak pengaduan"),
            a.Channel(kind="SP4N-LAPOR!", address="www.lapor.go.id"),
        ),
        steps=("pengguna menyampaikan aduan", "tim pengelola menindaklanjuti", "pengguna menerima jawaban"),
        classes=(
            a.ComplaintClass(name="ringan", settle=time(3, "jam")),
            a.ComplaintClass(name="bersifat normatif", settle=time(5, "hari kerja")),
            a.ComplaintClass(name="tidak berkadar pengawasan", settle=time(14, "hari kerja")),
            a.ComplaintClass(name="berkadar pengawasan", settle=time(60, "hari kerja")),
        ),
    )
    said = shown(value, "complaints")
    assert said[0] == "1. sarana pengaduan:"
    assert said[3] == "  c. SP4N-LAPOR!: www.lapor.go.id;"
    assert said[8:] == [
        "3. jangka waktu menurut golongan pengaduan:",
        "  a. ringan: diselesaikan paling lama 3 (tiga) jam;",
        "  b. bersifat normatif: diselesaikan paling lama 5 (lima) hari kerja;",
        "  c. tidak berkadar pengawasan: diselesaikan paling lama 14 (empat belas) hari kerja; dan",
        "  d. berkadar pengawasan: diselesaikan paling lama 60 (enam puluh) hari kerja.",
    ]


def test_requirements_by_authority_and_by_nationality() -> None:
    """Four levels of police by two kinds of applicant: cases for one, headings for the other."""
    native = items("fotokopi KTP", "pasfoto berlatar merah", heading="warga negara Indonesia")
    foreign = items("surat permohonan sponsor", "fotokopi paspor", heading="warga negara asing")
    by_case = a.ByCase((("polda", a.Items(groups=(native, foreign))), ("polres", a.Items(groups=(native,)))))
    cases = (Case(id="polda", name="tingkat provinsi"), Case(id="polres", name="tingkat kabupaten"))
    assert cell_of("requirements", answers(requirements=by_case), cases=cases) == [
        "Tingkat provinsi:",
        "Warga negara Indonesia:",
        "1. fotokopi KTP; dan",
        "2. pasfoto berlatar merah.",
        "Warga negara asing:",
        "1. surat permohonan sponsor; dan",
        "2. fotokopi paspor.",
        "Tingkat kabupaten:",
        "Warga negara Indonesia:",
        "1. fotokopi KTP; dan",
        "2. pasfoto berlatar merah.",
    ]


def test_requirements_with_copies_for_whom() -> None:
    suit = a.Item(
        "surat gugatan sebanyak 6 (enam) rangkap, meliputi",
        (a.Item("3 (tiga) rangkap untuk majelis"), a.Item("1 (satu) rangkap untuk tergugat")),
    )
    value = a.Items(groups=(items("fotokopi KTP yang masih berlaku dan bermeterai", suit),))
    assert shown(value) == [
        "1. fotokopi KTP yang masih berlaku dan bermeterai; dan",
        "2. surat gugatan sebanyak 6 (enam) rangkap, meliputi:",
        "  a. 3 (tiga) rangkap untuk majelis; dan",
        "  b. 1 (satu) rangkap untuk tergugat.",
    ]


def test_a_procedure_in_two_channels_with_sub_steps_an_introduction_and_a_picture() -> None:
    desk = a.StepGroup(
        heading="pasien rawat inap",
        intro="pasien dibedakan atas elektif dan cito",
        steps=(
            a.Step(
                actor="petugas",
                action="memeriksa rujukan",
                steps=(a.Step(action="masa berlaku"), a.Step(action="kelas")),
            ),
            a.Step(actor="perawat", action="memanggil pasien", time=time(5, "menit")),
        ),
    )
    online = a.StepGroup(
        heading="daring", steps=(a.Step(actor="pemohon", action="mengisi formulir", mode="daring"),)
    )
    value = a.Steps(groups=(desk, online), picture=a.Picture(asset="alur", alt="Alur pelayanan"))
    assert shown(value, "procedure") == [
        "Pasien rawat inap:",
        "Pasien dibedakan atas elektif dan cito:",
        "1. petugas memeriksa rujukan:",
        "  a. masa berlaku; dan",
        "  b. kelas; dan",
        "2. perawat memanggil pasien (5 menit).",
        "Daring:",
        "Pemohon mengisi formulir secara daring.",
        "[alur: Alur pelayanan]",
    ]


def test_staff_by_role_and_shift() -> None:
    value = a.People(
        roles=(
            a.Role(title="penanggung jawab kegiatan", number=4),
            a.Role(title="satuan pengamanan", number=23, shift="bergantian dalam tiga sif"),
            a.Role(title="administrasi", number=111),
        )
    )
    assert shown(value, "staffing") == [
        "Jumlah pelaksana 138 (seratus tiga puluh delapan) orang, terdiri atas:",
        "1. penanggung jawab kegiatan: 4 (empat) orang;",
        "2. satuan pengamanan: 23 (dua puluh tiga) orang, bergantian dalam tiga sif; dan",
        "3. administrasi: 111 (seratus sebelas) orang.",
    ]


def test_a_unit_with_an_address_of_several_lines_is_one_channel_with_its_numbers_beside_it() -> None:
    """A channel holds one address; several numbers of one desk are several channels."""
    value = a.Channels(
        channels=(
            a.Channel(kind="unit layanan publik", address="Jalan Contoh Kilometer 12,5"),
            a.Channel(kind="telepon", address="(0274) 000"),
            a.Channel(kind="pos-el", address="layanan@contoh.go.id"),
        )
    )
    assert shown(value, "complaints") == [
        "1. sarana pengaduan:",
        "  a. unit layanan publik: Jalan Contoh Kilometer 12,5;",
        "  b. telepon: (0274) 000; dan",
        "  c. pos-el: layanan@contoh.go.id.",
    ]
