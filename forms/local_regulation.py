"""The dialog that adds a regional regulation to the office's own catalogue."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QWidget

from drafter.errors import UserError
from drafter.regulations.local import KINDS, Local, cited, guess, region_of, row_of
from drafter.regulations.own import keep_local, load_whole
from forms import theme
from forms.controls import Banner, ComboBox, Field, Label, LineEdit, TextEdit
from forms.dialogs import Dialog
from forms.kept_regulations import added

TITLE = "Tambah peraturan daerah"
INTRO = (
    "Peraturan ini disimpan dalam katalog instansi di komputer ini dan dapat dicari pada setiap rancangan."
)
SHEETS = {"LD": "Nomor Lembaran Daerah", "BD": "Nomor Berita Daerah"}
OPTIONAL = "Boleh kosong."


class LocalDialog(Dialog):
    """Kind, region, number, year, title, gazette; stays open until what is said is sound.  `id` once kept."""

    def __init__(self, parent: QWidget | None, said: Local) -> None:
        super().__init__(parent, TITLE, "Tambah", width=520)
        self.id = ""
        self.trouble = Banner("must", "")
        self.trouble.hide()
        self.kind = ComboBox([(each, each) for each in KINDS], "Jenis")
        self.kind.choose(said.kind or KINDS[1])
        self.region, self.number, self.year = LineEdit(), LineEdit(), LineEdit()
        self.words = TextEdit("", 2)
        self.gazette, self.supplement = LineEdit(), LineEdit()
        self.printed = Label("", "second")
        self.printed.setAccessibleName("Akan dikutip")
        self.sheet = Field(SHEETS["LD"], self.gazette, OPTIONAL)
        self.more = Field("Nomor tambahan", self.supplement, OPTIONAL)
        self._lay_out()
        for line, words in (
            (self.region, said.region),
            (self.number, said.number),
            (self.year, said.year),
            (self.words, said.title),
        ):
            line.show_text(words)
        for line in (*self._lines(), self.words):
            line.edited.connect(lambda _: self._show())
        self.kind.chosen.connect(lambda _: self._show())
        self._show()
        self._go_on()

    def _go_on(self) -> None:
        """To the first field that is needed and empty."""
        needed = (self.region, self.number, self.year, self.words)
        next((each for each in needed if not each.text().strip()), self.region).setFocus()

    def _lines(self) -> tuple[LineEdit, ...]:
        return self.region, self.number, self.year, self.gazette, self.supplement

    def _lay_out(self) -> None:
        self.add(Label(INTRO, "second"))
        self.add(self.trouble)
        self.add(Field("Jenis", self.kind))
        self.add(Field("Daerah", self.region, "Namanya saja, misalnya Bengkalis."))
        self._pair(Field("Nomor", self.number), Field("Tahun", self.year))
        self.add(Field("Tentang", self.words, "Judul seperti pada naskahnya."))
        self._pair(self.sheet, self.more)
        self.add(self.printed)

    def _pair(self, *fields: Field) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.current().px(12))
        for each in fields:
            row.addWidget(each, 1)
        self.rows.addLayout(row)

    @property
    def said(self) -> Local:
        """What stands in the fields."""
        made = Local(
            self.kind.key(),
            self.region.text(),
            self.number.text(),
            self.year.text(),
            self.words.text(),
        )
        if not made.sheet:
            return made
        return replace(made, gazette=self.gazette.text(), supplement=self.supplement.text())

    def _show(self) -> None:
        said = self.said
        self.sheet.setVisible(bool(said.sheet))
        self.more.setVisible(bool(said.sheet))
        if said.sheet:
            self.sheet.label.setText(SHEETS[said.sheet])
            self.gazette.setAccessibleName(SHEETS[said.sheet])
        words = cited(said)
        self.printed.setText(f"Akan dikutip: {words}" if words else "")
        self.printed.setVisible(bool(words))
        self.trouble.hide()

    def accept(self) -> None:
        """Keep it, or say what is wrong and stay."""
        try:
            catalogue, _ = load_whole()
            self.id = keep_local(row_of(self.said), catalogue)
        except UserError as error:
            self.trouble.tell("must", str(error))
            self.trouble.show()
            self._go_on()
            return
        catalogue, _ = load_whole()
        added().changed.emit(catalogue)
        super().accept()


def add_local(parent: QWidget | None, words: str = "", region: str = "") -> str:
    """Ask for a regional regulation, begun with what was typed; the id under which it is kept, or ""."""
    said = guess(words)
    dialog = LocalDialog(parent, replace(said, region=said.region or region_of(region)))
    return dialog.id if dialog.ask() else ""
