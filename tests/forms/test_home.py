"""The home page: an officer finds, opens, renames, copies and deletes drafts by keys or by the pointer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter import files, library
from drafter.model.answers import One, Text
from drafter.model.draft import Dates, Draft, Office
from drafter.model.edits import answer
from drafter.paths import resources
from forms import dialogs, home_reading, home_shelf
from forms.home_model import day_words
from forms.word_differences import WordDifferences
from tests.drafter.exchange.edits import edited
from tests.forms.shelf import HALF, NOON, SAMPLE, Make, argument, folder, page, put, rows, titles, trash

__all__ = ["folder", "page", "trash"]  # fixtures

# --- what is seen ------------------------------------------------------------------------------


def test_drafts_stand_with_office_services_progress_and_last_change(page: Make, folder: Path) -> None:
    put(folder, "Kecamatan", HALF)
    row = rows(page())[0]
    assert row.second == "Kecamatan Bengkalis  ·  6 pelayanan"
    assert row.counts == "98% terisi"
    assert row.badge is None  # the bar says it
    assert row.spoken(NOON.date()) == (
        "Kecamatan, Kecamatan Bengkalis, 6 pelayanan, 98% terisi, diubah Hari ini 12.00"
    )


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        (SAMPLE, "Terisi"),
        (
            replace(SAMPLE, status="ditetapkan", dates=Dates(decree=date(2026, 1, 12))),
            "Ditetapkan 12 Januari 2026",
        ),
        (replace(SAMPLE, status="ditetapkan"), "Ditetapkan"),
        (
            answer(SAMPLE, SAMPLE.services[0].id, "product", One(Text(paragraphs=("a",), example=True))),
            "1 contoh belum sesuai",
        ),
    ],
)
def test_the_state_is_said_in_words(page: Make, folder: Path, draft: Draft, words: str) -> None:
    put(folder, "Kecamatan", draft)
    badge = rows(page())[0].badge
    assert badge is not None and badge.text == words


def test_today_and_yesterday_are_named_with_the_time() -> None:
    def at(when: datetime) -> str:
        return day_words(int(when.timestamp() * 1e9), date(2026, 11, 24))

    assert at(datetime(2026, 11, 24, 9, 5)) == "Hari ini 09.05"
    assert at(datetime(2026, 11, 23, 15, 10)) == "Kemarin 15.10"
    assert at(datetime(2026, 1, 12, 15, 10)) == "12 Januari 2026"
    assert day_words(-(10**30), date(2026, 11, 24)) == ""


def test_a_damaged_draft_is_one_row_and_says_why(page: Make, folder: Path) -> None:
    (folder / "Rusak.draf").write_bytes(b'{"version": 1,')
    put(folder, "Utuh", SAMPLE)
    row = next(each for each in rows(page()) if each.found.title == "Rusak")
    assert row.second == "Berkas tidak dapat dibaca"
    assert row.badge is not None and row.badge.kind == "must"


def test_the_second_start_knows_the_summaries_without_reading_a_draft(
    page: Make, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, "Kecamatan", SAMPLE)
    page().close_reading()

    def refuse(*_: object) -> None:
        raise AssertionError("a draft was read")

    monkeypatch.setattr(home_reading, "_summaries", refuse)
    again = page()
    assert rows(again)[0].counts == "100% terisi"


def test_a_draft_that_comes_into_the_folder_is_listed(page: Make, folder: Path, qtbot: QtBot) -> None:
    put(folder, "Satu", SAMPLE)
    home = page()
    put(folder, "Dua", SAMPLE, age=60)
    qtbot.waitUntil(lambda: titles(home) == ["Satu", "Dua"])


# --- first start -------------------------------------------------------------------------------


def test_the_first_start_tells_in_three_sentences_and_offers_two_ways(page: Make, qtbot: QtBot) -> None:
    home = page()
    assert home.first.isVisible() and not home.list.isVisible()
    assert not home.head.new.isVisible()  # one next step, not two of them
    assert home.first.words.count(". ") + 1 == 3
    with qtbot.waitSignal(home.new_wanted):
        qtbot.mouseClick(home.first.start, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(home.sample_wanted) as wanted:
        qtbot.mouseClick(home.first.look, Qt.MouseButton.LeftButton)
    assert wanted.args == [resources() / "samples" / "kecamatan.draf"]


def test_the_first_start_is_answered_by_one_key(page: Make, qtbot: QtBot) -> None:
    home = page()
    qtbot.waitUntil(home.first.start.hasFocus)
    with qtbot.waitSignal(home.new_wanted):
        qtbot.keyClick(home.first.start, Qt.Key.Key_Space)


# --- opening -----------------------------------------------------------------------------------


def test_enter_opens_the_draft_in_hand(page: Make, folder: Path, qtbot: QtBot) -> None:
    put(folder, "Satu", SAMPLE)
    second = put(folder, "Dua", SAMPLE, age=60)
    home = page()
    qtbot.waitUntil(home.list.hasFocus)
    qtbot.keyClick(home.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(home.open_wanted) as wanted:
        qtbot.keyClick(home.list, Qt.Key.Key_Return)
    assert wanted.args == [second]


def test_a_double_click_opens_and_a_single_one_does_not(page: Make, folder: Path, qtbot: QtBot) -> None:
    path = put(folder, "Satu", SAMPLE)
    home = page()
    at = home.list.visualRect(home.model.index(0)).center()
    with qtbot.assertNotEmitted(home.open_wanted):
        qtbot.mouseClick(home.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    with qtbot.waitSignal(home.open_wanted) as wanted:
        qtbot.mouseDClick(home.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert wanted.args == [path]


def test_a_chosen_file_is_opened(
    page: Make, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = put(folder.parent, "Lain", SAMPLE)
    monkeypatch.setattr(dialogs, "choose_open", lambda *_: elsewhere)
    home = page()
    with qtbot.waitSignal(home.open_wanted) as wanted:
        qtbot.mouseClick(home.head.open, Qt.MouseButton.LeftButton)
    assert wanted.args == [elsewhere]


def test_a_draft_dropped_on_the_page_is_opened(page: Make, folder: Path, qtbot: QtBot) -> None:
    path = put(folder.parent, "Lain", SAMPLE)
    home = page()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    enter = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(home, enter)
    assert enter.isAccepted()
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(home.open_wanted) as wanted:
        QApplication.sendEvent(home, drop)
    assert wanted.args == [path]


def test_other_files_are_not_taken(page: Make) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/gambar.png"), QUrl("https://contoh.go.id/a.draf")])
    enter = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter.ignore()
    QApplication.sendEvent(page(), enter)
    assert not enter.isAccepted()


# --- Word files --------------------------------------------------------------------------------


@pytest.fixture
def word(folder: Path, tmp_path: Path) -> Path:
    from drafter import delivery

    source = put(tmp_path, "Sumber", SAMPLE)
    return delivery.deliver(source, tmp_path / "keluar", NOON, delivery.load_sources()).files[0]


def test_the_draft_in_a_word_file_becomes_a_draft_of_its_own(
    page: Make, folder: Path, qtbot: QtBot, word: Path
) -> None:
    home = page()
    before = word.read_bytes()
    with qtbot.waitSignal(home.open_wanted) as wanted:
        home.open_file(word)
    made = argument(wanted)
    assert made == folder / f"{word.stem}.draf"
    assert library.read_draft(made).draft == SAMPLE
    assert word.read_bytes() == before


@pytest.mark.parametrize("wanted", [True, False])
def test_changes_made_in_word_are_told_before_the_draft_is_opened(
    page: Make, folder: Path, qtbot: QtBot, word: Path, monkeypatch: pytest.MonkeyPatch, wanted: bool
) -> None:
    changed = edited(lambda text: text.replace("MEMUTUSKAN:", "MENETAPKAN:", 1), word.read_bytes())
    word.write_bytes(changed)
    asked: list[WordDifferences] = []
    monkeypatch.setattr(WordDifferences, "ask", lambda self: asked.append(self) or wanted)
    opened: list[Path] = []
    home = page()
    home.open_wanted.connect(opened.append)
    home.open_file(word)
    assert asked[0].taken() == (), "nothing is taken by itself"
    assert bool(opened) == wanted
    assert word.read_bytes() == changed
    assert bool(list(folder.iterdir())) == wanted


def test_a_word_file_of_others_is_told_on_the_page(page: Make, tmp_path: Path) -> None:
    path = tmp_path / "surat.docx"
    path.write_bytes(b"bukan dokumen")
    home = page()
    home.open_file(path)
    assert home.banner.isVisible()
    assert "surat.docx" in home.banner.accessibleName()


# --- searching ---------------------------------------------------------------------------------


def test_typing_finds_names_at_once_and_contents_a_moment_later(
    page: Make, folder: Path, qtbot: QtBot
) -> None:
    put(folder, "Legalisasi 2026", Draft())
    put(folder, "Kecamatan", SAMPLE, age=60)
    put(folder, "Kosong", Draft(office=Office(name="Kantor")), age=120)
    home = page()
    qtbot.keyClick(home.list, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert home.head.search.hasFocus()
    qtbot.keyClicks(home.head.search, "legalis")
    assert titles(home) == ["Legalisasi 2026"]
    qtbot.waitUntil(lambda: titles(home) == ["Legalisasi 2026", "Kecamatan"])
    assert "Legalisasi" in rows(home)[1].second
    assert not home.samples.isVisible()


def test_enter_in_the_search_opens_the_first_found_and_escape_shows_all(
    page: Make, folder: Path, qtbot: QtBot
) -> None:
    put(folder, "Satu", SAMPLE)
    second = put(folder, "Dua", SAMPLE, age=60)
    home = page()
    home.focus_search()
    qtbot.keyClicks(home.head.search, "dua")
    with qtbot.waitSignal(home.open_wanted) as wanted:
        qtbot.keyClick(home.head.search, Qt.Key.Key_Return)
    assert wanted.args == [second]
    qtbot.keyClick(home.head.search, Qt.Key.Key_Down)
    assert home.list.hasFocus()
    home.focus_search()
    qtbot.keyClick(home.head.search, Qt.Key.Key_Escape)
    assert titles(home) == ["Satu", "Dua"]


def test_what_is_nowhere_is_said(page: Make, folder: Path, qtbot: QtBot) -> None:
    put(folder, "Satu", SAMPLE)
    home = page()
    home.focus_search()
    qtbot.keyClicks(home.head.search, "antariksa")
    qtbot.waitUntil(lambda: home.told.text().startswith("Tidak ada rancangan"))
    assert not home.first.isVisible()
    assert home.samples.isHidden()


# --- renaming, copying, deleting ---------------------------------------------------------------


def test_f2_renames_and_ctrl_z_takes_it_back(
    page: Make, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, "Satu", SAMPLE)
    monkeypatch.setattr(dialogs, "ask_text", lambda *_: "Standar 2027")
    home = page()
    qtbot.keyClick(home.list, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: titles(home) == ["Standar 2027"])
    assert home.undo_label == "ganti nama rancangan"
    qtbot.keyClick(home.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: titles(home) == ["Satu"])


def test_a_name_that_is_taken_is_told_and_nothing_changes(
    page: Make, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, "Satu", SAMPLE)
    put(folder, "Dua", SAMPLE, age=60)
    monkeypatch.setattr(dialogs, "ask_text", lambda *_: "Dua")
    home = page()
    qtbot.keyClick(home.list, Qt.Key.Key_F2)
    assert "Sudah ada rancangan" in home.banner.accessibleName()
    assert sorted(each.name for each in folder.iterdir()) == ["Dua.draf", "Satu.draf"]


def test_ctrl_d_makes_a_copy_with_services_of_its_own(page: Make, folder: Path, qtbot: QtBot) -> None:
    put(folder, "Satu", SAMPLE)
    home = page()
    qtbot.keyClick(home.list, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Satu - salinan" in titles(home))
    copy = library.read_draft(folder / "Satu - salinan.draf").draft
    assert [each.answers for each in copy.services] == [each.answers for each in SAMPLE.services]
    assert not {each.id for each in copy.services} & {each.id for each in SAMPLE.services}
    assert home.list.current_path() == folder / "Satu - salinan.draf"


def test_delete_moves_to_the_trash_and_can_be_undone(
    page: Make, folder: Path, qtbot: QtBot, trash: Path
) -> None:
    path = put(folder, "Satu", SAMPLE)
    put(folder, "Dua", SAMPLE, age=60)
    home = page()
    qtbot.keyClick(home.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: titles(home) == ["Dua"])
    assert (trash / "Satu.draf").exists()
    assert home.undo_label == "hapus rancangan"
    assert home.list.current_path() == folder / "Dua.draf"
    qtbot.mouseClick(home.banner.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: sorted(titles(home)) == ["Dua", "Satu"])
    assert library.read_draft(path).draft == SAMPLE
    assert not (trash / "Satu.draf").exists()
    assert home.undo_label == ""


def test_deleting_the_last_draft_leads_to_the_first_start_and_back(
    page: Make, folder: Path, qtbot: QtBot
) -> None:
    put(folder, "Satu", SAMPLE)
    home = page()
    qtbot.keyClick(home.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(home.first.start.hasFocus)
    qtbot.keyClick(home.first.start, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: titles(home) == ["Satu"])


def test_where_there_is_no_trash_the_draft_stays(
    page: Make, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(folder, "Satu", SAMPLE)
    monkeypatch.setattr(home_shelf, "to_trash", lambda _: None)
    home = page()
    qtbot.keyClick(home.list, Qt.Key.Key_Delete)
    assert path.exists()
    assert "tidak dapat dipindahkan" in home.banner.accessibleName()
    assert home.undo_label == ""


def test_an_open_draft_is_not_deleted(page: Make, folder: Path, qtbot: QtBot) -> None:
    path = put(folder, "Satu", SAMPLE)
    home = page()
    with files.lock(path, NOON):
        qtbot.keyClick(home.list, Qt.Key.Key_Delete)
    assert path.exists()
    assert "sedang dibuka" in home.banner.accessibleName()
