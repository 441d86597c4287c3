"""The rank of a regulation by its kind, also of one an officer typed in own words.

UU 12/2011 Pasal 7 and 8 give the order; Lampiran II angka 43 asks it of "Mengingat". A Keputusan stands right
below the Peraturan of the same official: Pasal 100 reads the older ones that regulate as regulations.
"""

import re
from dataclasses import dataclass
from enum import IntEnum


class Level(IntEnum):
    """The steps of the ladder, the highest first."""

    CONSTITUTION = 1
    ASSEMBLY = 2
    LAW = 3
    GOVERNMENT = 4
    PRESIDENT = 5
    PRESIDENT_DECREE = 6
    PRESIDENT_INSTRUCTION = 7
    MINISTRY = 8
    MINISTRY_DECREE = 9
    PROVINCE = 10
    GOVERNOR = 11
    GOVERNOR_DECREE = 12
    REGENCY = 13
    REGENT = 14
    REGENT_DECREE = 15
    VILLAGE = 16
    OFFICE = 17
    UNKNOWN = 99


@dataclass(frozen=True, slots=True)
class Name:
    """What tells one regulation from another: `kind` and `number` in one spelling; year 0 = not said."""

    kind: str
    number: str
    year: int


# The first match decides, so the narrower beginning stands before the wider one.
BEGINNINGS: tuple[tuple[str, Level], ...] = (
    ("undang-undang dasar", Level.CONSTITUTION),
    ("ketetapan majelis permusyawaratan rakyat", Level.ASSEMBLY),
    ("undang-undang", Level.LAW),
    ("peraturan pemerintah pengganti undang-undang", Level.LAW),
    ("peraturan pemerintah", Level.GOVERNMENT),
    ("peraturan presiden", Level.PRESIDENT),
    ("keputusan presiden", Level.PRESIDENT_DECREE),
    ("instruksi presiden", Level.PRESIDENT_INSTRUCTION),
    ("peraturan menteri", Level.MINISTRY),
    ("peraturan bersama menteri", Level.MINISTRY),
    ("peraturan direktur jenderal", Level.MINISTRY),
    ("keputusan menteri", Level.MINISTRY_DECREE),
    ("keputusan bersama menteri", Level.MINISTRY_DECREE),
    ("keputusan direktur jenderal", Level.MINISTRY_DECREE),
    ("instruksi menteri", Level.MINISTRY_DECREE),
    ("peraturan dewan perwakilan rakyat daerah provinsi", Level.GOVERNOR),
    ("peraturan dewan perwakilan rakyat daerah", Level.REGENT),
    ("peraturan daerah provinsi", Level.PROVINCE),
    ("peraturan daerah khusus", Level.PROVINCE),
    ("peraturan daerah istimewa", Level.PROVINCE),
    ("peraturan daerah daerah", Level.PROVINCE),
    ("qanun provinsi", Level.PROVINCE),
    ("qanun aceh", Level.PROVINCE),
    ("peraturan gubernur", Level.GOVERNOR),
    ("keputusan gubernur", Level.GOVERNOR_DECREE),
    ("peraturan daerah", Level.REGENCY),
    ("qanun kabupaten", Level.REGENCY),
    ("qanun kota", Level.REGENCY),
    ("peraturan bupati", Level.REGENT),
    ("peraturan wali kota", Level.REGENT),
    ("keputusan bupati", Level.REGENT_DECREE),
    ("keputusan wali kota", Level.REGENT_DECREE),
)

# Village rules under the names the regions give the village and its head.
VILLAGE_WORDS = (
    "desa", "nagari", "kampung", "gampong", "kalurahan", "kepala desa", "bersama kepala desa", "wali nagari",
    "lurah", "keuchik", "perbekel", "penghulu", "badan permusyawaratan desa",
)  # fmt: skip

# Offices below the head of a region, and institutions whose rules bind only their own house.
OFFICE_WORDS = (
    "kepala dinas", "kepala upt", "kepala kantor", "direktur", "rektor", "camat", "sekretaris daerah",
)  # fmt: skip

# Heads of bodies of the state whose decrees stand beside a minister's.
STATE_HEADS = ("kepala badan", "kepala kepolisian", "ketua")

ABBREVIATIONS = {
    "uu": "undang-undang", "uud": "undang-undang dasar", "pp": "peraturan pemerintah",
    "perppu": "peraturan pemerintah pengganti undang-undang",
    "perpu": "peraturan pemerintah pengganti undang-undang",
    "perpres": "peraturan presiden", "keppres": "keputusan presiden", "inpres": "instruksi presiden",
    "permen": "peraturan menteri", "kepmen": "keputusan menteri",
    "permenpanrb": "peraturan menteri pendayagunaan aparatur negara dan reformasi birokrasi",
    "permendagri": "peraturan menteri dalam negeri", "permenkes": "peraturan menteri kesehatan",
    "permenhub": "peraturan menteri perhubungan", "permensos": "peraturan menteri sosial",
    "permenaker": "peraturan menteri ketenagakerjaan",
    "permenkumham": "peraturan menteri hukum dan hak asasi manusia",
    "permendikbud": "peraturan menteri pendidikan dan kebudayaan",
    "pma": "peraturan menteri agama", "perda": "peraturan daerah", "pergub": "peraturan gubernur",
    "kepgub": "keputusan gubernur", "perbup": "peraturan bupati", "kepbup": "keputusan bupati",
    "perwali": "peraturan wali kota", "perwako": "peraturan wali kota", "perdes": "peraturan desa",
}  # fmt: skip

SPELLINGS = (
    ("walikota", "wali kota"), ("undang undang", "undang-undang"), ("propinsi", "provinsi"),
    ("tap mpr", "ketetapan majelis permusyawaratan rakyat"),
    (" republik indonesia ", " "), (" ri ", " "),
)  # fmt: skip

# Enough for the longest name; what an officer pasted behind it must not slow the reading.
LONGEST_NAME = 400

KIND_BEGINS = (
    r"\b(?:undang-undang|peraturan|keputusan|ketetapan|qanun|(?:uud?|pp|per(?:da|pres|bup|wali|gub))\b)"
)

NAME = (
    r"(?P<kind>.+?)[\s,]+(?:nomor|no\b\.?)\s*:?\s*(?P<number>\S.*?)"
    r"(?:[\s,]+tahun\s+(?P<year>\d{4})\b.*)?(?:[\s,]+tentang\b.*|\s*\(.*)?[\s;.]*$"
)


def one_spelling(kind: str) -> str:
    """The kind in lower case, written out, without "Republik Indonesia" (Lampiran II angka 45)."""
    words = f"{' '.join(kind.casefold().split())} "
    for written, meant in SPELLINGS:
        words = words.replace(written, meant)
    first, _, rest = words.strip().partition(" ")
    return f"{ABBREVIATIONS.get(first, first)} {rest}".strip()


def one_number(number: str) -> str:
    """The number without leading zeros and a ministry's mark before it: "PM 19" and "019" are "19"."""
    plain = re.fullmatch(r"(?:[a-z.]{1,4}\s*)?0*(\d+)", number.strip().casefold())
    # Ministries' strokes are written this way and that: "36/M-DAG/PER-9/2007", "36/M-DAG/PER/9/2007".
    return plain[1] if plain else "".join(number.casefold().split()).replace("-", "/")


def count_of(number: str) -> int:
    """The running number inside a number, for sorting: 36 of "36/M-DAG/PER/9/2007"; 0 where there is none."""
    digits = re.search(r"\d{1,9}", number)
    return int(digits[0]) if digits else 0


def read_name(words: str) -> Name:
    """The regulation that own words name, as far as they say: "1. UU No. 25 Tahun 2009 ..." -> that law."""
    text = " ".join(words[:LONGEST_NAME].split())
    text = re.sub(r"^(?:\d{1,3}[.)]|[a-z][.)])\s*", "", text)
    if text.casefold().startswith(("pasal ", "bab ")):
        # "Pasal 18 ayat (6) Undang-Undang Dasar ...": the pinpoint does not rank.
        begin = re.search(KIND_BEGINS, text, re.IGNORECASE)
        text = text[begin.start() :] if begin else text
    found = re.match(NAME, text, re.IGNORECASE)
    if not found:
        head = re.split(r"\s+(?:tahun|tentang)\b|[(;]", text, maxsplit=1, flags=re.IGNORECASE)[0]
        year = re.search(r"\btahun\s+(\d{4})\b", text, re.IGNORECASE)
        return Name(one_spelling(head), "", int(year[1]) if year else 0)
    inside = re.search(r"/(\d{4})$", found["number"])
    year_words = found["year"] or (inside[1] if inside else "0")
    return Name(one_spelling(found["kind"]), one_number(found["number"]), int(year_words))


def level_of(name: Name) -> Level:
    """The step on which a regulation of this name stands; UNKNOWN for what is no known kind."""
    kind = name.kind
    form, _, maker = kind.partition(" ")
    if form == "peraturan" and f"{maker} ".startswith(tuple(f"{word} " for word in VILLAGE_WORDS)):
        return Level.VILLAGE
    for beginning, level in BEGINNINGS:
        if kind.startswith(beginning):
            return level
    # A body of the state, unless the maker is an office of a region: "Kepala Badan Pendapatan Daerah".
    regional = any(word in maker.split() for word in ("daerah", "kabupaten", "kota", "provinsi"))
    if form not in ("peraturan", "keputusan") or not (name.number or name.year):
        return Level.UNKNOWN
    if regional or maker.startswith(OFFICE_WORDS):
        return Level.OFFICE
    if form == "peraturan":
        return Level.MINISTRY
    return Level.MINISTRY_DECREE if maker.startswith(STATE_HEADS) else Level.OFFICE
