"""Sections of the annex forms in Word's XML: lying pages, the free strip, pages named in the contents."""

from __future__ import annotations

import io
import re
import zipfile

from openxml_audit import OpenXmlValidator

from drafter.model.draft import AnnexForm, Layout
from drafter.word.writer import write
from tests.drafter.documents.offices import draft
from tests.drafter.documents.printed import printed
from tests.linter import lint

LONG, SHORT, STRIP = 18709, 12189, 1134  # twips of F4, and of 20 mm


def parts_of(form: AnnexForm, layout: Layout | None = None) -> tuple[bytes, dict[str, str]]:
    (document,) = printed(draft(services=3, annex=form, layout=layout or Layout())).documents
    content = write(document, {}, b"{}")
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        xml = {
            name: package.read(name).decode()
            for name in package.namelist()
            if name.endswith((".xml", ".rels"))
        }
    return content, xml


def sizes(xml: str) -> list[tuple[int, int]]:
    return [(int(w), int(h)) for w, h in re.findall(r'<w:pgSz w:w="(\d+)" w:h="(\d+)"', xml)]


def test_the_annexes_lie_and_the_decree_stands() -> None:
    content, xml = parts_of(AnnexForm(landscape=True, division="service"))
    text = xml["word/document.xml"]
    assert sizes(text) == [(SHORT, LONG), *[(LONG, SHORT)] * 3]
    assert text.count('w:orient="landscape"') == 3
    wide = [int(each) for each in re.findall(r'<w:tblW w:w="(\d+)"', text)]
    assert wide[-1] == LONG - 1701 - 1134
    headers = [name for name in xml if "sp-kepala" in name and name.endswith(".xml")]
    assert len(headers) == 4
    assert lint(content) == []


def test_the_number_stands_in_the_middle_of_a_lying_page_too() -> None:
    _, xml = parts_of(AnnexForm(landscape=True))
    assert 'w:val="center" w:pos="7937"' in xml["word/sp-kepala-lebar.xml"]


def test_the_strip_is_taken_from_the_text_of_every_page() -> None:
    def bottoms(layout: Layout) -> set[int]:
        _, xml = parts_of(AnnexForm(division="service"), layout)
        return {int(each) for each in re.findall(r'w:bottom="(\d+)" w:left', xml["word/document.xml"])}

    (usual,), (with_strip,) = bottoms(Layout()), bottoms(Layout(esign_strip=True))
    assert with_strip - usual in (STRIP - 1, STRIP)


def test_every_page_that_the_contents_name_is_that_of_a_bookmark() -> None:
    content, xml = parts_of(AnnexForm(contents=True, cover=True, service_list="always"))
    text = xml["word/document.xml"]
    named = set(re.findall(r" PAGEREF (\S+) ", text))
    assert len(named) == 5  # the decree, the list, three services
    assert named <= set(re.findall(r'<w:bookmarkStart w:id="\d+" w:name="([^"]+)"', text))
    assert lint(content) == []


def test_a_validator_finds_nothing_in_the_most_elaborate_form(tmp_path: object) -> None:
    from pathlib import Path

    form = AnnexForm(tables="two", division="service", landscape=True, cover=True, contents=True, heading="b")
    content, _ = parts_of(form, Layout(esign_strip=True))
    file = Path(str(tmp_path)) / "a.docx"
    file.write_bytes(content)
    assert [str(error) for error in OpenXmlValidator().validate(file).errors] == []
