"""Buttons and choices: keys, names, rings."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from forms import controls, theme
from forms.states import State

KEY = Qt.Key


def page(qtbot, *widgets: QWidget) -> QWidget:
    """A window with widgets one under another."""
    window = QWidget()
    qtbot.addWidget(window, before_close_func=lambda _: window.hide())  # which keeps it alive
    rows = QVBoxLayout(window)
    for widget in widgets:
        rows.addWidget(widget)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    return window


def accent_rim(widget: QWidget) -> bool:
    """Whether a ring in accent stands along the widget's left edge."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    accent = theme.current().color("accent").name()
    middle = image.height() // 2
    return any(
        image.pixelColor(x, y).name() == accent for x in (0, 1) for y in (middle - 2, middle, middle + 2)
    )


MAKERS = [
    lambda: controls.Button("Pratinjau", "eye"),
    lambda: controls.TextButton("Urungkan"),
    lambda: controls.IconButton("redo", "Ulangi"),
    lambda: controls.DangerButton("Hapus"),
    lambda: controls.Chip("Pasal 21"),
    lambda: controls.CheckBox("Sama untuk semua"),
    lambda: controls.RadioButton("Terang"),
    lambda: controls.LineEdit("Nama"),
    lambda: controls.TextEdit("Uraian"),
    lambda: controls.ComboBox([("a", "Hari")], "Satuan"),
    lambda: controls.RupiahEdit(),
    lambda: controls.NumberEdit("Hari"),
    lambda: controls.SearchBox(),
    lambda: controls.SuggestEdit("Jabatan"),
]


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_ring_shows_what_has_the_keyboard(qtbot, qapp, make, scheme) -> None:
    theme.apply(qapp, 100, scheme)
    widget, other = make(), controls.LineEdit("lain")
    page(qtbot, other, widget)
    other.setFocus()
    assert not accent_rim(widget)
    qtbot.keyClick(other, KEY.Key_Tab)
    assert widget.hasFocus()
    assert accent_rim(widget)
    assert widget.accessibleName() or isinstance(widget, controls.RupiahEdit)


def test_a_click_shows_no_ring_until_a_key_is_pressed(qtbot) -> None:
    button = controls.Button("Pratinjau")
    page(qtbot, controls.LineEdit("lain"), button)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.hasFocus()
    QTest.mouseMove(button.window(), QPoint(1, 1))
    assert not accent_rim(button)
    qtbot.keyClick(button, KEY.Key_Space)
    assert accent_rim(button)


def test_the_ring_of_the_primary_button_has_a_gap(qtbot) -> None:
    button = controls.PrimaryButton("Ekspor")
    page(qtbot, button)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    image = button.grab().toImage()
    middle = image.height() // 2
    look = theme.current()
    assert image.pixelColor(0, middle) == look.color("accent")
    assert image.pixelColor(2, middle) == look.color("on_accent")
    assert image.pixelColor(6, middle) == look.color("accent")


@pytest.mark.parametrize("scale", [100, 150])
def test_controls_are_as_high_as_the_drawings_say(qtbot, qapp, scale: int) -> None:
    theme.apply(qapp, scale, "light")
    widgets = [
        controls.PrimaryButton("Ekspor", "export"),
        controls.Button("Ekspor"),
        controls.TextButton("Ekspor"),
        controls.IconButton("redo", "Ulangi"),
        controls.LineEdit("Nama"),
        controls.ComboBox([("a", "Hari")]),
        controls.Segmented([("a", "Satu"), ("b", "Dua")]),
        controls.CheckBox("Ya"),
        controls.DateEdit(),
    ]
    page(qtbot, *widgets)
    assert {type(each).__name__: each.height() for each in widgets} == {
        type(each).__name__: theme.current().px(32) for each in widgets
    }


def test_a_field_keeps_its_height_when_it_gets_the_focus(qtbot) -> None:
    fields = [controls.LineEdit("Nama"), controls.ComboBox([("a", "Hari")]), controls.TextEdit("Uraian")]
    page(qtbot, *fields)
    for field in fields:
        before = field.sizeHint()
        field.setFocus()
        qtbot.wait(1)
        assert field.sizeHint() == before


def test_arrows_go_through_the_choices_and_tab_leaves_them(qtbot) -> None:
    choices = controls.Segmented([("a", "Tatap muka"), ("b", "Daring"), ("c", "Keduanya")])
    line = controls.LineEdit("lain")
    page(qtbot, choices, line)
    chosen: list[str] = []
    choices.chosen.connect(chosen.append)
    choices.segment("a").setFocus()
    qtbot.keyClick(choices.segment("a"), KEY.Key_Right)
    qtbot.keyClick(choices.segment("b"), KEY.Key_Left)
    qtbot.keyClick(choices.segment("a"), KEY.Key_Left)
    assert chosen == ["b", "a", "c"]
    assert choices.segment("c").hasFocus()
    qtbot.keyClick(choices.segment("c"), KEY.Key_Tab)
    assert line.hasFocus()
    qtbot.keyClick(line, KEY.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert choices.segment("c").hasFocus()


def test_a_click_takes_a_choice_once(qtbot) -> None:
    choices = controls.Segmented([("a", "Semua"), ("b", "Wajib 2")])
    page(qtbot, choices)
    chosen: list[str] = []
    choices.chosen.connect(chosen.append)
    for _ in range(2):
        qtbot.mouseClick(choices.segment("b"), Qt.MouseButton.LeftButton)
    assert chosen == ["b"]
    assert choices.segment("b").isChecked()
    choices.choose("a")
    assert (choices.key(), chosen) == ("a", ["b"])


def test_the_words_of_a_choice_fit_also_in_bold(qtbot) -> None:
    choices = controls.Segmented([("a", "Semua pemohon"), ("b", "Menurut kondisi")])
    page(qtbot, choices)
    segment = choices.segment("a")
    assert segment.fontMetrics().horizontalAdvance(
        segment.text()
    ) <= segment.width() - 2 * theme.current().px(12)


def test_other_choices_keep_the_one_taken(qtbot) -> None:
    choices = controls.Segmented([("a", "Baru"), ("b", "Hilang")])
    page(qtbot, choices)
    choices.choose("b")
    choices.set_options([("b", "Hilang"), ("c", "Rusak")])
    assert choices.key() == "b"
    choices.set_options([("c", "Rusak")])
    assert choices.key() == "c"


def test_the_wheel_never_changes_a_choice(qtbot) -> None:
    box = controls.ComboBox([("a", "Hari kerja"), ("b", "Hari kalender")], "Satuan")
    page(qtbot, box)
    chosen: list[str] = []
    box.chosen.connect(chosen.append)
    box.setFocus()
    wheel(box)
    assert (box.key(), chosen) == ("a", [])
    qtbot.keyClick(box, KEY.Key_Down)
    assert (box.key(), chosen) == ("b", ["b"])


def wheel(widget: QWidget) -> None:
    """Turn the wheel over a widget."""
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QWheelEvent

    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(widget.mapToGlobal(QPoint(5, 5))),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def test_space_and_a_click_on_the_words_check_a_box(qtbot) -> None:
    box = controls.CheckBox("Sama untuk semua pelayanan")
    page(qtbot, box)
    box.setFocus()
    qtbot.keyClick(box, KEY.Key_Space)
    assert box.isChecked()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.width() - 10, box.height() // 2))
    assert not box.isChecked()
    box.show_checked(True)
    assert box.isChecked()


def test_a_button_opens_its_menu(qtbot) -> None:
    button = controls.IconButton("dots", "Lainnya")
    done: list[str] = []
    menu = controls.menu_of(
        button,
        [
            ("Ganti nama", lambda: done.append("nama")),
            None,
            controls.Entry("Hapus", lambda: done.append("x")),
        ],
    )
    page(qtbot, button)
    button.setFocus()
    qtbot.keyClick(button, KEY.Key_Space)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    qtbot.keyClick(menu, KEY.Key_Down)
    qtbot.keyClick(menu, KEY.Key_Return)
    assert done == ["nama"]


@pytest.mark.parametrize("state", list(State))
def test_each_state_has_its_own_shape_even_without_colour(qtbot, state: State) -> None:
    def gray(shown: State) -> QImage:
        mark = controls.StateMark(shown)
        qtbot.addWidget(mark)
        mark.resize(32, 32)
        return mark.grab().toImage().convertToFormat(QImage.Format.Format_Mono)

    assert all(gray(state) != gray(other) for other in State if other is not state)
    assert controls.StateMark(state).accessibleName() == state.value


def test_choices_of_which_none_is_taken_ring_all_and_take_the_first_by_key(qtbot) -> None:
    choices = controls.Segmented([("a", "Satu"), ("b", "Dua"), ("c", "Tiga")])
    choices.choose("")
    page(qtbot, choices)
    choices.segment("a").setFocus()
    assert choices._around.isVisible() and choices._around.size() == choices.size()
    assert not any(choices.segment(each).isChecked() for each in "abc")
    qtbot.keyClick(choices.segment("a"), KEY.Key_Right)
    assert choices.key() == "a" and not choices._around.isVisible()
    choices.choose("")
    qtbot.keyClick(choices.segment("a"), KEY.Key_Left)
    assert choices.key() == "c"
