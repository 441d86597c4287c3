"""How the cells of a table of fields are measured and painted: words wrap, notes stand below, softly."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPolygonF, QStaticText, QTextOption
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from forms import icons, theme
from forms.editors.grid_rows import Column, GridModel, Index

PAD_X, PAD_Y = 8, 7  # pixels around the words of a cell at 100 %
LABEL, INDENT, MENU = 40, 16, 32
HEADER = 32
MARK = 12
MOST_KEPT = 4_000


class Texts:
    """Words laid out, kept by their width."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, int, str, bool], QStaticText] = {}

    def of(self, words: str, width: int, role: str, right: bool = False) -> QStaticText:
        """Words as they stand in a width."""
        key = (words, width, role, right)
        made = self._kept.get(key)
        if made is None:
            if len(self._kept) > MOST_KEPT:
                self._kept.clear()
            made = self._kept[key] = lay_out(words, width, theme.current().font(role), right)
        return made

    def clear(self) -> None:
        """Forget all: fonts have changed."""
        self._kept.clear()


def lay_out(words: str, width: int, font: QFont, right: bool) -> QStaticText:
    """One text, wrapped."""
    option = QTextOption(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    made = QStaticText(words or " ")
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setTextOption(option)
    made.setTextWidth(max(1, width))
    made.prepare(font=font)
    return made


def words_height(texts: Texts, words: str, width: int) -> int:
    """The height of a cell's own words."""
    return round(texts.of(words, width, "body").size().height() + 0.49)


def row_height(model: GridModel, texts: Texts, row: int, widths: list[int]) -> int:
    """What the tallest cell of a row needs."""
    look, shown = theme.current(), model.row(row)
    tallest = look.line("body")
    for cell, width in enumerate(widths):
        words = shown.cells[cell]
        if row == len(model.rows):
            words = words or model.columns[cell].placeholder
        height = words_height(texts, words, width)
        if note := shown.note(cell):
            height += round(texts.of(note, width, "second").size().height())
        tallest = max(tallest, height)
    return max(look.px(35), tallest + 2 * look.px(PAD_Y) + 1)


def text_rect(cell: QRect) -> QRect:
    """Where the words of a cell stand."""
    look = theme.current()
    x, y = look.px(PAD_X), look.px(PAD_Y)
    return cell.adjusted(x, y, -x, -y)


class Delegate(QStyledItemDelegate):
    """Paints one cell.  `edited` says which cell the field lies on: its words are not painted twice."""

    def __init__(self, parent: QWidget, texts: Texts, edited: Callable[[Index], bool]) -> None:
        super().__init__(parent)
        self._texts = texts
        self._edited = edited

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, model = theme.current(), index.model()
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue] -- the stubs do not know it
        assert isinstance(model, GridModel)
        if index.row() < len(model.rows):
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.color("line"))
        row, cell = model.row(index.row()), index.column() - 1
        if cell < 0:
            self._paint_label(painter, rect, row.label, row.level)
        elif cell == len(model.columns):
            if index.row() < len(model.rows):
                paint_menu(painter, rect)
        else:
            self._paint_cell(painter, rect, index, model.columns[cell])

    def _paint_label(self, painter: QPainter, rect: QRect, label: str, level: int) -> None:
        look = theme.current()
        painter.setFont(look.font("body"))
        painter.setPen(look.color("soft"))
        place = rect.adjusted(look.px(10 + level * INDENT), look.px(PAD_Y), 0, 0)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), label)

    def _paint_cell(self, painter: QPainter, rect: QRect, index: Index, column: Column) -> None:
        look, model = theme.current(), index.model()
        assert isinstance(model, GridModel)
        row, cell = model.row(index.row()), index.column() - 1
        words, place = row.cells[cell], text_rect(rect)
        empty = index.row() == len(model.rows)
        shown = words or (column.placeholder if empty else "")
        below = place.top() + words_height(self._texts, shown, place.width())
        if shown and not (self._edited(index) and words):
            trouble = row.trouble(cell)
            painter.setPen(look.color("warn" if trouble else "text" if words else "soft"))
            painter.setFont(look.font("body"))
            painter.drawStaticText(
                place.topLeft(), self._texts.of(shown, place.width(), "body", column.right)
            )
            if trouble:
                paint_mark(painter, QPointF(place.right() + look.px(1), rect.top() + look.px(6)))
        if note := row.note(cell):
            painter.setPen(look.color("soft"))
            painter.setFont(look.font("second"))
            painter.drawStaticText(
                place.left(), below, self._texts.of(note, place.width(), "second", column.right)
            )

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, 0)  # the table measures whole rows itself


def paint_mark(painter: QPainter, centre: QPointF) -> None:
    """The diamond of what needs attention: a shape, not colour alone."""
    half = theme.current().px(MARK) / 3
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.current().color("warn"))
    corners = (QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0))
    painter.drawPolygon(QPolygonF([centre + corner for corner in corners]))
    painter.restore()


def paint_menu(painter: QPainter, rect: QRect) -> None:
    """The three dots at the end of a row."""
    look = theme.current()
    size = look.px(16)
    place = QRectF(rect.left() + (rect.width() - size) / 2, rect.top() + look.px(9), size, size)
    icons.paint(painter, place, "dots", look.colors["soft"])


class Header(QHeaderView):
    """The titles of the columns."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.viewport().setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.current().px(HEADER))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        look, model = theme.current(), self.model()
        painter.save()
        title = str(model.headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        painter.setFont(look.font("group"))
        painter.setPen(look.color("soft"))
        side = Qt.AlignmentFlag.AlignLeft
        if isinstance(model, GridModel) and 0 < logicalIndex <= len(model.columns):
            side = Qt.AlignmentFlag.AlignRight if model.columns[logicalIndex - 1].right else side
        place = rect.adjusted(look.px(PAD_X), 0, -look.px(PAD_X), 0)
        shown = painter.fontMetrics().elidedText(title.upper(), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.color("line"))
        painter.restore()
