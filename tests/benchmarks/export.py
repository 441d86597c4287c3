"""What the export of a large office costs; `python3 tests/benchmarks/export.py`, by hand, in about a minute.

All ways are measured in turn in one run and compared by their medians, so that a slow machine changes the
milliseconds and hardly the ratios.  Every way ends with a file on the disk.  The export deflates in a
second thread: on a machine whose other cores are busy its ratio to the floor grows to about 3.5.
`--profil` says where the time goes, function by function.
"""

from __future__ import annotations

import contextlib
import gc
import io
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path[0] = str(ROOT)

from drafter import environment  # noqa: E402  (found only now)

ROUNDS = 15
SERVICES, MANY = 100, 500
Way = Callable[[], object]


def main(words: list[str]) -> None:
    """Print the times and the ratios with their bounds."""
    environment.restart_in(
        environment.Wish(str(ROOT), "tests/requirements.lock", label="uji-", window=True),
        [__file__, *words],
    )
    if words[:1] == ["--anak"]:
        print_peak(Path(words[1]))
        return
    from tests.benchmarks.offices import sample_office

    if words[:1] == ["--profil"]:
        print_profile(sample_office(SERVICES))
    else:
        compare("answers shared as the sample shares them", sample_office(SERVICES), rivals=True)
        compare("worst case, no answer shared", sample_office(SERVICES, shared=False))
        grow(sample_office(SERVICES), sample_office(MANY))


# --- the ways ----------------------------------------------------------------------------------


def export(data: bytes, target: Path) -> bytes:
    """Draft bytes -> file on disk, all that `ekspor` does but placing and backups."""
    from drafter import files
    from drafter.documents.papers import papers
    from drafter.model import codec
    from drafter.word.package import carry
    from drafter.word.writer import write

    draft = codec.decode(data).draft
    with carry(data) as inside:
        content = write(papers(draft, loaded()).documents[0], {}, inside)
    files.write(target, content)
    return content


def made_papers(data: bytes):
    """The papers of a draft file."""
    from drafter.documents.papers import papers
    from drafter.model import codec

    return papers(codec.decode(data).draft, loaded())


def loaded(kept: list = []):  # noqa: B006  (what the program loads once)
    """The sources, loaded once."""
    from drafter.documents.sources import load_sources

    if not kept:
        kept.append(load_sources())
    return kept[0]


def floor(parts: list[tuple[str, str]], target: Path) -> None:
    """The very same parts as prepared strings: zipped at the same level and written the same way."""
    from drafter import files
    from drafter.word.deflating import LEVEL

    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=LEVEL) as package:
        for name, content in parts:
            package.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED, LEVEL)
    files.write(target, stream.getvalue())


def stages(data: bytes, target: Path) -> dict[str, float]:
    """Milliseconds of each stage of one export."""
    from drafter import files
    from drafter.documents.papers import papers
    from drafter.model import codec
    from drafter.word.package import carry
    from drafter.word.writer import write

    marks = [time.perf_counter()]

    def mark(value):
        marks.append(time.perf_counter())
        return value

    draft = mark(codec.decode(data)).draft
    with carry(data) as inside:
        made = mark(papers(draft, loaded()))
        content = mark(write(made.documents[0], {}, inside))
    mark(files.write(target, content))
    names = ("decode", "papers", "write (deflate beside it)", "file and fsync")
    return {name: 1000 * (marks[n + 1] - marks[n]) for n, name in enumerate(names)}


# --- measuring ---------------------------------------------------------------------------------


@contextlib.contextmanager
def as_in_the_command() -> Iterator[Path]:
    """A folder to write to; the collector rests and threads take short turns, as in `ekspor` (cli.py)."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(0.0002)
    with tempfile.TemporaryDirectory() as folder:
        gc.collect()
        gc.freeze()
        gc.disable()
        try:
            yield Path(folder)
        finally:
            gc.enable()
            gc.unfreeze()
            sys.setswitchinterval(interval)


def timed(ways: dict[str, Way]) -> dict[str, list[float]]:
    """Milliseconds of each way in each round, taken in turn."""
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(ROUNDS):
        for name, way in ways.items():
            began = time.perf_counter()
            way()
            times[name].append(1000 * (time.perf_counter() - began))
    return times


def compare(title: str, data: bytes, rivals: bool = False) -> None:
    """Our export against the floor and, where asked, against docxtpl and python-docx."""
    with as_in_the_command() as folder:
        target = folder / "x.docx"
        content = export(data, target)
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = [(name, package.read(name).decode()) for name in package.namelist()]
        paragraphs = dict(parts)["word/document.xml"].count("<w:p>")
        print(
            f"{SERVICES} services, {title}: draft {len(data) // 1000} KB, {paragraphs} paragraphs, "
            f"XML {sum(len(each) for _, each in parts) // 1000} KB, file {len(content) // 1000} KB"
        )
        ways: dict[str, Way] = {"export": lambda: export(data, target), "floor": lambda: floor(parts, target)}
        if rivals:
            ways |= docxtpl_way(data, target)
        times = timed(ways)
        rows = [stages(data, target) for _ in range(ROUNDS)]
    found = {name: statistics.median(each) for name, each in times.items()}
    quiet = min(times["export"]) / min(times["floor"])
    print("  " + ", ".join(f"{name} {each:.0f} ms" for name, each in found.items()))
    told = {name: statistics.median(row[name] for row in rows) for name in rows[0]}
    print("  " + ", ".join(f"{name} {each:.0f}" for name, each in told.items()))
    ratio = found["export"] / found["floor"]
    print(f"  export / floor {ratio:.2f} (at most 2.5; quickest rounds alone {quiet:.2f})")
    if rivals:
        print(f"  export / docxtpl {found['export'] / found['docxtpl']:.2f} (at most 0.5)")
        print_naive(data)


def docxtpl_way(data: bytes, target: Path) -> dict[str, Way]:
    """The looped template on the finished words of our cells."""
    from drafter import files
    from tests.benchmarks import rivals

    services, template = rivals.plain_services(made_papers(data).documents[0]), rivals.looped_template()
    return {"docxtpl": lambda: files.write(target, rivals.by_docxtpl(template, services))}


def print_naive(data: bytes) -> None:
    """python-docx, once: it is slow."""
    from tests.benchmarks import rivals

    services = rivals.plain_services(made_papers(data).documents[0])
    began = time.perf_counter()
    rivals.by_python_docx(services)
    print(f"  naive python-docx {1000 * (time.perf_counter() - began):.0f} ms (once)")


def grow(few: bytes, many: bytes) -> None:
    """Five times the services, and the memory of a process that does nothing else."""
    with as_in_the_command() as folder:
        target, draft = folder / "x.docx", folder / "x.draf"
        times = timed({"few": lambda: alone(few, target), "many": lambda: alone(many, target)})
        draft.write_bytes(many)
        child = [sys.executable, __file__, "--anak", str(draft)]
        told = subprocess.run(child, stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    found = {name: statistics.median(each) for name, each in times.items()}
    growth = found["many"] / found["few"]
    print(f"{MANY} services: {found['many']:.0f} ms, {growth:.2f} times {SERVICES} (at most 5.5)")
    print(f"  {told} (at most 160)")


def alone(data: bytes, target: Path) -> None:
    """An export that leaves nothing behind for the next to stumble over."""
    export(data, target)
    gc.collect()


def print_peak(draft: Path) -> None:
    """In a process of its own: the most memory that an export ever held."""
    with as_in_the_command() as folder:
        export(draft.read_bytes(), folder / "x.docx")
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    peak = [int(line.split()[1]) for line in lines if line.startswith("VmHWM")]
    print(f"peak of the whole process {peak[0] / 1000:.0f} MB" if peak else "peak not known on this system")


def print_profile(data: bytes) -> None:
    """The dearest functions of one export."""
    import cProfile
    import pstats

    with as_in_the_command() as folder:
        export(data, folder / "x.docx")
        profile = cProfile.Profile()
        profile.runcall(export, data, folder / "x.docx")
    pstats.Stats(profile).sort_stats("tottime").print_stats(30)


if __name__ == "__main__":
    main(sys.argv[1:])
