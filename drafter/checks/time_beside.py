"""Family 4, what is seen only beside other components: the steps, the guarantee, the name of the service."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from drafter.checks.cells import Cell
from drafter.checks.findings import Fix, Hit, Place
from drafter.checks.promises import START, promises
from drafter.checks.time_limits import FAMILY, LAW
from drafter.checks.views import About, ServiceView
from drafter.checks.words import Phrases
from drafter.model.answers import AnyValue, Step, Steps, TimeLimit


@FAMILY.service(
    "time-without-start",
    "should",
    title="Belum disebut dihitung sejak kapan",
    basis=LAW,
)
def time_without_start(service: ServiceView, about: About) -> Iterator[Hit]:
    cell = service.cell("time_limit")
    for part in cell.parts:
        made = list(promises(part))
        if not made or any(each.start for each in made) or part.words.has(START):
            continue
        if all(each.unit in ("menit", "detik") for each in made) and begins_at_the_counter(service):
            continue
        fix = None
        if isinstance(part.value, TimeLimit) and part.value.phases:
            fix = Fix('Tambahkan "sejak berkas diterima lengkap dan benar"', value=with_start, confirm=True)
        shared = part.shared
        place = Place(service="" if shared else service.id, component="time_limit", case=part.case)
        yield Hit("belum menyebut dihitung sejak kapan.", part, fix=fix, place=None if shared else place)


def with_start(value: AnyValue) -> AnyValue:
    """The time limit counted from the complete file."""
    if not isinstance(value, TimeLimit):
        return value
    start = "sejak berkas diterima lengkap dan benar"
    return replace(value, phases=tuple(replace(each, start=each.start or start) for each in value.phases))


def begins_at_the_counter(service: ServiceView) -> bool:
    """Whether steps with a first actor show when the time begins."""
    steps = service.cell("procedure")
    return any(
        isinstance(part.value, Steps)
        and any(each.actor for group in part.value.groups for each in group.steps[:1])
        for part in steps.parts
    )


# --- beside other places -----------------------------------------------------------------------


@FAMILY.cell(
    "time-case-missing",
    "should",
    "time_limit",
    title="Ada kasus tanpa jangka waktu",
    basis=LAW,
)
def time_case_missing(cell: Cell, about: About) -> Iterator[Hit]:
    if cell.by_case and cell.open_cases and not cell.is_empty:
        yield Hit(f"belum ada waktu untuk kasus {', '.join(cell.open_cases)}.")


MINUTES = {"menit": 1.0, "jam": 60.0}
WORKDAY = 7.5 * 60  # minutes of one working day, unless the office says otherwise
WAITING = ("pemohon", "masyarakat", "pelapor", "klien", "pasien", "warga", "pengguna")


def in_minutes(amount: float, unit: str) -> float:
    """A time in minutes of work."""
    if unit in MINUTES:
        return amount * MINUTES[unit]
    return amount * {"hari": 1, "hari kerja": 1, "minggu": 5, "bulan": 22}.get(unit, 250) * WORKDAY


@FAMILY.service(
    "time-sum-exceeds",
    "must",
    title="Jumlah waktu langkah melebihi jangka waktu",
    basis=LAW,
)
def time_sum_exceeds(service: ServiceView, about: About) -> Iterator[Hit]:
    limits = [in_minutes(e.most, e.unit) for part in service.cell("time_limit").parts for e in promises(part)]
    if not limits:
        return
    for part in service.cell("procedure").parts:
        if not isinstance(part.value, Steps):
            continue
        longest = max((total(group.steps) for group in part.value.groups), default=0.0)
        if longest > max(limits) and longest > sum(limits):
            told, limit = worded(longest), worded(max(limits))
            sentence = f"jumlah waktu langkah ({told}) melebihi jangka waktu ({limit}). Samakan keduanya."
            also = (Place(service=service.id, component="procedure"),)
            yield Hit(sentence, place=Place(service=service.id, component="time_limit"), also=also)


def total(steps: tuple[Step, ...]) -> float:
    """The minutes of steps in a row; what the applicant does on its own does not count."""
    sum_ = 0.0
    for each in steps:
        inner = total(each.steps)
        own = in_minutes(each.time.most or each.time.amount, each.time.unit) if each.time is not None else 0.0
        sum_ += max(own, inner)
    return sum_


def worded(minutes: float) -> str:
    """Minutes of work in the largest unit that is whole."""
    if minutes >= WORKDAY and not minutes % WORKDAY:
        return f"{minutes / WORKDAY:g} hari kerja"
    return f"{minutes / 60:g} jam" if minutes >= 60 and not minutes % 60 else f"{minutes:g} menit"


OTHER = Phrases.listed(
    """
    selesai; diselesaikan; terbit; diterbitkan; diserahkan; tepat waktu; penyelesaian; menyelesaikan;
    jangka waktu; waktu pelayanan; diproses
    """
)


@FAMILY.service(
    "time-conflict",
    "must",
    title="Jangka waktu berbeda di tempat lain",
    basis=LAW,
)
def time_conflict(service: ServiceView, about: About) -> Iterator[Hit]:
    limits = [each for part in service.cell("time_limit").parts for each in promises(part)]
    if not limits:
        return
    most = {in_minutes(each.most, each.unit) for each in limits}
    for component in ("service_guarantee", "product"):
        for part, line in service.cell(component).lines:
            for time in [each for other, each in part.times if other is line]:
                if (
                    line.words.has(OTHER)
                    and in_minutes(time.most, time.unit) not in most
                    and in_minutes(time.most, time.unit) != sum(most)
                ):
                    said = line.words.said(time.first, time.last)
                    limit = limits[0].said
                    sentence = f'tertulis "{said}", sedangkan jangka waktunya {limit}. Samakan keduanya.'
                    place = Place(service=service.id, component=component, case=part.case, path=line.path)
                    also = (Place(service=service.id, component="time_limit"),)
                    yield Hit(sentence, part, line, place=place, also=also)


REQUEST = Phrases.listed(
    """
    permohonan; izin; rekomendasi; surat; persetujuan; penerbitan; legalisasi; kartu; akta
    """
)
NO_REQUEST = Phrases.listed(
    """
    sewa; penyewaan; magang; kuliah; pelatihan; pendampingan; kunjungan; penelitian
    """
)
FIVE_DAYS = 5 * WORKDAY


@FAMILY.service(
    "time-long-without-basis",
    "hint",
    title="Jangka waktu lebih dari lima hari kerja tanpa dasar",
    basis="UU 30/2014 Pasal 53 ayat (2) sebagaimana diubah (5 hari kerja) [GK]",
)
def time_long_without_basis(service: ServiceView, about: About) -> Iterator[Hit]:
    if not service.name.has(REQUEST) or service.name.has(NO_REQUEST):
        return
    for part in service.cell("time_limit").parts:
        value = part.value
        cited = (isinstance(value, TimeLimit) and value.basis) or part.words.has(BASIS)
        long = [each for each in promises(part) if in_minutes(each.most, each.unit) > FIVE_DAYS]
        if long and not cited:
            yield Hit(
                f'"{long[0].said}" lebih dari lima hari kerja. Sebutkan peraturan yang mengatur waktu itu.',
                part,
                place=Place(
                    service="" if part.shared else service.id, component="time_limit", case=part.case
                ),
            )


BASIS = Phrases.listed("pasal; undang-undang; peraturan; permen*; perpres; perda; perbup; uu; pp")
