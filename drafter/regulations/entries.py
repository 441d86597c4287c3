"""One regulation as a value, read strictly from its row in resources/regulations.json."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeVar, cast

Status = Literal["in-force", "amended", "repealed"]
Checked = Literal["text", "cited", "uncertain"]
GazetteKind = Literal["LN", "BN", "LD", "BD"]

T = TypeVar("T")

STATUSES: tuple[Status, ...] = ("in-force", "amended", "repealed")
CHECKED: tuple[Checked, ...] = ("text", "cited", "uncertain")
GAZETTES: tuple[GazetteKind, ...] = ("LN", "BN", "LD", "BD")


@dataclass(frozen=True, slots=True)
class Gazette:
    """Where a regulation was published: LN or BN of the state, LD or BD of a region.

    `supplement` is the number of the Tambahan; None = there is none, or it is not known.
    """

    kind: GazetteKind
    year: int
    number: int
    supplement: int | None = None


@dataclass(frozen=True, slots=True)
class Regulation:
    """A regulation as the catalogue knows it; None, "" and () mean: not known or none.

    `kind` holds the maker and, for a region's rules, the region ("Peraturan Daerah Kabupaten Bengkalis").
    `number` is text, since ministries number with letters and strokes. `note` is English, for maintainers.
    `checked`: "text" = read in the regulation, "cited" = read elsewhere, "uncertain" = check before use.
    """

    id: str
    kind: str
    number: str
    year: int
    title: str
    status: Status
    checked: Checked
    promulgated: date | None = None
    gazette: Gazette | None = None
    amended_by: tuple[str, ...] = ()
    repealed_by: str = ""
    topics: tuple[str, ...] = ()
    note: str = ""


KEYS = frozenset(Regulation.__slots__)


def read_regulation(row: Mapping[str, object]) -> Regulation:
    """The regulation a row describes; ValueError names the key that is missing, unknown or wrong."""
    if unknown := sorted(row.keys() - KEYS):
        raise ValueError(unknown[0])
    return Regulation(
        id=_text(row, "id"),
        kind=_text(row, "kind"),
        number=_text(row, "number"),
        year=_whole(row, "year"),
        title=_text(row, "title"),
        status=_one_of(row, "status", STATUSES),
        checked=_one_of(row, "checked", CHECKED),
        promulgated=_day(row, "promulgated"),
        gazette=_gazette(row),
        amended_by=_texts(row, "amended_by"),
        repealed_by=_text(row, "repealed_by") if "repealed_by" in row else "",
        topics=_texts(row, "topics"),
        note=_text(row, "note") if "note" in row else "",
    )


def _text(row: Mapping[str, object], key: str) -> str:
    value = row.get(key)
    if not isinstance(value, str) or not value:
        raise ValueError(key)
    return value


def _texts(row: Mapping[str, object], key: str) -> tuple[str, ...]:
    value = row.get(key, [])
    if not isinstance(value, list):
        raise ValueError(key)
    items = cast("list[object]", value)
    texts = tuple(item for item in items if isinstance(item, str))
    if len(texts) != len(items):
        raise ValueError(key)
    return texts


def _whole(row: Mapping[str, object], key: str) -> int:
    value = row.get(key)
    # bool is an int to Python, but never a year or a number of a gazette.
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(key)
    return value


def _one_of(row: Mapping[str, object], key: str, known: tuple[T, ...]) -> T:
    for value in known:
        if row.get(key) == value:
            return value
    raise ValueError(key)


def _day(row: Mapping[str, object], key: str) -> date | None:
    if key not in row:
        return None
    try:
        return date.fromisoformat(_text(row, key))
    except ValueError:
        raise ValueError(key) from None


def _gazette(row: Mapping[str, object]) -> Gazette | None:
    if "gazette" not in row:
        return None
    value = row["gazette"]
    if not isinstance(value, dict):
        raise ValueError("gazette")
    inner = cast("dict[str, object]", value)
    if inner.keys() - {"kind", "year", "number", "supplement"}:
        raise ValueError("gazette")
    supplement = _whole(inner, "supplement") if "supplement" in inner else None
    return Gazette(
        _one_of(inner, "kind", GAZETTES), _whole(inner, "year"), _whole(inner, "number"), supplement
    )
