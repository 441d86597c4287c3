"""The field for a day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCalendarWidget, QVBoxLayout, QWidget

from forms import controls


def test_a_day_is_written_out_and_typed_by_its_parts(qtbot) -> None:
    field = controls.DateEdit("Tanggal penetapan")
    qtbot.addWidget(field)
    field.show_day(date(2027, 1, 5))
    field.show()
    assert field.text() == "5 Januari 2027"
    picked: list[date] = []
    field.picked.connect(picked.append)
    field.setFocus()
    field.setSelectedSection(field.Section.DaySection)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert picked == [date(2027, 1, 6)]
    assert field.day() == date(2027, 1, 6)


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
