"""A file is written whole or not at all, and an old one survives every failure."""

import errno
import os
import stat
import time
from pathlib import Path
from typing import Any

import pytest

from drafter import files
from drafter.errors import UserError

POSIX = pytest.mark.skipif(os.name != "posix", reason="modes and links of POSIX")


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_a_new_file_and_a_replaced_one_hold_the_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.draf"
    files.write(path, b"satu\r\n")
    files.write(path, b"dua\x00")
    assert path.read_bytes() == b"dua\x00"
    assert names(tmp_path) == ["a.draf"]


@pytest.mark.parametrize("name", ["n" * 255, "spasi  dan 'kutip'", "é\N{KHMER LETTER KA}", "-o", "a\nb"])
def test_any_name_the_disk_takes_is_written(tmp_path: Path, name: str) -> None:
    files.write(tmp_path / name, b"x")
    assert names(tmp_path) == [name]


@pytest.mark.parametrize("at", ["fsync", "replace"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS, errno.EACCES])
def test_a_failure_keeps_the_old_file_and_leaves_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: str, number: int
) -> None:
    path = tmp_path / "a.draf"
    path.write_bytes(b"lama")

    def refuse(*_: object) -> None:
        raise OSError(number, "English words")

    monkeypatch.setattr(os, at, refuse)
    with pytest.raises(UserError) as raised:
        files.write(path, b"baru")
    assert path.read_bytes() == b"lama"
    assert names(tmp_path) == ["a.draf"]
    assert "Isi berkas yang lama tetap utuh." in raised.value.sentence
    assert files.shown(path) in raised.value.sentence
    assert raised.value.advice and "English" not in str(raised.value)


def test_an_interruption_leaves_no_temporary_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        files.write(tmp_path / "a", b"baru")
    assert names(tmp_path) == []


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="tidak ada") as raised:
        files.write(tmp_path / "tiada" / "a", b"x")
    assert "Tidak ada yang ditulis." in raised.value.sentence
    assert names(tmp_path) == []


def test_a_folder_in_the_place_of_the_file_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(UserError, match="bukan berkas biasa"):
        files.write(tmp_path / "a", b"x")


@POSIX
def test_a_pipe_or_device_is_never_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipa")
    with pytest.raises(UserError, match="bukan berkas biasa"):
        files.write(tmp_path / "pipa", b"x")
    assert stat.S_ISFIFO((tmp_path / "pipa").stat().st_mode)


@POSIX
def test_a_link_stays_a_link_and_its_target_is_written(tmp_path: Path) -> None:
    (tmp_path / "jauh").mkdir()
    target = tmp_path / "jauh" / "a"
    target.write_bytes(b"lama")
    (tmp_path / "tautan").symlink_to(target)
    files.write(tmp_path / "tautan", b"baru")
    assert (tmp_path / "tautan").is_symlink()
    assert target.read_bytes() == b"baru"


@POSIX
def test_a_link_in_a_circle_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(UserError):
        files.write(tmp_path / "a", b"x")
    assert (tmp_path / "a").is_symlink() and (tmp_path / "b").is_symlink()


@POSIX
def test_the_mode_of_an_existing_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x")
    path.chmod(0o640)
    files.write(path, b"y")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@POSIX
def test_a_new_file_obeys_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        files.write(tmp_path / "a", b"x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640


def test_a_file_marked_read_only_is_not_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"lama")
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write everywhere
    with pytest.raises(UserError, match="hanya dapat dibaca"):
        files.write(path, b"baru")
    assert path.read_bytes() == b"lama"


def sharing_error(number: int) -> OSError:
    error = OSError(errno.EACCES, "in use")
    error.winerror = number  # type: ignore[attr-defined]
    return error


@pytest.mark.parametrize("number", [5, 32, 33])
def test_windows_sharing_errors_are_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    replace, failures, pauses = os.replace, [sharing_error(number)] * 4, list[float]()

    def busy(*arguments: Any) -> None:
        if failures:
            raise failures.pop()
        replace(*arguments)

    monkeypatch.setattr(os, "replace", busy)
    monkeypatch.setattr(time, "sleep", pauses.append)
    files.write(tmp_path / "a", b"x")
    assert (tmp_path / "a").read_bytes() == b"x"
    assert len(pauses) == 4 and sum(pauses) <= 0.7501


def test_a_file_that_stays_in_use_is_said_to_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(*_: object) -> None:
        raise sharing_error(32)

    monkeypatch.setattr(os, "replace", busy)
    monkeypatch.setattr(time, "sleep", lambda _: None)
    with pytest.raises(files.InUse):
        files.write(tmp_path / "a", b"x")
    assert names(tmp_path) == []


def test_other_errors_are_not_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = list[object]()

    def refuse(*_: object) -> None:
        calls.append(1)
        raise sharing_error(112)

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(UserError):
        files.write(tmp_path / "a", b"x")
    assert len(calls) == 1


def test_bytes_reach_the_disk_before_the_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = list[str]()
    fsync, replace = os.fsync, os.replace
    monkeypatch.setattr(os, "fsync", lambda d: (done.append("fsync"), fsync(d)))
    monkeypatch.setattr(os, "replace", lambda a, b: (done.append("replace"), replace(a, b)))
    files.write(tmp_path / "a", b"x")
    assert done == (["fsync", "replace", "fsync"] if os.name == "posix" else ["fsync", "replace"])


def test_a_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    files.make_folder(tmp_path / "a" / "b")
    files.make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()


def test_a_folder_whose_name_is_taken_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    for folder in (tmp_path / "a", tmp_path / "a" / "b"):
        with pytest.raises(UserError, match="Folder"):
            files.make_folder(folder)
