"""The icons: one family, in the colour that is asked for."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QApplication

from drafter import paths
from forms import icons, theme

DRAWINGS = sorted((paths.resources() / "icons").glob("*.svg"))
ASKED = [
    "home",
    "undo",
    "redo",
    "eye",
    "export",
    "plus",
    "search",
    "file",
    "lock",
    "trash",
    "copy",
    "up",
    "down",
    "chevron-right",
    "chevron-down",
    "check",
    "dots",
    "grip",
    "info",
    "folder",
    "settings",
    "edit",
    "close",
    "warning",
    "word",
    "calendar",
    "link",
    "list",
    "table",
    "image",
    "sun",
    "moon",
    "help",
    "filter",
]


def test_every_icon_that_pages_ask_for_is_drawn() -> None:
    assert set(ASKED) <= {path.stem for path in DRAWINGS}


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.stem)
def test_a_drawing_belongs_to_the_family(path) -> None:
    drawing = path.read_text("utf-8")
    assert 'viewBox="0 0 16 16"' in drawing
    assert re.findall(r'stroke="([^"]*)"', drawing) == ["currentColor"]
    assert re.findall(r'stroke-linecap="([^"]*)"', drawing) == ["round"]
    width = re.findall(r'stroke-width="([^"]*)"', drawing)
    assert width == (["2"] if path.stem in ("dots", "grip") else ["1.5"])


@pytest.mark.parametrize("name", [path.stem for path in DRAWINGS])
def test_an_icon_is_drawn_in_its_colour_within_its_square(qapp: QApplication, name: str) -> None:
    image = icons.icon(name, "accent").pixmap(QSize(16, 16), 2.0).toImage()
    solid = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert solid == {theme.current().color("accent").name()}
    rim = [
        image.pixelColor(at, edge).alpha() for at in range(image.width()) for edge in (0, image.height() - 1)
    ]
    assert max(rim) < 128


def test_a_disabled_icon_is_paler(qapp: QApplication) -> None:
    icon = icons.icon("trash")
    usual, pale = (
        icon.pixmap(QSize(16, 16), 1.0, mode).toImage() for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled)
    )
    assert usual != pale


def test_a_dressed_action_follows_the_look(qapp: QApplication) -> None:
    action = QAction()
    icons.dress(action, "home", "text")
    before = action.icon().pixmap(QSize(16, 16)).toImage()
    theme.apply(qapp, 100, "dark")
    assert action.icon().pixmap(QSize(16, 16)).toImage() != before
