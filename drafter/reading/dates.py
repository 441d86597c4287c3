"""Dates as files have them: "2026-01-05", "Senin, 5 Januari 2026", "05-01-2026"."""

from __future__ import annotations

import re
from datetime import date

from drafter.wording import MONTHS

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:T[\d:.]+Z?)?")
_FIGURES = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_WORDS = re.compile(r"(?:[a-z'’]+\s*,?\s+)?(?:tanggal\s+)?(\d{1,2})\s+([a-z]+)\s+(\d{4})", re.IGNORECASE)
_NAMES = {name.lower(): number for number, name in enumerate(MONTHS, 1)} | {
    "pebruari": 2,
    "nopember": 11,
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "agu": 8,
    "agt": 8,
    "sep": 9,
    "okt": 10,
    "nov": 11,
    "des": 12,
}


def read_date(text: str) -> date | None:
    """The date that a text is; None where it is none, or says more than one."""
    words = " ".join(text.split()).strip(" .,;")
    if found := _ISO.fullmatch(words):
        year, month, day = found[1], int(found[2]), found[3]
    elif found := _FIGURES.fullmatch(words):
        day, month, year = found[1], int(found[2]), found[3]
    elif found := _WORDS.fullmatch(words):
        day, month, year = found[1], _NAMES.get(found[2].lower(), 0), found[3]
    else:
        return None
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None
