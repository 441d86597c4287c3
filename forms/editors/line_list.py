"""A list of lines in which the one in hand is a live field: hundreds of lines cost one widget.

It shows lines and hands keys to its owner; what a line means, and every change, is the owner's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from time import perf_counter

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFont,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QStaticText,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QSizePolicy, QTableView, QWidget

from forms import theme
from forms.editors.cell_edit import paint_ring
from forms.editors.grid_paint import Texts, lay_out
from forms.editors.line_field import LineField
from forms.editors.line_model import LinesModel, Shown
from forms.editors.line_paint import LineDelegate

SLICE = 0.006  # seconds of measuring at a time
NARROWEST = 160  # px at 100 %; narrower the list is not laid out yet
PAD_Y, LEFT, RIGHT = 7, 44, 32  # px at 100 %: above and below words, before them, behind them
INDENT = 34
LEAST = 35
GAP = 2  # between words and the quiet ones below


class Panel(QWidget):
    """What may lie under a line."""

    def fit(self, width: int) -> int:
        """The height it needs in a width."""
        raise NotImplementedError


class LineList(QTableView):
    """The list.

    typed(row, words): a keystroke.  pasted(row, text).  row_changed(row): another line is in hand.
    menu_wanted(row, point on the screen).  left(): the cursor went out of the list.
    `act(command)` does what a key means at the line in hand and returns whether it meant anything.
    """

    typed = Signal(int, str)
    pasted = Signal(int, object)
    row_changed = Signal(int)
    menu_wanted = Signal(int, QPoint)
    left = Signal()

    def __init__(self, name: str, act: Callable[[str], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = LinesModel(self)
        self.texts = Texts()
        self.row = 0
        self.focused = False
        self.hovered = -1
        self._act = act
        self._panel: Panel | None = None
        self._panel_row = -1
        self._waiting: list[int] = []
        self._slices = QTimer(self)
        self._slices.setInterval(0)
        self._slices.timeout.connect(self._measure_slice)
        self._set_up(name)
        self.field = LineField(self.viewport(), self._command)
        self.field.typed.connect(lambda words: self.typed.emit(self.row, words))
        self.field.pasted.connect(lambda text: self.pasted.emit(self.row, text))
        self.field.focused.connect(self._on_focus)
        self.field.menu_wanted.connect(lambda point: self.menu_wanted.emit(self.row, point))
        self.setFocusProxy(self.field)
        theme.notifier().changed.connect(self.restyle)
        self.restyle()

    def _set_up(self, name: str) -> None:
        self.setAccessibleName(name)
        self.setModel(self.shown)
        self.horizontalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(1)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.setItemDelegate(LineDelegate(self))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTabKeyNavigation(False)
        self.setAutoScroll(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.setProperty("role", "plain")

    # --- what is shown ---------------------------------------------------------------------------

    def line(self, row: int) -> Shown:
        """A line."""
        return self.shown.lines[row]

    def show_lines(self, lines: Sequence[Shown], row: int, place: int | None = None) -> None:
        """Show lines with `row` in hand; the cursor goes to `place`, or stays when it is None."""
        changed = self.shown.show(tuple(lines))
        last = len(self.shown.lines) - 1
        row = max(0, min(row, last))
        before, self.row = self.row, row
        self._measure(changed)
        self._fill_field(place)
        self.viewport().update()
        if before != row:
            self.row_changed.emit(row)

    def show_line(self, row: int, line: Shown) -> None:
        """Show one line anew after a keystroke: the field has its words already."""
        lines = self.shown.lines
        self.shown.lines = (*lines[:row], line, *lines[row + 1 :])
        if not line.same_height(lines[row]):
            self._measure((row,))
        self.viewport().update(self.visualRect(self.shown.index(row, 0)))

    def go(self, row: int, place: int = -1) -> None:
        """Take another line in hand."""
        row = max(0, min(row, len(self.shown.lines) - 1))
        before, self.row = self.row, row
        self._fill_field(place)
        self.viewport().update()
        if before != row:
            self.row_changed.emit(row)
        self.reveal()

    def _fill_field(self, place: int | None) -> None:
        line = self.line(self.row)
        self.setCurrentIndex(self.shown.index(self.row, 0))
        self.field.setFont(self.font_of(line))
        self.field.setReadOnly(line.fixed)
        if self.field.accessibleName() != line.said:
            self.field.setAccessibleName(line.said or self.accessibleName())
            if QAccessible.isActive() and self.focused:
                # The focus stays in the one field: a screen reader must be told that it is another line.
                QAccessible.updateAccessibility(QAccessibleEvent(self.field, QAccessible.Event.Focus))
        self.field.show_text(line.text)
        if place is not None:
            self.field.put_cursor(place)
        self._place_field()

    def reveal(self) -> None:
        """Let the page show the line in hand."""
        area = self.parentWidget()
        while area is not None and not hasattr(area, "ensureWidgetVisible"):
            area = area.parentWidget()
        if area is not None and self.focused:
            area.ensureWidgetVisible(self.field, 0, theme.current().px(56))  # pyright: ignore

    def set_panel(self, panel: Panel | None, row: int = -1) -> None:
        """Lay a panel under a line; None takes it away (it is hidden, not deleted)."""
        old, old_row = self._panel, self._panel_row
        self._panel, self._panel_row = panel, row if panel else -1
        if old is not None and old is not panel:
            old.hide()
        if panel is not None:
            panel.setParent(self.viewport())
            panel.show()
        rows = {each for each in (old_row, self._panel_row) if 0 <= each < len(self.shown.lines)}
        self._measure(rows)
        self._place_field()

    @property
    def panel_row(self) -> int:
        """The line that has the panel; -1 for none."""
        return self._panel_row

    # --- sizes -----------------------------------------------------------------------------------

    def font_of(self, line: Shown) -> QFont:
        """The font of a line's words."""
        return self._bold_font if line.kind == "heading" else self._plain_font

    def text_of(self, line: Shown) -> QStaticText:
        """A line's words laid out, or those that stand for them."""
        words, width = line.text or line.placeholder, self.text_width(line)
        if line.kind == "heading":
            return lay_out(words, width, self._bold_font, right=False)
        return self.texts.of(words, width, "body")

    def text_left(self, line: Shown) -> int:
        """Where the words of a line begin."""
        look = theme.current()
        left = LEFT if line.kind == "item" else 14
        return look.px(left + line.level * INDENT)

    def text_width(self, line: Shown) -> int:
        """How wide the words of a line may be."""
        return self.viewport().width() - self.text_left(line) - theme.current().px(RIGHT)

    def words_height(self, line: Shown) -> int:
        """The height of a line's own words."""
        look, width = theme.current(), self.text_width(line)
        words = line.text or line.placeholder
        if len(words) < 200 and self._metrics(line).horizontalAdvance(words) < width:
            return self._one_line
        return max(look.line("body"), round(self.text_of(line).size().height() + 0.49))

    def _metrics(self, line: Shown) -> QFontMetrics:
        return self._bold if line.kind == "heading" else self._plain

    def quiet_height(self, line: Shown) -> int:
        """The height of the second words below."""
        if not line.quiet:
            return 0
        size = self.texts.of(line.quiet, self.text_width(line), "second").size()
        return round(size.height() + 0.49) + theme.current().px(GAP)

    def line_height(self, row: int) -> int:
        """The height of a line without its panel."""
        line, look = self.line(row), theme.current()
        words = self.words_height(line) + self.quiet_height(line)
        return max(look.px(LEAST), words + 2 * look.px(PAD_Y) + 1)

    def line_rect(self, row: int) -> QRect:
        """Where a line stands, without its panel."""
        rect = self.visualRect(self.shown.index(row, 0))
        if row == self._panel_row:
            rect.setHeight(self.line_height(row))
        return rect

    def _measure(self, rows: Iterable[int]) -> None:
        """Give rows their heights; what takes longer than a moment is done in slices."""
        if self.width() < theme.current().px(NARROWEST):
            return
        self._waiting = [row for row in self._waiting if row < len(self.shown.lines)]
        self._waiting.extend(rows)
        self._measure_slice()

    def _measure_slice(self) -> None:
        end, waiting = perf_counter() + SLICE, self._waiting
        done = 0
        for row in waiting:
            done += 1
            if row < len(self.shown.lines):
                height = self.line_height(row)
                if row == self._panel_row and self._panel is not None:
                    height += self._panel.fit(self.viewport().width() - 2)
                if self.rowHeight(row) != height:
                    self.setRowHeight(row, height)
            if perf_counter() > end:
                break
        self._waiting = waiting[done:]
        if self._waiting and not self._slices.isActive():
            self._slices.start()
        elif not self._waiting:
            self._slices.stop()
        total = self.verticalHeader().length()
        if self.height() != total:
            self.setFixedHeight(total)
        self._place_field()

    def _place_field(self) -> None:
        if not self.shown.lines:
            return
        line, rect = self.line(self.row), self.line_rect(self.row)
        look = theme.current()
        top = rect.top() + look.px(PAD_Y)
        height = self.words_height(line) + look.px(2)
        self.field.setGeometry(self.text_left(line), top, self.text_width(line), height)
        if self._panel is not None and self._panel_row >= 0:
            below = self.line_rect(self._panel_row).bottom()
            width = self.viewport().width() - 2
            self._panel.setGeometry(1, below, width, self._panel.fit(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setColumnWidth(0, self.viewport().width())
        if event.size().width() != event.oldSize().width():
            self._waiting = []
            self._measure(range(len(self.shown.lines)))

    def restyle(self) -> None:
        """Measure anew: fonts or sizes have changed."""
        look = theme.current()
        self.texts.clear()
        self._plain_font, self._bold_font = look.font("body"), look.font("body")
        self._bold_font.setWeight(QFont.Weight.DemiBold)
        self._plain, self._bold = QFontMetrics(self._plain_font), QFontMetrics(self._bold_font)
        self._one_line = look.line("body")
        self.verticalHeader().setDefaultSectionSize(look.px(LEAST))
        self._waiting = []
        if self.shown.lines:
            self.field.setFont(self.font_of(self.line(self.row)))
            self._measure(range(len(self.shown.lines)))
        self.viewport().update()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(240), 0)

    # --- keys and mouse --------------------------------------------------------------------------

    def _command(self, name: str) -> bool:
        last = len(self.shown.lines) - 1
        match name:
            case "above":
                return self.row > 0 and self._step(-1)
            case "below":
                return self.row < last and self._step(1)
            case "left":
                return self.row > 0 and self._went(self.row - 1, -1)
            case "right":
                return self.row < last and self._went(self.row + 1, 0)
            case "first":
                return self._went(0, 0)
            case "last":
                return self._went(last, -1)
            case "leave" | "leave-back":
                # Tab means depth here, so the way out needs keys of its own.
                return self.field.leave(forward=name == "leave")
            case _:
                return self._act(name)

    def _went(self, row: int, place: int) -> bool:
        self.go(row, place)
        return True

    def _step(self, by: int) -> bool:
        """Up or down a line, the cursor staying in its column as far as it can."""
        cursor = self.field.cursorRect().center() + self.field.pos()
        self.go(self.row + by, 0)
        y = self.field.height() - 4 if by < 0 else 4
        inside = QPoint(cursor.x() - self.field.x(), y)
        self.field.setTextCursor(self.field.cursorForPosition(inside))
        return True

    def _on_focus(self, has: bool, reason: Qt.FocusReason) -> None:
        self.focused = has
        if has and reason in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.ShortcutFocusReason):
            self.reveal()
        elif not has and reason != Qt.FocusReason.PopupFocusReason:
            self.left.emit()
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        index = self.indexAt(point)
        if not index.isValid():
            return
        self.field.setFocus(Qt.FocusReason.MouseFocusReason)
        self.go(index.row(), 0)
        inside = self.field.viewport().mapFrom(self.viewport(), point)
        self.field.setTextCursor(self.field.cursorForPosition(inside))
        at_dots = point.x() > self.viewport().width() - theme.current().px(RIGHT)
        if at_dots or event.button() == Qt.MouseButton.RightButton:
            self.menu_wanted.emit(index.row(), self.viewport().mapToGlobal(point))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            old, self.hovered = self.hovered, row
            for each in (old, row):
                if each >= 0:
                    self.viewport().update(self.visualRect(self.shown.index(each, 0)))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ContextMenu:
            return True  # asked for by the press already
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.focused and self.shown.lines:
            painter = QPainter(self.viewport())
            paint_ring(painter, self.line_rect(self.row))
            painter.end()
