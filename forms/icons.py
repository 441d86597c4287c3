"""The icons: drawings of 16 px with a line of 1.5 px, in the colour they are asked for.

Where the look may change while a window stands, use `dress`: it draws the icon anew.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from drafter import paths
from forms import theme

SIZE = 16  # px at 100 %
RATIOS = (1.0, 1.5, 2.0, 3.0)  # device pixels per pixel that are drawn ahead


def icon(name: str, color_token: str = "text") -> QIcon:
    """An icon of the family in the colour of a token, paler where it is disabled."""
    look = theme.current()
    return _icon(name, look.colors[color_token], look.colors["faint"], look.px(SIZE), 0)


def spaced_icon(name: str, color_token: str, gap: int) -> QIcon:
    """An icon with `gap` px of nothing at its right, for buttons: Qt puts words too near."""
    look = theme.current()
    return _icon(name, look.colors[color_token], look.colors["faint"], look.px(SIZE), look.px(gap))


def size(gap: int = 0) -> QSize:
    """The size of an icon at the text size in use."""
    look = theme.current()
    return QSize(look.px(SIZE) + (look.px(gap) if gap else 0), look.px(SIZE))


def dress(target: QAction | QAbstractButton, name: str, color_token: str = "text") -> None:
    """Give an action or a button an icon that follows the look from now on."""
    if target.property("icon_name") is None:
        theme.notifier().changed.connect(_Follower(target).draw)
    target.setProperty("icon_name", name)
    target.setProperty("icon_color", color_token)
    _draw(target)


def paint(painter: QPainter, rect: QRectF, name: str, color: str) -> None:
    """Paint an icon into a rectangle in a colour ("#0B6070")."""
    _renderer(name, color).render(painter, rect)


class _Follower(QObject):
    """Draws the icon of its parent anew; goes with it."""

    def __init__(self, target: QAction | QAbstractButton) -> None:
        super().__init__(target)
        self._target = target

    def draw(self) -> None:
        """Draw in the look of now."""
        _draw(self._target)


def _draw(target: QAction | QAbstractButton) -> None:
    target.setIcon(icon(target.property("icon_name"), target.property("icon_color")))
    if isinstance(target, QAbstractButton):
        target.setIconSize(size())


@lru_cache(maxsize=512)
def _icon(name: str, color: str, faint: str, pixels: int, gap: int) -> QIcon:
    made = QIcon()
    for ratio in RATIOS:
        made.addPixmap(_pixmap(name, color, pixels, gap, ratio), QIcon.Mode.Normal)
        made.addPixmap(_pixmap(name, faint, pixels, gap, ratio), QIcon.Mode.Disabled)
    return made


def _pixmap(name: str, color: str, pixels: int, gap: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(round((pixels + gap) * ratio), round(pixels * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    _renderer(name, color).render(painter, QRectF(0, 0, pixels * ratio, pixels * ratio))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@lru_cache(maxsize=256)
def _renderer(name: str, color: str) -> QSvgRenderer:
    drawing = (paths.resources() / "icons" / f"{name}.svg").read_text("utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", color).encode("utf-8")))
