"""Words as WordprocessingML text.  No objects: a paragraph costs a microsecond or two."""

from __future__ import annotations

import re
from collections.abc import Sequence

# What XML 1.0 cannot hold (production [2] Char) or no printer shows, and the line separators that are pasted.
_ILLEGAL = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAKS = re.compile("\r\n?|[\x0b\x0c\u2028\u2029]")
# Unseen marks that come along from web pages and turn the direction of the words around them.
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")


def clean(text: str) -> str:
    """The text without what XML cannot hold or turns words around; tabs become spaces, line ends "\\n"."""
    text = _BREAKS.sub("\n", text).replace("\t", " ")
    return _TURNS.sub("", _ILLEGAL.sub("", text))


def attribute(text: str) -> str:
    """The text as the inside of an attribute in double quotes."""
    return clean(text).replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;").replace("\n", " ")


def words(text: str) -> str:
    """The text as the content of a run: w:t, and w:br for line ends inside; "" for no text."""
    if not text.isprintable():
        text = clean(text)
        if "\n" in text:
            return "<w:br/>".join([words(line) for line in text.strip("\n").split("\n")])
    if not text:
        return ""
    if "&" in text or "<" in text or ">" in text:
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if text[0] == " " or text[-1] == " ":
        return f'<w:t xml:space="preserve">{text}</w:t>'
    return f"<w:t>{text}</w:t>"


def are_plain(texts: Sequence[str]) -> bool:
    """Whether all the texts can stand in w:t as they are; one look at many is cheaper than one at each."""
    joined = f"|{'|'.join(texts)}|"
    return joined.isprintable() and not (
        "&" in joined or "<" in joined or ">" in joined or "| " in joined or " |" in joined or "||" in joined
    )


def run(text: str, properties: str = "") -> str:
    """A run; `properties` is the inside of w:rPr."""
    content = words(text)
    if not content:
        return ""
    return f"<w:r><w:rPr>{properties}</w:rPr>{content}</w:r>" if properties else f"<w:r>{content}</w:r>"


def paragraph(style: str, text: str = "", extra: str = "", keep: bool = False) -> str:
    """A paragraph of one run. `extra` follows w:keepNext in w:pPr, in the order the schema wants."""
    stay = "<w:keepNext/>" if keep else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{stay}{extra}</w:pPr>{run(text)}</w:p>'
