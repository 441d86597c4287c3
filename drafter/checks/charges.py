"""What an answer on fees charges, to whom nothing is charged, and on which regulation it rests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.checks.cells import Cell, Line, Part
from drafter.checks.mentions import Mention, mentions
from drafter.checks.quantities import money
from drafter.checks.words import Phrases, Words, prepare
from drafter.model.answers import Citation, FeeRow, Fees, Table

FREE = Phrases.listed(
    """
    gratis; nihil; cuma-cuma; tidak dipungut; tidak di pungut; tidak dikenakan; tidak dikenai; tidak
    ada biaya; tidak ada pungutan; tidak ada tarif; tidak ada retribusi; tanpa biaya; tanpa pungutan;
    tanpa dipungut; tanpa dikenakan; bebas biaya; bebas bea; tidak berbayar; tidak bayar; tidak
    membayar; tidak memungut; rp 0; rp0; rp. 0; 0 rp; nol rp; tidak dibebankan biaya; tidak dibebani;
    free; tidak menarik biaya
    """
)
# What others charge, or what is paid for something else: no fee of the service.
THIRD = Phrases.listed(
    """
    meterai; bermeterai; bank; biaya admin bank; laboratorium; pihak ketiga; pihak lain; asuransi;
    ongkos kirim; biaya kirim; pos; kurir; notaris; ppat; penggandaan; fotokopi; pulsa; transportasi;
    pajak; pbb; bphtb; iuran; biaya materai; rumah sakit; psikologi; tes kesehatan; surat keterangan
    sehat
    """
)
FINE = Phrases.listed(
    """
    denda; sanksi administratif; keterlambatan; terlambat melapor; sanksi administrasi
    """
)
# Rows that are no fee of the service, or whose amount is set for each case by a paper that is named.
SET_ELSEWHERE = Phrases.listed(
    """
    denda; keterlambatan; ongkos kirim; biaya kirim; notice pajak; surat ketetapan; skpd; skrd; skp;
    kode billing; sppt; ditanggung pemohon; ditanggung pelanggar
    """
)
SHARE = Phrases.listed("%; persen")
NOT_FUNDED = Phrases.listed(
    """
    bukan peserta; non bpjs; non jkn; non peserta; tidak memiliki bpjs; pasien umum; umum; non
    jaminan; tanpa jaminan; tidak memiliki jaminan; non asuransi
    """
)
FUND = Phrases.listed(
    """
    bpjs; jkn; ina-cbg*; ina cbg; jaminan kesehatan; asuransi kesehatan; klaim; kis; jamkesda;
    dibiayai oleh; ditanggung oleh apbd
    """
)
QUALIFIED = Phrases.listed(
    """
    bagi; untuk; khusus; kecuali; selain; apabila; bila; jika; di kantor; pada hari; dalam jam; di
    luar; peserta
    """
)
LEVY = Phrases.listed(
    """
    tarif*; retribusi; pnbp; penerimaan negara; penerimaan bukan pajak; pajak; biaya; pungutan
    """
)


@dataclass(frozen=True, slots=True)
class Charge:
    """An amount above nothing.  variant: for what; line: where it is in words; row: where it is a field."""

    part: Part
    amount: float
    variant: Words | None = None
    line: Line | None = None
    span: tuple[int, int] | None = None
    row: FeeRow | None = None

    @property
    def words(self) -> Words | None:
        """The words around it."""
        return self.line.words if self.line is not None else self.variant


@dataclass(frozen=True, slots=True)
class Tariff:
    """What is said of one case of a fee: a row, a line, or all of a text that tells no cases apart."""

    part: Part
    lines: tuple[Line, ...]
    words: Words
    row: FeeRow | None = None

    @property
    def is_free(self) -> bool:
        """Whether nothing is charged."""
        return (self.row is not None and self.row.amount == 0) or self.words.has(FREE)

    @property
    def has_amount(self) -> bool:
        """Whether an amount or a formula is said."""
        row = self.row
        return bool((row is not None and row.amount) or money(self.words) or self.words.has(SHARE))

    @property
    def is_funded(self) -> bool:
        """Whether a fund pays."""
        return self.words.has(FUND) and not self.words.has(NOT_FUNDED)

    @property
    def regulations(self) -> list[Mention]:
        """The regulations it names."""
        return [each for line in self.lines for each in mentions(line.words)]


def tariffs(part: Part) -> Iterator[Tariff]:
    """The cases of a fee, each by itself; the words before and behind them say nothing of one case."""
    value = part.value
    if isinstance(value, Fees):
        for place, row in enumerate(value.rows):
            lines = tuple(each for each in part.lines if each.path[:2] == ("rows", place))
            yield Tariff(part, lines, joined(lines), row)
        return
    if isinstance(value, Table):
        for place in range(len(value.rows)):
            lines = tuple(each for each in part.lines if each.path[:2] == ("rows", place))
            if lines:
                yield Tariff(part, lines, joined(lines))
        return
    if part.lines:
        yield Tariff(part, part.lines, part.words)


def joined(lines: tuple[Line, ...]) -> Words:
    """Several lines as one text."""
    return prepare("\n".join(each.text for each in lines))


def charges(part: Part) -> Iterator[Charge]:
    """What the service itself charges; what others charge and fines are left out."""
    value = part.value
    if isinstance(value, Fees):
        for place, row in enumerate(value.rows):
            if row.amount:
                variant = next((x for x in part.lines if x.path[:3] == ("rows", place, "variant")), None)
                if variant is None or not (variant.words.has(THIRD) or variant.words.has(FINE)):
                    yield Charge(part, row.amount, variant.words if variant else None, row=row)
    for line, amount in part.money:
        outside = any(each in ("third_party", "fines") for each in line.path)
        if amount.value > 0 and not outside and not line.words.has(THIRD) and not line.words.has(FINE):
            span = line.words.tokens[amount.first].start, line.words.tokens[amount.last - 1].end
            yield Charge(part, amount.value, None, line, span)


def formulas(part: Part) -> bool:
    """Whether a fee is computed ("2% dari nilai perolehan")."""
    value = part.value
    return isinstance(value, Fees) and any(row.formula for row in value.rows)


def is_free(part: Part) -> bool:
    """Whether the answer says anywhere that nothing is charged."""
    value = part.value
    if isinstance(value, Fees) and (value.free or any(row.amount == 0 for row in value.rows)):
        return True
    return part.words.has(FREE)


def is_free_for_all(part: Part) -> bool:
    """Whether nothing is charged without saying for whom; a row of a variant says it."""
    value = part.value

    def of_variant(line: Line) -> bool:
        if line.path[0] != "rows" or not isinstance(row := line.path[1], int):
            return False
        if isinstance(value, Fees):
            return bool(value.rows[row].variant)
        return isinstance(value, Table) and line.path[2] != 0 and bool(value.rows[row][0])

    if isinstance(value, Fees):
        rows = any(row.amount == 0 and not row.variant for row in value.rows)
        if (value.free and not value.free_for) or rows:
            return True
    return any(
        line.words.has(FREE) and not line.words.has(QUALIFIED)
        for line in part.lines
        if line.field != "free_for" and not of_variant(line)
    )


def cited(part: Part) -> Iterator[Mention | Citation]:
    """The regulations an answer names, in fields or in words."""
    value = part.value
    if isinstance(value, Fees):
        yield from value.basis
    for line in part.lines:
        if not any(each == "basis" for each in line.path):
            yield from mentions(line.words)


def names_regulation(part: Part) -> bool:
    """Whether a regulation is named, if only by its kind and what it is about."""
    return next(cited(part), None) is not None


def charging_parts(cell: Cell) -> Iterator[tuple[Part, list[Charge]]]:
    """The parts that charge something, each with its charges."""
    for part in cell.parts:
        if found := list(charges(part)):
            yield part, found


def is_fine(part: Part, line: Line) -> bool:
    """Whether a line tells of a fine, which a regulation that is none on levies may set."""
    row = line.path[:2]
    beside = (each for each in part.lines if line.path[0] in ("rows", "fines") and each.path[:2] == row)
    return line.path[0] == "fines" or any(each.words.has(FINE) for each in (line, *beside))


def is_covered(part: Part, value: Fees) -> bool:
    """Whether a regulation named behind several rows with amounts holds for a row without one too."""
    behind = any(mentions(line.words) for line in part.lines if line.field in ("after", "before"))
    behind = behind or any(is_basis(row) for row in value.rows)
    return bool(behind or value.basis) and sum(bool(row.amount) for row in value.rows) > 1


def is_basis(row: FeeRow) -> bool:
    """Whether a row only says on what the others rest."""
    named = prepare(f"{row.formula} {row.regulated}")
    return row.amount is None and prepare(row.variant).plain in ("", *BASIS_ROWS) and bool(mentions(named))


BASIS_ROWS = ("dasar", "dasar hukum", "dasar tarif", "dasar pengenaan", "dasar pemungutan", "sesuai")


def is_free_too(each: Charge) -> bool:
    """Whether the very words of a row that charge say that nothing is charged."""
    line = each.line
    return (
        line is not None and line.path[0] == "rows" and line.words.has(FREE) and not line.words.has(QUALIFIED)
    )


def is_waived(each: Charge, words: Words) -> bool:
    """Whether the clause of an amount, or what a field says of it, tells that it is not charged."""
    if each.span is None:
        return words.has(FREE)
    first, last = each.span
    tokens = words.tokens
    ends = [token.start for token in tokens if token.word in (".", ",", ";")]
    begins = max((at for at in ends if at < first), default=-1)
    stops = min((at for at in ends if at >= last), default=len(words.text))
    return any(begins < tokens[met.first].start < stops for met in words.find(FREE))
