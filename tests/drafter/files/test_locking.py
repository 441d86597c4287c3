"""A lock keeps others out, says who holds it, and goes with its process."""

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from drafter import files
from drafter.errors import UserError

NOW = datetime(2026, 11, 24, 8, 5)
HOLD = """
import sys, time
from datetime import datetime
from pathlib import Path
from drafter import files
held = files.lock(Path(sys.argv[1]), datetime(2026, 11, 24, 8, 5))
print("held", flush=True)
time.sleep(60)
"""


def test_a_second_taker_is_told_who_holds_it(tmp_path: Path) -> None:
    with files.lock(tmp_path / "a.draf", NOW):
        words = files.lock_file(tmp_path / "a.draf").read_text("utf-8")
        with pytest.raises(files.LockedElsewhere) as raised:
            files.lock(tmp_path / "a.draf", NOW)
    error = raised.value
    assert error.machine and f"komputer: {error.machine}" in words
    assert error.since == "24-11-2026 pukul 08.05"
    assert error.user in error.sentence and error.machine in error.sentence and error.since in error.sentence


def test_a_released_lock_leaves_nothing_and_can_be_taken_again(tmp_path: Path) -> None:
    lock = files.lock(tmp_path / "a.draf", NOW)
    lock.release()
    lock.release()
    assert list(tmp_path.iterdir()) == []
    files.lock(tmp_path / "a.draf", NOW).release()


@pytest.mark.parametrize("end", ["kill", "terminate"])
def test_a_crash_frees_the_lock(tmp_path: Path, end: str) -> None:
    path = tmp_path / "a.draf"
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
    )
    try:
        assert process.stdout is not None and process.stdout.readline().strip() == b"held"
        with pytest.raises(files.LockedElsewhere):
            files.lock(path, NOW)
    finally:
        getattr(process, end)()
        process.communicate()
    assert files.lock_file(path).exists()
    with files.lock(path, NOW.replace(year=2027)):
        assert "2027" in files.lock_file(path).read_text("utf-8")
        assert "2026" not in files.lock_file(path).read_text("utf-8")


@pytest.mark.parametrize("words", [b"", b"\xff\xfe\x00", b"pengguna: \x1b[31m\nsejak\n", b"x" * 5000])
def test_words_that_make_no_sense_still_give_a_sentence(tmp_path: Path, words: bytes) -> None:
    path = tmp_path / "a.draf"
    with files.lock(path, NOW):
        files.lock_file(path).write_bytes(words)
        with pytest.raises(files.LockedElsewhere) as raised:
            files.lock(path, NOW)
    assert files.shown(path) in raised.value.sentence
    assert "\x1b" not in raised.value.sentence


@pytest.mark.parametrize("name", ["n" * 255, "é" * 120, "a\nb", " "])
def test_any_name_can_be_locked(tmp_path: Path, name: str) -> None:
    with files.lock(tmp_path / name, NOW), pytest.raises(files.LockedElsewhere):
        files.lock(tmp_path / name, NOW)


@pytest.mark.skipif(os.name != "posix", reason="links")
def test_a_link_and_its_target_share_one_lock(tmp_path: Path) -> None:
    (tmp_path / "a.draf").write_bytes(b"")
    (tmp_path / "tautan.draf").symlink_to("a.draf")
    with files.lock(tmp_path / "a.draf", NOW), pytest.raises(files.LockedElsewhere):
        files.lock(tmp_path / "tautan.draf", NOW)


@pytest.mark.skipif(os.name != "posix", reason="on Windows an open file keeps its name")
def test_a_lock_on_a_file_that_was_just_removed_is_not_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, real_open, removed = tmp_path / "a.draf", os.open, list[int]()

    def open_then_lose(*arguments: object) -> int:
        descriptor = real_open(*arguments)  # type: ignore[arg-type]
        if not removed:
            removed.append(1)
            files.lock_file(path).unlink()
        return descriptor

    monkeypatch.setattr(os, "open", open_then_lose)
    with files.lock(path, NOW):
        assert files.lock_file(path).exists()
        monkeypatch.undo()
        with pytest.raises(files.LockedElsewhere):
            files.lock(path, NOW)


def test_a_folder_that_is_gone_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="tidak dapat dijaga"):
        files.lock(tmp_path / "tiada" / "a.draf", NOW)
