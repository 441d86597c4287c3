"""Opening keeps a copy and a lock; saving never overwrites what this program cannot read."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from types import MappingProxyType

import pytest

from drafter import files, library
from drafter.errors import UserError
from drafter.library import drafts
from drafter.model import codec
from drafter.model.draft import VERSION, Draft

NOW = datetime(2026, 11, 24, 9, 30)
DRAFT = Draft(notes=("pertama",))
NEWER = json.dumps({"version": VERSION + 1, "anything": []}).encode()
UNREADABLE = {
    "newer": NEWER,
    "cut off": codec.encode(DRAFT)[:-5],
    "empty": b"",
    "other": b"PK\x03\x04 a Word file",
}


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PENYUSUN_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "draf").mkdir()
    path = tmp_path / "draf" / "Kecamatan.draf"
    path.write_bytes(codec.encode(DRAFT))
    return path


@pytest.fixture
def opened(path: Path) -> Iterator[library.Opened]:
    opened = library.open_draft(path, NOW)
    assert opened.lock is not None
    yield opened
    opened.lock.release()


def test_opening_gives_the_draft_its_bytes_a_lock_and_a_copy(opened: library.Opened, path: Path) -> None:
    assert opened.draft == DRAFT
    assert opened.raw == path.read_bytes()
    assert opened.notes == ()
    assert [each.path.read_bytes() for each in library.list_backups(path)] == [opened.raw]


def test_a_draft_open_elsewhere_is_refused(opened: library.Opened, path: Path) -> None:
    with pytest.raises(files.LockedElsewhere):
        library.open_draft(path, NOW)


def test_looking_at_a_draft_writes_nothing(path: Path, data: Path) -> None:
    assert library.read_draft(path).draft == DRAFT
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    assert not data.exists()


def test_a_folder_that_allows_no_lock_is_told_and_the_draft_opens(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> files.Lock:
        raise UserError("Tidak dapat dijaga.")

    monkeypatch.setattr(files, "lock", refuse)
    opened = library.open_draft(path, NOW)
    assert opened.lock is None and opened.notes == ("Tidak dapat dijaga.",)


def test_a_copy_that_cannot_be_made_is_told_and_the_draft_opens(path: Path, data: Path) -> None:
    data.write_bytes(b"a file stands here")
    opened = library.open_draft(path, NOW)
    assert opened.lock is not None
    opened.lock.release()
    assert len(opened.notes) == 1 and "cadangan" in opened.notes[0].lower()


@pytest.mark.parametrize("kind", UNREADABLE)
def test_an_unreadable_draft_is_refused_and_its_whole_copy_named(path: Path, kind: str) -> None:
    copy = library.keep(path, path.read_bytes(), NOW)
    path.write_bytes(UNREADABLE[kind])
    with pytest.raises(UserError) as raised:
        library.open_draft(path, NOW)
    assert files.shown(path) in raised.value.sentence
    assert copy is not None and files.shown(copy) in raised.value.advice
    assert "24-11-2026 pukul 09.30" in raised.value.advice
    assert path.read_bytes() == UNREADABLE[kind]
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    assert len(library.list_backups(path)) == 1


def test_a_draft_that_is_gone_names_its_whole_copy(path: Path) -> None:
    copy = library.keep(path, path.read_bytes(), NOW)
    path.unlink()
    with pytest.raises(files.NotThere) as raised:
        library.open_draft(path, NOW)
    assert copy is not None and copy.name in raised.value.advice


@pytest.mark.parametrize("kind", UNREADABLE)
@pytest.mark.parametrize("known", [True, False])
def test_an_unreadable_draft_is_never_overwritten(path: Path, kind: str, known: bool) -> None:
    raw = path.read_bytes()
    path.write_bytes(UNREADABLE[kind])
    with pytest.raises(UserError) as raised:
        library.save(path, Draft(notes=("baru",)), NOW, raw if known else None)
    assert path.read_bytes() == UNREADABLE[kind]
    assert "tidak ditimpa" in raised.value.sentence and "nama lain" in raised.value.advice


def test_a_draft_changed_elsewhere_is_not_overwritten(opened: library.Opened, path: Path) -> None:
    path.write_bytes(codec.encode(Draft(notes=("orang lain",))))
    with pytest.raises(library.ChangedElsewhere):
        library.save(path, Draft(notes=("saya",)), NOW, opened.raw)
    assert library.read_draft(path).draft.notes == ("orang lain",)


def test_saving_on_and_on_needs_only_what_the_last_save_gave(opened: library.Opened, path: Path) -> None:
    known = opened.raw
    for number in range(3):
        known = library.save(path, Draft(notes=(str(number),)), NOW, known).raw
    assert path.read_bytes() == known == codec.encode(Draft(notes=("2",)))


def test_an_unchanged_draft_is_not_written_again(
    opened: library.Opened, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "write", lambda *_: pytest.fail("written"))
    assert library.save(path, opened.draft, NOW + timedelta(hours=1), opened.raw).raw == opened.raw


def test_saving_keeps_a_copy_only_after_ten_minutes(opened: library.Opened, path: Path) -> None:
    known = opened.raw
    for minute in range(0, 26, 2):
        now = NOW + timedelta(minutes=minute)
        known = library.save(path, Draft(notes=(str(minute),)), now, known).raw
    kept = [each.when.minute for each in library.list_backups(path)]
    assert kept == [54, 42, 30]


def test_a_draft_replaced_under_its_name_is_copied_first(path: Path) -> None:
    before = path.read_bytes()
    library.save(path, Draft(notes=("lain",)), NOW)
    assert [each.path.read_bytes() for each in library.list_backups(path)] == [before]


def test_a_draft_is_not_replaced_when_its_only_copy_fails(path: Path, data: Path) -> None:
    before = path.read_bytes()
    data.write_bytes(b"a file stands here")
    with pytest.raises(UserError):
        library.save(path, Draft(notes=("lain",)), NOW)
    assert path.read_bytes() == before


def test_a_new_draft_needs_no_copy(path: Path) -> None:
    new = path.with_name("baru.draf")
    library.save(new, DRAFT, NOW)
    assert library.read_draft(new).draft == DRAFT
    assert library.list_backups(new) == ()


def test_a_draft_of_an_old_version_is_copied_before_it_is_saved_anew(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = json.dumps({"version": VERSION, "notes": ["lama"]}).encode()
    path.write_bytes(old)
    new = VERSION + 1
    monkeypatch.setattr(codec, "VERSION", new)
    monkeypatch.setattr(drafts, "VERSION", new)
    monkeypatch.setattr(
        codec, "UPGRADES", MappingProxyType({VERSION: lambda tree: (tree, ("Satu isian disisihkan.",))})
    )
    opened = library.read_draft(path)
    assert opened.notes == ("Satu isian disisihkan.",)
    library.save(path, replace(opened.draft, notes=("baru",)), NOW, opened.raw)
    assert [each.path.read_bytes() for each in library.list_backups(path)] == [old]
    assert json.loads(path.read_bytes())["version"] == new


def test_a_draft_too_large_to_be_read_again_is_not_written(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(UserError, match="40 MB"):
        library.save(path, DRAFT, NOW, before, lambda _: b" " * 40_000_001)
    assert path.read_bytes() == before
