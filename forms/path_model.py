"""The path as a tree for Qt: pages of the draft, its services, and their components.

Rows of services are kept by the service's id, so a change updates its rows and no others.  States are
asked for when a row is painted.
"""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from drafter.model.draft import Draft
from forms.path_nodes import Kind, Node, Nodes, Words
from forms.places import Place
from forms.session import Change, Session

Index = QModelIndex | QPersistentModelIndex
NODE = int(Qt.ItemDataRole.UserRole) + 1


class PathModel(QAbstractItemModel):
    """Pages, services, components.

    look_changed: rows in sight may say something else now; `say` tells Qt of one that does.
    """

    look_changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        components = session.sources.components
        self.fourteen: tuple[str, ...] = tuple(each.id for each in components.entries)
        self.nodes = Nodes(components, session.draft, can_add=not session.read_only)
        self.words = Words(session, self.nodes, self.fourteen)
        self._rows: dict[int, int] = {}
        self._top = list(self.nodes.wanted())
        self._number()

    def _number(self) -> None:
        self._rows = {node.key: row for row, node in enumerate(self._top)}

    # --- changes ---------------------------------------------------------------------------------

    def take(self, change: Change) -> None:
        """Show another draft; only what differs is touched."""
        before, after = change.before, change.after
        self.nodes.read(after)
        if before.services is not after.services:
            if order(before) != order(after):
                self._relist()
            self._refill_changed(before, after)
        self.look_changed.emit()

    def _refill_changed(self, before: Draft, after: Draft) -> None:
        """Rows of components beside the fourteen come and go."""
        old = {each.id: each for each in before.services}
        for service in after.services:
            was, node = old.get(service.id), self.nodes.get("service", service.id)
            if was is None or was is service or node is None or was.extra is service.extra:
                continue
            if node.key not in self._rows:  # filtered away
                node.filled = False
            elif node.filled:
                self._refill(node, self.index(self._rows[node.key], 0))

    def show_waiting(self, waiting: int) -> None:
        """How many places are to be filled yet."""
        if waiting != self.words.waiting:
            self.words.waiting = waiting
            self.look_changed.emit()

    def say(self, index: QModelIndex) -> None:
        """A row says something else now."""
        self.dataChanged.emit(index, index)

    def _refill(self, node: Node, at: QModelIndex) -> None:
        fresh = Node(node.kind, node.name, "")
        self.nodes.fill(fresh)
        if [(each.name, each.title) for each in fresh.children] == [
            (each.name, each.title) for each in node.children
        ]:
            return
        self.beginRemoveRows(at, 0, len(node.children) - 1)
        node.children = []
        self.endRemoveRows()
        self.beginInsertRows(at, 0, len(fresh.children) - 1)
        node.children = fresh.children
        self.endInsertRows()

    def set_filter(self, words: str) -> None:
        """Only services that hold every word."""
        if words != self.nodes.words:
            self.nodes.words = words
            self._relist()

    @property
    def is_filtered(self) -> bool:
        """Whether some services may be out of sight."""
        return bool(self.nodes.words.strip())

    def _relist(self) -> None:
        """The rows of the first level anew: what stands between the first and the last difference."""
        wanted, had = list(self.nodes.wanted()), self._top
        first = same = 0
        while first < min(len(wanted), len(had)) and wanted[first] is had[first]:
            first += 1
        while same < min(len(wanted), len(had)) - first and wanted[-1 - same] is had[-1 - same]:
            same += 1
        if first < len(had) - same:
            self.beginRemoveRows(QModelIndex(), first, len(had) - same - 1)
            self._top = had[:first] + had[len(had) - same :]
            self._number()
            self.endRemoveRows()
        if first < len(wanted) - same:
            self.beginInsertRows(QModelIndex(), first, len(wanted) - same - 1)
            self._top = wanted
            self._number()
            self.endInsertRows()
        self.look_changed.emit()

    # --- finding ---------------------------------------------------------------------------------

    def node(self, index: Index) -> Node | None:
        """The row at an index."""
        if not index.isValid():
            return None
        parent = self.nodes.by_key.get(index.internalId())
        rows = self._top if parent is None else parent.children
        return rows[index.row()] if index.row() < len(rows) else None

    def find(self, place: Place) -> QModelIndex:
        """Where a place stands; its service when the component is gone; invalid without either."""
        kind: Kind = "service" if place.page == "service" else "shared" if place.page == "shared" else "page"
        node = self.nodes.get(kind, place.service if kind == "service" else place.page)
        if node is None or node.key not in self._rows:
            return QModelIndex()
        at = self.index(self._rows[node.key], 0)
        if place.component:
            self.rowCount(at)  # makes what is under it
            for row, child in enumerate(node.children):
                if child.kind == "component" and child.name == place.component:
                    return self.index(row, 0, at)
        return at

    def service_rows(self) -> list[tuple[str, int]]:
        """Services in sight, with their rows, from the top."""
        return [(node.name, row) for row, node in enumerate(self._top) if node.kind == "service"]

    # --- what Qt asks ----------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        above = self.node(parent)
        if above is None:
            found = 0 <= row < len(self._top)
            return self.createIndex(row, column, 0) if found and not parent.isValid() else QModelIndex()
        return self.createIndex(row, column, above.key) if 0 <= row < len(above.children) else QModelIndex()

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # noqa: B008  # pyright: ignore
        above = self.nodes.by_key.get(child.internalId()) if child.isValid() else None
        if above is None or above.key not in self._rows:
            return QModelIndex()
        return self.createIndex(self._rows[above.key], 0, 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._top)
        if not self.hasChildren(parent):
            return 0
        node = self.node(parent)
        assert node is not None
        if not node.filled:
            self.nodes.fill(node)
        return len(node.children)

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008
        node = self.node(parent)
        return not parent.isValid() or (node is not None and node.kind in ("service", "shared"))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        node = self.node(index)
        if node is None or node.kind in ("heading", "group"):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        node = self.node(index)
        if node is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.words.title(node)
            case Qt.ItemDataRole.ToolTipRole:
                return ", ".join(
                    each for each in (self.words.title(node), self.words.spoken_count(node)) if each
                )
            case Qt.ItemDataRole.AccessibleTextRole:
                state, count = self.words.state(node), self.words.spoken_count(node)
                words = (self.words.title(node), count, state.value if state and not count else "")
                return ", ".join(each for each in words if each)
            case _:
                return node if role == NODE else None


def order(draft: Draft) -> list[tuple[str, str]]:
    """Which services stand where, and in which group."""
    return [(each.id, each.group) for each in draft.services]
