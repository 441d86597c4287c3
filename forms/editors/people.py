"""The editor of the table of roles: who serves, what each must bring, how many there are."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from drafter.model.answers import People, Role
from drafter.wording import numeral
from forms import theme
from forms.controls import Field as Labelled
from forms.controls import Fold, Label, LineEdit
from forms.editors.base import Context
from forms.editors.fielded import FieldedEditor
from forms.editors.grid_rows import Column
from forms.editors.outline import Entries
from forms.editors.record_table import Field, RecordTable, Shape, flat, records
from forms.editors.suggestions import among

EDUCATION = (
    "paling rendah SMA atau sederajat", "paling rendah diploma III", "paling rendah sarjana",
    "paling rendah diploma IV atau sarjana", "paling rendah magister",
)  # fmt: skip
DETAILS = (
    ("training", "Pelatihan", "misalnya pelatihan pelayanan prima"),
    ("experience", "Pengalaman", "misalnya paling singkat 1 (satu) tahun di bidang pelayanan"),
    ("shift", "Sif atau pembagian tugas", "misalnya per sif"),
)


class PeopleEditor(FieldedEditor):
    """Edits People."""

    kind = People

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.table = RecordTable(self._shape(), self)
        self.total = Label("", "second", self)
        self.fields = {name: LineEdit(example) for name, _, example in DETAILS}
        self.fold = Fold("Rincian peran", self._details(), self)
        body = QWidget(self)
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.current().px(8))
        for widget in (self.table, self.notice, self.total, self.fold):
            rows.addWidget(widget)
        self.finish(body, [], list)
        self.watch(self.table)
        self.hear_pastes(self.table)
        self.read_rows(self.table, lambda value: value.roles)
        self.table.changed.connect(self._on_rows)
        self.table.row_changed.connect(self._show_details)
        self.table.details_wanted.connect(self._open_details)
        self.show_all()

    def _shape(self) -> Shape:
        return Shape(
            name="Pelaksana",
            row="peran",
            blank=Role,
            details="Rincian peran",
            fields=(
                Field(
                    Column("Jabatan/peran", 120, "Peran berikutnya", among(lambda: self._known())),
                    lambda role: role.title,
                    lambda role, words: replace(role, title=words),
                ),
                Field(
                    Column("Pendidikan", 108, "misalnya sarjana", among(lambda: EDUCATION)),
                    lambda role: role.education,
                    lambda role, words: replace(role, education=words),
                ),
                Field(
                    Column("Jumlah", 76, "orang", right=True),
                    read_number,
                    write_number,
                    wrong=wrong_number,
                ),
                Field(
                    Column("Kemampuan", 0, "misalnya memahami prosedur pelayanan"),
                    lambda role: role.skills,
                    lambda role, words: replace(role, skills=words),
                    note=note_of,
                ),
            ),
            labels=self._labels,
            more=tuple(
                Field(Column(title), lambda role, name=name: getattr(role, name), writer(name))
                for name, title, _ in DETAILS
            ),
        )

    def _labels(self, entries: Entries) -> list[str]:
        begun = self.context.begun
        return [f"{number}." for number in range(begun + 1, begun + len(entries) + 1)]

    def _known(self) -> tuple[str, ...]:
        return (*self.context.actors, *self.context.officials)

    def _details(self) -> QWidget:
        inner = QWidget(self)
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.current().px(16))
        for number, (name, title, _) in enumerate(DETAILS):
            row, column, span = ((0, 0, 1), (0, 1, 1), (1, 0, 1))[number]
            grid.addWidget(Labelled(title, self.fields[name]), row, column, 1, span)
            self.fields[name].edited.connect(lambda words, name=name: self._on_detail(name, words))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return inner

    # --- the value -------------------------------------------------------------------------------

    def focus_first(self) -> None:
        self.table.begin()

    def focus_ends(self) -> tuple[QWidget, QWidget]:
        return self.table.grid.field, self.more

    def _on_rows(self, entries: Entries, typing: str) -> None:
        self.change(f"roles.{typing}" if typing else "", roles=records(entries))

    def _on_detail(self, name: str, words: str) -> None:
        row = self.table.grid.row
        role = self.table.record(row)
        if role is not None:
            self.table.replace_record(row, replace(role, **{name: words}), f"{row}.{name}")

    # --- showing ---------------------------------------------------------------------------------

    def show_all(self) -> None:
        self.table.show_entries(flat(self.state.roles))
        self.show_beside()
        self.show_trouble()

    def show_beside(self) -> None:
        total = sum(role.number or 0 for role in self.state.roles)
        self.total.setText(f"Jumlah pelaksana: {numeral(total)} orang" if total else "")
        self.total.setVisible(total > 0)
        self._show_details()

    def _show_details(self, _: object = None) -> None:
        role = self.table.record(self.table.grid.row)
        title = role.title.strip() if role else ""
        self.fold.set_title(f"Rincian {title}" if title else "Rincian peran")
        self.fold.setEnabled(role is not None)
        for name, field in self.fields.items():
            field.show_text(getattr(role, name) if role else "")

    def _open_details(self, row: int) -> None:
        self.fold.set_open(True)
        self.fields["training"].setFocus()


def note_of(role: Role) -> str:
    """What the details say, below the skills."""
    return "; ".join(part.strip() for part in (role.training, role.experience, role.shift) if part.strip())


def writer(name: str):
    """Writes one field of a role."""
    return lambda role, words: replace(role, **{name: words})


def read_number(role: Role) -> str:
    """The number as its cell shows it."""
    words = dict(role.unknown).get("typed_number", "")
    if isinstance(words, str) and words:
        return words
    return "" if role.number is None else str(role.number)


def write_number(role: Role, words: str) -> Role:
    """The role with a number from words ("2 orang"); what is none is kept as it was typed."""
    plain = words.lower().replace("orang", "").strip(" .")
    number = int(plain) if plain.isascii() and plain.isdigit() and len(plain) < 6 else None
    rest = tuple(pair for pair in role.unknown if pair[0] != "typed_number")
    kept = (("typed_number", words),) if number is None and words.strip() else ()
    return replace(role, number=number, unknown=(*rest, *kept))


def wrong_number(role: Role) -> str:
    """Why a number is not understood."""
    return (
        "Jumlah ini belum dikenali. Tulis angka saja, misalnya 2."
        if dict(role.unknown).get("typed_number")
        else ""
    )
