"""Components as a list: state, name, and the first words of what is said to each."""

from __future__ import annotations

from dataclasses import dataclass

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
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from forms import icons, theme
from forms.controls import Card, StateMark
from forms.controls.rings import paint_ring
from forms.path_delegate import write
from forms.states import State

Index = QModelIndex | QPersistentModelIndex
ROW = int(Qt.ItemDataRole.UserRole) + 1
HEIGHT = 50  # px at 100 %


@dataclass(frozen=True, slots=True)
class ComponentRow:
    """One component: its name in the draft, its title, its state, what it says."""

    component: str
    title: str
    state: State
    words: str


class ComponentModel(QAbstractListModel):
    """The rows; only those that differ are painted again."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[ComponentRow] = []

    def show_rows(self, rows: list[ComponentRow]) -> None:
        """Other rows."""
        if [each.component for each in rows] != [each.component for each in self.rows]:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return
        before, self.rows = self.rows, rows
        for place, (was, now) in enumerate(zip(before, rows, strict=True)):
            if was != now:
                self.dataChanged.emit(self.index(place), self.index(place))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.title}, {row.state.value}"
            case _:
                return row if role == ROW else None


class ComponentDelegate(QStyledItemDelegate):
    """Paints a row."""

    ringed = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows are of one height."""
        return QSize(0, theme.current().px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        row: ComponentRow | None = index.data(ROW)
        view = option.widget
        if row is None or view is None:
            return
        look, rect = theme.current(), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.color("hover"))
        if index.row():
            painter.setPen(QPen(look.color("line"), 1))
            painter.drawLine(rect.topLeft(), rect.topRight())
        side, edge = look.px(16), look.px(14)
        mark = QRectF(rect.left() + edge, rect.center().y() - side / 2, side, side)
        StateMark.paint_state(painter, mark, row.state)
        arrow = QRectF(rect.right() - edge - side, mark.top(), side, side)
        icons.paint(painter, arrow, "chevron-right", look.colors["soft"])
        left = round(mark.right()) + look.px(12)
        words = QRect(left, rect.top() + look.px(6), round(arrow.left()) - left - look.px(8), look.px(20))
        write(painter, words, row.title, look.font("body"), look.color("text"))
        said = row.words.replace("\n", "  ")[:200] or "Belum diisi"
        write(painter, words.translated(0, look.px(19)), said, look.font("second"), look.color("soft"))
        if view.hasFocus() and self.ringed and view.currentIndex() == index:  # pyright: ignore
            paint_ring(painter, QRectF(rect).adjusted(1, 1, -1, -1))
        painter.restore()


def framed(rows: QListView) -> Card:
    """The list on a card, whose edge stays quiet when the list has the keyboard: the row shows that."""
    rows.setProperty("role", "plain")
    rows.setFrameShape(QFrame.Shape.NoFrame)
    card = Card(margin=1)
    card.add(rows)
    return card


class ComponentList(QListView):
    """opened(component): by click or Enter."""

    opened = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = ComponentModel(self)
        self.delegate = ComponentDelegate(self)
        self.setModel(self.rows)
        self.setItemDelegate(self.delegate)
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.setTabKeyNavigation(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.notifier().changed.connect(self._fit)

    def show_rows(self, rows: list[ComponentRow]) -> None:
        """Other rows."""
        self.rows.show_rows(rows)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.index(0))
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(theme.current().px(HEIGHT) * max(len(self.rows.rows), 1))

    def _open(self, index: QModelIndex) -> None:
        row: ComponentRow | None = index.data(ROW)
        if row is not None:
            self.opened.emit(row.component)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        self.delegate.ringed = True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not event.modifiers():
            self._open(self.currentIndex())
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
            self._open(at)
