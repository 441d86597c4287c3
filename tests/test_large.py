"""The large drafts of the benchmarks are what they say they are."""

from __future__ import annotations

import pytest

from drafter.documents.blocks import ComponentRow, ComponentTable
from drafter.model import codec
from drafter.model.answers import AsOffice
from tests.drafter.documents.printed import annex_of, lines_of, printed
from tests.drafts import big_draft


def test_the_same_seed_gives_the_same_draft_and_another_another() -> None:
    assert codec.encode(big_draft(5, 1)) == codec.encode(big_draft(5, 1))
    assert codec.encode(big_draft(5, 1)) != codec.encode(big_draft(5, 2))


@pytest.mark.parametrize("services", [0, 1, 16, 500])
def test_a_large_draft_can_be_written_read_and_held(services: int) -> None:
    draft = big_draft(services)
    assert len(draft.services) == services
    assert codec.decode(codec.encode(draft)).draft == draft


def test_a_large_draft_lacks_nothing_and_has_about_seventy_paragraphs_a_service() -> None:
    draft = big_draft(30)
    assert printed(draft).gaps.missing == ()
    rows = [
        row
        for table in annex_of(draft).blocks
        if isinstance(table, ComponentTable)
        for row in table.rows
        if isinstance(row, ComponentRow)
    ]
    assert len(rows) == 30 * 14
    assert 60 <= sum(len(list(lines_of(row.cell.blocks))) for row in rows) / 30 <= 80


def test_about_half_of_the_services_show_the_offices_management() -> None:
    draft = big_draft(100)
    shown = sum(isinstance(each.answer("oversight"), AsOffice) for each in draft.services)
    assert 35 <= shown <= 65
