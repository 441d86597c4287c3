"""Whether the guarantees promise anything that can be claimed, and what they refuse."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.model.draft import Own
from tests.drafter.checks.judged import found, read, says
from tests.drafter.checks.judging import DISGUISES, HOSTILE, judges_quickly, same_in_disguise

PROMISED = "Selesai tepat waktu; apabila terlambat, surat diantar ke alamat pemohon tanpa biaya"
SAFE = "Dokumen ber-TTE; data pribadi pemohon dijaga kerahasiaannya"


@pytest.mark.parametrize(
    "said", ["Melaksanakan pelayanan PRISMA", "Ramah, santun, dan profesional", "Senyum"]
)
def test_a_motto_alone_is_told(said: str) -> None:
    assert says("guarantee-slogan", {"jaminan": said})


@pytest.mark.parametrize(
    "said",
    [
        PROMISED,
        "PRISMA: pelayanan selesai paling lama 3 hari kerja",
        "Ramah; setiap pertanyaan dijawab",
        "Kepastian biaya",
    ],
)
def test_a_motto_beside_a_promise_is_let_be(said: str) -> None:
    assert not says("guarantee-slogan", {"jaminan": said})


@pytest.mark.parametrize(
    "said",
    [
        "Keterlambatan bukan tanggung jawab kami",
        "Kami tidak bertanggung jawab atas kehilangan berkas",
        "Kesalahan cetak ditanggung pemohon",
    ],
)
@pytest.mark.parametrize("key", ["jaminan", "keamanan"])
def test_refusing_to_answer_for_ones_own_fault_is_told(said: str, key: str) -> None:
    assert says("guarantee-disclaimer", {key: said})


@pytest.mark.parametrize(
    "said",
    [
        "Kami tidak bertanggung jawab atas data palsu yang disampaikan pemohon",
        "Kesalahan data dari pemohon bukan tanggung jawab kami",
        "Kami bertanggung jawab atas kehilangan berkas",
    ],
)
def test_the_fault_of_the_applicant_may_be_refused(said: str) -> None:
    assert not says("guarantee-disclaimer", {"jaminan": said})


def test_compensation_may_stand_in_the_pledge() -> None:
    draft = read({"jaminan": "Kepastian waktu dan biaya"})
    assert not found("guarantee-no-compensation", draft)  # the template's pledge promises it
    bare = (Own(text="Kami sanggup melayani sesuai standar."),)
    assert found("guarantee-no-compensation", replace(draft, pledge=replace(draft.pledge, statements=bare)))
    paid = (Own(text="Kami memberikan kompensasi apabila tidak sesuai standar."),)
    assert not found(
        "guarantee-no-compensation", replace(draft, pledge=replace(draft.pledge, statements=paid))
    )


def test_compensation_in_the_guarantee_is_enough() -> None:
    draft = read({"jaminan": PROMISED})
    bare = (Own(text="Kami sanggup melayani sesuai standar."),)
    assert not found(
        "guarantee-no-compensation", replace(draft, pledge=replace(draft.pledge, statements=bare))
    )


@pytest.mark.parametrize("said", ["Petugas melayani dengan ikhlas dan tulus", "Profesional dan ramah"])
def test_no_word_of_safety_is_told(said: str) -> None:
    assert says("safety-off-topic", {"keamanan": said})


@pytest.mark.parametrize(
    "said", ["TTE dan kode QR", "CCTV", "APAR", "Jalur evakuasi", "Tanda bukti penerimaan", "Bebas pungli"]
)
def test_one_safe_thing_is_enough(said: str) -> None:
    assert not says("safety-off-topic", {"keamanan": said})


def test_personal_data_are_kept_secret() -> None:
    asked = {"persyaratan": ["1. Fotokopi Kartu Keluarga"]}
    assert says("safety-no-data-protection", {**asked, "keamanan": "CCTV di area publik"})
    assert not says("safety-no-data-protection", {**asked, "keamanan": SAFE})
    assert not says("safety-no-data-protection", {"persyaratan": ["1. Proposal"], "keamanan": "CCTV"})
    elsewhere = {**asked, "keamanan": "CCTV", "jaminan": "Data pemohon dirahasiakan"}
    assert not says("safety-no-data-protection", elsewhere)


@given(
    st.sampled_from(
        [
            {"jaminan": PROMISED, "keamanan": SAFE},
            {"jaminan": 'Melaksanakan pelayanan "PRISMA"', "keamanan": "Petugas melayani dengan tulus"},
            {"jaminan": "Keterlambatan bukan tanggung jawab kami - apa pun sebabnya", "keamanan": "CCTV"},
            {"persyaratan": ["1. Fotokopi Kartu Keluarga"], "keamanan": "CCTV di area publik"},
        ]
    ),
    st.sampled_from(sorted(DISGUISES)),
)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_another_dress_of_a_text_is_judged_the_same(parts: dict[str, str], disguise: str) -> None:
    same_in_disguise(("guarantee",), parts, disguise)


@pytest.mark.parametrize("component", ["service_guarantee", "safety_guarantee"])
@pytest.mark.parametrize("piece", HOSTILE)
def test_a_megabyte_in_a_field_is_judged_quickly(component: str, piece: str) -> None:
    judges_quickly(("guarantee",), component, piece)
