"""Path, page and preview side by side, each with the width that the window allows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from forms import theme
from forms.controls import role
from forms.path import WIDTH

PREVIEW = 452  # px at 100 % in a window of 1366
PREVIEW_FROM = 1280  # px of the window from which on the preview stands beside the page by itself
LARGE = 1700  # px from which on the form stays as it is and the preview grows
LATER = 20  # ms after the page until the preview is made
FORM, FORM_ROOM, FORM_LEAST, PATH_LEAST, PREVIEW_LEAST = 720, 600, 340, 200, 280


class Parts(QSplitter):
    """preview_shown(bool): the preview came or went.  `make_preview` is called when it first comes."""

    preview_shown = Signal(bool)

    def __init__(
        self, path: QWidget, page: QWidget, make_preview: Callable[[], QWidget], parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._path, self._page, self._make = path, page, make_preview
        self.preview: QWidget | None = None
        self._side = QWidget(self)  # where the preview will stand: it is made after the page can be used
        self._side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        role(self._side, "desk")
        rows = QVBoxLayout(self._side)
        rows.setContentsMargins(0, 0, 0, 0)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(LATER)
        self._later.timeout.connect(self._make_preview)
        self._wish: bool | None = None  # None: by the width of the window
        self.addWidget(path)
        self.addWidget(page)
        self.addWidget(self._side)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        theme.notifier().changed.connect(self._fit)

    @property
    def wish(self) -> bool | None:
        """What the officer said of the preview; None while it goes by the width of the window."""
        return self._wish

    def show_preview(self, shown: bool | None) -> None:
        """Show the preview or put it away; None leaves that to the width of the window."""
        self._wish = shown
        self._fit()

    def _fits(self) -> bool:
        wide = self.width() >= theme.current().px(PREVIEW_FROM)
        return wide if self._wish is None else self._wish

    def _fit(self) -> None:
        px, shown = theme.current().px, self._fits()
        if shown and self.preview is None:
            self._later.start()
        self._side.setMinimumWidth(px(PREVIEW_LEAST))
        self._side.setVisible(shown)
        self._path.setMinimumWidth(px(PATH_LEAST))
        self._page.setMinimumWidth(px(FORM_LEAST))
        self.setSizes(self._widths(shown))
        self.preview_shown.emit(shown)

    def _make_preview(self) -> None:
        if self.preview is None and self._fits():
            self.preview = self._make()
            self._side.layout().addWidget(self.preview)  # pyright: ignore[reportOptionalMemberAccess]
            self.preview.show()
            self.preview_shown.emit(True)

    def _widths(self, shown: bool) -> list[int]:
        """The path keeps its width; the preview takes what the drawings give it, more in a large window."""
        px, width = theme.current().px, self.width()
        path = min(px(WIDTH), max(px(PATH_LEAST), width * 3 // 10))
        rest = width - path
        if not shown:
            return [path, rest, 0]
        preview = rest - px(FORM) if width >= px(LARGE) else min(px(PREVIEW), rest - px(FORM_ROOM))
        preview = max(preview, px(PREVIEW_LEAST))
        return [path, rest - preview, preview]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()
