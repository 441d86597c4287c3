"""What a Word file says, box by box, as it would read with all tracked changes accepted.

A box is a cell of an outer table, or the paragraphs between two tables.  Read as a stream, without a
tree: a file an officer was sent may hold more XML than an old PC has memory.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.parsers import expat

MOST_DEPTH = 2_000  # elements within each other; Word itself stops far below
PICTURE = "[gambar]"
ANCHOR = re.compile(r"_s[pk]_")

_NUMBERS = {
    "pPrChange",
    "rPrChange",
    "tblPrChange",
    "trPrChange",
    "tcPrChange",
    "sectPrChange",
    "numPrChange",
}
_SKIPPED = {
    "del",
    "moveFrom",
    "instrText",
    "delText",
    "delInstrText",
    "sectPr",
    "Fallback",
    "tblGrid",
} | _NUMBERS
_PICTURES = {"drawing", "pict", "object"}
_SIGNS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_ENDED = {"t", "p", "tc", "tr", "body"}
_TOLD = {"bookmarkStart", "tbl", "ilvl", "numId", "cellDel"} | _ENDED | _SKIPPED | _PICTURES | set(_SIGNS)
_MARKERS = {"rPr", "trPr", "tcPr", "numPr"}  # within these w:del is a mark on its parent, not a container


class TextLine(NamedTuple):
    """One paragraph, or one row of a table inside a cell ("| a | b |").

    level: of its list, None outside one.  anchors: our bookmarks that begin in it.
    """

    text: str
    level: int | None = None
    anchors: tuple[str, ...] = ()


Box = tuple[TextLine, ...]


class Texts(NamedTuple):
    """The boxes of a file in their order; `cells` says which of them stand in a table."""

    boxes: tuple[Box, ...]
    cells: tuple[bool, ...]


@dataclass(slots=True)
class _Paragraph:
    pieces: list[str] = field(default_factory=list[str])
    anchors: list[str] = field(default_factory=list[str])
    carried: list[str] = field(default_factory=list[str])
    level: int | None = None
    listed: bool = True
    merged: bool = False  # its mark was deleted: it runs on in the next one


@dataclass(slots=True)
class _Row:
    gone: bool = False
    cells: list[str] = field(default_factory=list[str])
    anchors: list[str] = field(default_factory=list[str])


@dataclass(slots=True)
class _Box:
    lines: list[TextLine] = field(default_factory=list[TextLine])
    open: _Paragraph | None = None  # what runs on into the next paragraph
    gone: bool = False


class _Reader:
    """Takes the events of the XML one after another."""

    def __init__(self) -> None:
        self.boxes: list[Box] = []
        self.cells: list[bool] = []
        self._path: list[str] = []
        self._tags: dict[str, str] = {}
        self._skip = 0
        self._text = False
        self._paragraphs: list[_Paragraph] = []
        self._rows: list[_Row] = []
        self._held = [_Box()]
        self._waiting: list[str] = []

    # --- events ----------------------------------------------------------------------------------

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = self._tags.get(name)
        if tag is None:
            tag = self._tags[name] = name.rpartition(" ")[2]
        path = self._path
        parent = path[-1] if path else ""
        path.append(tag)
        if len(path) > MOST_DEPTH:
            raise ValueError("nested too deep")
        if tag not in _TOLD:  # three of four elements only say how something looks
            if self._skip:
                self._skip += 1
            return
        if tag == "bookmarkStart":
            self._bookmark(_attribute(attributes, "name"))
        if self._skip:
            self._skip += 1
        elif parent in _MARKERS:
            self._mark(tag, parent, attributes)
            if tag in _NUMBERS:
                self._skip = 1
        elif tag in _SKIPPED:
            self._skip = 1
        elif tag in _PICTURES:
            self._add(PICTURE)
            self._skip = 1
        elif tag in _SIGNS and parent == "r":
            self._add(_SIGNS[tag])
        else:
            self._open(tag)

    def end(self, _name: str) -> None:
        tag = self._path.pop()
        if self._skip:
            self._skip -= 1
        elif tag in _ENDED:
            self._close(tag)

    def characters(self, text: str) -> None:
        if self._text and not self._skip:
            self._add(text)

    # --- what stands where -----------------------------------------------------------------------

    def _open(self, tag: str) -> None:
        match tag:
            case "t":
                self._text = True
            case "p":
                self._paragraphs.append(self._begun())
            case "tbl" if len(self._rows) == 0:
                self._emit(self._held[-1], False)
                self._held[-1] = _Box()
            case "tr":
                self._rows.append(_Row())
            case "tc":
                self._held.append(_Box(gone=self._rows[-1].gone if self._rows else False))
            case _:
                pass

    def _close(self, tag: str) -> None:
        match tag:
            case "t":
                self._text = False
            case "p" if self._paragraphs:
                self._ended(self._paragraphs.pop())
            case "tc" if len(self._held) > 1:
                self._cell(self._held.pop())
            case "tr" if self._rows:
                row = self._rows.pop()
                if self._rows and not row.gone:
                    words = f"| {' | '.join(row.cells)} |"
                    self._held[-1].lines.append(TextLine(words, None, tuple(row.anchors)))
            case "body":
                self._emit(self._held[-1], False)
                self._held[-1] = _Box()
            case _:
                pass

    def _begun(self) -> _Paragraph:
        before = self._held[-1].open
        self._held[-1].open = None
        made = _Paragraph()
        if before is not None:
            made.pieces = before.pieces
            # Of a paragraph that was deleted whole, the bookmark counts only if the next has none.
            kept = made.anchors if "".join(before.pieces).strip() else made.carried
            kept += before.carried + before.anchors
        made.anchors += self._waiting
        self._waiting = []
        return made

    def _ended(self, paragraph: _Paragraph) -> None:
        box = self._held[-1]
        if paragraph.merged:
            box.open = paragraph
            return
        box.lines.append(_line(paragraph))

    def _cell(self, box: _Box) -> None:
        if len(self._rows) > 1:  # a table inside a cell: its rows are lines of that cell
            if not box.gone:
                _flush(box)
                row = self._rows[-1]
                row.cells.append(" ".join(line.text for line in box.lines if line.text))
                row.anchors += (name for line in box.lines for name in line.anchors)
        elif not box.gone and not (self._rows and self._rows[-1].gone):
            self._emit(box, True)

    def _emit(self, box: _Box, is_cell: bool) -> None:
        _flush(box)
        lines = tuple(line for line in box.lines if line.text or line.anchors)
        if lines:
            self.boxes.append(lines)
            self.cells.append(is_cell)

    def _bookmark(self, name: str) -> None:
        if not ANCHOR.match(name):
            return
        if self._paragraphs:
            self._paragraphs[-1].anchors.append(name)
        else:
            self._waiting.append(name)

    def _mark(self, tag: str, parent: str, attributes: dict[str, str]) -> None:
        """What stands in properties: a number of a list, or a mark that something was deleted."""
        if parent == "numPr" and self._paragraphs:
            value = _attribute(attributes, "val")
            if tag == "ilvl" and value.isdigit():
                self._paragraphs[-1].level = min(int(value), 8)
            elif tag == "numId":
                self._paragraphs[-1].listed = value != "0"
                if self._paragraphs[-1].level is None:
                    self._paragraphs[-1].level = 0
        elif tag in ("del", "moveFrom"):
            if parent == "trPr" and self._rows:
                self._rows[-1].gone = True
            elif parent == "rPr" and "pPr" in self._path[-3:] and self._paragraphs:
                self._paragraphs[-1].merged = True
        elif tag == "cellDel":
            self._held[-1].gone = True

    def _add(self, text: str) -> None:
        if self._paragraphs:
            self._paragraphs[-1].pieces.append(text)


def _attribute(attributes: dict[str, str], name: str) -> str:
    return next((value for key, value in attributes.items() if key.rpartition(" ")[2] == name), "")


def _line(paragraph: _Paragraph) -> TextLine:
    level = paragraph.level if paragraph.listed else None
    anchors = paragraph.anchors or paragraph.carried
    return TextLine(plain("".join(paragraph.pieces)), level, tuple(anchors))


def _flush(box: _Box) -> None:
    if box.open is not None:
        box.lines.append(_line(box.open))
        box.open = None


def plain(text: str) -> str:
    """Words with single blanks, a break of line kept, without what no eye sees."""
    text = text.replace("\u00ad", "").replace("\u200b", "")
    return "\n".join(line for each in text.split("\n") if (line := " ".join(each.split())))


def read_texts(pieces: Iterable[bytes]) -> Texts:
    """The boxes of document.xml; ValueError where it is no XML, or has a DTD, which no Word file has."""
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    parser.StartDoctypeDeclHandler = _refuse
    try:
        for piece in pieces:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise ValueError(f"not well-formed XML: {error}") from error
    return Texts(tuple(reader.boxes), tuple(reader.cells))


def _refuse(*_: object) -> None:
    raise ValueError("a Word file has no DTD")


Regions = dict[str, tuple[TextLine, ...]]


def regions(texts: Texts, known: Callable[[str], bool]) -> tuple[Regions, tuple[str, ...]]:
    """Lines by the bookmark they belong to, and those that belong to none.

    In a cell every line belongs to the bookmark before it, what stands before the first to the first:
    a clerk who types at the end of a cell types behind the end of its bookmark.  Between tables only
    items of a list go on with the item above.
    """
    found: Regions = {}
    outside: list[str] = []
    for box, is_cell in zip(texts.boxes, texts.cells, strict=True):
        name = ""
        early: list[TextLine] = []
        for line in box:
            own = next((each for each in line.anchors if known(each) and each not in found), "")
            if own:
                found[own] = (*(early if is_cell else ()), line)
                if not is_cell:
                    outside += (each.text for each in early)
                name, early = own, []
            elif name and (is_cell or line.level is not None):
                found[name] = (*found[name], line)
            else:
                name = ""
                early.append(line)
        outside += (each.text for each in early if each.text)
    return found, tuple(outside)
