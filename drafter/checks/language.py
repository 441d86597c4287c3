"""Family 19, the signs: figures and their words, spacing, capitals, brackets, clocks, damage of encoding."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checks.cells import Cell, Line, Part, text_at, words_at, words_out
from drafter.checks.findings import Fix, Hit, Place
from drafter.checks.quantities import DIGITS, numbers, times
from drafter.checks.rules import Family, each_line
from drafter.checks.views import About, PapersView
from drafter.checks.words import LONGEST, Phrases
from drafter.model.answers import Items, Table
from drafter.wording import spell

FAMILY = Family("language", "Bahasa")

UNCERTAIN = Phrases.listed(
    """
    seyogianya; seyogyanya; sebaiknya; diupayakan; diusahakan; sedapat mungkin; sebisa mungkin;
    semaksimal mungkin; bila memungkinkan; apabila memungkinkan; jika memungkinkan; pada dasarnya;
    pada umumnya; pada prinsipnya; kiranya; semestinya; sepatutnya; sekiranya; diharapkan;
    mengupayakan; berupaya; dapat saja; kurang lebih; kalau bisa; bila perlu; mungkin
    """
)


ADVICE = ("sebaiknya", "diharapkan")
GIVERS = Phrases.listed(
    """
    petugas; pengelola; pejabat; penyelenggara; kami; pelaksana; kantor; pegawai; staf
    """
)


@FAMILY.cell(
    "number-words-mismatch",
    "must",
    title="Angka tidak sama dengan katanya",
    silences=("digit-letter-mixed", "number-words-missing"),
)
@each_line
def number_words_mismatch(part: Part, line: Line) -> Iterator[Hit]:
    if "(" not in line.words.places:
        return
    tokens = line.words.tokens
    for number in numbers(line.words):
        if number.spelled is None or number.spelled == number.value:
            continue
        before = tokens[number.first - 1].word if number.first else ""
        if before == "rp" and number.value % 1:
            continue
        first, last = tokens[number.first].start, tokens[number.last - 1].end
        said = line.text[first:last]
        fix = None
        if number.value == int(number.value) and number.value < 1_000_000_000:
            right = f"{line.text[first : tokens[number.first].end]} ({spell(int(number.value))})"
            change = words_at(line, first, last, right)
            fix = Fix("Samakan katanya dengan angkanya", value=change, confirm=True)
        yield Hit(f'"{said}": angka dan katanya berbeda. Samakan.', part, line, (first, last), fix)


NORMS = (
    "service_guarantee",
    "safety_guarantee",
    "complaints",
    "oversight",
    "evaluation",
    "procedure",
    "time_limit",
    "product",
    "fee",
)


@FAMILY.cell(
    "uncertain-word",
    "should",
    *NORMS,
    title="Kata yang tidak pasti",
    basis="UU 12/2011 Lampiran II angka 245 dan 270b",
)
def uncertain_word(cell: Cell, about: About) -> Iterator[Hit]:
    for part, line in cell.lines:
        for found in line.words.find(UNCERTAIN):
            if found.phrase in ADVICE and cell.component == "complaints" and not line.words.has(GIVERS):
                continue
            span = line.words.span(found)
            said = line.text[span[0] : span[1]]
            fix = Fix(f'Hapus "{said}"', value=words_out(line, *span), confirm=True)
            yield Hit(f'"{said}" membuat ketentuan ini tidak pasti. Hapus kata itu.', part, line, span, fix)


DAMAGE = ("\ufffd", "&nbsp;", "&amp;", "&quot;", "Ã", "â€", "Â", "\\", "&#", "_x000D_", "ï»¿")


OPEN = Phrases.listed("antara lain; namun tidak terbatas pada; tidak terbatas pada")


@FAMILY.draft(
    "uncertain-word",
    "should",
    title="Kata yang tidak pasti",
    basis="UU 12/2011 Lampiran II angka 245 dan 270b",
)
def uncertain_word_in_decree(papers: PapersView, about: About) -> Iterator[Hit]:
    for point in papers.dictum:
        for found in (*point.words.find(UNCERTAIN), *point.words.find(OPEN)):
            span = point.words.span(found)
            said = point.text[span[0] : span[1]]
            place = Place(part="dictum", point=point.number, span=span)
            yield Hit(f'"{said}" membuat ketentuan ini tidak pasti. Hapus kata itu.', place=place)


@FAMILY.cell("encoding-damage", "should", title="Huruf rusak")
def encoding_damage(cell: Cell, about: About) -> Iterator[Hit]:
    for part, line in cell.lines:
        if line.text.isascii() and "&" not in line.text and "\\" not in line.text and "_x" not in line.text:
            continue
        for sign in DAMAGE:
            at = line.text.find(sign)
            if at >= 0:
                yield Hit("ada huruf yang rusak. Tulis ulang kata itu.", part, line, (at, at + len(sign)))
                break
        else:
            at = next((n for n, each in enumerate(line.text[:LONGEST]) if "\ue000" <= each <= "\uf8ff"), -1)
            if at >= 0:
                yield Hit("ada huruf yang rusak. Tulis ulang kata itu.", part, line, (at, at + 1))
    for part in cell.parts:
        # Signs that no font shows are left out when a text is read; the word they stood in may be wrong.
        if any("\ue000" <= each <= "\uf8ff" for each in part.value.source.replace("\uf0b7", "").lstrip()):
            yield Hit("ada huruf yang rusak dalam teks asal. Periksa kata di sekitarnya.", part)


@FAMILY.cell(
    "number-words-missing", "hint", title="Angka tanpa kata", basis="UU 12/2011 Lampiran II angka 270c"
)
@each_line
def number_words_missing(part: Part, line: Line) -> Iterator[Hit]:
    if isinstance(part.value, Table):
        return
    for time in times(line.words):
        tokens = line.words.tokens
        if not time.spelled and tokens[time.first].word[0].isdigit():
            span = tokens[time.first].start, tokens[time.last - 1].end
            said = line.text[span[0] : span[1]]
            yield Hit(f'"{said}" belum disertai katanya, misalnya 3 (tiga) hari kerja.', part, line, span)
    for number in numbers(line.words):
        after = line.words.tokens[number.last].word if number.last < len(line.words.tokens) else ""
        if after == "orang" and number.spelled is None and not number.in_words:
            span = line.words.tokens[number.first].start, line.words.tokens[number.last].end
            yield Hit(f'"{line.text[span[0] : span[1]]}" belum disertai katanya.', part, line, span)


@FAMILY.cell("spacing", "hint", title="Spasi")
@each_line
def spacing(part: Part, line: Line) -> Iterator[Hit]:
    right = spaced(line)
    if right != line.text:
        fix = Fix("Rapikan spasi", value=text_at(line, right))
        yield Hit("ada spasi yang kurang atau berlebih. Rapikan.", part, line, fix=fix)


def spaced(line: Line) -> str:
    """A text with single blanks, none before a sign or inside brackets, one behind a comma or semicolon."""
    text, tokens = line.text, line.words.tokens
    pieces: list[str] = [text[: tokens[0].start] if tokens else text]
    for nth, token in enumerate(tokens):
        pieces.append(token.raw if len(token.raw.split()) < 2 else text[token.start : token.end])
        following = tokens[nth + 1] if nth + 1 < len(tokens) else None
        if following is None:
            pieces.append(text[token.end :])
            break
        gap = text[token.end : following.start]
        if "\n" in gap:
            pieces.append(gap)
            continue
        gap = " " if gap else ""
        if following.raw in (",", ";", ")", "]") or (following.raw == ":" and gap) or token.raw in ("(", "["):
            gap = ""
        elif token.raw in (",", ";") and following.raw[0].isalnum() and not gap and not token.masked:
            gap = " "
        pieces.append(gap)
    return "".join(pieces)


@FAMILY.cell("shouting-capitals", "hint", title="Huruf kapital semua", basis="EYD V")
@each_line
def shouting_capitals(part: Part, line: Line) -> Iterator[Hit]:
    if line.field in ("heading", "name", "variant", "header") or line.path[0] == "header":
        return
    words = [token.raw for token in line.words.tokens if token.raw.isalpha() and len(token.raw) > 1]
    if len(words) >= 4 and all(each.isupper() for each in words):
        low = (
            line.text[:1] + line.text[1:].lower() if isinstance(part.value, Items) else line.text.capitalize()
        )
        fix = Fix("Pakai huruf kecil", value=text_at(line, low), confirm=True)
        yield Hit("ditulis dengan huruf kapital semua. Pakai huruf biasa.", part, line, fix=fix)


MIXED_CODE = ("-", ".", "/", "_")


@FAMILY.cell("digit-letter-mixed", "hint", title="Angka dan huruf tertukar")
@each_line
def digit_letter_mixed(part: Part, line: Line) -> Iterator[Hit]:
    if (at := mistaken_figure(line)) is not None:
        said = line.text[at : at + 1]
        yield Hit(f'"{said}" tampaknya angka yang salah tulis. Periksa.', part, line, (at, at + 1))
    judged = line.text[:LONGEST]
    for word in judged.split() if line.words.has_figures or "l" in judged else ():
        bare = word.strip("().,;:\"'")
        if not bare or any(sign in bare for sign in MIXED_CODE) or len(bare) > 14:
            continue
        right = unmixed(bare) if bare.upper() not in DEGREES else ""
        if right and right != bare:
            at = line.text.find(bare)
            fix = Fix(f'Ganti dengan "{right}"', value=words_at(line, at, at + len(bare), right))
            yield Hit(f'"{bare}" tampaknya seharusnya "{right}".', part, line, (at, at + len(bare)), fix)


DEGREES = frozenset(("S1", "S2", "S3", "D1", "D2", "D3", "D4", "S1/D4", "D3/S1"))  # education, no slip


def mistaken_figure(line: Line) -> int | None:
    """Where a letter stands for the figure whose words follow in brackets: "Z (dua)"."""
    tokens = line.words.tokens
    for place, token in enumerate(tokens[:-2]):
        alone = len(token.raw) == 1 and token.raw in "ZOSIlBG" and tokens[place + 1].word == "("
        if alone and tokens[place + 2].word in DIGITS:
            return token.start
    return None


CAPITAL_I = {
    "lzin": "Izin",
    "lbu": "Ibu",
    "ldentitas": "Identitas",
    "lsi": "Isi",
    "lstri": "Istri",
    "lnformasi": "Informasi",
    "lnstansi": "Instansi",
    "ljazah": "Ijazah",
    "lndonesia": "Indonesia",
    "lnduk": "Induk",
    "lmb": "IMB",
}


def unmixed(word: str) -> str:
    """A word with the letter or figure it was meant to have; "" where none was mistaken."""
    if word in CAPITAL_I:
        return CAPITAL_I[word]
    letters, figures = sum(map(str.isalpha, word)), sum(map(str.isdigit, word))
    if not letters or not figures:
        return ""
    if word[0] == "0" and letters > 2 and figures == 1 and word[1:].isalpha():
        return ("O" if word[1:].isupper() else "o") + word[1:]
    if figures == 1 and letters > 3 and word[1:-1] and any(each.isdigit() for each in word[1:-1]):
        return "".join(
            {"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "9": "g", "8": "b"}.get(each, each)
            for each in word
        )
    if word[0] == "1" and letters > 3 and word[1:].isalpha() and word[1:].islower():
        return "I" + word[1:]
    if (
        all(each in "0123456789OolIS" for each in word)
        and figures >= 1
        and letters <= figures + 1
        and len(word) > 1
    ):
        return "".join({"O": "0", "o": "0", "l": "1", "I": "1", "S": "5"}.get(each, each) for each in word)
    return ""


@FAMILY.cell("bracket-unbalanced", "hint", title="Kurung atau tanda petik tidak berpasangan", basis="EYD V")
@each_line
def bracket_unbalanced(part: Part, line: Line) -> Iterator[Hit]:
    text = line.text if len(line.text) <= LONGEST else ""  # a part of it may lack the closing sign
    if unclosed(text) or text.count('"') % 2 or text.count("“") != text.count("”"):
        yield Hit("ada kurung atau tanda petik tanpa pasangannya.", part, line)


def unclosed(text: str) -> bool:
    """Whether a bracket has no partner; the bracket of a label ("1)", "a)") needs none."""
    depth = 0
    for place, sign in enumerate(text):
        if sign == "(":
            depth += 1
        elif sign == ")":
            label = text[max(0, place - 9) : place].split()[-1:] or [""]
            if depth == 0 and len(label[0]) <= 2 and label[0].isalnum():
                continue
            depth -= 1
            if depth < 0:
                return True
    return depth != 0


@FAMILY.cell(
    "list-punctuation",
    "hint",
    title="Tanda di akhir butir berbeda-beda",
    basis="UU 12/2011 Lampiran II angka 87 sampai dengan angka 91",
)
def list_punctuation(cell: Cell, about: About) -> Iterator[Hit]:
    for part in cell.parts:
        lines = [line for line in part.value.source.split("\n") if line.strip()]
        if len(lines) < 3:
            continue
        ends = [each.rstrip()[-1:] if each.rstrip()[-1:] in ";.," else "" for each in lines]
        middle = set(ends[:-1])
        if len(middle) > 1 and any(ends):
            yield Hit("tanda di akhir butir berbeda-beda; program menyeragamkannya saat dicetak.", part)


@FAMILY.cell("clock-date-form", "hint", title="Penulisan jam dan tanggal", basis="EYD V")
@each_line
def clock_date_form(part: Part, line: Line) -> Iterator[Hit]:
    if isinstance(part.value, Table):
        return
    for place, token in enumerate(line.words.tokens):
        if token.masked:
            continue
        word = token.word
        hours, colon, minutes = word.partition(":")
        if colon and len(minutes) == 2 and hours.isdigit() and int(hours) < 25 and minutes.isdigit():
            fix = Fix("Pakai titik", value=words_at(line, token.start, token.end, f"{hours}.{minutes}"))
            yield Hit(
                f'"{token.raw}" ditulis dengan titik: {hours}.{minutes}.',
                part,
                line,
                (token.start, token.end),
                fix,
            )
            break
        if is_date(line, place):
            yield Hit("tanggal ditulis dengan nama bulan, misalnya 12 Januari 2026.", part, line)
            break
        if word in ("pukul", "jam", "pkl") and is_clock_without_zone(line, place):
            yield Hit("pukul belum menyebut WIB, WITA, atau WIT.", part, line)
            break


def is_date(line: Line, place: int) -> bool:
    """Whether a date in figures stands at a token: "12/1/26", "12-01-2026"."""
    tokens = line.words.tokens[place : place + 5]
    if len(tokens) < 5:
        return False
    words = [token.word for token in tokens]
    if (
        words[1] != words[3]
        or words[1] not in ("/", "-")
        or not all(w.isdigit() for w in (words[0], words[2], words[4]))
    ):
        return False
    return int(words[0]) <= 31 and int(words[2]) <= 12 and len(words[4]) in (2, 4)


def is_clock_without_zone(line: Line, place: int) -> bool:
    """Whether a clock stands behind "pukul" and no zone in the text."""
    following = line.words.tokens[place + 1].word if place + 1 < len(line.words.tokens) else ""
    hours, dot, minutes = following.partition(".")
    clock = bool(dot) and hours.isdigit() and len(minutes) == 2 and minutes.isdigit() and int(hours) < 25
    return clock and not any(zone in line.words.places for zone in ("wib", "wita", "wit"))


AND_OR = Phrases.listed("dan atau; dan / atau")


@FAMILY.cell("and-or-form", "hint", title='Penulisan "dan/atau"', basis="UU 12/2011 Lampiran II")
@each_line
def and_or_form(part: Part, line: Line) -> Iterator[Hit]:
    for found in line.words.find(AND_OR):
        first, last = line.words.span(found)
        if line.text[first:last].casefold() == "dan/atau":
            continue
        fix = Fix('Ganti dengan "dan/atau"', value=words_at(line, first, last, "dan/atau"))
        yield Hit('tulis "dan/atau".', part, line, (first, last), fix)


@FAMILY.draft("and-or-form", "hint", title='Penulisan "dan/atau"', basis="UU 12/2011 Lampiran II")
def and_or_form_in_papers(papers: PapersView, about: About) -> Iterator[Hit]:
    for part, points in (
        ("considerations", papers.considerations),
        ("dictum", papers.dictum),
        ("pledge", papers.pledge),
    ):
        for point in points:
            for found in point.words.find(AND_OR):
                span = point.words.span(found)
                if point.text[span[0] : span[1]].casefold() != "dan/atau":
                    yield Hit('tulis "dan/atau".', place=Place(part=part, point=point.number, span=span))
