"""The dialog "Tetapkan": number and date of the signed decree, and what is still missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from drafter.documents.gaps import Gaps
from drafter.documents.naming import naming
from drafter.documents.sources import Sources
from drafter.errors import UserError
from drafter.model.draft import Draft
from drafter.model.edits import establish
from forms.controls import Banner, DateEdit, Field, Label, LineEdit
from forms.dialogs import Dialog
from forms.missing import summary
from forms.places import Place
from forms.session import Session

WHAT = (
    "Catat nomor dan tanggal dari keputusan yang sudah ditandatangani. Keduanya dicetak di semua tempatnya, "
    "lalu rancangan dikunci."
)
AFTER = "Setelah ini isian tidak dapat diubah lagi. Perubahan dimulai sebagai rancangan baru."
LABEL = "tetapkan keputusan"


class EstablishDialog(Dialog):
    """Asks for number and date; `found` is what the draft lacks."""

    def __init__(
        self, parent: QWidget | None, draft: Draft, sources: Sources, found: Gaps, today: date
    ) -> None:
        super().__init__(parent, "Tetapkan keputusan", yes="Tetapkan", width=480)
        self._draft, self._sources = draft, sources
        self.number = LineEdit("misalnya 100.3.3/12")
        self.date = DateEdit("Tanggal penetapan")
        self.printed = Label("", "second")
        self.add(Label(WHAT))
        missing = summary(found, draft)
        self.warning = Banner("warn", f"{AFTER} Isi dahulu bila masih perlu.", lead=f"Masih ada {missing}.")
        self.warning.setVisible(bool(missing))
        self.add(self.warning)
        self.add(Field("Nomor keputusan", self.number))
        self.add(Field("Tanggal penetapan", self.date))
        self.add(self.printed)
        self.after = Label(AFTER, "second")
        self.after.setVisible(not missing)
        self.add(self.after)
        self.number.show_text(draft.decree.number)
        self.date.show_day(draft.dates.decree or today)
        self.number.edited.connect(lambda _: self._check())
        self.date.edited.connect(lambda _: self._check())
        self.date.picked.connect(lambda _: self._check())
        self._check()
        self.number.setFocus()
        self.number.selectAll()

    def given(self) -> tuple[str, date]:
        """Number and date as they stand in the fields."""
        return self.number.text().strip(), self.date.day()

    def _check(self) -> None:
        number, when = self.given()
        self.yes.setEnabled(bool(number) and self.date.is_sound)
        shown = replace(self._draft, decree=replace(self._draft.decree, number=number or "..."))
        try:
            said = naming(establish(shown, number or "...", when), self._sources).number
        except UserError:  # a form of decree that this program lacks; the number can be noted all the same
            said = ""
        self.printed.setText(f"Tercetak: {said}" if said else "")


def ask_and_establish(parent: QWidget | None, session: Session, found: Gaps, today: date) -> bool:
    """Ask for number and date and fix the draft; whether the officer did."""
    dialog = EstablishDialog(parent, session.draft, session.sources, found, today)
    if not dialog.ask():
        return False
    number, when = dialog.given()
    session.edit(LABEL, Place("export"), lambda draft: establish(draft, number, when))
    session.save()
    return True
