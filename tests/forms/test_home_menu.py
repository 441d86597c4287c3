"""The home page: its menu, samples, the room it has."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from drafter import library
from drafter.library import backups
from drafter.model.draft import Draft, Office
from forms import dialogs, home_shelf
from forms.home import HomePage
from tests.forms.shelf import NOON, SAMPLE, Make, argument, folder, page, put, trash

__all__ = ["folder", "page", "trash"]  # fixtures

# --- the menu, next year's, samples ------------------------------------------------------------


def menu_entry(home: HomePage, words: str) -> None:
    """Chooses a line of the menu that is open."""
    menu = next(each for each in home.list.findChildren(QMenu) if each.isVisible())
    action = next(each for each in menu.actions() if each.text() == words)
    menu.setActiveAction(action)
    from PySide6.QtTest import QTest

    QTest.keyClick(menu, Qt.Key.Key_Return)


def test_the_menu_key_opens_the_menu_of_the_draft_in_hand(page: Make, folder: Path, qtbot: QtBot) -> None:
    path = put(folder, "Standar 2025", replace(SAMPLE, status="ditetapkan"))
    home = page()
    at = home.list.viewport().rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, home.list.mapToGlobal(at))
    QApplication.sendEvent(home.list.viewport(), event)
    with qtbot.waitSignal(home.open_wanted) as wanted:
        menu_entry(home, "Salin sebagai rancangan baru")
    made = argument(wanted)
    assert made == folder / "Standar 2026.draf"
    assert library.read_draft(made).draft.decree.revokes
    assert library.read_draft(path).draft.status == "ditetapkan"


def test_the_three_dots_open_the_menu_of_their_draft(page: Make, folder: Path, qtbot: QtBot) -> None:
    put(folder, "Satu", SAMPLE)
    second = put(folder, "Dua", SAMPLE, age=60)
    home = page()
    rect = home.list.visualRect(home.model.index(1))
    at = QPoint(home.list.width() - 40, rect.top() + 35)
    qtbot.mouseClick(home.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    with qtbot.waitSignal(home.open_wanted) as wanted:
        menu_entry(home, "Buka")
    assert wanted.args == [second]


@pytest.mark.parametrize(
    ("name", "next_name"),
    [
        ("Standar 2025", "Standar 2026"),
        ("Standar 2026", "Standar 2027"),
        ("SK 2019 revisi 2024 final", "SK 2019 revisi 2026 final"),
        ("Kecamatan", "Kecamatan - baru"),
    ],
)
def test_next_years_draft_is_named_after_its_year(name: str, next_name: str) -> None:
    assert home_shelf.next_name(name, 2026) == next_name


def test_a_sample_is_looked_at_or_begun_from(page: Make, folder: Path, qtbot: QtBot) -> None:
    put(folder, "Satu", SAMPLE)
    home = page()
    card = home.samples.cards[0]
    with qtbot.waitSignal(home.sample_wanted):
        qtbot.mouseClick(card.look, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(home.open_wanted) as wanted:
        qtbot.mouseClick(card.begin, Qt.MouseButton.LeftButton)
    draft = library.read_draft(argument(wanted)).draft
    assert draft.office == Office()
    assert len(draft.services) == 6


def test_samples_say_how_many_services_they_have() -> None:
    from forms.samples import load_samples

    for each in load_samples():
        services = len(library.read_draft(each.path).draft.services)
        assert each.about.startswith(f"{services} pelayanan")


# --- room --------------------------------------------------------------------------------------


@pytest.mark.parametrize("scale", [100, 150])
@pytest.mark.parametrize(("width", "height"), [(1366, 740), (1024, 672), (1920, 1050)])
def test_a_thousand_drafts_scroll_within_the_list_and_the_page_keeps_its_foot(
    page: Make, folder: Path, qapp: QApplication, width: int, height: int, scale: int
) -> None:
    from forms import theme

    theme.apply(qapp, scale, "light")
    for number in range(40):
        put(folder, f"Standar {number:02}", Draft(), age=number)
    home = page(width, height)
    qapp.processEvents()
    assert home.list.height() >= 2 * home.list.visualRect(home.model.index(0)).height()
    assert home.head.geometry().right() <= home.width()
    foot = home.folder_line.mapTo(home, QPoint(0, home.folder_line.height()))
    if scale == 100:
        assert foot.y() <= home.height()


def test_every_control_is_named_and_reached_by_tab(page: Make, folder: Path, qtbot: QtBot) -> None:
    put(folder, "Satu", SAMPLE)
    home = page()
    home.head.search.setFocus()
    met = []
    for _ in range(12):
        now = QApplication.focusWidget()
        met.append(now)
        assert now is not None and now.accessibleName()
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    card = home.samples.cards[0]
    wanted = {home.head.search, home.head.open, home.head.new, home.list, card.look, card.begin}
    assert wanted | {home.folder_line.button} <= set(met)


# --- damaged files -----------------------------------------------------------------------------


def damaged(folder: Path) -> Path:
    """A draft that has a whole copy, and was damaged after."""
    path = put(folder, "Standar", SAMPLE)
    backups.keep(path, path.read_bytes(), NOON)
    path.write_bytes(b'{"version": 1, "office": ')
    return path


def test_a_damaged_draft_is_restored_from_its_copy_by_the_menu_and_back(
    page: Make, folder: Path, qtbot: QtBot
) -> None:
    path = damaged(folder)
    home = page()
    at = home.list.viewport().rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, home.list.mapToGlobal(at))
    QApplication.sendEvent(home.list.viewport(), event)
    menu_entry(home, "Pulihkan dari cadangan")
    assert library.read_draft(path).draft == SAMPLE
    aside = folder / "Standar.rusak"
    assert aside.read_bytes().startswith(b'{"version": 1, "office": ')
    assert "dipulihkan dari cadangan" in home.banner.accessibleName()
    home.undo()
    assert path.read_bytes().startswith(b'{"version": 1, "office": ') and not aside.exists()


def test_opening_a_damaged_draft_offers_its_copy(page: Make, folder: Path, qtbot, monkeypatch) -> None:
    path = damaged(folder)
    home = page()
    asked: list[str] = []

    def yes(_parent, _title, text, button) -> bool:
        asked.append(f"{text} {button}")
        return True

    monkeypatch.setattr(dialogs, "confirm", yes)
    home.list.setFocus()
    qtbot.keyClick(home.list, Qt.Key.Key_Return)
    assert len(asked) == 1 and "Pulihkan dari cadangan" in asked[0]
    assert library.read_draft(path).draft == SAMPLE


def test_without_a_copy_a_damaged_draft_stays_and_that_is_told(page: Make, folder: Path) -> None:
    path = folder / "Standar.draf"
    path.write_bytes(b"{")
    home = page()
    home.restore(path)
    assert "Belum ada cadangan utuh" in home.banner.accessibleName()
    assert path.read_bytes() == b"{"


def test_a_draft_of_a_newer_program_is_not_replaced(page: Make, folder: Path) -> None:
    path = damaged(folder)
    path.write_bytes(b'{"version": 99}')
    home = page()
    home.restore(path)
    assert "versi program yang lebih baru" in home.banner.accessibleName()
    assert path.read_bytes() == b'{"version": 99}'
