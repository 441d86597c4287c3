"""Paints the sheets of the preview and their strips."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from drafter.documents.html import PX
from drafter.documents.strips import PADDING, Strip
from forms import theme
from forms.paper_text import Typesetter
from forms.preview_geometry import GAP, HEAD_ROOM, Geometry, Spot
from forms.preview_sections import Section

SIDE = 9.0  # mm of white beside the words; the margins of the real page would make the words too small
PAD = PADDING * PX
PAD_TOP, PAD_BOTTOM = 2.5, 4.0
MARK_SIZE, MARK_PAD, MARK_TALL = 14, 8, 22.0  # px of the letters, beside them, of their box
BESIDE = 4.0  # px that the mark of a strip without lines goes beyond its words


@dataclass(frozen=True, slots=True)
class View:
    """How the sheets are seen.

    words: their width in millimetres.  left: edge of the sheet, in px at 100 %.
    zoom: device pixels for one of these.
    """

    words: float
    left: float
    zoom: float

    @property
    def text_left(self) -> float:
        """Where the words begin."""
        return self.left + SIDE * PX

    @property
    def sheet_width(self) -> float:
        """Of the paper."""
        return (self.words + 2 * SIDE) * PX


def strip_height(setter: Typesetter, strip: Strip) -> float:
    """The height of a strip, its room above and below included."""
    pads, beside = (PAD_TOP + PAD_BOTTOM, 2 * PAD) if strip.ruled else (0.0, 0.0)
    tallest = max(setter.height(each, (each.end - each.start) * PX - beside) for each in strip.columns)
    return (strip.above + strip.below) * PX + pads + tallest


def paint_sheet(painter: QPainter, view: View, geometry: Geometry, section: Section, number: int) -> None:
    """Paint the paper below a section."""
    top = geometry.tops[number] + (GAP if section.begins_sheet else 0)
    height = section.height + geometry.below(number) + (HEAD_ROOM if section.begins_sheet else 0)
    # Smooth edges of two sections that share a sheet would leave a line between them.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(QRectF(view.left, top, view.sheet_width, height), theme.current().color("paper"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def paint_mark(painter: QPainter, view: View, top: float, mark: str) -> None:
    """What the header of each page says in a box at its right, as on the paper."""
    ink = theme.current().color("ink")
    font = QFont(theme.current().font("group"))
    font.setPixelSize(MARK_SIZE)
    painter.setFont(font)
    wide = QFontMetrics(font).horizontalAdvance(mark) + 2 * MARK_PAD
    right = view.text_left + view.words * PX
    box = QRectF(right - wide, top + (HEAD_ROOM - MARK_TALL) / 2, wide, MARK_TALL)
    painter.setPen(QPen(ink, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, mark)


def ground(view: View, strip: Strip, spot: Spot) -> QRectF:
    """What is marked when a strip is."""
    beside = 0.0 if strip.ruled else BESIDE
    return QRectF(view.text_left - beside, spot.top, view.words * PX + 2 * beside, spot.height)


def paint_strip(
    painter: QPainter, view: View, setter: Typesetter, strip: Strip, spot: Spot, seen: tuple[float, float]
) -> None:
    """Paint the words and lines of a strip; `seen` are the heights between which anything is in sight."""
    y, height = spot.top + strip.above * PX, spot.height - (strip.above + strip.below) * PX
    ink = theme.current().color("ink")
    pad, pad_top = (PAD, PAD_TOP) if strip.ruled else (0.0, 0.0)
    for column in strip.columns:
        width = (column.end - column.start) * PX - 2 * pad
        x, top = view.text_left + column.start * PX + pad, y + pad_top
        clip = QRectF(0, seen[0] - top, width, seen[1] - seen[0])
        setter.paint(painter, column, width, (x, top), ink, clip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    if strip.ruled:
        _paint_borders(painter, view, strip, y, height)
    if strip.rule:  # the double line below a letterhead
        wide = view.words * PX
        painter.fillRect(QRectF(view.text_left, y + height + 3, wide, 2.5), ink)
        painter.fillRect(QRectF(view.text_left, y + height + 7, wide, 1), ink)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _paint_borders(painter: QPainter, view: View, strip: Strip, y: float, height: float) -> None:
    pen = QPen(theme.current().color("ink"), 1.0)
    pen.setCosmetic(view.zoom < 1)
    painter.setPen(pen)
    for column in strip.columns:
        x, width = view.text_left + column.start * PX, (column.end - column.start) * PX
        painter.drawRect(QRectF(x, y, width, height))


def paint_trace(painter: QPainter, view: View, strip: Strip, spot: Spot) -> None:
    """Mark the place being edited; before its words."""
    painter.fillRect(ground(view, strip, spot), theme.current().color("trace"))


def paint_hover(painter: QPainter, view: View, strip: Strip, spot: Spot) -> None:
    """A line at the side: a click here leads to the field."""
    rect = ground(view, strip, spot)
    bar = QRectF(rect.left() - 7, rect.top(), 3, rect.height())
    painter.fillRect(bar, theme.current().color("accent"))


def paint_held(painter: QPainter, view: View, strip: Strip, spot: Spot) -> None:
    """A ring: the keys stand here."""
    painter.setPen(QPen(_on_paper(), 2 / view.zoom))
    painter.drawRoundedRect(ground(view, strip, spot).adjusted(-3, -1, 3, 1), 4, 4)


def _on_paper() -> QColor:
    """The accent that can be seen on paper, which stays white in the dark look."""
    return theme.make(False, 100).color("accent")
