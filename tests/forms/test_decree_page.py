"""The decree point by point: shown as it prints, changed in its place by key and pointer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from drafter.documents.presets import load_presets, new_decree
from drafter.model.answers import Citation
from drafter.model.draft import Draft, FromTemplate, Office, Official, OldDecree, Own, Service
from forms.decree_page import DecreePage
from forms.places import Place
from forms.point_list import PointList
from forms.point_row import PointRow
from forms.session import Session
from tests.forms.drafts import FIRST, open_session

Open = Callable[..., DecreePage]
Key, Alt, Shift = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
OFFICE = Office(name="Kecamatan Contoh", region="Kabupaten Contoh", signatory=Official(post="Camat Contoh"))


def camat(**fields: Any) -> Draft:
    """A new draft of a kecamatan with one service; fields of its decree as given."""
    decree = replace(new_decree(load_presets()["camat"]), **fields)
    return Draft(office=OFFICE, decree=decree, services=(Service(id=FIRST, name="Legalisasi"),))


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    sessions: list[Session] = []

    def make(draft: Draft | None = None, height: int = 900) -> DecreePage:
        session = open_session(tmp_path / "draf", draft or camat())
        sessions.append(session)
        page = DecreePage(session)
        qtbot.addWidget(page)
        page.resize(640, height)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        qtbot.waitUntil(lambda: page.is_shown)
        return page

    yield make
    for session in sessions:
        session.close()


def draft_of(page: DecreePage) -> Draft:
    return page._session.draft


def row(page: DecreePage, section: str, place: int) -> PointRow:
    return rows(page, section).rows[place]


def rows(page: DecreePage, section: str) -> PointList:
    return {str(key): each for key, each in page.points.items()}[section]


def said(page: DecreePage, section: str) -> list[tuple[str, str]]:
    """Labels and words in sight."""
    return [(each.label.text(), each.words.words.text()) for each in rows(page, section).rows]


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def opened_row(qtbot: QtBot, page: DecreePage, section: str, place: int) -> PointRow:
    """A point opened by Enter."""
    found = row(page, section, place)
    found.words.setFocus()
    qtbot.keyClick(found.words, Key.Key_Return)
    assert found.is_open and focus() is found.editor
    return found


def choose(qtbot: QtBot, words: str) -> None:
    """Choose the line of the open menu that begins with these words."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for action in menu.actions():
        if action.text().startswith(words):
            menu.setActiveAction(action)
            qtbot.keyClick(menu, Key.Key_Return)
            return
    raise AssertionError([each.text() for each in menu.actions()])


# --- as it prints --------------------------------------------------------------------------------


def test_points_are_shown_with_the_labels_and_words_of_the_paper(opened: Open) -> None:
    page = opened()
    considerations, dictum = said(page, "considerations"), said(page, "dictum")
    assert [label for label, _ in considerations] == ["a.", "b.", "c."]
    assert "huruf a dan huruf b" in considerations[2][1] and considerations[2][1].endswith(";")
    assert [label for label, _ in dictum] == ["KESATU", "KEDUA", "KETIGA", "", "KEEMPAT"]
    assert dictum[1][1].endswith("meliputi pelayanan Legalisasi.")
    assert "belum ada keputusan yang dicabut" in row(page, "dictum", 3).words.quiet.text()


def test_the_page_is_painted_before_its_templates_are_worded(qtbot: QtBot, tmp_path: Path) -> None:
    session = open_session(tmp_path, camat())
    page = DecreePage(session)
    qtbot.addWidget(page)
    page.show()
    assert not page.is_shown
    page.show_place(Place("decree", point="dictum.2"))
    qtbot.waitUntil(lambda: page.is_shown)
    assert page.focusWidget() is row(page, "dictum", 1).words
    session.close()


def test_computed_words_follow_what_they_are_computed_from(opened: Open) -> None:
    page = opened()
    session = page._session

    def rename(draft: Draft) -> Draft:
        return replace(draft, services=(replace(draft.services[0], name="Dispensasi"),))

    session.edit("ganti nama", Place("service", FIRST), rename)
    assert "pelayanan Dispensasi" in said(page, "dictum")[1][1]
    office = replace(OFFICE, name="Kecamatan Lain")
    session.edit("ubah nama", Place("office"), lambda draft: replace(draft, office=office))
    assert "Kecamatan Lain" in said(page, "considerations")[1][1]


def test_a_page_out_of_sight_catches_up_when_it_is_shown_again(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    page.hide()
    office = replace(OFFICE, name="Kecamatan Lain")
    page._session.edit("ubah nama", Place("office"), lambda draft: replace(draft, office=office))
    assert not page.is_shown
    page.show()
    assert "Kecamatan Lain" in said(page, "considerations")[1][1]


def test_an_unknown_form_of_decree_is_told_and_another_can_be_chosen(opened: Open, qtbot: QtBot) -> None:
    page = opened(camat(preset="lain"))
    assert "lain" in page.banner.accessibleName() and page.banner.isVisible()
    box = page.fields.control("preset")
    assert box is not None
    box.setFocus()
    qtbot.keyClick(box, Key.Key_Up)
    assert draft_of(page).decree.preset in load_presets()
    assert not page.banner.isVisible()


# --- changing a point ----------------------------------------------------------------------------


def test_a_point_is_changed_in_its_place_and_reset_by_its_menu(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    found = opened_row(qtbot, page, "considerations", 0)
    assert found.hint.isVisible()
    qtbot.keyClicks(found.editor, " daerah")
    point = draft_of(page).decree.considerations[0]
    assert isinstance(point, Own) and point.text.endswith("kondisi lingkungan daerah")
    assert point.replaces == "kewajiban"
    qtbot.keyClick(found.editor, Key.Key_Escape)
    assert focus() is found.words and not found.is_open
    assert found.words.words.text().endswith("kondisi lingkungan daerah;")
    assert found.words.quiet.text() == "diubah"
    found.more.setFocus()
    qtbot.keyClick(found.more, Key.Key_Space)
    choose(qtbot, "Kembalikan ke kalimat baku")
    assert draft_of(page).decree == camat().decree
    assert not found.words.quiet.isVisible()


def test_words_typed_back_to_those_of_the_template_are_the_template_again(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    found = opened_row(qtbot, page, "dictum", 4)
    qtbot.keyClicks(found.editor, "!")
    assert isinstance(draft_of(page).decree.dictum[4], Own)
    qtbot.keyClick(found.editor, Key.Key_Backspace)
    assert draft_of(page).decree.dictum[4] == FromTemplate(id="berlaku")


def test_a_click_opens_a_point_where_the_pointer_is(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    found = row(page, "considerations", 0)
    qtbot.mouseClick(found.words, Qt.MouseButton.LeftButton, pos=found.words.words.geometry().topLeft())
    assert found.editor is not None and focus() is found.editor
    assert found.editor.textCursor().position() == 0
    other = row(page, "considerations", 1)
    qtbot.mouseClick(other.words, Qt.MouseButton.LeftButton)
    assert other.is_open and not found.is_open


def test_enter_makes_a_point_below_and_backspace_takes_an_empty_one_away(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    found = opened_row(qtbot, page, "considerations", 1)
    qtbot.keyClick(found.editor, Key.Key_Return)
    new = row(page, "considerations", 2)
    assert focus() is new.editor and not found.is_open
    assert "huruf a dan huruf b" in said(page, "considerations")[3][1]  # an empty point is not counted
    qtbot.keyClick(new.editor, Key.Key_Return)
    assert len(draft_of(page).decree.considerations) == 4
    qtbot.keyClicks(new.editor, "bahwa warga menunggu;")
    assert "huruf a, huruf b, dan huruf c" in said(page, "considerations")[3][1]
    for _ in "bahwa warga menunggu;":
        qtbot.keyClick(new.editor, Key.Key_Backspace)
    qtbot.keyClick(new.editor, Key.Key_Backspace)
    assert draft_of(page).decree == camat().decree
    assert focus() is row(page, "considerations", 1).editor


def test_points_are_moved_and_removed_by_keys(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    first = row(page, "considerations", 0)
    first.words.setFocus()
    qtbot.keyClick(first.words, Key.Key_Down, Alt)
    ids = [each.id for each in draft_of(page).decree.considerations if isinstance(each, FromTemplate)]
    assert ids == ["pembahasan", "kewajiban", "penetapan"]
    second = row(page, "considerations", 1)
    assert focus() is second.words
    qtbot.keyClick(second.words, Key.Key_Return)
    assert second.editor is not None
    second.editor.moveCursor(second.editor.textCursor().MoveOperation.Start)
    qtbot.keyClick(second.editor, Key.Key_Up, Alt)
    assert draft_of(page).decree == camat().decree
    assert focus() is first.editor and first.editor is not None
    assert first.editor.textCursor().position() == 0
    qtbot.keyClick(first.editor, Key.Key_Delete, Alt)
    assert len(draft_of(page).decree.considerations) == 2
    assert focus() is first.words
    assert page._session.undo_label == "hapus butir Menimbang"


def test_arrows_go_from_point_to_point(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    row(page, "dictum", 0).words.setFocus()
    for place in (1, 2):
        qtbot.keyClick(focus(), Key.Key_Down)
        assert focus() is row(page, "dictum", place).words
    qtbot.keyClick(focus(), Key.Key_Up)
    assert focus() is row(page, "dictum", 1).words


def test_a_dictum_holds_a_list_below_its_sentence(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    add = rows(page, "dictum").add
    add.setFocus()
    qtbot.keyClick(add, Key.Key_Space)
    new = row(page, "dictum", 4)  # before the point on taking effect
    assert focus() is new.editor
    qtbot.keyClicks(new.editor, "Pelaksana wajib")
    qtbot.keyClick(new.editor, Key.Key_Return, Shift)
    qtbot.keyClicks(new.editor, "melayani")
    qtbot.keyClick(new.editor, Key.Key_Return, Shift)
    qtbot.keyClicks(new.editor, "mencatat")
    assert draft_of(page).decree.dictum[4] == Own(text="Pelaksana wajib\nmelayani\nmencatat")
    qtbot.keyClick(new.editor, Key.Key_Escape)
    assert said(page, "dictum")[4] == ("KEEMPAT", "Pelaksana wajib:\na. melayani; dan\nb. mencatat.")
    assert said(page, "dictum")[5][0] == "KELIMA"


def test_pasted_lines_become_points_without_their_numbering(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    add = rows(page, "copies").add
    qtbot.mouseClick(add, Qt.MouseButton.LeftButton)
    QGuiApplication.clipboard().setText("1. Bupati Contoh;\n2. Inspektur;\n3. Arsip.")
    qtbot.keyClick(row(page, "copies", 0).editor, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert said(page, "copies") == [("1.", "Bupati Contoh"), ("2.", "Inspektur"), ("3.", "Arsip")]
    page._session.undo()
    assert len(draft_of(page).decree.copies) == 1


def test_a_point_of_the_template_that_was_removed_is_brought_back_to_its_place(
    opened: Open, qtbot: QtBot
) -> None:
    page = opened()
    row(page, "dictum", 1).words.setFocus()
    qtbot.keyClick(focus(), Key.Key_Delete, Alt)
    qtbot.mouseClick(rows(page, "dictum").add, Qt.MouseButton.LeftButton)
    choose(qtbot, "Butir baku: Standar Pelayanan")
    assert draft_of(page).decree == camat().decree
    assert focus() is row(page, "dictum", 1).words


def test_undo_of_typing_is_seen_in_the_open_field(opened: Open, qtbot: QtBot) -> None:
    page = opened(camat(noted=(Own(text="surat"),)))
    found = opened_row(qtbot, page, "noted", 0)
    qtbot.keyClicks(found.editor, " Bupati")
    place = Place("decree", point="noted.1")
    assert page._session.undo() == place
    page.show_place(place)
    page.focus_first()
    assert found.editor is not None and found.editor.text() == "surat"
    assert focus() is found.editor


@pytest.mark.parametrize("keys", [Key.Key_F2, Key.Key_Enter, Key.Key_Space])
def test_any_of_the_usual_keys_opens_a_point(opened: Open, qtbot: QtBot, keys: Qt.Key) -> None:
    page = opened()
    found = row(page, "considerations", 1)
    found.words.setFocus()
    qtbot.keyClick(found.words, keys)
    assert found.is_open


# --- grounds -------------------------------------------------------------------------------------


def test_a_ground_is_found_by_typing_and_printed_in_full_in_its_order(opened: Open, qtbot: QtBot) -> None:
    page = opened(camat(legal_grounds=(Citation(regulation="pp-96-2012"),)))
    page.show_place(Place("decree", point="legal_grounds"))
    field = page.grounds.editor.list.field
    assert focus() is field
    qtbot.keyClicks(field, "uu 25 2009")
    qtbot.keyClick(field, Key.Key_Down)
    qtbot.keyClick(field, Key.Key_Return)
    added = draft_of(page).decree.legal_grounds
    assert [each.regulation for each in added] == ["pp-96-2012", "uu-25-2009"]
    printed = page.grounds.printed.lines()
    assert printed[0].startswith("Undang-Undang Nomor 25 Tahun 2009") and "Lembaran Negara" in printed[0]
    assert printed[1].startswith("Peraturan Pemerintah Nomor 96 Tahun 2012")


def test_grounds_go_back_to_those_of_the_preset(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    assert not page.grounds.reset.isVisible()
    page.show_place(Place("decree", point="legal_grounds.2"))
    qtbot.keyClick(focus(), Key.Key_Delete, Alt)
    assert len(draft_of(page).decree.legal_grounds) == 4
    assert page.grounds.reset.isVisible()
    qtbot.mouseClick(page.grounds.reset, Qt.MouseButton.LeftButton)
    assert draft_of(page).decree == camat().decree


def test_a_regulation_that_the_catalogue_lacks_is_told(opened: Open) -> None:
    page = opened(camat(legal_grounds=(Citation(regulation="uu-1-1800"),)))
    assert page.grounds.trouble.isVisible() and page.grounds.trouble.text()
    assert not page.grounds.fold.isVisible()


# --- what is revoked -----------------------------------------------------------------------------


def test_a_decree_to_revoke_brings_its_dictum(opened: Open, qtbot: QtBot) -> None:
    without = tuple(each for each in camat().decree.dictum if each != FromTemplate(id="mencabut"))
    page = opened(camat(dictum=without))
    qtbot.mouseClick(page.revoked.add, Qt.MouseButton.LeftButton)
    card = page.revoked.cards[0]
    assert focus() is card.lines["title"]
    for field, words in (("title", "Keputusan Camat Contoh"), ("number", "188/7"), ("about", "SP")):
        card.lines[field].setFocus()
        qtbot.keyClicks(card.lines[field], words)
    qtbot.waitUntil(lambda: card.day.give.height() > 20)
    qtbot.mouseClick(card.day.give, Qt.MouseButton.LeftButton)
    assert draft_of(page).decree.revokes[0].date is not None and focus() is card.day.day
    card.day.day.selectAll()
    qtbot.keyClicks(card.day.day, "2 Mei 2023")
    old = OldDecree(title="Keputusan Camat Contoh", number="188/7", date=date(2023, 5, 2), about="SP")
    assert draft_of(page).decree.revokes == (old,)
    wanted = "Keputusan Camat Contoh Nomor 188/7 tanggal 2 Mei 2023 tentang SP dicabut"
    assert wanted in said(page, "dictum")[3][1]
    qtbot.mouseClick(card.day.drop, Qt.MouseButton.LeftButton)
    assert draft_of(page).decree.revokes[0].date is None
    qtbot.mouseClick(card.remove, Qt.MouseButton.LeftButton)
    assert draft_of(page).decree == camat().decree
    assert focus() is page.revoked.add


# --- title, head, paper --------------------------------------------------------------------------


def test_title_and_head_stand_empty_over_what_is_printed_by_itself(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    about = page.fields.control("about")
    assert about is not None
    assert about.placeholderText() == "Standar Pelayanan pada Kecamatan Contoh"  # type: ignore[attr-defined]
    page.show_place(Place("decree", point="head"))
    heading = page.fields.control("heading")
    assert heading is not None and heading.isVisible() and focus() is heading
    assert heading.placeholderText() == "KEPUTUSAN CAMAT CONTOH KABUPATEN CONTOH"  # type: ignore[attr-defined]
    qtbot.keyClicks(about, "Standar Baru")
    assert "tentang Standar Baru;" in said(page, "considerations")[2][1]
    assert page._session.undo() == Place("decree", point="about")


def test_signing_in_the_name_of_another_says_that_the_head_is_not_used(opened: Open) -> None:
    page = opened()
    page.show_place(Place("decree", point="heading"))
    assert not page.unused.isVisible()
    who = replace(OFFICE.signatory, on_behalf="Bupati Contoh")
    office = replace(OFFICE, signatory=who)
    page._session.edit("ubah a.n.", Place("office"), lambda draft: replace(draft, office=office))
    assert page.unused.isVisible() and "Bupati Contoh" in page.unused.accessibleName()


def test_repeating_the_title_and_the_words_for_signing_are_kept(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    box, esign = page.fields.control("repeat_title"), page.fields.control("esign")
    assert box is not None and esign is not None
    box.setFocus()
    qtbot.keyClick(box, Key.Key_Space)
    page.show_place(Place("decree", point="esign"))
    qtbot.keyClicks(focus(), "#ttd#")
    assert focus() is esign
    decree = draft_of(page).decree
    assert (decree.repeat_title, decree.esign) == (False, "#ttd#")


def test_paper_takes_no_margin_that_leaves_no_room(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    page.show_place(Place("decree", point="layout.left"))
    left = page.fields.control("layout.left")
    assert left is not None and focus() is left and left.isVisible()
    left.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(left, "4")
    assert draft_of(page).decree.layout.left == 30
    assert "5 sampai dengan 45" in page.fields.fields["layout.left"].hint.text()
    qtbot.keyClicks(left, "2,5")
    assert draft_of(page).decree.layout.left == 42.5
    assert not page.fields.fields["layout.left"].hint.isVisible()
    qtbot.keyClicks(left, "x")
    qtbot.keyClick(left, Key.Key_Tab)
    assert left.text() == "42,5"  # type: ignore[attr-defined]


def test_a_draft_always_has_a_font(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    page.show_place(Place("decree", point="layout.font"))
    focus().selectAll()  # type: ignore[attr-defined]
    qtbot.keyClick(focus(), Key.Key_Backspace)
    assert draft_of(page).decree.layout.font == "Bookman Old Style"
    qtbot.keyClicks(focus(), "Arial")
    assert draft_of(page).decree.layout.font == "Arial"


# --- places, and a draft that cannot be changed --------------------------------------------------


@pytest.mark.parametrize("point", ["considerations.3", "noted", "dictum.5", "copies", "revokes", "about"])
def test_a_place_is_in_sight_with_the_cursor_on_it(opened: Open, qtbot: QtBot, point: str) -> None:
    page = opened(height=400)
    page.show_place(Place("decree", point=point))
    assert page.isAncestorOf(focus())
    qtbot.waitUntil(lambda: not focus().visibleRegion().isEmpty())


def test_an_established_decree_is_only_read(opened: Open, qtbot: QtBot) -> None:
    page = opened(replace(camat(), status="ditetapkan"))
    found = row(page, "considerations", 0)
    qtbot.mouseClick(found.words, Qt.MouseButton.LeftButton)
    for keys in ((Key.Key_Return,), (Key.Key_Delete, Alt), (Key.Key_Down, Alt)):
        found.words.setFocus()
        qtbot.keyClick(found.words, *keys)
    assert not found.is_open and not found.more.isEnabled()
    assert not rows(page, "dictum").add.isEnabled() and not page.revoked.add.isEnabled()
    assert draft_of(page).decree == camat().decree
