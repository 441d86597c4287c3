"""When something fails that nobody expected: it is written down, told once, and the window goes on.

A failure in Python becomes an entry in `catatan.txt` and one calm dialog.  A failure below Python ends
the program; what faulthandler wrote then lies in `mogok-<process>.txt` and is told at the next start.
"""

from __future__ import annotations

import atexit
import faulthandler
import os
import sys
import threading
import time
import traceback
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    QUrl,
    Signal,
    qInstallMessageHandler,
    qVersion,
)
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication

import drafter
from drafter import paths

LOG, OLD_LOG, FAULTS = "catatan.txt", "catatan-lama.txt", "mogok-*.txt"
MOST_BYTES = 1_000_000  # of the log, until it becomes the old one
MOST_ALIKE = 10  # times the same message of Qt is written down
QUIET = 30.0  # seconds in which the same failure is written down but not told again
FATAL = ("Fatal Python error", "access violation", "stack overflow")

SORRY = "Ada yang tidak berjalan semestinya"
SAFE = (
    "Rancangan Anda aman dan pekerjaan dapat diteruskan. Bila langkah terakhir belum terlaksana, "
    "cobalah sekali lagi. Bila terjadi lagi, kirimkan berkas catatan ini kepada pengelola program:"
)
ENDED = (
    "Terakhir kali program ini berhenti tiba-tiba. Rancangan tetap tersimpan sampai dengan sekitar dua "
    "detik sebelumnya. Catatan kejadiannya ada di {log}"
)


class Watch(QObject):
    """Stands guard over the running program; one for each.

    folder: where the log lies.  rescue: called before a failure is told (writes the open draft).
    `last_crash` is the sentence about a sudden end of an earlier run, "" when there was none.
    """

    caught = Signal(str)  # where it failed; from any thread

    def __init__(self, folder: Path, rescue: Callable[[], object] = lambda: None) -> None:
        super().__init__()
        self.folder = folder
        self.rescue = rescue
        self._lock = threading.Lock()
        self._alike: Counter[str] = Counter()
        self._told: dict[str, float] = {}
        self._dialog: QObject | None = None
        self._before = (sys.excepthook, threading.excepthook)
        self._qt_before: object = None
        self.caught.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self.last_crash = self._read_faults()

    @property
    def log(self) -> Path:
        """The file to send."""
        return self.folder / LOG

    def begin(self) -> None:
        """Take over the hooks of Python and Qt."""
        sys.excepthook = self.catch
        threading.excepthook = lambda args: self.catch(args.exc_type, args.exc_value, args.exc_traceback)
        self._qt_before = qInstallMessageHandler(self._from_qt)

    def end(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before
        qInstallMessageHandler(self._qt_before)  # pyright: ignore

    def catch(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write a failure down and have it told; Ctrl+C in a terminal still ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        if sys.stderr is not None:  # None where a program has no console
            sys.stderr.write(text)
        self.write(text)
        frames = traceback.extract_tb(trace)
        self.caught.emit(
            f"{kind.__name__} {frames[-1].filename}:{frames[-1].lineno}" if frames else kind.__name__
        )

    def write(self, text: str) -> None:
        """Add an entry to the log; a log that cannot be written is no reason to stop."""
        system = f"{machine()}, Python {sys.version.partition(' ')[0]}, Qt {qVersion()}"
        head = f"=== {datetime.now():%Y-%m-%d %H:%M:%S}  versi {drafter.__version__}  {system}\n"
        try:
            with self._lock:
                self.folder.mkdir(parents=True, exist_ok=True)
                if self.log.exists() and self.log.stat().st_size > MOST_BYTES:
                    self.log.replace(self.folder / OLD_LOG)
                with self.log.open("a", encoding="utf-8", errors="backslashreplace") as file:
                    file.write(f"{head}{text.rstrip()}\n\n")
        except OSError:
            return

    def _from_qt(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            return
        with self._lock:
            self._alike[message] += 1
            often = self._alike[message] > MOST_ALIKE
        if not often:
            self.write(f"Qt: {message}")

    def _tell(self, where: str) -> None:
        """Show the one dialog, unless it stands already or has just been read."""
        last = self._told.get(where)
        if self._dialog is not None or (last is not None and time.monotonic() - last < QUIET):
            return
        try:
            self.rescue()
        except Exception:
            self.write(traceback.format_exc())
        from forms.dialogs import Dialog  # only now: a start without failures needs none of it

        dialog = Dialog(QApplication.activeWindow(), SORRY, "Lanjutkan", "Buka folder", width=480)
        _fill(dialog, self.log)
        self._dialog = dialog
        dialog.finished.connect(lambda _: self._read(where))
        dialog.open()

    def _read(self, where: str) -> None:
        self._told[where] = time.monotonic()
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None

    def _read_faults(self) -> str:
        """Move what sudden ends left behind into the log; the sentence about them."""
        fatal = False
        for file in sorted(self.folder.glob(FAULTS)):
            if _is_running(file):
                continue
            try:
                text = file.read_text("utf-8", "replace")
                file.unlink()
            except OSError:
                continue
            if any(sign in text for sign in FATAL):
                self.write(f"Berhenti tiba-tiba ({file.name})\n{text}")
                fatal = True
        return ENDED.format(log=self.log) if fatal else ""


def machine() -> str:
    """The system and the kind of machine.  The module `platform` would cost a first painting 15 ms."""
    if sys.platform == "win32":
        found = sys.getwindowsversion()
        kind = os.environ.get("PROCESSOR_ARCHITECTURE", "")
        return f"Windows {found.major}.{found.minor}.{found.build} {kind}"
    told = os.uname()
    return f"{told.sysname} {told.release} {told.machine}"


def install(folder: Path | None = None, rescue: Callable[[], object] = lambda: None) -> Watch:
    """Stand guard from now on; call it before the first window.  Keep what it returns."""
    watch = Watch(folder or paths.data() / "catatan", rescue)
    watch.begin()
    _watch_below(watch.folder)
    return watch


def _watch_below(folder: Path) -> None:
    """Let faulthandler write into a file of this process, which a clean end takes away."""
    path = folder / FAULTS.replace("*", str(os.getpid()))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = path.open("w", encoding="utf-8")
    except OSError:
        return
    faulthandler.enable(file)

    def tidy() -> None:
        faulthandler.disable()
        file.close()
        path.unlink(missing_ok=True)

    atexit.register(tidy)


def _is_running(file: Path) -> bool:
    """Whether the process that a file belongs to still runs.

    Windows refuses to delete a file that is open, so nothing has to be asked there (and os.kill with
    signal 0 would end the process).
    """
    number = file.stem.partition("-")[2]
    if sys.platform == "win32" or not number.isdigit():
        return False
    if int(number) == os.getpid():
        return False  # of an earlier process with our number
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _fill(dialog: object, log: Path) -> None:
    from forms.controls import Label, TextButton
    from forms.dialogs import Dialog

    assert isinstance(dialog, Dialog)
    dialog.add(Label(SAFE))
    may_break = str(log).replace(os.sep, f"{os.sep}\u200b")  # a long path is wider than the dialog
    dialog.add(Label(may_break, "second"))
    copy = TextButton("Salin letak berkas", "copy")
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(str(log)))
    dialog.add(copy)
    dialog.no.clicked.disconnect()
    dialog.no.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(log.parent))))
