"""A field that suggests while one types."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QListView, QWidget

from forms.controls.lines import LineEdit

MOST = 50  # suggestions shown at once
TAKING = (Qt.Key.Key_Enter, Qt.Key.Key_Return)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What is offered: its key, and the words shown."""

    key: str
    text: str


Source = Callable[[str], Sequence[Suggestion]]


class SuggestEdit(LineEdit):
    """A field whose suggestions follow the typing; any other text may be typed too.

    picked(key): a suggestion was taken; the field shows its words, and `edited` was emitted before.
    """

    picked = Signal(str)

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self._source: Source = lambda text: ()
        self._offered: Sequence[Suggestion] = ()
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(8)
        popup = QListView()
        popup.setProperty("role", "popup")
        popup.setAccessibleName("Saran")
        popup.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        popup.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._popup = popup
        self._completer.setPopup(popup)
        self._completer.setWidget(self)
        self._completer.activated[QModelIndex].connect(self._pick)  # pyright: ignore
        self.edited.connect(self._offer)

    def set_suggestions(self, texts: Sequence[str]) -> None:
        """Suggest those of the texts that hold what is typed; their key is the text itself."""

        def find(typed: str) -> Sequence[Suggestion]:
            sought = typed.casefold().strip()
            return [Suggestion(each, each) for each in texts if sought in each.casefold() and each != typed]

        self._source = find

    def set_source(self, source: Source) -> None:
        """Suggest what a function finds for what is typed; called on each keystroke."""
        self._source = source

    def offer(self) -> None:
        """Show the suggestions now (the Down key does)."""
        self._offer(self.text(), asked=True)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._takes(event):
            event.ignore()  # the popup takes the suggestion; Qt would leave the field first
            return False
        return super().event(event)

    def _takes(self, event: QKeyEvent) -> bool:
        """Whether Tab takes the suggestion that is marked."""
        marked = self._popup.isVisible() and self._popup.currentIndex().isValid()
        return marked and event.key() == Qt.Key.Key_Tab

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self._popup
        if popup.isVisible() and event.key() in TAKING:
            event.ignore()  # the popup takes the suggestion
        elif event.key() == Qt.Key.Key_Down and not event.modifiers() and not popup.isVisible():
            self.offer()
        else:
            super().keyPressEvent(event)

    def _offer(self, text: str, asked: bool = False) -> None:
        self._offered = self._source(text)[:MOST] if text.strip() or asked else ()
        self._model.setStringList([each.text for each in self._offered])
        if self._offered and self.hasFocus():
            self._completer.complete()
            self._popup.setCurrentIndex(QModelIndex())  # Qt marks the first: Tab would replace what is typed
        else:
            self._popup.hide()

    def _pick(self, index: QModelIndex) -> None:
        picked = self._offered[index.row()]
        self.show_text(picked.text)
        self.setCursorPosition(len(picked.text))
        self.edited.disconnect(self._offer)
        self.edited.emit(picked.text)
        self.edited.connect(self._offer)
        self.picked.emit(picked.key)
