"""A window of the program on an empty computer, for an officer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.settings import Settings
from forms import theme
from forms.window import MainWindow


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the program keeps for its user goes into the test's folder."""
    folder = tmp_path / "data"
    monkeypatch.setenv("PENYUSUN_DATA", str(folder))
    monkeypatch.setenv("HOME", str(tmp_path))
    return folder


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, own_folder: Path) -> Iterator[MainWindow]:
    """The window as it first opens, with nothing in its folder."""
    theme.apply(qapp, 100, "light")
    qapp.setKeyboardInputInterval(20)  # ms: the officer of the tests types twenty times as fast as people
    made = MainWindow(Settings())
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()
    made.deleteLater()
