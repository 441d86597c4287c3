"""What the operating system has to bring: the parts of Python that Debian ships apart, and Qt's libraries."""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Mapping
from glob import glob
from typing import IO

PYTHON_PACKAGE = "python3-venv"

# Found by trying on a bare Debian 12; Debian 13 takes the same names.
QT_LIBRARIES: Mapping[str, str] = {
    "libgl1": "libGL.so.1",
    "libegl1": "libEGL.so.1",
    "libxkbcommon0": "libxkbcommon.so.0",
    "libfontconfig1": "libfontconfig.so.1",
    "libglib2.0-0": "libglib-2.0.so.0",
    "libdbus-1-3": "libdbus-1.so.3",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-shape0": "libxcb-shape.so.0",
}


def pip_wheel() -> str | None:
    """The pip that comes with this Python, to be run as it lies; None where Debian ships it apart."""
    folders = [sysconfig.get_config_var("WHEEL_PKG_DIR")]
    if spec := importlib.util.find_spec("ensurepip"):
        folders += [os.path.join(place, "_bundled") for place in spec.submodule_search_locations or ()]
    found = [wheel for folder in folders if folder for wheel in glob(os.path.join(folder, "pip-*.whl"))]
    return found[0] if found else None


def lacks_python_parts() -> bool:
    """Whether this Python cannot make an environment as it is."""
    return importlib.util.find_spec("venv") is None or pip_wheel() is None


def missing_libraries(libraries: Mapping[str, str] = QT_LIBRARIES) -> list[str]:
    """The Debian packages of the Qt libraries that cannot be loaded; none outside Linux."""
    if not sys.platform.startswith("linux"):
        return []
    return [package for package, library in libraries.items() if not _loads(library)]


def missing_packages(packages: Mapping[str, str]) -> list[str]:
    """Those of `packages` (package -> a command or a path that proves it) that are not there."""
    return [name for name, proof in packages.items() if not _is_there(proof)]


def may_install() -> bool:
    """Whether this process may install Debian packages itself."""
    return os.name != "nt" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def command_for(packages: list[str]) -> str:
    """The command that a user with more rights runs once."""
    return f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {' '.join(packages)}"


def install(packages: list[str], log: IO[bytes]) -> bool:
    """Install Debian packages; False if that failed. What apt says goes to `log`."""
    # Lists of packages are fetched only when the present ones do not do: that saves seconds on most machines.
    return _apt(["install", *packages], log) or (_apt(["update"], log) and _apt(["install", *packages], log))


def _apt(arguments: list[str], log: IO[bytes]) -> bool:
    command = ["apt-get", "-y", "-q", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300", *arguments]
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        return not subprocess.call(command, env=quiet, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    except OSError:
        return False


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _is_there(proof: str) -> bool:
    return bool(glob(proof)) if "/" in proof else shutil.which(proof) is not None
