"""Settings are applied at once and kept; what cannot be understood is never overwritten."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from drafter import paths, settings
from drafter.settings import Settings
from forms import dialogs, theme
from forms.settings_page import SettingsPage, drafts_folder

Make = Callable[[], SettingsPage]


@pytest.fixture
def page(qtbot: QtBot) -> Make:
    def make() -> SettingsPage:
        made = SettingsPage()
        qtbot.addWidget(made)
        made.resize(900, 900)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        return made

    return make


def click(qtbot: QtBot, within: QWidget, words: str) -> None:
    """Clicks the button with these words."""
    button = next(each for each in within.findChildren(QPushButton) if each.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_text_size_and_colours_change_at_once(page: Make, qtbot: QtBot) -> None:
    made = page()
    click(qtbot, made.text_size, "150%")
    click(qtbot, made.scheme, "Gelap")
    assert (theme.current().scale, theme.current().dark) == (150, True)
    assert (settings.load().text_size, settings.load().theme) == (150, "gelap")


def test_the_form_of_new_decrees_is_kept(page: Make, qtbot: QtBot) -> None:
    made = page()
    click(qtbot, made.paper, "A4 (210 x 297 mm)")
    click(qtbot, made.points, "11 pt")
    for box in (made.preset, made.face):
        box.setFocus()
        qtbot.keyClick(box, Qt.Key.Key_End)
    kept = settings.load()
    assert (kept.paper, kept.size, kept.preset, kept.font) == ("A4", 11.0, "umum", "Tahoma")


def test_margins_are_whole_millimetres_within_bounds(page: Make, qtbot: QtBot) -> None:
    made = page()
    left = made.margins["left"]
    left.setFocus()
    left.selectAll()
    qtbot.keyClicks(left, "2")
    assert made.settings.left == 30.0  # not yet: 2 mm is no margin
    qtbot.keyClicks(left, "5")
    assert settings.load().left == 25.0
    assert left.accessibleDescription() == ""


def test_another_folder_is_said_and_kept(
    page: Make, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_: tmp_path)
    made = page()
    with qtbot.waitSignal(made.folder_changed) as changed:
        qtbot.mouseClick(made.choose, Qt.MouseButton.LeftButton)
    assert changed.args == [tmp_path]
    assert drafts_folder(settings.load()) == tmp_path
    assert drafts_folder(Settings()) == paths.drafts()


def test_the_page_shows_what_was_kept(page: Make) -> None:
    settings.save(Settings(paper="A4", font="Cambria", size=11.0, top=31.0, preset="camat", text_size=120))
    made = page()
    assert made.face.key() == "Cambria"
    assert made.preset.key() == "camat"
    assert made.margins["top"].value() == 31
    assert settings.load() == Settings(
        paper="A4", font="Cambria", size=11.0, top=31.0, preset="camat", text_size=120
    )


def test_a_broken_file_is_told_and_left_alone(page: Make, qtbot: QtBot) -> None:
    path = paths.settings_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"{")
    made = page()
    assert "rusak" in made.banner.accessibleName()
    click(qtbot, made.scheme, "Gelap")
    assert theme.current().dark
    assert path.read_bytes() == b"{"


def test_a_choice_that_cannot_be_kept_is_told(page: Make, qtbot: QtBot, own_folder: Path) -> None:
    made = page()
    own_folder.write_bytes(b"")
    click(qtbot, made.scheme, "Gelap")
    assert theme.current().dark
    assert "tidak tersimpan" in made.banner.accessibleName()


def test_escape_leaves_and_every_control_is_named(page: Make, qtbot: QtBot) -> None:
    made = page()
    made.margins["top"].setFocus()
    for _ in range(14):
        focus = QApplication.focusWidget()
        assert focus is not None and focus.accessibleName()
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    focus = QApplication.focusWidget()
    with qtbot.waitSignal(made.closed):
        qtbot.keyClick(focus, Qt.Key.Key_Escape)


def test_another_text_size_makes_the_page_anew_and_keeps_the_focus(page: Make, qtbot: QtBot) -> None:
    made = page()
    made.text_size.segment("100").setFocus()
    qtbot.keyClick(made.text_size.segment("100"), Qt.Key.Key_Right)
    qtbot.wait(10)
    assert theme.current().scale == 110
    assert made.text_size.key() == "110" and made.text_size.segment("110").hasFocus()
    assert made._view.widget().rows.spacing() == theme.current().px(12)  # type: ignore[union-attr]
