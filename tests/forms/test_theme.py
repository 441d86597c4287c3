"""The look: tokens, contrast, sizes, light and dark."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from drafter import paths
from forms import theme

TOKENS = theme.read_tokens()


def luminance(color: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_reckoned_as_the_standard_says() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("kind", "least"), [("words", 4.5), ("marks", 3.0)])
def test_every_pair_in_use_can_be_told_apart(scheme: str, kind: str, least: float) -> None:
    colors = TOKENS[scheme]
    pairs = [(one, other, contrast(colors[one], colors[other])) for one, other in TOKENS["contrast"][kind]]
    assert [pair for pair in pairs if pair[2] < least] == []


def test_both_schemes_name_the_same_colours() -> None:
    assert TOKENS["light"].keys() == TOKENS["dark"].keys()


SHEET = re.sub(
    r"/\*.*?\*/", "", (paths.resources() / "styles" / "app.qss").read_text("utf-8"), flags=re.DOTALL
)


def test_every_colour_of_the_sheet_is_a_token() -> None:
    used = set(re.findall(r"@([a-z_-]+)", SHEET))
    assert used <= TOKENS["light"].keys() | {f"{name}-font" for name in TOKENS["type"]}
    assert "#" not in SHEET


def test_a_pair_of_words_that_the_sheet_puts_together_is_among_those_checked() -> None:
    checked = {tuple(pair) for pair in TOKENS["contrast"]["words"]}
    for selector, rules in re.findall(r"([^{}]+)\{([^{}]*)\}", SHEET):
        words = re.search(r"(?<![-a-z])color: @([a-z_]+)", rules)
        ground = re.search(r"(?<![-a-z])background(?:-color)?: @([a-z_]+)", rules)
        if words and ground and "disabled" not in selector and words[1] != ground[1]:
            pair = (words[1], ground[1])
            assert pair in checked or pair[::-1] in checked, selector.strip()


def test_the_sheet_has_no_token_left_and_grows_with_the_text() -> None:
    small, large = (theme.style_sheet(theme.make(False, scale)) for scale in (100, 150))
    assert "@" not in small
    assert "font-size: 24px; font-weight: 600" in small
    assert "font-size: 36px; font-weight: 600" in large
    assert "border: 2px solid" in large


def test_sizes_grow_but_hairlines_stay() -> None:
    look = theme.make(False, 150)
    assert [look.px(size) for size in (1, 2, 3, 4, 16, 32)] == [1, 2, 3, 6, 24, 48]
    assert look.font("body").pixelSize() == 21
    assert look.line("title") == 48


@pytest.mark.parametrize(("asked", "given"), [(50, 100), (120, 120), (300, 150)])
def test_the_text_size_is_held_within_its_bounds(qapp: QApplication, asked: int, given: int) -> None:
    theme.apply(qapp, asked, "light")
    assert theme.current().scale == given


def test_a_scheme_dresses_palette_and_font_and_says_so_once(qapp: QApplication, qtbot) -> None:
    with qtbot.waitSignal(theme.notifier().changed):
        theme.apply(qapp, 125, "dark")
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == TOKENS["dark"]["bg"]
    assert qapp.font().pixelSize() == 18
    with qtbot.assertNotEmitted(theme.notifier().changed):
        theme.apply(qapp, 125, "dark")


def test_the_systems_scheme_is_followed_while_it_is_asked_for(qapp: QApplication, monkeypatch) -> None:
    theme.apply(qapp, 100, "system")
    said = Qt.ColorScheme.Dark
    monkeypatch.setattr(theme, "_asks_for_dark", lambda app: said == Qt.ColorScheme.Dark)
    qapp.styleHints().colorSchemeChanged.emit(said)
    assert theme.current().dark
    said = Qt.ColorScheme.Light
    qapp.styleHints().colorSchemeChanged.emit(said)
    assert not theme.current().dark


def test_a_chosen_scheme_does_not_follow_the_system(qapp: QApplication, monkeypatch) -> None:
    theme.apply(qapp, 100, "light")
    monkeypatch.setattr(theme, "_asks_for_dark", lambda app: True)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert not theme.current().dark


def test_numbers_and_dates_are_indonesian(qapp: QApplication) -> None:
    assert QLocale().toString(1234567.5, "f", 2) == "1.234.567,50"


def test_motion_is_short() -> None:
    assert theme.MOTION <= 150
