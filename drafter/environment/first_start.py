"""Makes the environment: system packages, a bare Python environment, the packages of the lock file.

Nothing is taken for granted: the network may be missing, the user may not be root, another start may be at
the same work, and the last one may have been cut off at any point.
"""

import os
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from typing import IO

from drafter.environment import LIBRARIES, MARKER, Wish, is_ready, python_packages, system_packages
from drafter.environment.progress import Step, Stop, say

LATER = "Pekerjaan yang sudah selesai tidak hilang; jalankan lagi perintah yang sama untuk melanjutkan."


def prepare(wish: Wish) -> str:
    """Make ready what `wish` asks for and return the environment's folder.

    Raises Stop after one sentence on stderr when something only the user can do is missing.
    """
    began = time.monotonic()
    try:
        place, lock_file = _open_place(wish.places)
        with lock_file, _alone(lock_file), open(f"{place}.log", "ab") as log:
            ready = next((known for known in wish.places if is_ready(known, wish.lock)), "")
            _bring_system_packages(wish, bool(ready), log)
            if not ready:
                _build(place, wish, lock_file, log)
                say(f"  Selesai dalam {time.monotonic() - began:.0f} detik.")
            _note_libraries(ready or place)
            return ready or place
    except Stop as stop:
        say(stop.sentence)
        raise
    except KeyboardInterrupt:
        say(f"\nPenyiapan dihentikan. {LATER}")
        raise SystemExit(130) from None
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        say(f"Penyiapan tidak dapat dilanjutkan: {error.strerror or error}{where}. {LATER}")
        raise SystemExit(1) from None


def _open_place(places: list[str]) -> tuple[str, IO[bytes]]:
    """The first folder that may be written, with its lock file."""
    for place in places:
        try:
            os.makedirs(os.path.dirname(place), exist_ok=True)
            with open(f"{place}.log", "ab"):
                return place, open(f"{place}.kunci", "ab")
        except OSError:
            continue
    parents = " atau ".join(os.path.dirname(place) for place in places)
    raise Stop(f"Program tidak dapat disiapkan karena tidak ada izin menulis di {parents}.")


@contextmanager
def _alone(lock_file: IO[bytes]) -> Generator[None]:
    """Hold the lock of one place; a second start waits here. The system frees it when a process dies."""
    waiting = False
    while not _locks(lock_file):
        if not waiting:
            say("Program sedang disiapkan oleh proses lain; menunggu sampai selesai ...")
            waiting = True
        time.sleep(0.2)
    yield  # closing the file frees the lock


def _locks(lock_file: IO[bytes]) -> bool:
    """Try to take the lock; True as well where the file system knows no locks."""
    if sys.platform == "win32":
        import msvcrt

        lock_file.seek(0)
        try:
            msvcrt.locking(lock_file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(lock_file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True


def _bring_system_packages(wish: Wish, ready: bool, log: IO[bytes]) -> None:
    """Install what is missing where that is allowed; stop only for what this start cannot do without."""
    needed, libraries = _missing(wish, ready)
    if not system_packages.may_install():
        _stop_without(wish, needed, libraries)
    if not ready:
        say("Menyiapkan program untuk pertama kali; ini hanya sekali.")
    if (needed or libraries) and system_packages.may_install():
        with Step(f"Memasang {len(needed + libraries)} bagian sistem"):
            system_packages.install(needed + libraries, log)
        _stop_without(wish, *_missing(wish, ready))


def _stop_without(wish: Wish, needed: list[str], libraries: list[str]) -> None:
    if needed or (wish.window and libraries):
        raise Stop(
            "Karena beberapa bagian sistem belum terpasang, jalankan perintah berikut satu kali, atau minta "
            "pengelola komputer menjalankannya, lalu jalankan lagi program ini:\n"
            f"  {system_packages.command_for(needed + libraries)}"
        )


def _missing(wish: Wish, ready: bool) -> tuple[list[str], list[str]]:
    """Debian packages without which this start cannot go on, and those that only a window needs."""
    needed = system_packages.missing_packages(wish.packages)
    if not ready and system_packages.lacks_python_parts():
        needed.insert(0, system_packages.PYTHON_PACKAGE)
    return needed, system_packages.missing_libraries()


def _build(place: str, wish: Wish, lock_file: IO[bytes], log: IO[bytes]) -> None:
    marker = os.path.join(place, MARKER)
    if os.path.exists(marker):
        os.remove(marker)  # first of all: what is being changed is not ready
    base = getattr(sys, "_base_executable", sys.executable)
    with Step("Menyiapkan lingkungan Python"):
        command = [base, "-m", "venv", "--clear", "--without-pip", place]
        if subprocess.call(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log):
            raise Stop(f"Lingkungan Python tidak dapat dibuat di {place}. Rinciannya ada di {place}.log.")
    python_packages.install(place, wish, lock_file, log)
    if hasattr(os, "sync"):
        os.sync()  # a power cut must not leave a marker beside empty files
    with open(f"{marker}.baru", "wb") as file:
        file.write(wish.lock)
        file.flush()
        os.fsync(file.fileno())
    os.replace(f"{marker}.baru", marker)


def _note_libraries(place: str) -> None:
    """Remember that Qt's libraries are all there, so that later starts need not look."""
    if not system_packages.missing_libraries():
        try:
            with open(os.path.join(place, LIBRARIES), "wb"):
                pass
        except OSError:  # an environment that the administrator made: looked up at each start of the window
            pass
