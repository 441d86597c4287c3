"""Each kind of answer prints as an official would write it, and loses no word on the way."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from hypothesis import given, settings

from drafter.documents import values
from drafter.documents.blocks import Grid, Image, NumberedList, Paragraph
from drafter.documents.lists import is_spoken
from drafter.model import answers as a
from tests.drafter.documents.printed import answers, cell_of, shown
from tests.drafts import record


def items(*texts: str | a.Item, **more: Any) -> a.Items:
    made = tuple(a.Item(each) if isinstance(each, str) else each for each in texts)
    return a.Items(groups=(a.ItemGroup(items=made, **more),))


def days(amount: int, most: int | None = None) -> a.Duration:
    return a.Duration(amount=amount, most=most, unit="hari kerja")


# --- text, table, items ------------------------------------------------------------------------


def test_text_prints_as_it_was_written() -> None:
    assert shown(a.Text(paragraphs=("  satu baris  ", "", "dua baris"))) == ["satu baris", "dua baris"]


def test_words_before_and_after_an_answer_stand_around_it() -> None:
    value = dataclasses.replace(items("ktp", "kk"), before="pemohon membawa", after="berkas dikembalikan")
    assert shown(value) == ["Pemohon membawa:", "1. ktp; dan", "2. kk.", "Berkas dikembalikan."]


def test_words_before_a_sentence_are_a_sentence() -> None:
    value = a.Text(paragraphs=("Gratis.",), before="berlaku untuk semua")
    assert shown(value) == ["Berlaku untuk semua.", "Gratis."]


def test_a_table_is_a_grid() -> None:
    value = a.Table(header=("Jenis", "Biaya"), rows=(("Kios", "Rp5.000"),))
    assert values.blocks(value, str) == (Grid(("Jenis", "Biaya"), (("Kios", "Rp5.000"),)),)


def test_items_have_headings_introductions_and_closing_notes() -> None:
    value = a.Items(
        groups=(
            a.ItemGroup(
                heading="administratif", items=(a.Item("surat permohonan"), a.Item("kartu keluarga"))
            ),
            a.ItemGroup(
                heading="teknis:",
                intro="bangunan memenuhi",
                items=(a.Item("jarak"), a.Item("tinggi")),
                closing="diperiksa di lapangan",
            ),
        )
    )
    assert shown(value) == [
        "Administratif:",
        "1. surat permohonan; dan",
        "2. kartu keluarga.",
        "Teknis:",
        "Bangunan memenuhi:",
        "1. jarak; dan",
        "2. tinggi.",
        "Diperiksa di lapangan.",
    ]
    made = values.blocks(value, str)
    assert [each.heading for each in made if isinstance(each, Paragraph)] == [True, True, False, False]
    assert sum(isinstance(each, NumberedList) for each in made) == 2


@pytest.mark.parametrize(
    ("item", "said"),
    [
        (
            a.Item("kartu keluarga", detail=a.ItemDetail(form="fotokopi", copies=2)),
            "Fotokopi kartu keluarga, 2 (dua) lembar.",
        ),
        (a.Item("fotokopi KTP", detail=a.ItemDetail(form="fotokopi")), "Fotokopi KTP."),
        (
            a.Item("ijazah", detail=a.ItemDetail(form="asli dan fotokopi", copies=1)),
            "Ijazah, asli dan fotokopi, 1 (satu) rangkap.",
        ),
        (
            a.Item("surat pengantar", detail=a.ItemDetail(issuer="kepala desa")),
            "Surat pengantar dari kepala desa.",
        ),
        (
            a.Item("isian permohonan", detail=a.ItemDetail(form_code="F-1.01")),
            "Isian permohonan (formulir F-1.01).",
        ),
        (
            a.Item("surat kuasa", detail=a.ItemDetail(condition="dikuasakan")),
            "Surat kuasa, apabila dikuasakan.",
        ),
        (
            a.Item("surat kuasa", detail=a.ItemDetail(condition="bagi yang diwakili")),
            "Surat kuasa, bagi yang diwakili.",
        ),
        (
            a.Item("kursi roda", detail=a.ItemDetail(quantity=2, unit="unit", vulnerable=True)),
            "Kursi roda bagi kelompok rentan, 2 (dua) unit.",
        ),
        (a.Item("loket", detail=a.ItemDetail(quantity=3)), "3 (tiga) loket."),
    ],
)
def test_an_item_says_its_form_copies_issuer_code_condition_and_quantity(item: a.Item, said: str) -> None:
    assert shown(items(item)) == [said]


def test_a_blank_item_gives_its_place_to_its_children() -> None:
    value = items("satu", a.Item("", (a.Item("dalam"),)), a.Item(" "))
    assert shown(value) == ["1. satu; dan", "2. dalam."]


# --- steps -------------------------------------------------------------------------------------


def test_a_step_says_who_does_what_how_long_what_comes_of_it_and_where_it_goes() -> None:
    minutes = a.Duration(amount=10, unit="menit")
    check = a.Step(
        actor="petugas loket",
        action="memeriksa berkas",
        output="tanda terima",
        time=minutes,
        mode="tatap muka",
        branch=a.Branch(condition="tidak lengkap", action="berkas dikembalikan", target="mulai"),
    )
    value = a.Steps(
        groups=(a.StepGroup(steps=(a.Step(id="mulai", actor="pemohon", action="datang"), check)),)
    )
    assert shown(value, "procedure") == [
        "1. pemohon datang; dan",
        "2. petugas loket memeriksa berkas secara tatap muka (10 menit; keluaran: tanda terima); "
        "apabila tidak lengkap, berkas dikembalikan dan kembali ke langkah 1.",
    ]


def back(target: str) -> a.Step:
    return a.Step(action="periksa", branch=a.Branch(condition="kurang", target=target))


def test_a_branch_names_the_step_as_it_is_numbered_on_paper() -> None:
    third = a.Step(action="tiga", id="c")
    first = a.Step(action="satu", steps=(a.Step(action="nol"), a.Step(action="dua", id="b", steps=(third,))))
    daring = a.StepGroup(heading="daring", steps=(a.Step(action=""), first, back("b"), back("c"), back("d")))
    other = a.StepGroup(
        heading="tatap muka:", steps=(a.Step(action="datang"), a.Step(action="ambil", id="d"))
    )
    said = shown(a.Steps(groups=(daring, other)), "procedure")
    assert "2. periksa; apabila kurang, kembali ke langkah 1 huruf b bagian daring;" in said
    assert "3. periksa; apabila kurang, kembali ke langkah 1 huruf b angka 1 bagian daring; dan" in said
    assert "4. periksa; apabila kurang, kembali ke langkah 2 bagian tatap muka." in said
    assert "Daring:" in said
    assert "Tatap muka:" in said


def test_a_branch_to_a_step_that_is_gone_still_reads() -> None:
    value = a.Steps(groups=(a.StepGroup(steps=(a.Step(action="datang"), back("hilang"))),))
    assert shown(value, "procedure")[1] == "2. periksa; apabila kurang, kembali ke langkah sebelumnya."


def test_the_flow_is_a_picture_with_words_that_stand_for_it() -> None:
    value = a.Steps(picture=a.Picture(asset="alur", alt="Pemohon ke loket"))
    (image,) = values.blocks(value, str)
    assert isinstance(image, Image)
    assert (image.asset, image.alt) == ("alur", "Pemohon ke loket")
    (image,) = values.blocks(a.Steps(picture=a.Picture(asset="alur")), str)
    assert isinstance(image, Image)
    assert image.alt


# --- time limit --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("phase", "said"),
    [
        (a.Phase(limit=days(3)), "Paling lama 3 (tiga) hari kerja."),
        (a.Phase(limit=days(3, 5)), "3 (tiga) sampai dengan 5 (lima) hari kerja."),
        (
            a.Phase(limit=days(1), start="berkas diterima lengkap"),
            "Paling lama 1 (satu) hari kerja sejak berkas diterima lengkap.",
        ),
        (
            a.Phase(limit=a.Duration(amount=5, unit="menit"), per="dokumen"),
            "Paling lama 5 (lima) menit untuk dokumen.",
        ),
        (
            a.Phase(limit=a.Duration(amount=5, unit="menit"), per="setiap dokumen"),
            "Paling lama 5 (lima) menit setiap dokumen.",
        ),
        (
            a.Phase(name="konsultasi", words="sesuai materi konsultasi"),
            "Konsultasi: sesuai materi konsultasi.",
        ),
    ],
)
def test_a_time_is_an_amount_or_range_from_a_start_for_a_quantity_or_in_words(
    phase: a.Phase, said: str
) -> None:
    assert shown(a.TimeLimit(phases=(phase,)), "time_limit") == [said]


def test_several_phases_waiting_time_what_is_not_counted_and_the_basis_stand_together() -> None:
    value = a.TimeLimit(
        phases=(a.Phase(name="pemeriksaan", limit=days(1)), a.Phase(name="penerbitan", limit=days(2))),
        waiting=a.Duration(amount=30, unit="menit"),
        excluded="waktu pemeriksaan lapangan",
        basis=(a.Citation(regulation="uu-25-2009", pinpoint="Pasal 21"),),
    )
    assert shown(value, "time_limit") == [
        "1. pemeriksaan: paling lama 1 (satu) hari kerja; dan",
        "2. penerbitan: paling lama 2 (dua) hari kerja.",
        "Waktu tunggu paling lama 30 (tiga puluh) menit.",
        "Tidak termasuk waktu pemeriksaan lapangan.",
        "Dasar: Pasal 21 Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik.",
    ]


def test_a_service_that_never_closes_says_so() -> None:
    assert shown(a.TimeLimit(always="24 jam setiap hari"), "time_limit") == ["24 jam setiap hari."]


@pytest.mark.parametrize(
    "unit", ["menit", "jam", "hari kerja", "hari kalender", "hari", "minggu", "bulan", "tahun"]
)
def test_every_unit_prints(unit: a.Unit) -> None:
    value = a.TimeLimit(phases=(a.Phase(limit=a.Duration(amount=2, unit=unit)),))
    assert shown(value, "time_limit") == [f"Paling lama 2 (dua) {unit}."]


# --- fees --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (a.Fees(free=True), ["Tidak dipungut biaya."]),
        (a.Fees(free=True, free_for="masyarakat miskin"), ["Tidak dipungut biaya bagi masyarakat miskin."]),
        (
            a.Fees(rows=(a.FeeRow(amount=50_000, unit="dokumen"),)),
            ["Rp50.000,00 (lima puluh ribu rupiah) per dokumen."],
        ),
        (a.Fees(rows=(a.FeeRow(amount=0),)), ["Tidak dipungut biaya."]),
        (
            a.Fees(rows=(a.FeeRow(amount=0, regulated="Peraturan Daerah"),)),
            ["Tidak dipungut biaya sesuai dengan Peraturan Daerah."],
        ),
        (a.Fees(rows=(a.FeeRow(formula="2% dari nilai perolehan"),)), ["2% dari nilai perolehan."]),
        (
            a.Fees(rows=(a.FeeRow(variant="BPJS", regulated="tarif INA-CBG"),)),
            ["BPJS: sesuai dengan tarif INA-CBG."],
        ),
        (
            a.Fees(rows=(a.FeeRow(variant="umum", amount=10_000),), free=True, free_for="lansia"),
            ["1. umum: Rp10.000,00 (sepuluh ribu rupiah); dan", "2. tidak dipungut biaya bagi lansia."],
        ),
        (
            a.Fees(free=True, third_party=(a.FeeRow(variant="meterai", amount=10_000),)),
            [
                "Tidak dipungut biaya.",
                "Biaya pihak lain yang ditanggung pemohon: meterai sebesar "
                "Rp10.000,00 (sepuluh ribu rupiah).",
            ],
        ),
        (
            a.Fees(
                rows=(a.FeeRow(amount=1),), fines=(a.FeeRow(variant="terlambat", formula="2% per bulan"),)
            ),
            ["Rp1,00 (satu rupiah).", "Denda: terlambat sebesar 2% per bulan."],
        ),
        (
            a.Fees(rows=(a.FeeRow(amount=1),), payment="melalui bank"),
            ["Rp1,00 (satu rupiah).", "Pembayaran dilakukan melalui bank."],
        ),
    ],
)
def test_fees_are_free_priced_by_formula_or_regulated(value: a.Fees, said: list[str]) -> None:
    assert shown(value, "fee") == said


def test_fees_name_their_legal_basis_in_the_short_form() -> None:
    value = a.Fees(free=True, basis=(a.Citation(regulation="uu-25-2009", pinpoint="Pasal 31"),))
    assert shown(value, "fee")[-1] == (
        "Dasar: Pasal 31 Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik."
    )


# --- complaints, people, citations -------------------------------------------------------------


def test_complaints_print_channels_officer_steps_times_classes_appeal_and_secrecy_in_one_list() -> None:
    value = a.Channels(
        channels=(
            a.Channel(kind="telepon", address="0766-000", officer="petugas loket"),
            a.Channel(kind="loket"),
        ),
        officer="Sekretaris Camat",
        steps=("dicatat", "diperiksa"),
        answer=a.Duration(amount=14, unit="hari"),
        settle=a.Duration(amount=60, unit="hari"),
        classes=(a.ComplaintClass(name="ringan", answer=days(1), settle=days(3)),),
        appeal="dapat diajukan kepada Ombudsman",
        secrecy="identitas dirahasiakan",
    )
    assert shown(value, "complaints") == [
        "1. sarana pengaduan:",
        "  a. telepon: 0766-000, dikelola oleh petugas loket; dan",
        "  b. loket;",
        "2. penanggung jawab pengelola pengaduan: Sekretaris Camat;",
        "3. tata cara penanganan pengaduan:",
        "  a. dicatat; dan",
        "  b. diperiksa;",
        "4. pengaduan ditanggapi paling lama 14 (empat belas) hari sejak pengaduan diterima;",
        "5. pengaduan diselesaikan paling lama 60 (enam puluh) hari sejak berkas pengaduan "
        "dinyatakan lengkap;",
        "6. jangka waktu menurut golongan pengaduan:",
        "  a. ringan: ditanggapi paling lama 1 (satu) hari kerja dan diselesaikan paling lama 3 (tiga) "
        "hari kerja;",
        "7. dapat diajukan kepada Ombudsman; dan",
        "8. identitas dirahasiakan.",
    ]


ROLES = a.People(
    roles=(
        a.Role(title="petugas loket", education="SMA", skills="ramah", number=2, shift="bergantian"),
        a.Role(title="pengolah", training="bersertifikat arsip", experience="2 tahun", number=1),
    )
)


def test_one_table_of_roles_prints_into_competence_and_into_staffing() -> None:
    assert shown(ROLES, "competence") == [
        "1. petugas loket:",
        "  a. pendidikan SMA; dan",
        "  b. ramah; dan",
        "2. pengolah:",
        "  a. bersertifikat arsip; dan",
        "  b. pengalaman 2 tahun.",
    ]
    assert cell_of("staffing", answers(competence=ROLES)) == [
        "Jumlah pelaksana 3 (tiga) orang, terdiri atas:",
        "1. petugas loket: 2 (dua) orang, bergantian; dan",
        "2. pengolah: 1 (satu) orang.",
    ]


def test_citations_are_short_and_own_words_stay_as_written() -> None:
    value = a.Citations(
        entries=(
            a.Citation(regulation="uu-25-2009"),
            a.Citation(text="Peraturan Bupati Contoh", pinpoint="Pasal 3"),
            a.Citation(),
        )
    )
    assert shown(value, "legal_basis") == [
        "1. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik; dan",
        "2. Pasal 3 Peraturan Bupati Contoh.",
    ]


def test_a_citation_in_a_cell_names_the_last_living_amendment_and_no_gazette() -> None:
    said = " ".join(shown(a.Citations(entries=(a.Citation(regulation="uu-23-2014"),)), "legal_basis"))
    assert "terakhir dengan Undang-Undang Nomor" in said
    assert "Lembaran Negara" not in said


# --- everything --------------------------------------------------------------------------------

BLANKS = [
    a.Text(),
    a.Text(paragraphs=("", " ")),
    a.Table(),
    a.Table(header=("a", "b"), rows=(("", " "),)),
    a.Items(),
    a.Items(groups=(a.ItemGroup(items=(a.Item(""), a.Item(" ; "))),)),
    a.Steps(),
    a.TimeLimit(),
    a.Fees(),
    a.Steps(groups=(a.StepGroup(steps=(a.Step(id="a"),)),)),
    a.TimeLimit(phases=(a.Phase(),)),
    a.Channels(),
    a.Fees(rows=(a.FeeRow(),)),
    a.People(),
    a.People(roles=(a.Role(),)),
    a.Citations(),
    a.Citations(entries=(a.Citation(),)),
    a.Channels(channels=(a.Channel(),)),
]


@pytest.mark.parametrize("value", BLANKS, ids=repr)
def test_a_value_that_says_nothing_prints_the_dots_of_an_empty_cell(value: a.AnyValue) -> None:
    (line,) = shown(value)
    assert set(line) == {"."}


def strings(value: Any) -> list[str]:
    """Every text that an officer typed into a value, apart from ids, words for machines, and its source."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [inner for each in value for inner in strings(each)]
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        return []
    hidden = {"unknown", "source", "id", "asset", "target", "regulation", "mode", "form", "unit"}
    if isinstance(value, a.Citation) and value.regulation and not value.text.strip():
        hidden |= {"text"}
    if isinstance(value, a.Role):
        hidden |= {"shift"}  # stands in the component on staffing
    if isinstance(value, a.FeeRow):
        hidden -= {"unit"}
    if isinstance(value, a.Fees) and not value.free:
        hidden |= {"free_for"}
    return [
        inner
        for each in dataclasses.fields(value)
        if each.name not in hidden
        for inner in strings(getattr(value, each.name))
    ]


def letters(text: str) -> str:
    return "".join(each for each in text.casefold() if each.isalnum())


@settings(max_examples=300, deadline=None)
@given(
    record(a.Text, True)
    | record(a.Items, True)
    | record(a.Steps, True)
    | record(a.TimeLimit, True)
    | record(a.Fees, True)
    | record(a.Channels, True)
    | record(a.People, True)
    | record(a.Citations, True)
)
def test_no_word_that_an_officer_typed_is_lost_in_print(value: a.AnyValue) -> None:
    blocks = values.blocks(value, lambda each: f"{each.pinpoint} {each.text}".strip())
    said = letters(" ".join(text for block in blocks for text in block_strings(block)))
    for text in strings(value):
        if is_spoken(text):
            assert letters(text.rstrip("; ,.\n")) in said or text.rstrip().endswith(("dan", "atau")), text


def block_strings(block: Any) -> list[str]:
    match block:
        case NumberedList(lines):
            return [line.text for line in lines]
        case Grid(header, rows):
            return [cell for row in (header, *rows) for cell in row]
        case Image(_, alt):
            return [alt]
        case _:
            return [block.text]
