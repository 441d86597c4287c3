"""Tables in any size: narrow, wide, with large text, dark; what is shown is measured, nothing sticks out."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from drafter.model.components import load_components
from forms import theme
from forms.editors.channels import ChannelsEditor
from forms.editors.fees import FeesEditor
from forms.editors.grid import Grid
from forms.editors.people import PeopleEditor
from forms.editors.steps import StepsEditor
from forms.editors.time_limit import TimeLimitEditor

_spec = importlib.util.spec_from_file_location("table_officer", Path(__file__).with_name("table_officer.py"))
assert _spec and _spec.loader
table_officer = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(table_officer)

EDITORS = {
    "procedure": StepsEditor,
    "time_limit": TimeLimitEditor,
    "fee": FeesEditor,
    "complaints": ChannelsEditor,
    "competence": PeopleEditor,
}


def shown_examples(qtbot: QtBot, component: str, width: int):
    """The editor of a component with each of its examples, one after another."""
    officer = table_officer.Officer(qtbot, EDITORS[component](table_officer.context()), width)
    for example in load_components().by_id[component].examples:
        officer.editor.show_value(example.value)
        QApplication.processEvents()
        yield officer, example.value


@pytest.mark.parametrize("component", EDITORS)
def test_every_example_is_shown_quietly_and_stays_as_it_is(qtbot: QtBot, component: str) -> None:
    for officer, value in shown_examples(qtbot, component, 600):
        assert officer.editor.value() == value
        assert officer.said == []


@pytest.mark.parametrize("component", EDITORS)
@pytest.mark.parametrize(
    ("width", "scale", "scheme"), [(600, 100, "light"), (570, 100, "dark"), (840, 150, "light")]
)
def test_nothing_sticks_out_of_its_place(
    qtbot: QtBot, qapp: QApplication, component: str, width: int, scale: int, scheme
) -> None:
    theme.apply(qapp, scale, scheme)
    for officer, _ in shown_examples(qtbot, component, width):
        assert officer.editor.minimumSizeHint().width() <= width
        for widget in officer.editor.findChildren(QWidget):
            parent = widget.parentWidget()
            if widget.isVisible() and parent is not None and parent.metaObject().className() != "QViewport":
                assert widget.x() >= 0 and widget.x() + widget.width() <= parent.width(), widget
        for grid in officer.editor.findChildren(Grid):
            if grid.isVisible():
                total = sum(grid.columnWidth(number) for number in range(grid.model_rows.columnCount()))
                assert abs(total - grid.viewport().width()) <= 4
                assert grid.height() == grid.verticalHeader().length() + grid.horizontalHeader().height()


@pytest.mark.parametrize("component", EDITORS)
def test_tab_reaches_every_field_once_and_each_has_a_name(qtbot: QtBot, component: str) -> None:
    officer = next(shown_examples(qtbot, component, 600))[0]
    reached: list[QWidget] = []
    first = table_officer.focused()
    for _ in range(60):
        officer.press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier) if is_cell(
            table_officer.focused()
        ) else officer.press(Qt.Key.Key_Tab)
        reached.append(table_officer.focused())
        if reached[-1] is first:
            break
    assert reached[-1] is first
    assert len(set(reached)) == len(reached)
    assert all(widget.accessibleName() for widget in reached)
    tops = [widget.mapTo(officer.editor, widget.rect().topLeft()).y() for widget in reached[:-1]]
    assert tops == sorted(tops)


def is_cell(widget: QWidget) -> bool:
    """Whether the focus is in a table, which Ctrl+Tab leaves."""
    viewport = widget.parentWidget()
    return viewport is not None and isinstance(viewport.parentWidget(), Grid)


def test_a_screen_reader_hears_cells_and_what_is_wrong_with_them(qtbot: QtBot) -> None:
    officer = table_officer.Officer(qtbot, StepsEditor(table_officer.context()))
    officer.keys("camat\tmeneken\tsebentar\n")
    model = officer.editor.table.grid.model_rows
    said = [model.data(model.index(0, column), Qt.ItemDataRole.AccessibleTextRole) for column in range(4)]
    assert said[:3] == ["1.", "camat", "meneken"]
    assert said[3].startswith("sebentar. Waktu ini belum dikenali")
    assert officer.editor.table.grid.field.accessibleName() == "Pelaksana, langkah 2"


def test_keys_that_belong_to_the_page_pass_through(qtbot: QtBot) -> None:
    officer = table_officer.Officer(qtbot, StepsEditor(table_officer.context()))
    officer.keys("camat")
    officer.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert officer.editor.table.grid.row == 0 and officer.value.groups[0].steps[0].actor == "camat"
    assert len(officer.value.groups[0].steps) == 1
