"""One draft file: opened with a copy and a lock, saved without ever overwriting what we cannot read."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from drafter import files
from drafter.errors import UserError
from drafter.files import shown
from drafter.library import backups
from drafter.library.decoding import decode
from drafter.model import codec
from drafter.model.draft import VERSION, Draft

_VERSION_FIRST = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"version"\s*:\s*(\d+)\s*[,}]')


@dataclass(frozen=True, slots=True)
class Opened:
    """A draft as found on disk.

    raw: the bytes of the file, to be handed to `save` as `known`.  version: as found.
    notes: sentences for the officer (what an upgrade set aside, a copy or lock that could not be made).
    lock: held until released; None where only read, or where the folder allows none.
    """

    draft: Draft
    path: Path
    raw: bytes
    version: int
    notes: tuple[str, ...] = ()
    lock: files.Lock | None = None


@dataclass(frozen=True, slots=True)
class Saved:
    """What now stands on disk, the `known` of the next save, and sentences for the officer."""

    raw: bytes
    notes: tuple[str, ...] = ()


class ChangedElsewhere(UserError):
    """The file on disk is whole, but not what we opened or saved last."""


def read_draft(path: Path) -> Opened:
    """A draft, for looking at: no copy, no lock, nothing written.

    Raises UserError when it is missing, damaged or of a newer version, naming the newest whole copy.
    """
    try:
        raw = files.read(path, backups.MOST_BYTES)
        decoded = decode(raw, shown(path))
    except UserError as error:
        _point_to_backup(error, path)
        raise
    return Opened(decoded.draft, path, raw, decoded.version, decoded.notes)


def open_draft(path: Path, now: datetime) -> Opened:
    """A draft, for working on: copied to the backups and locked.

    Raises UserError as `read_draft`, and LockedElsewhere while another window or machine has it open.
    """
    opened = read_draft(path)  # before the lock, which leaves a file beside the draft
    lock, notes = None, list[str]()
    try:
        lock = files.lock(path, now)
    except files.LockedElsewhere:
        raise
    except UserError as error:  # a read-only folder: reading it is still right
        notes.append(str(error))
    try:
        if files.read(path, backups.MOST_BYTES) != opened.raw:
            opened = read_draft(path)  # its last holder saved in between
        notes += _try(lambda: backups.keep(path, opened.raw, now))
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    return Opened(opened.draft, path, opened.raw, opened.version, (*opened.notes, *notes), lock)


def save(
    path: Path,
    draft: Draft,
    now: datetime,
    known: bytes | None = None,
    encode: Callable[[Draft], bytes] = codec.encode,
) -> Saved:
    """Writes a draft; `known` is what we last read from or wrote to this file, None for a new name.

    encode: gives the bytes of `codec.encode`, perhaps by less work (`model.encoder`).
    Raises UserError, and writes nothing, when the file on disk is damaged or of a newer version,
    ChangedElsewhere when it is whole but not `known`, and what `files.write` raises.
    """
    before = _on_disk(path)
    if before is not None and before != known:
        _refuse_unreadable(path, before)
        if known is not None:
            raise ChangedElsewhere(
                f"Berkas {shown(path)} sudah diubah di tempat lain sejak dibuka. Berkas itu tidak ditimpa.",
                "Simpan pekerjaan Anda dengan nama lain, lalu bandingkan keduanya.",
            )
    content = encode(draft)
    if len(content) > backups.MOST_BYTES:
        raise UserError(
            f"Rancangan {shown(path)} lebih besar dari {backups.MOST_BYTES // 1_000_000} MB; tidak disimpan.",
            "Kurangi gambar di dalamnya, lalu simpan lagi.",
        )
    if content == before:
        return Saved(content)
    notes = _copy_before(path, before, known, now)
    files.write(path, content)
    return Saved(content, notes)


def _on_disk(path: Path) -> bytes | None:
    try:
        return files.read(path, backups.MOST_BYTES)
    except files.NotThere:
        return None


def _refuse_unreadable(path: Path, content: bytes) -> None:
    try:
        decode(content, shown(path))
    except UserError as error:
        _point_to_backup(error, path)
        error.sentence += " Pekerjaan Anda belum disimpan dan berkas itu tidak ditimpa."
        error.advice = f"Simpan pekerjaan Anda dengan nama lain. {error.advice}"
        raise


def _copy_before(path: Path, before: bytes | None, known: bytes | None, now: datetime) -> tuple[str, ...]:
    """Copies what is about to be replaced, when it is the only one of its kind or the last copy is old."""
    if before is None:
        return ()
    first_key = _VERSION_FIRST.match(before)
    of_this_version = first_key is not None and int(first_key[1]) == VERSION
    if known is None or not of_this_version:
        backups.keep(path, before, now)  # without a copy it would be lost: better no save
        return ()
    if backups.is_due(path, now):
        return _try(lambda: backups.keep(path, before, now))
    return ()


def _try(copy: Callable[[], object]) -> tuple[str, ...]:
    """Makes a copy that is wanted but must not stop the work; returns what there is to tell."""
    try:
        copy()
    except UserError as error:
        return (f"Salinan cadangan tidak dapat dibuat. {error}",)
    return ()


def _point_to_backup(error: UserError, path: Path) -> None:
    """Adds to the advice which copy is whole."""
    copy = backups.newest_whole(path)
    if copy is None:
        return
    told = f"Cadangan utuh yang terakhir dibuat {copy.when:%d-%m-%Y pukul %H.%M}: {shown(copy.path)}."
    error.advice = f"{error.advice} {told}".strip()
