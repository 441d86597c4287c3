"""Points of a decree as an older file had them: label, beginning, end; and edits that mend points."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from drafter.checks.findings import Fix, Hit, Place, Severity
from drafter.checks.views import Point
from drafter.checks.words import Words
from drafter.model.draft import DecreePoint, Draft, FromTemplate, Own
from drafter.model.edits import Section, points, with_points
from drafter.wording import join_and, letter

ENDS = (";", ".", ",", ":")
NO_END = 4  # letters of a word behind whose stop a sentence may end: not "No.", "dr.", "Kab."
ABBREVIATED = ("prov", "kec", "kel", "drs", "dra", "prof", "jalan", "nomor", "jl", "tgl")


def label_of(found: Words) -> str:
    """The label of a line without its sign ("a", "1", "-"); "" where it bears none."""
    tokens = found.tokens
    if not tokens:
        return ""
    first = tokens[0].word
    if first in ("-", "•", "*", "·", "▪", "–"):
        return "-"
    start = 1 if first == "(" and len(tokens) > 1 else 0
    word = tokens[start].word
    behind = tokens[start + 1].word if start + 1 < len(tokens) else ""
    short = (word.isdigit() and len(word) <= 3) or (word.isalpha() and len(word) <= 2)
    return word if short and behind in (".", ")") else ""


def end_of(found: Words) -> str:
    """The sign at the end of a line, "" where it ends in a word."""
    last = found.tokens[-1].word if found.tokens else ""
    return last if last in ENDS else ""


def has_two_sentences(words: Words) -> bool:
    """Whether a full stop stands inside, before another sentence."""
    tokens = words.tokens
    for place in range(1, len(tokens) - 1):
        if tokens[place].word != "." or tokens[place].masked:
            continue
        before, after = tokens[place - 1], tokens[place + 1]
        apart = after.start > tokens[place].end
        ended = len(before.word) >= NO_END and before.word not in ABBREVIATED
        if apart and ended and after.raw[0].isupper():
            return True
    return False


def unmasked(words: Words) -> Words:
    """The same words with titles of regulations as any other: a title without a gazette runs on too far."""
    if not any(each.masked for each in words.tokens):
        return words
    places: dict[str, list[int]] = {}
    for place, token in enumerate(words.tokens):
        places.setdefault(token.word, []).append(place)
    tokens = tuple(each._replace(masked=False) for each in words.tokens)
    return Words(words.text, tokens, {word: tuple(at) for word, at in places.items()})


def letters_of(numbers: Sequence[int]) -> str:
    """Points of a list in words: "huruf a dan huruf b"."""
    return join_and([f"huruf {letter(each + 1)}" for each in numbers])


def numbered(numbers: Sequence[int]) -> str:
    """Points of Mengingat in words: "angka 1, angka 3"."""
    return join_and([f"angka {each + 1}" for each in numbers])


def several(
    part: str, numbers: Sequence[int], sentence: str, fix: Fix | None = None, severity: Severity | None = None
) -> Hit:
    """One hit of the same said of several points: told once, seen at each."""
    first, *rest = [Place(part=part, point=each) for each in numbers]
    places = (first, *rest)
    return Hit(sentence, place=Place(part=part), also=places, fix=fix, severity=severity)


# --- edits -------------------------------------------------------------------------------------

Change = Callable[[DecreePoint], DecreePoint]


def changed(section: Section, number: int, change: Change) -> Callable[[Draft], Draft]:
    """The edit that changes one point, if it is still there."""

    def edit(draft: Draft) -> Draft:
        had = points(draft, section)
        if number >= len(had):
            return draft
        return with_points(draft, section, (*had[:number], change(had[number]), *had[number + 1 :]))

    return edit


def each_changed(section: Section, change: Change) -> Callable[[Draft], Draft]:
    """The edit that changes every point of a section."""
    return lambda draft: with_points(draft, section, tuple(map(change, points(draft, section))))


def with_text(text: str) -> Change:
    """Other words; the program sets label and end."""

    def change(point: DecreePoint) -> DecreePoint:
        return replace(point, text=text, source="") if isinstance(point, Own) else point

    return change


def unlabelled(point: DecreePoint) -> DecreePoint:
    """The same words with the label and the end that the program sets."""
    return replace(point, source="") if isinstance(point, Own) else point


def templated(id: str) -> Change:
    """The template's wording instead."""
    return lambda _: FromTemplate(id=id)


def inserted(section: Section, id: str, before_last: bool = False) -> Callable[[Draft], Draft]:
    """The edit that adds a wording of the template, at the end or before the last point."""

    def edit(draft: Draft) -> Draft:
        had = points(draft, section)
        point = FromTemplate(id=id)
        if point in had:
            return draft
        at = max(0, len(had) - 1) if before_last and says_effect(had) else len(had)
        return with_points(draft, section, (*had[:at], point, *had[at:]))

    return edit


def says_effect(had: Sequence[DecreePoint]) -> bool:
    """Whether the last point of a dictum says from when the decree takes effect."""
    last = had[-1] if had else None
    if isinstance(last, Own):
        return "berlaku" in last.text.casefold()
    return last is not None and last.id == "berlaku"


def replaced_words(point: Point, start: int, end: int, words: str) -> Change:
    """Other words in the place of some; the label that was found goes."""
    text = point.text[:start] + words + point.text[end:]
    return with_text(" ".join(text.split(" ")))
