"""`perbarui-katalog BERKAS`: checked first, then kept for this office."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter import cli, paths
from drafter.regulations.own import written
from tests.drafter.test_own_regulations import row


def test_a_sound_file_renews_the_catalogue(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PENYUSUN_DATA", str(tmp_path / "data"))
    source = tmp_path / "baru.json"
    source.write_bytes(written((row(),)))
    assert cli.main(["perbarui-katalog", str(source)]) == 0
    assert "1 peraturan" in capsys.readouterr().out
    assert paths.renewed_catalogue_file().read_bytes() == source.read_bytes()


def test_a_broken_file_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PENYUSUN_DATA", str(tmp_path / "data"))
    source = tmp_path / "baru.json"
    source.write_text("{", encoding="utf-8")
    assert cli.main(["perbarui-katalog", str(source)]) == 2
    assert "baris 1" in capsys.readouterr().err
    assert cli.main(["perbarui-katalog"]) == 2
