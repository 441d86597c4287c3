"""Where things stand."""

import importlib.util
import sys
from pathlib import Path

import pytest

from drafter import paths


def test_resources_come_with_the_program() -> None:
    assert (paths.resources() / "components.toml").is_file()


def test_one_variable_redirects_all_that_is_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PENYUSUN_DATA", str(tmp_path))
    kept = (paths.data(), paths.backups(), paths.settings_file(), paths.drafts())
    assert all(each == tmp_path or tmp_path in each.parents for each in kept)
    assert len(set(kept)) == 4


def test_a_relative_redirection_is_made_absolute(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PENYUSUN_DATA", "bawaan")
    assert paths.data() == tmp_path / "bawaan"


@pytest.mark.skipif(sys.platform != "linux", reason="the folders of the XDG standard")
def test_without_it_drafts_stand_among_the_documents(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("PENYUSUN_DATA", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path / "Dokumen"))
    assert paths.drafts() == tmp_path / "Dokumen" / "Standar Pelayanan"
    assert paths.backups() == tmp_path / "data" / "penyusun-standar-pelayanan" / "cadangan"


def test_platformdirs_is_imported_only_when_needed() -> None:
    spec = importlib.util.find_spec("drafter.paths")
    assert spec is not None and spec.origin is not None
    top = [line for line in Path(spec.origin).read_text("utf-8").splitlines() if not line.startswith(" ")]
    assert not any("platformdirs" in line for line in top if "import" in line)
