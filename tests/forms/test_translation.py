"""Qt speaks Indonesian."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
)

from forms import translation


@pytest.mark.parametrize("button", list(QDialogButtonBox.StandardButton))
def test_a_standard_button_has_an_indonesian_word(qtbot, button) -> None:
    names = {"NoButton", "FirstButton", "LastButton", "Mask", "Default", "Escape", "FlagMask", "EventMask"}
    name = button.name or ""
    if name in names or name.endswith("Mask"):
        return
    box = QDialogButtonBox(button)
    qtbot.addWidget(box)
    made = box.button(button)
    assert made is not None
    word = made.text().replace("&", "")
    assert word.replace("&", "") in {each.replace("&", "") for each in translation.WORDS.values()}


def test_qts_own_file_chooser_has_no_english_word(qtbot) -> None:
    chooser = QFileDialog()
    chooser.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(chooser)
    chooser.show()
    shown = [label.text() for label in chooser.findChildren(QLabel)]
    shown += [button.text() + button.toolTip() for button in chooser.findChildren(QPushButton)]
    shown += [button.toolTip() for button in chooser.findChildren(QToolButton)]
    english = r"\b(look|file|files|name|type|open|cancel|back|forward|go|parent|directory|create|view|list)\b"
    assert [words for words in shown if re.search(english, words.replace("&", ""), re.IGNORECASE)] == []


def test_the_menu_of_any_line_is_indonesian(qtbot) -> None:
    line = QLineEdit("teks")
    qtbot.addWidget(line)
    menu = line.createStandardContextMenu()
    words = [action.text().split("\t")[0].replace("&", "") for action in menu.actions() if action.text()]
    assert words == ["Urungkan", "Ulangi", "Potong", "Salin", "Tempel", "Hapus", "Pilih semua"]
    menu.deleteLater()


def test_words_of_ours_stay_as_they_are(qapp: QApplication) -> None:
    assert QCoreApplication.translate("forms", "Rancangan baru") == "Rancangan baru"
