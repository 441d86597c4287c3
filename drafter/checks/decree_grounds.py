"""Family 14, Mengingat: what must be there, in which order, in which form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from drafter.checks.considerations import FAMILY
from drafter.checks.findings import Fix, Hit, Place
from drafter.checks.mentions import Mention, mentions
from drafter.checks.rules import Family
from drafter.checks.views import About, Ground, PapersView
from drafter.model.answers import Citation
from drafter.model.draft import Draft
from drafter.regulations import Catalogue
from drafter.regulations.hierarchy import Level, read_name

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


GENERAL = "umum"
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
    own = any(each.citation.source or each.citation.text for each in papers.grounds)
    if not papers.grounds or not is_regional(papers.draft):
        return
    if papers.draft.decree.preset == GENERAL and not own:
        return  # the general form's own grounds, in a draft that says nothing of its decree yet
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
