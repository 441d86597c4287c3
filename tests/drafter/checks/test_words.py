"""Texts as tokens: one spelling, spans in the text as it stands, masks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drafter.checks.words import Phrases, prepare


def said(text: str, *phrases: str) -> list[str]:
    words = prepare(text)
    return [text[slice(*words.span(each))] for each in words.find(Phrases.of(*phrases))]


def test_a_phrase_is_met_in_many_spellings() -> None:
    assert said("Foto copy KTP, dan lain - lain.", "fotokopi", "dan lain-lain") == [
        "Foto copy",
        "dan lain - lain",
    ]
    assert said("FC. KK dll.", "fotokopi", "dll") == ["FC", "dll"]


def test_a_star_stands_for_any_ending() -> None:
    assert said("bila diperlukan petugas", "bila diperlu*") == ["bila diperlukan"]


def test_the_longest_phrase_is_met_once() -> None:
    assert said("dan lain lain", "dan lain", "dan lain lain") == ["dan lain lain"]


def test_the_title_of_a_regulation_is_masked() -> None:
    text = "UU Nomor 1 Tahun 2009 tentang Hal Lain dan Lain-Lain (LN 2009 No 1); bila perlu"
    assert said(text, "dan lain lain", "bila perlu") == ["bila perlu"]


def test_about_something_is_no_title() -> None:
    assert said("informasi tentang syarat bila perlu", "bila perlu") == ["bila perlu"]


def test_addresses_and_codes_of_forms_are_masked() -> None:
    words = prepare("Unduh F-1.02 di www.dukcapil.bengkalis.go.id/bila/perlu atau a.b@c.go.id")
    assert [each.raw for each in words.tokens if each.masked] == [
        "F-1.02",
        "www.dukcapil.bengkalis.go.id/bila/perlu",
        "a.b@c.go.id",
    ]


@given(st.text(max_size=400))
def test_tokens_stand_where_they_say(text: str) -> None:
    words = prepare(text)
    last = 0
    for token in words.tokens:
        assert last <= token.start < token.end
        assert words.text[token.start : token.end] == token.raw
        last = token.end


@given(st.text(alphabet="ab -.(;@w/", max_size=300))
def test_no_text_breaks_the_search(text: str) -> None:
    words = prepare(text)
    for each in words.find(Phrases.of("a b", "a*", "b a b", "w")):
        assert each.first < each.last
