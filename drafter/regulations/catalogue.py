"""The catalogue: every regulation by its id, with citing, order and status."""

import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import cast

from drafter.errors import UserError
from drafter.paths import resources
from drafter.regulations import citing
from drafter.regulations.entries import Regulation, read_regulation
from drafter.regulations.hierarchy import Level, Name, count_of, level_of, one_number, one_spelling, read_name

VERSION = 1

REINSTALL = "Pasang ulang program; draf Anda tidak berubah."

Row = Mapping[str, object]
# Level, day of promulgation, running number: smaller stands earlier.
Rank = tuple[int, int, int]


def load_catalogue(path: Path | None = None) -> "Catalogue":
    """The catalogue of `path`, or the one that comes with the program.

    UserError names the file and the place if it is missing or broken. Entries are read when first asked
    for, so that loading stays under 5 ms; a single broken entry is told then.
    """
    path = path or resources() / "regulations.json"
    try:
        content: object = json.loads(path.read_bytes())
    except OSError as error:
        raise UserError(f"Katalog peraturan ({path.name}) tidak dapat dibaca.", REINSTALL) from error
    except json.JSONDecodeError as error:
        raise _broken(path.name, f"baris {error.lineno} kolom {error.colno}") from error
    except (ValueError, RecursionError) as error:
        raise _broken(path.name, "seluruh isi") from error
    table = cast("dict[str, object]", content) if isinstance(content, dict) else {}
    if table.get("version") != VERSION:
        raise _broken(path.name, "version")
    rows = table.get("regulations")
    if not isinstance(rows, list):
        raise _broken(path.name, "regulations")
    return Catalogue(_by_id(cast("list[object]", rows), path.name), path.name)


def _by_id(rows: list[object], source: str) -> dict[str, Row]:
    by_id: dict[str, Row] = {}
    for place, row in enumerate(rows, 1):
        entry = cast("dict[str, object]", row) if isinstance(row, dict) else {}
        key = entry.get("id")
        if not isinstance(key, str) or not key or key in by_id:
            raise _broken(source, f"entri ke-{place}")
        by_id[key] = entry
    return by_id


def _broken(source: str, place: str) -> UserError:
    return UserError(f"Katalog peraturan ({source}) rusak pada {place}.", REINSTALL)


class Catalogue:
    """Regulations by id; never changes. What it keeps inside is only what was read already."""

    __slots__ = ("_days", "_names", "_own", "_read", "_rows", "_source", "_years")

    def __init__(
        self, rows: Mapping[str, Row], source: str = "regulations.json", own: Iterable[str] = ()
    ) -> None:
        self._rows = rows
        self._own = frozenset(own)
        self._source = source
        self._read: dict[str, Regulation] = {}
        self._names: dict[str, Name] = {}
        self._years: dict[object, list[str]] = {}
        self._days: dict[int, dict[str, list[tuple[int, int]]]] = {}

    def __contains__(self, id: object) -> bool:
        return id in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def get(self, id: str) -> Regulation:
        """The regulation of this id; UserError if the catalogue has none or its entry is broken."""
        known = self._read.get(id)
        if known is None:
            if id not in self._rows:
                raise UserError(
                    f"Peraturan dengan kode {id} tidak ada dalam katalog peraturan program ini.",
                    "Pilih kembali peraturan itu dari katalog, atau tulis dengan kata-kata sendiri.",
                )
            try:
                known = read_regulation(self._rows[id])
            except ValueError as error:
                raise _broken(self._source, f"entri {id}, bagian {error}") from error
            self._read[id] = known
        return known

    def is_own(self, id: str) -> bool:
        """Whether the office entered it; drafts hold such a one in words, since other PCs do not know it."""
        return id in self._own

    @property
    def rows(self) -> Mapping[str, Row]:
        """Every entry as it stands in its file."""
        return self._rows

    def living_amendments(self, id: str) -> tuple[Regulation, ...]:
        """The amendments that still live, in order of promulgation; a repealed one does not count."""
        changes = (self.get(change) for change in self.get(id).amended_by)
        living = [change for change in changes if change.status != "repealed"]
        # By the day alone: a change may stand on another level than what it changes.
        return tuple(sorted(living, key=lambda change: self.rank(change.id)[1:]))

    def cite_full(self, id: str) -> str:
        """As "Mengingat" cites it, with gazettes and the last living amendment; no closing semicolon."""
        return citing.cite_full(self.get(id), self.living_amendments(id))

    def cite_short(self, id: str, pinpoint: str = "") -> str:
        """As a component cites it; `pinpoint` ("Pasal 15 huruf a") stands before."""
        return citing.cite_short(self.get(id), self.living_amendments(id), pinpoint)

    def name(self, id: str) -> str:
        """Kind, number and year: "Undang-Undang Nomor 25 Tahun 2009"."""
        return citing.name_of(self.get(id))

    def status(self, id: str) -> str:
        """Whether it still lives, in words for an officer."""
        regulation = self.get(id)
        repealer = self.get(regulation.repealed_by) if regulation.repealed_by else None
        return citing.status_of(regulation, self.living_amendments(id), repealer)

    def uncertain(self, id: str) -> str:
        """What an officer must look up before citing; "" where the entry is sure."""
        if self.get(id).checked != "uncertain":
            return ""
        return (
            f"Data {self.name(id)} dalam katalog belum dipastikan. "
            "Periksa nomor, judul, lembaran, dan statusnya di JDIH sebelum dikutip."
        )

    def match(self, words: str) -> str:
        """The id of the regulation that own words name by kind, number and year; "" if there is none."""
        name = read_name(words)
        return self._id_of(name) if name.number and name.year else ""

    def order(self, entries: Iterable[str]) -> tuple[str, ...]:
        """Ids and own words by hierarchy, then by promulgation (angka 43); what is equal stands once.

        Own words for a regulation that is also there by its id take its place: what was typed stays.
        """
        unique = tuple(dict.fromkeys(entries))
        typed = {id for entry in unique if entry not in self and (id := self.match(entry))}
        return tuple(sorted((entry for entry in unique if entry not in typed), key=self.rank))

    def rank(self, entry: str) -> Rank:
        """The place of an id, or of own words; unknown kinds last and alike, so that their order stays."""
        regulation = self.get(entry) if entry in self else None
        name = self._name_of(regulation) if regulation else read_name(entry)
        level = level_of(name)
        if level is Level.UNKNOWN:
            return (level, 0, 0)
        if regulation is None and (id := self._id_of(name)):
            regulation = self.get(id)
        if regulation and regulation.promulgated:
            return (level, regulation.promulgated.toordinal(), count_of(name.number))
        return (level, self._day_of(name), count_of(name.number))

    def _name_of(self, regulation: Regulation) -> Name:
        name = self._names.get(regulation.id)
        if name is None:
            kind, number = one_spelling(regulation.kind), one_number(regulation.number)
            name = self._names[regulation.id] = Name(kind, number, regulation.year)
        return name

    def _id_of(self, name: Name) -> str:
        found = ""  # the last one, as in a table by name
        for id in self._of_year(name.year):
            if self._name_of(self.get(id)) == name:
                found = id
        return found

    def _of_year(self, year: int | None) -> list[str]:
        """The ids of a year: a name is looked for among few, and the others need not be read."""
        if not self._years:
            for id, row in self._rows.items():
                self._years.setdefault(row.get("year"), []).append(id)
        return self._years.get(year, [])

    def _day_of(self, name: Name) -> int:
        """A day for sorting where none is known: that of the nearest lower number of its kind and year.

        Numbers of one kind run with the days, so the regulation falls to its place among its own.
        """
        if not name.year:
            return date.max.toordinal()
        known = self._days_of(name.kind, name.year)
        place = bisect_left(known, (count_of(name.number), 0))
        return known[place - 1][1] if place else date(name.year, 1, 1).toordinal()

    def _days_of(self, kind: str, year: int) -> list[tuple[int, int]]:
        days = self._days.get(year)
        if days is None:
            days = self._days[year] = {}
            for regulation in map(self.get, self._of_year(year)):
                if regulation.promulgated:
                    name = self._name_of(regulation)
                    day = (count_of(name.number), regulation.promulgated.toordinal())
                    days.setdefault(name.kind, []).append(day)
            for each in days.values():
                each.sort()
        return days.get(kind, [])
