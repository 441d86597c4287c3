"""The rows of the path: which there are, in what order, and what each says of itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from drafter.model.components import Components
from drafter.model.draft import Draft, Service
from forms import page_states, states
from forms.places import Page, Place
from forms.session import Session
from forms.states import Progress, State

Kind = Literal["page", "shared", "heading", "group", "service", "component", "add"]

TITLES: dict[Page, str] = {
    "office": "Data instansi",
    "decree": "Keputusan",
    "shared": "Isian bersama",
    "review": "Periksa",
    "export": "Ekspor",
    "minutes": "Berita acara",
    "publication": "Publikasi",
    "concept": "Konsep dan salinan",
    "pledge": "Maklumat",
}
GROUPS = {"delivery": "Penyampaian pelayanan", "management": "Pengelolaan pelayanan"}


@dataclass(eq=False, slots=True)
class Node:
    """A row.  `name` tells it from others of its kind; `key` is the id by which Qt knows its children.

    filled: whether the children have been made.  number: of a service, in the order of the draft.
    """

    kind: Kind
    name: str
    title: str
    key: int = 0
    place: Place | None = None
    children: list[Node] = field(default_factory=list["Node"])
    filled: bool = False
    number: int = 0


class Nodes:
    """All rows of a draft; a row stays the same object as long as its service is the same."""

    def __init__(self, components: Components, draft: Draft, can_add: bool = True) -> None:
        self._components, self.can_add = components, can_add
        self._made: dict[tuple[Kind, str], Node] = {}
        self.by_key: dict[int, Node] = {}
        self.services: dict[str, Service] = {}
        self.words = ""
        self.read(draft)

    def read(self, draft: Draft) -> None:
        """Another draft; services that come (back) get their rows under them anew."""
        had, self.services = self.services, {each.id: each for each in draft.services}
        for number, each in enumerate(draft.services, 1):
            node = self._node("service", each.id, "", Place("service", each.id))
            node.number = number
            if each.id not in had:
                node.filled = False

    def get(self, kind: Kind, name: str) -> Node | None:
        """The row of that kind and name, if there ever was one."""
        return self._made.get((kind, name))

    def _node(self, kind: Kind, name: str, title: str, place: Place | None = None) -> Node:
        node = self._made.get((kind, name))
        if node is None:
            node = Node(kind, name, title, len(self._made) + 1, place)
            self._made[kind, name] = node
            self.by_key[node.key] = node
        return node

    def _page(self, page: Page) -> Node:
        return self._node("shared" if page == "shared" else "page", page, TITLES[page], Place(page))

    def wanted(self) -> Iterator[Node]:
        """The rows of the first level as they should stand."""
        for page in ("office", "decree", "shared"):
            yield self._page(page)
        yield self._node("heading", "services", "PELAYANAN")
        group, had = "", {""}
        for service in self.services.values():
            if not self._holds(service):
                continue
            if service.group != group:
                group = service.group
                again = " (lanjutan)" if group and group in had else ""
                had.add(group)
                title = f"{group or 'Tanpa kelompok'}{again}"
                yield self._node("group", f"{title}\n{service.id}", title)
            yield self._node("service", service.id, "")
        if self.can_add:
            yield self._node("add", "add", "Tambah pelayanan")
        yield self._node("heading", "check", "PERIKSA")
        for page in ("review", "export"):
            yield self._page(page)
        yield self._node("heading", "papers", "DOKUMEN PENDUKUNG")
        for page in ("minutes", "publication", "concept", "pledge"):
            yield self._page(page)

    def _holds(self, service: Service) -> bool:
        text = f"{service.name} {service.group}".casefold()
        return all(each in text for each in self.words.casefold().split())

    def fill(self, node: Node) -> None:
        """Makes the rows under a service, or under what all services share."""
        service = self.services.get(node.name)
        extra = service.extra if service is not None else ()
        node.children = []
        for group, title in GROUPS.items():
            node.children.append(Node("group", group, title))
            for component in self._components.entries:
                if component.group == group:
                    node.children.append(component_node(node, component.id, component.title))
            for number, own in enumerate(extra, 1):
                if own.group == group:
                    own_title = own.title.strip() or f"Komponen tambahan ke-{number}"
                    node.children.append(component_node(node, f"x{number}", own_title))
        node.filled = True


def component_node(above: Node, component: str, title: str) -> Node:
    """The row of a component, of a service or of what all services share."""
    service = above.name if above.kind == "service" else ""
    place = Place("service" if service else "shared", service, component)
    return Node("component", component, title, place=place)


def name_in(service: Service | None) -> str:
    """The name of a service, or that it has none yet."""
    return (service.name.strip() if service else "") or "Pelayanan tanpa nama"


class Words:
    """What rows say: words, state, count.  Counts of services are kept until they change."""

    def __init__(self, session: Session, nodes: Nodes, fourteen: tuple[str, ...]) -> None:
        self._session, self._nodes, self._fourteen = session, nodes, fourteen
        self._counts: dict[str, tuple[Service, object, Progress]] = {}
        self.has_must: Callable[[str, str], bool] = lambda service, component: False
        # How many must-findings are left, with those of empty components or without.
        self.musts: Callable[[bool], int] = lambda with_unfilled: 0
        self.page_has_must: Callable[[Page], bool] = lambda page: False
        self.waiting: int | None = None  # places that are to be filled yet; None until that is known

    def look(self, node: Node) -> tuple[str, State | None, str]:
        """All that a row says."""
        return self.title(node), self.state(node), self.count(node)

    def title(self, node: Node) -> str:
        """The words of a row."""
        if node.kind != "service":
            return node.title
        service = self._nodes.services.get(node.name)
        return f"{node.number}. {name_in(service)}"

    def state(self, node: Node) -> State | None:
        """The state of a row, None for a row without one."""
        session = self._session
        if node.kind == "component" and node.place is not None:
            if self.has_must(node.place.service, node.name):
                return State.ATTENTION
            if node.place.page == "shared":
                return states.shared_state(session.draft, session.cells, node.name)
            service = self._nodes.services.get(node.place.service)
            return page_states.component_state(session.cells, service, node.name) if service else State.EMPTY
        if node.kind == "page" and node.place is not None and self.page_has_must(node.place.page):
            return State.ATTENTION
        match node.name if node.kind in ("page", "shared") else "":
            case "office":
                return page_states.office_state(session.draft)
            case "decree":
                return page_states.decree_state(session.draft)
            case "shared":
                said = page_states.shared_count(session.draft, session.cells, self._fourteen)
                if not said.filled:
                    return State.EMPTY
                return State.SHARED if said.filled == said.of else State.BEGUN
            case "review" if self.waiting is not None:
                return State.ATTENTION if self.waiting or self.musts(True) else State.FILLED
            case _:
                return None

    def count(self, node: Node) -> str:
        """ "9/14" for a service, "5/6" for what all share, "5" for what waits on the page Periksa."""
        said = self._done(node)
        if said is not None:
            return f"{said.filled}/{said.of}"
        left = sum(self._left()) if node.name == "review" else 0
        return str(left) if left else ""

    def _left(self) -> tuple[int, int]:
        """Answers to be filled and must-findings left; an empty component counts as an answer alone."""
        waiting = self.waiting or 0
        return waiting, self.musts(not waiting)

    def spoken_count(self, node: Node) -> str:
        """The same in words: "9 dari 14"."""
        said = self._done(node)
        if said is not None:
            return f"{said.filled} dari {said.of}"
        waiting, musts = self._left() if node.name == "review" else (0, 0)
        parts = (f"{waiting} isian belum terisi", waiting), (f"{musts} temuan wajib", musts)
        return ", ".join(words for words, count in parts if count)

    def _done(self, node: Node) -> Progress | None:
        if node.kind == "service":
            return self.progress(node.name)
        if node.kind == "shared":
            return page_states.shared_count(self._session.draft, self._session.cells, self._fourteen)
        return None

    def progress(self, service_id: str) -> Progress | None:
        """How far a service is; kept until it or what all share changes."""
        service, shared = self._nodes.services.get(service_id), self._session.draft.shared
        if service is None:
            return None
        known = self._counts.get(service_id)
        if known is None or known[0] is not service or known[1] is not shared:
            said = page_states.service_progress(self._session.cells, service, self._fourteen)
            known = (service, shared, said)
            self._counts[service_id] = known
        return known[2]
