"""Tab goes through fields in the order they are laid out, not in the order they were made."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from forms.editors.grid import Grid


def order_tabs(root: QWidget) -> None:
    """Chain all that takes the focus inside a widget, from top to bottom, as its layouts have it."""
    for first, second in pairwise(fields_of(root)):
        QWidget.setTabOrder(first, second)


def fields_of(widget: QWidget) -> Iterator[QWidget]:
    """What takes the focus inside a widget, or the widget itself."""
    layout = widget.layout()
    if layout is not None:
        yield from fields_in(layout)
    elif isinstance(widget, Grid):
        yield widget.field
    elif widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
        yield widget


def fields_in(layout: QLayout) -> Iterator[QWidget]:
    """The same of all that a layout holds."""
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        inner, rows = item.widget(), item.layout()
        if inner is not None:
            yield from fields_of(inner)
        elif rows is not None:
            yield from fields_in(rows)
