"""Whether one can complain, to whom, by when an answer comes, and at no cost."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import pytest

from drafter.model.answers import Channel, Channels, Duration, Text
from tests.drafter.checks.judged import after_fix, found, made, read, says

SOUND = [
    "Saluran: kotak pengaduan di ruang pelayanan, WA 0812 3456 7890, SP4N-LAPOR! (www.lapor.go.id)",
    "Penanggung jawab: Sekretaris Camat",
    "Pengaduan dicatat, ditelaah, dan dijawab paling lama 5 (lima) hari kerja",
    "Pengaduan tidak dipungut biaya",
]
RULES = (
    "complaints-no-channel",
    "complaints-no-officer",
    "complaints-no-deadline",
    "complaints-deadline-over-law",
    "complaints-window-short",
    "complaints-charged",
    "complaints-no-lapor",
    "complaints-no-handling",
    "contact-malformed",
)


def told(rule: str, said: Any) -> bool:
    return says(rule, {"pengaduan": said})


@pytest.mark.parametrize("rule", RULES)
def test_a_sound_answer_is_let_be(rule: str) -> None:
    assert not told(rule, SOUND)


@pytest.mark.parametrize("said", ["Sampaikan keluhan Anda kepada kami", "Melalui WhatsApp dan media sosial"])
def test_no_way_to_go_is_told(said: str) -> None:
    assert told("complaints-no-channel", said)


@pytest.mark.parametrize(
    "said",
    [
        "WA 0812 3456 7890",
        "Kotak saran di lobi",
        "SP4N LAPOR",
        "info@dinas.go.id",
        "Datang langsung ke loket",
    ],
)
def test_one_way_is_enough(said: str) -> None:
    assert not told("complaints-no-channel", said)


def test_the_office_lends_its_own_channels() -> None:
    draft = made(complaints=Text(paragraphs=("Sampaikan keluhan Anda kepada kami",)))
    draft = replace(draft, office=replace(draft.office, phone="(0766) 21001", email="kec@bengkalis.go.id"))
    assert not found("complaints-no-channel", after_fix("complaints-no-channel", draft))


@pytest.mark.parametrize(
    "rule", ["complaints-no-officer", "complaints-no-deadline", "complaints-no-handling"]
)
def test_channels_alone_are_not_enough(rule: str) -> None:
    assert told(rule, ["WA: 0812 3456 7890", "Pos-el: info@dinas.go.id", "Kotak saran"])


def test_fields_of_their_own_count() -> None:
    value = Channels(
        channels=(Channel(kind="SP4N-LAPOR!", address="www.lapor.go.id"),),
        officer="Sekretaris Camat",
        steps=("dicatat", "dijawab"),
        answer=Duration(amount=5, unit="hari kerja"),
    )
    assert not [rule for rule in RULES if found(rule, made(complaints=value))]


@pytest.mark.parametrize(
    "said", ["Pengaduan diselesaikan dalam 1 x 24 jam", "Dijawab paling lama 3 hari kerja"]
)
def test_any_time_counts_as_a_deadline(said: str) -> None:
    assert not told("complaints-no-deadline", said)


def test_hours_of_opening_are_no_deadline() -> None:
    assert told("complaints-no-deadline", "Layanan pengaduan buka 24 jam setiap hari")


@pytest.mark.parametrize(
    "said",
    [
        "Pengaduan ditanggapi dalam 1 bulan",
        "Diselesaikan paling lama 90 hari",
        "Waktu penyelesaian tidak dibatasi",
        "Dijawab 20 hari kerja",
    ],
)
def test_later_than_the_law_is_told(said: str) -> None:
    assert told("complaints-deadline-over-law", said)


@pytest.mark.parametrize(
    "said",
    [
        "Dijawab paling lama 14 hari",
        "Diselesaikan paling lama 60 hari",
        "Pengadu melengkapi berkas paling lama 30 hari",
        "Selesai 30 hari",
    ],
)
def test_within_the_law_is_let_be(said: str) -> None:
    assert not told("complaints-deadline-over-law", said)


def test_the_number_of_the_law_in_working_days_is_a_hint() -> None:
    [finding] = found(
        "complaints-deadline-over-law", read({"pengaduan": "Dijawab paling lama 14 hari kerja"})
    )
    assert finding.severity == "hint"


def test_a_field_is_set_to_the_bound_by_the_fix() -> None:
    draft = made(complaints=Channels(officer="Camat", answer=Duration(amount=30, unit="hari")))
    assert not found("complaints-deadline-over-law", after_fix("complaints-deadline-over-law", draft))


@pytest.mark.parametrize(
    "said", ["Keluhan lewat 3 hari tidak dilayani", "Pengaduan diajukan paling lama 7 hari setelah pelayanan"]
)
def test_a_short_window_becomes_thirty_days(said: str) -> None:
    draft = made(complaints=Text(paragraphs=(said,)))
    assert "30 (tiga puluh) hari" in str(after_fix("complaints-window-short", draft).services[0])


@pytest.mark.parametrize(
    "said", ["Sebaiknya segera diadukan dalam 3 hari", "Pengaduan dijawab 3 hari setelah diterima"]
)
def test_advice_is_no_window(said: str) -> None:
    assert not told("complaints-window-short", said)


@pytest.mark.parametrize(
    "said",
    [
        "Biaya formulir aduan Rp5.000",
        "Pelapor yang pengaduannya tidak benar akan dituntut",
        "Pengadu membayar biaya administrasi",
    ],
)
def test_a_price_or_a_threat_is_told(said: str) -> None:
    assert told("complaints-charged", said)


@pytest.mark.parametrize(
    "said",
    [
        "Tidak dipungut biaya",
        "Identitas pelapor dirahasiakan",
        "Petugas yang terbukti bersalah dikenai sanksi",
        "Pengaduan tentang pungutan liar",
    ],
)
def test_what_protects_is_let_be(said: str) -> None:
    assert not told("complaints-charged", said)


@pytest.mark.parametrize("said", ["SP4N-LAPOR!", "sp4n lapor", "www.lapor.go.id", "SMS 1708", "SP4NLapor"])
def test_the_national_channel_counts_in_any_spelling(said: str) -> None:
    assert not told("complaints-no-lapor", said)
    draft = after_fix("complaints-no-lapor", read({"pengaduan": ["Telepon (0766) 21001", "Kotak saran"]}))
    assert not found("complaints-no-lapor", draft)


@pytest.mark.parametrize(
    "said",
    [
        "dinas@gmail",
        "Telepon: 2100",
        "www. dinas.go.id",
        "WA:",
        "Pos-el: dinas.go.id",
        "HP 08123456789012345",
    ],
)
def test_what_nobody_can_reach_is_told(said: str) -> None:
    assert told("contact-malformed", ["Kotak saran", said])


@pytest.mark.parametrize(
    "said",
    [
        "SMS 1708",
        "Telepon 112",
        "Telepon (0766) 21001 ext. 5",
        "WA +62 812-3456-7890",
        "@kecamatan",
        "Telepon: 0766-21001 / 0766-21002",
        "Hotline 1500771",
        "Layanan telepon 24 jam",
        "Telepon 1 unit",
    ],
)
def test_what_can_be_reached_is_let_be(said: str) -> None:
    assert not told("contact-malformed", ["Kotak saran", said])


@pytest.mark.parametrize(
    "said", ["1 2 3 " * 10_000, "telepon " * 8_000, "dijawab 20 hari " * 3_000, "@" * 50_000]
)
def test_hostile_text_stays_quick(said: str) -> None:
    begun = time.perf_counter()
    found("contact-malformed", made(complaints=Text(paragraphs=(said,))))
    assert time.perf_counter() - begun < 5
