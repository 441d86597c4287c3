"""How one line of a list is painted: its number, its words, the quiet ones below, a hairline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from forms import theme
from forms.editors.grid_paint import paint_mark, paint_menu

if TYPE_CHECKING:
    from forms.editors.line_list import LineList
    from forms.editors.line_model import Index, Shown

NUMBER_GAP = 10  # px at 100 % between a number and its words


class LineDelegate(QStyledItemDelegate):
    """Paints a line; the words of the one in hand are the live field's."""

    def __init__(self, view: LineList) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, look, row = self._view, theme.current(), index.row()
        if row >= len(view.shown.lines):
            return
        line, rect = view.line(row), view.line_rect(row)
        if row < len(view.shown.lines) - 1:
            bottom = view.visualRect(view.shown.index(row, 0)).bottom()
            painter.fillRect(rect.left(), bottom, rect.width(), 1, look.color("line"))
        left, top = view.text_left(line), rect.top() + look.px(7)
        if line.label:
            self._paint_label(painter, line, left, top)
        if (not line.text) or row != view.row:
            self._paint_words(painter, line, left, top)
        if line.quiet:
            below = top + view.words_height(line) + look.px(2)
            self._paint_quiet(painter, line, left, below)
        if row in (view.row, view.hovered) and (view.focused or row == view.hovered):
            paint_menu(painter, QRect(rect.right() - look.px(31), rect.top(), look.px(30), rect.height()))

    def _paint_label(self, painter: QPainter, line: Shown, left: int, top: int) -> None:
        look = theme.current()
        painter.setFont(look.font("body"))
        painter.setPen(look.color("soft"))
        place = QRect(left - look.px(60), top, look.px(60 - NUMBER_GAP), look.line("body"))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop), line.label)

    def _paint_words(self, painter: QPainter, line: Shown, left: int, top: int) -> None:
        if line.text or line.placeholder:
            painter.setFont(self._view.font_of(line))
            painter.setPen(theme.current().color("text" if line.text else "soft"))
            painter.drawStaticText(left, top, self._view.text_of(line))

    def _paint_quiet(self, painter: QPainter, line: Shown, left: int, top: int) -> None:
        look = theme.current()
        painter.setFont(look.font("second"))
        painter.setPen(look.color("warn" if line.trouble else "soft"))
        if line.trouble:
            paint_mark(painter, QPointF(left - look.px(18), top + look.line("second") / 2))
        painter.drawStaticText(
            left, top, self._view.texts.of(line.quiet, self._view.text_width(line), "second")
        )

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, 0)  # the list measures its lines itself
