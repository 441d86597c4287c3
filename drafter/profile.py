"""The office's own data, said once on this PC and copied into each new draft.

Documents never read the profile: a draft on its way to another machine carries all it prints.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import cast

from drafter import files, paths
from drafter.errors import UserError
from drafter.files import shown
from drafter.model import codec, shapes
from drafter.model.answers import Answer, AsOffice, Channel, Channels, NotYet, One, Record
from drafter.model.draft import Asset, Draft, Office, Official, Service

VERSION = 1
LOGO = "logo"
MOST_BYTES = 5_000_000  # a picture of 2 MB in base64, and words

COMPLAINTS = "complaints"
NO_OFFICE = Office()


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile(Record):
    """What an office says of itself.

    office: names, address, contacts, hours; its `signatory` and `logo` are not used here.
    officials: who may sign, the usual one first.  channels: ways to complain.  logo: None without one.
    """

    office: Office = NO_OFFICE
    officials: tuple[Official, ...] = ()
    channels: tuple[Channel, ...] = ()
    logo: Asset | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said yet."""
        return self == Profile()


# --- on disk ---------------------------------------------------------------------------------


def load(path: Path | None = None) -> Profile:
    """The profile in a file (this user's by default); a missing file gives an empty one.

    Raises UserError that names the file and the place when it cannot be understood.
    """
    path = path or paths.profile_file()
    try:
        content = files.read(path, MOST_BYTES)
    except files.NotThere:
        return Profile()
    named = f"Berkas data instansi {shown(path)}"
    try:
        tree = codec.parse(content, named)
        if tree.pop("version", None) != VERSION:
            raise _broken(named, "tidak ada nomor versi yang dikenal program ini")
        profile = cast(Profile, shapes.record_reader(Profile)(tree))
    except shapes.Damage as damage:
        place = " > ".join(damage.place) or "awal berkas"
        raise _broken(named, f"di {place} seharusnya ada {damage.wanted}") from None
    except RecursionError:
        raise _broken(named, "isinya bersarang terlalu dalam") from None
    except UserError as error:
        error.advice = _ADVICE
        raise
    if len(profile.office.letterhead) > 3:
        raise _broken(named, "nama pada kepala surat paling banyak tiga baris")
    return profile


def save(profile: Profile, path: Path | None = None) -> None:
    """Writes the profile, whole or not at all.  Raises UserError."""
    path = path or paths.profile_file()
    tree = {"version": VERSION, **codec.record_to_json(profile)}
    files.make_folder(path.parent)
    files.write(path, (codec.layout(tree, codec.EXPAND, "") + "\n").encode())


_ADVICE = "Berkas itu tidak diubah. Perbaiki atau hapus berkas itu, lalu isi kembali data instansi."


def _broken(named: str, how: str) -> UserError:
    return UserError(f"{named} rusak: {how}.", _ADVICE)


# --- into a draft ----------------------------------------------------------------------------


def update(draft: Draft, profile: Profile) -> Draft:
    """The draft with the office's data as the profile has them now.

    Who signs stays, but with rank, NIP and form of today if the profile knows the post.  Channels of
    complaint change only where the shared answer is made of channels or is still empty.
    """
    logo = LOGO if profile.logo is not None else ""
    office = replace(
        profile.office,
        signatory=_signatory(draft.office.signatory, profile.officials),
        logo=logo or draft.office.logo,
        unknown=draft.office.unknown,
    )
    return _with_channels(replace(draft, office=office, assets=_assets(draft, profile)), profile.channels)


def _signatory(now: Official, officials: tuple[Official, ...]) -> Official:
    if now == Official():
        return officials[0] if officials else now
    known = [each for each in officials if (each.post, each.on_behalf) == (now.post, now.on_behalf)]
    return known[0] if known else now


def _assets(draft: Draft, profile: Profile) -> tuple[Asset, ...]:
    if profile.logo is None:
        return draft.assets
    # Only a logo of ours goes: another picture may stand in a service as well.
    rest = tuple(each for each in draft.assets if each.id != LOGO)
    return (replace(profile.logo, id=LOGO), *rest)


def _with_channels(draft: Draft, channels: tuple[Channel, ...]) -> Draft:
    if not channels:
        return draft
    match draft.shared.get(COMPLAINTS, NotYet()):
        case One(Channels() as value):
            return _shared(draft, One(replace(value, channels=channels)))
        case NotYet():
            draft = _shared(draft, One(Channels(channels=channels)))
            return replace(draft, services=tuple(_as_office(each) for each in draft.services))
        case _:
            return draft


def _shared(draft: Draft, answer: Answer) -> Draft:
    return replace(draft, shared=MappingProxyType({**draft.shared, COMPLAINTS: answer}))


def _as_office(service: Service) -> Service:
    if not isinstance(service.answer(COMPLAINTS), NotYet):
        return service
    answers: Mapping[str, Answer] = MappingProxyType({**service.answers, COMPLAINTS: AsOffice()})
    return replace(service, answers=answers)
