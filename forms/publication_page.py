"""The page "Publikasi": the draft before the public, until when responses are taken, which came."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from forms.controls import Fold
from forms.draft_fields import part
from forms.paper_page import PaperPage, lines_at
from forms.paper_tables import RESPONSES
from forms.session import Session

QUESTION = "Di mana rancangan dipublikasikan, dan tanggapan apa yang masuk?"
HELP = (
    "Rancangan, pengumumannya, dan daftar tanggapan dicetak dari halaman Ekspor.",
    "Masyarakat yang tidak puas atas perbaikan rancangan dapat melapor kepada Ombudsman (Pasal 28).",
)
ARTICLE = "PP 96/2012 Pasal 27"
ASKS = (
    "Rancangan dipublikasikan paling lama 5 hari kerja sejak berita acara ditandatangani. "
    "Masyarakat menanggapi "
    "paling lama 7 hari kerja sejak dipublikasikan. Penyelenggara memperbaiki rancangan paling lama 14 hari "
    "sejak batas akhir tanggapan, lalu menetapkannya."
)
PUBLISHED = "Paling lama 5 hari kerja sejak berita acara ditandatangani (Pasal 27 ayat (1))."
UNTIL = "Paling lama 7 hari kerja sejak rancangan dipublikasikan (Pasal 27 ayat (2))."
REVISED = "Paling lama 14 hari sejak batas akhir tanggapan (Pasal 27 ayat (3))."
MEDIA = "Satu baris satu media, misalnya papan pengumuman kantor atau laman resmi."
ADDRESS = "Satu baris satu cara. Kosongkan untuk memakai alamat, telepon, dan pos-el instansi."
OWN = "Menggantikan kalimat pembuka pengumuman. Kosongkan untuk kalimat baku."


class PublicationPage(PaperPage):
    """Days, media, where responses go, and the responses."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, "publication", parent)
        self.head.show_words("", "Publikasi", QUESTION, HELP)
        self.head.show_law(ARTICLE, ASKS, HELP)
        self._lay_out()
        self.finish()
        self.findings.put_below("text", self.own)  # what is folded away shows no notes

    def _lay_out(self) -> None:
        at = "publication"
        card = self.group("Pengumuman rancangan")
        card.add(self.day("Tanggal publikasi", "published", ("dates", "publication"), PUBLISHED))
        card.add(self.day("Batas waktu tanggapan", "until", ("dates", "responses_until"), UNTIL))
        card.add(self.fields.line("Nomor pengumuman", "number", part(at, "number")))
        card.add(self.fields.text("Media publikasi", "media", lines_at(at, "media"), MEDIA))
        card.add(self.fields.text("Tanggapan disampaikan melalui", "address", part(at, "address"), ADDRESS))
        own = self.fields.text("Pembuka", "text", part(at, "text"), OWN, lines=4)
        self.own = Fold("Kalimat pembuka sendiri", own)
        card.add(self.own)
        self.heading("Tanggapan masyarakat")
        self.column.add(self.table("responses", RESPONSES))
        after = self.group("Perbaikan rancangan")
        after.add(self.day("Tanggal perbaikan selesai", "revision", ("dates", "revision"), REVISED))

    def first(self) -> QWidget | None:
        return self.target("published")

    def target(self, point: str) -> QWidget | None:
        if point == "text":
            self.own.set_open(True)
        return super().target(point)
