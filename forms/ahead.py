"""What the officer will need next, made a piece at a time while nobody waits for it.

The first page of a kind costs its modules and a hundred small fields: too long for the moment in which
it is asked for.  Pieces wait while the officer works.
"""

from __future__ import annotations

import dis
import sys
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import CodeType
from typing import cast

from PySide6.QtCore import QObject, QTimer

OURS = ("forms", "drafter")
BEGIN, BETWEEN = 700, 40  # ms without work until the first piece, and from piece to piece


class Ahead(QObject):
    """Takes one piece after another."""

    def __init__(self, pieces: Iterator[object], parent: QObject, between: int | None = None) -> None:
        super().__init__(parent)
        self._pieces = pieces
        self._between = BETWEEN if between is None else between
        self.is_done = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._take)
        self._timer.start(BEGIN)

    def put_off(self) -> None:
        """The officer works: wait until it is quiet again."""
        if not self.is_done:
            self._timer.start(BEGIN)

    def end(self) -> None:
        """No further pieces."""
        self.is_done = True
        self._timer.stop()

    def _take(self) -> None:
        self.is_done = next(self._pieces, self) is self
        if not self.is_done:
            self._timer.start(self._between)


def load(*names: str) -> Iterator[str]:
    """Loads modules of the program, each after those it needs: one a step, so that no step is long."""
    seen = set[str]()
    for name in names:
        yield from _load(name, seen)


def _load(name: str, seen: set[str]) -> Iterator[str]:
    if name in sys.modules or name in seen:
        return
    seen.add(name)
    for needed in _needed(name):
        yield from _load(needed, seen)
    if name not in sys.modules:
        import_module(name)
        yield name


def _needed(name: str) -> list[str]:
    """The modules of ours that a module asks for when it is loaded."""
    found = find_spec(name)
    code = found.loader.get_code(name) if found is not None and found.loader is not None else None  # pyright: ignore
    asked = _asked_for(code) if isinstance(code, CodeType) else []
    needed = list[str]()
    for module, parts in asked:
        if module.partition(".")[0] in OURS:
            needed += [module, *(f"{module}.{each}" for each in parts if _holds(module, each))]
    return needed


def _asked_for(code: CodeType) -> list[tuple[str, tuple[str, ...]]]:
    """What the import statements of a module name: ("forms", ("theme",)) of `from forms import theme`."""
    asked = list[tuple[str, tuple[str, ...]]]()
    parts: object = None
    for step in dis.get_instructions(code):
        if step.opname == "LOAD_CONST":
            parts = step.argval
        elif step.opname == "IMPORT_NAME":
            asked.append((str(step.argval), cast(tuple[str, ...], parts) if isinstance(parts, tuple) else ()))
    return asked


def _holds(package: str, name: str) -> bool:
    """Whether a name in a package is a module of its own."""
    found = find_spec(package)
    places = found.submodule_search_locations if found is not None else None
    return any(Path(place, f"{name}.py").is_file() for place in places or ())
