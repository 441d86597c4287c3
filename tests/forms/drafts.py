"""Drafts and sessions for tests of the guide."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from drafter import library
from drafter.documents.sources import Sources, load_sources
from drafter.library import shelf
from drafter.model import codec
from drafter.model.draft import Draft, Own, Service
from drafter.paths import resources
from forms.session import Session

NOW = datetime(2026, 11, 24, 10, 42)
FIRST, SECOND, THIRD = "aaaaaaaa", "bbbbbbbb", "cccccccc"


def three_services(**fields: object) -> Draft:
    """Three services without answers."""
    names = ((FIRST, "Legalisasi"), (SECOND, "Dispensasi Nikah"), (THIRD, "Keramaian"))
    return Draft(services=tuple(Service(id=each, name=name) for each, name in names), **fields)  # pyright: ignore


def service_id(number: int) -> str:
    """The id of a service of `many_services`: base32 knows no 0 and 1."""
    return "s" + f"{number:07d}".translate(str.maketrans("0123456789", "abcdefghij"))


def many_services(count: int) -> Draft:
    """Services without answers, named by their number."""
    made = (Service(id=service_id(each), name=f"Pelayanan {each}") for each in range(count))
    return Draft(services=tuple(made))


def faulty_papers() -> Draft:
    """A fault in each part of the decree and of its papers."""
    made = codec.decode((resources() / "samples" / "kecamatan.draf").read_bytes()).draft
    decree = made.decree
    decree = replace(
        decree,
        about="Standar Pelayanan pada Kec. Bengkalis",
        considerations=(Own(text="bahwa penyelenggara wajib ......."), *decree.considerations),
        dictum=(*decree.dictum, Own(text="Keputusan ini memuat syarat dan/ atau tata cara.")),
        legal_grounds=(*decree.legal_grounds, decree.legal_grounds[0]),
    )
    signatory = replace(made.office.signatory, nip="1980")
    minutes = replace(
        made.minutes,
        date=date(2026, 8, 1),
        participants=("Budi; pemerintah; Kepala Seksi",),
        inputs=("loket kurang => ",),
    )
    dates = replace(
        made.dates,
        publication=date(2026, 7, 1),
        responses_until=date(2026, 7, 2),
        revision=date(2026, 9, 1),
        decree=date(2026, 8, 1),
        pledge=date(2026, 12, 1),
    )
    pledge = replace(made.pledge, statements=(Own(text="akan melayani apabila anggaran tersedia"),))
    office = replace(made.office, signatory=signatory)
    return replace(made, decree=decree, office=office, minutes=minutes, dates=dates, pledge=pledge)


def open_session(folder: Path, draft: Draft, now: Callable[[], datetime] = lambda: NOW) -> Session:
    """A session on a draft newly written into a folder."""
    path = shelf.put(folder, "Standar Pelayanan", draft)
    return Session(library.open_draft(path, now()), sources(), now)


def sources() -> Sources:
    """The data that comes with the program."""
    return load_sources()
