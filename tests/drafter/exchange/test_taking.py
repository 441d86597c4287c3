"""The command `impor`: a draft for each file, none replaced, one that fails stops no other."""

import json
from pathlib import Path

import pytest

from drafter import cli, library
from drafter.paths import resources
from tests.drafter.exchange.edits import TYPED, edited, exported, in_cell, sample, service

TREE = {
    "instansi": "Kecamatan Bantan",
    "layanan": [{"nama": "Surat Pengantar", "komponen": {"biaya": "Gratis"}}],
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PENYUSUN_DATA", str(tmp_path / "data"))
    (tmp_path / "masuk").mkdir()
    return tmp_path / "masuk"


def given(folder: Path, name: str = "a.json", content: str | None = None) -> Path:
    path = folder / name
    path.write_text(json.dumps(TREE) if content is None else content, encoding="utf-8")
    return path


def test_a_file_becomes_a_draft_under_the_name_given(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = folder / "baru" / "satu.draf"
    assert cli.main(["impor", str(given(folder)), "-o", str(target)]) == 0
    assert library.read_draft(target).draft.services[0].name == "Surat Pengantar"
    said = capsys.readouterr()
    assert said.out.strip() == str(target)
    assert "susunan dari program" in said.err


def test_a_draft_that_is_there_is_never_replaced(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, target = given(folder), folder / "a.draf"
    target.write_text("milik orang", encoding="utf-8")
    assert cli.main(["impor", str(source), "-o", str(target)]) == 2
    assert "sudah ada dan tidak diganti" in capsys.readouterr().err
    assert cli.main(["impor", str(source)]) == 0
    assert target.read_text(encoding="utf-8") == "milik orang"
    assert library.read_draft(folder / "a (2).draf").draft.services


def test_one_that_fails_stops_no_other(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken, whole, out = given(folder, "a.json", '{"layanan": ['), given(folder, "b.json"), folder / "hasil"
    assert cli.main(["impor", str(broken), str(whole), "-o", str(out)]) == 2
    assert [each.name for each in out.iterdir()] == ["b.draf"]
    assert capsys.readouterr().err.splitlines()[0].startswith(f'Berkas "{broken}" tidak dapat diimpor')


def test_several_files_do_not_fit_into_one_draft(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [str(given(folder, name)) for name in ("a.json", "b.json")]
    assert cli.main(["impor", *files, "-o", str(folder / "x.draf")]) == 2
    assert "folder" in capsys.readouterr().err
    assert not (folder / "x.draf").exists()


def test_the_help_names_the_commands_and_their_options(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--bantuan"]) == 0
    told = capsys.readouterr().out
    assert "impor" in told and "skema" in told
    assert cli.main(["impor", "--bantuan"]) == 0
    told = capsys.readouterr().out
    assert "--pakai-teks-word" in told and "-o" in told
    assert cli.main(["skema", "--bantuan"]) == 0
    assert "draf" in capsys.readouterr().out


# --- our own Word files --------------------------------------------------------------------------


@pytest.fixture
def word(folder: Path) -> Path:
    path = folder / "keputusan.docx"
    path.write_bytes(exported())
    return path


def change_word(path: Path) -> None:
    path.write_bytes(edited(in_cell(f"_sp_{service()}_fee", TYPED)))


def test_a_word_file_as_it_was_written_is_said_to_be_the_same(
    word: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["impor", str(word)]) == 0
    assert "sama dengan rancangan" in capsys.readouterr().out
    assert list(word.parent.iterdir()) == [word], "comparing writes nothing"


def test_differences_are_told_and_taken_only_on_request(
    word: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change_word(word)
    before = word.read_bytes()
    assert cli.main(["impor", str(word)]) == 1
    told = capsys.readouterr().out
    assert "1 perbedaan" in told and "Rancangan:" in told and "tambahan" in told
    assert cli.main(["impor", str(word), "-o", str(word.with_name("asli.draf"))]) == 1
    assert library.read_draft(word.with_name("asli.draf")).draft == sample()
    assert cli.main(["impor", str(word), "--pakai-teks-word"]) == 0
    taken = library.read_draft(word.with_suffix(".draf")).draft
    assert "tambahan" in str(taken.services[0].answer("fee"))
    assert word.read_bytes() == before


def test_any_other_word_file_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plain = folder / "lain.docx"
    plain.write_bytes((resources() / "styles" / "reference.docx").read_bytes())
    assert cli.main(["impor", str(plain)]) == 2
    assert "tidak memuat rancangan" in capsys.readouterr().err
