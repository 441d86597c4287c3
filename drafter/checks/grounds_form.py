"""Family 14, Mengingat: the form of each line, its gazette, its rank."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.checks.decree_grounds import FAMILY, PART
from drafter.checks.decree_lines import end_of, numbered, several
from drafter.checks.findings import Fix, Hit, Place
from drafter.checks.mentions import mentions
from drafter.checks.rules import Family
from drafter.checks.views import About, Ground, PapersView
from drafter.checks.words import Phrases, Token, Words, prepare
from drafter.model.answers import Citation
from drafter.model.draft import Draft, Own
from drafter.regulations import Catalogue
from drafter.regulations.hierarchy import Level, level_of, read_name

__all__ = ["FAMILY", "Family"]


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
        if (citation.source or citation.text) and lacks_gazette(each, about.catalogue):
            bare.append(each.number)
    if not bare:
        return
    known = [each for each in bare if known_id(papers.grounds[each], about.catalogue)]
    fix = None
    if known:
        fix = Fix("Kutip dari katalog", draft=lambda draft: from_catalogue(draft, about.catalogue, known))
    yield several(PART, bare, f"{numbered(bare)} belum menyebut Lembaran Negara atau Lembaran Daerah.", fix)


def lacks_gazette(ground: Ground, catalogue: Catalogue) -> bool:
    """Whether a ground says no gazette, or a law or government regulation no supplement, that it has."""
    name = read_name(ground.citation.source or ground.citation.text)
    level = level_of(name)
    if level not in GAZETTED:
        return False
    own = own_part(ground)
    if own.has(SUPPLEMENT) and own.has(GAZETTE):
        return False
    id = known_id(ground, catalogue)
    known = catalogue.get(id).gazette if id else None
    if id and known is None:
        return False
    if not own.has(GAZETTE):
        return True
    supplemented = known.supplement is not None if known else name.year >= FIRST_SUPPLEMENTED
    return level in (Level.LAW, Level.GOVERNMENT) and supplemented and not own.has(SUPPLEMENT)


def own_part(ground: Ground) -> Words:
    """What is said of the regulation itself, before what changed it.

    An executing one holds the change of what it executes in its own title.
    """
    words = ground.found
    changes = words.places.get("sebagaimana", ())
    text = words.text.casefold()
    if not changes or "pelaksanaan undang-undang" in text or "pelaksanaan peraturan" in text:
        return words
    return prepare(words.text[: words.tokens[changes[0]].start])


FIRST_SUPPLEMENTED = 1960  # laws before had often no supplement to their gazette
SUPPLEMENT = Phrases.listed("tambahan lembaran; tln; tambahan ln; tld; tambahan berita")
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
        return first == "surat" or words.has(NO_REGULATIONS)
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
