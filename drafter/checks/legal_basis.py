"""Family 8: whether each regulation that is cited lives, is the one it is said to be, and is said whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.cells import Cell, Line, with_text, without
from drafter.checks.findings import Fix, Hit, Place
from drafter.checks.legal_lines import (
    PART,
    Cite,
    cites_in,
    cites_of,
    exchanged,
    grounds_of,
    is_same_level,
    living,
    name_of,
    removed,
    short_name,
    titled,
)
from drafter.checks.mentions import Mention, kind_at, mentions
from drafter.checks.regions import is_other_region
from drafter.checks.rules import Family
from drafter.checks.titles import likeness
from drafter.checks.views import About, PapersView
from drafter.checks.words import Phrases, Words
from drafter.regulations import Catalogue
from drafter.regulations.hierarchy import Level, level_of, one_number

FAMILY = Family("legal_basis", "Dasar hukum")
LAW = "UU 25/2009 Pasal 21 huruf a"


# --- is it alive -------------------------------------------------------------------------------


def repealed(cites: Iterable[Cite], catalogue: Catalogue) -> Iterator[Hit]:
    """What is cited though it was revoked."""
    had = list(cites)
    for each in had:
        regulation = catalogue.get(each.sure) if each.sure else None
        if regulation is None or regulation.status != "repealed" or regulation.checked == "uncertain":
            continue
        if each.replaced:
            continue  # the line itself names what replaced it
        successor = living(each.sure, catalogue)
        name = short_name(regulation)
        if not successor:
            yield each.hit(f"{name} sudah dicabut. Ganti dengan peraturan yang berlaku.")
            continue
        new = short_name(catalogue.get(successor))
        there = any(other is not each and other.sure == successor for other in had)
        fix = (
            removed(f"Hapus {name}", each)
            if there
            else exchanged(f"Ganti dengan {new}", each, successor, catalogue)
        )
        also = f", yang sudah disebut. Hapus {name}." if there else ". Ganti."
        yield each.hit(f"{name} sudah dicabut dan diganti {new}{also}", fix=fix)


REPEALED = "Peraturan sudah dicabut"
BASIS_42 = "UU 12/2011 Lampiran II angka 42"


@FAMILY.cell("legal-basis-repealed", "must", "legal_basis", "fee", title=REPEALED, basis=BASIS_42)
def legal_basis_repealed(cell: Cell, about: About) -> Iterator[Hit]:
    for part in cell.parts:
        yield from repealed(cites_of(part, about.catalogue), about.catalogue)


@FAMILY.draft("legal-basis-repealed", "must", title=REPEALED, basis=BASIS_42)
def grounds_repealed(papers: PapersView, about: About) -> Iterator[Hit]:
    yield from repealed(grounds_of(papers, about.catalogue), about.catalogue)


def unsure(cites: Iterable[Cite], catalogue: Catalogue) -> Iterator[Hit]:
    """What the catalogue itself is not sure of."""
    for each in cites:
        regulation = catalogue.get(each.sure) if each.sure else None
        if regulation is None or regulation.checked != "uncertain":
            continue
        name = short_name(regulation)
        if regulation.status == "repealed" and regulation.repealed_by in catalogue:
            new = short_name(catalogue.get(regulation.repealed_by))
            yield each.hit(
                f"{name} mungkin sudah diganti {new}; statusnya belum dipastikan. Periksa di JDIH."
            )
        else:
            yield each.hit(f"status {name} belum dipastikan dalam katalog. Periksa di JDIH.")


UNSURE = "Status peraturan belum dipastikan"


@FAMILY.cell("legal-basis-status-unsure", "hint", "legal_basis", title=UNSURE, basis=BASIS_42)
def legal_basis_status_unsure(cell: Cell, about: About) -> Iterator[Hit]:
    yield from unsure(cites_in(cell, about.catalogue), about.catalogue)


@FAMILY.draft("legal-basis-status-unsure", "hint", title=UNSURE, basis=BASIS_42)
def grounds_status_unsure(papers: PapersView, about: About) -> Iterator[Hit]:
    yield from unsure(grounds_of(papers, about.catalogue), about.catalogue)


# --- is it the one -----------------------------------------------------------------------------


def wrong_number(cites: Iterable[Cite], catalogue: Catalogue) -> Iterator[Hit]:
    """Number and title that do not belong together."""
    for each in cites:
        mention = each.mention
        if mention is None or not mention.title or not mention.is_whole:
            continue
        right = rightful(mention, each, catalogue)
        if each.id and each.other is not False:
            known = catalogue.get(each.id)
            fix = corrected(each, right or each.id, catalogue)
            told = (
                f'{short_name(known)} dalam katalog berjudul "{known.title}". Betulkan nomor atau judulnya.'
            )
            yield each.hit(told, None if each.other else "hint", fix=fix)
        elif not each.id and right:
            new = short_name(catalogue.get(right))
            sure = is_slip(mention, right, catalogue)
            told = f"{name_of(each, catalogue)} dengan judul itu dalam katalog adalah {new}. Betulkan."
            yield each.hit(told, None if sure else "hint", fix=corrected(each, right, catalogue))


def corrected(cite: Cite, id: str, catalogue: Catalogue) -> Fix:
    """The fix that cites what the catalogue has."""
    name = short_name(catalogue.get(id))
    return exchanged(f"Ganti dengan {name}", cite, id, catalogue, confirm=True)


def rightful(mention: Mention, cite: Cite, catalogue: Catalogue) -> str:
    """The regulation whose title is said, where there is one only; "" else."""
    same = [each for each in titled(mention, catalogue) if each != cite.id]
    kin = [each for each in same if is_same_level(mention, catalogue.rank(each)[0])]
    near = [each for each in kin if is_slip(mention, each, catalogue)] or kin
    if not near and cite.id == "" and mention.level < Level.PROVINCE:
        # The same number, year and title under another kind.
        near = [each for each in same if is_slip(mention, each, catalogue, both=True)]
        near = near or list(of_other_kind(mention, catalogue))
    return near[0] if len(near) == 1 else ""


LAWS = ("undang-undang", "peraturan pemerintah", "peraturan presiden")


def of_other_kind(mention: Mention, catalogue: Catalogue) -> Iterator[str]:
    """The law or regulation of the same number and year whose title is said in nearly the same words."""
    for kind in LAWS:
        id = mention._replace(kind=kind).id_in(catalogue) if kind != mention.kind else ""
        if id and likeness(mention.title, catalogue.get(id).title) >= SURE:
            yield id


SURE = 0.99


def is_slip(mention: Mention, id: str, catalogue: Catalogue, both: bool = False) -> bool:
    """Whether only number or only year differs: two laws of one year never bear one title."""
    regulation = catalogue.get(id)
    number = regulation.number.casefold() == mention.number or id.endswith(
        f"-{mention.number}-{regulation.year}"
    )
    year = regulation.year == mention.year
    return (number and year) if both else (number or year)


WRONG = "Nomor, tahun, dan judul tidak cocok"
BASIS_45 = "UU 12/2011 Lampiran II angka 45"


@FAMILY.cell(
    "legal-basis-wrong-number",
    "must",
    "legal_basis",
    title=WRONG,
    basis=LAW,
    silences=("legal-basis-abbreviated", "legal-basis-incomplete"),
)
def legal_basis_wrong_number(cell: Cell, about: About) -> Iterator[Hit]:
    yield from wrong_number(cites_in(cell, about.catalogue), about.catalogue)


@FAMILY.draft("legal-basis-wrong-number", "must", title=WRONG, basis=BASIS_45)
def grounds_wrong_number(papers: PapersView, about: About) -> Iterator[Hit]:
    yield from wrong_number(grounds_of(papers, about.catalogue), about.catalogue)


# --- is it whole -------------------------------------------------------------------------------

OPEN = Phrases.listed(
    """
    peraturan lain*; peraturan perundang-undangan lain*; peraturan perundangan lain*; ketentuan lain*;
    aturan lain*; peraturan yang lain*; peraturan terkait; peraturan perundang-undangan terkait; peraturan
    perundangan terkait; peraturan yang terkait; peraturan perundang-undangan yang terkait; peraturan
    perundang-undangan yang berlaku; peraturan perundangan yang berlaku; peraturan yang berlaku; ketentuan
    yang berlaku; ketentuan perundang-undangan yang berlaku; aturan yang berlaku; perundang-undangan yang
    berlaku; perundangan yang berlaku; peraturan turunan*; peraturan pendukung*; regulasi lain*; regulasi
    terkait; regulasi yang berlaku; regulasi yang terkait; dan lain lain; dan sebagainya; dan seterusnya; dll;
    dst; dsb; peraturan yang relevan; peraturan perundang-undangan yang relevan; aturan terkait; ketentuan
    terkait; ketentuan yang terkait; peraturan teknis lain*; peraturan pelaksana* lain*; peraturan daerah
    terkait; peraturan bupati terkait; peraturan yang mengatur; peraturan perundang-undangan yang mengatur;
    serta peraturan perundang-undangan di bidang*; peraturan menteri terkait; dan lain-lain;
    undang-undang terkait
    """
)
AND = ("dan", "serta", ",", ";", "maupun", "beserta", "dengan", "semua", "seluruh", "segala", "berbagai")
BLANKS = ("...", "…", "{", "___", "[")


def open_ended(words: Words) -> tuple[int, int] | None:
    """The signs of "dan peraturan lain yang terkait", with what joins it on."""
    if any(each in words.text for each in BLANKS):
        return None
    found = next(words.find(OPEN), None)
    if found is None:
        return None
    first = found.first
    while first and words.tokens[first - 1].word in AND:
        first -= 1
    last = found.last
    while last < len(words.tokens) and words.tokens[last].word not in (";", ".", "pasal"):
        if kind_at(words.tokens, last) and mentions_from(words, last):
            break
        last += 1
    return words.tokens[first].start, words.tokens[last - 1].end


def mentions_from(words: Words, place: int) -> bool:
    """Whether a regulation is named from a token on."""
    return any(each.first >= place for each in mentions(words))


def without_span(line: Line, span: tuple[int, int]) -> Fix:
    """The fix that takes words away; the whole item where nothing else stands in it."""
    rest = (line.text[: span[0]] + line.text[span[1] :]).strip(" .,;\n")
    if rest:
        return Fix("Hapus", value=lambda value: with_text(value, line.path, rest))
    path = line.path
    if any(isinstance(step, int) for step in path):
        return Fix("Hapus butir itu", value=lambda value: without(value, path))
    return Fix("Hapus", value=lambda value: with_text(value, path, ""))


OPEN_TOLD = "dasar hukum disebut satu per satu. Hapus, atau sebutkan peraturannya."
OPEN_TITLE = "Dasar hukum tanpa nama peraturan"
BASIS_41 = "UU 12/2011 Lampiran II angka 41"


@FAMILY.cell(
    "legal-basis-open-ended",
    "should",
    "legal_basis",
    title=OPEN_TITLE,
    basis=BASIS_41,
    silences=("uncertain-word", "legal-basis-incomplete"),
)
def legal_basis_open_ended(cell: Cell, about: About) -> Iterator[Hit]:
    for part, line in cell.lines:
        if span := open_ended(line.words):
            said = line.text[span[0] : span[1]]
            yield Hit(f'"{said}": {OPEN_TOLD}', part, line, span, fix=without_span(line, span))


@FAMILY.draft("legal-basis-open-ended", "should", title=OPEN_TITLE, basis=BASIS_41)
def grounds_open_ended(papers: PapersView, about: About) -> Iterator[Hit]:
    for each in papers.grounds:
        if not each.citation.regulation and (span := open_ended(each.words)):
            said = each.words.text[span[0] : span[1]]
            fix = None
            if not mentions(each.words):
                fix = removed("Hapus butir itu", Cite("", each.words, number=each.number))
            yield Hit(f'"{said}": {OPEN_TOLD}', place=Place(part=PART, point=each.number), fix=fix)


NO_TOPIC = (
    "dan",
    "bab",
    "bagian",
    "serta",
    "jo",
    "juncto",
    "pasal",
    "sebagaimana",
    "ayat",
    "yang",
    "beserta",
    "huruf",
)


def missing_of(cite: Cite) -> list[str]:
    """What of number, year and title a citation lacks."""
    mention = cite.mention
    if mention is None or level_of(mention.name) is Level.CONSTITUTION:
        return []
    missing = [word for word, said in (("nomor", mention.number), ("tahun", mention.year)) if not said]
    if not mention.title and not has_topic(cite, mention):
        missing.append("judul")
    return missing


def has_topic(cite: Cite, mention: Mention) -> bool:
    """Whether the topic of a short form stands behind it ("UU 25/2009 Pelayanan Publik") or before."""
    tokens = cite.words.tokens
    behind = tokens[mention.last] if mention.last < len(tokens) else None
    if (
        behind is not None
        and behind.word not in NO_TOPIC
        and (behind.word[0].isalpha() or behind.word == ":")
    ):
        return True
    before = tokens[mention.first - 1].word if mention.first else ""
    return before == "(" and mention.first > 2


def nameless(words: Words) -> bool:
    """Whether a line begins with a kind of regulation and says neither number nor year."""
    tokens = words.tokens
    start = next(
        (n for n, each in enumerate(tokens[:4]) if each.word[0].isalpha() and len(each.word) > 1), None
    )
    if start is None or not kind_at(tokens, start) or tokens[start].word in ("sk", "surat"):
        return False
    first = next(iter(mentions(words)), None)
    if first is not None and first.first == start:
        return False
    text = words.text.casefold()
    return not any(each in text for each in (*BLANKS, "undang-undang dasar", "uud", "perundang"))


def blanks_left(words: Words) -> Iterator[str]:
    """Marks of a blank in a text."""
    return (blank for blank in BLANKS if blank in words.text)


def incomplete(cites: Iterable[Cite], catalogue: Catalogue) -> Iterator[Hit]:
    """Citations that lack number, year or title."""
    for each in cites:
        if not each.typed or not (missing := missing_of(each)):
            continue
        if each.words.remember(blanks_left):
            continue  # said as a blank that is left
        fix = None
        if id := each.sure or titled_one(each, catalogue):
            name = short_name(catalogue.get(id))
            fix = exchanged(f"Lengkapi dari katalog: {name}", each, id, catalogue, confirm=not each.sure)
        said = " dan ".join([", ".join(missing[:-1]), missing[-1]] if missing[1:] else missing)
        yield each.hit(f"{name_of(each, catalogue)} belum menyebut {said}. Lengkapi.", fix=fix)


def titled_one(cite: Cite, catalogue: Catalogue) -> str:
    """The only living regulation of a kind with the title that is said, where number or year is missing."""
    mention = cite.mention
    if mention is None or not mention.title:
        return ""
    said = mention if mention.year else mention._replace(title=open_title(cite.words, mention))
    found = ((each, catalogue.get(each)) for each in titled(said, catalogue))
    same = [
        id
        for id, each in found
        if is_same_level(mention, catalogue.rank(id)[0])
        and mention.year in (0, each.year)
        and mention.number in ("", one_number(each.number))
    ]
    return same[0] if len(same) == 1 else ""


def open_title(words: Words, mention: Mention) -> str:
    """The title where no year stands before it, so that it is not masked."""
    said: list[str] = []
    for token in words.tokens[mention.first :]:
        if said and token.word in (";", "(", "sebagaimana"):
            break
        if said or token.word == "tentang":
            said.append(token.word)
    return " ".join(said[1:])


INCOMPLETE = "Sebutan peraturan belum utuh"
NAMELESS = "belum menyebut nomor dan tahun. Lengkapi."


@FAMILY.cell("legal-basis-incomplete", "should", "legal_basis", title=INCOMPLETE, basis=LAW)
def legal_basis_incomplete(cell: Cell, about: About) -> Iterator[Hit]:
    yield from incomplete(cites_in(cell, about.catalogue), about.catalogue)
    for part, line in cell.lines:
        if line.field != "pinpoint" and nameless(line.words):
            yield Hit(f'"{line.text[:60]}" {NAMELESS}', part, line)


@FAMILY.draft("legal-basis-incomplete", "should", title=INCOMPLETE, basis=BASIS_45)
def grounds_incomplete(papers: PapersView, about: About) -> Iterator[Hit]:
    yield from incomplete(grounds_of(papers, about.catalogue), about.catalogue)
    for each in papers.grounds:
        if not each.citation.regulation and nameless(each.words):
            place = Place(part=PART, point=each.number)
            yield Hit(f'"{each.words.text[:60]}" {NAMELESS}', place=place)


# --- once, and of this region --------------------------------------------------------------------


def duplicates(cites: Iterable[Cite], catalogue: Catalogue) -> Iterator[Hit]:
    """What is cited a second time."""
    met: dict[object, Cite] = {}
    for each in cites:
        key = each.key
        if key is None:
            continue
        before = met.setdefault((key, each.pinpoint), each)
        if before is each:
            continue
        name = name_of(each, catalogue)
        alone = each.number >= 0 or (
            each.line is not None and len(mentions(each.words)) <= 1 + len(each.chain)
        )
        fix = removed("Hapus yang kedua", each) if alone else None
        yield each.hit(f"{name} disebut dua kali. Hapus salah satu.", fix=fix)


TWICE = "Peraturan disebut dua kali"


@FAMILY.cell("legal-basis-duplicate", "should", "legal_basis", title=TWICE, basis="kebiasaan [GK]")
def legal_basis_duplicate(cell: Cell, about: About) -> Iterator[Hit]:
    if cell.by_case:
        for part in cell.parts:
            yield from duplicates(cites_of(part, about.catalogue), about.catalogue)
    else:
        yield from duplicates(cites_in(cell, about.catalogue), about.catalogue)


@FAMILY.draft("legal-basis-duplicate", "should", title=TWICE, basis="kebiasaan [GK]")
def grounds_duplicate(papers: PapersView, about: About) -> Iterator[Hit]:
    yield from duplicates(grounds_of(papers, about.catalogue), about.catalogue)


def other_region(cites: Iterable[Cite], about: About) -> Iterator[Hit]:
    """Rules of another region."""
    for each in cites:
        if each.sure:
            kind = about.catalogue.get(each.sure).kind.casefold()
        elif each.mention is not None:
            kind = each.mention.kind
        else:
            continue
        if is_other_region(kind, about.office):
            own = about.office.region or about.office.name
            yield each.hit(f"{name_of(each, about.catalogue)} milik daerah lain, bukan {own}. Periksa.")


OTHER = "Peraturan daerah lain"


@FAMILY.cell("legal-basis-other-region", "must", "legal_basis", title=OTHER, basis=LAW, reads_office=True)
def legal_basis_other_region(cell: Cell, about: About) -> Iterator[Hit]:
    yield from other_region(cites_in(cell, about.catalogue), about)


@FAMILY.draft("legal-basis-other-region", "must", title=OTHER, basis=BASIS_41)
def grounds_other_region(papers: PapersView, about: About) -> Iterator[Hit]:
    yield from other_region(grounds_of(papers, about.catalogue), about)
