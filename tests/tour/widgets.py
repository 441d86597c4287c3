"""The widgets of a page, one by one."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QTextDocument
from PySide6.QtWidgets import QLabel, QWidget


def name_of(widget: QWidget) -> str:
    """A widget as a tester finds it again."""
    words = widget.accessibleName() or getattr(widget, "text", lambda: "")() or widget.objectName()
    kind = type(widget).__name__
    parent = widget.parentWidget()
    inside = f" in {type(parent).__name__}" if parent is not None else ""
    return f"{kind}{f' “{str(words)[:50]}”' if words else ''}{inside}"


def seen(top: QWidget) -> Iterator[QWidget]:
    """The widgets that can be seen, windows of their own left out."""
    yield top
    for child in top.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if child.isVisible() and not child.isWindow():
            yield from seen(child)


def plain(label: QLabel) -> str:
    """The words of a label without their markup."""
    if label.textFormat() == Qt.TextFormat.PlainText:
        return label.text()
    document = QTextDocument()
    document.setHtml(label.text())
    return document.toPlainText()


def spoken_name(widget: QWidget) -> str:
    """The name a screen reader says."""
    if widget.accessibleName().strip():
        return widget.accessibleName().strip()  # on Linux Qt says the choice of a combo box in its place
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface is not None else ""
