"""The editor of the fee: free of charge, charged, or as regulated; then rows in rupiah.

What the officer leaves by choosing another way is kept in hand, so that going back brings it back.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafter.model.answers import AnyValue, FeeRow, Fees
from forms import theme
from forms.controls import CheckBox, Field, Fold, LineEdit, Segmented, SuggestEdit
from forms.editors.base import Context
from forms.editors.basis import BasisField
from forms.editors.fees_shape import fee_shape
from forms.editors.fielded import FieldedEditor
from forms.editors.outline import Entries
from forms.editors.printed import Printed
from forms.editors.record_table import RecordTable, flat, records

Way = Literal["", "free", "priced", "regulated"]
WAYS: tuple[tuple[Way, str], ...] = (
    ("free", "Tidak dipungut biaya"),
    ("priced", "Ada biaya"),
    ("regulated", "Sesuai peraturan"),
)
PAYMENTS = (
    "melalui bank persepsi atau kantor pos",
    "melalui transfer ke rekening kas daerah",
    "melalui QRIS di loket pelayanan",
    "secara nontunai di loket pembayaran",
)


class FeesEditor(FieldedEditor):
    """Edits Fees."""

    kind = Fees

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._kept: dict[str, tuple[FeeRow, ...]] = {"priced": (), "regulated": ()}
        self._way: Way = ""
        self.way = Segmented(WAYS, "Biaya")
        self.rows_table = RecordTable(fee_shape("Biaya", "Jenis", "Jenis biaya berikutnya"))
        self.regulated = LineEdit("misalnya Peraturan Daerah tentang Pajak Daerah dan Retribusi Daerah")
        self.also_free = CheckBox("Tidak dipungut biaya bagi golongan tertentu")
        self.free_for = LineEdit("misalnya bagi pemohon yang tidak mampu")
        self.third_party = RecordTable(fee_shape("Biaya pihak lain", "Jenis", "misalnya meterai"))
        self.fines = RecordTable(fee_shape("Denda", "Sebab", "misalnya keterlambatan"))
        self.payment = SuggestEdit("misalnya melalui bank persepsi")
        self.payment.set_suggestions(PAYMENTS)
        self.basis = BasisField(context)
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
        self._regulated_field = Field("Tarif sesuai dengan", self.regulated)
        self._free_field = Field("Bagi siapa", self.free_for, "Kosongkan apabila bagi semua pemohon.")
        payment = Field("Pembayaran", self.payment)
        self.folds = {
            "third_party": Fold(
                "Biaya pihak lain yang ditanggung pemohon, misalnya meterai", self.third_party, self
            ),
            "fines": Fold("Denda", self.fines, self),
            "payment": Fold("Cara membayar", payment, self),
            "basis": Fold("Dasar hukum biaya", self.basis, self),
        }
        shown = (
            self.way,
            self.rows_table,
            self._regulated_field,
            self.notice,
            self.also_free,
            self._free_field,
        )
        for widget in (*shown, self.printed):
            rows.addWidget(widget)
        for fold in self.folds.values():
            rows.addWidget(fold)
        self.finish(body, [], list)
        self.watch(self.rows_table, self.third_party, self.fines)
        self.hear_pastes(self.rows_table)
        self.read_rows(self.rows_table, rows_of)

    def _connect(self) -> None:
        self.way.chosen.connect(self._on_way)
        self.rows_table.changed.connect(self._on_rows)
        self.third_party.changed.connect(self._on_third_party)
        self.fines.changed.connect(self._on_fines)
        self.regulated.edited.connect(self._on_regulated)
        self.also_free.clicked.connect(self._on_also_free)
        self.free_for.edited.connect(self._on_free_for)
        self.payment.edited.connect(self._on_payment)
        self.basis.changed.connect(self._on_basis)

    # --- the value -------------------------------------------------------------------------------

    def focus_first(self) -> None:
        if self._way == "priced":
            self.rows_table.begin()
        elif self._way == "regulated":
            self.regulated.setFocus()
        else:
            self.way.segment(self.way.key() or "free").setFocus()

    def focus_ends(self) -> tuple[QWidget, QWidget]:
        return self.way.segment(self.way.key() or "free"), self.more

    def show_body(self, value: AnyValue | None) -> None:
        shown = value if isinstance(value, Fees) else Fees()
        if value != self.value() and way_of(shown) != self._way:
            self._way = way_of(shown)
        super().show_body(value)

    # --- showing ---------------------------------------------------------------------------------

    def show_all(self) -> None:
        value = self.state
        self.way.choose(self._way)
        self.rows_table.show_entries(flat(value.rows) if self._way == "priced" else ())
        self.regulated.show_text(value.rows[0].regulated if self._way == "regulated" and value.rows else "")
        self.free_for.show_text(value.free_for)
        self.also_free.setChecked(value.free)
        self.third_party.show_entries(flat(value.third_party))
        self.fines.show_entries(flat(value.fines))
        self.payment.show_text(value.payment)
        self.basis.show_citations(value.basis)
        for name, fold in self.folds.items():
            fold.set_open(fold.is_open or bool(getattr(value, name)))
        self.show_beside()

    def show_beside(self) -> None:
        """What depends on the way chosen, and what is printed."""
        priced = self._way == "priced"
        self.rows_table.setVisible(priced)
        self._regulated_field.setVisible(self._way == "regulated")
        self.also_free.setVisible(priced)
        self._free_field.setVisible(self._way == "free" or (priced and self.state.free))
        paid = self._way in ("priced", "regulated") or bool(self.state.payment or self.state.fines)
        self.folds["payment"].setVisible(paid)
        self.folds["fines"].setVisible(paid)
        self.printed.show_value(self.value(), self.context)

    # --- changes ---------------------------------------------------------------------------------

    def _on_way(self, key: str) -> None:
        if self._way in self._kept:
            self._kept[self._way] = self.state.rows
        self._way = next(way for way, _ in WAYS if way == key)
        rows = self._kept.get(self._way, ())
        self.change("", free=self._way == "free", rows=rows)
        self.show_all()

    def _on_rows(self, entries: Entries, typing: str) -> None:
        self.change(f"rows.{typing}" if typing else "", rows=records(entries))

    def _on_third_party(self, entries: Entries, typing: str) -> None:
        self.change(f"third_party.{typing}" if typing else "", third_party=records(entries))

    def _on_fines(self, entries: Entries, typing: str) -> None:
        self.change(f"fines.{typing}" if typing else "", fines=records(entries))

    def _on_regulated(self, words: str) -> None:
        first = self.state.rows[0] if self.state.rows else FeeRow()
        changed = replace(first, regulated=words)
        self.change("regulated", rows=(() if changed == FeeRow() else (changed,)) + self.state.rows[1:])

    def _on_also_free(self, checked: bool) -> None:
        self.change("", free=checked, free_for=self.state.free_for if checked else "")
        self.free_for.show_text(self.state.free_for)

    def _on_free_for(self, words: str) -> None:
        self.change("free_for", free_for=words)

    def _on_payment(self, words: str) -> None:
        self.change("payment", payment=words)

    def _on_basis(self, basis: object, typing: str) -> None:
        self.change(typing, basis=basis)


def rows_of(value: Fees) -> tuple[FeeRow, ...] | None:
    """The rows of a value that says no more than they do."""
    return None if value.free or value.free_for or value.payment else value.rows


def way_of(value: Fees) -> Way:
    """Which of the three ways a value is."""
    if len(value.rows) == 1 and not value.free:
        row = value.rows[0]
        if row.regulated and not (row.variant or row.unit or row.formula or row.amount is not None):
            return "regulated"
    if value.rows:
        return "priced"
    return "free" if value.free or value.free_for else ""
