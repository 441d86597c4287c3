"""A Word file of ours against what the draft inside it prints: every bookmarked cell and point.

What stands outside of them is compared too and told, but it cannot be taken over: no place of the
draft says it alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Literal

from drafter.documents.lists import bare
from drafter.documents.papers import PAPERS, papers
from drafter.documents.sources import Sources
from drafter.exchange.places import SHARED, CellPlace, Place, PointPlace, place_of, told
from drafter.model.answers import AsOffice, One
from drafter.model.draft import Draft
from drafter.word.texts import Regions, TextLine
from drafter.wording import letter

Kind = Literal["changed", "gone", "outside"]

MOST_ALIGNED = 1_500  # lines outside the cells that are laid side by side one by one
OUTSIDE = "Di luar sel dan butir"
OWN = "Pelayanan ini akan memakai jawaban sendiri, lepas dari jawaban bersama."
ALL = "Jawaban bersama akan berubah untuk semua pelayanan yang memakainya."
GONE_CELL = "Sel ini tidak ada lagi di Word. Isinya dalam rancangan tetap."
GONE_POINT = "Butir ini tidak ada lagi di Word dan akan dihapus dari rancangan."
LOST_POINT = "Tanda butir ini tidak ada lagi di Word. Isinya dalam rancangan tetap."
PUNCTUATION = "Hanya tanda baca di akhir butir atau huruf awalnya yang berbeda; keduanya diatur program."
NOT_TAKEN = "Tidak dapat diambil; bila perlu, ubah sendiri di rancangan."


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where the Word file says something else.

    place: as an officer calls it.  draft, word: the lines there.  takes: whether it can be taken over.
    effect: what taking it over changes beside the place, or why it cannot be, "" where there is nothing to
    say.  anchor: the bookmark, "" outside of cells.  lines: the Word text with its levels.
    """

    place: str
    draft: tuple[str, ...]
    word: tuple[str, ...]
    kind: Kind = "changed"
    takes: bool = True
    effect: str = ""
    anchor: str = ""
    lines: tuple[TextLine, ...] = ()
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The draft inside a Word file, and where the file says something else.

    cells: how many bookmarked places were compared.  notes: sentences on the draft inside.
    """

    draft: Draft
    differences: tuple[Difference, ...] = ()
    cells: int = 0
    notes: tuple[str, ...] = field(default=())


def compare(content: bytes, draft: Draft, sources: Sources) -> Comparison:
    """Where a Word file, all tracked changes accepted, differs from what `draft` prints.

    Raises UserError where the text of the file cannot be read.
    """
    from drafter.word.reader import read_words
    from drafter.word.texts import regions
    from drafter.word.writer import write

    texts, title = read_words(content)
    made = {each.title: each for each in papers(draft, sources, tuple(PAPERS)).documents}
    document = made.get(title) or next(iter(papers(draft, sources).documents))
    assets = pictures(draft)
    printed, _ = read_words(write(document, assets, None))
    anchors = {name for box in printed.boxes for line in box for name in line.anchors}
    expected, around = regions(printed, anchors.__contains__)
    found, outside = regions(texts, anchors.__contains__)
    differences = (
        *in_places(draft, sources, expected, found),
        *beside(around, outside),
    )
    return Comparison(draft, differences, len(expected))


def pictures(draft: Draft) -> Mapping[str, bytes]:
    """The draft's pictures as bytes."""
    import base64
    import binascii

    made: dict[str, bytes] = {}
    for each in draft.assets:
        try:
            made[each.id] = base64.b64decode(each.data, validate=True)
        except binascii.Error:  # the writer names a damaged picture
            made[each.id] = b""
    return made


# --- cells and points ----------------------------------------------------------------------------


def in_places(draft: Draft, sources: Sources, expected: Regions, found: Regions) -> Iterator[Difference]:
    """Differences in bookmarked places, in the order of the paper."""
    places = {name: place for name in expected if (place := place_of(name, draft, sources))}
    alive = {section_of(places[name]) for name in places if name in found}
    changed = {
        name: found.get(name)
        for name in places
        if name not in found or said(found[name]) != said(expected[name])
    }
    with_all = shared_edits(draft, places, changed)
    for name, lines in changed.items():
        place = places[name]
        where = told(place, draft, sources)
        before = told_lines(place, expected[name])
        if lines is None:
            point = isinstance(place, PointPlace) and place.index is not None and section_of(place) in alive
            lost = LOST_POINT if isinstance(place, PointPlace) else GONE_CELL
            effect = GONE_POINT if point else lost
            yield Difference(where, before, (), "gone", point, effect, name, at=place)
        else:
            takes = unpunctuated(lines) != unpunctuated(expected[name])
            effect = effect_of(draft, place, with_all) if takes else PUNCTUATION
            if not is_in(draft, place):  # the empty table of a draft without services
                takes, effect = False, NOT_TAKEN
            yield Difference(
                where, before, told_lines(place, lines), "changed", takes, effect, name, lines, place
            )


def said(lines: Sequence[TextLine]) -> list[tuple[str, int | None]]:
    """Lines for comparison: words and levels, without empty ones."""
    return [(" ".join(line.text.split()), line.level) for line in lines if line.text]


def unpunctuated(lines: Sequence[TextLine]) -> list[tuple[str, int | None]]:
    """Lines without their ends and the case of their first letters: documents set both anew."""
    bared = ((bare(words).rstrip(" :.;,"), level) for words, level in said(lines))
    return [(words[:1].lower() + words[1:], level) for words, level in bared]


def section_of(place: Place) -> str:
    """What points are counted together."""
    return str(place.section) if isinstance(place, PointPlace) else ""


def is_in(draft: Draft, place: Place) -> bool:
    """Whether the draft has what the place belongs to."""
    return (
        not isinstance(place, CellPlace)
        or place.service == SHARED
        or draft.service(place.service) is not None
    )


def shows_shared(draft: Draft, place: Place) -> bool:
    """Whether a cell prints the office's answer and nothing else."""
    if not isinstance(place, CellPlace) or not isinstance(draft.shared.get(place.component), One):
        return False
    service = draft.service(place.service)
    answer = service.answer(place.component) if service else None
    return isinstance(answer, AsOffice) and answer.extra is None


def shared_edits(
    draft: Draft, places: Mapping[str, Place], changed: Mapping[str, tuple[TextLine, ...] | None]
) -> dict[str, tuple[TextLine, ...]]:
    """Components whose shared answer every service that shows it has changed alike, with the new lines."""
    made: dict[str, tuple[TextLine, ...]] = {}
    showing: dict[str, list[str]] = {}
    for name, place in places.items():
        if isinstance(place, CellPlace) and shows_shared(draft, place):
            showing.setdefault(place.component, []).append(name)
    for component, names in showing.items():
        edits = [changed.get(name) for name in names]
        first = edits[0]
        if first is not None and all(each is not None and said(each) == said(first) for each in edits):
            made[component] = first
    return made


def effect_of(draft: Draft, place: Place, with_all: Mapping[str, object]) -> str:
    """What taking over a cell means for the office's answer."""
    if not isinstance(place, CellPlace):
        return ""
    if place.service == SHARED:
        return ALL
    service = draft.service(place.service)
    if service is None or not isinstance(service.answer(place.component), AsOffice):
        return ""
    if shows_shared(draft, place) and place.component in with_all:
        return ALL
    return OWN


# --- outside of them -----------------------------------------------------------------------------


def beside(expected: Sequence[str], found: Sequence[str]) -> Iterator[Difference]:
    """Differences in what stands outside of cells and points: titles, labels, signature, rows added."""
    start = 0
    while start < min(len(expected), len(found)) and expected[start] == found[start]:
        start += 1
    end = 0
    while end < min(len(expected), len(found)) - start and expected[-1 - end] == found[-1 - end]:
        end += 1
    old, new = expected[start : len(expected) - end], found[start : len(found) - end]
    if not old and not new:
        return
    if len(old) + len(new) > MOST_ALIGNED:
        spans = [("replace", 0, len(old), 0, len(new))]
    else:
        spans = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for tag, a, b, c, d in spans:
        if tag != "equal":
            place = after(expected, start + a)
            yield Difference(place, tuple(old[a:b]), tuple(new[c:d]), "outside", False, NOT_TAKEN)


def after(lines: Sequence[str], index: int) -> str:
    """Where a line stands that no bookmark names."""
    before = lines[index - 1] if index else ""
    short = before if len(before) <= 60 else before[:59] + "…"
    return f'{OUTSIDE}, sesudah "{short}"' if short else OUTSIDE


# --- as an officer reads them ---------------------------------------------------------------------

Label = Callable[[int], str]
FIGURES: tuple[Label, ...] = (
    lambda n: f"{n}. ",
    lambda n: f"   {letter(n)}. ",
    lambda n: f"      {n}) ",
)
LETTERS: tuple[Label, ...] = (
    lambda n: f"{letter(n)}. ",
    lambda n: f"   {n}) ",
    lambda n: f"      {letter(n)}) ",
)


def told_lines(place: Place, lines: Sequence[TextLine]) -> tuple[str, ...]:
    """The lines of a place as they print; a point's own label is in the place's name already."""
    if isinstance(place, CellPlace):
        return shown(lines)
    if place.section == "dictum":
        return shown(lines, LETTERS)
    return tuple(words for words, _ in said(lines))


def shown(lines: Sequence[TextLine], labels: Sequence[Label] = FIGURES) -> tuple[str, ...]:
    """Lines with the labels that their lists give them; also what answers are read from."""
    counts: list[int] = []
    made: list[str] = []
    for line in lines:
        if not line.text:
            continue
        if line.level is None:
            counts = []
            made += line.text.split("\n")
            continue
        level = min(line.level, len(labels) - 1)
        counts = [*counts[: level + 1], *[0] * (level + 1 - len(counts))]
        counts[level] += 1
        made.append(labels[level](counts[level]) + " ".join(line.text.split()))
    return tuple(made)
