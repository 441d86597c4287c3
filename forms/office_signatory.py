"""Who signs the decree: post, name, rank, how, and in whose name."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from drafter import profile
from drafter.documents.naming import name_lines, signatory_lines
from drafter.errors import UserError
from drafter.model.draft import Draft, Official
from forms import theme
from forms.controls import Card, Entry, Field, Label, TextButton, menu_of
from forms.draft_fields import DraftFields, part, write_at
from forms.places import Place
from forms.profile_parts import ACTING, NIP_DIGITS, SHOWN
from forms.session import Session

IN_OWN_NAME = "Kosongkan bila menandatangani atas jabatan sendiri. Contoh pengisian: Bupati Bengkalis."
IN_ANOTHER = (
    "Keputusan ini menjadi Keputusan {post}: kepala surat, kepala keputusan, dan penomorannya mengikuti "
    "{post}."
)
NOBODY = (
    "Data instansi di komputer ini belum memuat pejabat. Tambahkan lebih dahulu pada halaman Data instansi."
)


class SignatoryCard(Card):
    """told(sentence): something the officer should know."""

    told = Signal(str)

    def __init__(self, session: Session, fields: DraftFields, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._fields = session, fields
        self.rows.setSpacing(theme.current().px(12))
        self._add_fields()
        self.printed = Label("", "second", self)
        self.printed.setAccessibleName("Akan tercetak")
        self.pick = TextButton("Pilih pejabat dari data instansi", "person", self)
        self.pick.clicked.connect(self._offer)
        self.add(Label("AKAN TERCETAK", "group", self))
        self.add(self.printed)
        self.add(self.pick)

    def _add_fields(self) -> None:
        fields = self._fields
        self.add(self._line("Jabatan", "post", "Misalnya Camat Bengkalis."))
        self.add(self._line("Nama beserta gelar", "name"))
        self.rank = self._line("Pangkat", "rank", "Misalnya Pembina Tingkat I.")
        self.nip = self._line("NIP", "nip")
        self.add(self.rank)
        self.add(self.nip)
        where = "signatory"
        shown, acting = part("office", where, "shown"), part("office", where, "acting")
        self.add(fields.choice("Cara menulis nama", "signatory.shown", shown, SHOWN))
        self.add(fields.choice("Kedudukan", "signatory.acting", acting, ACTING))
        self.on_behalf = self._line("Atas nama (a.n.)", "on_behalf")
        self.add(self.on_behalf)

    def _line(self, label: str, field: str, hint: str = "") -> Field:
        return self._fields.line(label, f"signatory.{field}", part("office", "signatory", field), hint)

    def show_official(self, who: Official) -> None:
        """What follows from who signs; the fields show themselves."""
        with_rank = who.shown != "name"
        self.rank.setVisible(with_rank)
        self.nip.setVisible(with_rank)
        digits = who.nip.replace(" ", "")
        odd = bool(digits) and not (digits.isdigit() and len(digits) == NIP_DIGITS)
        show_hint(self.nip, f"NIP biasanya terdiri atas {NIP_DIGITS} angka." if odd else "")
        show_hint(self.on_behalf, IN_ANOTHER.format(post=who.on_behalf) if who.on_behalf else IN_OWN_NAME)
        lines = "\n".join((*signatory_lines(who), "", *name_lines(who)))
        if lines != self.printed.text():
            self.printed.setText(lines)

    # --- officials of the profile ----------------------------------------------------------------

    def _offer(self) -> None:
        try:
            officials = profile.load().officials
        except UserError as error:
            self.told.emit(str(error))
            return
        if not officials:
            self.told.emit(NOBODY)
            return
        self.told.emit("")
        entries = [Entry(title_of(each), lambda each=each: self._take(each)) for each in officials]
        menu = menu_of(self, entries)
        menu.setAccessibleName("Pejabat")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.pick.mapToGlobal(self.pick.rect().bottomLeft()))

    def _take(self, who: Official) -> None:
        def change(draft: Draft) -> Draft:
            return write_at(draft, ("office", "signatory"), who)

        self._session.edit("pilih penanda tangan", Place("office", point="signatory.post"), change)


def title_of(who: Official) -> str:
    """An official in one line of a menu."""
    post = f"{who.acting} {who.post}".strip()
    signs = f"a.n. {who.on_behalf}, {post}" if who.on_behalf else post
    return " – ".join(each for each in (signs, who.name) if each).replace("&", "&&") or "Tanpa nama"


def show_hint(field: Field, hint: str) -> None:
    """Other words under a field, if they are others."""
    if field.hint.text() != hint:
        field.set_hint(hint)
