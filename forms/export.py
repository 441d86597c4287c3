"""The page "Ekspor": what will be written and where, what it still lacks, and the decree as signed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from drafter.delivery import Delivered, file_stem
from drafter.documents.gaps import Gaps
from drafter.documents.papers import DECREE, names_of_files
from drafter.errors import UserError
from drafter.wording import long_date
from forms import dialogs, establishing, theme
from forms.controls import Banner, Button, Card, CheckBox, Field, Label, PrimaryButton
from forms.export_papers import PaperChoice
from forms.export_parts import FolderChoice, Progress, Written
from forms.export_work import Exporter
from forms.missing import BLANK_PLACES, Gatherer, summary
from forms.page_parts import FormPage, Head
from forms.places import Place
from forms.session import Change, Session

MOST_NAMES = 3  # of files that are named one by one
NOTHING_CHOSEN = "Belum ada dokumen yang dipilih."
SETTLE = 250  # ms after a change until what is missing is gathered again
HELP = ("Naskah dapat diekspor kapan saja, juga sebelum semua isian terisi. Rancangannya tetap ada.",)
NO_DATA = "Tanpa data rancangan, untuk dipublikasikan"
NO_DATA_MORE = "Berkas tanpa data tidak dapat dibuka kembali sebagai rancangan di program ini."
NO_WORD = "Tidak ada program pengolah kata yang dapat membuka berkas ini."
NO_WORD_MORE = "Buka foldernya, lalu buka berkasnya dengan program lain."
CHANGE_FOLDER = "Ganti folder"
OTHER_FOLDER = "folder lain"  # what an advice says where the folder is the trouble
ESTABLISH = "Setelah keputusan ditandatangani, catat nomor dan tanggalnya. Rancangan kemudian dikunci."


class ExportPage(FormPage):
    """open_wanted(Path): another draft is to be opened, the one that follows an established one."""

    open_wanted = Signal(Path)

    def __init__(
        self,
        session: Session,
        now: Callable[[], datetime] = datetime.now,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._now = session, now
        self._found = Gaps((), ())
        self._files: tuple[Path, ...] = ()
        self._folder_at_fault = False
        self.exporter = Exporter(session, now, self)
        self.gatherer = Gatherer(session, self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE)
        self._settle.timeout.connect(self.gatherer.start)
        self._make_parts()
        self._lay_out()
        self._connect()

    # --- made once -----------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self.head = Head()
        self.head.show_words("", "Ekspor", "Simpan naskah sebagai berkas Word", HELP)
        self.head.show_law("", "")
        self.konsep = Banner("warn", "", "Lihat")
        self.lacking = Banner("warn", "", "Isi")
        self.blanks = Banner("info", "")
        self.file = Label("", "strong")
        self.holds = Label("", "second")
        self.papers = PaperChoice()
        self.folder = FolderChoice()
        self.folder.show_folder(self._session.path.parent)
        self.no_data = CheckBox(NO_DATA)
        self.no_data_more = Label(NO_DATA_MORE, "second")
        self.no_data.setAccessibleDescription(NO_DATA_MORE)
        self.start = PrimaryButton("Ekspor", "export")
        self.again = Button("Simpan lagi", "export")  # once a file stands, opening it is the next step
        self.again.hide()
        self.progress = Progress()
        self.trouble = Banner("must", "", "Coba lagi")
        self.written = Written()
        self.establish_text = Label(ESTABLISH, "body")
        self.establish = Button("Tetapkan ...", "lock")
        self.renew = Button("Salin sebagai rancangan baru", "copy")

    def _lay_out(self) -> None:
        paper = Card()
        for widget in (Label("BERKAS YANG DIBUAT", "group"), self.file, self.holds, self.papers):
            paper.add(widget)
        paper.rows.addSpacing(theme.current().px(8))
        self.no_data_more.setIndent(theme.current().px(28))
        for widget in (Field("Folder", self.folder), self.no_data, self.no_data_more):
            paper.add(widget)
        fixing = Card()
        fixing.add(Label("PENETAPAN", "group"))
        fixing.add(self.establish_text)
        for card, buttons in ((paper, (self.start, self.again)), (fixing, (self.establish, self.renew))):
            row = QHBoxLayout()
            row.setSpacing(theme.current().px(8))
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            card.rows.addSpacing(theme.current().px(4))
            card.rows.addLayout(row)
        for widget in (self.progress, self.trouble, self.written):
            paper.add(widget)
            widget.hide()
        for widget in (self.head, self.konsep, self.lacking, self.blanks, paper, fixing):
            self.column.add(widget)
        self.konsep.hide()
        self.lacking.hide()
        self.blanks.hide()
        self.column.rows.addStretch(1)

    def _connect(self) -> None:
        self.gatherer.gathered.connect(self._take)
        self.konsep.acted.connect(lambda: self.wanted.emit(Place("review")))
        self.lacking.acted.connect(self._complete)
        self.papers.changed.connect(self._show)
        self.folder.changing.connect(self._change_folder)
        self.start.clicked.connect(self.export)
        self.again.clicked.connect(self.export)
        self.trouble.acted.connect(self._mend)
        self.progress.stopped.connect(self.exporter.stop)
        self.exporter.progressed.connect(self.progress.show_step)
        self.exporter.done.connect(self._done)
        self.exporter.failed.connect(self._failed)
        self.exporter.stopped.connect(self._stopped)
        self.written.open_wanted.connect(self._open_file)
        self.written.folder_wanted.connect(self._open_folder)
        self.establish.clicked.connect(self._establish)
        self.renew.clicked.connect(self._renew)
        self._session.read_only_changed.connect(lambda _: self._show())

    # --- what the guide asks -------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        self._show()
        self.gatherer.start()

    def show_change(self, change: Change) -> None:
        self._show()
        self._settle.start()

    def focus_first(self) -> None:
        (self.again if self.written.isVisibleTo(self) else self.start).setFocus()

    # --- showing -------------------------------------------------------------------------------

    def _show(self) -> None:
        draft = self._session.draft
        self.papers.show_draft(draft)
        chosen = self.papers.chosen()
        self.file.setText(self._names(chosen))
        count = len(draft.services)
        self.holds.setText(f"Keputusan dengan lampiran standar pelayanan, {count} pelayanan.")
        self.holds.setVisible(DECREE in chosen)
        for button in (self.start, self.again):
            button.setEnabled(bool(chosen) and not self.exporter.is_busy)
        fixed = draft.status == "ditetapkan"
        self.establish.setVisible(not fixed)
        self.establish.setEnabled(not self._session.read_only)
        self.renew.setVisible(fixed)
        self.establish_text.setText(self._fixed_words() if fixed else ESTABLISH)

    def _names(self, chosen: tuple[str, ...]) -> str:
        """The names of the files, of many the first and how many more."""
        if not chosen:
            return NOTHING_CHOSEN
        try:
            names = names_of_files(self._session.draft, self._session.sources, chosen)
            said = [f"{file_stem(each)}.docx" for each in names]
        except UserError as error:
            return str(error)
        more = len(said) - MOST_NAMES
        return "\n".join((*said[:MOST_NAMES], f"dan {more} berkas lain") if more > 0 else said)

    def _fixed_words(self) -> str:
        draft = self._session.draft
        day = f" pada tanggal {long_date(draft.dates.decree)}" if draft.dates.decree else ""
        number = f" dengan nomor {draft.decree.number}" if draft.decree.number else ""
        return f"Rancangan ini sudah ditetapkan{number}{day}. Perubahan dimulai sebagai rancangan baru."

    def _take(self, found: Gaps) -> None:
        self._found = found
        missing = summary(found, self._session.draft)
        self.konsep.tell("warn", f"Naskah dicetak dengan tanda KONSEP karena {missing}.", "Lihat")
        self.konsep.setVisible(bool(missing))
        fixed = self._session.draft.status == "ditetapkan"  # what is signed is not completed any more
        lacking = "" if fixed else ", ".join(found.to_complete)
        blanks = ", ".join((*found.to_complete, *found.by_hand) if fixed else found.by_hand)
        self.lacking.tell("warn", f"Lengkapi sebelum diajukan: {lacking}.", "Isi")
        self.lacking.setVisible(bool(lacking))
        when = "" if fixed else ", untuk diisi saat penetapan"
        self.blanks.tell("info", f"Dicetak sebagai titik-titik{when}: {blanks}.")
        self.blanks.setVisible(bool(blanks))

    def _complete(self) -> None:
        """To the first blank that should not stay one."""
        if self._found.to_complete:
            self.wanted.emit(BLANK_PLACES.get(self._found.to_complete[0], Place("office")))

    # --- exporting -----------------------------------------------------------------------------

    def export(self) -> None:
        """Begin the export."""
        for widget in (self.trouble, self.written):
            widget.hide()
        self.progress.show()
        self._offer_again(False)
        self.start.setEnabled(False)
        with_data = not self.no_data.isChecked()
        self.exporter.start(self.folder.folder(), with_data, self.papers.chosen())

    def _end(self) -> None:
        had_focus = self.progress.stop.hasFocus() or self.start.hasFocus()
        self.progress.hide()
        self.start.setEnabled(True)
        if had_focus or not self.focusWidget():
            self.start.setFocus()

    def _done(self, delivered: Delivered) -> None:
        self._end()
        self._files = delivered.files
        self.written.show_files(delivered.files)
        self.written.show()
        self._offer_again(True)
        self.written.open.setFocus()
        if delivered.inspected.notes:
            self._tell("warn", " ".join(delivered.inspected.notes))

    def _failed(self, error: UserError) -> None:
        self._end()
        self._folder_at_fault = OTHER_FOLDER in error.advice
        self._tell("must", str(error), CHANGE_FOLDER if self._folder_at_fault else "Coba lagi")

    def _mend(self) -> None:
        """What the banner of a failure offers."""
        if self._folder_at_fault:
            self._change_folder()
        else:
            self.export()

    def _offer_again(self, written: bool) -> None:
        had_focus = self.start.hasFocus() or self.again.hasFocus()
        self.again.setVisible(written)
        self.start.setVisible(not written)
        if had_focus:
            (self.again if written else self.start).setFocus()

    def _stopped(self) -> None:
        self._end()
        self._tell("info", "Ekspor dibatalkan. Tidak ada berkas yang tertinggal setengah jadi.")

    def _tell(self, kind: str, words: str, action: str = "") -> None:
        self.trouble.tell(kind, words, action)  # pyright: ignore[reportArgumentType]
        self.trouble.show()

    # --- afterwards ----------------------------------------------------------------------------

    def _open_file(self) -> None:
        if self._files and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._files[0]))):
            self._tell("warn", f"{NO_WORD} {NO_WORD_MORE}")

    def _open_folder(self) -> None:
        from forms.home_shelf import show_in_folder

        if self._files:
            show_in_folder(self._files[0])

    def _change_folder(self) -> None:
        chosen = dialogs.choose_folder(self, "Folder hasil ekspor", self.folder.folder())
        if chosen is not None:
            self.folder.show_folder(chosen)
            if self._folder_at_fault:
                self._folder_at_fault = False
                self.trouble.hide()
                self.start.setFocus()

    def _establish(self) -> None:
        if establishing.ask_and_establish(self, self._session, self._found, self._now().date()):
            self._show()

    def _renew(self) -> None:
        from forms.home_shelf import renew

        try:
            done = renew(self._session.path, self._now())
        except UserError as error:
            self._tell("must", str(error))
            return
        if done.path is not None:
            self.open_wanted.emit(done.path)
