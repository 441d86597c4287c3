"""Papers are chosen on the command line, written under names that sort, and what is left out is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter import cli
from drafter.documents.papers import PAPERS
from drafter.model import codec
from drafter.paths import resources
from tests.drafter.documents.gathering import gathered
from tests.large import big_draft

SAMPLE = resources() / "samples" / "kecamatan.draf"


@pytest.fixture
def export(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    def run(*words: str, draft: Path = SAMPLE) -> tuple[int, list[str], str]:
        code = cli.main(["ekspor", str(draft), "-o", str(tmp_path / "out"), *words])
        said = capsys.readouterr()
        return code, [Path(line).name for line in said.out.splitlines()], said.err

    return run


def test_the_decree_is_written_unless_others_are_asked_for(export) -> None:
    code, names, _ = export()
    assert code == 0 and len(names) == 1 and names[0].startswith("Keputusan Camat")


def test_named_papers_are_written_in_the_order_of_the_way(export) -> None:
    code, names, told = export("--dokumen", "maklumat,berita-acara")
    assert code == 0
    assert [name[:7] for name in names] == ["01 Beri", "10 Makl"]
    assert "Berita Acara, diisi dengan tangan: nomor berita acara, hari dan tanggal, tempat" in told
    assert "tidak dibuat" not in told


def test_all_of_them_leave_out_what_has_nothing_to_say(export) -> None:
    code, names, told = export("--dokumen=semua")
    assert code == 0 and len(names) == 7
    assert "Berita Acara tidak dibuat karena isian Berita acara masih kosong." in told


def test_a_whole_set_is_written_once_and_replaced_by_the_next(export, tmp_path: Path) -> None:
    draft = tmp_path / "lengkap.draf"
    draft.write_bytes(codec.encode(gathered(big_draft(2, seed=2))))
    _, first, told = export("--dokumen", "semua", draft=draft)
    _, second, _ = export("--dokumen", "semua", draft=draft)
    assert first == second and len(first) == len(PAPERS)
    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == sorted(first)
    assert "tidak dibuat" not in told


def test_an_unknown_paper_is_refused_before_anything_is_written(export, tmp_path: Path) -> None:
    code, names, told = export("--dokumen", "maklumat,surat")
    assert (code, names) == (2, [])
    assert 'Dokumen "surat" tidak dikenal.' in told and "berita-acara" in told
    assert not (tmp_path / "out").exists()


def test_the_help_names_every_paper(capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["ekspor", "--bantuan"])
    said = capsys.readouterr().out.replace("\n", "").replace(" ", "")
    assert all(each in said for each in PAPERS)
