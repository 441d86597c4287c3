"""The editor of complaints: where to complain, who is in charge, how and how fast it is settled."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from drafter.model.answers import Channel, Channels, ComplaintClass, Duration
from forms import theme
from forms.controls import Field, Fold, Label, SuggestEdit
from forms.editors.base import Context
from forms.editors.duration import DurationField
from forms.editors.fielded import FieldedEditor
from forms.editors.grid_rows import Column
from forms.editors.outline import Entries
from forms.editors.record_table import Field as CellField
from forms.editors.record_table import RecordTable, Shape, flat, records
from forms.editors.suggestions import among
from forms.editors.typed_words import read_time, write_time, wrong_time

KINDS = (
    "loket pengaduan", "kotak pengaduan", "telepon", "WhatsApp", "pos-el", "laman", "SP4N-LAPOR!",
    "media sosial", "surat", "tatap muka",
)  # fmt: skip
HANDLING = (
    "petugas mencatat pengaduan dan memberikan tanda terima kepada pengadu",
    "penanggung jawab menelaah pengaduan dan meminta penjelasan dari pelaksana terkait",
    "penanggung jawab menyelesaikan pengaduan",
    "petugas memberitahukan hasil penyelesaian kepada pengadu",
)
SECRECY = ("identitas pengadu dirahasiakan",)
OFFICER = "Nama dan alamat penanggung jawab wajib diumumkan (UU 25/2009 Pasal 36 ayat (4))."
ANSWERED = "Paling lama 14 hari sejak diterima (UU 25/2009 Pasal 44 ayat (3))."
SETTLED = "Paling lama 60 hari sejak berkas lengkap (UU 25/2009 Pasal 50 ayat (1))."
WORDS = ("officer", "appeal", "secrecy")


class ChannelsEditor(FieldedEditor):
    """Edits Channels."""

    kind = Channels

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.channels = RecordTable(channels_shape(context))
        self.officer = SuggestEdit("misalnya Sekretaris, ruang sekretariat kantor")
        self.steps = RecordTable(handling_shape())
        self.answer = DurationField("Ditanggapi paling lama", "hari")
        self.settle = DurationField("Diselesaikan paling lama", "hari")
        self.classes = RecordTable(classes_shape())
        self.appeal = SuggestEdit("misalnya pengadu dapat mengadu kepada Ombudsman")
        self.secrecy = SuggestEdit("misalnya identitas pengadu dirahasiakan")
        self.secrecy.set_suggestions(SECRECY)
        self._lay_out()
        self._connect()
        self.set_context(context)
        self.show_all()

    def _lay_out(self) -> None:
        look = theme.current()
        body = QWidget(self)
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(look.px(12))
        times = QWidget(self)
        grid = QGridLayout(times)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(look.px(12))
        grid.addWidget(Field("Ditanggapi paling lama", self.answer, ANSWERED), 0, 0)
        grid.addWidget(Field("Diselesaikan paling lama", self.settle, SETTLED), 1, 0)
        more = QWidget(self)
        inner = QVBoxLayout(more)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(look.px(12))
        inner.addWidget(Field("Apabila tidak puas", self.appeal))
        inner.addWidget(Field("Kerahasiaan", self.secrecy))
        self.classes_fold = Fold("Waktu menurut golongan pengaduan", self.classes, self)
        self.more_fold = Fold("Keberatan dan kerahasiaan", more, self)
        rows.addWidget(self.channels)
        rows.addWidget(self.notice)
        rows.addWidget(Field("Penanggung jawab", self.officer, OFFICER))
        rows.addWidget(Label("Tata cara penanganan", "label", self))  # the table names itself
        rows.addWidget(self.steps)
        for widget in (times, self.classes_fold, self.more_fold):
            rows.addWidget(widget)
        self.finish(body, [], list)
        self.watch(self.channels, self.steps, self.classes)
        self.hear_pastes(self.channels)
        self.read_rows(self.channels, lambda value: None if value.officer else value.channels)

    def _connect(self) -> None:
        self.channels.changed.connect(self._on_channels)
        self.steps.changed.connect(self._on_steps)
        self.classes.changed.connect(self._on_classes)
        self.answer.changed.connect(self._on_answer)
        self.settle.changed.connect(self._on_settle)
        for name in WORDS:
            self._words_field(name).edited.connect(
                lambda words, name=name: self.change(name, **{name: words})
            )

    def _words_field(self, name: str) -> SuggestEdit:
        return {"officer": self.officer, "appeal": self.appeal, "secrecy": self.secrecy}[name]

    # --- the value -------------------------------------------------------------------------------

    def focus_first(self) -> None:
        self.channels.begin()

    def focus_ends(self) -> tuple[QWidget, QWidget]:
        return self.channels.grid.field, self.more

    def set_context(self, context: Context) -> None:
        super().set_context(context)
        self.officer.set_suggestions((*context.officials, *context.actors))

    # --- showing and changes ---------------------------------------------------------------------

    def show_all(self) -> None:
        value = self.state
        self.channels.show_entries(flat(value.channels))
        self.steps.show_entries(flat(value.steps))
        self.classes.show_entries(flat(value.classes))
        self.answer.show_duration(value.answer)
        self.settle.show_duration(value.settle)
        for name in WORDS:
            self._words_field(name).show_text(getattr(value, name))
        self.classes_fold.set_open(self.classes_fold.is_open or bool(value.classes))
        self.more_fold.set_open(self.more_fold.is_open or bool(value.appeal or value.secrecy))
        self.show_trouble()

    def _on_channels(self, entries: Entries, typing: str) -> None:
        self.change(f"channels.{typing}" if typing else "", channels=records(entries))

    def _on_steps(self, entries: Entries, typing: str) -> None:
        self.change(f"steps.{typing}" if typing else "", steps=records(entries))

    def _on_classes(self, entries: Entries, typing: str) -> None:
        self.change(f"classes.{typing}" if typing else "", classes=records(entries))

    def _on_answer(self, duration: Duration | None) -> None:
        self.change("answer", answer=duration)

    def _on_settle(self, duration: Duration | None) -> None:
        self.change("settle", settle=duration)


def channels_shape(context: Context) -> Shape:
    """Channels as a table."""
    return Shape(
        name="Sarana pengaduan",
        row="sarana",
        blank=Channel,
        fields=(
            CellField(
                Column("Sarana", 148, "Sarana berikutnya", among(lambda: KINDS)),
                lambda channel: channel.kind,
                lambda channel, words: replace(channel, kind=words),
            ),
            CellField(
                Column("Alamat atau nomor", 0, "alamat, nomor, atau laman"),
                lambda channel: channel.address,
                lambda channel, words: replace(channel, address=words),
            ),
            CellField(
                Column("Pengelola", 116, "petugas", among(lambda: (*context.officials, *context.actors))),
                lambda channel: channel.officer,
                lambda channel, words: replace(channel, officer=words),
            ),
        ),
    )


def handling_shape() -> Shape:
    """The steps of handling, each one text."""
    return Shape(
        name="Tata cara penanganan",
        row="langkah",
        blank=str,
        fields=(
            CellField(
                Column("Langkah", 0, "Langkah berikutnya", among(lambda: HANDLING)),
                lambda words: words,
                lambda _, words: words,
            ),
        ),
    )


def classes_shape() -> Shape:
    """Classes of complaints with their times."""
    return Shape(
        name="Golongan pengaduan",
        row="golongan",
        blank=ComplaintClass,
        fields=(
            CellField(
                Column("Golongan", 0, "misalnya ringan"),
                lambda each: each.name,
                lambda each, words: replace(each, name=words),
            ),
            time_field("Ditanggapi", "answer", "misalnya 5 hari"),
            time_field("Diselesaikan", "settle", "misalnya 30 hari"),
        ),
    )


def time_field(title: str, name: str, example: str) -> CellField:
    """A column for a time of a class."""
    return CellField(
        Column(title, 132, example),
        lambda each: read_time(each, name),
        lambda each, words: write_time(each, name, words),
        wrong=lambda each: wrong_time(each, name),
    )
