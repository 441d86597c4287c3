"""What a later start costs over the environment's own Python; `python3 tests/benchmarks/start.py`.

At most 40 ms are allowed. Run the program once before, so that its environment stands.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from drafter import environment  # noqa: E402  (found only now)

ROUNDS = 25


def milliseconds(command: list[str], surroundings: dict[str, str]) -> float:
    """How long one run of `command` takes."""
    began = time.perf_counter()
    subprocess.run(command, env=surroundings, stdout=subprocess.DEVNULL, check=True)
    return (time.perf_counter() - began) * 1000


def main() -> None:
    """Print the median of starts by the base Python and by the environment's Python, taken in turn."""
    place = environment.places(str(ROOT))[0]
    plain = {name: value for name, value in os.environ.items() if name != environment.ENTERED}
    words = [str(ROOT / "main.py"), "--versi"]
    base = getattr(sys, "_base_executable", sys.executable)
    ways = {"through main.py": base, "environment called directly": environment.python_of(place)}
    times: dict[str, list[float]] = {way: [] for way in ways}
    for _ in range(ROUNDS):
        for way, python in ways.items():
            times[way].append(milliseconds([python, *words], plain))
    through, direct = (statistics.median(times[way]) for way in ways)
    print(f"through main.py {through:.1f} ms, environment called directly {direct:.1f} ms")
    print(f"the start costs {through - direct:.1f} ms more (at most 40)")


if __name__ == "__main__":
    main()
