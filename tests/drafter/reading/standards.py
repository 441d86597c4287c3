"""Cells of real standards, read: those of ../shared/cases where they are, else the few kept beside this."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from drafter.model import answers as a
from drafter.model.answers import AnyValue
from drafter.model.components import load_components
from drafter.reading.kinds import read
from drafter.regulations import load_catalogue

CASES = Path(__file__).parents[4] / "shared" / "cases"
KEPT = Path(__file__).with_name("standards.json")
OWN = {
    "items": a.Items, "steps": a.Steps, "time_limit": a.TimeLimit, "fees": a.Fees, "channels": a.Channels,
    "people": a.People, "citations": a.Citations,
}  # fmt: skip


class Cell(NamedTuple):
    """One answer of one standard: what stood there, and what it was read as."""

    component: str
    kind: str
    source: str
    value: AnyValue

    @property
    def is_structured(self) -> bool:
        """Whether it became the kind of its component."""
        return type(self.value) is OWN.get(self.kind, a.Text)


def files() -> list[Path]:
    """The files that are there."""
    return sorted(CASES.glob("*.json")) if CASES.is_dir() else [KEPT]


def cells() -> Iterator[Cell]:
    """Every cell of every service."""
    components, catalogue = load_components(), load_catalogue()
    for path in files():
        content = json.loads(path.read_text("utf-8"))
        answers = [content.get("bersama", {}), *(each["komponen"] for each in content.get("layanan", []))]
        for answer in answers:
            for key, words in answer.items():
                component = components.by_exchange[key]
                source = words if isinstance(words, str) else "\n".join(words)
                value = read(component.kind, words, catalogue, staffing=component.id == "staffing")
                yield Cell(component.id, component.kind, source, value)
