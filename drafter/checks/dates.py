"""Family 20: days that do not exist or do not agree, and the terms of PP 96/2012 Pasal 26 to 33.

Without a table of holidays working days are counted Monday to Friday.  What could still be in time if
two whole weeks were holidays is an estimate and a hint ("perkiraan"); beyond that it is sure.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import cast

from drafter.checks.cells import Line, Part
from drafter.checks.decree_lines import numbered, several
from drafter.checks.findings import Hit, Place, Severity
from drafter.checks.mentions import mentions
from drafter.checks.rules import Family, each_line
from drafter.checks.views import About, Ground, PapersView
from drafter.checks.words import Words, prepare
from drafter.checks.written_dates import Said, dates_in, weekdays_in
from drafter.model.draft import Draft
from drafter.wording import long_date, weekday

FAMILY = Family("dates", "Tanggal dan tenggat")
PLACE = Place(part="dates")
UNTIL = "responses_until"  # the field of the dates that ends the time for responses


def day_of(field: str) -> Place:
    """Where a day is entered: a field of the dates, or "minutes" for the day of the meeting."""
    return replace(PLACE, path=(field,))


HOLIDAYS_AT_MOST = 10  # working days that holidays could take; no run of them known takes as many
PUBLISHED, RESPONDED, MENDED, PLEDGED = 5, 7, 14, 7
UNREAD = "tidak terbaca sebagai tanggal"


# --- days that do not exist --------------------------------------------------------------------


def impossible_in_papers(papers: PapersView, about: About) -> Iterator[Hit]:
    """The same in the decree and the papers around it, and in what could not be read as a date."""
    for place, words, found in dated(papers):
        for said in found:
            if not said.exists:
                yield impossible(words, said, place)
    for line in papers.draft.office.signatory.source:
        words = prepare(line)
        for said in dates_in(words):
            if not said.exists:
                yield impossible(words, said, Place(part="signature"))
    for note, words in zip(papers.draft.notes, papers.kept, strict=True):
        if UNREAD in note:
            for said in dates_in(words):
                if not said.exists:
                    yield impossible(words, said, part_of(note))


def dated(papers: PapersView) -> list[tuple[Place, Words, list[Said]]]:
    """The texts of the papers that hold dates, read once for all rules."""
    kept = papers.notes.get("dates")
    if kept is None:
        found = ((place, words, dates_in(words)) for place, words in papers.texts)
        kept = papers.notes["dates"] = [each for each in found if each[2]]
    return cast("list[tuple[Place, Words, list[Said]]]", kept)


def part_of(note: str) -> Place:
    """The paper that a note on a date is about."""
    return Place(part="minutes") if note.casefold().startswith("tanggal berita acara") else PLACE


def impossible(words: Words, said: Said, place: Place) -> Hit:
    """The finding."""
    text = words.text[said.start : said.end]
    return Hit(
        f'"{text}" tidak ada dalam kalender. Periksa.', place=replace(place, span=(said.start, said.end))
    )


@FAMILY.cell(
    "date-impossible",
    "must",
    title="Tanggal tidak ada",
    basis="kalender",
    papers=impossible_in_papers,
)
@each_line
def date_impossible(part: Part, line: Line) -> Iterator[Hit]:
    for said in dates_in(line.words):
        if not said.exists:
            text = line.text[said.start : said.end]
            yield Hit(f'"{text}" tidak ada dalam kalender. Periksa.', part, line, (said.start, said.end))


# --- days that do not agree --------------------------------------------------------------------


@FAMILY.draft("weekday-mismatch", "must", title="Hari tidak sesuai dengan tanggal", basis="kalender")
def weekday_mismatch(papers: PapersView, about: About) -> Iterator[Hit]:
    minutes = papers.draft.minutes
    for place, words in said_with_days(papers):
        for number, said, start, end in weekdays_in(words):
            day = said.day_of if said is not None else None
            if day is None and place.part == "minutes" and is_today(words, start) and not dates_in(words):
                day = minutes.date
            if day is not None and day.weekday() != number:
                yield Hit(
                    f"tertulis {words.text[start:end]}, sedangkan {long_date(day)} hari {weekday(day)}.",
                    place=replace(place, span=(start, end)),
                )


def is_today(words: Words, start: int) -> bool:
    """Whether a weekday is that of the meeting: "pada hari ini Senin"."""
    before = words.text[:start].casefold().rstrip(" ,")
    return before.endswith(("hari ini", "hari"))


def said_with_days(papers: PapersView) -> Iterator[tuple[Place, Words]]:
    """Texts and notes."""
    yield from papers.texts
    minutes = papers.draft.minutes
    for text in (minutes.place, minutes.time, papers.draft.publication.text, papers.draft.note.text):
        if text:
            yield Place(part="minutes"), prepare(text)
    for note, words in zip(papers.draft.notes, papers.kept, strict=True):
        yield part_of(note), words


@FAMILY.draft(
    "date-words-mismatch", "must", title="Tanggal dengan kata lain dari angkanya", basis="ketelitian naskah"
)
def date_words_mismatch(papers: PapersView, about: About) -> Iterator[Hit]:
    for place, words, found in dated(papers):
        for nth, said in enumerate(found):
            if not said.spelled:
                continue
            other = figures_of(words, said, found[nth + 1 : nth + 2])
            if other is None and place.part == "minutes" and nth == 0 and papers.draft.minutes.date:
                day = papers.draft.minutes.date
                other = day.day, day.month, day.year
            if other is not None and not agree(said, other):
                text = words.text[said.start : said.end]
                yield Hit(
                    f'"{text}" tidak sama dengan {other[0]:02}-{other[1]:02}-{other[2]}. Samakan.',
                    place=replace(place, span=(said.start, said.end)),
                )


def figures_of(words: Words, said: Said, following: list[Said]) -> tuple[int, int, int] | None:
    """The date in figures that stands in brackets behind one in words."""
    for each in following:
        between = words.text[said.end : each.start].strip()
        if not each.spelled and between in ("(", ",", "/", "atau", "tanggal", "( tanggal", "(tanggal"):
            return each.day, each.month, each.year
    return None


def agree(said: Said, other: tuple[int, int, int]) -> bool:
    """Whether two dates are the same, as far as both are said."""
    day, month, year = other
    return said.day == day and said.month == month and (not said.year or not year or said.year == year)


@FAMILY.draft("year-mismatch", "should", title="Tahun tidak sama", basis="ketelitian naskah")
def year_mismatch(papers: PapersView, about: About) -> Iterator[Hit]:
    draft = papers.draft
    number = draft.decree.year or year_in(draft.decree.number)
    day = draft.dates.decree
    title = title_year(papers.title)
    if number and day and number != day.year:
        yield Hit(
            f"nomor memuat tahun {number}, sedangkan ditetapkan tahun {day.year}. Samakan.",
            place=Place(part="title"),
        )
    decreed = day.year if day else number
    if title and decreed and title not in (decreed, decreed + 1):
        yield Hit(
            f"judul memuat tahun {title}, sedangkan Keputusan tahun {decreed}. Samakan.",
            place=Place(part="title"),
        )


def year_in(number: str) -> int:
    """The year that a number holds: "188.4/12/2025"; 0 where it holds none."""
    last = number.replace("-", "/").split("/")[-1].strip()
    return int(last) if len(last) == 4 and last.isdigit() and 1990 <= int(last) <= 2100 else 0


def title_year(title: Words) -> int:
    """The year of the title itself: not of a budget, not of a regulation named in it."""
    for place in title.places.get("tahun", ()):
        following = title.tokens[place + 1 : place + 2]
        before = [each.word for each in title.tokens[max(0, place - 6) : place]]
        if not following or following[0].masked or "nomor" in before or "anggaran" in before:
            continue
        word = following[0].word
        if len(word) == 4 and word.isdigit():
            return int(word)
    return 0


# --- order -------------------------------------------------------------------------------------


@FAMILY.draft(
    "date-order-wrong", "must", title="Urutan tanggal keliru", basis="PP 96/2012 Pasal 26 dan Pasal 27"
)
def date_order_wrong(papers: PapersView, about: About) -> Iterator[Hit]:
    draft = papers.draft
    dates, minutes = draft.dates, draft.minutes.date
    pairs = (
        ("berita acara", minutes, "publikasi rancangan", dates.publication, "publication"),
        ("berita acara", minutes, "penetapan Keputusan", dates.decree, "minutes"),
        (
            "publikasi rancangan",
            dates.publication,
            "batas tanggapan",
            dates.responses_until,
            "responses_until",
        ),
        ("publikasi rancangan", dates.publication, "penetapan Keputusan", dates.decree, "publication"),
        ("perbaikan rancangan", dates.revision, "penetapan Keputusan", dates.decree, "revision"),
    )
    told = False
    for first, one, second, other, field in pairs:
        if one and other and one > other and not told:
            told = True  # one date in the wrong place puts several pairs out of order
            yield Hit(
                f"{first} ({long_date(one)}) sesudah {second} ({long_date(other)}). Periksa tanggalnya.",
                place=day_of(field),
            )
    if dates.decree:
        yield from later_grounds(papers, about, dates.decree)


def later_grounds(papers: PapersView, about: About, decreed: date) -> Iterator[Hit]:
    """Regulations of Mengingat that are younger than the decree, told once: one wrong date makes many."""
    later: list[int] = []
    for each in papers.grounds:
        day, year = made_on(each, about)
        if (day is not None and day > decreed) or (day is None and year > decreed.year):
            later.append(each.number)
    if later:
        told = (
            f"{numbered(later)} lebih muda dari tanggal Keputusan ({long_date(decreed)}). Periksa tanggalnya."
        )
        yield several("legal_grounds", later, told)


def made_on(ground: Ground, about: About) -> tuple[date | None, int]:
    """When a regulation was promulgated, or its year."""
    id = ground.citation.regulation
    named = mentions(ground.words) if not id else []
    id = id or (named[0].id_in(about.catalogue) if named else "")
    if id in about.catalogue:
        known = about.catalogue.get(id)
        return known.promulgated, known.year
    return None, named[0].year if named else 0


# --- terms -------------------------------------------------------------------------------------


def working_days(since: date, until: date) -> int:
    """Mondays to Fridays after a day up to another, that one included."""
    days = (until - since).days
    if days <= 0:
        return 0
    weeks, rest = divmod(days, 7)
    return weeks * 5 + sum((since + timedelta(each)).weekday() < 5 for each in range(1, rest + 1))


def late(count: int, limit: int) -> Severity | None:
    """How sure it is that so many Mondays to Fridays are more working days than the limit."""
    if count <= limit:
        return None
    return "must" if count > limit + HOLIDAYS_AT_MOST else "hint"


def told_late(what: str, count: int, limit: int, severity: Severity) -> str:
    """The sentence; an estimate says so."""
    if severity == "must":
        return f"{what} {count} hari kerja kemudian, batasnya {limit} hari kerja."
    return (
        f"perkiraan: {what} {count} hari kerja kemudian, batasnya {limit}. Hitung kembali dengan hari libur."
    )


@FAMILY.draft(
    "draft-published-late",
    "must",
    title="Rancangan terlambat dipublikasikan",
    basis="PP 96/2012 Pasal 27 ayat (1)",
)
def draft_published_late(papers: PapersView, about: About) -> Iterator[Hit]:
    signed, published = papers.draft.minutes.date, papers.draft.dates.publication
    if signed and published:
        count = working_days(signed, published)
        severity = late(count, PUBLISHED)
        if severity:
            said = told_late("rancangan dipublikasikan", count, PUBLISHED, severity)
            yield Hit(said, place=day_of("publication"), severity=severity)


@FAMILY.draft(
    "response-window-short",
    "must",
    title="Masa tanggapan kurang dari 7 hari kerja",
    basis="PP 96/2012 Pasal 27 ayat (2)",
)
def response_window_short(papers: PapersView, about: About) -> Iterator[Hit]:
    dates = papers.draft.dates
    published, until, decreed = dates.publication, dates.responses_until, dates.decree
    if not published:
        return
    if until and until >= published and (count := working_days(published, until)) < RESPONDED:
        yield Hit(
            f"masa tanggapan hanya {count} hari kerja, seharusnya 7 hari kerja.",
            place=day_of(UNTIL),
        )
    elif decreed and decreed >= published:
        count = working_days(published, decreed)
        if count <= RESPONDED or (until and decreed <= until):
            told = "Keputusan ditetapkan sebelum masa tanggapan 7 hari kerja berakhir."
            yield Hit(told, place=day_of(UNTIL))


@FAMILY.draft(
    "mending-late", "must", title="Perbaikan rancangan terlambat", basis="PP 96/2012 Pasal 27 ayat (3)"
)
def mending_late(papers: PapersView, about: About) -> Iterator[Hit]:
    until, mended = papers.draft.dates.responses_until, papers.draft.dates.revision
    if until and mended and (count := (mended - until).days) > MENDED:
        told = f"perbaikan selesai {count} hari sesudah batas tanggapan, batasnya 14 hari."
        yield Hit(told, place=day_of("revision"))


@FAMILY.draft(
    "pledge-late", "must", title="Maklumat terlambat dipublikasikan", basis="PP 96/2012 Pasal 30 ayat (4)"
)
def pledge_late(papers: PapersView, about: About) -> Iterator[Hit]:
    decreed, pledged = papers.draft.dates.decree, papers.draft.dates.pledge
    if decreed and pledged:
        count = working_days(decreed, pledged)
        severity = late(count, PLEDGED)
        if severity:
            said = told_late("maklumat dipublikasikan", count, PLEDGED, severity)
            yield Hit(said, place=day_of("pledge"), severity=severity)


# --- what is due -------------------------------------------------------------------------------


def years_after(day: date, years: int) -> date:
    """The same day some years later; 29 February becomes 1 March."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def in_force(draft: Draft, today: date) -> date | None:
    """Since when the standard is in force that holds today: this decree once established, else the last."""
    decreed, current = draft.dates.decree, draft.dates.current_decree
    known = (decreed, current) if draft.status == "ditetapkan" or current is None else (current,)
    past = [each for each in known if each is not None and each <= today]
    return max(past, default=None)


@FAMILY.draft("review-overdue", "must", title="Peninjauan ulang lewat 3 tahun", basis="PP 96/2012 Pasal 33")
def review_overdue(papers: PapersView, about: About) -> Iterator[Hit]:
    today = about.today
    since = in_force(papers.draft, today) if today else None
    if today is None or since is None:
        return
    reviewed = papers.draft.dates.last_review
    last = max(since, reviewed) if reviewed and reviewed <= today else since
    if today > years_after(last, 3):
        yield Hit(
            f"standar yang berlaku sejak {long_date(since)} sudah lewat 3 tahun tanpa peninjauan ulang.",
            place=PLACE,
        )


@FAMILY.draft("evaluation-overdue", "should", title="Evaluasi lewat 1 tahun", basis="PP 96/2012 Pasal 32")
def evaluation_overdue(papers: PapersView, about: About) -> Iterator[Hit]:
    today, evaluated = about.today, papers.draft.dates.last_evaluation
    if today is None or evaluated is None:
        return
    since = in_force(papers.draft, today)
    if today > years_after(evaluated, 1) and (since is None or today > years_after(since, 1)):
        yield Hit(f"evaluasi terakhir {long_date(evaluated)}, sudah lebih dari 1 tahun.", place=PLACE)
