"""Presets of decrees as data: heading, opening line, number and the points a new decree begins with."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast

from drafter.errors import UserError
from drafter.model.answers import Citation
from drafter.model.draft import AnnexForm, Decree, Draft, FromTemplate, Heading, NameForm
from drafter.paths import resources

GENERAL = "umum"


def no_posts() -> Mapping[str, str]:
    """No post that follows from the region."""
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The lines that name a decree, with {jabatan}, {daerah}, {nomor}, {bulan}, {tahun} to fill."""

    heading: str
    opening: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """One form of decree.

    order: its place in a list.  posts: what a post of this form may begin with, the usual one first; any
    other post may be typed beside it.  regional: the post of a region's head by the kind of region.
    kind: the decree in running text: {sebutan} is the post without what it is head of, {pejabat} the post
    without its region, {jabatan} the post as typed.
    letterhead: the office's lines, from the highest, where the office has said none; centred: the head of
    a regional head's decree, emblem above the post.  annex_a, annex_b: both headings of an annex, `annex`
    the usual one.  on_behalf is the head when signed a.n.
    """

    id: str
    title: str
    order: int
    posts: tuple[str, ...]
    kind: str
    letterhead: tuple[str, ...]
    heading: str
    opening: str
    number: str
    repeat_title: bool
    shown: NameForm
    annex: Heading
    annex_a: tuple[str, ...]
    annex_b: tuple[str, ...]
    considerations: tuple[str, ...]
    legal_grounds: tuple[str, ...]
    noted: tuple[str, ...]
    dictum: tuple[str, ...]
    on_behalf: Head = field()
    centred: bool = False
    regional: Mapping[str, str] = field(default_factory=no_posts)

    @property
    def head(self) -> Head:
        """The head when the officer signs in own name."""
        return Head(heading=self.heading, opening=self.opening, number=self.number)

    def post_in(self, post: str) -> str:
        """The part of a post that names it: "Wali Nagari" of "Wali Nagari Koto Tuo"; "" for one unknown."""
        words = f"{post.strip().casefold()} "
        known = [each for each in self.posts if words.startswith(f"{each.casefold()} ")]
        return post.strip()[: max(map(len, known))] if known else ""

    def post_of(self, region: str) -> str:
        """The post of a region's head: "Wali Kota Dumai" in "Kota Dumai"; "" where the form names none."""
        for kind, post in self.regional.items():
            name = region.strip().removeprefix(f"{kind} ").strip()
            if name and name != region.strip():
                return f"{post} {name}"
        return ""

    def names(self) -> tuple[str, ...]:
        """What a decree of this form is called in texts from elsewhere."""
        return (self.title, *(f"Keputusan {each}" for each in self.posts))


def read_preset(path: Path) -> Preset:
    """A preset file; UserError names the file and what is wrong in it."""
    try:
        tree = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise broken(path, "tidak dapat dibaca") from error
    wanted = {each.name for each in fields(Preset)} - {"id"}
    wrong = (set(tree) ^ wanted) - ({"centred", "regional"} - set(tree))
    if wrong:
        raise broken(path, "kurang atau lebih: " + ", ".join(sorted(wrong)))
    head = tree.pop("on_behalf")
    if not isinstance(head, dict) or {each.name for each in fields(Head)} != set(cast(dict[str, Any], head)):
        raise broken(path, "bagian on_behalf tidak utuh")
    values: dict[str, Any] = {key: frozen(each) for key, each in tree.items()}
    return Preset(id=path.stem, on_behalf=Head(**cast(dict[str, Any], head)), **values)


def frozen(value: Any) -> Any:
    """A list as a tuple, a table read-only, the rest as it is."""
    if isinstance(value, dict):
        return MappingProxyType(cast(dict[str, Any], value))
    return tuple(cast(list[Any], value)) if isinstance(value, list) else value


def broken(path: Path, what: str) -> UserError:
    """The sentence for a preset that cannot be used."""
    return UserError(f"Bentuk keputusan {path.name} {what}.", "Pasang kembali program ini.")


@cache
def load_presets() -> Mapping[str, Preset]:
    """The presets that come with the program, by id, in their order."""
    read = [read_preset(path) for path in sorted((resources() / "presets").glob("*.toml"))]
    return {each.id: each for each in sorted(read, key=lambda each: each.order)}


def preset_for(post: str) -> str:
    """The form of decree of a post, by how it begins; the general one for a post that none names."""
    known = load_presets().values()
    best = max(known, key=lambda each: len(each.post_in(post)))
    return best.id if best.post_in(post) else GENERAL


def with_preset(draft: Draft, wanted: str) -> Draft:
    """The draft with another form of decree; what was as the old form has it follows the new one."""
    old, new = load_presets().get(draft.decree.preset), load_presets()[wanted]
    decree, who = replace(draft.decree, preset=wanted), draft.office.signatory
    if old is not None and decree.repeat_title == old.repeat_title:
        decree = replace(decree, repeat_title=new.repeat_title)
    if old is not None and decree.annex.heading == old.annex:
        decree = replace(decree, annex=replace(decree.annex, heading=new.annex))
    if old is not None and who.shown == old.shown:
        who = replace(who, shown=new.shown)
    return replace(draft, decree=decree, office=replace(draft.office, signatory=who))


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
        annex=AnnexForm(heading=preset.annex),
    )
