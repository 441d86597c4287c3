"""The review sheet: matrix, findings, what was set aside and why, expected scores, as a sound Word file."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
from openxml_audit import OpenXmlValidator

from drafter import cli
from drafter.checks import Checker, every_rule
from drafter.checks.review import sheet_of
from drafter.documents.blocks import Grid, Paragraph
from drafter.documents.sources import load_sources
from drafter.model import codec, edits
from drafter.model.answers import NOT_YET, Item, ItemGroup, Items, One
from drafter.model.draft import Draft, SetAside
from drafter.paths import resources
from drafter.word.writer import write
from tests.linter import lint

SAMPLE = codec.decode((resources() / "samples" / "kecamatan.draf").read_bytes()).draft
FIRST = SAMPLE.services[0].id
TODAY = date(2026, 11, 24)


def wrong() -> Draft:
    group = ItemGroup(items=(Item(text="Fotokopi KTP-el"), Item(text="dokumen pendukung lainnya")))
    draft = edits.answer(SAMPLE, FIRST, "requirements", One(Items(groups=(group,))))
    draft = edits.answer(draft, FIRST, "fee", NOT_YET)
    aside = SetAside(rule="requirement-open-ended", place=f"{FIRST}/requirements", reason="diminta Perda")
    return replace(draft, set_aside=(aside,))


def sheet(draft: Draft, waiting: int = 0):
    sources = load_sources()
    return sheet_of(Checker(sources, every_rule()).check(draft, TODAY), sources, TODAY, waiting)


def grids(draft: Draft) -> list[Grid]:
    return [each for part in sheet(draft).parts for each in part.blocks if isinstance(each, Grid)]


def test_the_matrix_has_a_row_a_service_and_a_sign_a_component() -> None:
    matrix = grids(wrong())[0]
    assert [row[0] for row in matrix.rows] == [each.name for each in SAMPLE.services]
    assert matrix.header[1:] == tuple(str(n) for n in range(1, 15))
    signs = matrix.rows[0][1:]
    assert signs[3] in "-!" and signs.count("v") >= 12
    assert set(matrix.rows[1][1:]) == {"v"}


def test_what_was_set_aside_stands_with_its_reason() -> None:
    rows = [row for grid in grids(wrong()) if grid.header[-1] == "ALASAN" for row in grid.rows]
    assert [row[-1] for row in rows] == ["diminta Perda"]


def test_a_draft_that_lacks_something_is_not_called_ready() -> None:
    for waiting in (0, 3):
        made = sheet(SAMPLE, waiting)
        words = " ".join(each.text for each in made.parts[0].blocks if isinstance(each, Paragraph))
        assert ("Belum siap diajukan" in words) == bool(waiting)
        assert not {"sah", "lolos"} & set(words.lower().split())


def test_the_sheet_is_a_sound_word_file(tmp_path: Path) -> None:
    content = write(sheet(wrong()), {}, None, None)
    assert lint(content) == []
    file = tmp_path / "lembar.docx"
    file.write_bytes(content)
    assert [str(error) for error in OpenXmlValidator().validate(file).errors] == []


def test_periksa_writes_it_beside_the_draft_or_into_a_folder(tmp_path: Path, capsys) -> None:
    draft = tmp_path / "kecamatan.draf"
    draft.write_bytes(codec.encode(wrong()))
    into = tmp_path / "hasil"
    cli.main(["periksa", str(draft), "--lembar", "--tanggal", "2026-11-24"])
    cli.main(["periksa", str(draft), "--lembar", "-o", str(into), "--tanggal", "2026-11-24"])
    for folder in (tmp_path, into):
        (made,) = folder.glob("*.docx")
        texts = [
            cell.text
            for table in docx.Document(io.BytesIO(made.read_bytes())).tables
            for cell in table._cells
        ]
        assert "diminta Perda" in texts
    assert "Lembar hasil pemeriksaan" in capsys.readouterr().err
