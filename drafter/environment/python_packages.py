"""Installs exactly what the lock file names, from the network or from the folder `wheels/`."""

import os
import re
import subprocess
from glob import escape, glob
from typing import IO

from drafter.environment import Wish, python_of, system_packages
from drafter.environment.progress import Step, Stop

# What pip says, and the sentence for it.
REASONS = {
    r"DO NOT MATCH THE HASHES": (
        "Paket yang diterima berbeda dengan yang dicatat program, sehingga tidak dipasang. Kosongkan folder "
        "wheels bila ada, periksa sambungan internet, lalu jalankan lagi."
    ),
    r"No space left on device|Errno 28\b|not enough space on the disk": (
        "Ruang disk tidak cukup; penyiapan memerlukan sekitar 500 MB. Kosongkan sebagian disk, lalu jalankan "
        "lagi."
    ),
}
WHEELS_LACK = (
    "Folder wheels tidak memuat semua paket untuk Python dan sistem komputer ini. Lengkapi isinya menurut "
    "README.md, atau kosongkan folder itu agar paket diambil dari internet, lalu jalankan lagi."
)
NOT_FETCHED = (
    "Paket tidak dapat diambil dari internet. Periksa sambungan internet, lalu jalankan lagi; untuk komputer "
    "tanpa internet, siapkan folder wheels menurut README.md."
)


def install(place: str, wish: Wish, lock_file: IO[bytes], log: IO[bytes]) -> None:
    """Install the packages of the lock file into the environment in `place`.

    Raises Stop with the likely reason and the place of the details when that fails.
    """
    list_of_packages = os.path.join(place, "requirements.txt")
    with open(list_of_packages, "wb") as file:
        file.write(wish.lock)
    wheels = wheels_of(wish)
    with Step("Memasang paket program") as step:
        output = _run_pip(_command(place, list_of_packages, wheels), lock_file, log, step)
    if output is not None:
        raise Stop(f"Penyiapan belum selesai. {explain(output, wheels)} Rinciannya ada di {place}.log.")


def wheels_of(wish: Wish) -> str | None:
    """The folder of fetched packages for PCs without internet; None when it is absent or empty.

    It serves the program alone: the packages of the tests are not in it.
    """
    folder = os.path.join(wish.root, "wheels")
    return folder if not wish.label and glob(os.path.join(escape(folder), "*.whl")) else None


def explain(output: str, wheels: str | None) -> str:
    """The sentence for the user on why pip failed, from what it said and where it looked for packages."""
    known = (sentence for pattern, sentence in REASONS.items() if re.search(pattern, output))
    return next(known, WHEELS_LACK if wheels else NOT_FETCHED)


def _command(place: str, list_of_packages: str, wheels: str | None) -> list[str]:
    wheel = system_packages.pip_wheel() or ""
    # The list is complete and hashed: nothing is resolved, and nothing is built or run from source packages.
    options = ["--require-hashes", "--no-deps", "--only-binary=:all:", "--no-input", "--progress-bar=off"]
    options += ["--no-index", f"--find-links={wheels}"] if wheels else []
    return [python_of(place), os.path.join(wheel, "pip"), "install", *options, "-r", list_of_packages]


def _run_pip(command: list[str], lock_file: IO[bytes], log: IO[bytes], step: Step) -> str | None:
    """Run pip and show what it is at; None if it succeeded, otherwise all that it said."""
    # The child inherits the lock: were this process killed, the next start waits until pip has ended too.
    keep = (lock_file.fileno(),) if os.name != "nt" else ()
    surroundings = {**os.environ, "PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PYTHONUTF8": "1"}
    with subprocess.Popen(
        command,
        env=surroundings,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        pass_fds=keep,
    ) as child:
        lines: list[str] = []
        try:
            for raw in child.stdout or ():
                log.write(raw)
                lines.append(raw.decode("utf-8", "replace"))
                if detail := _detail(lines[-1]):
                    step.show(detail)
        except KeyboardInterrupt:
            child.terminate()
            raise
    return "".join(lines) if child.returncode else None


def _detail(line: str) -> str:
    """What a line of pip's output means for someone who waits; empty for lines that mean nothing to them."""
    if found := re.match(r"\s*(?:Downloading|Using cached) (\S+?)-\d\S*(?: \((.+)\))?", line):
        name = found[1].rsplit("/", 1)[-1]
        return f"mengambil {name} ({found[2]})" if found[2] else f"mengambil {name}"
    return "memasang" if line.startswith("Installing collected packages") else ""
