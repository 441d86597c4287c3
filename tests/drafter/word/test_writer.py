"""Blocks -> .docx: sound files, the same bytes, words and names where they belong."""

from __future__ import annotations

import io
import re
import threading
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from drafter.documents.blocks import (
    Cell,
    ClauseTable,
    Document,
    Grid,
    GroupRow,
    Image,
    Letterhead,
    Line,
    NumberedList,
    Numbering,
    Paragraph,
    Part,
    ServiceList,
    Sheet,
    Signature,
    Title,
)
from drafter.errors import UserError
from drafter.word import deflating, package, writer
from drafter.word.paragraphs import words
from drafter.word.writer import write
from tests.drafter.word.samples import (
    ASSETS,
    CLOSING,
    FEES,
    KOP,
    PLAIN,
    annex,
    clauses,
    decree,
    listed,
    long_cell,
    paper,
    service,
    whole,
)
from tests.linter import lint

SAMPLES = {
    "whole": whole(),
    "decree": paper(decree()),
    "no logo, A4, Arial 11, no page numbers": paper(
        decree(3, replace(KOP, logo=None)),
        annex(1),
        sheet=Sheet("A4", font="Arial", size=11, page_numbers=False),
    ),
    "mark without page numbers": paper(decree(), sheet=Sheet(page_numbers=False), mark="KONSEP"),
    "no parts": paper(),
    "empty part": paper(Part(())),
    "bare blocks": paper(
        Part(
            (Letterhead(()), Title(()), ClauseTable(()), ServiceList((), ()), NumberedList(()), Paragraph(""))
        ),
        Part(
            (ClauseTable((), CLOSING), ServiceList(("NO.", "A", "B", "C"), (("1",), GroupRow("G")), CLOSING))
        ),
    ),
}


def document_xml(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        return opened.read("word/document.xml").decode()


def faults(content: bytes, folder: Path) -> list[str]:
    """What our linter and openxml-audit find."""
    path = folder / "x.docx"
    path.write_bytes(content)
    return lint(content) + [str(error) for error in OpenXmlValidator().validate(path).errors]


def in_cell(*blocks) -> Document:
    table = service("x")
    row = replace(table.rows[1], cell=Cell(blocks))
    return paper(Part((replace(table, rows=(row,)),)))


@pytest.mark.parametrize("name", SAMPLES)
def test_validators_find_nothing(name: str, tmp_path: Path) -> None:
    assert faults(write(SAMPLES[name], ASSETS, b"{}"), tmp_path) == []


@pytest.mark.parametrize("name", SAMPLES)
def test_python_docx_opens_it(name: str) -> None:
    opened = docx.Document(io.BytesIO(write(SAMPLES[name], ASSETS, None)))
    assert opened.core_properties.title == "Standar Pelayanan & Maklumat"
    assert opened.core_properties.author == "Kecamatan Bengkalis"
    assert opened.core_properties.language == "id-ID"


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert write(whole(), ASSETS, b'{"version":1}') == write(whole(), ASSETS, b'{"version":1}')


def test_paper_and_margins_are_those_of_the_sheet() -> None:
    for sheet, size in ((Sheet(), (12189, 18709)), (Sheet("A4", left=25), (11906, 16838))):
        section: Any = docx.Document(io.BytesIO(write(paper(decree(), sheet=sheet), ASSETS, None))).sections[
            0
        ]
        assert (round(section.page_width.twips), round(section.page_height.twips)) == size
        assert section.left_margin.mm == pytest.approx(sheet.left, abs=0.02)


def test_font_and_size_of_the_sheet_reach_the_styles() -> None:
    content = write(paper(decree(), sheet=Sheet(font="Arial", size=11)), ASSETS, None)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        text = package.read("word/styles.xml").decode()
    assert "Bookman" not in text
    style: Any = docx.Document(io.BytesIO(content)).styles["SP Isi Sel"]
    assert (style.font.name, style.font.size.pt) == ("Arial", 11)
    assert style.paragraph_format.line_spacing.pt == pytest.approx(12.85)


def test_each_list_has_its_own_num_and_its_kind() -> None:
    text = document_xml(write(paper(decree()), ASSETS, None))
    numbers = re.findall(r'<w:numId w:val="(\d+)"/>', text)
    assert sorted(set(numbers), key=int) == [
        str(n + 1) for n in range(4)
    ]  # considerations, grounds, KESATU, copies


def test_a_shared_cell_is_numbered_anew_wherever_it_stands() -> None:
    cell = Cell((listed("satu;", "dua."),))
    table = service("x")
    row = replace(table.rows[1], cell=cell)
    text = document_xml(write(paper(Part((replace(table, rows=(row, row, row)),))), {}, None))
    assert re.findall(r'<w:numId w:val="(\d+)"/>', text) == ["1", "1", "2", "2", "3", "3"]


def test_a_bookmark_runs_from_the_first_to_the_last_paragraph_of_its_cell() -> None:
    table = service("x")
    row = replace(table.rows[1], cell=Cell((*FEES.blocks, listed("awal;", "akhir.")), "_sp_abc_fee"))
    text = document_xml(write(paper(Part((replace(table, rows=(row,)),))), {}, None))
    between = text.partition('w:name="_sp_abc_fee"/>')[2].partition("<w:bookmarkEnd")[0]
    assert re.findall("<w:t>([^<]*)</w:t>", between)[0] == "Jenis"
    assert re.findall("<w:t>([^<]*)</w:t>", between)[-1] == "akhir."


def test_anchors_of_lines_and_paragraphs_hold_their_words() -> None:
    text = document_xml(write(whole(), ASSETS, None))
    for name, expected in (
        ("_sk_m_1", "sanggup;"),
        ("_sk_m_2", "Demikian."),
        ("_sp_t0", "STANDAR PELAYANAN"),
    ):
        assert f'w:name="{name}"/><w:r><w:t>{expected}</w:t>' in text


@pytest.mark.parametrize("names", [("_sp_a", "_sp_a"), ("_" + "x" * 40,)])
def test_a_bookmark_name_twice_or_too_long_is_a_fault_of_the_caller(names: tuple[str, ...]) -> None:
    part = Part(tuple(Paragraph("kata", anchor=name) for name in names))
    with pytest.raises(ValueError, match="bookmark"):
        write(paper(part), {}, None)


def test_titles_with_a_level_are_navigable_and_one_paragraph_each() -> None:
    opened: Any = docx.Document(io.BytesIO(write(whole(), ASSETS, None)))
    titles = [p.text for p in opened.paragraphs if p.style.name.startswith("SP Judul ")]
    assert titles[2] == "STANDAR PELAYANAN\nSURAT CONTOH 1"
    assert len(titles) == 5


def test_pictures_are_stored_once_with_their_words_and_keep_their_proportions() -> None:
    content = write(paper(decree(), annex(3)), ASSETS, None)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert sorted(n for n in package.namelist() if "media" in n) == [
            "word/media/sp-gambar1.png",
            "word/media/sp-gambar2.png",
        ]
    text = document_xml(content)
    assert text.count('descr="Bagan alur pelayanan"') == 6
    for width, height in re.findall(r'<wp:extent cx="(\d+)" cy="(\d+)"/>', text)[1:]:
        assert int(width) / int(height) == pytest.approx(2.5, rel=0.001)
        assert int(width) / 36000 <= 80


def test_a_picture_stands_in_a_paragraph_without_exact_spacing() -> None:
    opened = docx.Document(io.BytesIO(write(in_cell(Image("alur", "alur", 80, 40)), ASSETS, None)))
    style: Any = opened.tables[0].cell(1, 2).paragraphs[0].style
    assert style.name == "SP Gambar"
    assert style.paragraph_format.line_spacing == 1.0  # a multiple, not an exact height


@pytest.mark.parametrize(("lines", "whole_row"), [(15, True), (16, False)])
def test_rows_of_up_to_fifteen_lines_are_not_split(lines: int, whole_row: bool) -> None:
    text = document_xml(write(in_cell(*long_cell(lines).blocks), {}, None))
    assert (
        "<w:cantSplit/>" in text.rpartition("<w:tr>")[2] or text.count("<w:cantSplit/>") == 2
    ) is whole_row


def test_what_xml_cannot_hold_never_reaches_the_file(tmp_path: Path) -> None:
    dirty = "a\x00b\x01c\x02d\x03\x080;e\x0bf\x1f\ud800g\ufffe\uffffh\ti\r\nj <&> \U0001f600"
    document = in_cell(
        Paragraph(dirty), listed(dirty), Grid((dirty,), ((dirty,),)), Image("alur", dirty, 9, 9)
    )
    content = write(replace(document, title=dirty, author=dirty, mark=dirty), ASSETS, None)
    assert faults(content, tmp_path) == []
    cell = docx.Document(io.BytesIO(content)).tables[0].cell(1, 2)
    assert cell.paragraphs[0].text == "abcd0;e\nfgh i\nj <&> \U0001f600"


@pytest.mark.parametrize(
    ("text", "xml"),
    [
        ("", ""),
        ("satu", "<w:t>satu</w:t>"),
        (" satu", '<w:t xml:space="preserve"> satu</w:t>'),
        ("satu\ndua", "<w:t>satu</w:t><w:br/><w:t>dua</w:t>"),
        ("satu\r\n\r\ndua\n", "<w:t>satu</w:t><w:br/><w:br/><w:t>dua</w:t>"),
        ("Rp\u00a01", "<w:t>Rp\u00a01</w:t>"),
        ("a\u202eb\u2066c\u2069", "<w:t>abc</w:t>"),
        ("b\x8c\x7fc", "<w:t>bc</w:t>"),
        ("\x00", ""),
    ],
)
def test_words_of_a_run(text: str, xml: str) -> None:
    assert words(text) == xml


def test_the_signature_and_the_last_row_are_held_together() -> None:
    text = document_xml(write(paper(Part((clauses(),))), {}, None))
    rows = re.findall("<w:tr>.*?</w:tr>", text)
    for row in rows[-2:]:
        assert "<w:cantSplit/>" in row
        assert all("<w:keepNext/>" in p for p in re.findall("<w:p>.*?</w:p>", row))
    assert "<w:keepNext/>" not in rows[0]


def test_ink_leaves_four_empty_lines_and_e_signing_prints_its_mark() -> None:
    for room, expected in (("ink", [""] * 4), ("${ttd}", ["", "", "${ttd}", "", ""])):
        signature = Signature(("CAMAT,",), ("NAMA",), room)
        opened = docx.Document(io.BytesIO(write(paper(Part((ClauseTable((), signature),))), {}, None)))
        lines = [p.text for p in opened.tables[0].cell(0, 3).paragraphs]
        assert lines == ["", "CAMAT,", *expected, "NAMA"]


TEXT = st.text(max_size=60)
LINES = st.lists(st.builds(Line, TEXT, st.integers(0, 2), st.booleans(), st.just("")), max_size=6).map(tuple)
GRIDS = st.integers(1, 6).flatmap(
    lambda n: st.builds(Grid, st.tuples(*[TEXT] * n), st.lists(st.tuples(*[TEXT] * n), max_size=3).map(tuple))
)
BLOCKS = st.one_of(
    st.builds(Paragraph, TEXT, st.booleans()),
    st.builds(NumberedList, LINES, st.sampled_from(Numbering)),
    GRIDS,
    st.just(PLAIN.blocks[0]),
    st.just(Image("alur", "alur", 300, 40)),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(BLOCKS, max_size=5), TEXT)
def test_any_cell_gives_a_sound_file(blocks: list, mark: str) -> None:
    content = write(replace(in_cell(*blocks), mark=mark), ASSETS, None)
    assert lint(content) == []
    docx.Document(io.BytesIO(content))


# --- deflate's own threads ----------------------------------------------------------------------


def test_a_failure_while_text_is_made_leaves_no_thread_behind() -> None:
    broken = in_cell(Image("tidak ada", "alt", 10, 10))
    with pytest.raises(UserError):
        write(broken, {}, b"{}")
    assert not [each for each in threading.enumerate() if each.name == "deflate"]


def test_a_failure_of_deflate_reaches_the_caller(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(deflating, "deflate", refuse)
    with pytest.raises(MemoryError):
        write(whole(), ASSETS, b"{}")
    assert not [each for each in threading.enumerate() if each.name == "deflate"]


def test_a_long_text_is_packed_in_pieces_and_read_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    whole_at_once = document_xml(write(whole(), ASSETS, None))
    monkeypatch.setattr(writer, "_PIECE", 1000)
    assert document_xml(write(whole(), ASSETS, None)) == whole_at_once


def test_the_first_parts_say_that_it_is_a_word_file() -> None:
    with zipfile.ZipFile(io.BytesIO(write(whole(), ASSETS, b"{}"))) as opened:
        names = opened.namelist()
    assert names[:2] == ["[Content_Types].xml", "_rels/.rels"]
    assert names[-1] == package.SEAL
