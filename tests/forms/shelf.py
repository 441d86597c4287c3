"""The home page on a folder of a test's own, and what the tests of it share."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from drafter.model import codec
from drafter.model.answers import NOT_YET
from drafter.model.draft import Draft
from drafter.model.edits import answer
from drafter.paths import resources
from forms.home import HomePage
from forms.home_model import ROW, Row

SAMPLE = codec.decode((resources() / "samples" / "kecamatan.draf").read_bytes()).draft
HALF = answer(SAMPLE, SAMPLE.services[0].id, "requirements", NOT_YET)
NOON = datetime(2026, 11, 24, 12, 0)

Make = Callable[..., HomePage]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "Standar Pelayanan"
    made.mkdir()
    return made


@pytest.fixture(autouse=True)
def trash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The trash of the test's own user."""
    home = tmp_path / "rumah"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    return home / "data" / "Trash" / "files"


def put(folder: Path, name: str, draft: Draft, age: int = 0) -> Path:
    """A draft file last changed `age` seconds before noon."""
    path = folder / f"{name}.draf"
    path.write_bytes(codec.encode(draft))
    when = NOON.timestamp() - age
    os.utime(path, (when, when))
    return path


@pytest.fixture
def page(qtbot: QtBot, folder: Path) -> Iterator[Make]:
    pages: list[HomePage] = []

    def make(width: int = 1366, height: int = 740) -> HomePage:
        home = HomePage(folder, lambda: NOON)
        pages.append(home)
        qtbot.addWidget(home)
        home.resize(width, height)
        with qtbot.waitActive(home):
            home.show()
            home.activateWindow()
        qtbot.waitUntil(lambda: home.listed and all(each.summary is not None for each in rows(home)))
        return home

    yield make
    for home in pages:
        home.close_reading()


def rows(home: HomePage) -> list[Row]:
    return [home.model.index(place).data(ROW) for place in range(home.model.rowCount())]


def argument(blocker: SignalBlocker) -> Path:
    """The path that a signal carried."""
    assert blocker.args is not None
    return blocker.args[0]


def titles(home: HomePage) -> list[str]:
    return [each.found.title for each in rows(home)]
