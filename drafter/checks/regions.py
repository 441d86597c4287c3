"""Of which region a regional regulation is, and whether that is the office's own."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from drafter.checks.words import word_set
from drafter.model.draft import Office

MAKER = re.compile(
    r"^(?:peraturan|keputusan|instruksi|qanun)\s+(?:bersama\s+)?(?:daerah\s+)?"
    r"(kabupaten|kab|kota|provinsi|propinsi|prov|bupati|wali ?kota|gubernur)\s+(.+)$"
)
PLACE = re.compile(
    r"\b(kabupaten|kab\.?|kota|provinsi)\s+([A-Z][\w'-]+(?:\s+[A-Z][\w'-]+){0,3})", re.IGNORECASE
)
REGENCY, CITY, PROVINCE = "kabupaten", "kota", "provinsi"
RANK = {
    "kabupaten": REGENCY, "kab": REGENCY, "bupati": REGENCY, "kota": CITY, "wali kota": CITY,
    "walikota": CITY, "provinsi": PROVINCE, "propinsi": PROVINCE, "prov": PROVINCE, "gubernur": PROVINCE,
}  # fmt: skip
OLD = re.compile(r"\b(?:daerah tingkat (?:i|ii)|dati (?:i|ii)|tingkat (?:i|ii)|administrasi|adm)\b\.?\s*")
NO_NAME = word_set(
    "dan atau di layak sehat sejahtera pintar kreatif yang nomor no tahun tentang lainnya setempat dalam"
)
# Provinces as everybody shortens them.
SHORT = {
    "sumut": "sumatera utara", "sumbar": "sumatera barat", "sumsel": "sumatera selatan",
    "babel": "kepulauan bangka belitung", "kepri": "kepulauan riau", "jabar": "jawa barat",
    "jateng": "jawa tengah", "jatim": "jawa timur", "diy": "daerah istimewa yogyakarta",
    "dki": "dki jakarta", "ntb": "nusa tenggara barat", "ntt": "nusa tenggara timur",
    "kalbar": "kalimantan barat", "kalteng": "kalimantan tengah", "kalsel": "kalimantan selatan",
    "kaltim": "kalimantan timur", "kaltara": "kalimantan utara", "sulut": "sulawesi utara",
    "sulteng": "sulawesi tengah", "sulsel": "sulawesi selatan", "sultra": "sulawesi tenggara",
    "sulbar": "sulawesi barat", "malut": "maluku utara",
}  # fmt: skip
ALIKE = 0.85


@lru_cache(maxsize=64)
def own_regions(region: str, name: str, head: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    """Rank and name of every region that the office says it belongs to."""
    found: set[tuple[str, str]] = set()
    for text in (region, name, *head):
        for match in PLACE.finditer(text):
            found.add((RANK[match[1].casefold().rstrip(".")], name_of(match[2])))
    return frozenset(found)


def name_of(words: str) -> str:
    """A region's name in one spelling."""
    kept = OLD.sub("", " ".join(words.casefold().split()))
    kept = kept.strip(" .,;")
    return SHORT.get(kept, kept)


def is_other_region(kind: str, office: Office) -> bool:
    """Whether a regulation is surely of another region than the office's.

    kind: in lower case with its maker.  A province's rule is another's only where the office names its own.
    """
    own = own_regions(office.region, office.name, office.letterhead)
    match = MAKER.match(kind)
    if match is None or not own:
        return False
    rank, name = RANK[match[1]], name_of(match[2])
    if not name or name.split()[0] in NO_NAME:
        return False
    ranks = {each for each, _ in own}
    if rank == PROVINCE:
        names = [each for kept, each in own if kept == PROVINCE]
        return bool(names) and not any(is_same(name, each) for each in names)
    if not ranks & {REGENCY, CITY}:
        return False  # an office of a province: the regency may be its own
    return not any(kept == rank and is_same(name, each) for kept, each in own)


def is_same(one: str, other: str) -> bool:
    """Whether two names are the same, but for more words behind or a slip of the pen."""
    shorter, longer = sorted((one, other), key=len)
    if f"{longer} ".startswith(f"{shorter} "):
        return True
    return SequenceMatcher(None, one, other, autojunk=False).ratio() > ALIKE
