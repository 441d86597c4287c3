"""Every line of Mengingat and of a legal basis in real standards: what of it is recognised.

`python3 -m tests.benchmarks.citations FILE.json ...` prints each line with what it was taken for, and how
many that the catalogue holds were recognised.  A line counts as held where kind, number and year are in
the catalogue; whether a line was taken wrongly is for the eye: the table shows both titles.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from drafter.checks.legal_lines import cites_of_words
from drafter.checks.words import prepare
from drafter.exchange.points import grounds
from drafter.regulations import Catalogue, load_catalogue
from drafter.regulations.search import Finder

TYPED = ("uu 25 2009", "pelayanan publik", "permenpan 15", "administrasi kependudukan", "perda pajak")


def lines_of(tree: Any) -> Iterator[str]:
    """Every line under a key of Mengingat or of the legal basis, once."""
    met: dict[str, None] = {}
    for key, held in walk(tree):
        if key in ("mengingat", "dasar_hukum"):
            said = held if isinstance(held, str) else "\n".join(str(each) for each in held or ())
            met.update(dict.fromkeys(line.strip() for line in said.split("\n") if line.strip(" -.;")))
    yield from met


def walk(tree: Any) -> Iterator[tuple[str, Any]]:
    """Every key of a tree with what it holds."""
    if isinstance(tree, dict):
        for key, held in tree.items():
            yield key, held
            yield from walk(held)
    elif isinstance(tree, list):
        for each in tree:
            yield from walk(each)


def recognised(line: str, catalogue: Catalogue) -> str:
    """The id that a line is taken for, "" where it stays in words."""
    found = grounds([line], catalogue)
    return found[0].regulation if found else ""


def held(line: str, catalogue: Catalogue) -> str:
    """The id of kind, number and year that a line names first, whatever its title."""
    first = next(cites_of_words(prepare(line), catalogue), None)
    return first.id if first is not None else ""


def main(names: list[str]) -> int:
    """Prints the table, the share, and how long a search takes."""
    catalogue = load_catalogue()
    taken = known = lines = 0
    for name in names:
        tree = json.loads(Path(name).read_text(encoding="utf-8"))
        for line in lines_of(tree):
            lines += 1
            id, there = recognised(line, catalogue), held(line, catalogue)
            known += bool(id or there)
            taken += bool(id)
            mark = "     " if not there and not id else "taken" if id else "WORDS"
            title = f" = {catalogue.get(id or there).title[:70]}" if id or there else ""
            wrong = " DIFFERS" if id and there != id else ""
            print(f"{mark} {id or there or '-':24} {line[:110]}{title}{wrong}")
    share = taken / known if known else 1.0
    print(f"\n{lines} lines, {known} name a regulation of the catalogue, {taken} recognised ({share:.1%})")
    print(f"search, slowest of each key of {len(TYPED)} searches: {slowest(catalogue):.1f} ms")
    return 0


def slowest(catalogue: Catalogue) -> float:
    """Milliseconds of the slowest search while words are typed letter by letter, the best of three."""
    finder = Finder(catalogue)
    worst = 0.0
    for words in TYPED:
        for end in range(1, len(words) + 1):
            times: list[float] = []
            for _ in range(3):
                begin = time.perf_counter()
                finder.find(words[:end])
                times.append(time.perf_counter() - begin)
            worst = max(worst, min(times))
    return worst * 1000


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
