"""An invented office with its decree, as the presets begin it."""

from __future__ import annotations

import dataclasses
from typing import Any

from drafter.documents.presets import load_presets, new_decree
from drafter.model.draft import Draft, Office, Official, Service

OFFICE = Office(
    name="Kecamatan Contoh",
    region="Kabupaten Contoh",
    address="Jalan Contoh 1 Contoh",
    place="Contoh",
    letterhead=("Pemerintah Kabupaten Contoh", "Kecamatan Contoh"),
    signatory=Official(post="Camat Contoh"),
)


def draft(preset: str = "camat", services: int = 2, **decree: Any) -> Draft:
    """A draft with services "Layanan 1", "Layanan 2" ... and fields of its decree as given."""
    made = dataclasses.replace(new_decree(load_presets()[preset]), **decree)
    listed = named(*(f"Layanan {number}" for number in range(1, services + 1)))
    return Draft(office=OFFICE, decree=made, services=listed)


def signed_by(draft: Draft, **official: Any) -> Draft:
    """The draft with fields of its signatory as given."""
    who = dataclasses.replace(draft.office.signatory, **official)
    return dataclasses.replace(draft, office=dataclasses.replace(draft.office, signatory=who))


def named(*names: str, **group_of: str) -> tuple[Service, ...]:
    """Up to 26 services of these names, some in a group."""
    ids = ("aaaaaaa" + letter for letter in "abcdefghijklmnopqrstuvwxyz")
    return tuple(
        Service(id=key, name=name, group=group_of.get(name, ""))
        for key, name in zip(ids, names, strict=False)
    )
