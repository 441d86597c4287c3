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
ENTERED = "PENYUSUN_LINGKUNGAN"  # the environment this process and its children run in: nothing to check then
_STARTED = "PENYUSUN_BARU_DIMULAI"


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
    name = f"{label}{sys.version_info[0]}.{sys.version_info[1]}"
    home = os.path.expanduser("~")
    if os.name == "nt":
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


def is_ready(place: str, lock: bytes) -> bool:
    """Whether a finished environment made from these lock bytes stands in `place`."""
    try:
        with open(os.path.join(place, MARKER), "rb") as file:
            return file.read() == lock and os.path.exists(python_of(place))
    except OSError:
        return False


def enter(wish: Wish, arguments: "list[str]") -> str:
    """Return the environment's folder when running in it; otherwise start `arguments` anew in it.

    `arguments` is what follows the interpreter on the command line: the script and its own arguments.
    Raises SystemExit after a sentence on stderr when the environment cannot be made.
    """
    told = os.environ.get(ENTERED)
    if told and _is_inside(told):
        return told
    place = next((place for place in wish.places if is_ready(place, wish.lock)), "")
    # Some Pythons (the Store's, on Windows) name their own folder in another way than we do: having just been
    # started from there is then enough, otherwise process would start process for ever.
    if place and (os.environ.pop(_STARTED, "") == place or _is_inside(place)):
        return place
    if not place or wish.packages or (wish.window and not os.path.exists(os.path.join(place, LIBRARIES))):
        from drafter.environment import first_start

        place = first_start.prepare(wish)
    raise SystemExit(_go_on_in(place, arguments))


def _is_inside(place: str) -> bool:
    return os.path.realpath(sys.prefix) == os.path.realpath(place)


def _go_on_in(place: str, arguments: "list[str]") -> int:
    # Packages from elsewhere must not stand in for those that the lock file names.
    for name in ("PYTHONHOME", "PYTHONPATH"):
        os.environ.pop(name, None)
    os.environ[ENTERED] = os.environ[_STARTED] = place
    command = [python_of(place), *arguments]
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # pyright: ignore[reportUnnecessaryComparison]  (None under pythonw.exe)
            stream.flush()
    if os.name != "nt":
        os.execv(command[0], command)
    return _wait_for(command)


def _wait_for(command: "list[str]") -> int:
    # On Windows execv starts a second process and ends the first, so the console would return too early.
    import subprocess

    child = subprocess.Popen(command)
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:  # the child got it as well and ends in its own way
            continue
