"""Changes of regulations, and what a list of them says as a whole."""

from __future__ import annotations

import pytest

from drafter.model.answers import Citation, Text
from drafter.model.draft import Draft
from tests.drafter.checks.judged import after_fix, found, made
from tests.drafter.checks.test_legal_basis import entries, grounds, listed

LAW = "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"


def after_ground(rule: str, draft: Draft) -> tuple[Citation, ...]:
    return after_fix(rule, draft).decree.legal_grounds


def test_a_change_that_is_left_out_of_mengingat_is_added() -> None:
    assert after_ground("amendment-missing", grounds(f"{LAW};")) == (Citation(regulation="uu-23-2014"),)
    assert not found("amendment-missing", listed(LAW))  # a component cites shortly
    assert not found("amendment-missing", grounds("UU 25/2009 tentang Pelayanan Publik;"))


def test_a_change_that_is_no_longer_the_last_is_renewed() -> None:
    old = f"{LAW} sebagaimana telah beberapa kali diubah terakhir dengan Undang-Undang Nomor 9 Tahun 2015;"
    [finding] = found("amendment-outdated", grounds(old))
    assert "UU 6/2023" in finding.told
    assert after_ground("amendment-outdated", grounds(old)) == (Citation(regulation="uu-23-2014"),)
    assert found("amendment-outdated", listed(old))


@pytest.mark.parametrize(
    "change", ["Undang-Undang Nomor 6 Tahun 2023", "Undang-Undang Nomor 77 Tahun 2030 tentang Perubahan"]
)
def test_the_last_change_or_a_younger_one_is_let_be(change: str) -> None:
    line = f"{LAW} sebagaimana telah beberapa kali diubah terakhir dengan {change};"
    assert not found("amendment-outdated", grounds(line))
    assert not found("amendment-missing", grounds(line))


def test_a_change_alone_is_exchanged_for_what_it_changes() -> None:
    after = after_fix("amending-cited-alone", listed("uu-24-2013"))
    assert entries(after) == (Citation(regulation="uu-23-2006"),)
    assert not found("amending-cited-alone", listed("uu-23-2006", "uu-24-2013"))


def test_only_general_rules_are_told() -> None:
    general = ("uu-25-2009", "pp-96-2012", "permenpanrb-15-2014")
    assert found("legal-basis-no-sector", listed(*general))
    assert not found("legal-basis-no-sector", listed(*general, "uu-23-2006"))
    own = "Peraturan Bupati Bengkalis Nomor 3 Tahun 2020 tentang Pelayanan Publik"
    assert not found("legal-basis-no-sector", listed(*general, own))


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Surat Menteri Keuangan No. S-5/MK.6/2024 perihal Persetujuan Sewa", True),
        ("SOP Pelayanan Surat Pindah", True),
        ("RPJMD Kabupaten Bengkalis", True),
        ("Surat Keputusan Bupati Bengkalis Nomor 5 Tahun 2020 tentang Tarif", False),
        ("Keputusan Menteri Kesehatan Nomor 5 Tahun 2020 tentang Petunjuk Teknis Imunisasi", False),
        ("Perda Nomor 3 Tahun 2021 tentang RPJMD", False),
    ],
)
def test_what_is_no_regulation_is_told(said: str, told: bool) -> None:
    assert bool(found("legal-basis-not-regulation", listed(said))) is told


def test_an_abbreviated_name_is_written_out() -> None:
    short = "Perbup Bengkalis No. 20 Tahun 2012 tentang Pelimpahan Kewenangan"
    assert entries(after_fix("legal-basis-abbreviated", listed(short))) == (
        Citation(text="Peraturan Bupati Bengkalis Nomor 20 Tahun 2012 tentang Pelimpahan Kewenangan"),
    )
    assert not found("legal-basis-abbreviated", listed("UU 25/2009 Pelayanan Publik"))


def test_the_law_on_public_service_stands_somewhere() -> None:
    after = after_fix("legal-basis-no-uu25", listed("uu-23-2006"))
    assert entries(after)[0] == Citation(regulation="uu-25-2009")
    assert not found(
        "legal-basis-no-uu25", made(legal_basis=Text(paragraphs=("UU 25/2009 tentang Pelayanan Publik",)))
    )
