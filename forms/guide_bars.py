"""What the guide tells above the page: that something is not saved, that a draft is only for reading."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from forms import theme
from forms.controls import Banner
from forms.session import SaveState, Session
from forms.top_bar import moment


class GuideBars(QWidget):
    """aside_wanted: save what is in hand under another name."""

    aside_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._act: Callable[[], object] = lambda: None
        self._read: Callable[[], object] = lambda: None
        self.trouble = Banner("must", "")
        self.reading = Banner("info", session.read_only)
        self.told = Banner("info", "")
        self._rows = QVBoxLayout(self)
        for banner in (self.trouble, self.reading, self.told):
            self._rows.addWidget(banner)
        self.trouble.hide()
        self.told.hide()
        self.reading.setVisible(bool(session.read_only))
        self.trouble.acted.connect(self._help)
        self.reading.acted.connect(lambda: self._read())
        self.told.acted.connect(self._done)
        session.save_state_changed.connect(self._show_trouble)
        session.changed.connect(self._forget)
        session.read_only_changed.connect(self._show_reading)
        theme.notifier().changed.connect(self._fit)
        self._fit()
        if session.notes:
            self.tell("\n".join(session.notes), "Mengerti")

    def _fit(self) -> None:
        px = theme.current().px
        shown = any(not each.isHidden() for each in (self.trouble, self.reading, self.told))
        self._rows.setContentsMargins(
            px(16), px(8), px(16), px(8)
        ) if shown else self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(px(8))
        self.setVisible(shown)

    def tell(self, text: str, action: str, act: Callable[[], object] = lambda: None) -> None:
        """Say something, with one step to take, until it is taken or something else is done."""
        self._act = act
        self.told.tell("info", text, action)
        self.told.show()
        self._fit()

    def _show_reading(self, why: str) -> None:
        """The decree was established, or that was taken back."""
        self._read = lambda: None
        self.reading.tell("info", why)
        self.reading.setVisible(bool(why))
        self._fit()

    def offer(self, action: str, act: Callable[[], object]) -> None:
        """What can be done with a draft that is only to be read."""
        self._read = act
        self.reading.tell("info", self._session.read_only, action)
        self._fit()

    def _done(self) -> None:
        act, self._act = self._act, lambda: None
        self.told.hide()
        self._fit()
        act()

    def _forget(self) -> None:
        """What was told of the last step is stale after the next."""
        if not self.told.isHidden() and self.told.button.text() == "Urungkan":
            self.told.hide()
            self._fit()

    def _show_trouble(self, state: SaveState) -> None:
        self.trouble.setVisible(bool(state.trouble))
        if state.trouble:
            action = "Simpan dengan nama lain" if state.elsewhere else "Coba sekarang"
            words = trouble_words(state, self._session.today)
            self.trouble.tell("must", words, action, "Perubahan terakhir belum tersimpan.")
        self._fit()

    def _help(self) -> None:
        if self._session.save_state.elsewhere:
            self.aside_wanted.emit()
        else:
            self._session.save()


def trouble_words(state: SaveState, today: date) -> str:
    """Why something is not saved, where it is meanwhile, and what the program does about it."""
    since = ""
    if state.saved:
        clock = "pukul " if state.saved.date() == today else ""
        since = f"Yang sudah tersimpan adalah keadaan {clock}{moment(state.saved, today)}."
    copy = f"Salinan lengkapnya ada di {state.copy}." if state.copy is not None else ""
    without = "Salinan pun tidak dapat dibuat; jangan tutup program ini." if state.copy is None else ""
    again = "" if state.elsewhere else "Program mencoba lagi setiap lima detik."
    return " ".join(each for each in (state.trouble, since, copy, without, again) if each)
