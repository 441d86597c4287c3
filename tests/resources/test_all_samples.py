"""What holds for every sample that the home page shows."""

import json
import re
from pathlib import Path

import pytest

from drafter.documents.cells import Cells, every_value, resolve
from drafter.documents.papers import papers
from drafter.documents.sources import load_sources
from drafter.model import answers as a
from drafter.model.codec import decode, encode
from drafter.model.draft import Draft, Service
from drafter.paths import resources
from tests.resources.test_samples import minutes, records, texts

FOLDER = resources() / "samples"
FILES = {path.stem: path for path in sorted(FOLDER.glob("*.draf"))}
DRAFTS = {name: decode(path.read_bytes(), path.name).draft for name, path in FILES.items()}
SOURCES = load_sources()
OUTSIDE = {"pemohon", "pengadu", "kepala desa", "pasien"}

every_draft = pytest.mark.parametrize("draft", DRAFTS.values(), ids=DRAFTS)
every_service = pytest.mark.parametrize(
    ("draft", "service"),
    [
        pytest.param(draft, service, id=f"{name}-{service.id}")
        for name, draft in DRAFTS.items()
        for service in draft.services
    ],
)


def values(draft: Draft, service: Service, component: str) -> list[a.AnyValue]:
    return [each for each in every_value(*resolve(draft, service, component), service.cases) if each]


def of_case(draft: Draft, service: Service, component: str, case: str) -> list[a.AnyValue]:
    """What a component says in one case: its own answer, or the one for all cases."""
    answer = service.answer(component)
    if isinstance(answer, a.ByCase):
        value = answer.of(case)
        return [value] if value else []
    return values(draft, service, component)


def test_the_home_page_lists_every_sample_that_is_there() -> None:
    listed = json.loads((FOLDER / "samples.json").read_text("utf-8"))
    assert set(listed) == set(FILES) == {"kecamatan", "dukcapil", "puskesmas"}
    assert [len(DRAFTS[name].services) for name in listed] == [6, 12, 4]


@pytest.mark.parametrize("path", FILES.values(), ids=FILES)
def test_each_sample_is_written_in_the_canonical_bytes(path: Path) -> None:
    assert encode(decode(path.read_bytes(), path.name).draft) == path.read_bytes()


@every_draft
def test_only_what_is_filled_in_at_the_signing_is_missing(draft: Draft) -> None:
    assert papers(draft, SOURCES).gaps.missing == ()


@every_draft
def test_no_person_no_long_number_and_no_example_is_left(draft: Draft) -> None:
    who = draft.office.signatory
    assert (who.name, who.rank, who.nip) == ("", "", "")
    assert [text for text in texts(draft) if re.search(r"\d{7}", text)] == []
    assert not any(each.example for each in records(draft, a.Value))


@every_draft
def test_the_legal_grounds_leave_out_what_is_unsure_or_has_no_gazette(draft: Draft) -> None:
    grounds = [each.regulation for each in draft.decree.legal_grounds]
    assert {"uu-25-2009", "pp-96-2012", "uu-23-2014"} <= set(grounds)
    assert [each for each in grounds if SOURCES.catalogue.uncertain(each)] == []
    state = [each for each in grounds if not each.startswith("perda-")]
    assert [each for each in state if SOURCES.catalogue.get(each).gazette is None] == []
    cited = {each.regulation for each in records(draft, a.Citation) if each.regulation}
    assert [each for each in sorted(cited) if SOURCES.catalogue.get(each).status == "repealed"] == []


@every_service
def test_all_fourteen_components_are_answered_in_every_case(draft: Draft, service: Service) -> None:
    cells = Cells(draft, SOURCES.catalogue)
    components = [
        each.id for group in SOURCES.components.groups for each in SOURCES.components.of_group(group.id)
    ]
    assert [each for each in components if not cells.blocks(service, each)] == []
    for each in components:
        assert None not in list(every_value(*resolve(draft, service, each), service.cases)), each


@every_service
def test_steps_and_waiting_fit_the_time_of_every_case(draft: Draft, service: Service) -> None:
    for case in [each.id for each in service.cases] or [""]:
        limits = of_case(draft, service, "time_limit", case)
        steps = minutes(
            each.time for each in records(tuple(of_case(draft, service, "procedure", case)), a.Step)
        )
        waiting = minutes(each.waiting for each in records(tuple(limits), a.TimeLimit))
        phases = list(records(tuple(limits), a.Phase))
        assert phases and all(each.start.startswith("sejak ") for each in phases)
        assert 0 < steps + waiting <= minutes(each.limit for each in phases), case


@every_service
def test_every_actor_inside_the_office_has_a_role_with_a_number(draft: Draft, service: Service) -> None:
    roles = {
        role.title: role.number
        for value in values(draft, service, "competence")
        for role in records(value, a.Role)
    }
    assert all(roles.values())
    steps = records(tuple(values(draft, service, "procedure")), a.Step)
    actors = {part for step in steps for part in re.split(r" (?:dan|serta) (?=Sekretaris)", step.actor)}
    assert actors - OUTSIDE <= set(roles)


@every_service
def test_what_a_fee_or_a_time_rests_on_stands_in_the_legal_basis(draft: Draft, service: Service) -> None:
    listed = {each.regulation for each in records(service.answers["legal_basis"], a.Citation)}
    for component in ("fee", "time_limit"):
        assert {each.regulation for each in records(service.answers[component], a.Citation)} <= listed


def test_population_papers_are_free_by_law_in_every_service_that_issues_one() -> None:
    # UU 23/2006 Pasal 79A, as put in by UU 24/2013.
    for service in DRAFTS["dukcapil"].services:
        (fees,) = records(service.answers["fee"], a.Fees)
        assert fees.free and not fees.rows
        basis = [(each.regulation, each.pinpoint) for each in fees.basis]
        assert basis == [("uu-23-2006", "Pasal 79A")] or service.name.startswith("Aktivasi")


def test_an_emergency_is_treated_before_anything_is_asked() -> None:
    # UU 17/2023 Pasal 174: no refusal, no down payment, no papers first.
    service = next(each for each in DRAFTS["puskesmas"].services if "Gawat Darurat" in each.name)
    said = " ".join(texts(service.answers["requirements"]))
    assert "tanpa persyaratan administratif sebelum ditolong" in said
    assert "tidak ditolak dan tidak dimintai uang muka" in said
    actors = [step.actor for step in records(service.answers["procedure"], a.Step)]
    assert actors.index("petugas pendaftaran") > actors.index("dokter jaga")
