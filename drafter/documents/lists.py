"""Lists with the punctuation of legal drafting set by the program.

Items end ";", the last but one "; dan", the last "." (UU 12/2011 Lampiran II angka 87-91); an item
that introduces others ends ":".  Where items are whole sentences, each ends "." instead: one of the
two throughout a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from drafter.documents.blocks import CellBlock, Line, NumberedList, Numbering, Paragraph

ENDS = " \t\r\n\v\f\xa0;,."
CONJUNCTIONS = ("dan/atau", "dan", "atau")  # the longer before the one it ends like
TYPED = (";", ",", ".", "dan", "atau")  # what a typed end can end with
MARKED = (*TYPED, ":")
SENTENCES = re.compile(r"[a-z)]{4}\. +[A-Z]")
CLOSED = (".", "!", "?", ":", ".)", '."', "…")


class Node(NamedTuple):
    """An item before it is punctuated.  One that has words alone may stand as those words."""

    text: str
    children: tuple[Node | str, ...] = ()
    anchor: str = ""


def bare(text: str) -> str:
    """Words without the ";", "dan" or "." that an officer may have typed at their end."""
    text = text.strip()
    if text.endswith(TYPED):
        return text if text.endswith("..") else parted(text)[0]  # ".." is a blank to fill in
    return text


def parted(text: str) -> tuple[str, str]:
    """Words without their typed end, and the conjunction that was typed behind ";" or "," there."""
    text = text.rstrip(ENDS)
    for word in CONJUNCTIONS:
        before = text[: -len(word)].rstrip() if text.endswith(word) else ""
        if before.endswith((";", ",")):
            return before.rstrip(ENDS), word
    return text, ""


def conjunction(text: str) -> str:
    """The word after the last item but one, `text`: "dan" unless "atau" or "dan/atau" was typed there."""
    return (parted(text)[1] if text.endswith(CONJUNCTIONS) else "") or "dan"


def is_sentences(nodes: Iterable[Node | str]) -> bool:
    """Whether any item holds more than one sentence."""
    for node in nodes:
        if isinstance(node, str):
            if ". " in node and SENTENCES.search(node):
                return True
        elif SENTENCES.search(node.text) or is_sentences(node.children):
            return True
    return False


def lines(nodes: Sequence[Node | str], level: int = 0, closing: str = ".", between: str = "") -> list[Line]:
    """Items as punctuated lines, one at least; `between` replaces ";" and "dan" where items are sentences."""
    result: list[Line] = []
    ends = [between or ";"] * len(nodes)
    ends[-1] = closing
    if len(nodes) > 1:
        ends[-2] = between or f"; {conjunction(text_of(nodes[-2]))}"
    for node, end in zip(nodes, ends, strict=True):
        if isinstance(node, str):
            result.append(Line(closed(node, end), level))
            continue
        if node.children:
            result.append(Line(bare(node.text).rstrip(":") + ":", level, anchor=node.anchor))
            result += lines(node.children, level + 1, end, between)
        else:
            result.append(Line(closed(node.text, end), level, anchor=node.anchor))
    return result


def text_of(node: Node | str) -> str:
    """The words of an item."""
    return node if isinstance(node, str) else node.text


def closed(text: str, end: str) -> str:
    """An item with its own end in place of the typed one.

    A "!" or "?" ("SP4N-LAPOR!") takes the place of the full stop.
    """
    text = text.strip()
    if not text.endswith(MARKED) and end != ".":  # nearly all items
        return text + end
    text = bare(text)
    return text if text.endswith(":") or (end == "." and text.endswith(CLOSED)) else text + end


def sentence(text: str) -> str:
    """Words as a sentence of their own: capital at the start, "." at the end."""
    text = text.strip()
    if not text:
        return text
    text = capital(text)
    return text if text.endswith(CLOSED) else text.rstrip(";, ") + "."


def introduction(text: str) -> str:
    """Words that introduce a list: capital at the start, ":" at the end unless they end otherwise."""
    text = capital(text.strip())
    return text if not text or text.endswith((":", ".")) else text + ":"


def capital(text: str) -> str:
    """The first letter as a capital; web addresses and the like stay."""
    first = text.split(" ", 1)[0]
    if "." in first.rstrip(".") or "@" in first or "/" in first:
        return text
    return text[:1].upper() + text[1:]


def listed(nodes: Sequence[Node | str], numbering: Numbering = Numbering.FIGURES) -> tuple[CellBlock, ...]:
    """Nodes as a numbered list; a single one without children is a plain sentence."""
    nodes = spoken(nodes)
    if not nodes:
        return ()
    if len(nodes) == 1:
        alone = nodes[0] if isinstance(nodes[0], Node) else Node(nodes[0])
        if not alone.children:
            return (Paragraph(sentence(bare(alone.text)), anchor=alone.anchor),)
    between = "." if is_sentences(nodes) else ""
    return (NumberedList(tuple(lines(nodes, between=between)), numbering),)


def is_spoken(text: str) -> bool:
    """Whether anything is left without the punctuation."""
    if text[:1].isalnum():  # no typed end reaches back to the first letter
        return True
    text = text.strip()
    if text.endswith(TYPED) or text.endswith(":"):
        return bool(bare(text).strip(ENDS + ":")) or text.endswith("..")
    return text != ""


def spoken(nodes: Iterable[Node | str]) -> list[Node | str]:
    """Nodes that say something; the children of one without words take its place."""
    kept: list[Node | str] = []
    for node in nodes:
        if isinstance(node, str):
            if is_spoken(node):
                kept.append(node)
            continue
        inner = spoken(node.children)
        if is_spoken(node.text):
            kept.append(Node(node.text, tuple(inner), node.anchor))
        else:
            kept += inner
    return kept
