"""Numbers, times and money among tokens: what a text says with figures, with words, or with both."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from drafter.checks.words import Token, Words

UNITS = {
    "detik": "detik",
    "menit": "menit",
    "jam": "jam",
    "hari": "hari",
    "minggu": "minggu",
    "pekan": "minggu",
    "bulan": "bulan",
    "triwulan": "triwulan",
    "semester": "semester",
    "tahun": "tahun",
}
ONES = {
    "sedetik": "detik",
    "semenit": "menit",
    "sejam": "jam",
    "sehari": "hari",
    "seminggu": "minggu",
    "sepekan": "minggu",
    "sebulan": "bulan",
    "setahun": "tahun",
}
DIGITS = {
    "nol": 0,
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
    "sepuluh": 10,
    "sebelas": 11,
    "seratus": 100,
    "seribu": 1000,
}
SCALES = {"puluh": 10, "ratus": 100, "ribu": 1_000, "juta": 1_000_000, "miliar": 1_000_000_000}
TO = ("-", "sampai", "s", "sd", "hingga", "s/d")
MINUTES = {"detik": 1 / 60, "menit": 1, "jam": 60}
DAYS = {"hari": 1, "minggu": 7, "bulan": 30, "triwulan": 91, "semester": 182, "tahun": 365}


class Number(NamedTuple):
    """A number from one token to another (the end excluded): its value, and what is spelled in brackets.

    spelled: the value of the words in brackets behind figures; None where there are none.
    """

    value: float
    first: int
    last: int
    in_words: bool = False
    spelled: float | None = None


class Time(NamedTuple):
    """A duration: from `least` to `most` (equal where one amount is said) in `unit`, and its tokens.

    working: "hari kerja"; calendar: "hari kalender"; spelled: the number has its words in brackets.
    """

    least: float
    most: float
    unit: str
    first: int
    last: int
    working: bool = False
    calendar: bool = False
    spelled: bool = False

    @property
    def is_range(self) -> bool:
        """Whether two amounts are said."""
        return self.least != self.most

    @property
    def days(self) -> float:
        """In calendar days, working days as days; hours by 24."""
        if self.unit in MINUTES:
            return self.most * MINUTES[self.unit] / (24 * 60)
        return self.most * DAYS[self.unit]


def figure(token: Token) -> float | None:
    """The number a token of figures says: "1.000" is a thousand, "1,5" one and a half; None for a clock."""
    word = token.word
    if not word[0].isdigit() or ":" in word or len(word) > 18:
        return None
    whole, _, part = word.partition(",")
    groups = whole.split(".")
    if len(groups) > 1 and not all(len(each) == 3 for each in groups[1:]):
        return float(whole) if len(groups) == 2 and len(groups[1]) <= 2 and not part else None
    number = "".join(groups)
    if part and not part.isdigit():
        return None
    return float(f"{number}.{part}") if part else float(number)


def spelled(tokens: tuple[Token, ...], place: int) -> tuple[int, int] | None:
    """The number that words spell from a token on, and the token after it."""
    total, current, start = 0, 0, place
    while place < len(tokens) and not tokens[place].masked:
        word = tokens[place].word
        if word in DIGITS:
            current += DIGITS[word]
            if word == "seribu":
                total, current = total + current, 0
        elif word == "belas" and current % 10 > 0 and place > start:
            current += 10
        elif word == "puluh" and place > start and current:
            current = current - current % 10 + current % 10 * 10
        elif word == "ratus" and place > start and current:
            current = current * 100
        elif word in ("ribu", "juta", "miliar") and place > start and current:
            total, current = total + current * SCALES[word], 0
        else:
            break
        place += 1
    return (total + current, place) if place > start else None


def numbers(words: Words) -> Iterator[Number]:
    """Every number in a text, figures with the words in brackets behind them as one."""
    return iter(words.remember(read_numbers))


NUMBER_WORDS = frozenset(DIGITS)


def read_numbers(words: Words) -> Iterator[Number]:
    """See `numbers`."""
    if not words.has_figures and NUMBER_WORDS.isdisjoint(words.places):
        return
    tokens = words.tokens
    place = 0
    while place < len(tokens):
        number = None if tokens[place].masked else number_at(tokens, place)
        if number is None:
            place += 1
        else:
            yield number
            place = number.last


def number_at(tokens: tuple[Token, ...], place: int) -> Number | None:
    """The number that begins at a token."""
    value = figure(tokens[place])
    if value is not None:
        return with_brackets(tokens, Number(value, place, place + 1))
    said = spelled(tokens, place)
    if said is None:
        return None
    return Number(said[0], place, said[1], True)


def with_brackets(tokens: tuple[Token, ...], number: Number) -> Number:
    """Figures with the words in brackets behind them: "3 (tiga)"."""
    place = number.last
    if place + 2 >= len(tokens) or tokens[place].word != "(":
        return number
    said = spelled(tokens, place + 1)
    if said is None:
        return number
    value, end = said
    while end < len(tokens) and tokens[end].word in (
        "rp",
        "orang",
        "hari",
        "kerja",
        "menit",
        "jam",
        "lembar",
    ):
        end += 1
    if end < len(tokens) and tokens[end].word == ")":
        return number._replace(last=end + 1, spelled=value)
    return number


def times(words: Words) -> list[Time]:
    """Every duration in a text; what a clock says is none ("pukul 08.00")."""
    return list(words.remember(read_times))


def read_times(words: Words) -> Iterator[Time]:
    """See `times`."""
    if not any(unit in words.places for unit in UNITS) and not any(one in words.places for one in ONES):
        return
    tokens = words.tokens
    found = list(numbers(words))
    used = -1
    for nth, number in enumerate(found):
        if number.first < used:
            continue
        least, most, end = number.value, number.value, number.last
        following = found[nth + 1] if nth + 1 < len(found) else None
        if (
            end < len(tokens)
            and tokens[end].word in ("x", "×")
            and following is not None
            and following.first == end + 1
        ):
            least = most = number.value * following.value  # "3 x 24 jam"
            end = following.last
        elif following is not None and (
            joined(tokens, end, following.first) or between(tokens, number, following)
        ):
            most, end = following.value, following.last
        unit = unit_at(tokens, end)
        if unit is None:
            continue
        name, last = unit
        after = tokens[last].word if last < len(tokens) else ""
        if name == "tahun" and is_year(after):
            continue  # "Nomor 25 Tahun 2009"
        working, calendar = name == "hari" and after == "kerja", name == "hari" and after == "kalender"
        if working or calendar:
            last += 1
        used = last
        spelled_out = number.spelled is not None or number.in_words
        yield Time(
            min(least, most), max(least, most), name, number.first, last, working, calendar, spelled_out
        )
    for one, name in ONES.items():
        for place in words.places.get(one, ()):
            after = tokens[place + 1].word if place + 1 < len(tokens) else ""
            working = name == "hari" and after == "kerja"
            yield Time(1, 1, name, place, place + 1 + working, working, False, True)


def is_year(word: str) -> bool:
    """Whether a word is a year, so that "Tahun" before it is no unit."""
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")


def joined(tokens: tuple[Token, ...], end: int, start: int) -> bool:
    """Whether between two numbers stands only what makes them a range, a unit said twice included."""
    between = [token.word for token in tokens[end:start]]
    while between and between[0] in (*UNITS, "kerja", "."):
        between.pop(0)
    said = "".join(between).replace(".", "")
    return bool(between) and said in ("-", "sampaidengan", "sampai", "s/d", "sd", "hingga", "s/d.")


def between(tokens: tuple[Token, ...], low: Number, high: Number) -> bool:
    """Whether two numbers are said as "antara ... dan ..."."""
    said = [token.word for token in tokens[low.last : high.first] if token.word not in (*UNITS, "kerja")]
    return low.first > 0 and tokens[low.first - 1].word == "antara" and said == ["dan"]


def unit_at(tokens: tuple[Token, ...], place: int) -> tuple[str, int] | None:
    """The unit of time that stands at a token, and the token after it."""
    if place < len(tokens) and tokens[place].word == ".":  # "20.menit"
        place += 1
    if place >= len(tokens) or tokens[place].masked:
        return None
    name = UNITS.get(tokens[place].word)
    return (name, place + 1) if name else None


class Amount(NamedTuple):
    """Rupiah in whole numbers, from one token to another; `spelled` as in `Number`."""

    value: float
    first: int
    last: int
    spelled: float | None = None


def money(words: Words) -> list[Amount]:
    """Every amount of rupiah: "Rp50.000,00", "50 ribu rupiah", "Rp. 25.000,-"."""
    return list(words.remember(read_money)) if "rp" in words.places else []


def read_money(words: Words) -> Iterator[Amount]:
    """See `money`."""
    tokens = words.tokens
    for number in numbers(words):
        before = number.first - 1
        while before >= 0 and tokens[before].word in (".", ":"):
            before -= 1
        end, value = number.last, number.value
        if end < len(tokens) and tokens[end].word in ("ribu", "juta", "rb", "jt"):
            value *= 1_000_000 if tokens[end].word.startswith("j") else 1_000
            end += 1
        if before >= 0 and tokens[before].word == "rp":
            yield Amount(value, before, end, number.spelled)
        elif end < len(tokens) and tokens[end].word == "rp":
            yield Amount(value, number.first, end + 1, number.spelled)
