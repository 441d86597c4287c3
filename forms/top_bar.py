"""The bar above the guide: where home is, what is open, whether it is saved, undo, preview, export."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from forms import icons, theme
from forms.controls import Button, IconButton, Label, PrimaryButton, TextButton, role
from forms.home_model import long_day
from forms.session import SaveState

HEIGHT = 56  # px at 100 %
NARROW = 900  # px at 100 %; below it buttons lose their words


class TopBar(QWidget):
    """Buttons are told apart by name; the guide connects them."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        role(self, "bar")
        self._title = title
        self.home = TextButton("Beranda", "home", self)
        self.title = Label(title, "strong", self)
        self.saved = Label("", "second", self)
        self.undo = TextButton("Urungkan", "undo", self)
        self.redo = IconButton("redo", "Ulangi", "accent", self)
        self.preview = Button("Pratinjau", "eye", self)
        self.export = PrimaryButton("Ekspor", "export", self)
        for label in (self.title, self.saved):
            label.setWordWrap(False)
            label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        for widget in (self.home, self.title, self.saved):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        for widget in (self.undo, self.redo, self.preview, self.export):
            self._row.addWidget(widget)
        self.preview.setCheckable(True)
        theme.notifier().changed.connect(self._fit)
        self._fit()

    def show_title(self, title: str) -> None:
        """Another name of what is open."""
        self._title = title
        self._cut()

    def show_history(self, undo: str, redo: str) -> None:
        """What undo would take back and redo bring again."""
        self.undo.setEnabled(bool(undo))
        self.redo.setEnabled(bool(redo))
        undo_words = f"Urungkan: {undo}" if undo else "Urungkan"
        self.undo.setToolTip(f"{undo_words} (Ctrl+Z)")
        self.undo.setAccessibleName(undo_words)
        self.redo.set_name(f"Ulangi: {redo}" if redo else "Ulangi")
        self.redo.setToolTip(f"{self.redo.accessibleName()} (Ctrl+Y)")

    def show_saved(self, state: SaveState, read_only: bool, today: date) -> None:
        """Whether what is in hand is on disk."""
        self.saved.setText(saved_words(state, read_only, today))
        self.saved.setAccessibleName(self.saved.text())
        role(self.saved, "trouble" if state.trouble else "second")
        self._cut()

    def _fit(self) -> None:
        px = theme.current().px
        self.setFixedHeight(px(HEIGHT))
        self._row.setContentsMargins(px(12), 0, px(16), 0)
        self._row.setSpacing(px(8))
        self._cut()

    def _cut(self) -> None:
        """The title ends in dots where there is no room for it."""
        narrow = self.width() < theme.current().px(NARROW)
        for button, words, icon in ((self.undo, "Urungkan", "undo"), (self.preview, "Pratinjau", "eye")):
            if bool(button.text()) == narrow:
                button.setText("" if narrow else words)
                button.set_icon(icon)
            if narrow:  # without the gap before the words
                button.setIcon(icons.icon(icon, button.icon_color))
                button.setIconSize(icons.size())
        others = (self.home, self.saved, self.undo, self.redo, self.preview, self.export)
        margins = self._row.contentsMargins()
        used = sum(each.sizeHint().width() + self._row.spacing() for each in others)
        room = self.width() - used - margins.left() - margins.right()
        metrics = QFontMetrics(self.title.font())
        cut = metrics.elidedText(self._title, Qt.TextElideMode.ElideMiddle, max(room, 40))
        self.title.setText(cut)
        self.title.setFixedWidth(metrics.horizontalAdvance(cut) + 2)
        self.title.setToolTip(self._title)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()


def saved_words(state: SaveState, read_only: bool, today: date) -> str:
    """ "Tersimpan 10.42"; with the day when that was not today."""
    if read_only:
        return "Hanya untuk dibaca"
    if state.trouble:
        return "Belum tersimpan"
    if state.saved is None:
        return "Menyimpan ..." if state.pending else "Tersimpan"
    # Saving follows within two seconds: no flicker for that.
    return f"Tersimpan {moment(state.saved, today)}"


def moment(when: datetime, today: date) -> str:
    """ "10.42" of today, else the day: "12 Januari 2026"."""
    return f"{when:%H.%M}" if when.date() == today else long_day(when.date())
