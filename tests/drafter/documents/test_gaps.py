"""What makes a paper a KONSEP, and what is merely filled in by hand at the signing."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import date
from types import MappingProxyType
from typing import Any

import pytest

from drafter.documents.gaps import Gaps, Missing, gaps
from drafter.model import answers as a
from drafter.model.draft import (
    Case,
    Citation,
    Draft,
    FromTemplate,
    Minutes,
    OldDecree,
    Own,
    OwnComponent,
    Service,
)
from tests.drafter.documents.offices import draft, signed_by
from tests.drafter.documents.printed import answers, printed, sources

CASES = (Case(id="c1", name="baru"), Case(id="c2", name="hilang"))


def text(words: str = "ada", **more: Any) -> a.Text:
    return a.Text(paragraphs=(words,), **more)


def whole(**changed: a.Answer | a.AnyValue) -> Service:
    """A service with fourteen components answered, some otherwise."""
    said = {each.id: text() for each in sources().components.entries}
    return Service(id="aaaaaaaa", name="Satu", cases=CASES, answers=answers(**{**said, **changed}))


def made(*services: Service, **decree: Any) -> Draft:
    return dataclasses.replace(draft(**decree), services=services or (whole(),))


def gaps_of(draft: Draft) -> Gaps:
    return printed(draft).gaps


def mark_of(draft: Draft) -> str:
    return printed(draft).documents[0].mark


def missing(draft: Draft) -> list[tuple[str, str, str]]:
    return [(each.component or each.title, each.why, each.case) for each in gaps_of(draft).missing]


# --- what makes a KONSEP -----------------------------------------------------------------------


def test_a_draft_with_all_its_parts_is_no_konsep() -> None:
    assert missing(made()) == []
    assert mark_of(made()) == ""


@pytest.mark.parametrize("component", [each.id for each in sources().components.entries])
def test_an_empty_component_makes_a_konsep(component: str) -> None:
    empty = made(whole(**{component: a.NOT_YET}))
    assert missing(empty) == [(component, "empty", "")]
    assert mark_of(empty) == "KONSEP"
    assert missing(made(whole(**{component: text(" ")}))) == [(component, "empty", "")]
    title = sources().components.by_id[component].title
    assert gaps_of(empty).missing == (Missing("aaaaaaaa", component, title),)


@pytest.mark.parametrize(
    "answer",
    [
        a.One(text(example=True)),
        a.AsOffice(text(example=True)),
        a.ByCase((("c1", text()), ("c2", text(example=True)))),
    ],
)
def test_an_example_that_nobody_confirmed_makes_a_konsep(answer: a.Answer) -> None:
    unsure = dataclasses.replace(made(whole(fee=answer)), shared=answers(fee=text()))
    assert missing(unsure) == [("fee", "example", "")]
    assert mark_of(unsure) == "KONSEP"


def test_an_example_in_the_offices_answer_counts_where_it_is_shown() -> None:
    shared = answers(fee=text(example=True), product=text(example=True))
    shown = dataclasses.replace(made(whole(fee=a.AsOffice())), shared=shared)
    assert missing(shown) == [("fee", "example", "")]


def test_an_example_for_a_case_that_is_gone_does_not_count() -> None:
    by_case = a.ByCase((("c1", text()), ("c2", text()), ("lama", text(example=True))))
    assert missing(made(whole(fee=by_case))) == []


def test_a_case_without_a_value_is_named() -> None:
    assert missing(made(whole(fee=a.ByCase((("c1", text()),))))) == [("fee", "empty", "hilang")]
    assert missing(made(whole(fee=a.ByCase((("c1", text()), ("c2", a.Text())))))) == [
        ("fee", "empty", "hilang")
    ]
    assert missing(made(whole(fee=a.ByCase()))) == [("fee", "empty", "baru"), ("fee", "empty", "hilang")]


def test_the_offices_answer_is_missed_also_where_the_service_adds_its_own() -> None:
    assert missing(made(whole(fee=a.AsOffice()))) == [("fee", "empty", "")]
    assert missing(made(whole(fee=a.AsOffice(text())))) == [("fee", "empty", "")]


def test_staffing_left_open_counts_as_filled_when_the_roles_say_how_many() -> None:
    def roles(number: int | None) -> a.People:
        return a.People(roles=(a.Role(title="petugas", skills="teliti", number=number),))

    assert missing(made(whole(staffing=a.NOT_YET, competence=roles(2)))) == []
    assert missing(made(whole(staffing=a.NOT_YET, competence=roles(None)))) == [("staffing", "empty", "")]
    assert missing(made(whole(staffing=a.NOT_YET))) == [("staffing", "empty", "")]
    as_office = made(whole(staffing=a.NOT_YET, competence=a.AsOffice()))
    assert missing(dataclasses.replace(as_office, shared=answers(competence=roles(2)))) == []


@pytest.mark.parametrize(
    ("changed", "part"),
    [
        ({"considerations": ()}, "Menimbang"),
        ({"considerations": (Own(text=" ;"),)}, "Menimbang"),
        ({"legal_grounds": ()}, "Mengingat"),
        ({"legal_grounds": (Citation(),)}, "Mengingat"),
        ({"dictum": ()}, "Diktum"),
        ({"dictum": (FromTemplate(id="mencabut"), Own(text=""))}, "Diktum"),
    ],
)
def test_a_part_of_the_decree_that_is_not_there_makes_a_konsep(changed: dict[str, Any], part: str) -> None:
    assert missing(made(**changed)) == [(part, "empty", "")]
    assert mark_of(made(**changed)) == "KONSEP"


def test_the_post_of_the_signatory_makes_a_konsep() -> None:
    assert missing(signed_by(made(), post=" ")) == [("Jabatan penanda tangan", "empty", "")]


def test_a_draft_without_services_is_a_konsep() -> None:
    assert missing(draft(services=0)) == [("Daftar pelayanan", "empty", "")]
    assert mark_of(draft(services=0)) == "KONSEP"
    assert mark_of(Draft()) == "KONSEP"


def test_a_service_without_a_name_cannot_be_signed() -> None:
    assert missing(made(dataclasses.replace(whole(), name=" "))) == [("Nama pelayanan", "empty", "")]


def test_own_components_are_held_to_the_same() -> None:
    own = (
        OwnComponent(id="a", title="Satu"),
        OwnComponent(id="b", title="Dua", answer=a.One(text())),
        OwnComponent(id="c", title="Tiga", answer=a.One(a.Items())),
        OwnComponent(id="d", title="Empat", answer=a.One(text(example=True))),
        OwnComponent(id="e", title="Lima", answer=a.ByCase((("c1", text()),))),
        OwnComponent(id="f", answer=a.One(text())),
    )
    assert missing(made(dataclasses.replace(whole(), extra=own))) == [
        ("x1", "empty", ""),
        ("x3", "empty", ""),
        ("x4", "example", ""),
        ("x5", "empty", "hilang"),
        ("x6", "empty", ""),
    ]


# --- what is filled by hand --------------------------------------------------------------------


def test_number_date_names_and_nip_are_listed_apart_and_make_no_konsep() -> None:
    assert mark_of(made()) == ""
    assert gaps_of(made()).by_hand == (
        "nomor keputusan",
        "nomor berita acara",
        "tanggal berita acara",
        "tanggal penetapan",
        "nama penanda tangan",
        "pangkat penanda tangan",
        "NIP penanda tangan",
    )


def known() -> Draft:
    """A draft that leaves nothing to the hand."""
    full = signed_by(made(number="1", year=2026), name="Nama", rank="Pembina", nip="1")
    dates = dataclasses.replace(full.dates, decree=date(2026, 11, 24))
    return dataclasses.replace(full, minutes=Minutes(number="1", date=date(2026, 10, 1)), dates=dates)


def test_nothing_is_listed_where_all_is_known() -> None:
    assert gaps_of(known()) == Gaps((), ())


def test_the_year_is_known_from_the_date() -> None:
    undated = dataclasses.replace(known(), decree=dataclasses.replace(known().decree, year=None))
    assert gaps_of(undated).by_hand == ()


def test_a_name_alone_needs_neither_rank_nor_nip() -> None:
    assert gaps_of(signed_by(known(), rank="", nip="", shown="name")).by_hand == ()


def test_what_a_form_of_number_does_not_print_is_not_asked_for() -> None:
    form = dataclasses.replace(known().decree, number_form="NOMOR 5/{tahun}", number="", year=None)
    assert gaps_of(dataclasses.replace(known(), decree=form)).by_hand == ()


def test_the_minutes_are_asked_for_only_where_they_are_cited() -> None:
    noted = dataclasses.replace(known().decree, noted=(Own(text="Surat Bupati"),))
    assert gaps_of(dataclasses.replace(known(), decree=noted, minutes=Minutes())).by_hand == ()


def test_the_number_of_a_revoked_decree_is_asked_for() -> None:
    revoking = dataclasses.replace(known().decree, revokes=(OldDecree(title="Keputusan Camat"),))
    found = gaps_of(dataclasses.replace(known(), decree=revoking))
    assert found == Gaps((), (), ("nomor keputusan yang dicabut",))


def test_what_the_office_knows_before_the_signing_is_listed_apart_and_makes_no_konsep() -> None:
    office = dataclasses.replace(known().office, address=" ", place="")
    bare = dataclasses.replace(known(), office=office)
    assert gaps_of(bare) == Gaps((), (), ("alamat instansi", "tempat penetapan"))
    assert mark_of(bare) == ""


def test_a_regulation_that_the_catalogue_lacks_is_missing_with_its_reason_and_stops_no_other() -> None:
    cited = a.One(a.Citations(entries=(Citation(regulation="uu-1-1900"),)))
    own = (OwnComponent(id="b", title="Dua", answer=cited), OwnComponent(id="c", title="Tiga"))
    service = dataclasses.replace(whole(legal_basis=cited, staffing=a.NOT_YET), extra=own)
    found = gaps(made(service), sources()).missing
    assert [(each.component, each.why) for each in found] == [
        ("legal_basis", "broken"),
        ("staffing", "empty"),
        ("x1", "broken"),
        ("x2", "empty"),
    ]
    assert found[0].trouble.startswith("Peraturan dengan kode uu-1-1900 tidak ada dalam katalog")


def dots(value: Any) -> Iterator[str]:
    """Every string in blocks that holds a blank."""
    if isinstance(value, str):
        if "....." in value:
            yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from dots(each)
    elif dataclasses.is_dataclass(value):
        for each in dataclasses.fields(value):
            yield from dots(getattr(value, each.name))


BLANKED: list[dict[str, Any]] = [
    {"decree": {"number": ""}},
    {"decree": {"revokes": (OldDecree(),)}},
    {"decree": {"considerations": ()}},
    {"decree": {"legal_grounds": ()}},
    {"office": {"name": ""}},
    {"office": {"place": ""}},
    {"minutes": {"number": ""}},
    {"minutes": {"date": None}},
    {"dates": {"decree": None}},
    {"services": ()},
    {"services": (Service(id="aaaaaaaa"),)},
    {"services": (dataclasses.replace(whole(), extra=(OwnComponent(id="x"),)),)},
]


@pytest.mark.parametrize("changed", BLANKED, ids=repr)
def test_whatever_prints_as_a_blank_is_listed_somewhere(changed: dict[str, Any]) -> None:
    (key, value), draft = *changed.items(), known()
    new = value if isinstance(value, tuple) else dataclasses.replace(getattr(draft, key), **value)
    blanked = printed(dataclasses.replace(draft, **{key: new}))
    assert list(dots(blanked.documents))
    assert blanked.gaps != Gaps((), ())


def test_a_paper_that_lacks_nothing_has_no_blank() -> None:
    assert list(dots(printed(known()).documents)) == []


def test_gaps_of_many_services_name_the_service() -> None:
    second = dataclasses.replace(whole(fee=a.NOT_YET), id="bbbbbbbb", name="Dua")
    found = gaps_of(made(whole(), second)).missing
    assert [each.service for each in found] == ["bbbbbbbb"]
    assert isinstance(second.answers, MappingProxyType)
