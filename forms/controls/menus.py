"""Menus: of buttons, and the one of every field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from forms import icons


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a menu.  `shortcut` is shown, and works while the menu's window is in front."""

    text: str
    act: Callable[[], object]
    icon: str = ""
    shortcut: str = ""
    enabled: bool = True
    checked: bool | None = None


def menu_of(widget: QWidget, entries: Sequence[Entry | tuple[str, Callable[[], object]] | None]) -> QMenu:
    """A menu that belongs to a widget; None is a line between.  A button opens it when clicked."""
    menu = QMenu(widget)
    menu.setAccessibleName(widget.accessibleName())
    for entry in entries:
        if entry is None:
            menu.addSeparator()
        else:
            _add(menu, entry if isinstance(entry, Entry) else Entry(*entry))
    if isinstance(widget, QPushButton):
        widget.clicked.connect(lambda: menu.popup(_below(widget, menu)))
    return menu


def _add(menu: QMenu, entry: Entry) -> None:
    action = menu.addAction(entry.text)
    action.triggered.connect(lambda: entry.act())
    action.setEnabled(entry.enabled)
    if entry.icon:
        icons.dress(action, entry.icon, "soft")
    if entry.shortcut:
        portable = QKeySequence.SequenceFormat.PortableText  # the words of keys are translated
        action.setShortcut(QKeySequence.fromString(entry.shortcut, portable))
    if entry.checked is not None:
        action.setCheckable(True)
        action.setChecked(entry.checked)


def _below(widget: QWidget, menu: QMenu) -> QPoint:
    """Under the widget, its right edges together where the menu would leave the screen."""
    at = widget.mapToGlobal(QPoint(0, widget.height() + 2))
    room = widget.screen().availableGeometry()
    hint = menu.sizeHint()
    if at.x() + hint.width() > room.right():
        at.setX(widget.mapToGlobal(QPoint(widget.width(), 0)).x() - hint.width())
    if at.y() + hint.height() > room.bottom():
        at.setY(widget.mapToGlobal(QPoint(0, 0)).y() - hint.height() - 2)
    return at


def show_field_menu(
    field: QWidget,
    at: QPoint,
    selected: bool,
    writable: bool,
    acts: tuple[Callable[[], object], Callable[[], object], Callable[[], object], Callable[[], object]],
) -> None:
    """The menu of a field at a point of the screen; acts: cut, copy, paste, select all."""
    cut, copy, paste, select_all = acts
    menu = menu_of(
        field,
        [
            Entry("Potong", cut, shortcut="Ctrl+X", enabled=selected and writable),
            Entry("Salin", copy, shortcut="Ctrl+C", enabled=selected),
            Entry("Tempel", paste, shortcut="Ctrl+V", enabled=writable),
            None,
            Entry("Pilih semua", select_all, shortcut="Ctrl+A"),
        ],
    )
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)
