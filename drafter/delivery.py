"""From a draft file to named Word files: what they are called, and what may be replaced.

Everything is made before anything is written, and each file is written whole or not at all.
"""

from __future__ import annotations

import base64
import os
import re
import unicodedata
from collections.abc import Callable, Collection, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import count
from pathlib import Path

from drafter import files, library
from drafter.documents.gaps import Gaps, gaps
from drafter.documents.papers import DECREE, Blanks, Papers, papers
from drafter.documents.sources import Sources, load_sources, troubles
from drafter.errors import UserError
from drafter.files import shown
from drafter.model import codec
from drafter.model.draft import Draft

TYPE_CHECKING = False
if TYPE_CHECKING:
    from drafter.checks import Report

__all__ = [
    "Delivered",
    "Inspected",
    "Lacking",
    "Looks",
    "deliver",
    "deliver_review",
    "file_stem",
    "inspect",
    "load_looks",
    "load_sources",
]

MOST_WORD_BYTES = 100_000_000
LONGEST_STEM = 120  # letters; the whole path must stay under the 260 of Windows
LONGEST_STEM_BYTES = 200

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+|\.{2,}')  # and the dots of a blank, to be filled by hand
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\.|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Lacking:
    """What one service, or the decree itself, lacks: titles that are empty, and unconfirmed examples."""

    place: str
    empty: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Inspected:
    """What a draft lacks, what is filled in by hand at the signing, and how many services it has.

    notes: sentences for the officer.  to_complete: blanks that should be filled before it is submitted.
    blanks: what is filled in by hand on the papers beside the decree.
    """

    lacking: tuple[Lacking, ...]
    by_hand: tuple[str, ...]
    services: int
    notes: tuple[str, ...] = ()
    to_complete: tuple[str, ...] = ()
    blanks: tuple[Blanks, ...] = ()


@dataclass(frozen=True, slots=True)
class Delivered:
    """The files written, in order, and what the draft behind them lacks."""

    files: tuple[Path, ...]
    inspected: Inspected


@dataclass(frozen=True, slots=True)
class Looks:
    """What papers are worded and dressed with: the program's own, or an office's."""

    sources: Sources
    reference: bytes | None = None


def load_looks(reference: str | None = None, wording: str | None = None) -> Looks:
    """The looks that are named: an office's reference .docx, and a folder of its own sentences.

    Raises UserError for one that cannot be used at all; a single template at fault is told at each export.
    """
    content = None
    if reference is not None:
        from drafter.word.office_reference import read_reference

        content = read_reference(Path(reference))
    return Looks(load_sources(None if wording is None else Path(wording)), content)


def inspect(path: Path, sources: Sources) -> tuple[Inspected, Draft]:
    """What the draft at `path` lacks, and the draft; nothing is written.

    Raises UserError when it cannot be read.
    """
    opened = library.read_draft(path)
    return _inspected(opened.draft, gaps(opened.draft, sources), opened.notes), opened.draft


def deliver(
    path: Path,
    folder: Path | None,
    now: datetime,
    sources: Sources,
    *,
    with_data: bool = True,
    chosen: Collection[str] = (DECREE,),
    reference: bytes | None = None,
    taken: Collection[Path] = (),
    progress: Callable[[str], None] = lambda _: None,
) -> Delivered:
    """Writes the papers of the draft at `path` as Word files, beside it or into `folder`.

    The draft is copied to the backups before anything is written.
    with_data: whether the draft travels inside the files.  chosen: ids of papers, see `documents.papers`.
    reference: an office's own .docx with styles, as `word.office_reference` read it.
    taken: files that must not be replaced, as another draft of the same run was written there.
    progress: told in words what comes next.  Raises UserError.
    """
    progress(f"Membaca {path.name}")
    opened = library.read_draft(path)
    data = codec.encode(opened.draft) if opened.version != codec.VERSION else opened.raw
    progress(f"Menyusun {path.name}")
    try:
        made, contents = _make(opened.draft, sources, data if with_data else None, chosen, reference)
    except UserError as error:
        told = f"Rancangan {shown(path)} tidak diekspor. {error.sentence}"
        raise UserError(told, error.advice) from error
    notes = (*opened.notes, *_keep_copy(opened, now), *made.left_out, *troubles(sources))
    folder = path.parent if folder is None else folder
    files.make_folder(folder)
    placed: list[Path] = []
    for document in made.documents:  # all names before the first file: one that is open stops them all
        placed.append(_place(folder, file_stem(document.name), opened.draft, (*taken, *placed)))
    for target, content in zip(placed, contents, strict=True):
        progress(f"Menulis {target.name}")
        _write(target, content)
    found = _inspected(opened.draft, made.gaps, notes)
    return Delivered(tuple(placed), replace(found, blanks=made.blanks))


def deliver_review(
    path: Path, folder: Path | None, today: date, sources: Sources, report: Report, waiting: int
) -> Path:
    """Writes what was found in the draft at `path` as a review sheet beside it or into `folder`.

    waiting: how many answers are missing.  A sheet of the last time is replaced if it is untouched.
    Raises UserError.
    """
    from drafter.checks.review import sheet_of
    from drafter.word.writer import write

    document = sheet_of(report, sources, today, waiting)
    folder = path.parent if folder is None else folder
    files.make_folder(folder)
    target = _place(folder, file_stem(document.name), report.draft, ())
    _write(target, write(document, {}, None, None))
    return target


def file_stem(name: str) -> str:
    """A name that every system takes, Windows with its reserved names and endings included."""
    words = _FORBIDDEN.sub(" ", unicodedata.normalize("NFC", name))
    words = "".join(each for each in " ".join(words.split()) if each.isprintable())[:LONGEST_STEM]
    words = words.encode("utf-8")[:LONGEST_STEM_BYTES].decode("utf-8", "ignore")
    # A leading dot would hide the file, a leading hyphen would read as an option.
    words = words.lstrip(" .-~").rstrip(" .")
    if _RESERVED.match(words):
        words = f"_{words}"
    return words or "Dokumen"


# --- what is missing -------------------------------------------------------------------------


def _inspected(draft: Draft, found: Gaps, notes: tuple[str, ...]) -> Inspected:
    names = {
        each.id: each.name.strip() or f"Pelayanan ke-{place} (belum bernama)"
        for place, each in enumerate(draft.services, 1)
    }
    empty: dict[str, list[str]] = {}
    examples: dict[str, list[str]] = {}
    for each in found.missing:
        kind = examples if each.why == "example" else empty
        more = each.case or each.trouble.rstrip(".")
        kind.setdefault(each.service, []).append(f"{each.title} ({more})" if more else each.title)
    places = dict.fromkeys(each.service for each in found.missing)
    lacking = tuple(
        Lacking(names.get(each, "Keputusan"), tuple(empty.get(each, ())), tuple(examples.get(each, ())))
        for each in places
    )
    return Inspected(lacking, found.by_hand, len(draft.services), notes, found.to_complete)


# --- making ----------------------------------------------------------------------------------


def _keep_copy(opened: library.Opened, now: datetime) -> tuple[str, ...]:
    try:
        library.keep(opened.path, opened.raw, now)
    except UserError as error:  # the draft itself is only read: going on harms nothing
        return (f"Salinan cadangan tidak dapat dibuat. {error}",)
    return ()


def _make(
    draft: Draft, sources: Sources, data: bytes | None, chosen: Collection[str], reference: bytes | None
) -> tuple[Papers, list[bytes]]:
    """The chosen papers of a draft, and each as the bytes of a Word file with `data` inside."""
    from drafter.word.package import carry  # Word is spoken only where an export asks for it

    with carry(data) if data is not None else nullcontext() as inside:  # deflated while papers are worded
        made = papers(draft, sources, chosen)
        from drafter.word.writer import write

        assets = dict(_pictures(draft))
        return made, [write(document, assets, inside, reference) for document in made.documents]


def _pictures(draft: Draft) -> Iterator[tuple[str, bytes]]:
    for asset in draft.assets:
        try:
            yield asset.id, base64.b64decode(asset.data, validate=True)
        except ValueError as error:
            raise UserError(
                f'Gambar "{asset.id}" di dalamnya rusak.', "Ganti atau hapus gambar itu, lalu ekspor lagi."
            ) from error


# --- placing ---------------------------------------------------------------------------------


def _place(folder: Path, stem: str, draft: Draft, taken: Collection[Path]) -> Path:
    """The first name that is free, or that holds this draft's own last export untouched."""
    used = {_same_file(each) for each in taken}
    for number in count(1):
        target = folder / (f"{stem}.docx" if number == 1 else f"{stem} ({number}).docx")
        if _same_file(target) in used:
            continue
        if not os.path.lexists(target):
            return target
        if _is_our_last(target, draft):
            _refuse_if_open(target)
            return target
    raise AssertionError  # count() never ends


def _same_file(path: Path) -> str:
    # Windows and macOS do not tell capitals apart; " (2)" too often harms nobody.
    return os.path.realpath(path).casefold()


def _is_our_last(target: Path, draft: Draft) -> bool:
    from drafter.word.reader import draft_inside, is_untouched

    try:
        content = files.read(target, MOST_WORD_BYTES)
    except files.InUse as error:
        raise _open_in_word(target, "") from error
    except UserError:  # a folder, or nothing we may read: not ours
        return False
    if not is_untouched(content):
        return False
    inside = draft_inside(content)
    if inside is None or not draft.services:
        return True
    # Another office's draft may give its papers the same name; ids of services are one of a kind.
    return b'"services"' not in inside or any(each.id.encode() in inside for each in draft.services)


def _refuse_if_open(target: Path) -> None:
    """Word puts a file beside what it has open, its name cut by two letters, one, or none."""
    name = target.name
    marks = [f"~${name[2:]}", f"~${name[1:]}", f"~${name}", f".~lock.{name}#"]
    for mark in marks:
        if os.path.lexists(target.parent / mark):
            raise _open_in_word(target, mark)


def _open_in_word(target: Path, mark: str) -> UserError:
    stale = (
        f' Bila berkas itu tidak sedang dibuka, hapus berkas "{mark}" di folder yang sama.' if mark else ""
    )
    return UserError(
        f"Berkas {shown(target)} sedang dibuka di Word sehingga tidak diganti.",
        f"Tutup berkas itu di Word, lalu ekspor lagi.{stale}",
    )


def _write(target: Path, content: bytes) -> None:
    try:
        files.write(target, content)
    except files.InUse as error:
        raise _open_in_word(target, "") from error
