"""Dialogs: what they ask, and what each key does."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from forms import dialogs
from forms.controls import LineEdit


def during(qtbot, act) -> None:
    """Do something while the next dialog stands."""

    def run() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, dialogs.Dialog)
        act(dialog)

    QTimer.singleShot(50, run)


def test_enter_takes_the_step_and_escape_lets_it_be(qtbot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    during(qtbot, lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Return))
    assert dialogs.confirm(parent, "Hapus pelayanan?", "Dapat diurungkan.", "Hapus", danger=True)
    during(qtbot, lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape))
    assert not dialogs.confirm(parent, "Hapus pelayanan?", "Dapat diurungkan.", "Hapus")


def test_a_dialog_says_its_words_and_offers_two_buttons(qtbot) -> None:
    seen: list[str] = []

    def look(dialog: dialogs.Dialog) -> None:
        seen.extend([dialog.windowTitle(), dialog.title.text(), dialog.no.text(), dialog.yes.text()])
        qtbot.mouseClick(dialog.no, Qt.MouseButton.LeftButton)

    during(qtbot, look)
    assert not dialogs.confirm(None, "Hapus?", "Dapat diurungkan.", "Hapus")
    assert seen == ["Hapus?", "Hapus?", "Batal", "Hapus"]


def test_a_line_can_be_asked_for_and_blanks_are_not_a_name(qtbot) -> None:
    def write(dialog: dialogs.Dialog) -> None:
        line = dialog.findChild(LineEdit)
        assert line is not None
        assert line.hasFocus()
        assert line.accessibleName() == "Nama pelayanan"
        qtbot.keyClicks(line, "  ")
        assert not dialog.yes.isEnabled()
        qtbot.keyClicks(line, "Legalisasi ")
        qtbot.keyClick(line, Qt.Key.Key_Return)

    during(qtbot, write)
    assert dialogs.ask_text(None, "Ubah nama", "Nama pelayanan", "Lama") == "Legalisasi"


def test_a_line_that_is_let_be_is_none(qtbot) -> None:
    during(qtbot, lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape))
    assert dialogs.ask_text(None, "Ubah nama", "Nama pelayanan", "Lama") is None


def test_what_is_told_has_one_button(qtbot) -> None:
    seen: list[bool] = []

    def look(dialog: dialogs.Dialog) -> None:
        seen.extend([dialog.no.isVisible(), dialog.yes.isVisible()])
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    during(qtbot, look)
    dialogs.tell(None, "Berkas tidak ditemukan", "Berkas itu sudah dipindahkan.")
    assert seen == [False, True]


def test_a_dialog_is_as_high_as_its_words(qtbot) -> None:
    heights: list[int] = []

    def look(dialog: dialogs.Dialog) -> None:
        heights.append(dialog.height())
        dialog.reject()

    for text in ("Dapat diurungkan.", "Semua isian dihapus. " * 12):
        during(qtbot, look)
        dialogs.confirm(None, "Hapus?", text, "Hapus")
    short, long = heights
    assert short < 180
    assert short + 60 < long < 320
