"""Family 4: whether the time that is promised can be measured, from when, and in which days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from drafter.checks.cells import Cell, Change, Line, Part, words_at
from drafter.checks.findings import Fix, Hit
from drafter.checks.promises import is_always, is_opening, promises
from drafter.checks.quantities import numbers
from drafter.checks.rules import Family, each_line
from drafter.checks.views import About
from drafter.checks.words import Phrases, prepare
from drafter.model.answers import AnyValue, Duration, Table, TimeLimit

FAMILY = Family("time", "Jangka waktu penyelesaian")
LAW = "UU 25/2009 Pasal 21 huruf d"

SOFT = Phrases.listed(
    """
    +/; rata 2; rata2; lazimnya; rerata; ±; +/-; +-; kurang lebih; lebih kurang; sekitar; rata-rata;
    biasanya; kira-kira; kisaran; berkisar; umumnya; diperkirakan; estimasi; perkiraan
    """
)
FLOOR = Phrases.listed(
    """
    minimal; minimum; paling cepat; paling sedikit; paling singkat; sekurang-kurangnya; sedikitnya;
    setidaknya; setidak-tidaknya; secepat-cepatnya; lebih dari; di atas; paling kurang; sekurangnya;
    tidak kurang dari; min; kurang-kurangnya
    """
)
NOTICE = Phrases.listed(
    """
    permohonan diajukan; diajukan paling; mengajukan; sebelum acara; sebelum pelaksanaan; sebelum
    kegiatan; sebelum tanggal; sebelum hari; mendaftar
    """
)
EXCUSE = Phrases.listed(
    """
    jaringan; gangguan; sistem; aplikasi; internet; beban kerja; banyaknya pemohon; jumlah pemohon;
    cuti; di tempat; dinas luar; tidak dinas; berada di kantor; server; jaringan normal; jaringan
    lancar; jaringan tersedia; listrik; blangko tersedia; ketersediaan blangko; kesiapan blangko;
    blanko; ketersediaan blanko; tidak sibuk; tidak ada kegiatan; tidak ada rapat; sistem normal;
    sistem lancar; tidak ada gangguan; tidak ada kendala; kesibukan; kehadiran pejabat; pejabat ada;
    camat ada; lurah ada; pimpinan ada; petugas tersedia; kesiapan petugas; ketersediaan petugas;
    antrean tidak*; tidak antre; tidak ramai; tidak penuh; pemohon tidak banyak; pasien tidak banyak;
    kendala teknis; aplikasi tidak; penandatangan ada; pejabat penandatangan
    """
)
CONDITION = Phrases.listed(
    """
    jika; bila; apabila; tergantung; kecuali; selama; sepanjang; asalkan; kalau; menyesuaikan;
    bergantung; menunggu; dengan catatan; asal; dalam hal
    """
)
STABLE = Phrases.listed(
    """
    jaringan stabil; jaringan internet stabil; internet stabil; server stabil; sistem stabil; jaringan
    internet normal; jaringan internet lancar; jaringan lancar; jaringan normal; server normal
    """
)
CLINICAL = Phrases.listed(
    """
    kondisi klinis; kondisi pasien; keadaan pasien; indikasi medis; kondisi medis; klinis; clinical
    pathway*; jenis penyakit; diagnosis
    """
)
# What the citizen chooses himself is no open end of the office.
AGREED = Phrases.listed(
    "disepakati; kesepakatan; pilihan pemohon; permintaan pemohon; dipilih pemohon; jadwal yang dipilih"
)
WORDING = Phrases.listed(
    """
    maksimal; maksimum; selambat-lambatnya; selambatnya; paling lambat; max; maks; paling telat;
    paling banyak; selama-lamanya
    """
)
CLOCK = Phrases.listed(
    """
    pukul; wib; wita; wit; senin; selasa; rabu; kamis; jumat; sabtu; jam buka; jam pelayanan; jam
    layanan; jam kerja
    """
)
MONTHS = Phrases.listed(
    """
    januari; februari; maret; april; mei; juni; juli; agustus; september; oktober; november; desember
    """
)
NO_DAY = Phrases.listed(
    """
    hari yang sama; hari itu juga; pada hari itu; hari kelahiran; sejak kelahiran; sejak kematian;
    sejak kejadian; sejak peristiwa; masa berlaku; berlaku selama;
    lama peminjaman; masa peminjaman; masa pinjam; hari libur; pada hari; berlaku
    """
)


# --- no measurable time ------------------------------------------------------------------------


@FAMILY.cell(
    "time-vague",
    "must",
    "time_limit",
    title="Jangka waktu tidak dapat diukur",
    basis=LAW,
    silences=("uncertain-word", "time-without-start", "time-excuse"),
)
def time_vague(cell: Cell, about: About) -> Iterator[Hit]:
    for part in cell.parts:
        measured = list(promises(part))
        dated = part.words.has(MONTHS) and part.words.has_figures  # a schedule that stands there itself
        if not measured and not hidden_number(part) and not opening_only(part) and part.words and not dated:
            clinical = part.words.has(CLINICAL)
            yield Hit(
                "belum ada waktu yang dapat diukur. Tulis angka dan satuannya.",
                part,
                severity="should" if clinical else None,
            )
        elif measured and isinstance(part.value, TimeLimit):
            yield from vague_phases(part, part.value)
        elif measured and isinstance(part.value, Table):
            yield from vague_rows(part, part.value)


def vague_rows(part: Part, value: Table) -> Iterator[Hit]:
    """Rows of a table of times that have none."""
    timed = {line.path[1] for line, _ in part.times if line.path[0] == "rows"}
    for place, row in enumerate(value.rows):
        if place not in timed and row[-1].strip() and not any(each.isdigit() for each in row[-1]):
            line = next((x for x in part.lines if x.path == ("rows", place, len(row) - 1)), None)
            yield Hit(f'"{row[-1]}" belum dapat diukur. Tulis angka dan satuannya.', part, line)


def vague_phases(part: Part, value: TimeLimit) -> Iterator[Hit]:
    """Phases that have only open words while others have a time."""
    timed = {line.path[1] for line, _ in part.times if line.path[:1] == ("phases",)}
    for place, phase in enumerate(value.phases):
        following = value.phases[place + 1] if place + 1 < len(value.phases) else None
        if following is not None and following.limit is not None and not following.name:
            continue  # it names the phase behind it
        if phase.limit is None and phase.words and place not in timed and not phase.words[0].isdigit():
            line = next((each for each in part.lines if each.path[:2] == ("phases", place)), None)
            agreed = line is not None and line.words.has(AGREED)
            if (
                line is not None
                and not agreed
                and not line.words.has(CLINICAL)
                and not is_opening(line.words)
            ):
                yield Hit(f'"{phase.words}" belum dapat diukur. Tulis angka dan satuannya.', part, line)


def hidden_number(part: Part) -> bool:
    """Whether a number stands there without its unit."""
    for line in part.lines:
        if line.words.has(CLOCK) or line.words.has(MONTHS):
            continue
        for number in numbers(line.words):
            after = line.words.tokens[number.last].word if number.last < len(line.words.tokens) else "."
            if not number.in_words or after in (",", ".", ";", "terhitung", "sejak", "setelah", "dari"):
                return True
    return False


def opening_only(part: Part) -> bool:
    """Whether all that is said is when the office is open."""
    if any(True for _ in promises(part)):
        return False
    value = part.value
    if isinstance(value, TimeLimit) and (value.always or any(map(is_always, value.phases))):
        return True
    return bool(part.words) and is_opening(part.words)


@FAMILY.cell(
    "time-without-unit",
    "must",
    "time_limit",
    title="Jangka waktu tanpa satuan",
    basis=LAW,
    silences=("time-vague", "time-without-start"),
)
def time_without_unit(cell: Cell, about: About) -> Iterator[Hit]:
    for part in cell.parts:
        if isinstance(part.value, Table) or list(promises(part)) or opening_only(part):
            continue
        if hidden_number(part):
            yield Hit("ada angka tanpa satuan waktu. Tambahkan menit, jam, atau hari kerja.", part)


# --- softened, spanned, turned round -----------------------------------------------------------


@FAMILY.cell(
    "time-approximate",
    "should",
    "time_limit",
    title="Jangka waktu dikira-kira",
    basis="UU 12/2011 Lampiran II angka 245",
    silences=("uncertain-word",),
)
@each_line
def time_approximate(part: Part, line: Line) -> Iterator[Hit]:
    in_name = line.field == "name"
    for first, last in before_time(part, line, SOFT, 3, named=True):
        told = f'"{line.text[first:last]}" membuat waktunya tidak pasti.'
        if in_name:
            fix = Fix("Hapus kata itu", value=words_at(line, first, last, ""))
            yield Hit(f"{told} Hapus kata itu.", part, line, (first, last), fix)
        else:
            yield Hit(
                f'{told} Ganti dengan "paling lama".', part, line, (first, last), at_most(line, first, last)
            )


def before_time(
    part: Part, line: Line, phrases: Phrases, within: int, named: bool = False
) -> Iterator[tuple[int, int]]:
    """Where phrases stand up to so many words before a duration; `named`: or anywhere in the name of one."""
    starts = [time.first for each, time in part.times if each is line]
    for met in line.words.find(phrases):
        if (named and line.field == "name") or any(0 <= first - met.last <= within for first in starts):
            yield line.words.span(met)


def at_most(line: Line, first: int, last: int) -> Fix:
    """Words of a line replaced by those for an upper bound (UU 12/2011 Lampiran II angka 255)."""
    return Fix('Ganti dengan "paling lama"', value=words_at(line, first, last, "paling lama"))


@FAMILY.cell(
    "time-range",
    "should",
    "time_limit",
    title="Jangka waktu berupa rentang",
    basis=LAW,
)
def time_range(cell: Cell, about: About) -> Iterator[Hit]:
    for part in cell.parts:
        for each in promises(part):
            if each.least == each.most:
                continue
            fix = Fix("Pakai batas atas", value=upper(each.path)) if each.path else None
            yield Hit(
                f'"{each.said}" berupa rentang. Tulis batas atasnya: paling lama {each.most:g} {each.unit}.',
                part,
                each.line,
                each.span,
                fix,
            )


def upper(path: tuple[str | int, ...]) -> Change:
    """The change that keeps the upper bound of a duration in a field."""

    def change(value: AnyValue) -> AnyValue:
        if not isinstance(value, TimeLimit):
            return value
        if path == ("waiting",):
            return replace(value, waiting=highest(value.waiting))
        place = cast(int, path[1])
        phase = value.phases[place]
        phases = (
            *value.phases[:place],
            replace(phase, limit=highest(phase.limit)),
            *value.phases[place + 1 :],
        )
        return replace(value, phases=phases)

    return change


def highest(limit: Duration | None) -> Duration | None:
    """The upper bound alone."""
    return replace(limit, amount=limit.most, most=None) if limit is not None and limit.most else limit


@FAMILY.cell(
    "time-day-kind-unclear",
    "should",
    "time_limit",
    title="Hari kerja atau hari kalender belum jelas",
    basis="UU 25/2009 (memakai hari dan hari kerja dengan akibat yang berbeda)",
)
def time_day_kind_unclear(cell: Cell, about: About) -> Iterator[Hit]:
    for part in cell.parts:
        for each in promises(part):
            if each.unit != "hari" or each.working or each.calendar:
                continue
            if each.line is not None and each.line.words.has(NO_DAY):
                continue
            if each.path and prepare(phase_said(part.value, each.path)).has(NOTICE):
                continue
            yield Hit(
                f'"{each.said}" belum menyebut hari kerja atau hari kalender. Pilih salah satu.',
                part,
                each.line,
                each.span,
            )


def phase_said(value: AnyValue, path: tuple[str | int, ...]) -> str:
    """What is said beside the time of a phase."""
    if not isinstance(value, TimeLimit) or path[0] != "phases":
        return ""
    phase = value.phases[cast(int, path[1])]
    return f"{phase.name} {phase.words}"


@FAMILY.cell(
    "time-is-opening-hours",
    "must",
    "time_limit",
    title="Jam buka bukan jangka waktu",
    basis=LAW,
    silences=(
        "time-vague",
        "time-without-unit",
        "time-without-start",
        "time-day-kind-unclear",
        "clock-date-form",
    ),
)
def time_is_opening_hours(cell: Cell, about: About) -> Iterator[Hit]:
    for part in cell.parts:
        if opening_only(part):
            yield Hit("yang tertulis jam buka, bukan waktu penyelesaian. Tulis waktu penyelesaiannya.", part)


@FAMILY.cell(
    "time-floor-not-ceiling",
    "must",
    "time_limit",
    title="Jangka waktu berupa batas bawah",
    basis="UU 12/2011 Lampiran II angka 255 dan 256",
)
def time_floor_not_ceiling(cell: Cell, about: About) -> Iterator[Hit]:
    for part, line in cell.lines:
        if line.words.has(NOTICE):
            continue
        for first, last in before_time(part, line, FLOOR, 2, named=True):
            told = f'"{line.text[first:last]}" adalah batas bawah. Tulis waktu paling lama.'
            yield Hit(told, part, line, (first, last))


@FAMILY.cell(
    "time-excuse",
    "should",
    "time_limit",
    title="Jangka waktu bergantung pada keadaan kantor",
    basis="UU 25/2009 Pasal 21 huruf l",
)
@each_line
def time_excuse(part: Part, line: Line) -> Iterator[Hit]:
    met = next(line.words.find(STABLE), None)
    if met is not None or (
        line.words.has(CONDITION) and (met := next(line.words.find(EXCUSE), None)) is not None
    ):
        span = line.words.span(met)
        yield Hit("waktunya bergantung pada keadaan kantor. Hapus syarat itu.", part, line, span)


@FAMILY.cell(
    "duration-wording",
    "hint",
    "time_limit",
    title="Kata untuk jangka waktu",
    basis="UU 12/2011 Lampiran II angka 255 dan 256",
)
@each_line
def duration_wording(part: Part, line: Line) -> Iterator[Hit]:
    for first, last in before_time(part, line, WORDING, 2):
        told = f'"{line.text[first:last]}" untuk jangka waktu sebaiknya "paling lama".'
        yield Hit(told, part, line, (first, last), at_most(line, first, last))
