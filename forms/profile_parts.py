"""Parts of the page of office data: an official, a channel of complaint, the emblem."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QWidget

from drafter.model.answers import Channel
from drafter.model.draft import Asset, Official
from forms import theme
from forms.controls import (
    Button,
    Card,
    ComboBox,
    Field,
    IconButton,
    Label,
    LineEdit,
    SuggestEdit,
    TextButton,
)
from forms.logo import image_of

ACTING = (("", "Pejabat definitif"), ("Plt.", "Pelaksana tugas (Plt.)"), ("Plh.", "Pelaksana harian (Plh.)"))
SHOWN = (("name-rank-nip", "Nama, pangkat, dan NIP"), ("name", "Nama saja"))
KINDS = (
    "loket pengaduan",
    "kotak pengaduan",
    "telepon",
    "WhatsApp",
    "surat elektronik",
    "laman",
    "SP4N-LAPOR!",
)
NIP_DIGITS = 18
NARROW = 440  # px at 100 %; below it fields stand under each other


class Pair(QWidget):
    """Two fields beside each other, under each other where there is no room."""

    def __init__(self, left: Field, right: Field, shares: tuple[int, int] = (1, 1)) -> None:
        super().__init__()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.current().px(12))
        for field, share in zip((left, right), shares, strict=True):
            self._line.addWidget(field, share, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event) -> None:
        """Under each other in a narrow page."""
        super().resizeEvent(event)
        narrow = self.width() < theme.current().px(NARROW)
        ways = QBoxLayout.Direction
        self._line.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)


def line_field(
    label: str, text: str, edited: Callable[[str], None], hint: str = "", placeholder: str = ""
) -> Field:
    """A field of one line that says each new text."""
    line = LineEdit(placeholder)
    line.show_text(text)
    line.edited.connect(edited)
    return Field(label, line, hint)


class Entry(Card):
    """A card of a list with its place in words and the buttons that move and remove it.

    moved(int): by so many places.  removed(): away with it.
    """

    moved = Signal(int)
    removed = Signal()

    def __init__(self, name: str, first: bool) -> None:
        super().__init__()
        head = QHBoxLayout()
        head.addWidget(Label(name, "strong", self), 1)
        self.up = IconButton("up", f"Naikkan {name.lower()}", parent=self)
        self.remove = IconButton("trash", f"Hapus {name.lower()}", parent=self)
        self.up.setVisible(not first)
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.remove.clicked.connect(self.removed)
        head.addWidget(self.up)
        head.addWidget(self.remove)
        self.rows.addLayout(head)


class OfficialCard(Entry):
    """Who may sign.  edited(Official, str): the new value and the field it was typed in."""

    edited = Signal(object, str)

    def __init__(self, official: Official, place: int) -> None:
        super().__init__(f"Pejabat {place + 1}", first=place == 0)
        self.official = official
        post = line_field("Jabatan", official.post, self._taker("post"), placeholder="Camat Bengkalis")
        name = line_field("Nama beserta gelar", official.name, self._taker("name"))
        rank = line_field("Pangkat", official.rank, self._taker("rank"), placeholder="Pembina Tingkat I")
        self.nip = line_field("NIP", official.nip, self._taker("nip"))
        behalf = line_field(
            "Atas nama (a.n.)",
            official.on_behalf,
            self._taker("on_behalf"),
            "Kosongkan bila menandatangani atas jabatan sendiri.",
            "Bupati Bengkalis",
        )
        self.acting = ComboBox(ACTING)
        self.acting.choose(official.acting)
        self.acting.chosen.connect(lambda key: self._take("acting", key))
        self.shown = ComboBox(SHOWN)
        self.shown.choose(official.shown)
        self.shown.chosen.connect(lambda key: self._take("shown", key))
        self.first_line = post.control
        self.add(post)
        self.add(name)
        self.add(Pair(rank, self.nip))
        self.add(Pair(Field("Kedudukan", self.acting), Field("Cara menulis nama", self.shown)))
        self.add(behalf)
        self._judge()

    def _taker(self, field: str) -> Callable[[str], None]:
        return lambda text: self._take(field, text)

    def _take(self, field: str, text: str) -> None:
        self.official = replace(self.official, **{field: text.strip()})
        self._judge()
        self.edited.emit(self.official, field)

    def _judge(self) -> None:
        digits = self.official.nip.replace(" ", "")
        odd = bool(digits) and not (digits.isdigit() and len(digits) == NIP_DIGITS)
        self.nip.set_hint(f"NIP biasanya terdiri atas {NIP_DIGITS} angka." if odd else "")


class ChannelCard(Entry):
    """One way to complain.  edited(Channel, str): the new value and the field it was typed in."""

    edited = Signal(object, str)

    def __init__(self, channel: Channel, place: int) -> None:
        super().__init__(f"Saluran {place + 1}", first=place == 0)
        self.channel = channel
        kind = SuggestEdit("telepon")
        kind.set_suggestions(KINDS)
        kind.show_text(channel.kind)
        kind.edited.connect(lambda text: self._take("kind", text))
        address = line_field("Nomor atau alamat", channel.address, lambda text: self._take("address", text))
        self.first_line = kind
        self.add(Pair(Field("Jenis saluran", kind), address, (2, 3)))

    def _take(self, field: str, text: str) -> None:
        self.channel = replace(self.channel, **{field: text.strip()})
        self.edited.emit(self.channel, field)


class LogoBox(Card):
    """The emblem and the ways to another.  chosen(): a file is wanted.  removed(): none any more."""

    chosen = Signal()
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.picture = QLabel(self)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words = Label("", "second", self)
        self.choose = Button("Pilih gambar ...", "image", self)
        self.remove = TextButton("Hapus lambang", parent=self)
        self.choose.clicked.connect(self.chosen)
        self.remove.clicked.connect(self.removed)
        row, acts = QHBoxLayout(), QHBoxLayout()
        row.setSpacing(theme.current().px(16))
        row.addWidget(self.picture)
        row.addWidget(self.words, 1)
        self.rows.addLayout(row)
        acts.addWidget(self.choose)
        acts.addWidget(self.remove)
        acts.addStretch(1)
        self.rows.addLayout(acts)

    def show_logo(self, logo: Asset | None) -> None:
        """Shows an emblem, or says which files will do."""
        self.picture.setVisible(logo is not None)
        self.remove.setVisible(logo is not None)
        self.choose.set_text("Pilih gambar ..." if logo is None else "Ganti gambar ...")
        if logo is None:
            self.words.setText("Gambar PNG, JPG, atau SVG. Ukurannya disesuaikan sendiri untuk dicetak.")
            return
        image = image_of(logo)
        side = theme.current().px(72)
        ways = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        self.picture.setPixmap(QPixmap.fromImage(image).scaled(side, side, *ways))
        self.picture.setAccessibleName("Lambang instansi")
        self.words.setText(f"{image.width()} x {image.height()} titik, tercetak pada kepala surat.")
