"""What the whole set of papers costs beside the decree alone; `python3 tests/benchmarks/papers.py`, by hand.

A draft of 12 services with every paper filled, exported by the command in a process of its own, both ways
in turn: the whole set may take 1.5 times the decree with its annex plus 150 ms.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path[0] = str(ROOT)

from drafter import environment  # noqa: E402  (found only now)

SERVICES, ROUNDS = 12, 9
FACTOR, MORE = 1.5, 0.150  # seconds


def main(words: list[str]) -> int:
    """Print both times and the bound; 1 if it is passed."""
    wish = environment.Wish(str(ROOT), "tests/requirements.lock", label="uji-", window=True)
    environment.restart_in(wish, [__file__, *words])
    from drafter.documents.papers import ALL, DECREE, PAPERS
    from drafter.model import codec
    from tests.drafter.documents.gathering import gathered
    from tests.large import big_draft

    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "pelayanan.draf"
        draft.write_bytes(codec.encode(gathered(big_draft(SERVICES, seed=SERVICES))))
        times: dict[str, list[float]] = {DECREE: [], ALL: []}
        for number in range(ROUNDS):
            for paper, taken in times.items():
                target = Path(folder) / f"{paper}-{number}"
                taken.append(seconds(draft, target, paper))
                count = len(list(target.glob("*.docx")))
                assert count == (1 if paper == DECREE else len(PAPERS)), count
    alone, whole = (statistics.median(each) for each in times.values())
    bound = alone * FACTOR + MORE
    print(f"decree with annex  {alone * 1e3:6.0f} ms")
    print(f"whole set          {whole * 1e3:6.0f} ms  ({len(PAPERS)} files; bound {bound * 1e3:.0f} ms)")
    return 0 if whole <= bound else 1


def seconds(draft: Path, target: Path, paper: str) -> float:
    """Of one export in a process of its own, in this environment."""
    command = [sys.executable, str(ROOT / "main.py"), "ekspor", str(draft), "-o", str(target)]
    start = time.perf_counter()
    subprocess.run([*command, "--dokumen", paper], check=True, capture_output=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
