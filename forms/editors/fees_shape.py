"""Fees as rows of a table: rupiah, a formula or a regulation, all typed into one column."""

from __future__ import annotations

from dataclasses import replace

from drafter.documents import phrases
from drafter.model.answers import FeeRow
from drafter.wording import rupiah, spell
from forms.controls.numbers import read_amount
from forms.editors.grid_rows import Column
from forms.editors.record_table import Field, Shape
from forms.editors.suggestions import among

UNITS = ("lembar", "dokumen", "berkas", "orang", "permohonan", "kegiatan", "bulan", "tahun", "m²", "hari")
BY_RULE = ("sesuai", "sebagaimana", "berdasarkan", "menurut")  # words a regulated fee begins with


def read_fee(row: FeeRow) -> str:
    """A fee as its cell shows it: "Rp50.000,00", "2% dari nilai perolehan", "sesuai dengan ..."."""
    if row.amount is not None and not row.formula and not row.regulated:
        return rupiah(row.amount)
    regulated = phrases.led("sesuai dengan", row.regulated, *BY_RULE)
    return phrases.glued(rupiah(row.amount) if row.amount is not None else "", row.formula, regulated)


def write_fee(row: FeeRow, words: str) -> FeeRow:
    """The row with a fee from words: an amount where it is one, else a regulation or a formula."""
    amount = read_amount(words)
    if amount is not None or not words.strip():
        return replace(row, amount=amount, formula="", regulated="")
    if words.strip().lower().startswith(BY_RULE):
        return replace(row, amount=None, formula="", regulated=words)
    return replace(row, amount=None, formula=words, regulated="")


def fee_in_words(row: FeeRow) -> str:
    """The amount in words, to be read against the figures."""
    if row.amount is None or row.formula or row.regulated:
        return ""
    return "nol rupiah: tercetak tidak dipungut biaya" if row.amount == 0 else f"{spell(row.amount)} rupiah"


def doubtful(row: FeeRow) -> str:
    """A formula that looks like a slip in an amount."""
    words = row.formula.strip().lower()
    if words and (words[0].isdigit() or words.startswith("rp")) and len(words) < 16 and "%" not in words:
        return "Jumlah ini belum dikenali sebagai rupiah. Tulis misalnya 50000 atau Rp50.000,00."
    return ""


def fee_shape(name: str, first: str, example: str) -> Shape:
    """A table of fees; `first` is the title of its first column."""
    return Shape(
        name=name,
        row="baris",
        blank=FeeRow,
        fields=(
            Field(
                Column(first, 0, example),
                lambda row: row.variant,
                lambda row, words: replace(row, variant=words),
            ),
            Field(Column("Tarif", 176, "misalnya 50000"), read_fee, write_fee, fee_in_words, doubtful),
            Field(
                Column("Setiap", 104, "misalnya lembar", among(lambda: UNITS)),
                lambda row: row.unit,
                lambda row, words: replace(row, unit=words),
            ),
        ),
    )
