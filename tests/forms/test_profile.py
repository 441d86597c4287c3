"""Office data: typed once, on disk a moment later, taken back by Ctrl+Z, and put into an open draft."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from drafter import library, paths, profile
from drafter.documents.sources import load_sources
from drafter.library import shelf
from drafter.model.answers import Channel
from drafter.model.draft import Draft, Office, Official
from drafter.profile import Profile
from forms import dialogs
from forms.profile import ProfilePage, update_draft
from forms.session import Session

NOW = datetime(2026, 11, 24, 9, 30)
Make = Callable[[], ProfilePage]


@pytest.fixture
def page(qtbot: QtBot) -> Make:
    def make() -> ProfilePage:
        made = ProfilePage()
        qtbot.addWidget(made)
        made.resize(900, 700)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        return made

    return make


def field(page: ProfilePage, name: str, place: int = 0) -> QWidget:
    """The field of a name, as a screen reader knows it."""
    return [each for each in page.view.findChildren(QWidget) if each.accessibleName() == name][place]


def type_into(qtbot: QtBot, widget: QWidget, words: str) -> None:
    widget.setFocus()
    qtbot.keyClicks(widget, words)


def test_what_is_typed_is_on_disk_a_moment_later(page: Make, qtbot: QtBot) -> None:
    made = page()
    type_into(qtbot, field(made, "Nama instansi"), "Kecamatan Contoh")
    type_into(qtbot, field(made, "Kepala surat baris 2"), "KECAMATAN CONTOH")
    type_into(qtbot, field(made, "Jam pelayanan"), "08.00 sampai dengan 16.00")
    with qtbot.waitSignal(made.saved):
        pass
    wanted = Office(
        name="Kecamatan Contoh", letterhead=("", "KECAMATAN CONTOH"), hours="08.00 sampai dengan 16.00"
    )
    assert profile.load() == Profile(office=wanted)


def test_closing_writes_what_is_left(page: Make, qtbot: QtBot) -> None:
    made = page()
    type_into(qtbot, field(made, "Alamat"), "Jalan Contoh")
    made.close()
    assert profile.load().office.address == "Jalan Contoh"


def test_officials_are_added_edited_moved_and_removed(page: Make, qtbot: QtBot) -> None:
    made = page()
    for post in ("Sekretaris Camat", "Camat Contoh"):
        qtbot.mouseClick(made.more_officials, Qt.MouseButton.LeftButton)
        assert made.officials[-1].first_line.hasFocus()
        qtbot.keyClicks(made.officials[-1].first_line, post)
    qtbot.mouseClick(made.officials[1].up, Qt.MouseButton.LeftButton)
    assert [each.post for each in made.profile.officials] == ["Camat Contoh", "Sekretaris Camat"]
    qtbot.mouseClick(made.officials[1].remove, Qt.MouseButton.LeftButton)
    assert made.profile.officials == (Official(post="Camat Contoh"),)


def test_how_an_official_signs_is_chosen_by_keys(page: Make, qtbot: QtBot) -> None:
    profile.save(Profile(officials=(Official(post="Camat Contoh"),)))
    made = page()
    card = made.officials[0]
    for box in (card.acting, card.shown):
        box.setFocus()
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert made.profile.officials[0] == Official(post="Camat Contoh", acting="Plt.", shown="name")


@pytest.mark.parametrize(("typed", "told"), [("1987", True), ("198701012010011001", False), ("", False)])
def test_a_nip_that_looks_wrong_is_doubted_and_kept(page: Make, qtbot: QtBot, typed: str, told: bool) -> None:
    profile.save(Profile(officials=(Official(post="Camat"),)))
    made = page()
    type_into(qtbot, made.officials[0].nip.control, typed)
    assert (made.officials[0].nip.hint.text() != "") == told
    assert made.profile.officials[0].nip == typed


def test_channels_of_complaint_are_kept_in_order(page: Make, qtbot: QtBot) -> None:
    made = page()
    for kind, address in (("telepon", "0766-1"), ("laman", "contoh.go.id")):
        qtbot.mouseClick(made.more_channels, Qt.MouseButton.LeftButton)
        qtbot.keyClicks(made.channels[-1].first_line, kind)
        type_into(qtbot, field(made, "Nomor atau alamat", len(made.channels) - 1), address)
    assert made.profile.channels == (
        Channel(kind="telepon", address="0766-1"),
        Channel(kind="laman", address="contoh.go.id"),
    )


def test_ctrl_z_takes_back_a_whole_field_then_a_card(page: Make, qtbot: QtBot) -> None:
    made = page()
    qtbot.mouseClick(made.more_officials, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(made.officials[0].first_line, "Camat")
    qtbot.keyClick(made.officials[0].first_line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert made.profile.officials == (Official(),)
    focus = QApplication.focusWidget()
    assert focus is made.officials[0].first_line  # the cursor stays in the field
    qtbot.keyClick(focus, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert made.profile == Profile()


def test_a_logo_is_taken_and_removed(
    page: Make, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = QImage(1000, 2000, QImage.Format.Format_ARGB32)
    picture.fill(QColor("teal"))
    picture.save(str(tmp_path / "lambang.png"))
    monkeypatch.setattr(dialogs, "choose_open", lambda *_: tmp_path / "lambang.png")
    made = page()
    qtbot.mouseClick(made.logo.choose, Qt.MouseButton.LeftButton)
    assert made.profile.logo is not None
    assert made.logo.picture.isVisibleTo(made)
    qtbot.mouseClick(made.logo.remove, Qt.MouseButton.LeftButton)
    assert made.profile.logo is None


def test_a_file_that_is_no_picture_is_told(
    page: Make, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "surat.png").write_bytes(b"bukan gambar")
    monkeypatch.setattr(dialogs, "choose_open", lambda *_: tmp_path / "surat.png")
    made = page()
    qtbot.mouseClick(made.logo.choose, Qt.MouseButton.LeftButton)
    assert "surat.png" in made.banner.accessibleName()
    assert made.profile.logo is None


def test_a_broken_file_is_told_and_never_overwritten(page: Make, qtbot: QtBot) -> None:
    path = paths.profile_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"{")
    made = page()
    assert "rusak" in made.banner.accessibleName()
    made.close()
    assert path.read_bytes() == b"{"


def test_a_file_that_cannot_be_written_is_told_and_tried_again(
    page: Make, qtbot: QtBot, own_folder: Path
) -> None:
    own_folder.write_bytes(b"")  # a file where the folder should be
    made = page()
    type_into(qtbot, field(made, "Alamat"), "Jalan")
    made.save()
    assert "tidak dapat dibuat" in made.banner.accessibleName()
    own_folder.unlink()
    made.save()
    assert profile.load().office.address == "Jalan"


def test_every_field_has_a_name_and_is_reached_by_tab(page: Make, qtbot: QtBot) -> None:
    profile.save(Profile(officials=(Official(post="Camat"),), channels=(Channel(kind="telepon"),)))
    made = page()
    made.name.control.setFocus()
    met: list[QWidget] = []
    for _ in range(40):
        focus = QApplication.focusWidget()
        assert focus is not None and focus.accessibleName()
        met.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert {made.more_officials, made.more_channels, made.logo.choose, made.officials[0].shown} <= set(met)


# --- an open draft -----------------------------------------------------------------------------


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot):
    path = shelf.put(tmp_path / "draf", "Kecamatan", Draft(office=Office(name="Lama")))
    made = Session(library.open_draft(path, NOW), load_sources(), lambda: NOW)
    yield made
    made.close()


def test_an_open_draft_takes_the_data_of_today_in_one_step(session: Session) -> None:
    profile.save(Profile(office=Office(name="Baru"), officials=(Official(post="Camat"),)))
    assert "sudah diperbarui" in update_draft(session)
    assert session.draft.office == Office(name="Baru", signatory=Official(post="Camat"))
    assert session.undo_label == "perbarui data instansi"
    assert "sudah yang terbaru" in update_draft(session)
    session.undo()
    assert session.draft.office == Office(name="Lama")


def test_without_office_data_a_draft_is_left_as_it_is(session: Session) -> None:
    assert "belum diisi" in update_draft(session)
    assert session.draft.office == Office(name="Lama")
    profile.save(replace(Profile(), office=Office(name="Lama")))
    assert "sudah yang terbaru" in update_draft(session)
