"""Citations: lines that name a regulation of the catalogue by kind, number, year and title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from drafter.errors import UserError
from drafter.model.answers import Citation, Citations, Items, Text
from drafter.model.components import fold_name
from drafter.reading.lines import is_too_long
from drafter.reading.lists import plain
from drafter.reading.outline import Part, outline
from drafter.regulations import Catalogue

PINPOINT = re.compile(
    r"((?:pasal|bab|bagian)\s.{1,80}?)\s+(?=(?:undang-undang|peraturan|keputusan|uu|pp|perpres|permen\w*|perda)\b)",
    re.IGNORECASE,
)
AMENDED = re.compile(
    r",?\s*sebagaimana\s+(?:telah\s+)?(?:beberapa\s+kali\s+)?(?:telah\s+)?di\s?ubah,?\s*"
    r"(?:beberapa\s+kali,?\s*)?(?:(?:yang\s+)?terakhir(?:\s+kali)?\s+)?dengan\s+(.+)",
    re.IGNORECASE | re.DOTALL,
)
GAZETTE = re.compile(r"\(\s*(?:tambahan\s+)?(?:lembaran|berita|LN|BN|LD|BD|TLN)\b[^()]*\)", re.IGNORECASE)
LEFT = re.compile(r"[\s.,;]*(?:beserta\s+perubahannya|\w)?[\s.,;]*(?:dan)?[\s.,;]*", re.IGNORECASE)
WRITTEN_OUT = re.compile(r"\b(?:nomor|no)\b.{1,30}\btahun\b", re.IGNORECASE)
STATE = re.compile(r"\s*\b(?:republik indonesia|ri)\b")  # "Undang-Undang Republik Indonesia Nomor ..."
SHORT = re.compile(r"\(\s*[A-Z]{2,8}\s*\)")  # "Penerimaan Negara Bukan Pajak (PNBP)"
FEWEST, MOST_OF = 3, 0.7  # words of a title
SHORTEST, MOST_SLIPS, ALIKE = 12, 3, 0.95
LONGEST = 1_000


def citations(source: str, catalogue: Catalogue) -> Citations | Items | Text:
    """One citation a line: by its id where the catalogue surely means the same, else in own words."""
    if is_too_long(source):
        return plain(source)
    parts = outline(source)
    if len(parts) > 1 or any(node.children for part in parts for node in part.nodes):
        return plain(source)
    entries = tuple(citation(node.text, catalogue) for part in parts for node in part.nodes)
    before, after = framing(parts)
    return Citations(before=before, entries=entries, after=after, source=source)


def framing(parts: Sequence[Part]) -> tuple[str, str]:
    """Words before and behind the list."""
    return (parts[0].lead, parts[0].closing) if parts else ("", "")


def citation(text: str, catalogue: Catalogue) -> Citation:
    """A regulation of the catalogue with its pinpoint; the line itself where anything else is said."""
    own = Citation(text=text)
    if len(text) > LONGEST:
        return own
    found = PINPOINT.match(text)
    pinpoint, words = (found[1], text[found.end() :]) if found else ("", text)
    amended = AMENDED.search(words)
    head = words[: amended.start()] if amended else words
    try:
        id = catalogue.match(head)
        if not id or catalogue.is_own(id) or not says_title(head, catalogue.get(id).title):
            return own
        if amended and not is_amended(id, amended[1], catalogue):
            return own
    except UserError:  # a broken entry of the catalogue must not stop a paste
        return own
    # What the line says of changes and the program does not print stays, so that a check can tell it.
    source = text if is_otherwise(id, amended[1] if amended else "", head, catalogue) else ""
    return Citation(regulation=id, pinpoint=pinpoint, source=source)


def is_otherwise(id: str, change: str, head: str, catalogue: Catalogue) -> bool:
    """Whether a line written out names no change, or an older one, of a regulation that was changed since."""
    living = catalogue.living_amendments(id)
    if not living:
        return False
    if change:
        return catalogue.match(change) != living[-1].id
    return WRITTEN_OUT.search(head) is not None


def says_title(words: str, title: str) -> bool:
    """Whether a line gives the title the catalogue has, or none, and nothing behind it but its gazette."""
    name, about, rest = partition(GAZETTE.sub(" ", words), "tentang")
    if not about:
        return re.search(r"\d{4}[\s.,;]*$", name) is not None
    said, known = (STATE.sub("", fold_name(SHORT.sub(" ", each))) for each in (rest, title))
    if (
        said == known
        or is_within(said, known)
        or (said.startswith(known) and LEFT.fullmatch(said[len(known) :]) is not None)
    ):
        return True
    # Kind, number and year are the same: a slip of the pen in a long title makes it no other regulation.
    long = min(len(said), len(known)) >= SHORTEST and abs(len(said) - len(known)) <= MOST_SLIPS
    return long and SequenceMatcher(None, said, known, autojunk=False).ratio() >= ALIKE


def is_within(said: str, known: str) -> bool:
    """Whether what is said is most of the known title with a word left out."""
    spoken, words = re.findall(r"\w+", said), re.findall(r"\w+", known)
    if spoken[-1:] == ["dan"]:
        spoken.pop()  # "...; dan" before the last line of a list
    if len(spoken) < FEWEST or len(spoken) < MOST_OF * len(words):
        return False
    rest = iter(words)
    return all(each in rest for each in spoken)


def partition(words: str, at: str) -> tuple[str, str, str]:
    """Words before and behind another, whatever its case."""
    found = re.search(rf"\b{at}\b", words, re.IGNORECASE)
    return (words[: found.start()], found[0], words[found.end() :]) if found else (words, "", "")


def is_amended(id: str, words: str, catalogue: Catalogue) -> bool:
    """Whether the change a line names is one the catalogue knows of this regulation."""
    change = catalogue.match(words)
    return bool(change) and change in catalogue.get(id).amended_by and not AMENDED.search(words)
