"""The steps as a drawn flow: a start, steps, questions, an end, and the ways between them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from drafter.model.answers import Step
from forms import theme
from forms.editors.flow_layout import Layout, Link, Node, Placed, Sizes, lay_out, nodes_of, numbers_of, say

ARROW = 4.0


class Flow(QWidget):
    """The drawing; it takes the width it is given and the height it needs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.nodes: list[Node] = []
        self._layout = Layout()
        self.setAccessibleName("Gambar alur")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.notifier().changed.connect(self._lay_out)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Draw steps; fewer than two are no flow and nothing is drawn."""
        nodes = nodes_of(steps)
        nodes = nodes if len(nodes) > 1 else []
        if nodes != self.nodes:
            self.nodes = nodes
            self.setAccessibleDescription(say(nodes, numbers_of(nodes)))
            self._lay_out()

    def _lay_out(self) -> None:
        look = theme.current()
        scale = look.scale / 100
        plain = Sizes()
        sizes = Sizes(*(getattr(plain, name) * scale for name in Sizes.__slots__))
        self._layout = lay_out(self.nodes, self.width() - 2, sizes)
        self.setFixedHeight(round(self._layout.height))
        self.setVisible(bool(self.nodes))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(160), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(1, 0)
        clip = QRectF(event.rect()).adjusted(-200, -100, 200, 100)
        for link in self._layout.links:
            paint_link(painter, link)
        for back in self._layout.backs:
            paint_way(painter, back.points, head=not back.words)
            paint_back_words(painter, back.points, back.words)
        for shape in self._layout.shapes:
            if clip.contains(QPointF(*shape.middle)):
                paint_shape(painter, shape)
        painter.end()


def paint_link(painter: QPainter, link: Link) -> None:
    """A way on, with its word."""
    paint_way(painter, link.points, head=True)
    if not link.words:
        return
    (left, y), (right, _) = link.points[0], link.points[1]
    wide = theme.current().px(44)
    if len(link.points) == 2:
        word(painter, QRectF((left + right - wide) / 2, y - 22, wide, 20), link.words)
    else:  # on to the next line: before the corner, there is no room behind it
        word(painter, QRectF(right - wide, y - 24, wide, 20), link.words)


def paint_back_words(painter: QPainter, points: Sequence[tuple[float, float]], words: str) -> None:
    """ "ya" beside the way out of a question, and where it leads when that stands elsewhere."""
    x, y = points[0]
    reach = theme.current().px(132)
    said = f"ya: {words}" if words else "ya"
    if words:
        word(painter, QRectF(x - reach / 2, points[-1][1], reach, theme.current().line("group")), said)
    else:
        word(painter, QRectF(x + 4, y - 2, 30, theme.current().line("group")), said, left=True)


def word(painter: QPainter, rect: QRectF, words: str, *, left: bool = False) -> None:
    """A soft word beside a way."""
    look = theme.current()
    font = look.font("group")
    font.setWeight(font.Weight.Normal)
    painter.setFont(font)
    painter.setPen(look.color("soft"))
    shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignHCenter
    painter.drawText(rect, int(side | Qt.AlignmentFlag.AlignVCenter), shown)


def paint_way(painter: QPainter, points: Sequence[tuple[float, float]], *, head: bool) -> None:
    """A line with corners and an arrow at its end."""
    colour = theme.current().color("edge")
    painter.setPen(QPen(colour, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corners = [QPointF(x, y) for x, y in points]
    painter.drawPolyline(QPolygonF(corners))
    if not head or len(corners) < 2:
        return
    end, before = corners[-1], corners[-2]
    if end.y() == before.y():
        step = ARROW if end.x() > before.x() else -ARROW
        sides = (QPointF(end.x() - step, end.y() - ARROW), QPointF(end.x() - step, end.y() + ARROW))
    else:
        step = ARROW if end.y() > before.y() else -ARROW
        sides = (QPointF(end.x() - ARROW, end.y() - step), QPointF(end.x() + ARROW, end.y() - step))
    painter.drawPolyline(QPolygonF([sides[0], end, sides[1]]))


def paint_shape(painter: QPainter, shape: Placed) -> None:
    """A shape with its words, at most two lines, and who does it above."""
    look = theme.current()
    rect = QRectF(shape.x, shape.y, shape.width, shape.height)
    painter.setPen(QPen(look.color("accent"), 1.5))
    painter.setBrush(look.color("card"))
    painter.drawPath(outline_of(shape, rect))
    font = look.font("group")
    font.setWeight(font.Weight.Normal)
    painter.setFont(font)
    painter.setPen(look.color("text"))
    inside = shape.width * (0.68 if shape.node.kind == "decision" else 0.86)
    lines = two_lines(shape.node.words, QFontMetricsF(font), inside)
    place = QRectF(rect.center().x() - inside / 2, rect.top(), inside, rect.height())
    painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), "\n".join(lines))
    if shape.node.who:
        above = QRectF(shape.x, shape.y - look.px(18), shape.width, look.px(16))
        word(painter, above, shape.node.who)


def outline_of(shape: Placed, rect: QRectF) -> QPainterPath:
    """Rounded ends for start and end, a rectangle for a step, a diamond for a question."""
    path = QPainterPath()
    if shape.node.kind == "decision":
        tall = rect.height() * 0.17
        middle = rect.center()
        path.addPolygon(
            QPolygonF(
                [
                    QPointF(rect.left(), middle.y()),
                    QPointF(middle.x(), rect.top() - tall),
                    QPointF(rect.right(), middle.y()),
                    QPointF(middle.x(), rect.bottom() + tall),
                    QPointF(rect.left(), middle.y()),
                ]
            )
        )
    else:
        radius = rect.height() / 2 if shape.node.kind in ("start", "end") else 4
        path.addRoundedRect(rect, radius, radius)
    return path


def two_lines(words: str, metrics: QFontMetricsF, width: float) -> list[str]:
    """Words in at most two lines, the second one elided."""
    first: list[str] = []
    rest = words.split()[:40]
    while rest and metrics.horizontalAdvance(" ".join([*first, rest[0]])) <= width:
        first.append(rest.pop(0))
    if not first:
        return [metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)]
    lines = [" ".join(first)]
    if rest:
        lines.append(metrics.elidedText(" ".join(rest), Qt.TextElideMode.ElideRight, width))
    return lines
