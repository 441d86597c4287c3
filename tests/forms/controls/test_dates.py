"""The field for a day."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QCalendarWidget, QVBoxLayout, QWidget

from forms import controls


def shown(qtbot, day: date) -> controls.DateEdit:
    field = controls.DateEdit("Tanggal penetapan")
    qtbot.addWidget(field)
    field.show_day(day)
    with qtbot.waitActive(field):
        field.show()
        field.activateWindow()
    field.setFocus()
    return field


def test_a_day_is_written_out_and_the_arrows_go_from_day_to_day(qtbot) -> None:
    field = shown(qtbot, date(2027, 1, 31))
    assert field.text() == "31 Januari 2027"
    picked: list[date] = []
    field.picked.connect(picked.append)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert picked == [date(2027, 2, 1)]
    assert field.text() == "1 Februari 2027"


@pytest.mark.parametrize(
    "words",
    ["12 Januari 2026", "12-01-2026", "12/1/2026", "12 1 2026", "12 jan 2026", "12.1.26", "2026-01-12"],
)
def test_a_day_is_typed_as_one_writes_it(qtbot, words: str) -> None:
    field = shown(qtbot, date(2027, 1, 5))
    picked: list[date] = []
    field.picked.connect(picked.append)
    field.selectAll()
    qtbot.keyClicks(field, words)
    assert field.text() == words
    assert (picked[-1], field.day()) == (date(2026, 1, 12), date(2026, 1, 12))
    field.clearFocus()
    assert field.text() == "12 Januari 2026"


@pytest.mark.parametrize("words", ["31 Februari 2026", "kemarin", "12", "12 ju 2026", ""])
def test_what_is_no_day_is_marked_and_never_becomes_another_day(qtbot, words: str) -> None:
    field = shown(qtbot, date(2027, 1, 5))
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, words)
    field.clearFocus()
    assert not field.is_sound
    assert "belum dikenali" in field.toolTip()
    assert (field.text(), field.day()) == (words, date(2027, 1, 5))


def test_a_day_is_chosen_in_the_calendar(qtbot) -> None:
    field = shown(qtbot, date(2027, 1, 5))
    qtbot.mouseClick(
        field, Qt.MouseButton.LeftButton, pos=field.rect().center() + QPoint(field.width() // 2 - 12, 0)
    )
    calendar = QApplication.activePopupWidget()
    assert isinstance(calendar, QCalendarWidget)
    qtbot.keyClick(calendar.focusWidget() or calendar, Qt.Key.Key_Right)
    qtbot.keyClick(calendar.focusWidget() or calendar, Qt.Key.Key_Return)
    assert field.day() == date(2027, 1, 6)
    assert field.text() == "6 Januari 2027"


def test_the_calendar_opens_by_key_in_indonesian(qtbot) -> None:
    field = controls.DateEdit()
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = field.calendarWidget()
    assert isinstance(calendar, QCalendarWidget)
    assert calendar.locale().dayName(1) == "Senin"
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()


def test_tab_leaves_the_field_at_once(qtbot) -> None:
    both = QWidget()
    rows = QVBoxLayout(both)
    first, second = controls.DateEdit(), controls.DateEdit()
    for each in (first, second):
        rows.addWidget(each)
    qtbot.addWidget(both)
    both.show()
    qtbot.waitExposed(both)
    both.activateWindow()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert both.focusWidget() is second
    qtbot.keyClick(second, Qt.Key.Key_Backtab)
    assert both.focusWidget() is first
