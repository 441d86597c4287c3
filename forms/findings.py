"""The list of what is missing: a row leads to its field, by click or Enter."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from forms import theme
from forms.controls import StateMark
from forms.controls.rings import paint_ring
from forms.missing import Row
from forms.path_delegate import write

Index = QModelIndex | QPersistentModelIndex
ROW = int(Qt.ItemDataRole.UserRole) + 1
HEIGHT, GROUP_HEIGHT = 56, 40  # px at 100 %
EDGE, MARK, GAP = 16, 16, 12
BUTTON_HEIGHT, BUTTON_EDGE = 32, 14


class FindingsModel(QAbstractListModel):
    """The rows; a group cannot be taken."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def show_rows(self, rows: list[Row]) -> None:
        """Other rows."""
        if rows != self.rows:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if 0 <= index.row() < len(self.rows) and self.rows[index.row()].kind == "group":
            return Qt.ItemFlag.NoItemFlags  # the keys go past it
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(row)
            case Qt.ItemDataRole.ToolTipRole:
                return row.title if row.kind == "group" else f"{row.title}. {row.detail}"
            case _:
                return row if role == ROW else None


def spoken(row: Row) -> str:
    """A row as a screen reader says it."""
    if row.kind == "group":
        return f"{row.title}, {row.detail} isian"
    return f"{row.title}. {row.detail} {row.act}."


class FindingsDelegate(QStyledItemDelegate):
    """Paints rows and groups."""

    ringed = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Groups are lower than rows."""
        row: Row | None = index.data(ROW)
        group = row is not None and row.kind == "group"
        return QSize(0, theme.current().px(GROUP_HEIGHT if group else HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        row: Row | None = index.data(ROW)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.row():
            painter.setPen(QPen(theme.current().color("line"), 1))
            painter.drawLine(option.rect.topLeft(), option.rect.topRight())
        if row.kind == "group":
            self._paint_group(painter, option.rect, row)
        else:
            self._paint_row(painter, option, index, row)
        painter.restore()

    def _paint_group(self, painter: QPainter, rect: QRect, row: Row) -> None:
        look = theme.current()
        painter.fillRect(rect.adjusted(0, 1, 0, 0), look.color("bg"))
        font = look.font("group")
        wide = QFontMetrics(font).horizontalAdvance(row.detail)
        count = QRect(rect.right() - look.px(EDGE) - wide - 1, rect.top(), wide + 2, rect.height())
        words = rect.adjusted(look.px(EDGE), 0, -look.px(EDGE + GAP) - wide, 0)
        write(painter, words, row.title, font, look.color("text"))
        write(painter, count, row.detail, font, look.color("soft"))

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, row: Row) -> None:
        look, rect, view = theme.current(), option.rect, option.widget
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect.adjusted(0, 1, 0, 0), look.color("hover"))
        side = look.px(MARK)
        mark = QRectF(rect.left() + look.px(EDGE), rect.center().y() - side / 2, side, side)
        StateMark.paint_state(painter, mark, row.state)
        button = self._paint_button(painter, rect, row.act)
        left = round(mark.right()) + look.px(GAP)
        words = QRect(left, rect.top() + look.px(8), button.left() - left - look.px(GAP), look.line("body"))
        write(painter, words, row.title, look.font("body"), look.color("text"))
        below = QRect(words.left(), words.bottom() + 1, words.width(), look.line("second"))
        write(painter, below, row.detail, look.font("second"), look.color("soft"))
        if view is not None and view.hasFocus() and self.ringed and view.currentIndex() == index:  # pyright: ignore
            paint_ring(painter, QRectF(rect).adjusted(1, 2, -1, -1))

    @staticmethod
    def _paint_button(painter: QPainter, rect: QRect, words: str) -> QRect:
        look = theme.current()
        font = look.font("body")
        wide = QFontMetrics(font).horizontalAdvance(words) + 2 * look.px(BUTTON_EDGE)
        tall = look.px(BUTTON_HEIGHT)
        box = QRect(rect.right() - look.px(EDGE) - wide, rect.center().y() - tall // 2, wide, tall)
        painter.setPen(QPen(look.color("line_strong"), 1))
        painter.setBrush(look.color("card"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), look.px(6), look.px(6))
        painter.setPen(look.color("text"))
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        return box


class FindingsList(QListView):
    """chosen(Place): a row was clicked, or taken by Enter."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = FindingsModel(self)
        self.delegate = FindingsDelegate(self)
        self.setModel(self.rows)
        self.setItemDelegate(self.delegate)
        self.setProperty("role", "findings")  # the row in hand has the ring
        self.setMouseTracking(True)
        self.setAccessibleName("Isian yang belum terisi")
        self.setTabKeyNavigation(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.notifier().changed.connect(self.doItemsLayout)

    def show_rows(self, rows: list[Row]) -> None:
        """Other rows; the one in hand stays in hand if it is still there."""
        held: Row | None = self.currentIndex().data(ROW)
        at = self.currentIndex().row()
        self.rows.show_rows(rows)
        place = next((n for n, each in enumerate(rows) if held and each.place == held.place), max(at, 0))
        self.setCurrentIndex(self._takeable(place))

    def _takeable(self, place: int) -> QModelIndex:
        """The row at a place or the next one that is no group, else the last."""
        rows = self.rows.rows
        order = [*range(place, len(rows)), *range(min(place, len(rows)) - 1, -1, -1)]
        found = next((n for n in order if rows[n].kind != "group"), -1)
        return self.rows.index(found) if found >= 0 else QModelIndex()

    def _take(self, index: QModelIndex) -> None:
        row: Row | None = index.data(ROW)
        if row is not None and row.place is not None:
            self.chosen.emit(row.place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the field."""
        self.delegate.ringed = True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not event.modifiers():
            self._take(self.currentIndex())
        else:
            super().keyPressEvent(event)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.delegate.ringed = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and at.isValid():
            self._take(at)
