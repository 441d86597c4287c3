"""What a component prints, from the service's answer and the office's behind it."""

from __future__ import annotations

import dataclasses

import pytest

from drafter.documents.cells import EMPTY, Cells
from drafter.errors import UserError
from drafter.model import answers as a
from drafter.model.draft import Case, Draft, OwnComponent, Service
from tests.drafter.documents.printed import answers, cell_of, lines_of, sources

CASES = (Case(id="c1", name="baru"), Case(id="c2", name="perpanjangan:"))


def text(words: str) -> a.Text:
    return a.Text(paragraphs=(words,))


def items(*texts: str, heading: str = "") -> a.Items:
    return a.Items(groups=(a.ItemGroup(heading=heading, items=tuple(map(a.Item, texts))),))


def people(**numbers: int | None) -> a.People:
    return a.People(
        roles=tuple(a.Role(title=key, skills="teliti", number=each) for key, each in numbers.items())
    )


def test_a_component_without_an_answer_prints_room_to_write() -> None:
    assert cell_of("fee", answers()) == [EMPTY]


# --- the office's answer -----------------------------------------------------------------------


def test_as_the_office_prints_the_shared_answer() -> None:
    shared = answers(facilities=items("loket", "kursi"))
    assert cell_of("facilities", answers(facilities=a.AsOffice()), shared) == ["1. loket; dan", "2. kursi."]


def test_a_service_that_has_not_answered_does_not_print_the_offices_answer() -> None:
    assert cell_of("facilities", answers(), answers(facilities=items("loket"))) == [EMPTY]


def test_the_services_own_items_are_numbered_on_behind_the_offices() -> None:
    own = a.AsOffice(items("alat ukur", "peta"))
    assert cell_of("facilities", answers(facilities=own), answers(facilities=items("loket", "kursi"))) == [
        "1. loket;",
        "2. kursi;",
        "3. alat ukur; dan",
        "4. peta.",
    ]


def test_own_items_under_a_heading_of_their_own_stand_behind_the_offices() -> None:
    own = a.AsOffice(items("alat ukur", heading="lapangan"))
    assert cell_of("facilities", answers(facilities=own), answers(facilities=items("loket", "kursi"))) == [
        "1. loket; dan",
        "2. kursi.",
        "Lapangan:",
        "Alat ukur.",
    ]


@pytest.mark.parametrize(
    ("shared", "extra", "said"),
    [
        (
            a.Citations(entries=(a.Citation(text="UU A"),)),
            a.Citations(entries=(a.Citation(text="PP B"),)),
            ["1. UU A; dan", "2. PP B."],
        ),
        (
            a.Channels(channels=(a.Channel(kind="loket"),)),
            a.Channels(channels=(a.Channel(kind="telepon"),)),
            ["1. sarana pengaduan:", "  a. loket; dan", "  b. telepon."],
        ),
        (people(petugas=1), people(juru=2), ["1. petugas: teliti; dan", "2. juru: teliti."]),
        (
            a.Table(header=("a", "b"), rows=(("1", "2"),)),
            a.Table(header=("a", "b"), rows=(("3", "4"),)),
            ["a | b", "1 | 2", "3 | 4"],
        ),
        (text("satu"), text("dua"), ["satu", "dua"]),
        (items("satu", "dua"), text("tiga"), ["1. satu; dan", "2. dua.", "tiga"]),
    ],
)
def test_additions_of_every_kind_go_on_from_the_offices_answer(
    shared: a.AnyValue, extra: a.AnyValue, said: list[str]
) -> None:
    assert cell_of("facilities", answers(facilities=a.AsOffice(extra)), answers(facilities=shared)) == said


def test_the_closing_words_of_the_office_stay_behind_the_services_items() -> None:
    shared = dataclasses.replace(items("loket"), after="milik kecamatan")
    said = cell_of("facilities", answers(facilities=a.AsOffice(items("peta"))), answers(facilities=shared))
    assert said == ["1. loket; dan", "2. peta.", "Milik kecamatan."]


# --- by case -----------------------------------------------------------------------------------


def test_each_case_prints_under_its_name_and_one_without_a_value_is_seen() -> None:
    given = answers(fee=a.ByCase((("c2", text("Rp10.000")), ("c1", None))))
    assert cell_of("fee", given, cases=CASES) == ["Baru:", EMPTY, "Perpanjangan:", "Rp10.000"]


@pytest.mark.parametrize("blank", [None, a.Text(), a.Items(), a.Fees()])
def test_a_case_whose_value_says_nothing_is_seen_too(blank: a.AnyValue | None) -> None:
    given = answers(fee=a.ByCase((("c1", text("gratis")), ("c2", blank))))
    assert cell_of("fee", given, cases=CASES)[-2:] == ["Perpanjangan:", EMPTY]


def test_a_value_for_a_case_that_the_service_no_longer_has_is_not_printed() -> None:
    given = answers(fee=a.ByCase((("lama", text("usang")), ("c1", text("gratis")))))
    assert cell_of("fee", given, cases=CASES[:1]) == ["Baru:", "gratis"]


def test_a_case_without_a_name_is_counted() -> None:
    given = answers(fee=a.ByCase((("c1", text("gratis")),)))
    assert cell_of("fee", given, cases=(Case(id="c1"),)) == ["Kasus 1:", "gratis"]


@pytest.mark.parametrize(
    "component",
    [each.id for each in sources().components.entries],
)
def test_every_component_may_answer_by_case(component: str) -> None:
    given = answers(**{component: a.ByCase((("c1", text("satu")), ("c2", text("dua"))))})
    assert cell_of(component, given, cases=CASES) == ["Baru:", "satu", "Perpanjangan:", "dua"]


# --- staffing from competence ------------------------------------------------------------------

TWO = [
    "Jumlah pelaksana 3 (tiga) orang, terdiri atas:",
    "1. petugas: 1 (satu) orang; dan",
    "2. juru: 2 (dua) orang.",
]


def test_staffing_left_open_reads_the_numbers_of_the_roles() -> None:
    assert cell_of("staffing", answers(competence=people(petugas=1, juru=2))) == TWO


def test_staffing_left_open_reads_the_offices_roles_when_competence_is_the_offices() -> None:
    assert (
        cell_of("staffing", answers(competence=a.AsOffice()), answers(competence=people(petugas=1, juru=2)))
        == TWO
    )
    own = answers(competence=a.AsOffice(people(juru=2)))
    assert cell_of("staffing", own, answers(competence=people(petugas=1))) == TWO


def test_an_own_answer_on_staffing_goes_before_the_roles() -> None:
    given = answers(competence=people(petugas=1), staffing=text("lima orang"))
    assert cell_of("staffing", given) == ["lima orang"]


def test_the_offices_own_answer_on_staffing_goes_before_its_roles() -> None:
    shared = answers(competence=people(petugas=1), staffing=text("lima orang"))
    assert cell_of("staffing", answers(competence=a.AsOffice()), shared) == ["lima orang"]
    assert cell_of("staffing", answers(staffing=a.AsOffice()), shared) == ["lima orang"]


def test_staffing_as_the_office_reads_the_offices_roles_while_it_has_no_own_answer() -> None:
    shared = answers(competence=people(petugas=1, juru=2))
    assert cell_of("staffing", answers(staffing=a.AsOffice()), shared) == TWO


def test_roles_without_numbers_leave_staffing_empty() -> None:
    assert cell_of("staffing", answers(competence=people(petugas=None))) == [EMPTY]


@pytest.mark.parametrize("value", [text("sarjana"), items("sarjana")])
def test_competence_in_other_words_than_a_table_of_roles_says_nothing_of_staffing(value: a.AnyValue) -> None:
    assert cell_of("staffing", answers(competence=value)) == [EMPTY]
    assert cell_of("staffing", answers(competence=a.AsOffice()), answers(competence=value)) == [EMPTY]


def test_additions_in_words_to_the_offices_roles_do_not_enter_staffing() -> None:
    given = answers(competence=a.AsOffice(text("mampu berbahasa isyarat")))
    assert cell_of("staffing", given, answers(competence=people(petugas=1, juru=2))) == TWO


def test_roles_by_case_give_numbers_by_case() -> None:
    given = answers(competence=a.ByCase((("c1", people(petugas=1)), ("c2", text("sarjana")))))
    assert cell_of("staffing", given, cases=CASES) == [
        "Baru:",
        "Petugas: 1 (satu) orang.",
        "Perpanjangan:",
        EMPTY,
    ]


# --- own components, citations, what is kept ---------------------------------------------------


def test_an_own_component_prints_its_answer() -> None:
    own = OwnComponent(id="x", title="Masa berlaku", answer=a.One(text("tiga bulan")))
    service = Service(id="aaaaaaaa", extra=(own, OwnComponent(id="y")))
    cells = Cells(Draft(services=(service,)), sources().catalogue)
    assert list(lines_of(cells.own(service, own, "").blocks)) == ["tiga bulan"]
    assert list(lines_of(cells.own(service, service.extra[1], "").blocks)) == [EMPTY]


def test_a_regulation_that_the_catalogue_lacks_is_an_expected_failure() -> None:
    with pytest.raises(UserError, match="uu-1-1800"):
        cell_of(
            "legal_basis", answers(legal_basis=a.Citations(entries=(a.Citation(regulation="uu-1-1800"),)))
        )


def test_a_shared_answer_is_worded_once_for_all_services() -> None:
    services = tuple(Service(id=each * 8, answers=answers(fee=a.AsOffice())) for each in "abc")
    cells = Cells(Draft(services=services, shared=answers(fee=text("gratis"))), sources().catalogue)
    first, *rest = [cells.blocks(each, "fee") for each in services]
    assert all(each is first for each in rest)
    assert len(cells.kept) == 1


def test_empty_components_are_worded_once_for_all_services() -> None:
    services = tuple(Service(id=each * 8) for each in "abc")
    cells = Cells(Draft(services=services), sources().catalogue)
    for service in services:
        for component in sources().components.entries:
            cells.blocks(service, component.id)
    assert len(cells.kept) <= 2
