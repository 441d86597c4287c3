"""Whether what is said of the office agrees with its own data."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.model.answers import Channels, Citation, One
from drafter.model.draft import Draft, Own
from tests.drafter.checks.judged import found, read
from tests.drafter.checks.judging import DISGUISES, HOSTILE, disguised, judged, judges_quickly

HOURS = "Senin sampai dengan Jumat pukul 08.00-16.00 WIB"


def office(parts: dict[str, Any], **data: Any) -> Draft:
    """A standard of Kecamatan Bengkalis with data of its office."""
    draft = read(parts)
    known = {"name": "Kecamatan Bengkalis", "region": "Kabupaten Bengkalis", **data}
    return replace(draft, office=replace(draft.office, **known))


def told(rule: str, parts: dict[str, Any], **data: Any) -> bool:
    return bool(found(rule, office(parts, **data)))


@pytest.mark.parametrize(
    "parts",
    [
        {"pengaduan": "Keluhan disampaikan kepada Camat Bantan"},
        {"pengawasan": "Camat melapor kepada Bupati Siak setiap bulan"},
        {"keamanan": "Data dijaga oleh Kecamatan Bantan"},
    ],
)
def test_another_office_as_the_organiser_is_told(parts: dict[str, str]) -> None:
    assert told("office-name-mismatch", parts)


@pytest.mark.parametrize(
    "parts",
    [
        {"pengaduan": "Keluhan disampaikan kepada Camat Bengkalis"},
        {"pengawasan": "Camat melapor kepada Bupati Bengkalis setiap bulan"},
        {"prosedur": "Pemohon dari Kecamatan Bantan menyerahkan surat pindah"},
        {"persyaratan": ["1. Surat keterangan Camat Bantan"]},
        {"prosedur": "Petugas menyampaikan tembusan kepada Dinas Sosial Kabupaten Bengkalis"},
    ],
)
def test_partners_and_parents_are_let_be(parts: dict[str, Any]) -> None:
    assert not told("office-name-mismatch", parts)


def test_another_office_in_the_pledge_is_told() -> None:
    draft = office({})
    for said, wrong in (("Kami keluarga besar Kecamatan Bantan", True), ("Kami Kecamatan Bengkalis", False)):
        pledge = replace(draft.pledge, statements=(Own(text=f"{said} sanggup melayani."),))
        assert bool(found("office-name-mismatch", replace(draft, pledge=pledge))) is wrong


@pytest.mark.parametrize("said", ["Peraturan Bupati Kota Dumai", "Dilaporkan kepada Wali Kota Bengkalis"])
def test_the_head_of_the_other_kind_of_region_is_told(said: str) -> None:
    assert told("region-head-wrong", {"evaluasi": said})


@pytest.mark.parametrize(
    "said", ["Dilaporkan kepada Bupati Bengkalis", "Dilaporkan kepada Gubernur Riau", "Bupati/Wali Kota"]
)
def test_the_right_head_and_the_level_above_are_let_be(said: str) -> None:
    assert not told("region-head-wrong", {"evaluasi": said})


def test_the_head_is_judged_in_the_decree_too() -> None:
    draft = office({})
    grounds = (Citation(text="Peraturan Bupati Kota Dumai Nomor 1 Tahun 2020 tentang Kecamatan"),)
    assert found("region-head-wrong", replace(draft, decree=replace(draft.decree, legal_grounds=grounds)))


@pytest.mark.parametrize(
    ("said", "data"),
    [
        ("telepon (0766) 21999", {"phone": "(0766) 21001"}),
        ("pos-el dpmd@kalbar.go.id", {"email": "dpmd@kalbarprov.go.id"}),
        ("laman bengkalis.go.id", {"website": "https://www.bengkaliskab.go.id"}),
        ("Kantor di Jalan Melati Nomor 3", {"address": "Jalan Antara Nomor 1, Bengkalis"}),
    ],
)
def test_another_way_to_the_office_is_told(said: str, data: dict[str, str]) -> None:
    assert told("contact-differs-from-profile", {"pengaduan": [said]}, **data)


@pytest.mark.parametrize(
    ("said", "data"),
    [
        ("telp. 0766-21001", {"phone": "(0766) 21001"}),
        ("telepon +62 766 21001", {"phone": "(0766) 21001"}),
        ("SP4N-LAPOR! www.lapor.go.id, SMS 1708", {"website": "https://www.bengkaliskab.go.id"}),
        ("telepon Ombudsman (021) 2251", {"phone": "(0766) 21001"}),
        ("laman bengkaliskab.go.id/kontak", {"website": "https://www.bengkaliskab.go.id"}),
        ("Kantor di Jl. Antara No. 1", {"address": "Jalan Antara Nomor 1, Bengkalis"}),
    ],
)
def test_another_form_and_national_channels_are_let_be(said: str, data: dict[str, str]) -> None:
    assert not told("contact-differs-from-profile", {"pengaduan": [said]}, **data)


@pytest.mark.parametrize("clock", ["08.00-14.00", "09.00 s.d. 16.00"])
def test_other_hours_are_told(clock: str) -> None:
    said = {"waktu": f"Paling lama 1 hari kerja. Loket dibuka Senin-Jumat pukul {clock} WIB"}
    assert told("hours-differ-from-profile", said, hours=HOURS)


@pytest.mark.parametrize(
    "said", ["Loket dibuka pukul 08.00-16.00 WIB", "IGD 07.00-21.00 WIB", "Loket Sabtu pukul 08.00-12.00 WIB"]
)
def test_the_same_hours_and_those_of_a_unit_are_let_be(said: str) -> None:
    assert not told("hours-differ-from-profile", {"sarana": said}, hours=HOURS)


def test_another_name_or_number_under_the_signature_is_told() -> None:
    draft = office({})
    lines = ("CAMAT BENGKALIS,", "DEDI HIDAYAT", "NIP 197811092003122005")
    for name, nip, count in (
        ("RATNA SURYANI", "", 1),
        ("", "197811092003122004", 1),
        ("DEDI HIDAYAT", "19781109 200312 2 005", 0),
    ):
        who = replace(draft.office.signatory, name=name, nip=nip, source=lines)
        held = replace(draft, office=replace(draft.office, signatory=who))
        assert len(found("official-differs-from-profile", held)) == count


def test_another_officer_for_complaints_is_told() -> None:
    shared = {"complaints": One(Channels(officer="Sekretaris Camat"))}
    for said, wrong in (("Kasubbag Umum", True), ("Sekretaris Camat", False)):
        draft = office({"pengaduan": [f"Penanggung jawab pengaduan adalah {said}"]})
        assert bool(found("official-differs-from-profile", replace(draft, shared=shared))) is wrong


@given(
    st.sampled_from(
        [
            {"pengaduan": ["Keluhan disampaikan kepada Camat Bantan", "telepon (0766) 21999"]},
            {"pengaduan": ["telepon 0766-21001", "pos-el kec@bengkalis.go.id"]},
            {"sarana": "Loket dibuka pukul 08.00-14.00 WIB"},
            {"evaluasi": 'Dilaporkan kepada "Wali Kota Bengkalis" setiap tahun'},
        ]
    ),
    st.sampled_from(sorted(DISGUISES)),
)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_another_dress_of_a_text_is_judged_the_same(parts: dict[str, Any], disguise: str) -> None:
    data = {"phone": "(0766) 21001", "email": "camat@bengkalis.go.id", "hours": HOURS}
    dressed = disguised(parts, DISGUISES[disguise])
    assert judged(("office",), office(dressed, **data)) == judged(("office",), office(parts, **data))


@pytest.mark.parametrize("component", ["complaints", "facilities"])
@pytest.mark.parametrize("piece", HOSTILE)
def test_a_megabyte_in_a_field_is_judged_quickly(component: str, piece: str) -> None:
    judges_quickly(("office",), component, piece)
