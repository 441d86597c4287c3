"""Text from outside (keyboard, clipboard, drop) made fit for a field: no formatting, no unseen signs.

What must not enter a decree: control characters, halves of characters, signs that turn the reading
direction behind the reader's back, the byte order mark, and soft hyphens (they come with every copy
from a PDF and print as gaps).
"""

from __future__ import annotations

import re

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


def clean_text(text: str) -> str:
    """Lines stay lines, tabs and hard blanks become blanks, unseen signs go."""
    return _BLANKS.sub(" ", _UNSEEN.sub("", _BREAKS.sub("\n", text)))


def clean_lines(text: str) -> str:
    """As `clean_text`, but tabs stay: cells of a spreadsheet come so."""
    return _UNSEEN.sub("", _BREAKS.sub("\n", text))


def clean_line(text: str) -> str:
    """One line: every break becomes a blank."""
    return re.sub(" *\n+ *", " ", clean_text(text).strip("\n"))


def cut(text: str, most: int) -> tuple[str, str]:
    """The first `most` characters, and the sentence to tell when that is not all ("" when it is)."""
    if len(text) <= most:
        return text, ""
    return text[:most], TOO_LONG.format(count=f"{most:,}".replace(",", "."))
