"""Family 4, what is seen only beside other components: the steps, the guarantee, the name of the service."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from math import inf

from drafter.checks.cells import Part
from drafter.checks.findings import Fix, Hit, Place
from drafter.checks.promises import START, promises
from drafter.checks.quantities import Time, times
from drafter.checks.step_lines import (
    RECEIVERS,
    StepLine,
    begins_with_doer,
    is_receiver,
    starts_with_giver,
    steps_of,
)
from drafter.checks.time_limits import FAMILY, LAW
from drafter.checks.views import About, ServiceView
from drafter.checks.words import Phrases, Words, prepare
from drafter.model.answers import AnyValue, Fees, Items, Step, Steps, Table, TimeLimit


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
    return any(
        is_begun(each) for part in service.cell("procedure").parts for each in list(steps_of(part))[:2]
    )


def is_begun(step: StepLine) -> bool:
    """Whether somebody acts in a step."""
    return (
        bool(step.actor)
        or is_receiver(step)
        or starts_with_giver(step.words)
        or begins_with_doer(step.words.tokens)
    )


# --- beside other places -----------------------------------------------------------------------


@FAMILY.service(
    "time-case-missing",
    "should",
    title="Ada kasus tanpa jangka waktu",
    basis=LAW,
)
def time_case_missing(service: ServiceView, about: About) -> Iterator[Hit]:
    cell = service.cell("time_limit")
    if cell.is_empty:
        return
    missing = list(cell.open_cases)
    if not cell.by_case:
        timed = {label for part in cell.parts for label in labels(part)}
        for component in ("requirements", "fee") if timed else ():
            known = {label for part in service.cell(component).parts for label in labels(part)}
            known |= {prepare(case.name).plain for case in service.cell(component).cases}
            if len(known) > 1 and any(is_same_case(one, other) for one in known for other in timed):
                missing += [
                    each for each in sorted(known) if not any(is_same_case(each, other) for other in timed)
                ]
    if missing:
        named = ", ".join(dict.fromkeys(missing))
        place = Place(service=service.id, component="time_limit")
        yield Hit(f"belum ada waktu untuk kasus {named}.", place=place)


def labels(part: Part) -> Iterator[str]:
    """The cases that an answer tells apart in its headings, phases, rows."""
    value = part.value
    match value:
        case Items():
            yield from (prepare(each.heading).plain for each in value.groups if each.heading)
        case TimeLimit():
            yield from (prepare(each.name).plain for each in value.phases if each.name)
            for one, other in pairwise(value.phases):
                if one.limit is None and one.words and other.limit is not None and not other.name:
                    yield prepare(one.words).plain
        case Fees():
            yield from (prepare(each.variant).plain for each in value.rows if each.variant)
        case Table():
            yield from (prepare(row[0]).plain for row in value.rows if row[0])
        case _:
            return


def is_same_case(one: str, other: str) -> bool:
    """Whether two labels name the same case: the words of the shorter all stand in the longer, as often."""
    a, b = one.split(), other.split()
    shorter, longer = (a, b) if len(a) <= len(b) else (b, a)
    if ("bukan" in a) != ("bukan" in b) or ("non" in a) != ("non" in b):
        return False
    return bool(shorter) and set(shorter) <= set(longer)


MINUTES = {"menit": 1.0, "jam": 60.0}
WORKDAY = 7.5 * 60  # minutes of one working day, unless the office says otherwise
WAITING = ("pemohon", "masyarakat", "pelapor", "klien", "pasien", "warga", "pengguna")


def in_minutes(amount: float, unit: str) -> float:
    """A time in minutes of work."""
    if unit in MINUTES:
        return amount * MINUTES[unit]
    return (
        amount
        * {"hari": 1, "hari kerja": 1, "hari kalender": 1, "minggu": 5, "bulan": 22}.get(unit, 250)
        * WORKDAY
    )


@FAMILY.service(
    "time-sum-exceeds",
    "must",
    title="Jumlah waktu langkah melebihi jangka waktu",
    basis=LAW,
)
def time_sum_exceeds(service: ServiceView, about: About) -> Iterator[Hit]:
    cell = service.cell("time_limit")
    limits = [in_minutes(e.most, e.unit) for part in cell.parts for e in promises(part)]
    if not limits:
        return
    if cell.words.has(RESPONSE):
        limits.append(inf)  # a time to respond is no time of the whole
    for part in (*service.cell("time_limit").parts, *service.cell("procedure").parts):
        if (told := stated_total(part)) is not None and told[1] and told[0] != told[1]:
            stated, summed = map(worded, told)
            sentence = f"jumlah yang tertulis ({stated}) tidak sama dengan jumlah langkah ({summed})."
            yield Hit(
                sentence,
                place=Place(service=service.id, component="time_limit"),
                also=(Place(service=service.id, component="procedure"),),
            )
            continue
        if isinstance(part.value, TimeLimit):
            continue
        if isinstance(part.value, Steps):
            longest = max((total(group.steps, office=True) for group in part.value.groups), default=0.0)
        elif isinstance(part.value, Items):
            longest = sum(in_minutes(time.most, time.unit) for _, time in part.times if time.unit in WORK)
        else:
            continue
        if longest > max(limits) and longest > sum(limits):
            told, limit = worded(longest), worded(max(limits))
            sentence = f"jumlah waktu langkah ({told}) melebihi jangka waktu ({limit}). Samakan keduanya."
            also = (Place(service=service.id, component="procedure"),)
            yield Hit(sentence, place=Place(service=service.id, component="time_limit"), also=also)


RESPONSE = Phrases.listed(
    "waktu tanggap; respon time; respons time; response time; waktu respon; waktu respons; waktu tunggu"
)
TOTAL = Phrases.listed(
    "jumlah waktu; total waktu; jumlah keseluruhan; total; waktu keseluruhan; seluruh waktu"
)


def stated_total(part: Part) -> tuple[float, float] | None:
    """The total that the steps state in words, and the sum of all other times; None without a total."""
    if isinstance(part.value, TimeLimit):
        named = [each for each in part.value.phases if each.limit and prepare(each.name).has(TOTAL)]
        if len(named) == 1 and named[0].limit is not None:
            rest = [each.limit for each in part.value.phases if each.limit and each is not named[0]]
            said = named[0].limit
            return in_minutes(said.amount, said.unit), sum(
                in_minutes(e.most or e.amount, e.unit) for e in rest
            )
    stated = [(line, time) for line, time in part.times if line.words.has(TOTAL)]
    if len(stated) != 1:
        return None
    line, time = stated[0]
    rest = sum(in_minutes(each.most, each.unit) for other, each in part.times if other is not line)
    if isinstance(part.value, Steps):
        rest += sum(total(group.steps, fields=True) for group in part.value.groups)
    if isinstance(part.value, TimeLimit):
        rest += sum(in_minutes(each.most, each.unit) for each in promises(part) if each.path)
    return in_minutes(time.most, time.unit), rest


def total(steps: tuple[Step, ...], fields: bool = False, office: bool = False) -> float:
    """The minutes of steps in a row; times in their words count where no field says them, unless `fields`.

    office: without the steps of the citizen, on whom the office waits.
    """
    sum_ = 0.0
    for each in steps:
        if office and each.time is None and waits(each):
            continue
        inner = total(each.steps, fields, office)
        if each.time is not None:
            own = in_minutes(each.time.most or each.time.amount, each.time.unit)
        else:
            own = sum(
                in_minutes(time.most, time.unit) for time in times(prepare(each.action)) if time.unit in WORK
            )
        sum_ += max(own, inner)
    return sum_


def waits(step: Step) -> bool:
    """Whether the citizen does a step, in a time that is his ("Pelaku usaha memperbaiki ...")."""
    said = prepare(f"{step.actor} {step.action}")
    return any(each.first <= 2 for each in said.find(RECEIVERS))


WORK = ("menit", "jam", "hari")


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
    for component, told in (("service_guarantee", OTHER), ("product", OTHER), ("procedure", WHOLE)):
        for part, line in service.cell(component).lines:
            for time in [each for other, each in part.times if other is line]:
                if time.unit == "tahun" or is_about_else(line.words, time) or not line.words.has(told):
                    continue
                if in_minutes(time.most, time.unit) not in (*most, sum(most)):
                    said = line.words.said(time.first, time.last)
                    limit = limits[0].said
                    sentence = f'tertulis "{said}", sedangkan jangka waktunya {limit}. Samakan keduanya.'
                    place = Place(service=service.id, component=component, case=part.case, path=line.path)
                    also = (Place(service=service.id, component="time_limit"),)
                    yield Hit(sentence, part, line, place=place, also=also)


def is_about_else(words: Words, time: Time) -> bool:
    """Whether a time is one to answer a complaint, of validity, of compensation."""
    clause = words.said(max(0, time.first - NEAR), min(len(words.tokens), time.last + 1))
    return prepare(clause).has(ELSE)


NEAR = 7  # tokens before a time that say what it is for
WHOLE = Phrases.listed(
    """
    seluruh proses; total waktu; waktu keseluruhan; keseluruhan proses; jumlah waktu; seluruhnya
    """
)
ELSE = Phrases.listed(
    """
    pengaduan; keluhan; aduan; kompensasi; terlambat; keterlambatan; berlaku; disimpan; pengadu; arsip
    """
)
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
