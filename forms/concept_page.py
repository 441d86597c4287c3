"""The page "Konsep dan salinan": who initials, the note to the signatory, who authenticates copies."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from forms.controls import Card, Fold, Label
from forms.draft_fields import part
from forms.paper_page import PaperPage
from forms.paper_tables import INITIALS
from forms.profile_parts import ACTING, SHOWN
from forms.session import Session

QUESTION = "Siapa yang memaraf konsep, mengantarkannya, dan mengesahkan salinannya?"
HELP = (
    "Konsep dengan kolom paraf, nota dinas, dan salinan dicetak dari halaman Ekspor. Yang "
    "dikosongkan tercetak "
    "sebagai titik-titik.",
    "Salinan dibuat setelah keputusan bernomor dan bertanggal; tanda tangan diganti dengan tulisan ttd.",
)
POSTS = "Dari jabatan terendah. Bila dikosongkan, kolom paraf tercetak dengan baris kosong."
TO = "Kosongkan untuk pejabat yang menandatangani keputusan."
SUBJECT = "Kosongkan untuk hal baku."
OWN = (
    "Menggantikan isi nota dinas. Kosongkan untuk isi baku, yang menyebut pembahasan dan publikasi rancangan."
)


class ConceptPage(PaperPage):
    """Initials, note, certifier."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, "concept", parent)
        self.head.show_words("", "Konsep dan salinan", QUESTION, HELP)
        self.head.show_law("", "")
        self._lay_out()
        self.finish()

    def _lay_out(self) -> None:
        self.heading("Paraf")
        self.column.add(self.table("initials", INITIALS))
        self.column.add(Label(POSTS, "second"))
        self._add_note(self.group("Nota dinas"))
        certifier = self.group("Pejabat yang mengesahkan salinan")
        self._official(certifier, "certifier", ("concept", "certifier"))

    def _add_note(self, card: Card) -> None:
        line, at = self.fields.line, "note"
        card.add(line("Kepada", "to", part(at, "to"), TO))
        card.add(line("Melalui", "through", part(at, "through"), "Boleh dikosongkan."))
        card.add(self.day("Tanggal nota dinas", "note_date", (at, "date")))
        card.add(line("Nomor nota dinas", "note_number", part(at, "number")))
        card.add(line("Hal", "subject", part(at, "subject"), SUBJECT))
        self.own = Fold("Isi sendiri", self.fields.text("Isi", "text", part(at, "text"), OWN, lines=4))
        card.add(self.own)
        card.add(Label("PENGIRIM", "group"))
        self._official(card, "sender", (at, "sender"))

    def _official(self, card: Card, point: str, path: tuple[str, ...]) -> None:
        line = self.fields.line
        card.add(line("Jabatan", f"{point}.post", part(*path, "post")))
        card.add(line("Nama beserta gelar", f"{point}.name", part(*path, "name")))
        card.add(line("Pangkat", f"{point}.rank", part(*path, "rank")))
        card.add(line("NIP", f"{point}.nip", part(*path, "nip")))
        card.add(self.fields.choice("Cara menulis nama", f"{point}.shown", part(*path, "shown"), SHOWN))
        card.add(self.fields.choice("Kedudukan", f"{point}.acting", part(*path, "acting"), ACTING))

    def first(self) -> QWidget | None:
        return self.target("initials")

    def target(self, point: str) -> QWidget | None:
        if point == "text":
            self.own.set_open(True)
        return super().target(point)
