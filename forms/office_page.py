"""The office's data in the draft: what the letterhead, the head of the decree and the signature print."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QWidget

from drafter import profile
from drafter.errors import UserError
from drafter.model.draft import Asset, Draft
from forms import dialogs, theme
from forms.controls import Banner, Button, Card, Label
from forms.draft_fields import DraftFields, Part, part
from forms.field_findings import FieldFindings
from forms.finding_notes import explain_held
from forms.office_signatory import SignatoryCard
from forms.page_parts import FormPage, Head
from forms.places import Place
from forms.profile_parts import LogoBox
from forms.session import Change, Session

LINES = 3  # of a letterhead
QUESTION = "Instansi mana yang menetapkan standar ini, dan siapa yang menandatanganinya?"
HELP = "Data ini hanya berlaku dalam rancangan ini. Yang belum diketahui boleh dikosongkan."
FIRST_OF = {"": "name", "letterhead": "letterhead.1", "signatory": "signatory.post"}


class OfficePage(FormPage):
    """Names, letterhead, address, hours, emblem and who signs ("Data instansi")."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pointed = False  # whether the cursor was put on a field by its name
        self.fields = DraftFields(session, "office")
        self.head = Head()
        self.head.show_words("", "Data instansi", QUESTION, (HELP,))
        self.head.show_law("", "")
        self.banner = Banner("info", "")
        self.banner.hide()
        self.take = Button("Isi dari data tersimpan", "copy")
        self.take.setToolTip("Menyalin data instansi yang disimpan di komputer ini ke rancangan ini")
        self.logo = LogoBox()
        self.signatory = SignatoryCard(session, self.fields)
        self._lay_out()
        self.findings = FieldFindings(session, self, "office", self.head)
        self.findings.put_below_fields(self.fields)
        self.take.clicked.connect(self._take_profile)
        self.logo.chosen.connect(self._choose_logo)
        self.logo.removed.connect(lambda: self._put_logo(None, "hapus lambang"))
        self.signatory.told.connect(self._tell)
        session.changed.connect(self.show_change)
        session.read_only_changed.connect(lambda _: self._lock())
        self._show()
        self._lock()

    # --- the page --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.column.rows.setSpacing(theme.current().px(8))
        self.column.add(self.head)
        row = QHBoxLayout()
        row.addWidget(self.take)
        row.addStretch(1)
        self.column.rows.addLayout(row)
        self.column.add(self.banner)
        self._add_card("Nama", self._add_names)
        self._add_card("Kepala surat", self._add_letterhead)
        self._heading("Lambang")
        self.column.add(self.logo)
        self._add_card("Alamat dan jam pelayanan", self._add_address)
        self._heading("Penanda tangan")
        self.column.add(self.signatory)
        self.column.rows.addStretch(1)

    def _heading(self, text: str) -> None:
        self.column.rows.addSpacing(theme.current().px(8))
        self.column.add(Label(text.upper(), "group"))

    def _add_card(self, title: str, fill: Callable[[Card], None]) -> None:
        self._heading(title)
        card = Card()
        card.rows.setSpacing(theme.current().px(12))
        fill(card)
        self.column.add(card)

    def _add_names(self, card: Card) -> None:
        line = self.fields.line
        hint = "Seperti tertulis di tengah kalimat, misalnya Kecamatan Bengkalis."
        card.add(line("Nama instansi", "name", part("office", "name"), hint))
        card.add(line("Daerah", "region", part("office", "region"), "Misalnya Kabupaten Bengkalis."))

    def _add_letterhead(self, card: Card) -> None:
        for number in range(1, LINES + 1):
            label = f"Kepala surat baris {number}"
            card.add(self.fields.line(label, f"letterhead.{number}", letterhead_line(number - 1)))
        self.fields.fields[f"letterhead.{LINES}"].set_hint(
            "Dari nama pemerintah sampai nama unit, dicetak dengan huruf kapital. Baris kosong tidak dicetak."
        )

    def _add_address(self, card: Card) -> None:
        line = self.fields.line
        card.add(line("Alamat", "address", part("office", "address")))
        card.add(line("Kode pos", "postal_code", part("office", "postal_code")))
        card.add(line("Telepon", "phone", part("office", "phone")))
        card.add(line("Laman", "website", part("office", "website")))
        card.add(line("Pos-el", "email", part("office", "email")))
        hint = "Kota atau tempat keputusan ditandatangani."
        card.add(line("Tempat penetapan", "place", part("office", "place"), hint))
        example = "Senin sampai dengan Kamis, 08.00 sampai dengan 16.00"
        card.add(self.fields.text("Jam pelayanan", "hours", part("office", "hours"), "", example))

    # --- showing ---------------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        self._pointed = bool(place.point)
        if not place.point:
            self.to_top()
            return
        control = self.logo.choose if place.point == "logo" else self._control(place.point)
        if control is not None:
            control.setFocus()
            self.scroll.ensureWidgetVisible(control, 0, theme.current().px(64))

    def _control(self, point: str) -> QWidget | None:
        return self.fields.control(FIRST_OF.get(point, point))

    def show_change(self, change: Change) -> None:
        before, after = change.before, change.after
        if before.office is not after.office or before.assets is not after.assets:
            self._show()

    def _show(self) -> None:
        draft = self._session.draft
        self.fields.show(draft)
        self.signatory.show_official(draft.office.signatory)
        self.logo.show_logo(draft.asset(draft.office.logo) if draft.office.logo else None)

    def _lock(self) -> None:
        locked = bool(self._session.read_only)
        self.fields.lock(locked)
        for widget in (self.take, self.logo.choose, self.logo.remove, self.signatory.pick):
            widget.setDisabled(locked)

    def explain(self) -> None:
        explain_held(self)

    def focus_first(self) -> None:
        control = self._control("")
        if control is not None and not self._pointed:
            control.setFocus()

    # --- what the officer does -------------------------------------------------------------------

    def _tell(self, sentence: str) -> None:
        self.banner.tell("info", sentence)
        self.banner.setVisible(bool(sentence))

    def _take_profile(self) -> None:
        from forms.profile import update_draft  # with all that the page of office data needs

        self._tell(update_draft(self._session))

    def _choose_logo(self) -> None:
        from forms.logo import FILTER, take_logo

        path = dialogs.choose_open(self, "Pilih lambang instansi", FILTER)
        if path is None:
            return
        try:
            self._put_logo(take_logo(path), "pilih lambang")
        except UserError as error:
            self._tell(str(error))

    def _put_logo(self, logo: Asset | None, label: str) -> None:
        self._tell("")
        self._session.edit(label, Place("office", point="logo"), lambda draft: with_logo(draft, logo))


def letterhead_line(place: int) -> Part:
    """One line of the letterhead; those behind it stay where they are while it is empty."""

    def read(draft: Draft) -> str:
        had = draft.office.letterhead
        return had[place] if place < len(had) else ""

    def write(draft: Draft, words: str) -> Draft:
        lines = [*draft.office.letterhead, *[""] * LINES][:LINES]
        lines[place] = words
        while lines and not lines[-1]:
            lines.pop()
        return replace(draft, office=replace(draft.office, letterhead=tuple(lines)))

    return Part(read, write)


def with_logo(draft: Draft, logo: Asset | None) -> Draft:
    """The draft with another emblem or none; a picture that stands in a service as well is kept."""
    rest = tuple(each for each in draft.assets if each.id != profile.LOGO)
    if logo is None:
        return replace(draft, office=replace(draft.office, logo=""), assets=rest)
    office = replace(draft.office, logo=profile.LOGO)
    return replace(draft, office=office, assets=(replace(logo, id=profile.LOGO), *rest))
