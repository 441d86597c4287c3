"""The checker: a full check against one pass that prepares every cell, a keystroke, a whole process.

`python3 tests/benchmarks/checks.py` prints ratios of medians.  Bounds: full 8 times the pass and 1 s; a
keystroke 3 ms; `periksa` on six services 5 times `python -c "import lxml.etree"`.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(HERE))

from drafter.checks import Checker, every_rule  # noqa: E402
from drafter.checks.cells import make_cell, texts  # noqa: E402
from drafter.checks.words import kept, prepared  # noqa: E402
from drafter.documents.cells import resolve  # noqa: E402
from drafter.documents.sources import load_sources  # noqa: E402
from drafter.model import edits  # noqa: E402
from drafter.model.answers import Item, ItemGroup, Items, One  # noqa: E402
from drafter.model.draft import Draft  # noqa: E402
from tests.large import big_draft  # noqa: E402

SERVICES, ROUNDS = 200, 5


def median(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Milliseconds, the median of several."""
    taken: list[float] = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        taken.append((time.perf_counter() - began) * 1000)
    return statistics.median(taken)


def prepare_all(draft: Draft, ids: tuple[str, ...]) -> None:
    """One pass that normalises and masks every cell."""
    for service in draft.services:
        for component in ids:
            answer, shared = resolve(draft, service, component)
            for part in make_cell(component, answer, shared, service.cases).parts:
                for _, text in texts(part.value):
                    prepared(text)  # anew, also where the same text stands elsewhere


def main() -> int:
    """Prints the figures."""
    sources = load_sources()
    draft = big_draft(SERVICES)
    ids = tuple(each.id for each in sources.components.entries)
    rules = every_rule()
    once = median(lambda: prepare_all(draft, ids))

    def whole_check() -> None:
        kept.cache_clear()
        Checker(sources, rules).check(draft).findings  # noqa: B018 - grouped when first asked for

    full = median(whole_check)
    print(f"prepare every cell of {SERVICES} services: {once:.0f} ms")
    print(f"full check, {len(rules)} rules: {full:.0f} ms (1000), {full / once:.1f} times (8)")

    checker = Checker(sources, rules)
    checker.check(draft)
    taken: list[float] = []
    for number in range(60):
        value = Items(groups=(ItemGroup(items=(Item(text=f"fotokopi KTP-el pemohon {number}"),)),))
        draft = edits.answer(draft, draft.services[7].id, "requirements", One(value))
        before = replace(checker.count)
        began = time.perf_counter()
        checker.check(draft)
        taken.append((time.perf_counter() - began) * 1000)
        assert checker.count.cells - before.cells == 1, "a keystroke made more than its cell"
    print(f"after a keystroke: median {statistics.median(taken):.2f} ms, most {max(taken):.2f} ms (3)")

    sample = HERE / "resources" / "samples" / "kecamatan.draf"
    bare = median(lambda: subprocess.run([sys.executable, "-c", "import lxml.etree"], check=True), 9)
    command = [sys.executable, str(HERE / "main.py"), "periksa", str(sample)]
    whole = median(lambda: subprocess.run(command, check=False, capture_output=True), 9)
    print(f"periksa on six services: {whole:.0f} ms, {whole / bare:.1f} times an import of lxml.etree (5)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
