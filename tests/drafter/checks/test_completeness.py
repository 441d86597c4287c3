"""Whether every component is there, says something of its own, and stands where it belongs."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import pytest

from drafter.model.answers import Item, ItemGroup, Items, Text
from drafter.model.draft import Own
from tests.drafter.checks.judged import after_fix, found, made, read, says

REQUIREMENTS = "persyaratan"


def test_all_that_is_missing_is_told_in_one_line() -> None:
    findings = found(
        "component-missing", read({"produk": "Surat Keterangan", "biaya": "Tidak dipungut biaya"})
    )
    assert len(findings) == 1
    assert "12 komponen" in findings[0].sentence


@pytest.mark.parametrize("said", ["-", "…", " . "])
def test_a_dash_is_no_answer(said: str) -> None:
    draft = made(product=Text(paragraphs=(said,)))
    assert "Produk" in found("component-missing", draft)[0].sentence


@pytest.mark.parametrize(
    ("key", "said"),
    [
        (REQUIREMENTS, "Sebagaimana diatur dalam peraturan yang berlaku."),
        (REQUIREMENTS, "Sesuai SOP"),
        ("prosedur", "Lihat SOP pada papan informasi"),
        ("sarana", "Terlampir"),
        ("kompetensi", "Sama dengan layanan sebelumnya"),
        ("evaluasi", "idem"),
        (REQUIREMENTS, "Mengacu pada Peraturan Menteri Dalam Negeri Nomor 108 Tahun 2019"),
    ],
)
def test_an_answer_that_only_sends_the_reader_elsewhere_is_told(key: str, said: str) -> None:
    assert says("component-deferred", {key: said})


@pytest.mark.parametrize(
    ("key", "said"),
    [
        (REQUIREMENTS, ["Fotokopi KTP-el, 1 lembar", "Syarat lain sesuai ketentuan yang berlaku"]),
        ("biaya", "Sesuai Peraturan Daerah Nomor 1 Tahun 2024 tentang Pajak Daerah dan Retribusi Daerah"),
        ("biaya", "Tidak dipungut biaya"),
        (REQUIREMENTS, "Tidak ada persyaratan khusus"),
        ("jaminan", "Dilayani sesuai SOP oleh petugas yang ramah dan selesai tepat waktu"),
    ],
)
def test_what_says_something_beside_is_let_be(key: str, said: Any) -> None:
    assert not says("component-deferred", {key: said})


@pytest.mark.parametrize(
    "said",
    [
        "Surat ditujukan kepada Kepala Dinas [nama dinas]",
        "Tarif berlaku tahun {{TAHUN}}",
        "Hubungi nomor 0812-XXXX-XXXX",
        "Kepala Dinas ............",
        "lorem ipsum dolor sit amet",
        "Diisi oleh OPD masing-masing",
        "Contoh: fotokopi KTP",
    ],
)
def test_a_hole_is_told(said: str) -> None:
    assert says("placeholder-left", {REQUIREMENTS: ["Fotokopi KTP-el, 1 lembar", said]})


@pytest.mark.parametrize(
    "said",
    [
        "Formulir yang diisi oleh pemohon",
        "Formulir permohonan diisi oleh petugas di loket",
        'Surat pernyataan berbunyi "saya ... menyatakan benar"',
        "Kota XX Koto Kampar",
        "Golongan XXX",
        "Kartu identitas (KTP/SIM)",
        "Foto berwarna 4x6",
    ],
)
def test_what_only_looks_like_a_hole_is_let_be(said: str) -> None:
    assert not says("placeholder-left", {REQUIREMENTS: ["Fotokopi KTP-el, 1 lembar", said]})


def test_a_hole_in_the_decree_is_told_with_its_point() -> None:
    draft = read({})
    decree = replace(draft.decree, dictum=(Own(text="Standar Pelayanan pada {nama unit}."),))
    [finding] = found("placeholder-left", replace(draft, decree=decree))
    assert finding.place.part == "dictum"
    assert finding.place.point == 0


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("biaya", "Masa berlaku 5 tahun sejak diterbitkan"),
        ("prosedur", ["Fotokopi KTP-el", "Fotokopi Kartu Keluarga", "Surat pengantar RT"]),
        ("prosedur", "Senin sampai Jumat pukul 08.00-15.00"),
        (
            REQUIREMENTS,
            ["Pemohon menyerahkan berkas ke loket", "Petugas memeriksa berkas", "Camat menandatangani surat"],
        ),
        ("produk", "Kotak saran dan SP4N-LAPOR! lapor.go.id"),
    ],
)
def test_what_answers_another_component_is_told(key: str, said: Any) -> None:
    assert says("component-in-wrong-place", {key: said})


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("produk", "Surat izin, masa berlaku 5 tahun"),
        (REQUIREMENTS, ["Fotokopi KTP-el", "Pemohon datang ke loket dan mengisi formulir"]),
        ("biaya", ["Tidak dipungut biaya", "Surat berlaku selama 1 tahun"]),
        ("waktu", "3 hari kerja sejak berkas asli diterima"),
        ("prosedur", ["Pemohon menyerahkan fotokopi KTP", "Petugas memeriksa berkas"]),
    ],
)
def test_context_beside_the_right_content_is_let_be(key: str, said: Any) -> None:
    assert not says("component-in-wrong-place", {key: said})


def test_one_text_for_two_components_is_told_once() -> None:
    said = "Petugas melayani sesuai SOP dan maklumat yang sudah ditetapkan."
    assert len(found("components-identical", read({"jaminan": said, "keamanan": said}))) == 1
    assert not says("components-identical", {"jaminan": "Tidak ada", "keamanan": "Tidak ada"})
    assert not says(
        "components-identical", {"jaminan": said, "keamanan": "Dokumen ditandatangani secara elektronik."}
    )


def test_an_item_without_words_is_deleted_by_its_fix() -> None:
    items = (Item(text="fotokopi KTP"), Item(text="c."), Item(text="pas foto"))
    draft = made(requirements=Items(groups=(ItemGroup(items=items),)))
    mended = after_fix("empty-list-item", draft)
    assert not found("empty-list-item", mended)
    assert "pas foto" in str(mended.services[0].answers["requirements"])


def test_a_heading_of_items_is_no_empty_item() -> None:
    items = (Item(text="", children=(Item(text="fotokopi KTP"),)), Item(text="pas foto"))
    assert not found("empty-list-item", made(requirements=Items(groups=(ItemGroup(items=items),))))
    assert not says("empty-list-item", {REQUIREMENTS: ["1. KTP", "2.", "a. asli", "b. fotokopi"]})


@pytest.mark.parametrize(
    "said",
    [
        ["1. KTP", "2. KK", "4. Akta"],
        ["1. KTP", "2. KK", "2. Akta"],
        ["a. KTP", "b. KK", "d. Akta"],
        ["6. KTP", "7. 7. Akta"],
        ["1. KTP 2. KK 4. Akta"],
        ["1. KTP", "2. KK", "1. Akta", "2. Ijazah"],
    ],
)
def test_labels_that_do_not_count_on_are_told(said: list[str]) -> None:
    draft = read({REQUIREMENTS: said})
    assert found("list-numbering-gap", draft)
    assert not found("list-numbering-gap", after_fix("list-numbering-gap", draft))


@pytest.mark.parametrize(
    "said",
    [
        ["1. KTP", "2. KK", "3. Akta"],
        ["1. Baru", "a. KTP", "b. KK", "2. Hilang", "a. KTP", "b. surat hilang"],
        ["Baru:", "1. KTP", "2. KK", "Hilang:", "1. KTP"],
        ["1. Umum", "2. Khusus:", "  1. KTP", "  2. KK", "3. Lain"],
        ["I. Baru", "1. KTP", "II. Hilang", "1. KTP"],
    ],
)
def test_lists_in_lists_count_by_themselves(said: list[str]) -> None:
    assert not says("list-numbering-gap", {REQUIREMENTS: said})


def with_scope(text: str, *names: str) -> Any:
    draft = read({}, layanan=[{"nama": each, "komponen": {}} for each in names])
    return replace(draft, decree=replace(draft.decree, dictum=(Own(text=text),)))


def test_a_list_of_other_services_is_rewritten_by_its_fix() -> None:
    draft = with_scope(
        "Standar Pelayanan meliputi:\nSurat Pindah\nSurat Usaha", "Surat Pindah", "Dispensasi Nikah"
    )
    mended = after_fix("service-list-mismatch", draft)
    assert not found("service-list-mismatch", mended)
    assert "Dispensasi Nikah" in str(mended.decree.dictum[0])


def test_a_wrong_number_of_services_is_told() -> None:
    assert found(
        "service-list-mismatch", with_scope("Terdiri atas 3 (tiga) jenis pelayanan.", "A usaha", "B pindah")
    )


@pytest.mark.parametrize(
    "text",
    [
        "Standar Pelayanan meliputi:\n1. Pelayanan Dispensasi Nikah;\n2. SURAT PINDAH.",
        "Standar Pelayanan meliputi: 1. Surat Pindah 2. Dispensasi Nikah",
        "Standar Pelayanan meliputi Surat Pindah dan Dispensasi Nikah.",
        "Ruang lingkup meliputi pelayanan barang, jasa, dan administratif.",
        "Standar Pelayanan terdiri atas 2 (dua) jenis pelayanan.",
    ],
)
def test_order_case_and_the_word_pelayanan_make_no_difference(text: str) -> None:
    assert not found("service-list-mismatch", with_scope(text, "Surat Pindah", "Dispensasi Nikah"))


@pytest.mark.parametrize("said", ["." * 50_000, "[" * 50_000, "1. a " * 12_000, "x " * 25_000, "{{" * 25_000])
def test_hostile_text_stays_quick(said: str) -> None:
    draft = made(requirements=Text(paragraphs=(said,), source=said))
    found("placeholder-left", draft)
    begun = time.perf_counter()
    found("placeholder-left", replace(draft, services=draft.services))
    assert time.perf_counter() - begun < 5
