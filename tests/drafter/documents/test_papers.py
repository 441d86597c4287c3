"""Any draft becomes papers: nothing breaks, nothing is lost, and the same draft gives the same paper."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from itertools import pairwise

from hypothesis import given, settings

from drafter.documents.blocks import ComponentRow, ComponentTable, Line, NumberedList, Sheet, Title
from drafter.documents.presets import load_presets, new_decree
from drafter.model.draft import Draft, Layout
from tests.drafter.documents.offices import draft
from tests.drafter.documents.printed import printed, sources, texts
from tests.drafts import drafts


@settings(max_examples=120, deadline=None)
@given(drafts(printable=True))
def test_any_draft_becomes_a_decree_with_its_annex(made: Draft) -> None:
    papers = printed(made)
    (document,) = papers.documents
    form = made.decree.annex
    before = 1 + form.cover + form.contents
    assert len(document.parts) > before
    assert document.mark == ("KONSEP" if papers.gaps.missing else "")
    assert all(isinstance(each, str) for each in texts(document))
    for part in document.parts[before:]:
        signed = [bool(getattr(each, "signature", None)) for each in part.blocks]
        assert signed == [False] * (len(signed) - 1) + [True]
    tables = [each for part in document.parts for each in part.blocks if isinstance(each, ComponentTable)]
    assert len(tables) >= max(1, len(made.services))
    for table in tables:
        for row in table.rows:
            if isinstance(row, ComponentRow):
                assert row.cell.blocks
                assert levels_are_whole(row)
    assert printed(made) == papers


def levels_are_whole(row: ComponentRow) -> bool:
    """No list begins deep or skips a level: a renderer could not number it."""
    for block in row.cell.blocks:
        if isinstance(block, NumberedList):
            levels = [-1, *(line.level for line in block.lines)]
            if any(new > old + 1 for old, new in pairwise(levels)) or max(levels) > 2:
                return False
    return True


def test_every_anchor_of_a_paper_is_there_once_and_short_enough_for_word() -> None:
    anchors = list(anchors_of(printed(draft(services=3)).documents))
    assert len(anchors) == len(set(anchors)) > 50
    assert all(each.startswith("_") and len(each) <= 40 for each in anchors)


def anchors_of(value: object) -> Iterator[str]:
    if isinstance(value, Line):
        yield from (value.anchor,) if value.anchor else ()
    elif isinstance(value, tuple):
        for each in value:
            yield from anchors_of(each)
    elif dataclasses.is_dataclass(value):
        for each in dataclasses.fields(value):
            inner = getattr(value, each.name)
            if each.name == "anchor" and inner:
                yield inner
            yield from anchors_of(inner)


def test_the_paper_has_a_name_a_title_and_an_author() -> None:
    (document,) = printed(draft()).documents
    assert document.name == "Keputusan Camat tentang Standar Pelayanan pada Kecamatan Contoh"
    assert document.title == document.name
    assert document.author == "Kecamatan Contoh"


def test_the_sheet_is_as_set() -> None:
    layout = Layout(
        paper="A4", top=10, bottom=11, left=12, right=13, font="Arial", size=11, page_numbers=False
    )
    made = draft(layout=layout)
    (document,) = printed(made).documents
    assert document.sheet == Sheet("A4", 10, 11, 12, 13, "Arial", 11, False)
    assert (document.sheet.width, document.sheet.height) == (210, 297)
    assert (Sheet().width, Sheet().height) == (215, 330)


def test_headings_lead_to_the_decree_and_to_each_service() -> None:
    (document,) = printed(draft(services=2)).documents
    levels = [
        (each.level, each.lines[-1])
        for part in document.parts
        for each in part.blocks
        if isinstance(each, Title) and each.level
    ]
    assert [level for level, _ in levels] == [1, 2, 2]
    assert [line for _, line in levels[1:]] == ["LAYANAN 1", "LAYANAN 2"]


def test_every_preset_begins_a_decree_whose_words_and_regulations_the_program_has() -> None:
    presets = load_presets()
    assert {"camat", "umum"} <= set(presets)
    for preset in presets.values():
        decree = new_decree(preset)
        begun = dataclasses.replace(draft(), decree=decree)
        said = list(texts(printed(begun).documents[0]))
        assert any(line.endswith(";") for line in said)
        assert all(each.regulation in sources().catalogue for each in decree.legal_grounds)
        assert decree.preset == preset.id
        assert sources().catalogue.get(decree.legal_grounds[0].regulation).status != "repealed"
