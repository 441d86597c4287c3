"""Every form of annex prints each answer once where it belongs, signs every annex, is sound in Word."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterator
from datetime import date
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.documents.blocks import (
    AnnexHeading,
    Block,
    ComponentRow,
    ComponentTable,
    Contents,
    Document,
    GroupRow,
    Part,
    ServiceList,
    Title,
)
from drafter.model.answers import Answer, AsOffice, Item, ItemGroup, Items, One, Text
from drafter.model.components import COMPONENT_IDS
from drafter.model.draft import AnnexForm, Draft, Layout, OwnComponent, Service
from drafter.word.writer import write
from tests.drafter.documents.offices import draft
from tests.drafter.documents.printed import clauses_of, printed, texts
from tests.drafts import record
from tests.linter import lint

SHARED = ("oversight", "competence", "evaluation", "complaints")
OWN = OwnComponent(id="x", title="Masa berlaku", group="delivery", answer=One(Text(paragraphs=("kata-x",))))


def office(count: int, form: AnnexForm, *, grouped: bool = False, own: bool = False) -> Draft:
    """Services whose every answer is a word of its own; four components are the office's for all of them."""
    made = draft(services=count)
    services: list[Service] = []
    for number, service in enumerate(made.services):
        answers: dict[str, Answer] = {
            each: One(Text(paragraphs=(f"kata-{number}-{each}",))) for each in COMPONENT_IDS
        }
        answers |= {each: AsOffice() for each in SHARED}
        group = f"Golongan {number % 2}" if grouped else ""
        extra = (OWN,) if own and not number else ()
        services.append(
            dataclasses.replace(service, group=group, extra=extra, answers=MappingProxyType(answers))
        )
    shared = {each: One(Text(paragraphs=(f"bersama-{each}",))) for each in SHARED}
    decree = dataclasses.replace(made.decree, annex=form)
    return dataclasses.replace(made, services=tuple(services), shared=MappingProxyType(shared), decree=decree)


def paper(made: Draft) -> Document:
    (document,) = printed(made).documents
    return document


def annexes(made: Draft) -> tuple[Part, ...]:
    form = made.decree.annex
    return paper(made).parts[1 + form.cover + form.contents :]


def blocks(made: Draft) -> Iterator[Block]:
    for part in annexes(made):
        yield from part.blocks


def titles(made: Draft) -> list[str]:
    return [" ".join(each.lines) for each in blocks(made) if isinstance(each, Title)]


def rows(made: Draft) -> list[str]:
    """Numbers and titles of all rows."""
    tables = [each for each in blocks(made) if isinstance(each, ComponentTable)]
    return [
        f"{row.number} {row.title}" if isinstance(row, ComponentRow) else row.title
        for table in tables
        for row in table.rows
    ]


def anchors(made: Draft) -> list[str]:
    """The anchors of all cells."""
    tables = [each for each in blocks(made) if isinstance(each, ComponentTable)]
    return [row.cell.anchor for table in tables for row in table.rows if isinstance(row, ComponentRow)]


def headings(made: Draft) -> list[tuple[str, ...]]:
    return [each.lines for each in blocks(made) if isinstance(each, AnnexHeading)]


def wanted(made: Draft) -> Counter[str]:
    """How often each word of the answers must be printed."""
    form, count = made.decree.annex, len(made.services)
    expected = Counter(
        f"kata-{number}-{each}" for number in range(count) for each in COMPONENT_IDS if each not in SHARED
    )
    for each in SHARED:
        once = form.shared_first and count > 1 and each != "complaints"  # a component of delivery
        expected[f"bersama-{each}"] = 1 if once else count
    expected["kata-x"] = sum(len(each.extra) for each in made.services)
    return +expected


@settings(max_examples=60, deadline=None)
@given(record(AnnexForm), st.integers(1, 4), st.booleans(), st.booleans(), st.booleans())
def test_in_any_form_each_answer_is_printed_once_where_it_belongs_and_each_annex_is_signed(
    form: AnnexForm, count: int, grouped: bool, own: bool, strip: bool
) -> None:
    form = dataclasses.replace(form, unknown=())
    made = office(count, form, grouped=grouped, own=own)
    layout = Layout(esign_strip=strip)
    made = dataclasses.replace(made, decree=dataclasses.replace(made.decree, layout=layout))
    document = paper(made)
    said = Counter(each for each in texts(document) if each.startswith(("kata-", "bersama-")))
    assert said == wanted(made)
    for part in annexes(made):
        signed = [bool(getattr(each, "signature", None)) for each in part.blocks]
        assert signed == [False] * (len(signed) - 1) + [True]
        assert part.landscape == form.landscape
    assert len(anchors(made)) == len(set(anchors(made)))
    assert lint(write(document, {}, b"{}")) == []


def test_two_tables_stand_under_a_and_b() -> None:
    made = office(1, AnnexForm(tables="two"))
    under = [getattr(each, "text", "") for each in blocks(made) if not isinstance(each, Title)]
    assert [each for each in under if each] == ["A. PENYAMPAIAN PELAYANAN", "B. PENGELOLAAN PELAYANAN"]
    assert rows(made)[5:7] == ["6. Penanganan pengaduan, saran, dan masukan", "1. Dasar hukum"]


def test_numbers_run_through_both_groups_where_wanted() -> None:
    made = office(1, AnnexForm(numbering="through"), own=True)
    said = rows(made)
    assert said[7] == "7. Masa berlaku"
    assert said[8:10] == ["PENGELOLAAN PELAYANAN", "8. Dasar hukum"]
    assert said[-1] == "15. Evaluasi kinerja pelaksana"


def test_the_order_of_the_law_has_no_groups_and_is_numbered_through() -> None:
    said = rows(office(1, AnnexForm(order="law", tables="two"), own=True))
    assert said[:3] == ["1. Dasar hukum", "2. Persyaratan", "3. Sistem, mekanisme, dan prosedur"]
    assert said[13:] == ["14. Evaluasi kinerja pelaksana", "15. Masa berlaku"]


def test_what_all_services_have_from_the_office_is_printed_once_before_them() -> None:
    made = office(2, AnnexForm(shared_first=True))
    first, *rest = [each for each in blocks(made) if isinstance(each, ComponentTable)]
    assert [row.title for row in first.rows if isinstance(row, ComponentRow)] == [
        "Kompetensi pelaksana",
        "Pengawasan internal",
        "Evaluasi kinerja pelaksana",
    ]
    assert all("Pengawasan internal" not in repr(each.rows) for each in rest)
    assert titles(made)[0] == "KOMPONEN YANG BERLAKU UNTUK SELURUH JENIS PELAYANAN"
    assert "_sp_bersama_oversight" in anchors(made)
    said = [getattr(each, "text", "") for each in blocks(made)]
    assert sum("tercantum pada awal Lampiran ini" in each for each in said) == 2


def test_a_service_with_words_of_its_own_keeps_the_component_in_every_table() -> None:
    made = office(2, AnnexForm(shared_first=True))
    extra = AsOffice(Items(groups=(ItemGroup(items=(Item("tambahan"),)),)))
    changed = dataclasses.replace(
        made.services[1], answers=MappingProxyType({**made.services[1].answers, "oversight": extra})
    )
    made = dataclasses.replace(made, services=(made.services[0], changed))
    assert sum(each.endswith(" Pengawasan internal") for each in rows(made)) == 2


def test_one_annex_a_service_is_numbered_in_roman_numerals() -> None:
    made = office(3, AnnexForm(division="service"))
    assert [each[0] for each in headings(made)] == ["LAMPIRAN I", "LAMPIRAN II", "LAMPIRAN III"]
    assert "tercantum dalam Lampiran I sampai dengan Lampiran III yang" in clauses_of(made)["KESATU"][0]


def test_one_annex_a_group_bears_the_groups_name() -> None:
    made = office(3, AnnexForm(division="group"), grouped=True)
    assert [each[0] for each in headings(made)] == ["LAMPIRAN I", "LAMPIRAN II"]
    assert titles(made) == [
        "GOLONGAN 0",
        "STANDAR PELAYANAN LAYANAN 1",
        "STANDAR PELAYANAN LAYANAN 3",
        "GOLONGAN 1",
        "STANDAR PELAYANAN LAYANAN 2",
    ]
    assert "tercantum dalam Lampiran I dan Lampiran II yang" in clauses_of(made)["KESATU"][0]


def test_a_single_group_or_service_has_a_single_annex_without_a_numeral() -> None:
    for division in ("group", "service"):
        made = office(1, AnnexForm(division=division))  # type: ignore[arg-type]
        assert [each[0] for each in headings(made)] == ["LAMPIRAN"]
        assert "tercantum dalam Lampiran yang" in clauses_of(made)["KESATU"][0]


def test_of_many_services_with_annexes_of_their_own_the_first_annex_lists_where_each_stands() -> None:
    made = office(16, AnnexForm(division="service"))
    (listed,) = [each for each in blocks(made) if isinstance(each, ServiceList)]
    assert listed.header == ("NO.", "JENIS PELAYANAN", "LAMPIRAN")
    assert listed.rows[0] == ("1.", "Layanan 1", "Lampiran II")
    assert listed.signature is not None
    assert len(annexes(made)) == 17
    assert "sebagaimana tercantum dalam Lampiran I." in clauses_of(made)["KEDUA"][0]


def test_a_short_list_of_services_is_printed_where_it_is_wanted() -> None:
    made = office(2, AnnexForm(service_list="always"))
    assert titles(made)[0] == "DAFTAR JENIS PELAYANAN"
    assert [len(each.rows) for each in blocks(made) if isinstance(each, ServiceList)] == [2]


@pytest.mark.parametrize(
    ("division", "first"),
    [("all", "LAMPIRAN KEPUTUSAN"), ("service", "LAMPIRAN I KEPUTUSAN")],
)
def test_the_other_heading_names_decree_number_and_date(division: str, first: str) -> None:
    made = office(2, AnnexForm(heading="b", division=division))  # type: ignore[arg-type]
    decree = dataclasses.replace(made.decree, number="7", year=2026)
    dates = dataclasses.replace(made.dates, decree=date(2026, 11, 24))
    made = dataclasses.replace(made, decree=decree, dates=dates)
    lines = headings(made)[0]
    assert lines[0].startswith(first)
    assert lines[1:] == ("NOMOR : 7 TAHUN 2026", "TANGGAL : 24 NOVEMBER 2026")


def test_the_table_of_contents_leads_to_bookmarks_that_are_there() -> None:
    for division in ("all", "group", "service"):
        form = AnnexForm(division=division, contents=True, cover=True, shared_first=True)  # type: ignore[arg-type]
        made = office(16, form, grouped=True)
        cover, listed, *_ = paper(made).parts
        assert cover.cover
        (contents,) = [each for each in listed.blocks if isinstance(each, Contents)]
        there = {each.anchor for part in paper(made).parts for each in part.blocks if isinstance(each, Title)}
        assert {each.anchor for each in contents.lines} <= there
        said = " ".join(each.text for each in contents.lines)
        assert all(each.name in said for each in made.services)


def test_group_rows_are_left_out_with_the_last_of_their_components() -> None:
    made = office(2, AnnexForm(shared_first=True))
    shared = {each: One(Text(paragraphs=("ada",))) for each in COMPONENT_IDS}
    services = tuple(
        dataclasses.replace(each, answers=MappingProxyType(dict.fromkeys(COMPONENT_IDS, AsOffice())))
        for each in made.services
    )
    made = dataclasses.replace(made, services=services, shared=MappingProxyType(shared))
    tables = [each for each in blocks(made) if isinstance(each, ComponentTable)]
    groups = [[row.title for row in each.rows if isinstance(row, GroupRow)] for each in tables]
    assert groups == [[], ["PENYAMPAIAN PELAYANAN"], ["PENYAMPAIAN PELAYANAN"]]
