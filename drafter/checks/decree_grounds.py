"""Family 14, Mengingat: what must be there, in which order, in which form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from drafter.checks.considerations import FAMILY
from drafter.checks.decree_lines import end_of, numbered, several
from drafter.checks.findings import Fix, Hit, Place
from drafter.checks.mentions import Mention, mentions
from drafter.checks.rules import Family
from drafter.checks.views import About, Ground, PapersView
from drafter.checks.words import Phrases, Token
from drafter.model.answers import Citation
from drafter.model.draft import Draft, Own
from drafter.regulations import Catalogue
from drafter.regulations.hierarchy import Level, level_of, read_name

__all__ = ["FAMILY", "Family"]

PART = "legal_grounds"
CORE = {
    "uu-25-2009": ("undang-undang", "25", "pelayanan publik", "UU 25/2009"),
    "pp-96-2012": ("peraturan pemerintah", "96", "25 tahun 2009", "PP 96/2012"),
    "permenpanrb-15-2014": ("peraturan menteri", "15", "pedoman standar pelayanan", "PermenPANRB 15/2014"),
}


def first_mention(ground: Ground) -> Mention | None:
    """The regulation a line names first."""
    return next(iter(mentions(ground.found)), None)


# --- what must be there ------------------------------------------------------------------------


@FAMILY.draft(
    "grounds-core-missing",
    "must",
    title="Dasar hukum pokok belum ada dalam Mengingat",
    basis="UU 12/2011 Lampiran II angka 28",
)
def grounds_core_missing(papers: PapersView, about: About) -> Iterator[Hit]:
    missing = [id for id in CORE if not any(is_core(each, id) for each in papers.grounds)]
    if not missing:
        return
    laws = [each for each in missing if each != "permenpanrb-15-2014"]
    names = ", ".join(CORE[each][3] for each in missing)
    known = [each for each in missing if each in about.catalogue]
    fix = Fix(f"Tambahkan {names}", draft=lambda draft: with_grounds(draft, known)) if known else None
    yield Hit(
        f"belum memuat {names}. Tambahkan.",
        place=Place(part=PART),
        fix=fix,
        severity="must" if len(laws) == 2 else "should",
    )


def is_core(ground: Ground, id: str) -> bool:
    """Whether a ground is one of the three, also with a wrong number, year or title."""
    if ground.citation.regulation:
        return ground.citation.regulation == id
    kind, number, title, _ = CORE[id]
    return any(
        each.kind.startswith(kind) and (title in each.title or (each.number == number and is_about(each, id)))
        for each in mentions(ground.words)
    )


def is_about(each: Mention, id: str) -> bool:
    """Whether a regulation of the right number is the one meant: its year, or a title on service."""
    return str(each.year) == id[-4:] and (not each.title or "pelayanan" in each.title)


def with_grounds(draft: Draft, ids: list[str]) -> Draft:
    """Mengingat with more regulations of the catalogue."""
    had = draft.decree.legal_grounds
    more = tuple(Citation(regulation=each) for each in ids if all(one.regulation != each for one in had))
    return replace(draft, decree=replace(draft.decree, legal_grounds=(*had, *more)))


REGIONAL = ("camat", "lurah", "kepala-dinas", "direktur-rsud", "kepala-puskesmas", "kepala-daerah")
OFFICES = (
    "dinas", "badan", "kecamatan", "kelurahan", "puskesmas", "upt", "uptd", "rsud", "satuan",
    "inspektorat", "sekretariat", "distrik", "kapanewon", "kemantren",
)  # fmt: skip
AUTHORITY = (
    "pemerintahan daerah", "perangkat daerah", "organisasi", "tata kerja", "susunan", "kedudukan", "tugas",
    "pelimpahan", "pendelegasian", "kewenangan", "wewenang", "kecamatan", "kelurahan", "pembentukan",
    "urusan pemerintahan", "unit pelaksana teknis",
)  # fmt: skip
REGION_LAWS = (
    "provinsi ",
    "kabupaten ",
    "kota ",
    "kotamadya",
    "daerah tingkat",
    "daerah khusus",
    "keistimewaan",
)


@FAMILY.draft(
    "grounds-authority-missing",
    "should",
    title="Dasar kewenangan belum ada dalam Mengingat",
    basis="UU 12/2011 Lampiran II angka 28",
)
def grounds_authority_missing(papers: PapersView, about: About) -> Iterator[Hit]:
    if not papers.grounds or not is_regional(papers.draft):
        return
    if any(gives_authority(each, about.catalogue) for each in papers.grounds):
        return
    fix = None
    if "uu-23-2014" in about.catalogue:
        fix = Fix("Tambahkan UU 23/2014", draft=lambda draft: with_grounds(draft, ["uu-23-2014"]))
    yield Hit(
        "belum memuat dasar kewenangan. Tambahkan UU 23/2014 dan peraturan tentang perangkat daerah.",
        place=Place(part=PART),
        fix=fix,
    )


def is_regional(draft: Draft) -> bool:
    """Whether the office is one of a region, by its decree's form or its name."""
    if draft.decree.preset in REGIONAL:
        return True
    first = draft.office.name.casefold().split(maxsplit=1)
    region = draft.office.region.casefold()
    return bool(first) and first[0] in OFFICES and region.startswith(("kabupaten", "kota", "provinsi"))


def gives_authority(ground: Ground, catalogue: Catalogue) -> bool:
    """Whether a ground says what the office is or may do."""
    for kind, title in kinds_and_titles(ground, catalogue):
        if any(word in title for word in AUTHORITY):
            return True
        if kind.startswith("undang-undang") and title.startswith(REGION_LAWS):
            return True
        if kind.startswith("undang-undang dasar"):
            return True
    return False


def kinds_and_titles(ground: Ground, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Kind and title of what a ground names, in small letters."""
    id = ground.citation.regulation
    if id in catalogue:
        known = catalogue.get(id)
        yield known.kind.casefold(), known.title.casefold()
        return
    for each in mentions(ground.words):
        yield each.kind, each.title
    yield read_name(ground.citation.text).kind, ground.citation.text.casefold().partition(" tentang ")[2]


# --- order -------------------------------------------------------------------------------------


@FAMILY.draft(
    "grounds-order",
    "should",
    title="Urutan Mengingat",
    basis="UU 12/2011 Lampiran II angka 43",
)
def grounds_order(papers: PapersView, about: About) -> Iterator[Hit]:
    found = [each for each in papers.grounds if each.citation.source]
    while found and is_region_law(found[0], about.catalogue):
        found = found[1:]
    for before, after in pairwise(found):
        if not stands_before(before, after, about.catalogue):
            fix = Fix("Urutkan", draft=lambda draft: in_order(draft, about.catalogue))
            yield Hit(
                f"seharusnya mendahului angka {before.number + 1}. Urutkan menurut jenis, lalu tahunnya.",
                place=Place(part=PART, point=after.number),
                fix=fix,
                also=(Place(part=PART, point=before.number),),
            )
            return


def is_region_law(ground: Ground, catalogue: Catalogue) -> bool:
    """Whether a ground is the law that formed the region, which may stand first (angka 39)."""
    return any(
        kind.startswith("undang-undang") and (title.startswith(REGION_LAWS) or "pembentukan" in title)
        for kind, title in kinds_and_titles(ground, catalogue)
    )


def stands_before(one: Ground, other: Ground, catalogue: Catalogue) -> bool:
    """Whether one ground rightly stands before another, also where that cannot be known."""
    a, b = entry(one), entry(other)
    level_a, level_b = level(a, catalogue), level(b, catalogue)
    if Level.UNKNOWN in (level_a, level_b):
        return True
    if level_a != level_b:
        return level_a < level_b
    if a in catalogue and b in catalogue:
        return catalogue.rank(a) <= catalogue.rank(b)
    year_a, year_b = year(a, catalogue), year(b, catalogue)
    return not year_a or not year_b or year_a <= year_b


def entry(ground: Ground) -> str:
    """Id or own words, as the catalogue ranks them."""
    return ground.citation.regulation or ground.citation.text


def level(each: str, catalogue: Catalogue) -> int:
    """The step on the ladder."""
    return catalogue.rank(each)[0]


def year(each: str, catalogue: Catalogue) -> int:
    """The year, 0 where none is said."""
    return catalogue.get(each).year if each in catalogue else read_name(each).year


def in_order(draft: Draft, catalogue: Catalogue) -> Draft:
    """Mengingat by hierarchy and date, as the program prints it."""
    had = draft.decree.legal_grounds
    ordered = sorted(had, key=lambda each: catalogue.rank(each.regulation or each.text))
    made = tuple(replace(each, source="") for each in ordered)
    return replace(draft, decree=replace(draft.decree, legal_grounds=made))


# --- form --------------------------------------------------------------------------------------

GAZETTE = Phrases.listed("lembaran; ln; tln; ld; tld; l.n")


@FAMILY.draft(
    "grounds-gazette-missing",
    "should",
    title="Lembaran Negara atau Lembaran Daerah belum disebut",
    basis="UU 12/2011 Lampiran II angka 47 dan angka 49",
)
def grounds_gazette_missing(papers: PapersView, about: About) -> Iterator[Hit]:
    bare: list[int] = []
    for each in papers.grounds:
        citation = each.citation
        if not (citation.source or citation.text) or each.found.has(GAZETTE):
            continue
        if (
            citation.regulation in about.catalogue
            and about.catalogue.get(citation.regulation).gazette is None
        ):
            continue
        if level_of(read_name(citation.source or citation.text)) in GAZETTED:
            bare.append(each.number)
    if not bare:
        return
    known = [each for each in bare if known_id(papers.grounds[each], about.catalogue)]
    fix = None
    if known:
        fix = Fix("Kutip dari katalog", draft=lambda draft: from_catalogue(draft, about.catalogue, known))
    yield several(PART, bare, f"{numbered(bare)} belum menyebut Lembaran Negara atau Lembaran Daerah.", fix)


GAZETTED = (Level.LAW, Level.GOVERNMENT, Level.PROVINCE, Level.REGENCY)


def known_id(ground: Ground, catalogue: Catalogue) -> str:
    """The id of what a ground names in the catalogue, "" where it surely means none."""
    id = ground.citation.regulation
    if id in catalogue:
        return id
    found = mentions(ground.words)
    named = found[0].id_in(catalogue) if len(found) == 1 else ""
    if named and found[0].title and found[0].title != catalogue.get(named).title.casefold():
        return ""
    return named


def from_catalogue(draft: Draft, catalogue: Catalogue, numbers: list[int]) -> Draft:
    """Some grounds as the catalogue cites them."""
    made = list(draft.decree.legal_grounds)
    for number in numbers:
        id = known_id(Ground(number, made[number]), catalogue) if number < len(made) else ""
        if id:
            made[number] = Citation(regulation=id)
    return replace(draft, decree=replace(draft.decree, legal_grounds=tuple(made)))


SHORT = frozenset((
    "uu", "pp", "perppu", "perpu", "perpres", "keppres", "inpres", "permen", "kepmen", "permenpanrb",
    "permenpan", "permendagri", "permenkes", "pma", "perda", "pergub", "kepgub", "perbup", "kepbup",
    "perwali", "perwako", "perwal", "perdes", "pmk", "perka", "perkap", "permenpan-rb",
))  # fmt: skip
STATE_KINDS = ("undang-undang", "pemerintah", "presiden", "menteri")


@FAMILY.draft(
    "grounds-form",
    "should",
    title="Penulisan butir Mengingat",
    basis="UU 12/2011 Lampiran II angka 45 sampai dengan angka 52",
)
def grounds_form(papers: PapersView, about: About) -> Iterator[Hit]:
    faults: dict[str, list[int]] = {}
    for each in papers.grounds:
        if each.citation.source or each.citation.text:
            for fault in faults_of(each):
                faults.setdefault(fault, []).append(each.number)
    for fault, numbers in faults.items():
        known = [each for each in numbers if known_id(papers.grounds[each], about.catalogue)]
        fix = None
        if fault == END:
            fix = Fix("Rapikan akhir butir", draft=lambda draft, some=tuple(numbers): ended(draft, some))
        elif known:
            fix = Fix(
                "Kutip dari katalog",
                draft=lambda draft, some=tuple(known): from_catalogue(draft, about.catalogue, list(some)),
            )
        yield several(PART, numbers, f"{numbered(numbers)} {fault}.", fix)


END = "belum diakhiri titik koma"


def faults_of(ground: Ground) -> Iterator[str]:
    """What is wrong with the form of a ground."""
    tokens = [each for each in ground.found.tokens if not each.masked]
    start = next((n for n, each in enumerate(tokens) if each.word[0].isalpha() and len(each.word) > 1), None)
    if start is None:
        return
    said = tokens[start : start + 20]
    first = said[0]
    if has_article(ground):
        yield "menyebut pasal; Mengingat hanya menyebut peraturannya"
    if (
        first.word.replace("-", "") in SHORT
        or first.word in SHORT
        or first.word.startswith(("permen", "kepmen"))
    ):
        yield f'menulis singkatan "{first.raw}"; tulis lengkap'
    elif is_split_law(said):
        yield 'menulis bukan "Undang-Undang"; tulis dengan dua huruf kapital dan tanda hubung'
    elif any(token.word in ("no", "nmr", "nomer") for token in said[:16]):
        yield 'menulis "No."; tulis "Nomor"'
    if has_state(said):
        yield 'memuat "Republik Indonesia" sesudah jenis peraturan; hapus'
    if ground.citation.source and end_of(ground.found) != ";":
        yield END


def has_article(ground: Ground) -> bool:
    """Whether an article is cited of anything but the constitution."""
    words = ground.found
    if "pasal" not in words.places and "ayat" not in words.places:
        return False
    text = words.text.casefold()
    return (
        "undang-undang dasar" not in text and "uud" not in words.places and "undang undang dasar" not in text
    )


def is_split_law(said: Sequence[Token]) -> bool:
    """Whether "Undang-Undang" is spelled another way."""
    raws = [each.raw for each in said[:3]]
    first = raws[0]
    folded = first.casefold()
    if folded in ("undangundang",) or (
        folded == "undang-undang" and first not in ("Undang-Undang", "UNDANG-UNDANG")
    ):
        return True
    return folded == "undang" and len(raws) > 1 and (raws[1].casefold() == "undang" or raws[1] in ("-", "–"))


def has_state(said: Sequence[Token]) -> bool:
    """Whether "Republik Indonesia" stands between kind and number."""
    words = [each.word for each in said]
    for place, word in enumerate(words):
        if word in ("nomor", "no", "tahun", "tentang", ";", "("):
            return False
        if word == "ri" or (word == "republik" and words[place + 1 : place + 2] == ["indonesia"]):
            return any(each in words[:place] for each in STATE_KINDS) and "kepolisian" not in words[:place]
    return False


def ended(draft: Draft, numbers: tuple[int, ...]) -> Draft:
    """Grounds with the end that the program sets."""
    had = draft.decree.legal_grounds
    made = tuple(replace(each, source="") if n in numbers else each for n, each in enumerate(had))
    return replace(draft, decree=replace(draft.decree, legal_grounds=made))


# --- level -------------------------------------------------------------------------------------

NO_REGULATIONS = Phrases.listed(
    """
    berita acara; surat edaran; surat dinas; surat bupati; surat wali kota; surat gubernur; surat
    menteri; surat sekretaris; surat kepala; surat nomor; surat perintah; surat tugas; nota dinas;
    notulen; notula; risalah rapat; hasil rapat; rapat; rpjmd; rpjm; renstra; rencana strategis;
    rencana kerja; renja; dpa; dipa; dokumen pelaksanaan anggaran; daftar isian; sop; standar
    operasional prosedur; rencana pembangunan; kesepakatan; perjanjian kerja sama; laporan; disposisi;
    telaahan; program kerja; rencana aksi; undangan; forum konsultasi publik; hasil pembahasan; daftar
    hadir; proposal; memo; lembar disposisi
    """
)
KINDS = (
    "undang",
    "peraturan",
    "ketetapan",
    "qanun",
    "keputusan",
    "instruksi",
    "perda",
    "uu",
    "pp",
    "perpres",
)
LOWER = (
    "camat", "lurah", "kepala desa", "kepala dinas", "kepala badan", "kepala seksi", "direktur",
    "kepala puskesmas", "kepala upt", "sekretaris", "kepala bidang", "kepala sekolah", "ketua tim",
    "panewu",
)  # fmt: skip
ABOVE = ("kepala-puskesmas", "umum", "kepala-desa")  # whose superiors' decrees may be a ground


@FAMILY.draft(
    "grounds-level",
    "should",
    title="Bukan peraturan yang setingkat atau lebih tinggi",
    basis="UU 12/2011 Lampiran II angka 41",
)
def grounds_level(papers: PapersView, about: About) -> Iterator[Hit]:
    for each in papers.grounds:
        if each.citation.regulation or not is_lower(each, papers.draft.decree.preset):
            continue
        fix = Fix("Pindahkan ke Memperhatikan", draft=lambda draft, at=each.number: moved(draft, at))
        yield Hit(
            "bukan peraturan yang setingkat atau lebih tinggi. Pindahkan ke Memperhatikan.",
            place=Place(part=PART, point=each.number),
            fix=fix,
        )


def is_lower(ground: Ground, preset: str) -> bool:
    """Whether a ground is no regulation, or a decree of an office's own level or below."""
    words = ground.words
    first = next((each.word for each in words.tokens if each.word[0].isalpha()), "")
    if not first.startswith(KINDS) and first not in ("pasal", "bab"):
        return words.has(NO_REGULATIONS)
    if first == "peraturan" and read_name(words.text).kind.startswith("peraturan desa"):
        return preset != "kepala-desa"
    kind = read_name(words.text).kind
    maker = kind.partition(" ")[2]
    return (
        kind.startswith("keputusan")
        and maker.startswith(LOWER)
        and preset not in ABOVE
        and not (maker.startswith("sekretaris") and "jenderal" in maker)
    )


def moved(draft: Draft, at: int) -> Draft:
    """A ground moved to Memperhatikan."""
    decree = draft.decree
    if at >= len(decree.legal_grounds):
        return draft
    text = decree.legal_grounds[at].text
    rest = (*decree.legal_grounds[:at], *decree.legal_grounds[at + 1 :])
    return replace(draft, decree=replace(decree, legal_grounds=rest, noted=(*decree.noted, Own(text=text))))
