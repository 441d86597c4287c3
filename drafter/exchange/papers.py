"""The papers around the decree: pledge, minutes, dates, and the decree that is revoked."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from drafter.documents.dictum import old_decree
from drafter.documents.lists import bare
from drafter.exchange.points import plain_points
from drafter.exchange.tree import Branch
from drafter.model.draft import Dates, Minutes, OldDecree, Pledge
from drafter.reading.dates import read_date
from drafter.wording import WEEKDAYS, weekday

Note = Callable[[str], None]

PLEDGE_TITLE = re.compile(r"maklumat\s+pelayanan", re.IGNORECASE)
OLD = re.compile(
    r"(?P<title>.*?\S)\s+nomor\s*:?\s*(?P<number>\S.*?)"
    r"(?:,?\s+tanggal\s+(?P<date>\d.*?\d{4}))?(?:,?\s+tentang\s+(?P<about>\S.*))?",
    re.IGNORECASE | re.DOTALL,
)


def read_pledge(root: Branch) -> Pledge:
    """The statements of the pledge, one a line; the paper has its title already."""
    lines = [line for line in root.lines("maklumat") if not PLEDGE_TITLE.fullmatch(line.strip(" .:"))]
    return Pledge(statements=plain_points(lines))


def read_minutes(root: Branch, note: Note) -> Minutes:
    """The minutes, their lists as lines."""
    said = root.branch("berita_acara")
    made = Minutes(
        number=said.text("nomor"),
        date=day(said, "tanggal", "Tanggal berita acara", note),
        place=said.text("tempat"),
        text="\n".join(line.strip() for line in said.lines("isi")),
        participants=trimmed(said.lines("peserta")),
        inputs=trimmed(said.lines("masukan")),
        signers=trimmed(said.lines("penanda_tangan")),
    )
    for key, words in said.rest():
        note(f"berita_acara, {key}: {words}")
    return made


def trimmed(lines: Sequence[str]) -> tuple[str, ...]:
    """Lines with single blanks."""
    return tuple(" ".join(line.split()) for line in lines)


def read_dates(root: Branch, minutes: Minutes, note: Note) -> tuple[Dates, Minutes]:
    """The dates of the way to the decree; that of the minutes goes to them."""
    said = root.branch("tanggal_penting")
    held = day(said, "berita_acara", "Tanggal berita acara", note)

    if held and minutes.date and held != minutes.date:
        note(f"tanggal_penting, berita_acara: {held.isoformat()}, lain dari tanggal pada berita acaranya")

    def dated(key: str) -> date | None:
        return day(said, key, f"Tanggal {key.replace('_', ' ')}", note)

    made = Dates(
        publication=dated("publikasi"),
        responses_until=dated("batas_tanggapan"),
        revision=dated("perbaikan"),
        decree=dated("penetapan"),
        pledge=dated("maklumat"),
        last_evaluation=dated("evaluasi_terakhir"),
        last_review=dated("peninjauan_terakhir"),
        current_decree=dated("keputusan_berlaku"),
    )
    for key, words in said.rest():
        note(f"tanggal_penting, {key}: {words}")
    return made, replace(minutes, date=minutes.date or held)


def day(said: Branch, key: str, named: str, note: Note) -> date | None:
    """The date under a key; one that cannot be read becomes a note."""
    words = said.text(key)
    found = read_date(words)
    if words and found is None:
        note(f"{named} tidak terbaca sebagai tanggal: {words}")
    elif found and (named_day := day_said(words)) and named_day != weekday(found):
        note(f"{named}: {words}")  # the weekday does not agree, and a date keeps none
    return found


def day_said(words: str) -> str:
    """The weekday that stands before a date; "" where none does."""
    first = words.partition(",")[0].partition(" ")[0].capitalize()
    return first if first in WEEKDAYS else ""


def read_old_decree(text: str) -> OldDecree:
    """An older decree by title, number, date and what it is about; whole where that says it otherwise."""
    words = bare(" ".join(text.split()))
    found = OLD.fullmatch(words)
    if found is None:
        return OldDecree(title=words)
    dated = read_date(found["date"] or "")
    number = found["number"] if dated or not found["date"] else f"{found['number']} tanggal {found['date']}"
    made = OldDecree(title=found["title"], number=number, date=dated, about=found["about"] or "")
    return (
        made if bare(old_decree(made)).casefold() == words.casefold() or dated else replace(made, date=None)
    )
