"""Family 14, the head of the decree: its title, where that is repeated, what kind of paper it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from drafter.checks.decree_lines import changed, with_text
from drafter.checks.findings import Fix, Hit, Place
from drafter.checks.rules import Family
from drafter.checks.views import About, PapersView, Point
from drafter.checks.words import Phrases, Token, Words, prepare
from drafter.documents.lists import bare
from drafter.model.draft import Draft

FAMILY = Family("decree", "Keputusan")
TITLE = Place(part="title")

# Part of the names of bodies and documents by law, and what is written in capitals for another reason.
NAMES = frozenset((
    "rsud", "rsup", "rs", "rsia", "rsj", "rsu", "tpi", "upt", "uptd", "sd", "sdn", "smp", "smpn", "sma",
    "sman", "smk", "smkn", "mts", "man", "mi", "paud", "tk", "blud", "kpk", "dpr", "dprd", "mpr", "dki",
    "tni", "polri", "ktp", "kia", "nik", "npwp", "nib", "pkk", "bpjs", "pbb", "bphtb", "pbg", "imb",
    "skck", "ktp-el", "dr", "ri", "prof", "drs", "ir", "hj", "st", "kh", "tgk", "rm", "mgr",
))  # fmt: skip
ABBREVIATIONS = frozenset((
    "adminduk", "capil", "dafduk", "kesra", "trantib", "sekda", "setda", "setwan", "kominfo", "pemdes",
    "yanlik", "yanmas", "yandas", "ekbang", "ppid", "skm", "fkp", "pekppp",
    "sp", "spp", "spm", "sop", "sk", "kec", "kel", "kab", "kab/kota", "prov", "pemda", "pemkab",
    "pemkot", "pemprov", "disdukcapil", "dispendukcapil", "dinkes", "dinsos", "disnaker", "disdik",
    "disperindag", "diskominfo", "dpmptsp", "bapenda", "bappeda", "bkpsdm", "bpkad", "bpbd",
    "kesbangpol", "satpol", "ptsp", "paten", "kua", "opd", "skpd", "pkm", "dukcapil", "dishub", "dlh",
    "dpmd", "kemenag", "bps", "bpn", "kemenkes", "kanim", "polres", "polsek", "pa", "pn", "ukm", "umkm",
    "usaha/dagang", "bp2t", "bppt", "dpupr", "pupr", "disnakertrans", "distan", "dispar", "dispora",
    "disbudpar",
))  # fmt: skip
LONGEST_SHORT = 5  # letters of an abbreviation, beyond which a word in capitals is a word
ROMAN = frozenset("ivxlcdm")
VOWELS = frozenset("aiueo")
TAILS = ("kabupaten", "kota", "provinsi", "wali-kota", "daerah")


# --- form --------------------------------------------------------------------------------------


@FAMILY.draft(
    "title-form",
    "should",
    title="Penulisan judul keputusan",
    basis="UU 12/2011 Lampiran II angka 2 sampai dengan angka 5",
)
def title_form(papers: PapersView, about: About) -> Iterator[Hit]:
    decree, title = papers.draft.decree, papers.draft.decree.about.strip()
    form = decree.number_form
    if form and "NOMOR" not in form.upper() and decree.number:
        yield Hit('belum ada kata NOMOR di depan nomor. Tulis "NOMOR ...".', place=TITLE)
    if not title:
        return
    wrong = ""
    if title[-1] in ".,;:":
        wrong = f'judul tidak diakhiri tanda baca "{title[-1]}".'
    elif title.casefold().startswith("tentang "):
        wrong = "kata TENTANG dicetak oleh program; judul dimulai sesudahnya."
    elif is_mixed(papers.title):
        wrong = (
            "sebagian judul dengan huruf kapital, sebagian tidak. Judul ditulis dengan huruf kapital semua."
        )
    if wrong:
        yield Hit(wrong, place=TITLE, fix=Fix("Rapikan judul", draft=with_title(tidied(title, papers.title))))


def is_mixed(title: Words) -> bool:
    """Whether several words, no abbreviations, are in capitals and others are not."""
    words = [each.raw for each in title.tokens if each.raw.isalpha() and len(each.raw) > 1]
    capitals = [each for each in words if each.isupper()]
    return len(words) > len(capitals) and sum(len(each) > LONGEST_SHORT for each in capitals) > 1


def tidied(title: str, words: Words) -> str:
    """A title without what does not belong to it."""
    title = title.rstrip(".,;: ")
    if title.casefold().startswith("tentang "):
        title = title[len("tentang ") :].lstrip(": ")
    return title.upper() if is_mixed(words) else title


def with_title(title: str) -> Callable[[Draft], Draft]:
    """The edit that sets the title."""
    return lambda draft: replace(draft, decree=replace(draft.decree, about=title))


@FAMILY.draft(
    "title-abbreviation",
    "should",
    title="Singkatan dalam judul",
    basis="UU 12/2011 Lampiran II angka 4a",
)
def title_abbreviation(papers: PapersView, about: About) -> Iterator[Hit]:
    found = [each for each in short_words(papers.title) if not is_own_name(each, papers)]
    if not found:
        return
    said = ", ".join(dict.fromkeys(f'"{each.raw}"' for each in found))
    fix = None
    cut = without_brackets(papers.draft.decree.about, papers.title)
    if cut != papers.draft.decree.about and not list(short_words(prepare(cut))):
        fix = Fix("Hapus singkatan dari judul", draft=with_title(cut))
    yield Hit(f"{said} berupa singkatan. Tulis lengkap, atau hapus.", place=TITLE, fix=fix)


def short_words(title: Words) -> Iterator[Token]:
    """The abbreviations of a title."""
    tokens = title.tokens
    shouted = sum(each.raw.isupper() and len(each.raw) > 4 for each in tokens) > 1
    for place, token in enumerate(tokens):
        word, raw = token.raw.casefold(), token.raw
        if not raw[0].isalpha() or word in NAMES or is_roman(raw):
            continue
        behind = tokens[place + 1].word if place + 1 < len(tokens) else ""
        stopped = behind == "." and 1 < len(word) <= 4 and place + 2 < len(tokens)
        bare_consonants = len(word) > 1 and not VOWELS & set(word) and raw.isupper()
        capital = raw.isupper() and 2 <= len(raw) <= 6 and not shouted and len(tokens) > 2
        if (
            (word in ABBREVIATIONS and raw.isupper())
            or stopped
            or bare_consonants
            or capital
            or (word in ABBREVIATIONS and word not in ("sp", "sk", "pa", "kel", "man"))
        ):
            yield token


def is_roman(raw: str) -> bool:
    """Whether a word is a numeral in Roman capitals."""
    return raw.isupper() and set(raw.casefold()) <= ROMAN


def is_own_name(token: Token, papers: PapersView) -> bool:
    """Whether the office itself bears the word in its name, and it is no known abbreviation."""
    own = prepare(papers.draft.office.name)
    return token.word in own.places and token.raw.casefold() not in ABBREVIATIONS


def without_brackets(text: str, title: Words) -> str:
    """A title without abbreviations in brackets."""
    tokens = title.tokens
    for place in range(len(tokens) - 2):
        if tokens[place].word == "(" and tokens[place + 2].word == ")":
            cut = text[: tokens[place].start].rstrip() + " " + text[tokens[place + 2].end :].lstrip()
            return without_brackets(cut.strip(), prepare(cut.strip()))
    return text


# --- the same title everywhere -----------------------------------------------------------------


@FAMILY.draft(
    "title-mismatch",
    "must",
    title="Judul tidak sama di semua tempat",
    basis="UU 12/2011 Lampiran II angka 58",
)
def title_mismatch(papers: PapersView, about: About) -> Iterator[Hit]:
    every = list(repeated(papers))
    text = title_of(papers, about) if every else ""
    title = plain_title(prepare(text))
    for place, where, said, words in every:
        if title and not agree(title, plain_title(said)):
            fix = title_fix(papers, words, said, text) if words is not None else None
            yield Hit(f'{where} "{said.text.strip()}", lain dari judul. Samakan.', place=place, fix=fix)
    closing = papers.considerations[-1] if papers.considerations else None
    if closing is not None and closing.text and named_title(closing.words) is None:
        pledged = "maklumat" in closing.words.places
        if pledged != ("maklumat" in papers.title.places) and is_closing(closing.words):
            what = (
                "menyebut maklumat, judul tidak" if pledged else "tidak menyebut maklumat, judul menyebutnya"
            )
            yield Hit(
                f"pertimbangan terakhir {what}. Samakan.",
                place=Place(part="considerations", point=closing.number),
            )


def title_of(papers: PapersView, about: About) -> str:
    """The title as it prints: the officer's, else the template's."""
    own = papers.draft.decree.about
    if own or about.wording is None:
        return own
    return about.wording.render("decree", "tentang", unit=papers.draft.office.name)


def repeated(papers: PapersView) -> Iterator[tuple[Place, str, Words, Point | None]]:
    """Where the title stands again: behind Menetapkan, in the last consideration, minutes, annexes."""
    for note in papers.kept:
        first = note.tokens[0].word if note.tokens else ""
        title = named_title(note) if first in ("menetapkan", "lampiran") else None
        if title is not None:
            place = Place(part="title" if first == "menetapkan" else "annex")
            where = "sesudah Menetapkan tertulis" if first == "menetapkan" else "pada lampiran tertulis"
            yield place, where, title, None
    for point in papers.considerations:
        title = named_title(point.words)
        if title is not None and is_closing(point.words):
            yield Place(part="considerations", point=point.number), "tertulis judul", title, point
    for point in papers.dictum:
        title = named_title(point.words) if "menetapkan" in point.words.places else None
        if title is not None:
            yield Place(part="dictum", point=point.number), "tertulis judul", title, point
    minutes = papers.minuted
    title = named_title(minutes)
    if title is not None:
        yield Place(part="minutes"), "tertulis judul keputusan", title, None
    elif (other := other_subject(minutes)) is not None and titled_standard(papers):
        yield Place(part="minutes"), "yang dibahas tertulis", other, None


def titled_standard(papers: PapersView) -> bool:
    """Whether the title, the template's where none is given, speaks of a standard."""
    return not papers.title or "standar" in papers.title.places


DISCUSSED = Phrases.listed(
    """
    pembahasan rancangan; penyusunan rancangan; membahas rancangan; pembahasan draf; penyusunan draf;
    membahas draf
    """
)
WITHIN = ("pada", "dengan", "di", ",", ".", "untuk", ";", ":", "dalam", "yang", "bersama", "tersebut", "ini")


def other_subject(words: Words) -> Words | None:
    """What the minutes say was discussed, where its name is another than the standard."""
    tokens = words.tokens
    for found in words.find(DISCUSSED):
        end = found.last
        while end < len(tokens) and tokens[end].word not in WITHIN:
            end += 1
        said = tokens[found.last : end]
        named = bool(said) and said[0].raw[0].isupper()
        known = ("standar", "standard", "keputusan", "peraturan", "sp", "spp", "maklumat")
        if named and not any(each.word in known for each in said):
            return prepare(words.said(found.last, end))
    return None


CLOSING = Phrases.listed(
    """
    perlu menetapkan; perlu ditetapkan; menetapkan keputusan; ditetapkan dengan; perlu dibentuk
    """
)
DECREE = Phrases.listed("keputusan; peraturan; rancangan keputusan; rancangan peraturan")


def is_closing(words: Words) -> bool:
    """Whether a consideration says what is to be decreed."""
    return words.has(CLOSING)


def named_title(words: Words) -> Words | None:
    """What stands behind "Keputusan ... tentang", of a decree without number: this one's title."""
    tokens = words.tokens
    for found in words.find(DECREE):
        place = found.last
        while place < len(tokens) and place - found.last < 20:
            token = tokens[place]
            if token.word in ("nomor", "no", ";", "(") or token.word[0].isdigit():
                break
            if token.word == "tentang":
                return prepare(bare(title_text(words, place + 1)))
            place += 1
    return None


def title_text(words: Words, place: int) -> str:
    """The text from a token to the end of the title: a ";" or the end of the line."""
    tokens = words.tokens
    last = place
    while last < len(tokens) and tokens[last].word != ";":
        if "\n" in words.text[tokens[last - 1].end : tokens[last].start]:
            break
        last += 1
    return words.said(place, last) if last > place else ""


def plain_title(title: Words) -> str:
    """A title to compare: without abbreviations in brackets, "dan" as "&"."""
    return prepare(without_brackets(title.text, title)).plain.replace(" & ", " dan ")


def agree(one: str, other: str) -> bool:
    """Whether two titles are the same, but for the region at the end that may be left out (angka 59)."""
    if one == other or not other:
        return True
    long, short = (one, other) if len(one) > len(other) else (other, one)
    tail = long[len(short) :].split()
    return long.startswith(f"{short} ") and tail[0] in TAILS


def title_fix(papers: PapersView, point: Point, said: Words, title: str) -> Fix | None:
    """The title copied into a point of the considerations."""
    at = point.text.rfind(said.text.strip())
    if at < 0:
        return None
    text = point.text[:at] + title + point.text[at + len(said.text.strip()) :]
    section = "considerations" if any(each is point for each in papers.considerations) else "dictum"
    return Fix("Salin judul keputusan", draft=changed(section, point.number, with_text(text)))


# --- MEMUTUSKAN --------------------------------------------------------------------------------


@FAMILY.draft(
    "memutuskan-form",
    "should",
    title="Penulisan MEMUTUSKAN",
    basis="UU 12/2011 Lampiran II angka 54",
)
def memutuskan_form(papers: PapersView, about: About) -> Iterator[Hit]:
    for number, note in enumerate(papers.draft.notes):
        said = note.partition(":")[2].strip() if note.casefold().startswith("memutuskan: ") else note.strip()
        letters = "".join(said.split()).rstrip(":").casefold()
        if letters == "memutuskan" and not (said.rstrip(": ") == "MEMUTUSKAN" and said.endswith(":")):
            yield decided(said, number)


def decided(said: str, number: int) -> Hit:
    """The finding; the program prints its own."""
    fix = Fix("Pakai bentuk MEMUTUSKAN:", draft=lambda draft: without_note(draft, number))
    return Hit(
        f'tertulis "{said}". Tulis MEMUTUSKAN: dengan huruf kapital tanpa spasi dan dengan titik dua.',
        place=Place(part="dictum"),
        fix=fix,
    )


def without_note(draft: Draft, number: int) -> Draft:
    """The draft without one of its notes."""
    return replace(draft, notes=(*draft.notes[:number], *draft.notes[number + 1 :]))


# --- what kind of paper ------------------------------------------------------------------------

LONGEST_KIND = 20  # words of a kind with its maker: "Peraturan Kepala Dinas Kependudukan dan ..."
NO_KIND = frozenset(
    ("perundang-undangan", "yang", "atau", "dalam", "pada", "dengan", "sesuai", "bahwa", "keputusan", "nomor",
     ",", ";", "tentang")
)  # fmt: skip
GRACE = Phrases.listed(
    """
    dengan rahmat tuhan yang maha esa; dengan rahmat tuhan; dengan rachmat tuhan
    """
)
TO_SET = ("menetapkan", "ditetapkan", "ditetapkannya")


@FAMILY.draft(
    "decree-kind-mixed",
    "must",
    title="Jenis naskah tercampur",
    basis="UU 12/2011 Lampiran II angka 2 dan angka 54",
)
def decree_kind_mixed(papers: PapersView, about: About) -> Iterator[Hit]:
    sections = (("considerations", papers.considerations), ("dictum", papers.dictum))
    for part, some in sections:
        for point in some:
            place = Place(part=part, point=point.number)
            span = other_kind(point.words)
            if span is not None:
                said = point.text[span[0] : span[1]]
                word = "Keputusan" + said[len(said.split()[0]) :]
                text = point.text[: span[0]] + word + point.text[span[1] :]
                section = "considerations" if part == "considerations" else "dictum"
                fix = Fix(f'Ganti dengan "{word}"', draft=changed(section, point.number, with_text(text)))
                yield Hit(
                    f'naskah ini Keputusan, tetapi tertulis "{said}".',
                    place=replace(place, span=span),
                    fix=fix,
                )
            elif part == "dictum" and has_articles(point):
                yield Hit("Keputusan tidak memuat BAB atau Pasal; pakai diktum KESATU, KEDUA.", place=place)
    for note in papers.kept:
        first = note.tokens[0].word if note.tokens else ""
        kind = note.tokens[2].word if len(note.tokens) > 2 and note.tokens[1].word == ":" else ""
        if first == "menetapkan" and kind in ("peraturan", "instruksi"):
            said = kind.upper()
            yield Hit(f"sesudah Menetapkan tertulis {said}, padahal ini Keputusan.", place=TITLE)
    yield from grace(papers)


def other_kind(words: Words) -> tuple[int, int] | None:
    """Where a text calls the paper another kind: "Peraturan Camat ini"."""
    tokens = words.tokens
    for name in ("peraturan", "instruksi"):
        for place in words.places.get(name, ()):
            is_set = place > 0 and tokens[place - 1].word in TO_SET
            for end in range(place + 1, min(len(tokens), place + LONGEST_KIND)):
                word = tokens[end].word
                if word == "ini":
                    return tokens[place].start, tokens[end].end
                if word == "tentang" and is_set:
                    return tokens[place].start, tokens[end - 1].end
                if word in NO_KIND or word[0].isdigit() or tokens[end].masked:
                    break
    return None


def has_articles(point: Point) -> bool:
    """Whether a line of a point begins with "Pasal 1" or "BAB I"."""
    for line in (point.source or point.text).splitlines():
        first, *rest = line.split(maxsplit=2) or [""]
        if not rest:
            continue
        number = rest[0].strip(".:)")
        if first.casefold() == "pasal" and number.isdigit():
            return True
        if first == "BAB" and (is_roman(number) or number.isdigit()):
            return True
    return False


def grace(papers: PapersView) -> Iterator[Hit]:
    """The phrase of regulations in the decree of an office: a hint."""
    texts = [*papers.kept, prepare(papers.draft.decree.opening), prepare(papers.draft.decree.heading)]
    texts += [each.words for each in papers.considerations]
    if any(each.has(GRACE) for each in texts):
        yield Hit(
            '"DENGAN RAHMAT TUHAN YANG MAHA ESA" lazim pada peraturan, tidak pada Keputusan kepala instansi.',
            place=TITLE,
            severity="hint",
        )
