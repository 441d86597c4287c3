"""The page of office data: said once on this PC, copied into each new draft.

Nothing to save here either: each change is written a moment later, and Ctrl+Z takes it back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from drafter import profile
from drafter.errors import UserError
from drafter.model.answers import Channel
from drafter.model.draft import Official
from drafter.profile import Profile
from forms import dialogs, theme
from forms.controls import Banner, Button, Column, Field, Label, Scroll, TextEdit
from forms.places import Place
from forms.profile_parts import ChannelCard, LogoBox, OfficialCard, Pair, line_field
from forms.session import Session

QUIET = 700  # ms after the last change until it is written
WIDEST = 640
LINES = 3  # of a letterhead
INTRO = (
    "Data ini diisi sekali di komputer ini, lalu disalin ke setiap rancangan baru. "
    "Yang belum diketahui boleh dikosongkan."
)


def update_draft(session: Session) -> str:
    """Puts the office's data of today into the open draft, as one step of undo.

    Returns the sentence that says what happened.
    """
    try:
        own = profile.load()
    except UserError as error:
        return str(error)
    if own.is_empty:
        return "Data instansi di komputer ini belum diisi. Isi lebih dahulu pada halaman Data instansi."
    before = session.draft
    session.edit("perbarui data instansi", Place("office"), lambda draft: profile.update(draft, own))
    if session.draft is before:
        return "Data instansi dalam rancangan ini sudah yang terbaru."
    return "Data instansi dalam rancangan ini sudah diperbarui."


class ProfilePage(QWidget):
    """Office data.  saved(): what was changed is on disk.  closed(): the officer wants to go back."""

    saved = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._profile, self._written = Profile(), Profile()
        self._before: list[tuple[str, Profile]] = []
        self._broken = ""
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET)
        self._quiet.timeout.connect(self.save)
        self.view = Scroll(parent=self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.view)
        theme.notifier().changed.connect(self._rebuild)
        self.load()

    # --- the profile -------------------------------------------------------------------------

    @property
    def profile(self) -> Profile:
        """The office's data as they stand in the fields."""
        return self._profile

    def load(self) -> None:
        """Reads the file; one that is broken is told, and never overwritten."""
        self._broken = ""
        try:
            self._profile = profile.load()
        except UserError as error:
            self._profile, self._broken = Profile(), str(error)
        self._written, self._before = self._profile, []
        self._rebuild()

    def save(self) -> None:
        """Writes what is not yet on disk."""
        self._quiet.stop()
        if self._profile == self._written or self._broken:
            return
        try:
            profile.save(self._profile)
        except UserError as error:
            self._tell(str(error))
            self._quiet.start(5000)  # it tries again by itself
            return
        self._written = self._profile
        self.banner.hide()
        self.saved.emit()

    def undo(self) -> None:
        """Takes the last change back."""
        if self._before:
            _, self._profile = self._before.pop()
            self._quiet.start()
            self._rebuild()

    def _change(self, changed: Profile, key: str) -> None:
        """Takes a new value; keystrokes in one field are one step of undo."""
        if changed == self._profile:
            return
        if not key or not self._before or self._before[-1][0] != key:
            self._before.append((key, self._profile))
        self._profile = changed
        self._quiet.start()

    def _rework(self, changed: Profile) -> None:
        """As `_change`, where other fields appear or go."""
        self._change(changed, "")
        self._rebuild()

    def _tell(self, text: str) -> None:
        self.banner.tell("warn", text)
        self.banner.show()

    # --- the page ----------------------------------------------------------------------------

    def _rebuild(self) -> None:
        """Makes the fields anew; place and cursor stay where they are."""
        at, focus = self.view.verticalScrollBar().value(), self._focused()
        page = Column(WIDEST)
        page.rows.setSpacing(theme.current().px(12))
        page.add(Label("Data instansi", "title"))
        page.add(Label(INTRO, "second"))
        self.banner = Banner("warn", self._broken)
        self.banner.setVisible(bool(self._broken))
        page.add(self.banner)
        self._add_names(page)
        self._add_contacts(page)
        self._add_logo(page)
        self._add_officials(page)
        self._add_channels(page)
        page.rows.addStretch(1)
        page.setEnabled(not self._broken)
        old = self.view.takeWidget()
        if old is not None:
            old.deleteLater()  # later: a button of it may be what asked for this
        self.view.setWidget(page)
        self.view.verticalScrollBar().setValue(at)
        if focus is not None:
            named = self._named(focus[0])
            (named[min(focus[1], len(named) - 1)] if named else self.name.control).setFocus()

    def _focused(self) -> tuple[str, int] | None:
        """Name of the field with the cursor, and which of that name it is."""
        widget = QApplication.focusWidget()
        if widget is None or not self.isAncestorOf(widget):
            return None
        named = self._named(widget.accessibleName())
        return widget.accessibleName(), named.index(widget) if widget in named else 0

    def _named(self, name: str) -> list[QWidget]:
        return [each for each in self.view.findChildren(QWidget) if each.accessibleName() == name]

    def _heading(self, page: Column, text: str) -> None:
        page.rows.addSpacing(theme.current().px(12))
        page.add(Label(text.upper(), "group"))

    def _office_line(self, label: str, field: str, hint: str = "", placeholder: str = "") -> Field:
        def take(text: str) -> None:
            office = replace(self._profile.office, **{field: text.strip()})
            self._change(replace(self._profile, office=office), field)

        return line_field(label, getattr(self._profile.office, field), take, hint, placeholder)

    def _letterhead_line(self, place: int) -> Field:
        had = self._profile.office.letterhead

        def take(text: str) -> None:
            lines = [*self._profile.office.letterhead, *[""] * LINES][:LINES]
            lines[place] = text.strip()
            while lines and not lines[-1]:
                lines.pop()
            office = replace(self._profile.office, letterhead=tuple(lines))
            self._change(replace(self._profile, office=office), f"letterhead{place}")

        examples = ("PEMERINTAH KABUPATEN BENGKALIS", "KECAMATAN BENGKALIS", "")
        text = had[place] if place < len(had) else ""
        return line_field(f"Kepala surat baris {place + 1}", text, take, placeholder=examples[place])

    def _add_names(self, page: Column) -> None:
        self._heading(page, "Nama")
        self.name = self._office_line(
            "Nama instansi",
            "name",
            "Seperti tertulis di tengah kalimat.",
            "Kecamatan Bengkalis",
        )
        page.add(self.name)
        page.add(self._office_line("Daerah", "region", "", "Kabupaten Bengkalis"))
        for place in range(LINES):
            page.add(self._letterhead_line(place))

    def _add_contacts(self, page: Column) -> None:
        self._heading(page, "Alamat dan jam pelayanan")
        page.add(self._office_line("Alamat", "address"))
        page.add(Pair(self._office_line("Kode pos", "postal_code"), self._office_line("Telepon", "phone")))
        page.add(Pair(self._office_line("Laman", "website"), self._office_line("Surat elektronik", "email")))
        page.add(self._office_line("Tempat penetapan", "place", "Kota tempat keputusan ditandatangani."))
        hours = TextEdit("Senin sampai dengan Kamis, 08.00 sampai dengan 16.00", 2)
        hours.show_text(self._profile.office.hours)

        def take(text: str) -> None:
            self._change(
                replace(self._profile, office=replace(self._profile.office, hours=text.strip())), "hours"
            )

        hours.edited.connect(take)
        page.add(Field("Jam pelayanan", hours))

    def _add_logo(self, page: Column) -> None:
        self._heading(page, "Lambang")
        self.logo = LogoBox()
        self.logo.show_logo(self._profile.logo)
        self.logo.chosen.connect(self._choose_logo)
        self.logo.removed.connect(lambda: self._rework(replace(self._profile, logo=None)))
        page.add(self.logo)

    def _choose_logo(self) -> None:
        from forms.logo import FILTER, take_logo

        path = dialogs.choose_open(self, "Pilih lambang instansi", FILTER)
        if path is None:
            return
        try:
            self._rework(replace(self._profile, logo=take_logo(path)))
        except UserError as error:
            self._tell(str(error))
            self.view.ensureWidgetVisible(self.banner)

    def _add_officials(self, page: Column) -> None:
        self._heading(page, "Pejabat yang menetapkan")
        page.add(Label("Pejabat pertama dipakai pada rancangan baru.", "second"))
        had = self._profile.officials
        self.officials = [OfficialCard(each, place) for place, each in enumerate(had)]

        def put(officials: Sequence[Official], key: str = "") -> None:
            changed = replace(self._profile, officials=tuple(officials))
            self._change(changed, key) if key else self._rework(changed)

        self._add_cards(page, self.officials, lambda: self._profile.officials, put, "official")
        self.more_officials = Button("Tambah pejabat", "plus")
        self.more_officials.clicked.connect(lambda: put((*self._profile.officials, Official())))
        self.more_officials.clicked.connect(lambda: self.officials[-1].first_line.setFocus())
        page.add(self.more_officials)

    def _add_channels(self, page: Column) -> None:
        self._heading(page, "Saluran pengaduan")
        had = self._profile.channels
        self.channels = [ChannelCard(each, place) for place, each in enumerate(had)]

        def put(channels: Sequence[Channel], key: str = "") -> None:
            changed = replace(self._profile, channels=tuple(channels))
            self._change(changed, key) if key else self._rework(changed)

        self._add_cards(page, self.channels, lambda: self._profile.channels, put, "channel")
        self.more_channels = Button("Tambah saluran", "plus")
        self.more_channels.clicked.connect(lambda: put((*self._profile.channels, Channel())))
        self.more_channels.clicked.connect(lambda: self.channels[-1].first_line.setFocus())
        page.add(self.more_channels)

    def _add_cards(
        self,
        page: Column,
        cards: Sequence[OfficialCard | ChannelCard],
        values: Callable[[], Sequence[Any]],
        put: Callable[..., None],
        key: str,
    ) -> None:
        """Cards whose values are edited, moved and removed in place."""

        def connect(place: int, card: OfficialCard | ChannelCard) -> None:
            def edit(value: object, field: str) -> None:
                now = list(values())
                now[place] = value
                put(now, f"{key}{place}{field}")

            def move(by: int) -> None:
                now = list(values())
                now.insert(place + by, now.pop(place))
                put(now)

            def remove() -> None:
                now = list(values())
                del now[place]
                put(now)

            card.edited.connect(edit)
            card.moved.connect(move)
            card.removed.connect(remove)
            page.add(card)

        for place, card in enumerate(cards):
            connect(place, card)

    # --- events ------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Z takes back; Escape leaves the page."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Cancel):
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is left is written."""
        self.save()
        super().closeEvent(event)
