"""An office's emblem from a file: checked, and scaled to what print needs."""

from __future__ import annotations

import base64
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

from drafter import files
from drafter.errors import UserError
from drafter.files import shown
from drafter.model.draft import Asset

FILTER = "Gambar (*.png *.jpg *.jpeg *.svg)"
SHARP = 720  # px on the longer side: 25 mm at 720 dots an inch, finer than any office printer
LEAST = 60  # px; below it nothing can be made out in print
MOST_BYTES = 20_000_000  # of the file; what goes into a draft is far smaller
MOST_SVG_BYTES = 2_000_000
MOST_ASSET_BYTES = 2_000_000
MOST_PIXELS = 100_000_000
ADVICE = "Pilih berkas gambar lain berformat PNG, JPG, atau SVG."


def take_logo(path: Path) -> Asset:
    """The picture as a PNG of a size that print needs.

    Raises UserError when it is missing, no picture, damaged, too small or too large.
    """
    svg = path.suffix.lower() == ".svg"
    content = files.read(path, MOST_SVG_BYTES if svg else MOST_BYTES)
    image = _drawn(content) if svg else _read(content)
    if image is None or image.isNull():
        raise UserError(f"Berkas {shown(path)} bukan gambar yang utuh.", ADVICE)
    if max(image.width(), image.height()) < LEAST:
        raise UserError(
            f"Gambar {shown(path)} terlalu kecil ({image.width()} x {image.height()} titik) untuk dicetak.",
            f"Pilih gambar yang sisi terpanjangnya paling sedikit {LEAST} titik.",
        )
    return Asset(id="logo", media_type="image/png", data=base64.b64encode(_png(image)).decode("ascii"))


def image_of(asset: Asset) -> QImage:
    """The picture of an asset, a null one where it is damaged."""
    return QImage.fromData(QByteArray.fromBase64(asset.data.encode("ascii", "replace")))


def _read(content: bytes) -> QImage | None:
    buffer = QBuffer()
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)  # photographs say which side is up
    size = reader.size()
    if bytes(reader.format().data()) not in (b"png", b"jpeg") or not size.isValid():
        return None
    if size.width() * size.height() > MOST_PIXELS:
        raise UserError(
            f"Gambar itu terlalu besar ({size.width()} x {size.height()} titik).",
            "Perkecil dahulu gambar itu.",
        )
    if max(size.width(), size.height()) > SHARP:
        reader.setScaledSize(_fitting(size))
    return reader.read()


def _drawn(content: bytes) -> QImage | None:
    renderer = QSvgRenderer(QByteArray(content))
    box = renderer.viewBoxF().size() if renderer.isValid() else renderer.defaultSize().toSizeF()
    if not renderer.isValid() or box.isEmpty():
        return None
    scale = SHARP / max(box.width(), box.height())
    size = QSize(max(round(box.width() * scale), 1), max(round(box.height() * scale), 1))
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return image


def _fitting(size: QSize) -> QSize:
    return size.scaled(SHARP, SHARP, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def _png(image: QImage) -> bytes:
    """As PNG; a noisy photograph is made smaller until it fits into a draft."""
    while True:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(image)
        content = bytes(buffer.data().data())
        if len(content) <= MOST_ASSET_BYTES:
            return content
        image = image.scaled(
            image.size() / 2,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
