"""Dialogs in plain Indonesian, and the choosers of files: the only thing that tests replace."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from forms import theme
from forms.controls import Button, DangerButton, Field, Label, LineEdit, PrimaryButton, Scroll

FRAME = 40  # px that a window's title bar may take


class _Content(Scroll):
    """What stands between title and buttons; it asks for as much room as it needs, and scrolls in less."""

    def __init__(self, content: QWidget, rows: QVBoxLayout, parent: QWidget) -> None:
        super().__init__(content, parent)
        self._inner, self._rows = content, rows
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        return self._rows.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        return self._inner.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._inner.minimumSizeHint().width(), 0)


class Dialog(QDialog):
    """A dialog with a title, `rows` for its content, and its buttons at the lower right.

    Enter takes `yes`, Escape takes `no`.  `danger` says that `yes` takes something away.
    """

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        yes: str = "Simpan",
        no: str = "Batal",
        danger: bool = False,
        width: int = 440,
    ) -> None:
        super().__init__(parent)
        look = theme.current()
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setModal(True)
        self.setMinimumWidth(look.px(width))
        outer = self._outer = QVBoxLayout(self)
        outer.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(20))
        outer.setSpacing(look.px(12))
        self.title = Label(title, "heading", self)
        content = QWidget()
        self.rows = QVBoxLayout(content)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(look.px(12))
        self._content = content
        self._scroll = _Content(content, self.rows, self)
        content.installEventFilter(self)
        outer.addWidget(self.title)
        outer.addWidget(self._scroll, 1)
        outer.addSpacing(look.px(4))
        outer.addLayout(self._buttons(yes, no, danger))

    def _buttons(self, yes: str, no: str, danger: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.current().px(8))
        row.addStretch(1)
        self.no = Button(no, parent=self)
        self.yes = DangerButton(yes, parent=self) if danger else PrimaryButton(yes, parent=self)
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self.accept)
        self.no.setAutoDefault(False)
        self.yes.setDefault(True)
        self.no.setVisible(bool(no))
        row.addWidget(self.no)
        row.addWidget(self.yes)
        return row

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as high as the content needs, also when a bar appears or fields go onto two lines."""
        if watched is self._scroll.widget() and event.type() == QEvent.Type.LayoutRequest:
            self._scroll.updateGeometry()
            self._fit()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        self._fit()
        if self.focusWidget() in (None, self.no, self.yes):
            self._focus_field()
        super().showEvent(event)

    def _focus_field(self) -> None:
        """Where something is to be typed the cursor stands there, not on a button."""
        fields = (
            each
            for each in self._content.findChildren(QWidget)
            if isinstance(each, QLineEdit | QPlainTextEdit | QTextEdit) and each.isEnabled()
        )
        field = next((each for each in fields if each.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        if field is not None:
            field.setFocus()

    def _fit(self) -> None:
        """As high as its words need; what is higher than the screen scrolls."""
        look = theme.current()
        width = max(self.width(), self.minimumWidth())
        room = self.screen().availableGeometry().height() - look.px(FRAME)
        self.resize(width, min(self._outer.totalHeightForWidth(width), room))

    def add(self, widget: QWidget) -> None:
        """Put a widget under those that are there."""
        self.rows.addWidget(widget)

    def setVisible(self, visible: bool) -> None:
        """As high as its words need at its width: Qt reckons wrapped words much too high."""
        layout = self.layout()
        if visible and not self.isVisible() and layout is not None:
            width = max(self.minimumWidth(), layout.minimumSize().width())
            height = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else 0
            self.resize(width, max(height, layout.minimumSize().height() if not height else 0))
        super().setVisible(visible)

    def ask(self) -> bool:
        """Show it and wait; whether `yes` was taken."""
        return self.exec() == QDialog.DialogCode.Accepted


def confirm(
    parent: QWidget | None, title: str, text: str, yes: str, no: str = "Batal", danger: bool = False
) -> bool:
    """Ask before a step; whether the officer wants it."""
    dialog = Dialog(parent, title, yes, no, danger)
    dialog.add(Label(text))
    return dialog.ask()


def tell(parent: QWidget | None, title: str, text: str, close: str = "Tutup") -> None:
    """Say something that has to be read."""
    dialog = Dialog(parent, title, close, "")
    label = Label(text)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    dialog.add(label)
    dialog.ask()


def ask_text(
    parent: QWidget | None, title: str, label: str, text: str = "", yes: str = "Simpan"
) -> str | None:
    """Ask for a line of text; None when the officer let it be."""
    dialog = Dialog(parent, title, yes)
    line = LineEdit()
    line.show_text(text)
    line.edited.connect(lambda typed: dialog.yes.setEnabled(bool(typed.strip())))
    dialog.yes.setEnabled(bool(text.strip()))
    dialog.add(Field(label, line))
    line.setFocus()
    line.selectAll()
    return line.text().strip() if dialog.ask() else None


def choose_open(
    parent: QWidget | None, title: str, filter: str = "", folder: Path | None = None
) -> Path | None:
    """Let the officer choose a file to open; `filter` as Qt takes it ("Rancangan (*.draf)")."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(folder or ""), filter)
    return Path(chosen) if chosen else None


def choose_save(
    parent: QWidget | None, title: str, filter: str = "", proposed: Path | None = None
) -> Path | None:
    """Let the officer choose where to save; asks before replacing a file."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(proposed or ""), filter)
    return Path(chosen) if chosen else None


def choose_folder(parent: QWidget | None, title: str, folder: Path | None = None) -> Path | None:
    """Let the officer choose a folder."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(folder or ""))
    return Path(chosen) if chosen else None
