"""The office's own looks: chosen in the settings, looked through at once, used by the window's exports."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from drafter import settings
from drafter.errors import UserError
from drafter.settings import Settings
from drafter.word.reference import standard
from forms import dialogs, looks
from forms.looks_fields import NONE
from forms.opening import Opener
from forms.settings_page import SettingsPage

SENTENCE = "{% block berlaku %}Keputusan ini berlaku sejak ditetapkan.{% endblock %}"
Answer = Callable[[Path | None], None]


@pytest.fixture
def page(qtbot: QtBot) -> SettingsPage:
    made = SettingsPage()
    qtbot.addWidget(made)
    made.resize(900, 900)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    def set_answer(path: Path | None) -> None:
        for name in ("choose_open", "choose_folder"):
            monkeypatch.setattr(dialogs, name, lambda *_args, **_more: path)

    return set_answer


def test_a_sound_reference_is_kept_and_let_go(
    page: SettingsPage, qtbot: QtBot, answer: Answer, tmp_path: Path
) -> None:
    file = tmp_path / "acuan.docx"
    file.write_bytes(standard())
    answer(file)
    qtbot.mouseClick(page.looks.choose_reference, Qt.MouseButton.LeftButton)
    assert settings.load().reference == str(file)
    assert looks.reference() == standard()
    assert page.looks.reference.text() == str(file)
    qtbot.mouseClick(page.looks.drop_reference, Qt.MouseButton.LeftButton)
    assert settings.load().reference == "" and page.looks.reference.text() == NONE
    assert looks.reference() is None


def test_a_bad_reference_is_told_and_not_taken(
    page: SettingsPage, qtbot: QtBot, answer: Answer, tmp_path: Path
) -> None:
    file = tmp_path / "acuan.docx"
    file.write_bytes(b"bukan Word")
    answer(file)
    qtbot.mouseClick(page.looks.choose_reference, Qt.MouseButton.LeftButton)
    assert settings.load().reference == ""
    assert "yang utuh" in page.looks.trouble.accessibleName()


def test_own_sentences_are_taken_and_what_is_wrong_in_one_is_told(
    page: SettingsPage, qtbot: QtBot, answer: Answer, tmp_path: Path
) -> None:
    (tmp_path / "dictum.j2").write_text(SENTENCE, "utf-8")
    (tmp_path / "noted.j2").write_text("{% if %}", "utf-8")
    answer(tmp_path)
    qtbot.mouseClick(page.looks.choose_wording, Qt.MouseButton.LeftButton)
    assert settings.load().wording == str(tmp_path)
    assert "noted.j2 rusak pada baris 1" in page.looks.trouble.accessibleName()
    said = Opener().sources().wording.render("dictum", "berlaku")
    assert said == "Keputusan ini berlaku sejak ditetapkan."


def test_no_answer_changes_nothing(page: SettingsPage, qtbot: QtBot, answer: Answer) -> None:
    answer(None)
    qtbot.mouseClick(page.looks.choose_reference, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.looks.choose_wording, Qt.MouseButton.LeftButton)
    assert (settings.load().reference, settings.load().wording) == ("", "")


def test_a_folder_or_file_that_is_gone_later_is_told(tmp_path: Path) -> None:
    settings.save(replace(Settings(), wording=str(tmp_path / "a"), reference=str(tmp_path / "b.docx")))
    assert "dapat dibuka" in looks.missing_folder()
    assert Opener().sources().wording.render("dictum", "berlaku").startswith("Keputusan ini mulai")
    with pytest.raises(UserError, match="tidak ditemukan") as raised:
        looks.reference()
    assert "Pengaturan" in raised.value.advice
