"""Roles under real keys: the table, its total, details out of the way, a table from Excel."""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from drafter.model.answers import People, Role
from forms.editors.people import PeopleEditor

_spec = importlib.util.spec_from_file_location("table_officer", Path(__file__).with_name("table_officer.py"))
assert _spec and _spec.loader
table_officer = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(table_officer)
Key, Mod = Qt.Key, Qt.KeyboardModifier


def at_work(qtbot: QtBot, value: People | None = None, **context):
    editor = PeopleEditor(table_officer.context(component="competence", **context))
    editor.show_value(value)
    return table_officer.Officer(qtbot, editor)


CLERK = Role(title="petugas loket", education="paling rendah SMA", number=2)


def test_roles_are_written_with_the_keyboard_alone_and_summed_up(qtbot: QtBot) -> None:
    officer = at_work(qtbot)
    officer.keys("petugas loket\tpaling rendah SMA\t2\n")
    officer.keys("camat\tsarjana\t1 orang\n")
    assert officer.value == People(roles=(CLERK, Role(title="camat", education="sarjana", number=1)))
    assert officer.editor.total.text() == "Jumlah pelaksana: 3 (tiga) orang"


def test_actors_of_the_procedure_are_offered_as_roles(qtbot: QtBot) -> None:
    officer = at_work(qtbot, actors=("petugas pengolah",))
    officer.keys("peng")
    officer.press(Key.Key_Down)
    officer.press(Key.Key_Return)
    assert officer.value.roles[0].title == "petugas pengolah"


def test_details_belong_to_the_role_in_hand(qtbot: QtBot) -> None:
    officer = at_work(qtbot, People(roles=(CLERK, Role(title="camat"))))
    officer.press(Key.Key_Down)
    officer.press(Key.Key_D, Mod.ControlModifier)
    assert table_officer.focused() is officer.editor.fields["training"]
    officer.keys("pelatihan\tlama")
    assert officer.value.roles[1] == Role(title="camat", training="pelatihan", experience="lama")
    assert officer.editor.table.grid.model_rows.rows[1].note(3) == "pelatihan; lama"
    officer.editor.focus_first()
    officer.press(Key.Key_Up)
    assert officer.editor.fields["training"].text() == ""


def test_what_a_role_must_be_able_to_do_has_a_column_of_its_own(qtbot: QtBot) -> None:
    officer = at_work(qtbot)
    officer.keys("petugas loket\tpaling rendah SMA\t2\tmemahami prosedur\n")
    assert officer.value == People(roles=(replace(CLERK, skills="memahami prosedur"),))


def test_the_empty_row_says_its_number(qtbot: QtBot) -> None:
    officer = at_work(qtbot)
    rows = officer.editor.table.grid.model_rows
    assert rows.row(0).label == "1."
    officer.keys("petugas loket\n")
    assert rows.row(1).label == "2."


def test_another_answer_opens_on_its_first_cell_wherever_the_cursor_was(qtbot: QtBot) -> None:
    officer = at_work(qtbot)
    officer.keys("petugas loket\tpaling rendah SMA\t2\ncamat\tsarjana")
    officer.editor.show_value(None)
    officer.editor.focus_first()
    officer.keys("camat")
    assert officer.value == People(roles=(Role(title="camat"),))


def test_a_number_that_is_none_stays_and_is_marked(qtbot: QtBot) -> None:
    officer = at_work(qtbot, People(roles=(CLERK,)))
    officer.keys("\t\tdua\n")
    assert officer.value.roles[0].number is None
    assert officer.editor.table.grid.model_rows.rows[0].cells[2] == "dua"
    assert officer.editor.notice.isVisible() and officer.editor.total.isHidden()


def test_a_table_from_excel_fills_the_details_too(qtbot: QtBot) -> None:
    officer = at_work(qtbot)
    officer.paste(
        "No.\tJabatan\tPendidikan\tJumlah\tKeterampilan\n1\tcamat\tsarjana\t1\tmemahami peraturan\n"
    )
    assert officer.value == People(
        roles=(Role(title="camat", education="sarjana", number=1, skills="memahami peraturan"),)
    )
    assert len(officer.said) == 1


def test_words_before_and_after_can_be_added(qtbot: QtBot) -> None:
    officer = at_work(qtbot, People(roles=(CLERK,)))
    officer.editor.want("before")
    officer.keys("Pelaksana terdiri atas")
    assert officer.value == People(roles=(CLERK,), before="Pelaksana terdiri atas")


def test_showing_says_nothing_and_keeps_what_it_has_no_field_for(qtbot: QtBot) -> None:
    odd = People(
        roles=(replace(CLERK, unknown=(("x", 1),)),), source="asal", example=True, unknown=(("y", 1),)
    )
    officer = at_work(qtbot, odd)
    assert officer.said == [] and officer.editor.value() == odd
    officer.press(Key.Key_End)
    officer.keys("x")
    role = replace(odd.roles[0], title="petugas loketx")
    assert officer.value == replace(odd, example=False, roles=(role,))
