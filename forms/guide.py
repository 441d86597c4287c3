"""The guide on an open draft: the path, the page in hand, and the preview beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from drafter.documents.papers import KONSEP
from drafter.errors import UserError
from forms import order
from forms.ahead import Ahead, load
from forms.editors.registry import editor_modules
from forms.empty_search import EmptySearch
from forms.guide_bars import GuideBars
from forms.guide_parts import Parts
from forms.guide_services import GuideServices
from forms.page import ComponentPage
from forms.page_parts import Foot
from forms.path import Path
from forms.places import Page, Place
from forms.rooms import make_room, room_modules, room_of
from forms.session import Change, Session
from forms.slots import slot_of
from forms.top_bar import TopBar
from forms.waiting import Waiting

AFTER = 250  # ms after a change until the bar below says anew what is next
AHEAD = ("component", "service", "shared", "review", "office", "export", "decree")
WITHOUT_STEPS = ("review", "export")


class Guide(QWidget):
    """Leads through one draft.

    home_wanted: back to the list of drafts.  went(Place): another place is in hand.
    aside_wanted: the file was changed elsewhere; what is in hand is to be saved under another name.
    open_wanted(path): another draft, which was made out of this one.
    """

    home_wanted = Signal()
    went = Signal(object)
    aside_wanted = Signal()
    open_wanted = Signal(object)

    def __init__(self, session: Session, place: Place | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.place = place or first_place(session)
        self._rooms: dict[str, QWidget] = {}
        self.bar = TopBar(session.path.stem, self)
        self.bars = GuideBars(session, self)
        self.path = Path(session, self)
        self.pages = QStackedWidget(self)
        self.foot = Foot(self)
        self.parts = Parts(self.path, self._middle(), self._make_preview, self)
        self._hint: Place | None = None  # where Ctrl+Enter leads
        self._empty = EmptySearch(session, self)
        self._is_konsep = False
        self._waiting = Waiting(session, self)
        self._waiting.counted.connect(self._show_waiting)
        self._empty.found.connect(self._take_hint)
        self.services = GuideServices(self)
        self._lay_out()
        self._connect()
        self._show_history()
        self._show_saved()
        self.go(self.place)
        self.ahead = Ahead(self._prepare(), self)
        session.changed.connect(self.ahead.put_off)
        self.went.connect(self.ahead.put_off)

    def _middle(self) -> QWidget:
        middle = QWidget(self)
        rows = QVBoxLayout(middle)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.pages, 1)
        rows.addWidget(self.foot)
        return middle

    def _make_preview(self) -> QWidget:
        preview = make_room("preview", self.session)
        for signal, slot in (("wanted", self._go_focused), ("hide_wanted", lambda: self.show_preview(False))):
            if hasattr(preview, signal):
                getattr(preview, signal).connect(slot)
        return preview

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addWidget(self.bars)
        whole.addWidget(self.parts, 1)

    def _connect(self) -> None:
        session, tree = self.session, self.path.tree
        session.changed.connect(self._take_change)
        session.history_changed.connect(self._show_history)
        session.save_state_changed.connect(self._show_saved)
        session.read_only_changed.connect(lambda _: self._show_saved())
        self.bar.home.clicked.connect(self.home_wanted)
        self.bar.undo.clicked.connect(self.undo)
        self.bar.redo.clicked.connect(self.redo)
        self.bar.preview.clicked.connect(lambda: self.show_preview(self.bar.preview.isChecked()))
        self.parts.preview_shown.connect(self._preview_shown)
        self.bar.export.clicked.connect(lambda: self.go(Place("export"), focus=True))
        self.bars.aside_wanted.connect(self.aside_wanted)
        tree.wanted.connect(self.go)
        tree.entered.connect(lambda place: self.go(place, focus=True))
        tree.add_wanted.connect(self.services.add)
        tree.moved.connect(self.services.move)
        tree.asked.connect(self.services.act)
        self.foot.back.clicked.connect(lambda: self.step(-1))
        self.foot.next.clicked.connect(lambda: self.step(1))

    # --- going -----------------------------------------------------------------------------------

    def go(self, place: Place, focus: bool = False) -> None:
        """Show a place; `focus` puts the cursor where work begins there."""
        self.commit()
        place = existing(self.session, place)
        room = self._room(place)
        self.place = place
        show = getattr(room, "show_place", None)
        if show is not None:
            show(place)
        self.pages.setCurrentWidget(room)
        self.path.go(place)
        self.foot.setVisible(place.page not in WITHOUT_STEPS)
        self.bar.export.setVisible(place.page != "export")  # that page has its own
        self._show_steps(self._hint)
        self._empty.look(place, 0)
        self._follow()
        if focus and hasattr(room, "focus_first"):
            room.focus_first()  # pyright: ignore[reportAttributeAccessIssue]
        self.went.emit(place)

    def commit(self) -> None:
        """A field says its last words before its page goes."""
        held = self.pages.focusWidget()
        if isinstance(held, QLineEdit) and held.hasFocus() and not held.isHidden():
            held.editingFinished.emit()

    def _room(self, place: Place) -> QWidget:
        return self._room_named(room_of(place))

    def _room_named(self, name: str) -> QWidget:
        room = self._rooms.get(name)
        if room is None:
            room = make_room(name, self.session)
            self._rooms[name] = room
            self.pages.addWidget(room)
            slots = (
                ("wanted", self._go_focused),
                ("asked", self.services.act),
                ("open_wanted", self.open_wanted),
            )
            for signal, slot in slots:
                if hasattr(room, signal):
                    getattr(room, signal).connect(slot)
        return room

    def _prepare(self) -> Iterator[object]:
        """Pages and editors not yet made, a piece a step: the first look at each is as quick as the next."""
        yield from load(*editor_modules(), *room_modules(AHEAD))
        for name in AHEAD:
            room = self._room_named(name)
            yield
            yield polish(room)
            for editor in room.prepare() if isinstance(room, ComponentPage) else ():
                yield editor
                yield polish(editor)

    def _go_focused(self, place: Place) -> None:
        self.go(place, focus=True)

    def go_page(self, page: Page) -> None:
        """To a page of the draft as a whole."""
        self.go(Place(page), focus=True)

    def step(self, by: int) -> None:
        """To the page before or after this one."""
        there = order.neighbour(self.session.draft, self.session.sources.components, self.place, by)
        if there is not None:
            self.go(there, focus=True)

    def next_empty(self) -> None:
        """To the next page that still waits for something; to the overview when none does."""
        self.commit()
        there = order.next_empty(self.session.cells, self.session.sources.components, self.place)
        self.go(there or Place("review"), focus=True)

    def _take_hint(self, found: Place) -> None:
        self._hint = found
        self._show_steps(found)

    def _show_steps(self, empty: Place | None) -> None:
        draft, components = self.session.draft, self.session.sources.components
        back = order.neighbour(draft, components, self.place, -1)
        following = order.neighbour(draft, components, self.place, 1)
        name = order.short_name(draft, components, following, self.place) if following else ""
        hint = ""
        if empty is not None and empty != following and empty == existing(self.session, empty):
            hint = order.short_name(draft, components, empty, self.place)
        self.foot.show_steps(back is not None, name, hint)

    def explain(self) -> None:
        """F1: more about what is in hand."""
        room = self._rooms.get(room_of(self.place))
        if room is not None and hasattr(room, "explain"):
            room.explain()  # pyright: ignore[reportAttributeAccessIssue]

    def next_part(self) -> None:
        """F6: from the path to the page and back."""
        if self.path.isAncestorOf(self.focusWidget() or self):
            self.go(self.place, focus=True)
        else:
            self.path.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- changes ---------------------------------------------------------------------------------

    def _take_change(self, change: Change) -> None:
        self.path.show_change(change)
        room = self._rooms.get(room_of(self.place))
        if existing(self.session, self.place) != self.place:
            return  # whoever took it away goes elsewhere next
        if room is not None and hasattr(room, "show_change"):
            room.show_change(change)  # pyright: ignore[reportAttributeAccessIssue]
        self._empty.look(self.place, AFTER)

    def _show_waiting(self, waiting: int, is_konsep: bool) -> None:
        self.path.model.show_waiting(waiting)
        self._is_konsep = is_konsep
        self._mark_preview()

    def _mark_preview(self) -> None:
        preview = self.parts.preview
        if preview is not None and hasattr(preview, "show_mark"):
            preview.show_mark(KONSEP if self._is_konsep else "")  # pyright: ignore[reportAttributeAccessIssue]

    def undo(self) -> None:
        """Take the last step back, and go where it was made."""
        self.commit()
        self._went(self.session.undo())

    def redo(self) -> None:
        """Bring the last step again, and go where it was made."""
        self._went(self.session.redo())

    def _went(self, place: Place | None) -> None:
        if place is not None:
            elsewhere = not existing(self.session, place).same_page(self.place)
            self.go(place, focus=elsewhere)

    def _show_history(self) -> None:
        self.bar.show_history(self.session.undo_label, self.session.redo_label)

    def _show_saved(self) -> None:
        session = self.session
        self.bar.show_saved(session.save_state, bool(session.read_only), session.today)

    def update_office(self) -> None:
        """The office's data as they are kept on this computer now."""
        from drafter import profile

        try:
            kept = profile.load()
        except UserError as error:
            self.bars.tell(str(error), "Mengerti")
            return
        was = self.session.draft
        self.session.edit(
            "perbarui data instansi", Place("office"), lambda draft: profile.update(draft, kept)
        )
        if self.session.draft is was:
            self.bars.tell("Data instansi dalam rancangan ini sudah sama dengan data tersimpan.", "Mengerti")
        else:
            self.go(Place("office"), focus=True)
            self.bars.tell("Data instansi dalam rancangan ini diperbarui.", "Urungkan", self.undo)

    def offer(self, action: str, act: Callable[[], object]) -> None:
        """What can be done with a draft that is only to be read."""
        self.bars.offer(action, act)

    # --- services --------------------------------------------------------------------------------

    def add_service(self) -> None:
        """One more service, to be named."""
        self.services.add()

    def act(self, what: str) -> None:
        """Do something with the service in hand ("rename", "delete" ...), or move it ("up", "down")."""
        if what in ("up", "down"):
            self.path.tree.send(-1 if what == "up" else 1)
        elif self.place.service:
            self.services.act(what, self.place.service)

    # --- the preview -----------------------------------------------------------------------------

    def show_preview(self, shown: bool) -> None:
        """Show the preview or put it away, until the officer says otherwise."""
        self.parts.show_preview(shown)
        self._follow()

    def turn_preview(self) -> None:
        """Show the preview if it is not, else put it away."""
        self.show_preview(not self.bar.preview.isChecked())

    def _preview_shown(self, shown: bool) -> None:
        self.bar.preview.setChecked(shown)
        self._mark_preview()
        self._follow()

    def _follow(self) -> None:
        preview = self.parts.preview
        if preview is not None and preview.isVisible() and hasattr(preview, "follow_soon"):
            preview.follow_soon(self.place)  # pyright: ignore[reportAttributeAccessIssue]


def polish(widget: QWidget) -> None:
    """Give a widget and all in it their looks before they are shown."""
    for each in (widget, *widget.findChildren(QWidget)):
        each.ensurePolished()


def first_place(session: Session) -> Place:
    """Where a draft opens: at its first service, or at the office while nothing is known of that."""
    draft = session.draft
    if not draft.office.name.strip() and not draft.office.signatory.post.strip():
        return Place("office")
    components = session.sources.components.entries
    return Place("service", draft.services[0].id, components[0].id) if draft.services else Place("shared")


def existing(session: Session, place: Place) -> Place:
    """A place that is there: its service, or another, where the component or the service is gone."""
    draft = session.draft
    if place.page != "service":
        return place
    if draft.service(place.service) is None:
        return Place("service", draft.services[0].id) if draft.services else Place("shared")
    if place.component and not slot_of(place).exists(draft):
        return Place("service", place.service)
    return place
