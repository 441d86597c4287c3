"""The field of a table or a list: of a huge clipboard it reads no more than is looked at."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from forms.editors import paste
from forms.editors.cell_edit import CellEdit
from forms.editors.line_field import LineField

LINES = 900_000


class Clipboard(QMimeData):
    """Counts how often all of its text is asked for."""

    whole = 0

    def text(self) -> str:
        self.whole += 1
        return super().text()


@pytest.mark.parametrize("kind", [CellEdit, LineField])
def test_of_a_huge_clipboard_no_more_is_read_than_is_looked_at(qtbot: QtBot, kind: type[CellEdit]) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    field = kind(owner, lambda _: False)
    clipboard, pasted = Clipboard(), list[str]()
    clipboard.setText("kata kata\n" * LINES)
    field.pasted.connect(pasted.append)
    field.insertFromMimeData(clipboard)
    assert clipboard.whole == 0
    assert paste.MOST_COUNTED <= len(pasted[0]) <= paste.MOST_COUNTED + 4
    taken, all_there = paste.lines(pasted[0]), paste.lines("kata kata\n" * LINES)
    assert taken.taken == all_there.taken
    assert all_there.left <= taken.left < LINES


def test_words_of_one_line_enter_as_they_are(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    field, clipboard = CellEdit(owner, lambda _: False), QMimeData()
    clipboard.setText("kepala seksi – ½ hari 😀")
    field.insertFromMimeData(clipboard)
    assert field.toPlainText() == "kepala seksi – ½ hari 😀"
