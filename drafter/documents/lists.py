"""Lists with the punctuation of legal drafting set by the program.

Items end ";", the last but one "; dan", the last "." (UU 12/2011 Lampiran II angka 87-91); an item
that introduces others ends ":".  Where items are whole sentences, each ends "." instead: one of the
two throughout a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from drafter.documents.blocks import CellBlock, Line, NumberedList, Numbering, Paragraph

ENDS = " \t\r\n\v\f\xa0;,."
CONJUNCTIONS = ("dan/atau", "dan", "atau")  # the longer before the one it ends like
TYPED = (";", ",", ".", "dan", "atau")  # what a typed end can end with
SENTENCES = re.compile(r"[a-z)]{4}\. +[A-Z]")
CLOSED = (".", "!", "?", ":", ".)", '."', "…")


class Node(NamedTuple):
    """An item before it is punctuated."""

    text: str
    children: tuple[Node, ...] = ()
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


def conjunction(nodes: Sequence[Node]) -> str:
    """The word after the last item but one: "dan" unless the officer typed "atau" or "dan/atau" there."""
    typed = parted(nodes[-2].text)[1] if len(nodes) > 1 else ""
    return typed or "dan"


def is_sentences(nodes: Iterable[Node]) -> bool:
    """Whether any item holds more than one sentence."""
    return any(
        (". " in each.text and SENTENCES.search(each.text)) or (each.children and is_sentences(each.children))
        for each in nodes
    )


def lines(nodes: Sequence[Node], level: int = 0, closing: str = ".", between: str = "") -> list[Line]:
    """Items as punctuated lines; `between` replaces ";" and "dan" where items are sentences."""
    result: list[Line] = []
    word = conjunction(nodes)
    for place, node in enumerate(nodes):
        left = len(nodes) - place - 1
        end = closing if left == 0 else between or (f"; {word}" if left == 1 else ";")
        text = bare(node.text)
        if node.children:
            result.append(Line(text.rstrip(":") + ":", level, anchor=node.anchor))
            result.extend(lines(node.children, level + 1, end, between))
        else:
            result.append(Line(ended(text, end), level, anchor=node.anchor))
    return result


def ended(text: str, end: str) -> str:
    """An item with its end; a "!" or "?" of its own ("SP4N-LAPOR!") takes the place of the full stop."""
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


def listed(nodes: Sequence[Node], numbering: Numbering = Numbering.FIGURES) -> tuple[CellBlock, ...]:
    """Nodes as a numbered list; a single one without children is a plain sentence."""
    nodes = tuple(spoken(nodes))
    if not nodes:
        return ()
    if len(nodes) == 1 and not nodes[0].children:
        return (Paragraph(sentence(bare(nodes[0].text)), anchor=nodes[0].anchor),)
    between = "." if is_sentences(nodes) else ""
    return (NumberedList(tuple(lines(nodes, between=between)), numbering),)


def is_spoken(text: str) -> bool:
    """Whether anything is left without the punctuation."""
    text = text.strip()
    if text.endswith(TYPED) or text.endswith(":"):
        return bool(bare(text).strip(ENDS + ":")) or text.endswith("..")
    return text != ""


def spoken(nodes: Iterable[Node]) -> Iterator[Node]:
    """Nodes that say something; the children of one without words take its place."""
    for node in nodes:
        inner = tuple(spoken(node.children)) if node.children else ()
        if not is_spoken(node.text):
            yield from inner
        elif node.children:
            yield Node(node.text, inner, node.anchor)
        else:
            yield node
