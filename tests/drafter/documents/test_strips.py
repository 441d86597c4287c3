"""Blocks as strips: nothing of a paper is lost, and what can be edited has an anchor of its own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.documents.blocks import Image, Letterhead, Line, NumberedList, Paragraph
from drafter.documents.papers import papers
from drafter.documents.sources import Sources, load_sources
from drafter.documents.strips import LETTERHEAD, SIGNATURE, Column, Strip, items, strips
from drafter.model import codec
from drafter.model.draft import Draft, Own
from drafter.paths import resources

WIDTH = 165.0


@pytest.fixture(scope="module")
def sources() -> Sources:
    return load_sources()


@pytest.fixture(scope="module")
def sample() -> Draft:
    return codec.decode((resources() / "samples" / "kecamatan.draf").read_bytes()).draft


def all_strips(draft: Draft, sources: Sources) -> list[Strip]:
    (document,) = papers(draft, sources).documents
    return [strip for part in document.parts for block in part.blocks for strip in strips(block, WIDTH)]


def texts(column: Column) -> list[str]:
    said: list[str] = []
    if isinstance(column.content, Letterhead):
        return [*column.content.lines, *column.content.address]
    for block in column.content:
        if isinstance(block, Paragraph):
            said.append(block.text)
        elif isinstance(block, NumberedList):
            said += [line.text for line in block.lines]
    return said


def test_every_component_of_every_service_is_a_strip_under_its_bookmark(sample: Draft, sources: Sources):
    anchors = [strip.anchor for strip in all_strips(sample, sources)]
    for service in sample.services:
        for component in sources.components.entries:
            assert anchors.count(f"_sp_{service.id}_{component.id}") == 1


def test_every_point_of_the_decree_is_a_strip_of_its_own(sample: Draft, sources: Sources):
    made = all_strips(sample, sources)
    anchors = [strip.anchor for strip in made]
    assert [a for a in anchors if a.startswith("_sk_menimbang")] == [
        f"_sk_menimbang_{n}" for n in range(1, 1 + len(sample.decree.considerations))
    ]
    grounds = [strip for strip in made if strip.anchor.startswith("_sk_mengingat")]
    assert [strip.columns[-1].first for strip in grounds] == list(range(1, 1 + len(grounds)))
    assert len(grounds[0].columns) == 3
    assert {len(strip.columns) for strip in grounds[1:]} == {1}


def test_a_dictum_with_a_list_is_one_place(sample: Draft, sources: Sources):
    decree = replace(sample.decree, dictum=(Own(text="Menetapkan:\nsatu\ndua"),))
    made = [s for s in all_strips(replace(sample, decree=decree), sources) if s.anchor == "_sk_diktum_1"]
    assert [text for strip in made for text in texts(strip.columns[-1])] == [
        "Menetapkan:",
        "satu; dan",
        "dua.",
    ]


def test_columns_fill_the_width_and_never_overlap(sample: Draft, sources: Sources):
    for strip in all_strips(sample, sources):
        edges = [edge for column in strip.columns for edge in (column.start, column.end)]
        assert edges == sorted(edges)
        assert edges[-1] <= WIDTH + 1e-9


def test_letterhead_and_signature_can_be_gone_to(sample: Draft, sources: Sources):
    made = all_strips(sample, sources)
    assert [strip.anchor for strip in made if strip.rule] == [LETTERHEAD]
    assert sum(strip.anchor == SIGNATURE for strip in made) == 2


def test_an_emblem_stands_beside_the_lines():
    (strip,) = strips(Letterhead(("A", "B"), logo=Image("l", "Lambang", 20, 25)), WIDTH)
    assert strip.columns[0].content == (Image("l", "Lambang", 20, 25),)
    assert strip.columns[0].end < strip.columns[1].start


def test_items_take_their_inner_lines_and_continuations_along():
    lines = (Line("a"), Line("b", 1), Line("c"), Line("d", numbered=False), Line("e"))
    made = [
        ([line.text for line in content[0].lines], first) for content, first, _ in items(NumberedList(lines))
    ]  # pyright: ignore
    assert made == [(["a", "b"], 1), (["c", "d"], 2), (["e"], 3)]


def test_number_and_title_of_a_component_are_made_once_for_all_services(sample: Draft, sources: Sources):
    first, second = (
        next(s for s in all_strips(sample, sources) if s.anchor == f"_sp_{service.id}_fee")
        for service in sample.services[:2]
    )
    assert first.columns[1] is second.columns[1]
