"""Fields with labels, folds, banners, empty pages, suggestions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QListView, QWidget

from forms import controls

KEY = Qt.Key


def show(qtbot, widget: QWidget) -> QWidget:
    """A widget in front."""
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is widget)
    return widget


def test_a_field_names_its_control_and_its_label_leads_to_it(qtbot) -> None:
    line = controls.LineEdit()
    field = controls.Field("&Nama instansi", line, "Tulis lengkap.")
    show(qtbot, field)
    assert field.label.buddy() is line
    assert line.accessibleName() == "Nama instansi"
    assert line.accessibleDescription() == "Tulis lengkap."
    field.set_hint("Nama belum diisi.", trouble=True)
    assert field.hint.property("role") == "trouble"
    field.set_hint("")
    assert not field.hint.isVisible()


def test_a_fold_opens_by_key_and_by_click(qtbot) -> None:
    fold = controls.Fold("Yang diminta peraturan")
    fold.set_text("Persyaratan harus disebut.")
    show(qtbot, fold)
    said: list[bool] = []
    fold.toggled.connect(said.append)
    text = fold.findChild(controls.Label)
    head = fold.findChild(type(fold._head))
    assert text is not None
    assert head is not None
    assert not text.isVisible()
    head.setFocus()
    qtbot.keyClick(head, KEY.Key_Space)
    assert text.isVisible()
    assert head.accessibleName() == "Yang diminta peraturan, terbuka"
    qtbot.mouseClick(head, Qt.MouseButton.LeftButton)
    assert not text.isVisible()
    assert said == [True, False]


def test_a_banner_says_its_words_as_they_are_and_offers_its_step(qtbot) -> None:
    banner = controls.Banner("warn", "<b> & lainnya", "Isi ukuran", lead="Sebut ukurannya,")
    show(qtbot, banner)
    assert banner.accessibleName() == "Sebut ukurannya, <b> & lainnya"
    with qtbot.waitSignal(banner.acted):
        qtbot.mouseClick(banner.button, Qt.MouseButton.LeftButton)
    banner.tell("ok", "Selesai.")
    assert not banner.button.isVisible()
    assert banner.property("role") == "banner-ok"


def test_an_empty_page_offers_its_first_step_by_key(qtbot) -> None:
    done: list[str] = []
    empty = controls.EmptyState(
        "Belum ada rancangan",
        "Mulai yang pertama.",
        [("Rancangan baru", lambda: done.append("baru")), ("Lihat contoh", lambda: done.append("contoh"))],
    )
    show(qtbot, empty)
    first = empty.buttons[0]
    assert isinstance(first, controls.PrimaryButton)
    first.setFocus()
    qtbot.keyClick(first, KEY.Key_Space)
    assert done == ["baru"]


def popup() -> QListView:
    """The list of suggestions that stands."""
    made = QApplication.activePopupWidget()
    assert isinstance(made, QListView)
    return made


def test_suggestions_follow_the_typing_and_enter_takes_one(qtbot) -> None:
    line = controls.SuggestEdit("Pelaksana")
    line.set_suggestions(["Petugas loket", "Kepala Seksi", "Petugas arsip"])
    show(qtbot, line)
    picked: list[str] = []
    line.picked.connect(picked.append)
    qtbot.keyClicks(line, "pet")
    shown = popup()
    assert [shown.model().index(row, 0).data() for row in range(shown.model().rowCount())] == [
        "Petugas loket",
        "Petugas arsip",
    ]
    qtbot.keyClick(shown, KEY.Key_Down)
    qtbot.keyClick(shown, KEY.Key_Down)
    qtbot.keyClick(shown, KEY.Key_Return)
    assert line.text() == "Petugas arsip"
    assert picked == ["Petugas arsip"]
    assert QApplication.activePopupWidget() is None


def test_any_other_words_may_stand_there_too(qtbot) -> None:
    line = controls.SuggestEdit("Pelaksana")
    line.set_suggestions(["Petugas loket"])
    show(qtbot, line)
    qtbot.keyClicks(line, "Peta")
    qtbot.keyClick(line, KEY.Key_Return)
    assert line.text() == "Peta"
    assert QApplication.activePopupWidget() is None


@pytest.mark.parametrize("key", [KEY.Key_Tab, KEY.Key_Return])
def test_what_was_typed_stays_where_no_suggestion_was_chosen(qtbot, key: KEY) -> None:
    line = controls.SuggestEdit("Pelaksana")
    line.set_suggestions(["Petugas loket"])
    show(qtbot, line)
    qtbot.keyClicks(line, "Petugas")
    qtbot.keyClick(popup(), key)
    assert line.text() == "Petugas"
    assert QApplication.activePopupWidget() is None


def test_a_source_is_asked_at_each_keystroke_and_gives_keys(qtbot) -> None:
    asked: list[str] = []

    def find(typed: str) -> list[controls.Suggestion]:
        asked.append(typed)
        return [controls.Suggestion("uu-25-2009", "Undang-Undang Nomor 25 Tahun 2009")]

    line = controls.SuggestEdit("Peraturan")
    line.set_source(find)
    show(qtbot, line)
    picked: list[str] = []
    line.picked.connect(picked.append)
    qtbot.keyClicks(line, "25")
    assert asked == ["2", "25"]
    qtbot.keyClick(popup(), KEY.Key_Down)
    qtbot.keyClick(popup(), KEY.Key_Tab)
    assert picked == ["uu-25-2009"]
    assert line.text() == "Undang-Undang Nomor 25 Tahun 2009"


def test_progress_is_said_in_words(qtbot) -> None:
    line = controls.ProgressLine()
    qtbot.addWidget(line)
    line.set_progress(9, 14)
    assert line.accessibleName() == "9 dari 14 terisi"
    line.set_progress(0, 0)
    assert line.accessibleName() == "0 dari 0 terisi"


def test_words_are_never_cut_also_in_a_tight_grid(qtbot) -> None:
    page = QWidget()
    grid = QGridLayout(page)
    label = controls.Label("Persyaratan harus dipenuhi dalam pengurusan suatu jenis pelayanan. " * 3)
    fold = controls.Fold("Yang diminta peraturan", label)
    fold.set_open(True)
    grid.addWidget(fold, 0, 0)
    grid.addWidget(controls.LineEdit("lain"), 1, 0)
    show(qtbot, page)
    for width in (600, 240, 400):
        page.resize(width, 60)
        qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))
