"""The finished samples that come with the program, as the home page shows them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from drafter import paths


@dataclass(frozen=True, slots=True)
class Sample:
    """One sample: its file, its name, one line about it."""

    path: Path
    title: str
    about: str


def load_samples() -> tuple[Sample, ...]:
    """All samples, in the order of the file that lists them."""
    folder = paths.resources() / "samples"
    listed = json.loads((folder / "samples.json").read_text("utf-8"))
    return tuple(
        Sample(folder / f"{name}.draf", each["title"], each["about"]) for name, each in listed.items()
    )
