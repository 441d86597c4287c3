"""Family 14, Menimbang: the form of each point, what it says, and the closing one with its letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.checks.decree_lines import (
    changed,
    end_of,
    has_two_sentences,
    inserted,
    label_of,
    letters_of,
    replaced_words,
    with_text,
)
from drafter.checks.decree_title import FAMILY
from drafter.checks.findings import Fix, Hit, Place
from drafter.checks.rules import Family
from drafter.checks.views import About, PapersView, Point
from drafter.checks.words import Phrases, Words
from drafter.model.draft import Draft, FromTemplate
from drafter.model.edits import with_points

__all__ = ["FAMILY", "Family"]

PART = "considerations"
SET = "penetapan"  # the template's closing point


# --- form --------------------------------------------------------------------------------------


@FAMILY.draft(
    "consider-form",
    "should",
    title="Penulisan butir Menimbang",
    basis="UU 12/2011 Lampiran II angka 21 dan angka 22",
)
def consider_form(papers: PapersView, about: About) -> Iterator[Hit]:
    own = [each for each in papers.considerations if each.words]
    labels = {each.number: label_of(each.found) for each in own if each.source}
    typed = any(labels.values()) or any(label_of(each.found).isdigit() for each in papers.grounds)
    for point in own:
        place = Place(part=PART, point=point.number)
        wrong = list(faults(point, labels if typed else {}, len(papers.considerations)))
        if wrong:
            fix = None if has_two_sentences(point.words) else tidied(point)
            yield Hit(f"{', '.join(wrong)}.", place=place, fix=fix)


def faults(point: Point, labels: dict[int, str], count: int) -> Iterator[str]:
    """What is wrong with the form of a point."""
    raw = point.words.tokens[0].raw
    if raw.casefold() != "bahwa":
        yield 'belum diawali kata "bahwa"'
    elif raw != "bahwa":
        yield f'"{raw}" ditulis dengan huruf kecil: "bahwa"'
    if point.source and (end := end_of(point.found)) != ";":
        yield f'diakhiri "{end}", seharusnya titik koma' if end else "belum diakhiri titik koma"
    # Where no list of the decree bears labels Word may have numbered them.
    if count > 1 and point.number in labels and not labels[point.number].isalpha():
        yield "belum diberi huruf a, b, dan seterusnya"
    if has_two_sentences(point.words):
        yield "memuat lebih dari satu kalimat; pisahkan, satu pertimbangan satu kalimat"


def tidied(point: Point) -> Fix:
    """ "bahwa" before the words; the program sets letter and end."""
    first = point.words.tokens[0]
    rest = point.text[first.end :] if first.word == "bahwa" else f" {lowered(point.text)}"
    return Fix("Rapikan butir", draft=changed("considerations", point.number, with_text(f"bahwa{rest}")))


def lowered(text: str) -> str:
    """A text with its first letter small, unless an abbreviation begins it."""
    text = text.lstrip()
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


# --- what it says ------------------------------------------------------------------------------

NEEDED = Phrases.listed(
    """
    dipandang perlu; dirasa perlu; dianggap perlu; perlu menetapkan; perlu ditetapkan; perlu adanya;
    perlu disusun; perlu menyusun; perlu dibuat; perlu membuat; perlu dibentuk; perlu untuk
    menetapkan; perlu untuk ditetapkan; perlu segera ditetapkan; perlu segera menetapkan; perlu ada;
    dipandang penting; sangat perlu; perlu untuk me*; perlu me*; memandang perlu; menganggap perlu;
    diperlukan
    """
)
REASONS = Phrases.listed(
    """
    dalam rangka; guna; agar; supaya; berdasarkan; karena; sehingga; untuk me*; untuk kelancaran;
    untuk kepastian; untuk terwujud*; untuk tercapai*; untuk tercipta*; demi; sebagai pelaksanaan;
    sebagai tindak lanjut; sesuai ketentuan; sesuai dengan ketentuan; sesuai amanat; sesuai pasal;
    mengingat; sejalan; menindaklanjuti; melaksanakan ketentuan; wajib; sebagaimana diamanatkan;
    sebagaimana dimaksud; dimaksud; tidak sesuai; untuk efektivitas; untuk tertib; untuk peningkatan;
    oleh karena itu; sebagai pedoman; sebagai acuan; sebagai tolok ukur; untuk pe*; untuk kepentingan;
    bertujuan; maka untuk; atas dasar
    """
)


@FAMILY.draft(
    "consider-only-needed",
    "should",
    title="Pertimbangan hanya menyatakan perlu",
    basis="UU 12/2011 Lampiran II angka 20",
)
def consider_only_needed(papers: PapersView, about: About) -> Iterator[Hit]:
    points = papers.considerations
    for point in points:
        if len(points) > 1 and point.number == len(points) - 1:
            continue
        alone = point.template == SET and len(points) == 1
        if alone or (point.words and says_only_needed(point.words)):
            fix = Fix("Masukkan alasan baku", draft=lambda draft, at=point.number: reasoned(draft, at))
            yield Hit(
                "hanya menyatakan perlu ditetapkan. Tulis alasan dan latar belakangnya.",
                place=Place(part=PART, point=point.number),
                fix=fix,
            )


def says_only_needed(words: Words) -> bool:
    """Whether a point says that something is needed, and not why."""
    reasons = (each for each in words.find(REASONS) if words.tokens[each.first - 1].word != "perlu")
    return words.has(NEEDED) and next(reasons, None) is None


def reasoned(draft: Draft, at: int) -> Draft:
    """The template's reasons and its closing point instead of one that gives none."""
    had = draft.decree.considerations
    if at >= len(had):
        return draft
    rest = (*had[:at], *had[at + 1 :])
    reasons = tuple(FromTemplate(id=each) for each in ("kewajiban", "pembahasan"))
    closed = any(each == FromTemplate(id=SET) for each in rest) or at < len(had) - 1
    closing = () if closed else (FromTemplate(id=SET),)
    added = tuple(each for each in reasons if each not in rest)
    return with_points(draft, "considerations", (*had[:at], *added, *closing, *had[at + 1 :]))


# --- the closing point -------------------------------------------------------------------------

CLOSING = Phrases.listed(
    """
    berdasarkan pertimbangan; berdasarkan hal; berdasarkan hal-hal; dimaksud dalam huruf; dimaksud
    pada huruf; dimaksud huruf; tersebut pada huruf; tersebut dalam huruf; tersebut huruf;
    pertimbangan sebagaimana; pertimbangan tersebut; pertimbangan di atas; pertimbangan diatas;
    tersebut di atas; tersebut diatas; pertimbangan pada huruf; pertimbangan huruf; pertimbangan dalam
    huruf; dimaksud di atas
    """
)
CONSIDERED = Phrases.listed("pertimbangan; hal-hal; hal tersebut; hal sebagaimana")
SETS = Phrases.listed(
    """
    menetapkan; ditetapkan; penetapan; dibentuk; membentuk; ditetapkannya; mengatur; diatur
    """
)


@FAMILY.draft(
    "consider-closing-missing",
    "should",
    title="Pertimbangan penutup belum ada",
    basis="UU 12/2011 Lampiran II angka 23",
)
def consider_closing_missing(papers: PapersView, about: About) -> Iterator[Hit]:
    points = papers.considerations
    if len(points) < 2 or any(closes(each) for each in points[1:]):
        return
    fix = Fix("Tambahkan pertimbangan penutup", draft=inserted("considerations", SET))
    sentence = (
        'belum ada butir penutup "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf ..., '
        'perlu menetapkan ...". Tambahkan.'
    )
    yield Hit(sentence, place=Place(part=PART), fix=fix)


def closes(point: Point) -> bool:
    """Whether a point rests on those before it and says what is to be set."""
    if point.template:
        return point.template == SET
    return point.words.has(CLOSING) and point.words.has(SETS)


@FAMILY.draft(
    "consider-letters-wrong",
    "must",
    title="Huruf yang dirujuk pertimbangan penutup keliru",
    basis="UU 12/2011 Lampiran II angka 23",
)
def consider_letters_wrong(papers: PapersView, about: About) -> Iterator[Hit]:
    points = papers.considerations
    for point in points:
        named = letters_named(point.words)
        if named is None:
            continue
        numbers, span = named
        last = point.number == len(points) - 1
        whole = last and point.words.has(CONSIDERED)
        wrong = [each for each in numbers if each >= point.number]
        left = [each for each in range(point.number) if each not in numbers] if whole else []
        if not wrong and not left:
            continue
        told = wording(wrong, left, point.number, len(points))
        fix = None
        if last and point.number:
            right = letters_of(range(point.number))
            edit = changed("considerations", point.number, replaced_words(point, *span, right))
            fix = Fix(f"Ganti dengan {right}", draft=edit)
        yield Hit(told, place=Place(part=PART, point=point.number, span=span), fix=fix)


def wording(wrong: Sequence[int], left: Sequence[int], at: int, count: int) -> str:
    """What is wrong with the letters that are named."""
    parts: list[str] = []
    if any(each >= count for each in wrong):
        parts.append(f"{letters_of([each for each in wrong if each >= count])} tidak ada")
    if at in wrong:
        parts.append("merujuk dirinya sendiri")
    if any(at < each < count for each in wrong):
        parts.append("merujuk butir sesudahnya")
    if left:
        parts.append(f"{letters_of(left)} belum disebut")
    return f"{', dan '.join(parts)}. Perbaiki huruf yang dirujuk."


def letters_named(words: Words) -> tuple[list[int], tuple[int, int]] | None:
    """The points a text names by letters, from 0, and where it does; None where it names none."""
    tokens = words.tokens
    for start in words.places.get("huruf", ()):
        before = [each.word for each in tokens[max(0, start - 3) : start]]
        if any(word in ("pasal", "ayat", "angka") for word in before) or any(w.isdigit() for w in before):
            continue
        found: list[int] = []
        place, end, through = start + 1, start, False
        while place < len(tokens):
            word = tokens[place].word
            if len(word) == 1 and "a" <= word <= "z" and not is_through(tokens[place + 1 : place + 3], word):
                number = ord(word) - ord("a")
                found.extend(range(found[-1] + 1, number) if through and found else ())
                found.append(number)
                through, end = False, place
            elif word in ("sampai", "s", "sd", "hingga", "-", "/", "s/d"):
                through = True
            elif word not in ("huruf", ",", "dan", "serta", "dengan", ".", "d", "&", "atau"):
                break
            place += 1
        if found:
            return found, (tokens[start].start, tokens[end].end)
    return None


def is_through(following: Sequence[object], word: str) -> bool:
    """Whether an "s" or a "d" belongs to "s.d."."""
    signs = [getattr(each, "word", "") for each in following]
    return word == "s" and len(signs) == 2 and signs[0] in (".", "/") and signs[1].startswith("d")
