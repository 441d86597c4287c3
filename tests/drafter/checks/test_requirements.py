"""Whether an applicant knows from the list what to bring, once, and nothing that is not issued."""

from __future__ import annotations

import time
from typing import Any

import pytest

from drafter.model.answers import Item, ItemDetail, ItemGroup, Items, Text
from tests.drafter.checks.judged import after_fix, found, made, says


def asks(
    rule: str, *items: str, name: str = "Surat Keterangan Usaha", office: str = "Kecamatan Bengkalis"
) -> bool:
    group = ItemGroup(items=tuple(Item(text=each) for each in items))
    return bool(found(rule, made(name, office, requirements=Items(groups=(group,)))))


@pytest.mark.parametrize(
    "said",
    [
        "Fotokopi KTP, KK, dll.",
        "dan lain-lain",
        "Persyaratan lain yang di perlukan",
        "Dokumen pendukung lainnya",
        "Berkas lain yang diminta petugas",
        "Dokumen/berkas pendukung",
        "Dokumen tambahan yang dianggap perlu",
    ],
)
def test_an_open_list_is_told(said: str) -> None:
    assert asks("requirement-open-ended", "Fotokopi KTP", said)


@pytest.mark.parametrize(
    "said",
    [
        "Akta kelahiran, ijazah, atau surat baptis",
        "Bukti kepemilikan harta (sertifikat, buku tabungan, dll)",
        "Dokumen pendukung berupa denah lokasi dan foto tempat usaha",
        'Formulir dengan judul "Data Keluarga dan lain-lain"',
        "Tanda pengenal lain yang sah",
        "Sertifikat tanah atau bukti lain yang membuktikan kepemilikan tanah",
    ],
)
def test_a_closed_list_is_let_be(said: str) -> None:
    assert not asks("requirement-open-ended", "Fotokopi KTP", said)


@pytest.mark.parametrize(
    "said", ["Dokumen UKL-UPL bila perlu", "Surat kuasa jika dianggap perlu", "KK apabila diminta"]
)
def test_what_the_officer_decides_is_told(said: str) -> None:
    assert asks("requirement-officer-discretion", said)


@pytest.mark.parametrize(
    "said", ["Surat kuasa apabila dikuasakan", "Paspor bagi WNA", "Akta nikah (jika ada)"]
)
def test_what_the_applicant_is_decides_rightly(said: str) -> None:
    assert not asks("requirement-officer-discretion", said)


def test_a_document_asked_twice_is_taken_out_by_the_fix() -> None:
    items = tuple(Item(text=each) for each in ("Fc. KK", "Pas foto 3x4", "Fotokopi Kartu Keluarga"))
    draft = after_fix("requirement-duplicate", made(requirements=Items(groups=(ItemGroup(items=items),))))
    assert not found("requirement-duplicate", draft)
    assert "Fotokopi Kartu Keluarga" not in str(draft.services[0])


@pytest.mark.parametrize(
    "said",
    [
        ("Asli Kartu Keluarga", "Fotokopi Kartu Keluarga"),
        ("Fotokopi KTP pemohon", "Fotokopi KTP saksi"),
        ("Fotokopi akta kelahiran suami", "Fotokopi akta kelahiran istri"),
        ("Surat pengantar dari RT", "Surat pengantar dari desa"),
    ],
)
def test_two_documents_are_not_one(said: tuple[str, str]) -> None:
    assert not asks("requirement-duplicate", *said)


def test_one_document_in_two_cases_is_let_be() -> None:
    groups = tuple(ItemGroup(heading=each, items=(Item(text="Fotokopi KTP"),)) for each in ("Baru", "Hilang"))
    assert not found("requirement-duplicate", made(requirements=Items(groups=groups)))


def test_a_line_for_other_applicants_begins_another_case() -> None:
    said = ("Warga Negara Indonesia", "Fotokopi paspor", "Warga Negara Asing", "Fotokopi paspor")
    assert not asks("requirement-duplicate", *said)


@pytest.mark.parametrize(
    ("said", "becomes"),
    [
        ("Surat kuasa materai 6000", "Surat kuasa materai Rp10.000,00"),
        ("Surat pernyataan dimateraikan Rp. 6.000,-", "Surat pernyataan dimateraikan Rp10.000,00"),
    ],
)
def test_an_old_stamp_becomes_the_present_one(said: str, becomes: str) -> None:
    draft = after_fix("stamp-duty-old", made(requirements=Text(paragraphs=(said,))))
    assert becomes in str(draft.services[0])


@pytest.mark.parametrize(
    "said",
    [
        "Surat kuasa bermeterai cukup",
        "Meterai Rp10.000,00",
        "Surat jual beli bermeterai 6000 sebelum tahun 2021",
    ],
)
def test_a_right_stamp_is_let_be(said: str) -> None:
    assert not asks("stamp-duty-old", said)


@pytest.mark.parametrize("said", ["Fotokopi Izin HO", "FC IMB", "SIUP dan TDP", "Surat Izin Tempat Usaha"])
def test_what_is_no_longer_issued_is_told(said: str) -> None:
    assert asks("requirement-obsolete-document", said)


@pytest.mark.parametrize(
    "said", ["PBG atau IMB yang telah terbit", "NIB", "Surat keterangan situ", "Izin usaha"]
)
def test_an_old_one_that_is_but_accepted_is_let_be(said: str) -> None:
    assert not asks("requirement-obsolete-document", said)


def test_letters_of_the_neighbourhood_are_not_asked_for_population_papers() -> None:
    rule = "adminduk-extra-requirement"
    assert asks(
        rule, "Surat pengantar RT dan RW", name="Surat Keterangan Pindah", office="Dinas Kependudukan"
    )
    assert not asks(rule, "Surat pengantar RT dan RW", name="Rekomendasi SKCK")
    assert not asks(rule, "Surat pengantar RT", name="Biodata Penduduk", office="Dinas Kependudukan")
    assert not asks(
        rule, "Surat kematian dari kepala desa", name="Akta Kematian", office="Dinas Kependudukan"
    )
    assert asks(rule, "Fotokopi KK", name="Penerbitan Kartu Keluarga", office="Kecamatan Bengkalis")


@pytest.mark.parametrize("said", ["Pas foto berwarna", "Kartu Keluarga", "Fotokopi KTP"])
def test_an_unclear_form_is_told(said: str) -> None:
    assert asks("requirement-form-unclear", said)


@pytest.mark.parametrize(
    "said", ["Pas foto 3 x 4 cm, 2 lembar", "Fotokopi KTP 1 lembar", "Menunjukkan KTP-el", "KTP asli"]
)
def test_a_clear_form_is_let_be(said: str) -> None:
    assert not asks("requirement-form-unclear", said)


def test_a_form_in_its_own_field_is_clear() -> None:
    item = Item(text="KTP-el pemohon", detail=ItemDetail(form="fotokopi", copies=1))
    assert not found("requirement-form-unclear", made(requirements=Items(groups=(ItemGroup(items=(item,)),))))


def test_a_card_for_life_needs_no_validity() -> None:
    draft = after_fix(
        "ktp-validity", made(requirements=Text(paragraphs=("Foto copy KTP yang masih berlaku",)))
    )
    assert "Foto copy KTP'" in str(draft.services[0])
    assert not asks("ktp-validity", "Fotokopi KTP atau SIM yang masih berlaku")


def test_a_sound_list_is_let_be() -> None:
    said: dict[str, Any] = {
        "persyaratan": ["1. Fotokopi KTP-el, 1 lembar", "2. Surat kuasa bermeterai, apabila dikuasakan"]
    }
    for rule in (
        "requirement-open-ended",
        "requirement-officer-discretion",
        "requirement-duplicate",
        "stamp-duty-old",
    ):
        assert not says(rule, said)


@pytest.mark.parametrize(
    "said", ["dan lain lain " * 5_000, "KTP / " * 10_000, "(" * 50_000, "meterai 6000 " * 4_000]
)
def test_hostile_text_stays_quick(said: str) -> None:
    begun = time.perf_counter()
    asks("requirement-open-ended", said, said)
    assert time.perf_counter() - begun < 5


@pytest.mark.parametrize(
    ("said", "open_ended"),
    [
        ("memenuhi syarat lain yang ditetapkan dalam Peraturan Daerah Nomor 10 Tahun 2016", False),
        ("memenuhi syarat lain yang ditetapkan oleh petugas", True),
        ("bukti pendukung, apabila ada", False),
        ("bukti pendukung", True),
        ("dokumen pendukung, apabila ada", True),
    ],
)
def test_what_a_regulation_lays_down_and_what_the_citizen_may_have_leave_nothing_open(
    said: str, open_ended: bool
) -> None:
    assert says("requirement-open-ended", {"persyaratan": ["Fotokopi KTP-el", said]}) == open_ended
