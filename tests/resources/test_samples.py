"""The sample draft: whole, lawful as far as a machine can tell, and with nobody's name in it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from drafter.documents.cells import Cells, every_value, resolve
from drafter.documents.papers import papers
from drafter.documents.sources import load_sources
from drafter.model import answers as a
from drafter.model.codec import decode, encode
from drafter.model.draft import Draft, FromTemplate, Own, Service
from drafter.paths import resources
from drafter.wording import spell

SAMPLE = resources() / "samples" / "kecamatan.draf"
SOURCES = load_sources()
DRAFT = decode(SAMPLE.read_bytes(), SAMPLE.name).draft

# A working day is 7.5 hours.
MINUTES = {"menit": 1, "jam": 60, "hari kerja": 450}

# Figures that are names, not amounts, and a word that is no amount either.
NAMES = re.compile(r"Nomor \d+ Tahun \d{4}|Pasal \d+|ayat \(\d+\)|SMS \d+|salah satu")
AMOUNT = re.compile(r"(?<![\w.-])\d+(?![\w.-])(?: \([^)]*\))?")

services = pytest.mark.parametrize("service", DRAFT.services, ids=lambda each: each.id)


def within(value: Any) -> Iterator[Any]:
    """A value and everything inside it: records, texts, numbers."""
    yield value
    inner: Iterable[Any] = ()
    if is_dataclass(value):
        inner = (getattr(value, each.name) for each in fields(value))
    elif isinstance(value, Mapping):
        inner = value.values()
    elif isinstance(value, tuple):
        inner = value
    for each in inner:
        yield from within(each)


def records(value: Any, shape: type) -> Iterator[Any]:
    """Every record of a class inside a value."""
    return (each for each in within(value) if isinstance(each, shape))


def texts(value: Any) -> Iterator[str]:
    """Every string inside a value."""
    return records(value, str)


def values_of(service: Service, component: str) -> list[a.AnyValue]:
    return list(every_value(*resolve(DRAFT, service, component), service.cases))


def minutes(durations: Iterator[a.Duration | None]) -> int:
    return sum((each.most or each.amount) * MINUTES[each.unit] for each in durations if each)


def test_the_sample_is_written_in_the_canonical_bytes() -> None:
    assert encode(DRAFT) == SAMPLE.read_bytes()


def test_the_sample_has_six_services_with_names_of_their_own() -> None:
    assert len({service.name.casefold() for service in DRAFT.services}) == 6


@services
def test_every_service_answers_all_fourteen_components(service: Service) -> None:
    cells = Cells(DRAFT, SOURCES.catalogue)
    components = [
        each.id for group in SOURCES.components.groups for each in SOURCES.components.of_group(group.id)
    ]
    assert len(components) == 14
    assert [each for each in components if not cells.blocks(service, each)] == []
    assert [each for each in components if None in values_of(service, each)] == []


def test_nothing_is_left_but_what_is_filled_in_at_the_signing() -> None:
    found = papers(DRAFT, SOURCES)
    assert found.gaps.missing == ()
    assert found.documents[0].mark == ""


def test_every_regulation_cited_is_in_the_catalogue_and_not_repealed() -> None:
    cited = {each.regulation for each in records(DRAFT, a.Citation) if each.regulation}
    assert len(cited) > 15
    assert [each for each in sorted(cited) if SOURCES.catalogue.get(each).status == "repealed"] == []


def test_what_the_catalogue_lacks_is_cited_with_number_year_and_title() -> None:
    own = [each.text for each in records(DRAFT, a.Citation) if not each.regulation]
    assert [text for text in own if not re.match(r"\D+ Nomor \d+ Tahun \d{4} tentang \w", text)] == []


def test_the_legal_grounds_leave_out_what_the_catalogue_is_not_sure_of() -> None:
    grounds = [each.regulation for each in DRAFT.decree.legal_grounds]
    assert {"uu-25-2009", "pp-96-2012", "uu-23-2014"} <= set(grounds)
    assert [each for each in grounds if SOURCES.catalogue.uncertain(each)] == []
    # Nobody outside the region can look up its gazette: the officer adds that number.
    state = [each for each in grounds if not each.startswith("perda-")]
    assert [each for each in state if SOURCES.catalogue.get(each).gazette is None] == []


@services
def test_a_regulation_named_for_a_fee_or_a_time_stands_in_the_legal_basis(service: Service) -> None:
    listed = {each.regulation for each in records(service.answers["legal_basis"], a.Citation)}
    for component in ("fee", "time_limit"):
        assert {each.regulation for each in records(service.answers[component], a.Citation)} <= listed


@services
def test_the_steps_take_no_longer_than_the_time_limit(service: Service) -> None:
    steps = minutes(each.time for each in records(service.answers["procedure"], a.Step))
    limit = minutes(each.limit for each in records(service.answers["time_limit"], a.Phase))
    assert 0 < steps <= limit


@services
def test_every_time_limit_says_from_when_it_is_counted(service: Service) -> None:
    phases = list(records(service.answers["time_limit"], a.Phase))
    assert phases and all(each.start.startswith("sejak ") and each.limit for each in phases)


@services
def test_every_step_names_its_actor_and_every_branch_leads_somewhere(service: Service) -> None:
    steps = list(records(service.answers["procedure"], a.Step))
    ids = {each.id for each in steps if each.id}
    assert all(step.actor and step.action for step in steps)
    branches = [step.branch for step in steps if step.branch]
    assert branches and all(each.condition and (each.action or each.target in ids) for each in branches)


@services
def test_every_officer_in_the_steps_has_a_row_with_a_number(service: Service) -> None:
    roles = {
        role.title: role.number
        for value in values_of(service, "competence")
        for role in records(value, a.Role)
    }
    assert all(roles.values())
    outside = {"pemohon", "pengadu", "kepala desa"}
    actors = {step.actor for step in records(service.answers["procedure"], a.Step)} - outside
    named = {part for actor in actors for part in re.split(r" (?:dan|serta) (?=Sekretaris)", actor)}
    assert named <= set(roles)


def test_no_person_and_no_number_of_a_person_is_named() -> None:
    who = DRAFT.office.signatory
    assert (who.post, who.name, who.rank, who.nip) == ("Camat Bengkalis", "", "", "")
    assert [text for text in texts(DRAFT) if re.search(r"\d{8}", text)] == []


def test_what_is_unknown_is_absent_and_not_drawn_as_dots_or_an_open_end() -> None:
    bad = re.compile(
        r"\.\.\.|…|_{3}|\[|\bdll\b|\bdsb\b|dan lain-lain|antara lain|dan sebagainya|bila perlu", re.IGNORECASE
    )
    assert [text for text in texts(DRAFT) if bad.search(text)] == []


def test_items_bear_no_label_and_no_closing_mark() -> None:
    items = [each.text for each in records(DRAFT, a.Item)]
    assert len(items) > 50
    assert [text for text in items if re.match(r"(?:\d+|[a-z])[.)] ", text) or text[-1:] in ".;,:"] == []


def test_every_number_stands_in_figures_with_its_words() -> None:
    said = [NAMES.sub("", text) for text in texts(DRAFT) if " " in text]
    amounts = [found for text in said for found in AMOUNT.findall(text)]
    assert len(amounts) > 10
    figures = [(each, int(each.split()[0])) for each in amounts]
    assert [each for each, number in figures if each.lower() != f"{number} ({spell(number)})"] == []
    alone = re.compile(rf"\b(?:{'|'.join(spell(number) for number in range(1, 13))})\b")
    assert [text for text in said if alone.search(re.sub(r"\([^)]*\)", "", text))] == []


def test_every_counter_named_is_among_the_facilities() -> None:
    counter = re.compile(r"\bloket (?:pelayanan|pengaduan|prioritas|informasi|pendaftaran)")
    named = {found for text in texts(DRAFT) for found in counter.findall(text)}
    there = {found for text in texts(DRAFT.shared["facilities"]) for found in counter.findall(text)}
    assert "loket pelayanan" in named <= there


@services
def test_what_can_be_refused_is_refused_in_writing_by_the_head(service: Service) -> None:
    steps = " ".join(texts(service.answers["procedure"]))
    products = " ".join(texts(service.answers["product"]))
    assert ("menolak" in steps or "penolakan" in steps) == ("penolakan" in products)
    assert not re.search(r"petugas loket (?:\w+ )?menolak", steps)
    assert "penolakan" not in products or "Camat" in steps


@services
def test_no_fee_is_asked_and_what_others_charge_is_only_stamp_duty(service: Service) -> None:
    fees = next(records(service.answers["fee"], a.Fees))
    assert fees.free and not fees.rows and not fees.fines
    assert {each.amount for each in fees.third_party} <= {10_000}


def test_the_complaint_times_stay_within_the_law() -> None:
    shared = DRAFT.shared["complaints"]
    channels = next(records(shared, a.Channels))
    # UU 25/2009 Pasal 44 ayat (3) and Pasal 50 ayat (1): 14 and 60 days.
    assert channels.answer and channels.settle
    assert (channels.answer.unit, channels.settle.unit) == ("hari kerja", "hari kerja")
    assert channels.answer.amount < 10 and channels.settle.amount < 40
    assert any("lapor.go.id" in each.address for each in channels.channels)
    assert channels.officer.startswith("Sekretaris Camat")


def test_a_complaint_about_the_head_goes_to_who_stands_above() -> None:
    # UU 25/2009 Pasal 45 ayat (2).
    service = next(each for each in DRAFT.services if "Pengaduan" in each.name)
    for place in (DRAFT.shared["complaints"], service.answers["procedure"]):
        said = [text for text in texts(place) if "diteruskan kepada Bupati" in text]
        assert len(said) == 1 and "melalui Sekretaris Daerah" in said[0]


def test_an_old_decree_would_be_revoked_before_the_new_one_begins() -> None:
    points = [each.id for each in DRAFT.decree.dictum if isinstance(each, FromTemplate)]
    assert points[-2:] == ["mencabut", "berlaku"]


def test_the_decree_keeps_the_words_of_its_template() -> None:
    decree = DRAFT.decree
    assert all(
        isinstance(each, FromTemplate) for each in decree.considerations + decree.noted + decree.dictum
    )
    assert next(each.text for each in decree.copies if isinstance(each, Own)) == "Bupati Bengkalis"


def test_no_answer_is_still_an_example() -> None:
    assert isinstance(DRAFT, Draft)
    assert not any(each.example for each in records(DRAFT, a.Value))
