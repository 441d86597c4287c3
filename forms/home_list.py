"""The list of drafts on the home page: cards that answer to keys, clicks and the menu key."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QListView, QSizePolicy, QWidget

from forms import theme
from forms.home_delegate import GAP, HEIGHT, HomeDelegate, is_on_dots
from forms.home_model import HomeModel, Row

if TYPE_CHECKING:
    from forms.controls import Entry

LEAST_ROWS = 2  # rows that stay in sight, however low the window


class HomeList(QListView):
    """Drafts as cards.

    Each signal carries the path of the draft in hand: opened, renamed, deleted, duplicated, renewed
    (next year's draft out of it), restored (from its copy), shown (in its folder).
    """

    opened = Signal(Path)
    renamed = Signal(Path)
    deleted = Signal(Path)
    duplicated = Signal(Path)
    renewed = Signal(Path)
    restored = Signal(Path)
    shown = Signal(Path)

    def __init__(self, model: HomeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self._model = model
        self.setItemDelegate(HomeDelegate(self))
        self.setProperty("role", "plain")
        self.setAccessibleName("Daftar rancangan")
        self.setAccessibleDescription(
            "Enter membuka, F2 mengganti nama, Ctrl+D menggandakan, Hapus memindahkan ke Sampah"
        )
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.doubleClicked.connect(self._open_index)
        theme.notifier().changed.connect(self.fit)
        model.modelReset.connect(self.fit)
        self.fit()

    # --- size --------------------------------------------------------------------------------

    def fit(self) -> None:
        """As high as its cards, where there is room; two of them are in sight in any case.

        The size hint is the least: the page gives it what is left, and never scrolls for its sake.
        """
        px = theme.current().px
        pitch, count = px(HEIGHT) + px(GAP), self._model.rowCount()
        self.verticalScrollBar().setSingleStep(pitch // 2)
        self.setMaximumHeight(max(count, 1) * pitch)
        self.setMinimumHeight(min(max(count, 1), LEAST_ROWS) * pitch)
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The least: see `fit`."""
        return QSize(theme.current().px(400), self.minimumHeight())

    # --- what is in hand ---------------------------------------------------------------------

    def current_path(self) -> Path | None:
        """The draft in hand."""
        row = self._model.row(self.currentIndex())
        return row.path if row is not None else None

    def take(self, path: Path | None) -> None:
        """Takes a draft in hand, the first one where this is not shown."""
        index = self._model.place_of(path) if path is not None else QModelIndex()
        self.setCurrentIndex(index if index.isValid() else self._model.index(0))

    def _open_index(self, index: QModelIndex) -> None:
        row = self._model.row(index)
        if row is not None:
            self.opened.emit(row.path)

    # --- keys and pointer --------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, F2, Delete and Ctrl+D; the arrows are the list's own."""
        path = self.current_path()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_KEYPAD:
            signal = self.opened
        elif event.key() == Qt.Key.Key_F2:
            signal = self.renamed
        elif event.matches(QKeySequence.StandardKey.Delete):
            signal = self.deleted
        elif event.key() == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            signal = self.duplicated
        else:
            super().keyPressEvent(event)
            return
        if path is not None:
            signal.emit(path)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the three dots of a card opens its menu."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._on_dots(index, event.position().toPoint()):
            self._show_menu(index, event.globalPosition().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Twice on the three dots is no wish to open the draft."""
        if not self._on_dots(self.indexAt(event.position().toPoint()), event.position().toPoint()):
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the draft under the pointer, or of the one in hand by the menu key."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        at = self.visualRect(index).center() if by_key else event.pos()
        self._show_menu(index, self.viewport().mapToGlobal(at))

    def _on_dots(self, index: QModelIndex, at: QPoint) -> bool:
        return index.isValid() and is_on_dots(self, self.visualRect(index), at)

    def _show_menu(self, index: QModelIndex, at: QPoint) -> None:
        row = self._model.row(index)
        if row is None:
            return
        from forms.controls import menu_of

        self.setCurrentIndex(index)
        menu = menu_of(self, self._entries(row))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _entries(self, row: Row) -> list[Entry | None]:
        from forms.controls import Entry

        whole = row.summary is None or not row.summary.trouble
        path = row.path
        return [
            Entry("Buka", lambda: self.opened.emit(path), "open"),
            *([] if whole else [Entry("Pulihkan dari cadangan", lambda: self.restored.emit(path), "undo")]),
            Entry("Salin sebagai rancangan baru", lambda: self.renewed.emit(path), "file", enabled=whole),
            Entry("Gandakan", lambda: self.duplicated.emit(path), "copy", enabled=whole),
            Entry("Ganti nama ...", lambda: self.renamed.emit(path), "edit"),
            Entry("Tampilkan di folder", lambda: self.shown.emit(path), "folder"),
            None,
            Entry("Hapus", lambda: self.deleted.emit(path), "trash"),
        ]


_KEYPAD = Qt.KeyboardModifier.KeypadModifier
