"""A keystroke beside the preview, from the edit to the painted sheet, while drafts are saved meanwhile.

`python3 tests/benchmarks/preview.py` prints milliseconds and the ratio of many services to few.
At most 16 ms (the 99th in a hundred) and 1.3 times are allowed, the rest of the window included.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from datetime import datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["FONTCONFIG_FILE"] = str(ROOT / "tests" / "fonts.conf")

from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer  # noqa: E402  (found only now)
from PySide6.QtWidgets import QApplication  # noqa: E402

from drafter import library  # noqa: E402
from drafter.documents.sources import load_sources  # noqa: E402
from drafter.model import codec, edits  # noqa: E402
from drafter.model.answers import Item, Items, One  # noqa: E402
from drafter.model.draft import Draft  # noqa: E402
from forms import theme  # noqa: E402
from forms.places import Place  # noqa: E402
from forms.preview import Preview  # noqa: E402
from forms.session import Session  # noqa: E402
from tests.large import big_draft  # noqa: E402

FEW, MANY = 2, 200
KEYS, BETWEEN = 150, 40  # keystrokes of a run, ms between two
RUNS = 5
COMPONENT = "facilities"


def typed(draft: Draft, number: int) -> Draft:
    """The shared answer with its last item one letter longer."""
    given = draft.shared[COMPONENT]
    assert isinstance(given, One) and isinstance(given.value, Items)
    group = given.value.groups[0]
    items = (*group.items[:-1], Item("ruang " + "x" * (number % 60)))
    return edits.share(draft, COMPONENT, One(replace(given.value, groups=(replace(group, items=items),))))


def run(session: Session, preview: Preview) -> list[float]:
    """Milliseconds of each keystroke."""
    place, times, loop = Place("shared", "", COMPONENT), list[float](), QEventLoop()
    clock, timer = QElapsedTimer(), QTimer()
    preview.follow(place)

    def key() -> None:
        clock.start()
        session.edit("ubah isian", place, lambda draft: typed(draft, len(times)), "kunci")
        preview.catch_up()
        preview.column.viewport().repaint()
        times.append(clock.nsecsElapsed() / 1e6)
        if len(times) == KEYS:
            loop.quit()

    timer.timeout.connect(key)
    timer.start(BETWEEN)
    loop.exec()
    return times


def measure(count: int, folder: Path) -> tuple[float, float]:
    """Median of the medians and of the 99th in a hundred."""
    path = folder / f"{count}.draf"
    path.write_bytes(codec.encode(big_draft(count)))
    session = Session(library.open_draft(path, datetime.now()), load_sources())
    preview = Preview(session)
    preview.resize(452, 690)
    preview.show()
    until = time.monotonic() + 10  # what is not in sight is measured by and by
    while time.monotonic() < until and not all(each.is_measured for each in preview.column.sections.entries):
        QApplication.processEvents()
    runs = [sorted(run(session, preview)) for _ in range(RUNS)]
    session.close()
    preview.close()
    return (
        statistics.median(each[len(each) // 2] for each in runs),
        statistics.median(each[len(each) * 99 // 100] for each in runs),
    )


def main() -> None:
    """Print both sizes."""
    app = QApplication([])
    theme.apply(app, 100, "light")
    with tempfile.TemporaryDirectory() as name:
        os.environ["PENYUSUN_DATA"] = name
        few, many = measure(FEW, Path(name)), measure(MANY, Path(name))
    for count, (middle, late) in ((FEW, few), (MANY, many)):
        print(f"{count} services: median {middle:.1f} ms, 99th {late:.1f} ms")
    print(f"ratio of medians {many[0] / few[0]:.2f}")


if __name__ == "__main__":
    main()
