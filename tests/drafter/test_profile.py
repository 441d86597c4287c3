"""The office's data are kept once, whole, and go into a draft without taking anything from it."""

from dataclasses import replace
from pathlib import Path

import pytest

from drafter import paths, profile
from drafter.errors import UserError
from drafter.model.answers import NOT_YET, AsOffice, Channel, Channels, One, Text
from drafter.model.draft import Asset, Draft, Office, Official, Service
from drafter.profile import Profile, load, save, update

CAMAT = Official(post="Camat Bengkalis", name="Nama", rank="Pembina", nip="1", shown="name")
SEKRETARIS = Official(post="Sekretaris Camat", acting="Plh.")
OFFICE = Office(name="Kecamatan Bengkalis", letterhead=("PEMERINTAH", "KECAMATAN"), hours="08.00-16.00")
LOGO = Asset(id="apa saja", data="aGFsbw==")
CHANNELS = (Channel(kind="telepon", address="0766-1"),)
PROFILE = Profile(office=OFFICE, officials=(CAMAT, SEKRETARIS), channels=CHANNELS, logo=LOGO)


def test_a_profile_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    path = tmp_path / "baru" / "instansi.json"
    save(replace(PROFILE, unknown=(("kelak", [1]),)), path)
    assert load(path) == replace(PROFILE, unknown=(("kelak", [1]),))


def test_without_a_file_the_profile_is_empty(tmp_path: Path) -> None:
    assert load(tmp_path / "tidak ada").is_empty


def test_the_profile_stands_in_the_users_own_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PENYUSUN_DATA", str(tmp_path))
    save(PROFILE)
    assert paths.profile_file().parent == tmp_path
    assert load() == PROFILE


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b'{"version": 2}',
        b'{"version": 1, "office": 5}',
        b'{"version": 1, "officials": [{"acting": "Pj."}]}',
        b'{"version": 1, "office": {"letterhead": ["a", "b", "c", "d"]}}',
        b'{"version": 1, "x": ' + b"[" * 5000,
    ],
)
def test_a_profile_that_cannot_be_read_is_told_and_not_changed(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "instansi.json"
    path.write_bytes(content)
    with pytest.raises(UserError) as told:
        load(path)
    assert "instansi.json" in told.value.sentence
    assert "tidak diubah" in told.value.advice
    assert path.read_bytes() == content


def test_an_empty_draft_gets_the_office_its_first_official_and_its_logo() -> None:
    draft = update(Draft(), PROFILE)
    assert draft.office == replace(OFFICE, signatory=CAMAT, logo=profile.LOGO)
    assert draft.asset(draft.office.logo) == replace(LOGO, id=profile.LOGO)


def test_who_signs_stays_with_the_data_of_today() -> None:
    old = Draft(office=Office(signatory=Official(post="Camat Bengkalis", name="Nama Lama")))
    assert update(old, PROFILE).office.signatory == CAMAT
    other = Draft(office=Office(signatory=Official(post="Lurah Kota", name="Nama")))
    assert update(other, PROFILE).office.signatory == other.office.signatory


def test_a_profile_without_a_logo_leaves_the_drafts_own() -> None:
    draft = Draft(office=Office(logo="x"), assets=(Asset(id="x", data="aGFsbw=="),))
    updated = update(draft, replace(PROFILE, logo=None))
    assert (updated.office.logo, updated.assets) == ("x", draft.assets)


def test_a_new_logo_takes_the_place_of_the_last_one() -> None:
    first = update(Draft(assets=(Asset(id="bagan"),)), PROFILE)
    second = update(first, replace(PROFILE, logo=replace(LOGO, data="YmFydQ==")))
    assert [(each.id, each.data) for each in second.assets] == [("logo", "YmFydQ=="), ("bagan", "")]


def test_channels_of_complaint_become_the_shared_answer_that_services_show() -> None:
    own = Service(id="aaaaaaab", answers={"complaints": One(Text(paragraphs=("sendiri",)))})
    draft = update(Draft(services=(Service(id="aaaaaaaa"), own)), PROFILE)
    assert draft.shared["complaints"] == One(Channels(channels=CHANNELS))
    assert draft.services[0].answer("complaints") == AsOffice()
    assert draft.services[1] == own


def test_in_a_shared_answer_only_the_channels_change() -> None:
    had = Channels(channels=(Channel(kind="kotak"),), officer="Sekretaris")
    draft = Draft(shared={"complaints": One(had)}, services=(Service(id="aaaaaaaa"),))
    updated = update(draft, PROFILE)
    assert updated.shared["complaints"] == One(replace(had, channels=CHANNELS))
    assert updated.services[0].answer("complaints") == NOT_YET


def test_a_shared_answer_in_own_words_is_left_alone() -> None:
    draft = Draft(shared={"complaints": One(Text(paragraphs=("lihat loket",)))})
    assert update(draft, PROFILE).shared == draft.shared


def test_nothing_changes_when_the_profile_is_already_in_the_draft() -> None:
    draft = update(Draft(services=(Service(id="aaaaaaaa"),)), PROFILE)
    assert update(draft, PROFILE) == draft
