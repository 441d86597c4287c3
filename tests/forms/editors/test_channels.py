"""Complaints under real keys: channels, the officer in charge, handling, times, classes."""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from drafter.model.answers import Channel, Channels, ComplaintClass, Duration
from forms.editors.channels import ChannelsEditor

_spec = importlib.util.spec_from_file_location("table_officer", Path(__file__).with_name("table_officer.py"))
assert _spec and _spec.loader
table_officer = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(table_officer)
Key, Mod = Qt.Key, Qt.KeyboardModifier


def at_work(qtbot: QtBot, value: Channels | None = None, **context):
    editor = ChannelsEditor(table_officer.context(component="complaints", **context))
    editor.show_value(value)
    return table_officer.Officer(qtbot, editor)


def test_complaints_are_written_with_the_keyboard_alone(qtbot: QtBot) -> None:
    officer = at_work(qtbot)
    officer.keys("lap")
    officer.press(Key.Key_Down)
    officer.keys("\twww.lapor.go.id\n")
    officer.keys("telepon\t1708\tpetugas\t")
    officer.press(Key.Key_Tab)  # out of the empty row
    officer.keys("Sekretaris")
    officer.press(Key.Key_Escape)
    officer.press(Key.Key_Tab)
    officer.keys("dicatat\nditelaah\n")
    officer.press(Key.Key_Tab)
    officer.keys("14\t\t\t60")
    assert officer.value == Channels(
        channels=(
            Channel(kind="SP4N-LAPOR!", address="www.lapor.go.id"),
            Channel(kind="telepon", address="1708", officer="petugas"),
        ),
        officer="Sekretaris",
        steps=("dicatat", "ditelaah"),
        answer=Duration(amount=14, unit="hari"),
        settle=Duration(amount=60, unit="hari"),
    )


def test_the_law_on_the_officer_in_charge_is_said(qtbot: QtBot) -> None:
    officer = at_work(qtbot)
    assert "Pasal 36 ayat (4)" in officer.editor.officer.accessibleDescription()


def test_officials_are_offered_for_the_officer_in_charge(qtbot: QtBot) -> None:
    officer = at_work(qtbot, officials=("Sekretaris Camat",))
    officer.editor.officer.setFocus()
    qtbot.keyClicks(officer.editor.officer, "sekr")
    assert officer.editor.officer._completer.popup().isVisible()


def test_classes_are_folded_and_keep_a_time_that_is_not_understood(qtbot: QtBot) -> None:
    officer = at_work(qtbot)
    officer.click(officer.editor.classes_fold._head)
    officer.editor.classes.setFocus()
    officer.keys("ringan\t5 hari\tsegera\n")
    made = officer.value.classes[0]
    assert made.answer == Duration(amount=5, unit="hari") and made.settle is None
    assert officer.editor.notice.isVisible()
    officer.editor.show_value(Channels(classes=(replace(made, name="berat"),)))
    assert officer.editor.classes.grid.model_rows.rows[0].cells == ("berat", "5 hari", "segera")


def test_pasted_lines_become_steps_of_handling(qtbot: QtBot) -> None:
    officer = at_work(qtbot)
    officer.editor.steps.setFocus()
    officer.paste("1) dicatat;\n2) ditelaah;\n3) dijawab.")
    assert [words.rstrip(";.") for words in officer.value.steps] == ["dicatat", "ditelaah", "dijawab"]
    assert len(officer.said) == 1


def test_appeal_and_secrecy_are_written(qtbot: QtBot) -> None:
    officer = at_work(qtbot, Channels(appeal="x"))
    assert officer.editor.more_fold.is_open
    officer.editor.secrecy.setFocus()
    officer.keys("rahasia")
    officer.press(Key.Key_Escape)
    assert officer.value == Channels(appeal="x", secrecy="rahasia")


def test_showing_says_nothing_and_keeps_what_it_has_no_field_for(qtbot: QtBot) -> None:
    odd = Channels(
        channels=(Channel(kind="surat", unknown=(("x", 1),)),),
        classes=(ComplaintClass(name="a", unknown=(("y", 1),)),),
        before="Sarana:",
        example=True,
        unknown=(("z", 1),),
    )
    officer = at_work(qtbot, odd)
    assert officer.said == [] and officer.editor.value() == odd
    officer.press(Key.Key_End)
    officer.keys("i")
    assert officer.value == replace(odd, example=False, channels=(replace(odd.channels[0], kind="surati"),))
