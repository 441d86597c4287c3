"""The checker in the window: under the field when it is left, in the path, and mended by a click."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.model import codec, edits
from drafter.model.answers import Item, ItemGroup, Items, One
from drafter.model.draft import Draft
from drafter.paths import resources
from forms import dialogs, finding_acts
from forms.checking import Checking, checking_of
from forms.guide import Guide
from forms.places import Place
from forms.session import Session
from tests.forms.drafts import open_session
from tests.large import big_draft

SAMPLE = codec.decode((resources() / "samples" / "kecamatan.draf").read_bytes()).draft
SERVICE = SAMPLE.services[0].id
HERE = Place("service", SERVICE, "requirements")
WRONG = ("Fotokopi KTP-el", "KK", "Surat Ijin orang tua", "dokumen pendukung lainnya")


def wrong() -> Draft:
    group = ItemGroup(items=tuple(Item(text=each) for each in WRONG))
    return edits.answer(SAMPLE, SERVICE, "requirements", One(Items(groups=(group,))))


class Stand:
    """The guide on a draft with faults, at its requirements."""

    def __init__(self, qtbot: QtBot, folder: Path, draft: Draft) -> None:
        self.qtbot = qtbot
        self.session: Session = open_session(folder, draft)
        self.guide = Guide(self.session, HERE)
        qtbot.addWidget(self.guide)
        self.guide.resize(1366, 768)
        self.guide.show()
        qtbot.waitExposed(self.guide)
        self.checking: Checking = checking_of(self.session)
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.checking.is_stale, timeout=20000)

    @property
    def findings(self):
        return self.guide.pages.currentWidget().findings  # pyright: ignore

    def said(self) -> list[str]:
        return [each.finding.rule for each in self.findings.notes if each.isVisible()]

    def note(self, rule: str):
        return next(each for each in self.findings.notes if each.finding.rule == rule)

    def items(self) -> list[str]:
        answer = self.session.draft.services[0].answer("requirements")
        assert isinstance(answer, One) and isinstance(answer.value, Items)
        return [each.text for group in answer.value.groups for each in group.items]


@pytest.fixture
def stand(qtbot: QtBot, tmp_path: Path) -> Iterator[Stand]:
    made = Stand(qtbot, tmp_path, wrong())
    yield made
    made.session.close()


def test_findings_of_the_component_in_hand_stand_under_its_editor(stand: Stand) -> None:
    assert "requirement-open-ended" in stand.said()
    note = stand.note("requirement-open-ended")
    assert note.pill.text() == "Sebaiknya"
    assert note.words.text() == note.finding.sentence[:1].upper() + note.finding.sentence[1:]


def test_another_component_shows_its_own(stand: Stand) -> None:
    stand.guide.go(Place("service", SERVICE, "product"))
    assert "requirement-open-ended" not in stand.said()


def test_nothing_is_said_while_a_word_is_typed_and_all_of_it_when_the_field_is_left(
    qtbot: QtBot, stand: Stand
) -> None:
    stand.guide.go(Place("service", SERVICE, "product"), focus=True)
    field = QApplication.focusWidget()
    before = stand.checking.report
    qtbot.keyClicks(field, " Surat Ijin")
    typed = stand.session.draft
    qtbot.wait(700)
    assert stand.checking.report is before
    stand.guide.path.tree.setFocus(Qt.FocusReason.TabFocusReason)
    stand.settle()
    after = stand.checking.report
    assert after is not before and after is not None and after.draft.services == typed.services


def test_a_check_under_way_rests_while_a_word_is_typed(qtbot: QtBot, tmp_path: Path) -> None:
    session = open_session(tmp_path, big_draft(200))
    place = Place("service", session.draft.services[0].id, "product")
    guide = Guide(session, place)
    qtbot.addWidget(guide)
    guide.show()
    qtbot.waitExposed(guide)
    guide.go(place, focus=True)
    checking = checking_of(session)
    qtbot.waitUntil(lambda: checking.is_under_way, timeout=20000)
    qtbot.keyClicks(QApplication.focusWidget(), " Surat")
    qtbot.wait(200)
    spent = thread_seconds()
    qtbot.wait(1500)
    assert thread_seconds() == spent and checking.is_under_way
    guide.path.tree.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: not checking.is_stale, timeout=60000)
    session.close()


def thread_seconds() -> float:
    """What the checking thread has worked so far."""
    (thread,) = (each for each in threading.enumerate() if each.name == "checking")
    assert thread.ident is not None
    return time.clock_gettime(time.pthread_getcpuclockid(thread.ident))


def test_a_click_mends_and_undo_takes_it_back_as_one_step(qtbot: QtBot, stand: Stand) -> None:
    note = stand.note("nonstandard-word")
    qtbot.mouseClick(note.mend, Qt.MouseButton.LeftButton)
    assert stand.items()[2] == "Surat Izin orang tua"
    stand.settle()
    assert "nonstandard-word" not in stand.said()
    stand.guide.undo()
    assert stand.items() == list(WRONG)
    stand.settle()
    assert "nonstandard-word" in stand.said()


def test_what_was_changed_since_is_read_again_before_it_is_mended(qtbot: QtBot, stand: Stand) -> None:
    note = stand.note("nonstandard-word")
    group = ItemGroup(items=(Item(text="Pas foto"), Item(text="Nama, dan Surat Ijin orang tua")))
    changed = One(Items(groups=(group,)))
    stand.session.edit("ubah", HERE, lambda draft: edits.answer(draft, SERVICE, "requirements", changed))
    qtbot.mouseClick(note.mend, Qt.MouseButton.LeftButton)
    assert stand.items() == ["Pas foto", "Nama, dan Surat Izin orang tua"]


def test_a_finding_set_aside_with_a_reason_is_gone_and_its_reason_kept(
    qtbot: QtBot, stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "ask_text", lambda *given: "diminta Perda")
    note = stand.note("requirement-open-ended")
    qtbot.mouseClick(note.set_aside, Qt.MouseButton.LeftButton)
    (kept,) = stand.session.draft.set_aside
    assert (kept.rule, kept.reason) == ("requirement-open-ended", "diminta Perda")
    assert kept.place == f"{SERVICE}/requirements"
    stand.settle()
    assert "requirement-open-ended" not in stand.said()
    stand.guide.undo()
    assert stand.session.draft.set_aside == ()


def test_f1_on_a_finding_shows_the_help_of_its_rule(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(finding_acts.dialogs, "tell", lambda parent, title, text: told.append(text))
    stand.note("requirement-open-ended").set_aside.setFocus()
    stand.guide.explain()
    assert len(told) == 1 and "Mengapa:" in told[0] and "Dasar:" in told[0]


def test_every_finding_of_a_kind_is_mended_in_one_step(stand: Stand) -> None:
    more = tuple(Item(text=each) for each in ("Surat Ijin dan resiko, ijin", "aktifitas"))
    changed = One(Items(groups=(ItemGroup(items=more),)))
    stand.session.edit("ubah", HERE, lambda draft: edits.answer(draft, SERVICE, "requirements", changed))
    assert stand.checking.mend_kind("nonstandard-word")
    assert stand.items() == ["Surat Izin dan risiko, izin", "aktivitas"]
    stand.guide.undo()
    assert stand.items()[1] == "aktifitas"
