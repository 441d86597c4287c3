"""Findings of the decree and its papers, each under its own field or point."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from drafter.model import codec, edits
from drafter.model.draft import Draft, Own
from drafter.paths import resources
from forms import dialogs, finding_acts
from forms.checking import Checking, checking_of
from forms.decree_page import DecreePage
from forms.finding_notes import FindingNote
from forms.guide import Guide
from forms.places import Place
from forms.session import Session
from tests.forms.drafts import faulty_papers, open_session

SAMPLE = codec.decode((resources() / "samples" / "kecamatan.draf").read_bytes()).draft
DECREE = Place("decree")


class Stand:
    """The guide on a draft with faults."""

    def __init__(self, qtbot: QtBot, folder: Path, draft: Draft) -> None:
        self.qtbot = qtbot
        self.session: Session = open_session(folder, draft)
        self.guide = Guide(self.session, DECREE)
        qtbot.addWidget(self.guide)
        self.guide.resize(1366, 768)
        self.guide.show()
        qtbot.waitExposed(self.guide)
        self.checking: Checking = checking_of(self.session)
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.checking.is_stale, timeout=20000)
        page = self.page
        if isinstance(page, DecreePage):
            self.qtbot.waitUntil(lambda: page.is_shown, timeout=5000)

    def go(self, place: Place) -> QWidget:
        self.guide.go(place, focus=True)
        self.settle()
        self.qtbot.wait(1)
        return self.page

    @property
    def page(self) -> QWidget:
        page = self.guide.pages.currentWidget()
        assert page is not None
        return page

    def said(self, within: QWidget | None = None) -> dict[str, FindingNote]:
        """The notes in sight, by their rules."""
        notes = (within or self.page).findChildren(FindingNote)
        return {each.finding.rule: each for each in notes if each.isVisible()}


@pytest.fixture
def stand(qtbot: QtBot, tmp_path: Path) -> Iterator[Stand]:
    made = Stand(qtbot, tmp_path, faulty_papers())
    yield made
    made.session.close()


def below(note: QWidget, field: QWidget) -> bool:
    """Whether a note stands next below a field: no more than its hint between them."""
    gap = note.mapTo(note.window(), note.rect().topLeft()).y()
    gap -= field.mapTo(field.window(), field.rect().bottomLeft()).y()
    return 0 <= gap < 72


def test_each_point_of_the_decree_shows_its_own(stand: Stand) -> None:
    page = stand.page
    assert isinstance(page, DecreePage)
    first = page.points["considerations"].rows[0]
    assert list(stand.said(first)) == ["placeholder-left"]
    assert not any(stand.said(row) for row in page.points["considerations"].rows[1:])
    assert "and-or-form" in stand.said(page.points["dictum"].rows[-1])
    assert below(stand.said()["title-abbreviation"], page.fields.fields["about"])


def test_a_doubled_regulation_is_told_under_mengingat_by_its_number(stand: Stand) -> None:
    page = stand.page
    assert isinstance(page, DecreePage)
    note = stand.said(page.grounds)["legal-basis-duplicate"]
    assert note.words.text().startswith(f"Angka {len(SAMPLE.decree.legal_grounds) + 1}: ")
    assert below(note, page.grounds.editor)


@pytest.mark.parametrize(
    ("page", "rule", "point"),
    [
        ("publication", "date-order-wrong", "published"),
        ("publication", "response-window-short", "until"),
        ("publication", "mending-late", "revision"),
        ("pledge", "pledge-late", "date"),
        ("minutes", "minutes-no-public", "participants"),
        ("minutes", "minutes-input-open", "inputs"),
        ("office", "nip-malformed", "signatory.nip"),
    ],
)
def test_each_field_of_the_papers_shows_its_own(stand: Stand, page: str, rule: str, point: str) -> None:
    shown = stand.go(Place(page))  # pyright: ignore
    note = stand.said()[rule]
    field = getattr(shown, "target", shown.fields.control)(point)  # pyright: ignore
    assert below(note, field)


def test_a_row_of_a_table_is_named_before_what_is_found_in_it(stand: Stand) -> None:
    stand.go(Place("minutes"))
    assert stand.said()["minutes-input-open"].words.text().startswith("Baris 1: ")


def test_a_statement_of_the_pledge_shows_its_own(stand: Stand) -> None:
    page = stand.go(Place("pledge"))
    assert "pledge-hedged" in stand.said(page.points.rows[0])  # pyright: ignore
    assert "pledge-hedged" not in [*stand.said(page.points.rows[0].words)]  # pyright: ignore


def test_a_sound_draft_shows_no_note_and_makes_none(qtbot: QtBot, tmp_path: Path) -> None:
    stand = Stand(qtbot, tmp_path, SAMPLE)
    for page in ("decree", "office", "minutes", "pledge", "publication"):
        stand.go(Place(page))
        assert not stand.page.findChildren(FindingNote), page
    stand.session.close()


def test_a_list_of_findings_leads_to_the_point_in_which_it_was_found(stand: Stand) -> None:
    report = stand.checking.report
    assert report is not None
    finding = next(each for each in report.open if each.rule == "placeholder-left")
    place = stand.checking.place(finding.place)
    assert place == Place("decree", point="considerations.1")
    page = stand.go(place)
    assert isinstance(page, DecreePage)
    held = QApplication.focusWidget()
    assert held is not None and page.points["considerations"].rows[0].isAncestorOf(held)


def test_nothing_moves_while_a_word_is_typed_and_the_note_goes_when_the_field_is_left(
    qtbot: QtBot, stand: Stand
) -> None:
    page = stand.page
    assert isinstance(page, DecreePage)
    about = page.fields.control("about")
    assert about is not None
    about.setFocus()
    qtbot.keyClick(about, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(about, "Standar Pelayanan pada Kecamatan Bengkalis")
    qtbot.wait(700)
    assert "title-abbreviation" in stand.said()
    stand.guide.path.tree.setFocus(Qt.FocusReason.TabFocusReason)
    stand.settle()
    assert "title-abbreviation" not in stand.said()


def test_a_point_that_moves_takes_its_note_along_before_it_is_read_again(qtbot: QtBot, stand: Stand) -> None:
    page = stand.page
    assert isinstance(page, DecreePage)
    rows = page.points["considerations"].rows
    rows[0].words.setFocus()
    qtbot.keyClick(rows[0].words, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert stand.checking.is_stale
    assert not stand.said(rows[0]) and list(stand.said(rows[1])) == ["placeholder-left"]
    stand.settle()
    assert not stand.said(rows[0]) and list(stand.said(rows[1])) == ["placeholder-left"]


def test_a_point_that_goes_takes_its_note_along(stand: Stand) -> None:
    page = stand.page
    assert isinstance(page, DecreePage)
    page.points["considerations"].act(0, "remove")
    assert "placeholder-left" not in stand.said(page.points["considerations"])


def test_a_page_out_of_sight_is_let_be_and_shows_them_when_it_is_seen(stand: Stand) -> None:
    page = stand.page
    assert isinstance(page, DecreePage)
    stand.go(Place("office"))
    stand.guide.path.tree.setFocus(Qt.FocusReason.TabFocusReason)
    stand.session.edit(
        "ubah", DECREE, lambda draft: edits.change_point(draft, "considerations", 1, "bahwa ........")
    )
    stand.settle()
    second = page.points["considerations"].rows[1]
    assert second.notes is None
    stand.go(DECREE)
    assert list(stand.said(second)) == ["placeholder-left"]


def test_a_click_mends_a_ground_and_undo_takes_it_back(qtbot: QtBot, stand: Stand) -> None:
    note = stand.said()["legal-basis-duplicate"]
    qtbot.mouseClick(note.mend, Qt.MouseButton.LeftButton)
    assert stand.session.draft.decree.legal_grounds == SAMPLE.decree.legal_grounds
    stand.settle()
    assert "legal-basis-duplicate" not in stand.said()
    stand.guide.undo()
    stand.settle()
    assert "legal-basis-duplicate" in stand.said()


def test_a_note_is_set_aside_with_a_reason(
    qtbot: QtBot, stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "ask_text", lambda *given: "nama resminya demikian")
    qtbot.mouseClick(stand.said()["title-abbreviation"].set_aside, Qt.MouseButton.LeftButton)
    (kept,) = stand.session.draft.set_aside
    assert (kept.rule, kept.reason) == ("title-abbreviation", "nama resminya demikian")
    stand.settle()
    assert "title-abbreviation" not in stand.said()


def test_tab_comes_from_the_field_to_its_note_and_f1_explains_it(
    qtbot: QtBot, stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(finding_acts.dialogs, "tell", lambda parent, title, text: told.append(text))
    page = stand.page
    assert isinstance(page, DecreePage)
    about = page.fields.control("about")
    assert about is not None
    about.setFocus()
    qtbot.keyClick(about, Qt.Key.Key_Tab)
    held = QApplication.focusWidget()
    assert held is not None and stand.said()["title-abbreviation"].isAncestorOf(held)
    stand.guide.explain()
    assert len(told) == 1 and "Dasar:" in told[0]


def listed(count: int) -> Draft:
    """Considerations that still bear the dashes of an older file."""
    points = tuple(Own(text=f"bahwa hal {n}", source=f"- bahwa hal {n};") for n in range(count))
    return replace(SAMPLE, decree=replace(SAMPLE.decree, considerations=points))


def dashed(session: Session) -> list[int]:
    points = session.draft.decree.considerations
    return [n for n, each in enumerate(points) if isinstance(each, Own) and each.source]


def test_what_many_points_share_is_told_once_below_them_and_mended_at_once(
    qtbot: QtBot, tmp_path: Path
) -> None:
    stand = Stand(qtbot, tmp_path, listed(5))
    page = stand.page
    assert isinstance(page, DecreePage)
    part = page.points["considerations"]
    assert not any(stand.said(row) for row in part.rows)
    note = stand.said(part)["consider-form"]
    assert below(note, part.card) and note.mend.text() == "Rapikan butir (5 tempat)"
    qtbot.mouseClick(note.mend, Qt.MouseButton.LeftButton)
    assert dashed(stand.session) == []
    stand.guide.undo()
    assert dashed(stand.session) == [0, 1, 2, 3, 4]
    stand.session.close()


def test_of_a_few_points_each_is_mended_alone(qtbot: QtBot, tmp_path: Path) -> None:
    stand = Stand(qtbot, tmp_path, listed(3))
    page = stand.page
    assert isinstance(page, DecreePage)
    note = stand.said(page.points["considerations"].rows[1])["consider-form"]
    qtbot.mouseClick(note.mend, Qt.MouseButton.LeftButton)
    assert dashed(stand.session) == [0, 2]
    stand.session.close()
