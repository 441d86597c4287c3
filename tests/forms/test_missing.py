"""What is missing: every row leads to its field, what all services share is said once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from drafter.documents.gaps import Gaps, gaps
from drafter.model import codec, edits
from drafter.model.answers import NOT_YET, AsOffice, ByCase, One, Text
from drafter.model.draft import Case, Draft, Official
from drafter.paths import resources
from forms.missing import FILL, LOOK, Gatherer, Row, rows, summary
from forms.places import Place
from forms.session import Session
from forms.states import State
from tests.forms.drafts import open_session, sources
from tests.large import big_draft

SAMPLE = codec.decode((resources() / "samples" / "kecamatan.draf").read_bytes()).draft
FIRST, SECOND = SAMPLE.services[0].id, SAMPLE.services[1].id
WORDS = Text(paragraphs=("kata",))


def rows_of(draft: Draft) -> list[Row]:
    return rows(gaps(draft, sources()), draft)


def missing(draft: Draft) -> list[Row]:
    return [each for each in rows_of(draft) if each.kind == "missing"]


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    made = open_session(tmp_path, edits.answer(SAMPLE, FIRST, "fee", NOT_YET))
    yield made
    made.close()


def test_a_component_leads_to_its_page_and_stands_under_its_service() -> None:
    found = rows_of(edits.answer(SAMPLE, FIRST, "fee", NOT_YET))
    assert found[0] == Row("group", SAMPLE.services[0].name, "1", service=FIRST)
    assert found[1] == Row(
        "missing", "Biaya/tarif", "Belum diisi.", State.EMPTY, Place("service", FIRST, "fee"), FILL, FIRST
    )


def test_an_example_is_to_be_looked_at() -> None:
    (row,) = missing(edits.answer(SAMPLE, SECOND, "product", One(replace(WORDS, example=True))))
    assert (row.act, row.state, row.place) == (LOOK, State.BEGUN, Place("service", SECOND, "product"))


def test_a_case_left_open_is_named() -> None:
    service = replace(SAMPLE.services[0], cases=(Case(id="a", name="Baru"), Case(id="b", name="Hilang")))
    draft = edits.answer(edits.with_service(SAMPLE, service), FIRST, "fee", ByCase((("a", WORDS),)))
    assert [each.detail for each in missing(draft)] == ["Kondisi Hilang belum diisi."]


def test_what_all_services_share_is_listed_once_and_leads_to_the_shared_page() -> None:
    draft = edits.share(SAMPLE, "complaints", NOT_YET)
    showing = sum(isinstance(each.answer("complaints"), AsOffice) for each in SAMPLE.services)
    (row,) = missing(draft)
    assert row.place == Place("shared", "", "complaints")
    assert f"Berlaku untuk {showing} pelayanan." in row.detail


def test_a_shared_example_is_listed_once() -> None:
    draft = edits.share(SAMPLE, "complaints", One(replace(WORDS, example=True)))
    assert [(each.act, each.place) for each in missing(draft)] == [(LOOK, Place("shared", "", "complaints"))]


def test_parts_of_the_decree_and_the_signatory_lead_to_their_pages() -> None:
    decree = replace(SAMPLE.decree, considerations=(), legal_grounds=(), dictum=())
    office = replace(SAMPLE.office, signatory=Official())
    found = missing(replace(SAMPLE, decree=decree, office=office))
    assert [each.title for each in found] == ["Menimbang", "Mengingat", "Diktum", "Jabatan penanda tangan"]
    assert [each.place and each.place.page for each in found] == ["decree", "decree", "decree", "office"]


def test_what_is_filled_by_hand_stands_apart_at_the_end() -> None:
    found = rows_of(SAMPLE)
    groups = {each.title: at for at, each in enumerate(found) if each.kind == "group"}
    assert list(groups) == ["Lengkapi sebelum diajukan", "Diisi saat penetapan"]
    before, after = found[1 : groups["Diisi saat penetapan"]], found[groups["Diisi saat penetapan"] + 1 :]
    assert [(each.kind, each.title, each.place) for each in before] == [
        ("to_complete", "Alamat instansi", Place("office", point="address"))
    ]
    assert {each.kind for each in after} == {"by_hand"} and "Tahun keputusan" not in str(after)
    assert all(each.place is not None for each in after)


def test_the_summary_counts_as_the_list_does() -> None:
    draft = edits.share(SAMPLE, "complaints", NOT_YET)
    draft = edits.answer(draft, FIRST, "product", One(replace(WORDS, example=True)))
    assert summary(gaps(draft, sources()), draft) == "1 isian belum terisi dan 1 isian masih contoh"
    assert summary(gaps(SAMPLE, sources()), SAMPLE) == ""


def test_gathering_finds_what_the_documents_find(qtbot: QtBot, session: Session) -> None:
    gatherer = Gatherer(session)
    with qtbot.waitSignal(gatherer.gathered) as told:
        gatherer.start()
    assert told.args == [gaps(session.draft, session.sources)]


def test_gathering_of_many_services_is_done_in_slices_and_begun_anew(qtbot: QtBot, tmp_path: Path) -> None:
    session = open_session(tmp_path, big_draft(60))
    gatherer = Gatherer(session)
    told: list[Gaps] = []
    gatherer.gathered.connect(told.append)
    gatherer.start()
    assert told == []
    session.edit("hapus", Place(), lambda draft: edits.answer(draft, draft.services[0].id, "fee", NOT_YET))
    gatherer.start()
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    assert told == [gaps(session.draft, session.sources)]
    session.close()


def test_a_form_of_decree_that_is_not_known_does_not_stop_the_gathering(qtbot: QtBot, tmp_path: Path) -> None:
    draft = replace(SAMPLE, decree=replace(SAMPLE.decree, preset="baru", dictum=()))
    session = open_session(tmp_path, draft)
    gatherer = Gatherer(session)
    with qtbot.waitSignal(gatherer.gathered) as told:
        gatherer.start()
    assert told.args is not None
    assert [each.title for each in told.args[0].missing] == ["Diktum"]
    session.close()
