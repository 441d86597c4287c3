"""One draft as a card in the list of the home page, painted by hand: a thousand widgets would be slow."""

from __future__ import annotations

from PySide6 import QtWidgets
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from forms import icons, theme
from forms.controls.marks import paint_progress
from forms.home_model import ROW, Badge, HomeModel, Index, Row, day_words

HEIGHT, GAP = 70, 8  # of a card; between cards
BAR_ROOM = 14  # px at the right of the cards
TITLE_LEFT, EDGE = 54, 18
BAR_WIDTH, BAR_HEIGHT = 150, 6
BADGE_WIDTH, DAY_WIDTH, DOTS_WIDTH = 204, 128, 32
COLUMN_GAP = 20
LEAST_TITLE = 300  # px; below it progress gives way, then the state

PILL = {"ok": ("ok", "ok_soft"), "warn": ("warn", "warn_soft"), "must": ("must", "must_soft")}


class Columns:
    """Where things stand in a card of a width; what has no room is left out (None)."""

    def __init__(self, card: QRect) -> None:
        px = theme.current().px
        right = card.right() - px(8)
        self.dots = QRect(right - px(DOTS_WIDTH), card.top(), px(DOTS_WIDTH), card.height())
        right = self.dots.left() - px(4)
        self.day = QRect(right - px(DAY_WIDTH), card.top(), px(DAY_WIDTH), card.height())
        right = self.day.left() - px(COLUMN_GAP)
        left = card.left() + px(TITLE_LEFT)
        self.badge: QRect | None = None
        self.bar: QRect | None = None
        if right - px(BADGE_WIDTH) - left >= px(LEAST_TITLE):
            self.badge = QRect(right - px(BADGE_WIDTH), card.top(), px(BADGE_WIDTH), card.height())
            right = self.badge.left() - px(COLUMN_GAP)
        if self.badge is not None and right - px(BAR_WIDTH) - left >= px(LEAST_TITLE):
            self.bar = QRect(right - px(BAR_WIDTH), card.top(), px(BAR_WIDTH), card.height())
            right = self.bar.left() - px(COLUMN_GAP)
        self.words = QRect(left, card.top(), right - left, card.height())


class HomeDelegate(QStyledItemDelegate):
    """Paints a draft."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All cards are of one height."""
        px = theme.current().px
        return QSize(px(400), px(HEIGHT) + px(GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One card."""
        row: Row | None = index.data(ROW)
        model = index.model()
        if row is None or not isinstance(model, HomeModel):
            return
        card = card_of(option.widget, option.rect)
        columns = Columns(card)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered, current = is_hovered(option), is_current(option.widget, index)
        _paint_ground(painter, card, hovered, current)
        _paint_words(painter, row, card, columns)
        _paint_progress(painter, row, columns.bar)
        if row.badge is not None and columns.badge is not None:
            _paint_badge(painter, row.badge, columns.badge)
        _paint_text(
            painter,
            day_words(row.found.mtime, model.today),
            columns.day,
            "second",
            "soft",
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
        )
        _paint_dots(painter, columns.dots, hovered or current)
        painter.restore()


def card_of(view: QWidget | None, rect: QRect) -> QRect:
    """The card within the place of an item: a gap below it, and room beside it for the scroll bar.

    The room is there whether the bar is or not, so that cards end where the head of the page does.
    """
    px = theme.current().px
    width = rect.width() if view is None else view.width() - px(BAR_ROOM)
    return QRect(rect.left(), rect.top(), width, px(HEIGHT))


def is_on_dots(view: QWidget, rect: QRect, point: QPoint) -> bool:
    """Whether a point of the list lies on the three dots of the item with this place."""
    return Columns(card_of(view, rect)).dots.contains(point)


def is_hovered(option: QStyleOptionViewItem) -> bool:
    """Whether the pointer is over an item; its state is asked only where the pointer is over the list.

    To read a state loads QStyle with its enumerations, which would cost 8 ms of the start (and to ask for
    the list's viewport, 60 classes of widgets).
    """
    view = option.widget
    under = view is not None and view.underMouse()
    return under and bool(option.state & QtWidgets.QStyle.StateFlag.State_MouseOver)


def is_current(view: QWidget | None, index: Index) -> bool:
    """Whether an item is in hand in a list that has the keyboard, as State_HasFocus says."""
    return isinstance(view, QAbstractItemView) and view.hasFocus() and view.currentIndex() == index


# --- the parts of a card -----------------------------------------------------------------------


def _paint_ground(painter: QPainter, card: QRect, hovered: bool, current: bool) -> None:
    look = theme.current()
    painter.setBrush(look.color("hover" if hovered and not current else "card"))
    painter.setPen(QPen(look.color("line_strong" if hovered else "line"), 1))
    frame = QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5)
    if current:
        painter.setPen(QPen(look.color("accent"), 2))
        frame = QRectF(card).adjusted(1, 1, -1, -1)
    painter.drawRoundedRect(frame, look.px(8), look.px(8))


def _paint_words(painter: QPainter, row: Row, card: QRect, columns: Columns) -> None:
    look = theme.current()
    px = look.px
    broken = row.summary is not None and bool(row.summary.trouble)
    name = "warning" if broken else "file"
    color = look.colors["must" if broken else "accent"]
    at = QRectF(card.left() + px(EDGE), card.center().y() - px(9), px(16), px(16))
    icons.paint(painter, at, name, color)
    words = columns.words
    upper = QRect(words.left(), card.top() + px(13), words.width(), px(22))
    lower = QRect(words.left(), card.top() + px(36), words.width(), px(18))
    _paint_text(painter, row.found.title, upper, "question", "text", bold=True)
    second = row.second
    if columns.bar is None and row.counts:
        second = f"{second}  ·  {row.counts}"
    _paint_text(painter, second, lower, "second", "soft")


def _paint_progress(painter: QPainter, row: Row, column: QRect | None) -> None:
    if column is None or row.summary is None or not row.counts:
        return
    px = theme.current().px
    top = column.top() + px(20)
    whole = QRectF(column.left(), top, column.width(), px(BAR_HEIGHT))
    paint_progress(painter, whole, row.summary.percent / 100)
    below = QRect(column.left(), column.top() + px(30), column.width(), px(18))
    _paint_text(painter, row.counts, below, "second", "soft", size=12)


def _paint_badge(painter: QPainter, badge: Badge, column: QRect) -> None:
    look = theme.current()
    px = look.px
    ink, ground = PILL.get(badge.kind, ("soft", "card"))
    font = _font("second", size=12)
    metrics = QFontMetrics(font)
    lead = px(20) if badge.icon else 0
    width = min(metrics.horizontalAdvance(badge.text) + lead + px(20), column.width())
    pill = QRectF(column.left(), column.center().y() - px(11) + 0.5, width, px(22))
    painter.setBrush(look.color(ground))
    plain = badge.kind not in PILL
    painter.setPen(QPen(look.color("line_strong"), 1) if plain else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
    if badge.icon:
        at = QRectF(pill.left() + px(9), pill.center().y() - px(7), px(14), px(14))
        icons.paint(painter, at, badge.icon, look.colors[ink])
    words = pill.toRect().adjusted(px(10) + lead, 0, -px(8), 0)
    painter.setFont(font)
    painter.setPen(look.color(ink))
    text = metrics.elidedText(badge.text, Qt.TextElideMode.ElideRight, words.width() + px(2))
    painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)


def _paint_dots(painter: QPainter, column: QRect, shown: bool) -> None:
    look = theme.current()
    color = look.colors["text" if shown else "soft"]
    size = look.px(16)
    at = QRectF(column.center().x() - size / 2, column.center().y() - size / 2, size, size)
    icons.paint(painter, at, "dots", color)


def _paint_text(
    painter: QPainter,
    text: str,
    place: QRect,
    role: str,
    color: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    *,
    bold: bool = False,
    size: int = 0,
) -> None:
    font = _font(role, bold, size)
    painter.setFont(font)
    painter.setPen(theme.current().color(color))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, int(align | Qt.TextFlag.TextSingleLine), shown)


def _font(role: str, bold: bool = False, size: int = 0) -> QFont:
    look = theme.current()
    font = look.font(role)
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    if size:
        font.setPixelSize(look.px(size))
    return font
