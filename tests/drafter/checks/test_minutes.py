"""The minutes: who took part, who signs, what was said, which services."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from drafter.checks import Checker
from drafter.checks.elements import element_of, is_official, is_public
from drafter.checks.minutes import FAMILY
from drafter.model.attendance import ELEMENTS
from drafter.model.draft import Draft, Minutes
from tests.drafter.checks.judged_papers import SOUND, found, is_mended, read, says
from tests.seeds import sources

PEOPLE = SOUND["berita_acara"]["peserta"]
OFFICIALS = ["Amir; penyelenggara; Camat", "Budi; penyelenggara; Kepala Seksi Pemberdayaan Masyarakat"]
FIRES: list[tuple[str, dict[str, Any]]] = [
    ("minutes-missing", {"berita_acara": None, "status": "ditetapkan"}),
    ("minutes-missing", {"berita_acara": {"tempat": "Sukamaju"}, "status": "ditetapkan"}),
    ("minutes-no-public", {"berita_acara__peserta": OFFICIALS}),
    ("minutes-few-elements", {"berita_acara__peserta": PEOPLE[:3]}),
    ("minutes-no-attendance", {"berita_acara__peserta": None}),
    ("minutes-no-attendance", {"berita_acara__penanda_tangan": [f"Wakil {n}; warga" for n in range(6)]}),
    ("minutes-input-open", {"berita_acara__masukan": ["Loket dibuka sampai sore => akan dibahas"]}),
    ("minutes-input-open", {"berita_acara__masukan": ["Loket dibuka sampai sore"]}),
    ("minutes-input-open", {"berita_acara__masukan": ["Loket dibuka sampai sore => -"]}),
    (
        "minutes-unsigned-by-public",
        {"berita_acara__penanda_tangan": ["Amir; Camat", "Zaki; Sekretaris Camat"]},
    ),
    ("minutes-services-differ", {"berita_acara__isi": "Rapat membahas 3 (tiga) jenis pelayanan."}),
    ("minutes-services-differ", {"berita_acara__isi": "Rapat membahas Surat Pindah."}),
    (
        "minutes-services-differ",
        {"berita_acara__isi": "Membahas: a. Surat Pindah; b. Surat Usaha; c. Surat Waris."},
    ),
]
QUIET: list[tuple[str, dict[str, Any]]] = [
    ("minutes-missing", {"berita_acara": None}),
    (
        "minutes-missing",
        {
            "berita_acara": None,
            "status": "ditetapkan",
            "memperhatikan": ["Berita Acara Nomor 3 tanggal 6 Juli 2026"],
        },
    ),
    ("minutes-no-public", {"berita_acara__peserta": [*OFFICIALS, "Citra; pengguna layanan"]}),
    ("minutes-no-public", {"berita_acara__peserta": ["Amir; penyelenggara; Camat", "Zaki"]}),
    ("minutes-few-elements", {}),
    (
        "minutes-no-attendance",
        {"berita_acara__peserta": None, "berita_acara__isi": "Daftar hadir terlampir (18 orang)."},
    ),
    (
        "minutes-input-open",
        {"berita_acara__masukan": ["Buka sampai malam => ditolak karena petugas tidak cukup"]},
    ),
    ("minutes-unsigned-by-public", {}),
    ("minutes-unsigned-by-public", {"berita_acara__penanda_tangan": None}),
    (
        "minutes-services-differ",
        {"berita_acara__isi": "Membahas seluruh jenis pelayanan,"},
    ),
    (
        "minutes-services-differ",
        {"berita_acara__isi": "Membahas: a. Pelayanan Surat Usaha; dan b. Pelayanan Surat Pindah. Selesai."},
    ),
]


def names(cases: list[tuple[str, dict[str, Any]]]) -> list[str]:
    return [f"{rule}-{number}" for number, (rule, _) in enumerate(cases)]


@pytest.mark.parametrize(("rule", "changes"), FIRES, ids=names(FIRES))
def test_what_is_wrong_is_told(rule: str, changes: dict[str, Any]) -> None:
    assert says(rule, **changes)


@pytest.mark.parametrize(("rule", "changes"), QUIET, ids=names(QUIET))
def test_what_only_looks_wrong_is_let_be(rule: str, changes: dict[str, Any]) -> None:
    assert [each.told for each in found(rule, read(**changes))] == []


def test_the_sound_minutes_have_no_finding_and_a_draft_at_work_neither() -> None:
    checker = Checker(sources(), tuple(FAMILY.rules))
    assert [each.told for each in checker.check(read()).findings] == []
    assert not checker.check(Draft(minutes=Minutes(place="Aula", time="09.00"))).findings


def test_a_meeting_to_come_needs_no_attendance_yet() -> None:
    draft = Draft(minutes=Minutes(number="1", date=date(2026, 7, 6)))
    assert not found("minutes-no-attendance", draft, date(2026, 7, 5))
    assert found("minutes-no-attendance", draft, date(2026, 7, 6))


def test_those_of_society_are_added_as_signers_on_request() -> None:
    draft = read(berita_acara__penanda_tangan=["Amir; Camat"])
    assert is_mended("minutes-unsigned-by-public", draft)


def test_several_of_one_element_are_one() -> None:
    people = ("Amir; penyelenggara; Camat", *(f"Warga {n}; pengguna layanan; warga" for n in range(5)))
    draft = replace(read(), minutes=replace(read().minutes, participants=people))
    assert found("minutes-few-elements", draft)[0].sentence.startswith("baru 1 dari 5")


@pytest.mark.parametrize(
    ("element", "post", "expected"),
    [
        ("tokoh masyarakat", "Ketua LPM", ELEMENTS[3]),
        ("akademisi", "dosen", ELEMENTS[1]),
        ("", "wartawan", ELEMENTS[4]),
        ("pelaku usaha", "", ELEMENTS[0]),
        ("instansi terkait", "Inspektur Pembantu", ELEMENTS[2]),
        ("penyelenggara", "Kepala Seksi Pemberdayaan Masyarakat", ""),
        ("", "", ""),
    ],
)
def test_an_element_is_told_by_its_name_or_by_the_post(element: str, post: str, expected: str) -> None:
    assert element_of(element, post) == expected
    assert is_public(element, post) == (expected not in ("", ELEMENTS[2]))


def test_of_whom_nothing_is_said_is_not_known() -> None:
    assert not is_official("", "", "Zaki")
    assert is_official("", "Staf Kecamatan", "Zaki")
