"""The page "Periksa": by pointer and keys to what is missing, and all answers of a service at a glance."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from drafter.model import codec, edits
from drafter.model.answers import NOT_YET, One, Text
from drafter.model.draft import Draft, OwnComponent
from drafter.paths import resources
from forms.findings import spoken
from forms.places import Place
from forms.review import ANSWERS, FINDINGS, MISSING, ReviewPage
from tests.forms.drafts import open_session

SAMPLE = codec.decode((resources() / "samples" / "kecamatan.draf").read_bytes()).draft
FIRST, SECOND, THIRD = (each.id for each in SAMPLE.services[:3])


def half() -> Draft:
    draft = edits.answer(SAMPLE, FIRST, "fee", NOT_YET)
    draft = edits.answer(draft, THIRD, "procedure", NOT_YET)
    example = Text(paragraphs=("surat",), example=True)
    return edits.answer(draft, SECOND, "product", One(example))


class Stand:
    """The page in sight, and where it led."""

    def __init__(self, qtbot: QtBot, folder: Path, draft: Draft) -> None:
        self.session = open_session(folder, draft)
        self.page = ReviewPage(self.session)
        self.gone_to: list[Place] = []
        self.page.wanted.connect(self.gone_to.append)
        self.session.changed.connect(self.page.show_change)
        qtbot.addWidget(self.page)
        self.page.resize(1000, 700)
        self.page.show()
        qtbot.waitExposed(self.page)
        self.page.show_place(Place("review"))
        qtbot.waitUntil(lambda: self.page._known, timeout=5000)
        self.page.focus_first()

    def titles(self) -> list[str]:
        return [each.title for each in self.page.list.rows.rows if each.kind == "missing"]


@pytest.fixture
def stand(qtbot: QtBot, tmp_path: Path) -> Iterator[Stand]:
    made = Stand(qtbot, tmp_path, half())
    yield made
    made.session.close()


# --- what is missing ---------------------------------------------------------------------------


def test_enter_goes_to_the_first_and_down_to_the_next_past_the_groups(qtbot: QtBot, stand: Stand) -> None:
    for _ in range(3):
        qtbot.keyClick(stand.page.list, Qt.Key.Key_Return)
        qtbot.keyClick(stand.page.list, Qt.Key.Key_Down)
    assert stand.gone_to == [
        Place("service", FIRST, "fee"),
        Place("service", SECOND, "product"),
        Place("service", THIRD, "procedure"),
    ]


def test_a_click_on_a_row_goes_there_and_one_on_a_group_does_not(qtbot: QtBot, stand: Stand) -> None:
    listed = stand.page.list
    for row in (0, 1):
        at = listed.visualRect(listed.rows.index(row)).center()
        qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert stand.gone_to == [Place("service", FIRST, "fee")]


def test_what_is_filled_goes_and_the_one_in_hand_stays_in_hand(qtbot: QtBot, stand: Stand) -> None:
    qtbot.keyClick(stand.page.list, Qt.Key.Key_Down)
    words = One(Text(paragraphs=("gratis",)))
    stand.session.edit("isi", Place(), lambda draft: edits.answer(draft, FIRST, "fee", words))
    qtbot.waitUntil(lambda: len(stand.titles()) == 2, timeout=3000)
    qtbot.keyClick(stand.page.list, Qt.Key.Key_Return)
    assert stand.gone_to == [Place("service", SECOND, "product")]
    assert stand.page.mode.segment(MISSING).text() == "Belum terisi 3"


def test_the_list_can_be_narrowed_to_a_service(qtbot: QtBot, stand: Stand) -> None:
    stand.page.services.setFocus()
    for _ in range(3):
        qtbot.keyClick(stand.page.services, Qt.Key.Key_Down)
    assert stand.titles() == ["Sistem, mekanisme, dan prosedur"]
    assert {each.service for each in stand.page.list.rows.rows} == {THIRD}


def test_a_row_says_all_it_shows_to_a_screen_reader(stand: Stand) -> None:
    group, row = stand.page.list.rows.rows[:2]
    assert spoken(group) == f"{SAMPLE.services[0].name}, 1 isian"
    assert spoken(row) == "Biaya/tarif. Belum diisi. Isi."


def test_when_nothing_is_missing_it_says_what_comes_next(qtbot: QtBot, tmp_path: Path) -> None:
    office = replace(SAMPLE.office, address="Jalan Panglima Minal Nomor 1")
    stand = Stand(qtbot, tmp_path, replace(SAMPLE, office=office))
    assert stand.titles() == []
    assert stand.page.told.text().startswith("Semua isian terisi.")
    stand.session.close()


def test_when_nothing_at_all_is_left_two_steps_are_offered(qtbot: QtBot, tmp_path: Path) -> None:
    stand = Stand(qtbot, tmp_path, SAMPLE)
    stand.page._rows = []
    stand.page._show()
    answers, export = stand.page.empty.buttons
    qtbot.mouseClick(export, Qt.MouseButton.LeftButton)
    assert stand.gone_to == [Place("export")]
    qtbot.mouseClick(answers, Qt.MouseButton.LeftButton)
    assert stand.page.mode.key() == ANSWERS
    stand.session.close()


# --- all answers at a glance -------------------------------------------------------------------


def to_answers(qtbot: QtBot, stand: Stand) -> None:
    stand.page.mode.segment(MISSING).setFocus()
    for each in (MISSING, FINDINGS):
        qtbot.keyClick(stand.page.mode.segment(each), Qt.Key.Key_Right)


def shown(stand: Stand) -> dict[str, str]:
    lines = [each for each in stand.page.answers.lines if each.isVisibleTo(stand.page.answers)]
    return {each.title.text(): each.words.plain() for each in lines}


def test_all_fourteen_stand_beside_their_printed_words(qtbot: QtBot, stand: Stand) -> None:
    to_answers(qtbot, stand)
    said = shown(stand)
    titles = [each.title for each in stand.session.sources.components.entries]
    assert list(said) == titles
    assert said["Biaya/tarif"] == "Belum diisi."
    assert said["Persyaratan"].startswith("Persyaratan administratif:\n1.\tsurat permohonan")


def test_every_answer_has_a_button_reached_by_tab_that_goes_to_it(qtbot: QtBot, stand: Stand) -> None:
    to_answers(qtbot, stand)
    reached: list[QWidget] = []
    for _ in range(40):
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())  # pyright: ignore
    buttons = [each.change for each in stand.page.answers.lines]
    assert all(button in reached for button in buttons)
    assert buttons[3].text() == "Isi"
    assert buttons[0].accessibleName() == "Ubah Persyaratan"
    qtbot.keyClick(buttons[3], Qt.Key.Key_Space)
    qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert stand.gone_to == [Place("service", FIRST, "fee"), Place("service", FIRST, "requirements")]


def test_arrows_go_from_service_to_service(qtbot: QtBot, stand: Stand) -> None:
    to_answers(qtbot, stand)
    first = shown(stand)
    qtbot.mouseClick(stand.page.after, Qt.MouseButton.LeftButton)
    assert stand.page.services.key() == SECOND
    assert shown(stand) != first
    qtbot.keyClick(stand.page.before, Qt.Key.Key_Space)
    assert shown(stand) == first
    qtbot.keyClick(stand.page.before, Qt.Key.Key_Space)
    assert stand.page.services.key() == SAMPLE.services[-1].id


def test_components_beside_the_fourteen_are_shown_and_go_away_again(qtbot: QtBot, tmp_path: Path) -> None:
    own = OwnComponent(id="x1", title="Inovasi", answer=One(Text(paragraphs=("Antrean daring.",))))
    draft = edits.with_service(SAMPLE, replace(SAMPLE.services[0], extra=(own,)))
    stand = Stand(qtbot, tmp_path, draft)
    to_answers(qtbot, stand)
    assert shown(stand)["Inovasi"] == "Antrean daring."
    qtbot.keyClick(stand.page.after, Qt.Key.Key_Space)
    assert len(shown(stand)) == 14
    stand.session.close()


def test_an_answer_changed_elsewhere_is_shown_at_once(qtbot: QtBot, stand: Stand) -> None:
    to_answers(qtbot, stand)
    words = One(Text(paragraphs=("Rp10.000,00.",)))
    stand.session.edit("isi", Place(), lambda draft: edits.answer(draft, FIRST, "fee", words))
    assert shown(stand)["Biaya/tarif"] == "Rp10.000,00."


def test_nothing_is_ever_called_valid(qtbot: QtBot, tmp_path: Path) -> None:
    stand = Stand(qtbot, tmp_path, SAMPLE)
    labels = [each for each in stand.page.findChildren(QLabel) if each.isVisibleTo(stand.page)]
    said = [each.text() for each in labels]
    assert any(said)
    assert not [
        each for each in said if re.search(r"\b(sah|valid|lengkap|siap diajukan)\b", each, re.IGNORECASE)
    ]
    stand.session.close()


def test_a_draft_without_services_has_no_answers_to_show(qtbot: QtBot, tmp_path: Path) -> None:
    stand = Stand(qtbot, tmp_path, Draft())
    to_answers(qtbot, stand)
    assert stand.page.told.text() == "Belum ada pelayanan."
    stand.session.close()
