"""What the first start shows while it works: on stderr, so that the output of commands stays clean."""

import sys
import threading
import time
from types import TracebackType


class Stop(SystemExit):
    """The set-up cannot go on; carries the sentence that was shown. The exit code is 1."""

    def __init__(self, sentence: str) -> None:
        super().__init__(1)
        self.sentence = sentence


def say(line: str) -> None:
    """Print one line for the user."""
    print(line, file=sys.stderr, flush=True)


class Step:
    """One step of the set-up, with the seconds running on a terminal and its detail as it changes."""

    def __init__(self, title: str) -> None:
        self._title = title
        self._detail = ""
        self._began = time.monotonic()
        self._ended = threading.Event()
        self._live = bool(sys.stderr and sys.stderr.isatty())
        self._ticker = threading.Thread(target=self._tick, daemon=True)

    def __enter__(self) -> "Step":
        if self._live:
            self._ticker.start()
        else:
            say(f"  {self._title} ...")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended.set()
        if self._live:
            self._ticker.join()
            self._draw("" if error is None else "tidak selesai")
            say("")

    def show(self, detail: str) -> None:
        """Say what is being done within the step."""
        if detail != self._detail:
            self._detail = detail
            if not self._live:
                say(f"    {detail}")

    def _tick(self) -> None:
        while not self._ended.wait(0.5):
            self._draw(self._detail)

    def _draw(self, detail: str) -> None:
        seconds = int(time.monotonic() - self._began)
        line = f"  {self._title} ({seconds} detik) {detail}"
        print(f"\r{line[:78]:<78}", end="", file=sys.stderr, flush=True)
