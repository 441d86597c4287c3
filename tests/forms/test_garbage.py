"""Garbage is looked for in the window's thread alone, and thoroughly only when it is quiet."""

from __future__ import annotations

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from forms import garbage
from forms.garbage import Garbage, due


class Ring:
    """Garbage that only a search finds; tells in which thread it ends."""

    def __init__(self, ended: list[threading.Thread]) -> None:
        self.ring = self
        self.ended = ended

    def __del__(self) -> None:
        self.ended.append(threading.current_thread())


@pytest.mark.parametrize(
    ("counts", "is_quiet", "generation"),
    [
        ((700, 0, 0), True, None),
        ((701, 0, 0), False, 0),
        ((701, 11, 0), False, 1),
        ((0, 11, 11), False, 1),
        ((0, 0, 11), False, None),
        ((0, 0, 11), True, 2),
    ],
)
def test_what_is_old_is_looked_through_when_it_is_quiet(
    counts: tuple[int, int, int], is_quiet: bool, generation: int | None
) -> None:
    assert due(counts, is_quiet) == generation


def test_a_thread_that_makes_many_objects_ends_none_of_the_windows(qtbot: QtBot) -> None:
    ended: list[threading.Thread] = []
    parent = QObject()
    Garbage(parent)
    Ring(ended)
    lasting: list[list[object]] = []
    thread = threading.Thread(target=lambda: lasting.extend([] for _ in range(200_000)))
    thread.start()
    thread.join()
    assert not gc.isenabled() and ended == []
    qtbot.waitUntil(lambda: ended == [threading.main_thread()], timeout=garbage.LOOK * 8)
    parent.deleteLater()


def test_it_ends_with_its_window(qtbot: QtBot) -> None:
    parent = QObject()
    told = weakref.ref(Garbage(parent))
    parent.deleteLater()
    qtbot.wait(50)
    gc.collect()
    assert told() is None
