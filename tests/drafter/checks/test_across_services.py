"""Whether services agree with each other, and none speaks in the words of another."""

from __future__ import annotations

import json
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.exchange import read_json
from drafter.model.draft import Draft
from tests.drafter.checks.judged import found
from tests.drafter.checks.judging import DISGUISES, HOSTILE, disguised, judged, judges_quickly
from tests.seeds import sources


def several(*services: tuple[str, dict[str, Any]]) -> Draft:
    """A draft of services by name, their components by the keys of the exchange form."""
    ids = count()
    tree = {
        "instansi": "Kecamatan Bengkalis, Kabupaten Bengkalis",
        "layanan": [{"nama": name, "komponen": parts} for name, parts in services],
    }
    return read_json(json.dumps(tree).encode(), sources(), lambda: f"s{next(ids):07}").draft


@pytest.mark.parametrize(
    "other", ["Surat Pindah", "SURAT PINDAH", "Pelayanan Surat  Pindah", "Standar surat pindah"]
)
def test_one_name_for_two_services_is_told_once(other: str) -> None:
    [finding] = found("service-duplicate", several(("Surat Pindah", {}), (other, {})))
    assert len(finding.places) == 2 or finding.place.service


@pytest.mark.parametrize("other", ["Surat Pindah (kedatangan)", "Surat Pindah antar Kecamatan"])
def test_names_that_differ_in_brackets_are_let_be(other: str) -> None:
    assert not found("service-duplicate", several(("Surat Pindah (kepindahan)", {}), (other, {})))


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("persyaratan", ["Syarat pengajuan Dispensasi Nikah:", "1. Fotokopi KTP-el", "2. Surat pengantar"]),
        ("prosedur", ["1. Pemohon datang", "2. Petugas menyerahkan paspor kepada pemohon"]),
        ("biaya", "Pengurusan Dispensasi Nikah tidak dipungut biaya"),
    ],
)
def test_another_service_named_as_its_own_is_told(key: str, said: Any) -> None:
    draft = several(("Rekomendasi SKCK", {key: said}), ("Dispensasi Nikah", {}))
    assert found("other-service-named", draft)


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("persyaratan", ["1. Fotokopi Dispensasi Nikah", "2. Fotokopi KTP-el"]),
        ("prosedur", ["1. Lihat pelayanan Dispensasi Nikah", "2. Petugas menyerahkan surat"]),
        ("prosedur", ["1. Pemohon datang", "2. Petugas menyerahkan kembali KTP-el asli kepada pemohon"]),
        ("biaya", "Pengurusan rekomendasi SKCK tidak dipungut biaya"),
    ],
)
def test_a_paper_of_another_service_may_be_asked_for(key: str, said: Any) -> None:
    draft = several(("Rekomendasi SKCK", {key: said}), ("Dispensasi Nikah", {}))
    assert not found("other-service-named", draft)


def asking(*items: str) -> Draft:
    return several(*((f"Surat {nth}", {"persyaratan": [f"1. {each}"]}) for nth, each in enumerate(items, 1)))


def test_one_document_under_two_names_is_told() -> None:
    [finding] = found("same-thing-many-names", asking("Fotokopi KK", "Fotokopi Kartu Keluarga"))
    assert finding.severity == "hint"
    assert "kartu keluarga, kk" in finding.sentence


@pytest.mark.parametrize(
    "items",
    [("Fotokopi KK", "KK asli"), ("Fotokopi KTP-el", "Kartu Identitas Anak"), ("Fotokopi KK", "Paspor")],
)
def test_two_documents_are_let_be(items: tuple[str, str]) -> None:
    assert not found("same-thing-many-names", asking(*items))


def complaining(*channels: str) -> Draft:
    return several(*((f"Surat {nth}", {"pengaduan": [each]}) for nth, each in enumerate(channels, 1)))


def test_the_odd_number_is_told_at_its_service() -> None:
    draft = complaining("WA 0812 3998 8570", "WA 0812 3998 8570", "WA 0812 3998 8507")
    [finding] = found("channel-inconsistent", draft)
    assert finding.place.service == draft.services[2].id


@pytest.mark.parametrize(
    "channels",
    [
        ("WA 0812 3998 8570", "WhatsApp +62 812-3998-8570"),
        ("laman https://www.bengkaliskab.go.id", "laman http://bengkaliskab.go.id/"),
        ("telepon (0766) 21001", "telepon IGD (0766) 21002"),
        ("telepon (0766) 21001", "SMS 1708"),
        ("telepon (0766) 21001", "WA 0812 3998 8570"),
    ],
)
def test_one_channel_in_two_forms_is_let_be(channels: tuple[str, str]) -> None:
    assert not found("channel-inconsistent", complaining(*channels))


def resting(*laws: str) -> Draft:
    return several(*((f"Surat {nth}", {"dasar_hukum": [f"1. {each}"]}) for nth, each in enumerate(laws, 1)))


TARIFF = "Peraturan Bupati Nomor {} Tahun {} tentang {}"


@pytest.mark.parametrize(
    "other", [("13", "2021", "Tarif Layanan Kesehatan"), ("12", "2021", "Pengelolaan Pasar Rakyat Daerah")]
)
def test_a_regulation_of_two_numbers_or_two_titles_is_told(other: tuple[str, str, str]) -> None:
    one = TARIFF.format("12", "2021", "Tarif Layanan Kesehatan")
    assert found("regulation-cited-two-ways", resting(one, TARIFF.format(*other)))


@pytest.mark.parametrize(
    "other",
    [
        ("12", "2021", "Tarif Layanan Kesehatan"),
        ("13", "2022", "Perubahan atas Peraturan Bupati Nomor 12 Tahun 2021 tentang Tarif Layanan Kesehatan"),
        ("14", "2020", "Pengelolaan Pasar Rakyat Daerah"),
    ],
)
def test_an_amendment_and_another_regulation_are_let_be(other: tuple[str, str, str]) -> None:
    one = TARIFF.format("12", "2021", "Tarif Layanan Kesehatan")
    assert not found("regulation-cited-two-ways", resting(one, TARIFF.format(*other)))


@given(
    st.sampled_from(
        [
            {"pengaduan": ["Telepon (0766) 21001"], "persyaratan": ["1. Fotokopi KK"]},
            {"pengaduan": ["WA 0812-3998-8570"], "persyaratan": ["1. Foto copy Kartu Keluarga"]},
            {"biaya": "Pengurusan Dispensasi Nikah tidak dipungut biaya"},
            {"prosedur": ["1. Pemohon datang", '2. Petugas menyerahkan "paspor" kepada pemohon']},
        ]
    ),
    st.sampled_from(sorted(DISGUISES)),
)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_another_dress_of_a_service_is_judged_the_same(parts: dict[str, Any], disguise: str) -> None:
    rest = ("Dispensasi Nikah", {"pengaduan": ["Telepon (0766) 21002"], "persyaratan": ["1. Fotokopi KK"]})
    plain = judged(("across",), several(("Rekomendasi SKCK", parts), rest))
    dressed = disguised(parts, DISGUISES[disguise])
    assert set(judged(("across",), several(("Rekomendasi SKCK", dressed), rest))) == set(plain)


@pytest.mark.parametrize("component", ["complaints", "requirements", "legal_basis"])
@pytest.mark.parametrize("piece", HOSTILE)
def test_a_megabyte_in_a_field_is_judged_quickly(component: str, piece: str) -> None:
    judges_quickly(("across",), component, piece)
