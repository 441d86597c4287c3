"""The page "Berita acara": the meeting in which the draft was discussed, who came, what they said."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from forms.controls import Fold, Label
from forms.draft_fields import part
from forms.paper_page import PaperPage
from forms.paper_tables import INPUTS, PARTICIPANTS, SIGNERS
from forms.session import Session

QUESTION = "Kapan rancangan dibahas bersama masyarakat, siapa yang hadir, dan apa masukannya?"
HELP = (
    "Berita acara dan daftar hadir dicetak dari halaman Ekspor. Daftar hadir tanpa nama dicetak dengan baris "
    "kosong untuk diisi saat rapat.",
    "Kontak peserta ditulis tangan pada daftar hadir; data pribadi tidak perlu disimpan di sini.",
    "Penilaian pelayanan publik menghitung unsur: pengguna layanan; ahli, praktisi, atau akademisi; instansi "
    "terkait; organisasi masyarakat sipil; dan media massa.",
)
ARTICLE = "PP 96/2012 Pasal 26"
ASKS = (
    "Rancangan standar pelayanan wajib dibahas bersama masyarakat dan pihak terkait, dan hasilnya dituangkan "
    "dalam berita acara penyusunan Standar Pelayanan dengan dilampiri daftar hadir peserta rapat."
)
NEXT = (
    "Rancangan dipublikasikan paling lama 5 hari kerja sejak berita acara ditandatangani (Pasal 27 ayat (1))."
)
ELEMENT = "Unsur: tekan panah bawah pada sel kosong untuk memilih, atau tulis sendiri."
SIGNING = (
    "Pimpinan unit penyelenggara ikut menandatangani. Bila dikosongkan, tersedia satu ruang tanda "
    "tangan tanpa "
    "nama bagi setiap unsur yang hadir."
)
OWN = "Menggantikan kalimat pembuka. Kosongkan untuk kalimat baku dengan hari dan tanggal dalam huruf."


class MinutesPage(PaperPage):
    """Number, day, place, participants, inputs, signers."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, "minutes", parent)
        self.head.show_words("", "Berita acara", QUESTION, HELP)
        self.head.show_law(ARTICLE, ASKS, HELP)
        self._lay_out()
        self.finish()
        self.findings.put_below("text", self.own)  # what is folded away shows no notes

    def _lay_out(self) -> None:
        line, at = self.fields.line, "minutes"
        card = self.group("Rapat pembahasan")
        card.add(self.day("Tanggal rapat", "date", (at, "date"), NEXT))
        card.add(line("Waktu", "time", part(at, "time"), "Misalnya 09.00 WIB. Boleh dikosongkan."))
        card.add(line("Tempat", "place", part(at, "place"), "Misalnya aula kantor."))
        card.add(line("Nomor berita acara", "number", part(at, "number")))
        self.heading("Peserta")
        self.column.add(self.table("participants", PARTICIPANTS))
        self.column.add(Label(ELEMENT, "second"))
        self.heading("Masukan dan tindak lanjut")
        self.column.add(self.table("inputs", INPUTS))
        self.heading("Wakil masyarakat yang menandatangani")
        self.column.add(self.table("signers", SIGNERS))
        self.column.add(Label(SIGNING, "second"))
        self.own = Fold(
            "Kalimat pembuka sendiri", self.fields.text("Pembuka", "text", part(at, "text"), OWN, lines=4)
        )
        self.column.add(self.own)

    def first(self) -> QWidget | None:
        return self.target("date")

    def target(self, point: str) -> QWidget | None:
        if point == "text":
            self.own.set_open(True)
        return super().target(point)
