"""The program sets semicolons, "dan" and full stops, whatever the officer typed."""

from __future__ import annotations

import time

import pytest

from drafter.documents.blocks import NumberedList, Paragraph
from drafter.documents.lists import Node, bare, capital, introduction, listed, sentence
from tests.drafter.documents.printed import lines_of


def list_of(*nodes: str | Node) -> list[str]:
    return list(lines_of(listed([Node(each) if isinstance(each, str) else each for each in nodes])))


def test_items_end_with_a_semicolon_dan_before_the_last_and_a_full_stop() -> None:
    assert list_of("satu", "dua", "tiga") == ["1. satu;", "2. dua; dan", "3. tiga."]


@pytest.mark.parametrize(
    "typed", ["{}", "{};", "{} ;", "{}.", "{},", "{}; dan", "{}, dan", "{} ", "{};;", "{}\n"]
)
def test_what_the_officer_typed_at_the_end_is_not_doubled(typed: str) -> None:
    assert list_of(typed.format("satu"), typed.format("dua"), "tiga;") == [
        "1. satu;",
        "2. dua; dan",
        "3. tiga.",
    ]


@pytest.mark.parametrize("word", ["atau", "dan/atau"])
def test_another_conjunction_typed_before_the_last_item_is_kept(word: str) -> None:
    assert list_of("satu;", f"dua; {word}", "tiga") == ["1. satu;", f"2. dua; {word}", "3. tiga."]


@pytest.mark.parametrize(
    "text", ["pemantau", "bukti jalan dan", "perundang-undangan", "dan", "Rp10.000,00", "a.n"]
)
def test_words_that_end_like_a_conjunction_stay_whole(text: str) -> None:
    assert bare(text) == text


def test_inner_lists_are_lettered_and_close_with_the_end_of_their_item() -> None:
    inner = Node("dua:", (Node("a", (Node("x"), Node("y"))), Node("b")))
    assert list_of("satu", inner, "tiga") == [
        "1. satu;",
        "2. dua:",
        "  a. a:",
        "    1) x; dan",
        "    2) y; dan",
        "  b. b; dan",
        "3. tiga.",
    ]


def test_a_list_whose_items_are_sentences_ends_each_with_a_full_stop() -> None:
    assert list_of("Pemohon datang. Petugas menerima", "Selesai;") == [
        "1. Pemohon datang. Petugas menerima.",
        "2. Selesai.",
    ]


def test_a_single_item_is_a_sentence_without_a_label() -> None:
    assert listed([Node("kartu keluarga;")]) == (Paragraph("Kartu keluarga."),)


def test_a_single_item_with_inner_ones_stays_a_list() -> None:
    assert list_of(Node("satu", (Node("a"), Node("b")))) == ["1. satu:", "  a. a; dan", "  b. b."]


@pytest.mark.parametrize("blank", ["", " ", ";", " ;", ".", "\n", ":", "\t, "])
def test_a_blank_item_is_not_counted_and_its_children_take_its_place(blank: str) -> None:
    assert listed([Node(blank)]) == ()
    assert list_of("satu", blank, "dua") == ["1. satu; dan", "2. dua."]
    assert list_of("satu", Node(blank, (Node("a"), Node("b")))) == ["1. satu;", "2. a; dan", "3. b."]


def test_dots_to_be_filled_in_by_hand_are_no_punctuation() -> None:
    assert list_of("nomor ........", "dua") == ["1. nomor ........; dan", "2. dua."]


def test_a_name_that_ends_with_an_exclamation_mark_keeps_it() -> None:
    assert list_of("SP4N-LAPOR!", "telepon", "SP4N-LAPOR!") == [
        "1. SP4N-LAPOR!;",
        "2. telepon; dan",
        "3. SP4N-LAPOR!",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("gratis", "Gratis."),
        ("Gratis.", "Gratis."),
        ("gratis;", "Gratis."),
        ("benar?", "Benar?"),
        ("", ""),
        ("www.lapor.go.id", "www.lapor.go.id."),
        ("nama@contoh.go.id", "nama@contoh.go.id."),
        ("24 jam", "24 jam."),
        ("Berlaku (seumur hidup.)", "Berlaku (seumur hidup.)"),
    ],
)
def test_a_sentence_has_a_capital_and_one_end(text: str, said: str) -> None:
    assert sentence(text) == said


def test_an_introduction_ends_with_one_colon() -> None:
    assert introduction("terdiri atas") == introduction("Terdiri atas:") == "Terdiri atas:"
    assert introduction("") == ""
    assert capital("élok") == "Élok"


@pytest.mark.parametrize("run", ["a", " ", ";", " ;", "). ", "a. ", "\t", "dan ", "..", "; dan"])
def test_a_long_run_of_anything_is_read_quickly(run: str) -> None:
    text = "x" + run * 100_000 + "x;"
    start = time.perf_counter()
    assert isinstance(listed([Node(text), Node(text), Node("akhir")])[0], NumberedList)
    assert time.perf_counter() - start < 2
