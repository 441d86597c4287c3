"""The controls that every room of the window is made of; nobody dresses a bare Qt control.

Each is loaded when it is first asked for: the first page needs few of them, and its start is measured.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from forms.controls.buttons import Button, DangerButton, IconButton, PrimaryButton, TextButton
    from forms.controls.choices import CheckBox, ComboBox, RadioButton
    from forms.controls.clean import clean_line, clean_lines, clean_text, clip_text
    from forms.controls.dates import DateEdit
    from forms.controls.lines import LineEdit, SearchBox
    from forms.controls.marks import Chip, Pill, ProgressLine, StateMark
    from forms.controls.menus import Entry, menu_of
    from forms.controls.notices import Banner, EmptyState
    from forms.controls.numbers import NumberEdit, RupiahEdit
    from forms.controls.panels import Card, Column, Divider, Field, Fold, Label, Scroll
    from forms.controls.roles import role
    from forms.controls.segmented import Segmented
    from forms.controls.suggestions import SuggestEdit, Suggestion
    from forms.controls.texts import TextEdit

__all__ = [
    "Banner",
    "Button",
    "Card",
    "CheckBox",
    "Chip",
    "Column",
    "ComboBox",
    "DangerButton",
    "DateEdit",
    "Divider",
    "EmptyState",
    "Entry",
    "Field",
    "Fold",
    "IconButton",
    "Label",
    "LineEdit",
    "NumberEdit",
    "Pill",
    "PrimaryButton",
    "ProgressLine",
    "RadioButton",
    "RupiahEdit",
    "Scroll",
    "SearchBox",
    "Segmented",
    "StateMark",
    "SuggestEdit",
    "Suggestion",
    "TextButton",
    "TextEdit",
    "clean_line",
    "clean_lines",
    "clean_text",
    "clip_text",
    "menu_of",
    "role",
]

_NAMES = {
    "buttons": "Button DangerButton IconButton PrimaryButton TextButton",
    "choices": "CheckBox ComboBox RadioButton",
    "clean": "clean_line clean_lines clean_text clip_text",
    "dates": "DateEdit",
    "lines": "LineEdit SearchBox",
    "marks": "Chip Pill ProgressLine StateMark",
    "menus": "Entry menu_of",
    "notices": "Banner EmptyState",
    "numbers": "NumberEdit RupiahEdit",
    "panels": "Card Column Divider Field Fold Label Scroll",
    "roles": "role",
    "segmented": "Segmented",
    "suggestions": "SuggestEdit Suggestion",
    "texts": "TextEdit",
}
_HOMES = {name: module for module, names in _NAMES.items() for name in names.split()}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
