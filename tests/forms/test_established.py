"""A decree established in the window: everything locks, undo opens it, and the next draft begins."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter import library, paths
from drafter.library import shelf
from drafter.model import codec
from drafter.paths import resources
from drafter.settings import Settings
from forms.establishing import EstablishDialog
from forms.export import ExportPage
from forms.guide import Guide
from forms.places import Place
from forms.service_page import ServicePage
from forms.session import ESTABLISHED
from forms.window import MainWindow
from tests.forms.drafts import NOW

SAMPLE = codec.decode((resources() / "samples" / "kecamatan.draf").read_bytes()).draft


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    path = shelf.put(paths.drafts(), "Standar 2026", SAMPLE)
    made = MainWindow(Settings(), lambda: NOW)
    qtbot.addWidget(made)
    made.resize(1366, 738)
    made.show()
    qtbot.waitExposed(made)
    made.desk.open_draft(path, Place("export"))
    yield made
    made.close()


def guide_of(window: MainWindow) -> Guide:
    assert window.desk.guide is not None
    return window.desk.guide


def establish(qtbot: QtBot, window: MainWindow) -> None:
    page = guide_of(window).findChild(ExportPage)
    assert isinstance(page, ExportPage)

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, EstablishDialog)
        qtbot.keyClicks(dialog.number, "100/12")
        qtbot.keyClick(dialog.number, Qt.Key.Key_Return)

    before = guide_of(window)
    QTimer.singleShot(0, answer)
    qtbot.mouseClick(page.establish, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: guide_of(window) is not before, timeout=5000)


def test_a_bar_says_so_and_fields_are_locked_until_it_is_taken_back(qtbot: QtBot, window: MainWindow) -> None:
    establish(qtbot, window)
    guide = guide_of(window)
    assert guide.bars.reading.isVisible()
    assert guide.bars.reading.accessibleName().strip() == ESTABLISHED
    guide.go(Place("service", SAMPLE.services[0].id))
    assert not guide.findChild(ServicePage).name.isEnabled()
    assert not window.menus.actions["add"].isEnabled() and window.menus.actions["review"].isEnabled()
    guide.undo()
    qtbot.waitUntil(lambda: guide_of(window) is not guide, timeout=5000)
    assert not guide_of(window).bars.reading.isVisible()
    assert window.menus.actions["add"].isEnabled()
    guide_of(window).go(Place("service", SAMPLE.services[0].id))
    assert guide_of(window).findChild(ServicePage).name.isEnabled()


def test_the_bar_begins_the_next_draft_which_revokes_this_one(qtbot: QtBot, window: MainWindow) -> None:
    establish(qtbot, window)
    guide = guide_of(window)
    old: Path = guide.session.path
    qtbot.waitUntil(lambda: not guide.session.save_state.pending, timeout=5000)
    qtbot.mouseClick(guide.bars.reading.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: guide_of(window).session.path != old, timeout=5000)
    new = guide_of(window).session
    assert new.read_only == ""
    assert new.draft.decree.revokes[0].number.startswith("100/12")
    assert library.read_draft(old).draft.status == "ditetapkan"
