"""What holds for all tests: the same fonts on every machine, no screen, nothing of this user touched."""

from __future__ import annotations

import gc
import os
from itertools import count
from pathlib import Path

import pytest

# Before Qt is loaded: it reads both when the application begins.
if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":  # on the screen of an office
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('screen.json')}"
os.environ["FONTCONFIG_FILE"] = str(Path(__file__).with_name("fonts.conf"))

# The offscreen platform says of windows and menus what it cannot do (propagateSizeHints, raise); harmless.
HARMLESS = "^This plugin does not support "


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A warning of Qt fails a test, as a warning of Python does."""
    for item in items:
        if "qtbot" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore(HARMLESS, extend=True))


ENDED = count(1)  # tests
EVERY = 60  # tests between two looks through everything


def pytest_configure() -> None:
    """As in the window, garbage is looked for in the main thread alone: see forms/garbage.py."""
    gc.disable()


def pytest_runtest_logfinish() -> None:
    """Between tests nothing of Qt's is at work."""
    gc.collect(1 if next(ENDED) % EVERY else 2)
