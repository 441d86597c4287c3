"""Whatever is pasted: no reader stumbles, no word is lost, and none takes long."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from drafter.documents import values
from drafter.documents.blocks import CellBlock, Grid, NumberedList, Paragraph
from drafter.documents.lists import bare
from drafter.model import answers as a
from drafter.model.components import KINDS, Kind
from drafter.reading.keeping import canonical
from drafter.reading.kinds import read
from drafter.reading.lines import closed, read_lines
from drafter.reading.lists import cells_of
from drafter.regulations import load_catalogue

LABELS = ("sarana pengaduan",)
PIECES = (
    "1. ",
    "2. ",
    "3) ",
    "a. ",
    "b) ",
    "- ",
    "• ",
    "I. ",
    "01 ",
    "1.1 ",
    "(1) ",
    "   ",
    "\t",
    "\n",
    "\n",
    "\n  ",
    ": ",
    "; ",
    ", ",
    "; dan",
    " atau ",
    ".",
    "Baru:",
    "Persyaratan",
    "Pemohon mengambil",
    "petugas",
    "datang",
    "apabila tidak lengkap",
    "3 (tiga)",
    "2 (satu)",
    " hari kerja",
    " menit",
    " jam",
    "30 mnt",
    "20.",
    "1 x 24 jam",
    "paling lama ",
    "maksimal ",
    "sejak ",
    "berkas lengkap",
    "untuk",
    "per orang",
    "Rp. 50.000,-",
    "Rp50.000,00",
    "(lima puluh ribu rupiah)",
    "Rp. 0",
    "gratis",
    "tidak dipungut biaya",
    "WA: ",
    "0812-3998-8570",
    "www.lapor.go.id",
    "a@b.go.id",
    "loket",
    " orang",
    "5",
    "Senin",
    "08.00 - 16.00",
    "sesuai Perda",
    "Undang-Undang Nomor 25 Tahun 2009",
    " tentang Pelayanan Publik",
    "tidak termasuk ",
    "Pasal 5 ",
    "dan",
    "KTP",
    "|",
    "(",
    ")",
    "%",
    "±",
)
built = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)
kinds = st.sampled_from(KINDS)


def printed(made: tuple[CellBlock, ...]) -> list[str]:
    lines: list[str] = []
    for block in made:
        if isinstance(block, Paragraph):
            lines.append(block.text)
        elif isinstance(block, NumberedList):
            lines += [bare(line.text) for line in block.lines]
        elif isinstance(block, Grid):
            lines += [cell for row in (block.header, *block.rows) for cell in row]
    return [line for line in lines if line.lower().strip(" :") not in LABELS]


def lines_of(value: a.AnyValue) -> list[str]:
    """The source's lines as a value of this kind must say them."""
    if isinstance(value, a.Table):
        return [part for line in value.source.split("\n") for part in cells_of(line) or (line,)]
    if isinstance(value, a.Text):
        return value.source.split("\n")
    return [bare(closed(line.text)) for line in read_lines(value.source)]


def words(lines: list[str]) -> list[str]:
    """Words of which none may be lost; what stands between items is set by documents."""
    return [word for word in canonical(lines) if word not in ("dan", "atau")]


@given(built, kinds, st.booleans())
@example("Undang-Undang Nomor 25 Tahun 2009 orang", "people", True)
@settings(max_examples=600, deadline=None)
def test_every_word_is_printed_again_whatever_stands_there(source: str, kind: Kind, staffing: bool) -> None:
    value = read(kind, source, load_catalogue(), staffing=staffing)
    assert value.source == source
    if isinstance(value, a.Citations):
        return
    made = values.blocks(value, lambda entry: entry.text)
    if isinstance(value, a.People) and staffing:
        made = values.staffing(value)[1 if len(value.roles) > 1 else 0 :]
    assert words(printed(made)) == words(lines_of(value)), value


@given(st.text(max_size=300), kinds)
@settings(deadline=None)
def test_no_text_breaks_a_reader(source: str, kind: Kind) -> None:
    value = read(kind, source, load_catalogue())
    assert value.source == source


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "1. KTP\n",
        "- ",
        "1 hari ",
        "(",
        "Rp. 50.000,- ",
        "Rp",
        "\t",
        "| a | b |\n",
        "x\n",
        "1.1.",
        "0812-",
        "tiga ",
        "gratis ",
        "a: ",
        "Pemohon ",
        ", ",
        "9",
        "www.",
        "(tiga ",
        "; dan ",
        " ",
        "\n",
        "sebagaimana telah diubah ",
        "Pasal 5 ",
        "a@",
        "tidak ",
    ],
)
def test_a_megabyte_is_read_within_a_second(piece: str) -> None:
    source = piece * (1_000_000 // len(piece))
    catalogue = load_catalogue()
    for kind in KINDS:
        for text in (source, source[:199_000]):
            begin = time.perf_counter()
            read(kind, text, catalogue)
            assert time.perf_counter() - begin < 1.0, (kind, len(text))
