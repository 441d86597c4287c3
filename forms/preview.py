"""The live preview: the papers of the draft beside the field, from the same blocks as the Word file."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from forms import theme
from forms.controls import IconButton, TextButton, role
from forms.places import Place
from forms.preview_reach import ReachablePaper
from forms.session import Change, Session

STEP = 0.1
LATE = 25  # ms: the page is painted where the officer works before the preview follows
KEYS = "Panah: pindah bagian. Enter: ke isiannya. Ctrl dan roda tetikus: perbesar."


class Preview(QWidget):
    """Flowing text that follows the field; a click goes to the field.

    wanted(Place): the officer wants to go there.  hide_wanted(): the preview is to be hidden.
    Nothing is laid out while it is hidden.
    """

    wanted = Signal(object)
    hide_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._place: Place | None = None
        self._coming: Place | None = None  # to be followed once the page is painted
        self._stale = True
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(LATE)
        self._late.timeout.connect(self.catch_up)
        role(self, "desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Pratinjau")
        self.column = ReachablePaper(session.sources, self)
        self.column.setAccessibleName("Naskah")
        self.column.setWhatsThis(KEYS)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._make_head())
        rows.addWidget(self.column, 1)
        self.column.wanted.connect(self.wanted)
        self.column.scrolled.connect(self._tell_place)
        self.column.zoomed.connect(self._tell_zoom)
        session.changed.connect(self._changed)
        theme.notifier().changed.connect(self._fit_head)
        self._fit_head()

    def _make_head(self) -> QWidget:
        head = QWidget(self)
        self._head = QHBoxLayout(head)
        self.where = QLabel("Pratinjau", head)
        role(self.where, "second")
        self.where.setTextFormat(Qt.TextFormat.PlainText)
        self.where.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.less = IconButton("minus", "Perkecil pratinjau", parent=head)
        self.percent = TextButton("100%", parent=head)
        self.more = IconButton("plus", "Perbesar pratinjau", parent=head)
        self.close_button = IconButton("close", "Sembunyikan pratinjau", parent=head)
        self._head.addWidget(self.where, 1)
        for button in (self.less, self.percent, self.more, self.close_button):
            self._head.addWidget(button)
        self.less.clicked.connect(lambda: self.column.set_zoom(self.column.zoom - STEP))
        self.more.clicked.connect(lambda: self.column.set_zoom(self.column.zoom + STEP))
        self.percent.clicked.connect(lambda: self.column.set_zoom(None))
        self.close_button.clicked.connect(self.hide_wanted)
        return head

    def _fit_head(self) -> None:
        px = theme.current().px
        self._head.setContentsMargins(px(16), px(4), px(8), px(4))
        self._head.setSpacing(0)

    # --- what is shown ---------------------------------------------------------------------------

    def show_mark(self, mark: str) -> None:
        """What every page of the paper says at its head ("KONSEP"), "" for nothing."""
        self.column.show_mark(mark)

    def follow(self, place: Place) -> None:
        """Mark the place being edited and bring it into sight."""
        self._place = place
        if self.isVisible():
            self._refresh()
            self.column.follow(place)
            self._tell_place()

    def follow_soon(self, place: Place) -> None:
        """The same, once what the officer looks at is painted."""
        self._coming = place
        self._late.start()

    def catch_up(self) -> None:
        """Show at once what was put off."""
        self._late.stop()
        coming, self._coming = self._coming, None
        if coming is not None:
            self.follow(coming)
        elif self.isVisible():
            self._refresh()

    def _changed(self, change: Change) -> None:
        self._stale = True
        if self.isVisible() and not self._late.isActive():
            self._late.start()

    def _refresh(self) -> None:
        if self._stale:
            self._stale = False
            self.column.show_draft(self._session.draft, lambda: self._session.cells)
            self._tell_place()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()
        if self._place is not None:
            self.column.follow(self._place)
        self._tell_place()
        self._tell_zoom()

    # --- the head --------------------------------------------------------------------------------

    def _tell_place(self) -> None:
        title = self.column.title_in_sight()
        room = self.where.width()
        cut = self.where.fontMetrics().elidedText(title, Qt.TextElideMode.ElideMiddle, room)
        self.where.setText(cut or "Pratinjau")
        self.where.setToolTip(title)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_place()

    def _tell_zoom(self) -> None:
        shown = f"{round(self.column.zoom * 100)}%"
        if self.percent.text() != shown:
            self.percent.set_text(shown)
        self.percent.setToolTip("Paskan dengan lebar pratinjau")
        self.percent.setAccessibleName(f"Perbesaran {shown}, paskan dengan lebar")
