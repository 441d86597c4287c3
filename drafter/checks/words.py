"""Words made ready for judging, once a text: tokens in one spelling, with what is never judged masked.

A token keeps where it stands in the text, so that a finding can point at it and a fix change only it.
Rules look for phrases among tokens (`Phrases`) and never walk over the text again.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any, NamedTuple, TypeVar

from drafter.checks.spellings import JOINED, QUOTES, SPELLINGS

T = TypeVar("T")
LONGEST = 4_000  # signs of one text that are judged; no sentence of a standard is as long

TOKEN = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+(?:[.,:]\d+)*|\S")
ADDRESS = re.compile(
    r"\b(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w.-]{1,100}|(?<![\w@])@\w{2,40}"
    r"|\b(?:[a-z\d-]{1,60}\.){1,5}(?:go\.id|or\.id|ac\.id|co\.id|id|com|net|org)\b(?:/\S*)?",
    re.IGNORECASE,
)
DIGIT = re.compile(r"\d")
FORM_CODE = re.compile(r"\b(?!RP\.)[A-Z]{1,4}[-.]\d{1,3}(?:\.\d{1,3})*\b")  # F-1.02
TITLE_END = ("lembaran", "berita", "ln", "bn", "ld", "bd", "tln", "sebagaimana")
AFTER_TITLE = ("melalui", "terlampir")
NO_VERBS = (
    "dinas",
    "digital",
    "disabilitas",
    "direktur",
    "direktorat",
    "distribusi",
    "distrik",
    "disiplin",
    "diploma",
)
BEFORE_TITLE = 8  # tokens before "tentang" among which the year of a regulation stands


class Token(NamedTuple):
    """One word, number or sign: in one spelling, as it stands, and from where to where in the text."""

    word: str
    raw: str
    start: int
    end: int
    masked: bool = False


class Found(NamedTuple):
    """Where a phrase was met: from which to which token (the end excluded), and which phrase."""

    first: int
    last: int
    phrase: str


@dataclass(frozen=True, slots=True, eq=False)
class Phrases:
    """Phrases to look for, written in one spelling: "dan lain lain", "bila perlu".

    A blank matches whatever stands between two words that is only blank or a hyphen.  "*" at the end of a
    word stands for any ending ("diperlu*").
    """

    by_first: dict[str, tuple[tuple[str, ...], ...]]
    beginnings: tuple[tuple[str, tuple[str, ...]], ...] = ()
    starts: tuple[str, ...] = ()  # of the beginnings, together

    @classmethod
    def listed(cls, phrases: str) -> Phrases:
        """Phrases of a text that parts them by ";"."""
        return cls.of(*(each.strip() for each in phrases.split(";") if each.strip()))

    @classmethod
    def of(cls, *phrases: str) -> Phrases:
        """Phrases by their first word."""
        by_first: dict[str, list[tuple[str, ...]]] = {}
        beginnings: list[tuple[str, tuple[str, ...]]] = []
        for phrase in phrases:
            # Phrases are brought into the spelling of tokens, so that a rule may write them as people do.
            words = tuple(spelled_phrase(phrase))
            if words[0].endswith("*"):
                beginnings.append((words[0][:-1], words))
            else:
                # "kira-kira" is met as "kira kira" too.
                for first in {words[0], words[0].split("-")[0] or words[0]}:
                    by_first.setdefault(first, []).append(words)
        for each in by_first.values():
            each.sort(key=len, reverse=True)
        starts = tuple(each for each, _ in beginnings)
        return cls({key: tuple(each) for key, each in by_first.items()}, tuple(beginnings), starts)


def spelled_phrase(phrase: str) -> Iterator[str]:
    """The words of a phrase in the spelling of tokens; a star at the end stays."""
    parts: list[str] = []
    for word in phrase.casefold().split():
        if word.isalpha():
            parts.append(word)
        else:
            parts += split_word(word)
    if len(parts) == 1:
        yield SPELLINGS.get(parts[0], parts[0])
        return
    place = 0
    while place < len(parts):
        word = parts[place]
        pair = JOINED.get((word, parts[place + 1])) if place + 1 < len(parts) else None
        yield pair or SPELLINGS.get(word, word)
        place += 2 if pair else 1


def split_word(word: str) -> list[str]:
    """A word of a phrase as tokens would have it: signs apart, the star kept with its word."""
    star = word.endswith("*") and len(word) > 1
    found = TOKEN.findall(word[:-1] if star else word)
    if star and found:
        found[-1] += "*"
    return found


@dataclass(frozen=True)
class Words:
    """One text, normalised and masked.  text: as it stands, in NFC."""

    text: str
    tokens: tuple[Token, ...]
    places: dict[str, tuple[int, ...]] = field(repr=False)  # of each unmasked word, its tokens
    # What was read of it already: numbers, times, regulations, ways to be reached.
    memo: dict[object, Any] = field(default_factory=dict[object, Any], repr=False, compare=False)
    # What was looked for already: several rules ask for the same phrases, many services for the same words.
    found: dict[Phrases, tuple[Found, ...]] = field(
        default_factory=dict["Phrases", tuple[Found, ...]], repr=False, compare=False
    )

    def __bool__(self) -> bool:
        return bool(self.tokens)

    def has(self, phrases: Phrases) -> bool:
        """Whether any of the phrases stands in the text, outside what is masked."""
        known = self.found.get(phrases)
        if known is None:
            known = self.found[phrases] = tuple(self.look(phrases))
        return bool(known)

    def find(self, phrases: Phrases) -> Iterator[Found]:
        """Every phrase that is met, the longest at each place, in order of the text."""
        known = self.found.get(phrases)
        if known is None:
            known = self.found[phrases] = tuple(self.look(phrases))
        return iter(known)

    def look(self, phrases: Phrases) -> Iterator[Found]:
        """The same, looked for anew."""
        met: dict[int, Found] = {}
        places = self.places
        known = phrases.by_first
        for word in sorted(places.keys() & known.keys()):  # the same finding in every run
            for place in places[word]:
                for phrase in known[word]:
                    if (end := self.matches(phrase, place)) and self.is_longest(met, place, end):
                        met[place] = Found(place, end, " ".join(phrase))
        begun = [word for word in places if word.startswith(phrases.starts)] if phrases.starts else []
        for beginning, phrase in phrases.beginnings if begun else ():
            for word in begun:
                if word.startswith(beginning):
                    for place in places[word]:
                        if (end := self.matches(phrase, place)) and self.is_longest(met, place, end):
                            met[place] = Found(place, end, " ".join(phrase))
        yield from (met[place] for place in sorted(met))

    @staticmethod
    def is_longest(met: dict[int, Found], place: int, end: int) -> bool:
        """Whether nothing longer was met at a place."""
        return place not in met or met[place].last < end

    def matches(self, phrase: tuple[str, ...], place: int) -> int:
        """The token after the phrase where it stands at a place, else 0."""
        tokens = self.tokens
        if place + len(phrase) > len(tokens):
            return self.matches_parted(phrase, place) if "-" in tokens[place].word or "-" in phrase[0] else 0
        for offset, word in enumerate(phrase):
            token = tokens[place + offset]
            if token.masked or not same(word, token.word):
                parted = "-" in word or "-" in token.word
                return self.matches_parted(phrase, place) if parted else 0
        return place + len(phrase)

    def matches_parted(self, phrase: tuple[str, ...], place: int) -> int:
        """The same where a hyphen joins or parts the words ("lain-lain" and "lain lain")."""
        token = self.tokens[place]
        if token.masked:
            return 0
        flat = [part for word in phrase for part in word.split("-") if part]
        if len(flat) < len(phrase):
            return 0  # a phrase of signs has no other spelling
        at, step = place, 0
        while step < len(flat):
            if at >= len(self.tokens) or self.tokens[at].masked:
                return 0
            parts = [part for part in self.tokens[at].word.split("-") if part]
            if not parts:  # a hyphen that stands alone
                at += 1
                continue
            for part in parts:
                if step >= len(flat) or not same(flat[step], part):
                    return 0
                step += 1
            at += 1
        return at

    def remember(self, reader: Callable[[Words], Iterable[T]]) -> tuple[T, ...]:
        """All that a reader finds in the text, read once."""
        known: tuple[T, ...] | None = self.memo.get(reader)
        if known is None:
            known = self.memo[reader] = tuple(reader(self))
        return known

    @cached_property
    def has_figures(self) -> bool:
        """Whether any figure stands in the text."""
        return DIGIT.search(self.text) is not None

    def said(self, first: int, last: int) -> str:
        """The text from one token to another (the end excluded), as it stands."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def span(self, found: Found) -> tuple[int, int]:
        """From where to where in the text something was met."""
        return self.tokens[found.first].start, self.tokens[found.last - 1].end

    @cached_property
    def content(self) -> tuple[str, ...]:
        """The words alone, without signs, numbers and what is masked."""
        return tuple(each.word for each in self.tokens if not each.masked and each.word[0].isalpha())

    @cached_property
    def plain(self) -> str:
        """Words and numbers in one spelling with single blanks, to compare two texts."""
        return " ".join(each.word for each in self.tokens if each.word[0].isalnum())


def same(word: str, met: str) -> bool:
    """Whether a word of a phrase means this word of a text."""
    return met.startswith(word[:-1]) if word[-1] == "*" and len(word) > 1 else word == met


def prepare(text: str) -> Words:
    """A text as tokens; what is longer than any answer is judged by its beginning.

    The same few sentences stand in many services, and rules ask for them again: short texts are kept.
    """
    return kept(text) if len(text) < KEPT_SIGNS else prepared(text)


KEPT_SIGNS = 2_000
KEPT_TEXTS = 8_192


@lru_cache(KEPT_TEXTS)
def kept(text: str) -> Words:
    """A text that was prepared before."""
    return prepared(text)


def prepared(text: str) -> Words:
    """A text as tokens, made anew."""
    text = text if text.isascii() else unicodedata.normalize("NFC", text)
    tokens = list(read_tokens(text))
    if any(token.word == "tentang" for token in tokens):
        tokens = mask_titles(tokens)
    return placed(text, tokens)


def placed(text: str, tokens: list[Token]) -> Words:
    """Tokens with the places of each word."""
    places: dict[str, list[int]] = {}
    for place, token in enumerate(tokens):
        if not token.masked:
            places.setdefault(token.word, []).append(place)
            first, hyphen, _ = token.word.partition("-")
            if hyphen and first:
                places.setdefault(first, []).append(place)
    return Words(text, tuple(tokens), {word: tuple(at) for word, at in places.items()})


def read_tokens(text: str) -> Iterator[Token]:
    """Every token; addresses and codes of forms are one masked token each."""
    if len(text) > LONGEST:
        text = text[:LONGEST]
    masks = list(masked_spans(text))
    nth, count = 0, len(masks)
    pending: Token | None = None
    for match in TOKEN.finditer(text):
        start, end = match.span()
        if nth < count:
            while nth < count and masks[nth][1] <= start:
                nth += 1
            if nth < count and masks[nth][0] <= start:
                if start == masks[nth][0]:
                    if pending is not None:
                        yield pending
                        pending = None
                    first, last = masks[nth]
                    yield Token(text[first:last].casefold(), text[first:last], first, last, True)
                continue
        raw = match[0]
        low = raw.casefold()
        if not low.isascii():
            low = low.translate(QUOTES)
        token = Token(SPELLINGS.get(low, low), raw, start, end)
        if pending is not None:
            joined = JOINED.get((pending.raw.casefold(), low)) if low in SECONDS else None
            if joined is not None and text[pending.end : start].isspace():
                yield Token(joined, text[pending.start : end], pending.start, end)
                pending = None
                continue
            yield pending
        pending = token
    if pending is not None:
        yield pending


SECONDS = frozenset(second for _, second in JOINED)


def masked_spans(text: str) -> Iterator[tuple[int, int]]:
    """Addresses and codes of forms, in order; only a text with their signs is searched."""
    found: list[tuple[int, int]] = []
    if "." in text or "@" in text:
        found += [match.span() for match in ADDRESS.finditer(text)]
    if DIGIT.search(text):
        found += [match.span() for match in FORM_CODE.finditer(text)]
    last = -1
    for start, end in sorted(found):
        if start >= last:
            yield start, end
            last = end


def mask_titles(tokens: list[Token]) -> list[Token]:
    """The same with titles of regulations masked: what stands between "tentang" and the gazette."""
    place = 0
    while place < len(tokens):
        if tokens[place].word == "tentang" and is_title(tokens, place):
            place += 1
            while place < len(tokens) and not ends_title(tokens, place):
                tokens[place] = tokens[place]._replace(masked=True)
                place += 1
        place += 1
    return tokens


def is_title(tokens: list[Token], place: int) -> bool:
    """Whether what follows "tentang" is the title of a regulation: its year stands before."""
    for token in tokens[max(0, place - BEFORE_TITLE) : place]:
        tail = token.word[-4:]
        if len(tail) == 4 and tail.isdigit() and tail[:2] in ("19", "20"):
            return True
    return False


def is_verb(word: str) -> bool:
    """Whether a word goes on with what is done ("dibayar"), as no title does behind a comma."""
    passive = word.startswith("di") and len(word) > len("dia..") and not word.startswith(NO_VERBS)
    return passive or word in AFTER_TITLE


def ends_title(tokens: list[Token], place: int) -> bool:
    """Whether a title ends before this token."""
    word = tokens[place].word
    if word == ";":
        return True
    following = tokens[place + 1].word if place + 1 < len(tokens) else ""
    if word in (",", "dan", "serta", "yang", "lalu", "atau") and is_verb(following):
        return True
    return (word == "(" and following in (*TITLE_END, "tambahan")) or (
        word in TITLE_END and word == "sebagaimana"
    )


def word_set(words: str) -> frozenset[str]:
    """The words of a text that parts them by blanks."""
    return frozenset(words.split())


def word_pairs(words: str) -> dict[str, str]:
    """What stands for what in a text of "wrong=right", parted by blanks; "_" in it is a blank."""
    return {
        wrong: right.replace("_", " ") for wrong, _, right in (each.partition("=") for each in words.split())
    }


def together(parts: Iterable[Words]) -> Words:
    """Texts that are ready as one, a line each; nothing is read again."""
    tokens: list[Token] = []
    texts: list[str] = []
    start = 0
    for each in parts:
        tokens += [Token(word, raw, a + start, b + start, masked) for word, raw, a, b, masked in each.tokens]
        texts.append(each.text)
        start += len(each.text) + 1
    return placed("\n".join(texts), tokens)
