"""The citations editor under real keys: found while typing, own words, pinpoints, what must be looked at."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from drafter.model.answers import Citation, Citations
from forms.editors.citations import CitationsEditor
from tests.forms.editors import typing_officer as officer

Key, Mod = Qt.Key, Qt.KeyboardModifier
LAW = Citation(regulation="uu-25-2009")
OLD = next(id for id in officer.CATALOGUE if officer.CATALOGUE.get(id).status == "repealed")
UNSURE = next(id for id in officer.CATALOGUE if officer.CATALOGUE.uncertain(id) and id != OLD)


@pytest.fixture
def editor(qtbot: QtBot) -> CitationsEditor:
    made = CitationsEditor(officer.context("legal_basis"))
    made.said = officer.shown(qtbot, made)  # type: ignore[attr-defined]
    made.focus_first()
    return made


def press(qtbot: QtBot, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    for key in keys:
        qtbot.keyClick(officer.focused(), key, modifiers)


def entries(editor: CitationsEditor) -> tuple[Citation, ...]:
    value = editor.value()
    assert isinstance(value, Citations)
    return value.entries


def test_number_and_year_and_enter_take_a_regulation(qtbot: QtBot, editor: CitationsEditor) -> None:
    qtbot.keyClicks(editor.list.field, "uu 25 2009")
    press(qtbot, Key.Key_Return)
    assert entries(editor) == (LAW,)
    assert editor.list.line(0).text == "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"
    press(qtbot, Key.Key_Return)
    assert editor.list.row == 1
    qtbot.keyClicks(editor.list.field, "keterbukaan informasi")
    press(qtbot, Key.Key_Down, Key.Key_Return)
    assert entries(editor) == (LAW, Citation(regulation="uu-14-2008"))


def test_words_typed_on_a_regulation_begin_the_next_row(qtbot: QtBot, editor: CitationsEditor) -> None:
    qtbot.keyClicks(editor.list.field, "uu 25 2009")
    press(qtbot, Key.Key_Return)
    qtbot.keyClicks(editor.list.field, "uu 14 2008")
    press(qtbot, Key.Key_Return)
    assert entries(editor) == (LAW, Citation(regulation="uu-14-2008"))


def test_own_words_stay_own_words(qtbot: QtBot, editor: CitationsEditor) -> None:
    words = "Peraturan Nagari Guguk Nomor 3 Tahun 2020 tentang Pelayanan"
    qtbot.keyClicks(editor.list.field, words)
    press(qtbot, Key.Key_Return)
    qtbot.keyClicks(editor.list.field, "Peraturan")
    press(qtbot, Key.Key_Escape)
    assert entries(editor) == (Citation(text=words), Citation(text="Peraturan"))


def test_a_pinpoint_is_written_under_the_row(qtbot: QtBot, editor: CitationsEditor) -> None:
    editor.show_value(Citations(entries=(LAW,)))
    editor.list.go(0)
    press(qtbot, Key.Key_D, modifiers=Mod.ControlModifier)
    qtbot.keyClicks(officer.focused(), "Pasal 15")
    press(qtbot, Key.Key_Return)
    assert entries(editor) == (Citation(regulation="uu-25-2009", pinpoint="Pasal 15"),)
    assert editor.list.line(0).quiet == "Pasal 15"
    assert officer.focused() is editor.list.field
    assert editor.said[-1][1] == "pasal 0"  # type: ignore[attr-defined]


def test_what_must_be_looked_at_is_said(qtbot: QtBot, editor: CitationsEditor) -> None:
    editor.show_value(Citations(entries=(Citation(regulation=OLD), Citation(regulation=UNSURE), LAW)))
    assert "dicabut" in editor.list.line(0).quiet and editor.list.line(0).trouble
    assert "JDIH" in editor.list.line(1).quiet and editor.list.line(1).trouble
    assert not editor.list.line(2).trouble
    editor.show_value(Citations(entries=(Citation(regulation="uu-999-2099"),)))
    assert "Tidak ada dalam katalog" in editor.list.line(0).quiet


def test_rows_are_moved_and_removed(qtbot: QtBot, editor: CitationsEditor) -> None:
    own = Citation(text="Peraturan Wali Nagari")
    editor.show_value(Citations(entries=(LAW, own)))
    editor.list.go(0)
    press(qtbot, Key.Key_Down, modifiers=Mod.AltModifier)
    assert entries(editor) == (own, LAW)
    assert editor.list.row == 1
    press(qtbot, Key.Key_Down, modifiers=Mod.AltModifier)
    assert entries(editor) == (own, LAW)
    press(qtbot, Key.Key_Backspace)
    assert entries(editor) == (own,)
    editor.list.go(0)
    press(qtbot, Key.Key_Delete, modifiers=Mod.AltModifier)
    assert editor.value() is None


def test_pasted_lines_are_known_by_kind_number_and_year(qtbot: QtBot, editor: CitationsEditor) -> None:
    told = []
    editor.read.connect(told.append)
    officer.paste(
        qtbot,
        "1. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik;\n"
        "2. Peraturan Nagari Nomor 3 Tahun 2020 tentang Adat; dan\n",
    )
    assert entries(editor) == (LAW, Citation(text="Peraturan Nagari Nomor 3 Tahun 2020 tentang Adat"))
    assert [typing for _, typing in editor.said] == [""]  # type: ignore[attr-defined]
    assert [each.told for each in told] == ["2 peraturan, 1 di antaranya dikenali dalam katalog"]


def test_tab_leaves_the_list(qtbot: QtBot, editor: CitationsEditor) -> None:
    press(qtbot, Key.Key_Tab)
    assert isinstance(officer.focused(), QPushButton)


def test_showing_is_quiet_and_edits_carry_what_is_not_shown(qtbot: QtBot, editor: CitationsEditor) -> None:
    first = Citation(regulation="uu-25-2009", unknown=(("k", 1),))
    editor.show_value(Citations(entries=(first,), source="teks", example=True, unknown=(("q", 2),)))
    assert editor.said == []  # type: ignore[attr-defined]
    editor.list.go(1)
    qtbot.keyClicks(editor.list.field, "x")
    assert editor.value() == Citations(
        entries=(first, Citation(text="x")), source="teks", unknown=(("q", 2),)
    )


def test_a_keystroke_that_searches_is_light(qtbot: QtBot, editor: CitationsEditor) -> None:
    editor.search.warm()
    times: list[float] = []
    for letter in "peraturan menteri kesehatan nomor 7":
        begin = time.perf_counter()
        qtbot.keyClick(editor.list.field, letter)
        times.append(time.perf_counter() - begin)
    assert sorted(times)[len(times) // 2] < 0.016
