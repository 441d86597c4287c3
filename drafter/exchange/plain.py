"""A standard as plain text in JSON: every key of docs/exchange.md becomes its place in a draft.

Nothing is lost: what has no place becomes a note of the draft.  Nothing is invented: only where a file
has no decree at all does the draft begin with the template's, as any new one does.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from drafter.documents.naming import naming
from drafter.documents.presets import Preset, new_decree
from drafter.documents.sources import Sources
from drafter.exchange.office import SignatureBlock, read_office
from drafter.exchange.papers import day, read_dates, read_minutes, read_old_decree, read_pledge
from drafter.exchange.points import dictum_points, grounds, plain_points, with_template_points
from drafter.exchange.services import Reader
from drafter.exchange.tree import Branch, Wrong, parse, refused
from drafter.model.components import fold_name
from drafter.model.draft import Dates, Decree, Draft, Office, Status
from drafter.reading.lines import one_line
from drafter.wording import long_date

__all__ = ["MOST_BYTES", "Imported", "read_json"]

MOST_BYTES = 8_000_000  # 500 services of 16 kB; an object of that size fits into the memory of an old PC
GENERAL = "umum"
NUMBER = re.compile(r"(?:nomor\s*:?\s*)?(\S.*?)(?:\s+tahun\s+(\d{4}))?", re.IGNORECASE)
ABOUT = re.compile(r"\Atentang\s*:?\s+", re.IGNORECASE)
DECREE = re.compile(r"keputusan\s+", re.IGNORECASE)
POST = re.compile(r"[^\W\d](?:[^\W\d]|[ ,'’-]){2,79}")
BODY = ("menimbang", "mengingat", "diktum")


@dataclass(frozen=True, slots=True)
class Imported:
    """A draft out of another file's words, and sentences for the officer."""

    draft: Draft
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class _Notes:
    """What could not be placed, gathered while a file is read."""

    said: list[str] = field(default_factory=list[str])

    def add(self, words: str) -> None:
        self.said.append(one_line(words))


def read_json(content: bytes, sources: Sources, new_id: Callable[[], str], named: str = "") -> Imported:
    """The draft that a plain-text file says; `new_id` gives the ids of services.

    named: the file in a sentence of error.  Raises UserError with the place of what cannot be read.
    """
    where = f"Berkas {named}" if named else "Berkas itu"
    try:
        if len(content) > MOST_BYTES:
            raise Wrong(f"lebih besar dari {MOST_BYTES // 1_000_000} MB")
        return _read(Branch(parse(content)), sources, new_id)
    except Wrong as wrong:
        raise refused(where, wrong) from None
    except RecursionError:
        raise refused(where, Wrong("isinya bersarang terlalu dalam")) from None


def _read(root: Branch, sources: Sources, new_id: Callable[[], str]) -> Imported:
    if "layanan" not in root.left:
        known = "version" in root.left
        raise Wrong("sudah berupa rancangan (.draf)" if known else 'tidak memuat daftar "layanan"')
    notes = _Notes()
    office, block, minding = read_office(root, notes.add)
    reader = Reader(sources, new_id, notes.add)
    shared = reader.shared(root.branch("bersama"))
    services = reader.services(root, tuple(shared))
    minutes = read_minutes(root, notes.add)
    dates, minutes = read_dates(root, minutes, notes.add)
    dates = _decree_date(root, dates, block, notes)
    decree, office, told = _decree(root, office, dates, sources, notes)
    draft = Draft(
        office=office,
        decree=decree,
        shared=reader.minded(shared, minding),
        services=services,
        pledge=read_pledge(root),
        minutes=minutes,
        dates=dates,
        status=_status(root, notes),
    )
    for section in ("considerations", "noted", "dictum"):
        draft = with_template_points(draft, sources, section)
    draft = _without_default_title(draft, sources)
    told += [f"Disimpan sebagai catatan rancangan: {each}." for each in notes.said]
    unknown = tuple(root.rest())
    if unknown:
        keys = ", ".join(key for key, _ in unknown)
        told.append(f"Kunci yang tidak dikenal, isinya disimpan sebagai catatan rancangan: {keys}.")
    kept = (*notes.said, *(one_line(f"{key}: {words}") for key, words in unknown))
    return Imported(replace(draft, notes=kept), tuple(told))


# --- the decree ----------------------------------------------------------------------------------


def _decree(
    root: Branch, office: Office, dates: Dates, sources: Sources, notes: _Notes
) -> tuple[Decree, Office, list[str]]:
    """The decree, the office with what the kind of decree says of its head, and what to tell."""
    told: list[str] = []
    kind = root.text("jenis_naskah")
    preset = _preset(kind, sources)
    office = _with_kind(office, kind, preset, notes)
    office = replace(office, signatory=replace(office.signatory, shown=preset.shown))
    body = {key: root.lines(key) for key in (*BODY, "memperhatikan", "tembusan")}
    dictum, titles = dictum_points(body["diktum"])
    for each in titles:
        notes.add(each)
    begun = new_decree(preset)
    if any(body[key] for key in BODY):
        decree = replace(
            begun,
            considerations=plain_points(body["menimbang"]),
            legal_grounds=grounds(body["mengingat"], sources.catalogue),
            noted=plain_points(body["memperhatikan"]),
            dictum=dictum,
        )
    else:
        told.append("Berkas itu tidak memuat Menimbang, Mengingat, dan diktum; susunan dari program dipakai.")
        decree = replace(begun, noted=plain_points(body["memperhatikan"]) or begun.noted)
    return (
        replace(
            _numbered(decree, root.text("nomor"), dates),
            about=ABOUT.sub("", root.text("tentang"), count=1),
            revokes=tuple(read_old_decree(each) for each in root.lines("mencabut")),
            copies=plain_points(body["tembusan"]),
        ),
        office,
        told,
    )


def _preset(kind: str, sources: Sources) -> Preset:
    """The form of decree a kind in words names; the general form where none does."""
    words = f"{fold_name(kind)} "
    best, length = sources.presets[GENERAL], 0
    for preset in sources.presets.values():
        for name in (preset.kind, *preset.names()):
            folded = fold_name(name) + " "
            if "{" not in name and words.startswith(folded) and len(folded) > length:
                best, length = preset, len(folded)
    return best


def _with_kind(office: Office, kind: str, preset: Preset, notes: _Notes) -> Office:
    """The office; its head's post as the kind of decree names it where nothing else does."""
    found = DECREE.match(kind)
    if not kind or fold_name(kind) in {fold_name(each) for each in (preset.kind, *preset.names())}:
        return office
    post = kind[found.end() :] if found else ""
    if post and fold_name(post) == fold_name(office.signatory.post):
        return office
    if POST.fullmatch(post) and not office.signatory.post:
        return replace(office, signatory=replace(office.signatory, post=post))
    notes.add(f"Jenis naskah: {kind}")
    return office


def _numbered(decree: Decree, number: str, dates: Dates) -> Decree:
    """The decree with its number; one that holds its year itself prints without "TAHUN" behind it."""
    found = NUMBER.fullmatch(number)
    if found is None:
        return decree
    if found[2]:
        same = dates.decree is not None and dates.decree.year == int(found[2])
        return replace(decree, number=found[1], year=None if same else int(found[2]))
    return replace(decree, number=found[1], number_form="NOMOR {nomor}")


def _decree_date(root: Branch, dates: Dates, block: SignatureBlock, notes: _Notes) -> Dates:
    """The dates with that of the decree; where places of the file differ, the others become notes."""
    day_given = day(root, "tanggal", "Tanggal keputusan", notes.add)
    chosen = day_given or dates.decree or block.day
    for where, each in (("tanggal_penting, penetapan", dates.decree), ("blok tanda tangan", block.day)):
        if each and each != chosen:
            notes.add(f"Tanggal penetapan pada {where}: {long_date(each)}")
    return replace(dates, decree=chosen)


def _status(root: Branch, notes: _Notes) -> Status:
    words = root.text("status")
    if words.casefold() == "ditetapkan":
        return "ditetapkan"
    if words and words.casefold() != "konsep":
        notes.add(f"Status: {words}")
    return "konsep"


def _without_default_title(draft: Draft, sources: Sources) -> Draft:
    """The draft; a title in the template's very words stays the template's."""
    plain = replace(draft, decree=replace(draft.decree, about=""))
    same = draft.office.name and naming(plain, sources).about == draft.decree.about
    return plain if same else draft
