"""The program's own Python environment: made on the first start, entered on every start.

This module is the way of every start, so it imports only `os` and `sys` and reads two small files; all that
happens once is in `first_start`, imported when it is needed. Nothing here imports other rooms: at this point
the packages of the program may not be there yet.

An environment is ready when its marker holds the same bytes as the lock file it was made from. The marker is
written last, so an interrupted set-up is never taken for a finished one.
"""

import os
import sys

MARKER = "terpasang.txt"  # a byte copy of the lock file
LIBRARIES = "pustaka-lengkap.txt"  # there once Qt's system libraries were all found
ENTERED = "PENYUSUN_LINGKUNGAN"  # names the environment whose interpreter runs: nothing to check then


class Wish:
    """What a start needs: the lock file to install from and where the environment may stand.

    `label` keeps environments of one checkout apart, `window` says that Qt will be loaded, `packages` maps
    each Debian package that must be there to a path that proves it (or a command, when it has no slash).
    """

    __slots__ = ("label", "lock", "packages", "places", "root", "window")

    def __init__(
        self,
        root: str,
        lock: str = "requirements.lock",
        label: str = "",
        window: bool = False,
        packages: "dict[str, str] | None" = None,
    ) -> None:
        self.root = root
        self.label = label
        self.window = window
        self.packages = packages or {}
        self.places = places(root, label)
        with open(os.path.join(root, lock), "rb") as file:
            self.lock = file.read()


def places(root: str, label: str = "") -> "list[str]":
    """The folders where the environment may stand, best first; one for each minor version of Python.

    The second place serves a program folder that its user may not write to.
    """
    name = f"{label}{sys.version_info[0]}.{sys.version_info[1]}{getattr(sys, 'abiflags', '')}"
    home = os.path.expanduser("~")
    if os.environ.get("PENYUSUN_DATA"):  # as in drafter/paths.py
        data = os.path.abspath(os.environ["PENYUSUN_DATA"])
    elif os.name == "nt":
        data = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    else:
        data = os.environ.get("XDG_DATA_HOME") or os.path.join(home, ".local", "share")
    return [
        os.path.join(root, ".lingkungan", name),
        os.path.join(data, "penyusun-standar-pelayanan", "lingkungan", name),
    ]


def python_of(place: str) -> str:
    """The interpreter of the environment in `place`."""
    if os.name == "nt":
        return os.path.join(place, "Scripts", "python.exe")
    return os.path.join(place, "bin", "python")


def packages_of(place: str) -> str:
    """The folder that the environment in `place` imports from."""
    if os.name == "nt":
        return os.path.join(place, "Lib", "site-packages")
    version = f"python{sys.version_info[0]}.{sys.version_info[1]}{getattr(sys, 'abiflags', '').strip('d')}"
    return os.path.join(place, "lib", version, "site-packages")


def is_ready(place: str, lock: bytes) -> bool:
    """Whether a finished environment made from these lock bytes stands in `place`."""
    try:
        with open(os.path.join(place, MARKER), "rb") as file:
            return file.read() == lock and os.path.exists(python_of(place))
    except OSError:
        return False


def enter(wish: Wish) -> str:
    """Let this process import the packages of the environment, made first if need be; returns its folder.

    The process itself goes on: starting a second interpreter would cost every start 15 ms, and on Windows a
    second process beside the first. Raises SystemExit after a sentence when the environment cannot be made.
    """
    told = os.environ.get(ENTERED, "")
    if told and _is_inside(told):
        return told
    place = _make_ready(wish)
    if not _is_inside(place):
        # What else is installed for this Python must not stand in for what the lock file names.
        own = (os.path.realpath(sys.base_prefix), os.path.realpath(sys.base_exec_prefix))
        sys.path[:] = [
            wish.root,
            *(
                path
                for path in sys.path
                if os.path.realpath(path).startswith(own) and "-packages" not in path
            ),
            packages_of(place),
        ]
    return place


def restart_in(wish: Wish, arguments: "list[str]") -> str:
    """Return the environment's folder when its own interpreter runs; otherwise start `arguments` in it.

    For the tests, whose tools are started through `sys.executable`. `arguments` is what follows the
    interpreter on the command line. Raises SystemExit as `enter` does.
    """
    told = os.environ.get(ENTERED, "")
    if told and (_is_inside(told) or told in wish.places):
        return told
    place = _make_ready(wish)
    for name in ("PYTHONHOME", "PYTHONPATH"):
        os.environ.pop(name, None)
    os.environ[ENTERED] = place
    command = [python_of(place), *arguments]
    if os.name != "nt":
        sys.stdout.flush()
        os.execv(command[0], command)
    # On Windows execv starts a second process and ends the first, so the console would return too early.
    import subprocess

    raise SystemExit(subprocess.call(command))


def _make_ready(wish: Wish) -> str:
    place = next((place for place in wish.places if is_ready(place, wish.lock)), "")
    if not place or wish.packages or (wish.window and not os.path.exists(os.path.join(place, LIBRARIES))):
        from drafter.environment import first_start

        place = first_start.prepare(wish)
    return place


def _is_inside(place: str) -> bool:
    return os.path.realpath(sys.prefix) == os.path.realpath(place)
