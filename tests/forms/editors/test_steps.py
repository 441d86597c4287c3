"""Steps under real keys and clicks: table, times, details, branches, parts, paste, total and flow."""

from __future__ import annotations

import importlib.util
import time
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from drafter.model import codec
from drafter.model.answers import Branch, Duration, Phase, Step, StepGroup, Steps, TimeLimit
from forms.editors.steps import StepsEditor

_spec = importlib.util.spec_from_file_location("table_officer", Path(__file__).with_name("table_officer.py"))
assert _spec and _spec.loader
table_officer = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(table_officer)
Key, Mod = Qt.Key, Qt.KeyboardModifier


def at_work(qtbot: QtBot, value: Steps | None = None, **context):
    """An officer before the editor, a value shown in it."""
    editor = StepsEditor(table_officer.context(component="procedure", **context))
    editor.show_value(value)
    return table_officer.Officer(qtbot, editor)


def steps(*given: Step) -> Steps:
    return Steps(groups=(StepGroup(steps=given),))


def read(value: Steps, group: int = 0) -> list[str]:
    """Steps as one line each."""

    def lines(given, depth: int):
        for step in given:
            time = f"{step.time.amount} {step.time.unit}" if step.time else "-"
            yield f"{'>' * depth}{step.actor}|{step.action}|{time}"
            yield from lines(step.steps, depth + 1)

    return list(lines(value.groups[group].steps, 0))


FIVE = Duration(amount=5, unit="menit")
THREE = steps(
    Step(actor="pemohon", action="menyerahkan berkas", time=FIVE),
    Step(actor="petugas loket", action="memeriksa berkas"),
    Step(actor="camat", action="menandatangani surat"),
)


def test_a_procedure_is_written_with_the_keyboard_alone(qtbot: QtBot) -> None:
    officer = at_work(qtbot)
    officer.keys("pemohon\tmenyerahkan berkas\t5 mnt\n")
    officer.keys("petugas loket\tmemeriksa berkas\t1 jam\n")
    officer.keys("camat\tmenandatangani surat\t1 hari kerja")
    assert read(officer.value) == [
        "pemohon|menyerahkan berkas|5 menit",
        "petugas loket|memeriksa berkas|1 jam",
        "camat|menandatangani surat|1 hari kerja",
    ]
    assert [row.label for row in officer.editor.table.grid.model_rows.rows] == ["1.", "2.", "3."]


def test_keystrokes_in_a_cell_are_one_step_of_undo_and_another_cell_is_another(qtbot: QtBot) -> None:
    officer = at_work(qtbot)
    officer.keys("camat\tmeneken")
    keys = [typing for _, typing in officer.said]
    assert keys == ["steps.0.0.0"] * 5 + ["steps.0.0.1"] * 7


def test_tab_leaves_the_table_from_its_empty_row_and_shift_tab_goes_back(qtbot: QtBot) -> None:
    officer = at_work(qtbot, THREE)
    grid = officer.editor.table.grid
    officer.press(Key.Key_Tab, times=9)
    assert (grid.row, grid.cell) == (3, 0)
    officer.press(Key.Key_Tab)
    assert table_officer.focused() is not grid.field
    officer.press(Key.Key_Backtab, Mod.ShiftModifier)
    assert table_officer.focused() is grid.field and grid.row == 3
    officer.press(Key.Key_Backtab, Mod.ShiftModifier)
    assert (grid.row, grid.cell) == (2, 2)


def test_alt_and_arrows_move_a_step_and_make_it_a_sub_step(qtbot: QtBot) -> None:
    officer = at_work(qtbot, THREE)
    officer.press(Key.Key_Down)
    officer.press(Key.Key_Up, Mod.AltModifier)
    assert read(officer.value)[0] == "petugas loket|memeriksa berkas|-"
    officer.press(Key.Key_Down, Mod.AltModifier)
    officer.press(Key.Key_Right, Mod.AltModifier)
    assert read(officer.value) == [
        "pemohon|menyerahkan berkas|5 menit",
        ">petugas loket|memeriksa berkas|-",
        "camat|menandatangani surat|-",
    ]
    assert [row.label for row in officer.editor.table.grid.model_rows.rows] == ["1.", "a.", "2."]
    officer.press(Key.Key_Left, Mod.AltModifier)
    assert read(officer.value) == read(THREE)
    assert {typing for _, typing in officer.said} == {""}


def test_a_row_is_put_between_and_taken_away_again(qtbot: QtBot) -> None:
    officer = at_work(qtbot, THREE)
    officer.press(Key.Key_Return, Mod.ShiftModifier)
    officer.keys("operator")
    assert read(officer.value)[1] == "operator||-"
    officer.press(Key.Key_Delete, Mod.AltModifier)
    assert officer.value == THREE


def test_backspace_in_an_empty_row_takes_it_away(qtbot: QtBot) -> None:
    officer = at_work(qtbot, THREE)
    officer.press(Key.Key_Return, Mod.ShiftModifier)
    officer.press(Key.Key_Backspace)
    assert read(officer.value) == read(THREE)
    assert officer.editor.table.grid.row == 0


def test_actors_used_already_are_offered_and_taken_with_tab(qtbot: QtBot) -> None:
    officer = at_work(qtbot, THREE, actors=("Kepala Seksi Pelayanan",))
    officer.press(Key.Key_Return, times=3)
    officer.keys("pet")
    officer.press(Key.Key_Down)
    officer.keys("\tmenyerahkan surat")
    assert read(officer.value)[3] == "petugas loket|menyerahkan surat|-"
    officer.keys("\n\n")
    officer.keys("seksi")
    officer.press(Key.Key_Down)
    officer.press(Key.Key_Return)
    assert read(officer.value)[4].startswith("Kepala Seksi Pelayanan|")


def test_words_that_are_offered_are_never_taken_by_themselves(qtbot: QtBot) -> None:
    officer = at_work(qtbot, THREE)
    officer.press(Key.Key_Return, times=3)
    officer.keys("petugas\tmencatat")
    assert read(officer.value)[3] == "petugas|mencatat|-"


def test_a_time_that_is_not_understood_stays_is_marked_and_travels_with_the_draft(qtbot: QtBot) -> None:
    officer = at_work(qtbot, THREE)
    officer.keys("\t\t")
    officer.press(Key.Key_A, Mod.ControlModifier)
    officer.keys("sebentar")
    assert officer.editor.notice.isHidden()
    officer.keys("\n")
    row = officer.editor.table.grid.model_rows.rows[0]
    assert row.cells[2] == "sebentar" and row.trouble(2)
    assert "10 menit" in officer.editor.notice.text() and officer.editor.notice.isVisible()
    assert officer.value.groups[0].steps[0].time is None
    back = codec.value_from_json(codec.to_json(officer.value))
    officer.editor.show_value(None)
    officer.editor.show_value(back)
    assert officer.editor.table.grid.model_rows.rows[0].cells[2] == "sebentar"
    officer.editor.table.grid.go(0, 2)
    officer.press(Key.Key_A, Mod.ControlModifier)
    officer.keys("2 jam 30 menit\n")
    assert officer.value.groups[0].steps[0] == replace(
        THREE.groups[0].steps[0], time=Duration(amount=150, unit="menit")
    )
    assert officer.editor.notice.isHidden()


def test_the_time_is_shown_in_full_after_the_cell_is_left(qtbot: QtBot) -> None:
    officer = at_work(qtbot)
    officer.keys("a\tb\t30 mnt")
    assert officer.editor.table.grid.field.toPlainText() == "30 mnt"
    officer.keys("\n")
    assert officer.editor.table.grid.model_rows.rows[0].cells[2] == "30 menit"


def test_the_banner_stands_while_steps_take_longer_than_promised(qtbot: QtBot) -> None:
    limit = TimeLimit(phases=(Phase(limit=Duration(amount=1, unit="jam")),))
    officer = at_work(qtbot, THREE, time_limit=limit)
    assert officer.editor.total.text() == "Jumlah waktu: 5 menit · 2 langkah tanpa waktu"
    officer.press(Key.Key_Down)
    officer.keys("\t\t1 jam")
    assert officer.editor.banner.isVisible() and officer.editor.total.isHidden()
    with qtbot.waitSignal(officer.editor.time_limit_wanted):
        officer.click(officer.editor.banner.button)
    officer.editor.set_context(table_officer.context(time_limit=None))
    assert officer.editor.banner.isHidden()


def test_a_branch_goes_back_to_a_chosen_step_and_follows_it(qtbot: QtBot) -> None:
    officer = at_work(qtbot, THREE)
    officer.press(Key.Key_Down)
    officer.press(Key.Key_D, Mod.ControlModifier)
    assert table_officer.focused() is officer.editor.details.output
    officer.keys("tanda terima\t\tberkas tidak lengkap")
    officer.press(Key.Key_Escape)
    officer.press(Key.Key_Tab)
    assert table_officer.focused() is officer.editor.details.target
    officer.press(Key.Key_Down)
    first, second, _ = officer.value.groups[0].steps
    assert second.output == "tanda terima" and first.id
    assert second.branch == Branch(condition="berkas tidak lengkap", target=first.id)
    note = officer.editor.table.grid.model_rows.rows[1].note(1)
    assert note == "keluaran: tanda terima; apabila berkas tidak lengkap, kembali ke langkah 1"
    officer.editor.focus_first()
    officer.editor.table.grid.go(0, 0)
    officer.press(Key.Key_Down, Mod.AltModifier)
    assert officer.editor.table.grid.model_rows.rows[0].note(1).endswith("kembali ke langkah 2")
    officer.press(Key.Key_Delete, Mod.AltModifier)
    assert "sudah dihapus" in officer.editor.table.grid.model_rows.rows[0].note(1)


def test_the_way_of_a_step_is_chosen_with_the_mouse(qtbot: QtBot) -> None:
    officer = at_work(qtbot, THREE)
    officer.press(Key.Key_D, Mod.ControlModifier)
    officer.click(officer.editor.details.mode.segment("daring"))
    assert officer.value.groups[0].steps[0].mode == "daring"
    assert officer.said[-1][1] == ""


def test_a_click_puts_the_cursor_into_a_cell(qtbot: QtBot) -> None:
    officer = at_work(qtbot, THREE)
    grid = officer.editor.table.grid
    rect = grid.visualRect(grid.model_rows.index(1, 2))
    officer.click(grid.viewport(), QPoint(rect.right() - 8, rect.top() + 18))
    assert (grid.row, grid.cell) == (1, 1)
    officer.keys(" lengkap")
    assert read(officer.value)[1] == "petugas loket|memeriksa berkas lengkap|-"


def test_the_menu_of_a_row_does_what_keys_do(qtbot: QtBot) -> None:
    officer = at_work(qtbot, THREE)
    menu = officer.editor.table.make_menu(1)
    texts = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    assert texts[0] == "Rincian langkah" and "Hapus langkah" in texts
    next(action for action in menu.actions() if action.text().startswith("Hapus")).trigger()
    assert len(read(officer.value)) == 2


def test_a_table_from_excel_becomes_rows_in_one_change(qtbot: QtBot) -> None:
    officer = at_work(qtbot)
    officer.paste(
        "No\tPelaksana\tKegiatan\tWaktu\n1\tpemohon\tmenyerahkan\t5 menit\n2\tcamat\tmeneken\t1 jam\n"
    )
    assert read(officer.value) == ["pemohon|menyerahkan|5 menit", "camat|meneken|1 jam"]
    assert [typing for _, typing in officer.said] == [""]


def test_pasted_lines_become_actions_and_lose_their_numbers(qtbot: QtBot) -> None:
    officer = at_work(qtbot)
    officer.paste(
        "1. menyerahkan berkas\n2. memeriksa berkas:\n   a. kelengkapan\n   b. keabsahan\n3. meneken"
    )
    assert read(officer.value) == [
        "|menyerahkan berkas|-",
        "|memeriksa berkas|-",
        ">|kelengkapan|-",
        ">|keabsahan|-",
        "|meneken|-",
    ]


def test_one_pasted_line_enters_the_cell_without_formatting(qtbot: QtBot) -> None:
    officer = at_work(qtbot, THREE)
    officer.press(Key.Key_End)
    officer.paste(" lain\u202e")
    assert read(officer.value)[0].startswith("pemohon lain|")


def test_a_hundred_thousand_pasted_lines_are_bounded_and_told(qtbot: QtBot) -> None:
    officer = at_work(qtbot)
    started = time.perf_counter()
    officer.paste("\n".join(f"petugas\tlangkah {number}\t5 menit" for number in range(100_000)))
    assert time.perf_counter() - started < 5
    assert len(officer.value.groups[0].steps) == 300
    assert len(officer.said) == 1
    assert "paling banyak 300 baris" in officer.editor._banner.accessibleName()
    officer.press(Key.Key_Tab, times=3)
    assert officer.editor.table.grid.row == 300
    officer.keys("x")
    assert len(officer.said) == 1 and officer.editor.table.grid.field.toPlainText() == ""


def test_undo_and_redo_are_left_to_the_window(qtbot: QtBot) -> None:
    officer = at_work(qtbot, THREE)
    officer.keys("x")
    officer.press(Key.Key_Z, Mod.ControlModifier)
    officer.press(Key.Key_Y, Mod.ControlModifier)
    assert len(officer.said) == 1
    assert not officer.editor.table.grid.field.document().isUndoRedoEnabled()


def test_the_cursor_stays_when_the_same_value_comes_back_and_when_undo_brings_another(qtbot: QtBot) -> None:
    officer = at_work(qtbot, THREE)
    officer.press(Key.Key_Home)
    officer.keys("calon ")
    field = officer.editor.table.grid.field
    assert field.textCursor().position() == 6
    officer.editor.show_value(codec.value_from_json(codec.to_json(officer.value)))
    assert field.textCursor().position() == 6 and field.hasFocus()
    officer.editor.show_value(THREE)
    assert field.toPlainText() == "pemohon" and field.textCursor().position() == 6
    assert len(officer.said) == 6


def test_showing_says_nothing_and_keeps_what_it_has_no_field_for(qtbot: QtBot) -> None:
    odd = Steps(
        groups=(StepGroup(steps=(Step(actor="a", unknown=(("warna", "biru"),)),), unknown=(("x", 1),)),),
        before="Alur:",
        source="asal",
        example=True,
        unknown=(("y", 2),),
    )
    officer = at_work(qtbot, odd)
    assert officer.said == [] and officer.editor.value() == odd
    officer.press(Key.Key_End)
    officer.keys("b")
    step = replace(odd.groups[0].steps[0], actor="ab")
    assert officer.value == replace(odd, example=False, groups=(replace(odd.groups[0], steps=(step,)),))


def test_all_that_is_taken_away_leaves_no_answer(qtbot: QtBot) -> None:
    officer = at_work(qtbot, steps(Step(actor="a")))
    officer.press(Key.Key_Delete, Mod.AltModifier)
    assert officer.said[-1] == (None, "")


def test_parts_are_made_named_filled_moved_and_removed(qtbot: QtBot) -> None:
    officer = at_work(qtbot, THREE)
    officer.click(officer.editor.divide)
    assert table_officer.focused() is officer.editor.groups.heading
    officer.keys("Di loket")
    assert [group.heading for group in officer.value.groups] == ["Di loket", "Daring"]
    officer.click(officer.editor.groups.tabs.segment("1"))
    officer.editor.focus_first()
    officer.keys("pemohon\tmengunggah berkas")
    assert read(officer.value, 1) == ["pemohon|mengunggah berkas|-"]
    assert read(officer.value, 0) == read(THREE)
    officer.click(officer.editor.groups.left)
    assert [group.heading for group in officer.value.groups] == ["Daring", "Di loket"]
    officer.click(officer.editor.groups.remove)
    assert [group.heading for group in officer.value.groups] == ["Di loket"]


def test_the_flow_is_drawn_and_told_in_words(qtbot: QtBot) -> None:
    value = steps(
        Step(id="s", actor="pemohon", action="menyerahkan berkas"),
        Step(action="memeriksa berkas", branch=Branch(condition="apabila tidak lengkap", target="s")),
        Step(action="meneken"),
    )
    officer = at_work(qtbot, value)
    flow = officer.editor.flow
    assert [node.kind for node in flow.nodes] == ["start", "step", "decision", "end"]
    assert "Jika tidak lengkap: kembali ke langkah 1" in flow.accessibleDescription()
    officer.press(Key.Key_End)
    officer.keys(" baru")
    qtbot.waitUntil(lambda: flow.nodes[0].who == "pemohon baru")


def choose(officer, text: str) -> None:
    """Open the menu of what is seldom wanted and take an entry."""
    officer.click(officer.editor.more)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(each for each in menu.actions() if each.text().startswith(text))
    officer.bot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def test_a_picture_of_the_flow_is_asked_for_described_and_taken_off(qtbot: QtBot) -> None:
    from drafter.model.answers import Picture

    officer = at_work(qtbot, THREE)
    with qtbot.waitSignal(officer.editor.picture_wanted):
        choose(officer, "Pasang gambar alur")
    officer.editor.show_value(replace(THREE, picture=Picture(asset="g1")))
    officer.editor.alt.control.setFocus()
    officer.keys("alur tiga langkah")
    assert officer.value.picture == Picture(asset="g1", alt="alur tiga langkah")
    choose(officer, "Lepas gambar alur")
    assert officer.value == THREE


def test_a_keystroke_with_a_hundred_steps_is_quick(qtbot: QtBot) -> None:
    many = steps(*[Step(actor="petugas", action=f"memeriksa berkas {n} " * 3, time=FIVE) for n in range(100)])
    officer = at_work(qtbot, many)
    officer.editor.table.grid.go(50, 1)
    taken = []
    for _ in range(40):
        started = time.perf_counter()
        officer.press(Key.Key_X)
        QApplication.processEvents()
        taken.append(time.perf_counter() - started)
    assert sorted(taken)[20] < 0.05  # measured: a few ms; the bound leaves room for slow machines


@pytest.mark.parametrize("text", ["👩‍👩‍👧", "خدمة", "<b>&amp;</b>", "a\u0301"])
def test_odd_signs_stay_as_typed(qtbot: QtBot, text: str) -> None:
    officer = at_work(qtbot)
    QApplication.clipboard().setText(text)
    officer.press(Key.Key_V, Mod.ControlModifier)
    officer.keys("x")
    assert officer.value.groups[0].steps[0].actor == f"{text}x"
