"""The page of settings: what new drafts begin with, and how the window looks; applied at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from drafter import paths, settings
from drafter.errors import UserError
from drafter.files import printable
from drafter.settings import Settings
from forms import dialogs, theme
from forms.controls import Banner, Button, Column, ComboBox, Field, Label, NumberEdit, Scroll, Segmented
from forms.home_parts import crumbs
from forms.looks_fields import LooksFields

WIDEST = 640
TEXT_SIZES = (100, 110, 125, 150)
SCHEMES: dict[str, theme.Scheme] = {"terang": "light", "gelap": "dark", "sistem": "system"}
SCHEME_WORDS = (("terang", "Terang"), ("gelap", "Gelap"), ("sistem", "Ikuti sistem"))
FONTS = ("Bookman Old Style", "Arial", "Times New Roman", "Tahoma")
SIZES = (11.0, 12.0)
MARGINS = (("top", "Atas"), ("bottom", "Bawah"), ("left", "Kiri"), ("right", "Kanan"))
LEAST_MARGIN, MOST_MARGIN = 5, 80  # millimetres, as drafter.settings has them


def apply(app: QApplication, chosen: Settings) -> None:
    """Dresses the window as the settings have it."""
    theme.apply(app, chosen.text_size, SCHEMES.get(chosen.theme, "system"))


def drafts_folder(chosen: Settings) -> Path:
    """The folder of drafts: the officer's, or the one under the documents."""
    return Path(chosen.drafts) if chosen.drafts else paths.drafts()


class SettingsPage(QWidget):
    """Settings.  folder_changed(path): drafts are elsewhere now.  closed(): the officer goes back."""

    folder_changed = Signal(Path)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._broken = ""
        self._settings = Settings()
        self._view = Scroll(parent=self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._view)
        self._scale = theme.current().scale
        self._make()
        theme.notifier().changed.connect(self._take_look)
        self.load()

    def _take_look(self) -> None:
        """Another text size: sizes that were set by hand are set anew, once the click is through."""
        if theme.current().scale != self._scale:
            self._scale = theme.current().scale
            QTimer.singleShot(0, self, self._make_anew)

    def _make_anew(self) -> None:
        held, told = self.focusWidget(), self.banner if not self.banner.isHidden() else None
        name, words = (held.accessibleName() if held else ""), (told.accessibleName() if told else "")
        had_focus, at = held is not None and held.hasFocus(), self._view.verticalScrollBar().value()
        self._make()
        self._show()
        if words:
            self._tell(words)
        same = (each for each in self.findChildren(QWidget) if name and each.accessibleName() == name)
        target = next((each for each in same if each.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        if had_focus and target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._view.verticalScrollBar().setValue(at)

    @property
    def settings(self) -> Settings:
        """The settings as they stand."""
        return self._settings

    def load(self) -> None:
        """Reads the file; one that is broken is told, and never overwritten."""
        try:
            self._settings, self._broken = settings.load(), ""
        except UserError as error:
            self._settings, self._broken = Settings(), str(error)
            self._tell(self._broken)
        self._show()

    # --- the page ----------------------------------------------------------------------------

    def _make(self) -> None:
        page = Column(WIDEST)
        page.rows.setSpacing(theme.current().px(12))
        page.add(Label("Pengaturan", "title"))
        page.add(Label("Setiap pilihan langsung berlaku dan tersimpan otomatis.", "second"))
        self.banner = Banner("warn", "")
        self.banner.hide()
        page.add(self.banner)
        self._add_window(page)
        self._add_decree(page)
        self._add_folder(page)
        self._add_regulations(page)
        self._heading(page, "Bentuk dokumen instansi")
        self.looks = LooksFields(page, lambda name, value: self._take_looks(**{name: value}))
        page.rows.addStretch(1)
        self._view.setWidget(page)

    def _heading(self, page: Column, text: str) -> None:
        page.rows.addSpacing(theme.current().px(12))
        page.add(Label(text.upper(), "group"))

    def _add_window(self, page: Column) -> None:
        self._heading(page, "Tampilan")
        self.text_size = Segmented([(str(each), f"{each}%") for each in TEXT_SIZES])
        self.text_size.chosen.connect(lambda key: self._take(text_size=int(key)))
        self.scheme = Segmented(list(SCHEME_WORDS))
        self.scheme.chosen.connect(lambda key: self._take(theme=key))
        page.add(Field("Ukuran huruf di layar", self.text_size))
        page.add(Field("Warna", self.scheme))

    def _add_decree(self, page: Column) -> None:
        self._heading(page, "Keputusan pada rancangan baru")
        self.preset = ComboBox(preset_options())
        self.preset.chosen.connect(lambda key: self._take(preset=key))
        self.paper = Segmented([("F4", "F4 (215 x 330 mm)"), ("A4", "A4 (210 x 297 mm)")])
        self.paper.chosen.connect(lambda key: self._take(paper=key))
        self.face = ComboBox([(each, each) for each in FONTS])
        self.face.chosen.connect(lambda key: self._take(font=key))
        self.points = Segmented([(f"{each:g}", f"{each:g} pt") for each in SIZES])
        self.points.chosen.connect(lambda key: self._take(size=float(key)))
        page.add(Field("Bentuk keputusan", self.preset))
        page.add(Field("Kertas", self.paper))
        page.add(Field("Huruf", self.face))
        page.add(Field("Ukuran huruf di kertas", self.points))
        page.add(self._margins())

    def _margins(self) -> QWidget:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.current().px(12))
        self.margins: dict[str, NumberEdit] = {}
        self._margin_fields: dict[str, Field] = {}
        for column, (key, words) in enumerate(MARGINS):
            edit = NumberEdit(least=0, most=MOST_MARGIN)
            edit.value_changed.connect(lambda value, key=key: self._take_margin(key, value))
            self.margins[key] = edit
            self._margin_fields[key] = Field(f"Margin {words.lower()} (mm)", edit)
            grid.addWidget(self._margin_fields[key], column // 2, column % 2)
        return box

    def _add_folder(self, page: Column) -> None:
        self._heading(page, "Folder rancangan")
        self.folder = Label("")
        self.choose = Button("Pilih folder ...", "folder")
        self.choose.clicked.connect(self._choose_folder)
        page.add(self.folder)
        row = QHBoxLayout()
        row.addWidget(self.choose)
        row.addStretch(1)
        page.rows.addLayout(row)
        page.add(Label("Rancangan yang sudah ada tetap di tempatnya.", "second"))

    def _add_regulations(self, page: Column) -> None:
        self._heading(page, "Peraturan daerah")
        self.own = Label("", "second")
        self.add_own = Button("Tambah peraturan daerah ...", "plus")
        self.add_own.clicked.connect(self._add_local)
        page.add(self.own)
        row = QHBoxLayout()
        row.addWidget(self.add_own)
        row.addStretch(1)
        page.rows.addLayout(row)

    def _show_own(self) -> None:
        from drafter.regulations.own import read_rows  # with all that the catalogue needs

        found = read_rows(paths.own_regulations_file())
        count = len(found.rows)
        said = f"{count} peraturan dalam katalog instansi." if count else "Katalog instansi masih kosong."
        said = f"{said} Isinya dapat dicari pada setiap rancangan di komputer ini."
        self.own.setText("\n".join((said, *found.troubles)))

    def _add_local(self) -> None:
        from drafter import profile
        from forms.local_regulation import add_local

        try:
            region = profile.load().office.region
        except UserError:
            region = ""
        add_local(self.window(), "", region)
        self._show_own()

    def _show(self) -> None:
        """Shows the settings without saying so."""
        now = self._settings
        self.text_size.choose(str(nearest(now.text_size, TEXT_SIZES)))
        self.scheme.choose(now.theme)
        self.preset.choose(now.preset)
        self.paper.choose(now.paper)
        fonts = FONTS if now.font in FONTS else (now.font, *FONTS)
        self.face.set_options([(each, each) for each in fonts])
        self.face.choose(now.font)
        self.points.choose(f"{nearest(now.size, SIZES):g}")
        for key, edit in self.margins.items():
            edit.set_value(round(getattr(now, key)))
        self.folder.setText(crumbs(drafts_folder(now)))
        self.folder.setToolTip(printable(drafts_folder(now)))
        self._show_own()
        self.looks.show(now)

    # --- what the officer does ---------------------------------------------------------------

    def _take_margin(self, key: str, value: int | None) -> None:
        sound = value is not None and LEAST_MARGIN <= value <= MOST_MARGIN
        told = f"Antara {LEAST_MARGIN} dan {MOST_MARGIN} mm."
        self._margin_fields[key].set_hint("" if sound else told, trouble=not sound)
        if value is not None and sound:
            self._take(**{key: float(value)})

    def _take_looks(self, **changed: str) -> None:
        self._take(**changed)
        self.looks.show(self._settings)

    def _choose_folder(self) -> None:
        chosen = dialogs.choose_folder(self, "Pilih folder rancangan", drafts_folder(self._settings))
        if chosen is None:
            return
        self._take(drafts=str(chosen))
        self.folder.setText(str(chosen))
        self.folder_changed.emit(chosen)

    def _take(self, **changed: Any) -> None:
        self._settings = replace(self._settings, **changed)
        app = QApplication.instance()
        if isinstance(app, QApplication) and {"text_size", "theme"} & changed.keys():
            apply(app, self._settings)
        if self._broken:  # what cannot be understood is never overwritten; see the bar
            return
        try:
            settings.save(self._settings)
        except UserError as error:
            self._tell(f"Pengaturan berlaku sekarang, tetapi tidak tersimpan. {error}")

    def _tell(self, text: str) -> None:
        self.banner.tell("warn", text)
        self.banner.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the page."""
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def preset_options() -> list[tuple[str, str]]:
    """Forms of decree: id and whose decree it is; the word all begin with would hide the first letter."""
    from drafter.documents.presets import load_presets

    whose = [(each.id, each.title.removeprefix("Keputusan ")) for each in load_presets().values()]
    return [(key, words[:1].upper() + words[1:]) for key, words in whose]


def nearest(value: float, choices: Sequence[float]) -> float:
    """The choice next to a value that was set by hand."""
    return min(choices, key=lambda each: abs(each - value))
