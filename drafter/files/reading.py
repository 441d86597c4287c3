"""Reading a file without ever waiting for it."""

from __future__ import annotations

import errno
import os
import stat
import unicodedata
from pathlib import Path

from drafter.errors import UserError

_BINARY = getattr(os, "O_BINARY", 0)
_NO_WAIT = getattr(os, "O_NONBLOCK", 0)


class InUse(UserError):
    """Another program holds the file."""


class NotThere(UserError):
    """There is no such file."""


def shown(path: Path) -> str:
    """A path as it stands in a sentence: in quotation marks, and `printable`."""
    return f'"{printable(path)}"'


def printable(words: object) -> str:
    """Words from elsewhere for a line of ours: control characters and broken bytes show as a mark.

    They could move a terminal's cursor, or fail to print at all.
    """
    return "".join(
        each if each.isprintable() or unicodedata.category(each) == "Zs" else "\N{REPLACEMENT CHARACTER}"
        for each in str(words)
    )


def read(path: Path, most_bytes: int) -> bytes:
    """The whole of a regular file; never waits on a pipe or a device.

    Raises UserError when it is missing, unreadable, no regular file or larger than `most_bytes`.
    """
    try:
        _check_readable(path, os.stat(path), most_bytes)
        descriptor = os.open(path, os.O_RDONLY | _BINARY | _NO_WAIT)
        with open(descriptor, "rb") as stream:
            # Once more on what was opened: a pipe may have taken the name in between.
            _check_readable(path, os.fstat(stream.fileno()), most_bytes)
            content = stream.read(most_bytes + 1)
    except OSError as error:
        raise _unreadable(path, error) from error
    if len(content) > most_bytes:  # it grew while being read
        raise _too_large(path, most_bytes)
    return content


def _check_readable(path: Path, status: os.stat_result, most_bytes: int) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise UserError(f"{shown(path)} adalah folder, bukan berkas.", "Sebutkan berkas di dalam folder itu.")
    if not stat.S_ISREG(status.st_mode):
        raise UserError(f"{shown(path)} bukan berkas biasa sehingga tidak dibaca.", "Pilih berkas lain.")
    if status.st_size > most_bytes:
        raise _too_large(path, most_bytes)


def _too_large(path: Path, most_bytes: int) -> UserError:
    return UserError(
        f"Berkas {shown(path)} lebih besar dari {most_bytes // 1_000_000} MB sehingga tidak dibaca.",
        "Periksa apakah berkas yang dipilih sudah benar.",
    )


def _unreadable(path: Path, error: OSError) -> UserError:
    if getattr(error, "winerror", None) in (32, 33):
        return InUse(f"Berkas {shown(path)} sedang dipakai program lain.", "Tutup program itu, lalu ulangi.")
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return NotThere(f"Berkas {shown(path)} tidak ditemukan.", "Periksa nama dan letak berkas itu.")
    if error.errno in (errno.EACCES, errno.EPERM):
        return UserError(
            f"Berkas {shown(path)} tidak boleh dibaca oleh akun Anda.",
            "Mintalah izin membaca kepada pemilik berkas atau pengelola komputer.",
        )
    if error.errno == errno.ENAMETOOLONG:
        return UserError(f"Nama berkas {shown(path)} terlalu panjang.", "Pakailah nama yang lebih pendek.")
    return UserError(
        f"Berkas {shown(path)} tidak dapat dibaca (kode {error.errno}).",
        "Periksa media penyimpanannya, lalu ulangi.",
    )
