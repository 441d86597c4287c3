"""Pasted lists and tables: numbers give depth and go, nothing harmful enters, nothing is without bound."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.editors import paste


def read(text: str) -> list[tuple[int, str]]:
    return [(line.level, line.text) for line in paste.lines(text).taken]


def flat(text: str) -> list[str]:
    found = read(text)
    assert {level for level, _ in found} <= {0}
    return [words for _, words in found]


@pytest.mark.parametrize(
    "text",
    [
        "1. KTP\n2. KK\n3. akta",
        "1) KTP\n2) KK\n3) akta",
        "(1) KTP\n(2) KK\n(3) akta",
        "a. KTP\nb. KK\nc. akta",
        "a) KTP\nb) KK\nc) akta",
        "A. KTP\nB. KK\nC. akta",
        "I. KTP\nII. KK\nIII. akta",
        "i. KTP\nii. KK\niii. akta",
        "- KTP\n- KK\n- akta",
        "•\tKTP\n•\tKK\n•\takta",
        "\uf0b7 KTP\r\n\uf0b7 KK\r\n\uf0b7 akta\r\n",
        "1.KTP\n2.KK\n3.akta",
        "1\tKTP\n2\tKK\n3\takta",
        "1.\nKTP\n2.\nKK\n3.\nakta",
        "\n\nKTP\n\n  \nKK\nakta\n",
        "KTP\vKK\u2028akta",
    ],
)
def test_every_way_to_number_is_stripped(text: str) -> None:
    assert flat(text) == ["KTP", "KK", "akta"]


def test_numbers_set_to_the_right_stay_on_one_level() -> None:
    text = "\n".join(f"{number:>4}. syarat" for number in range(1, 13))
    assert read(text) == [(0, "syarat")] * 12


def test_letters_run_through_i_without_becoming_roman() -> None:
    text = "\n".join(f"{letter}. butir" for letter in "abcdefghijkl")
    assert read(text) == [(0, "butir")] * 12


def test_other_styles_give_depth_and_return() -> None:
    text = "1. surat kuasa:\na. KTP pemberi\nb. KTP penerima:\n1) asli\n2) fotokopi\nc. meterai\n2. foto"
    levels = [level for level, _ in read(text)]
    assert levels == [0, 1, 1, 2, 2, 1, 0]


def test_a_count_that_begins_anew_further_in_is_deeper() -> None:
    assert read("1. satu\n   1. dalam\n   2. lagi\n2. dua") == [
        (0, "satu"),
        (1, "dalam"),
        (1, "lagi"),
        (0, "dua"),
    ]


def test_bullets_and_blanks_give_depth() -> None:
    assert read("- satu\n  - dalam\n    - terdalam\n      - masih\n- dua") == [
        (0, "satu"),
        (1, "dalam"),
        (2, "terdalam"),
        (2, "masih"),
        (0, "dua"),
    ]
    assert read("satu\n    dalam\ndua") == [(0, "satu"), (1, "dalam"), (0, "dua")]


def test_numbers_of_several_figures_give_depth() -> None:
    assert read("1. satu\n1.1 dalam\n1.2 lagi\n2. dua\n2.1 akhir") == [
        (0, "satu"),
        (1, "dalam"),
        (1, "lagi"),
        (0, "dua"),
        (1, "akhir"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "1.000 lembar kertas",
        "3 x 4 cm berwarna",
        "-5 derajat",
        "2 lembar pas foto",
        "24 jam sehari",
        "2024. Peraturan",
        "dr. Budi",
        "e-KTP",
        "No. 5 di loket",
    ],
)
def test_words_that_only_look_like_a_number_stay(words: str) -> None:
    assert flat(f"{words}\nlain") == [words, "lain"]


def test_a_quantity_in_the_first_cell_is_no_number_of_the_row() -> None:
    assert flat("2\tkursi\n4\tmeja") == ["2 kursi", "4 meja"]


def test_a_table_becomes_lines_joined_by_blanks() -> None:
    assert flat("KTP\t1 lembar\nKK\t2 lembar") == ["KTP 1 lembar", "KK 2 lembar"]


def test_unseen_signs_go_and_letters_of_all_scripts_stay() -> None:
    assert paste.one_line("a\x00b\x1b\u202eterbalik\u202c\ufeff\ud83d satu\xa0dua") == "abterbalik satu dua"
    assert paste.one_line("العربية 😀 नमस्ते é") == "العربية 😀 नमस्ते é"
    assert paste.plain("  a\tb\nc ") == "  a b c "


def test_a_table_of_excel_keeps_cells_with_breaks_and_quotes() -> None:
    text = 'Nama\tJumlah\r\n"meja\r\n""besar"""\t2\r\nkursi\t\r\n'
    assert paste.grid(text, 6).rows == (("Nama", "Jumlah"), ('meja "besar"', "2"), ("kursi", ""))


def test_a_quote_that_is_no_quoting_does_not_swallow_the_table() -> None:
    assert paste.grid('ukuran 3"\tya\nlain\ttidak', 6).rows == (('ukuran 3"', "ya"), ("lain", "tidak"))


def test_columns_over_the_most_are_joined_into_the_last() -> None:
    assert paste.grid("a\tb\tc\td\ne", 3).rows == (("a", "b", "c d"), ("e", "", ""))


def test_only_a_tab_between_words_makes_a_table() -> None:
    assert paste.is_grid("a\tb")
    assert not paste.is_grid("\ta\nb\t\n")


def test_a_hundred_thousand_lines_are_cut_with_a_sentence() -> None:
    text = "\n".join(f"{n}. syarat ke-{n}" for n in range(1, 100_001))
    begin = time.perf_counter()
    found = paste.lines(text)
    assert time.perf_counter() - begin < 0.5
    assert len(found.taken) == paste.MOST_LINES
    assert found.left == 99_000
    assert "1.000 baris pertama diambil" in paste.told(found.left)
    assert paste.told(0) == ""


def test_one_line_of_fifty_megabytes_is_cut() -> None:
    text = "x" * 50_000_000
    begin = time.perf_counter()
    found = paste.lines(text)
    assert time.perf_counter() - begin < 0.5
    assert len(found.taken[0].text) == paste.MOST_SIGNS
    many = paste.grid("a\tb\n" * 200_000, 6)
    assert len(many.rows) == paste.MOST_LINES
    assert many.left == 199_000


@given(st.text(max_size=400))
def test_any_text_becomes_clean_short_lines(text: str) -> None:
    for line in paste.lines(text).taken:
        assert line.text
        assert line.text == paste.one_line(line.text)
        assert 0 <= line.level <= paste.DEEPEST
        line.text.encode()
    paste.is_grid(text)
    for row in paste.grid(text, 4).rows:
        assert 1 <= len(row) <= 4
