"""What LibreOffice prints: rows that stay together, headers, numbers, no empty page.

All papers of this file are rendered in one call; fillers move the critical rows over a page's end.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.documents.blocks import GroupRow, Part, ServiceList, Sheet, Title
from drafter.word.writer import write
from tests import office
from tests.drafter.word.samples import (
    ASSETS,
    CLOSING,
    COPIES,
    HEADING,
    KOP,
    annex,
    clauses,
    decree,
    long_cell,
    paper,
    service,
    whole,
)

pytestmark = [
    pytest.mark.skipif(bool(office.missing()), reason=f"not installed: {office.missing()}"),
    pytest.mark.timeout(600),
]


def signed(fillers: int) -> Part:
    """A decree whose signature comes near a page's end at some number of fillers."""
    copies = (COPIES,) if fillers % 2 else ()
    return Part((KOP, *HEADING, clauses(fillers), *copies))


def tabled(fillers: int, last: int = 0, signature: bool = True) -> Part:
    """A service's table; `last` lines in its last row."""
    table = service("x", CLOSING if signature else None, fillers)
    if last:
        table = replace(table, rows=(*table.rows[:-1], replace(table.rows[-1], cell=long_cell(last))))
    return Part((Title(("STANDAR",), level=2), table))


def services(count: int) -> Part:
    rows = (*((str(n), "pelayanan") for n in range(count)), GroupRow("UMUM"), ("x", "akhir"))
    return Part((Title(("DAFTAR",)), ServiceList(("NO.", "JENIS PELAYANAN"), rows, CLOSING)))


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Stem -> the words of each page."""
    papers = {
        "whole": whole(),
        "a4": paper(decree(3), annex(1), sheet=Sheet("A4", size=11, page_numbers=False)),
    }
    papers |= {f"decree{n}": paper(signed(n)) for n in range(18, 44)}
    papers |= {f"table{n}": paper(tabled(n)) for n in range(2, 40, 2)}
    papers |= {f"tall{n}": paper(tabled(n, 22)) for n in range(7, 15)}
    papers |= {f"unsigned{n}": paper(tabled(n, signature=False), decree()) for n in range(28, 36)}
    papers |= {f"list{n}": paper(services(n)) for n in range(26, 36)}
    folder = tmp_path_factory.mktemp("pages")
    pdfs = office.convert({stem: write(document, ASSETS, None) for stem, document in papers.items()}, folder)
    for stem in ("whole", "a4"):
        assert {
            name.partition("-")[0].partition("Light")[0].partition("Demi")[0]
            for name in office.fonts(pdfs[stem])
        } == {"URWBookman"}
    return {stem: office.pages(pdf) for stem, pdf in pdfs.items()}


def lines(page: str) -> list[str]:
    return [line for line in page.splitlines() if line.strip()]


def test_the_fillers_do_move_rows_over_the_end_of_a_page(pages: dict[str, list[str]]) -> None:
    for kind in ("decree", "table", "tall", "unsigned", "list"):
        assert len({len(found) for stem, found in pages.items() if stem.startswith(kind)}) > 1, kind


def test_no_page_is_empty_or_nearly_so(pages: dict[str, list[str]]) -> None:
    thin = [page for found in pages.values() for page in found if len(lines(page)) < 5]
    assert [
        page for page in thin if "Tembusan" not in page
    ] == []  # copies may run over: they are no signature


def test_the_signature_never_parts_from_the_last_dictum(pages: dict[str, list[str]]) -> None:
    for stem, found in pages.items():
        signed_pages = [page for page in found if "Ditetapkan di" in page]
        assert all("KETIGA" in page and "NIP" in page for page in signed_pages), stem
        assert signed_pages or not stem.startswith("decree")


def test_the_signature_of_an_annex_stands_with_its_last_row(pages: dict[str, list[str]]) -> None:
    for stem, found in pages.items():
        if stem.startswith(("table", "tall", "list")):
            page = next(page for page in found if "CAMAT BENGKALIS," in page)
            before = lines(page.partition("CAMAT BENGKALIS,")[0])
            assert len(before) >= 3, stem
            assert "NIP" in page, stem


def test_a_group_row_or_a_header_is_never_alone_at_the_foot(pages: dict[str, list[str]]) -> None:
    for stem, found in pages.items():
        for page in found:
            assert not lines(page)[-1].startswith(("PENYAMPAIAN", "PENGELOLAAN", "UMUM", "NO.")), stem


def test_the_header_row_is_repeated_on_each_page_of_a_table(pages: dict[str, list[str]]) -> None:
    for stem, found in pages.items():
        if stem.startswith(("table", "tall")):
            assert all("NO. KOMPONEN URAIAN" in page for page in found), stem


def test_pages_are_numbered_from_the_second_of_each_part(pages: dict[str, list[str]]) -> None:
    heads = [lines(page)[0] for page in pages["whole"]]
    assert heads == ["KONSEP", "2 KONSEP", "KONSEP", "2 KONSEP", "3 KONSEP", "4 KONSEP", "5 KONSEP", "KONSEP"]
    assert not [page for page in pages["a4"] if lines(page)[0].strip().isdigit()]


def test_the_mark_stands_on_each_page_only_where_asked(pages: dict[str, list[str]]) -> None:
    assert all("KONSEP" in page for page in pages["whole"])
    assert not [page for page in pages["a4"] if "KONSEP" in page]


def test_each_list_is_numbered_from_its_beginning_and_three_levels_deep(pages: dict[str, list[str]]) -> None:
    page = " ".join(pages["whole"][0].split())
    for words in (
        "a. bahwa setiap",
        "b. bahwa berdasarkan",
        "1. Undang-Undang",
        "a. surat dispensasi",
        "c. pengelolaan",
    ):
        assert words in page
    cell = " ".join(pages["whole"][3].split())
    for words in (
        "1. surat permohonan",
        "a. fotokopi KTP-el penerima",
        "1) yang masih",
        "1. pemohon",
        "1. butir yang ke-1",
    ):
        assert words in cell


def test_words_stand_in_order(pages: dict[str, list[str]]) -> None:
    text = " ".join(" ".join(pages["whole"]).split())
    row = [
        "PEMERINTAH",
        "NOMOR",
        "TENTANG",
        "Menimbang",
        "Mengingat",
        "MEMUTUSKAN",
        "KESATU",
        "KETIGA",
        "Ditetapkan",
        "Tembusan",
        "LAMPIRAN",
        "DAFTAR",
        "SURAT CONTOH 1",
        "SURAT CONTOH 2",
        "MAKLUMAT",
        "sanggup;",
        "Demikian",
        "${ttd_pengirim}",
    ]
    at = [text.index(word) for word in row]
    assert at == sorted(at)
