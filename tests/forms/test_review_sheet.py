"""The review sheet made from the page "Periksa", and what the path says of that page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.model.draft import Service, SetAside
from forms.guide import Guide
from forms.path_model import NODE
from forms.places import Place
from forms.review import ReviewPage
from forms.review_sheet import MAKE, WRITTEN
from forms.states import State
from tests.forms.drafts import faulty_papers, open_session, three_services
from tests.forms.test_field_findings import SAMPLE, Stand

REVIEW = Place("review")


@pytest.fixture
def stand(qtbot: QtBot, tmp_path: Path) -> Iterator[Stand]:
    made = Stand(qtbot, tmp_path, faulty_papers())
    made.go(REVIEW)
    yield made
    made.session.close()


def page_of(stand: Stand) -> ReviewPage:
    page = stand.page
    assert isinstance(page, ReviewPage)
    return page


def make(qtbot: QtBot, page: ReviewPage) -> None:
    qtbot.mouseClick(page.sheet.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.sheet.maker.is_busy, timeout=20000)


def words_of(path: Path) -> str:
    document = Document(str(path))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join((*(each.text for each in document.paragraphs), *cells))


def test_a_click_writes_the_sheet_beside_the_draft(qtbot: QtBot, stand: Stand) -> None:
    page = page_of(stand)
    make(qtbot, page)
    (sheet,) = stand.session.path.parent.glob("*.docx")
    words = words_of(sheet)
    assert '"......." belum diganti. Tulis isinya, atau hapus.' in words
    assert "1 isian belum terisi." in words and "7 temuan wajib" in words
    assert page.sheet.written.isVisible() and page.sheet.button.text() == MAKE
    assert WRITTEN in page.sheet.written.banner.accessibleName()
    assert sheet.name in page.sheet.written.banner.accessibleName()


def test_the_sheet_is_opened_from_there(qtbot: QtBot, stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(opened.append(url.toLocalFile())))
    page = page_of(stand)
    make(qtbot, page)
    assert QApplication.focusWidget() is page.sheet.written.open
    qtbot.keyClick(page.sheet.written.open, Qt.Key.Key_Space)
    (sheet,) = stand.session.path.parent.glob("*.docx")
    assert opened == [str(sheet)]
    assert page.sheet.trouble.isVisible()  # nothing could open it, and that is said


def test_what_was_changed_a_moment_ago_is_in_the_sheet(qtbot: QtBot, stand: Stand) -> None:
    page = page_of(stand)
    aside = SetAside(rule="placeholder-left", place="bersama/considerations", reason="menunggu bupati")
    stand.session.edit("kesampingkan", REVIEW, lambda draft: replace(draft, set_aside=(aside,)))
    assert stand.checking.is_stale
    make(qtbot, page)
    (sheet,) = stand.session.path.parent.glob("*.docx")
    assert "menunggu bupati" in words_of(sheet)


def test_a_folder_that_takes_nothing_is_told_and_it_can_be_tried_again(
    qtbot: QtBot, stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    from drafter import delivery
    from drafter.errors import UserError

    def full(*given: object) -> None:
        raise UserError("Ruang penyimpanan penuh.", "Kosongkan, lalu coba lagi.")

    page = page_of(stand)
    with monkeypatch.context() as patched:
        patched.setattr(delivery, "_write", full)
        make(qtbot, page)
    assert page.sheet.trouble.isVisible() and not page.sheet.written.isVisible()
    assert "Ruang penyimpanan penuh." in page.sheet.trouble.accessibleName()
    qtbot.mouseClick(page.sheet.trouble.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.sheet.maker.is_busy, timeout=20000)
    assert page.sheet.written.isVisible() and not page.sheet.trouble.isVisible()


# --- the path ----------------------------------------------------------------------------------


def told(guide: Guide, place: Place) -> tuple[str, State | None, str]:
    node = guide.path.model.find(place).data(NODE)
    words = guide.path.model.words
    return words.count(node), words.state(node), words.spoken_count(node)


def test_periksa_counts_missing_answers_and_must_findings(stand: Stand) -> None:
    stand.qtbot.waitUntil(lambda: stand.guide.path.model.words.waiting is not None)
    count, state, spoken = told(stand.guide, REVIEW)
    assert (count, state) == ("8", State.ATTENTION)
    assert spoken == "1 isian belum terisi, 7 temuan wajib"


def test_an_empty_component_is_counted_once(qtbot: QtBot, tmp_path: Path) -> None:
    draft = replace(SAMPLE, services=(*SAMPLE.services, Service(id="aaaaaaaa", name="Legalisasi Surat")))
    stand = Stand(qtbot, tmp_path, draft)
    words = stand.guide.path.model.words
    qtbot.waitUntil(lambda: bool(words.waiting))
    report = stand.checking.report
    assert report is not None
    musts = [each.rule for each in report.open if each.severity == "must"]
    assert "component-missing" in musts
    assert told(stand.guide, REVIEW)[0] == str((words.waiting or 0) + len(musts) - 1)
    stand.session.close()


def test_pages_with_a_must_finding_are_marked_and_others_are_not(stand: Stand) -> None:
    marked = {
        page: told(stand.guide, Place(page))[1] is State.ATTENTION  # pyright: ignore
        for page in ("decree", "office", "minutes", "publication", "pledge", "concept", "export")
    }
    assert marked == {
        "decree": True,
        "office": False,
        "minutes": True,
        "publication": True,
        "pledge": True,
        "concept": False,
        "export": False,
    }


def test_the_mark_goes_with_the_finding(stand: Stand) -> None:
    decree = replace(stand.session.draft.decree, considerations=SAMPLE.decree.considerations)
    stand.session.edit("ubah", REVIEW, lambda draft: replace(draft, decree=decree))
    stand.settle()
    assert told(stand.guide, Place("decree"))[1] is not State.ATTENTION
    assert told(stand.guide, REVIEW)[0] == "7"


def test_nothing_is_counted_before_the_first_check(qtbot: QtBot, tmp_path: Path) -> None:
    session = open_session(tmp_path, three_services())
    guide = Guide(session, Place("office"))
    qtbot.addWidget(guide)
    assert told(guide, REVIEW)[0] == ""
    session.close()
