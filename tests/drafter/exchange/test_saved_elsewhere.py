"""LibreOffice opens each of our papers and saves it: no cell is lost, no false difference is named."""

from pathlib import Path

import pytest

from drafter.documents.papers import PAPERS, papers
from drafter.exchange import compare, read_word
from drafter.model import codec
from drafter.word.writer import write
from tests import office
from tests.drafter.exchange.edits import (
    INSERTED,
    REPLACED,
    TYPED,
    appended,
    edited,
    in_cell,
    sample,
    service,
    sources,
)

EDITS = {"typed": TYPED, "inserted": INSERTED, "replaced": REPLACED, "item": appended()}
CELLS = ["requirements", "time_limit", "complaints", "competence"]

pytestmark = pytest.mark.skipif(office.missing() != "", reason=f"needs {office.missing()}")


def test_papers_saved_by_libreoffice_keep_their_cells_and_their_edits(tmp_path: Path) -> None:
    data = codec.encode(sample())
    made = papers(sample(), sources(), tuple(PAPERS)).documents
    given = {f"asli-{number}": write(each, {}, data) for number, each in enumerate(made)}
    for name, change in EDITS.items():
        for component in CELLS:
            given[f"{name}-{component}"] = edited(in_cell(f"_sp_{service()}_{component}", change))
    saved = office.saved_again(given, tmp_path)
    cells = {name: compare(content, sample(), sources()).cells for name, content in given.items()}
    for name, content in saved.items():
        found = compare(content, sample(), sources())
        assert found.cells == cells[name]
        if name.startswith("asli"):
            assert found.differences == (), name
        else:
            (each,) = found.differences
            assert each.anchor == f"_sp_{service()}_{name.partition('-')[2]}"


def test_the_draft_is_still_inside(tmp_path: Path) -> None:
    content = office.saved_again({"a": edited(lambda text: text.replace("MEMUTUSKAN", "X"))}, tmp_path)["a"]
    (tmp_path / "b.docx").write_bytes(content)
    found = read_word(tmp_path / "b.docx")
    assert found.draft == sample() and not found.untouched
