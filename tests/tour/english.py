"""English words on a page: everything an officer sees or hears is Indonesian."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QMenu,
    QMenuBar,
    QWidget,
)

from tests.tour.widgets import name_of, plain, seen

WORDS = """
OK Cancel Save Open Close File Edit View Undo Redo Cut Copy Paste Delete Remove Add New Search Find Replace
Yes Help About Settings Options Preferences Preview Export Import Print Apply Reset Discard Retry Abort Ignore
Back Next Previous Finish Continue Skip Done Error Warning Information Question Loading Untitled Select All
Clear Show Hide Details More Less Rename Duplicate Move Insert Choose Browse Default Custom Language Theme
Light Dark Quit Exit Restore Minimize Maximize Resize Cell Row Column Item Items Step Steps Fee Fees
Draft Drafts Service Services Component Field Value Empty Filled Required Optional Invalid Unknown None True
False Page Pages Size Font Left Right Top Bottom the and of to is not for with your you this from
"""
_ENGLISH = re.compile(rf"(?<![\w-])(?:{'|'.join(WORDS.split())}|No(?!\.))(?![\w-])")
SPOKEN = ("accessibleName", "accessibleDescription")
# Keys are called what stands on them, fonts by their names.
_KEYS = re.compile(r"(?:(?:Ctrl|Shift|Alt)\+)+\w+|Times New Roman")


def english(top: QWidget) -> list[str]:
    """English words in what is shown or said."""
    found = []
    for widget in seen(top):
        for what, text in words_of(widget):
            for match in _ENGLISH.finditer(_KEYS.sub("", text.replace("&", ""))):
                found.append(f"{name_of(widget)}: “{match[0]}” in its {what}: “{text[:80]}”")
    return found


def words_of(widget: QWidget) -> Iterator[tuple[str, str]]:
    """All that a widget shows or says, without what an officer wrote."""
    for what in (
        "windowTitle",
        "toolTip",
        "statusTip",
        "whatsThis",
        "accessibleName",
        "accessibleDescription",
    ):
        yield what, getattr(widget, what)()
    for what in ("placeholderText", "title"):
        if callable(getattr(widget, what, None)):
            yield what, str(getattr(widget, what)())
    match widget:
        case QLabel():
            yield "text", plain(widget)
        case QAbstractButton():
            yield "text", widget.text()
        case QComboBox():
            for place in range(widget.count()):
                yield "choice", widget.itemText(place)
        case QMenu() | QMenuBar():
            for action in widget.actions():
                yield "action", action.text().partition("\t")[0]
                yield "action", action.toolTip()
                if action.menu() is not None:
                    yield from words_of(action.menu())  # type: ignore[arg-type]
        case QHeaderView():
            model = widget.model()
            for place in range(widget.count() if model is not None else 0):
                yield "column", str(model.headerData(place, widget.orientation()) or "")
        case QAbstractItemView():
            yield from _words_of_rows(widget)
        case _:
            pass


def _words_of_rows(view: QAbstractItemView) -> Iterator[tuple[str, str]]:
    model = view.model()
    roles = Qt.ItemDataRole
    if model is None:
        return
    for place in range(min(model.rowCount(view.rootIndex()), 200)):
        index = model.index(place, 0, view.rootIndex())
        for role in (roles.AccessibleTextRole, roles.AccessibleDescriptionRole, roles.ToolTipRole):
            yield "row", str(model.data(index, role) or "")
