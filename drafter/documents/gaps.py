"""What is missing before a decree can be signed, and what is filled in by hand at the signing.

Missing makes the paper a KONSEP: a component empty or still an unconfirmed example; considerations,
grounds, dictum or the signatory's post not there.  Address and place are known before anyone signs and are
asked for; number, date, name, rank and NIP are blanks until the signing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from drafter.documents.cells import Cells, Kept
from drafter.documents.dictum import says_something
from drafter.documents.lists import bare
from drafter.documents.naming import number_form
from drafter.documents.sources import Sources
from drafter.errors import UserError
from drafter.model.answers import NOT_YET, AsOffice, ByCase, One
from drafter.model.draft import DecreePoint, Draft, FromTemplate, Service

Why = Literal["empty", "example", "broken"]


@dataclass(frozen=True, slots=True)
class Missing:
    """A place that is empty or holds an example: component of a service, or ("", part) of the decree.

    broken: it cannot be printed, and `trouble` says why: a regulation that the catalogue lacks.
    """

    service: str
    component: str
    title: str
    why: Why = "empty"
    case: str = ""
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Gaps:
    """All that is missing, and the blanks of the paper in words.

    by_hand: those filled at the signing.  to_complete: those that should be filled before it is submitted.
    """

    missing: tuple[Missing, ...]
    by_hand: tuple[str, ...]
    to_complete: tuple[str, ...] = ()


def gaps(draft: Draft, sources: Sources, cells: Cells | None = None) -> Gaps:
    """What a draft lacks."""
    cells = cells or Cells(draft, sources.catalogue)
    missing = [*decree_gaps(draft), *service_gaps(draft, sources, cells)]
    return Gaps(tuple(missing), tuple(by_hand(draft, sources)), tuple(to_complete(draft)))


def decree_gaps(draft: Draft) -> Iterator[Missing]:
    """Parts of the decree without which it cannot be signed."""
    decree = draft.decree
    parts: Mapping[str, object] = {
        "Menimbang": [each for each in decree.considerations if is_worded(each)],
        "Mengingat": [each for each in decree.legal_grounds if each.text.strip() or each.regulation],
        "Diktum": [each for each in decree.dictum if says_something(draft, each)],
        "Jabatan penanda tangan": draft.office.signatory.post.strip(),
        "Daftar pelayanan": draft.services,
    }
    for title, there in parts.items():
        if not there:
            yield Missing("", "", title)


def is_worded(point: DecreePoint) -> bool:
    """Whether a point prints anything."""
    return isinstance(point, FromTemplate) or bool(bare(point.text))


def service_gaps(draft: Draft, sources: Sources, cells: Cells) -> Iterator[Missing]:
    """Components of each service that are empty, lack a case, or hold an unconfirmed example."""
    for service in draft.services:
        if not service.name.strip():
            yield Missing(service.id, "", "Nama pelayanan")
        for component in sources.components.entries:
            try:
                made = cells.component(service, component.id)
            except UserError as error:
                yield broken(Missing(service.id, component.id, component.title), error)
                continue
            if not is_sound(made):
                at = Missing(service.id, component.id, component.title)
                yield from cell_gaps(cells, service, made, at)
        for place, own in enumerate(service.extra, 1):
            at = Missing(service.id, f"x{place}", own.title or f"Komponen tambahan ke-{place}")
            if not own.title.strip():
                yield Missing(service.id, at.component, "Nama komponen tambahan")
            try:
                yield from cell_gaps(cells, service, cells.worded(service, own.answer, NOT_YET), at)
            except UserError as error:
                yield broken(at, error)


def broken(at: Missing, error: UserError) -> Missing:
    """A cell that cannot be worded, with the sentence that says why."""
    return replace(at, why="broken", trouble=str(error))


def is_sound(made: Kept) -> bool:
    """Whether a cell is surely without gaps: one answer, in words, no example."""
    answer = made.answer
    one = isinstance(answer, One) or (isinstance(answer, AsOffice) and isinstance(made.shared, One))
    return one and bool(made.blocks) and not made.example


def cell_gaps(cells: Cells, service: Service, made: Kept, at: Missing) -> Iterator[Missing]:
    """What one cell lacks: everything, the office's part, a case; or it holds an unconfirmed example."""
    office_silent = isinstance(made.answer, AsOffice) and not isinstance(made.shared, One)
    if not made.blocks or office_silent:
        yield at
    elif made.example:
        yield replace(at, why="example")
    if isinstance(made.answer, ByCase):
        for number, case in enumerate(service.cases, 1):
            if not cells.case(made.answer, case, at.component == "staffing"):
                yield replace(at, case=case.name.strip() or f"kasus {number}")


def by_hand(draft: Draft, sources: Sources) -> Iterator[str]:
    """Blanks that are filled at the signing, in the order in which they stand on the paper.

    The year is known with the date and is not asked for beside it.
    """
    who = draft.office.signatory
    form = number_form(draft, sources)
    minutes = FromTemplate(id="berita_acara") in draft.decree.noted
    blanks = {
        "nomor keputusan": "{nomor}" not in form or draft.decree.number,
        "nomor berita acara": not minutes or draft.minutes.number,
        "tanggal berita acara": not minutes or draft.minutes.date,
        "tanggal penetapan": draft.dates.decree,
        "nama penanda tangan": who.name,
        "pangkat penanda tangan": who.shown == "name" or who.rank,
        "NIP penanda tangan": who.shown == "name" or who.nip,
    }
    return (title for title, value in blanks.items() if not value)


def to_complete(draft: Draft) -> Iterator[str]:
    """Blanks that the office knows before the decree is submitted."""
    office = draft.office
    blanks = {
        "nama unit penyelenggara": office.name.strip(),
        "alamat instansi": office.signatory.on_behalf or office.address.strip(),
        "nomor keputusan yang dicabut": all(each.number for each in draft.decree.revokes),
        "tempat penetapan": office.place.strip(),
    }
    return (title for title, value in blanks.items() if not value)
