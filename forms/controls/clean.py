"""Text from outside (keyboard, clipboard, drop) made fit for a field: no formatting, no unseen signs.

What must not enter a decree: control characters, halves of characters, signs that turn the reading
direction behind the reader's back, the byte order mark, and soft hyphens (they come with every copy
from a PDF and print as gaps).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QMimeData

LONGEST_LINE = 4_000  # characters of a field of one line
LONGEST_TEXT = 20_000  # characters of a field of many lines: some six printed pages, laid out in 80 ms
LONGEST_PASTE = 400_000  # characters looked at when lines become rows
TOO_LONG = "Yang ditempel terlalu panjang: hanya {count} huruf pertama yang masuk."

_BREAKS = re.compile("\r\n?|[\u000b\u000c\u0085\u2028\u2029]")
_UNSEEN = re.compile(
    "[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
_BLANKS = re.compile("[\t\u00a0\u2007\u202f]")


def clip_text(data: QMimeData, most: int = LONGEST_PASTE) -> str:
    """The text of a clipboard or a drop: no more of it than is looked at, so that 50 MB do not freeze.

    most: characters that are surely there if the text is as long; plain letters are four times as many.
    """
    if not data.hasFormat("text/plain"):
        return data.text() if data.hasText() and not data.hasUrls() else ""
    head = data.data("text/plain").left(4 * most + 4)  # four bytes are the longest character
    return bytes(head.data()).decode("utf-8", "ignore")


def clean_text(text: str) -> str:
    """Lines stay lines, tabs and hard blanks become blanks, unseen signs go."""
    return _BLANKS.sub(" ", _UNSEEN.sub("", _BREAKS.sub("\n", text)))


def clean_lines(text: str) -> str:
    """As `clean_text`, but tabs stay: cells of a spreadsheet come so."""
    return _UNSEEN.sub("", _BREAKS.sub("\n", text))


def clean_line(text: str) -> str:
    """One line: every break becomes a blank."""
    return re.sub(" *\n+ *", " ", clean_text(text).strip("\n"))


def fit(text: str, room: int, clean: Callable[[str], str]) -> tuple[str, str]:
    """What of a text fits when cleaned, and the sentence to tell when that is not all ("" when it is).

    No more is cleaned than may fit, so that a huge text costs nothing.
    """
    part = text[: 4 * room + 4]
    cleaned = clean(part)
    fitting = cleaned[:room]
    if len(cleaned) <= room and len(part) == len(text):
        return fitting, ""
    return fitting, TOO_LONG.format(count=f"{len(fitting):,}".replace(",", "."))


def several_lines(text: str) -> tuple[str, str]:
    """The cleaned lines when there are several ("" when there is one), and the sentence as `fit`."""
    if not _BREAKS.search(text, 0, LONGEST_PASTE) and "\n" not in text[:LONGEST_PASTE]:
        return "", ""
    lines, sentence = fit(text, LONGEST_PASTE, clean_lines)
    lines = lines.strip("\n")
    return (lines, sentence) if "\n" in lines else ("", "")
