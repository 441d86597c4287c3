"""The dialog that begins a draft: form of decree, office, first services."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from drafter import beginning, profile, settings
from drafter.documents.presets import load_presets, preset_for
from drafter.errors import UserError
from drafter.library import shelf
from drafter.model.draft import Draft, Official
from drafter.model.identity import draw_id
from drafter.profile import Profile
from drafter.settings import Settings
from forms.controls import Banner, ComboBox, Field, Label, LineEdit, TextEdit
from forms.dialogs import Dialog
from forms.profile_parts import Pair
from forms.settings_page import preset_options

MOST = 500  # services of one draft
NAME = "Standar Pelayanan"
SERVICES = "Legalisasi Surat\nSurat Dispensasi Nikah"
HINT = "Satu pelayanan satu baris, boleh ditempel dari Word atau Excel. Dapat ditambah nanti."
BROKEN = "Data instansi tersimpan tidak terbaca. Isi kembali di sini; berkas lama tidak dihapus."


class NewDraftDialog(Dialog):
    """Asks what a draft begins with; `path` is the new draft's file after it was accepted."""

    def __init__(self, parent: QWidget | None, folder: Path, own: Profile, chosen: Settings) -> None:
        super().__init__(parent, "Rancangan baru", "Buat rancangan", width=520)
        self._folder, self._own, self._chosen = folder, own, chosen
        self.path: Path | None = None
        self._named = self._formed = False  # whether the officer chose a name, a form of decree
        self.banner = Banner("warn", "")
        self.banner.hide()
        self.add(self.banner)
        self._add_office()
        self._add_decree()
        self._add_services()
        self._add_name()
        self._propose()
        (self.office or self.services).setFocus()

    def _add_office(self) -> None:
        self.office: LineEdit | None = None
        known = self._own.office.name
        if known:
            self.add(Label(f"Data instansi disalin dari data tersimpan: {known}.", "second"))
            return
        self.office = LineEdit("Kecamatan Bengkalis")
        self.office.edited.connect(lambda _: self._propose())
        self.add(Field("Nama instansi", self.office))

    def _add_decree(self) -> None:
        self.preset = ComboBox(preset_options())
        self.preset.choose(self._chosen.preset)
        self.preset.chosen.connect(self._form_chosen)
        form = Field("Bentuk keputusan", self.preset)
        officials = self._own.officials
        self.post: ComboBox | LineEdit | None = None
        if len(officials) > 1:
            self.post = ComboBox([(str(at), each.post) for at, each in enumerate(officials)])
        elif not officials:
            self.post = LineEdit("Camat Bengkalis")
            self.post.edited.connect(self._follow_post)
        self.add(form if self.post is None else Pair(Field("Jabatan yang menetapkan", self.post), form))

    def _add_services(self) -> None:
        self.services = TextEdit(SERVICES, 3)
        self.services.edited.connect(lambda _: self._count())
        self._services_field = Field("Daftar pelayanan", self.services, HINT)
        self.add(self._services_field)

    def _add_name(self) -> None:
        self.name = LineEdit()
        self.name.edited.connect(self._name_typed)
        self.add(Field("Nama rancangan", self.name))

    # --- as it is filled ---------------------------------------------------------------------

    def _name_typed(self, text: str) -> None:
        self._named = bool(text.strip())

    def _form_chosen(self, _: str) -> None:
        self._formed = True

    def _follow_post(self, post: str) -> None:
        """The form of decree is the typed post's until the officer chooses one."""
        if self._formed:
            return
        self.preset.choose(preset_for(post) if post.strip() else self._chosen.preset)

    def _office_name(self) -> str:
        return self.office.text().strip() if self.office is not None else self._own.office.name

    def _propose(self) -> None:
        """The draft is named after the office until the officer names it."""
        if not self._named:
            self.name.show_text(shelf.sound_name(f"{NAME} {self._office_name()}"))

    def _count(self) -> None:
        names = beginning.service_names(self.services.text())
        hint = f"{len(names)} pelayanan." if names else HINT
        if len(names) > MOST:
            hint = f"{len(names)} pelayanan; sebuah rancangan memuat paling banyak {MOST}."
        self._services_field.set_hint(hint, trouble=len(names) > MOST)
        self.yes.setEnabled(len(names) <= MOST)

    # --- at the end --------------------------------------------------------------------------

    def draft(self) -> Draft:
        """The draft as asked for."""
        own = self._own
        if self.office is not None:
            own = _with_office(own, self._office_name())
        own = self._with_official(own)
        return beginning.new_draft(
            load_presets()[self.preset.key()],
            own,
            beginning.service_names(self.services.text()),
            beginning.layout_of(self._chosen),
            draw_id,
        )

    def _with_official(self, own: Profile) -> Profile:
        if len(own.officials) > 1 and isinstance(self.post, ComboBox):
            return replace(own, officials=(own.officials[int(self.post.key())],))
        if not own.officials and isinstance(self.post, LineEdit) and self.post.text().strip():
            shown = load_presets()[self.preset.key()].shown
            return replace(own, officials=(Official(post=self.post.text().strip(), shown=shown),))
        return own

    def accept(self) -> None:
        """Writes the draft; what goes wrong is told here, and nothing typed is lost."""
        try:
            name = shelf.check_name(self.name.text())
            self.path = shelf.put(self._folder, name, self.draft())
        except UserError as error:
            self.banner.tell("warn", str(error))
            self.banner.show()
            return
        super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter accepts also from the field of many lines."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.yes.isEnabled():
            self.accept()
        else:
            super().keyPressEvent(event)


def _with_office(own: Profile, name: str) -> Profile:
    return replace(own, office=replace(own.office, name=name))


def ask_new_draft(parent: QWidget | None, folder: Path) -> Path | None:
    """Asks for a new draft and writes it; its file, None when the officer let it be.

    A profile or settings that cannot be read are told in the dialog and left as they are.
    """
    own, chosen, told = Profile(), Settings(), ""
    try:
        chosen = settings.load()
    except UserError as error:
        told = str(error)
    try:
        own = profile.load()
    except UserError:
        told = BROKEN
    dialog = NewDraftDialog(parent, folder, own, chosen)
    if told:
        dialog.banner.tell("warn", told)
        dialog.banner.show()
    return dialog.path if dialog.ask() else None
