"""Search as you type over the catalogue: as officers write, nearest first, fast."""

import statistics
import time

import pytest

from drafter.regulations import load_catalogue
from drafter.regulations.search import Finder, find, short_title, tokens

CATALOGUE = load_catalogue()
FINDER = Finder(CATALOGUE)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("uu 25 2009", "uu-25-2009"),
        ("UU 25/2009", "uu-25-2009"),
        ("undang-undang nomor 25 tahun 2009 tentang pelayanan publik", "uu-25-2009"),
        ("pelayanan publik uu", "uu-25-2009"),
        ("keterbukaan informasi", "uu-14-2008"),
        ("pp 96 2012", "pp-96-2012"),
    ],
)
def test_a_regulation_is_found_as_officers_write_it(words: str, wanted: str) -> None:
    assert FINDER.find(words)[0] == wanted


@pytest.mark.parametrize(
    ("words", "kind", "number", "year"),
    [
        ("permenpanrb 15 2014", "Peraturan Menteri Pendayagunaan", "15", 2014),
        ("permenpan 15 2014", "Peraturan Menteri Pendayagunaan", "15", 2014),
        ("permendagri 80 2015", "Peraturan Menteri Dalam Negeri", "80", 2015),
        ("perpres", "Peraturan Presiden", "", 0),
        ("perda bengkalis", "Peraturan Daerah Kabupaten Bengkalis", "", 0),
        ("perbup", "Peraturan Bupati", "", 0),
        ("permenkes", "Peraturan Menteri Kesehatan", "", 0),
        ("polri", "Peraturan Kepolisian", "", 0),
    ],
)
def test_abbreviations_of_kinds_and_ministries_are_known(
    words: str, kind: str, number: str, year: int
) -> None:
    found = FINDER.find(words)
    first = CATALOGUE.get(found[0])
    assert first.kind.startswith(kind)
    if number:
        assert (first.number, first.year) == (number, year)


def test_the_number_met_exactly_stands_before_those_that_only_begin_so() -> None:
    first = CATALOGUE.get(FINDER.find("uu 2")[0])
    assert first.number == "2"


def test_repealed_regulations_stand_behind() -> None:
    found = [CATALOGUE.get(id).status == "repealed" for id in FINDER.find("uu", 500)]
    assert True in found
    assert found == sorted(found)


def test_every_entry_is_found_by_its_own_name() -> None:
    for id in CATALOGUE:
        assert id in FINDER.find(CATALOGUE.name(id), 40)


def test_nothing_is_found_for_nothing_and_for_what_is_not_there() -> None:
    assert FINDER.find("") == FINDER.find("  .,/ ") == ()
    assert FINDER.find("zzzz") == ()
    assert find(CATALOGUE, "uu 25 2009", 1) == ("uu-25-2009",)
    assert tokens("Nomor") == ["nomor"]


def test_short_titles_tell_regulations_apart() -> None:
    assert short_title(CATALOGUE.get("uu-25-2009")) == "UU 25/2009 Pelayanan Publik"
    assert len({short_title(CATALOGUE.get(id)) for id in CATALOGUE}) == len(CATALOGUE)
    assert all(len(short_title(CATALOGUE.get(id)).split("/")[0]) < 90 for id in CATALOGUE)


def test_a_keystroke_takes_far_less_than_five_milliseconds() -> None:
    times: list[float] = []
    for words in ("u", "uu", "p", "per", "peraturan", "pelayanan publik 2", "a" * 10_000, "2", "20"):
        for _ in range(5):
            begin = time.perf_counter()
            FINDER.find(words)
            times.append(time.perf_counter() - begin)
    assert statistics.median(times) < 0.005
