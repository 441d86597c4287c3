"""Fees under real keys and clicks: free, charged, regulated; rupiah as typed, in figures and words."""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from drafter.model.answers import FeeRow, Fees
from forms.editors.fees import FeesEditor
from forms.editors.fees_shape import read_fee, write_fee

_spec = importlib.util.spec_from_file_location("table_officer", Path(__file__).with_name("table_officer.py"))
assert _spec and _spec.loader
table_officer = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(table_officer)
Key, Mod = Qt.Key, Qt.KeyboardModifier


def at_work(qtbot: QtBot, value: Fees | None = None):
    editor = FeesEditor(table_officer.context(component="fee"))
    editor.show_value(value)
    return table_officer.Officer(qtbot, editor)


def test_free_of_charge_is_one_key(qtbot: QtBot) -> None:
    officer = at_work(qtbot)
    officer.press(Key.Key_Space)
    assert officer.value == Fees(free=True)
    assert officer.editor.printed.words.text() == "Tidak dipungut biaya."


def test_a_fee_is_written_with_the_keyboard_and_shown_in_figures_and_words(qtbot: QtBot) -> None:
    officer = at_work(qtbot)
    officer.press(Key.Key_Right)
    assert officer.editor.way.key() == "free"
    officer.press(Key.Key_Right)
    assert officer.editor.way.key() == "priced"
    officer.press(Key.Key_Tab)
    officer.keys("penggantian karena hilang\t1250000\tdokumen\n")
    assert officer.value.rows == (
        FeeRow(variant="penggantian karena hilang", amount=1_250_000, unit="dokumen"),
    )
    row = officer.editor.rows_table.grid.model_rows.rows[0]
    assert row.cells[1] == "Rp1.250.000,00"
    assert row.note(1) == "satu juta dua ratus lima puluh ribu rupiah"


@pytest.mark.parametrize(
    ("typed", "row"),
    [
        ("Rp 50.000,-", FeeRow(amount=50_000)),
        ("2% dari nilai perolehan", FeeRow(formula="2% dari nilai perolehan")),
        ("sesuai dengan Perda 1/2024", FeeRow(regulated="sesuai dengan Perda 1/2024")),
        ("", FeeRow()),
    ],
)
def test_a_fee_is_an_amount_a_formula_or_a_regulation(typed: str, row: FeeRow) -> None:
    assert write_fee(FeeRow(amount=1, formula="x", regulated="y"), typed) == row


@pytest.mark.parametrize(
    "row",
    [
        FeeRow(amount=50_000),
        FeeRow(amount=0),
        FeeRow(formula="2% dari nilai perolehan"),
        FeeRow(regulated="sesuai dengan peraturan"),
    ],
)
def test_a_fee_shown_is_the_same_fee_when_read_again(row: FeeRow) -> None:
    assert write_fee(row, read_fee(row)) == row


def test_an_amount_that_is_none_is_marked(qtbot: QtBot) -> None:
    officer = at_work(qtbot, Fees(rows=(FeeRow(variant="surat"),)))
    officer.keys("\t50.0000,5\n")
    assert officer.value.rows[0].formula == "50.0000,5"
    assert "rupiah" in officer.editor.notice.text() and officer.editor.notice.isVisible()


def test_rows_left_by_choosing_another_way_come_back(qtbot: QtBot) -> None:
    priced = Fees(rows=(FeeRow(variant="surat", amount=5_000),))
    officer = at_work(qtbot, priced)
    officer.click(officer.editor.way.segment("free"))
    assert officer.value == Fees(free=True)
    officer.click(officer.editor.way.segment("regulated"))
    officer.editor.regulated.setFocus()
    officer.keys("Peraturan Daerah")
    assert officer.value == Fees(rows=(FeeRow(regulated="Peraturan Daerah"),))
    officer.click(officer.editor.way.segment("priced"))
    assert officer.value == priced


def test_priced_for_some_and_free_for_others(qtbot: QtBot) -> None:
    officer = at_work(qtbot, Fees(rows=(FeeRow(variant="surat", amount=5_000),)))
    officer.click(officer.editor.also_free)
    officer.editor.free_for.setFocus()
    officer.keys("pemohon yang tidak mampu")
    assert officer.value.free and officer.value.free_for == "pemohon yang tidak mampu"
    officer.click(officer.editor.also_free)
    assert not officer.value.free and officer.value.free_for == "" and officer.value.rows


def test_costs_of_others_fines_and_payment_are_folded_until_wanted(qtbot: QtBot) -> None:
    officer = at_work(qtbot, Fees(rows=(FeeRow(variant="surat", amount=5_000),)))
    for name in ("third_party", "fines", "payment"):
        assert not officer.editor.folds[name].is_open
        officer.click(officer.editor.folds[name]._head)
    officer.editor.third_party.setFocus()
    officer.keys("meterai\t10000")
    officer.editor.fines.setFocus()
    officer.keys("terlambat\t1% per bulan")
    officer.editor.payment.setFocus()
    officer.keys("melalui bank")
    assert officer.value.third_party == (FeeRow(variant="meterai", amount=10_000),)
    assert officer.value.fines == (FeeRow(variant="terlambat", formula="1% per bulan"),)
    assert officer.value.payment == "melalui bank"


def test_a_price_list_from_excel_becomes_rows_in_one_change(qtbot: QtBot) -> None:
    officer = at_work(qtbot, Fees(rows=(FeeRow(variant="lama", amount=1),)))
    officer.paste("surat baru\tRp50.000,00\tdokumen\nlegalisasi\t5000\tlembar\n")
    assert officer.value.rows[1:] == (
        FeeRow(variant="surat baru", amount=50_000, unit="dokumen"),
        FeeRow(variant="legalisasi", amount=5_000, unit="lembar"),
    )
    assert [typing for _, typing in officer.said] == [""]


def test_showing_says_nothing_and_keeps_what_it_has_no_field_for(qtbot: QtBot) -> None:
    odd = Fees(rows=(FeeRow(variant="a", unknown=(("x", 1),)),), after="Sekian", example=True, source="s")
    officer = at_work(qtbot, odd)
    assert officer.said == [] and officer.editor.value() == odd
    officer.press(Key.Key_End)
    officer.keys("b")
    assert officer.value == replace(odd, example=False, rows=(replace(odd.rows[0], variant="ab"),))


def test_undo_from_priced_to_free_shows_free(qtbot: QtBot) -> None:
    officer = at_work(qtbot, Fees(free=True))
    officer.click(officer.editor.way.segment("priced"))
    officer.editor.focus_first()
    officer.keys("surat")
    officer.editor.show_value(Fees(free=True))
    assert officer.editor.way.key() == "free" and not officer.editor.rows_table.isVisible()
    officer.editor.show_value(None)
    assert officer.editor.way.key() == ""
