"""Family 8, the changes of a regulation and what the list as a whole says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from drafter.checks.cells import Cell, with_text
from drafter.checks.findings import Fix, Hit, Place
from drafter.checks.legal_basis import BASIS_45, FAMILY
from drafter.checks.legal_lines import (
    Cite,
    cites_in,
    exchanged,
    grounds_of,
    is_number,
    meant,
    name_of,
    short_name,
)
from drafter.checks.mentions import Mention, capitals, kind_at, mentions
from drafter.checks.views import About, PapersView, ServiceView
from drafter.checks.words import Phrases, Words, prepare
from drafter.model.answers import AnyValue, Citation, Citations
from drafter.model.draft import Draft, Own
from drafter.regulations import Catalogue, Regulation
from drafter.regulations.citing import amended_words
from drafter.regulations.citing import name_of as full_name
from drafter.regulations.hierarchy import ABBREVIATIONS

__all__ = ["FAMILY"]

BASIS_41A = "UU 12/2011 Lampiran II angka 41a"
GAZETTE = Phrases.listed("lembaran; ln; tln; ld; tld")


# --- changes -----------------------------------------------------------------------------------


def last_of(cite: Cite, catalogue: Catalogue) -> Regulation | None:
    """The last living change of a living regulation; None where the catalogue knows none."""
    if not cite.sure or catalogue.get(cite.sure).status == "repealed":
        return None
    changes = catalogue.living_amendments(cite.sure)
    return changes[-1] if changes else None


def unchanged(cites: Iterable[Cite], catalogue: Catalogue) -> Iterator[Hit]:
    """Regulations that were changed and are cited without the change."""
    for each in cites:
        last = last_of(each, catalogue)
        if last is None or each.chain or not each.words or says_change(each) or adds(each, last):
            continue
        words = amended_words(catalogue.get(each.sure), catalogue.living_amendments(each.sure))
        name = short_name(catalogue.get(each.sure))
        fix = exchanged("Kutip dari katalog", each, each.sure, catalogue)
        told = f'{name}: tambahkan "{words} {full_name(last)}".'
        unsure = "uncertain" in (last.checked, catalogue.get(each.sure).checked)
        yield each.hit(told, "hint" if unsure else None, fix=fix)


def says_change(cite: Cite) -> bool:
    """Whether the line says in general that the regulation was changed."""
    words = cite.words
    behind = cite.mention.last if cite.mention is not None else 0
    told = {each.word for each in words.tokens[behind:]}
    said = cite.mention.title if cite.mention is not None else ""
    return (
        bool(told & {"diubah", "dirubah", "perubahan", "perubahannya"})
        or "diubah" in said
        or ("perubahannya" in said)
    )


def adds(cite: Cite, last: Regulation) -> bool:
    """Whether the line names the last change by "jo." behind the regulation, as short forms do."""
    if not ("jo" in cite.words.places or "juncto" in cite.words.places):
        return False
    return any(is_number(last, each) for each in mentions(cite.words))


MISSING = "Perubahan peraturan belum disebut"


@FAMILY.cell("amendment-missing", "should", "legal_basis", title=MISSING, basis=BASIS_41A)
def amendment_missing(cell: Cell, about: About) -> Iterator[Hit]:
    # In short form a component need not name the change; reading keeps only lines that are written out.
    cites = cites_in(cell, about.catalogue)
    yield from unchanged(
        (each for each in cites if not each.typed or each.words.has(GAZETTE)), about.catalogue
    )


@FAMILY.draft("amendment-missing", "should", title=MISSING, basis=BASIS_41A)
def grounds_amendment_missing(papers: PapersView, about: About) -> Iterator[Hit]:
    yield from unchanged(grounds_of(papers, about.catalogue), about.catalogue)


def outdated(cites: Iterable[Cite], catalogue: Catalogue) -> Iterator[Hit]:
    """Regulations cited with a change that is no longer the last one."""
    for each in cites:
        last = last_of(each, catalogue)
        if last is None or not each.chain or each.replaced:
            continue
        ids = [meant(change, catalogue)[0] for change in each.chain]
        if (
            last.id in ids
            or any(is_number(last, change) for change in each.chain)
            or is_younger(each.chain, last)
        ):
            continue
        chained = [id for id in ids if id in catalogue.get(each.sure).amended_by]
        unsure = not chained or "uncertain" in (last.checked, catalogue.get(each.sure).checked)
        fix = exchanged("Kutip dari katalog", each, each.sure, catalogue)
        name = short_name(catalogue.get(each.sure))
        told = f"perubahan terakhir {name} adalah {short_name(last)}. Perbarui."
        yield each.hit(told, "hint" if unsure and not is_plain(each.chain, last) else None, fix=fix)


def is_younger(chain: tuple[Mention, ...], last: Regulation) -> bool:
    """Whether a line names a change younger than any that the catalogue knows."""
    return any(each.year > last.year for each in chain) or any(
        each.year == last.year and each.number.isdigit() and last.number.isdigit()
        and int(each.number) > int(last.number)
        for each in chain
    )  # fmt: skip


def is_plain(chain: tuple[Mention, ...], last: Regulation) -> bool:
    """Whether the change that is named is surely older than the last one that the catalogue read."""
    return last.checked != "uncertain" and all(each.year and each.year < last.year for each in chain)


OUTDATED = "Perubahan terakhir sudah berganti"


@FAMILY.cell("amendment-outdated", "should", "legal_basis", title=OUTDATED, basis=BASIS_41A)
def amendment_outdated(cell: Cell, about: About) -> Iterator[Hit]:
    yield from outdated(cites_in(cell, about.catalogue), about.catalogue)


@FAMILY.draft("amendment-outdated", "should", title=OUTDATED, basis=BASIS_41A)
def grounds_amendment_outdated(papers: PapersView, about: About) -> Iterator[Hit]:
    yield from outdated(grounds_of(papers, about.catalogue), about.catalogue)


def alone(cites: Iterable[Cite], catalogue: Catalogue) -> Iterator[Hit]:
    """Changes that are cited without what they change."""
    had = list(cites)
    heads = {each.key for each in had}
    for each in had:
        changed = changed_by(each, catalogue)
        if changed is None or changed.key in heads or changed.name in heads:
            continue
        fix = None
        if changed.id:
            if catalogue.get(changed.id).status == "repealed":
                continue  # said as a regulation that is repealed, or not known
            fix = exchanged(
                f"Ganti dengan {short_name(catalogue.get(changed.id))}", each, changed.id, catalogue
            )
        told = f"{name_of(each, catalogue)} hanya peraturan perubahan. Sebutkan peraturan yang diubahnya."
        yield each.hit(told, fix=fix)


class Changed:
    """What a change changes: its id in the catalogue or "", and its name."""

    __slots__ = ("id", "name")

    def __init__(self, id: str, name: object) -> None:
        self.id, self.name = id, name

    @property
    def key(self) -> object:
        """As `Cite.key`."""
        return self.id or self.name


CHANGING = re.compile(r"perubahan(?: (?:ke\w+|pertama))?(?: atas| terhadap)? ", re.IGNORECASE)


def changed_by(cite: Cite, catalogue: Catalogue) -> Changed | None:
    """What a citation's regulation changes, where it is a change; None else."""
    said = cite.mention.title if cite.mention is not None else ""
    title = catalogue.get(cite.sure).title if cite.sure else said
    begin = CHANGING.match(f"{title} ")
    if begin is None:
        return None
    first = next(iter(mentions(prepare(title[begin.end() :]))), None)
    if first is None or not first.is_whole:
        return None
    return Changed(meant(first, catalogue)[0], first.name)


ALONE = "Hanya peraturan perubahan yang disebut"


@FAMILY.cell("amending-cited-alone", "should", "legal_basis", title=ALONE, basis=BASIS_41A)
def amending_cited_alone(cell: Cell, about: About) -> Iterator[Hit]:
    yield from alone(cites_in(cell, about.catalogue), about.catalogue)


@FAMILY.draft("amending-cited-alone", "should", title=ALONE, basis=BASIS_41A)
def grounds_amending_alone(papers: PapersView, about: About) -> Iterator[Hit]:
    yield from alone(grounds_of(papers, about.catalogue), about.catalogue)


# --- the list as a whole -----------------------------------------------------------------------

GENERAL = frozenset((
    "uu-25-2009", "pp-96-2012", "permenpanrb-15-2014", "permenpanrb-16-2017", "permenpanrb-14-2017",
    "permenpanrb-29-2022", "permenpanrb-36-2012", "permenpanrb-16-2014", "permenpanrb-17-2017",
    "perpres-76-2013", "permenpanrb-62-2018", "permenpanrb-24-2014", "kepmenpan-63-2003",
    "kepmenpan-25-2004", "permenpanrb-7-2010", "permenpanrb-38-2012", "permenpanrb-20-2006",
))  # fmt: skip
GENERAL_TITLES = (
    "pelayanan publik", "standar pelayanan", "survei kepuasan masyarakat", "survey kepuasan masyarakat",
)  # fmt: skip


@FAMILY.cell(
    "legal-basis-no-sector",
    "should",
    "legal_basis",
    title="Belum ada peraturan tentang layanan itu sendiri",
    basis="UU 25/2009 Pasal 21 huruf a dan penjelasannya",
)
def legal_basis_no_sector(cell: Cell, about: About) -> Iterator[Hit]:
    found = list(cites_in(cell, about.catalogue))
    if not found or not all(is_general(each) for each in found):
        return
    if any(begins_with_kind(line.words) and not mentions(line.words) for _, line in cell.lines):
        return  # one that is named without its number may be the one on the service
    yield Hit(
        "baru memuat peraturan umum tentang pelayanan publik. Tambahkan peraturan yang mengatur layanan ini.",
        cell.parts[0] if len(cell.parts) == 1 else None,
    )


def is_general(cite: Cite) -> bool:
    """Whether a regulation is on public service in general."""
    if cite.sure:
        return cite.sure in GENERAL
    title = cite.mention.title if cite.mention is not None else ""
    level = cite.mention.kind if cite.mention is not None else ""
    national = not level.startswith(("peraturan daerah", "peraturan bupati", "peraturan wali", "qanun"))
    return cite.id in GENERAL or (national and any(each in title for each in GENERAL_TITLES))


def begins_with_kind(words: Words) -> bool:
    """Whether a line begins with a kind of regulation."""
    return any(kind_at(words.tokens, place) for place in range(min(3, len(words.tokens))))


NO_REGULATION = Phrases.listed(
    """
    surat edaran; surat dinas; surat bupati; surat wali kota; surat gubernur; surat menteri; surat sekretaris;
    surat kepala; surat nomor; surat perintah; surat tugas; surat direktur*; surat dirjen; nota dinas; nota
    kesepahaman; mou; notulen; rpjmd; rpjm; renstra; rencana strategis; rencana kerja; renja; dpa; dipa;
    dokumen pelaksanaan anggaran; sop; standar operasional prosedur; standar prosedur operasional; spo;
    prosedur tetap; protap; rencana pembangunan; kesepakatan; perjanjian kerja sama; pks; tata tertib;
    peraturan internal; peraturan intern; panduan; buku panduan; buku pedoman; pedoman internal; juknis;
    petunjuk teknis; berita acara; kebijakan direktur; kebijakan internal; instruksi kerja; memo; kontrak;
    hospital by laws; corporate by laws; manual mutu; program kerja; rencana aksi; maklumat; surat; kode etik;
    keputusan rapat; hasil rapat; notula; laporan; telaahan
    """
)
HEAD = 6  # tokens at the beginning of a line in which it says what it is


@FAMILY.cell(
    "legal-basis-not-regulation",
    "hint",
    "legal_basis",
    title="Bukan peraturan",
    basis="UU 12/2011 Pasal 7 dan Pasal 8",
)
def legal_basis_not_regulation(cell: Cell, about: About) -> Iterator[Hit]:
    for part, line in cell.lines:
        if line.field == "pinpoint":
            continue
        found = next(line.words.find(NO_REGULATION), None)
        if found is None or found.first > HEAD or is_regulation(line.words, found.first):
            continue
        told = f'"{line.text[:60]}" bukan peraturan. Pindahkan ke Memperhatikan atau hapus.'
        yield Hit(told, part, line)


def is_regulation(words: Words, before: int) -> bool:
    """Whether a line begins with the kind of a regulation or a decree."""
    tokens = words.tokens
    internal = {each.word for each in tokens[:HEAD]} & {"internal", "intern", "rapat"}
    if internal and not mentions(words):
        return False
    for place in range(min(before + 1, len(tokens))):
        if kind_at(tokens, place) and tokens[place].word != "surat":
            return True
        if tokens[place].word == "surat" and tokens[place + 1 : place + 2]:
            return tokens[place + 1].word == "keputusan"
    return False


ABBREVIATED = frozenset((*ABBREVIATIONS, "perbup", "perwal", "pmk", "permenpan", "kepmenpan", "perka"))


@FAMILY.cell(
    "legal-basis-abbreviated",
    "hint",
    "legal_basis",
    title="Sebutan peraturan disingkat",
    basis=BASIS_45,
)
def legal_basis_abbreviated(cell: Cell, about: About) -> Iterator[Hit]:
    for each in cites_in(cell, about.catalogue):
        mention = each.mention
        if mention is None or not each.typed:
            continue
        tokens = each.words.tokens[mention.first : mention.last]
        said = [token.word for token in tokens if not token.masked]
        short = said[0] in ABBREVIATED or said[0].startswith(("permen", "kepmen"))
        full = "tahun" in said or any(word in said for word in ("nomor", "no", "nomer", "nmr"))
        numero = any(
            token.raw.casefold().rstrip(".") in ("no", "nmr", "nomer") for token in tokens if not token.masked
        )
        if not full or not (short or numero):
            continue
        name = name_of(each, about.catalogue) if not each.sure else said_as(each)
        yield each.hit(f'"{name}" disingkat. Tulis lengkap.', fix=written_out(each, about.catalogue))


def said_as(cite: Cite) -> str:
    """The name as the line has it."""
    return name_of(replace(cite, id=""), Catalogue({}))


def written_out(cite: Cite, catalogue: Catalogue) -> Fix | None:
    """The fix that writes kind and number out; the catalogue's own words where that has it."""
    mention, line = cite.mention, cite.line
    if cite.sure:
        return exchanged("Tulis lengkap", cite, cite.sure, catalogue)
    if mention is None or line is None or not mention.is_whole:
        return None
    tokens = cite.words.tokens
    number = next(
        (n for n in range(mention.first, mention.last) if tokens[n].word in ("nomor", "no", "nomer", "nmr")),
        None,
    )
    if number is None:
        return None
    kind = capitals(mention.kind)
    begin, end = tokens[mention.first].start, tokens[number].end
    rest = line.text[end:].lstrip(". :")
    text = f"{line.text[:begin]}{kind} Nomor {rest}"
    return Fix("Tulis lengkap", value=lambda value: with_text(value, line.path, text))


UU25 = "uu-25-2009"


@FAMILY.service(
    "legal-basis-no-uu25",
    "hint",
    title="UU 25/2009 belum disebut",
    basis="UU 25/2009",
)
def legal_basis_no_uu25(service: ServiceView, about: About) -> Iterator[Hit]:
    cell = service.cell("legal_basis")
    if cell.is_empty or in_decree(about.draft, about.catalogue):
        return
    if any(is_uu25(each) for each in cites_in(cell, about.catalogue)):
        return
    part = cell.parts[0]
    fix = Fix("Tambahkan UU 25/2009", value=with_uu25) if isinstance(part.value, Citations) else None
    place = Place(service="" if part.shared else service.id, component="legal_basis", case=part.case)
    yield Hit("UU 25/2009 belum disebut, juga tidak dalam keputusan.", place=place, fix=fix)


def is_uu25(cite: Cite) -> bool:
    """Whether the law on public service is cited, also with a slip."""
    if cite.id == UU25:
        return True
    mention = cite.mention
    return (
        mention is not None
        and mention.kind == "undang-undang"
        and mention.title.startswith("pelayanan publik")
    )


def in_decree(draft: Draft, catalogue: Catalogue) -> bool:
    """Whether the decree cites the law on public service anywhere."""
    decree = draft.decree
    if any(each.regulation == UU25 for each in decree.legal_grounds):
        return True
    points = (*decree.considerations, *decree.noted, *decree.dictum)
    texts = [each.text for each in decree.legal_grounds if each.text]
    texts += [each.text for each in points if isinstance(each, Own)]
    return any("25" in text and "2009" in text for text in texts)


def with_uu25(value: AnyValue) -> AnyValue:
    """The list with the law on public service before it."""
    if not isinstance(value, Citations):
        return value
    return replace(value, entries=(Citation(regulation=UU25), *value.entries))
