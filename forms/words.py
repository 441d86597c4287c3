"""Words as they print, in the window's own letters: what an answer says, to be read at a glance."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from drafter.documents.blocks import CellBlock, Image
from drafter.documents.html import INDENT, Look, html
from forms import theme

POINTS = 10.5  # what small tables take their size from: 14 px


class Words(QWidget):
    """Blocks laid out as wide as there is room; as high as they need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._blocks: tuple[CellBlock, ...] = ()
        self._color = "text"
        self._document = QTextDocument(self)
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        theme.notifier().changed.connect(self._lay_out)

    def show_blocks(self, blocks: tuple[CellBlock, ...], color: str = "text") -> None:
        """Show other blocks in a colour of the look."""
        if blocks is self._blocks and color == self._color:
            return
        self._blocks, self._color = blocks, color
        self._lay_out()

    def plain(self) -> str:
        """What is shown, without its form."""
        return self._document.toPlainText()

    def _lay_out(self) -> None:
        look, option = theme.current(), QTextOption()
        option.setTabStopDistance(INDENT)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._document.setDefaultTextOption(option)
        self._document.setDefaultFont(look.font("body"))
        self._document.setDefaultStyleSheet("p { margin: 0px; white-space: pre-wrap; }")
        size = POINTS * look.scale / 100
        self._document.setHtml(html(self._blocks, Look.CELL, size, extent=no_extent))
        self.setAccessibleName(self.plain())
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the words in a width."""
        if self._document.textWidth() != width:
            self._document.setTextWidth(width)
        return round(self._document.size().height() + 0.5)

    def sizeHint(self) -> QSize:
        """A line of usual length."""
        width = self.width() if self.width() > 100 else theme.current().px(400)
        return QSize(theme.current().px(200), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow, and as high as now needed."""
        return QSize(theme.current().px(120), self.heightForWidth(max(self.width(), 1)))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._document.textWidth() != self.width():
            self._document.setTextWidth(self.width())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, theme.current().color(self._color))
        self._document.documentLayout().draw(QPainter(self), context)


def no_extent(_: Image) -> tuple[float, float]:
    """Pictures are told by their words."""
    return 0.0, 0.0
