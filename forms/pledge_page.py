"""The page "Maklumat": the statements of the pledge as they print, its number and day."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from drafter.model.draft import Draft
from forms import theme
from forms.draft_fields import part
from forms.paper_page import PaperPage
from forms.places import Place
from forms.point_list import PointList
from forms.session import Session

QUESTION = "Apa yang dijanjikan kepada masyarakat?"
HELP = (
    "Maklumat dicetak dari halaman Ekspor: sebagai naskah dengan kepala surat, dan sebagai poster "
    "satu halaman.",
    "Klik sebuah pernyataan untuk mengubahnya. Penilaian pelayanan publik mencari ketiga pernyataan "
    "baku: janji "
    "dan kesanggupan, perbaikan terus-menerus, serta kesediaan menerima sanksi dan/atau memberi kompensasi.",
    "Keputusan yang sudah ditetapkan dikunci. Nomor dan tanggal maklumat yang belum diketahui "
    "tercetak sebagai "
    "titik-titik dan ditulis tangan.",
)
ARTICLE = "UU 25/2009 Pasal 22"
ASKS = (
    "Penyelenggara wajib menyusun dan menetapkan maklumat pelayanan, yaitu pernyataan "
    "kesanggupan melaksanakan "
    "pelayanan sesuai dengan standar pelayanan, dan memublikasikannya secara jelas dan luas."
)
DAY = "Dipublikasikan paling lama 7 hari kerja sejak standar ditetapkan (PP 96/2012 Pasal 30 ayat (4))."
NOTHING = "Ketiga pernyataan baku tercetak."


class PledgePage(PaperPage):
    """Statements, number, day."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, "pledge", parent)
        self._shown: tuple[object, ...] = ()
        self.head.show_words("", "Maklumat", QUESTION, HELP)
        self.head.show_law(ARTICLE, ASKS, HELP)
        self.points = PointList(session, "statements", "Pernyataan", NOTHING)
        self.points.told.connect(self._tell)
        self.heading("Pernyataan")
        self.column.add(self.points)
        card = self.group("Penetapan maklumat")
        card.add(self.day("Tanggal maklumat", "date", ("dates", "pledge"), DAY))
        card.add(self.fields.line("Nomor maklumat", "number", part("pledge", "number")))
        self.finish()
        self.findings.put_into("statements", self.points)
        self.points.wanted.connect(self.wanted)

    def show_draft(self, draft: Draft) -> None:
        super().show_draft(draft)
        now = (draft.pledge, draft.office, draft.decree.preset)
        if not self._shown or any(a is not b for a, b in zip(now, self._shown, strict=True)):
            self._shown = now
            self.points.show_draft(draft)

    def first(self) -> QWidget | None:
        return self.points.rows[0] if self.points.rows else self.points.add

    def focus_first(self) -> None:
        if not self._pointed:
            self.points.go(1)

    def show_place(self, place: Place) -> None:
        section, _, number = place.point.partition(".")
        if section != "statements":
            super().show_place(place)
            return
        self._pointed = True
        self.show_draft(self._session.draft)
        target = self.points.go(int(number) if number.isdigit() else 0)
        room = theme.current().px(64)
        QTimer.singleShot(0, target, lambda: self.scroll.ensureWidgetVisible(target, 0, room))

    def lock(self) -> None:
        super().lock()
        self.points.lock(bool(self._session.read_only))
