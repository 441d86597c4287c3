"""Which editor edits which kind of answer."""

from __future__ import annotations

import importlib
from typing import cast

from PySide6.QtWidgets import QWidget

from drafter.model import answers as a
from drafter.model.answers import AnyValue
from forms.editors.base import Context, Editor

# Imported when first asked for, so that a page costs only what it shows.
EDITORS: dict[str, tuple[str, str]] = {
    "text": ("text", "TextEditor"),
    "table": ("table", "TableEditor"),
    "items": ("items", "ItemsEditor"),
    "steps": ("steps", "StepsEditor"),
    "time_limit": ("time_limit", "TimeLimitEditor"),
    "fees": ("fees", "FeesEditor"),
    "channels": ("channels", "ChannelsEditor"),
    "people": ("people", "PeopleEditor"),
    "citations": ("citations", "CitationsEditor"),
}
KINDS: dict[str, type[AnyValue]] = {
    "text": a.Text,
    "table": a.Table,
    "items": a.Items,
    "steps": a.Steps,
    "time_limit": a.TimeLimit,
    "fees": a.Fees,
    "channels": a.Channels,
    "people": a.People,
    "citations": a.Citations,
}


def editor_modules() -> list[str]:
    """The modules of all editors."""
    return [f"forms.editors.{module}" for module, _ in EDITORS.values()]


def editor_for(kind: str, context: Context, parent: QWidget | None = None) -> Editor:
    """A new editor of a kind of answer; KeyError for what is no kind."""
    module, name = EDITORS[kind]
    made = getattr(importlib.import_module(f"forms.editors.{module}"), name)(context, parent)
    return cast(Editor, made)


def kind_of(value: AnyValue) -> str:
    """The kind of a value."""
    return next(kind for kind, made in KINDS.items() if type(value) is made)


def empty_value(kind: str) -> AnyValue:
    """A value of a kind in which nothing is filled; KeyError for what is no kind."""
    return KINDS[kind]()
