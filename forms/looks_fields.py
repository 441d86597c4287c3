"""The part of the settings on an office's own looks: which file, which folder, what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from drafter import paths
from drafter.errors import UserError
from drafter.files import printable
from drafter.settings import Settings
from forms import dialogs, theme
from forms.controls import Banner, Button, Column, Label, TextButton

NONE = "Tidak ada: bentuk dan kalimat bawaan program yang dipakai."
FILTER = "Dokumen Word (*.docx)"
REFERENCE = (
    "Berkas acuan memberi gaya huruf dan paragraf pada berkas Word yang diekspor. Isi berkas itu dicetak "
    "sebagai kop; kosongkan isinya bila kop mengikuti data instansi."
)
WORDING = (
    "Kalimat pada folder ini didahulukan dari kalimat program. Contoh berkasnya ada di folder "
    "resources/wording program."
)


class LooksFields:
    """Two choices under a heading; `take` is told each that is made, by the name of its setting."""

    def __init__(self, page: Column, take: Callable[[str, str], None]) -> None:
        self._take = take
        self.trouble = Banner("warn", "")
        self.trouble.hide()
        page.add(self.trouble)
        self.reference = Label("")
        self.choose_reference, self.drop_reference = self._row(page, self.reference, "Pilih berkas acuan ...")
        page.add(Label(REFERENCE, "second"))
        page.rows.addSpacing(theme.current().px(8))
        self.wording = Label("")
        self.choose_wording, self.drop_wording = self._row(page, self.wording, "Pilih folder kalimat ...")
        page.add(Label(WORDING, "second"))
        self.choose_reference.clicked.connect(lambda: self._ask_reference(page))
        self.choose_wording.clicked.connect(lambda: self._ask_wording(page))
        self.drop_reference.clicked.connect(lambda: self._taken("reference", ""))
        self.drop_wording.clicked.connect(lambda: self._taken("wording", ""))

    def _row(self, page: Column, label: Label, choose: str) -> tuple[Button, TextButton]:
        chosen, dropped = Button(choose, "folder"), TextButton("Lepaskan")
        dropped.setAccessibleName(choose.replace("Pilih", "Lepaskan").removesuffix(" ..."))
        page.add(label)
        row = QHBoxLayout()
        row.addWidget(chosen)
        row.addWidget(dropped)
        row.addStretch(1)
        page.rows.addLayout(row)
        return chosen, dropped

    def show(self, now: Settings) -> None:
        """Show what is chosen."""
        for label, drop, named in (
            (self.reference, self.drop_reference, now.reference),
            (self.wording, self.drop_wording, now.wording),
        ):
            label.setText(printable(named) if named else NONE)
            drop.setVisible(bool(named))

    def _ask_reference(self, parent: QWidget) -> None:
        path = dialogs.choose_open(parent, "Pilih berkas acuan", FILTER)
        if path is None:
            return
        from drafter.word.office_reference import read_reference

        try:
            read_reference(path)
        except UserError as error:
            self._tell(str(error))
            return
        self._taken("reference", str(path))

    def _ask_wording(self, parent: QWidget) -> None:
        path = dialogs.choose_folder(parent, "Pilih folder kalimat", paths.drafts())
        if path is None:
            return
        from drafter.documents.own_wording import own_wording

        try:
            troubles = own_wording(path).check()
        except UserError as error:
            self._tell(str(error))
            return
        self._taken("wording", str(path))
        self._tell(" ".join(troubles))

    def _taken(self, name: str, value: str) -> None:
        self._tell("")
        self._take(name, value)

    def _tell(self, words: str) -> None:
        self.trouble.tell("warn", words)
        self.trouble.setVisible(bool(words))
