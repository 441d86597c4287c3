"""The first painted home page with 1,000 drafts of 40 KB over a bare window.

At most 1.6 times is allowed; docx, lxml, jinja2 and the model must not have been loaded.  It is the
whole window of the program with its menus, and its cards must have been painted.  Both start in a process
of their own, taken in turn, with compiled Python files as a second start has them.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 15
DRAFTS = 1000

BARE = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.resize(1366, 740)
window.show()
app.processEvents()
"""
PROGRAM = """
import gc
gc.disable()  # as main.py does
import sys
from forms import home_delegate, window
painted = []
paint = home_delegate.HomeDelegate.paint
home_delegate.HomeDelegate.paint = lambda *all: (painted.append(all[0]), paint(*all))
made = window.open_window([])
window.QApplication.processEvents()
assert made.home.model.rowCount() == 1000, made.home.model.rowCount()
assert len(painted) >= 5, painted
heavy = [name for name in ("docx", "lxml", "jinja2", "drafter.model.draft") if name in sys.modules]
assert not heavy, heavy
"""
FILL = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from forms.home import HomePage
app = QApplication([])
window = HomePage(Path(sys.argv[1]))
window.show()
loop, left = QEventLoop(), [1000]
def took(read):
    left[0] -= len(read)
    if not left[0]:
        QTimer.singleShot(500, loop.quit)
window.reading.summarized.connect(took)
loop.exec()
window.close_reading()
"""
END = "\nimport os\nos._exit(0)\n"


def fill(folder: Path) -> None:
    """A thousand drafts, each with an office of its own."""
    sample = (ROOT / "resources" / "samples" / "kecamatan.draf").read_bytes()
    for number in range(DRAFTS):
        content = sample.replace(b"Kecamatan Bengkalis", b"Kecamatan %04d" % number)
        (folder / f"Standar Pelayanan {number:04}.draf").write_bytes(content)


def milliseconds(code: str, folder: Path, surroundings: dict[str, str]) -> float:
    """How long a start takes, from the process's beginning to the painted window."""
    began = time.perf_counter()
    command = [sys.executable, "-c", code + END, str(folder)]
    subprocess.run(command, cwd=ROOT, env=surroundings, check=True, stderr=subprocess.DEVNULL)
    return (time.perf_counter() - began) * 1000


def main() -> None:
    """Print the medians, and their ratio."""
    with tempfile.TemporaryDirectory() as data, tempfile.TemporaryDirectory() as drafts:
        folder = Path(drafts)
        fill(folder)
        chosen = {"drafts": str(folder), "theme": "terang"}
        (Path(data) / "pengaturan.json").write_text(json.dumps(chosen), "utf-8")
        surroundings = {
            **os.environ,
            "PENYUSUN_DATA": data,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPYCACHEPREFIX": data,
        }
        surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
        print(f"first reading of {DRAFTS} drafts: {milliseconds(FILL, folder, surroundings) / 1000:.1f} s")
        times: dict[str, list[float]] = {BARE: [], PROGRAM: []}
        for code in times:
            milliseconds(code, folder, surroundings)
        for _ in range(ROUNDS):
            for code in times:
                times[code].append(milliseconds(code, folder, surroundings))
    bare, home = (statistics.median(times[code]) for code in (BARE, PROGRAM))
    print(f"bare window {bare:.0f} ms, home page {home:.0f} ms: {home / bare:.2f} times (at most 1.6)")


if __name__ == "__main__":
    main()
