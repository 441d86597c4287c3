"""Faults of a .docx that validators do not see: ids and names, numbering, tables, fields, parts.

Word repairs or refuses such files; the validators' schemas and semantics do not cover them.
"""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Iterator
from typing import Any

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
ITEM_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/customXml}itemID"


def lint(docx: bytes) -> list[str]:
    """The faults found, each as a short sentence; [] for a sound file."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        names = package.namelist()
        xml = {n: etree.fromstring(package.read(n)) for n in names if n.endswith((".xml", ".rels"))}
    faults = [f"part stored twice: {name}" for name in _doubles(names)]
    items = [root.get(ITEM_ID) for root in xml.values() if root.get(ITEM_ID)]
    faults += [f"itemID twice: {item}" for item in _doubles(items)]
    styles = {s.get(f"{W}styleId") for s in xml["word/styles.xml"].iter(f"{W}style")}
    numbering = xml.get("word/numbering.xml")
    levels = _levels(numbering, faults) if numbering is not None else {}
    for name, root in xml.items():
        if name.startswith("word/") and not name.endswith(".rels"):
            faults += [f"{name}: {fault}" for fault in _story(root, styles, levels)]
    return faults


def _doubles(values: Any) -> list[Any]:
    return [value for value, count in Counter(values).items() if count > 1]


def _values(root: Any, tag: str, attribute: str = "val") -> list[str]:
    return [element.get(f"{W}{attribute}") for element in root.iter(f"{W}{tag}")]


def _levels(numbering: Any, faults: list[str]) -> dict[str, set[str]]:
    """numId -> the levels its abstractNum defines."""
    abstract = {
        element.get(f"{W}abstractNumId"): set(_values(element, "lvl", "ilvl"))
        for element in numbering.iter(f"{W}abstractNum")
    }
    faults += [f"numId defined twice: {key}" for key in _doubles(_values(numbering, "num", "numId"))]
    levels: dict[str, set[str]] = {}
    for num in numbering.iter(f"{W}num"):
        target = num.find(f"{W}abstractNumId").get(f"{W}val")
        if target not in abstract:
            faults.append(f"num {num.get(f'{W}numId')} without abstractNum {target}")
        levels[num.get(f"{W}numId")] = abstract.get(target, set())
    return levels


def _story(root: Any, styles: set[str | None], levels: dict[str, set[str]]) -> Iterator[str]:
    yield from (f"style unknown: {key}" for tag in ("pStyle", "rStyle", "tblStyle", "basedOn")
                for key in _values(root, tag) if key not in styles)  # fmt: skip
    for numbered in root.iter(f"{W}numPr"):
        key, level = ((_values(numbered, tag) or ["0"])[0] for tag in ("numId", "ilvl"))
        if key not in {*levels, "0"}:  # 0 takes a numbering away
            yield f"numId to no num: {key}"
        elif key in levels and level not in levels[key]:
            yield f"level {level} undefined in num {key}"
    yield from _bookmarks(root)
    yield from _tables(root)
    begun = 0
    for kind in _values(root, "fldChar", "fldCharType"):
        begun += {"begin": 1, "end": -1}.get(kind, 0)
        if begun < 0:
            yield "field ended, not begun"
    if begun > 0:
        yield "field begun, not ended"
    yield from (f"picture id twice: {key}" for key in _doubles([e.get("id") for e in root.iter(DRAWING)]))
    yield from (
        f"sdt id twice: {key}"
        for key in _doubles([k for s in root.iter(f"{W}sdtPr") for k in _values(s, "id")])
    )
    yield from ("sdt without content" for sdt in root.iter(f"{W}sdt") if sdt.find(f"{W}sdtContent") is None)


def _bookmarks(root: Any) -> Iterator[str]:
    starts, ends = _values(root, "bookmarkStart", "id"), _values(root, "bookmarkEnd", "id")
    names = _values(root, "bookmarkStart", "name")
    yield from (f"bookmark id twice: {key}" for key in _doubles(starts) + _doubles(ends))
    yield from (f"bookmark name twice: {name}" for name in _doubles(names))
    yield from (f"bookmark name too long: {name}" for name in names if len(name) > 40)
    yield from (f"bookmark without start or end: {key}" for key in sorted({*starts} ^ {*ends}))


def _tables(root: Any) -> Iterator[str]:
    for table in root.iter(f"{W}tbl"):
        grid = [int(column.get(f"{W}w")) for column in table.find(f"{W}tblGrid")]
        for row in table.iterchildren(f"{W}tr"):
            at = total = 0
            for cell in row.iterchildren(f"{W}tc"):
                properties = cell.find(f"{W}tcPr")
                width = properties.find(f"{W}tcW") if properties is not None else None
                span = properties.find(f"{W}gridSpan") if properties is not None else None
                count = int(span.get(f"{W}val")) if span is not None else 1
                if width is None:
                    yield "cell without tcW"
                elif int(width.get(f"{W}w")) != sum(grid[at : at + count]):
                    yield f"cell of {width.get(f'{W}w')} over grid columns of {grid[at : at + count]}"
                at, total = at + count, total + sum(grid[at : at + count])
                children = [child for child in cell if child.tag in (f"{W}p", f"{W}tbl", f"{W}sdt")]
                if not children or children[-1].tag != f"{W}p":
                    yield "cell without a paragraph at its end"
            if at != len(grid) or total != sum(grid):
                yield f"row over {at} columns in a grid of {len(grid)}"
