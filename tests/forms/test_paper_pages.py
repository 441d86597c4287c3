"""The pages of the papers beside the decree: what is written in them stands in the draft, and prints."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from drafter.documents.papers import papers
from drafter.model.attendance import ELEMENTS
from drafter.model.draft import Draft, FromTemplate
from drafter.model.edits import establish
from forms.concept_page import ConceptPage
from forms.minutes_page import MinutesPage
from forms.order import AFTER
from forms.paper_page import PaperPage
from forms.places import PAGES, Place
from forms.pledge_page import PledgePage
from forms.publication_page import PublicationPage
from forms.rooms import make_room
from forms.session import Session
from tests.drafter.documents.gathering import gathered
from tests.drafter.documents.printed import sources, texts
from tests.forms.drafts import open_session
from tests.large import big_draft

DRAFT = big_draft(2, seed=2)
ROOMS = ("minutes", "publication", "concept", "pledge")


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path):
    """A page of a draft, shown; its session is closed afterwards."""
    sessions: list[Session] = []

    def show(room: str, draft: Draft = DRAFT) -> tuple[PaperPage, Session]:
        session = open_session(tmp_path, draft)
        sessions.append(session)
        page = make_room(room, session)
        assert isinstance(page, PaperPage)
        page.resize(700, 700)
        page.show_place(Place(room))  # type: ignore[arg-type]
        qtbot.addWidget(page)
        page.show()
        qtbot.waitExposed(page)
        return page, session

    yield show
    for session in sessions:
        session.close()


Opened = Callable[..., tuple[PaperPage, Session]]


def test_every_page_of_the_guide_has_its_place_in_its_order() -> None:
    assert set(ROOMS) <= set(AFTER) <= set(PAGES)


def test_a_participant_is_typed_and_the_element_chosen(opened: Opened, qtbot: QtBot) -> None:
    page, session = opened("minutes")
    assert isinstance(page, MinutesPage)
    field = page.tables["participants"][1].grid.field
    field.setFocus()
    qtbot.keyClicks(field, "Peserta Satu")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    suggest = page.tables["participants"][1].grid.columns[1].suggest
    assert suggest is not None and suggest("media") == ["media massa"]
    assert suggest("")[:5] == list(ELEMENTS)
    qtbot.keyClicks(field, "media massa")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    qtbot.keyClicks(field, "wartawan")
    assert session.draft.minutes.participants == ("Peserta Satu; media massa; wartawan",)
    session.undo()
    assert "wartawan" not in "".join(session.draft.minutes.participants)


def test_what_is_typed_stays_as_typed_while_the_draft_keeps_it_tidy(opened: Opened, qtbot: QtBot) -> None:
    page, session = opened("minutes")
    field = page.tables["inputs"][1].grid.field
    field.setFocus()
    qtbot.keyClicks(field, "jam pelayanan ")
    assert field.toPlainText() == "jam pelayanan "
    qtbot.keyClicks(field, "ditambah")
    assert session.draft.minutes.inputs == ("jam pelayanan ditambah",)


def test_a_day_is_given_and_taken_back(opened: Opened, qtbot: QtBot) -> None:
    page, session = opened("minutes")
    path, field = page._days["date"]  # pyright: ignore[reportPrivateUsage]
    assert path == ("minutes", "date")
    field.give.click()
    assert session.draft.minutes.date is not None
    field.drop.click()
    assert session.draft.minutes.date is None


@pytest.mark.parametrize("room", ROOMS)
def test_a_page_shows_what_the_draft_says_and_changes_nothing_by_it(opened: Opened, room: str) -> None:
    draft = gathered(DRAFT)
    page, session = opened(room, draft)
    assert session.draft == draft
    for lines, table in page.tables.values():
        said = [cell for row in table.grid.model_rows.rows for cell in row.cells if cell]
        assert said or lines.path == ("minutes", "signers"), lines.path


def test_media_are_lines_of_their_own(opened: Opened, qtbot: QtBot) -> None:
    page, session = opened("publication")
    assert isinstance(page, PublicationPage)
    field = page.fields.control("media")
    assert field is not None
    qtbot.keyClicks(field, "papan pengumuman\rlaman")
    assert session.draft.publication.media == ("papan pengumuman", "laman")


def test_posts_that_initial_and_the_certifier_are_written(opened: Opened, qtbot: QtBot) -> None:
    page, session = opened("concept")
    assert isinstance(page, ConceptPage)
    field = page.tables["initials"][1].grid.field
    field.setFocus()
    qtbot.keyClicks(field, "Sekretaris")
    post = page.fields.control("certifier.post")
    assert post is not None
    qtbot.keyClicks(post, "Kepala Bagian Hukum")
    concept = session.draft.concept
    assert (concept.initials, concept.certifier.post) == (("Sekretaris",), "Kepala Bagian Hukum")


def test_the_three_statements_stand_until_one_is_changed(opened: Opened, qtbot: QtBot) -> None:
    page, session = opened("pledge")
    assert isinstance(page, PledgePage)
    assert len(page.points.rows) == 3 and session.draft.pledge.statements == ()
    page.points.open(1)
    editor = page.points.rows[1].editor
    assert editor is not None
    editor.selectAll()
    qtbot.keyClicks(editor, "melayani dengan santun")
    first, second, third = session.draft.pledge.statements
    assert isinstance(first, FromTemplate) and isinstance(third, FromTemplate)
    assert getattr(second, "replaces", "") == "perbaikan"
    printed = "\n".join(texts(papers(session.draft, sources(), ["maklumat"]).documents[0]))
    assert "melayani dengan santun; dan" in printed
    page.points.act(1, "reset")
    assert session.draft.pledge.statements[1] == FromTemplate(id="perbaikan")


def test_a_statement_that_was_removed_can_be_brought_back(opened: Opened) -> None:
    page, session = opened("pledge")
    assert isinstance(page, PledgePage)
    page.points.act(2, "remove")
    assert len(page.points.rows) == 2
    page.points._bring_back("sanksi")  # pyright: ignore[reportPrivateUsage]
    assert [each.id for each in session.draft.pledge.statements if isinstance(each, FromTemplate)][
        -1
    ] == "sanksi"


@pytest.mark.parametrize("room", ROOMS)
def test_an_established_draft_is_only_to_be_read(opened: Opened, room: str) -> None:
    page, session = opened(room, establish(gathered(DRAFT), "1", date(2026, 12, 14)))
    assert session.read_only
    assert all(not table.isEnabled() for _, table in page.tables.values())


def test_the_deadlines_of_the_law_stand_where_days_are_entered(opened: Opened) -> None:
    from forms import minutes_page, pledge_page, publication_page

    said = " ".join(
        (minutes_page.NEXT, publication_page.PUBLISHED, publication_page.UNTIL, publication_page.REVISED)
    )
    for part in ("5 hari kerja", "7 hari kerja", "14 hari", "ayat (1)", "ayat (2)", "ayat (3)"):
        assert part in said
    assert "7 hari kerja sejak standar ditetapkan (PP 96/2012 Pasal 30 ayat (4))" in pledge_page.DAY


def test_a_place_puts_the_cursor_there(opened: Opened, qtbot: QtBot) -> None:
    page, _ = opened("minutes")
    page.show_place(Place("minutes", point="text"))
    page.focus_first()
    qtbot.waitUntil(lambda: page.fields.control("text").isVisible())  # type: ignore[union-attr]
    assert page.target("participants.1") is page.tables["participants"][1]
