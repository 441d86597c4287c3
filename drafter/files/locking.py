"""A lock on a file that a crash frees, with words beside it that say who holds it."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType

from drafter.errors import UserError
from drafter.files.reading import shown

_BINARY = getattr(os, "O_BINARY", 0)


class LockedElsewhere(UserError):
    """The file is open in another window or on another machine; fields are "" where not known."""

    def __init__(self, path: Path, user: str, machine: str, since: str) -> None:
        whom = f"oleh {user}" if user else "di tempat lain"
        where = f" di komputer {machine}" if machine else ""
        when = f" sejak {since}" if since else ""
        super().__init__(
            f"Berkas {shown(path)} sedang dibuka {whom}{where}{when}.",
            "Tutup dahulu berkas itu di sana, atau bekerjalah pada salinannya.",
        )
        self.user, self.machine, self.since = user, machine, since


@dataclass(slots=True)
class Lock:
    """A lock held on a file until `release`, the end of a `with`, or of the process, however it ends."""

    path: Path
    _descriptor: int

    def release(self) -> None:
        """Gives the lock back; a second call does nothing."""
        if self._descriptor < 0:
            return
        descriptor, self._descriptor = self._descriptor, -1
        if os.name == "posix":
            # While still held, so that nobody locks the name that is about to go (see `lock`).
            with contextlib.suppress(OSError):
                self.path.unlink()
        os.close(descriptor)
        if os.name != "posix":
            with contextlib.suppress(OSError):  # another may have opened it by now
                self.path.unlink()

    def __enter__(self) -> Lock:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def lock_file(path: Path) -> Path:
    """The file beside `path` that carries its lock and says who holds it."""
    target = Path(os.path.realpath(path))
    name = target.name
    if len(os.fsencode(name)) > 200:  # a name may hold 255 bytes
        import hashlib  # the start is measured, and such names are rare

        name = name[:40] + hashlib.sha256(os.fsencode(name)).hexdigest()[:16]
    return target.parent / f".~kunci-{name}"


def lock(path: Path, now: datetime) -> Lock:
    """Takes the lock of a file without waiting.

    Raises LockedElsewhere when another holds it, UserError where the folder allows no lock.
    """
    beside = lock_file(path)
    try:
        while True:
            descriptor = os.open(beside, os.O_RDWR | os.O_CREAT | _BINARY, 0o666)
            try:
                if not _take(descriptor):
                    raise LockedElsewhere(path, *_holder(descriptor))
                if _still_named(descriptor, beside):
                    _say_who(descriptor, now)
                    return Lock(beside, descriptor)
            except BaseException:
                os.close(descriptor)
                raise
            os.close(descriptor)  # its holder removed it between opening and locking
    except OSError as error:
        raise UserError(
            f"Berkas {shown(path)} tidak dapat dijaga dari perubahan di tempat lain (kode {error.errno}).",
            "Pastikan berkas itu tidak dibuka di komputer lain.",
        ) from error


def _take(descriptor: int) -> bool:
    if os.name == "posix":
        import fcntl

        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
    import msvcrt

    # Far behind the words: Windows keeps others from reading what is locked.
    os.lseek(descriptor, 1 << 30, os.SEEK_SET)
    try:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
    except PermissionError:
        return False
    return True


def _still_named(descriptor: int, beside: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), os.stat(beside))
    except FileNotFoundError:
        return False


def _say_who(descriptor: int, now: datetime) -> None:
    import getpass
    import platform

    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name
        user = ""
    words = f"pengguna: {user}\nkomputer: {platform.node()}\nsejak: {now:%d-%m-%Y pukul %H.%M}\n"
    if os.name == "posix":
        # Another account in a shared folder must be able to take it over after a crash.
        with contextlib.suppress(OSError):
            os.fchmod(descriptor, 0o666)
    os.ftruncate(descriptor, 0)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, words.encode("utf-8", "replace"))


def _holder(descriptor: int) -> tuple[str, str, str]:
    os.lseek(descriptor, 0, os.SEEK_SET)
    words = os.read(descriptor, 1000).decode("utf-8", "replace")
    said = dict(line.split(": ", 1) for line in words.splitlines() if ": " in line)

    def word(key: str) -> str:
        return "".join(filter(str.isprintable, said.get(key, ""))).strip()

    return word("pengguna"), word("komputer"), word("sejak")
