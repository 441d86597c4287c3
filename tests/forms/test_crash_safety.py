"""Work is not lost: not by a power cut, not by a second window, not by a disk that is full or gone."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from drafter import library
from drafter.library import shelf
from drafter.model import codec
from drafter.model.draft import Draft, Office, Service
from drafter.settings import Settings
from forms.window import MainWindow
from tests.forms import computer
from tests.forms.computer import Program
from tests.journeys.officer import Officer

NAME = "Standar Pelayanan"
LOST = 2.0  # seconds of typing that a sudden end may cost
KILLS = 5
pytestmark = [pytest.mark.penuh, pytest.mark.timeout(300)]
on_a_screen = pytest.mark.skipif(bool(computer.missing), reason=f"lacks {computer.missing}")


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A draft with one service, in a folder of its own."""
    folder = tmp_path / "kerja"
    folder.mkdir()
    office = Office(name="Kecamatan Bengkalis")
    return shelf.put(
        folder, NAME, Draft(office=office, services=(Service(id="aaaaaaaa", name="Legalisasi"),))
    )


def on_disk(path: Path) -> str:
    """All that stands in the draft's file."""
    return codec.encode(library.read_draft(path).draft).decode()


# --- a power cut -----------------------------------------------------------------------------------


@on_a_screen
def test_all_but_the_last_two_seconds_are_there_after_a_sudden_end(draft: Path, tmp_path: Path) -> None:
    chance = random.Random(20261124)
    with computer.screen() as display:
        number, words = 0, [str(draft)]
        for _ in range(KILLS):
            program = Program(display, tmp_path / "data", *words)
            try:
                program.come(NAME)  # without a file the next start opens what was open
                number, sent = type_until(program, number, chance.uniform(2.5, 6))
                program.kill()
            finally:
                program.close()
            ended, saved = time.monotonic(), on_disk(draft)
            gone = [word for word, when in sent if when < ended - LOST and word not in saved]
            assert not gone, f"{gone} of {[word for word, _ in sent]} typed more than {LOST} s before the end"
            words = []


def type_until(program: Program, number: int, seconds: float) -> tuple[int, list[tuple[str, float]]]:
    """Numbered words, and when each had been typed."""
    sent, end = list[tuple[str, float]](), time.monotonic() + seconds
    program.xdotool("key", "Return")  # an item of its own: a field holds no more than 5,000 letters
    while time.monotonic() < end:
        number += 1
        word = f"kata{number:04}"
        program.type(f"{word} ")
        sent.append((word, time.monotonic()))
    return number, sent


# --- two windows -----------------------------------------------------------------------------------

Desk = Callable[[Path], tuple[MainWindow, Officer]]


@pytest.fixture
def desk(qtbot: QtBot, own_folder: Path) -> Iterator[Desk]:
    """Opens a draft in a window of this process, for an officer."""
    made: list[MainWindow] = []

    def open_draft(path: Path) -> tuple[MainWindow, Officer]:
        window = MainWindow(Settings(drafts=str(path.parent)))
        made.append(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.desk.open_draft(path)
        return window, Officer()

    yield open_draft
    for window in made:
        window.close()
        window.deleteLater()


@on_a_screen
def test_a_second_window_only_reads_and_says_so_while_the_first_goes_on(
    draft: Path, tmp_path: Path, desk: Desk
) -> None:
    with computer.screen() as display:
        first = Program(display, tmp_path / "data-lain", str(draft))
        try:
            first.come(NAME)
            first.type("dari jendela pertama")
            computer.wait(lambda: "dari jendela pertama" in on_disk(draft), "the first does not save")
            window, officer = desk(draft)

            def journey() -> None:
                officer.wait_for("Rancangan ini sedang dibuka")
                officer.tab_to("Jalur pengisian")
                officer.type("dari jendela kedua")

            officer.work(journey)
            assert window.guide is not None and window.guide.session.read_only
            first.type(" dan masih")
            computer.wait(lambda: "dan masih" in on_disk(draft), "the first does not go on")
            assert "kedua" not in on_disk(draft)
        finally:
            first.close()


# --- disks ---------------------------------------------------------------------------------------


@pytest.fixture
def mounts(tmp_path: Path) -> Iterator[Callable[..., None]]:
    """Mounts something on a folder, taken away after the test; skipped where that is not allowed."""
    if os.name == "nt" or os.geteuid() != 0:
        pytest.skip("only root may mount")
    mounted: list[str] = []

    def mount(folder: Path, *words: str) -> None:
        done = subprocess.run(["mount", *words, str(folder)], capture_output=True, text=True)
        if done.returncode and not mounted:
            pytest.skip(f"nothing can be mounted here: {done.stderr}")
        assert not done.returncode, done.stderr
        mounted.append(str(folder))

    yield mount
    for folder in set(mounted):
        while os.path.ismount(folder):
            subprocess.run(["umount", "-l", folder], check=True)


def trouble_and_back(
    officer: Officer, path: Path, break_it: Callable[[], object], mend: Callable[[], object], words: str
) -> None:
    """What is typed while saving fails is told with a copy, and is on disk once it works again."""
    said: list[str] = []

    def journey() -> None:
        officer.type("awal ")
        officer.wait(lambda: "awal" in on_disk(path))
        break_it()
        officer.type(words)
        officer.wait_for("Perubahan terakhir belum tersimpan.", 20)
        said.extend(each for each in officer.gui(lambda: read_bar(officer)))
        assert words in copies(), f"no copy holds what is not saved; told: {said}"
        mend()
        officer.wait(lambda: words in on_disk(path), 20)
        officer.wait(lambda: not read_bar(officer), 10)

    officer.work(journey)
    assert "Salinan lengkapnya ada di" in " ".join(said), said


def read_bar(officer: Officer) -> list[str]:
    """What the bar about saving says."""
    from tests.journeys.officer import read

    return [each for each in read() if "belum tersimpan" in each]


def copies() -> str:
    """What stands in all copies that the program keeps."""
    found = Path(os.environ["PENYUSUN_DATA"]).rglob("*.draf")
    return "".join(each.read_text("utf-8", "replace") for each in found)


def test_a_full_disk_is_told_with_a_copy_and_mends_by_itself(
    mounts: Callable[..., None], draft: Path, desk: Desk, tmp_path: Path
) -> None:
    disk = tmp_path / "cakram"
    disk.mkdir()
    mounts(disk, "-t", "tmpfs", "-o", "size=300k", "tmpfs")
    path = Path(shutil.copy(draft, disk))
    _, officer = desk(path)
    ballast = disk / "penuh"

    def fill() -> None:
        with ballast.open("wb", 0) as file:
            try:
                while True:
                    file.write(b"x" * 512)
            except OSError:
                pass

    trouble_and_back(officer, path, fill, ballast.unlink, "ketika cakram penuh")


def test_a_folder_that_may_only_be_read_is_told_with_a_copy_and_mends_by_itself(
    mounts: Callable[..., None], draft: Path, desk: Desk
) -> None:
    _, officer = desk(draft)
    folder = draft.parent

    def forbid() -> None:  # a mount over the folder: root may write into any other
        mounts(folder, "--bind", str(folder))
        mounts(folder, "-o", "remount,bind,ro")

    def allow() -> None:
        subprocess.run(["umount", "-l", str(folder)], check=True)

    trouble_and_back(officer, draft, forbid, allow, "ketika hanya dapat dibaca")


def test_a_folder_that_is_gone_is_told_with_a_copy_and_mends_when_it_is_back(draft: Path, desk: Desk) -> None:
    _, officer = desk(draft)
    away = draft.parent.with_name("dipindahkan")
    trouble_and_back(
        officer,
        draft,
        lambda: draft.parent.rename(away),
        lambda: away.rename(draft.parent),
        "ketika folder hilang",
    )
