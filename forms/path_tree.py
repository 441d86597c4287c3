"""The rows of the path at work: keys, pointer, folding, and the menu of a service."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from forms.controls import Entry, menu_of
from forms.path_delegate import PathDelegate, on_arrow
from forms.path_drag import PathDrag
from forms.path_model import PathModel
from forms.path_nodes import Node
from forms.places import Place

LATE = 40  # ms: a keystroke is painted where it was typed before the path looks what it changed


class PathTree(QTreeView):
    """The rows.

    wanted(Place): another row was taken.  entered(Place): Enter on a row, or a click on one without rows
    under it: on to its first field.
    add_wanted: one more service.  moved(service, place): it was dragged, or sent by Alt and an arrow.
    asked(what, service): what is "rename", "duplicate", "group" or "delete".
    """

    wanted = Signal(object)
    entered = Signal(object)
    add_wanted = Signal()
    moved = Signal(str, int)
    asked = Signal(str, str)

    def __init__(self, model: PathModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = model
        self.quiet = False  # rows come and go: what Qt takes in hand then is no wish of the officer
        self._open: set[int] = set()
        self._unfolded = 0  # key of the service that was opened only because a place in it was shown
        self.delegate = PathDelegate(self)
        self.setItemDelegate(self.delegate)
        self.setProperty("role", "plain")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(True)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAutoScroll(False)
        self.setTabKeyNavigation(False)
        self.setAccessibleName("Jalur pengisian")
        self.setAccessibleDescription(
            "Panah memilih, Enter membuka isian, Alt+panah memindahkan pelayanan, F2 mengganti nama."
        )
        self.setModel(model)  # last: each of the settings above would lay out all rows again
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(LATE)
        self._late.timeout.connect(self.show_looks)
        model.look_changed.connect(self._late.start)
        model.rowsInserted.connect(self._open_again)
        self.expanded.connect(lambda at: self._note(at, True))
        self.collapsed.connect(lambda at: self._note(at, False))
        self._drag = PathDrag(self, model)
        self._drag.moved.connect(self.moved)

    def show_looks(self) -> None:
        """Paint the rows in sight that say something else than when they were painted last."""
        at, bottom = self.indexAt(self.viewport().rect().topLeft()), self.viewport().height()
        while at.isValid() and self.visualRect(at).top() < bottom:
            node = self.path.node(at)
            if node is not None and self._says_else(node):
                self.path.say(at)
            at = self.indexBelow(at)

    def _says_else(self, node: Node) -> bool:
        fixed = node.kind in ("heading", "group")
        return not fixed and self.delegate.painted.get(id(node)) != self.path.words.look(node)

    # --- where the officer is --------------------------------------------------------------------

    def take(self, place: Place) -> None:
        """Show a place as the one in hand, without saying so."""
        at = self.path.find(place)
        was, self.quiet = self.quiet, True
        if at.isValid():
            if at != self.currentIndex():
                self._unfold(at)
            self.setCurrentIndex(at)
            in_sight = self.viewport().rect().contains(self.visualRect(at))
            hint = QAbstractItemView.ScrollHint
            self.scrollTo(at, hint.EnsureVisible if in_sight else hint.PositionAtCenter)
        else:
            self.setCurrentIndex(QModelIndex())
        self.quiet = was

    def _unfold(self, at: QModelIndex) -> None:
        """Opens what the place stands in, and folds what was opened so before: one service at a time.

        What the officer opened by hand stays open.
        """
        above = at.parent() if at.parent().isValid() else at
        node = self.path.node(above)
        key = node.key if node is not None and self.path.hasChildren(above) else 0
        if self._unfolded not in (0, key):
            before = self.path.nodes.by_key[self._unfolded]
            self.collapse(self.path.find(before.place or Place()))
            self._unfolded = 0
        if key and at.parent().isValid() and not self.isExpanded(above):
            self.expand(above)
            self._unfolded = key

    def node(self) -> Node | None:
        """The row in hand."""
        return self.path.node(self.currentIndex())

    def service(self) -> str:
        """The service in hand, or whose component is; "" for none."""
        node = self.node()
        return node.place.service if node is not None and node.place is not None else ""

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Another row is in hand: go there."""
        super().currentChanged(current, previous)
        node = self.path.node(current)
        if not self.quiet and node is not None and node.place is not None:
            self.wanted.emit(node.place)

    def showEvent(self, event: QShowEvent) -> None:
        """The place in hand is in sight, and as much above it as there is room for."""
        super().showEvent(event)
        self.scrollToTop()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    # --- folding ---------------------------------------------------------------------------------

    def _note(self, at: QModelIndex, is_open: bool) -> None:
        node = self.path.node(at)
        if node is not None:
            (self._open.add if is_open else self._open.discard)(node.key)

    def _open_again(self, parent: QModelIndex, first: int, last: int) -> None:
        """Services that were moved or come back stay open."""
        if parent.isValid():
            return
        for row in range(first, last + 1):
            at = self.path.index(row, 0)
            node = self.path.node(at)
            if node is not None and node.key in self._open:
                self.expand(at)

    def fold_others(self) -> None:
        """Folds every service but the one in hand."""
        service = self.service()
        for name, row in self.path.service_rows():
            if name != service:
                self.collapse(self.path.index(row, 0))

    # --- keys ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, F2, Delete, Alt and arrows; the rest as trees do."""
        self.delegate.ringed = True
        key, alt = event.key(), event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.send(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._enter()
        elif key == Qt.Key.Key_F2 and self.service():
            self.asked.emit("rename", self.service())
        elif key == Qt.Key.Key_Delete and self._on_service():
            self.asked.emit("delete", self.service())
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space) and self._fold(key):
            pass
        else:
            super().keyPressEvent(event)
        self.viewport().update()

    def _on_service(self) -> bool:
        node = self.node()
        return node is not None and node.kind == "service"

    def _fold(self, key: int) -> bool:
        """Left closes or goes up, Right opens or goes down, Space does either."""
        at = self.currentIndex()
        if not self.path.hasChildren(at):
            if key == Qt.Key.Key_Left and at.parent().isValid():
                self.setCurrentIndex(at.parent())
                return True
            return False
        is_open = self.isExpanded(at)
        if key == Qt.Key.Key_Space or is_open == (key == Qt.Key.Key_Left):
            self.setExpanded(at, not is_open)
        elif key == Qt.Key.Key_Right:
            self.setCurrentIndex(self.path.index(1, 0, at))
        return True

    def _enter(self) -> None:
        node = self.node()
        if node is None:
            return
        if node.kind == "add":
            self.add_wanted.emit()
        elif node.place is not None:
            self.entered.emit(node.place)

    def send(self, step: int) -> None:
        """Send the service in hand up or down."""
        rows = [name for name, _ in self.path.service_rows()]
        service = self.service()
        if service in rows and not self.path.is_filtered and 0 <= rows.index(service) + step < len(rows):
            self.moved.emit(service, rows.index(service) + step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.delegate.ringed = True
        super().focusInEvent(event)

    # --- pointer ---------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The arrow folds, a service may be dragged, a row is taken."""
        self.delegate.ringed = False
        at = self.indexAt(event.position().toPoint())
        node = self.path.node(at)
        if event.button() == Qt.MouseButton.RightButton:
            return  # only the menu: nothing is taken in hand
        if node is not None and event.button() == Qt.MouseButton.LeftButton:
            if node.kind == "service" and on_arrow(round(event.position().x())):
                self.setExpanded(at, not self.isExpanded(at))
                self._keep_open(node)
                return
            if node.kind == "add":
                self.add_wanted.emit()
                return
            if node.kind == "service" and not self.path.is_filtered:
                self._drag.press(node.name, event.position().toPoint())
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags a service once the pointer has gone some way."""
        held = event.buttons() & Qt.MouseButton.LeftButton
        if not held or not self._drag.move(event.position().toPoint()):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A service that was dragged goes where the line is."""
        if self._drag.release():
            return
        super().mouseReleaseEvent(event)
        at = self.indexAt(event.position().toPoint())
        is_click = event.button() == Qt.MouseButton.LeftButton and at == self.currentIndex()
        if is_click and self.path.hasChildren(at) and not on_arrow(round(event.position().x())):
            self.expand(at)
            self._keep_open(self.path.node(at))
        elif is_click and (node := self.path.node(at)) is not None and node.place is not None:
            self.entered.emit(node.place)  # whoever clicks on an answer wants to write it

    def _keep_open(self, node: Node | None) -> None:
        """What is folded by hand is no longer folded by itself."""
        if node is not None and node.key == self._unfolded:
            self._unfolded = 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names break elsewhere in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._drag.paint()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with a service."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        at = self.currentIndex() if by_key else self.indexAt(event.pos())
        node = self.path.node(at)
        if node is None or node.place is None or not node.place.service or not self.path.nodes.can_add:
            return
        menu = menu_of(self, self.entries(node.place.service))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.viewport().mapToGlobal(self.visualRect(at).center() if by_key else event.pos()))

    def entries(self, service: str) -> list[Entry | None]:
        """The lines of a service's menu."""
        rows = [name for name, _ in self.path.service_rows()]
        at, free = rows.index(service), not self.path.is_filtered

        def ask(what: str) -> Callable[[], object]:
            return lambda: self.asked.emit(what, service)

        def send(to: int) -> Callable[[], object]:
            return lambda: self.moved.emit(service, to)

        return [
            Entry("Ganti nama\tF2", ask("rename"), "edit"),
            Entry("Gandakan", ask("duplicate"), "copy"),
            Entry("Kelompok", ask("group"), "folder"),
            None,
            Entry("Pindahkan ke atas\tAlt+↑", send(at - 1), "up", enabled=free and at > 0),
            Entry("Pindahkan ke bawah\tAlt+↓", send(at + 1), "down", enabled=free and at < len(rows) - 1),
            Entry("Lipat pelayanan lain", self.fold_others),
            None,
            Entry("Hapus pelayanan\tDel", ask("delete"), "trash"),
        ]
