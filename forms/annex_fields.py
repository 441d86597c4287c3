"""How the annexes are laid out: choices in words, and a small picture of what they give."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from drafter.model.draft import AnnexForm, Draft
from forms import theme
from forms.controls import Card, Label
from forms.draft_fields import DraftFields, Part, flag, part

UPRIGHT, LYING = "tegak", "mendatar"
WAYS: tuple[tuple[str, str, tuple[tuple[str, str], ...], str], ...] = (
    (
        "Pembagian lampiran",
        "division",
        (("all", "Satu"), ("group", "Tiap kelompok"), ("service", "Tiap pelayanan")),
        "Lampiran yang lebih dari satu bernomor LAMPIRAN I, LAMPIRAN II, dan seterusnya; masing-masing "
        "ditandatangani.",
    ),
    (
        "Urutan komponen",
        "order",
        (("guideline", "Pedoman"), ("law", "Pasal 21")),
        "Pedoman: Persyaratan lebih dahulu, dalam dua kelompok. Pasal 21: Dasar hukum lebih dahulu, tanpa "
        "kelompok, nomor 1 sampai dengan 14.",
    ),
    (
        "Tabel setiap pelayanan",
        "tables",
        (("one", "Satu tabel"), ("two", "Dua tabel")),
        "Satu tabel: kelompok menjadi baris judul. Dua tabel: di bawah A dan B. Untuk urutan pedoman.",
    ),
    (
        "Nomor komponen",
        "numbering",
        (("anew", "Mulai 1 lagi"), ("through", "1 sampai 14")),
        "Di kelompok kedua, untuk urutan pedoman.",
    ),
    (
        "Kepala lampiran",
        "heading",
        (("a", "Dengan TENTANG"), ("b", "Dengan TANGGAL")),
        "LAMPIRAN / KEPUTUSAN ... / NOMOR ... / TENTANG ..., atau LAMPIRAN KEPUTUSAN ... / NOMOR : ... / "
        "TANGGAL : ...",
    ),
    (
        "Daftar jenis pelayanan di depan",
        "service_list",
        (("many", "Bila lebih dari 15"), ("always", "Selalu")),
        "",
    ),
)
CHECKS = (
    ("Cetak komponen yang sama satu kali di depan", "shared_first"),
    ("Cetak halaman sampul", "cover"),
    ("Cetak daftar isi", "contents"),
)

SHARED = (
    "Komponen pengelolaan yang isinya sama bagi semua pelayanan dicetak sebelum pelayanan pertama, dan tidak "
    "diulang pada setiap pelayanan."
)


def add_annex_fields(card: Card, fields: DraftFields) -> AnnexPicture:
    """Put the choices into a card, with the picture of what they give above them, which is returned."""
    picture = AnnexPicture()
    card.add(picture)
    for label, name, options, hint in WAYS:
        made = fields.ways(label, f"annex.{name}", part("decree", "annex", name), options)
        made.set_hint(hint)
        card.add(made)
    sides = [(UPRIGHT, "Tegak"), (LYING, "Mendatar")]
    card.add(fields.ways("Arah kertas lampiran", "annex.landscape", direction(), sides))
    for words, name in CHECKS:
        card.add(fields.check(words, f"annex.{name}", flag("decree", "annex", name)))
        if name == "shared_first":
            card.add(Label(SHARED, "second"))
    return picture


def direction() -> Part:
    """Whether the annexes stand or lie, in words."""

    def write(draft: Draft, words: str) -> Draft:
        annex = replace(draft.decree.annex, landscape=words == LYING)
        return replace(draft, decree=replace(draft.decree, annex=annex))

    return Part(lambda draft: LYING if draft.decree.annex.landscape else UPRIGHT, write)


class Line(NamedTuple):
    """A row of the drawn table: its number, or a group's letter; `kind` is row, group, gap or heading."""

    kind: str
    label: str = ""


def drawn_rows(form: AnnexForm) -> list[Line]:
    """The rows of a table as the form numbers and parts them, few enough for a small picture."""
    if form.order == "law":
        return [Line("row", str(n)) for n in (1, 2, 3)] + [Line("gap"), Line("row", "14")]
    second = ("1", "8") if form.numbering == "anew" else ("7", "14")
    if form.tables == "two":
        head = [Line("heading", "A"), Line("row", "1"), Line("row", "6")]
        return [*head, Line("heading", "B"), Line("row", second[0]), Line("row", second[1])]
    head = [Line("group"), Line("row", "1"), Line("row", "6")]
    return [*head, Line("group"), Line("row", second[0]), Line("row", second[1])]


def drawn_pages(form: AnnexForm) -> list[str]:
    """What the sheets of the picture are, from the first: cover, contents, annexes with their numerals."""
    front = ["sampul"] * form.cover + ["isi"] * form.contents
    annexes = [""] if form.division == "all" else ["I", "II", "III"]
    return (front + annexes)[:5]


class AnnexPicture(QWidget):
    """Small sheets that show the form: which papers there are, and how a table is parted and numbered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = AnnexForm()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Gambar bentuk lampiran")

    def sizeHint(self) -> QSize:
        px = theme.current().px
        return QSize(px(480), px(150))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(200), self.sizeHint().height())

    def show_form(self, form: AnnexForm) -> None:
        """Show another form."""
        if form != self._form:
            self._form = form
            self.setAccessibleDescription(", ".join(drawn_pages(form)))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = painter.font()
        font.setPixelSize(theme.current().px(8))
        painter.setFont(font)
        left = 1.0
        for page in drawn_pages(self._form):
            lying = self._form.landscape and page not in ("sampul", "isi")
            width, height = self._size(lying)
            if left + width > self.width():
                break
            sheet = QRectF(left, (self.height() - height) / 2, width, height)
            _Sheet(painter, sheet, self._form).draw(page)
            left += width + theme.current().px(10)
        painter.end()

    def _size(self, lying: bool) -> tuple[float, float]:
        tall = self.sizeHint().height() - 2.0
        return (tall, tall * 0.66) if lying else (tall * 0.66, tall)


class _Sheet:
    """One sheet while it is painted; measures in parts of its height."""

    def __init__(self, painter: QPainter, sheet: QRectF, form: AnnexForm) -> None:
        self._painter, self._sheet, self._form = painter, sheet, form
        self._step = float(theme.current().px(9))
        self._edge = float(theme.current().px(8))
        self._colour: Callable[[str], QColor] = theme.current().color

    def draw(self, page: str) -> None:
        """The sheet, and what stands on it."""
        self._painter.setPen(QPen(self._colour("edge"), 1))
        self._painter.setBrush(self._colour("card"))
        self._painter.drawRect(self._sheet)
        inner = self._sheet.adjusted(self._edge, self._edge, -self._edge, -self._edge)
        if page == "sampul":
            self._bars(inner, inner.top() + inner.height() * 0.3, (0.9, 0.5, 0.3))
        elif page == "isi":
            self._bars(inner, inner.top(), (0.4, 1.0, 1.0, 1.0, 1.0, 1.0))
        else:
            self._annex(inner, page)

    def _bars(self, inner: QRectF, top: float, shares: tuple[float, ...]) -> None:
        for share in shares:
            width = inner.width() * share
            self._bar(QRectF(inner.center().x() - width / 2, top, width, 2), "soft")
            top += self._step

    def _bar(self, where: QRectF, colour: str) -> None:
        self._painter.fillRect(where, self._colour(colour))

    def _annex(self, inner: QRectF, numeral: str) -> None:
        left, top = inner.left() + inner.width() * 0.48, inner.top()
        self._words(QRectF(left, top - 2, inner.width() * 0.52, self._step), f"LAMP. {numeral}".strip())
        lines = 3 if self._form.heading == "a" else 2
        for n in range(1, lines + 1):
            self._bar(QRectF(left, top + n * self._step * 0.5 + 5, inner.width() * 0.45, 1.5), "soft")
        top += self._step * (2.6 if lines == 3 else 2.2)
        for line in drawn_rows(self._form):
            if top + self._step > inner.bottom() + 2:
                break
            top = self._row(inner, top, line)

    def _row(self, inner: QRectF, top: float, line: Line) -> float:
        row = QRectF(inner.left(), top, inner.width(), self._step)
        if line.kind == "gap":
            self._words(row, "...")
            return top + self._step
        if line.kind == "heading":
            self._words(row.translated(0, 1), f"{line.label}.")
            return top + self._step + 2
        self._painter.setBrush(self._colour("accent_soft") if line.kind == "group" else Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(self._colour("edge"), 1))
        self._painter.drawRect(row)
        if line.kind == "row":
            for share in (0.2, 0.5):
                x = row.left() + row.width() * share
                self._painter.drawLine(int(x), int(row.top()), int(x), int(row.bottom()))
            self._words(QRectF(row.left(), row.top(), row.width() * 0.2, row.height()), line.label, True)
        return top + self._step

    def _words(self, where: QRectF, words: str, middle: bool = False) -> None:
        self._painter.setPen(self._colour("text"))
        side = Qt.AlignmentFlag.AlignHCenter if middle else Qt.AlignmentFlag.AlignLeft
        self._painter.drawText(where, int(side | Qt.AlignmentFlag.AlignVCenter), words)
