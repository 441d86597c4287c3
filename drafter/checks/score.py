"""What a draft would be given on the five PEKPPP indicators that read a standard, and what the next needs.

Permenpan RB 29/2022, indicators 1 to 5.  Only what the draft itself says is counted; media, SIPPN and
what hangs on a wall it cannot know, and says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from drafter.checks.checker import Report
from drafter.checks.elements import AGENCIES, element_of
from drafter.model.attendance import ELEMENTS, read_participant
from drafter.model.draft import Draft
from drafter.wording import long_date

SOURCE = "PermenPANRB 29/2022"
BIENNIAL, TRIENNIAL = 2, 3  # years
NOT_KNOWN = "Tidak dapat diketahui dari rancangan"


@dataclass(frozen=True, slots=True)
class Score:
    """One indicator.  scale: 0 to 5 as the draft shows it, None where it cannot tell.

    now: why; following: what the next scale needs, "" at the top; paper: what the program makes for it.
    """

    indicator: int
    title: str
    scale: int | None
    now: str
    following: str
    paper: str


def scores(report: Report, today: date | None = None) -> tuple[Score, ...]:
    """The five indicators, in their order."""
    draft = report.draft
    return (
        standard(report),
        elements(draft),
        publication(draft),
        review(draft, today),
        pledge(report),
    )


def standard(report: Report) -> Score:
    """Indicator 1: whether there is a standard, whole, established, with the public, evaluated."""
    draft = report.draft
    whole = bool(draft.services) and not any(each.rule == "component-missing" for each in report.findings)
    steps = (
        (bool(draft.services), "Susun daftar pelayanan dan isinya.", "belum ada pelayanan"),
        (whole, "Lengkapi 14 komponen setiap pelayanan.", "ada pelayanan yang belum memuat 14 komponen"),
        (draft.status == "ditetapkan", "Tetapkan keputusan.", "14 komponen terisi, belum ditetapkan"),
        (
            any(each != AGENCIES for each in taking_part(draft)),
            "Libatkan masyarakat dan catat dalam berita acara.",
            "sudah ditetapkan",
        ),
        (
            draft.dates.last_evaluation is not None,
            "Lakukan pemantauan dan evaluasi, lalu catat tanggalnya.",
            "ditetapkan dengan melibatkan masyarakat",
        ),
    )
    scale = next((n for n, step in enumerate(steps) if not step[0]), 5)
    now = steps[scale][2] if scale < 5 else "ditetapkan, melibatkan masyarakat, dan dievaluasi"
    following = steps[scale][1] if scale < 5 else ""
    paper = ("Keputusan dan Lampiran", "Keputusan dan Lampiran", "Keputusan", "Berita Acara", "", "")[scale]
    return Score(1, "Ketersediaan standar pelayanan", scale, now, following, paper)


def taking_part(draft: Draft) -> tuple[str, ...]:
    """The elements of society that the minutes name, in the order of the indicator."""
    people = (read_participant(each) for each in draft.minutes.participants if each.strip())
    found = {element_of(each.element, each.post, each.name) for each in people}
    return tuple(each for each in ELEMENTS if each in found)


def elements(draft: Draft) -> Score:
    """Indicator 2: how many of the five elements took part."""
    there = taking_part(draft)
    missing = [each for each in ELEMENTS if each not in there]
    now = f"berita acara mencatat {len(there)} dari {len(ELEMENTS)} unsur"
    following = f"Libatkan juga: {', '.join(missing)}." if missing else ""
    return Score(
        2, "Pelibatan unsur dalam penyusunan", len(there), now, following, "Berita Acara, Daftar Hadir"
    )


def publication(draft: Draft) -> Score:
    """Indicator 3: media and SIPPN are not in the draft; how many media its announcement names is."""
    media = sum(bool(each.strip()) for each in draft.publication.media)
    now = f"{NOT_KNOWN}: media tempat standar dimuat dan SIPPN"
    if media:
        now += f" (pengumuman rancangan menyebut {media} media)"
    following = "Muat seluruh komponen di SIPPN dan sekurang-kurangnya 2 media lain; 4 media untuk skala 5."
    return Score(3, "Publikasi standar pelayanan", None, f"{now}.", following, "Pengumuman")


def review(draft: Draft, today: date | None) -> Score:
    """Indicator 4: how long ago the standard was reviewed; whether wholly, the draft does not say."""
    title, paper = "Peninjauan ulang", "Berita Acara"
    last = draft.dates.last_review
    if last is None or today is None or last > today:
        now = f"{NOT_KNOWN}: tanggal peninjauan ulang belum dicatat."
        return Score(
            4, title, None, now, "Tinjau ulang seluruh komponen setiap tahun, catat tanggalnya.", paper
        )
    scale = 4 if within(last, today, 1) else 2 if within(last, today, BIENNIAL) else 1
    now = f"ditinjau terakhir {long_date(last)}; cakupannya tidak diketahui"
    more = {4: "Pastikan seluruh komponen ditinjau.", 2: "Tinjau setiap tahun.", 1: "Tinjau dalam 2 tahun."}
    return Score(4, title, scale, now, more[scale], paper)


def within(then: date, today: date, years: int) -> bool:
    """Whether so many years have not passed since a day."""
    return (today.year - then.year, today.month, today.day) <= (years, then.month, then.day)


def pledge(report: Report) -> Score:
    """Indicator 5: the pledge; where it is shown the draft does not say."""
    draft = report.draft
    at_fault = any(each.rule.startswith("pledge-") and each.severity != "hint" for each in report.findings)
    title, paper = "Maklumat pelayanan", "Maklumat Pelayanan, Poster Maklumat"
    if draft.dates.pledge is None:
        return Score(5, title, 1, "tanggal maklumat belum ada", "Tetapkan dan umumkan maklumat.", paper)
    if at_fault:
        now = "isi maklumat belum sesuai ketentuan"
        return Score(5, title, 2, now, "Perbaiki temuan tentang maklumat.", paper)
    following = "Pasang di ruang pelayanan (skala 4) dan di laman (skala 5); rancangan tidak mencatatnya."
    return Score(5, title, 3, "tidak ada temuan tentang isi maklumat", following, paper)
