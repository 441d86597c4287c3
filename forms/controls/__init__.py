"""The controls that every room of the window is made of; nobody dresses a bare Qt control."""

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
