"""A screen of one size and look, with data of its own, on which pages of the program are shown."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from drafter import paths
from drafter.model import codec
from drafter.model.draft import Draft
from forms import theme

NOW = datetime(2026, 11, 24, 10, 42)
MOMENT = 30  # ms
PATIENCE = 10.0  # seconds until something that should come is given up

Scheme = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class Look:
    """One screen: size in pixels of the window's inside, colours, size of text in percent."""

    width: int
    height: int
    scheme: Scheme = "light"
    scale: int = 100

    def __str__(self) -> str:
        return f"{self.width}x{self.height}-{self.scheme}-{self.scale}"


@dataclass
class Stage:
    """Where pages are shown.  folder: empty; all that the program keeps goes there."""

    app: QApplication
    folder: Path
    look: Look
    shown: list[QWidget] = field(default_factory=list)
    closing: list[Callable[[], object]] = field(default_factory=list)

    def __post_init__(self) -> None:
        os.environ["PENYUSUN_DATA"] = str(self.folder)
        theme.apply(self.app, self.look.scale, self.look.scheme)

    @property
    def drafts(self) -> Path:
        """The folder of drafts; made when asked for."""
        made = paths.drafts()
        made.mkdir(parents=True, exist_ok=True)
        return made

    def put(self, name: str, draft: Draft, age: int = 0) -> Path:
        """A draft on disk, last changed `age` seconds before now."""
        path = self.drafts / f"{name}.draf"
        path.write_bytes(codec.encode(draft))
        when = NOW.timestamp() - age
        os.utime(path, (when, when))
        return path

    def show(self, widget: QWidget) -> QWidget:
        """Show a page as large as the screen, and wait until it stands still."""
        self.shown.append(widget)
        widget.resize(self.look.width, self.look.height)
        widget.show()
        widget.activateWindow()
        self.settle()
        return widget

    def settle(self, quiet: int = 3) -> None:
        """Let everything under way come to its end: events, threads, layouts."""
        for _ in range(quiet):
            QThreadPool.globalInstance().waitForDone(5000)
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QTest.qWait(MOMENT)  # what is measured in slices comes by timers

    def wait(self, until: Callable[[], object]) -> None:
        """Wait for something; AssertionError when it does not come."""
        end = time.monotonic() + PATIENCE
        while not until():
            assert time.monotonic() < end, "waited in vain"
            QCoreApplication.processEvents()
            time.sleep(0.005)
        self.settle()

    def dialog(self, act: Callable[[], object]) -> QWidget:
        """The dialog that an act opens and waits for; the act is told that it was let be."""
        with self.not_waiting() as opened:
            act()
        assert opened, "no dialog was opened"
        self.settle()
        return opened[-1]

    @contextmanager
    def not_waiting(self) -> Iterator[list[QDialog]]:
        """Dialogs are shown and not waited for while this holds; gives the dialogs."""
        opened: list[QDialog] = []

        def show(dialog: QDialog) -> int:
            opened.append(dialog)
            self.shown.append(dialog)
            dialog.show()
            return int(QDialog.DialogCode.Rejected)

        waiting, QDialog.exec = QDialog.exec, show  # type: ignore[method-assign]
        try:
            yield opened
        finally:
            QDialog.exec = waiting  # type: ignore[method-assign]

    def popup(self) -> QWidget:
        """The menu that stands open."""
        popup = QApplication.activePopupWidget()
        assert popup is not None, "no menu is open"
        self.shown.append(popup)
        self.settle()
        return popup

    def close(self) -> None:
        """Close all that was shown."""
        for act in reversed(self.closing):
            act()
        for widget in reversed(self.shown):
            widget.close()
            widget.deleteLater()
        self.shown.clear()
        self.settle()


def sample() -> Draft:
    """The sample of a kecamatan, as it comes with the program."""
    return codec.decode((paths.resources() / "samples" / "kecamatan.draf").read_bytes()).draft


def half_done() -> Draft:
    """The sample as it might look at noon of the second day: two services done, the others begun."""
    draft = sample()
    services = [
        replace(each, answers={key: value for key, value in each.answers.items() if key in kept})
        for each, kept in zip(
            draft.services,
            (
                draft.services[0].answers,
                draft.services[1].answers,
                ("requirements", "procedure"),
                ("time_limit",),
                (),
                (),
            ),
            strict=True,
        )
    ]
    return replace(draft, services=tuple(services))
