"""The page "Ekspor": files written by keys or pointer, troubles with what to do, the decree as signed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt, QThreadPool, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter import delivery, library
from drafter.errors import UserError
from drafter.model import codec, edits
from drafter.model.answers import NOT_YET, One, Text
from drafter.model.draft import Draft
from drafter.paths import resources
from drafter.word.reader import draft_inside
from forms import dialogs, export_work
from forms.establishing import EstablishDialog
from forms.export import ExportPage
from forms.places import Place
from forms.session import ESTABLISHED
from tests.forms.drafts import NOW, open_session

SAMPLE = codec.decode((resources() / "samples" / "kecamatan.draf").read_bytes()).draft
FIRST = SAMPLE.services[0].id
NAME = "Keputusan Camat tentang Standar Pelayanan pada Kecamatan Bengkalis.docx"


class Stand:
    """The page in sight, and where it led."""

    def __init__(self, qtbot: QtBot, folder: Path, draft: Draft = SAMPLE) -> None:
        self.folder = folder
        self.session = open_session(folder, draft)
        self.page = ExportPage(self.session, lambda: NOW)
        self.gone_to: list[Place] = []
        self.page.wanted.connect(self.gone_to.append)
        self.session.changed.connect(self.page.show_change)
        self._qtbot = qtbot
        qtbot.addWidget(self.page)
        self.page.resize(640, 700)
        self.page.show()
        qtbot.waitExposed(self.page)
        self.page.show_place(Place("export"))
        self.page.focus_first()
        self.wait(lambda: not self.page.gatherer.is_busy)

    def wait(self, until: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(until, timeout=10_000)

    def export(self) -> None:
        """Export by the keyboard and wait for what comes of it."""
        self.page.focus_first()
        button = self.page.focusWidget()
        assert button in (self.page.start, self.page.again)
        self._qtbot.keyClick(button, Qt.Key.Key_Space)
        self.wait(lambda: not self.page.exporter.is_busy)

    def close(self) -> None:
        QThreadPool.globalInstance().waitForDone()
        self.session.close()


@pytest.fixture
def stand(qtbot: QtBot, tmp_path: Path) -> Iterator[Stand]:
    made = Stand(qtbot, tmp_path)
    yield made
    made.close()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was handed to the system to open."""
    paths: list[str] = []

    def take(url: QUrl) -> bool:
        paths.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    return paths


# --- what will be written ----------------------------------------------------------------------


def test_it_says_what_will_be_written_and_where(stand: Stand) -> None:
    assert stand.page.file.text() == NAME
    assert "6 pelayanan" in stand.page.holds.text()
    assert stand.page.folder.folder() == stand.session.path.parent


def test_other_papers_are_ticked_and_written(stand: Stand) -> None:
    papers = stand.page.papers
    assert papers.chosen() == ("keputusan",)
    papers.boxes["maklumat"].click()
    assert stand.page.file.text().splitlines()[-1] == "10 Maklumat Pelayanan Kecamatan Bengkalis.docx"
    stand.export()
    written = sorted(each.name for each in stand.folder.glob("*.docx"))
    assert written == ["10 Maklumat Pelayanan Kecamatan Bengkalis.docx", NAME]
    assert all(name in stand.page.written.banner.accessibleName() for name in written)


def test_a_paper_without_anything_to_say_is_told_as_one(stand: Stand) -> None:
    papers = stand.page.papers
    papers.fold.set_open(True)
    assert "isian Berita acara masih kosong" in papers.reasons["berita-acara"].text().replace(
        "Isian", "isian"
    )
    assert not papers.reasons["maklumat"].isVisible()
    papers.all.click()
    assert "berita-acara" not in papers.chosen() and {"keputusan", "maklumat", "rancangan"} <= set(
        papers.chosen()
    )
    assert stand.page.file.text().endswith("berkas lain")
    papers.only.click()
    assert papers.chosen() == ("keputusan",) and stand.page.file.text() == NAME


def test_nothing_chosen_is_nothing_to_export(stand: Stand) -> None:
    stand.page.papers.boxes["keputusan"].click()
    assert not stand.page.start.isEnabled()
    assert stand.page.file.text() == "Belum ada dokumen yang dipilih."


def test_what_makes_it_a_konsep_is_told_and_leads_to_the_list(qtbot: QtBot, tmp_path: Path) -> None:
    stand = Stand(qtbot, tmp_path, edits.answer(SAMPLE, FIRST, "fee", NOT_YET))
    assert stand.page.konsep.isVisible()
    assert "KONSEP karena 1 isian belum terisi" in stand.page.konsep.accessibleName()
    qtbot.mouseClick(stand.page.konsep.button, Qt.MouseButton.LeftButton)
    assert stand.gone_to == [Place("review")]
    words = One(Text(paragraphs=("gratis",)))
    stand.session.edit("isi", Place(), lambda draft: edits.answer(draft, FIRST, "fee", words))
    stand.wait(lambda: not stand.page.konsep.isVisible())
    stand.close()


def test_blanks_for_the_signing_are_told_apart(stand: Stand) -> None:
    assert not stand.page.konsep.isVisible()
    assert "nomor keputusan" in stand.page.blanks.accessibleName()
    assert "alamat instansi" not in stand.page.blanks.accessibleName()
    assert "alamat instansi" in stand.page.lacking.accessibleName()
    stand.page.lacking.button.click()
    assert stand.gone_to[-1] == Place("office", point="address")


# --- exporting ---------------------------------------------------------------------------------


def test_space_writes_the_file_with_the_draft_inside(stand: Stand) -> None:
    stand.export()
    written = stand.session.path.parent / NAME
    inside = draft_inside(written.read_bytes())
    assert inside is not None
    assert codec.decode(inside).draft == SAMPLE
    assert stand.page.written.isVisible()
    assert NAME in stand.page.written.banner.accessibleName()
    assert QApplication.focusWidget() is stand.page.written.open
    assert stand.page.again.isVisible() and not stand.page.start.isVisible()


def test_the_last_keystroke_is_in_the_file(stand: Stand) -> None:
    words = One(Text(paragraphs=("Tidak dipungut biaya apa pun.",)))
    stand.session.edit("isi", Place(), lambda draft: edits.answer(draft, FIRST, "fee", words))
    stand.export()
    inside = draft_inside((stand.session.path.parent / NAME).read_bytes())
    assert inside is not None
    assert codec.decode(inside).draft.services[0].answer("fee") == words


def test_a_file_for_publication_holds_no_draft(qtbot: QtBot, stand: Stand) -> None:
    qtbot.keyClick(stand.page.no_data, Qt.Key.Key_Space)
    stand.export()
    assert draft_inside((stand.session.path.parent / NAME).read_bytes()) is None


def test_another_folder_can_be_chosen(
    qtbot: QtBot, stand: Stand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "kiriman"
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_: elsewhere)
    qtbot.mouseClick(stand.page.folder.change, Qt.MouseButton.LeftButton)
    stand.export()
    assert (elsewhere / NAME).exists()
    assert not (stand.session.path.parent / NAME).exists()


def test_the_file_and_its_folder_can_be_opened(qtbot: QtBot, stand: Stand, opened: list[str]) -> None:
    stand.export()
    qtbot.keyClick(stand.page.written.open, Qt.Key.Key_Space)
    qtbot.mouseClick(stand.page.written.folder, Qt.MouseButton.LeftButton)
    folder = stand.session.path.parent
    assert opened == [str(folder / NAME), str(folder)]


def test_without_a_word_processor_it_says_what_to_do(
    qtbot: QtBot, stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    stand.export()
    qtbot.keyClick(stand.page.written.open, Qt.Key.Key_Space)
    assert "Buka foldernya" in stand.page.trouble.accessibleName()


# --- troubles ----------------------------------------------------------------------------------


def test_a_file_open_in_word_is_told_and_can_be_tried_again(qtbot: QtBot, stand: Stand) -> None:
    stand.export()
    mark = stand.session.path.parent / f"~${NAME[2:]}"
    mark.write_bytes(b"")
    stand.export()
    told = stand.page.trouble.accessibleName()
    assert "sedang dibuka di Word" in told
    assert "Tutup berkas itu di Word" in told
    assert not stand.page.written.isVisible()
    mark.unlink()
    qtbot.mouseClick(stand.page.trouble.button, Qt.MouseButton.LeftButton)
    stand.wait(lambda: not stand.page.exporter.is_busy)
    assert stand.page.written.isVisible()
    assert not stand.page.trouble.isVisible()


def test_a_folder_that_cannot_be_written_leads_to_another(
    qtbot: QtBot, stand: Stand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = tmp_path / "dipakai"
    taken.write_bytes(b"")
    stand.page.folder.show_folder(taken)
    stand.export()
    assert stand.page.trouble.button.text() == "Ganti folder"
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_: tmp_path / "kiriman")
    qtbot.mouseClick(stand.page.trouble.button, Qt.MouseButton.LeftButton)
    assert not stand.page.trouble.isVisible()
    stand.export()
    assert (tmp_path / "kiriman" / NAME).exists()


@pytest.mark.parametrize("sentence", ["Ruang simpan penuh.", "Folder tidak boleh ditulisi."])
def test_a_failure_of_the_disk_is_told_with_its_advice(
    stand: Stand, monkeypatch: pytest.MonkeyPatch, sentence: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise UserError(sentence, "Pilih folder lain.")

    monkeypatch.setattr(export_work, "deliver", fail)
    stand.export()
    assert stand.page.trouble.accessibleName() == f"{sentence} Pilih folder lain."
    assert stand.page.start.isEnabled()


def test_a_fault_of_ours_does_not_leave_the_page_waiting(
    qtbot: QtBot, stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("salah")

    monkeypatch.setattr(export_work, "deliver", fail)
    with qtbot.captureExceptions():
        stand.export()
    assert "belum berhasil" in stand.page.trouble.accessibleName()


def test_a_draft_that_cannot_be_saved_is_not_exported(stand: Stand) -> None:
    path = stand.session.path
    stand.session.edit("isi", Place(), lambda draft: edits.answer(draft, FIRST, "fee", NOT_YET))
    path.unlink()
    path.mkdir()
    stand.export()
    assert "Ekspor belum dimulai" in stand.page.trouble.accessibleName()
    path.rmdir()


def test_it_can_be_stopped_and_writes_nothing_then(
    qtbot: QtBot, stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    reached, go_on = Event(), Event()

    def slow(*args: object, progress: Callable[[str], None], **named: object) -> delivery.Delivered:
        progress("Membaca")
        reached.set()
        go_on.wait(10)
        progress("Menulis")
        raise AssertionError("went on")

    monkeypatch.setattr(export_work, "deliver", slow)
    qtbot.keyClick(stand.page.start, Qt.Key.Key_Space)
    stand.wait(reached.is_set)
    stand.wait(lambda: stand.page.progress.words.text() == "Membaca ...")
    qtbot.mouseClick(stand.page.progress.stop, Qt.MouseButton.LeftButton)
    go_on.set()
    stand.wait(lambda: not stand.page.exporter.is_busy)
    assert "dibatalkan" in stand.page.trouble.accessibleName()
    assert stand.page.start.isEnabled()


# --- the decree as signed ----------------------------------------------------------------------


def establish(qtbot: QtBot, stand: Stand, number: str, take: bool = True) -> list[EstablishDialog]:
    """Press "Tetapkan ...", type a number, and take it by Enter or leave it by Escape."""
    seen: list[EstablishDialog] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, EstablishDialog)
        seen.append(dialog)
        qtbot.keyClicks(dialog.number, number)
        qtbot.keyClick(dialog.number, Qt.Key.Key_Return if take else Qt.Key.Key_Escape)
        if dialog.isVisible():
            dialog.reject()

    QTimer.singleShot(0, answer)
    qtbot.mouseClick(stand.page.establish, Qt.MouseButton.LeftButton)
    return seen


def test_number_and_date_are_filled_everywhere_and_the_draft_is_locked(qtbot: QtBot, stand: Stand) -> None:
    establish(qtbot, stand, "100/12")
    draft = stand.session.draft
    assert (draft.decree.number, draft.decree.year) == ("100/12", 2026)
    assert (draft.dates.decree, draft.status) == (date(2026, 11, 24), "ditetapkan")
    assert stand.session.read_only == ESTABLISHED
    stand.session.edit("ubah", Place(), lambda draft: edits.answer(draft, FIRST, "fee", NOT_YET))
    assert stand.session.draft is draft
    stand.wait(lambda: not stand.session.save_state.pending)
    assert library.read_draft(stand.session.path).draft == draft
    assert "100/12" in stand.page.establish_text.text()
    stand.page.show_place(Place("export"))
    stand.wait(lambda: "alamat instansi" in stand.page.blanks.accessibleName())
    assert not stand.page.lacking.isVisible()
    assert not stand.page.establish.isVisible()


def test_undo_takes_the_step_back_while_the_draft_is_open(qtbot: QtBot, stand: Stand) -> None:
    establish(qtbot, stand, "7")
    assert stand.session.undo_label == "tetapkan keputusan"
    stand.session.undo()
    assert stand.session.read_only == ""
    assert stand.page.establish.isVisible()


def test_without_a_number_it_cannot_be_taken(qtbot: QtBot, stand: Stand) -> None:
    (dialog,) = establish(qtbot, stand, " ")
    assert not dialog.yes.isEnabled()
    assert stand.session.draft.status == "konsep"


def test_escape_leaves_the_draft_as_it_is(qtbot: QtBot, stand: Stand) -> None:
    establish(qtbot, stand, "7", take=False)
    assert stand.session.draft is not None
    assert stand.session.draft.decree.number == SAMPLE.decree.number


def test_the_dialog_shows_how_it_prints_and_what_is_missing(qtbot: QtBot, tmp_path: Path) -> None:
    stand = Stand(qtbot, tmp_path, edits.answer(SAMPLE, FIRST, "fee", NOT_YET))
    (dialog,) = establish(qtbot, stand, "12")
    assert "NOMOR 12 TAHUN 2026" in dialog.printed.text()
    assert "1 isian belum terisi" in dialog.warning.accessibleName()
    stand.close()


def test_an_established_draft_begins_the_next_one(qtbot: QtBot, tmp_path: Path) -> None:
    fixed = edits.establish(SAMPLE, "12", date(2025, 1, 12))
    stand = Stand(qtbot, tmp_path, fixed)
    begun: list[Path] = []
    stand.page.open_wanted.connect(begun.append)
    qtbot.mouseClick(stand.page.renew, Qt.MouseButton.LeftButton)
    new = library.read_draft(begun[0]).draft
    assert (new.status, new.decree.number, new.dates.decree) == ("konsep", "", None)
    assert new.decree.revokes[0].number
    assert library.read_draft(stand.session.path).draft == fixed
    stand.close()


def test_an_established_draft_can_still_be_exported(qtbot: QtBot, tmp_path: Path) -> None:
    stand = Stand(qtbot, tmp_path, edits.establish(SAMPLE, "12", date(2026, 1, 12)))
    stand.export()
    assert stand.page.written.isVisible()
    stand.close()


def test_a_draft_opened_to_read_is_exported_but_not_established(qtbot: QtBot, tmp_path: Path) -> None:
    stand = Stand(qtbot, tmp_path)
    stand.session._locked = "Rancangan ini sedang dibuka di tempat lain."
    stand.page.show_place(Place("export"))
    assert not stand.page.establish.isEnabled()
    stand.export()
    assert stand.page.written.isVisible()
    stand.close()


def test_a_year_of_its_own_follows_the_date() -> None:
    old = replace(SAMPLE, decree=replace(SAMPLE.decree, year=2020))
    fixed = edits.establish(old, " 3 ", datetime(2026, 5, 1).date())
    assert (fixed.decree.number, fixed.decree.year) == ("3", 2026)
