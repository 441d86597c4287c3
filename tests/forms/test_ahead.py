"""What is made before it is asked for: in pieces, while nobody works, and no page makes it again."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from drafter.model.draft import Draft, Service
from drafter.paths import resources
from forms import ahead
from forms.editors import registry
from forms.guide import Guide
from forms.places import Place
from tests.forms.drafts import open_session

SERVICE = "abcdefgh"
ORDER = """
import sys
from forms import ahead
made, before = [], set(sys.modules)
for name in ahead.load("forms.editors.steps", "forms.page"):
    now = set(sys.modules)
    made.append((name, sorted(each for each in now - before if each.startswith(("forms.", "drafter.")))))
    before = now
print(made[-1][0], len(made) > 40, [each for each in made if each[0] not in each[1]])
print(sum(len(new) for _, new in made) < 2 * len(made), list(ahead.load("forms.page")))
"""


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "BEGIN", 20)
    monkeypatch.setattr(ahead, "BETWEEN", 0)


def test_pieces_wait_while_the_officer_works(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "BEGIN", 300)
    taken: list[int] = []

    def pieces() -> Iterator[object]:
        for number in range(3):
            taken.append(number)
            yield number

    owner = QObject()
    made = ahead.Ahead(pieces(), owner)
    for _ in range(12):
        made.put_off()
        qtbot.wait(30)
    assert taken == []
    qtbot.waitUntil(lambda: made.is_done)
    assert taken == [0, 1, 2]


def test_nothing_is_made_for_a_draft_that_was_let_go(qtbot: QtBot) -> None:
    taken: list[int] = []
    owner = QObject()
    made = ahead.Ahead((taken.append(each) for each in range(3)), owner)
    made.end()
    made.put_off()
    qtbot.wait(60)
    assert taken == []


def test_modules_are_loaded_one_a_step_after_those_they_need() -> None:
    root = resources().parent
    told = subprocess.run([sys.executable, "-c", ORDER], cwd=root, capture_output=True, text=True, check=True)
    assert told.stdout.splitlines() == ["forms.page True []", "True []"]


def test_going_through_all_components_makes_no_editor_once_they_are_made_ahead(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = Draft(services=(Service(id=SERVICE, name="Legalisasi"),))
    session = open_session(tmp_path, draft)
    guide = Guide(session, Place("service", SERVICE, "requirements"))
    qtbot.addWidget(guide)
    guide.show()
    qtbot.waitUntil(lambda: guide.ahead.is_done, timeout=20_000)
    made: list[str] = []
    monkeypatch.setattr(registry, "EDITORS", {})
    rooms = guide.pages.count()
    for each in session.sources.components.entries:
        guide.go(Place("service", SERVICE, each.id), focus=True)
        made.append(each.id)
    for page in ("office", "decree", "shared", "review", "export"):
        guide.go(Place(page), focus=True)
    guide.go(Place("service", SERVICE), focus=True)
    assert len(made) == 14
    assert guide.pages.count() == rooms
    session.close()
