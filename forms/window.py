"""The window: the list of drafts, the guide on the one that is open, the office's data, the settings."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from drafter import paths, settings
from drafter.errors import UserError
from drafter.settings import Settings
from forms import theme
from forms.desk import Desk
from forms.garbage import Garbage
from forms.home import HomePage, dropped
from forms.menu_bar import Menus

if TYPE_CHECKING:
    from forms.guide import Guide

PROGRAM = "Penyusun Standar Pelayanan"
TURN = 0.0005  # seconds a thread that saves goes on while the keys wait for their turn
SIZE, LEAST = (1366, 768), (900, 560)  # px
SCHEMES: dict[str, theme.Scheme] = {"terang": "light", "gelap": "dark", "sistem": "system"}


class MainWindow(QMainWindow):
    """One window with at most one open draft."""

    painted = Signal()  # for the first time

    def __init__(self, chosen: Settings, now: Callable[[], datetime] = datetime.now) -> None:
        super().__init__()
        self._scale = theme.current().scale
        self._is_painted = False
        self.setWindowTitle(PROGRAM)
        self._garbage = Garbage(self)
        folder = Path(chosen.drafts) if chosen.drafts else paths.drafts()
        self.home = HomePage(folder, now)
        self.desk = Desk(self, self.home, now)
        self.desk.folder = folder
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.home)
        self.setCentralWidget(self.pages)
        self.setAcceptDrops(True)
        self.menus = Menus(self, self._acts())
        self._connect()
        self._show_page()
        self.resize(*self._first_size())

    def _connect(self) -> None:
        self.menus.menus["Tampilan"].aboutToShow.connect(self._fill_view_menu)
        self.home.open_wanted.connect(self.desk.open_draft)
        self.home.new_wanted.connect(self.desk.begin_draft)
        self.home.sample_wanted.connect(self.desk.open_sample)
        self.home.undo_changed.connect(self._show_history)
        self.desk.shown.connect(self._show_guide)
        self.desk.closing.connect(self._let_go)
        self.pages.currentChanged.connect(lambda _: self._show_page())
        theme.notifier().changed.connect(self._take_look)

    def _first_size(self) -> tuple[int, int]:
        room = self.screen().availableGeometry()
        return min(SIZE[0], room.width()), min(SIZE[1], room.height())

    def minimumSizeHint(self) -> QSize:
        """Narrow screens must hold it."""
        return QSize(*LEAST)

    def _acts(self) -> dict[str, Callable[[], object]]:
        def guided(act: Callable[[Guide], object]) -> Callable[[], object]:
            return lambda: act(self.guide) if self.guide is not None and self.in_guide else None

        acts: dict[str, Callable[[], object]] = {
            "new": self.desk.begin_draft,
            "open": self.home.choose_file,
            "home": self.go_home,
            "review": guided(lambda guide: guide.go_page("review")),
            "export": guided(lambda guide: guide.go_page("export")),
            "folder": self.show_folder,
            "profile": self.show_profile,
            "update": guided(lambda guide: guide.update_office()),
            "settings": self.show_settings,
            "quit": self.close,
            "undo": self.undo,
            "redo": self.redo,
            "find": self.find,
            "empty": guided(lambda guide: guide.next_empty()),
            "next": guided(lambda guide: guide.step(1)),
            "back": guided(lambda guide: guide.step(-1)),
            "add": guided(lambda guide: guide.add_service()),
            "paste": guided(lambda guide: guide.services.paste(guide.place.service)),
            "preview": guided(lambda guide: guide.turn_preview()),
            "part": guided(lambda guide: guide.next_part()),
            "explain": guided(lambda guide: guide.explain()),
            "keys": self.show_keys,
            "about": self.show_about,
        }
        for what in ("rename", "group", "duplicate", "up", "down", "delete"):
            acts[what] = guided(lambda guide, what=what: guide.act(what))
        return acts

    # --- pages -----------------------------------------------------------------------------------

    @property
    def guide(self) -> Guide | None:
        """The guide on the open draft."""
        return self.desk.guide

    @property
    def in_guide(self) -> bool:
        """Whether the guide is in sight."""
        return self.guide is not None and self.pages.currentWidget() is self.guide

    def _show_guide(self, guide: Guide) -> None:
        if self.pages.indexOf(guide) < 0:
            self.pages.addWidget(guide)
            guide.session.history_changed.connect(self._show_history)
            guide.session.changed.connect(self._garbage.put_off)
            # A search for garbage through 200 services would hold a keystroke for 50 ms: they are left out
            # until the draft is let go.
            QTimer.singleShot(0, gc.freeze)
        self.pages.setCurrentWidget(guide)
        self.setWindowTitle(f"{guide.session.path.stem} - {PROGRAM}")
        guide.go(guide.place, focus=True)

    def _let_go(self, guide: Guide) -> None:
        if self.in_guide or self.pages.currentWidget() is guide:
            self.pages.setCurrentWidget(self.home)
        self.pages.removeWidget(guide)
        gc.unfreeze()
        self.setWindowTitle(PROGRAM)
        self.home.focus_first()

    def go_home(self) -> None:
        """The list of drafts; the open draft is written and let go."""
        self.desk.close_draft()
        self.pages.setCurrentWidget(self.home)
        self.home.focus_first()

    def _back(self) -> None:
        """From the office's data or the settings to where the officer was."""
        self.pages.setCurrentWidget(self.guide or self.home)

    def show_profile(self) -> None:
        """The office's own data."""
        from forms.profile import ProfilePage

        self._show_own(ProfilePage)

    def show_settings(self) -> None:
        """What new drafts begin with, and the look."""
        from forms.settings_page import SettingsPage

        page = self._show_own(SettingsPage)
        if page is not None:
            page.folder_changed.connect(self._take_folder)  # pyright: ignore[reportAttributeAccessIssue]

    def _take_folder(self, folder: Path) -> None:
        self.desk.folder = folder
        self.home.set_folder(folder)

    def _show_own(self, kind: type[QWidget]) -> QWidget | None:
        """A page of its own; what it returns is new and to be connected, None when it stood already."""
        for number in range(self.pages.count()):
            page = self.pages.widget(number)
            if isinstance(page, kind):
                page.load()  # pyright: ignore[reportAttributeAccessIssue]
                self.pages.setCurrentWidget(page)
                return None
        page = kind()
        page.closed.connect(self._back)  # pyright: ignore[reportAttributeAccessIssue]
        self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        return page

    def _show_page(self) -> None:
        """Menus fit the page in sight."""
        free = self.guide is None or not self.guide.session.read_only
        self.menus.show_guide(self.in_guide, free)
        self._show_history()

    def _show_history(self) -> None:
        page = self.pages.currentWidget()
        if self.in_guide and self.guide is not None:
            self.menus.show_history(self.guide.session.undo_label, self.guide.session.redo_label)
        elif page is self.home:
            self.menus.show_history(self.home.undo_label, "")
        else:
            self.menus.show_history("perubahan terakhir", "")

    def _take_look(self) -> None:
        """Another text size: sizes that were set by hand are set anew with the page."""
        scale = theme.current().scale
        if scale == self._scale:
            return
        self._scale = scale
        page = self.pages.currentWidget()
        self.desk.make_anew()
        if page is not None and self.pages.indexOf(page) >= 0:
            self.pages.setCurrentWidget(page)

    # --- what the menus do -----------------------------------------------------------------------

    def undo(self) -> None:
        """Takes back the last step of what is in sight."""
        page = self.guide if self.in_guide else self.pages.currentWidget()
        if page is not None and hasattr(page, "undo"):
            page.undo()  # pyright: ignore[reportAttributeAccessIssue]

    def redo(self) -> None:
        """Brings the last step again."""
        if self.guide is not None and self.in_guide:
            self.guide.redo()

    def find(self) -> None:
        """Puts the cursor where one searches."""
        if self.guide is not None and self.in_guide:
            self.guide.path.focus_filter()
        elif self.pages.currentWidget() is self.home:
            self.home.focus_search()

    def show_folder(self) -> None:
        """The folder of drafts, or of the open one, in the system's file manager."""
        from forms.home_shelf import show_in_folder

        show_in_folder(self.guide.session.path if self.guide is not None else self.desk.folder)

    def show_keys(self) -> None:
        """The list of shortcuts."""
        from forms.help_dialogs import show_shortcuts

        show_shortcuts(self)

    def show_about(self) -> None:
        """What this program is."""
        from forms.help_dialogs import show_about

        show_about(self)

    def _fill_view_menu(self) -> None:
        from forms.view_menu import fill_view_menu

        fill_view_menu(self.menus.menus["Tampilan"])

    # --- events ----------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Drafts and our Word files may be dropped anywhere."""
        if dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Opens the first file dropped."""
        found = dropped(event.mimeData())
        if found:
            event.acceptProposedAction()
            QTimer.singleShot(0, lambda: self.home.open_file(found[0]))  # after the drag has ended

    def paintEvent(self, event: QPaintEvent) -> None:
        """Says that the first painting is through, once it is."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def save_now(self) -> None:
        """Writes what is not yet on disk: called when something has failed."""
        if self.guide is not None:
            self.guide.session.save()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Never asks, unless what is in hand is nowhere on a disk."""
        if self.guide is not None and self.guide.session.is_homeless and not self._may_lose():
            event.ignore()
            return
        self.desk.close_draft()
        self.desk.keeping.note_closed()
        self.home.close_reading()
        for number in range(self.pages.count()):
            page = self.pages.widget(number)
            if page is not None and page is not self.home:
                page.close()
        super().closeEvent(event)

    def _may_lose(self) -> bool:
        from forms import dialogs

        words = (
            "Perubahan terakhir tidak dapat disimpan di mana pun. Bila program ditutup, perubahan itu hilang."
        )
        return dialogs.confirm(self, "Tutup tanpa menyimpan", words, "Tutup", "Kembali", danger=True)


def main(argv: list[str]) -> int:
    """Opens the window, on the draft named in `argv` where there is one; the exit code."""
    window = open_window(argv)
    code = QApplication.exec()
    del window
    return code


def open_window(argv: list[str]) -> MainWindow:
    """As `main`, up to the window in sight; what it opens then comes after the first painting."""
    app = QApplication.instance() or theme.new_app(sys.argv[0])
    assert isinstance(app, QApplication)
    app.setApplicationDisplayName("")
    app.setApplicationName(PROGRAM)
    chosen, told = load_settings()
    theme.apply(app, chosen.text_size, SCHEMES.get(chosen.theme, "system"))
    from forms import crash

    watch = crash.install()
    window = MainWindow(chosen)
    watch.rescue = window.save_now
    named = [Path(each).absolute() for each in argv if each.lower().endswith((".draf", ".docx"))]

    def begin() -> None:
        sys.setswitchinterval(TURN)
        gc.freeze()  # what is there now stays to the end
        if told:
            window.home.banner.tell("warn", told)
            window.home.banner.show()
        if named:
            window.desk.keeping.left_behind()
            window.home.open_file(named[0])
        else:
            window.desk.reopen_after_crash(watch.last_crash)
        from forms.ahead import Ahead

        ahead = Ahead(window.desk.prepare(), window, between=10)
        window.desk.shown.connect(ahead.end)

    window.painted.connect(begin)
    window.show()
    return window


def load_settings() -> tuple[Settings, str]:
    """The settings, or those that hold without a file, and why."""
    try:
        return settings.load(), ""
    except UserError as error:
        return Settings(), str(error)
