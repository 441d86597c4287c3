"""Every page and dialog on every screen: nothing cut, nothing over something else, no English, all by Tab."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.tour import layout
from tests.tour.pages import PAGES
from tests.tour.stage import Look, Stage

TITLE_BAR = 30  # px that the screen's height loses to the window's frame
OFFICE = Look(1366, 768 - TITLE_BAR)
LOOKS = [
    Look(width, height - TITLE_BAR, scheme, scale)
    for scheme in ("light", "dark")
    for scale, screens in (
        (100, ((1366, 768), (1920, 1080), (1024, 700))),
        (150, ((1366, 768), (1920, 1080))),
    )
    for width, height in screens
]


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder with a short name, since some pages show it."""
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


@pytest.fixture
def stages(
    qtbot: QtBot, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[list[Stage]]:
    """The windows of a test, closed before their folder goes: what they still save has a place."""
    monkeypatch.setenv("HOME", str(tmp_path))
    made: list[Stage] = []
    yield made
    for each in made:
        each.close()


def findings(stages: list[Stage], app: QApplication, folder: Path, name: str, look: Look) -> list[str]:
    """What is wrong with a page on one screen."""
    stage = Stage(app, folder, look)
    stages.append(stage)
    shown = PAGES[name](stage)

    def faults() -> list[str]:
        return [f"{check.__name__}: {each}" for check in layout.CHECKS for each in check(shown)]

    found = faults()
    if (
        found
    ):  # the checker may be done just now: what it found comes under its field; a fault of the page stays
        stage.settle()
        found = faults()
    return found


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_sound_on_the_screen_of_an_office(
    stages: list[Stage], qapp: QApplication, folder: Path, name: str
) -> None:
    found = findings(stages, qapp, folder, name, OFFICE)
    assert not found, "\n".join(found)


@pytest.mark.penuh
@pytest.mark.parametrize("look", [each for each in LOOKS if each != OFFICE], ids=str)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_sound_on_every_screen(
    stages: list[Stage], qapp: QApplication, folder: Path, name: str, look: Look
) -> None:
    found = findings(stages, qapp, folder, name, look)
    assert not found, "\n".join(found)
