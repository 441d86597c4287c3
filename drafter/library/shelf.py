"""Draft files in their folder: put there under a free name, renamed, taken out and put back."""

from __future__ import annotations

import contextlib
import os
import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path

from drafter import files
from drafter.errors import UserError
from drafter.files import shown
from drafter.library import backups
from drafter.library.decoding import decode
from drafter.library.listing import SUFFIX
from drafter.model import codec
from drafter.model.draft import Draft

DAMAGED = ".rusak"  # what a damaged draft ends in once a copy stands in its place
LONGEST_NAME = 120  # letters; the whole path must stay under the 260 of Windows
LONGEST_NAME_BYTES = 200
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Restored:
    """When the copy was made that stands in the draft's place now, and where the damaged file is kept."""

    when: datetime
    aside: Path


def check_name(name: str) -> str:
    """A name for a draft as the officer typed it, made sound.  Raises UserError saying what is wrong."""
    name = " ".join(unicodedata.normalize("NFC", name).split())
    if name.lower().endswith(SUFFIX):
        name = name[: -len(SUFFIX)].rstrip()
    if not name:
        raise UserError("Nama rancangan belum diisi.", "Ketik nama rancangan.")
    wrong = _FORBIDDEN.search(name)
    if wrong:
        raise UserError(f"Nama rancangan tidak boleh memuat tanda {wrong[0]}", "Hapus tanda itu.")
    if not name.isprintable() or name.startswith((".", "~$")) or name.endswith(".") or _RESERVED.match(name):
        raise UserError(
            f'"{files.printable(name)}" tidak dapat dipakai sebagai nama berkas.', "Pakailah nama lain."
        )
    if len(name) > LONGEST_NAME or len(name.encode()) > LONGEST_NAME_BYTES:
        raise UserError("Nama rancangan terlalu panjang.", "Pakailah nama yang lebih pendek.")
    return name


def sound_name(words: str) -> str:
    """The nearest name that may be given: for names that the program proposes itself."""
    words = "".join(each if each.isprintable() else " " for each in _FORBIDDEN.sub(" ", words))
    words = " ".join(words.split())[: LONGEST_NAME - 20].strip(" .~")
    words = words.encode()[: LONGEST_NAME_BYTES - 20].decode("utf-8", "ignore")
    try:
        return check_name(words)
    except UserError:
        return "Standar Pelayanan"


def free_path(folder: Path, name: str) -> Path:
    """A path in the folder that no file has: "Nama.draf", "Nama (2).draf" ..."""
    for number in count(1):
        path = folder / (f"{name}{SUFFIX}" if number == 1 else f"{name} ({number}){SUFFIX}")
        if not os.path.lexists(path):
            return path
    raise AssertionError  # count() never ends


def put(folder: Path, name: str, draft: Draft) -> Path:
    """Writes a draft as a new file under the name, or the next that is free.  Raises UserError."""
    files.make_folder(folder)
    path = free_path(folder, sound_name(name))
    files.write(path, codec.encode(draft))
    return path


def rename(path: Path, name: str, now: datetime) -> Path:
    """Gives a draft another name in its folder; its copies go with it.

    Raises UserError: a name that may not be, is taken, or a draft that is open or cannot be moved.
    """
    target = path.with_name(check_name(name) + SUFFIX)
    if target == path:
        return path
    if os.path.lexists(target) and not _is_same(path, target):
        raise UserError(f"Sudah ada rancangan bernama {shown(Path(target.stem))}.", "Pakailah nama lain.")
    with held(path, now):
        try:
            os.rename(path, target)
        except OSError as error:
            raise UserError(
                f"Nama rancangan {shown(path)} tidak dapat diganti (kode {error.errno}). Berkas itu utuh.",
                "Tutup program lain yang memakainya, atau periksa izin folder itu.",
            ) from error
    _move_backups(path, target)
    return target


def _is_same(path: Path, target: Path) -> bool:
    """Only capitals differ, and the system does not tell them apart."""
    try:
        return path.samefile(target) and path.name.casefold() == target.name.casefold()
    except OSError:
        return False


def _move_backups(path: Path, target: Path) -> None:
    # Without its copies a renamed draft would still be whole: no reason to fail.
    with contextlib.suppress(OSError):
        old, new = backups.folder(path), backups.folder(target)
        if old.is_dir() and not new.exists():
            os.rename(old, new)


@contextlib.contextmanager
def held(path: Path, now: datetime):
    """Holds a draft while its file is moved.  Raises LockedElsewhere while it is open."""
    lock = None
    try:
        lock = files.lock(path, now)
    except files.LockedElsewhere:
        raise
    except UserError:  # a folder that allows no lock: moving may still be allowed
        pass
    try:
        yield
    finally:
        if lock is not None:
            lock.release()


def restore(path: Path, now: datetime) -> Restored:
    """Puts the newest whole copy in the place of a damaged draft, which is kept beside it.

    Raises UserError when there is no whole copy, NewerVersion for a file that a newer program wrote: that
    one is not damaged.  The file is then where it was.
    """
    _refuse_newer(path)
    copy = backups.newest_whole(path)
    if copy is None:
        raise UserError(
            f"Belum ada cadangan utuh untuk rancangan {shown(Path(path.stem))}.",
            "Cari salinannya di flashdisk atau surat elektronik. Berkas ini dibiarkan apa adanya.",
        )
    content = files.read(copy.path, backups.MOST_BYTES)
    with held(path, now):
        aside = _free_aside(path)
        os.replace(path, aside)
        try:
            files.write(path, content)
        except UserError:
            os.replace(aside, path)
            raise
    return Restored(copy.when, aside)


def put_damaged_back(path: Path, aside: Path) -> Path:
    """The damaged file in its place again: the undoing of `restore`."""
    os.replace(aside, path)
    return path


def _refuse_newer(path: Path) -> None:
    try:
        decode(files.read(path, backups.MOST_BYTES), shown(path))
    except codec.NewerVersion:
        raise
    except UserError:  # damaged, as it was said
        pass


def _free_aside(path: Path) -> Path:
    names = (f"{path.stem}{number}{DAMAGED}" for number in ("", *(f" {n}" for n in range(2, 1000))))
    return next(each for name in names if not (each := path.with_name(name)).exists())


def take_out(path: Path, now: datetime) -> bytes:
    """What must be known before a draft goes to the trash: its bytes, kept among the copies as well.

    Raises LockedElsewhere while it is open, UserError when it cannot be read or copied.
    """
    with held(path, now):
        content = files.read(path, backups.MOST_BYTES)
        backups.keep(path, content, now)
        return content


def put_back(path: Path, content: bytes) -> Path:
    """A draft taken out stands in its folder again, under its name or the next that is free."""
    files.make_folder(path.parent)
    target = free_path(path.parent, path.name[: -len(SUFFIX)])
    files.write(target, content)
    return target
