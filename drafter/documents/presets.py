"""Presets of decrees as data: heading, opening line, number and the points a new decree begins with."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from pathlib import Path
from typing import Any, cast

from drafter.errors import UserError
from drafter.model.answers import Citation
from drafter.model.draft import Decree, FromTemplate, NameForm
from drafter.paths import resources


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The lines that name a decree, with {jabatan}, {daerah}, {nomor}, {tahun} to fill."""

    heading: str
    opening: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """One form of decree; `kind` names it in running text, `on_behalf` is its head when signed a.n."""

    id: str
    title: str
    kind: str
    heading: str
    opening: str
    number: str
    repeat_title: bool
    shown: NameForm
    considerations: tuple[str, ...]
    legal_grounds: tuple[str, ...]
    noted: tuple[str, ...]
    dictum: tuple[str, ...]
    on_behalf: Head = field()

    @property
    def head(self) -> Head:
        """The head when the officer signs in own name."""
        return Head(heading=self.heading, opening=self.opening, number=self.number)


def read_preset(path: Path) -> Preset:
    """A preset file; UserError names the file and what is wrong in it."""
    try:
        tree = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise broken(path, "tidak dapat dibaca") from error
    wanted = {each.name for each in fields(Preset)} - {"id"}
    if set(tree) != wanted:
        raise broken(path, "kurang atau lebih: " + ", ".join(sorted(set(tree) ^ wanted)))
    head = tree.pop("on_behalf")
    if not isinstance(head, dict) or {each.name for each in fields(Head)} != set(cast(dict[str, Any], head)):
        raise broken(path, "bagian on_behalf tidak utuh")
    values: dict[str, Any] = {key: frozen(each) for key, each in tree.items()}
    return Preset(id=path.stem, on_behalf=Head(**cast(dict[str, Any], head)), **values)


def frozen(value: Any) -> Any:
    """A list as a tuple, the rest as it is."""
    return tuple(cast(list[Any], value)) if isinstance(value, list) else value


def broken(path: Path, what: str) -> UserError:
    """The sentence for a preset that cannot be used."""
    return UserError(f"Bentuk keputusan {path.name} {what}.", "Pasang kembali program ini.")


@cache
def load_presets() -> Mapping[str, Preset]:
    """The presets that come with the program, by id."""
    folder = resources() / "presets"
    return {path.stem: read_preset(path) for path in sorted(folder.glob("*.toml"))}


def new_decree(preset: Preset) -> Decree:
    """A decree as the preset begins it: every point from the template."""

    def points(ids: tuple[str, ...]) -> tuple[FromTemplate, ...]:
        return tuple(FromTemplate(id=each) for each in ids)

    return Decree(
        preset=preset.id,
        considerations=points(preset.considerations),
        legal_grounds=tuple(Citation(regulation=each) for each in preset.legal_grounds),
        noted=points(preset.noted),
        repeat_title=preset.repeat_title,
        dictum=points(preset.dictum),
    )
