"""Lays out and paints the words of columns with Qt's text engine.

Everything is laid out at 100 % (96 dots an inch) and painted scaled, so that a line never breaks
elsewhere because the officer zooms.
"""

from __future__ import annotations

import base64
from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QRectF, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QImage,
    QPainter,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from drafter.documents.blocks import Image, Letterhead
from drafter.documents.html import INDENT, html
from drafter.documents.strips import Column, Strip
from drafter.model.draft import Asset, Layout

LIKENESSES = ["Bookman Old Style", "URW Bookman", "TeX Gyre Bonum", "Bookman", "serif"]
DOCUMENTS = 160  # kept laid out: several screens
HEIGHTS = 4000  # kept for words that many services share
PITCH = 14 / 12  # exact height of a line over the size of the letters, as in the Word file
CLOSEST = QTextBlockFormat.LineHeightTypes.FixedHeight.value


class Typesetter:
    """Lays out columns in one font; `asset` gives the pictures of the draft."""

    def __init__(self, layout: Layout, asset: Callable[[str], Asset | None]) -> None:
        self.layout = layout
        self._asset = asset
        self._documents: OrderedDict[tuple[int, int, float], tuple[Column, QTextDocument]] = OrderedDict()
        self._heights: OrderedDict[tuple[int, int, float], tuple[Column, float]] = OrderedDict()
        self._pictures: dict[str, tuple[Asset, QImage]] = {}
        self._font = QFont()
        self._font.setFamilies([layout.font, *LIKENESSES])
        self._font.setPointSizeF(layout.size)
        self._font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self._option = QTextOption()
        self._option.setTabStopDistance(INDENT)
        self._option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._pitch = QTextBlockFormat()
        self._pitch.setLineHeight(self.line, CLOSEST)
        self.laid_out = 0  # how many documents were made, for tests and benchmarks

    @property
    def line(self) -> float:
        """The height of a line, in pixels at 100 %."""
        return self.layout.size * PITCH * 96 / 72

    def height(self, column: Column, width: float) -> float:
        """The height of a column's words in a width, both in pixels at 100 %."""
        key = (id(column.content), column.first, width)
        known = self._heights.get(key)
        if known is not None and known[0].content is column.content and known[0].look is column.look:
            return known[1]
        height = self.document(column, width).size().height()
        self._heights[key] = (column, height)
        if len(self._heights) > HEIGHTS:
            self._heights.popitem(last=False)
        return height

    def document(self, column: Column, width: float) -> QTextDocument:
        """The words of a column, laid out."""
        key = (id(column.content), column.first, width)
        known = self._documents.get(key)
        if known is not None and known[0].content is column.content and known[0].look is column.look:
            self._documents.move_to_end(key)
            return known[1]
        made = self._make(column, width)
        self._documents[key] = (column, made)
        if len(self._documents) > DOCUMENTS:
            self._documents.popitem(last=False)
        return made

    def paint(
        self,
        painter: QPainter,
        column: Column,
        width: float,
        at: tuple[float, float],
        ink: QColor,
        clip: QRectF,
    ) -> None:
        """Paint a column's words with their upper left corner at a point; `clip` as seen from there."""
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, ink)
        context.clip = clip
        painter.save()
        painter.translate(*at)
        self.document(column, width).documentLayout().draw(painter, context)
        painter.restore()

    def plain(self, strip: Strip) -> str:
        """The words of a strip in one line, as a screen reader says them."""
        said = (self._make(each, 100).toPlainText() for each in strip.columns)
        return " ".join(" ".join(words.split()) for words in said)

    def _make(self, column: Column, width: float) -> QTextDocument:
        self.laid_out += 1
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(self._font)
        document.setUseDesignMetrics(True)
        document.setDefaultTextOption(self._option)
        document.setDefaultStyleSheet("p { margin: 0px; white-space: pre-wrap; }")
        for block in column.content if isinstance(column.content, tuple) else ():
            if isinstance(block, Image):
                self._add_picture(document, block.asset)
        size = self.layout.size
        document.setHtml(html(column.content, column.look, size, column.first, self.extent))
        if not isinstance(column.content, Letterhead) and not document.allFormats()[0].isImageFormat():
            cursor = QTextCursor(document)
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.mergeBlockFormat(self._pitch)
        document.setTextWidth(width)
        return document

    # --- pictures --------------------------------------------------------------------------------

    def _add_picture(self, document: QTextDocument, asset: str) -> None:
        picture = self._picture(asset)
        if picture is not None:
            kind = QTextDocument.ResourceType.ImageResource.value
            document.addResource(kind, QUrl(f"asset:{asset}"), picture)

    def _picture(self, name: str) -> QImage | None:
        asset = self._asset(name)
        if asset is None:
            return None
        known = self._pictures.get(name)
        if known is None or known[0] is not asset:
            try:
                picture = QImage.fromData(base64.b64decode(asset.data))
            except ValueError:
                picture = QImage()
            known = self._pictures[name] = (asset, picture)
        return None if known[1].isNull() else known[1]

    def extent(self, image: Image) -> tuple[float, float]:
        """Millimetres that a picture takes: as large as allowed in its own proportion; 0 for none."""
        picture = self._picture(image.asset)
        if picture is None:
            return 0.0, 0.0
        scale = min(image.width / picture.width(), image.height / picture.height())
        return picture.width() * scale, picture.height() * scale
