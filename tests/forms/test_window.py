"""The window: drafts opened, left, brought back, read only; its menus and keys."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter import library, paths
from drafter.library import rescue, shelf
from drafter.model import codec
from drafter.model.draft import Office, Official
from drafter.settings import Settings
from forms import dialogs, help_dialogs, menu_bar, opening
from forms.controls import Label
from forms.dialogs import Dialog
from forms.keeping import Keeping
from forms.places import Place
from forms.window import MainWindow
from tests.forms.drafts import FIRST, SECOND, THIRD, three_services

NOW = datetime(2026, 11, 24, 10, 42)
OFFICE = Office(name="Kecamatan Bengkalis", signatory=Official(post="Camat Bengkalis"))


@pytest.fixture
def draft_file(own_folder: Path) -> Path:
    return shelf.put(paths.drafts(), "Standar Pelayanan", three_services(office=OFFICE))


def make(qtbot: QtBot) -> MainWindow:
    window = MainWindow(Settings(), lambda: NOW)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = make(qtbot)
    yield made
    made.close()


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for each in modifiers:
        held |= each
    qtbot.keyClick(QApplication.focusWidget() or window, key, held)


def type_words(qtbot: QtBot, words: str) -> None:
    held = QApplication.focusWidget()
    assert held is not None
    qtbot.keyClicks(held, words)


CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_window_bears_the_name_of_the_program(window: MainWindow) -> None:
    assert window.windowTitle() == "Penyusun Standar Pelayanan"


def test_a_draft_opens_is_left_and_opens_at_the_same_place(qtbot: QtBot, window, draft_file: Path) -> None:
    window.desk.open_draft(draft_file)
    assert window.in_guide
    assert window.windowTitle() == "Standar Pelayanan - Penyusun Standar Pelayanan"
    window.guide.go(Place("service", THIRD, "fee"))
    qtbot.mouseClick(window.guide.bar.home, Qt.MouseButton.LeftButton)
    assert not window.in_guide and window.guide is None
    window.desk.open_draft(draft_file)
    assert window.guide.place == Place("service", THIRD, "fee")


def test_what_was_typed_is_on_disk_when_the_window_closes(qtbot: QtBot, window, draft_file: Path) -> None:
    window.desk.open_draft(draft_file, Place("service", FIRST))
    type_words(qtbot, " Surat")
    window.close()
    assert library.read_draft(draft_file).draft.services[0].name == "Legalisasi Surat"


def test_undo_by_key_holds_for_the_whole_draft(qtbot: QtBot, window, draft_file: Path) -> None:
    window.desk.open_draft(draft_file, Place("service", FIRST))
    type_words(qtbot, " Surat")
    window.guide.go(Place("service", SECOND), focus=True)
    assert window.menus.actions["undo"].text() == "&Urungkan: ganti nama pelayanan Legalisasi"
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert window.guide.session.draft.services[0].name == "Legalisasi"
    assert window.guide.place == Place("service", FIRST)
    press(qtbot, window, Qt.Key.Key_Y, CTRL)
    assert window.guide.session.draft.services[0].name == "Legalisasi Surat"


def test_going_home_and_back_keeps_what_can_be_undone(qtbot: QtBot, window, draft_file: Path) -> None:
    window.desk.open_draft(draft_file, Place("service", FIRST))
    type_words(qtbot, " Surat")
    window.guide.go(Place("service", SECOND), focus=True)
    type_words(qtbot, " Dua")
    qtbot.mouseClick(window.guide.bar.home, Qt.MouseButton.LeftButton)
    assert library.read_draft(draft_file).draft.services[0].name == "Legalisasi Surat"
    window.desk.open_draft(draft_file)
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    names = [each.name for each in window.guide.session.draft.services[:2]]
    assert names == ["Legalisasi", "Dispensasi Nikah"]
    window.go_home()
    assert library.read_draft(draft_file).draft.services[0].name == "Legalisasi"
    window.desk.open_draft(draft_file)
    press(qtbot, window, Qt.Key.Key_Y, CTRL)
    assert window.guide.session.draft.services[0].name == "Legalisasi Surat"


def test_a_file_that_was_changed_meanwhile_is_opened_without_the_old_steps(qtbot, window, draft_file) -> None:
    window.desk.open_draft(draft_file, Place("service", FIRST))
    type_words(qtbot, " Surat")
    window.go_home()
    draft_file.write_bytes(codec.encode(three_services(office=OFFICE, notes=("dari komputer lain",))))
    window.desk.open_draft(draft_file)
    assert window.guide.session.undo_label == ""
    assert window.guide.session.draft.notes == ("dari komputer lain",)


def test_a_draft_just_opened_says_when_it_was_saved(qtbot: QtBot, window, draft_file: Path) -> None:
    window.desk.open_draft(draft_file)
    assert window.guide.bar.saved.text().startswith("Tersimpan ")
    window.go_home()
    os.utime(draft_file, (NOW.timestamp() - 3600, NOW.timestamp() - 3600))
    window.desk.open_draft(draft_file)
    assert window.guide.bar.saved.text() == "Tersimpan 09.42"
    window.go_home()
    os.utime(draft_file, (NOW.timestamp() - 12 * 86_400, NOW.timestamp() - 12 * 86_400))
    window.desk.open_draft(draft_file)
    assert window.guide.bar.saved.text() == "Tersimpan 12 November 2026"


def test_keys_lead_on_from_within_a_field(qtbot: QtBot, window, draft_file: Path) -> None:
    window.desk.open_draft(draft_file, Place("service", FIRST, "requirements"))
    type_words(qtbot, "KTP")
    press(qtbot, window, Qt.Key.Key_Return, CTRL)
    assert window.guide.place == Place("service", FIRST, "procedure")
    press(qtbot, window, Qt.Key.Key_PageUp, Qt.KeyboardModifier.AltModifier)
    assert window.guide.place == Place("service", FIRST, "requirements")
    press(qtbot, window, Qt.Key.Key_F1)
    assert window.guide.pages.currentWidget().head.is_open
    press(qtbot, window, Qt.Key.Key_F6)
    assert window.guide.path.tree.hasFocus()
    press(qtbot, window, Qt.Key.Key_E, CTRL)
    assert window.guide.place == Place("export")


def test_ctrl_n_asks_for_a_new_draft_and_opens_it(qtbot: QtBot, window: MainWindow) -> None:
    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Dialog)
        dialog.accept()

    QTimer.singleShot(50, fill)
    press(qtbot, window, Qt.Key.Key_N, CTRL)
    assert window.in_guide
    assert window.guide.place == Place("office")


def test_ctrl_o_opens_what_was_chosen(qtbot: QtBot, window, draft_file, monkeypatch) -> None:
    monkeypatch.setattr(dialogs, "choose_open", lambda *_: draft_file)
    press(qtbot, window, Qt.Key.Key_O, CTRL)
    assert window.in_guide


def test_a_draft_that_is_open_elsewhere_is_only_read(qtbot: QtBot, window, draft_file: Path) -> None:
    held = library.open_draft(draft_file, NOW)
    window.desk.open_draft(draft_file, Place("service", FIRST))
    guide = window.guide
    assert guide.bars.reading.isVisible()
    assert "sedang dibuka oleh" in guide.bars.reading.accessibleName()
    assert guide.bar.saved.text() == "Hanya untuk dibaca"
    assert not guide.pages.currentWidget().name.isEnabled()
    assert held.lock is not None
    held.lock.release()
    qtbot.mouseClick(guide.bars.reading.button, Qt.MouseButton.LeftButton)
    assert window.guide is not guide
    assert not window.guide.session.read_only


def test_a_sample_is_only_read_and_a_draft_begins_from_it(qtbot: QtBot, window: MainWindow) -> None:
    sample = paths.resources() / "samples" / "kecamatan.draf"
    window.desk.open_sample(sample)
    assert window.guide.session.read_only == opening.SAMPLE
    qtbot.mouseClick(window.guide.bars.reading.button, Qt.MouseButton.LeftButton)
    assert window.in_guide and not window.guide.session.read_only
    assert window.guide.session.path.parent == paths.drafts()


def test_a_file_that_cannot_be_opened_is_told_and_home_stays(qtbot: QtBot, window, own_folder: Path) -> None:
    broken = paths.drafts() / "Rusak.draf"
    broken.parent.mkdir(parents=True, exist_ok=True)
    broken.write_text("bukan rancangan")
    seen: list[str] = []

    def close() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Dialog)
        seen.append(dialog.windowTitle())
        dialog.accept()

    QTimer.singleShot(50, close)
    window.desk.open_draft(broken)
    assert seen == ["Rancangan tidak dapat dibuka"]
    assert window.pages.currentWidget() is window.home


def test_a_window_that_ended_suddenly_opens_where_it_was_and_says_so(qtbot, draft_file: Path) -> None:
    crashed = Keeping(NOW)
    crashed.note_open(draft_file, Place("service", SECOND, "fee"))
    assert crashed._lock is not None
    crashed._lock.release()  # as the system does when the process ends
    window = make(qtbot)
    window.desk.reopen_after_crash("")
    assert window.guide.place == Place("service", SECOND, "fee")
    assert "berhenti tiba-tiba" in window.guide.bars.told.accessibleName()
    window.close()


def test_a_sudden_end_with_nothing_open_is_told_at_home(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.reopen_after_crash("Terakhir kali program ini berhenti tiba-tiba.")
    assert window.home.banner.isVisible()


def test_changes_that_could_not_be_saved_are_offered_the_next_time(qtbot, window, draft_file) -> None:
    other = three_services(office=OFFICE, notes=("yang belum tersimpan",))
    rescue.keep(draft_file, other)
    window.desk.open_draft(draft_file)
    assert window.guide.bars.told.isVisible()
    qtbot.mouseClick(window.guide.bars.told.button, Qt.MouseButton.LeftButton)
    assert window.guide.session.path.stem == "Standar Pelayanan - salinan"
    assert window.guide.session.draft == other
    assert rescue.find(draft_file) is None


def test_what_was_changed_elsewhere_is_put_aside_under_another_name(qtbot, window, draft_file) -> None:
    window.desk.open_draft(draft_file, Place("service", FIRST))
    library.save(draft_file.with_name("Lain.draf"), three_services(), NOW)
    draft_file.write_bytes(draft_file.with_name("Lain.draf").read_bytes())
    type_words(qtbot, " Surat")
    session = window.guide.session
    session.save()
    qtbot.waitUntil(lambda: session.save_state.elsewhere, timeout=4000)
    qtbot.mouseClick(window.guide.bars.trouble.button, Qt.MouseButton.LeftButton)
    assert window.guide.session.path.stem == "Standar Pelayanan - salinan"
    assert window.guide.session.draft.services[0].name == "Legalisasi Surat"
    assert library.read_draft(draft_file).draft == three_services()


def test_a_dropped_draft_opens(qtbot: QtBot, window: MainWindow, draft_file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(draft_file))])
    event = QDropEvent(
        QPointF(QPoint(50, 50)),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)
    qtbot.waitUntil(lambda: window.in_guide)


def test_the_office_s_data_and_the_settings_lead_back_to_where_one_was(qtbot, window, draft_file) -> None:
    window.desk.open_draft(draft_file)
    window.menus.actions["settings"].trigger()
    assert not window.in_guide
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.in_guide
    window.menus.actions["profile"].trigger()
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.in_guide


def test_another_text_size_keeps_the_place(qtbot: QtBot, window, draft_file, qapp: QApplication) -> None:
    from forms import theme

    window.desk.open_draft(draft_file, Place("service", SECOND, "fee"))
    before = window.guide
    theme.apply(qapp, 125, "light")
    assert window.guide is not before
    assert window.guide.place == Place("service", SECOND, "fee")
    assert window.in_guide
    theme.apply(qapp, 100, "light")


def test_the_menu_of_the_view_changes_the_look_and_keeps_it(qtbot: QtBot, window: MainWindow) -> None:
    from drafter import settings
    from forms import theme

    menu = window.menus.menus["Tampilan"]
    menu.aboutToShow.emit()
    menu.aboutToShow.emit()
    inner = [each.menu() for each in menu.actions() if each.menu()]
    assert [each.title() for each in inner] == ["Ukuran &huruf", "&Warna"]
    next(each for each in inner[1].actions() if each.text() == "Gelap").trigger()
    assert theme.current().dark
    assert settings.load().theme == "gelap"


def test_lines_of_the_menus_that_need_a_draft_wait_for_one(window: MainWindow, draft_file: Path) -> None:
    assert not window.menus.actions["export"].isEnabled()
    window.desk.open_draft(draft_file)
    assert window.menus.actions["export"].isEnabled()


def test_no_key_is_given_twice_and_all_are_listed(qtbot: QtBot) -> None:
    keys = [
        key for lines in menu_bar.MENUS.values() for line in lines if line is not None for key in line.keys
    ]
    assert len(keys) == len(set(keys))
    dialog = help_dialogs.shortcuts_dialog(None)
    qtbot.addWidget(dialog)
    words = [each.text() for each in dialog.findChildren(Label)]
    assert "Ctrl+Enter" in words and "F1" in words
    assert not any("&" in each for each in words)


def test_the_first_page_needs_no_word_and_no_templates() -> None:
    import subprocess
    import sys

    code = (
        "import sys, forms.window\n"
        "print([each for each in ('docx', 'lxml', 'jinja2') if each in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"


def test_an_open_draft_is_left_out_of_searches_for_garbage(qtbot: QtBot, window, draft_file: Path) -> None:
    gc.unfreeze()
    window.desk.open_draft(draft_file)
    qtbot.waitUntil(lambda: gc.get_freeze_count() > 0)
    window.go_home()
    assert gc.get_freeze_count() == 0


START = """
import gc, sys
gc.disable()
from forms import home_delegate, window
painted = []
paint = home_delegate.HomeDelegate.paint
home_delegate.HomeDelegate.paint = lambda *all: (painted.append(gc.isenabled()), paint(*all))
made = window.open_window([])
window.QApplication.processEvents()
window.QApplication.processEvents()
print(made.home.model.rowCount(), painted, gc.get_freeze_count() > 0)
print([name for name in ("docx", "lxml", "jinja2") if name in sys.modules])
print("QStyle" in vars(sys.modules["PySide6.QtWidgets"]))
made.close()
"""


def test_the_first_painting_shows_the_drafts_and_loads_little(tmp_path: Path) -> None:
    folder = tmp_path / "Standar Pelayanan"
    folder.mkdir()
    for name in ("Satu", "Dua"):
        (folder / f"{name}.draf").write_bytes(b"{}")
    surroundings = {**os.environ, "PENYUSUN_DATA": str(tmp_path)}
    root = paths.resources().parent
    command = [sys.executable, "-c", START]
    told = subprocess.run(command, cwd=root, env=surroundings, capture_output=True, text=True, check=True)
    assert told.stdout.splitlines() == ["2 [False, False] True", "[]", "False"]
