"""A component's page by key and pointer: what is typed stands in the draft, for all or by case."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from drafter.model import edits, services
from drafter.model.answers import (
    AsOffice,
    ByCase,
    Fees,
    Item,
    ItemGroup,
    Items,
    NotYet,
    One,
    People,
    Role,
    Text,
    TimeLimit,
)
from drafter.model.draft import Draft
from forms import dialogs
from forms.controls import TextEdit
from forms.copying import CopyDialog, sources_in
from forms.dialogs import Dialog
from forms.page import ComponentPage
from forms.places import Place
from forms.session import Session
from forms.slots import Slot
from tests.forms.drafts import FIRST, SECOND, open_session, three_services

HERE = Place("service", FIRST, "requirements")


def items(*words: str) -> Items:
    return Items(groups=(ItemGroup(items=tuple(Item(each) for each in words)),))


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    made = open_session(tmp_path, three_services())
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> ComponentPage:
    page = ComponentPage(session)
    session.changed.connect(page.show_change)
    qtbot.addWidget(page)
    page.resize(640, 800)
    page.show_place(HERE)
    page.show()
    qtbot.waitExposed(page)
    page.focus_first()
    return page


def put(session: Session, change) -> None:
    session.edit("ubah", HERE, change)


def type_words(qtbot: QtBot, words: str) -> None:
    held = QApplication.focusWidget()
    assert held is not None
    qtbot.keyClicks(held, words)


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    held = QApplication.focusWidget()
    assert held is not None
    qtbot.keyClick(held, key, modifier)


def answer(session: Session, component: str = "requirements", service: str = FIRST):
    found = session.draft.service(service)
    assert found is not None
    return found.answer(component)


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.waitUntil(lambda: widget.isVisible() and widget.isEnabled(), timeout=1000)
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def when_asked(qtbot: QtBot, act) -> None:
    """Does something with the dialog that opens next."""

    def found() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Dialog)
        try:
            act(dialog)
        except BaseException:
            dialog.reject()
            raise

    QTimer.singleShot(50, found)


def take_from_menu(qtbot: QtBot, words: str) -> None:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(each for each in menu.actions() if each.text().startswith(words))
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


# --- typing ------------------------------------------------------------------------------------


def test_what_is_typed_stands_in_the_draft_as_one_step(qtbot: QtBot, page, session: Session) -> None:
    type_words(qtbot, "KTP-el pemohon")
    assert answer(session) == One(items("KTP-el pemohon"))
    assert session.undo_label == "ubah persyaratan"
    session.undo()
    assert answer(session) == NotYet()
    assert session.undo_label == ""


def test_an_answer_emptied_again_is_no_answer(qtbot: QtBot, page, session: Session) -> None:
    type_words(qtbot, "a")
    press(qtbot, Qt.Key.Key_Backspace)
    assert answer(session) == NotYet()


def test_another_service_shows_its_own_answer_in_the_same_editor(qtbot: QtBot, page, session) -> None:
    type_words(qtbot, "satu")
    editor = page.form.shelf.editor
    page.show_place(Place("service", SECOND, "requirements"))
    page.focus_first()
    type_words(qtbot, "dua")
    assert page.form.shelf.editor is editor
    assert (answer(session), answer(session, service=SECOND)) == (One(items("satu")), One(items("dua")))


def test_the_head_says_where_it_is_what_is_asked_and_folds_the_law_away(qtbot: QtBot, page) -> None:
    assert page.head.where.text() == "Legalisasi  ·  komponen 1 dari 14"
    assert page.head.title.text() == "Persyaratan"
    assert not page.head.law.isVisible()
    click(qtbot, page.head.chip)
    assert page.head.law.isVisible()
    assert "Syarat" in page.head.law.text()
    page.explain()
    assert not page.head.law.isVisible()


def test_undo_shows_the_answer_before(qtbot: QtBot, page, session: Session) -> None:
    type_words(qtbot, "satu")
    press(qtbot, Qt.Key.Key_Return)
    type_words(qtbot, "dua")
    session.undo()
    assert answer(session) == One(items("satu"))
    assert page.form.shelf.editor.value() == items("satu")


# --- examples and copies -------------------------------------------------------------------------


def test_an_example_is_marked_until_it_is_confirmed(qtbot: QtBot, page, session: Session) -> None:
    click(qtbot, page.form.tools.example)
    take_from_menu(qtbot, "Permohonan secara daring")
    given = answer(session)
    assert isinstance(given, One) and given.value.example
    assert session.undo_label == "gunakan contoh persyaratan"
    assert page.form.banner.isVisible()
    click(qtbot, page.form.banner.button)
    confirmed = answer(session)
    assert isinstance(confirmed, One) and not confirmed.value.example
    assert not page.form.banner.isVisible()


def test_an_example_that_was_changed_is_none_any_more(qtbot: QtBot, page, session: Session) -> None:
    click(qtbot, page.form.tools.example)
    take_from_menu(qtbot, "Permohonan secara daring")
    type_words(qtbot, "x")
    assert not page.form.banner.isVisible()


def test_an_answer_is_copied_from_another_service_after_a_look_at_it(qtbot: QtBot, page, session) -> None:
    put(session, lambda draft: edits.answer(draft, SECOND, "requirements", One(items("pas foto"))))

    def look(dialog: Dialog) -> None:
        assert isinstance(dialog, CopyDialog)
        assert "Pas foto" in dialog.words.text()
        qtbot.keyClick(dialog.list, Qt.Key.Key_Return)

    when_asked(qtbot, look)
    click(qtbot, page.form.tools.copy)
    assert answer(session) == One(items("pas foto"))
    assert session.undo_label == "salin persyaratan"


def test_an_answer_is_copied_from_another_draft(
    qtbot: QtBot, page, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = edits.answer(three_services(), SECOND, "requirements", One(items("surat kuasa")))
    lent = open_session(tmp_path / "lain", other)
    lent.close()
    monkeypatch.setattr(dialogs, "choose_open", lambda *_: lent.path)

    def choose(dialog: Dialog) -> None:
        assert isinstance(dialog, CopyDialog)
        assert not dialog.yes.isEnabled()
        click(qtbot, dialog.other)
        assert "Surat kuasa" in dialog.words.text()
        click(qtbot, dialog.yes)

    when_asked(qtbot, choose)
    click(qtbot, page.form.tools.copy)
    assert answer(session) == One(items("surat kuasa"))


def test_all_answers_of_a_draft_are_offered_but_the_one_in_hand() -> None:
    draft = edits.answer(three_services(), FIRST, "fee", One(Text(paragraphs=("a",))))
    draft = services.add_case(draft, SECOND, "Baru")
    draft = edits.answer(draft, SECOND, "fee", ByCase((("c1", Text(paragraphs=("b",))),)))
    draft = edits.share(draft, "fee", One(Text(paragraphs=("c",))))
    names = [each.name for each in sources_in(draft, "fee", (FIRST, ""))]
    assert names == ["Isian bersama", "2. Dispensasi Nikah: Baru"]


# --- said once for all ---------------------------------------------------------------------------


def test_an_answer_said_once_shows_for_all_and_comes_back(qtbot: QtBot, page, session: Session) -> None:
    type_words(qtbot, "KTP-el")
    click(qtbot, page.form.once)
    assert session.draft.shared["requirements"] == One(items("KTP-el"))
    assert answer(session, service=SECOND) == AsOffice()
    assert page.form.office.isVisible() and "KTP-el" in page.form.office.words.plain()
    assert not page.form.shelf.isVisible()
    click(qtbot, page.form.once)
    assert answer(session) == One(items("KTP-el"))
    assert page.form.shelf.isVisible()


def test_a_service_adds_its_own_behind_the_office_s(qtbot: QtBot, page, session: Session) -> None:
    put(session, lambda draft: edits.share_with_all(draft, "requirements", One(items("KTP-el"))))
    click(qtbot, page.form.office.own)
    type_words(qtbot, "pas foto")
    assert answer(session) == AsOffice(items("pas foto"))
    with qtbot.waitSignal(page.wanted) as got:
        click(qtbot, page.form.office.change)
    assert got.args == [Place("shared", "", "requirements")]


def test_an_own_answer_is_not_replaced_without_a_look(qtbot: QtBot, page, session: Session) -> None:
    put(session, lambda draft: edits.share(draft, "requirements", One(items("bersama"))))
    type_words(qtbot, "sendiri")
    seen: list[str] = []

    def refuse(dialog: Dialog) -> None:
        seen.append(dialog.windowTitle())
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    when_asked(qtbot, refuse)
    click(qtbot, page.form.once)
    assert seen == ["Pakai isian bersama"]
    assert answer(session) == One(items("sendiri"))
    assert not page.form.once.isChecked()
    when_asked(qtbot, lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Return))
    click(qtbot, page.form.once)
    assert answer(session) == AsOffice()


def test_the_shared_page_edits_what_all_show(qtbot: QtBot, page, session: Session) -> None:
    page.show_place(Place("shared", "", "oversight"))
    page.focus_first()
    type_words(qtbot, "atasan langsung")
    assert isinstance(session.draft.shared["oversight"], One)
    assert answer(session, "oversight", SECOND) == AsOffice()
    assert not page.form.once.isVisible() and not page.form.tools.ways.isVisible()


# --- cases ---------------------------------------------------------------------------------------


def make_cases(qtbot: QtBot, page: ComponentPage, names: str) -> None:
    def write(dialog: Dialog) -> None:
        field = dialog.findChild(TextEdit)
        assert field is not None
        for name in names.split("\n"):
            qtbot.keyClicks(field, name)
            qtbot.keyClick(field, Qt.Key.Key_Return)
        click(qtbot, dialog.yes)

    when_asked(qtbot, write)
    click(qtbot, page.form.tools.ways.segment("apart"))


def test_an_answer_is_told_apart_by_cases_that_hold_for_the_whole_service(qtbot, page, session) -> None:
    type_words(qtbot, "satu")
    make_cases(qtbot, page, "Baru\nHilang")
    assert [each.name for each in session.draft.services[0].cases] == ["Baru", "Hilang"]
    assert answer(session) == ByCase((("c1", items("satu")),))
    page.activateWindow()  # the screen of tests does not give it back after a dialog
    qtbot.waitUntil(page.isActiveWindow)
    click(qtbot, page.form.cases.tabs.segment("c2"))
    assert page.form.case == "c2"
    page.focus_first()
    qtbot.waitUntil(lambda: page.form.shelf.isAncestorOf(QApplication.focusWidget()))
    type_words(qtbot, "dua")
    assert answer(session) == ByCase((("c1", items("satu")), ("c2", items("dua"))))
    assert session.undo() == Place("service", FIRST, "requirements", "c2")


def test_asking_for_no_case_leaves_the_answer_for_all(qtbot: QtBot, page, session: Session) -> None:
    when_asked(qtbot, lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape))
    click(qtbot, page.form.tools.ways.segment("apart"))
    assert answer(session) == NotYet()
    assert page.form.tools.ways.key() == "all"


def test_one_answer_for_all_again_says_what_is_gone(qtbot: QtBot, page, session: Session) -> None:
    make_cases(qtbot, page, "Baru\nHilang")
    both = ByCase((("c1", items("satu")), ("c2", items("dua"))))
    put(session, lambda draft: edits.answer(draft, FIRST, "requirements", both))
    click(qtbot, page.form.tools.ways.segment("all"))
    assert answer(session) == One(items("satu"))
    assert page.form.notice.isVisible()
    session.undo()
    assert answer(session) == both


def test_a_case_is_added_renamed_and_removed_beside_its_tabs(
    qtbot: QtBot, page, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_cases(qtbot, page, "Baru")

    def name(words: str) -> None:
        def write(dialog: Dialog) -> None:
            held = QApplication.focusWidget()
            assert held is not None
            qtbot.keyClicks(held, words)
            qtbot.keyClick(held, Qt.Key.Key_Return)

        when_asked(qtbot, write)

    name("Hilang")
    click(qtbot, page.form.cases.add)
    assert [each.name for each in session.draft.services[0].cases] == ["Baru", "Hilang"]
    assert page.form.case == "c2"
    click(qtbot, page.form.cases.more)
    take_from_menu(qtbot, "Hapus")
    assert [each.name for each in session.draft.services[0].cases] == ["Baru"]


# --- other forms ---------------------------------------------------------------------------------


def test_an_answer_is_written_in_another_form_with_the_same_words(qtbot: QtBot, page, session) -> None:
    type_words(qtbot, "KTP-el")
    click(qtbot, page.form.form)
    take_from_menu(qtbot, "Tulis sebagai teks")
    assert answer(session) == One(Text(paragraphs=("KTP-el.",)))
    click(qtbot, page.form.form)
    take_from_menu(qtbot, "Tulis sebagai daftar")
    assert answer(session) == One(items("KTP-el"))


def test_words_are_read_into_the_form_they_are_wanted_in(qtbot: QtBot, page, session: Session) -> None:
    said = One(Text(paragraphs=("Paling lama 3 (tiga) hari kerja sejak berkas diterima lengkap.",)))
    put(session, lambda draft: edits.answer(draft, FIRST, "time_limit", said))
    page.show_place(Place("service", FIRST, "time_limit"))
    click(qtbot, page.form.form)
    take_from_menu(qtbot, "Tulis sebagai jangka waktu")
    made = answer(session, "time_limit")
    assert isinstance(made, One) and isinstance(made.value, TimeLimit)
    limit = made.value.phases[0].limit
    assert limit is not None and (limit.amount, limit.unit) == (3, "hari kerja")
    session.undo()
    assert answer(session, "time_limit") == said


def test_words_that_a_form_cannot_take_stay_and_that_is_told(qtbot: QtBot, page, session: Session) -> None:
    said = One(Text(paragraphs=("Menyesuaikan jadwal petugas.",)))
    put(session, lambda draft: edits.answer(draft, FIRST, "time_limit", said))
    page.show_place(Place("service", FIRST, "time_limit"))
    click(qtbot, page.form.form)
    take_from_menu(qtbot, "Tulis sebagai jangka waktu")
    assert answer(session, "time_limit") == said
    assert page.form.notice.isVisible() and "belum terbaca" in page.form.notice.accessibleName()


def test_additions_are_numbered_on_behind_the_office_s_answer(qtbot: QtBot, page, session: Session) -> None:
    put(session, lambda draft: edits.share_with_all(draft, "requirements", One(items("KTP-el", "KK"))))
    click(qtbot, page.form.office.own)
    type_words(qtbot, "Akta")
    assert page.form.shelf.editor.list.line(0).label == "3."
    shown = page.form.office
    assert shown.change.y() < shown.words.y()
    assert "KTP-el" in shown.words.plain()


def test_an_empty_answer_may_begin_in_another_form(qtbot: QtBot, page, session: Session) -> None:
    page.show_place(Place("service", FIRST, "fee"))
    click(qtbot, page.form.form)
    take_from_menu(qtbot, "Tulis sebagai teks")
    type_words(qtbot, "gratis")
    assert answer(session, "fee") == One(Text(paragraphs=("gratis",)))
    assert not isinstance(answer(session, "fee"), Fees)


# --- staffing, own components, reading -----------------------------------------------------------


def test_numbers_come_from_the_table_on_competence_until_written(qtbot: QtBot, page, session) -> None:
    people = People(roles=(Role(title="petugas loket", number=2),))
    put(session, lambda draft: edits.answer(draft, FIRST, "competence", One(people)))
    page.show_place(Place("service", FIRST, "staffing"))
    assert "2 (dua)" in page.form.office.words.plain()
    assert not page.form.shelf.isVisible()
    click(qtbot, page.form.office.own)
    assert answer(session, "staffing") == One(people)
    assert page.form.shelf.isVisible()


def test_numbers_wait_for_competence_unless_written_here(qtbot: QtBot, page, session) -> None:
    page.show_place(Place("service", FIRST, "staffing"))
    assert "setelah Kompetensi pelaksana diisi" in page.form.office.words.plain()
    assert not page.form.shelf.isVisible()
    gone_to: list[Place] = []
    page.form.wanted.connect(gone_to.append)
    click(qtbot, page.form.office.change)
    assert gone_to[-1].component == "competence"
    click(qtbot, page.form.office.own)
    assert page.form.shelf.isVisible() and not page.form.office.isVisible()
    type_words(qtbot, "petugas loket")
    given = answer(session, "staffing")
    assert isinstance(given, One) and given.value.roles[0].title == "petugas loket"


def test_a_component_beside_the_fourteen_has_a_name_and_words(qtbot: QtBot, page, session) -> None:
    put(session, lambda draft: services.add_own(draft, FIRST, ""))
    page.show_place(Place("service", FIRST, "x1"))
    page.focus_first()
    type_words(qtbot, "Masa berlaku")
    page.form.focus_first()
    type_words(qtbot, "lima tahun")
    own = session.draft.services[0].extra[0]
    assert (own.title, own.answer) == ("Masa berlaku", One(Text(paragraphs=("lima tahun",))))
    assert not page.form.once.isVisible()


def test_a_draft_for_reading_lets_nothing_in(qtbot: QtBot, tmp_path: Path) -> None:
    lent = open_session(tmp_path, three_services())
    lent.close()
    from drafter import library
    from tests.forms.drafts import sources

    reading = Session(library.read_draft(lent.path), sources(), read_only="Contoh.")
    page = ComponentPage(reading)
    qtbot.addWidget(page)
    page.show_place(HERE)
    page.show()
    assert not page.form.shelf.isEnabled()
    assert not page.form.once.isEnabled()
    assert not page.form.tools.isEnabled()


def test_a_slot_is_gone_with_its_component() -> None:
    draft: Draft = services.add_own(three_services(), FIRST, "Lain")
    assert Slot(FIRST, "x1").exists(draft)
    assert not Slot(FIRST, "x2").exists(draft)
    assert not Slot("zzzzzzzz", "fee").exists(draft)
    assert Slot("", "fee").exists(draft)


def test_a_long_name_shows_how_it_begins_and_ends(qtbot: QtBot, page, session: Session) -> None:
    long = "Penandatanganan Surat Pernyataan Ahli Waris oleh Camat selaku Pejabat yang Mengetahui"
    put(session, lambda draft: services.rename_service(draft, FIRST, long))
    page.show_place(Place("service", FIRST, "fee"))
    where = page.head.where.text()
    assert where.startswith("Penandatanganan Surat … ") and "Mengetahui  ·  komponen 4" in where
