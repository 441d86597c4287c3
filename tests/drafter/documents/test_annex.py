"""The annex: the guideline's order, numbering anew in each group, own components, signature at the end."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

import pytest

from drafter.documents.blocks import (
    AnnexHeading,
    Block,
    ComponentRow,
    ComponentTable,
    GroupRow,
    ServiceList,
    Title,
)
from drafter.documents.cells import EMPTY
from drafter.documents.decree import annex_signature
from drafter.model.answers import One, Text
from drafter.model.draft import Draft, OwnComponent, Service
from tests.drafter.documents.offices import draft, named
from tests.drafter.documents.printed import annex_of, answers, lines_of, sources


def blocks(services: Sequence[Service]) -> tuple[Block, ...]:
    return annex_of(dataclasses.replace(draft(), services=tuple(services))).blocks


def tables(services: Sequence[Service]) -> list[ComponentTable]:
    return [each for each in blocks(services) if isinstance(each, ComponentTable)]


def rows_of(service: Service) -> list[str]:
    (table,) = tables([service])
    return [
        f"{each.number} {each.title}" if isinstance(each, ComponentRow) else each.title for each in table.rows
    ]


def test_fourteen_components_stand_in_two_groups_each_numbered_from_one() -> None:
    assert rows_of(Service(id="aaaaaaaa")) == [
        "PENYAMPAIAN PELAYANAN",
        "1. Persyaratan",
        "2. Sistem, mekanisme, dan prosedur",
        "3. Jangka waktu penyelesaian",
        "4. Biaya/tarif",
        "5. Produk pelayanan",
        "6. Penanganan pengaduan, saran, dan masukan",
        "PENGELOLAAN PELAYANAN",
        "1. Dasar hukum",
        "2. Sarana, prasarana, dan/atau fasilitas",
        "3. Kompetensi pelaksana",
        "4. Pengawasan internal",
        "5. Jumlah pelaksana",
        "6. Jaminan pelayanan",
        "7. Jaminan keamanan dan keselamatan pelayanan",
        "8. Evaluasi kinerja pelaksana",
    ]


def test_the_header_says_number_component_and_description() -> None:
    (table,) = tables(named("Satu"))
    assert table.header == ("NO.", "KOMPONEN", "URAIAN")


def test_own_components_follow_those_of_the_law_in_their_group() -> None:
    own = (
        OwnComponent(id="a", title="Maklumat", group="management", answer=One(Text(paragraphs=("ada",)))),
        OwnComponent(id="b", title="Masa berlaku", group="delivery"),
        OwnComponent(id="c", group="management"),
    )
    service = Service(id="aaaaaaaa", name="Satu", extra=own)
    said = rows_of(service)
    assert said[7] == "7. Masa berlaku"
    assert said[-2] == "9. Maklumat"
    assert said[-1].startswith("10. ....")
    (table,) = tables([service])
    cells = {each.title: each.cell for each in table.rows if isinstance(each, ComponentRow)}
    assert list(lines_of(cells["Maklumat"].blocks)) == ["ada"]
    assert list(lines_of(cells["Masa berlaku"].blocks)) == [EMPTY]
    assert [cells[title].anchor for title in ("Maklumat", "Masa berlaku")] == [
        "_sp_aaaaaaaa_x1",
        "_sp_aaaaaaaa_x2",
    ]


def test_every_cell_is_known_by_service_and_component_in_a_name_word_can_hold() -> None:
    service = Service(id="aaaaaaaa", answers=answers(fee=Text(paragraphs=("gratis",))))
    (table,) = tables([service])
    anchors = [each.cell.anchor for each in table.rows if isinstance(each, ComponentRow)]
    assert sorted(anchors) == sorted(f"_sp_aaaaaaaa_{each.id}" for each in sources().components.entries)
    assert all(len(each) <= 40 for each in anchors)


def test_each_service_begins_on_a_new_page_under_its_title() -> None:
    heading, *rest = blocks(named("Satu", "Dua"))
    assert isinstance(heading, AnnexHeading)
    titles = [each for each in rest if isinstance(each, Title)]
    assert [each.lines for each in titles] == [("STANDAR PELAYANAN", "SATU"), ("STANDAR PELAYANAN", "DUA")]
    # The first stands below the heading block, on the page that the annex begins.
    assert [each.new_page for each in titles] == [False, True]
    assert all(each.level == 2 for each in titles)


def test_the_signature_closes_the_last_table_alone() -> None:
    made = dataclasses.replace(draft(), services=named("Satu", "Dua", "Tiga"))
    signed = [each.signature for each in annex_of(made).blocks if isinstance(each, ComponentTable)]
    assert signed == [None, None, annex_signature(made)]


def service_lists(made: tuple[Block, ...]) -> list[ServiceList]:
    return [each for each in made if isinstance(each, ServiceList)]


def test_up_to_fifteen_services_the_annex_has_no_list_of_them() -> None:
    assert not service_lists(blocks(named(*"abcdefghijklmno")))


def test_from_sixteen_on_the_annex_begins_with_the_list_of_services_by_group() -> None:
    names = [f"Layanan {each}" for each in "abcdefghijklmnop"]
    made = blocks(named(*names, **{"Layanan b": "perizinan", "Layanan p": "perizinan"}))
    assert isinstance(made[0], AnnexHeading)
    assert made[1] == Title(("DAFTAR JENIS PELAYANAN",), level=2)
    assert isinstance(made[2], ServiceList)
    assert made[2].header == ("NO.", "JENIS PELAYANAN")
    assert made[2].rows[:2] == (("1.", "Layanan a"), ("2.", "Layanan c"))
    assert made[2].rows[-3:] == (GroupRow("PERIZINAN"), ("15.", "Layanan b"), ("16.", "Layanan p"))
    assert len(service_lists(made)) == 1
    first = made[3]
    assert isinstance(first, Title)
    assert first.new_page


@pytest.mark.parametrize("made", [Draft(), draft(services=0)])
def test_an_annex_without_services_shows_an_empty_table_that_is_signed(made: Draft) -> None:
    tables: list[Any] = [each for each in annex_of(made).blocks if isinstance(each, ComponentTable)]
    (table,) = tables
    assert table.signature == annex_signature(made)
    assert [
        lines for each in table.rows if isinstance(each, ComponentRow) for lines in lines_of(each.cell.blocks)
    ] == [EMPTY] * 14


def test_services_stand_group_by_group_as_the_dictum_lists_them() -> None:
    services = tuple(
        dataclasses.replace(each, group=group)
        for each, group in zip(
            draft(services=3).services, ("Perizinan", "Nonperizinan", "Perizinan"), strict=True
        )
    )
    made = dataclasses.replace(draft(), services=services)
    titles = [each.lines[1] for each in annex_of(made).blocks if isinstance(each, Title)]
    assert titles == ["LAYANAN 1", "LAYANAN 3", "LAYANAN 2"]
    assert made.in_groups().in_groups() == made.in_groups()
    assert draft().in_groups() == draft()
