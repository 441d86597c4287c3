"""On the page "Periksa": the review sheet for the leader who signs, made by a button, and the ways to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafter.errors import UserError
from forms.controls import Banner, Button
from forms.export_parts import Written
from forms.review_work import SheetMaker
from forms.session import Session

MAKE, MAKING = "Lembar hasil pemeriksaan", "Lembar sedang dibuat ..."
MORE = "Membuat berkas Word untuk pimpinan: keadaan setiap komponen, temuan, dan yang dikesampingkan"
WRITTEN = "Lembar hasil pemeriksaan tersimpan."
NO_WORD = "Tidak ada program pengolah kata yang dapat membuka berkas ini. Buka foldernya."


class ReviewSheet(QWidget):
    """What came of it; `button` stands elsewhere on the page.  waiting(): how many answers are missing."""

    def __init__(self, session: Session, waiting: Callable[[], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting = waiting
        self._file: Path | None = None
        self.maker = SheetMaker(session, self)
        self.button = Button(MAKE, "word")
        self.button.setToolTip(MORE)
        self.button.setAccessibleDescription(MORE)
        self.trouble = Banner("must", "", "Coba lagi")
        self.written = Written()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        for widget in (self.trouble, self.written):
            rows.addWidget(widget)
            widget.hide()
        self.hide()
        self.button.clicked.connect(self.make)
        self.trouble.acted.connect(self.make)
        self.maker.done.connect(self._done)
        self.maker.failed.connect(self._failed)
        self.written.open_wanted.connect(self._open)
        self.written.folder_wanted.connect(self._open_folder)

    def make(self) -> None:
        """Begin."""
        self.clear()
        self.button.setEnabled(False)
        self.button.set_text(MAKING)
        self.maker.start(self._waiting())

    def clear(self) -> None:
        """What came of the last one is past."""
        for widget in (self.trouble, self.written, self):
            widget.hide()

    def _end(self) -> None:
        self.button.set_text(MAKE)
        self.button.setEnabled(True)
        self.show()

    def _done(self, path: Path) -> None:
        self._end()
        self._file = path
        self.written.show_files((path,), WRITTEN)
        self.written.show()
        if self.isVisible():
            self.written.open.setFocus()

    def _failed(self, error: UserError) -> None:
        self._end()
        self._tell(str(error), "Coba lagi")

    def _tell(self, words: str, action: str = "") -> None:
        self.trouble.tell("must" if action else "warn", words, action)
        self.trouble.show()

    def _open(self) -> None:
        if self._file is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file))):
            self._tell(NO_WORD)

    def _open_folder(self) -> None:
        from forms.home_shelf import show_in_folder

        if self._file is not None:
            show_in_folder(self._file)
