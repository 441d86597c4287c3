"""The editor of the fee: free of charge, charged, or as regulated; then rows in rupiah.

What the officer leaves by choosing another way is kept in hand, so that going back brings it back.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafter.model.answers import AnyValue, FeeRow, Fees
from forms import theme
from forms.controls import CheckBox, Field, Fold, Label, LineEdit, Segmented, SuggestEdit
from forms.editors.base import Context, Editor
from forms.editors.basis import BasisField
from forms.editors.fees_shape import fee_shape
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


class FeesEditor(Editor):
    """Edits Fees."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._value = Fees()
        self._kept: dict[str, tuple[FeeRow, ...]] = {"priced": (), "regulated": ()}
        self._way: Way = ""
        self.way = Segmented(WAYS, "Biaya")
        self.rows = RecordTable(fee_shape("Biaya", "Jenis", "Jenis biaya berikutnya"))
        self.regulated = LineEdit("misalnya Peraturan Daerah tentang Pajak Daerah dan Retribusi Daerah")
        self.also_free = CheckBox("Tidak dipungut biaya bagi golongan tertentu")
        self.free_for = LineEdit("misalnya bagi pemohon yang tidak mampu")
        self.third_party = RecordTable(fee_shape("Biaya pihak lain", "Jenis", "misalnya meterai"))
        self.fines = RecordTable(fee_shape("Denda", "Sebab", "misalnya keterlambatan"))
        self.payment = SuggestEdit("misalnya melalui bank persepsi")
        self.payment.set_suggestions(PAYMENTS)
        self.basis = BasisField(context)
        self.notice = Label("", "trouble")
        self.printed = Printed()
        self._lay_out()
        self._connect()
        self._show_all()

    def _lay_out(self) -> None:
        look = theme.current()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(look.px(12))
        self._regulated_field = Field("Tarif sesuai dengan", self.regulated)
        self._free_field = Field("Bagi siapa", self.free_for, "Kosongkan apabila bagi semua pemohon.")
        payment = Field("Pembayaran", self.payment)
        self.folds = {
            "third_party": Fold("Biaya pihak lain yang ditanggung pemohon, misalnya meterai", self.third_party, self),
            "fines": Fold("Denda", self.fines, self),
            "payment": Fold("Cara membayar", payment, self),
            "basis": Fold("Dasar hukum biaya", self.basis, self),
        }
        shown = (self.way, self.rows, self._regulated_field, self.notice, self.also_free, self._free_field)
        for widget in (*shown, self.printed):
            rows.addWidget(widget)
        for fold in self.folds.values():
            rows.addWidget(fold)

    def _connect(self) -> None:
        self.way.chosen.connect(self._on_way)
        self.rows.changed.connect(self._on_rows)
        self.third_party.changed.connect(self._on_third_party)
        self.fines.changed.connect(self._on_fines)
        self.regulated.edited.connect(self._on_regulated)
        self.also_free.clicked.connect(self._on_also_free)
        self.free_for.edited.connect(self._on_free_for)
        self.payment.edited.connect(self._on_payment)
        self.basis.changed.connect(self._on_basis)
        for table in (self.rows, self.third_party, self.fines):
            table.told.connect(self.tell)
            table.grid.left.connect(self._on_left)

    # --- the value -------------------------------------------------------------------------------

    def show_value(self, value: AnyValue | None) -> None:
        shown = value if isinstance(value, Fees) else None
        if shown == self.value():
            self._value = shown or self._value
            return
        self._value = shown or Fees()
        self._way = self._way if self._goes_with(self._way) else way_of(self._value)
        self._show_all()

    def value(self) -> Fees | None:
        value = self._value
        said = value.free or value.rows or value.third_party or value.fines or value.payment or value.basis
        return value if said or value.free_for or value.before or value.after or value.unknown else None

    def focus_first(self) -> None:
        if self._way == "priced":
            self.rows.setFocus()
        elif self._way == "regulated":
            self.regulated.setFocus()
        else:
            self.way.segment(self.way.key() or "free").setFocus()

    def tell(self, sentence: str) -> None:
        """Say something under the table until the next change."""
        self.notice.setText(sentence)
        self.notice.setVisible(bool(sentence))

    def _goes_with(self, way: Way) -> bool:
        """Whether the way in hand can show the value as well as another could."""
        match way:
            case "priced":
                return bool(self._value.rows) and way_of(self._value) == "priced"
            case "":
                return self.value() is None
            case _:
                return way_of(self._value) == way

    def _change(self, typing: str = "", **fields: object) -> None:
        self._value = replace(self._value, example=False, **fields)
        self._show_beside()
        self.edited.emit(self.value(), typing)

    # --- showing ---------------------------------------------------------------------------------

    def _show_all(self) -> None:
        value = self._value
        self.way.choose(self._way)
        if not self._way:  # nothing is chosen, but the keyboard must get in
            self.way.segment("free").setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.rows.show_entries(flat(value.rows) if self._way == "priced" else ())
        self.regulated.show_text(value.rows[0].regulated if self._way == "regulated" and value.rows else "")
        self.free_for.show_text(value.free_for)
        self.also_free.setChecked(value.free)
        self.third_party.show_entries(flat(value.third_party))
        self.fines.show_entries(flat(value.fines))
        self.payment.show_text(value.payment)
        self.basis.show_citations(value.basis)
        for name, fold in self.folds.items():
            fold.set_open(fold.is_open or bool(getattr(value, name)))
        self._show_beside()

    def _show_beside(self) -> None:
        """What depends on the way chosen, and what is printed."""
        priced = self._way == "priced"
        self.rows.setVisible(priced)
        self._regulated_field.setVisible(self._way == "regulated")
        self.also_free.setVisible(priced)
        self._free_field.setVisible(self._way == "free" or (priced and self._value.free))
        paid = self._way in ("priced", "regulated") or bool(self._value.payment or self._value.fines)
        self.folds["payment"].setVisible(paid)
        self.folds["fines"].setVisible(paid)
        self.printed.show_value(self.value(), self.context)
        self._on_left()

    def _on_left(self, *_: object) -> None:
        troubles = [each for table in (self.rows, self.third_party, self.fines) for each in table.troubles()]
        self.tell(troubles[0] if troubles else "")

    # --- changes ---------------------------------------------------------------------------------

    def _on_way(self, key: str) -> None:
        if self._way in self._kept:
            self._kept[self._way] = self._value.rows
        self._way = next(way for way, _ in WAYS if way == key)
        rows = self._kept.get(self._way, ())
        self._value = replace(self._value, free=self._way == "free", rows=rows, example=False)
        self._show_all()
        self.edited.emit(self.value(), "")

    def _on_rows(self, entries: Entries, typing: str) -> None:
        self._change(f"rows.{typing}" if typing else "", rows=records(entries))

    def _on_third_party(self, entries: Entries, typing: str) -> None:
        self._change(f"third_party.{typing}" if typing else "", third_party=records(entries))

    def _on_fines(self, entries: Entries, typing: str) -> None:
        self._change(f"fines.{typing}" if typing else "", fines=records(entries))

    def _on_regulated(self, words: str) -> None:
        first = self._value.rows[0] if self._value.rows else FeeRow()
        changed = replace(first, regulated=words)
        self._change("regulated", rows=(() if changed == FeeRow() else (changed,)) + self._value.rows[1:])

    def _on_also_free(self, checked: bool) -> None:
        self._change("", free=checked, free_for=self._value.free_for if checked else "")
        self.free_for.show_text(self._value.free_for)

    def _on_free_for(self, words: str) -> None:
        self._change("free_for", free_for=words)

    def _on_payment(self, words: str) -> None:
        self._change("payment", payment=words)

    def _on_basis(self, basis: object, typing: str) -> None:
        self._change(typing, basis=basis)


def way_of(value: Fees) -> Way:
    """Which of the three ways a value is."""
    if len(value.rows) == 1 and not value.free:
        row = value.rows[0]
        if row.regulated and not (row.variant or row.unit or row.formula or row.amount is not None):
            return "regulated"
    if value.rows:
        return "priced"
    return "free" if value.free or value.free_for else ""
