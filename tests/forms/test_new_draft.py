"""A new draft is begun in one dialog, by keys alone, and never takes the place of another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter import library, profile, settings
from drafter.model.draft import Draft, Office, Official
from drafter.profile import Profile
from drafter.settings import Settings
from forms import theme
from forms.controls import ComboBox, LineEdit
from forms.new_draft import NewDraftDialog, ask_new_draft

Make = Callable[..., NewDraftDialog]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "draf"


@pytest.fixture
def dialog(qtbot: QtBot, folder: Path) -> Make:
    def make(own: Profile | None = None, chosen: Settings | None = None) -> NewDraftDialog:
        made = NewDraftDialog(None, folder, own or Profile(), chosen or Settings())
        qtbot.addWidget(made)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        return made

    return make


def made_by(dialog: NewDraftDialog) -> Draft:
    assert dialog.path is not None
    return library.read_draft(dialog.path).draft


def test_office_post_and_services_are_typed_by_keys_alone(dialog: Make, qtbot: QtBot, folder: Path) -> None:
    made = dialog(chosen=Settings(preset="camat", paper="A4"))
    assert made.office is not None and made.office.hasFocus()
    qtbot.keyClicks(made.office, "Kecamatan Contoh")
    qtbot.keyClick(made.office, Qt.Key.Key_Tab)
    assert isinstance(made.post, LineEdit) and made.post.hasFocus()
    qtbot.keyClicks(made.post, "Camat Contoh")
    qtbot.keyClick(made.post, Qt.Key.Key_Tab)
    assert made.preset.hasFocus()
    qtbot.keyClick(made.preset, Qt.Key.Key_Tab)
    qtbot.keyClicks(made.services, "Legalisasi Surat")
    qtbot.keyClick(made.services, Qt.Key.Key_Return)
    qtbot.keyClicks(made.services, "Surat Pindah")
    qtbot.keyClick(made.services, Qt.Key.Key_Return, CTRL)
    assert made.path == folder / "Standar Pelayanan Kecamatan Contoh.draf"
    draft = made_by(made)
    assert draft.office.name == "Kecamatan Contoh"
    assert draft.office.signatory == Official(post="Camat Contoh")
    assert [each.name for each in draft.services] == ["Legalisasi Surat", "Surat Pindah"]
    assert (draft.decree.preset, draft.decree.layout.paper) == ("camat", "A4")


def test_the_form_of_decree_follows_the_post_until_it_is_chosen(dialog: Make, qtbot: QtBot) -> None:
    made = dialog()
    assert isinstance(made.post, LineEdit) and made.preset.key() == "umum"
    made.post.setFocus()
    qtbot.keyClicks(made.post, "camat Contoh")
    assert made.preset.key() == "camat"
    made.post.selectAll()
    qtbot.keyClicks(made.post, "Lurah Contoh")
    assert made.preset.key() == "lurah"
    qtbot.keyClicks(made.preset, "C")
    assert made.preset.key() == "camat"
    qtbot.keyClicks(made.post, " Kota")
    assert made.preset.key() == "camat"


def test_services_are_pasted_with_their_numbers(dialog: Make, qtbot: QtBot) -> None:
    made = dialog()
    QGuiApplication.clipboard().setText("1. Legalisasi Surat;\n2. Surat Pindah\n\n3. Surat Pindah")
    made.services.setFocus()
    qtbot.keyClick(made.services, Qt.Key.Key_V, CTRL)
    assert made.services.accessibleDescription() == "2 pelayanan."
    qtbot.mouseClick(made.yes, Qt.MouseButton.LeftButton)
    assert [each.name for each in made_by(made).services] == ["Legalisasi Surat", "Surat Pindah"]


def test_with_office_data_nothing_of_it_is_asked_again(dialog: Make, qtbot: QtBot) -> None:
    official = Official(post="Camat Contoh")
    made = dialog(Profile(office=Office(name="Kecamatan Contoh"), officials=(official,)))
    assert made.office is None and made.post is None
    assert made.services.hasFocus()
    qtbot.keyClick(made.services, Qt.Key.Key_Return, CTRL)
    assert made_by(made).office == Office(name="Kecamatan Contoh", signatory=official)


def test_of_several_officials_one_is_chosen(dialog: Make, qtbot: QtBot) -> None:
    two = (Official(post="Camat Contoh"), Official(post="Sekretaris Camat", acting="Plh."))
    made = dialog(Profile(office=Office(name="Kecamatan Contoh"), officials=two))
    assert isinstance(made.post, ComboBox)
    made.post.setFocus()
    qtbot.keyClick(made.post, Qt.Key.Key_Down)
    qtbot.keyClick(made.post, Qt.Key.Key_Return)
    assert made_by(made).office.signatory == two[1]


def test_a_name_that_cannot_be_is_told_and_nothing_is_lost(dialog: Make, qtbot: QtBot, folder: Path) -> None:
    made = dialog()
    qtbot.keyClicks(made.services, "Legalisasi")
    made.name.setFocus()
    made.name.selectAll()
    qtbot.keyClicks(made.name, "a/b")
    qtbot.keyClick(made.name, Qt.Key.Key_Return)
    assert made.isVisible() and made.banner.isVisible()
    assert not folder.exists()
    qtbot.keyClick(made.name, Qt.Key.Key_Home)
    qtbot.keyClick(made.name, Qt.Key.Key_Delete)
    qtbot.keyClick(made.name, Qt.Key.Key_Delete)
    qtbot.keyClick(made.name, Qt.Key.Key_Return)
    assert made.path == folder / "b.draf"


def test_a_second_draft_of_a_name_gets_a_number(dialog: Make, qtbot: QtBot, folder: Path) -> None:
    for name in ("Standar Pelayanan.draf", "Standar Pelayanan (2).draf"):
        made = dialog()
        qtbot.mouseClick(made.yes, Qt.MouseButton.LeftButton)
        assert made.path == folder / name


def test_too_many_services_are_told_before_anything_is_made(dialog: Make, qtbot: QtBot) -> None:
    made = dialog()
    QGuiApplication.clipboard().setText("\n".join(f"Pelayanan {each}" for each in range(501)))
    made.services.setFocus()
    qtbot.keyClick(made.services, Qt.Key.Key_V, CTRL)
    assert "paling banyak 500" in made.services.accessibleDescription()
    assert not made.yes.isEnabled()


def test_escape_makes_nothing(qtbot: QtBot, folder: Path) -> None:
    def leave() -> None:
        qtbot.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Escape)

    QTimer.singleShot(100, leave)
    assert ask_new_draft(None, folder) is None
    assert not folder.exists()


def test_data_that_cannot_be_read_are_told_and_the_draft_can_still_be_made(
    qtbot: QtBot, folder: Path, own_folder: Path
) -> None:
    settings.save(Settings(preset="camat"))
    profile.save(Profile())
    (own_folder / "instansi.json").write_bytes(b"{")
    told: list[str] = []

    def accept() -> None:
        made = QApplication.activeModalWidget()
        assert isinstance(made, NewDraftDialog)
        told.append(made.banner.accessibleName())
        qtbot.mouseClick(made.yes, Qt.MouseButton.LeftButton)

    QTimer.singleShot(100, accept)
    assert ask_new_draft(None, folder) == folder / "Standar Pelayanan.draf"
    assert "tidak terbaca" in told[0] and "tidak dihapus" in told[0]
    assert (own_folder / "instansi.json").read_bytes() == b"{"


def test_the_dialog_fits_the_screen_at_the_largest_text(dialog: Make, qapp: QApplication) -> None:
    theme.apply(qapp, 150, "dark")
    made = dialog()
    assert made.height() <= 768 - 40  # a title bar and the edge of the screen
    assert made.width() <= 1366
