"""The linter finds planted faults; without that its silence would say nothing."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

import pytest

from drafter.word.writer import write
from tests.drafter.word.samples import ASSETS, whole
from tests.linter import lint

DOCUMENT, NUMBERING, HEADER = "word/document.xml", "word/numbering.xml", "word/sp-kepala.xml"


def once(pattern: str, new: str) -> Callable[[str], str]:
    return lambda text: re.sub(pattern, new, text, count=1)


FAULTS: dict[str, tuple[str, Callable[[str], str], str]] = {
    "no tcW": (DOCUMENT, once(r'<w:tcW w:w="\d+" w:type="dxa"/>', ""), "cell without tcW"),
    "bookmark id": (DOCUMENT, once(r'bookmarkStart w:id="2"', 'bookmarkStart w:id="1"'), "bookmark id twice"),
    "bookmark name": (DOCUMENT, once("_sk_mengingat", "_sk_menimbang"), "bookmark name twice"),
    "bookmark end": (DOCUMENT, once(r'<w:bookmarkEnd w:id="\d+"/>', ""), "bookmark without start or end"),
    "long name": (DOCUMENT, once("_sk_mengingat", "_" + "x" * 40), "bookmark name too long"),
    "numId": (DOCUMENT, once(r'<w:numId w:val="1"/>', '<w:numId w:val="999"/>'), "numId to no num"),
    "level": (NUMBERING, lambda t: re.sub(r'<w:lvl w:ilvl="0">.*?</w:lvl>', "", t), "level 0 undefined"),
    "no abstract": (
        NUMBERING,
        once(r'abstractNumId w:val="\d+"', 'abstractNumId w:val="77"'),
        "without abstractNum",
    ),
    "num twice": (NUMBERING, once(r'<w:num w:numId="2">', '<w:num w:numId="1">'), "numId defined twice"),
    "pStyle": (DOCUMENT, once('w:pStyle w:val="SPKlausul"', 'w:pStyle w:val="Tiada"'), "style unknown"),
    "empty cell": (
        DOCUMENT,
        once(r"(</w:tcPr>)<w:p>.*?</w:p>(</w:tc>)", r"\1\2"),
        "cell without a paragraph",
    ),
    "table last": (
        DOCUMENT,
        once(r"</w:tbl>(<w:p>((?!</w:p>).)*</w:p>)+</w:tc>", "</w:tbl></w:tc>"),
        "cell without a paragraph",
    ),
    "width": (DOCUMENT, once(r'<w:gridCol w:w="\d+"/>', '<w:gridCol w:w="5"/>'), "over grid columns"),
    "column": (DOCUMENT, once(r'<w:gridCol w:w="\d+"/>', ""), "in a grid of"),
    "field": (HEADER, once(r'<w:fldChar w:fldCharType="end"/>', ""), "field begun, not ended"),
    "field end": (HEADER, once(r'<w:fldChar w:fldCharType="begin"/>', ""), "field ended, not begun"),
    "picture id": (DOCUMENT, once(r'<wp:docPr id="2"', '<wp:docPr id="1"'), "picture id twice"),
    "sdt": (DOCUMENT, once("</w:body>", "<w:sdt><w:sdtPr/></w:sdt></w:body>"), "sdt without content"),
    "sdt id": (
        DOCUMENT,
        once("</w:body>", '<w:sdtPr><w:id w:val="1"/></w:sdtPr>' * 2 + "</w:body>"),
        "sdt id twice",
    ),
}


def planted(part: str, change: Callable[[str], str], twice: str = "") -> bytes:
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(write(whole(), ASSETS, b"{}"))) as source,
        zipfile.ZipFile(stream, "w") as target,
    ):
        for name in source.namelist():
            text = source.read(name)
            changed = change(text.decode()).encode() if name == part else text
            assert name != part or changed != text
            target.writestr(name, changed)
        if twice:
            target.writestr(twice, source.read("customXml/itemProps1.xml"))
    return stream.getvalue()


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_found(fault: str) -> None:
    part, change, words = FAULTS[fault]
    assert [found for found in lint(planted(part, change)) if words in found]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_or_an_item_stored_twice_is_found() -> None:
    assert "part stored twice: customXml/itemProps1.xml" in lint(planted("", str, "customXml/itemProps1.xml"))
    assert [f for f in lint(planted("", str, "customXml/itemProps2.xml")) if f.startswith("itemID twice")]
