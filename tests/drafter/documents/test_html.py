"""Blocks as HTML: nothing typed becomes markup, lists are labelled as in the Word file."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.documents.blocks import Grid, Image, Letterhead, Line, NumberedList, Numbering, Paragraph
from drafter.documents.html import CUT, MOST_LETTERS, MOST_LINES, Look, html, labels
from tests.drafts import words

LEVELS = (Line("a"), Line("b", 1), Line("c", 2), Line("d", 2), Line("e", 1), Line("f"), Line("g", 1))


class Reader(HTMLParser):
    """Collects the words and tags of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.said.append(data)


def read(text: str) -> Reader:
    reader = Reader()
    reader.feed(text)
    return reader


@given(words)
@settings(max_examples=200, deadline=None)
def test_whatever_is_typed_stays_words(typed: str) -> None:
    reader = read(
        html((Paragraph(typed), NumberedList((Line(typed),)), Grid((typed,), ((typed,),))), Look.CELL, 12)
    )
    assert set(reader.tags) <= {"body", "p", "br", "table", "tr", "th", "td"}
    assert not {sign for sign in "".join(reader.said) if sign != "\t" and ord(sign) < 32}


def test_marks_of_html_are_escaped_and_line_ends_kept() -> None:
    made = html((Paragraph("surat <asli> & salinan\r\nkedua\x00"),), Look.CELL, 12)
    assert "surat &lt;asli&gt; &amp; salinan<br/>kedua" in made


def test_signs_that_turn_the_direction_of_the_page_are_left_out() -> None:
    assert "\u202e" not in html((Paragraph("\u202eberkas"),), Look.CELL, 12)


@pytest.mark.parametrize(
    ("numbering", "expected"),
    [
        (Numbering.FIGURES, ["1.", "a.", "1)", "2)", "b.", "2.", "a."]),
        (Numbering.LETTERS, ["a.", "1)", "a)", "b)", "2)", "b.", "1)"]),
    ],
)
def test_lower_levels_begin_anew_under_each_item(numbering: Numbering, expected: list[str]) -> None:
    assert list(labels(LEVELS, numbering)) == expected


def test_a_line_that_continues_an_item_has_no_label_and_does_not_count() -> None:
    lines = (Line("a"), Line("lanjutan", numbered=False), Line("b"))
    assert list(labels(lines, Numbering.FIGURES)) == ["1.", "", "2."]
    assert "2.\tb" in html((NumberedList(lines),), Look.CELL, 12)


def test_a_divided_list_goes_on_counting() -> None:
    assert "3.\tketiga" in html((NumberedList((Line("ketiga"),)),), Look.BODY, 12, first=3)


def test_an_empty_paragraph_keeps_its_height() -> None:
    assert "&nbsp;" in html((Paragraph(""),), Look.CELL, 12)


def test_headings_in_a_cell_and_the_looks_of_headers_are_bold() -> None:
    assert "<b>Teknis:</b>" in html((Paragraph("Teknis:", heading=True),), Look.CELL, 12)
    assert '<p align="center"><b>URAIAN</b>' in html((Paragraph("URAIAN"),), Look.HEADER, 12)
    assert "<b>" not in html((Paragraph("URAIAN"),), Look.CENTRED, 12)


def test_all_rows_of_a_small_table_are_as_wide_as_the_widest() -> None:
    reader = read(html((Grid(("a",), (("1", "2", "3"), ())),), Look.CELL, 12))
    assert reader.tags.count("th") == 3
    assert reader.tags.count("td") == 6


def test_a_picture_is_named_by_its_asset_and_has_the_size_it_is_given() -> None:
    image = Image('a"b', "Bagan alur", 105, 150)
    made = html((image,), Look.CELL, 12, extent=lambda _: (25.4, 50.8))
    assert 'src="asset:a&quot;b" width="96" height="192"' in made
    assert "Bagan alur" in html((image,), Look.CELL, 12, extent=lambda _: (0, 0))


def test_the_last_line_of_a_letterhead_is_the_largest() -> None:
    made = html(Letterhead(("PEMERINTAH", "KECAMATAN"), ("Jalan A",)), Look.CENTRED, 12)
    assert made.index("13pt") < made.index("16pt") < made.index("9.5pt")
    assert "<b>KECAMATAN</b>" in made


@given(st.integers(MOST_LINES + 1, 3000))
@settings(max_examples=10, deadline=None)
def test_what_is_far_too_long_is_cut_and_says_so(count: int) -> None:
    made = html((NumberedList(tuple(Line(f"syarat {n}") for n in range(count))),), Look.CELL, 12)
    assert CUT in made
    assert read(made).tags.count("p") == MOST_LINES + 1


def test_one_endless_paragraph_is_cut_and_says_so() -> None:
    made = html((Paragraph("panjang " * 200_000), Paragraph("kedua")), Look.CELL, 12)
    assert CUT in made
    assert len(made) < MOST_LETTERS + 1000
    assert "kedua" not in made


def test_a_table_of_many_rows_is_cut_and_says_so() -> None:
    made = html((Grid(("a", "b"), (("kata " * 50, "x"),) * 5000),), Look.CELL, 12)
    assert CUT in made
    assert len(made) < 60_000


def test_what_is_of_usual_length_is_whole() -> None:
    assert CUT not in html((NumberedList(tuple(Line("kata") for _ in range(MOST_LINES))),), Look.CELL, 12)
