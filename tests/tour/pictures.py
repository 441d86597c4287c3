"""Pictures of the pages, taken off the screen."""

from __future__ import annotations

import sys
import tempfile
import traceback
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from tests.tour.pages import PAGES
from tests.tour.stage import Look, Stage

LOOKS = [
    Look(width, height, scheme)
    for width, height in ((1366, 768), (1920, 1080))
    for scheme in ("light", "dark")
]


def take_pictures(folder: str, wanted: list[str]) -> int:
    """One picture of each page in each look; 1 if a page could not be shown."""
    app = QApplication(["tour"])
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    failed = 0
    for name, show in PAGES.items():
        if wanted and not name.startswith(tuple(wanted)):
            continue
        for look in LOOKS:
            with tempfile.TemporaryDirectory() as data:
                stage = Stage(app, Path(data), look)
                try:
                    grab(show(stage)).save(str(target / f"{name}-{look.width}-{look.scheme}.png"))
                except Exception:  # one page that fails must not keep the others from being seen
                    failed += 1
                    print(f"{name} {look}: {traceback.format_exc(limit=-2)}", file=sys.stderr)
                    break
                finally:
                    stage.close()
        print(name, flush=True)
    return 1 if failed else 0


def grab(widget: QWidget) -> QPixmap:
    """What is seen of a widget; a menu with the window behind it."""
    below = widget.parentWidget()
    if not widget.isWindow() or below is None or not below.isVisible():
        return widget.grab()
    window = below.window()
    picture = window.grab()
    at = widget.mapToGlobal(QPoint(0, 0)) - window.mapToGlobal(QPoint(0, 0))
    widget.render(picture, at)
    return picture
