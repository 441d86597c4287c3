"""Parts of the home page: its head, the cards of samples, the line on the folder, the first start."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from drafter.files import printable
from forms import theme
from forms.controls import Button, Card, Label, PrimaryButton, SearchBox, TextButton
from forms.samples import Sample

WIDEST = 1040
SEARCH_LEAST, SEARCH_MOST = 220, 280
FIRST_WIDTH = 600
NARROW = 930  # px at 100 %; below it the head stands on two lines
NARROWER = 640  # below it samples stand under each other

FIRST_TITLE = "Susun standar pelayanan instansi Anda"
FIRST_TEXT = (
    "Program ini menuntun Anda mengisi empat belas komponen standar pelayanan, satu per satu. "
    "Hasilnya keputusan dan lampiran dalam bentuk dokumen Word yang siap diajukan kepada pimpinan. "
    "Setiap isian tersimpan otomatis di komputer ini dan dapat diubah kapan saja."
)


class Head(QWidget):
    """Title, search and the two ways to a draft."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label("Rancangan standar pelayanan", "title", self)
        self.title.setWordWrap(False)
        self.search = SearchBox("Cari nama atau isi (Ctrl+F)", self)
        self.search.setAccessibleName("Cari nama atau isi rancangan")
        self.open = Button("Buka berkas", "open", self)
        self.new = PrimaryButton("Rancangan baru", "plus", self)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._acts = QHBoxLayout()
        self._line.addWidget(self.title)
        self._line.addLayout(self._acts, 1)
        self._acts.addStretch(1)
        self._acts.addWidget(self.search, 1000)
        self._acts.addWidget(self.open)
        self._acts.addWidget(self.new)
        self.fit()

    def fit(self) -> None:
        """On one line where there is room, else on two."""
        px = theme.current().px
        self._line.setSpacing(px(8))
        self._acts.setSpacing(px(8))
        narrow = self.width() < px(NARROW)
        ways = QBoxLayout.Direction
        self._line.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self.search.setMinimumWidth(px(SEARCH_LEAST))
        self.search.setMaximumWidth(px(WIDEST if narrow else SEARCH_MOST))

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.fit()


class SampleCard(Card):
    """One sample.  looked: its finished text is wanted; begun: a draft out of it."""

    looked = Signal(Path)
    begun = Signal(Path)

    def __init__(self, sample: Sample, parent: QWidget | None = None) -> None:
        super().__init__(parent, 0)
        self.sample = sample
        self.look = TextButton("Lihat contoh", parent=self)
        self.begin = TextButton("Mulai dari ini", parent=self)
        self.look.setAccessibleName(f"Lihat contoh {sample.title}")
        self.begin.setAccessibleName(f"Mulai dari contoh {sample.title}")
        self.look.clicked.connect(lambda: self.looked.emit(sample.path))
        self.begin.clicked.connect(lambda: self.begun.emit(sample.path))
        self._words = [Label(sample.title, "strong", self), Label(sample.about, "second", self)]
        for label in self._words:
            self.add(label)
        self._acts = QHBoxLayout()
        self._acts.addWidget(self.look)
        self._acts.addWidget(self.begin)
        self._acts.addStretch(1)
        self.rows.addLayout(self._acts)
        self.fit()

    def room(self) -> int:
        """The width in px that it takes with its full margins."""
        px = theme.current().px
        return self.look.sizeHint().width() + self.begin.sizeHint().width() + px(16) + 2 * px(18)

    def fit(self, tight: bool = False) -> None:
        """Margins of the look in use; the words of the buttons begin where the title does."""
        px = theme.current().px
        inside = px(3) + 1  # padding and border of a button of words
        side = px(10 if tight else 18) - inside
        self.rows.setContentsMargins(side, px(13), side, px(9))
        self.rows.setSpacing(px(2))
        for label in self._words:
            label.setContentsMargins(inside, 0, inside, 0)
        self._acts.setSpacing(px(6 if tight else 16))


class Samples(QWidget):
    """The samples beside each other under their heading."""

    looked = Signal(Path)
    begun = Signal(Path)

    def __init__(self, samples: tuple[Sample, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(Label("CONTOH UNTUK DIPELAJARI", "group", self))
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._rows.addLayout(self._line)
        self.cards = [SampleCard(each, self) for each in samples]
        for card in self.cards:
            card.looked.connect(self.looked)
            card.begun.connect(self.begun)
            self._line.addWidget(card, 1)
        for _ in range(len(samples), 3):  # cards keep a third of the width, however few
            self._line.addStretch(1)
        # What the cards would like must not push the page wider than its window.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        self.fit()

    def fit(self) -> None:
        """Sizes of the look in use."""
        px = theme.current().px
        self._rows.setSpacing(px(8))
        self._line.setSpacing(px(8))
        ways = QBoxLayout.Direction
        self._line.setDirection(ways.TopToBottom if self.width() < px(NARROWER) else ways.LeftToRight)
        wanted = sum(card.room() + px(8) for card in self.cards)
        for card in self.cards:
            card.fit(tight=self.width() < wanted)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.fit()


class FolderLine(QWidget):
    """Where drafts are kept, and the way there."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Label("", "second", self)
        self.words.setWordWrap(False)
        self.button = TextButton("Buka folder", parent=self)
        self.button.clicked.connect(self.opened)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(12))
        row.addWidget(self.words)
        row.addWidget(self.button)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._folder = Path()

    def show_folder(self, folder: Path) -> None:
        """Says the folder from the officer's own documents on, or in full elsewhere."""
        self._folder = folder
        self.words.setToolTip(str(folder))
        self.fit()

    def fit(self) -> None:
        """The words as far as there is room, cut in the middle."""
        text = f"Rancangan disimpan di {crumbs(self._folder)} pada komputer ini saja."
        metrics = self.words.fontMetrics()
        room = max(self.width() - self.button.sizeHint().width() - 2 * theme.current().px(12), 0)
        wanted = metrics.horizontalAdvance(text) + 2
        self.words.setText(metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, room) if room else text)
        self.words.setAccessibleName(text)
        self.words.setFixedWidth(min(wanted, room) if room else wanted)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.fit()


def crumbs(folder: Path) -> str:
    """A folder in words: "Dokumen › Standar Pelayanan" under the home folder, else the whole path."""
    try:
        parts = folder.relative_to(Path.home()).parts
    except (ValueError, RuntimeError):  # elsewhere, or a user without a home
        return printable(folder)
    own = {"Documents": "Dokumen"}
    return " › ".join(own.get(each, printable(Path(each))) for each in parts)


class FirstStart(QWidget):
    """What an officer sees who has no draft yet: what this is for, and two ways to begin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = FIRST_TEXT
        self.start = PrimaryButton("Mulai standar saya", parent=self)
        self.look = Button("Lihat contoh yang sudah jadi", parent=self)
        self._inner = QWidget(self)
        self._rows = QVBoxLayout(self._inner)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._words = [Label(FIRST_TITLE, "title", self._inner), Label(FIRST_TEXT, "question", self._inner)]
        for label in self._words:
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._rows.addWidget(label)
        acts = QHBoxLayout()
        acts.addStretch(1)
        acts.addWidget(self.start)
        acts.addWidget(self.look)
        acts.addStretch(1)
        self._rows.addSpacing(8)
        self._rows.addLayout(acts)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(2)
        outer.addWidget(self._inner, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)
        self.fit()

    def fit(self) -> None:
        """Sizes of the look in use."""
        px = theme.current().px
        self._rows.setSpacing(px(12))
        width = min(px(FIRST_WIDTH), max(self.width(), px(320)))
        self._inner.setFixedWidth(width)
        for label in self._words:  # a box of a fixed width asks its labels for no height of theirs
            label.setMinimumHeight(label.heightForWidth(width))

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.fit()
