"""Writing a file whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import time
from pathlib import Path

from drafter.errors import UserError
from drafter.files.reading import InUse, shown

# Windows: access denied, sharing violation, lock violation; an antivirus or indexer lets go soon.
_SHARING = (5, 32, 33)
_PAUSES = (0.05, 0.1, 0.2, 0.4)  # seconds; four retries within 0.75 s
_BINARY = getattr(os, "O_BINARY", 0)


def write(path: Path, content: bytes) -> None:
    """Puts `content` at `path`, whole or not at all, and on the disk before it returns.

    A link is followed, so that it stays a link; the mode of an existing file is kept.
    Raises UserError; what stood there before is then untouched and no temporary file remains.
    """
    import secrets  # the start is measured, and writes nothing

    target = Path(os.path.realpath(path))
    existed = target.exists()
    temporary = target.parent / f".penyusun-{secrets.token_hex(6)}.tmp"
    try:
        _check_replaceable(target)
        try:
            _write_durably(temporary, content, target.stat().st_mode & 0o777 if existed else None)
            _replace(temporary, target)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise
        _sync_folder(target.parent)
    except OSError as error:
        raise _unwritable(path, error, existed) from error


def make_folder(folder: Path) -> None:
    """Makes a folder with those above it; no harm when it is there.  Raises UserError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        if isinstance(error, (FileExistsError, NotADirectoryError)):
            raise UserError(
                f"Folder {shown(folder)} tidak dapat dibuat karena namanya sudah dipakai sebuah berkas.",
                "Pilih folder lain.",
            ) from error
        raise _unwritable(folder, error, existed=False) from error


def _check_replaceable(target: Path) -> None:
    try:
        mode = target.lstat().st_mode
    except FileNotFoundError:
        return
    # Replacing would destroy a device or a link that leads round in a circle.
    if not stat.S_ISREG(mode):
        raise UserError(
            f"{shown(target)} bukan berkas biasa sehingga tidak ditimpa.", "Pilih nama atau folder lain."
        )
    if not os.access(target, os.W_OK):
        raise UserError(
            f"Berkas {shown(target)} hanya dapat dibaca sehingga tidak ditimpa.",
            "Pilih nama lain, atau cabut tanda hanya-baca pada berkas itu.",
        )


def _write_durably(temporary: Path, content: bytes, mode: int | None) -> None:
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
    with open(descriptor, "wb") as stream:
        stream.write(content)
        stream.flush()
        if mode is not None and os.name == "posix":
            os.fchmod(stream.fileno(), mode)
        os.fsync(stream.fileno())


def _replace(temporary: Path, target: Path) -> None:
    for pause in (*_PAUSES, None):
        try:
            os.replace(temporary, target)
            return
        except OSError as error:
            if pause is None or getattr(error, "winerror", None) not in _SHARING:
                raise
            time.sleep(pause)


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    # Some network and FUSE file systems refuse this; the file itself is safe by then.
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _unwritable(path: Path, error: OSError, existed: bool) -> UserError:
    kept = "Isi berkas yang lama tetap utuh." if existed else "Tidak ada yang ditulis."
    what = f"Berkas {shown(path)} tidak dapat ditulis"
    if getattr(error, "winerror", None) in _SHARING:
        return InUse(f"{what} karena sedang dipakai program lain. {kept}", "Tutup program itu, lalu ulangi.")
    folder = shown(path.parent)
    reason, advice = {
        errno.ENOSPC: ("ruang penyimpanan penuh", "Kosongkan sebagian ruang penyimpanan, lalu ulangi."),
        errno.EDQUOT: ("jatah penyimpanan Anda habis", "Kosongkan sebagian ruang penyimpanan, lalu ulangi."),
        errno.EFBIG: ("terlalu besar untuk media penyimpanan itu", "Pilih folder lain."),
        errno.EROFS: (f"folder {folder} hanya dapat dibaca", "Pilih folder lain."),
        errno.EACCES: (f"folder {folder} tidak boleh diubah oleh akun Anda", "Pilih folder lain."),
        errno.EPERM: (f"folder {folder} tidak boleh diubah oleh akun Anda", "Pilih folder lain."),
        errno.ENOENT: (f"folder {folder} tidak ada", "Periksa letak folder itu, atau pilih folder lain."),
        errno.ENOTDIR: (f"{folder} bukan folder", "Periksa letak folder itu, atau pilih folder lain."),
        errno.ENAMETOOLONG: ("namanya terlalu panjang", "Pakailah nama yang lebih pendek."),
    }.get(
        error.errno or 0,
        (f"media penyimpanan menolaknya (kode {error.errno})", "Periksa media itu, lalu ulangi."),
    )
    return UserError(f"{what} karena {reason}. {kept}", advice)
