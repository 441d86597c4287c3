"""The table editor and the text editor under real keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.model.answers import Table, Text
from forms.editors.table import TableEditor
from forms.editors.text import TextEditor
from tests.forms.editors import typing_officer as officer

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def table(qtbot: QtBot) -> TableEditor:
    made = TableEditor(officer.context())
    made.said = officer.shown(qtbot, made)  # type: ignore[attr-defined]
    made.focus_first()
    return made


def write(qtbot: QtBot, *keys: str | Qt.Key) -> None:
    for key in keys:
        if isinstance(key, str):
            qtbot.keyClicks(officer.focused(), key)
        else:
            qtbot.keyClick(officer.focused(), key)


def test_a_table_is_written_cell_by_cell(qtbot: QtBot, table: TableEditor) -> None:
    write(
        qtbot, "Nama", Key.Key_Tab, "Jumlah", Key.Key_Tab, "kursi", Key.Key_Tab, "2", Key.Key_Return, "meja"
    )
    assert table.value() == Table(header=("Nama", "Jumlah"), rows=(("kursi", "2"), ("meja", "")))
    assert {typing for _, typing in table.said} == {"sel 0.0", "sel 0.1", "sel 1.0", "sel 1.1", "sel 2.0"}  # type: ignore


def test_a_sheet_from_excel_becomes_rows_in_one_step(qtbot: QtBot, table: TableEditor) -> None:
    officer.paste(qtbot, "Nama\tJumlah\tKeterangan\r\nkursi\t2\tbaik\r\nmeja\t1\t\r\n")
    wanted = Table(header=("Nama", "Jumlah", "Keterangan"), rows=(("kursi", "2", "baik"), ("meja", "1", "")))
    assert table.said == [(wanted, "")]  # type: ignore[attr-defined]
    assert len(table.grid.columns) == 3
    assert officer.focused() is table.grid.field


def test_columns_are_added_and_removed(qtbot: QtBot, table: TableEditor) -> None:
    write(qtbot, "A", Key.Key_Tab, "B")
    table.act("column")
    write(qtbot, "C")
    assert table.value() == Table(header=("A", "B", "C"))
    table.act("without-column")
    assert table.value() == Table(header=("A", "B"))
    table.act("without-column")
    assert "paling sedikit 2 kolom" in table._banner.accessibleName()  # type: ignore[union-attr]


def test_rows_are_moved_inserted_and_removed(qtbot: QtBot, table: TableEditor) -> None:
    table.show_value(Table(header=("A", "B"), rows=(("1", ""), ("2", ""))))
    table.grid.go(2, 0)
    qtbot.keyClick(officer.focused(), Key.Key_Up, Mod.AltModifier)
    assert table.value() == Table(header=("A", "B"), rows=(("2", ""), ("1", "")))
    qtbot.keyClick(officer.focused(), Key.Key_Return, Mod.ShiftModifier)
    write(qtbot, "x")
    assert table.value() == Table(header=("A", "B"), rows=(("2", ""), ("x", ""), ("1", "")))
    qtbot.keyClick(officer.focused(), Key.Key_Delete, Mod.AltModifier)
    assert table.value() == Table(header=("A", "B"), rows=(("2", ""), ("1", "")))


def test_showing_a_table_says_nothing_and_keeps_the_cell(qtbot: QtBot, table: TableEditor) -> None:
    value = Table(header=("A", "B"), rows=(("1", "2"), ("3", "4")), before="Rincian:", example=True)
    table.show_value(value)
    table.grid.go(2, 1)
    table.show_value(Table(header=("A", "B"), rows=(("1", "2"), ("3", "4")), before="Rincian:", example=True))
    assert (table.grid.row, table.grid.cell) == (2, 1)
    assert table.said == []  # type: ignore[attr-defined]
    write(qtbot, "5")
    made = table.value()
    assert isinstance(made, Table)
    assert (made.before, made.example, made.rows[1]) == ("Rincian:", False, ("3", "45"))


def test_many_rows_are_cut_with_a_sentence(qtbot: QtBot, table: TableEditor) -> None:
    officer.paste(qtbot, "a\tb\n" * 5_000)
    made = table.value()
    assert isinstance(made, Table)
    assert len(made.rows) == 999
    assert "1.000 baris pertama" in table._banner.accessibleName()  # type: ignore[union-attr]


# --- text ----------------------------------------------------------------------------------------


@pytest.fixture
def text(qtbot: QtBot) -> TextEditor:
    made = TextEditor(officer.context())
    made.said = officer.shown(qtbot, made)  # type: ignore[attr-defined]
    made.focus_first()
    return made


def test_paragraphs_are_lines(qtbot: QtBot, text: TextEditor) -> None:
    write(qtbot, "satu", Key.Key_Return, Key.Key_Return, "dua")
    assert text.value() == Text(paragraphs=("satu", "dua"))
    assert {typing for _, typing in text.said} == {"paragraf"}  # type: ignore[attr-defined]
    write(qtbot, Key.Key_Return)
    text.show_value(Text(paragraphs=("satu", "dua")))
    assert text.field.toPlainText() == "satu\n\ndua\n"


def test_text_carries_what_is_not_shown_and_empties_to_nothing(qtbot: QtBot, text: TextEditor) -> None:
    text.show_value(Text(paragraphs=("a",), source="sumber", example=True, unknown=(("k", 1),)))
    text.focus_first()
    write(qtbot, "b")
    assert text.value() == Text(paragraphs=("ab",), source="sumber", unknown=(("k", 1),))
    text.show_value(Text(paragraphs=("a",)))
    qtbot.keyClick(officer.focused(), Key.Key_A, Mod.ControlModifier)
    write(qtbot, Key.Key_Delete)
    assert text.value() is None


def test_formatting_does_not_enter(qtbot: QtBot, text: TextEditor) -> None:
    QApplication.clipboard().setText("tebal\tmiring\r\nlain\x07")
    qtbot.keyClick(officer.focused(), Key.Key_V, Mod.ControlModifier)
    assert text.value() == Text(paragraphs=("tebal miring", "lain"))
