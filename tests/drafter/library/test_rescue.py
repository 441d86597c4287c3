"""A draft that cannot be saved is kept elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.library import read_draft, rescue
from drafter.model.draft import Draft, Office

DRAFT = Draft(office=Office(name="Kecamatan Bengkalis"))


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PENYUSUN_DATA", str(tmp_path / "data"))


def test_a_copy_is_found_by_its_draft_until_it_is_dropped(tmp_path: Path) -> None:
    path = tmp_path / "Standar.draf"
    assert rescue.find(path) is None
    copy = rescue.keep(path, DRAFT)
    assert rescue.find(path) == copy
    assert read_draft(copy).draft == DRAFT
    rescue.drop(path)
    rescue.drop(path)
    assert rescue.find(path) is None


def test_drafts_of_one_name_in_two_folders_have_two_copies(tmp_path: Path) -> None:
    assert rescue.place(tmp_path / "a" / "x.draf") != rescue.place(tmp_path / "b" / "x.draf")


def test_a_long_name_gets_a_copy_too(tmp_path: Path) -> None:
    assert rescue.keep(tmp_path / ("n" * 240 + ".draf"), DRAFT).is_file()
