"""Reading never waits, never reads too much, and says what is wrong with the name of the file."""

import errno
import os
from pathlib import Path

import pytest

from drafter import files
from drafter.errors import UserError

POSIX = pytest.mark.skipif(os.name != "posix", reason="pipes and links of POSIX")


def refused(path: Path, most_bytes: int = 1000) -> UserError:
    with pytest.raises(UserError) as raised:
        files.read(path, most_bytes)
    assert files.shown(path) in raised.value.sentence
    return raised.value


def test_the_bytes_come_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"\r\n\x1a\x00\n")
    assert files.read(path, 5) == b"\r\n\x1a\x00\n"


def test_a_missing_file_is_its_own_kind_of_error(tmp_path: Path) -> None:
    assert isinstance(refused(tmp_path / "tidak ada.draf"), files.NotThere)
    assert isinstance(refused(tmp_path / "tidak" / "ada.draf"), files.NotThere)


def test_a_folder_is_named_as_one(tmp_path: Path) -> None:
    assert "adalah folder" in refused(tmp_path).sentence


def test_one_byte_too_many_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "besar"
    path.write_bytes(b"x" * 2_000_001)
    assert "lebih besar dari 2 MB" in refused(path, 2_000_000).sentence
    assert len(files.read(path, 2_000_001)) == 2_000_001


def test_a_large_file_is_refused_before_it_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "raksasa"
    with path.open("wb") as stream:
        stream.truncate(1 << 40)
    monkeypatch.setattr(os, "open", lambda *_: pytest.fail("opened"))
    refused(path, 40_000_000)


@POSIX
@pytest.mark.timeout(10)
def test_a_pipe_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipa")
    assert "bukan berkas biasa" in refused(tmp_path / "pipa").sentence


@POSIX
def test_a_device_is_refused() -> None:
    assert "bukan berkas biasa" in refused(Path("/dev/zero")).sentence


@POSIX
def test_a_link_in_a_circle_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    refused(tmp_path / "a")


@POSIX
def test_a_name_that_is_too_long_is_a_sentence(tmp_path: Path) -> None:
    assert "terlalu panjang" in refused(tmp_path / ("n" * 300)).sentence


@pytest.mark.parametrize(
    ("number", "words"), [(errno.EACCES, "tidak boleh dibaca"), (errno.EIO, f"kode {errno.EIO}")]
)
def test_what_the_disk_refuses_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x")

    def refuse(*_: object) -> int:
        raise OSError(number, "English words")

    monkeypatch.setattr(os, "open", refuse)
    error = refused(path)
    assert words in error.sentence
    assert "English" not in str(error)


def test_odd_characters_of_a_name_show_as_marks() -> None:
    assert files.shown(Path("a\nb\x1b[31m\udcff é")) == '"a\N{REPLACEMENT CHARACTER}b' + (
        '\N{REPLACEMENT CHARACTER}[31m\N{REPLACEMENT CHARACTER} é"'
    )


def test_a_space_of_any_kind_is_printable() -> None:
    assert files.printable("Nomor\N{NO-BREAK SPACE}25\N{IDEOGRAPHIC SPACE}a") == (
        "Nomor\N{NO-BREAK SPACE}25\N{IDEOGRAPHIC SPACE}a"
    )
    assert files.printable("a\N{LINE SEPARATOR}\x85b") == "a" + 2 * "\N{REPLACEMENT CHARACTER}" + "b"
