"""Tables copied as HTML give their cells, and nothing but words."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.model.components import load_components
from drafter.reading.markup import holds_table, rows_as_text
from drafter.reading.service import read_service
from drafter.regulations import load_catalogue

WORD = """<html xmlns:o="urn:office"><head><style>p {mso-list: l0}</style><title>Judul</title></head><body>
<p class=MsoNormal><b>STANDAR PELAYANAN SKCK</b></p>
<table border=1><tr><td><p>NO</p></td><td><p>KOMPONEN</p></td><td><p>URAIAN</p></td></tr>
<tr><td><p>1</p></td><td><p>Persyaratan</p></td><td>
<p class=MsoListParagraph><![if !supportLists]><span>1.<span>&nbsp;&nbsp;</span></span><![endif]>Fotokopi
  KTP; dan</p><p>2.&nbsp; KK &quot;asli&quot; &amp; akta</p></td></tr>
<tr><td>2</td><td>Biaya/tarif<script>alert('x')</script></td><td><b>Rp. 30.000,-</b></td></tr>
</table></body></html>"""
LISTS = """<table><tr><td>1</td><td>Persyaratan</td><td><ol><li>KTP</li><li>surat kuasa<ol><li>asli</li>
<li>fotokopi</li></ol></li></ol><ul><li>foto</li></ul></td></tr>
<tr><td>2</td><td>Biaya</td><td>Jenis<table><tr><td>baru</td><td>gratis</td></tr></table></td></tr></table>"""


def test_cells_of_word_come_with_their_lines_and_without_formatting() -> None:
    text = rows_as_text(WORD)
    assert "mso" not in text and "alert" not in text and "Judul" not in text
    read = read_service(text, load_components(), load_catalogue())
    assert read.answers["requirements"].source == '1. Fotokopi KTP; dan\n2. KK "asli" & akta'
    assert read.answers["fee"].source == "Rp. 30.000,-"
    assert read.notes == ("STANDAR PELAYANAN SKCK",)


def test_lists_get_the_numbers_that_html_does_not_write() -> None:
    read = read_service(rows_as_text(LISTS), load_components(), load_catalogue())
    assert read.answers["requirements"].source == (
        "1. KTP\n2. surat kuasa\n   1. asli\n   2. fotokopi\n- foto"
    )
    assert read.answers["fee"].source == "Jenis\nbaru\tgratis"


def test_only_a_table_of_columns_is_one() -> None:
    assert holds_table(WORD) and holds_table("<TABLE><TR><TH>a<TD>b</TABLE>")
    assert not holds_table("<p>td th</p>") and not holds_table("<table><tr><td>satu</td></tr></table>")


PIECES = ("<table>", "</table>", "<tr>", "<td>", "</td>", "<li>", "<ol>", "</ol>", "<p>", "<br>", "<", "&",
          "KTP", " ", "\n", "\t", '"', "<!--", "-->", "<![if x]>", "<style>", "</style>", "&#0;")  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=200))
@settings(deadline=None)
def test_no_html_breaks_the_reading(html: str) -> None:
    text = rows_as_text(html)
    if not set(html) & set("<&"):
        assert text.replace('"', "").split() == html.replace('"', "").replace("\x1c", " ").split()


@pytest.mark.parametrize(
    "piece", ["<td>", "<table><tr><td>x", "<", "&", "<ol><li>", "a", "<!--", '<a b="', "<td a"]
)
def test_a_megabyte_of_html_is_read_within_two_seconds(piece: str) -> None:
    html = piece * (1_000_000 // len(piece))
    begin = time.perf_counter()
    holds_table(html)
    rows_as_text(html)
    assert time.perf_counter() - begin < 2.0
