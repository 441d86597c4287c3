"""Whether two titles of regulations mean the same, however shortened or mistyped."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from drafter.checks.words import prepare, word_set
from drafter.regulations import Catalogue

NO_TELLING = word_set(
    "tentang dan atas yang di dalam untuk pada republik indonesia nomor tahun ri serta atau dari"
)
SHORT: dict[str, str] = {
    "adminduk": "administrasi kependudukan",
    "pemda": "pemerintahan daerah",
    "pnbp": "penerimaan negara bukan pajak",
    "asn": "aparatur sipil negara",
    "kip": "keterbukaan informasi publik",
    "yanlik": "pelayanan publik",
    "ham": "hak asasi manusia",
    "polri": "kepolisian negara republik indonesia",
    "umkm": "usaha mikro kecil dan menengah",
}
# Words behind a title that do not belong to it.
BEHIND = re.compile(
    r"\s(?:yang telah|jo|juncto|beserta|berikut|sebagaimana|dan perubahan(?:nya)?|pasal \d|lembaran|"
    r"tahun anggaran)\b"
    r"|\s?,\s(?:undang-undang|peraturan|keputusan|uu|pp|perpres|permen\w*|perda|instruksi)\b"
)
ALIKE = 0.8


@lru_cache(maxsize=4096)
def telling(title: str) -> frozenset[str]:
    """The words of a title that tell what it is about."""
    low = title.casefold()
    cut = BEHIND.search(low, 1)
    words = re.findall(r"[\w-]+", low[: cut.start()] if cut else low)
    long = [part for word in words for part in (SHORT.get(word) or word).split()]
    return frozenset(word for word in long if word not in NO_TELLING and (len(word) > 2 or word.isdigit()))


@lru_cache(maxsize=1024)
def known_title(title: str) -> str:
    """A title in the spelling of tokens."""
    return prepare(title).plain


def likeness(said: str, known: str) -> float:
    """How much of what is said stands in the title that is known: 1 for a shortened title, 0 for another."""
    spoken, kept = telling(said), telling(known_title(known))
    if not spoken or not kept:
        return 1.0
    met = sum(
        1
        for word in spoken
        if word in kept or any(alike(word, each) for each in kept) or is_short_for(word, known)
    )
    # A long title that only begins like the known one is met by the known one's words.
    back = sum(1 for word in kept if word in spoken or any(alike(word, each) for each in spoken))
    return max(met / len(spoken), back / len(kept) if len(kept) > 1 else 0.0)


def is_short_for(word: str, known: str) -> bool:
    """Whether a word is made of the first letters of words of a title ("llaj", "ktp")."""
    return 3 <= len(word) <= 8 and word.isalpha() and (word in initials(known) or is_known_as(word, known))


def is_known_as(word: str, known: str) -> bool:
    """Whether letters stand in the order of the title's words ("hkpd"), which three words at least have."""
    letters = iter(initials(known))
    return word[0] == initials(known)[:1] and all(letter in letters for letter in word)


@lru_cache(maxsize=1024)
def initials(title: str) -> str:
    """The first letters of the words of a title, without those that join them."""
    return "".join(word[0] for word in known_title(title).split() if word not in NO_TELLING)


def alike(one: str, other: str) -> bool:
    """Whether two words differ by a slip of the pen."""
    if (
        abs(len(one) - len(other)) > 3
        or one[:1] != other[:1]
        or one.isdigit()
        or min(len(one), len(other)) < 5
    ):
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() > ALIKE


@lru_cache(maxsize=2)
def rough_titles(catalogue: Catalogue) -> tuple[tuple[str, frozenset[str]], ...]:
    """Every id with the words of its title as they are written."""
    return tuple(
        (id, frozenset(str(row.get("title")).casefold().split())) for id, row in catalogue.rows.items()
    )


def by_title(said: str, catalogue: Catalogue) -> tuple[str, ...]:
    """The regulations whose title is exactly the one that is said."""
    key = telling(said)
    # Titles that share less than half of the words need not be brought into one spelling.
    near = (id for id, words in rough_titles(catalogue) if 2 * len(words & key) >= len(key))
    return tuple(id for id in near if telling(known_title(catalogue.get(id).title)) == key)
