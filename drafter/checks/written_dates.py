"""Dates among the words of a text: in figures, with the name of the month, or spelled out."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from drafter.checks.quantities import DIGITS, SCALES, number_at
from drafter.checks.words import Token, Words
from drafter.wording import MONTHS, WEEKDAYS

MONTH_NAMES = {name.casefold(): number for number, name in enumerate(MONTHS, 1)} | {
    "pebruari": 2,
    "febuari": 2,
    "peb": 2,
    "agst": 8,
    "nopember": 11,
    "nop": 11,
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "agu": 8,
    "agt": 8,
    "sept": 9,
    "sep": 9,
    "okt": 10,
    "nov": 11,
    "des": 12,
}
MONTHS_SAID = frozenset(MONTH_NAMES)
DAY_NAMES = {name.casefold(): number for number, name in enumerate(WEEKDAYS)} | {
    "jum'at": 4,
    "jumaat": 4,
    "ahad": 6,
}
SPELLED = tuple(sorted((*DIGITS, *SCALES, "belas"), key=len, reverse=True))
FIRST_YEAR, LAST_YEAR = 1900, 2200
BETWEEN = ("-", "/")
NOT_BEFORE = ("pasal", "ayat", "nomor", "no", "angka", "/", "-")
LONGEST_SPELLED = 40  # letters of a number written without blanks


class Said(NamedTuple):
    """One date as it is said.

    month: 0 or beyond 12 where figures say no month.  year: 0 where none is said.
    start, end: from where to where in the text.  spelled: whether the day is in words.
    first, last: its tokens among those of `parted`.
    """

    day: int
    month: int
    year: int
    start: int
    end: int
    spelled: bool
    first: int
    last: int

    @property
    def day_of(self) -> date | None:
        """The date, where it exists and has its year."""
        return date(self.year, self.month, self.day) if self.year and self.exists else None

    @property
    def exists(self) -> bool:
        """Whether there is such a day; without a year 29 February is one."""
        if not 1 <= self.month <= 12:
            return False
        return 1 <= self.day <= calendar.monthrange(self.year or 2024, self.month)[1]


def dates_in(words: Words) -> list[Said]:
    """Every date of a text; regulations and what else is masked say none."""
    return list(read_dates(parted(words))) if may_hold(words) else []


def may_hold(words: Words) -> bool:
    """Whether a text can hold a date at all, asked before it is walked."""
    places = words.places
    return (
        "-" in places
        or "/" in places
        or not MONTHS_SAID.isdisjoint(places)
        or ("bulan" in places and "tahun" in places)
        or any(word.count(".") == 2 for word in places)
    )


def parted(words: Words) -> tuple[Token, ...]:
    """The tokens, with numbers written without blanks ("duapuluh") taken apart."""
    made: list[Token] = []
    for token in words.tokens:
        parts = () if token.masked else number_parts(token.word)
        made.extend([token._replace(word=part) for part in parts] if len(parts) > 1 else [token])
    return tuple(made)


@cache
def number_parts(word: str) -> tuple[str, ...]:
    """The words of a number written as one: "duaribu" -> "dua", "ribu"; the word itself for any other."""
    rest = word.replace("-", "")
    if len(rest) > LONGEST_SPELLED or not rest.isalpha() or rest in DIGITS:
        return (word,)
    parts: list[str] = []
    while rest:
        part = next((each for each in SPELLED if rest.startswith(each)), "")
        if not part:
            return (word,)
        parts.append(part)
        rest = rest[len(part) :]
    return tuple(parts)


def read_dates(tokens: tuple[Token, ...]) -> Iterator[Said]:
    """See `dates_in`."""
    place = 0
    while place < len(tokens):
        found = None
        if not tokens[place].masked and (tokens[place].word[0].isdigit() or tokens[place].word in DIGITS):
            found = in_figures(tokens, place) or with_month(tokens, place)
        if found is None:
            place += 1
            continue
        yield found
        place = max(found.last, place + 1)


def with_month(tokens: tuple[Token, ...], place: int) -> Said | None:
    """ "2 Maret 2026", "dua bulan Maret tahun dua ribu dua puluh enam", with or without the year."""
    number = number_at(tokens, place)
    if number is None or number.value != int(number.value) or number.value > 99:
        return None
    if place and tokens[place - 1].word in NOT_BEFORE:
        return None
    month, at = month_at(tokens, number.last)
    if not month:
        return None
    behind = at + word_at(tokens, at, ",")
    behind += word_at(tokens, behind, "tahun")
    year = number_at(tokens, behind) if behind < len(tokens) and not tokens[behind].masked else None
    known = year is not None and FIRST_YEAR <= year.value <= LAST_YEAR
    last = year.last if year is not None and known else at
    value = int(year.value) if year is not None and known else 0
    start, end = tokens[place].start, tokens[last - 1].end
    return Said(int(number.value), month, value, start, end, number.in_words, place, last)


def month_at(tokens: tuple[Token, ...], place: int) -> tuple[int, int]:
    """The month that stands at a token, and the token behind it: "Maret", "bulan Maret", "bulan tiga"."""
    named = word_at(tokens, place, "bulan")
    at = place + named
    if at >= len(tokens) or tokens[at].masked:
        return 0, place
    if tokens[at].word in MONTH_NAMES:
        return MONTH_NAMES[tokens[at].word], at + 1
    number = number_at(tokens, at) if named else None
    if number is not None and number.value in range(1, 13) and word_at(tokens, number.last, "tahun"):
        return int(number.value), number.last
    return 0, place


def word_at(tokens: tuple[Token, ...], place: int, word: str) -> int:
    """1 where a word stands at a place, else 0."""
    return int(place < len(tokens) and tokens[place].word == word)


def in_figures(tokens: tuple[Token, ...], place: int) -> Said | None:
    """ "02-03-2026", "2/3/2026", "02.03.2026", "2026-03-02"; a part of a longer number is none."""
    if place and tokens[place - 1].word in (*BETWEEN, "."):
        return None
    parts = tokens[place].word.split(".")
    last = place + 1
    if len(parts) == 1:
        if place + 4 >= len(tokens):
            return None
        between = tokens[place + 1].word, tokens[place + 3].word
        if between[0] not in BETWEEN or between[1] != between[0]:
            return None
        parts = [tokens[place + step].word for step in (0, 2, 4)]
        last = place + 5
    if len(parts) != 3 or not all(map(str.isdigit, parts)):
        return None
    if last < len(tokens) and tokens[last].word in BETWEEN:
        return None
    day, month, year = parts if len(parts[2]) == 4 else parts[::-1]
    if (len(day), len(month), len(year)) > (2, 2, 4) or len(month) > 2 or len(year) != 4:
        return None
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        return None
    start, end = tokens[place].start, tokens[last - 1].end
    return Said(int(day), int(month), int(year), start, end, False, place, last)


def weekdays_in(words: Words) -> Iterator[tuple[int, Said | None, int, int]]:
    """Each weekday named, with the date it is named of, and from where to where in the text it stands.

    None: no date follows.
    """
    if not any(name in words.places for name in DAY_NAMES):
        return
    tokens = parted(words)
    found = {each.first: each for each in read_dates(tokens)} if may_hold(words) else {}
    for place, token in enumerate(tokens):
        if token.masked or token.word not in DAY_NAMES:
            continue
        at = place + 1
        while at < len(tokens) and tokens[at].word in (",", "tanggal", "tgl", ".", "/", "(", "pada"):
            if at in found:
                break
            at += 1
        yield DAY_NAMES[token.word], found.get(at), token.start, token.end
