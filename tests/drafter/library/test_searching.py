"""A search finds what the officer wrote, and nothing that only the file's form says."""

import pytest

from drafter.library.searching import excerpt, holds, terms, words_of
from drafter.paths import resources

SAMPLE = words_of((resources() / "samples" / "kecamatan.draf").read_bytes())


@pytest.mark.parametrize("query", ["loket pengaduan", "BENGKALIS", "  rahasia  ", "Inspektur kabupaten"])
def test_words_are_found_small_or_capital_in_any_order(query: str) -> None:
    assert holds(SAMPLE, terms(query))


@pytest.mark.parametrize(
    "query", ["channels", "permenpanrb-15-2014", "paragraphs", "loket antariksa", "ruang_lingkup"]
)
def test_words_of_the_file_form_are_not_found(query: str) -> None:
    assert not holds(SAMPLE, terms(query))


def test_nothing_asked_is_held_by_everything() -> None:
    assert holds("", terms("  "))


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04", b"{", b"\xff", b"[" * 100_000])
def test_a_file_that_is_no_draft_has_no_words(raw: bytes) -> None:
    assert words_of(raw) == ""


def test_pictures_are_not_words() -> None:
    assert words_of(b'{"assets": [{"id": "logo", "data": "aGFsbw=="}], "notes": ["catatan"]}') == "catatan"


def test_the_excerpt_shows_the_place_of_the_rarest_word() -> None:
    text = "surat\nsurat\n" + "awal " * 20 + "Surat Legalisasi akhir " + "ujung " * 20
    shown = excerpt(text, terms("surat legalisasi"))
    assert "Surat Legalisasi akhir" in shown
    assert shown.startswith("… ") and shown.endswith(" …")
    assert len(shown) < 110


def test_an_excerpt_stays_within_its_line() -> None:
    assert excerpt("satu\ndua tiga\nempat", terms("tiga")) == "dua tiga"
    assert excerpt("satu", terms("dua")) == ""
