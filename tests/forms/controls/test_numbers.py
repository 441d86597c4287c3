"""Numbers and amounts, as officers type and paste them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from drafter.wording import rupiah
from forms import controls
from forms.controls.numbers import read_amount

KEY = Qt.Key


@pytest.fixture
def amount(qtbot) -> controls.RupiahEdit:
    """An amount in a window."""
    made = controls.RupiahEdit()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def number(qtbot) -> controls.NumberEdit:
    """A number in a window."""
    made = controls.NumberEdit("Hari", least=0, most=999)
    qtbot.addWidget(made)
    made.show()
    return made


def paste(qtbot, field, text: str) -> None:
    """Put text on the clipboard and paste it by key."""
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(field, KEY.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_typed_digits_stand_as_rupiah_at_once(qtbot, amount) -> None:
    values: list[int | None] = []
    amount.value_changed.connect(values.append)
    qtbot.keyClicks(amount, "1250000")
    assert amount.text() == "Rp1.250.000,00"
    assert amount.value() == 1_250_000
    assert values == [1, 12, 125, 1250, 12500, 125000, 1250000]


@pytest.mark.parametrize("typed", ["Rp1.250.000,00", "Rp 1250000,00", "1.250.000", "1250000,0", "1250000,-"])
def test_an_amount_typed_with_all_its_signs_is_the_same_amount(qtbot, amount, typed: str) -> None:
    qtbot.keyClicks(amount, typed)
    assert amount.value() == 1_250_000


def test_backspace_and_delete_go_by_digits(qtbot, amount) -> None:
    qtbot.keyClicks(amount, "1234567")
    qtbot.keyClick(amount, KEY.Key_Backspace)
    assert amount.text() == "Rp123.456,00"
    qtbot.keyClick(amount, KEY.Key_Home)
    qtbot.keyClick(amount, KEY.Key_Delete)
    assert amount.text() == "Rp23.456,00"
    for _ in range(5):
        qtbot.keyClick(amount, KEY.Key_Delete)
    assert (amount.text(), amount.value()) == ("", None)


def test_the_cursor_stays_behind_the_digit_that_was_typed(qtbot, amount) -> None:
    qtbot.keyClicks(amount, "100000")
    qtbot.keyClick(amount, KEY.Key_Home)
    qtbot.keyClick(amount, KEY.Key_Right)
    qtbot.keyClicks(amount, "25")
    assert amount.value() == 12_500_000
    assert amount.text()[: amount.cursorPosition()] == "Rp12.5"


def test_end_and_home_stay_among_the_digits(qtbot, amount) -> None:
    qtbot.keyClicks(amount, "5000")
    qtbot.keyClick(amount, KEY.Key_Home)
    assert amount.cursorPosition() == 2
    qtbot.keyClick(amount, KEY.Key_End)
    qtbot.keyClicks(amount, "1")
    assert amount.value() == 50_001


def test_typing_over_a_selection_replaces_it(qtbot, amount) -> None:
    qtbot.keyClicks(amount, "5000")
    amount.selectAll()
    qtbot.keyClicks(amount, "75")
    assert amount.value() == 75


def test_cutting_all_empties_it(qtbot, amount) -> None:
    qtbot.keyClicks(amount, "5000")
    amount.selectAll()
    qtbot.keyClick(amount, KEY.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert amount.value() is None
    assert QGuiApplication.clipboard().text() == "Rp5.000,00"


def test_noughts_before_a_number_go_and_nought_alone_stays(qtbot, amount) -> None:
    qtbot.keyClicks(amount, "007")
    assert amount.value() == 7
    amount.selectAll()
    qtbot.keyClicks(amount, "0")
    assert (amount.value(), amount.text()) == (0, "Rp0,00")


def test_no_more_digits_enter_than_an_amount_may_have(qtbot, amount) -> None:
    qtbot.keyClicks(amount, "9" * 30)
    assert amount.value() == 10**15 - 1


def test_a_shown_amount_says_nothing(amount) -> None:
    values: list[int | None] = []
    amount.value_changed.connect(values.append)
    amount.set_value(50_000)
    assert amount.text() == "Rp50.000,00"
    amount.set_value(None)
    assert (amount.text(), values) == ("", [])


@pytest.mark.parametrize(
    "text", ["Rp. 50.000,-", "Rp50.000,00", "50,000.00", "IDR 50000", " rp 50 000 ", "50.000,--"]
)
def test_an_amount_is_pasted_however_it_was_written(qtbot, amount, text: str) -> None:
    paste(qtbot, amount, text)
    assert (amount.value(), amount.text()) == (50_000, "Rp50.000,00")


@pytest.mark.parametrize("text", ["gratis", "1.500,50", "10.000/lembar", "5 dan 6", "", "9" * 40, "-5000"])
def test_what_is_no_amount_is_told_and_changes_nothing(qtbot, amount, text: str) -> None:
    amount.set_value(7)
    told: list[str] = []
    amount.told.connect(told.append)
    amount.take(text)
    assert (amount.value(), len(told)) == (7, 1)


@given(st.integers(0, 10**15 - 1))
def test_every_amount_we_write_is_read_again(value: int) -> None:
    assert read_amount(rupiah(value)) == value
    assert read_amount(str(value)) == value


@given(st.text(alphabet="0123456789.,- Rpx\n\t٣²", max_size=30))
def test_any_paste_gives_an_amount_or_none(text: str) -> None:
    read = read_amount(text)
    assert read is None or 0 <= read < 10**15


def test_only_digits_enter_a_number(qtbot, number) -> None:
    qtbot.keyClicks(number, "1a4,-²")
    assert (number.text(), number.value()) == ("14", 14)


def test_a_number_is_held_within_its_bounds(qtbot, number) -> None:
    qtbot.keyClicks(number, "12345")
    assert number.value() == 123
    qtbot.keyClick(number, KEY.Key_Up)
    assert number.value() == 124
    number.set_value(0)
    qtbot.keyClick(number, KEY.Key_Down)
    assert number.value() == 0


def test_an_emptied_number_is_none(qtbot, number) -> None:
    values: list[int | None] = []
    number.value_changed.connect(values.append)
    qtbot.keyClicks(number, "5")
    qtbot.keyClick(number, KEY.Key_Backspace)
    assert values == [5, None]


def test_a_pasted_number_leaves_its_words_behind(qtbot, number) -> None:
    paste(qtbot, number, " 14 ")
    assert number.value() == 14
    paste(qtbot, number, "hari")
    assert number.value() == 14
