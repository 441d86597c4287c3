"""What holds for the tests of the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from forms import theme


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the program keeps for its user goes into the test's folder."""
    folder = tmp_path / "data"
    monkeypatch.setenv("PENYUSUN_DATA", str(folder))
    return folder


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """The light look at 100 %, and no window left open after a test."""
    theme.apply(qapp, 100, "light")
    yield
    for widget in QApplication.topLevelWidgets():
        widget.close()
