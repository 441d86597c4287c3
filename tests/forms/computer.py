"""A screen of its own on which the program runs as a process, typed at through the system."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = "import sys; from forms import window; sys.exit(window.main(sys.argv[1:]))"
PATIENCE = 30.0  # seconds, on a machine that does much else

missing = [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]


def wait(until: Callable[[], object], what: str, seconds: float = PATIENCE) -> None:
    """Wait for something; AssertionError that says what did not come."""
    end = time.monotonic() + seconds
    while not until():
        assert time.monotonic() < end, what
        time.sleep(0.05)


@contextmanager
def screen() -> Iterator[str]:
    """A display of the size of an office's screen; gives its name."""
    read, write = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(write),
        "-screen",
        "0",
        "1366x768x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as number:
            yield f":{number.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


class Program:
    """The program as a process on a display.  data: where it keeps what it keeps."""

    def __init__(self, display: str, data: Path, *words: str) -> None:
        self.surroundings = {
            **os.environ,
            "DISPLAY": display,
            "PENYUSUN_DATA": str(data),
            "QT_QPA_PLATFORM": "xcb",
            "HOME": str(data.parent),
        }
        command = [sys.executable, "-c", PROGRAM, *words]
        self.process = subprocess.Popen(
            command, cwd=ROOT, env=self.surroundings, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )

    def xdotool(self, *words: str) -> str:
        """What the tool answers, "" where it finds nothing."""
        done = subprocess.run(["xdotool", *words], env=self.surroundings, capture_output=True, text=True)
        return done.stdout.strip()

    def come(self, title: str) -> None:
        """Wait until the window with a title is there, and give it the keyboard."""
        wait(lambda: self._window(title), f"no window “{title}”")
        self.xdotool("windowfocus", "--sync", self._window(title).split()[0])

    def _window(self, title: str) -> str:
        assert self.process.poll() is None, f"the program ended: {self.process.stderr.read()!r}"  # pyright: ignore
        return self.xdotool("search", "--onlyvisible", "--name", title)

    def type(self, words: str) -> None:
        """Type words as a very quick typist does: sixteen keys a second."""
        self.xdotool("type", "--delay", "60", words)

    def kill(self) -> None:
        """What a power cut does."""
        self.process.kill()
        self.process.wait()

    def close(self) -> None:
        """End what still runs."""
        with suppress(ProcessLookupError):
            self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.kill()
        if self.process.stderr is not None:
            self.process.stderr.close()
