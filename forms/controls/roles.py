"""What a widget is, said to the style sheet."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def role(widget: QWidget, name: str) -> None:
    """Give a widget its look ("title", "card", "banner-warn"); costs nothing when it has it already."""
    if widget.property("role") == name:
        return
    widget.setProperty("role", name)
    restyle(widget)


def restyle(widget: QWidget) -> None:
    """Let the style sheet look at a widget's properties again."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
