"""Every kind of answer has its editor, and every editor shows every example quietly."""

from __future__ import annotations

from typing import get_args

import pytest
from pytestqt.qtbot import QtBot

from drafter.model.answers import AnyValue
from drafter.model.components import KINDS, load_components
from forms.editors.base import Editor
from forms.editors.registry import EDITORS, editor_for, empty_value, kind_of
from tests.forms.editors import typing_officer as officer


def test_every_kind_is_known() -> None:
    assert set(EDITORS) == set(KINDS)
    assert {type(empty_value(kind)) for kind in KINDS} == set(get_args(AnyValue))
    assert [kind_of(empty_value(kind)) for kind in KINDS] == list(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_every_editor_shows_every_example_of_its_kind_and_says_nothing(qtbot: QtBot, kind: str) -> None:
    editor = editor_for(kind, officer.context())
    assert isinstance(editor, Editor)
    said = officer.shown(qtbot, editor)
    assert editor.value() is None
    for component in load_components().entries:
        for example in component.examples:
            if kind_of(example.value) == kind:
                editor.show_value(example.value)
                assert editor.value() == example.value
    editor.show_value(None)
    assert editor.value() is None
    editor.focus_first()
    assert editor.isAncestorOf(officer.focused())
    assert said == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_editor_takes_another_kind_for_nothing_to_show(qtbot: QtBot, kind: str) -> None:
    editor = editor_for(kind, officer.context())
    qtbot.addWidget(editor)
    other = next(each for each in KINDS if each != kind)
    editor.show_value(empty_value(other))
