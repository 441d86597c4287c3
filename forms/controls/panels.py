"""Grounds and groups: cards, folded text, a field with its label, a page that scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from forms import icons, theme
from forms.controls.rings import Ringed
from forms.controls.roles import role


class Label(QLabel):
    """Words that wrap and never are markup; `kind` is a role: title, question, body, second, group."""

    def __init__(self, text: str = "", kind: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("role", kind)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:
        super().setText(text)
        if self.isVisible():
            self._hold_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hold_height()

    def _hold_height(self) -> None:
        """Never lower than its words at its width: a grid or a tight window would cut the last line."""
        needed = max(self.heightForWidth(self.width()), 0)
        if needed != self.minimumHeight():
            self.setMinimumHeight(needed)


class Card(QFrame):
    """A light ground with a hairline; `rows` is its layout."""

    def __init__(self, parent: QWidget | None = None, margin: int = 16) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.rows = QVBoxLayout(self)
        edge = theme.current().px(margin)
        self.rows.setContentsMargins(edge, edge, edge, edge)
        self.rows.setSpacing(theme.current().px(8))

    def add(self, widget: QWidget) -> None:
        """Put a widget under those that are there."""
        self.rows.addWidget(widget)


class Divider(QFrame):
    """A hairline."""

    def __init__(self, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "divider")
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)


class _FoldHead(Ringed, QPushButton):
    """The line of a fold that opens and closes it."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.setProperty("role", "fold")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class Fold(QWidget):
    """A line of words under which more is folded away.

    toggled(open): the officer opened or closed it.
    """

    toggled = Signal(bool)

    def __init__(self, title: str, content: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme.current().px(4))
        self._head = _FoldHead(title, self)
        self._head.clicked.connect(self._clicked)
        self._rows.addWidget(self._head, 0, Qt.AlignmentFlag.AlignLeft)
        self._content: QWidget | None = None
        self._open = False
        theme.notifier().changed.connect(self._draw)
        if content is not None:
            self.set_content(content)
        self._draw()

    @property
    def is_open(self) -> bool:
        """Whether what is folded can be seen."""
        return self._open

    def set_title(self, title: str) -> None:
        """Other words for the line."""
        self._head.setText(title)
        self._draw()

    def set_content(self, content: QWidget) -> None:
        """What is folded away; replaces what was there."""
        if self._content is not None:
            self._rows.removeWidget(self._content)
            self._content.deleteLater()
        self._content = content
        self._rows.addWidget(content)
        content.setVisible(self._open)

    def set_text(self, text: str) -> None:
        """Fold a text away: the usual content."""
        if isinstance(self._content, Label):
            self._content.setText(text)
        else:
            self.set_content(Label(text, "second"))

    def set_open(self, open_: bool) -> None:
        """Open or close it without saying so."""
        self._open = open_
        if self._content is not None:
            self._content.setVisible(open_)
        self._draw()

    def _clicked(self) -> None:
        self.set_open(not self._open)
        self.toggled.emit(self._open)

    def _draw(self) -> None:
        self._head.setIcon(icons.spaced_icon("chevron-down" if self._open else "chevron-right", "soft", 4))
        self._head.setIconSize(icons.size(4))
        self._head.setAccessibleName(f"{self._head.text()}, {'terbuka' if self._open else 'terlipat'}")


class Field(QWidget):
    """A control under its label, with a hint below it."""

    def __init__(self, label: str, control: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.control = control
        self.label = QLabel(label, self)
        self.label.setProperty("role", "label")
        self.label.setBuddy(control)
        self.label.setWordWrap(True)
        self.hint = Label(hint, "second", self)
        control.setAccessibleName(label.replace("&", ""))
        control.setAccessibleDescription(hint)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.current().px(4))
        rows.addWidget(self.label)
        rows.addWidget(control)
        rows.addWidget(self.hint)
        self.hint.setVisible(bool(hint))

    def set_hint(self, hint: str, trouble: bool = False) -> None:
        """Other words below; `trouble` says what is wrong with the field."""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.control.setAccessibleDescription(hint)
        role(self.hint, "trouble" if trouble else "second")


class Scroll(QScrollArea):
    """A page that scrolls up and down only; `set_content` takes it."""

    def __init__(self, content: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if content is not None:
            self.setWidget(content)


class Column(QWidget):
    """A column of at most so many px (100 %) in the middle of its room; `rows` is its layout."""

    def __init__(self, widest: int, margin: int = 24, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme.current()
        across = QHBoxLayout(self)
        across.setContentsMargins(look.px(margin), look.px(margin), look.px(margin), look.px(margin))
        inner = QWidget(self)
        inner.setMaximumWidth(look.px(widest))
        self.rows = QVBoxLayout(inner)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(look.px(8))
        across.addStretch(1)
        across.addWidget(inner, 1000)
        across.addStretch(1)

    def add(self, widget: QWidget) -> None:
        """Put a widget under those that are there."""
        self.rows.addWidget(widget)
