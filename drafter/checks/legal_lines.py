"""Regulations as a legal basis, a fee or Mengingat cites them: which one is meant, and edits that mend it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from drafter.checks.cells import Cell, Line, Part, with_text, without
from drafter.checks.findings import Fix, Hit, Place, Severity, Span
from drafter.checks.mentions import Mention, kind_at, mentions
from drafter.checks.titles import by_title, likeness
from drafter.checks.views import Ground, PapersView
from drafter.checks.words import Token, Words, prepare
from drafter.model.answers import AnyValue, Citation, Citations
from drafter.model.draft import Draft
from drafter.regulations import Catalogue, Regulation
from drafter.regulations.hierarchy import Level, count_of, one_spelling
from drafter.regulations.search import SHORT_KINDS

PART = "legal_grounds"
NOTHING = prepare("")
CHANGED = frozenset(("diubah", "dirubah", "ubah", "perubahan", "diperbarui", "diperbaharui"))
REPLACED = frozenset(("dicabut", "diganti", "digantikan", "pengganti", "menggantikan", "mencabut"))
SAME, DOUBT = 0.6, 0.35  # of the telling words of a title


@dataclass(frozen=True)
class Cite:
    """One regulation cited.

    id: the catalogue's, where kind, number and year are its; mention: as own words or the line found name it.
    other: where the title that is said is surely (True) or perhaps (None) not the one of `id`.
    chain: the changes named behind it; words: the line; typed: whether its words print as they stand.
    """

    id: str
    words: Words
    mention: Mention | None = None
    chain: tuple[Mention, ...] = ()
    replaced: bool = False
    other: bool | None = False
    part: Part | None = None
    line: Line | None = None
    number: int = -1
    typed: bool = True
    pinpoint: str = ""

    @property
    def sure(self) -> str:
        """The id of the regulation that is meant without doubt."""
        return self.id if self.other is False else ""

    @property
    def key(self) -> object:
        """What makes two of them the same; None where that is not known."""
        if self.sure:
            return self.sure
        return self.mention.name if self.mention is not None and self.mention.is_whole else None

    @property
    def span(self) -> Span | None:
        """The signs of the line that cite it, with title, gazette and changes."""
        if self.mention is None:
            return None
        tokens = self.words.tokens
        end = self.chain[-1].last if self.chain else self.mention.last
        if end < len(tokens) and tokens[end].word == "(":
            end = next((n + 1 for n in range(end, len(tokens)) if tokens[n].word == ")"), end)
        while end > self.mention.first + 1 and tokens[end - 1].word in (".", ",", ";"):
            end -= 1
        return tokens[self.mention.first].start, tokens[end - 1].end

    def hit(self, sentence: str, severity: Severity | None = None, fix: Fix | None = None) -> Hit:
        """A finding at it."""
        if self.number >= 0:
            place = Place(part=PART, point=self.number)
            return Hit(sentence, place=place, severity=severity, fix=fix)
        span = self.span if self.typed else None
        return Hit(sentence, self.part, self.line, span, severity=severity, fix=fix)


# --- reading -----------------------------------------------------------------------------------


def cites_in(cell: Cell, catalogue: Catalogue) -> Iterator[Cite]:
    """Every regulation that a cell cites."""
    for part in cell.parts:
        yield from cites_of(part, catalogue)


def cites_of(part: Part, catalogue: Catalogue) -> Iterator[Cite]:
    """Every regulation that one value cites, in its order."""
    if isinstance(part.value, Citations):
        for nth, entry in enumerate(part.value.entries):
            if entry.regulation:
                line = Line(("entries", nth), prepare(entry.source) if entry.source else NOTHING, "entries")
                yield of_id(entry, line.words, catalogue, part=part, line=line)
    for line in part.lines:
        if line.path[:1] == ("entries",) and line.field == "pinpoint":
            continue
        for each in cites_of_words(line.words, catalogue):
            yield replace(each, part=part, line=line)


def of_id(
    entry: Citation, words: Words, catalogue: Catalogue, part: Part | None = None, line: Line | None = None
) -> Cite:
    """A citation by id; what the line that was read says of changes goes with it."""
    read = next(cites_of_words(words, catalogue), None) if words else None
    id = entry.regulation if entry.regulation in catalogue else ""
    mention, chain = (read.mention, read.chain) if read is not None else (None, ())
    return Cite(id, words, mention, chain, part=part, line=line, typed=False, pinpoint=entry.pinpoint)


def grounds_of(papers: PapersView, catalogue: Catalogue) -> tuple[Cite, ...]:
    """Every regulation of Mengingat; read once."""
    known = papers.notes.get("cites")
    if known is None:
        known = papers.notes["cites"] = tuple(
            each for ground in papers.grounds for each in cites_of_ground(ground, catalogue)
        )
    return known  # pyright: ignore[reportReturnType]


def cites_of_ground(ground: Ground, catalogue: Catalogue) -> Iterator[Cite]:
    """What one line of Mengingat cites."""
    if ground.citation.regulation:
        yield replace(of_id(ground.citation, ground.found, catalogue), number=ground.number)
        return
    for each in cites_of_words(ground.words, catalogue):
        yield replace(each, number=ground.number)


def cites_of_words(words: Words, catalogue: Catalogue) -> Iterator[Cite]:
    """What a line cites: each regulation with the changes that are named behind it."""
    found = mentions(words)
    tokens = words.tokens
    if found and hangs_on_title(tokens, found[0]):
        found = found[1:]
    nth = 0
    while nth < len(found):
        head, chain, last = found[nth], [found[nth]], found[nth].last
        replaced = any(f"telah {each}" in head.title for each in REPLACED)
        nth += 1
        while nth < len(found):
            between = {each.word for each in tokens[last : found[nth].first]}
            if not between & (CHANGED | REPLACED):
                break
            replaced = replaced or not between & CHANGED
            chain.append(found[nth])
            last = found[nth].last
            nth += 1
        id, other = meant(head, catalogue)
        yield Cite(
            id, words, head, tuple(chain[1:]), replaced, other, pinpoint=pinpoint_of(tokens, head, catalogue)
        )


def hangs_on_title(tokens: tuple[Token, ...], first: Mention) -> bool:
    """Whether the first regulation named stands in the title of another that has no number."""
    for place in range(first.first):
        if kind_at(tokens, place):
            between = [each.word for each in tokens[place : first.first]]
            return "tentang" in between and ";" not in between
    return False


def pinpoint_of(tokens: tuple[Token, ...], head: Mention, catalogue: Catalogue) -> str:
    """The article that stands before or behind a regulation."""
    before = [each.word for each in tokens[max(0, head.first - 12) : head.first]]
    after = [each.word for each in tokens[head.last : head.last + 8]]
    if "pasal" in before:
        return " ".join(before[before.index("pasal") :])
    return " ".join(after) if after[:1] == ["pasal"] else ""


def meant(mention: Mention, catalogue: Catalogue) -> tuple[str, bool | None]:
    """The id of kind, number and year; whether the title is another's: False, None (perhaps), True."""
    id = mention.id_in(catalogue)
    if not id:
        same = [
            each
            for each in titled(mention, catalogue)
            if is_number(catalogue.get(each), mention) and catalogue.rank(each)[0] == mention.level
        ]
        return (same[0], False) if len(same) == 1 else ("", False)
    if not mention.title:
        return id, False
    like = likeness(mention.title, catalogue.get(id).title)
    return id, False if like >= SAME else None if like >= DOUBT else True


def is_number(regulation: Regulation, mention: Mention) -> bool:
    """Whether number and year are a regulation's, however its strokes are written."""
    return regulation.year == mention.year and count_of(regulation.number) == count_of(mention.number)


@lru_cache(maxsize=256)
def titled(mention: Mention, catalogue: Catalogue) -> tuple[str, ...]:
    """The regulations of the catalogue with the title that is said."""
    return by_title(mention.title, catalogue) if mention.title else ()


# --- words for an officer ----------------------------------------------------------------------


def short_name(regulation: Regulation) -> str:
    """ "UU 25/2009"."""
    kind = SHORT_KINDS.get(one_spelling(regulation.kind), regulation.kind)
    number, year = regulation.number, regulation.year
    return f"{kind} {number}" if number.endswith(f"/{year}") else f"{kind} {number}/{year}"


def name_of(cite: Cite, catalogue: Catalogue) -> str:
    """A regulation in few words, as the catalogue or the line names it."""
    if cite.sure:
        return short_name(catalogue.get(cite.sure))
    if cite.mention is None:
        return ""
    tokens = cite.words.tokens
    end = next(
        (n for n in range(cite.mention.first, cite.mention.last) if tokens[n].word == "tentang"),
        cite.mention.last,
    )
    said = cite.words.text[tokens[cite.mention.first].start : tokens[end - 1].end]
    return re.sub(r"\s+", " ", said)


# --- edits -------------------------------------------------------------------------------------


def exchanged(label: str, cite: Cite, id: str, catalogue: Catalogue, confirm: bool = False) -> Fix:
    """The fix that cites another regulation in the place of one."""
    if cite.number >= 0:
        own = catalogue.is_own(id)
        made = Citation(text=catalogue.cite_full(id)) if own else Citation(regulation=id)
        return Fix(label, draft=ground_changed(cite, made), confirm=confirm)
    return Fix(label, value=value_changed(cite, id, catalogue), confirm=confirm)


def value_changed(cite: Cite, id: str, catalogue: Catalogue) -> Callable[[AnyValue], AnyValue]:
    """The same in an answer; nothing where the words are no longer there."""
    line, span = cite.line, cite.span

    def change(value: AnyValue) -> AnyValue:
        if line is None:
            return value
        if isinstance(value, Citations) and line.path[:1] == ("entries",):
            nth = line.path[1]
            entries = value.entries
            if not isinstance(nth, int) or nth >= len(entries) or not is_same(entries[nth], cite):
                return value
            # An article of the old law is not that of the new one.
            pinpoint = entries[nth].pinpoint if entries[nth].regulation == id else ""
            own = catalogue.is_own(id)
            made = (
                Citation(text=catalogue.cite_short(id)) if own else Citation(regulation=id, pinpoint=pinpoint)
            )
            return replace(value, entries=(*entries[:nth], made, *entries[nth + 1 :]))
        if span is None:
            return value
        text = line.text[: span[0]] + catalogue.cite_short(id) + line.text[span[1] :]
        return with_text(value, line.path, text)

    return change


def is_same(entry: Citation, cite: Cite) -> bool:
    """Whether an entry is still the one that was judged."""
    return entry.regulation == cite.id if entry.regulation else not cite.typed or bool(entry.text)


def ground_changed(cite: Cite, made: Citation | None) -> Callable[[Draft], Draft]:
    """The edit that changes one line of Mengingat, or takes it away."""

    def change(draft: Draft) -> Draft:
        had, nth = draft.decree.legal_grounds, cite.number
        if nth >= len(had):
            return draft
        grounds = (*had[:nth], *((made,) if made is not None else ()), *had[nth + 1 :])
        return replace(draft, decree=replace(draft.decree, legal_grounds=grounds))

    return change


def removed(label: str, cite: Cite) -> Fix | None:
    """The fix that takes a citation away; None where it stands in a running text."""
    if cite.number >= 0:
        return Fix(label, draft=ground_changed(cite, None))
    path = cite.line.path if cite.line is not None else ()
    if not any(isinstance(step, int) for step in path):
        return None
    return Fix(label, value=lambda value: without(value, path))


def living(id: str, catalogue: Catalogue) -> str:
    """What replaced a repealed regulation in the end; "" where that is not known."""
    for _ in range(9):
        regulation = catalogue.get(id)
        if regulation.status != "repealed":
            return id
        id = regulation.repealed_by
        if not id or id not in catalogue:
            return ""
    return ""


def is_same_level(mention: Mention, level: int) -> bool:
    """Whether a regulation that is named stands on a level, also where its kind is said incompletely."""
    return mention.level in (level, Level.UNKNOWN)
