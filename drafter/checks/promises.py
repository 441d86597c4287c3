"""The times that an answer promises, in fields of their own or in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.checks.cells import Line, Part
from drafter.checks.quantities import Time
from drafter.checks.words import Phrases, Words
from drafter.model.answers import Duration, TimeLimit

START = Phrases.listed(
    """
    sejak; setelah; sesudah; terhitung; dihitung dari; dihitung mulai; mulai dari; dari saat; begitu
    berkas; semenjak; pasca; usai; seusai; dari penerimaan; dari berkas; dari permohonan; sejak saat;
    mulai saat; mulai sejak; mulai berkas; manakala; ketika berkas; saat berkas; dari pendaftaran;
    dari diterimanya; dari tanggal
    """
)
OPENING = Phrases.listed(
    """
    senin; selasa; rabu; kamis; jumat; jum'at; sabtu; minggu; setiap hari; pukul; jam kerja; jam
    pelayanan; jam layanan; jam buka; buka; wib; wita; wit; hari kerja; 24 jam; hari libur
    """
)


@dataclass(frozen=True, slots=True)
class Promise:
    """One time that is promised, in a field of its own or in words."""

    part: Part
    least: float
    most: float
    unit: str
    working: bool
    calendar: bool
    line: Line | None = None
    time: Time | None = None
    start: bool = False
    path: tuple[str | int, ...] = ()

    @property
    def span(self) -> tuple[int, int] | None:
        """Where it stands in its line."""
        if self.line is None or self.time is None:
            return None
        tokens = self.line.words.tokens
        return tokens[self.time.first].start, tokens[self.time.last - 1].end

    @property
    def said(self) -> str:
        """As it stands, to be quoted."""
        if self.line is not None and self.time is not None:
            return self.line.words.said(self.time.first, self.time.last)
        amount = (
            f"{self.least:g}" if self.least == self.most else f"{self.least:g} sampai dengan {self.most:g}"
        )
        return f"{amount} {self.unit}"


def promises(part: Part) -> Iterator[Promise]:
    """The times that a value promises; what is not counted, and who may apply when, are no promise."""
    value = part.value
    if isinstance(value, TimeLimit):
        for place, phase in enumerate(value.phases):
            if phase.limit is not None:
                yield of_duration(part, phase.limit, bool(phase.start), ("phases", place, "limit"))
        if value.waiting is not None:
            yield of_duration(part, value.waiting, True, ("waiting",))
    for line, time in part.times:
        if line.field not in ("start", "excluded", "always", "basis"):
            start = line.words.has(START)
            yield Promise(
                part, time.least, time.most, time.unit, time.working, time.calendar, line, time, start
            )


def of_duration(part: Part, limit: Duration, start: bool, path: tuple[str | int, ...]) -> Promise:
    """A duration in a field of its own."""
    unit = "hari" if limit.unit == "hari kerja" else limit.unit
    return Promise(
        part,
        limit.amount,
        limit.most or limit.amount,
        unit,
        limit.unit == "hari kerja",
        False,
        start=start,
        path=path,
    )


def is_opening(words: Words) -> bool:
    """Whether words say when the office is open."""
    return words.has(OPENING)
