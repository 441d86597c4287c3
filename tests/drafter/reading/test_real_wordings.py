"""Wordings of standards that are in force, as their offices write them."""

from __future__ import annotations

import pytest

from drafter.model.answers import (
    Channel,
    Channels,
    Duration,
    Fees,
    Items,
    People,
    Phase,
    Role,
    Step,
    Steps,
    Text,
    TimeLimit,
)
from drafter.reading.kinds import channels, fees, people, steps, time_limit


def test_days_of_the_calendar_and_weeks_keep_their_word() -> None:
    for said, made in (("14 hari kalender", "hari kalender"), ("2 minggu", "minggu"), ("3 hari", "hari")):
        read = time_limit(f"Paling lama {said}")
        assert isinstance(read, TimeLimit)
        assert read.phases[0].limit == Duration(amount=int(said.split()[0]), unit=made)  # type: ignore[arg-type]


def test_named_times_in_one_line_are_phases_even_where_one_of_them_is_open() -> None:
    read = time_limit("Pendaftaran 30 menit; pemeriksaan 60 menit; akad nikah sesuai jadwal")
    assert isinstance(read, TimeLimit)
    assert read.phases == (
        Phase(name="Pendaftaran", limit=Duration(amount=30, unit="menit")),
        Phase(name="pemeriksaan", limit=Duration(amount=60, unit="menit")),
        Phase(words="akad nikah sesuai jadwal"),
    )


def test_a_sign_for_at_most_is_read_as_such() -> None:
    read = time_limit("Darah lengkap : ≤ 60 menit\nKultur : 5 hari")
    assert isinstance(read, TimeLimit)
    assert read.phases[0] == Phase(name="Darah lengkap", limit=Duration(amount=60, unit="menit"))
    below = time_limit("Waktu tanggap < 5 menit")
    assert not isinstance(below, TimeLimit) or below.phases[0].limit is None


@pytest.mark.parametrize("said", ["Rp. 0 (nol) Rupiah.", "Rp 0,- (nol rupiah)", "Rp0 (nol)"])
def test_nothing_is_free_however_it_is_spelled(said: str) -> None:
    read = fees(said)
    assert isinstance(read, Fees) and read.free


@pytest.mark.parametrize(
    ("said", "made"),
    [
        ("DPMPTSP memproses rekomendasi", Step(actor="DPMPTSP", action="memproses rekomendasi")),
        ("Penggugat membayar panjar", Step(actor="Penggugat", action="membayar panjar")),
        ("Dosen wali menyetujui atau menolak", Step(actor="Dosen wali", action="menyetujui atau menolak")),
        ("Pemohon Mengakses laman", Step(actor="Pemohon", action="Mengakses laman")),
        ("Kaur Umum memeriksa surat", Step(actor="Kaur Umum", action="memeriksa surat")),
        ("SKTM dibawa pemohon", Step(action="SKTM dibawa pemohon")),
        ("Menengah ke atas", Step(action="Menengah ke atas")),
    ],
)
def test_who_acts_is_told_by_post_name_or_letters(said: str, made: Step) -> None:
    read = steps(f"1. {said}\n2. Selesai")
    assert isinstance(read, Steps)
    assert read.groups[0].steps[0] == made


def test_roles_counted_in_one_line_are_roles() -> None:
    read = people("Kabid 1 orang, Kasi 1 (satu) orang, Peksos 2 org", staffing=True)
    assert isinstance(read, People)
    assert read.roles == (
        Role(title="Kabid", number=1),
        Role(title="Kasi", number=1),
        Role(title="Peksos", number=2),
    )
    total = "3 (tiga) orang, terdiri dari 1 orang loket dan 2 orang verifikator"
    assert isinstance(people(total, staffing=True), Text)
    assert people("2 orang, per sif", staffing=True) == People(
        roles=(Role(number=2, shift="per sif"),), source="2 orang, per sif"
    )


def test_who_must_bring_what_is_read_with_and_without_a_colon() -> None:
    read = people("1. Dokter umum memiliki STR dan SIP\n2. Perawat minimal D-3 Keperawatan")
    assert isinstance(read, People)
    assert read.roles == (
        Role(title="Dokter umum", skills="memiliki STR dan SIP"),
        Role(title="Perawat", skills="minimal D-3 Keperawatan"),
    )
    read = people("Penghulu: S1 Syariah, bersertifikat. Staf: SLTA")
    assert isinstance(read, People)
    assert [each.title for each in read.roles] == ["Penghulu", "Staf"]
    assert not isinstance(people("1. Memiliki komputer\n2. Memahami prosedur"), People)


def test_what_becomes_of_a_complaint_stands_behind_the_channels() -> None:
    read = channels("1. Kotak saran\n2. Telepon 0761-123456\n3. Pengaduan ditindaklanjuti oleh Camat")
    assert isinstance(read, Channels)
    assert read.channels == (Channel(kind="Kotak saran"), Channel(kind="Telepon", address="0761-123456"))
    assert read.after == "Pengaduan ditindaklanjuti oleh Camat"
    told = "1. Kotak saran\n2. Telepon 0761-123456\n3. Pengaduan diterima dan dicatat\n4. Waktu 5 hari kerja"
    assert isinstance(channels(told), Items)
