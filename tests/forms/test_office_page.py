"""The office's data in a draft: each field changes its part, undo finds its way back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from drafter import profile
from drafter.model.draft import Asset, Draft, Office, Official
from drafter.profile import Profile
from forms import dialogs
from forms.office_page import OfficePage, with_logo
from forms.places import Place
from forms.session import Session
from tests.forms.drafts import open_session

Open = Callable[..., OfficePage]


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    sessions: list[Session] = []

    def make(draft: Draft | None = None) -> OfficePage:
        session = open_session(tmp_path / "draf", draft or Draft())
        sessions.append(session)
        page = OfficePage(session)
        qtbot.addWidget(page)
        page.resize(640, 700)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        return page

    yield make
    for session in sessions:
        session.close()


def draft_of(page: OfficePage) -> Draft:
    return page._session.draft


def field(page: OfficePage, point: str) -> QWidget:
    control = page.fields.control(point)
    assert control is not None
    return control


def type_into(qtbot: QtBot, page: OfficePage, point: str, words: str) -> None:
    control = field(page, point)
    control.setFocus()
    qtbot.keyClicks(control, words)


def test_each_field_is_kept_as_it_is_typed(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    words = {
        "name": "Kecamatan Contoh",
        "region": "Kabupaten Contoh",
        "address": "Jalan Contoh 1",
        "postal_code": "28711",
        "phone": "0766 1",
        "website": "contoh.go.id",
        "email": "camat@contoh.go.id",
        "place": "Contoh",
        "hours": "08.00 sampai dengan 16.00",
    }
    for point, each in words.items():
        type_into(qtbot, page, point, each)
    assert draft_of(page).office == Office(**words)  # pyright: ignore
    assert page._session.undo_label == "ubah jam pelayanan"


def test_letterhead_lines_stay_where_they_were_typed(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    type_into(qtbot, page, "letterhead.3", "UPT")
    assert draft_of(page).office.letterhead == ("", "", "UPT")
    type_into(qtbot, page, "letterhead.1", "PEMERINTAH")
    field(page, "letterhead.3").setFocus()
    for _ in "UPT":
        qtbot.keyClick(field(page, "letterhead.3"), Qt.Key.Key_Backspace)
    assert draft_of(page).office.letterhead == ("PEMERINTAH",)


def test_a_blank_at_the_end_is_not_taken_from_under_the_cursor(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    type_into(qtbot, page, "name", "Kecamatan ")
    assert draft_of(page).office.name == "Kecamatan"
    qtbot.keyClicks(field(page, "name"), "Contoh")
    assert draft_of(page).office.name == "Kecamatan Contoh"


def test_undo_takes_a_field_back_in_one_step_and_names_its_place(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    type_into(qtbot, page, "signatory.post", "Camat")
    type_into(qtbot, page, "name", "Kecamatan")
    assert page._session.undo() == Place("office", point="name")
    assert page._session.undo() == Place("office", point="signatory.post")
    assert draft_of(page) == Draft()
    assert field(page, "name").text() == ""  # type: ignore[attr-defined]


def test_a_place_is_the_field_with_the_cursor(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    for point, at in {
        "signatory": "signatory.post",
        "signatory.nip": "signatory.nip",
        "letterhead": "letterhead.1",
        "hours": "hours",
    }.items():
        page.show_place(Place("office", point=point))
        assert QApplication.focusWidget() is field(page, at)
        assert not field(page, at).visibleRegion().isEmpty()
    page.focus_first()  # which comes after a place when pages change
    assert QApplication.focusWidget() is field(page, "hours")
    page.show_place(Place("office"))
    page.focus_first()
    assert QApplication.focusWidget() is field(page, "name")
    page.show_place(Place("office", point="tidak ada"))
    assert QApplication.focusWidget() is field(page, "name")


# --- who signs -----------------------------------------------------------------------------------


def test_how_an_official_signs_is_chosen_by_keys_and_shown_as_it_prints(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    type_into(qtbot, page, "signatory.post", "Camat Contoh")
    type_into(qtbot, page, "signatory.name", "Budi")
    for point in ("signatory.acting", "signatory.shown"):
        field(page, point).setFocus()
        qtbot.keyClick(field(page, point), Qt.Key.Key_Down)
    wanted = Official(post="Camat Contoh", name="Budi", acting="Plt.", shown="name")
    assert draft_of(page).office.signatory == wanted
    assert page.signatory.printed.text().splitlines() == ["Plt. CAMAT CONTOH,", "", "BUDI"]
    assert not page.signatory.nip.isVisible()


def test_signing_in_the_name_of_another_post_says_what_it_changes(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    assert "Kosongkan" in page.signatory.on_behalf.hint.text()
    type_into(qtbot, page, "signatory.on_behalf", "Bupati Contoh")
    assert "menjadi Keputusan Bupati Contoh" in page.signatory.on_behalf.hint.text()
    assert page.signatory.printed.text().startswith("a.n. BUPATI CONTOH")


@pytest.mark.parametrize(("typed", "told"), [("1987", True), ("198701012010011001", False)])
def test_a_nip_that_looks_wrong_is_doubted_and_kept(
    opened: Open, qtbot: QtBot, typed: str, told: bool
) -> None:
    page = opened()
    type_into(qtbot, page, "signatory.nip", typed)
    assert bool(page.signatory.nip.hint.text()) == told
    assert draft_of(page).office.signatory.nip == typed


def test_another_official_of_the_profile_signs(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    qtbot.mouseClick(page.signatory.pick, Qt.MouseButton.LeftButton)
    assert "belum memuat pejabat" in page.banner.accessibleName()
    second = Official(post="Sekretaris Camat", on_behalf="Camat Contoh", name="Siti")
    profile.save(Profile(officials=(Official(post="Camat Contoh"), second)))
    qtbot.mouseClick(page.signatory.pick, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert draft_of(page).office.signatory == second
    assert not page.banner.isVisible()


# --- profile and emblem --------------------------------------------------------------------------


def test_the_profile_fills_the_draft_in_one_step(opened: Open, qtbot: QtBot) -> None:
    page = opened(Draft(office=Office(name="Lama")))
    qtbot.mouseClick(page.take, Qt.MouseButton.LeftButton)
    assert "belum diisi" in page.banner.accessibleName()
    profile.save(Profile(office=Office(name="Baru"), officials=(Official(post="Camat"),)))
    page.take.setFocus()
    qtbot.keyClick(page.take, Qt.Key.Key_Space)
    assert draft_of(page).office == Office(name="Baru", signatory=Official(post="Camat"))
    assert field(page, "name").text() == "Baru"  # type: ignore[attr-defined]
    page._session.undo()
    assert draft_of(page).office == Office(name="Lama")


def test_an_emblem_is_taken_shown_and_removed(
    opened: Open, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = QImage(400, 800, QImage.Format.Format_ARGB32)
    picture.fill(QColor("teal"))
    picture.save(str(tmp_path / "lambang.png"))
    page = opened()
    monkeypatch.setattr(dialogs, "choose_open", lambda *_: tmp_path / "lambang.png")
    qtbot.mouseClick(page.logo.choose, Qt.MouseButton.LeftButton)
    made = draft_of(page)
    assert made.office.logo and made.asset(made.office.logo) is not None
    assert page.logo.picture.isVisibleTo(page)
    qtbot.mouseClick(page.logo.remove, Qt.MouseButton.LeftButton)
    assert draft_of(page) == Draft()
    (tmp_path / "lambang.png").write_bytes(b"bukan gambar")
    qtbot.mouseClick(page.logo.choose, Qt.MouseButton.LeftButton)
    assert "lambang.png" in page.banner.accessibleName()
    assert draft_of(page) == Draft()


def test_a_picture_of_a_service_outlives_the_emblem() -> None:
    flow = Asset(id="alur", data="aa")
    had = replace(Draft(), assets=(flow,))
    shown = with_logo(had, Asset(id="x", data="bb"))
    assert [each.id for each in shown.assets] == ["logo", "alur"]
    assert with_logo(shown, None) == had


# --- a draft that cannot be changed --------------------------------------------------------------


def test_an_established_draft_can_be_read_only(opened: Open, qtbot: QtBot) -> None:
    page = opened(Draft(office=Office(name="Kecamatan"), status="ditetapkan"))
    type_into(qtbot, page, "name", "X")
    assert field(page, "name").text() == "Kecamatan"  # type: ignore[attr-defined]
    assert not page.take.isEnabled() and not page.logo.choose.isEnabled()
    assert not field(page, "signatory.acting").isEnabled()


def test_the_page_can_be_changed_again_once_establishing_is_undone(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    session = page._session
    session.edit("tetapkan", Place("export"), lambda draft: replace(draft, status="ditetapkan"))
    assert not page.take.isEnabled()
    session.undo()
    type_into(qtbot, page, "name", "Kecamatan")
    assert draft_of(page).office.name == "Kecamatan"
