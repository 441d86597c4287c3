"""What is missing before a decree can be signed, and what is filled in by hand at the signing.

Missing makes the paper a KONSEP: a component empty or still an unconfirmed example; considerations,
grounds, dictum or the signatory's post not there.  Number, date, name, rank and NIP are blanks.
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
from drafter.model.answers import NOT_YET, AsOffice, ByCase, One
from drafter.model.draft import DecreePoint, Draft, FromTemplate, Service

Why = Literal["empty", "example"]


@dataclass(frozen=True, slots=True)
class Missing:
    """A place that is empty or holds an example: component of a service, or ("", part) of the decree."""

    service: str
    component: str
    title: str
    why: Why = "empty"
    case: str = ""


@dataclass(frozen=True, slots=True)
class Gaps:
    """All that is missing, and the blanks that are filled at the signing, in words."""

    missing: tuple[Missing, ...]
    by_hand: tuple[str, ...]


def gaps(draft: Draft, sources: Sources, cells: Cells | None = None) -> Gaps:
    """What a draft lacks."""
    cells = cells or Cells(draft, sources.catalogue)
    missing = [*decree_gaps(draft), *service_gaps(draft, sources, cells)]
    return Gaps(tuple(missing), tuple(by_hand(draft, sources)))


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
            made = cells.component(service, component.id)
            if not is_sound(made):
                at = Missing(service.id, component.id, component.title)
                yield from cell_gaps(cells, service, made, at)
        for place, own in enumerate(service.extra, 1):
            at = Missing(service.id, f"x{place}", own.title or f"Komponen tambahan ke-{place}")
            if not own.title.strip():
                yield Missing(service.id, at.component, "Nama komponen tambahan")
            yield from cell_gaps(cells, service, cells.worded(service, own.answer, NOT_YET), at)


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
    """Blanks of the paper, in the order in which they stand on it."""
    office, who = draft.office, draft.office.signatory
    form = number_form(draft, sources)
    minutes = FromTemplate(id="berita_acara") in draft.decree.noted
    blanks = {
        "nomor keputusan": "{nomor}" not in form or draft.decree.number,
        "tahun keputusan": "{tahun}" not in form or draft.decree.year or draft.dates.decree,
        "alamat instansi": who.on_behalf or office.address,
        "nama unit penyelenggara": office.name,
        "nomor berita acara": not minutes or draft.minutes.number,
        "tanggal berita acara": not minutes or draft.minutes.date,
        "nomor keputusan yang dicabut": all(each.number for each in draft.decree.revokes),
        "tempat penetapan": office.place,
        "tanggal penetapan": draft.dates.decree,
        "nama penanda tangan": who.name,
        "pangkat penanda tangan": who.shown == "name" or who.rank,
        "NIP penanda tangan": who.shown == "name" or who.nip,
    }
    return (title for title, value in blanks.items() if not value)
