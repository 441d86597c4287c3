"""The open draft: always on disk, or the officer knows where it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from time import monotonic, sleep

import pytest
from PySide6.QtCore import QThreadPool

from drafter import library
from drafter.documents.sources import load_sources
from drafter.library import rescue, shelf
from drafter.model import services
from drafter.model.draft import Draft, Service
from forms.places import Place
from forms.session import QUIET, Session

NOW = datetime(2026, 11, 24, 10, 42)
DRAFT = Draft(services=(Service(id="aaaaaaaa", name="Legalisasi"),))


@pytest.fixture
def session(qtbot, tmp_path: Path):
    path = shelf.put(tmp_path / "rancangan", "Standar", DRAFT)
    made = Session(library.open_draft(path, NOW), load_sources(), lambda: NOW)
    yield made
    made.close()


def rename(session: Session, name: str) -> None:
    session.edit(
        "ganti nama pelayanan",
        Place("service", "aaaaaaaa"),
        lambda draft: services.rename_service(draft, "aaaaaaaa", name),
    )


def on_disk(path: Path) -> str:
    return library.read_draft(path).draft.services[0].name


def test_a_change_is_on_disk_within_two_seconds(qtbot, session: Session) -> None:
    rename(session, "Legalisasi Surat")
    assert session.save_state.pending
    qtbot.waitUntil(lambda: not session.save_state.pending, timeout=2000)
    assert on_disk(session.path) == "Legalisasi Surat"
    assert session.save_state.saved == NOW


def test_what_cannot_be_saved_is_copied_elsewhere_and_tried_again(qtbot, session: Session) -> None:
    folder = session.path.parent
    gone = folder.with_name("pergi")
    folder.rename(gone)
    folder.write_text("sebuah berkas menghalangi")
    rename(session, "Baru")
    session.save()
    qtbot.waitUntil(lambda: session.save_state.trouble != "", timeout=4000)
    copy = session.save_state.copy
    assert copy is not None and on_disk(copy) == "Baru"
    folder.unlink()
    gone.rename(folder)
    session.save()
    qtbot.waitUntil(lambda: session.save_state.trouble == "", timeout=4000)
    assert on_disk(session.path) == "Baru"
    assert rescue.find(session.path) is None


def test_a_file_changed_elsewhere_is_not_overwritten_not_even_at_the_end(qtbot, session: Session) -> None:
    other = replace(DRAFT, notes=("dari komputer lain",))
    session.path.write_bytes(library.save(session.path.with_name("Lain.draf"), other, NOW).raw)
    rename(session, "Baru")
    session.save()
    qtbot.waitUntil(lambda: session.save_state.elsewhere, timeout=4000)
    assert "tidak ditimpa" in session.save_state.trouble
    told = session.close()
    assert "Salinannya" in told
    assert library.read_draft(session.path).draft == other
    copy = rescue.find(session.path)
    assert copy is not None and on_disk(copy) == "Baru"


def test_closing_while_a_write_is_under_way_leaves_the_last_words_on_disk(qtbot, session: Session) -> None:
    rename(session, "Satu")
    session.save()
    rename(session, "Dua")
    assert session.close() == ""
    QThreadPool.globalInstance().waitForDone()
    assert on_disk(session.path) == "Dua"


def test_a_draft_for_reading_does_not_change(qtbot, tmp_path: Path) -> None:
    path = shelf.put(tmp_path, "Standar", DRAFT)
    reading = Session(library.read_draft(path), load_sources(), lambda: NOW, "Contoh untuk dipelajari.")
    rename(reading, "Lain")
    assert reading.draft is reading.draft and reading.draft.services[0].name == "Legalisasi"
    assert reading.close() == ""


def test_undo_says_where_the_step_was_made(qtbot, session: Session) -> None:
    rename(session, "Baru")
    assert session.undo_label == "ganti nama pelayanan"
    assert session.undo() == Place("service", "aaaaaaaa")
    assert session.draft == DRAFT
    assert session.redo() == Place("service", "aaaaaaaa")
    assert session.draft.services[0].name == "Baru"


def test_a_slow_write_is_followed_at_once_by_what_was_typed_meanwhile(
    qtbot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[float] = []
    save = library.save

    def slow(*given: object):
        begun.append(monotonic())
        sleep(1.0 if len(begun) == 1 else 0)
        return save(*given)  # pyright: ignore

    monkeypatch.setattr(library, "save", slow)
    rename(session, "satu")
    session.save()
    rename(session, "dua")
    session.save()  # the first is under way
    qtbot.waitUntil(lambda: not session.is_saving and "dua" in on_disk(session.path), timeout=5000)
    assert len(begun) == 2 and 1.0 <= begun[1] - begun[0] < 1.0 + QUIET / 2000
