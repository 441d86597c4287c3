"""Fees: what is free, amounts with what they are for, formulas, and fees that are regulated elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.model.answers import FeeRow, Fees, Items, Text
from drafter.reading.keeping import keeps
from drafter.reading.lines import is_prose
from drafter.reading.lists import plain
from drafter.reading.money import FREE, find_money, is_free
from drafter.reading.outline import Node, Part, outline

REGULATED = re.compile(
    r"(?:sesuai|sebagaimana|berdasarkan|menurut)\b|(?:diatur|ditetapkan)\s+(?:dalam|dengan|oleh|berdasarkan)\b",
    re.IGNORECASE,
)
LED_REGULATED = re.compile(r"\b(?:sesuai|sebagaimana|berdasarkan|menurut)\b", re.IGNORECASE)
# Words before an amount that change it: "mulai dari Rp10.000", "maksimal Rp50.000".
BOUND = re.compile(
    r"(?:±|[<>≤≥~]|\b(?:mulai|dari|minimal|minimum|maksimal|maksimum|maks|paling|banyak|sedikit|tinggi|rendah|kurang|"
    r"lebih|sekitar|kisaran|antara|sampai|dengan|hingga|s/d|sd|rata-rata|kali|x|dan|atau|per|setiap))\W*$",
    re.IGNORECASE,
)
LONGEST_FORMULA = 250  # signs of words that hold an amount which is not understood
SHARE = re.compile(r"\d\s?(?:%|persen\b)", re.IGNORECASE)
LED_AMOUNT = re.compile(r"\bsebesar\W*$", re.IGNORECASE)
UNIT = re.compile(r"\s*(?:/\s*|(?=(?:per|setiap|untuk)\b))([^()\[\];:.]+)", re.IGNORECASE)
PAYMENT = re.compile(
    r"(?:pembayaran|cara\s+(?:pem)?bayar(?:an)?|tata\s+cara\s+pembayaran|dibayar|disetor)", re.IGNORECASE
)
FOR = re.compile(r"(?:bagi|untuk)\b\s*", re.IGNORECASE)
FREE_START = re.compile(rf"[(\s]*(?:{FREE.pattern}|[\s(),/=:.;-]|\b(?:alias|atau)\b)+", re.IGNORECASE)


def fees(source: str) -> Fees | Items | Text:
    """Fees where at least one line is understood, else words."""
    if is_prose(source):
        return plain(source)
    parts = outline(source)
    read = charged(parts)
    if read is not None and keeps(read, parts):
        return replace(read, source=source)
    return plain(source)


def charged(parts: Sequence[Part]) -> Fees | None:
    """Rows, one a line; None where nothing is understood, or where lines stand below others."""
    nodes = [node for part in parts for node in part.nodes]
    if not nodes or any(node.children for node in nodes):
        return None
    if len(nodes) == 1 and not parts[0].lead and (alone := free_alone(nodes[0], parts[-1].closing)):
        return alone
    before, rows = "", list[FeeRow]()
    for part in parts:
        single = len(part.nodes) == 1
        if (part.lead and not single and len(parts) > 1) or (part.closing and part is not parts[-1]):
            return None
        if part.lead and not single:
            before = part.lead
        for node in part.nodes:
            rows += rows_of(node.text, part.lead if single else "")
    if not any(is_understood(row) for row in rows):
        return None
    return arranged(rows, Fees(before=before, after=parts[-1].closing))


def arranged(rows: list[FeeRow], value: Fees) -> Fees:
    """Rows in their places: a last one that is free for all, and how to pay, stand apart."""
    if len(rows) > 1 and PAYMENT.match(rows[-1].variant or rows[-1].formula) and not value.after:
        last = rows[-1]
        if last.amount is None and not last.regulated:
            said = (
                f"{last.variant}: {last.formula}"
                if last.variant and last.formula
                else last.variant or last.formula
            )
            return replace(arranged(rows[:-1], value), payment=said)
    if len(rows) > 1 and value.after == "" and is_remark(rows):
        said = rows[-1]
        return replace(arranged(rows[:-1], value), after=said.formula)
    if rows == [FeeRow(amount=0)]:
        return replace(value, free=True)
    return replace(value, rows=tuple(rows))


def is_remark(rows: Sequence[FeeRow]) -> bool:
    """Whether the last line is but a remark behind what is free."""
    first, last = rows[0], rows[-1]
    return len(rows) == 2 and first == FeeRow(amount=0) and last == FeeRow(formula=last.formula)


def is_understood(row: FeeRow) -> bool:
    """Whether a row says an amount, a share, what is free, or where it is regulated."""
    if row.amount is not None or row.regulated:
        return True
    words = row.formula
    known = SHARE.search(words) or FREE.search(words) or find_money(words)
    return bool(known) and len(row.formula) <= LONGEST_FORMULA


def free_alone(node: Node, closing: str) -> Fees | None:
    """A single line that begins with what is free: for whom, or a sentence behind it."""
    text = node.text
    if is_free(text):
        return Fees(free=True, after=closing)
    found = FREE_START.match(text) if FREE.search(text) else None
    if found is None or not is_free(found[0]) or find_money(text[found.end() :]):
        return None
    rest = text[found.end() :].strip()
    begun = text[: found.end()].rstrip()
    if FOR.match(rest) and not closing and "(" not in begun[-2:]:
        return Fees(free=True, free_for=re.sub(r"^bagi\s+", "", rest, flags=re.IGNORECASE))
    if (
        (begun.endswith((".", ";", ",")) or LED_REGULATED.match(rest))
        and not closing
        and not rest.startswith("kecuali")
    ):
        return Fees(free=True, after=rest)
    return None


def rows_of(text: str, named: str) -> list[FeeRow]:
    """A line as a row, or as several: "Rp5.000,00/lembar; Rp10.000,00/buku"."""
    pieces = [piece.strip() for piece in text.split(";")]
    if len(pieces) > 1 and not named and ":" not in text:
        rows = [row_of(piece) for piece in pieces]
        if all(row.amount is not None and (row.variant or row.unit) for row in rows):
            return rows
    return [row_of(text, named)]


def row_of(text: str, named: str = "") -> FeeRow:
    """A line as a row; words as they stand where it is not understood."""
    named = named.rstrip(": ")
    as_words = FeeRow(variant=named, formula=text)
    found = find_money(text)
    if is_free(text):
        return FeeRow(variant=named, amount=0)
    if row := free_row(text, named):
        return row
    if not found:
        return regulated_row(text, named) or worded(as_words)
    money = found[0]
    before = text[: money.start]
    if len(found) > 1 or money.amount is None or BOUND.search(before) or FREE.search(text):
        return worded(as_words)
    before, after = unbracketed(before, text[money.end :])
    variant = LED_AMOUNT.sub("", before).strip(" :=,–-").strip()
    if named and variant:
        return as_words
    unit, formula, regulated = tail(after)
    if money.amount == 0 and formula:
        return as_words
    return FeeRow(
        variant=variant or named, amount=money.amount, unit=unit, formula=formula, regulated=regulated
    )


def worded(row: FeeRow) -> FeeRow:
    """A row of words; those before its colon say what it is for."""
    variant, colon, formula = row.formula.partition(":")
    if (
        row.variant
        or not colon
        or not formula.strip()
        or len(variant) > 80
        or variant.endswith(("http", "https"))
    ):
        return row
    return FeeRow(variant=variant.strip(), formula=formula.strip())


def free_row(text: str, named: str) -> FeeRow | None:
    """ "Penerbitan baru: gratis"."""
    found = list(FREE.finditer(text))
    if named or not found or not is_free(text[found[0].start() :]):
        return None
    variant = text[: found[0].start()].strip(" :=,–-(").strip()
    return FeeRow(variant=variant, amount=0) if variant and not BOUND.search(variant) else None


def regulated_row(text: str, named: str) -> FeeRow | None:
    """ "Pasien umum: sesuai Peraturan Bupati ..."."""
    if REGULATED.match(text) and LED_REGULATED.match(text):
        return FeeRow(variant=named, regulated=text)
    found = LED_REGULATED.search(text)
    variant = text[: found.start()].strip(" :,") if found else ""
    if (
        found
        and variant
        and not named
        and (len(variant.split()) <= 6 or text[: found.start()].rstrip().endswith(":"))
    ):
        return FeeRow(variant=variant, regulated=text[found.start() :])
    return None


def unbracketed(before: str, after: str) -> tuple[str, str]:
    """The words around an amount without brackets that hold nothing else."""
    opened = before.rstrip().endswith("(")
    if opened and after.lstrip().startswith(")"):
        return before.rstrip()[:-1], after.lstrip()[1:]
    return (before.rstrip()[:-1], after) if opened and ")" not in after else (before, after)


def tail(after: str) -> tuple[str, str, str]:
    """What follows an amount: the unit, other words, where it is regulated."""
    unit = regulated = ""
    if found := UNIT.match(after):
        whole = found[1]
        cut = re.search(r"[\s,]+(?:sesuai|sebagaimana|berdasarkan|menurut)\b", whole, re.IGNORECASE)
        unit = (whole[: cut.start()] if cut else whole).rstrip(" ,")
        after = after[found.start(1) + len(unit) :]
        unit = re.sub(r"^per\s+", "", unit.strip(), flags=re.IGNORECASE)
    formula = after.strip(" ,;:–-") if after.strip(" ,;:.–-") else ""
    if found := re.search(
        r"(?:^|(?<=[\s,(]))(?:sesuai|sebagaimana|berdasarkan|menurut)\b", formula, re.IGNORECASE
    ):
        formula, regulated = formula[: found.start()].rstrip(" ,"), formula[found.start() :]
    return unit, formula, regulated
