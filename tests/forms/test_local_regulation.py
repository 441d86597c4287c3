"""A regional regulation is added from where regulations are searched, and found and cited at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter import paths
from drafter.model.answers import Citation, Citations, One
from drafter.regulations import load_catalogue
from drafter.regulations.local import guess, row_of
from drafter.regulations.own import keep_local, load_whole, read_rows
from forms.checking import checking_of
from forms.decree_page import DecreePage
from forms.editors.base import Context
from forms.editors.basis import BasisField
from forms.editors.citations import CitationsEditor
from forms.editors.found import ADD
from forms.guide import Guide
from forms.local_regulation import LocalDialog
from forms.opening import Opener
from forms.places import Place
from forms.session import Session
from forms.settings_page import SettingsPage
from tests.forms.drafts import FIRST, open_session, three_services

FULL = (
    "Peraturan Bupati Siak Nomor 12 Tahun 2020 tentang Pelimpahan Kewenangan "
    "(Berita Daerah Kabupaten Siak Tahun 2020 Nomor 4)"
)
SHORT = "Peraturan Bupati Siak Nomor 12 Tahun 2020 tentang Pelimpahan Kewenangan"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = open_session(tmp_path, three_services())
    yield made
    made.close()


@pytest.fixture
def guide(qtbot: QtBot, session: Session) -> Guide:
    made = Guide(session, Place("service", FIRST, "legal_basis"))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    return made


def answering(qtbot: QtBot, answer: Callable[[LocalDialog], object]) -> list[LocalDialog]:
    """The next dialog is answered; it blocks whoever opened it."""
    met: list[LocalDialog] = []

    def look(tries: int = 200) -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, LocalDialog):
            if tries:
                QTimer.singleShot(20, lambda: look(tries - 1))
            return
        met.append(dialog)
        try:
            answer(dialog)
        finally:  # a failing test must not wait for good
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, look)
    return met


def fill(qtbot: QtBot, dialog: LocalDialog) -> None:
    """The title and the gazette by keys; the rest was typed before."""
    qtbot.keyClicks(dialog.words, "Pelimpahan Kewenangan")
    qtbot.keyClicks(dialog.gazette, "4")
    qtbot.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)


def editor_of(guide: Guide) -> CitationsEditor:
    return next(each for each in guide.findChildren(CitationsEditor) if each.isVisible())


def take_offer(qtbot: QtBot, editor: CitationsEditor, words: str) -> None:
    editor.window().activateWindow()
    editor.list.go(len(editor.entries) - 1)
    editor.list.field.setFocus()
    qtbot.waitUntil(editor.list.field.hasFocus)
    qtbot.keyClicks(editor.list.field, words)
    qtbot.keyClick(editor.list.field, Qt.Key.Key_Down)
    qtbot.keyClick(editor.list.field, Qt.Key.Key_Return)


def answered(session: Session) -> tuple[Citation, ...]:
    answer = session.draft.services[0].answer("legal_basis")
    assert isinstance(answer, One) and isinstance(answer.value, Citations)
    return answer.value.entries


def test_where_nothing_fits_it_is_offered_added_and_cited(
    qtbot: QtBot, guide: Guide, session: Session
) -> None:
    editor = editor_of(guide)
    met = answering(qtbot, lambda dialog: fill(qtbot, dialog))
    take_offer(qtbot, editor, "perbup siak 12 2020")
    qtbot.waitUntil(lambda: bool(met) and not met[0].isVisible())
    assert [met[0].kind.key(), met[0].region.text()] == ["Peraturan Bupati", "Siak"]
    assert [met[0].number.text(), met[0].year.text()] == ["12", "2020"]
    qtbot.waitUntil(lambda: answered(session) == (Citation(text=SHORT),))
    assert len(read_rows(paths.own_regulations_file()).rows) == 1


def test_it_is_found_at_once_there_and_in_mengingat_with_its_gazette(
    qtbot: QtBot, guide: Guide, session: Session
) -> None:
    answering(qtbot, lambda dialog: fill(qtbot, dialog))
    take_offer(qtbot, editor_of(guide), "perbup siak 12 2020")
    qtbot.waitUntil(lambda: answered(session) == (Citation(text=SHORT),))
    guide.go(Place("decree"))
    page = guide.pages.currentWidget()
    assert isinstance(page, DecreePage)
    qtbot.waitUntil(lambda: page.is_shown)
    editor = page.grounds.editor
    assert ADD not in editor.search.offers("perbup siak 12")
    take_offer(qtbot, editor, "perbup siak 12 2020")
    last = session.draft.decree.legal_grounds[-1]
    assert (last.regulation, last.text) == ("", FULL)
    assert FULL in " ".join(page.grounds.printed.lines())


def test_it_is_added_from_mengingat_too(qtbot: QtBot, guide: Guide, session: Session) -> None:
    guide.go(Place("decree"))
    page = guide.pages.currentWidget()
    assert isinstance(page, DecreePage)
    qtbot.waitUntil(lambda: page.is_shown)
    answering(qtbot, lambda dialog: fill(qtbot, dialog))
    take_offer(qtbot, page.grounds.editor, "perbup siak 12 2020")
    qtbot.waitUntil(lambda: session.draft.decree.legal_grounds[-1:] == (Citation(text=FULL),))


def test_the_menu_of_a_row_adds_what_the_row_says(qtbot: QtBot, guide: Guide, session: Session) -> None:
    editor = editor_of(guide)
    editor.list.field.setFocus()
    qtbot.keyClicks(editor.list.field, SHORT)
    (entry,) = [each for each in editor.entries_of(0) if each is not None and "katalog" in each.text]
    met = answering(qtbot, lambda dialog: qtbot.mouseClick(dialog.yes, Qt.MouseButton.LeftButton))
    entry.act()
    assert met[0].words.text() == "Pelimpahan Kewenangan"
    assert answered(session) == (Citation(text=SHORT),)
    assert [row["title"] for row in read_rows(paths.own_regulations_file()).rows.values()] == [
        "Pelimpahan Kewenangan"
    ]


def test_the_dialog_stays_until_it_is_sound_and_escape_leaves_what_was_typed(
    qtbot: QtBot, guide: Guide, session: Session
) -> None:
    told: list[str] = []

    def answer(dialog: LocalDialog) -> None:
        qtbot.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
        told.append(dialog.trouble.accessibleName())
        assert dialog.isVisible() and dialog.focusWidget() is dialog.words
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    met = answering(qtbot, answer)
    take_offer(qtbot, editor_of(guide), "perbup siak 12 2020")
    qtbot.waitUntil(lambda: bool(met) and not met[0].isVisible())
    assert "judul" in told[0]
    assert answered(session) == (Citation(text="perbup siak 12 2020"),)
    assert not paths.own_regulations_file().exists()


def test_one_that_is_there_already_is_not_added_twice(qtbot: QtBot, guide: Guide, session: Session) -> None:
    answering(qtbot, lambda dialog: fill(qtbot, dialog))
    take_offer(qtbot, editor_of(guide), "perbup siak 12 2020")
    qtbot.waitUntil(lambda: answered(session) == (Citation(text=SHORT),))
    told: list[str] = []

    def again(dialog: LocalDialog) -> None:
        dialog.kind.choose("Peraturan Bupati")
        for line, words in ((dialog.region, "Siak"), (dialog.number, "12"), (dialog.year, "2020")):
            line.selectAll()
            qtbot.keyClicks(line, words)
        fill(qtbot, dialog)
        told.append(dialog.trouble.accessibleName())
        dialog.reject()

    page = SettingsPage()
    qtbot.addWidget(page)
    page.show()
    assert page.own.text().startswith("1 peraturan")
    answering(qtbot, again)
    qtbot.mouseClick(page.add_own, Qt.MouseButton.LeftButton)
    assert "sudah ada" in told[0]


def test_settings_add_one_and_an_open_draft_finds_it(qtbot: QtBot, guide: Guide, session: Session) -> None:
    opener = Opener()
    assert opener.sources().catalogue.match("Peraturan Bupati Siak Nomor 12 Tahun 2020") == ""
    page = SettingsPage()
    qtbot.addWidget(page)
    page.show()
    assert page.own.text().startswith("Katalog instansi masih kosong")

    def answer(dialog: LocalDialog) -> None:
        dialog.kind.choose("Peraturan Bupati")
        for line, words in ((dialog.region, "siak"), (dialog.number, "12"), (dialog.year, "2020")):
            qtbot.keyClicks(line, words)
        fill(qtbot, dialog)

    answering(qtbot, answer)
    qtbot.mouseClick(page.add_own, Qt.MouseButton.LeftButton)
    assert page.own.text().startswith("1 peraturan")
    assert editor_of(guide).search.offers("perbup siak 12 2020") == [
        "Peraturan Bupati Siak 12/2020 Pelimpahan Kewenangan"
    ]
    assert opener.sources().catalogue.match("Peraturan Bupati Siak Nomor 12 Tahun 2020")  # the next draft's


def test_a_regulation_of_the_state_is_never_offered_to_be_added(guide: Guide) -> None:
    search = editor_of(guide).search
    for words in ("uu 999 1901", "permenpan zzz", "sesuatu yang lain", ""):
        assert search.offers(words) == []


def test_a_fee_that_rests_on_it_holds_its_words(qtbot: QtBot) -> None:
    id = keep_local(row_of(guess(SHORT)), load_catalogue())
    catalogue, _ = load_whole()
    basis = BasisField(Context(lambda: catalogue))
    qtbot.addWidget(basis)
    assert list(basis._find("perbup siak 12 2020")) == [SHORT]
    assert basis._write(Citation(), SHORT) == Citation(text=SHORT)
    assert basis._write(Citation(), catalogue.cite_short("uu-25-2009")).text  # not offered: own words
    assert catalogue.is_own(id)


def test_cited_in_mengingat_it_is_no_fault(qtbot: QtBot, guide: Guide, session: Session) -> None:
    guide.go(Place("decree"))
    page = guide.pages.currentWidget()
    assert isinstance(page, DecreePage)
    qtbot.waitUntil(lambda: page.is_shown)
    answering(qtbot, lambda dialog: fill(qtbot, dialog))
    take_offer(qtbot, page.grounds.editor, "perbup siak 12 2020")
    qtbot.waitUntil(lambda: session.draft.decree.legal_grounds[-1:] == (Citation(text=FULL),))
    guide.path.tree.setFocus(Qt.FocusReason.TabFocusReason)
    checking = checking_of(session)
    qtbot.waitUntil(lambda: not checking.is_stale, timeout=20000)
    number = len(session.draft.decree.legal_grounds)
    assert [each.finding.told for each in checking.of_page("decree").get(f"legal_grounds.{number}", [])] == []
