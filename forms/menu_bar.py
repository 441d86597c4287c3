"""The menu bar: every step has a place there, its key beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its name in code, its words, its keys, and whether it needs an open draft."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    in_guide: bool = False


MENUS: Mapping[str, tuple[Line | None, ...]] = {
    "&Berkas": (
        Line("new", "Rancangan &baru", ("Ctrl+N",)),
        Line("open", "B&uka berkas", ("Ctrl+O",)),
        Line("home", "Ber&anda", ("Ctrl+Shift+H",)),
        None,
        Line("review", "&Periksa isian", ("Ctrl+R",), True),
        Line("export", "&Ekspor", ("Ctrl+E",), True),
        Line("folder", "Buka &folder rancangan"),
        None,
        Line("profile", "&Data instansi"),
        Line("update", "Perbarui data instansi dalam rancangan", (), True),
        Line("settings", "Pen&gaturan"),
        None,
        Line("quit", "&Keluar", ("Ctrl+Q",)),
    ),
    "&Ubah": (
        Line("undo", "&Urungkan", ("Ctrl+Z",)),
        Line("redo", "U&langi", ("Ctrl+Y", "Ctrl+Shift+Z")),
        None,
        Line("find", "&Cari", ("Ctrl+F",)),
    ),
    "&Pelayanan": (
        Line("empty", "Isian &kosong berikutnya", ("Ctrl+Return", "Ctrl+Enter"), True),
        Line("next", "Isian be&rikutnya", ("Alt+PgDown",), True),
        Line("back", "Isian se&belumnya", ("Alt+PgUp",), True),
        None,
        Line("add", "&Tambah pelayanan", ("Ctrl+Shift+N",), True),
        Line("paste", "Tempel &seluruh pelayanan", (), True),
        Line("rename", "Ganti &nama pelayanan", (), True),
        Line("group", "Kelo&mpok pelayanan", (), True),
        Line("duplicate", "&Gandakan pelayanan", (), True),
        Line("up", "Pindahkan ke &atas", ("Ctrl+Alt+Up",), True),
        Line("down", "Pindahkan ke ba&wah", ("Ctrl+Alt+Down",), True),
        None,
        Line("delete", "&Hapus pelayanan", (), True),
    ),
    "&Tampilan": (
        Line("preview", "&Pratinjau", ("F9",), True),
        Line("part", "Pindah antara &jalur dan isian", ("F6",), True),
        None,
    ),
    "Ba&ntuan": (
        Line("explain", "&Penjelasan komponen ini", ("F1",), True),
        Line("keys", "Daftar pintasan &tombol", ("Ctrl+/",)),
        None,
        Line("about", "Tentan&g program ini"),
    ),
}
CHANGING = ("update", "add", "paste", "rename", "group", "duplicate", "up", "down", "delete")
FOUND_ELSEWHERE = (
    ("Enter", "baris atau butir baru"),
    (
        "Tab, Shift+Tab",
        "butir masuk atau keluar satu tingkat; di luar daftar: isian berikutnya atau sebelumnya",
    ),
    ("Alt+↑, Alt+↓", "memindahkan butir, langkah, atau pelayanan"),
    ("Ctrl+D", "rincian butir"),
    ("Ctrl+Shift+V", "mengembalikan teks asli sesudah tempelan dibaca"),
    ("F2", "mengganti nama pelayanan pada jalur"),
    ("Del", "menghapus pelayanan pada jalur"),
)


class Menus:
    """Makes the menus of a window; `acts` says what each line does."""

    def __init__(self, window: QMainWindow, acts: Mapping[str, Callable[[], object]]) -> None:
        self.actions: dict[str, QAction] = {}
        self._in_guide: list[QAction] = []
        bar = window.menuBar()
        bar.setAccessibleName("Menu")
        self.menus: dict[str, QMenu] = {}
        for title, lines in MENUS.items():
            menu = bar.addMenu(title)
            menu.setAccessibleName(title.replace("&", ""))
            self.menus[title.replace("&", "")] = menu
            for line in lines:
                if line is None:
                    menu.addSeparator()
                else:
                    menu.addAction(self._action(window, line, acts[line.name]))

    def _action(self, window: QMainWindow, line: Line, act: Callable[[], object]) -> QAction:
        action = QAction(line.text, window)
        portable = QKeySequence.SequenceFormat.PortableText  # in our translation Return is Enter, too
        action.setShortcuts([QKeySequence.fromString(each, portable) for each in line.keys])
        action.triggered.connect(lambda: act())
        self.actions[line.name] = action
        if line.in_guide:
            self._in_guide.append(action)
        return action

    def show_guide(self, open_: bool, free: bool = True) -> None:
        """Whether a draft is open and in sight, and whether it may be changed."""
        for action in self._in_guide:
            action.setEnabled(open_)
        for name in CHANGING:
            self.actions[name].setEnabled(open_ and free)

    def show_history(self, undo: str, redo: str) -> None:
        """What undo would take back, and redo bring again."""
        self.actions["undo"].setText(f"&Urungkan: {escaped(undo)}" if undo else "&Urungkan")
        self.actions["redo"].setText(f"U&langi: {escaped(redo)}" if redo else "U&langi")
        self.actions["undo"].setEnabled(bool(undo))
        self.actions["redo"].setEnabled(bool(redo))


def escaped(words: str) -> str:
    """Words of the officer's in a menu, where "&" would mark a key."""
    return words.replace("&", "&&")


def add_choices(
    menu: QMenu, title: str, options: list[tuple[object, str]], now: object, take: Callable[[object], object]
) -> None:
    """A submenu in which one of several choices is taken."""
    inner = menu.addMenu(title)
    group = QActionGroup(inner)
    for value, words in options:
        action = inner.addAction(words)
        action.setCheckable(True)
        action.setChecked(value == now)
        group.addAction(action)
        action.triggered.connect(lambda _=False, value=value: take(value))


def all_shortcuts() -> list[tuple[str, str]]:
    """Every key and what it does, in the order of the menus."""
    found = [
        (
            ", ".join(line.keys).replace("Return", "Enter").replace("Ctrl+Enter, Ctrl+Enter", "Ctrl+Enter"),
            line.text,
        )
        for lines in MENUS.values()
        for line in lines
        if line is not None and line.keys
    ]
    return [(keys, text.replace("&", "")) for keys, text in found]
