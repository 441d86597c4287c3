"""A draft that cites a regulation which this program's catalogue lacks is shown, told and worked on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from drafter.model.answers import AsOffice, Citation, Citations, Fees, One, TimeLimit
from drafter.model.draft import Draft, OwnComponent
from drafter.model.edits import answer, share
from forms.answers_view import AnswersView
from forms.findings import ROW
from forms.guide import Guide
from forms.path_model import NODE
from forms.places import Place, component_place
from forms.review import ANSWERS, ReviewPage
from forms.states import State
from tests.forms.drafts import FIRST, SECOND, open_session, three_services

UNKNOWN = Citation(regulation="uu-1-1900", pinpoint="Pasal 3")
TOLD = "Peraturan dengan kode uu-1-1900 tidak ada dalam katalog"


def citing() -> Draft:
    """Every place that may cite a regulation cites one that is not known."""
    draft = three_services()
    draft = answer(draft, FIRST, "legal_basis", One(Citations(entries=(UNKNOWN,))))
    draft = answer(draft, FIRST, "fee", One(Fees(free=True, basis=(UNKNOWN,))))
    draft = answer(draft, FIRST, "time_limit", One(TimeLimit(basis=(UNKNOWN,))))
    draft = answer(draft, SECOND, "legal_basis", AsOffice())
    draft = share(draft, "legal_basis", One(Citations(entries=(UNKNOWN,))))
    own = OwnComponent(id="d", title="Empat", answer=One(Citations(entries=(UNKNOWN,))))
    first = replace(draft.services[0], extra=(own,))
    decree = replace(draft.decree, legal_grounds=(UNKNOWN,))
    return replace(draft, services=(first, *draft.services[1:]), decree=decree)


@pytest.fixture
def guide(qtbot: QtBot, tmp_path: Path) -> Iterator[Guide]:
    session = open_session(tmp_path, citing())
    made = Guide(session, Place("office"))
    qtbot.addWidget(made)
    made.resize(1366, 740)
    made.show()
    qtbot.waitExposed(made)
    yield made
    session.close()


def test_every_page_opens_and_the_path_marks_what_cannot_be_printed(qtbot: QtBot, guide: Guide) -> None:
    components = [each.id for each in guide.session.sources.components.entries]
    places = [component_place(service, each) for service in (FIRST, SECOND, "") for each in components]
    pages = [Place("office"), Place("decree"), Place("shared"), Place("review"), Place("export")]
    places += [Place("service", FIRST), Place("service", SECOND), Place("service", FIRST, "x1")]
    for place in [*pages, *places]:
        guide.go(place, focus=True)
        qtbot.wait(1)
        guide.next_empty()
    model, words = guide.path.model, guide.path.model.words
    for place in (
        component_place(FIRST, "legal_basis"),
        component_place(FIRST, "fee"),
        component_place(FIRST, "time_limit"),
        component_place(FIRST, "x1"),
        component_place(SECOND, "legal_basis"),
        component_place("", "legal_basis"),
    ):
        assert words.state(model.find(place).data(NODE)) is State.ATTENTION, place


def test_what_is_missing_lists_it_with_its_reason_and_leads_there(qtbot: QtBot, guide: Guide) -> None:
    guide.go(Place("review"), focus=True)
    page = guide.pages.currentWidget()
    assert isinstance(page, ReviewPage)
    rows = [page.list.rows.index(at).data(ROW) for at in range(page.list.rows.rowCount())]
    told = [each for each in rows if each.detail.startswith(TOLD)]
    assert [each.place for each in told] == [
        component_place("", "legal_basis"),
        *(component_place(FIRST, each) for each in ("time_limit", "fee", "legal_basis", "x1")),
    ]
    assert {(each.state, each.act) for each in told} == {(State.ATTENTION, "Lihat")}
    page.list.setCurrentIndex(page.list.rows.index(rows.index(told[-2])))
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert guide.place == component_place(FIRST, "legal_basis")


def test_all_answers_at_a_glance_say_it_and_the_others_are_shown(qtbot: QtBot, guide: Guide) -> None:
    guide.go(Place("review", FIRST), focus=True)
    page = guide.pages.currentWidget()
    assert isinstance(page, ReviewPage) and page.mode.key() == ANSWERS
    assert isinstance(page.answers, AnswersView)
    said = [each.words.plain() for each in page.answers.lines if not each.isHidden()]
    assert sum(each.startswith(TOLD) for each in said) == 4 and len(said) == 15


def test_it_can_be_replaced_and_everything_is_sound_again(qtbot: QtBot, guide: Guide) -> None:
    guide.go(component_place(FIRST, "legal_basis"), focus=True)
    known = One(Citations(entries=(Citation(regulation="uu-25-2009"),)))
    guide.session.edit("ubah", guide.place, lambda draft: answer(draft, FIRST, "legal_basis", known))
    node = guide.path.model.find(guide.place).data(NODE)
    assert guide.path.model.words.state(node) is State.FILLED
    guide.undo()
    assert guide.path.model.words.state(node) is State.ATTENTION
