"""Rupiah inside other words, and the ways to say that nothing is charged."""

from __future__ import annotations

import re
from typing import NamedTuple

from drafter.wording import spell

MOST = 10**15
SCALES = {"ribu": 1_000, "rb": 1_000, "juta": 1_000_000, "jt": 1_000_000, "miliar": 1_000_000_000}
_figures = r"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{2})?(?!\d)|\d+(?:,\d{1,2})?(?!\d)"
_scale = rf"(?:\s*(?P<{{0}}>{'|'.join(SCALES)})\b)?"
MONEY = re.compile(
    rf"(?:\b(?:rp|idr)\b|\brp(?=\d))[.\s:]*(?P<figures>{_figures}){_scale.format('scale')}(?:\s*[.,]?\s*[-–=]+(?!\s?\d))?"
    rf"|(?<![\w.,])(?P<bare>{_figures}){_scale.format('bare_scale')}\s+rupiah\b",
    re.IGNORECASE,
)
SPELLED = re.compile(r"\s*\(\s*([a-z\s]+?)\s*\)", re.IGNORECASE)
RUN = re.compile(r"\s*\)?\s*([a-z][a-z\s]{2,100})(?![^\W_])", re.IGNORECASE)
NUMBER_WORD = re.compile(
    r"\b(?:nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|se(?:puluh|ratus|ribu)|rupiah)\b"
)

_charge = "(?:biaya|retribusi|pungutan|tarif|bayaran)"
_nothing = (
    rf"{_charge}(?:(?:\s*/\s*|\s+){_charge})?(?:\s+(?:apa\s?pun|pelayanan|administrasi|sepeser\s?pun))?"
)
FREE = re.compile(
    rf"\b(?:gratis|nihil|tidak\s+(?:ada|di\s?pungut|dikenakan|dikenai|dipungut(?:i)?|memungut|membayar)\s+{_nothing}"
    rf"|(?:tanpa|bebas)\s+(?:dipungut\s+|dikenakan\s+)?{_nothing}|tidak\s+(?:berbayar|bayar)|cuma-cuma"
    rf"|(?<![\d.,])0\s?,-+|nol\s+rupiah|0\s+rupiah|rp[.\s:]*0(?:[.,]00)?(?![\d.,]*\d)(?:\s*,?\s*-+)?"
    r"(?:\s*\(\s*nol(?:\s+rupiah)?\s*\)(?:\s+rupiah\b)?)?)",
    re.IGNORECASE,
)
FILLERS = re.compile(r"\b(?:alias|atau|dan)\b|[\s().,;:/=*!\"“”–-]+", re.IGNORECASE)


class Money(NamedTuple):
    """Where an amount stands in a text, and the amount in whole rupiah; None where it is not understood."""

    start: int
    end: int
    amount: int | None


def find_money(text: str) -> list[Money]:
    """Every amount of rupiah in a text, with the words in brackets that spell it."""
    return [read_money(text, found) for found in MONEY.finditer(text)]


def read_money(text: str, found: re.Match[str]) -> Money:
    """One amount; what is spelled behind it must agree."""
    figures = found["figures"] or found["bare"]
    amount = whole(figures, (found["scale"] or found["bare_scale"] or "").lower())
    end = found.end()
    if amount is None:
        return Money(found.start(), end, None)
    said = SPELLED.match(text, end)
    if said and NUMBER_WORD.search(said[1].lower()):
        agrees = squeezed(said[1]) == squeezed(spell(amount))
        return Money(found.start(), said.end(), amount if agrees else None)
    run = RUN.match(text, end)
    if run and squeezed(run[1]) == squeezed(spell(amount)):  # "PNBP (Rp600.000) enam ratus ribu"
        end = run.end()
    return Money(found.start(), end, amount)


def whole(figures: str, scale: str) -> int | None:
    """Figures as whole rupiah: "50.000,00" is fifty thousand; None for parts of a rupiah."""
    if scale:
        number = float(figures.replace(",", ".")) if re.fullmatch(r"\d+(?:[.,]\d{1,2})?", figures) else -1.0
        amount = number * SCALES[scale]
        return round(amount) if 0 <= amount < MOST and abs(amount - round(amount)) < 1e-6 else None
    head = re.fullmatch(r"(\d{1,3}(?:[.,]\d{3})+|\d+?)(?:[.,]00)?", figures)
    if head is None:
        return None
    amount = int(re.sub(r"\D", "", head[1])[:17] or "0")
    return amount if amount < MOST else None


def squeezed(words: str) -> str:
    """Number words without blanks and "rupiah"."""
    return re.sub(r"rupiah|\s", "", words.lower())


def is_free(text: str) -> bool:
    """Whether a text says nothing but that nothing is charged, in one way or several."""
    return FREE.search(text) is not None and not FILLERS.sub("", FREE.sub("", text))
