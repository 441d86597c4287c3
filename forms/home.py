"""The home page: the officer's drafts, the ways to a new one, and samples to learn from.

It never opens a draft itself: it says which one is wanted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QFileSystemWatcher,
    QMimeData,
    QObject,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from drafter.errors import UserError
from drafter.library.listing import SUFFIX, Found, Summary
from forms import theme
from forms.controls import Label, Scroll
from forms.home_delegate import BAR_ROOM
from forms.home_finding import Finding
from forms.home_list import HomeList
from forms.home_model import HomeModel
from forms.home_parts import WIDEST, FirstStart, FolderLine, Head, Samples
from forms.home_reading import Reading
from forms.samples import load_samples

if TYPE_CHECKING:
    from forms.controls import Banner
    from forms.controls.notices import BannerKind
    from forms.home_shelf import Done

FIRST_LOOK = 0.05  # seconds the first painting waits for the folder; a slow one shows its drafts later
PAUSE = 150  # ms without a keystroke until contents are searched
SETTLE = 400  # ms after a change in the folder until it is read again
WORD = ".docx"
T = TypeVar("T")
FILES = "Rancangan atau dokumen Word dari program ini (*.draf *.docx)"


class HomePage(QWidget):
    """Drafts of a folder.

    open_wanted(path): this draft is to be opened.  new_wanted(): a new one is to be begun.
    sample_wanted(path): this sample is to be shown for reading.
    undo_changed(): `undo_label` may be another.  `listed`: whether the folder has been read once.
    """

    open_wanted = Signal(Path)
    new_wanted = Signal()
    sample_wanted = Signal(Path)
    undo_changed = Signal()

    def __init__(
        self, folder: Path, now: Callable[[], datetime] = datetime.now, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._folder, self._now = folder, now
        self._finding = Finding()
        self._undo: tuple[str, Callable[[], Path]] | None = None
        self.listed = self._begun = False
        self._wanted: Path | None = None
        self.reading = Reading(self)
        self.model = HomeModel(self)
        self._make_parts()
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(lambda _: self._settle.start())
        self.set_folder(folder)

    # --- made once ---------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self.head = Head(self)
        self._banner: Banner | None = None
        self.first = FirstStart()
        self.list = HomeList(self.model)
        self.told = Label("", "second")
        self.told.hide()
        self.samples = Samples(load_samples())
        self.folder_line = FolderLine()
        self._pause, self._settle = self._timer(PAUSE, self._search), self._timer(SETTLE, self.refresh)

    def _timer(self, interval: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(act)
        return timer

    def _lay_out(self) -> None:
        content = QWidget()
        self._across = QHBoxLayout(content)
        self._column = QWidget(content)
        self._rows, self._above, self._below = QVBoxLayout(self._column), QVBoxLayout(), QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._across.addStretch(1)
        self._across.addWidget(self._column, 1000)
        self._across.addStretch(1)
        for part in (self.head, self.told):
            self._above.addWidget(part)
        for part in (self.samples, self.folder_line):
            self._below.addWidget(part)
        self._rows.addLayout(self._above)
        self._rows.addWidget(self.list, 1000)
        self._rows.addWidget(self.first, 2)
        self._rows.addLayout(self._below)
        self._rows.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroll(content))
        self._fit()

    def _fit(self) -> None:
        px = theme.current().px
        bar = px(BAR_ROOM)  # only the list reaches into it
        self._column.setMaximumWidth(px(WIDEST) + bar)
        self._across.setContentsMargins(px(24), px(28), px(24) - bar, px(16))
        for rows in (self._above, self._below):
            rows.setContentsMargins(0, 0, bar, 0)
            rows.setSpacing(px(16))
        self._rows.setSpacing(px(16))
        for part in (self.head, self.first, self.samples, self.folder_line):
            part.fit()

    def _connect(self) -> None:
        self.reading.listed.connect(self._take_list)
        self.reading.summarized.connect(self._take_summaries)
        self.reading.hits.connect(self._take_hits)
        self.reading.searched.connect(self._end_search)
        self.head.search.searched.connect(self._ask)
        self.head.search.installEventFilter(self)
        self.head.open.clicked.connect(self.choose_file)
        self.head.new.clicked.connect(self.new_wanted)
        self.first.start.clicked.connect(self.new_wanted)
        self.first.look.clicked.connect(lambda: self.sample_wanted.emit(self.samples.cards[0].sample.path))
        self.list.opened.connect(self._open_row)
        self.list.restored.connect(self.restore)
        self.list.renamed.connect(self.rename)
        self.list.deleted.connect(self.delete)
        self.list.duplicated.connect(self.duplicate)
        self.list.renewed.connect(self.renew)
        self.list.shown.connect(self.show_in_folder)
        self.samples.looked.connect(self.sample_wanted)
        self.samples.begun.connect(self.begin_from)
        self.folder_line.opened.connect(lambda: self.show_in_folder(self._folder))
        theme.notifier().changed.connect(self._fit)

    @property
    def banner(self) -> Banner:
        """The bar that tells something; made when there is something to tell."""
        if self._banner is None:
            from forms.controls import Banner

            self._banner = Banner("info", "", "Urungkan")
            self._banner.hide()
            self._banner.acted.connect(self.undo)
            self._above.insertWidget(1, self._banner)
        return self._banner

    # --- the folder --------------------------------------------------------------------------

    def set_folder(self, folder: Path) -> None:
        """Shows the drafts of another folder."""
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        self._folder = folder
        self.folder_line.show_folder(folder)
        self.refresh()

    def refresh(self, take: Path | None = None) -> None:
        """Reads the folder again; `take` is taken in hand once it is listed."""
        self._wanted = take or self._wanted
        self.reading.list_folder(self._folder)

    def _take_list(self, found: tuple[Found, ...], known: Mapping[Found, Summary], trouble: str) -> None:
        self.listed = True
        self._finding.found, self._finding.known = found, dict(known)
        if trouble:
            self._tell(trouble, "warn")
        if str(self._folder) not in self._watcher.directories() and self._folder.is_dir():
            self._watcher.addPath(str(self._folder))
        self._show()
        if self._finding.query:
            self._ask(self._finding.query)

    def _take_summaries(self, read: Mapping[Found, Summary]) -> None:
        self._finding.known.update(read)
        self.model.show_summaries(read)

    def _show(self) -> None:
        """Shows what is to be shown now."""
        finding = self._finding
        in_hand = self._wanted or self.list.current_path()
        rows = finding.rows()
        self.model.show_rows(rows)
        if rows:
            self.list.take(in_hand)
            if self._wanted == self.list.current_path():
                self._wanted = None
        empty = self.listed and not finding.found
        had_focus = self.first.start.hasFocus() or self.list.hasFocus()
        self.list.setVisible(bool(rows))
        self.first.setVisible(empty)
        self.head.search.setVisible(not empty)
        self.head.new.setVisible(not empty)
        self.samples.setVisible(not finding.query)
        self._tell_search(len(rows))
        if had_focus or not self._begun:
            self.focus_first()

    def focus_first(self) -> None:
        """Puts the focus where work begins."""
        if not self.listed:
            return
        self._begun = self._begun or self.isVisible()
        (self.list if self._finding.found else self.first.start).setFocus()

    # --- searching ---------------------------------------------------------------------------

    def _ask(self, query: str) -> None:
        self._finding.ask(query)
        self.reading.stop_search()
        if self._finding.query:
            self._pause.start()
        else:
            self._pause.stop()
        self._show()

    def _search(self) -> None:
        self.reading.search(self._finding.number, self._finding.query, self._finding.found)

    def _take_hits(self, number: int, hits: Mapping[Found, str]) -> None:
        if self._finding.take_hits(number, hits):
            self._show()

    def _end_search(self, number: int) -> None:
        if self._finding.end(number):
            self._show()

    def _tell_search(self, count: int) -> None:
        finding = self._finding
        self.told.setVisible(bool(finding.query))
        if not finding.query:
            return
        if count:
            words = f"{count} rancangan memuat “{finding.query}”."
        elif finding.searching:
            words = "Mencari di dalam isi rancangan ..."
        else:
            words = f"Tidak ada rancangan yang memuat “{finding.query}”. Coba kata lain yang lebih pendek."
        self.told.setText(words)

    # --- what the officer does ---------------------------------------------------------------

    def choose_file(self) -> None:
        """Lets the officer choose a draft or one of our Word files."""
        from forms import dialogs

        path = dialogs.choose_open(self, "Buka berkas", FILES, self._folder)
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Opens a draft, or takes the draft out of one of our Word files into a file of its own."""
        if path.suffix.lower() != WORD:
            self.open_wanted.emit(path)
            return
        from forms.word_files import draft_from_word

        made = self._try(lambda: draft_from_word(self, path, self._folder))
        if made is not None:
            self.refresh(made)
            self.open_wanted.emit(made)

    def show_in_folder(self, path: Path) -> None:
        """Opens the folder of a draft, or a folder itself."""
        shelf().show_in_folder(path)

    def rename(self, path: Path) -> None:
        """Asks for another name."""
        from forms import dialogs

        name = dialogs.ask_text(self, "Ganti nama rancangan", "Nama rancangan", path.stem, "Ganti nama")
        if name is not None:
            self._do("ganti nama rancangan", lambda: shelf().rename(path, name, self._now()))

    def duplicate(self, path: Path) -> None:
        """Makes a copy beside it."""
        self._do("", lambda: shelf().duplicate(path))

    def delete(self, path: Path) -> None:
        """Moves it to the trash; no question, since it can be undone."""
        self._do("hapus rancangan", lambda: shelf().delete(path, self._now()))

    def _open_row(self, path: Path) -> None:
        """Opens a draft; for a damaged one its copy is offered."""
        row = self.model.row(self.list.currentIndex())
        trouble = row.summary.trouble if row is not None and row.path == path and row.summary else ""
        if not trouble:
            self.open_wanted.emit(path)
            return
        from forms import dialogs

        if dialogs.confirm(self, "Berkas tidak dapat dibaca", trouble, "Pulihkan dari cadangan"):
            self.restore(path)

    def restore(self, path: Path) -> None:
        """The newest whole copy in the place of a damaged draft."""
        self._do("pulihkan dari cadangan", lambda: shelf().restore(path, self._now()))

    def renew(self, path: Path) -> None:
        """Begins next year's draft out of it, and opens that."""
        self._open_made(lambda: shelf().renew(path, self._now()))

    def begin_from(self, sample: Path) -> None:
        """Begins a draft out of a sample, and opens it."""
        self._open_made(lambda: shelf().begin_from(sample, self._folder))

    def _open_made(self, act: Callable[[], Done]) -> None:
        done = self._try(act)
        if done is not None and done.path is not None:
            self.refresh(done.path)
            self.open_wanted.emit(done.path)

    def _do(self, label: str, act: Callable[[], Done]) -> None:
        following = self._following()
        done = self._try(act)
        if done is None or not done.told:
            return
        self._undo = (label, done.undo) if done.undo is not None else None
        self.undo_changed.emit()
        self._tell(done.told, "info", "Urungkan" if done.undo is not None else "")
        self.refresh(done.path or following)
        self.list.setFocus()

    def _following(self) -> Path | None:
        """The draft beside the one in hand: what is taken when that one goes."""
        place = self.list.currentIndex().row()
        for near in (place + 1, place - 1):
            row = self.model.row(self.model.index(near)) if near >= 0 else None
            if row is not None:
                return row.path
        return None

    @property
    def undo_label(self) -> str:
        """What `undo` would take back, in words; "" when there is nothing."""
        return self._undo[0] if self._undo is not None else ""

    def undo(self) -> None:
        """Takes the last deletion or new name back."""
        if self._undo is None:
            return
        act, self._undo = self._undo[1], None
        self.undo_changed.emit()
        self.banner.hide()
        back = self._try(act)
        if back is not None:
            self.refresh(back)
            self.list.setFocus()

    def _try(self, act: Callable[[], T]) -> T | None:
        try:
            return act()
        except UserError as error:
            self._tell(str(error), "warn")
            return None

    def _tell(self, text: str, kind: BannerKind, action: str = "") -> None:
        self.banner.tell(kind, text, action)
        self.banner.show()

    # --- events ------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """The first painting shows the drafts if the folder answers at once."""
        if not self.listed:
            self.reading.wait_for_list(FIRST_LOOK)
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)
        super().showEvent(event)
        self.list.doItemsLayout()  # 2 ms for a thousand; else the first painting shows none of them
        if self.listed:
            self.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+F, F5 and Ctrl+Z, where no window has taken them already."""
        if event.matches(QKeySequence.StandardKey.Find):
            self.focus_search()
        elif event.matches(QKeySequence.StandardKey.Refresh):
            self.refresh()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down and Enter lead from the search to what it found; the page around it would scroll instead."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() == Qt.Key.Key_Down and self.list.isVisible():
            self.list.setFocus()
            return True
        path = self.list.current_path() if self.list.isVisible() else None
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and path is not None:
            self.open_wanted.emit(path)
            return True
        return super().eventFilter(watched, event)

    def focus_search(self) -> None:
        """Puts the cursor into the search, what stands there selected."""
        self.head.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.head.search.selectAll()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Drafts and Word files may be dropped anywhere."""
        if dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Opens the first file dropped."""
        paths = dropped(event.mimeData())
        if paths:
            event.acceptProposedAction()
            QTimer.singleShot(0, lambda: self.open_file(paths[0]))  # after the drag has ended

    def close_reading(self) -> None:
        """Ends what still reads; to be called before the program ends."""
        self.reading.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        """As `close_reading`."""
        self.close_reading()
        super().closeEvent(event)


def shelf() -> ModuleType:
    """What is done to files; loaded when something is done, since the start is measured."""
    from forms import home_shelf

    return home_shelf


def dropped(data: QMimeData) -> list[Path]:
    """The files of a drag that may be opened."""
    paths = (Path(each.toLocalFile()) for each in data.urls() if each.isLocalFile())
    return [each for each in paths if each.suffix.lower() in (SUFFIX, WORD)]
