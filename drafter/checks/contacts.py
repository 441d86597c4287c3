"""Telephone numbers, addresses of mail and of sites in a text, in one form to compare."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.checks.words import Token, Words, prepare
from drafter.model.answers import Channels

NATIONAL = frozenset(("1708", "110", "112", "113", "118", "119", "117", "115", "08111081708"))
NATIONAL_SITES = (
    "lapor.go.id",
    "sp4n.go.id",
    "ombudsman.go.id",
    "oss.go.id",
    "kemendagri.go.id",
    "kemkes.go.id",
    "bpjs-kesehatan.go.id",
)
CLOCK = re.compile(r"[0-2]?\d\.[0-5]\d")
BETWEEN = frozenset(("-", "(", ")", ".", "/", "+"))
LEAST, MOST = 7, 15  # figures of a telephone number


class Contact(NamedTuple):
    """One way to be reached.  kind: "phone", "mail" or "site"; value: in one form; first, last: its signs."""

    kind: str
    value: str
    first: int
    last: int


def contacts(words: Words) -> Iterator[Contact]:
    """Every telephone number, mail address and site of a text."""
    return iter(words.remember(read_contacts))


def read_contacts(words: Words) -> Iterator[Contact]:
    """See `contacts`."""
    for token in words.tokens:
        if token.masked and "@" in token.word[1:]:
            yield Contact("mail", token.word.strip(".,;"), token.start, token.end)
        elif token.masked and is_site(token.word):
            yield Contact("site", site(token.word), token.start, token.end)
    if words.has_figures:
        yield from phones(words.tokens)


def is_site(word: str) -> bool:
    """Whether a masked word is an address of a site."""
    return word.startswith(("http", "www.")) or (
        "." in word and "@" not in word and word[-1].isalpha() and word[1:2] != "-"
    )


def site(word: str) -> str:
    """The host of a site without protocol, "www." and what stands behind it."""
    bare = word.removeprefix("https://").removeprefix("http://").removeprefix("www.")
    return bare.split("/")[0].strip(".,;)")


def phones(tokens: tuple[Token, ...]) -> Iterator[Contact]:
    """Runs of figures that are as long as a telephone number and begin as one."""
    place = 0
    while place < len(tokens):
        run: list[Token] = []
        at = place
        while at < len(tokens) and goes_on(run, tokens[at]):
            run.append(tokens[at])
            at += 1
        while run and not run[-1].word[0].isdigit():
            run.pop()
        figures = "".join(each for token in run for each in token.word if each.isdigit())
        plus = bool(run) and run[0].word == "+"
        if LEAST <= len(figures) <= MOST and (figures.startswith(("0", "62")) or plus):
            yield Contact("phone", number(figures), run[0].start, run[-1].end)
            place += len(run)
        else:
            place = max(at, place + 1)


def goes_on(run: list[Token], token: Token) -> bool:
    """Whether a token belongs to a number: figures, or a sign between them."""
    if token.masked or "," in token.word or ":" in token.word or CLOCK.fullmatch(token.word):
        return False
    if token.word[0].isdigit():
        return not run or run[-1].end == token.start or token.start - run[-1].end <= 2
    return token.word in BETWEEN and (bool(run) or token.word in ("+", "("))


def number(figures: str) -> str:
    """A telephone number beginning with 0, whatever it began with."""
    return "0" + figures[2:] if figures.startswith("62") else figures


def is_national(contact: Contact) -> bool:
    """Whether a channel of the whole country is meant."""
    if contact.kind == "site":
        return contact.value.endswith(NATIONAL_SITES) or contact.value.startswith("jdih")
    if contact.kind == "mail":
        return contact.value.endswith(NATIONAL_SITES)
    return contact.value in NATIONAL


def kind_of_channel(value: object, path: tuple[str | int, ...]) -> Words:
    """What stands in the field beside an address: "telepon IGD"; no words for any other line."""
    if not isinstance(value, Channels) or path[:1] != ("channels",) or not isinstance(path[1], int):
        return prepare("")
    return prepare(value.channels[path[1]].kind)
