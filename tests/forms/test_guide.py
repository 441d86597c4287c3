"""The guide by key and pointer: it leads on, goes back, undoes with the place, and tells what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from drafter.model import edits
from drafter.model.answers import One, Text
from drafter.model.draft import Office, Official
from forms.controls import Banner
from forms.guide import Guide, existing
from forms.path_model import NODE
from forms.places import Place
from forms.session import SaveState, Session
from forms.states import State
from tests.forms.drafts import FIRST, NOW, SECOND, THIRD, open_session, three_services

OFFICE = Office(
    name="Kecamatan Bengkalis",
    place="Bengkalis",
    letterhead=("KECAMATAN BENGKALIS",),
    signatory=Official(post="Camat Bengkalis"),
)
FILLED = One(Text(paragraphs=("ada",)))


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    made = open_session(tmp_path, three_services(office=OFFICE))
    yield made
    made.close()


@pytest.fixture
def guide(qtbot: QtBot, session: Session) -> Guide:
    guide = Guide(session)
    qtbot.addWidget(guide)
    guide.resize(1366, 700)
    guide.show()
    qtbot.waitExposed(guide)
    guide.go(guide.place, focus=True)
    return guide


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.waitUntil(lambda: widget.isVisible() and widget.isEnabled(), timeout=1000)
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def type_words(qtbot: QtBot, words: str) -> None:
    held = QApplication.focusWidget()
    assert held is not None
    qtbot.keyClicks(held, words)


def test_a_draft_opens_at_its_first_component(guide: Guide) -> None:
    assert guide.place == Place("service", FIRST, "requirements")
    assert guide.path.tree.currentIndex() == guide.path.model.find(guide.place)


def test_a_draft_of_an_unknown_office_opens_there(qtbot: QtBot, tmp_path: Path) -> None:
    session = open_session(tmp_path, three_services())
    guide = Guide(session)
    qtbot.addWidget(guide)
    assert guide.place == Place("office")
    session.close()


def test_the_button_below_leads_to_the_next_component_and_back(qtbot: QtBot, guide: Guide) -> None:
    assert guide.foot.next.text() == "Berikutnya: Prosedur"
    click(qtbot, guide.foot.next)
    assert guide.place.component == "procedure"
    click(qtbot, guide.foot.back)
    assert guide.place.component == "requirements"


def test_the_next_empty_one_passes_over_what_is_filled(qtbot: QtBot, guide: Guide, session: Session) -> None:
    here = guide.place
    session.edit("isi", here, lambda draft: edits.answer(draft, FIRST, "procedure", FILLED))
    qtbot.waitUntil(lambda: guide.foot.hint.toolTip() == "Ctrl+Enter: Jangka waktu", timeout=2000)
    assert guide.foot.hint.text() in ("Ctrl+Enter: isian kosong berikutnya", "")  # "" where it has no room
    guide.next_empty()
    assert guide.place == Place("service", FIRST, "time_limit")


def test_what_is_typed_after_going_on_lands_there(qtbot: QtBot, guide: Guide, session: Session) -> None:
    guide.go(Place("service", FIRST, "product"), focus=True)
    type_words(qtbot, "surat")
    assert isinstance(session.draft.services[0].answer("product"), One)


def test_undo_leads_to_the_place_of_the_step(qtbot: QtBot, guide: Guide, session: Session) -> None:
    type_words(qtbot, "KTP")
    guide.go(Place("service", THIRD, "fee"))
    assert guide.bar.undo.toolTip() == "Urungkan: ubah persyaratan (Ctrl+Z)"
    click(qtbot, guide.bar.undo)
    assert guide.place.service == FIRST and guide.place.component == "requirements"
    click(qtbot, guide.bar.redo)
    assert guide.place.service == FIRST
    assert session.draft.services[0].answers


def test_a_service_is_added_and_named_at_once(qtbot: QtBot, guide: Guide, session: Session) -> None:
    guide.add_service()
    type_words(qtbot, "Surat Keterangan Usaha")
    assert session.draft.services[-1].name == "Surat Keterangan Usaha"
    assert guide.foot.next.text() == "Berikutnya: Persyaratan"
    guide.undo()
    guide.undo()
    assert len(session.draft.services) == 3
    assert guide.place.page == "service"


def test_a_deleted_service_is_told_and_comes_back(qtbot: QtBot, guide: Guide, session: Session) -> None:
    guide.go(Place("service", SECOND))
    guide.path.tree.setFocus()
    qtbot.keyClick(guide.path.tree, Qt.Key.Key_Delete)
    assert [each.id for each in session.draft.services] == [FIRST, THIRD]
    assert guide.place == Place("service", THIRD)
    assert session.undo_label == "hapus pelayanan Dispensasi Nikah"
    click(qtbot, guide.bars.told.button)
    assert [each.id for each in session.draft.services] == [FIRST, SECOND, THIRD]
    assert guide.place.service == SECOND
    assert not guide.bars.told.isVisible()


def test_a_service_sent_down_by_keys_stays_in_hand(qtbot: QtBot, guide: Guide, session: Session) -> None:
    guide.path.tree.setFocus()
    qtbot.keyClick(guide.path.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [each.id for each in session.draft.services] == [SECOND, FIRST, THIRD]
    assert guide.place == Place("service", FIRST, "requirements")
    assert guide.path.tree.service() == FIRST


def test_a_copy_of_a_service_is_shown(guide: Guide, session: Session) -> None:
    guide.act("duplicate")
    assert session.draft.services[1].name == "Legalisasi (salinan)"
    assert guide.place == Place("service", session.draft.services[1].id)
    assert session.draft.services[1].id != FIRST


def test_all_pages_can_be_gone_to(qtbot: QtBot, guide: Guide) -> None:
    for page in ("office", "decree", "shared", "review", "export"):
        guide.go_page(page)
        assert guide.place == Place(page)
        assert guide.pages.currentWidget().isVisible()
    assert not guide.foot.isVisible()


def test_a_place_that_is_gone_leads_near_it(session: Session) -> None:
    assert existing(session, Place("service", "zzzzzzzz")) == Place("service", FIRST)
    assert existing(session, Place("service", FIRST, "x3")) == Place("service", FIRST)


def test_the_preview_stands_beside_the_page_where_there_is_room(qtbot: QtBot, guide: Guide) -> None:
    qtbot.waitUntil(lambda: guide.parts.preview is not None and guide.parts.preview.isVisible())
    guide.resize(1000, 700)
    qtbot.waitUntil(lambda: not guide.parts.preview.isVisible())
    click(qtbot, guide.bar.preview)
    assert guide.parts.preview is not None
    qtbot.waitUntil(guide.parts.preview.isVisible)
    guide.turn_preview()
    guide.resize(1500, 700)
    assert not guide.parts.preview.isVisible()


def test_trouble_with_saving_is_told_until_it_is_over(qtbot: QtBot, guide: Guide, session: Session) -> None:
    trouble = SaveState(NOW, True, "Tempat penyimpanan penuh.", Path("/lain/Standar.draf"))
    session.save_state_changed.emit(trouble)
    bar: Banner = guide.bars.trouble
    assert bar.isVisible()
    assert "/lain/Standar.draf" in bar.accessibleName()
    assert "10.42" in bar.accessibleName()
    session.save_state_changed.emit(SaveState(NOW))
    assert not bar.isVisible()
    assert not guide.bars.isVisible()


def test_f6_leads_from_the_page_to_the_path_and_back(guide: Guide) -> None:
    guide.next_part()
    assert guide.path.tree.hasFocus()
    guide.next_part()
    assert not guide.path.tree.hasFocus()


def test_enter_on_the_path_puts_the_cursor_into_the_answer(qtbot: QtBot, guide: Guide, session) -> None:
    guide.go(Place("service", FIRST, "product"))
    guide.path.tree.setFocus()
    qtbot.keyClick(guide.path.tree, Qt.Key.Key_Return)
    type_words(qtbot, "surat")
    assert isinstance(session.draft.services[0].answer("product"), One)


def test_the_service_page_edits_name_group_and_cases(qtbot: QtBot, guide: Guide, session: Session) -> None:
    guide.go(Place("service", FIRST), focus=True)
    type_words(qtbot, " Surat")
    page = guide.pages.currentWidget()
    page.group.setFocus()
    type_words(qtbot, "Administrasi Umum")
    page.cases.add.setFocus()
    type_words(qtbot, "Baru")
    qtbot.keyClick(page.cases.add, Qt.Key.Key_Return)
    service = session.draft.services[0]
    assert (service.name, service.group) == ("Legalisasi Surat", "Administrasi Umum")
    assert [each.name for each in service.cases] == ["Baru"]
    node = guide.path.tree.node()
    assert node is not None
    assert guide.path.model.words.title(node) == "1. Legalisasi Surat"


def test_the_overview_of_what_all_share_leads_to_each(qtbot: QtBot, guide: Guide) -> None:
    guide.go(Place("shared"), focus=True)
    page = guide.pages.currentWidget()
    qtbot.keyClick(page.usual, Qt.Key.Key_Down)
    qtbot.keyClick(page.usual, Qt.Key.Key_Return)
    assert guide.place == Place("shared", "", "facilities")


def test_the_path_counts_what_waits_and_the_preview_says_konsep(qtbot: QtBot, guide: Guide, session) -> None:
    check = guide.path.model.find(Place("review")).data(NODE)
    qtbot.waitUntil(lambda: guide.path.model.words.waiting is not None, timeout=4000)
    before = guide.path.model.words.waiting
    assert before and guide.path.model.words.state(check) is State.ATTENTION
    guide.show_preview(True)
    qtbot.waitUntil(lambda: guide.parts.preview is not None, timeout=4000)
    assert guide.parts.preview.column.mark == "KONSEP"  # type: ignore[union-attr]
    session.edit("isi", Place(), lambda draft: edits.answer(draft, FIRST, "fee", FILLED))
    qtbot.waitUntil(lambda: guide.path.model.words.waiting == before - 1, timeout=4000)


def test_the_export_page_has_one_button_to_export(guide: Guide) -> None:
    assert guide.bar.export.isVisible()
    guide.go(Place("export"), focus=True)
    assert not guide.bar.export.isVisible()
    guide.go(Place("office"), focus=True)
    assert guide.bar.export.isVisible()
