"""A table of fields that is written in like a sheet: Tab to the next cell, Enter to the next row.

It shows rows and says what is asked of them; what rows mean, and every change of them, is its owner's.
One field lies over the cell in hand, so a table of hundreds of rows costs one widget.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QSizePolicy, QTableView, QWidget

from forms import theme
from forms.editors.cell_edit import CellEdit, paint_ring
from forms.editors.grid_paint import (
    INDENT,
    LABEL,
    MENU,
    PAD_X,
    Delegate,
    Header,
    Texts,
    row_height,
    text_rect,
    words_height,
)
from forms.editors.grid_rows import Column, GridModel, Index, Row

MOST_FIXED = 0.68  # of the width, for columns of a fixed width: the widest column stays readable
NARROWEST = 200  # pixels at 100 %


class Grid(QTableView):
    """The table.

    typed(row, cell, words): a keystroke; a row behind the last means a new one.
    left(row, cell): the cursor went out of a cell.  pasted(row, cell, text).
    asked(row, command): "insert", "remove", "up", "down", "in", "out", "details".
    row_changed(row): another row is in hand.  menu_wanted(row, point on the screen).
    """

    typed = Signal(int, int, str)
    left = Signal(int, int)
    pasted = Signal(int, int, object)
    asked = Signal(int, str)
    row_changed = Signal(int)
    menu_wanted = Signal(int, QPoint)
    revealed = Signal(QRect)

    def __init__(self, name: str, columns: tuple[Column, ...], row_name: str, parent: QWidget | None = None):
        super().__init__(parent)
        self.columns = columns
        self.model_rows = GridModel(columns, self)
        self._row_name = row_name
        self._texts = Texts()
        self._place = (0, 0)
        self._focused = False
        self._set_up(name)
        self.field = CellEdit(self.viewport(), self._command)
        self.field.typed.connect(self._on_typed)
        self.field.pasted.connect(self._on_pasted)
        self.field.focused.connect(self._on_focus)
        self.field.menu_wanted.connect(self._on_menu)
        theme.notifier().changed.connect(self._restyle)
        self._restyle()

    def _set_up(self, name: str) -> None:
        self.setAccessibleName(name)
        self.setModel(self.model_rows)
        self.setHorizontalHeader(Header(self))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.setItemDelegate(Delegate(self, self._texts, self._is_edited))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.setProperty("role", "plain")
        # The frame behind has round corners, which a header with a ground would cover.
        self.horizontalHeader().setStyleSheet("QHeaderView { background: transparent; }")

    # --- what is shown ---------------------------------------------------------------------------

    @property
    def row(self) -> int:
        """The row in hand; one behind the last is the empty one."""
        return self._place[0]

    @property
    def cell(self) -> int:
        """The cell in hand."""
        return self._place[1]

    def count(self) -> int:
        """How many rows there are, without the empty one."""
        return len(self.model_rows.rows)

    def show_rows(self, rows: Sequence[Row], *, own: bool = False) -> None:
        """Show rows; `own` says that the change came from the field, whose words then stay as typed."""
        before = self.model_rows.row(self.row).cells[self.cell]
        deepest = self._deepest()
        shown = self.model_rows.show(rows)
        if self._deepest() != deepest:
            self._set_widths()
            shown.rows = list(range(self.count() + 1))
        self._measure(shown.rows)
        if self.row > self.count():
            self._place = (self.count(), self.cell)
        now = self.model_rows.row(self.row).cells[self.cell]
        if not own and (now != before or not self._focused):
            self.field.show_text(now)
        self._name_field()
        self._place_field()

    def go(self, row: int, cell: int, *, select: bool = False, at: int | None = None) -> None:
        """Take another cell in hand; `select` takes its words too, `at` puts the cursor."""
        row, cell = max(0, min(row, self.count())), max(0, min(cell, len(self.columns) - 1))
        before, self._place = self._place, (row, cell)
        if before != self._place:
            self.left.emit(*before)
        self.setCurrentIndex(self.model_rows.index(row, cell + 1))
        column = self.columns[cell]
        self.field.offer_from(column.suggest)
        self.field.set_right(column.right)
        self._name_field()
        self.field.show_text(self.model_rows.row(row).cells[cell])
        self.field.set_place(at if at is not None else 10**9)
        if select:
            self.field.selectAll()
        self._place_field()
        self.viewport().update()
        if before[0] != row:
            self.row_changed.emit(row)
        self._reveal()

    def _name_field(self) -> None:
        title = self.columns[self.cell].title
        self.field.setAccessibleName(f"{title}, {self._row_name} {self.row + 1}")

    def _on_typed(self, words: str) -> None:
        self.typed.emit(*self._place, words)

    def _on_pasted(self, text: str) -> None:
        self.pasted.emit(*self._place, text)

    def _on_menu(self, point: QPoint) -> None:
        self.menu_wanted.emit(self.row, point)

    def _reveal(self) -> None:
        area = self.parentWidget()
        while area is not None and not hasattr(area, "ensureWidgetVisible"):
            area = area.parentWidget()
        if area is not None and self._focused:
            area.ensureWidgetVisible(self.field, 0, theme.current().px(48))  # pyright: ignore

    def _is_edited(self, index: Index) -> bool:
        return (index.row(), index.column() - 1) == self._place

    def _on_focus(self, has: bool, reason: Qt.FocusReason) -> None:
        self._focused = has
        if has and reason == Qt.FocusReason.TabFocusReason:
            self.go(0, 0, select=True)
        elif has and reason == Qt.FocusReason.BacktabFocusReason:
            self.go(self.count(), 0)
        elif has:
            self.go(*self._place, at=self.field.textCursor().position())
        elif reason != Qt.FocusReason.PopupFocusReason:
            self.left.emit(*self._place)
            self.field.show_text(self.model_rows.row(self.row).cells[self.cell])
        self.viewport().update()

    # --- sizes -----------------------------------------------------------------------------------

    def _deepest(self) -> int:
        return max((row.level for row in self.model_rows.rows), default=0)

    def _label_width(self) -> int:
        return theme.current().px(LABEL + self._deepest() * INDENT)

    def _set_widths(self) -> None:
        look = theme.current()
        menu = look.px(MENU)
        wide = [look.px(column.width) for column in self.columns]
        room = max(1, self.viewport().width() - self._label_width() - menu)
        if any(not column.width for column in self.columns) and sum(wide) > room * MOST_FIXED > 0:
            wide = [int(width * room * MOST_FIXED / sum(wide)) for width in wide]
        free = room - sum(wide)
        stretch = [number for number, column in enumerate(self.columns) if not column.width]
        for number in stretch:
            wide[number] = max(look.px(60), free // len(stretch))
        for number, width in enumerate([self._label_width(), *wide, menu]):
            self.setColumnWidth(number, width)

    def _widths(self) -> list[int]:
        pad = 2 * theme.current().px(PAD_X)
        return [self.columnWidth(number + 1) - pad for number in range(len(self.columns))]

    def _measure(self, rows: Sequence[int]) -> None:
        if self.width() < theme.current().px(NARROWEST):
            return  # not laid out yet: words in a sliver would make the page enormous
        widths = self._widths()
        for row in rows:
            height = row_height(self.model_rows, self._texts, row, widths)
            if self.rowHeight(row) != height:
                self.setRowHeight(row, height)
        total = self.verticalHeader().length() + self.horizontalHeader().sizeHint().height()
        if self.height() != total:
            self.setFixedHeight(total)

    def _measure_all(self) -> None:
        self._set_widths()
        self._measure(range(self.count() + 1))
        self._place_field()

    def _place_field(self) -> None:
        place = text_rect(self.visualRect(self.model_rows.index(self.row, self.cell + 1)))
        words = self.field.toPlainText()
        tall = max(words_height(self._texts, words, place.width()), theme.current().line("body"))
        self.field.setGeometry(QRect(place.topLeft(), QSize(place.width(), tall + 2)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """On to the field.  It is no focus proxy: to Qt that would be one more stop for Tab."""
        self.field.setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measure_all()

    def _restyle(self) -> None:
        self._texts.clear()
        self.field.setFont(theme.current().font("body"))
        self.horizontalHeader().setFixedHeight(theme.current().px(32))
        self._measure_all()
        self.viewport().update()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(240), 0)

    # --- keys and mouse --------------------------------------------------------------------------

    def _command(self, name: str) -> bool:
        """What a key of the field means here; False where it means nothing."""
        row, cell, last = self.row, self.cell, len(self.columns) - 1
        moves: dict[str, Callable[[], bool]] = {
            "next": lambda: self._next(),
            "previous": lambda: self._previous(),
            "enter": lambda: self._went(row + 1, 0) if row < self.count() else self._went(row, 0),
            "above": lambda: row > 0 and self._went(row - 1, cell),
            "below": lambda: row < self.count() and self._went(row + 1, cell),
            "left": lambda: self._went(row, cell - 1) if cell else row > 0 and self._went(row - 1, last),
            "right": lambda: self._right(row, cell, last),
            "erase": lambda: self._erase(row),
            "leave": lambda: self.field.leave(forward=True),
            "leave-back": lambda: self.field.leave(forward=False),
        }
        if name in moves:
            return moves[name]()
        if row < self.count() or name == "insert":
            self.asked.emit(row, name)
        return True

    def _went(self, row: int, cell: int, *, select: bool = False, at: int | None = None) -> bool:
        self.go(row, cell, select=select, at=at)
        return True

    def _right(self, row: int, cell: int, last: int) -> bool:
        if cell < last:
            return self._went(row, cell + 1, at=0)
        return row < self.count() and self._went(row + 1, 0, at=0)

    def _next(self) -> bool:
        """The next cell; out of the table from the empty row at its end."""
        if self.row == self.count() and not self.field.toPlainText():
            return False
        if self.cell < len(self.columns) - 1:
            return self._went(self.row, self.cell + 1, select=True)
        return self._went(self.row + 1, 0, select=True)

    def _previous(self) -> bool:
        if self.cell and self.row < self.count():
            return self._went(self.row, self.cell - 1, select=True)
        return self.row > 0 and self._went(self.row - 1, len(self.columns) - 1, select=True)

    def _erase(self, row: int) -> bool:
        """Backspace in an empty cell: the cell before; in an empty row the row goes."""
        if row < self.count() and not any(self.model_rows.row(row).cells):
            self.asked.emit(row, "erase")
            return True
        if self.cell:
            return self._went(row, self.cell - 1)
        return row > 0 and self._went(row - 1, len(self.columns) - 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return
        at_menu = index.column() == len(self.columns) + 1
        if at_menu and index.row() == self.count():
            return
        self.field.setFocus(Qt.FocusReason.MouseFocusReason)
        self.go(index.row(), self.cell if at_menu else max(0, index.column() - 1))
        point = event.position().toPoint()
        if at_menu or event.button() == Qt.MouseButton.RightButton:
            self.menu_wanted.emit(self.row, self.viewport().mapToGlobal(point))
        else:
            inside = self.field.viewport().mapFrom(self.viewport(), point)
            self.field.setTextCursor(self.field.cursorForPosition(inside))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ContextMenu:
            return True  # asked for by the press already
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._focused:
            painter = QPainter(self.viewport())
            paint_ring(painter, self.visualRect(self.model_rows.index(self.row, self.cell + 1)))
            painter.end()
