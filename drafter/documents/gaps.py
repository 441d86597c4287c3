"""What is missing before a decree can be signed, and what is filled in by hand at the signing.

Missing makes the paper a KONSEP: a component empty or still an unconfirmed example; considerations,
grounds, dictum or the signatory's post not there.  Number, date, name, rank and NIP are blanks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from drafter.documents.cells import Cells, every_value, resolve
from drafter.documents.sources import Sources
from drafter.model.answers import Answer, ByCase, NotYet
from drafter.model.draft import Draft, Service

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
    return Gaps(tuple(missing), tuple(by_hand(draft)))


def decree_gaps(draft: Draft) -> Iterator[Missing]:
    """Parts of the decree without which it cannot be signed."""
    decree = draft.decree
    parts: Mapping[str, object] = {
        "Menimbang": decree.considerations,
        "Mengingat": decree.legal_grounds,
        "Diktum": decree.dictum,
        "Jabatan penanda tangan": draft.office.signatory.post.strip(),
        "Daftar pelayanan": draft.services,
    }
    for title, there in parts.items():
        if not there:
            yield Missing("", "", title)


def service_gaps(draft: Draft, sources: Sources, cells: Cells) -> Iterator[Missing]:
    """Components of each service that are empty, lack a case, or hold an unconfirmed example."""
    for service in draft.services:
        for component in sources.components.entries:
            answer, shared = resolve(draft, service, component.id)
            title = component.title
            if not cells.blocks(service, component.id):
                yield Missing(service.id, component.id, title)
            elif holds_example(answer, shared):
                yield Missing(service.id, component.id, title, "example")
            yield from case_gaps(service, answer, component.id, title)
        for place, own in enumerate(service.extra, 1):
            if isinstance(own.answer, NotYet) or holds_example(own.answer, NotYet()):
                why: Why = "empty" if isinstance(own.answer, NotYet) else "example"
                yield Missing(service.id, f"x{place}", own.title, why)


def case_gaps(service: Service, answer: Answer, component: str, title: str) -> Iterator[Missing]:
    """Cases of the service that the answer leaves without a value."""
    if isinstance(answer, ByCase):
        for case in service.cases:
            if answer.of(case.id) is None:
                yield Missing(service.id, component, title, case=case.name)


def holds_example(answer: Answer, shared: Answer) -> bool:
    """Whether any value behind a cell is an example that nobody has confirmed."""
    return any(value is not None and value.example for value in every_value(answer, shared))


def by_hand(draft: Draft) -> Iterator[str]:
    """Blanks of the paper, in the order in which they stand on it."""
    decree, office, who = draft.decree, draft.office, draft.office.signatory
    blanks = {
        "nomor keputusan": decree.number,
        "tahun keputusan": decree.year or draft.dates.decree,
        "nomor berita acara": not decree.noted or draft.minutes.number,
        "tanggal berita acara": not decree.noted or draft.minutes.date,
        "tempat penetapan": office.place,
        "tanggal penetapan": draft.dates.decree,
        "nama penanda tangan": who.name,
        "pangkat penanda tangan": who.shown == "name" or who.rank,
        "NIP penanda tangan": who.shown == "name" or who.nip,
    }
    return (title for title, value in blanks.items() if not value)
