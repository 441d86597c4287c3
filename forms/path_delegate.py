"""One row of the path, painted by hand: mark, words, count, and where the officer is."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from forms import icons, theme
from forms.controls import StateMark
from forms.controls.rings import paint_ring
from forms.path_lines import lines_of, number_of
from forms.path_model import NODE, PathModel
from forms.path_nodes import Node
from forms.states import State

Index = QModelIndex | QPersistentModelIndex
ROW, TWO_LINES, GROUP, HEADING = 30, 48, 26, 34  # px high
LINE = 20
EDGE, MARK, GAP = 16, 16, 8
UNDER = 34  # px from the left to the marks of components
BAR = 3
WIDEST_COUNT = "00/00"
Said = tuple[str, State | None, str]  # words, state and count of a row


class PathDelegate(QStyledItemDelegate):
    """Paints the rows; `ringed` says whether the keyboard is at work."""

    def __init__(self, parent: QTreeView) -> None:
        super().__init__(parent)
        self.ringed = False
        self.painted: dict[int, Said] = {}  # by the row's identity

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """By the kind of row; a service whose name does not fit into one line takes two."""
        node: Node | None = index.data(NODE)
        height = {"heading": HEADING, "group": GROUP}.get(node.kind if node else "", ROW)
        model, view = index.model(), self.parent()
        if node is not None and node.kind == "service" and isinstance(model, PathModel):
            assert isinstance(view, QTreeView)
            if view.isVisible():  # else its width is none yet, and all is laid out again with the right one
                width = view.viewport().width() - room_beside_name()
                height = TWO_LINES if len(lines_of(model.words.title(node), width)) > 1 else ROW
        return QSize(0, theme.current().px(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        node: Node | None = index.data(NODE)
        model, view = index.model(), option.widget
        if node is None or not isinstance(model, PathModel) or not isinstance(view, QTreeView):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if node.kind in ("heading", "group"):
            paint_group(painter, option.rect, node)
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
            self._ground(painter, option.rect, chosen, hovered, view.hasFocus())
            look = model.words.look(node)
            self.painted[id(node)] = look
            paint_row(painter, option.rect, node, look, view.isExpanded(index), chosen)  # pyright: ignore
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, chosen: bool, hovered: bool, focus: bool) -> None:
        look = theme.current()
        if not chosen and not hovered:
            return
        box = QRectF(rect).adjusted(look.px(8), 1, -look.px(8), -1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("accent_soft" if chosen else "hover"))
        painter.drawRoundedRect(box, look.px(6), look.px(6))
        if chosen:
            painter.setClipRect(QRectF(box.left(), box.top(), look.px(BAR), box.height()))
            painter.setBrush(look.color("accent"))
            painter.drawRoundedRect(box, look.px(6), look.px(6))
            painter.setClipping(False)
        if chosen and focus and self.ringed:
            paint_ring(painter, box)


def paint_group(painter: QPainter, rect: QRect, node: Node) -> None:
    """A small heading: of services, of a group of services, of the components of one."""
    look = theme.current()
    under = node.kind == "group" and not node.key  # of components
    left = look.px(UNDER if under else EDGE)
    top = look.px(6 if node.kind == "heading" else 2)
    words = rect.adjusted(left, top, -look.px(EDGE), 0)
    write(painter, words, node.title, look.font("group"), look.color("soft"))


def paint_row(painter: QPainter, rect: QRect, node: Node, said: Said, is_open: bool, chosen: bool) -> None:
    """A page, a service, a component, or the step that adds a service."""
    look = theme.current()
    left = look.px(UNDER if node.kind == "component" else EDGE)
    side = look.px(MARK)
    mark = QRectF(rect.left() + left, rect.center().y() - side / 2 + 0.5, side, side)
    title, state, count = said
    paint_mark(painter, mark, node, state, is_open)
    small = look.font("group")
    small.setWeight(QFont.Weight.Normal)
    room = QFontMetrics(small).horizontalAdvance(count) if count else 0
    right = rect.right() - look.px(EDGE)
    if count:
        at = QRect(right - room, rect.top(), room + 1, rect.height())
        write(painter, at, count, small, look.color("soft"))
    font = look.font("body")
    if chosen or (node.kind == "service" and is_open):
        font.setWeight(QFont.Weight.DemiBold)
    start = round(mark.right()) + look.px(GAP)
    words = QRect(start, rect.top(), right - start - (room + look.px(GAP) if room else 0), rect.height())
    if node.kind == "service":
        write_lines(painter, words, lines_of(title, rect.width() - room_beside_name()), font)
    else:
        write(painter, words, title, font, color_of(node))


def write_lines(painter: QPainter, rect: QRect, lines: tuple[str, ...], font: QFont) -> None:
    """The name of a service in one line or two, the second under the name and not under the number."""
    look, metrics = theme.current(), QFontMetrics(font)
    tall = look.px(LINE)
    hang = metrics.horizontalAdvance(number_of(lines[0]))
    top = rect.top() + (rect.height() - tall * len(lines)) // 2
    for place, line in enumerate(lines):
        left = hang if place else 0
        at = QRect(rect.left() + left, top + place * tall, rect.width() - left, tall)
        write(painter, at, line, font, look.color("text"))


def room_beside_name() -> int:
    """What of a service's row is not for its name.

    The widest count is allowed for: the height of a row that is not in sight must not ask how far it is.
    """
    look = theme.current()
    return _beside(look.scale, look.family)


@lru_cache(maxsize=8)
def _beside(_scale: int, _family: str) -> int:
    look = theme.current()
    small = look.font("group")
    small.setWeight(QFont.Weight.Normal)
    wide = QFontMetrics(small).horizontalAdvance(WIDEST_COUNT)
    return 2 * look.px(EDGE) + look.px(MARK) + 2 * look.px(GAP) + wide


def color_of(node: Node) -> QColor:
    """Of the words of a row."""
    return theme.current().color("accent" if node.kind == "add" else "text")


def paint_mark(painter: QPainter, rect: QRectF, node: Node, state: State | None, is_open: bool) -> None:
    """What stands before the words: the state, an arrow that folds, or an icon."""
    look = theme.current()
    if node.kind == "service":
        name = "chevron-down" if is_open else "chevron-right"
        icons.paint(painter, rect, name, look.colors["soft"])
    elif node.kind == "add":
        icons.paint(painter, rect, "plus", look.colors["accent"])
    elif state is not None:
        StateMark.paint_state(painter, rect, state)
    else:
        icons.paint(painter, rect, "export" if node.name == "export" else "file", look.colors["soft"])


def write(painter: QPainter, rect: QRect, words: str, font: QFont, color: QColor) -> None:
    """Words in one line, cut at the end where there is no room."""
    painter.setFont(font)
    painter.setPen(color)
    cut = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)


def on_arrow(x: int) -> bool:
    """Whether a point of a service's row lies on the arrow that folds it."""
    return x < theme.current().px(EDGE + MARK + GAP / 2)
