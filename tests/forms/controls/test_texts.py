"""The field of many lines."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction, QGuiApplication, QImage, QKeySequence
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from forms import controls
from forms.controls.clean import LONGEST_TEXT


@pytest.fixture
def text(qtbot) -> controls.TextEdit:
    """A field between two others, with the cursor in it."""
    window = QMainWindow()
    qtbot.addWidget(window, before_close_func=lambda _: window.hide())  # which keeps it alive
    page = QWidget()
    rows = QVBoxLayout(page)
    made = controls.TextEdit("Uraian")
    for field in (controls.LineEdit("Sebelum"), made, controls.LineEdit("Sesudah")):
        rows.addWidget(field)
    rows.addStretch(1)
    window.setCentralWidget(page)
    window.resize(500, 600)
    window.show()
    window.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def paste(qtbot, field, data: QMimeData) -> None:
    """Put data on the clipboard and paste it by key."""
    QGuiApplication.clipboard().setMimeData(data)
    qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_formatting_never_enters(qtbot, text) -> None:
    data = QMimeData()
    data.setHtml("<p style='color:red'><b>Tebal</b></p>")
    data.setText("Tebal\r\nbaris dua\x00\ttab")
    paste(qtbot, text, data)
    assert text.text() == "Tebal\nbaris dua tab"
    assert text.textCursor().charFormat().fontWeight() <= 400


def test_a_picture_does_not_enter(qtbot, text) -> None:
    data = QMimeData()
    data.setImageData(QImage(10, 10, QImage.Format.Format_RGB32))
    paste(qtbot, text, data)
    assert text.text() == ""


def test_tab_leaves_the_field_both_ways(qtbot, text) -> None:
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    after = text.window().focusWidget()
    assert isinstance(after, controls.LineEdit)
    assert after.placeholderText() == "Sesudah"
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    before = text.window().focusWidget()
    assert isinstance(before, controls.LineEdit)
    assert before.placeholderText() == "Sebelum"


def test_it_grows_with_its_text_and_shrinks_again(qtbot, text) -> None:
    small = text.height()
    for _ in range(8):
        qtbot.keyClicks(text, "baris")
        qtbot.keyClick(text, Qt.Key.Key_Return)
    assert text.height() > 2 * small
    assert text.verticalScrollBar().maximum() == 0
    text.selectAll()
    qtbot.keyClick(text, Qt.Key.Key_Delete)
    assert text.height() == small


def test_it_grows_when_it_gets_narrower(qtbot, text) -> None:
    text.show_text("kata " * 60)
    qtbot.wait(1)
    wide = text.height()
    text.window().resize(260, 600)
    qtbot.waitUntil(lambda: text.height() > wide and text.verticalScrollBar().maximum() == 0)


def test_a_very_long_text_scrolls(qtbot, text) -> None:
    text.show_text("baris\n" * 500)
    qtbot.wait(1)
    assert text.height() < 600
    assert text.verticalScrollBar().maximum() > 0


@pytest.mark.parametrize(
    "pasted", ["kata " * 200_000, "x" * 1_000_000, "b\n" * 500_000, "🙂" * 250_000, "نص " * 300_000]
)
def test_a_paste_of_a_megabyte_is_cut_told_and_does_not_freeze(qtbot, text, pasted: str) -> None:
    told: list[str] = []
    text.told.connect(told.append)
    started = time.perf_counter()
    text.take(pasted)
    took = time.perf_counter() - started
    assert told == ["Yang ditempel terlalu panjang: hanya 20.000 huruf pertama yang masuk."]
    assert len(text.text()) <= LONGEST_TEXT
    assert took < 0.1


def test_a_full_field_takes_no_more(qtbot, text) -> None:
    text.show_text("x" * LONGEST_TEXT)
    qtbot.keyClicks(text, "y")
    assert len(text.text()) == LONGEST_TEXT


def test_undo_goes_to_the_window(qtbot, text) -> None:
    asked: list[bool] = []
    action = QAction(text.window())
    action.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
    action.triggered.connect(lambda: asked.append(True))
    text.window().addAction(action)
    qtbot.keyClicks(text, "abc")
    qtbot.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert asked == [True]
    assert text.text() == "abc"


def test_showing_says_nothing_and_typing_says_each_text(qtbot, text) -> None:
    said: list[str] = []
    text.edited.connect(said.append)
    text.show_text("awal")
    text.moveCursor(text.textCursor().MoveOperation.End)
    qtbot.keyClicks(text, "an")
    assert said == ["awala", "awalan"]


def test_showing_the_same_text_keeps_the_cursor(qtbot, text) -> None:
    qtbot.keyClicks(text, "abcdef")
    qtbot.keyClick(text, Qt.Key.Key_Left)
    text.show_text("abcdef")
    assert text.textCursor().position() == 5


def test_lines_go_to_whoever_makes_rows_of_them(qtbot, text) -> None:
    text.splits_lines = True
    rows: list[str] = []
    text.lines_pasted.connect(rows.append)
    data = QMimeData()
    data.setText("satu\r\ndua\n")
    paste(qtbot, text, data)
    assert rows == ["satu\ndua"]
    assert text.text() == ""
