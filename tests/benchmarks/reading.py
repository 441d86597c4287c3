"""How old text is read; `python3 tests/benchmarks/reading.py`, by hand, in a few seconds.

Every cell of every standard in ../shared/cases (the few kept with the tests where that is not there): by
component, how many became the kind of their component, and how long a cell takes.  `--acak N SEED` shows N
cells drawn at random, as found and as they will be printed, for judging by eye; `--lain` shows all that
did not become their kind.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[0] = str(ROOT)

from drafter import environment  # noqa: E402  (found only now)


def main(words: list[str]) -> None:
    """Print the table, or cells to look at."""
    environment.restart_in(
        environment.Wish(str(ROOT), "tests/requirements.lock", label="uji-", window=True),
        [__file__, *words],
    )
    from drafter.regulations import load_catalogue
    from tests.drafter.reading.standards import cells

    load_catalogue()
    begin = time.perf_counter()
    found = list(cells())
    took = time.perf_counter() - begin
    if words[:1] == ["--acak"]:
        count, seed = (*map(int, words[1:]), 50, 2026)[:2] if len(words) != 2 else (int(words[1]), 2026)
        show(random.Random(seed).sample(found, min(count, len(found))))
    elif words[:1] == ["--lain"]:
        show([each for each in found if not each.is_structured])
    else:
        tell(found, took)


def tell(found: list, took: float) -> None:
    """The table by component."""
    total = Counter(each.component for each in found)
    own = Counter(each.component for each in found if each.is_structured)
    other = Counter((each.component, type(each.value).__name__) for each in found if not each.is_structured)
    print(f"{'component':20} {'cells':>5} {'own kind':>8} {'share':>6}  else")
    for name, count in sorted(total.items(), key=lambda each: -each[1]):
        rest = ", ".join(f"{number} {kind}" for (key, kind), number in sorted(other.items()) if key == name)
        print(f"{name:20} {count:5} {own[name]:8} {own[name] / count:6.0%}  {rest}")
    print(f"{'all':20} {len(found):5} {own.total():8} {own.total() / len(found):6.0%}")
    print(f"{1000 * took / len(found):.1f} ms a cell")


def show(found: list) -> None:
    """Cells as found, and as they will be printed."""
    from drafter.regulations import load_catalogue
    from forms.answer_words import value_words

    for number, each in enumerate(found, 1):
        print(f"--- {number}. {each.component}: {type(each.value).__name__}\n{each.source}\n=>")
        print(value_words(each.value, load_catalogue()), end="\n\n")


if __name__ == "__main__":
    main(sys.argv[1:])
