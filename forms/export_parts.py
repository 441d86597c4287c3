"""What the page "Ekspor" is made of: where to, how it goes on, what came of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from drafter.files import printable
from forms import theme
from forms.controls import Banner, Button, Label, PrimaryButton, ProgressLine
from forms.export_work import STEPS
from forms.home_parts import crumbs


class FolderChoice(QWidget):
    """changing(): the officer wants another folder."""

    changing = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = Path()
        self.name = Label("", "body")
        self.name.setWordWrap(False)
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.change = Button("Ganti folder", "folder")
        self.change.clicked.connect(self.changing)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.name, 1)
        row.addWidget(self.change)

    def folder(self) -> Path:
        """The folder that is shown."""
        return self._folder

    def show_folder(self, folder: Path) -> None:
        """Another folder."""
        self._folder = folder
        self.change.setAccessibleDescription(f"Sekarang: {printable(folder)}")
        self._cut()

    def _cut(self) -> None:
        words = crumbs(self._folder)
        metrics = QFontMetrics(theme.current().font("body"))
        self.name.setText(metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, max(self.name.width(), 80)))
        self.name.setToolTip(printable(self._folder))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()


class Progress(QWidget):
    """stopped(): the officer wants to stop."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Label("", "second")
        self.line = ProgressLine()
        self.stop = Button("Batalkan")
        self.stop.clicked.connect(self.stopped)
        left = QVBoxLayout()
        left.addStretch(1)
        left.addWidget(self.words)
        left.addWidget(self.line)
        left.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(16))
        row.addLayout(left, 1)
        row.addWidget(self.stop)

    def show_step(self, step: int, words: str) -> None:
        """What is done now."""
        self.words.setText(f"{words} ...")
        self.line.set_progress(step - 1, STEPS)
        self.line.setAccessibleName(f"Langkah {step} dari {STEPS}: {words}")


class Written(QWidget):
    """What was written, and the ways to it.

    open_wanted(), folder_wanted().
    """

    open_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.banner = Banner("ok", "")
        self.open = PrimaryButton("Buka di Word", "word")
        self.folder = Button("Buka folder", "folder")
        self.open.clicked.connect(self.open_wanted)
        self.folder.clicked.connect(self.folder_wanted)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.banner)
        row = QHBoxLayout()
        row.setSpacing(theme.current().px(8))
        row.addWidget(self.open)
        row.addWidget(self.folder)
        row.addStretch(1)
        rows.addLayout(row)

    def show_files(self, files: tuple[Path, ...], lead: str = "Sudah diekspor.") -> None:
        """Say what was written."""
        names = "\n".join(each.name for each in files)
        self.banner.tell("ok", names, lead=lead)
