"""Whether each regulation cited lives, is the one it is said to be, and is said whole."""

from __future__ import annotations

import time

import pytest

from drafter.checks import Checker, every_rule, mended
from drafter.model.answers import Citation, Citations, Text
from drafter.model.draft import Decree, Draft, Office
from tests.drafter.checks.judged import after_fix, found, made
from tests.seeds import sources

REGION = Office(name="Kecamatan Bengkalis", region="Kabupaten Bengkalis")


def listed(*lines: str) -> Draft:
    """A service with a legal basis in own words, or by id."""
    known = sources().catalogue
    entries = tuple(Citation(regulation=each) if each in known else Citation(text=each) for each in lines)
    return made(legal_basis=Citations(entries=entries))


def grounds(*lines: str) -> Draft:
    """A decree whose Mengingat was read."""
    return Draft(
        office=REGION, decree=Decree(legal_grounds=tuple(Citation(text=each, source=each) for each in lines))
    )


def entries(draft: Draft) -> tuple[Citation, ...]:
    """The legal basis of the one service."""
    [service] = draft.services
    value = service.answer("legal_basis").value  # type: ignore[union-attr]
    assert isinstance(value, Citations)
    return value.entries


DEAD = "Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah"


def test_a_repealed_law_is_exchanged_for_what_replaced_it() -> None:
    [finding] = found("legal-basis-repealed", listed("uu-25-2009", DEAD))
    assert finding.severity == "must"
    assert "UU 32/2004 sudah dicabut dan diganti UU 23/2014" in finding.told
    after = after_fix("legal-basis-repealed", listed("uu-25-2009", DEAD))
    assert entries(after)[1] == Citation(regulation="uu-23-2014")
    assert not found("legal-basis-repealed", after)


def test_a_repealed_law_goes_where_its_successor_is_there_already() -> None:
    after = after_fix("legal-basis-repealed", listed("uu-23-2014", "uu-32-2004"))
    assert entries(after) == (Citation(regulation="uu-23-2014"),)


def test_a_repealed_law_is_found_in_a_fee_and_in_mengingat() -> None:
    assert found("legal-basis-repealed", made(fee=Text(paragraphs=("Gratis sesuai UU 28/2009",))))
    draft = grounds(f"{DEAD};")
    after = after_fix("legal-basis-repealed", draft)
    assert after.decree.legal_grounds == (Citation(regulation="uu-23-2014"),)


def test_a_running_text_keeps_its_words_around_the_exchange() -> None:
    draft = made(legal_basis=Text(paragraphs=(f"Berdasarkan {DEAD}; dan seterusnya menurut camat",)))
    [finding] = found("legal-basis-repealed", draft)
    value = mended(draft, finding).services[0].answer("legal_basis").value  # type: ignore[union-attr]
    assert value.paragraphs[0].startswith(
        "Berdasarkan Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"
    )
    assert value.paragraphs[0].endswith("; dan seterusnya menurut camat")


@pytest.mark.parametrize(
    "said",
    [
        "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
        "pp-65-2005",  # the catalogue is not sure of it
        "UU 32/2004 tentang Pemerintahan Daerah yang telah diganti dengan UU 23/2014",
    ],
)
def test_what_lives_or_is_not_sure_is_no_must(said: str) -> None:
    assert not found("legal-basis-repealed", listed(said))


def test_an_unsure_status_is_said() -> None:
    [finding] = found("legal-basis-status-unsure", listed("pp-65-2005"))
    assert finding.severity == "hint"
    assert not found("legal-basis-status-unsure", listed("uu-25-2009"))


WRONG = (
    "Peraturan Pemerintah Nomor 96 Tahun 2013 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 "
    "tentang Pelayanan Publik"
)


def test_a_wrong_year_is_corrected() -> None:
    after = after_fix("legal-basis-wrong-number", listed(WRONG))
    assert entries(after) == (Citation(regulation="pp-96-2012"),)
    assert found("legal-basis-wrong-number", grounds(f"{WRONG};"))


def test_a_number_with_the_title_of_another_law_is_told() -> None:
    wrong = "Undang-Undang Nomor 23 Tahun 2006 tentang Pelayanan Publik"
    [finding] = found("legal-basis-wrong-number", listed(wrong))
    assert finding.severity == "must"
    assert entries(mended(listed(wrong), finding)) == (Citation(regulation="uu-25-2009"),)


@pytest.mark.parametrize(
    "said",
    [
        "UU 23/2006 tentang Adminduk",
        "Undang-Undang RI Nomor 25 Tahun 2009 tentang Pelayanan Publlk",
        "Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan UU Pelayanan Publik",
        "Undang-Undang Republik Indonesia Nomor 25 Tahun 2009 tentang Pelayanan Publik (LN 2009 Nomor 112)",
        "Peraturan Bupati Bengkalis Nomor 25 Tahun 2009 tentang Pelayanan Publik",
    ],
)
def test_a_shortened_or_mistyped_title_is_the_same(said: str) -> None:
    assert not found("legal-basis-wrong-number", listed(said))


@pytest.mark.parametrize(
    ("said", "missing"),
    [
        ("Perda Kabupaten Bengkalis Nomor 20 Tahun 1998", "judul"),
        ("Peraturan Bupati Bengkalis Nomor 20 tentang Pelimpahan Kewenangan", "tahun"),
        ("Peraturan Bupati Bengkalis Tahun 2019 tentang Pelimpahan Kewenangan", "nomor"),
        ("Peraturan Daerah tentang Retribusi", "nomor dan tahun"),
    ],
)
def test_what_is_missing_is_named(said: str, missing: str) -> None:
    [finding] = found("legal-basis-incomplete", listed("uu-23-2006", said))
    assert missing in finding.told


@pytest.mark.parametrize(
    "said",
    [
        "UU 25/2009 Pelayanan Publik",
        "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
        "Peraturan Daerah Nomor ... Tahun ... tentang Retribusi",
        "uu-25-2009",
    ],
)
def test_a_whole_or_short_form_is_let_be(said: str) -> None:
    assert not found("legal-basis-incomplete", listed(said))


def test_what_the_catalogue_has_is_completed() -> None:
    after = after_fix("legal-basis-incomplete", listed("Undang-Undang Nomor 25 tentang Pelayanan Publik"))
    assert entries(after) == (Citation(regulation="uu-25-2009"),)


def test_a_second_mention_goes() -> None:
    twice = listed("uu-25-2009", "uu-23-2006", "UU No. 25 Tahun 2009 tentang Pelayanan Publik")
    assert len(entries(after_fix("legal-basis-duplicate", twice))) == 2
    assert not found("legal-basis-duplicate", listed("uu-23-2006", "uu-24-2013"))
    pair = [f"Perda {each} Nomor 3 Tahun 2016 tentang X" for each in ("Provinsi Riau", "Kabupaten Bengkalis")]
    assert not found("legal-basis-duplicate", listed(*pair))


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Peraturan Daerah Kota Semarang Nomor 3 Tahun 2016 tentang Perangkat Daerah", True),
        ("Peraturan Bupati Siak Nomor 3 Tahun 2016 tentang Pelimpahan", True),
        ("Perda Kab. Bengkalis Nomor 3 Tahun 2016 tentang Perangkat Daerah", False),
        ("Peraturan Daerah Provinsi Riau Nomor 4 Tahun 2016 tentang Perangkat Daerah", False),
        ("Peraturan Daerah Kabupaten Daerah Tingkat II Bengkalis Nomor 1 Tahun 1998 tentang Pasar", False),
        ("Undang-Undang Nomor 53 Tahun 1999 tentang Pembentukan Kabupaten Pelalawan", False),
    ],
)
def test_only_rules_of_another_region_are_told(said: str, told: bool) -> None:
    assert bool(found("legal-basis-other-region", grounds(said))) is told


def test_an_open_end_is_taken_away() -> None:
    open_ended = listed("uu-25-2009", "Peraturan perundang-undangan lain yang terkait")
    assert entries(after_fix("legal-basis-open-ended", open_ended)) == (Citation(regulation="uu-25-2009"),)
    named = (
        "Undang-Undang Nomor 23 Tahun 2006 tentang Administrasi Kependudukan beserta peraturan pelaksanaannya"
    )
    assert not found("legal-basis-open-ended", listed(named))


def test_hostile_text_is_fast() -> None:
    text = "Undang-Undang Nomor 25 Tahun 2009 tentang " * 4_000 + "undang undang " * 20_000
    draft = made(legal_basis=Text(paragraphs=(text,)))
    checker = Checker(sources(), tuple(each for each in every_rule() if each.family == "legal_basis"))
    began = time.perf_counter()
    checker.check(draft)
    assert time.perf_counter() - began < 5
