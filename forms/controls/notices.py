"""What the program tells in a page: bars that say something, and pages that are still empty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from forms import icons, theme
from forms.controls.buttons import Button, PrimaryButton
from forms.controls.marks import paint_diamond, paint_tick
from forms.controls.panels import Label
from forms.controls.roles import role

BannerKind = Literal["info", "ok", "warn", "must"]
Action = QAbstractButton | tuple[str, Callable[[], object]]


class _Sign(QWidget):
    """The shape before a banner's words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind: BannerKind = "info"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The size of an icon."""
        side = theme.current().px(16)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter, rect = QPainter(self), QRectF(self.rect())
        if self.kind == "ok":
            paint_tick(painter, rect)
        elif self.kind == "info":
            icons.paint(painter, rect, "info", look.colors["accent"])
        else:
            paint_diamond(painter, rect, look.color(self.kind))


class Banner(QFrame):
    """A bar that tells something and may offer one step.

    acted: the step was chosen.  `lead` are the first words, in bold.
    """

    acted = Signal()

    def __init__(
        self, kind: BannerKind, text: str, action: str = "", lead: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sign = _Sign(self)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self.button = Button(action, parent=self)
        self.button.clicked.connect(self.acted)
        row = QHBoxLayout(self)
        look = theme.current()
        row.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8))
        row.setSpacing(look.px(10))
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self.tell(kind, text, action, lead)

    def tell(self, kind: BannerKind, text: str, action: str = "", lead: str = "") -> None:
        """Say something else."""
        self._sign.kind = kind
        self._sign.update()
        role(self, f"banner-{kind}")
        bold = f"<b>{escape(lead)}</b> " if lead else ""
        self._words.setText(bold + escape(text).replace("\n", "<br>"))
        self._words.setAccessibleName(f"{lead} {text}".strip())
        self.setAccessibleName(f"{lead} {text}".strip())
        self.button.set_text(action)
        self.button.setVisible(bool(action))


class EmptyState(QWidget):
    """What a page says while it holds nothing: what it is for, and what to do first.

    actions: buttons, or pairs of words and what they do (the first becomes the primary one).
    """

    def __init__(
        self, title: str, text: str, actions: Sequence[Action] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        look = theme.current()
        rows = QVBoxLayout(self)
        rows.setSpacing(look.px(8))
        rows.addStretch(1)
        for words, kind in ((title, "title"), (text, "body")):
            label = Label(words, kind, self)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            rows.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addStretch(1)
        self.buttons = [_button(action, first=index == 0) for index, action in enumerate(actions)]
        for button in self.buttons:
            row.addWidget(button)
        row.addStretch(1)
        rows.addSpacing(look.px(8))
        rows.addLayout(row)
        rows.addStretch(2)


def _button(action: Action, first: bool) -> QAbstractButton:
    if isinstance(action, QAbstractButton):
        return action
    words, act = action
    button = PrimaryButton(words) if first else Button(words)
    button.clicked.connect(lambda: act())
    return button
