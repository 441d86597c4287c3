"""A whole service pasted at once is shared out by the names of its components, and nothing is guessed."""

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.model.answers import Fees, Items, People, Steps, Table, TimeLimit
from drafter.model.components import load_components
from drafter.reading.service import ReadService, decided, read_service
from drafter.regulations import load_catalogue

CASES = Path(__file__).parents[4] / "shared" / "cases"

WORD = """STANDAR PELAYANAN SKCK
NO\tKOMPONEN\tURAIAN
A\tKomponen Standar Pelayanan yang terkait dengan proses penyampaian pelayanan (service delivery)
1\tPersyaratan\t1. KTP;
2. KK;
3. pas foto
2\tSistem, mekanisme,
dan prosedur\t1. Pemohon datang
2. Petugas memeriksa (10 menit)
3\tJangka waktu pelayanan\t3 (tiga) hari kerja
4\tBiaya/tarif\tRp. 30.000,-
5\tKBLI\t62019
6\tJumlah pelaksana\t5 (lima) orang
7\tBiaya/tarif\tgratis
"""
EXCEL = '''No\tKomponen\tUraian
1\tPersyaratan\t"1. KTP
2. KK ""asli"""
2\t"Sistem, Mekanisme,
dan Prosedur"\t"1. Pemohon datang
2. Pemohon pulang"
3\tWaktu pelayanan\t30 menit
4\tBiaya\tgratis
'''
LINES = """Pelayanan Legalisasi
1. Persyaratan
   a. KTP
   b. KK
2. Prosedur:
   1. Pemohon datang
   2. Biaya
3. Waktu pelayanan : 15 menit
4. Biaya /tariff Gratis
5. Produk layanan : Legalisasi
6. Pengelolaan pengaduan 1.Kotak Saran
2.Telpon : 0821-8243-7282
"""


def shared_out(text: str) -> ReadService:
    return read_service(text, load_components(), load_catalogue())


def test_a_table_from_word_is_shared_out() -> None:
    read = shared_out(WORD)
    assert {key: type(value) for key, value in read.answers.items()} == {
        "requirements": Items,
        "procedure": Steps,
        "time_limit": TimeLimit,
        "fee": Fees,
        "staffing": People,
    }
    assert read.answers["requirements"].source == "1. KTP;\n2. KK;\n3. pas foto"
    assert read.notes == ("STANDAR PELAYANAN SKCK",)


def test_an_unknown_label_and_a_second_of_one_name_are_asked() -> None:
    asked = [(doubt.label, doubt.text, doubt.near) for doubt in shared_out(WORD).doubtful]
    assert asked == [("KBLI", "62019", ()), ("Biaya/tarif", "gratis", ("fee",))]


def test_a_table_from_excel_keeps_line_breaks_and_quotation_marks() -> None:
    read = shared_out(EXCEL)
    assert read.answers["requirements"].source == '1. KTP\n2. KK "asli"'
    assert read.answers["procedure"].source == "1. Pemohon datang\n2. Pemohon pulang"
    assert (len(read.answers), read.doubtful, read.notes) == (4, (), ())


def test_lines_under_titles_are_shared_out() -> None:
    read = shared_out(LINES)
    assert {key: value.source.strip() for key, value in read.answers.items()} == {
        "requirements": "a. KTP\n   b. KK",
        "procedure": "1. Pemohon datang\n   2. Biaya",
        "time_limit": "15 menit",
        "product": "Legalisasi",
        "complaints": "1.Kotak Saran\n2.Telpon : 0821-8243-7282",
    }
    assert [(doubt.label, doubt.text) for doubt in read.doubtful] == [("Biaya /tariff", "Gratis")]
    assert read.notes == ("Pelayanan Legalisasi",)


def test_titles_without_numbers_are_found() -> None:
    read = shared_out("PERSYARATAN\n1. KTP\n2. Biaya\n\nBIAYA/TARIF:\nGratis\nProduk Pelayanan: SKCK")
    assert {key: value.source.strip() for key, value in read.answers.items()} == {
        "requirements": "1. KTP\n2. Biaya",
        "fee": "Gratis",
        "product": "SKCK",
    }


def test_a_table_inside_a_cell_stays_in_it() -> None:
    read = shared_out(
        "1\tPersyaratan\tJenis\tJumlah\nKTP\t1 lembar\tasli\nKK\t2 lembar\tasli\n2\tBiaya\tgratis"
    )
    assert isinstance(read.answers["requirements"], Table)
    assert set(read.answers) == {"requirements", "fee"}


def test_text_without_any_component_is_kept_as_notes() -> None:
    assert shared_out("Yth. Bapak Camat\n\nsalam") == ReadService(notes=("Yth. Bapak Camat", "salam"))
    assert shared_out("") == ReadService()


PIECES = (
    "1\t",
    "2\t",
    "Persyaratan",
    "Biaya",
    "Prosedur",
    "\t",
    "\n",
    '"',
    "KTP",
    "1. ",
    ": ",
    "NO\tKOMPONEN\tURAIAN",
    "KBLI",
    " ",
    "gratis",
)


@given(st.text(max_size=300) | st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
@settings(deadline=None, max_examples=300)
def test_no_letter_is_lost_whatever_is_pasted(text: str) -> None:
    read = shared_out(text)
    parts = [value.source for value in read.answers.values()]
    parts += [f"{doubt.label} {doubt.text}" for doubt in read.doubtful]
    said = " ".join([*parts, *read.notes])
    for word in text.replace('"', " ").replace("\t", " ").split():
        if (
            word.isalpha()
            and word.isascii()
            and word not in ("Persyaratan", "Biaya", "Prosedur", "NO", "KOMPONEN", "URAIAN")
        ):
            assert word in said or any(
                name in word for name in ("Persyaratan", "Biaya", "Prosedur", "URAIAN")
            )


def test_every_real_service_comes_back_from_a_table() -> None:
    if not CASES.is_dir():
        pytest.skip("the real standards of ../shared/cases are not part of the program")
    components = load_components()
    for path in sorted(CASES.glob("*.json")):
        for service in json.loads(path.read_text("utf-8")).get("layanan", []):
            words = {
                components.by_exchange[key]: each if isinstance(each, str) else "\n".join(each)
                for key, each in service["komponen"].items()
            }
            rows = [f"{number}\t{key.title}\t{each}" for number, (key, each) in enumerate(words.items(), 1)]
            read = shared_out("No\tKomponen\tUraian\n" + "\n".join(rows))
            assert {key: value.source.split() for key, value in read.answers.items()} == {
                key.id: each.split() for key, each in words.items()
            }
            assert (read.doubtful, read.notes) == ((), ())


@pytest.mark.parametrize("piece", ["1\tPersyaratan\tKTP\n", "Biaya: ", "x\n", "\t", '"', "1. Biaya gratis\n"])
def test_a_megabyte_is_shared_out_within_a_second(piece: str) -> None:
    shared_out("")  # what is read once is not counted
    text = piece * (1_000_000 // len(piece))
    begin = time.perf_counter()
    shared_out(text)
    assert time.perf_counter() - begin < 1.0


# --- what the officer decides ---------------------------------------------------------------------


def test_a_question_is_answered_with_a_component_or_a_note() -> None:
    components, catalogue = load_components(), load_catalogue()
    found = read_service(WORD, components, catalogue)
    assert [doubt.label for doubt in found.doubtful] == ["KBLI", "Biaya/tarif"]
    kept = decided(found, ["", ""], components, catalogue)
    assert kept.notes == ("STANDAR PELAYANAN SKCK", "KBLI: 62019", "Biaya/tarif: gratis")
    assert kept.answers == found.answers and kept.doubtful == ()
    taken = decided(found, ["product", "requirements"], components, catalogue)
    assert taken.answers["product"].source == "62019"
    assert taken.answers["requirements"].source.endswith("3. pas foto\ngratis")
    assert taken.notes == ("STANDAR PELAYANAN SKCK",)


def test_a_row_before_the_first_component_is_asked_when_the_table_has_a_heading() -> None:
    read = shared_out("No\tKomponen\tUraian\nPENYAMPAIAN PELAYANAN\n1.\tKBLI\t62019\n2.\tPersyaratan\tKTP")
    assert [(doubt.label, doubt.text) for doubt in read.doubtful] == [("KBLI", "62019")]
    assert read.notes == ()


def test_a_label_that_goes_on_with_a_stroke_belongs_to_the_row() -> None:
    read = shared_out(
        "1.\tPenanganan pengaduan, saran, dan masukan\n/Apresiasi\tTelepon: 159\n2.\tBiaya\tgratis"
    )
    assert {key: value.source for key, value in read.answers.items()} == {
        "complaints": "Telepon: 159",
        "fee": "gratis",
    }


# --- Word files made by hand --------------------------------------------------------------------


def cell_text(cell) -> str:
    """A cell as Word's clipboard has it: a line for each paragraph, an inner table as rows."""
    from docx.table import Table as WordTable

    return "\n".join(
        copied(item) if isinstance(item, WordTable) else item.text for item in cell.iter_inner_content()
    )


def copied(table) -> str:
    """A table as Word puts it on the clipboard: tabs between cells, a merged cell once."""
    rows = []
    for row in table.rows:
        cells = {id(cell._tc): cell for cell in row.cells}
        rows.append("\t".join(cell_text(cell) for cell in cells.values()))
    return "\n".join(rows)


@pytest.fixture(scope="module")
def word_files():
    if not (CASES / "docx").is_dir():
        pytest.skip("the Word files of ../shared/cases are not part of the program")
    from docx import Document

    return lambda name: Document(str(next((CASES / "docx").glob(name)))).tables


def test_six_services_of_a_ministry_are_shared_out_from_their_word_tables(word_files) -> None:
    every = set(load_components().by_id) - {"legal_basis"}
    tables = word_files("01-kominfo*")
    read = [shared_out(copied(tables[place])) for place in (5, 6, 7, 8, 10, 11)]
    assert all(set(each.answers) == every for each in read)
    asked = [[doubt.label for doubt in each.doubtful] for each in read]
    assert asked == [["KLASIFIKASI BAKU LAPANGAN USAHA INDONESIA (KBLI)"]] * 3 + [[]] * 3
    assert all(each.notes == () for each in read)
    assert all(isinstance(each.answers["time_limit"], TimeLimit) for each in read)


def test_a_table_cut_at_page_ends_is_shared_out_piece_by_piece(word_files) -> None:
    whole = "\n".join(copied(table) for table in word_files("kkp-from-pdf*")[1:])
    read = shared_out(whole)
    assert set(read.answers) == set(load_components().by_id)
    assert (read.doubtful, read.notes) == ((), ())


def test_tables_that_are_no_standard_become_notes_or_questions(word_files) -> None:
    for name in ("02-kec*", "04-bppt*", "05-bkpsdmd*", "06-polibatam*"):
        assert all(not shared_out(copied(table)).answers for table in word_files(name))
