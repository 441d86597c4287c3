"""A regional regulation as a form asks for it (kind, region, number, year, title), and as an entry."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.errors import UserError
from drafter.regulations import citing
from drafter.regulations.catalogue import Row
from drafter.regulations.entries import read_regulation
from drafter.regulations.hierarchy import ABBREVIATIONS, one_number, one_spelling

KINDS = (
    "Peraturan Daerah Provinsi",
    "Peraturan Daerah Kabupaten",
    "Peraturan Daerah Kota",
    "Peraturan Gubernur",
    "Peraturan Bupati",
    "Peraturan Wali Kota",
    "Keputusan Gubernur",
    "Keputusan Bupati",
    "Keputusan Wali Kota",
    "Peraturan Desa",
)
RANKS = ("provinsi", "kabupaten", "kab", "kota")
FIRST_YEAR, LAST_YEAR = 1945, 2100
LONGEST_TITLE, LONGEST_REGION, LONGEST_NUMBER = 600, 80, 40
BEFORE_NUMBER = ("nomor", "no", "tahun", "th", "thn")


@dataclass(frozen=True, slots=True)
class Local:
    """What an officer says of a regional regulation; number and year as typed.

    gazette, supplement: numbers in the gazette of the region, "" where they are not known.
    """

    kind: str = ""
    region: str = ""
    number: str = ""
    year: str = ""
    title: str = ""
    gazette: str = ""
    supplement: str = ""

    @property
    def sheet(self) -> str:
        """The gazette in which one of this kind stands; "" for decrees and villages, which have none here."""
        if self.kind.startswith("Peraturan Daerah"):
            return "LD"
        regional = self.kind in ("Peraturan Gubernur", "Peraturan Bupati", "Peraturan Wali Kota")
        return "BD" if regional else ""


def row_of(said: Local) -> Row:
    """The entry of the office's catalogue.  UserError names what is missing or wrong."""
    region, title, number = sound(said)
    kind, year = f"{said.kind} {region}", whole(said.year)
    id = re.sub(r"[^a-z0-9]+", "-", f"{one_spelling(kind)} {one_number(number)} {year}".casefold())
    row: dict[str, object] = {
        "id": id.strip("-"),
        "kind": kind,
        "number": number.upper(),
        "year": year,
        "title": title,
        "status": "in-force",
        "checked": "cited",
    }
    gazette = gazette_row(said, year)
    return {**row, "gazette": gazette} if gazette else row


def sound(said: Local) -> tuple[str, str, str]:
    """Region, title and number as they are kept.  UserError names what is missing or wrong."""
    region, number = region_of(said.region), " ".join(said.number.split())
    title = re.sub(r"^tentang\s+", "", " ".join(said.title.split()), flags=re.IGNORECASE).strip(" ;.")
    there = {
        "jenis": said.kind in KINDS,
        "daerah": region,
        "nomor": number,
        "tahun": said.year.strip(),
        "judul": title,
    }
    missing = [name for name, words in there.items() if not words]
    if missing:
        raise UserError(f"Isi dahulu {', '.join(missing)}.", "Salin dari naskah peraturannya.")
    if not FIRST_YEAR <= whole(said.year) <= LAST_YEAR:
        raise UserError(f'Tahun "{said.year.strip()[:20]}" keliru.', "Tulis empat angka, misalnya 2020.")
    if not re.search(r"\d", number) or len(number) > LONGEST_NUMBER or not number.isprintable():
        raise UserError(f'Nomor "{number[:40]}" keliru.', "Tulis nomornya saja, misalnya 12.")
    if len(title) > LONGEST_TITLE or len(region) > LONGEST_REGION or not (title + region).isprintable():
        raise UserError("Judul atau nama daerah terlalu panjang.", "Salin dari naskah peraturannya.")
    return region, title, number


def gazette_row(said: Local, year: int) -> dict[str, object]:
    """The gazette of an entry, {} where none is said."""
    if not said.sheet or not (said.gazette.strip() or said.supplement.strip()):
        return {}
    found: dict[str, object] = {"kind": said.sheet, "year": year}
    named = (("number", "Nomor lembaran", said.gazette), ("supplement", "Nomor tambahan", said.supplement))
    for key, name, words in named:
        if not words.strip() and key == "supplement":
            continue
        if not 0 < whole(words) < 100_000:
            raise UserError(f"{name} keliru.", "Tulis angkanya saja, atau kosongkan keduanya.")
        found[key] = whole(words)
    return found


def cited(said: Local) -> str:
    """As Mengingat will cite it; "" while something is missing or wrong."""
    try:
        return citing.cite_full(read_regulation(row_of(said)), ())
    except UserError:
        return ""


def guess(words: str) -> Local:
    """What typed words already say: "perbup siak 12 2020 tentang pelimpahan"; the rest stays empty."""
    head, _, title = " ".join(words[:LONGEST_TITLE].split()).partition(" tentang ")
    spelled = f"{one_spelling(head)} ".replace("peraturan daerah kab ", "peraturan daerah kabupaten ")
    spelled = spelled.replace(" kab. ", " kabupaten ")
    kind = next((each for each in KINDS if spelled.startswith(f"{each.casefold()} ")), "")
    rest = spelled.removeprefix(kind.casefold()).split()
    if not kind and spelled.startswith("peraturan daerah "):
        rest = spelled.removeprefix("peraturan daerah ").split()
    elif not kind:
        return Local(title=title)
    numbers = [each.strip(".,;") for each in rest if each[0].isdigit()]
    years = [each for each in numbers if re.fullmatch(r"(?:19|20)\d\d", each)]
    year = years[-1] if years and len(numbers) > 1 else ""
    number = next((each for at, each in enumerate(numbers) if each != year or years.count(each) > at + 1), "")
    last = max((at for at, each in enumerate(rest) if each[0].isdigit()), default=-1)
    named = names_in(rest[: last + 1])
    if named and not title and last >= 0:  # "perda siak 4 2020 pelayanan publik"
        title = " ".join(rest[last + 1 :])
    region = " ".join(named or names_in(rest))
    return Local(kind, region_of(region), number, year, title.strip(" ;."))


def names_in(words: list[str]) -> list[str]:
    """Words that may name a region."""
    bare = (each.strip(".,;") for each in words if each[0].isalpha())
    return [each for each in bare if each not in BEFORE_NUMBER]


def region_of(words: str) -> str:
    """The name of a region without its rank, in capitals where it was typed without: "Bengkalis"."""
    names = words.split()
    if len(names) > 1 and names[0].casefold().strip(".") in RANKS:
        names = names[1:]
    return " ".join(each.capitalize() if each.islower() else each for each in names)


def is_local(words: str) -> bool:
    """Whether words begin as a regional regulation does: "perda", "Peraturan Bupati"."""
    first = words.casefold().split()[:1]
    if first and first[0] in ABBREVIATIONS:
        words = one_spelling(words)
    spelled = f"{one_spelling(words)} "
    heads = ("peraturan daerah ", *(f"{each.casefold()} " for each in KINDS))
    return spelled.startswith(heads)


def whole(words: str) -> int:
    """A whole number in figures, 0 for anything else."""
    plain = words.strip()
    return int(plain) if re.fullmatch(r"\d{1,6}", plain, re.ASCII) else 0
