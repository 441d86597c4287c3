"""Each kind of answer is read by what officers write, and what is not sure stays as words."""

import pytest

from drafter.model.answers import (
    Branch,
    Channel,
    Channels,
    Citation,
    Citations,
    Duration,
    FeeRow,
    Fees,
    Item,
    ItemGroup,
    Items,
    People,
    Phase,
    Role,
    Step,
    Steps,
    Table,
    Text,
    TimeLimit,
)
from drafter.reading.kinds import (
    channels,
    citations,
    fees,
    items,
    people,
    read,
    steps,
    table,
    text,
    time_limit,
)
from drafter.regulations import load_catalogue


def days(amount: int, most: int | None = None) -> Duration:
    return Duration(amount=amount, unit="hari kerja", most=most)


def minutes(amount: int, most: int | None = None) -> Duration:
    return Duration(amount=amount, unit="menit", most=most)


# --- lists ----------------------------------------------------------------------------------------


def group(*texts: str, heading: str = "", intro: str = "") -> ItemGroup:
    return ItemGroup(heading=heading, intro=intro, items=tuple(Item(text=each) for each in texts))


@pytest.mark.parametrize(
    "source",
    [
        "1. KTP;\n2. KK; dan\n3. akta.",
        "a) KTP\nb) KK\nc) akta",
        "I. KTP\nII. KK\nIII. akta",
        "01 KTP\n02 KK\n03 akta",
        "1.1 KTP\n1.2 KK\n1.3 akta",
        "1.\tKTP\n2.\tKK\n3.\takta",
        "1 . KTP\n2 . KK\n3 . akta",
        "o  KTP\no  KK\no  akta",
        "1. KTP; 2. KK; 3. akta",
        "KTP\nKK\nakta",
    ],
)
def test_labels_and_closing_signs_are_stripped(source: str) -> None:
    assert items(source) == Items(groups=(group("KTP", "KK", "akta"),), source=source)


@pytest.mark.parametrize("words", ["20.Menit", "A. Yani 5", "08.00 - 16.00 WIB", "2. KK", "cv. Maju"])
def test_what_only_looks_like_a_label_is_kept(words: str) -> None:
    assert items(words) == Items(groups=(group(words),), source=words)


def test_depth_is_rebuilt_from_styles_and_blanks() -> None:
    read = items("1. Asli\n  1. KTP\n  2. KK\n2. Fotokopi\n  - akta\n    * lama")
    assert isinstance(read, Items)
    assert read.groups[0].items == (
        Item(text="Asli", children=(Item(text="KTP"), Item(text="KK"))),
        Item(text="Fotokopi", children=(Item(text="akta", children=(Item(text="lama"),)),)),
    )


def test_cases_and_headings_make_groups() -> None:
    read = items("Baru:\n1. KTP\n2. KK\nPerpanjangan:\n1. SIM lama")
    assert isinstance(read, Items)
    assert read.groups == (group("KTP", "KK", heading="Baru"), group("SIM lama", heading="Perpanjangan"))
    read = items("Dokumen yang dilampirkan sebagai berikut:\n- KTP")
    assert isinstance(read, Items)
    assert read.groups == (group("KTP", intro="Dokumen yang dilampirkan sebagai berikut:"),)


def test_a_line_that_goes_on_is_joined_and_atau_stays() -> None:
    read = items("1. Surat pengantar dari RT yang\nmasih berlaku; atau\n2. surat kuasa")
    assert isinstance(read, Items)
    assert read.groups == (group("Surat pengantar dari RT yang masih berlaku; atau", "surat kuasa"),)


def test_lines_below_an_item_stay_below_it() -> None:
    read = items("1. Kantor,\n  Telepon: 1,\n  Surel: a@b.id\n2. SP4N")
    assert isinstance(read, Items)
    assert read.groups[0].items == (
        Item(text="Kantor", children=(Item(text="Telepon: 1"), Item(text="Surel: a@b.id"))),
        Item(text="SP4N"),
    )


def test_a_line_between_an_item_and_its_list_belongs_to_the_item() -> None:
    read = items("1. Rawat jalan\n   a) daftar\n2. Rawat inap\nDua macam\n   a) elektif\n   b) cito")
    assert isinstance(read, Items)
    assert read.groups[0].items[1] == Item(
        text="Rawat inap. Dua macam", children=(Item(text="elektif"), Item(text="cito"))
    )


def test_the_last_words_of_an_item_wrapped_onto_a_line_join_it() -> None:
    read = items("1. Perpres 33 tentang Jaringan Informasi Hukum\nNasional;\n2. Permen 8; dan\n3. Permen 43.")
    assert isinstance(read, Items)
    assert read.groups == (
        group("Perpres 33 tentang Jaringan Informasi Hukum Nasional", "Permen 8", "Permen 43"),
    )


def test_an_item_written_behind_another_is_an_item() -> None:
    read = items("1. loket\n2. toilet; 3. tempat sampah; dan\n4. musala")
    assert isinstance(read, Items) and read.groups == (group("loket", "toilet", "tempat sampah", "musala"),)


def test_a_purpose_before_a_condition_does_not_part_the_way() -> None:
    words = "Untuk menghindari antrean, dalam hal sistem tidak tersedia, maka berkas dikirim lewat pos"
    read = steps(f"1. {words}\n2. Pemohon pulang")
    assert isinstance(read, Steps) and read.groups[0].steps[0] == Step(action=words)


def test_a_label_with_nothing_behind_it_is_no_word() -> None:
    read = items("1. KTP\n2. KK\n3.")
    assert isinstance(read, Items) and read.groups == (group("KTP", "KK"),)


def test_text_keeps_every_line_as_it_stands() -> None:
    assert text("1. Satu\n\n  dua ").paragraphs == ("1. Satu", "dua")


def test_a_table_is_read_from_strokes_and_from_tabs() -> None:
    made = Table(header=("Jenis", "Biaya"), rows=(("Baru", "Rp 5.000"), ("Lama", "")))
    for source in (
        "| Jenis | Biaya |\n|---|---|\n| Baru | Rp 5.000 |\n| Lama |",
        "Jenis\tBiaya\nBaru\tRp 5.000\n|Lama||",
    ):
        read = table(source)
        assert read is not None
        assert (read.header, read.rows) == (made.header, made.rows)
    assert table("1\tKTP\n2\tKK") is None
    assert table("Telepon\t: 1\nWA\t: 2") is None


# --- steps ----------------------------------------------------------------------------------------


def test_a_step_says_who_acts_how_long_it_takes_and_where_the_way_parts() -> None:
    read = steps(
        "1. Pemohon menyerahkan berkas;\n2. Petugas loket memeriksa berkas (10 menit)\n"
        "3. Camat menandatangani; apabila tidak lengkap, berkas dikembalikan\n4. Berkas dicatat"
    )
    assert isinstance(read, Steps)
    assert read.groups[0].steps == (
        Step(actor="Pemohon", action="menyerahkan berkas"),
        Step(actor="Petugas loket", action="memeriksa berkas", time=minutes(10)),
        Step(
            actor="Camat",
            action="menandatangani",
            branch=Branch(condition="apabila tidak lengkap", action="berkas dikembalikan"),
        ),
        Step(action="Berkas dicatat"),
    )


@pytest.mark.parametrize(
    "words",
    [
        "Pasien dilakukan pemeriksaan",
        "Pemohon yang sudah terdaftar datang",
        "Petugas di loket memanggil",
        "Kepala Seksi",
    ],
)
def test_an_actor_is_not_guessed(words: str) -> None:
    read = steps(words)
    assert isinstance(read, Steps)
    assert read.groups[0].steps == (Step(action=words),)


# --- time -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "made"),
    [
        (
            "Paling lama 3 (tiga) hari kerja sejak berkas diterima lengkap",
            Phase(limit=days(3), start="berkas diterima lengkap"),
        ),
        ("30 mnt", Phase(limit=minutes(30))),
        ("20.Menit", Phase(limit=minutes(20))),
        ("Maksimal 5 - 10 menit per pemohon", Phase(limit=minutes(5, 10), per="per pemohon")),
        ("10 menit s/d 15 menit", Phase(limit=minutes(10, 15))),
        ("15 menit/berkas", Phase(limit=minutes(15), per="per berkas")),
        ("Selambat-lambatnya tiga hari kerja setelah dibayar", Phase(limit=days(3), start="setelah dibayar")),
        ("Dalam jangka waktu paling lambat 2 jam", Phase(limit=Duration(amount=2, unit="jam"))),
        (
            "Penerbitan SKCK diselesaikan dalam waktu 30 menit",
            Phase(name="Penerbitan SKCK diselesaikan", limit=minutes(30)),
        ),
        ("Tiga (3) hari kerja", Phase(limit=days(3))),
        ("1 s.d 3 hari kerja", Phase(limit=days(1, 3))),
        ("dua (3) hari kerja", Phase(words="dua (3) hari kerja")),
        ("2 (dua) minggu", Phase(limit=Duration(amount=2, unit="minggu"))),
        ("14 (empat belas) hari kalender", Phase(limit=Duration(amount=14, unit="hari kalender"))),
        ("± 15 menit", Phase(words="± 15 menit")),
        ("Kurang dari 1 jam", Phase(words="Kurang dari 1 jam")),
        ("Maksimal 2 (satu) hari kerja", Phase(words="Maksimal 2 (satu) hari kerja")),
    ],
)
def test_a_time_is_read(source: str, made: Phase) -> None:
    assert time_limit(source) == TimeLimit(phases=(made,), source=source)


def test_several_times_keep_their_names() -> None:
    made = (Phase(name="Baru", limit=days(3)), Phase(name="Perpanjangan", limit=days(1)))
    for source in (
        "Baru: 3 hari kerja\nPerpanjangan: 1 hari kerja",
        "Baru:\n3 hari kerja\nPerpanjangan:\n1 hari kerja",
        "1. Baru 3 (tiga) hari kerja;\n2. Perpanjangan paling lama 1 hari kerja.",
        "Baru: 3 hari kerja; Perpanjangan: 1 hari kerja",
    ):
        assert time_limit(source) == TimeLimit(phases=made, source=source)


def test_what_is_not_counted_service_hours_and_remarks_stand_apart() -> None:
    read = time_limit("5 hari kerja sejak berkas lengkap, tidak termasuk hari libur")
    assert isinstance(read, TimeLimit)
    assert (read.phases, read.excluded) == ((Phase(limit=days(5), start="berkas lengkap"),), "hari libur")
    read = time_limit("Senin – Minggu 24 jam.\nTermasuk hari libur")
    assert isinstance(read, TimeLimit)
    assert (read.always, read.after) == ("Senin – Minggu 24 jam", "Termasuk hari libur")
    read = time_limit("7 hari kerja. Apabila jaringan terganggu, disesuaikan")
    assert isinstance(read, TimeLimit)
    assert read.after == "Apabila jaringan terganggu, disesuaikan"


@pytest.mark.parametrize("source", ["Sesuai jadwal", "secepatnya", "menyesuaikan antrean", ""])
def test_no_time_is_made_up(source: str) -> None:
    assert isinstance(time_limit(source), Text)


# --- fees -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "source",
    [
        "Gratis",
        "gratis.",
        "Tidak dipungut biaya",
        "Tidak dipungut biaya (gratis)",
        "Rp. 0",
        "(Rp.0) Nol Rupiah",
        "Rp0,00",
        "Rp 0,-",
        "Tidak ada biaya/tarif",
        "1. Tidak ada Biaya alias GRATIS",
        "Bebas biaya",
        "Tanpa dipungut biaya apapun",
        "Nihil",
    ],
)
def test_what_costs_nothing_is_free(source: str) -> None:
    assert fees(source) == Fees(free=True, source=source)


@pytest.mark.parametrize(
    ("source", "made"),
    [
        ("Rp. 50.000,-", FeeRow(amount=50_000)),
        ("Rp50.000,00 (lima puluh ribu rupiah)", FeeRow(amount=50_000)),
        ("50.000 rupiah", FeeRow(amount=50_000)),
        ("PNBP sebesar Rp 100.000", FeeRow(variant="PNBP", amount=100_000)),
        ("Rp 1,5 juta", FeeRow(amount=1_500_000)),
        ("PNBP( RP.600.000) Enam Ratus Ribu", FeeRow(variant="PNBP", amount=600_000)),
        (
            "SIM A baru : Rp. 120.000,-/penerbitan",
            FeeRow(variant="SIM A baru", amount=120_000, unit="penerbitan"),
        ),
        (
            "Rp 15.000 per lembar sesuai Perbup 2 Tahun 2020",
            FeeRow(amount=15_000, unit="lembar", regulated="sesuai Perbup 2 Tahun 2020"),
        ),
        ("Pelayanan ini tidak dipungut biaya", FeeRow(variant="Pelayanan ini", amount=0)),
        ("Sesuai Perda Nomor 1 Tahun 2024", FeeRow(regulated="Sesuai Perda Nomor 1 Tahun 2024")),
        ("Denda: 2% dari nilai", FeeRow(variant="Denda", formula="2% dari nilai")),
        ("Mulai dari Rp 10.000", FeeRow(formula="Mulai dari Rp 10.000")),
        ("Rp 10.000 s.d. Rp 50.000", FeeRow(formula="Rp 10.000 s.d. Rp 50.000")),
        ("Rp5.000,00 (enam ribu rupiah)", FeeRow(formula="Rp5.000,00 (enam ribu rupiah)")),
        ("Gratis, kecuali penggantian", FeeRow(formula="Gratis, kecuali penggantian")),
    ],
)
def test_a_fee_is_read(source: str, made: FeeRow) -> None:
    assert fees(source) == Fees(rows=(made,), source=source)


def test_free_for_some_remarks_and_payment_have_their_places() -> None:
    assert fees("Gratis bagi penduduk miskin") == Fees(
        free=True, free_for="penduduk miskin", source="Gratis bagi penduduk miskin"
    )
    read = fees("1. Tidak dipungut biaya\n2. Penggandaan ditanggung pemohon")
    assert isinstance(read, Fees)
    assert (read.free, read.after) == (True, "Penggandaan ditanggung pemohon")
    read = fees("Baru: Rp 5.000\nLama: gratis\nPembayaran melalui Bank Riau")
    assert isinstance(read, Fees)
    assert read.rows == (FeeRow(variant="Baru", amount=5_000), FeeRow(variant="Lama", amount=0))
    assert read.payment == "Pembayaran melalui Bank Riau"


@pytest.mark.parametrize("source", ["Sukarela", "-", "", "1. A\n  a. Rp 5.000\n  b. Rp 6.000\n2. B"])
def test_no_fee_is_made_up(source: str) -> None:
    assert isinstance(fees(source), Text | Items)


# --- channels, people, citations ------------------------------------------------------------------


def test_channels_have_kind_and_address() -> None:
    read = channels(
        "1. WA: 0812-3998-8570\n2. Kotak saran\n3. SP4N-LAPOR https://www.lapor.go.id/\n4. www.desa.go.id\n"
        "5. Penanggung jawab pengelola pengaduan: Sekretaris Camat"
    )
    assert isinstance(read, Channels)
    assert read.channels == (
        Channel(kind="WA", address="0812-3998-8570"),
        Channel(kind="Kotak saran"),
        Channel(kind="SP4N-LAPOR", address="https://www.lapor.go.id/"),
        Channel(address="www.desa.go.id"),
    )
    assert read.officer == "Sekretaris Camat"


def test_a_tale_of_steps_is_no_list_of_channels() -> None:
    assert isinstance(channels("1. Pengadu menyampaikan pengaduan\n2. Petugas mencatat"), Items)


def test_people_are_read_by_their_numbers_or_by_what_they_must_bring() -> None:
    read = people("1. Petugas loket: 2 (dua) orang, per sif\n2. Teknisi 8 orang", staffing=True)
    assert isinstance(read, People)
    assert read.roles == (
        Role(title="Petugas loket", number=2, shift="per sif"),
        Role(title="Teknisi", number=8),
    )
    assert isinstance(people("5 (lima) orang", staffing=True), People)
    assert not isinstance(people("5 (enam) orang", staffing=True), People)
    assert not isinstance(people("Cukup", staffing=True), People)
    read = people("Petugas loket:\n- pendidikan paling rendah SMA\n- menguasai komputer\nCamat:\n- S1")
    assert isinstance(read, People)
    assert read.roles == (
        Role(title="Petugas loket", education="pendidikan paling rendah SMA", skills="menguasai komputer"),
        Role(title="Camat", skills="S1"),
    )
    assert isinstance(people("1. Memiliki SDM yang kompeten\n2. Ramah"), Items)


def test_a_regulation_is_recognised_only_where_all_it_says_agrees() -> None:
    catalogue = load_catalogue()
    known = "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"
    wrong = "Undang-Undang Nomor 25 Tahun 2009 tentang Perkawinan"
    read = citations(
        f"1. {known} (Lembaran Negara Republik Indonesia Tahun 2009 Nomor 112);\n2. {wrong};\n"
        f"3. Pasal 21 UU No. 25 Tahun 2009; dan\n4. {known} beserta penjelasan kepala desa.\n5. SE Bupati",
        catalogue,
    )
    assert isinstance(read, Citations)
    assert read.entries == (
        Citation(regulation="uu-25-2009"),
        Citation(text=wrong),
        Citation(regulation="uu-25-2009", pinpoint="Pasal 21"),
        Citation(text=f"{known} beserta penjelasan kepala desa"),
        Citation(text="SE Bupati"),
    )


def test_any_kind_is_read_through_one_door_from_text_or_lines() -> None:
    catalogue = load_catalogue()
    assert read("time_limit", ["Baru: 1 jam", "Lama: 2 jam"], catalogue).source == "Baru: 1 jam\nLama: 2 jam"
    assert isinstance(read("fees", "Jenis\tBiaya\nBaru\tRp 5.000", catalogue), Table)
    assert isinstance(read("people", "Teknisi 2 orang", catalogue, staffing=True), People)
    assert isinstance(read("citations", "UU Nomor 25 Tahun 2009", catalogue), Citations)
