"""The times that an answer promises, in fields of their own or in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.checks.cells import Line, Part
from drafter.checks.quantities import UNITS, Time, numbers
from drafter.checks.words import Phrases, Words, prepare
from drafter.model.answers import Duration, Phase, Table, TimeLimit

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
OPEN_ALL_DAY = Phrases.listed(
    """
    buka; dibuka; setiap hari; senin; minggu; 7 hari; tujuh hari; nonstop; non stop; siaga; diajukan;
    daring; pelayanan 24 jam; layanan 24 jam; melayani; beroperasi; jam pelayanan; jam layanan; hari
    libur; igd
    """
)


VALIDITY = Phrases.listed("masa berlaku; berlaku selama; berlaku sampai; berlaku hingga")
AGED = ("usia", "umur", "berusia", "berumur")


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
        kind = " kerja" if self.working else " kalender" if self.calendar else ""
        return f"{amount} {self.unit}{kind}"


def promises(part: Part) -> Iterator[Promise]:
    """The times that a value promises; what is not counted, and who may apply when, are no promise."""
    value = part.value
    if isinstance(value, TimeLimit):
        for place, phase in enumerate(value.phases):
            if phase.limit is not None and not is_always(phase) and "berlaku" not in phase.name.casefold():
                yield of_duration(part, phase.limit, bool(phase.start), ("phases", place, "limit"))
        if value.waiting is not None:
            yield of_duration(part, value.waiting, True, ("waiting",))
    if isinstance(value, Table):
        yield from in_columns(part, value)
    for line, time in part.times:
        alone = time.first == 0 or line.words.tokens[time.first - 1].word not in ("x", "lama")
        if line.field == "always" and (time.unit, time.most) == ("jam", 24) and alone and time.least == 24:
            continue  # the hours of the office are the answer itself
        if line.words.has(VALIDITY):
            continue  # how long the product lasts
        if line.field not in ("start", "excluded", "basis") and not is_opening_time(line, time):
            start = line.words.has(START)
            yield Promise(
                part, time.least, time.most, time.unit, time.working, time.calendar, line, time, start
            )


def in_columns(part: Part, value: Table) -> Iterator[Promise]:
    """The numbers of a table whose column says their unit."""
    started = part.words.has(START)
    for column, title in enumerate(value.header):
        said = prepare(title)
        unit = next((UNITS[word] for word in said.places if word in UNITS), "")
        if not unit:
            continue
        for row in value.rows:
            number = next(numbers(prepare(row[column])), None) if column < len(row) else None
            if number is not None and number.first == 0:
                yield Promise(
                    part, number.value, number.value, unit, "kerja" in said.places, False, start=started
                )


def is_always(phase: Phase) -> bool:
    """Whether a phase only says that the office is open all day."""
    limit = phase.limit
    return (
        limit is not None
        and (limit.amount, limit.unit) == (24, "jam")
        and phase.name.casefold().startswith(("buka", "pelayanan", "layanan", "melayani", "siaga", "igd"))
        and not phase.start
        and not phase.per
    )


def is_opening_time(line: Line, time: Time) -> bool:
    """Whether a time says how long the office is open, or how old something is, and promises nothing."""
    before = line.words.tokens[max(0, time.first - 3) : time.first]
    if any(token.word in AGED for token in before):
        return True
    if (
        time.unit == "jam"
        and time.most == 24
        and not line.words.text[: line.words.tokens[time.first].start].rstrip().endswith("lama")
    ):
        before = line.words.tokens[time.first - 1].word if time.first else ""
        return before not in ("x", "dalam", "maksimal") and line.words.has(OPEN_ALL_DAY)
    return False


def of_duration(part: Part, limit: Duration, start: bool, path: tuple[str | int, ...]) -> Promise:
    """A duration in a field of its own."""
    unit = "hari" if limit.unit in ("hari kerja", "hari kalender") else limit.unit
    return Promise(
        part,
        limit.amount,
        limit.most or limit.amount,
        unit,
        limit.unit == "hari kerja",
        limit.unit == "hari kalender",
        start=start,
        path=path,
    )


def is_opening(words: Words) -> bool:
    """Whether words say when the office is open."""
    return words.has(OPENING)
