"""Whether the way to the product can be followed: who does what, what happens otherwise, how it ends."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from drafter.model.answers import Branch, Picture, Step, StepGroup, Steps, Text
from drafter.model.draft import Own
from tests.drafter.checks.judged import after_fix, found, made, read, says

GOOD = [
    "1. Pemohon menyerahkan berkas ke loket",
    "2. Petugas loket memeriksa kelengkapan berkas; jika tidak lengkap, berkas dikembalikan",
    "3. Camat menandatangani surat",
    "4. Petugas menyerahkan surat kepada pemohon",
]
RULES = (
    "procedure-step-without-actor",
    "procedure-no-handover",
    "procedure-branch-open",
    "procedure-figure-only",
    "step-duration-vague",
    "cross-reference-broken",
    "web-residue",
)


@pytest.mark.parametrize("rule", RULES)
def test_a_sound_procedure_is_let_be(rule: str) -> None:
    assert not says(rule, {"prosedur": GOOD})


@pytest.mark.parametrize(
    "steps",
    [
        ["1. Pemohon menyerahkan berkas", "2. Berkas selanjutnya diproses", "3. Petugas menyerahkan surat"],
        ["1. Pemohon datang", "2. Verifikasi berkas", "3. Petugas menyerahkan surat"],
    ],
)
def test_a_step_that_nobody_does_is_told_by_its_number(steps: list[str]) -> None:
    [finding] = found("procedure-step-without-actor", read({"prosedur": steps}))
    assert "langkah 2" in finding.sentence


@pytest.mark.parametrize(
    "steps",
    [
        ["1. Pemohon mengambil nomor antrean", "2. Menyerahkan berkas", "3. Menerima surat"],
        ["1. Sistem mengirim pemberitahuan"],
        ["Tahapan pelayanan:", "1. Pendaftaran", "2. Verifikasi", "3. Penyerahan"],
        ["1. Berkas diperiksa oleh petugas"],
    ],
)
def test_who_does_it_may_stand_in_the_step_above(steps: list[str]) -> None:
    assert not says("procedure-step-without-actor", {"prosedur": steps})


def test_a_way_without_an_end_gets_one_by_the_fix() -> None:
    steps = [
        "1. Pemohon menyerahkan berkas ke loket",
        "2. Berkas diberi nomor registrasi dan diproses petugas",
    ]
    draft = after_fix("procedure-no-handover", read({"prosedur": steps, "produk": "Surat Keterangan Usaha"}))
    assert not found("procedure-no-handover", draft)


@pytest.mark.parametrize(
    "last",
    [
        "Petugas menyerahkan surat kepada pemohon",
        "Pemohon mengambil surat di loket",
        "Surat keterangan dapat diunduh pada laman",
        "Hasil dikirim melalui WhatsApp pemohon",
        "Pemohon menerima Surat Keterangan Usaha",
    ],
)
def test_every_way_to_get_the_result_counts(last: str) -> None:
    assert not says("procedure-no-handover", {"prosedur": ["1. Pemohon menyerahkan berkas", f"2. {last}"]})


def test_an_act_on_the_spot_needs_no_handing_over() -> None:
    steps = {"prosedur": ["1. Petugas memanggil anak", "2. Bidan menyuntikkan vaksin"]}
    assert not says("procedure-no-handover", steps, name="Imunisasi Balita")


def test_the_other_way_is_added_by_the_fix() -> None:
    steps = [
        "1. Pemohon menyerahkan berkas",
        "2. Petugas memeriksa kelengkapan berkas",
        "3. Petugas menyerahkan surat",
    ]
    draft = after_fix("procedure-branch-open", read({"prosedur": steps}))
    assert not found("procedure-branch-open", draft)
    assert "catatan kekurangan" in str(draft.services[0])


@pytest.mark.parametrize(
    "steps",
    [
        ["1. Petugas memeriksa berkas", "2. Berkas yang kurang dikembalikan kepada pemohon"],
        ["1. Perawat memeriksa tanda vital pasien", "2. Dokter memeriksa pasien"],
        ["1. Pemohon datang membawa berkas lengkap", "2. Petugas menyerahkan surat"],
    ],
)
def test_a_branch_in_a_later_step_or_none_needed_is_let_be(steps: list[str]) -> None:
    assert not says("procedure-branch-open", {"prosedur": steps})


@pytest.mark.parametrize(
    "said", ["[GAMBAR ALUR]", "Lihat bagan alur terlampir", "Sesuai alur pada gambar di ruang tunggu"]
)
def test_a_picture_alone_is_told(said: str) -> None:
    assert says("procedure-figure-only", {"prosedur": said})


def test_a_picture_with_steps_is_let_be() -> None:
    picture = Picture(asset="a1")
    steps = (StepGroup(steps=(Step(actor="Pemohon", action="menyerahkan berkas"),)),)
    assert found("procedure-figure-only", made(procedure=Steps(picture=picture)))
    assert not found("procedure-figure-only", made(procedure=Steps(groups=steps, picture=picture)))
    assert not says("procedure-figure-only", {"prosedur": ["[GAMBAR ALUR]", *GOOD]})


@pytest.mark.parametrize(
    "said",
    ["Verifikasi: secukupnya", "Petugas memeriksa berkas (beberapa saat)", "Proses, waktu menyesuaikan"],
)
def test_a_vague_time_of_a_step_is_told(said: str) -> None:
    assert says("step-duration-vague", {"prosedur": ["1. Pemohon datang", f"2. {said}"]})


@pytest.mark.parametrize(
    "said", ["Pasien diobservasi secara cepat", "Petugas segera memanggil pemohon", "Verifikasi: 10 menit"]
)
def test_a_manner_of_care_is_no_time(said: str) -> None:
    assert not says("step-duration-vague", {"prosedur": ["1. Pemohon datang", f"2. {said}"]})


@pytest.mark.parametrize(
    "said",
    ["jika tidak lengkap, kembali ke langkah 12", "kembali ke langkah 2", "sebagaimana dimaksud huruf c"],
)
def test_a_place_that_is_not_there_is_told(said: str) -> None:
    assert says(
        "cross-reference-broken",
        {"prosedur": ["1. Pemohon datang", f"2. Petugas memeriksa, {said}", "3. Selesai"]},
    )


@pytest.mark.parametrize(
    "said",
    ["kembali ke langkah 1", "sesuai Pasal 5 huruf z Peraturan Menteri", "huruf kapital", "angka kredit"],
)
def test_a_place_that_is_there_is_let_be(said: str) -> None:
    assert not says(
        "cross-reference-broken",
        {"prosedur": ["1. Pemohon datang", f"2. Petugas memeriksa, {said}", "3. Selesai"]},
    )


def test_a_branch_to_nowhere_is_told() -> None:
    step = Step(actor="Petugas", action="memeriksa", branch=Branch(condition="jika kurang", target="s9"))
    assert found("cross-reference-broken", made(procedure=Steps(groups=(StepGroup(steps=(step,)),))))


def test_a_point_of_the_dictum_that_is_not_there_is_told() -> None:
    draft = read({})
    points = (
        Own(text="Menetapkan Standar Pelayanan."),
        Own(text="Standar sebagaimana dimaksud Diktum PERTAMA wajib."),
    )
    assert found("cross-reference-broken", replace(draft, decree=replace(draft.decree, dictum=points)))
    points = (points[0], Own(text="Standar sebagaimana dimaksud Diktum KESATU wajib."))
    assert not found("cross-reference-broken", replace(draft, decree=replace(draft.decree, dictum=points)))


def test_a_document_that_only_a_step_asks_is_added_to_the_requirements() -> None:
    parts = {
        "persyaratan": ["1. Fotokopi KTP-el", "2. Kartu Keluarga"],
        "prosedur": ["1. Pemohon datang melampirkan surat kuasa", "2. Petugas menyerahkan surat"],
    }
    draft = after_fix("procedure-asks-unlisted-document", read(parts))
    assert not found("procedure-asks-unlisted-document", draft)
    assert "surat kuasa" in str(draft.services[0].answers["requirements"])


@pytest.mark.parametrize(
    "step",
    ["Pemohon menyerahkan KTP", "Petugas menyerahkan KTP-el kepada pemohon", "Pemohon membawa nomor antrean"],
)
def test_what_is_listed_or_given_there_is_let_be(step: str) -> None:
    parts = {
        "persyaratan": ["1. Fotokopi KTP-el", "2. Kartu Keluarga"],
        "prosedur": [f"1. {step}", "2. Selesai"],
    }
    assert not says("procedure-asks-unlisted-document", parts)


@pytest.mark.parametrize(
    ("said", "rest"),
    [
        ("Surat pernyataan; Download Disini", "Surat pernyataan"),
        ("Info penting!! Bawa KTP asli", "Bawa KTP asli"),
    ],
)
def test_what_a_page_left_behind_is_taken_out(said: str, rest: str) -> None:
    draft = after_fix("web-residue", made(requirements=Text(paragraphs=(said,))))
    assert f"'{rest}'" in str(draft.services[0])


@pytest.mark.parametrize(
    "said", ["Unduh formulir di https://kecamatan.go.id", "Pemohon klik tombol Daftar pada aplikasi"]
)
def test_a_real_instruction_is_let_be(said: str) -> None:
    assert not says("web-residue", {"prosedur": [said]})


@pytest.mark.parametrize("said", ["langkah 9 " * 5_000, "[gambar " * 6_000, "memeriksa berkas " * 3_000])
def test_hostile_text_stays_quick(said: str) -> None:
    draft = made(procedure=Text(paragraphs=(said,), source=said))
    begun = time.perf_counter()
    found("cross-reference-broken", draft)
    assert time.perf_counter() - begun < 5


def test_who_asked_gets_it_also_where_an_officer_of_another_office_asks() -> None:
    steps = [
        "1. Kepala desa menyerahkan berkas",
        "2. Camat meneliti berkas; jika tidak lengkap, dikembalikan",
    ]
    assert not says(
        "procedure-no-handover", {"prosedur": [*steps, "3. Staf menyerahkan surat kepada kepala desa"]}
    )
    assert says(
        "procedure-no-handover", {"prosedur": [*steps, "3. Staf menyerahkan surat kepada kepala seksi"]}
    )
