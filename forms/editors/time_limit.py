"""The editor of the time limit: how long at most, counted from what, in phases if need be."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafter.model.answers import Duration, Phase, TimeLimit
from forms import theme
from forms.controls import Field, Fold, SuggestEdit, TextButton
from forms.editors.base import Context
from forms.editors.basis import BasisField
from forms.editors.duration import DurationField
from forms.editors.duration_words import read_duration, say_duration
from forms.editors.fielded import FieldedEditor
from forms.editors.grid_rows import Column
from forms.editors.outline import Entries
from forms.editors.printed import Printed
from forms.editors.record_table import Field as CellField
from forms.editors.record_table import RecordTable, Shape, flat, records
from forms.editors.suggestions import among

STARTS = (
    "sejak berkas diterima lengkap dan benar",
    "sejak permohonan diterima lengkap",
    "sejak pemohon dilayani di loket",
    "sejak pembayaran diterima",
    "sejak pemeriksaan lapangan selesai",
)
PERS = ("setiap dokumen", "setiap permohonan", "setiap orang", "setiap berkas")
EXCLUDED = (
    "waktu yang digunakan pemohon untuk melengkapi berkas",
    "waktu pemeriksaan lapangan",
    "waktu yang digunakan instansi lain",
)
ALWAYS = ("24 jam setiap hari", "24 jam setiap hari, termasuk hari libur")


class TimeLimitEditor(FieldedEditor):
    """Edits TimeLimit: one stretch as two fields, several as a table."""

    kind = TimeLimit

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._divided = False
        self.limit = DurationField("Selesai paling lama")
        self.start = suggesting("misalnya sejak berkas diterima lengkap dan benar", STARTS)
        self.words = suggesting("misalnya sesuai materi konsultasi", ())
        self.per = suggesting("misalnya setiap dokumen", PERS)
        self.excluded = suggesting("misalnya waktu pemohon melengkapi berkas", EXCLUDED)
        self.always = suggesting("misalnya 24 jam setiap hari", ALWAYS)
        self.waiting = DurationField("Waktu tunggu", "menit")
        self.basis = BasisField(context)
        self.table = RecordTable(phases_shape())
        self.divide = TextButton("Bagi menjadi beberapa tahap", "plus")
        self.join_up = TextButton("Kembali ke satu jangka waktu")
        self.printed = Printed()
        self._lay_out()
        self._connect()
        self.show_all()

    def _lay_out(self) -> None:
        look = theme.current()
        body = QWidget(self)
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(look.px(12))
        self._single = QWidget(self)
        inner = QVBoxLayout(self._single)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(look.px(12))
        inner.addWidget(Field("Selesai paling lama", self.limit))
        inner.addWidget(Field("Mulai dihitung", self.start))
        self._single_more = QWidget(self)
        more = QVBoxLayout(self._single_more)
        more.setContentsMargins(0, 0, 0, 0)
        more.setSpacing(look.px(12))
        more.addWidget(Field("Berlaku untuk", self.per))
        more.addWidget(
            Field("Waktu dengan kata-kata", self.words, "Hanya apabila tidak dapat disebut dengan angka.")
        )
        self.fold = Fold("Waktu tunggu, yang tidak dihitung, dan lainnya", self._more(), self)
        self.basis_fold = Fold("Dasar hukum jangka waktu", self.basis, self)
        for widget in (self._single, self.table, self.notice, self.divide, self.join_up):
            rows.addWidget(widget)
        for widget in (self.printed, self.fold, self.basis_fold):
            rows.addWidget(widget)
        self.finish(body, [], list)
        self.watch(self.table)
        self.hear_pastes(self.limit, self.start, self.words, self.table)
        self.read_rows(self.table, rows_of)

    def _more(self) -> QWidget:
        inner = QWidget(self)
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.current().px(12))
        rows.addWidget(Field("Waktu tunggu", self.waiting, "Lama menunggu sebelum dilayani."))
        rows.addWidget(Field("Tidak termasuk", self.excluded))
        rows.addWidget(self._single_more)
        rows.addWidget(Field("Dilayani tanpa henti", self.always))
        return inner

    def _connect(self) -> None:
        self.limit.changed.connect(self._on_limit)
        self.waiting.changed.connect(self._on_waiting)
        for name, field in (("start", self.start), ("words", self.words), ("per", self.per)):
            field.edited.connect(lambda words, name=name: self._on_phase(name, words))
        for name, field in (("excluded", self.excluded), ("always", self.always)):
            field.edited.connect(lambda words, name=name: self._on_words(name, words))
        self.table.changed.connect(self._on_rows)
        self.basis.changed.connect(self._on_basis)
        self.divide.clicked.connect(self._divide)
        self.join_up.clicked.connect(self._join_up)

    # --- the value -------------------------------------------------------------------------------

    def focus_first(self) -> None:
        if self._divided:
            self.table.begin()
        else:
            self.limit.setFocus()

    def focus_ends(self) -> tuple[QWidget, QWidget]:
        return (self.table.grid.field if self._divided else self.limit.amount), self.more

    def _fits_fields(self) -> bool:
        """Whether two fields can show it: one stretch without a name."""
        return len(self.state.phases) < 2 and not any(phase.name for phase in self.state.phases)

    @property
    def phase(self) -> Phase:
        """The only stretch, or an empty one."""
        return self.state.phases[0] if self.state.phases else Phase()

    # --- showing ---------------------------------------------------------------------------------

    def show_all(self) -> None:
        value = self.state
        # A table that was asked for stays while it is empty or needed.
        self._divided = not self._fits_fields() or (self._divided and not value.phases)
        self._show_mode()
        self.waiting.show_duration(value.waiting)
        self.excluded.show_text(value.excluded)
        self.always.show_text(value.always)
        self.basis.show_citations(value.basis)
        more = value.waiting or value.excluded or value.always or self.phase.words or self.phase.per
        self.fold.set_open(self.fold.is_open or bool(more))
        self.basis_fold.set_open(self.basis_fold.is_open or bool(value.basis))
        self.show_beside()
        self.show_trouble()

    def _show_mode(self) -> None:
        self._single.setVisible(not self._divided)
        self._single_more.setVisible(not self._divided)
        self.divide.setVisible(not self._divided)
        self.table.setVisible(self._divided)
        self.join_up.setVisible(self._divided and self._fits_fields())
        if self._divided:
            self.table.show_entries(flat(self.state.phases))
            return
        self.limit.show_duration(self.phase.limit)
        for name, field in (("start", self.start), ("words", self.words), ("per", self.per)):
            field.show_text(getattr(self.phase, name))

    def show_beside(self) -> None:
        self.printed.show_value(self.value(), self.context)

    # --- changes ---------------------------------------------------------------------------------

    def _on_limit(self, limit: Duration | None) -> None:
        self._take_phase(replace(self.phase, limit=limit), "limit")

    def _on_phase(self, name: str, words: str) -> None:
        self._take_phase(replace(self.phase, **{name: words}), name)

    def _take_phase(self, phase: Phase, typing: str) -> None:
        self.change(typing, phases=() if phase == Phase() else (phase,))

    def _on_waiting(self, waiting: Duration | None) -> None:
        self.change("waiting", waiting=waiting)

    def _on_words(self, name: str, words: str) -> None:
        self.change(name, **{name: words})

    def _on_basis(self, basis: object, typing: str) -> None:
        self.change(typing, basis=basis)

    def _on_rows(self, entries: Entries, typing: str) -> None:
        self.change(f"phases.{typing}" if typing else "", phases=records(entries))
        self.join_up.setVisible(self._fits_fields())

    def _divide(self) -> None:
        self._divided = True
        self._show_mode()
        self.table.setFocus()

    def _join_up(self) -> None:
        self._divided = False
        self._show_mode()
        self.focus_first()


def rows_of(value: TimeLimit) -> tuple[Phase, ...] | None:
    """The phases of a value that says no more than they do."""
    return None if value.always or value.excluded else value.phases


def suggesting(placeholder: str, words: tuple[str, ...]) -> SuggestEdit:
    """A field that offers words."""
    field = SuggestEdit(placeholder)
    field.set_suggestions(words)
    return field


def phases_shape() -> Shape:
    """Phases as a table; a time that is no number stays as words, which print as they are."""
    return Shape(
        name="Tahap",
        row="tahap",
        blank=Phase,
        fields=(
            CellField(
                Column("Tahap", 0, "misalnya pemeriksaan berkas"),
                lambda phase: phase.name,
                lambda phase, words: replace(phase, name=words),
            ),
            CellField(Column("Waktu", 112, "misalnya 2 jam"), read_limit, write_limit, wrong=loose_limit),
            CellField(
                Column("Mulai dihitung", 160, "sejak ...", among(lambda: STARTS)),
                lambda phase: phase.start,
                lambda phase, words: replace(phase, start=words),
            ),
            CellField(
                Column("Untuk", 80, "setiap ...", among(lambda: PERS)),
                lambda phase: phase.per,
                lambda phase, words: replace(phase, per=words),
            ),
        ),
    )


def read_limit(phase: Phase) -> str:
    """The time of a phase as its cell shows it."""
    return f"{say_duration(phase.limit)} {phase.words}".strip()


def write_limit(phase: Phase, words: str) -> Phase:
    """The phase with a time from words."""
    limit = read_duration(words)
    return replace(phase, limit=limit, words="" if limit else words)


def loose_limit(phase: Phase) -> str:
    """A time that begins like a number and is none."""
    if phase.limit is None and phase.words.strip()[:1].isdigit():
        return (
            "Waktu ini belum dikenali dan akan tercetak apa adanya. Tulis misalnya 2 jam atau 3 hari kerja."
        )
    return ""
