"""Driving an items editor as an officer does: keys into the live field, and what can be seen of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from drafter.model.answers import AnyValue
from drafter.regulations import load_catalogue
from forms.editors.base import Context, Editor

CATALOGUE = load_catalogue()
Key, Mod = Qt.Key, Qt.KeyboardModifier


def context(component: str = "requirements") -> Context:
    return Context(lambda: CATALOGUE, component)


def shown(
    qtbot: QtBot, editor: Editor, width: int = 600, height: int = 500
) -> list[tuple[AnyValue | None, str]]:
    """Put the editor into a window; what it says from now on."""
    window = QWidget()
    rows = QVBoxLayout(window)
    rows.addWidget(editor)
    rows.addStretch(1)
    window.resize(width, height)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    editor._test_window = window  # type: ignore[attr-defined]  # the window lives as long as the editor
    said: list[tuple[AnyValue | None, str]] = []
    editor.edited.connect(lambda value, typing: said.append((value, typing)))
    return said


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def paste(qtbot: QtBot, text: str) -> None:
    """What stands on the clipboard, by Ctrl+V."""
    QApplication.clipboard().setText(text)
    qtbot.keyClick(focused(), Key.Key_V, Mod.ControlModifier)
