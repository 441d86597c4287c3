"""A regional regulation out of a form, and what typed words already say of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from drafter.errors import UserError
from drafter.regulations import load_catalogue
from drafter.regulations.local import KINDS, Local, cited, guess, is_local, row_of
from drafter.regulations.own import keep_local, load_whole
from drafter.regulations.search import finder_of

SOUND = Local("Peraturan Daerah Kabupaten", "Siak", "5", "2020", "Retribusi Jasa Umum", "7", "3")
NONE = Path("tidak-ada")


def test_it_is_cited_with_its_gazette() -> None:
    assert cited(SOUND) == (
        "Peraturan Daerah Kabupaten Siak Nomor 5 Tahun 2020 tentang Retribusi Jasa Umum (Lembaran Daerah "
        "Kabupaten Siak Tahun 2020 Nomor 7, Tambahan Lembaran Daerah Kabupaten Siak Nomor 3)"
    )
    by_regent = replace(SOUND, kind="Peraturan Bupati", supplement="")
    assert cited(by_regent).endswith("(Berita Daerah Kabupaten Siak Tahun 2020 Nomor 7)")
    assert cited(replace(SOUND, gazette="", supplement="")).endswith("tentang Retribusi Jasa Umum")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_kept_and_is_found_by_its_words(tmp_path: Path, kind: str) -> None:
    said = replace(SOUND, kind=kind)
    id = keep_local(row_of(said), load_catalogue(), tmp_path / "own.json")
    catalogue, troubles = load_whole(NONE, tmp_path / "own.json")
    assert not troubles and catalogue.is_own(id)
    assert catalogue.cite_full(id) == cited(said)
    assert finder_of(catalogue).find(f"{kind} siak 5 2020")[0] == id


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"region": " "}, "daerah"),
        ({"number": ""}, "nomor"),
        ({"title": " ; "}, "judul"),
        ({"kind": "Catatan"}, "jenis"),
        ({"year": "20"}, "Tahun"),
        ({"year": "9999"}, "Tahun"),
        ({"number": "lima"}, "Nomor"),
        ({"gazette": "VII"}, "lembaran"),
        ({"supplement": "x"}, "tambahan"),
        ({"gazette": ""}, "lembaran"),
        ({"title": "a" * 601}, "panjang"),
    ],
)
def test_what_is_missing_or_wrong_is_named(changes: dict[str, str], told: str) -> None:
    with pytest.raises(UserError, match=told):
        row_of(replace(SOUND, **changes))
    assert cited(replace(SOUND, **changes)) == ""


def test_the_same_one_is_kept_once_however_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "own.json"
    keep_local(row_of(SOUND), load_catalogue(), path)
    before = path.read_bytes()
    catalogue, _ = load_whole(NONE, path)
    with pytest.raises(UserError, match="sudah ada"):
        keep_local(row_of(replace(SOUND, region="kabupaten siak", number="05")), catalogue, path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("perbup siak 12 2020", Local("Peraturan Bupati", "Siak", "12", "2020")),
        ("perda kab bengkalis 5 2019", Local("Peraturan Daerah Kabupaten", "Bengkalis", "5", "2019")),
        ("perwali kota pekanbaru no. 77 th 2021", Local("Peraturan Wali Kota", "Pekanbaru", "77", "2021")),
        (
            "Peraturan Daerah Provinsi Riau Nomor 3 Tahun 2018 tentang Pelayanan;",
            Local("Peraturan Daerah Provinsi", "Riau", "3", "2018", "Pelayanan"),
        ),
        ("perda siak 5 2020", Local("", "Siak", "5", "2020")),
        ("perbup 12 2020 siak", Local("Peraturan Bupati", "Siak", "12", "2020")),
        ("perbup siak 12 2020 pelayanan", Local("Peraturan Bupati", "Siak", "12", "2020", "pelayanan")),
        ("kantor", Local()),
    ],
)
def test_what_was_typed_begins_the_form(words: str, said: Local) -> None:
    assert guess(words) == said


def test_only_what_begins_as_a_regional_regulation_is_taken_for_one() -> None:
    assert all(map(is_local, ("perda", "perda siak", "Peraturan Bupati Siak", "pergub riau 1", *KINDS)))
    others = ("", "uu 25 2009", "permenpan 15", "peraturan menteri desa", "peraturan", "pelayanan publik")
    assert not any(map(is_local, others))
