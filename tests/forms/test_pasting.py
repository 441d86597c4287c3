"""Old text pasted on a component's page: read, told in a bar, given back by one key, undone in one step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.model.answers import Fees, Items, NotYet, One, Text
from forms.page import ComponentPage
from forms.places import Place
from forms.session import Session
from forms.slots import Slot
from tests.forms.drafts import FIRST, open_session, three_services


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    made = open_session(tmp_path, three_services())
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> ComponentPage:
    page = ComponentPage(session)
    session.changed.connect(page.show_change)
    qtbot.addWidget(page)
    page.resize(640, 800)
    page.show_place(Place("service", FIRST, "requirements"))
    page.show()
    qtbot.waitExposed(page)
    page.focus_first()
    return page


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    held = QApplication.focusWidget()
    assert held is not None
    qtbot.keyClick(held, key, modifier)


def type_words(qtbot: QtBot, words: str) -> None:
    held = QApplication.focusWidget()
    assert held is not None
    qtbot.keyClicks(held, words)


def paste(qtbot: QtBot, text: str) -> None:
    QApplication.clipboard().setText(text)
    press(qtbot, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def show(page: ComponentPage, component: str) -> None:
    page.show_place(Place("service", FIRST, component))
    page.activateWindow()
    page.focus_first()


def value_at(session: Session, component: str) -> object:
    given = Slot(FIRST, component).answer(session.draft)
    return given.value if isinstance(given, One) else given


def test_a_paste_is_told_under_the_editor_and_taken_back_in_one_step(
    qtbot: QtBot, session: Session, page: ComponentPage
) -> None:
    paste(qtbot, "1. KTP;\n2. KK")
    bar = page.form.reading
    assert bar.isVisible() and "Terbaca sebagai 2 syarat." in bar.accessibleName()
    assert bar.y() > page.form.shelf.y()
    session.undo()
    assert isinstance(value_at(session, "requirements"), NotYet)
    assert not bar.isVisible()


def test_one_key_brings_the_pasted_words_back(qtbot: QtBot, session: Session, page: ComponentPage) -> None:
    paste(qtbot, "1. KTP;\n2. KK")
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    press(qtbot, Qt.Key.Key_V, keys)
    assert value_at(session, "requirements") == Text(paragraphs=("1. KTP;", "2. KK"), source="1. KTP;\n2. KK")
    assert not page.form.reading.isVisible()
    held = QApplication.focusWidget()
    assert held is not None and page.form.shelf.isAncestorOf(held)
    session.undo()
    assert isinstance(value_at(session, "requirements"), Items)


def test_the_bar_goes_with_the_next_change(qtbot: QtBot, session: Session, page: ComponentPage) -> None:
    paste(qtbot, "1. KTP;\n2. KK")
    type_words(qtbot, "x")
    assert not page.form.reading.isVisible()
    value = value_at(session, "requirements")
    assert isinstance(value, Items) and value.source == "1. KTP;\n2. KK"


def test_a_fee_is_pasted_while_the_choice_of_ways_has_the_focus(
    qtbot: QtBot, session: Session, page: ComponentPage
) -> None:
    show(page, "fee")
    paste(qtbot, "Rp. 50.000,-")
    value = value_at(session, "fee")
    assert isinstance(value, Fees) and value.rows[0].amount == 50_000
    assert page.form.reading.isVisible()


def test_what_is_read_as_another_kind_opens_in_its_editor(
    qtbot: QtBot, session: Session, page: ComponentPage
) -> None:
    show(page, "fee")
    paste(qtbot, "1. Tarif menyesuaikan keadaan\n2. Ditetapkan kemudian oleh pejabat")
    assert type(value_at(session, "fee")) in (Items, Fees)
    assert page.form.shelf.editor is not None
    held = QApplication.focusWidget()
    assert held is not None and page.form.shelf.editor.isAncestorOf(held)
