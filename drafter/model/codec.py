"""A draft as the bytes of a `.draf` file, and back.

The file is UTF-8 JSON whose first key is the version.  In a file of the present version a value of
the wrong kind is damage and is refused with its place; keys that are not known are kept.  Older
versions are lifted by `UPGRADES`, one step a version, dict to dict.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from math import isfinite
from typing import Any, cast

from drafter.errors import UserError
from drafter.model import answers as a
from drafter.model import shapes
from drafter.model.draft import MOST_SERVICES, VERSION, Draft, Layout

Json = Any
Upgrade = Callable[[dict[str, Json]], tuple[dict[str, Json], tuple[str, ...]]]

UPGRADES: Mapping[int, Upgrade] = {}
"""From each past version to the next one, with the sentences on what was set aside."""

SERVICE_ID = re.compile(r"[a-z2-7]{8}\Z")
EXPAND = 6
MARGINS, SIZES = (5, 45), (8, 14)  # millimetres, points: the narrowest page still holds a table


class NewerVersion(UserError):
    """The file was written by a newer version of the program."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A draft with what is known of its file: the version found, and what an upgrade set aside."""

    draft: Draft
    version: int = VERSION
    notes: tuple[str, ...] = ()

    @property
    def upgraded(self) -> bool:
        """Whether the file was of an older version."""
        return self.version != VERSION


# --- reading -----------------------------------------------------------------------------------


def decode(data: bytes, where: str = "") -> Decoded:
    """Read the bytes of a draft file; `where` names the file in the sentence of an error.

    Raises UserError with the place of the damage, NewerVersion for a file of a newer program.
    """
    named = f"Berkas {where}" if where else "Berkas rancangan"
    tree = parse(data, named)
    version = tree.pop("version", None)
    if type(version) is not int or version < 1:
        raise UserError(
            f"{named} bukan berkas rancangan: tidak ada nomor versinya.",
            "Pilih berkas .draf atau berkas Word yang dibuat program ini.",
        )
    if version > VERSION:
        raise NewerVersion(
            f"{named} dibuat dengan versi program yang lebih baru.",
            "Berkas tidak diubah. Buka dengan program versi terbaru.",
        )
    notes: tuple[str, ...] = ()
    for step in range(version, VERSION):
        tree, said = UPGRADES[step](tree)
        notes += said
    try:
        draft = cast(Draft, shapes.record_reader(Draft)(tree))
        check(draft)
    except shapes.Damage as damage:
        place = " > ".join(damage.place) or "awal berkas"
        raise damaged(named, f"di {place} seharusnya ada {damage.wanted}") from None
    except RecursionError:
        raise damaged(named, "isinya bersarang terlalu dalam") from None
    return Decoded(draft, version, notes)


def damaged(named: str, how: str) -> UserError:
    """The one sentence for a damaged draft file."""
    return UserError(
        f"{named} rusak: {how}.", "Berkas tidak diubah. Gunakan salinan cadangan atau berkas yang utuh."
    )


def parse(data: bytes, named: str) -> dict[str, Json]:
    """JSON bytes to an object; every failure becomes a sentence with its place."""
    if not data.strip():
        raise damaged(named, "tidak ada isinya")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise damaged(named, f"huruf pada bita ke-{error.start + 1} bukan UTF-8") from None
    try:
        tree = json.loads(text, parse_constant=refuse_constant, parse_float=read_float)
        if "\\u" in text:
            json.dumps(tree, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        raise damaged(named, f"terputus atau salah di baris {error.lineno}, kolom {error.colno}") from None
    except UnicodeEncodeError:
        raise damaged(named, "ada huruf yang tidak utuh") from None
    except RecursionError:
        raise damaged(named, "isinya bersarang terlalu dalam") from None
    except ValueError:
        raise damaged(named, "ada bilangan yang tidak dapat dibaca") from None
    if type(tree) is not dict:
        raise damaged(named, "isinya bukan rancangan")
    return cast(dict[str, Json], tree)


def refuse_constant(_: str) -> float:
    """NaN and Infinity are no JSON."""
    raise ValueError


def read_float(digits: str) -> float:
    """A number that can be written again: 1e999 would become Infinity."""
    number = float(digits)
    if not isfinite(number):
        raise ValueError
    return number


def check(draft: Draft) -> None:
    """What the shapes alone do not say: how many services, ids that are one of a kind, a page to write on."""
    if len(draft.services) > MOST_SERVICES:
        raise shapes.Damage(f"paling banyak {MOST_SERVICES} pelayanan").at("services")
    if not len(draft.office.letterhead) <= 3:
        raise shapes.Damage("paling banyak tiga baris").at("letterhead").at("office")
    check_layout(draft.decree.layout)
    seen: set[str] = set()
    for number, service in enumerate(draft.services):
        if not SERVICE_ID.match(service.id) or service.id in seen:
            raise shapes.Damage("tanda pengenal pelayanan yang unik").at("id").at(number + 1).at("services")
        seen.add(service.id)


def check_layout(layout: Layout) -> None:
    """Margins and size that leave room to write, and the name of a font."""
    limits = {"top": MARGINS, "bottom": MARGINS, "left": MARGINS, "right": MARGINS, "size": SIZES}
    for key, (least, most) in limits.items():
        if not least <= getattr(layout, key) <= most:
            wanted = f"bilangan {least} sampai dengan {most}"
            raise shapes.Damage(wanted).at(key).at("layout").at("decree")
    if not layout.font or not layout.font.isprintable():
        raise shapes.Damage("nama huruf").at("font").at("layout").at("decree")


def value_from_json(tree: Json) -> a.AnyValue:
    """A single value, as the examples of components.toml write it; raises shapes.Damage."""
    return shapes.read_value(tree)


# --- writing -----------------------------------------------------------------------------------


def encode(draft: Draft) -> bytes:
    """The bytes of a draft file: the same draft always gives the same bytes."""
    tree = {"version": VERSION, **record_to_json(draft)}
    return (layout(tree, EXPAND, "") + "\n").encode()


@cache
def slots_of(shape: type) -> tuple[tuple[str, Any], ...]:
    """The keys of a record with their defaults, `unknown` left out."""
    return tuple(
        (each.name, default_of(each)) for each in dataclasses.fields(shape) if each.name != "unknown"
    )


def default_of(each: dataclasses.Field[Any]) -> Any:
    """The default of a field; a marker that equals nothing where there is none."""
    if each.default_factory is not dataclasses.MISSING:
        return each.default_factory()
    return each.default


def record_to_json(record: a.Record) -> dict[str, Json]:
    """A record as an object; what equals its default is left out."""
    tree: dict[str, Json] = {}
    for key, default in slots_of(type(record)):
        value = getattr(record, key)
        if value is default or value == default:
            continue
        tree[key] = to_json(value)
    tree.update(record.unknown)  # an unknown key never has the name of a known one
    return tree


def to_json(value: Any) -> Json:
    """Any value of the model as JSON."""
    if isinstance(value, (str, int, float)) or value is None:
        return value
    if isinstance(value, tuple):
        return [to_json(each) for each in cast(tuple[Any, ...], value)]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, a.Item) and not value.children and value.detail is None and not value.unknown:
        return value.text
    if isinstance(value, a.Value):
        return {"kind": shapes.KIND_OF[type(value)], **record_to_json(value)}
    if isinstance(value, (a.AsOffice, a.ByCase, a.NotYet)):
        return answer_to_json(value)
    if isinstance(value, a.Record):
        return record_to_json(value)
    if isinstance(value, Mapping):
        # By name, so that equal drafts have equal bytes in whatever order they were answered.
        entries = sorted(cast(Mapping[str, Any], value).items())
        return {key: to_json(each) for key, each in entries if each != a.NOT_YET}
    return answer_to_json(value)


def answer_to_json(answer: a.Answer) -> Json:
    """An answer as JSON; a value for all cases is written without a wrapper."""
    match answer:
        case a.One(value):
            return to_json(value)
        case a.AsOffice(extra):
            own = {} if extra is None else {"extra": to_json(extra)}
            return {"answer": "as_office", **own, **dict(answer.unknown)}
        case a.ByCase(values):
            cases = {key: to_json(each) for key, each in values}
            return {"answer": "by_case", "values": cases, **dict(answer.unknown)}
        case a.NotYet():
            return {"answer": "not_yet", **dict(answer.unknown)}


def layout(tree: Json, depth: int, indent: str) -> str:
    """JSON text with one line an entry for the upper levels, so that two drafts can be compared by eye."""
    if depth == 0 or not tree or not isinstance(tree, (dict, list)):
        return json.dumps(tree, ensure_ascii=False)
    deeper = indent + " "
    if isinstance(tree, dict):
        entries = [
            f"{deeper}{json.dumps(key, ensure_ascii=False)}: {layout(each, depth - 1, deeper)}"
            for key, each in cast(dict[str, Json], tree).items()
        ]
        return "{\n" + ",\n".join(entries) + "\n" + indent + "}"
    lines = [deeper + layout(each, depth - 1, deeper) for each in cast(list[Json], tree)]
    return "[\n" + ",\n".join(lines) + "\n" + indent + "]"
