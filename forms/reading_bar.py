"""The quiet bar under an editor: what a paste was read as, and the way back to its own words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from forms.controls import Banner
from forms.editors.reading import Reading

BACK, KEYS = "Kembalikan teks asli", "Ctrl+Shift+V"


class ReadingBar(Banner):
    """Stays until the answer it was said of is another one.

    went_back: the words stand there again as they were pasted.
    """

    went_back = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("info", "", BACK, parent=parent)
        self._of: object = None
        self._reading: Reading | None = None
        self._key = QShortcut(QKeySequence(KEYS), parent)
        self._key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._key.setEnabled(False)
        self._key.activated.connect(self._back)
        self.button.setToolTip(f"{BACK} ({KEYS})")
        self.acted.connect(self._back)
        self.hide()

    def tell_read(self, reading: Reading, of: object) -> None:
        """Say what was read; `of` is the answer as it stands now."""
        self._reading, self._of = reading, of
        self.tell("info", f"Terbaca sebagai {reading.told}. {KEYS}: teks asli.", BACK)
        self.show()
        self._key.setEnabled(True)

    def keep(self, of: object) -> None:
        """The answer as it stands; the bar goes when that is another one."""
        if self._reading is not None and of != self._of:
            self._reading, self._of = None, None
            self.hide()
            self._key.setEnabled(False)

    def _back(self) -> None:
        reading = self._reading
        if reading is not None:
            reading.back()
            self.keep(None)
            self.went_back.emit()
