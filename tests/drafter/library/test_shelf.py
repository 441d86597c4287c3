"""Files are renamed, taken out and put back without one ever taking the place of another."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from drafter import files, library
from drafter.errors import UserError
from drafter.library import shelf
from drafter.model import codec
from drafter.model.draft import Draft

NOW = datetime(2026, 11, 24, 9, 30)
DRAFT = Draft(notes=("isi",))


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PENYUSUN_DATA", str(tmp_path / "data"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "draf"


@pytest.fixture
def path(folder: Path) -> Path:
    return shelf.put(folder, "Kecamatan", DRAFT)


@pytest.fixture
def held(path: Path) -> Iterator[None]:
    with files.lock(path, NOW):
        yield


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("  Standar   Pelayanan ", "Standar Pelayanan"),
        ("Kecamatan.draf", "Kecamatan"),
        ("Kecamatan v1.2", "Kecamatan v1.2"),
        ("Pelayanan «baru» 日本", "Pelayanan «baru» 日本"),
    ],
)
def test_a_sound_name_is_taken_as_typed(typed: str, name: str) -> None:
    assert shelf.check_name(typed) == name


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "  ",
        ".draf",
        "a/b",
        "a\\b",
        "apa?",
        "a:b",
        "..",
        ".sembunyi",
        "a.",
        "con",
        "LPT1.x",
        "a\x00b",
        "a" * 121,
    ],
)
def test_a_name_that_cannot_be_is_refused_with_a_reason(typed: str) -> None:
    with pytest.raises(UserError) as told:
        shelf.check_name(typed)
    assert told.value.advice


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("a/b: c?", "a b c"),
        ("...", "Standar Pelayanan"),
        ("con", "Standar Pelayanan"),
        ("x" * 300, "x" * 100),
    ],
)
def test_a_proposed_name_is_made_sound(words: str, name: str) -> None:
    assert shelf.sound_name(words) == name


def test_a_new_draft_never_replaces_another(folder: Path, path: Path) -> None:
    again = shelf.put(folder, "Kecamatan", Draft())
    assert again.name == "Kecamatan (2).draf"
    assert library.read_draft(path).draft == DRAFT


def test_a_renamed_draft_keeps_its_content_and_its_copies(path: Path) -> None:
    library.keep(path, b"lama", NOW)
    target = shelf.rename(path, "Kecamatan 2027", NOW)
    assert target.name == "Kecamatan 2027.draf"
    assert not path.exists()
    assert library.read_draft(target).draft == DRAFT
    assert len(library.list_backups(target)) == 1


def test_a_name_that_is_taken_is_refused_and_both_drafts_stay(folder: Path, path: Path) -> None:
    other = shelf.put(folder, "Lain", Draft())
    with pytest.raises(UserError, match="Sudah ada"):
        shelf.rename(path, "Lain", NOW)
    assert (library.read_draft(path).draft, library.read_draft(other).draft) == (DRAFT, Draft())


def test_capitals_alone_can_be_changed(path: Path) -> None:
    assert shelf.rename(path, "KECAMATAN", NOW).exists()


def test_the_same_name_changes_nothing(path: Path) -> None:
    assert shelf.rename(path, "Kecamatan", NOW) == path


@pytest.mark.usefixtures("held")
def test_an_open_draft_is_neither_renamed_nor_taken_out(path: Path) -> None:
    with pytest.raises(files.LockedElsewhere):
        shelf.rename(path, "Lain", NOW)
    with pytest.raises(files.LockedElsewhere):
        shelf.take_out(path, NOW)
    assert path.exists()


def test_what_is_taken_out_is_also_among_the_copies(path: Path) -> None:
    content = shelf.take_out(path, NOW)
    assert content == codec.encode(DRAFT)
    assert library.newest_whole(path) is not None


def test_what_is_put_back_takes_its_old_name_or_the_next(folder: Path, path: Path) -> None:
    content = shelf.take_out(path, NOW)
    path.unlink()
    assert shelf.put_back(path, content) == path
    second = shelf.put_back(path, content)
    assert second.name == "Kecamatan (2).draf"
    assert second.read_bytes() == content


def test_a_folder_that_went_is_made_again(folder: Path, path: Path) -> None:
    content = shelf.take_out(path, NOW)
    path.unlink()
    folder.rmdir()
    assert shelf.put_back(path, content).read_bytes() == content
