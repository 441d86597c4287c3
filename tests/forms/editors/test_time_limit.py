"""The time limit under real keys: number, unit, start, phases, and the sentence it will print."""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from drafter.model.answers import Citation, Duration, Phase, Steps, TimeLimit
from forms.editors.time_limit import TimeLimitEditor

_spec = importlib.util.spec_from_file_location("table_officer", Path(__file__).with_name("table_officer.py"))
assert _spec and _spec.loader
table_officer = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(table_officer)
Key, Mod = Qt.Key, Qt.KeyboardModifier


def at_work(qtbot: QtBot, value: TimeLimit | None = None):
    editor = TimeLimitEditor(table_officer.context(component="time_limit"))
    editor.show_value(value)
    return table_officer.Officer(qtbot, editor)


ONE_DAY = TimeLimit(
    phases=(Phase(limit=Duration(amount=1, unit="hari kerja"), start="sejak berkas diterima lengkap"),)
)


def test_a_limit_is_written_with_the_keyboard_alone_and_read_as_it_will_print(qtbot: QtBot) -> None:
    officer = at_work(qtbot)
    officer.keys("3\t\t\tsejak berkas diterima lengkap")
    officer.press(Key.Key_Escape)
    phase = officer.value.phases[0]
    assert phase == Phase(limit=Duration(amount=3, unit="hari kerja"), start="sejak berkas diterima lengkap")
    assert officer.editor.printed.words.text() == (
        "Paling lama 3 (tiga) hari kerja sejak berkas diterima lengkap."
    )


def test_a_unit_is_chosen_with_arrows(qtbot: QtBot) -> None:
    officer = at_work(qtbot)
    officer.keys("2\t")
    officer.press(Key.Key_Up, times=2)
    assert officer.value.phases[0].limit == Duration(amount=2, unit="menit")


def test_a_range_needs_a_larger_second_number(qtbot: QtBot) -> None:
    officer = at_work(qtbot)
    assert not officer.editor.limit.most.isVisible()
    officer.keys("5\t\t")
    officer.press(Key.Key_Space)  # "Rentang waktu"
    officer.keys("3")
    assert officer.value.phases[0].limit == Duration(amount=5, unit="hari kerja")
    assert officer.editor.limit.most.property("role") == "trouble"
    officer.keys("0")
    assert officer.value.phases[0].limit == Duration(amount=5, unit="hari kerja", most=30)
    assert officer.editor.limit.most.property("role") != "trouble"


def test_the_number_taken_away_leaves_no_answer(qtbot: QtBot) -> None:
    officer = at_work(qtbot, TimeLimit(phases=(Phase(limit=Duration(amount=3, unit="jam")),)))
    officer.press(Key.Key_End)
    officer.press(Key.Key_Backspace)
    assert officer.said[-1][0] is None
    officer.keys("4")
    assert officer.value.phases[0].limit == Duration(amount=4, unit="jam")


def test_a_start_is_offered(qtbot: QtBot) -> None:
    officer = at_work(qtbot)
    officer.editor.start.setFocus()
    qtbot.keyClicks(officer.editor.start, "bayar")
    popup = officer.editor.start._completer.popup()
    assert popup.isVisible()
    qtbot.keyClick(popup, Key.Key_Down)
    qtbot.keyClick(popup, Key.Key_Return)
    assert officer.value.phases[0].start == "sejak pembayaran diterima"


def test_phases_are_written_into_a_table(qtbot: QtBot) -> None:
    officer = at_work(qtbot, ONE_DAY)
    officer.click(officer.editor.divide)
    officer.press(Key.Key_A, Mod.ControlModifier)
    officer.keys("pemeriksaan\t\t\t\t")
    officer.keys("penerbitan\t2 hari kerja\tsejak pemeriksaan selesai")
    first, second = officer.value.phases
    assert first == replace(ONE_DAY.phases[0], name="pemeriksaan")
    assert second == Phase(
        name="penerbitan", limit=Duration(amount=2, unit="hari kerja"), start="sejak pemeriksaan selesai"
    )
    assert officer.editor.table.isVisible() and officer.editor.limit.isHidden() is False
    assert not officer.editor.limit.isVisible()


def test_words_in_the_place_of_a_time_print_and_a_slip_in_a_number_is_marked(qtbot: QtBot) -> None:
    officer = at_work(qtbot)
    officer.click(officer.editor.divide)
    officer.keys("konsultasi\tsesuai materi\n")
    assert officer.value.phases[0].words == "sesuai materi" and not officer.editor.notice.isVisible()
    officer.keys("surat\t2 harii\n")
    assert "2 jam" in officer.editor.notice.text() and officer.editor.notice.isVisible()


def test_waiting_exclusions_and_service_around_the_clock_are_out_of_the_way_until_wanted(
    qtbot: QtBot,
) -> None:
    officer = at_work(qtbot, ONE_DAY)
    assert not officer.editor.waiting.isVisible()
    officer.click(officer.editor.fold._head)
    officer.editor.waiting.setFocus()
    officer.keys("15")
    officer.editor.excluded.setFocus()
    officer.keys("hari libur")
    officer.press(Key.Key_Escape)
    officer.editor.always.setFocus()
    officer.keys("24 jam setiap hari")
    assert officer.value == replace(
        ONE_DAY,
        waiting=Duration(amount=15, unit="menit"),
        excluded="hari libur",
        always="24 jam setiap hari",
    )


def test_a_regulation_is_found_while_typing(qtbot: QtBot) -> None:
    officer = at_work(qtbot, ONE_DAY)
    officer.click(officer.editor.basis_fold._head)
    officer.editor.basis.setFocus()
    officer.keys("uu 25 2009")
    officer.press(Key.Key_Down)
    officer.keys("\tPasal 21\n")
    officer.keys("kebiasaan setempat")
    assert officer.value.basis == (
        Citation(regulation="uu-25-2009", pinpoint="Pasal 21"),
        Citation(text="kebiasaan setempat"),
    )
    assert "Undang-Undang Nomor 25 Tahun 2009" in officer.editor.printed.words.text()


def test_showing_says_nothing_and_keeps_what_it_has_no_field_for(qtbot: QtBot) -> None:
    odd = replace(
        ONE_DAY,
        before="Waktu:",
        source="asal",
        example=True,
        unknown=(("a", 1),),
        phases=(
            replace(
                ONE_DAY.phases[0],
                unknown=(("b", 2),),
                limit=Duration(amount=1, unit="jam", unknown=(("c", 3),)),
            ),
        ),
    )
    officer = at_work(qtbot, odd)
    assert officer.said == [] and officer.editor.value() == odd
    officer.press(Key.Key_End)
    officer.keys("2")
    limit = Duration(amount=12, unit="jam", unknown=(("c", 3),))
    assert officer.value == replace(odd, example=False, phases=(replace(odd.phases[0], limit=limit),))


def test_undo_brings_the_fields_back_with_the_cursor_where_it_was(qtbot: QtBot) -> None:
    officer = at_work(qtbot, ONE_DAY)
    officer.editor.start.setFocus()
    officer.press(Key.Key_Home)
    officer.keys("x")
    officer.editor.show_value(ONE_DAY)
    assert officer.editor.start.text() == ONE_DAY.phases[0].start
    assert officer.editor.start.cursorPosition() == 1 and officer.editor.start.hasFocus()


def test_a_value_of_another_kind_is_shown_as_nothing(qtbot: QtBot) -> None:
    officer = at_work(qtbot, ONE_DAY)
    officer.editor.show_value(Steps())
    assert officer.editor.value() is None and officer.editor.limit.amount.text() == ""
