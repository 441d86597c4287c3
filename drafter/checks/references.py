"""Family 3, places named in a text: a step, a letter, a point of the dictum, an annex that is not there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from drafter.checks.cells import Cell, Line, Part
from drafter.checks.findings import Hit, Place
from drafter.checks.handovers import FAMILY
from drafter.checks.list_labels import MOST_LINES, label_of
from drafter.checks.views import About, PapersView
from drafter.checks.words import Words
from drafter.model.answers import Items, Step, Steps

NUMBERED = ("langkah", "angka", "poin", "point", "butir", "tahap", "tahapan", "nomor")
LETTERED = ("huruf",)
# Behind or before these words the place is in another paper.
OUTSIDE = frozenset(
    (
        "pasal",
        "ayat",
        "undang-undang",
        "undang",
        "peraturan",
        "keputusan",
        "perda",
        "permen",
        "perpres",
        "perbup",
        "perwal",
        "lampiran",
        "formulir",
        "sop",
        "surat",
        "kolom",
        "bab",
    )
)
ORDINALS = (
    "kesatu",
    "kedua",
    "ketiga",
    "keempat",
    "kelima",
    "keenam",
    "ketujuh",
    "kedelapan",
    "kesembilan",
    "kesepuluh",
)
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
OTHER_KIND = 'rujukan "{said}" tidak cocok dengan penomoran daftarnya. Samakan huruf dan angkanya.'
TOLD = 'rujukan "{said}" tidak ada tujuannya. Perbaiki rujukan itu.'


class Reference(NamedTuple):
    """A place that a text names: a number or, where `letter`, a letter by its place in the alphabet."""

    kind: str
    number: int
    letter: bool
    first: int
    last: int


def references(words: Words) -> Iterator[Reference]:
    """Every place named in the same list ("langkah 3", "poin 5-7", "huruf c")."""
    for kind in (*NUMBERED, *LETTERED):
        for place in words.places.get(kind, ()):
            around = [each.word for each in words.tokens[max(0, place - 4) : place + 6]]
            if OUTSIDE & set(around) or (kind == "nomor" and not {"langkah", "butir"} & set(around)):
                continue
            yield from named_at(words, kind, place)


def named_at(words: Words, kind: str, place: int) -> Iterator[Reference]:
    """The places that follow a word for them."""
    tokens = words.tokens
    at = place + 1
    while at < len(tokens) and tokens[at].word in ("ke", "-", "nomor"):
        at += 1
    while at < len(tokens):
        word = tokens[at].word
        if word.isdigit() and len(word) <= 2:
            yield Reference(kind, int(word), False, place, at + 1)
        elif len(word) == 1 and "a" <= word <= "z" and kind != "tahap":
            yield Reference(kind, ord(word) - 96, True, place, at + 1)
        else:
            return
        if at + 2 < len(tokens) and tokens[at + 1].word in ("-", "dan", "sampai", ",") and kind != "huruf":
            at += 2
        else:
            return


class Lists(NamedTuple):
    """How long the lists of a value are, and which kinds of labels were typed in it, if any were."""

    longest: int
    numbers: bool
    letters: bool
    typed: bool


def lists_in(part: Part) -> Lists:
    """The lists of a value: by its fields, and by the labels of the text it was read from."""
    labels = [label for line in part.value.source.split("\n")[:MOST_LINES] if (label := label_of(line))]
    numbers = [each.number for each in labels if "1" in each.style]
    letters = [each.number for each in labels if "1" not in each.style]
    longest = max((*sizes(part), *numbers, *letters), default=0)
    return Lists(longest, bool(numbers), bool(letters), bool(labels))


def sizes(part: Part) -> Iterator[int]:
    """How many there are in each list of a value."""
    value = part.value
    if isinstance(value, Steps):
        total = sum(len(group.steps) for group in value.groups)
        yield total
        for group in value.groups:
            yield from inner_sizes(group.steps)
    elif isinstance(value, Items):
        for line in part.lines:
            yield from (step + 1 for step in line.path if isinstance(step, int))
    else:
        yield sum(line.field in ("paragraphs", "rows") for line in part.lines)


def inner_sizes(steps: tuple[Step, ...]) -> Iterator[int]:
    """The same of lists below a step."""
    for each in steps:
        if each.steps:
            yield len(each.steps)
            yield from inner_sizes(each.steps)


def broken_in_papers(papers: PapersView, about: About) -> Iterator[Hit]:
    """Points of the dictum and annexes that the decree names and does not have."""
    count = len(papers.dictum)
    for place, words in papers.texts:
        if place.part not in ("dictum", "considerations"):
            continue
        for at in words.places.get("diktum", ()):
            word = words.tokens[at + 1].word if at + 1 < len(words.tokens) else ""
            missing = word in ("pertama", "kesebelas", *ORDINALS) and (
                word not in ORDINALS
                or ORDINALS.index(word) + 1 > count
                or (place.part == "dictum" and itself(word, place))
            )
            if missing and count:
                said = words.said(at, at + 2)
                span = words.tokens[at].start, words.tokens[at + 1].end
                yield Hit(TOLD.format(said=said), place=Place(part=place.part, point=place.point, span=span))


def itself(word: str, place: Place) -> bool:
    """Whether a point of the dictum names itself."""
    return ORDINALS.index(word) == place.point


@FAMILY.cell(
    "cross-reference-broken",
    "must",
    title="Rujukan tidak ada tujuannya",
    basis="UU 12/2011 Lampiran II (pengacuan)",
    papers=broken_in_papers,
)
def cross_reference_broken(cell: Cell, about: About) -> Iterator[Hit]:
    for part in cell.parts:
        yield from broken_branches(part)
        lists: Lists | None = None
        told = False
        for line in part.lines:
            for each in line.words.remember(references):
                lists = lists or lists_in(part)
                if is_other_kind(each, lists) and each.number <= lists.longest:
                    if not told:  # one cause: the list is labelled otherwise throughout
                        told = True
                        span = line.words.tokens[each.first].start, line.words.tokens[each.last - 1].end
                        said = line.words.said(each.first, each.last)
                        yield Hit(OTHER_KIND.format(said=said), part, line, span)
                elif is_broken(each, lists, part, line):
                    span = line.words.tokens[each.first].start, line.words.tokens[each.last - 1].end
                    said = line.words.said(each.first, each.last)
                    yield Hit(TOLD.format(said=said), part, line, span)
                    break


def is_broken(each: Reference, lists: Lists, part: Part, line: Line) -> bool:
    """Whether a place is not there, is the one that names it, or bears another kind of label."""
    if lists.longest < 2:
        return each.kind == "langkah"
    if each.number > lists.longest or each.number == 0:
        return True
    before = [token.word for token in line.words.tokens[max(0, each.first - 3) : each.first]]
    back = before[-1:] == ["ke"] or "dimaksud" in before
    return not each.letter and (each.kind == "langkah" or back) and own_number(part, line) == each.number


def is_other_kind(each: Reference, lists: Lists) -> bool:
    """Whether a letter is named where only numbers were typed, or a number where only letters were."""
    if not lists.typed:
        return False
    return (each.letter and not lists.letters) or (
        not each.letter and (each.kind == "huruf" or not lists.numbers)
    )


def own_number(part: Part, line: Line) -> int:
    """The number of the step that a line is, counted through its groups; 0 where it is none."""
    value = part.value
    inner = "steps" in line.path[4:]
    if not isinstance(value, Steps) or len(line.path) < 5 or inner or len(value.groups) != 1:
        return 0
    step = line.path[3]
    return step + 1 if isinstance(step, int) else 0


def broken_branches(part: Part) -> Iterator[Hit]:
    """Branches that lead to a step that is not there, or to their own."""
    value = part.value
    if not isinstance(value, Steps):
        return
    steps = [each for group in value.groups for each in every_step(group.steps)]
    ids = {each.id for each in steps if each.id}
    for each in steps:
        target = each.branch.target if each.branch is not None else ""
        if target and (target not in ids or target == each.id):
            yield Hit("ada cabang langkah yang tidak ada tujuannya. Pilih langkah tujuannya.", part)


def every_step(steps: tuple[Step, ...]) -> Iterator[Step]:
    """Steps with those below them."""
    for each in steps:
        yield each
        yield from every_step(each.steps)
