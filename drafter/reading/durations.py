"""Time as officers type it ("30 mnt", "2 jam 30 menit", "3 (tiga) hari kerja") as a duration.

What is not understood gives None, never a guess: a number without a unit is not a time.
"""

from __future__ import annotations

import re

from drafter.model.answers import Duration, Unit
from drafter.wording import spell

LONGEST = 60  # characters looked at; a time needs fewer
UNLIKELY = 1_000  # within other words; figures as large are part of something else
MOST = 99_999  # an amount beyond this is a slip of the keyboard

UNIT_WORDS: dict[str, tuple[Unit, int]] = {
    **dict.fromkeys(("menit", "mnt", "mnit", "men", "min", "m", "'"), ("menit", 1)),
    **dict.fromkeys(("jam", "jm", "j"), ("jam", 1)),
    **dict.fromkeys(("hari kerja", "harikerja", "hr kerja", "hari krj", "hk"), ("hari kerja", 1)),
    **dict.fromkeys(("hari kalender", "hr kalender", "hari kalendar"), ("hari kalender", 1)),
    **dict.fromkeys(("hari", "hr"), ("hari", 1)),
    **dict.fromkeys(("minggu", "mgg", "pekan"), ("minggu", 1)),
    **dict.fromkeys(("bulan", "bln"), ("bulan", 1)),
    **dict.fromkeys(("tahun", "thn"), ("tahun", 1)),
}
NUMBER_WORDS = {spell(number): number for number in range(1, 61)}
ONE = {
    "sejam": "1 jam",
    "semenit": "1 menit",
    "sehari": "1 hari",
    "seminggu": "1 minggu",
    "sebulan": "1 bulan",
}

_unit = "|".join(re.escape(word) for word in sorted(UNIT_WORDS, key=len, reverse=True))
_amount = r"\d+(?:[.,]\d+)?"
_one = re.compile(
    rf"({_amount})(?: ?(?:-|–|sampai dengan|sampai|s\.d\.?|s/d|sd|hingga) ?({_amount}))? ?({_unit})"
)
_leads = re.compile(
    r"^(?:paling lama|paling lambat|maksimal|maksimum|maks\.?|selama|±|kurang lebih|sekitar) ?"
)
_words = re.compile("|".join(sorted((rf"\b{word}\b" for word in NUMBER_WORDS), key=len, reverse=True)))

# --- a time inside other words: without the units of one letter, which may mean anything there
_number = r"\d+(?:[.,]\d+)*½?"
_bracket = r"(?: ?\([^()\d]{2,40}\))?"
_spelled = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True)).replace(" ", r"\s+")
_count = rf"(?:{_number}{_bracket}|½|setengah|(?:{_spelled})(?:\s*\(\s*\d{{1,2}}\s*\)| setengah)?)"
_figures_behind = re.compile(rf"\b({_spelled})\s*\(\s*(\d{{1,2}})\s*\)", re.IGNORECASE)  # "tiga (3) hari"
_written = "|".join(
    re.escape(word).replace(r"\ ", r"\s+")
    for word in sorted(UNIT_WORDS, key=len, reverse=True)
    if len(word) > 1
)
_to = r"\s*(?:-|–|—|sampai\s+dengan|sampai|s\.d\.?|s/d|sd|hingga)\s*"
_time = (
    rf"(?:(?:{_count})(?:\s*[x×]\s*{_number})?(?:(?:\s*(?:{_written}))?{_to}{_count})?\s*\.?\s*(?:{_written})\b"
    rf"|(?:{'|'.join(ONE)})\b)"
)
TIME = re.compile(rf"(?<![\w,./])(?<!\d[-–])(?:{_time}(?:\s+(?:dan\s+)?{_time})?)", re.IGNORECASE)
_twice = re.compile(rf"({_written})(?={_to}.*\1\b(?!\s+kerja))", re.IGNORECASE)  # "10 menit s/d 15 menit"
_checked = re.compile(rf"({_number})\s*\(([^()]*)\)")


def contradicts(said: str) -> bool:
    """Whether the number and the words in brackets behind it differ: "2 (satu) hari"."""
    for words, figures in _figures_behind.findall(said.lower()):
        if NUMBER_WORDS.get(" ".join(words.split())) != int(figures):
            return True
    for figures, words in _checked.findall(said.lower()):
        number = amount(figures)
        plain = words.strip().removesuffix("hari").strip().replace(" ", "")
        if number is None or number != int(number) or plain != spell(int(number)).replace(" ", ""):
            return True
    return False


def find_duration(text: str) -> tuple[int, int, Duration | None] | None:
    """Where the one time in a text stands, and the time; None when there is none or more than one.

    The duration is None where it is not understood or contradicts itself.
    """
    found = list(TIME.finditer(text))
    if len(found) != 1:
        return None
    said = re.sub(r"(\d)\s*\.\s*(?=[a-zA-Z])", r"\1 ", _twice.sub("", found[0][0]))
    read = None if contradicts(said) else read_duration(said)
    likely = read is not None and max(read.amount, read.most or 0) < UNLIKELY
    return found[0].start(), found[0].end(), read if likely else None


def read_duration(text: str) -> Duration | None:
    """The duration that words say, or None where they are not wholly understood.

    Hours and minutes together are minutes; a half is said in the smaller unit ("1,5 jam" is 90 menit).
    """
    if len(text) > LONGEST or not (plain := plainly(text)):
        return None
    found = list(_one.finditer(plain))
    rest = _one.sub(" ", plain)
    if not found or rest.replace("dan", " ").strip(" .,"):
        return None
    parts = [part for match in found if (part := read_part(*match.groups())) is not None]
    if len(parts) != len(found):
        return None
    return parts[0] if len(parts) == 1 else together(parts)


def plainly(text: str) -> str:
    """Lower case, one blank between words, numbers as figures, without brackets and "paling lama"."""
    plain = _figures_behind.sub(r"\2", " ".join(text.lower().split()))
    plain = re.sub(r" ?\([^)]*\)", "", plain)
    plain = _leads.sub("", plain).rstrip(". ")
    plain = re.sub(r"^setengah ", "0,5 ", plain)
    plain = plain.replace("½", ",5") if re.search(r"\d½", plain) else plain.replace("½", "0,5")
    plain = _words.sub(lambda match: str(NUMBER_WORDS[match[0]]), plain)
    plain = re.sub(r"(\d) (?:setengah|1/2)\b", r"\1,5", plain)
    plain = re.sub(r"(\d+) ?[x×] ?(\d+)(?= ?jam)", lambda match: str(int(match[1]) * int(match[2])), plain)
    for word, said in ONE.items():
        plain = re.sub(rf"\b{word}\b", said, plain)
    return plain


def read_part(low: str, high: str | None, unit_word: str) -> Duration | None:
    """One amount or range with its unit."""
    unit, factor = UNIT_WORDS[unit_word]
    first, last = amount(low), amount(high) if high else None
    if first is None or (high and last is None):
        return None
    numbers = [number * factor for number in (first, last) if number is not None]
    if any(number != int(number) for number in numbers):
        if unit != "jam":
            return None
        unit, numbers = "menit", [number * 60 for number in numbers]
    whole = [round(number) for number in numbers]
    if not all(0 < number <= MOST for number in whole) or whole != sorted(whole):
        return None
    return Duration(
        amount=whole[0], unit=unit, most=whole[1] if len(whole) == 2 and whole[1] > whole[0] else None
    )


def amount(figures: str) -> float | None:
    """A number as typed; "1.000" is a thousand, "1,5" one and a half."""
    if re.fullmatch(r"\d{1,3}\.\d{3}", figures):
        return float(figures.replace(".", ""))
    if len(figures) > 8:
        return None
    return float(figures.replace(",", "."))


def together(parts: list[Duration]) -> Duration | None:
    """Hours and minutes as minutes; other units do not add up to one amount."""
    if (
        len(parts) != 2
        or [part.unit for part in parts] != ["jam", "menit"]
        or any(part.most for part in parts)
    ):
        return None
    return Duration(amount=parts[0].amount * 60 + parts[1].amount, unit="menit")
