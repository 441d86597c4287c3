"""The findings on the page "Periksa": filters, jumps, mending, setting aside, and ten thousand of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from drafter.checks import Finding
from drafter.checks import Place as CheckedPlace
from drafter.model import edits
from drafter.model.answers import Item, ItemGroup, Items, One
from drafter.model.draft import Draft
from forms import dialogs, finding_acts
from forms.checking import checking_of
from forms.controls import Label
from forms.findings_list import CheckedList
from forms.places import Place
from forms.review import FINDINGS, ReviewPage
from forms.session import Session
from tests.forms.drafts import open_session, three_services
from tests.forms.test_checking import HERE, SAMPLE, SERVICE, wrong


class Stand:
    """The page with the list in sight."""

    def __init__(self, qtbot: QtBot, folder: Path, draft: Draft) -> None:
        self.qtbot = qtbot
        self.session: Session = open_session(folder, draft)
        self.page = ReviewPage(self.session)
        self.checking = checking_of(self.session)
        self.gone_to: list[Place] = []
        self.page.wanted.connect(self.gone_to.append)
        self.session.changed.connect(self.page.show_change)
        qtbot.addWidget(self.page)
        self.page.resize(1000, 700)
        self.page.show()
        qtbot.waitExposed(self.page)
        self.page.show_place(Place("review"))
        self.view = self.page.findings
        qtbot.mouseClick(self.page.mode.segment(FINDINGS), Qt.MouseButton.LeftButton)
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.checking.is_stale, timeout=20000)
        self.qtbot.waitUntil(lambda: self.page._known and not self.page.gatherer.is_busy, timeout=5000)

    def shown(self) -> list[Finding]:
        return self.view.list.rows.findings

    def take(self, rule: str) -> None:
        row = next(n for n, each in enumerate(self.shown()) if each.rule == rule)
        index = self.view.list.rows.index(row)
        self.view.list.scrollTo(index)
        at = self.view.list.visualRect(index).center()
        self.qtbot.mouseClick(self.view.list.viewport(), Qt.MouseButton.LeftButton, pos=at)

    def told(self) -> set[str]:
        return {each.told for each in self.shown()}

    def filter(self, key: str) -> None:
        self.qtbot.mouseClick(self.view.severity.segment(key), Qt.MouseButton.LeftButton)


@pytest.fixture
def stand(qtbot: QtBot, tmp_path: Path) -> Iterator[Stand]:
    made = Stand(qtbot, tmp_path, wrong())
    yield made
    made.session.close()


def test_filters_show_what_they_say(stand: Stand) -> None:
    every = list(stand.shown())
    for key in ("must", "should", "hint"):
        stand.filter(key)
        assert stand.shown() == [each for each in every if each.severity == key]
    stand.filter("all")
    other = next(each.id for each in SAMPLE.services if each.id != SERVICE)
    stand.page.services.choose(other)
    stand.page._choose(other)
    assert all(any(at.service == other for at in each.places) for each in stand.shown())


def test_one_family_is_shown_alone(stand: Stand) -> None:
    family = stand.view._families["requirement-open-ended"]
    stand.view.family.choose(family)
    stand.view._show()
    assert {each.rule for each in stand.shown()} >= {"requirement-open-ended"}
    assert {stand.view._families[each.rule] for each in stand.shown()} == {family}


def test_enter_leads_to_the_field(qtbot: QtBot, stand: Stand) -> None:
    stand.take("requirement-open-ended")
    qtbot.keyClick(stand.view.list, Qt.Key.Key_Return)
    assert stand.gone_to == [HERE]


def test_a_finding_is_mended_from_the_list_in_one_step(qtbot: QtBot, stand: Stand) -> None:
    stand.take("nonstandard-word")
    held = stand.view.list.finding
    assert held is not None
    qtbot.mouseClick(stand.view.mend, Qt.MouseButton.LeftButton)
    assert "Ijin" not in str(stand.session.draft.services[0].answer("requirements"))
    stand.settle()
    assert held.told not in stand.told()
    stand.session.undo()
    assert "Ijin" in str(stand.session.draft.services[0].answer("requirements"))


def doubled() -> Draft:
    """The same word twice in one service and once in another."""
    first, second, *_ = (each.id for each in SAMPLE.services)
    items = tuple(Item(text=each) for each in ("Surat Ijin orang tua", "resiko"))
    draft = edits.answer(wrong(), first, "product", One(Items(groups=(ItemGroup(items=items),))))
    other = ItemGroup(items=(Item(text="Surat Ijin mendirikan"),))
    return edits.answer(draft, second, "product", One(Items(groups=(other,))))


def test_mending_all_of_a_kind_says_that_it_covers_the_whole_draft(qtbot: QtBot, tmp_path: Path) -> None:
    stand = Stand(qtbot, tmp_path, doubled())
    stand.take("nonstandard-word")
    several = stand.checking.mendable("nonstandard-word")
    assert stand.view.mend_kind.text() == f"Perbaiki {several} yang sejenis di seluruh rancangan"
    qtbot.mouseClick(stand.view.mend_kind, Qt.MouseButton.LeftButton)
    stand.settle()
    assert stand.checking.mendable("nonstandard-word") == 0
    stand.session.close()


def test_mending_all_of_a_kind_keeps_to_the_service_that_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    stand = Stand(qtbot, tmp_path, doubled())
    other = SAMPLE.services[1].id
    before = stand.checking.mendable("nonstandard-word")
    here = stand.checking.mendable("nonstandard-word", service=SERVICE)
    there = stand.checking.mendable("nonstandard-word", service=other)
    assert here > 1 and there and here + there <= before
    stand.page.services.choose(SERVICE)
    stand.page._choose(SERVICE)
    stand.take("nonstandard-word")
    assert stand.view.mend_kind.text() == f"Perbaiki {here} yang sejenis pada pelayanan ini"
    qtbot.mouseClick(stand.view.mend_kind, Qt.MouseButton.LeftButton)
    stand.settle()
    assert stand.checking.mendable("nonstandard-word", service=SERVICE) == 0
    assert stand.checking.mendable("nonstandard-word", service=other) == there
    assert "Ijin" in str(stand.session.draft.services[1].answer("product"))
    stand.session.close()


def test_what_is_set_aside_stands_under_its_own_filter_and_can_be_taken_up_again(
    qtbot: QtBot, stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "ask_text", lambda *given: "sudah disepakati")
    stand.take("requirement-open-ended")
    held = stand.view.list.finding
    assert held is not None
    qtbot.mouseClick(stand.view.aside, Qt.MouseButton.LeftButton)
    stand.settle()
    assert held.told not in stand.told()
    stand.filter("aside")
    assert [each.rule for each in stand.shown()] == ["requirement-open-ended"]
    assert "sudah disepakati" in stand.view.words.text()
    stand.take("requirement-open-ended")
    qtbot.mouseClick(stand.view.aside, Qt.MouseButton.LeftButton)
    assert stand.session.draft.set_aside == ()


def test_f1_tells_why(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(finding_acts.dialogs, "tell", lambda parent, title, text: told.append(text))
    stand.take("requirement-open-ended")
    stand.page.explain()
    assert "Dasar:" in told[0]


def test_an_empty_draft_is_not_ready_and_no_page_says_it_is_valid(qtbot: QtBot, tmp_path: Path) -> None:
    made = Stand(qtbot, tmp_path, three_services())
    assert not made.page.ready.isVisible()
    assert made.page.told.text().startswith("Belum siap diajukan")
    made.session.close()


def test_ready_is_said_when_nothing_is_missing_and_no_must_is_left(stand: Stand) -> None:
    report = stand.checking.report
    assert report is not None
    waits = any(each.kind in ("missing", "to_complete") for each in stand.page._rows)
    assert stand.page.ready.isVisible() == (report.is_ready and not waits)
    for word in ("sah", "lolos", "benar", "lengkap"):
        assert word not in stand.page.told.text().split()


def test_expected_scores_are_folded_away_and_tell_all_five(qtbot: QtBot, stand: Stand) -> None:
    (words,) = stand.view.score.findChildren(Label)
    assert not words.isVisible()
    qtbot.mouseClick(stand.view.score.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert words.isVisible()
    assert [line[:2] for line in words.text().splitlines()] == ["1.", "2.", "3.", "4.", "5."]


def test_ten_thousand_findings_do_not_slow_the_list(qtbot: QtBot) -> None:
    listed = CheckedList()
    qtbot.addWidget(listed)
    listed.resize(900, 500)
    listed.show()
    qtbot.waitExposed(listed)
    many = [
        Finding("x", "hint", (CheckedPlace(str(n), "fee"),), f"kalimat {n}.", f"Pelayanan {n}: kalimat {n}.")
        for n in range(10_000)
    ]
    listed.show_findings(many[:20])
    listed.grab()
    began = perf_counter()
    listed.show_findings(many)
    listed.grab()
    assert perf_counter() - began < 0.25
    began = perf_counter()
    qtbot.keyClick(listed, Qt.Key.Key_End)
    listed.grab()
    assert perf_counter() - began < 0.25
    assert listed.finding is many[-1]
