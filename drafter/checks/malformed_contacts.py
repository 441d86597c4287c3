"""Family 7, in any place: telephone numbers, mail and web addresses that nobody can reach."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from drafter.checks.cells import Cell, words_at
from drafter.checks.complaint_limits import FAMILY
from drafter.checks.findings import Fix, Hit, Place
from drafter.checks.views import About, PapersView
from drafter.checks.words import Phrases, Token, Words, prepare, word_set
from drafter.model.answers import AnyValue, Channels
from drafter.model.draft import Office

PHONE = Phrases.listed(
    """
    telepon; whatsapp; sms; faks; faksimile; fax; hotline; nomor telepon; nomor wa; nomor hp; hp; call
    center
    """
)
MAIL = Phrases.listed("pos-el")
LEAST, MOST = 7, 15  # figures of a telephone number
SHORT_CODES = word_set("110 112 113 115 117 118 119 122 123 129 1708 157 147 165 175 911 108")
SERVICE = ("14", "15")  # numbers of five to seven figures that belong to the whole country
BEHIND = word_set(
    """
    atau dan ext ekstensi pada dengan whatsapp sms pswt pesawat hunting telepon serta pos-el faks
    """
)
JOINTS = ("-", ".", "(", ")", "+", "/")
LABELS = (
    ":",
    "nomor",
    "no",
    ".",
    "(",
    ")",
    "=",
    "-",
    "kantor",
    "/",
    "seluler",
    "pengaduan",
    "center",
    "resmi",
    "layanan",
)


def of_office(papers: PapersView, about: About) -> Iterator[Hit]:
    """Numbers and addresses of the office's profile that nobody can reach."""
    office = papers.draft.office
    for field, said, kind in (("phone", office.phone, "telepon"), ("email", office.email, "pos-el")):
        found = malformed(prepare(said), kind) if said else None
        if found is not None:
            yield Hit(told(said), place=Place(part="office", path=(field,)))


@FAMILY.cell(
    "contact-malformed",
    "should",
    title="Nomor atau alamat tidak dapat dihubungi",
    reads_office=True,
    papers=of_office,
)
def contact_malformed(cell: Cell, about: About) -> Iterator[Hit]:
    for part, line in cell.lines:
        kind = kind_before(part.value, line.path)
        found = malformed(line.words, kind)
        if found is not None:
            said = line.text[found[0] : found[1]]
            fix = None
            known = own_contact(about.office, said)
            if known:
                fix = Fix("Ganti dengan data instansi", value=words_at(line, *found, known), confirm=True)
            yield Hit(told(said), part, line, found, fix)


def told(said: str) -> str:
    """The sentence on what cannot be reached."""
    return f'"{" ".join(said.split())[:50]}" tidak dapat dihubungi. Lengkapi atau perbaiki.'


def own_contact(office: Office, said: str) -> str:
    """The office's own address of the same kind; "" where it has none."""
    if "@" in said:
        return office.email
    return ""


def kind_before(value: AnyValue, path: tuple[str | int, ...]) -> str:
    """The kind of a channel whose address stands at a path."""
    if isinstance(value, Channels) and path[:1] == ("channels",) and path[-1] == "address":
        return value.channels[cast(int, path[1])].kind
    return ""


def malformed(words: Words, kind: str = "") -> tuple[int, int] | None:
    """Where something stands that nobody can reach; None where nothing does.

    kind: what the words are said to be, where that stands elsewhere.
    """
    found = words.remember(unreachable)[0]
    return found or bad_mail(words, kind) or bad_phone(words, kind)


def unreachable(words: Words) -> Iterator[tuple[int, int] | None]:
    """The address of mail or of the web that is malformed, else None."""
    yield malformed_address(words)


def malformed_address(words: Words) -> tuple[int, int] | None:
    """Where an address of mail or of the web does not lead anywhere."""
    for nth, token in enumerate(words.tokens):
        if token.masked and "@" in token.word[1:] and not is_mail(token.word):
            return token.start, token.end
        if token.masked and is_cut_site(token.word):
            return token.start, words.tokens[min(nth + 1, len(words.tokens) - 1)].end
        if is_split_site(words.tokens, nth):
            return token.start, words.tokens[min(nth + 2, len(words.tokens) - 1)].end
    return None


def is_mail(word: str) -> bool:
    """Whether an address of mail has a name and a domain."""
    name, _, domain = word.strip(".,;").partition("@")
    parts = domain.split(".")
    return bool(name) and len(parts) > 1 and all(parts) and not parts[-1].isdigit()


def is_cut_site(word: str) -> bool:
    """Whether an address of the web ends before its domain ("https://www.")."""
    if not word.startswith(("http", "www")):
        return False
    host = word.removeprefix("https://").removeprefix("http://").removeprefix("www.").split("/")[0]
    return "." not in host.strip(".,;)") and host != "localhost"


def is_split_site(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether a site is written with blanks ("www. dinas.go.id", "https : //")."""
    token = tokens[place]
    if token.masked or token.word not in ("www", "http", "https"):
        return False
    following = tokens[place + 1].word if place + 1 < len(tokens) else ""
    return following in (".", ":", ",")


def bad_mail(words: Words, kind: str) -> tuple[int, int] | None:
    """Where a word for mail is followed by something that is none."""
    starts = [found.last for found in words.find(MAIL)]
    if kind and prepare(kind).has(MAIL):
        starts.append(0)
    for first in starts:
        rest = words.tokens[first : first + 4]
        if not rest or (first and rest[0].word != ":" and not is_bare_site(rest[0])):
            continue
        shown = [each for each in rest if each.word != ":"]
        if shown and "@" not in "".join(each.word for each in shown[:3]):
            masked = shown[0].masked and "." in shown[0].word
            if masked or (len(words.tokens) - first <= 2 and shown[0].word[0].isalnum()):
                return shown[0].start, shown[0].end
    return None


def is_bare_site(token: Token) -> bool:
    """Whether a host stands where an address of mail should ("pos-el dinas.go.id")."""
    return (
        token.masked
        and "." in token.word
        and "@" not in token.word
        and not token.word.startswith(("http", "www"))
    )


def bad_phone(words: Words, kind: str) -> tuple[int, int] | None:
    """Where a telephone number is too short, too long or not there."""
    starts = [(found.first, found.last) for found in words.find(PHONE)]
    if kind and prepare(kind).has(PHONE):
        starts.append((0, 0))
    tokens = words.tokens
    for first, last in starts:
        place, labelled = last, last == 0
        while place < len(tokens) and tokens[place].word in LABELS and not tokens[place].word[0].isdigit():
            labelled = labelled or tokens[place].word in (":", "nomor", "no", "=")
            place += 1
        if place > last and tokens[place - 1].word == "(":
            place -= 1  # the bracket of an area code
        run = figures_at(tokens, place)
        if not run and labelled and place >= len(tokens) and last:
            return tokens[first].start, tokens[last - 1].end
        end = place + len(run)
        counted = end < len(tokens) and tokens[end].word.isalpha() and tokens[end].word not in BEHIND
        if run and (labelled or (last and place == last)) and not (counted and len(run) == 1):
            waits = end < len(tokens) and not tokens[end].word.replace("-", "").strip("x")
            if not waits and not is_phone("".join(each.word for each in run)):
                return run[0].start, run[-1].end
    return None


def figures_at(tokens: tuple[Token, ...], place: int) -> list[Token]:
    """The figures of one number, with the signs that join them."""
    run: list[Token] = []
    while place < len(tokens):
        token = tokens[place]
        figures = token.word[0].isdigit()
        if token.masked or (not figures and token.word not in JOINTS):
            break
        if (token.word == "/" and run) or (
            token.word == "." and not (place + 1 < len(tokens) and tokens[place + 1].word[0].isdigit())
        ):
            break
        if token.word == "(" and run and not follows_area(tokens, place):
            break
        run.append(token)
        place += 1
    while run and not run[-1].word[0].isdigit():
        run.pop()
    return run if any(each.word[0].isdigit() for each in run) else []


def follows_area(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether figures stand in the brackets that open at a token."""
    return place + 1 < len(tokens) and tokens[place + 1].word[0].isdigit()


def is_phone(said: str) -> bool:
    """Whether figures make a number that can be called."""
    figures = "".join(each for each in said if each.isdigit())
    if figures in SHORT_CODES or (figures.startswith(SERVICE) and 4 <= len(figures) <= 8):
        return True
    return LEAST <= len(figures) <= MOST
