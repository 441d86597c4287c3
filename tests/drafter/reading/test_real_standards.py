"""Real standards, read and printed again: the words stay, in order, and most become a structure."""

from collections import Counter

import pytest

from drafter.documents import values
from drafter.documents.blocks import Grid, NumberedList, Paragraph
from drafter.documents.lists import bare
from drafter.model import answers as a
from drafter.reading.keeping import canonical
from drafter.reading.lines import closed, read_lines
from drafter.reading.lists import cells_of
from drafter.regulations import load_catalogue
from tests.drafter.reading.standards import Cell, cells

# What documents say of themselves around an answer.
LABELS = (
    "sarana pengaduan",
    "penanggung jawab pengelola pengaduan",
    "pembayaran dilakukan",
)


@pytest.fixture(scope="module")
def found() -> list[Cell]:
    return list(cells())


def printed(cell: Cell) -> list[str]:
    """The lines a cell prints, without what the program says of itself."""
    catalogue = load_catalogue()

    def cite(entry: a.Citation) -> str:
        return catalogue.cite_short(entry.regulation, entry.pinpoint) if entry.regulation else entry.text

    made = values.blocks(cell.value, cite)
    if cell.component == "staffing" and isinstance(cell.value, a.People):
        made = values.staffing(cell.value)[1 if len(cell.value.roles) > 1 else 0 :]
    lines: list[str] = []
    for block in made:
        if isinstance(block, Paragraph):
            lines.append(block.text)
        elif isinstance(block, NumberedList):
            lines += [bare(line.text) for line in block.lines]
        elif isinstance(block, Grid):
            lines += [cell for row in (block.header, *block.rows) for cell in row]
    return [line for line in lines if line.lower().strip(" :") not in LABELS]


def source_lines(cell: Cell) -> list[str]:
    """The lines of the source without labels."""
    if isinstance(cell.value, a.Table):
        return [part for line in cell.source.split("\n") for part in cells_of(line) or (line,)]
    if isinstance(cell.value, a.Text):
        return cell.source.split("\n")
    # "atau" between items is set by documents, as "dan" is.
    return [bare(closed(line.text)) for line in read_lines(cell.source)]


def test_every_word_of_every_cell_is_printed_in_its_order(found: list[Cell]) -> None:
    for cell in found:
        if isinstance(cell.value, a.Citations):
            continue
        words = [word for word in canonical(source_lines(cell)) if word != "dan"]
        said = [word for word in canonical(printed(cell)) if word != "dan"]
        assert said == words, cell


def test_a_citation_of_the_catalogue_names_what_the_line_named(found: list[Cell]) -> None:
    catalogue = load_catalogue()
    for cell in found:
        if isinstance(cell.value, a.Citations):
            lines = [closed(line.text) for line in read_lines(cell.source)]
            for entry in cell.value.entries:
                if entry.regulation:
                    number = catalogue.get(entry.regulation).number.replace("-", "/")
                    assert any(number in line.replace("-", "/") for line in lines), entry
                else:
                    assert any(line.startswith(entry.text[:40]) for line in lines), entry


def test_most_cells_become_the_kind_of_their_component(found: list[Cell]) -> None:
    total = Counter(cell.component for cell in found)
    own = Counter(cell.component for cell in found if cell.is_structured)
    share = {name: own[name] / count for name, count in total.items()}
    assert share["time_limit"] >= 0.8
    assert share["fee"] >= 0.8
    others = [
        share[name] for name in ("requirements", "procedure", "legal_basis", "complaints") if name in share
    ]
    assert min(others) >= 0.5


def test_every_answer_keeps_the_text_it_was_read_from(found: list[Cell]) -> None:
    assert all(cell.value.source == cell.source for cell in found)
