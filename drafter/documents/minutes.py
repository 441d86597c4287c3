"""Berita acara penyusunan and its daftar hadir (PP 96/2012 Pasal 26 ayat (3)).

The regulation names both papers and prescribes no form; this one is that of practice.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.documents.blocks import Block, Clause, ClauseTable, Grid, Paragraph, Part, Signature, Signatures
from drafter.documents.blocks import Title as TitleBlock
from drafter.documents.decree import letterhead
from drafter.documents.naming import BLANK, LONG_BLANK, Naming, name_lines, naming, signatory_lines
from drafter.documents.office_papers import blank_names, in_own_name, services
from drafter.documents.sources import Sources
from drafter.model.attendance import (
    ELEMENTS,
    Participant,
    Signer,
    by_element,
    read_input,
    read_participant,
    read_signer,
)
from drafter.model.draft import Draft, Minutes
from drafter.wording import MONTHS, long_date, short_date, spell, weekday

TITLE = "BERITA ACARA PENYUSUNAN STANDAR PELAYANAN"
EMPTY_INPUTS, EMPTY_GUESTS = 3, 15  # rows for what is written by hand
TALL = 9.0  # millimetres of such a row
REPRESENTATIVE = "Wakil"


def minutes(draft: Draft, sources: Sources) -> Part:
    """The minutes: opening, services, participants, inputs and follow-up, signatures."""
    draft = in_own_name(draft)
    names = naming(draft, sources)
    return Part((letterhead(draft), *_body(draft, sources, names)))


def _body(draft: Draft, sources: Sources, names: Naming) -> Iterator[Block]:
    said = draft.minutes
    title = (TITLE, f"PADA {names.unit.upper()}", f"NOMOR {said.number or BLANK}")
    yield TitleBlock(title, level=1)
    if said.text.strip():
        yield from (Paragraph(line.strip()) for line in said.text.splitlines() if line.strip())
    else:
        yield Paragraph(opening(draft, sources, names))
    yield from services(draft, sources, "minutes")
    by_hand = 0.0 if guests(said) else TALL
    yield Paragraph(sources.wording.render("minutes", "peserta"))
    yield Grid(("NO.", "UNSUR", "NAMA", "JABATAN"), tuple(_guest_rows(said)), (1, 5, 5, 5), by_hand)
    yield Paragraph(sources.wording.render("minutes", "masukan"), apart=True)
    yield Grid(("NO.", "MASUKAN", "TINDAK LANJUT"), input_rows(said), (1, 8, 7), 0.0 if said.inputs else TALL)
    yield Paragraph(sources.wording.render("minutes", "penutup"), apart=True)
    yield Signatures(tuple(signatures(draft)))


def opening(draft: Draft, sources: Sources, names: Naming) -> str:
    """Weekday and date in words, place, what was done."""
    said = draft.minutes
    day = said.date
    return sources.wording.render(
        "minutes",
        "pembuka",
        hari=weekday(day) if day else BLANK,
        tanggal=spell(day.day) if day else BLANK,
        bulan=MONTHS[day.month - 1] if day else BLANK,
        tahun=f"{spell(day.year)} ({short_date(day)})" if day else BLANK,
        waktu=said.time.strip(),
        tempat=said.place.strip() or LONG_BLANK,
        unit=names.unit,
    )


def guests(said: Minutes) -> list[Participant]:
    """The participants that have a name or at least an element."""
    return [each for each in map(read_participant, said.participants) if any(each)]


def _guest_rows(said: Minutes) -> Iterator[tuple[str, ...]]:
    """By element; where nobody is named yet, a row for each assessed element."""
    people = guests(said) or [Participant(element=each) for each in ELEMENTS]
    number = 0
    for element, rows in by_element(people).items():
        for place, each in enumerate(rows):
            number += 1
            shown = element[:1].upper() + element[1:]
            yield f"{number}.", "" if place else shown, each.name, each.post


def input_rows(said: Minutes) -> tuple[tuple[str, ...], ...]:
    """What was put forward and what follows; empty rows where nothing is noted yet."""
    noted = [each for each in map(read_input, said.inputs) if any(each)]
    rows = [(f"{number}.", each.text, each.action) for number, each in enumerate(noted, 1)]
    return tuple(rows) or (("", "", ""),) * EMPTY_INPUTS


# --- signatures ----------------------------------------------------------------------------------


def signatures(draft: Draft) -> Iterator[Signature]:
    """Representatives in turn, the head of the office at the right of the first row."""
    who = draft.office.signatory
    head = Signature(("Penyelenggara,", *signatory_lines(who)), name_lines(who))
    others = [signer(each) for each in signers(draft.minutes) if not _is_head(each, draft)]
    yield from (*others[:1], head, *others[1:])


def signers(said: Minutes) -> list[Signer]:
    """Who signs for society: those named, else a blank for each element that took part."""
    named = [each for each in map(read_signer, said.signers) if any(each)]
    if named:
        return named
    elements = [each for each in by_element(guests(said)) if each]
    return [Signer(element=each) for each in elements] or [Signer(element="masyarakat")]


def signer(each: Signer) -> Signature:
    """One of them: the element above, name and post below."""
    above = f"{REPRESENTATIVE} {each.element}," if each.element else f"{each.post or LONG_BLANK},"
    post = (each.post,) if each.element and each.post else ()
    return Signature((above, ""), (each.name or LONG_BLANK, *post))


def _is_head(each: Signer, draft: Draft) -> bool:
    name = draft.office.signatory.name
    return bool(name) and each.name.casefold() == name.casefold()


# --- attendance list -------------------------------------------------------------------------------


def attendance(draft: Draft, sources: Sources) -> Part:
    """Daftar hadir: printed for the meeting with empty rows, or with those who are known."""
    draft = in_own_name(draft)
    names, said = naming(draft, sources), draft.minutes
    day = said.date
    about = {
        "Hari": weekday(day) if day else BLANK,
        "Tanggal": long_date(day) if day else BLANK,
        **({"Pukul": said.time.strip()} if said.time.strip() else {}),
        "Tempat": said.place.strip() or LONG_BLANK,
        "Acara": sources.wording.render("minutes", "acara", unit=names.unit),
    }
    header = ("NO.", "NAMA", "UNSUR/INSTANSI", "JABATAN", "KONTAK", "TANDA TANGAN")
    return Part(
        (
            letterhead(draft),
            TitleBlock(("DAFTAR HADIR", "PENYUSUNAN STANDAR PELAYANAN"), level=1),
            ClauseTable(tuple(Clause(label, (Paragraph(words),)) for label, words in about.items())),
            Grid(header, tuple(_rows(said)), (4, 13, 12, 11, 9, 10), tall=11.0),
        )
    )


def _rows(said: Minutes) -> Iterator[tuple[str, ...]]:
    people = guests(said) or [Participant()] * EMPTY_GUESTS
    for number, each in enumerate(people, 1):
        yield f"{number}.", each.name, each.element, each.post, each.contact, f"{number}."


# --- what they have to say ---------------------------------------------------------------------------


def has_minutes(draft: Draft) -> bool:
    """Whether anything of a meeting is noted."""
    said = draft.minutes
    lines = (*said.participants, *said.inputs, *said.signers)
    words = (said.number, said.place, said.text, said.time, *lines)
    return said.date is not None or any(each.strip() for each in words)


def minutes_blanks(draft: Draft) -> tuple[str, ...]:
    """What is filled in by hand on the minutes."""
    said = draft.minutes
    unnamed = any(not each.name for each in signers(said))
    return blank_names(
        {
            "nomor berita acara": said.number,
            "hari dan tanggal": said.date or said.text,
            "tempat": said.place or said.text,
            "peserta": guests(said),
            "masukan dan tindak lanjut": said.inputs,
            "nama wakil masyarakat yang menandatangani": not unnamed,
            "nama penyelenggara": draft.office.signatory.name,
        }
    )


def attendance_blanks(draft: Draft) -> tuple[str, ...]:
    """What is filled in by hand on the attendance list, beside the signatures."""
    said = draft.minutes
    people = guests(said)
    return blank_names(
        {
            "hari dan tanggal": said.date,
            "tempat": said.place,
            "nama peserta": people and all(each.name for each in people),
            "kontak peserta": people and all(each.contact for each in people),
        }
    )
