"""The schema of the plain-text form names what the reader reads, and `skema` prints it."""

import json
from pathlib import Path

import pytest

from drafter import cli
from drafter.model.components import load_components
from drafter.paths import resources

SCHEMA = json.loads((resources() / "impor.schema.json").read_text(encoding="utf-8"))
FULL = json.loads((Path(__file__).parent / "full.json").read_text(encoding="utf-8"))
DOCUMENTED = (Path(__file__).parents[3] / "docs" / "exchange.md").read_text(encoding="utf-8")


def test_the_components_of_the_schema_are_the_fourteen() -> None:
    assert list(SCHEMA["$defs"]["komponen"]["properties"]) == [
        each.exchange for each in load_components().entries
    ]


def test_every_key_of_a_full_file_is_in_the_schema_and_the_documentation() -> None:
    known = SCHEMA["properties"]
    assert set(FULL) - set(known) == {"sumber"}
    assert set(FULL["profil"]) - set(known["profil"]["properties"]) == {"akun"}
    assert set(FULL["berita_acara"]) - set(known["berita_acara"]["properties"]) == {"cuaca"}
    assert set(FULL["layanan"][0]) - set(SCHEMA["$defs"]["layanan"]["properties"]) == {"warna"}
    for key in (*known, *known["profil"]["properties"], *known["tanggal_penting"]["properties"]):
        assert f"`{key}`" in DOCUMENTED, key


def test_the_command_prints_one_schema_or_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["skema", "impor"]) == 0
    assert json.loads(capsys.readouterr().out) == SCHEMA
    assert cli.main(["skema"]) == 0
    assert set(json.loads(capsys.readouterr().out)) >= {"draf", "impor"}
    assert cli.main(["skema", "lain"]) == 2
    assert "Skema yang ada" in capsys.readouterr().err
