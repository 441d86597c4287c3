"""The path at the left: where the officer is in the draft, how far each part is, and the way to any other."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from forms import theme
from forms.checking import checking_of
from forms.controls import SearchBox, role
from forms.path_model import PathModel
from forms.path_tree import PathTree
from forms.places import Place
from forms.session import Change, Session

WIDTH = 280  # px at 100 %
FILTER_FROM = 8  # services from which on they can be filtered


class Path(QWidget):
    """The path: a filter where there are many services, and the rows."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        role(self, "path")
        self.model = PathModel(session, self)
        checking = checking_of(session)
        self.model.words.has_must, self.model.words.musts = checking.has_must, checking.count_musts
        self.model.words.page_has_must = checking.page_has_must
        checking.checked.connect(self.model.look_changed)
        self.filter = SearchBox("Saring pelayanan", self)
        self.filter.searched.connect(self._filter)
        self.filter.installEventFilter(self)
        self.tree = PathTree(self.model, self)
        self._place = Place()
        self._rows = QVBoxLayout(self)
        self._rows.setSpacing(0)
        self._above = QVBoxLayout()
        self._above.addWidget(self.filter)
        self._rows.addLayout(self._above)
        self._rows.addWidget(self.tree, 1)
        theme.notifier().changed.connect(self._fit)
        self.filter.setVisible(len(session.draft.services) >= FILTER_FROM)
        self._fit()
        self.tree.wanted.connect(self._note)
        self.tree.entered.connect(self._note)

    def _fit(self) -> None:
        px = theme.current().px
        self._rows.setContentsMargins(0, px(12), 1, px(8))
        self._above.setContentsMargins(px(8), 0, px(8), 0 if self.filter.isHidden() else px(8))
        self.tree.scheduleDelayedItemsLayout()

    def _show_filter(self, services: int) -> None:
        many = services >= FILTER_FROM
        if many == self.filter.isHidden():
            self.filter.setVisible(many)
            self._fit()
        if not many and self.filter.text():
            self.filter.clear()

    def _filter(self, words: str) -> None:
        self.tree.quiet = True
        self.model.set_filter(words)
        self.tree.quiet = False
        self.tree.take(self._place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down and Enter lead from the filter to what it found."""
        if watched is self.filter and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            rows = self.model.service_rows()
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and rows:
                self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self.tree.setCurrentIndex(self.model.index(rows[0][1], 0))
                return True
        return super().eventFilter(watched, event)

    def _note(self, place: Place) -> None:
        self._place = place

    def go(self, place: Place) -> None:
        """Show a place as the one in hand; a filter that hides it goes."""
        self._place = place
        if self.model.is_filtered and not self.model.find(place).isValid():
            self.filter.clear()
        self.tree.take(place)

    def show_change(self, change: Change) -> None:
        """Show what another draft changes."""
        self.tree.quiet = True
        self.model.take(change)
        self.tree.quiet = False
        if change.before.services is not change.after.services:
            self._show_filter(len(change.after.services))
            at = self.model.find(self._place)
            if at.isValid() and at != self.tree.currentIndex():
                self.tree.take(self._place)

    def focus_filter(self) -> None:
        """Put the cursor into the filter, or where the rows are when there is none."""
        target = self.filter if self.filter.isVisible() else self.tree
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
