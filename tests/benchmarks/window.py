"""The window under the fingers: `python3 tests/benchmarks/window.py [keystroke] [opening] [moving] [memory]`.

Keystroke: from the event to the painted page, in an answer of its own and in one that 200 services
share, beside the same draft of 2 services; p99 of each run, medians of five.  At most 16 ms, and 1.3
times; the preview follows after the painting, and a keystroke that comes meanwhile waits for it.
Opening: a draft of 200 services to a page that can be typed in, at most 400 ms.  Moving: to each component
of a service and to each other page, none looked at before, to the painted page; then once more.  Memory:
after every page of such a draft was looked at, under 250 MB.  Each run is a process of its own.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RUNS = 5
KEYS = 200
EVERY = 0.06  # seconds between keystrokes: a fast typist

BEGIN = """
import json, resource, sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication, Qt, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
qInstallMessageHandler(lambda *words: None)
from forms.places import Place, component_place
from forms.window import open_window

window = open_window([])
app = QApplication.instance()
window.resize(1366, 768)

def open_guide(path):
    window.desk.open_draft(path)
    guide = window.guide
    window.activateWindow()
    app.processEvents()
    return guide

def rest(seconds):
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        app.processEvents()
        time.sleep(0.001)

path, keys, every = Path(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
"""
KEYSTROKE = """
place = Place("shared", "", "oversight") if sys.argv[4] == "shared" else None
guide = open_guide(path)
place = place or component_place(guide.session.draft.services[0].id, "requirements")
guide.go(place, focus=True)
rest(2.0)
words = "petugas memeriksa kelengkapan berkas permohonan lalu mencatatnya dalam buku register "
taken, due = [], time.perf_counter() + every
for number in range(keys):
    while time.perf_counter() < due:
        app.processEvents()
        time.sleep(0.0005)
    QTest.keyClick(app.focusWidget(), words[number % len(words)])
    app.processEvents()
    taken.append((time.perf_counter() - due) * 1000)
    due = max(due + every, time.perf_counter())
typed = (words * 9)[:keys]
shown = str(guide.session.draft)
assert typed in shown, "what was typed is not in the draft"
window.close()
print(json.dumps(taken))
"""
OPENING = """
open_guide(Path(sys.argv[4]))  # the program runs already, on another draft
rest(3.0)
began = time.perf_counter()
guide = open_guide(path)
guide.go(component_place(guide.session.draft.services[0].id, "requirements"), focus=True)
app.processEvents()
print(json.dumps([(time.perf_counter() - began) * 1000]))
QTest.keyClick(app.focusWidget(), "a")
assert guide.session.undo_label.startswith("ubah"), "the page cannot be typed in"
window.close()
"""
MOVING = """
guide = open_guide(path)
rest(12.0)  # pages and editors are made ahead
first, second = guide.session.draft.services[:2]
pages = [Place(page) for page in ("office", "decree", "shared", "review", "export")]
taken = []
for service in (first, second):
    for place in [*(component_place(service.id, each) for each in service.answers), *pages]:
        began = time.perf_counter()
        guide.go(place, focus=True)
        app.processEvents()
        taken.append((time.perf_counter() - began) * 1000)
        rest(0.4)
print(json.dumps(taken))
window.close()
"""
MEMORY = """
guide = open_guide(path)
draft = guide.session.draft
pages = [Place(page) for page in ("office", "decree", "shared", "review", "export")]
pages += [Place("service", each.id) for each in draft.services]
pages += [component_place(each.id, component) for each in draft.services[:20] for component in each.answers]
for place in pages:
    guide.go(place, focus=True)
    app.processEvents()
rest(3.0)
print(json.dumps([resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))
window.close()
"""


def run(code: str, path: Path, *words: str) -> list[float]:
    """What a process of its own measured."""
    with tempfile.TemporaryDirectory() as data:
        surroundings = {**os.environ, "PENYUSUN_DATA": data, "QT_QPA_PLATFORM": "offscreen"}
        command = [sys.executable, "-c", BEGIN + code, str(path), str(KEYS), str(EVERY), *words]
        done = subprocess.run(command, cwd=ROOT, env=surroundings, check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout.splitlines()[-1])


def p99(times: list[float]) -> float:
    """What all but one of a hundred stay under."""
    return sorted(times)[-max(1, len(times) // 100) - 1]


def keystroke(few: Path, many: Path) -> None:
    """Print the medians of p99, and their ratio."""
    for words in ("own", "shared"):
        found: dict[Path, list[float]] = {few: [], many: []}
        middle: dict[Path, list[float]] = {few: [], many: []}
        for _ in range(RUNS):
            for path in found:
                times = run(KEYSTROKE, path, words)
                found[path].append(p99(times))
                middle[path].append(statistics.median(times))
        small, large = (statistics.median(found[path]) for path in (few, many))
        usual = [f"{statistics.median(middle[path]):.1f}" for path in (few, many)]
        print(
            f"keystroke in an answer ({words}): p99 {small:.1f} ms at 2 services, {large:.1f} ms at 200"
            f" (at most 16): {large / small:.2f} times (at most 1.3); usually {' and '.join(usual)} ms"
        )


def opening(few: Path, many: Path) -> None:
    """Print the median of opening."""
    times = [run(OPENING, many, str(few))[0] for _ in range(RUNS)]
    print(f"opening 200 services: {statistics.median(times):.0f} ms (at most 400)")


def moving(few: Path, many: Path) -> None:
    """Print how long pages take that are looked at for the first time, and for the second."""
    times = run(MOVING, many)
    half = len(times) // 2
    for name, each in (("first", times[:half]), ("second", times[half:])):
        print(f"moving, {name} look: median {statistics.median(each):.0f} ms, longest {max(each):.0f} ms")


def memory(few: Path, many: Path) -> None:
    """Print the most memory that was held."""
    print(f"memory after a tour of 200 services: {run(MEMORY, many)[0]:.0f} MB (under 250)")


def main(words: list[str]) -> None:
    """Measure what the words name, or all."""
    sys.path.insert(0, str(ROOT))
    from drafter.model import codec
    from tests.large import big_draft

    with tempfile.TemporaryDirectory() as folder:
        few, many = Path(folder) / "2.draf", Path(folder) / "200.draf"
        few.write_bytes(codec.encode(big_draft(2)))
        many.write_bytes(codec.encode(big_draft(200)))
        for measure in (keystroke, opening, moving, memory):
            if not words or measure.__name__ in words:
                measure(few, many)


if __name__ == "__main__":
    main(sys.argv[1:])
