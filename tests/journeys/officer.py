"""An officer at the keyboard and the mouse: real events only, controls found as a screen reader says them.

Every key and every click is counted, by page.  Nothing here sets a value of the program.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QThreadPool
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from forms.editors.cell_edit import CellEdit
from tests.tour.widgets import seen, spoken_name

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CTRL, SHIFT, ALT = Modifier.ControlModifier, Modifier.ShiftModifier, Modifier.AltModifier
PATIENCE = 10.0  # seconds
MOST_TABS = 150


class Lost(AssertionError):
    """The officer does not find what is looked for."""


class Officer:
    """Acts on whatever window is in front.

    `page` names what is being done, for the count.  `mouse` says whether clicks are allowed.
    """

    def __init__(self, mouse: bool = True) -> None:
        self.mouse = mouse
        self.page = "beranda"
        self.keys: Counter[str] = Counter()
        self.clicks: Counter[str] = Counter()

    @property
    def effort(self) -> int:
        """Keystrokes and clicks so far."""
        return self.keys.total() + self.clicks.total()

    # --- keys ------------------------------------------------------------------------------------

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Modifier.NoModifier, times: int = 1
    ) -> None:
        """Press a key, where the keyboard is."""
        for _ in range(times):
            self.keys[self.page] += 1
            QTest.keyClick(self._at(), key, modifiers)
            self.settle()

    def type(self, words: str) -> None:
        """Type words, sign by sign."""
        for sign in words:
            self.keys[self.page] += 1
            target = self._at()
            if sign.isascii():
                QTest.keyClick(target, sign)  # pyright: ignore
            else:  # QTest knows no key for it; an input method sends the words alone
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    QCoreApplication.sendEvent(target, QKeyEvent(kind, 0, Modifier.NoModifier, sign))
        self.settle()

    def _at(self) -> QWidget:
        """What the keyboard goes to: an open menu or list, else the widget with the focus."""
        target = QApplication.activePopupWidget() or self.focus
        if target is None:
            raise Lost(f"nothing has the keyboard; windows: {[each.windowTitle() for each in windows()]}")
        return target

    @property
    def focus(self) -> QWidget | None:
        """What has the keyboard."""
        return QApplication.focusWidget()

    @property
    def said(self) -> str:
        """What a screen reader says of where the keyboard is."""
        return spoken_name(self.focus) if self.focus is not None else ""

    def tab_to(self, name: str, back: bool = False) -> QWidget:
        """Go on by Tab (by F6 out of tables) until the control with a name has the keyboard."""
        heard = [self.said]
        for _ in range(MOST_TABS):
            if self.focus is not None and matches(self.said, name):
                return self.focus
            in_table = isinstance(self.focus, CellEdit)
            if back:
                self.press(Key.Key_F6 if in_table else Key.Key_Backtab, SHIFT)
            else:
                self.press(Key.Key_F6 if in_table else Key.Key_Tab)
            heard.append(self.said)
        raise Lost(f"no “{name}” by Tab; heard {list(dict.fromkeys(heard))}")

    def take(self, name: str) -> None:
        """Press a button: by mouse where that is allowed, else by Tab and space."""
        if self.mouse:
            self.click(name)
        else:
            self.tab_to(name)
            self.press(Key.Key_Space)

    def fill(self, name: str, words: str) -> None:
        """Go to a field and write over what stands there."""
        self.go_to(name)
        self.press(Key.Key_A, CTRL)
        self.type(words)

    def go_to(self, name: str) -> None:
        """Put the keyboard into a control."""
        if self.said and matches(self.said, name):
            return
        if self.mouse:
            self.click(name)
        else:
            self.tab_to(name)

    # --- mouse -----------------------------------------------------------------------------------

    def click(self, name: str, at: QPoint | None = None) -> QWidget:
        """Click on a control."""
        assert self.mouse, "by keyboard alone"
        widget = self.find(name)
        reveal(widget)
        self.clicks[self.page] += 1
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())
        self.settle()
        return widget

    # --- finding ---------------------------------------------------------------------------------

    def find(self, name: str) -> QWidget:
        """The control in front that is called so; waits for it a moment."""
        found: list[QWidget] = []

        def look() -> bool:
            found[:] = [each for each in in_front() if each.isEnabled() and matches(spoken_name(each), name)]
            return bool(found)

        try:
            self.wait(look)
        except Lost:
            names = sorted({spoken_name(each) for each in in_front() if spoken_name(each)})
            raise Lost(f"no “{name}” in sight, only {names}") from None
        exact = [each for each in found if spoken_name(each) == name]
        usable = [each for each in exact or found if isinstance(each, QAbstractButton) or each.focusPolicy()]
        return (usable or exact or found)[0]

    def sees(self, words: str) -> bool:
        """Whether words stand somewhere in front."""
        return any(words in spoken_name(each) or words in str(shown(each)) for each in in_front())

    # --- menus -----------------------------------------------------------------------------------

    def choose(self, *names: str) -> None:
        """Choose from the menu that is open, by arrow keys; several names go into menus inside."""
        for place, name in enumerate(names):
            menu = self._menu()
            for _ in range(len(menu.actions()) + 1):
                active = menu.activeAction()
                if active is not None and matches(words_of(active), name):
                    break
                self.press(Key.Key_Down)
            else:
                raise Lost(f"no “{name}” in the menu, only {[words_of(each) for each in menu.actions()]}")
            self.press(Key.Key_Return if place == len(names) - 1 else Key.Key_Right)

    def _menu(self) -> QMenu:
        self.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    # --- waiting ---------------------------------------------------------------------------------

    def settle(self) -> None:
        """Let what is under way come to its end."""
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def wait(self, until: Callable[[], object], seconds: float = PATIENCE) -> None:
        """Wait for something to be seen."""
        end = time.monotonic() + seconds
        while not until():
            if time.monotonic() > end:
                raise Lost("waited in vain")
            QCoreApplication.processEvents()
            time.sleep(0.002)
        self.settle()

    def rest(self) -> None:
        """Lean back until all threads are done."""
        QThreadPool.globalInstance().waitForDone()
        self.settle()


def windows() -> list[QWidget]:
    """The windows that can be seen."""
    return [each for each in QApplication.topLevelWidgets() if each.isVisible()]


def in_front() -> list[QWidget]:
    """What can be seen of the window that takes keys and clicks now."""
    top = QApplication.activePopupWidget() or QApplication.activeModalWidget() or QApplication.activeWindow()
    return list(seen(top)) if top is not None else []


def matches(said: str, name: str) -> bool:
    """Whether a name is what is said, or its part before a comma or colon; "Saran*" is a beginning."""
    if name.endswith("*"):
        return said.startswith(name[:-1])
    return said == name or said.startswith((f"{name},", f"{name}:"))


def shown(widget: QWidget) -> object:
    """The words a widget shows."""
    return getattr(widget, "text", lambda: "")()


def words_of(action: QAction) -> str:
    """The words of a line of a menu, without its key."""
    return action.text().replace("&", "").partition("\t")[0]


def reveal(widget: QWidget) -> None:
    """Scroll until a control is in sight, as the wheel would."""
    area = widget.parentWidget()
    while area is not None:
        if hasattr(area, "ensureWidgetVisible"):
            area.ensureWidgetVisible(widget)  # pyright: ignore
        area = area.parentWidget()
