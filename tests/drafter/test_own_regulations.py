"""The office's own regulations stand behind the program's; what is broken is named and left out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafter.errors import UserError
from drafter.reading.laws import citation
from drafter.regulations import load_catalogue
from drafter.regulations.own import add_local, load_whole, read_rows, renew, written
from drafter.regulations.search import Finder

PERBUP = "Peraturan Bupati Siak Nomor 12 Tahun 2020 tentang Pelimpahan Kewenangan kepada Camat"
NONE = Path("tidak-ada")


def row(id: str = "uu-1-2099", **changes: object) -> dict[str, object]:
    return {
        "id": id,
        "kind": "Undang-Undang",
        "number": "1",
        "year": 2099,
        "title": "Uji Coba",
        "status": "in-force",
        "checked": "cited",
    } | changes


def test_a_local_regulation_is_kept_found_and_cited(tmp_path: Path) -> None:
    path = tmp_path / "kantor" / "peraturan-daerah.json"
    id = add_local(PERBUP, load_catalogue(), path)
    catalogue, troubles = load_whole(NONE, path)
    assert not troubles
    assert catalogue.is_own(id)
    assert catalogue.cite_full(id) == PERBUP
    assert Finder(catalogue).find("perbup siak 12")[0] == id
    # A draft goes to other PCs, which do not know the id.
    assert citation(PERBUP, catalogue).text == PERBUP


def test_the_same_regulation_is_not_added_twice(tmp_path: Path) -> None:
    path = tmp_path / "own.json"
    add_local(PERBUP, load_catalogue(), path)
    before = path.read_bytes()
    with pytest.raises(UserError, match="sudah ada"):
        add_local(PERBUP, load_catalogue(), path)
    with pytest.raises(UserError, match="sudah ada"):
        add_local("Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik", load_catalogue(), path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Peraturan Bupati Siak Nomor 12 tentang Pelimpahan", "tahun"),
        ("Peraturan Bupati Siak Nomor 12 Tahun 2020", "judul"),
        ("Catatan Nomor 12 Tahun 2020 tentang Pelimpahan", "Jenis"),
    ],
)
def test_what_is_missing_is_told_before_anything_is_written(tmp_path: Path, words: str, told: str) -> None:
    with pytest.raises(UserError, match=told):
        add_local(words, load_catalogue(), tmp_path / "own.json")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("content", ["{", "[]", '{"version": 1}', "\n\n{x", "[" * 100_000])
def test_a_broken_file_is_named_with_its_line_and_left_alone(tmp_path: Path, content: str) -> None:
    path = tmp_path / "own.json"
    path.write_text(content, encoding="utf-8")
    catalogue, [trouble] = load_whole(NONE, path)
    assert len(catalogue) == len(load_catalogue())
    assert "own.json" in trouble and "baris" in trouble
    with pytest.raises(UserError, match="belum ditambahkan"):
        add_local(PERBUP, catalogue, path)
    assert path.read_text(encoding="utf-8") == content


def test_a_broken_entry_is_named_with_its_line_and_the_others_are_used(tmp_path: Path) -> None:
    path = tmp_path / "own.json"
    path.write_bytes(written((row("a-1"), row("b-2", year="2099"), row("c-3"))))
    found = read_rows(path)
    assert list(found.rows) == ["a-1", "c-3"]
    assert "baris 6" in found.troubles[0] and "year" in found.troubles[0]


def test_a_renewed_catalogue_goes_over_the_program_s(tmp_path: Path) -> None:
    source, target = tmp_path / "baru.json", tmp_path / "katalog.json"
    source.write_bytes(written((row("uu-25-2009", title="Pelayanan Publik Baru"), row())))
    assert renew(source, target) == 2
    catalogue, troubles = load_whole(target, NONE)
    assert not troubles
    assert catalogue.get("uu-25-2009").title == "Pelayanan Publik Baru"
    assert "pp-96-2012" in catalogue and "uu-1-2099" in catalogue


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        json.dumps({"version": 1, "regulations": []}).encode(),
        written((row(), row(year="x"))),
        written((row(amended_by=["uu-77-2099"]),)),
    ],
)
def test_a_catalogue_with_a_fault_replaces_nothing(tmp_path: Path, content: bytes) -> None:
    source, target = tmp_path / "baru.json", tmp_path / "katalog.json"
    source.write_bytes(content)
    target.write_bytes(written((row(),)))
    before = target.read_bytes()
    with pytest.raises(UserError, match="tidak diperbarui"):
        renew(source, target)
    assert target.read_bytes() == before
