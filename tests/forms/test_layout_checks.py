"""The checks of the layout find what they are for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.tour import layout


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(400, 300)
    qtbot.addWidget(made)
    return made


def placed(widget: QWidget, x: int, y: int, width: int, height: int) -> QWidget:
    """A widget at a place of its own."""
    widget.setGeometry(x, y, width, height)
    return widget


def test_a_label_too_narrow_for_its_words_is_found_and_one_cut_on_purpose_is_not(page: QWidget) -> None:
    cut = placed(QLabel("Persyaratan pelayanan yang panjang", page), 0, 0, 60, 20)
    placed(QLabel("Wadah", page), 0, 30, 200, 20)
    on_purpose = placed(QLabel("Standar …", page), 0, 60, 20, 20)
    on_purpose.setToolTip("Standar pelayanan")
    page.show()
    assert [each.split(":")[0] for each in layout.cut_words(page)] == [layout.name_of(cut)]


def test_a_wrapped_label_too_low_for_its_lines_is_found(page: QWidget) -> None:
    label = QLabel("kata " * 40, page)
    label.setWordWrap(True)
    placed(label, 0, 0, 100, 20)
    page.show()
    assert len(layout.cut_words(page)) == 1


def test_a_button_and_a_placeholder_that_are_cut_are_found(page: QWidget) -> None:
    placed(QPushButton("Gunakan contoh yang panjang", page), 0, 0, 60, 30)
    line = QLineEdit(page)
    line.setPlaceholderText("Cari nama atau isi rancangan")
    placed(line, 0, 40, 60, 30)
    page.show()
    assert len(layout.cut_words(page)) == 2


def test_a_child_outside_its_parent_and_siblings_over_each_other_are_found(page: QWidget) -> None:
    placed(QPushButton("satu", page), 380, 0, 60, 30)
    placed(QPushButton("dua", page), 0, 100, 60, 30)
    placed(QPushButton("tiga", page), 50, 110, 60, 30)
    page.show()
    assert len(layout.outside(page)) == 1
    assert len(layout.overlapping(page)) == 1


def test_english_is_found_in_every_word_of_a_control_and_keys_may_be_called_by_their_names(
    page: QWidget,
) -> None:
    button = placed(QPushButton("&Save", page), 0, 0, 90, 30)
    button.setToolTip("Simpan (Alt+Delete)")
    button.setAccessibleName("Simpan, No. 2")
    placed(QLabel("Open this", page), 0, 40, 90, 20)
    page.show()
    assert [each.split("“")[2][:4] for each in layout.english(page)] == ["Save", "Open", "this"]


def test_a_control_without_name_and_one_without_tab_are_found(page: QWidget) -> None:
    rows = QVBoxLayout(page)
    for words in ("Ya", "Tidak", ""):
        rows.addWidget(QPushButton(words))
    skipped = QPushButton("Lewat")
    skipped.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    rows.addWidget(skipped)
    page.show()
    assert len(layout.nameless(page)) == 1
    assert layout.unreached(page) == [f"{layout.name_of(skipped)} is not reached by Tab"]
