"""Buttons: the one next step, the others, words that act, and icons that act."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from forms import icons, theme
from forms.controls.rings import Ringed

GAP = 6  # px between icon and words


class _WordButton(Ringed, QPushButton):
    """A button with words and, before them, an icon."""

    look_name = "button"
    icon_color = "text"

    def __init__(self, text: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._icon_name = icon
        self.setProperty("role", self.look_name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text.replace("&", ""))
        if icon:
            theme.notifier().changed.connect(self._draw)
            self._draw()

    def set_text(self, text: str) -> None:
        """Other words, for the eye and for the screen reader."""
        self.setText(text)
        self.setAccessibleName(text.replace("&", ""))

    def set_icon(self, name: str) -> None:
        """Another icon."""
        if not self._icon_name:
            theme.notifier().changed.connect(self._draw)
        self._icon_name = name
        self._draw()

    def _draw(self) -> None:
        self.setIcon(icons.spaced_icon(self._icon_name, self.icon_color, GAP))
        self.setIconSize(icons.size(GAP))


class Button(_WordButton):
    """A bordered button."""


class PrimaryButton(_WordButton):
    """The one next step of a page: filled with the accent."""

    look_name = "primary"
    icon_color = "on_accent"
    ring_gap = "on_accent"


class DangerButton(_WordButton):
    """A step that takes something away."""

    look_name = "danger"
    icon_color = "must"


class TextButton(_WordButton):
    """Accent words without a border."""

    look_name = "text"
    icon_color = "accent"


class IconButton(Ringed, QPushButton):
    """An icon alone; `name` is its accessible name and its tooltip."""

    def __init__(self, icon: str, name: str, color: str = "soft", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "icon")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_name(name)
        icons.dress(self, icon, color)

    def set_name(self, name: str) -> None:
        """Another accessible name and tooltip."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        """A square of the height of all controls."""
        side = theme.current().px(32)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """As the size hint: it never gets smaller."""
        return self.sizeHint()
