"""The findings of the checker as rows: only those in sight are painted, however many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from forms import theme
from forms.controls.rings import paint_ring
from forms.path_delegate import write

if TYPE_CHECKING:
    from drafter.checks import Finding, Severity

Index = QModelIndex | QPersistentModelIndex
FINDING = int(Qt.ItemDataRole.UserRole) + 1
HEIGHT, EDGE, GAP, PILL, PILL_WIDTH = 56, 16, 12, 24, 88  # px at 100 %
WORDS: dict[Severity, str] = {"must": "Wajib", "should": "Sebaiknya", "hint": "Saran"}
COLORS: dict[Severity, tuple[str, str]] = {
    "must": ("must_soft", "must"),
    "should": ("warn_soft", "warn"),
    "hint": ("card", "soft"),
}


class FindingRows(QAbstractListModel):
    """Findings as they are shown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.findings: list[Finding] = []

    def show_findings(self, findings: list[Finding]) -> None:
        """Other findings."""
        self.beginResetModel()
        self.findings = findings
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.findings)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid() or index.row() >= len(self.findings):
            return None
        finding = self.findings[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return f"{WORDS[finding.severity]}: {finding.told}"
            case Qt.ItemDataRole.ToolTipRole:
                return finding.told
            case _:
                return finding if role == FINDING else None


class FindingDelegate(QStyledItemDelegate):
    """How grave, what, and where.  `ringed`: the keyboard is at work."""

    ringed = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row is as high."""
        return QSize(0, theme.current().px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        finding: Finding | None = index.data(FINDING)
        if finding is None:
            return
        look, rect, view = theme.current(), option.rect, option.widget
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.color("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.color("hover"))
        if index.row():
            painter.setPen(QPen(look.color("line"), 1))
            painter.drawLine(rect.topLeft(), rect.topRight())
        paint_pill(painter, rect, finding)
        left = rect.left() + look.px(EDGE + PILL_WIDTH + GAP)
        words = QRect(left, rect.top() + look.px(8), rect.right() - left - look.px(EDGE), look.line("body"))
        sentence = finding.sentence[:1].upper() + finding.sentence[1:]
        write(painter, words, sentence, look.font("body"), look.color("text"))
        below = QRect(words.left(), words.bottom() + 1, words.width(), look.line("second"))
        write(painter, below, where(finding), look.font("second"), look.color("soft"))
        if view is not None and view.hasFocus() and self.ringed and view.currentIndex() == index:  # pyright: ignore
            paint_ring(painter, QRectF(rect).adjusted(1, 2, -1, -1))
        painter.restore()


def paint_pill(painter: QPainter, rect: QRect, finding: Finding) -> None:
    """The severity in words on its ground."""
    look = theme.current()
    ground, ink = COLORS[finding.severity]
    font = look.font("second")
    wide = QFontMetrics(font).horizontalAdvance(WORDS[finding.severity]) + look.px(20)
    box = QRectF(rect.left() + look.px(EDGE), rect.top() + look.px(8), wide, look.px(PILL))
    plain = finding.severity == "hint"
    painter.setPen(QPen(look.color("line_strong"), 1) if plain else Qt.PenStyle.NoPen)
    painter.setBrush(look.color(ground))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), box.height() / 2, box.height() / 2)
    painter.setPen(look.color(ink))
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, WORDS[finding.severity])


def where(finding: Finding) -> str:
    """The place that stands before the sentence."""
    return finding.told.removesuffix(finding.sentence).rstrip(": ")


class CheckedList(QListView):
    """opened(Finding): by Enter or a second click.  taken(): another one is in hand."""

    opened = Signal(object)
    taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = FindingRows(self)
        self.delegate = FindingDelegate(self)
        self.setModel(self.rows)
        self.setItemDelegate(self.delegate)
        self.setProperty("role", "findings")
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setAccessibleName("Temuan")
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(lambda *_: self.taken.emit())
        theme.notifier().changed.connect(self.doItemsLayout)

    @property
    def finding(self) -> Finding | None:
        """The one in hand."""
        return self.currentIndex().data(FINDING)

    def show_findings(self, findings: list[Finding]) -> None:
        """Other findings; the one in hand stays in hand if it is still there, else the next one is."""
        held, at = self.finding, max(self.currentIndex().row(), 0)
        self.rows.show_findings(findings)
        key = (held.rule, held.told) if held is not None else None
        row = next((n for n, each in enumerate(findings) if (each.rule, each.told) == key), -1)
        row = row if row >= 0 else min(at, len(findings) - 1)
        self.setCurrentIndex(self.rows.index(row) if row >= 0 else QModelIndex())
        self.taken.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the field."""
        self.delegate.ringed = True
        found = self.finding
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers()
            and found is not None
        ):
            self.opened.emit(found)
        else:
            super().keyPressEvent(event)
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        found = self.finding
        if found is not None and self.indexAt(event.position().toPoint()).isValid():
            self.opened.emit(found)
