"""An officer at the keyboard and the mouse: real events only, controls found as a screen reader says them.

Every key and every click is counted, by page.  Nothing here sets a value of the program.

The officer lives in a thread of his own and sends his events to the program's, as the system does, so
that a dialog that waits for an answer can be answered.
"""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QModelIndex,
    QObject,
    QPoint,
    Qt,
    QThreadPool,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from forms.editors.cell_edit import CellEdit
from tests.tour.widgets import seen, spoken_name

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CTRL, SHIFT, ALT = Modifier.ControlModifier, Modifier.ShiftModifier, Modifier.AltModifier
PATIENCE = 10.0  # seconds
MOST_TABS = 150
T = TypeVar("T")


class Lost(AssertionError):
    """The officer does not find what is looked for."""


class _Line(QObject):
    """Carries what the officer does to the program's thread."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(lambda act: act(), Qt.ConnectionType.QueuedConnection)


class Officer:
    """Acts on whatever window is in front.

    `page` names what is being done, for the count.  `mouse` says whether clicks are allowed.
    """

    def __init__(self, mouse: bool = True) -> None:
        self.mouse = mouse
        self.page = "beranda"
        self.keys: Counter[str] = Counter()
        self.clicks: Counter[str] = Counter()
        self._line = _Line()

    @property
    def effort(self) -> int:
        """Keystrokes and clicks so far."""
        return self.keys.total() + self.clicks.total()

    def work(self, journey: Callable[[], None], seconds: float = 110) -> None:
        """Run a journey while the program runs; its failure is raised here."""
        loop, failed = QEventLoop(), list[BaseException]()

        def run() -> None:
            try:
                journey()
            except BaseException as error:
                failed.append(error)
            self._line.asked.emit(lambda: end(loop))

        thread = threading.Thread(target=run, daemon=True)
        QTimer.singleShot(0, thread.start)
        QTimer.singleShot(round(seconds * 1000), loop, lambda: end(loop))
        loop.exec()
        if failed:
            raise failed[0]
        assert not thread.is_alive(), f"the journey did not end; it stood at {self.page}, {spoken_focus()}"

    def gui(self, act: Callable[[], T]) -> T:
        """Do or look at something in the program's thread."""
        if threading.current_thread() is threading.main_thread():
            return act()
        done, result, failed = threading.Event(), list[T](), list[BaseException]()

        def run() -> None:
            try:
                result.append(act())
            except BaseException as error:
                failed.append(error)
            done.set()

        self._line.asked.emit(run)
        if not done.wait(PATIENCE):
            raise Lost("the program did not answer for ten seconds")
        if failed:
            raise failed[0]
        return result[0]

    # --- keys ------------------------------------------------------------------------------------

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Modifier.NoModifier, times: int = 1
    ) -> None:
        """Press a key, where the keyboard is."""
        for _ in range(times):
            self.keys[self.page] += 1
            self._send(lambda: QTest.keyClick(target(), key, modifiers))

    def type(self, words: str) -> None:
        """Type words, sign by sign."""
        for sign in words:
            self.keys[self.page] += 1
            self._send(lambda sign=sign: type_sign(target(), sign))

    def _send(self, act: Callable[[], object]) -> None:
        """Give an event to the program, and go on once it was taken; a dialog may wait inside it."""
        if not self.gui(has_keyboard):
            self.wait(has_keyboard)
        self._line.asked.emit(act)
        self.settle()

    @property
    def said(self) -> str:
        """What a screen reader says of where the keyboard is."""
        return self.gui(spoken_focus)

    def tab_to(self, name: str, back: bool = False) -> None:
        """Go on by Tab (by Ctrl+Tab out of tables) until the control with a name has the keyboard."""
        heard = [self.said]
        for _ in range(MOST_TABS):
            if matches(heard[-1], name):
                return
            in_table = self.gui(lambda: isinstance(QApplication.focusWidget(), CellEdit))
            control = CTRL if in_table else Modifier.NoModifier
            if back:
                self.press(Key.Key_Backtab, SHIFT | control)
            else:
                self.press(Key.Key_Tab, control)
            heard.append(self.said)
        raise Lost(f"no “{name}” by Tab; heard {list(dict.fromkeys(heard))}")

    def take(self, name: str) -> None:
        """Press a button: by mouse where that is allowed, else by Tab and space."""
        if self.mouse:
            self.click(name)
        else:
            self.tab_to(name)
            self.press(Key.Key_Space)

    def unfold(self, name: str) -> None:
        """Open what is folded away, where it is not open yet."""
        self.see(name)
        if self.gui(lambda: folded(name)):
            self.take(name)

    def go_to(self, name: str) -> None:
        """Put the keyboard into a control."""
        if matches(self.said, name):
            return
        if self.mouse:
            self.click(name)
        else:
            self.tab_to(name)

    def fill(self, name: str, words: str) -> None:
        """Go to a field and write over what stands there."""
        self.go_to(name)
        self.press(Key.Key_A, CTRL)
        self.type(words)

    # --- mouse -----------------------------------------------------------------------------------

    def click(self, name: str) -> None:
        """Click on a control, in its middle."""
        assert self.mouse, "by keyboard alone"
        self.see(name)
        self.clicks[self.page] += 1

        def act() -> None:
            widget = find(name)
            assert widget is not None
            reveal(widget)
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())

        self._send(act)

    def click_cell(self, name: str, row: int, column: int) -> None:
        """Click on a cell of a table or on a row of a list, at its beginning."""
        assert self.mouse, "by keyboard alone"
        self.wait(lambda: find_view(name) is not None)
        self.clicks[self.page] += 1

        def act() -> None:
            view = find_view(name)
            assert view is not None, f"no list or table “{name}”"
            rect = view.visualRect(view.model().index(row, column))
            at = rect.topLeft() + QPoint(rect.width() // 3, 12)
            reveal(view, view.viewport().mapTo(view, at))
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)

        self._send(act)

    def click_row(self, name: str, *rows: str) -> None:
        """Click on a row of a tree by how its words begin; several go into rows inside."""
        assert self.mouse, "by keyboard alone"
        for depth in range(len(rows)):
            self.wait(lambda depth=depth: row_of(name, rows[: depth + 1]) is not None)
            time.sleep(0.1)  # nobody clicks on a row before it stands still
            self.clicks[self.page] += 1
            self._send(lambda depth=depth: click_index(name, rows[: depth + 1]))

    def pick(self, name: str, words: str) -> None:
        """Take a choice of the list that a control opens: go there and type how it begins."""
        self.go_to(name)
        self.type(words)
        if self.gui(lambda: QApplication.activePopupWidget() is not None):
            self.press(Key.Key_Return)

    # --- looking ---------------------------------------------------------------------------------

    def see(self, name: str) -> None:
        """Wait a moment until a control with a name stands in front."""
        try:
            self.wait(lambda: find(name) is not None)
        except Lost:
            names = self.gui(lambda: sorted({spoken_name(each) for each in in_front()} - {""}))
            raise Lost(f"no “{name}” in sight, only {names}") from None

    def wait_for(self, words: str, seconds: float = PATIENCE) -> None:
        """Wait until words stand somewhere in front."""
        try:
            self.wait(lambda: any(words in said for said in read()), seconds)
        except Lost:
            raise Lost(f"“{words}” is not to be read, only {self.gui(read)}") from None

    def wait(self, until: Callable[[], object], seconds: float = PATIENCE) -> None:
        """Wait for something to be seen."""
        end = time.monotonic() + seconds
        while not self.gui(until):
            if time.monotonic() > end:
                raise Lost("waited in vain")
            time.sleep(0.01)

    def settle(self) -> None:
        """Let what is under way come to its end."""
        self.gui(lambda: None)
        self.gui(lambda: QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete))

    def rest(self) -> None:
        """Lean back until all threads of the program are done."""
        self.gui(QThreadPool.globalInstance().waitForDone)
        self.settle()

    def open_menu(self) -> None:
        """Press the menu key, which the system turns into the wish for a menu."""
        self.keys[self.page] += 1
        self._send(wish_for_menu)

    # --- menus -----------------------------------------------------------------------------------

    def choose(self, *names: str) -> None:
        """Choose from the menu that is open, by arrow keys; several names go into menus inside."""
        for place, name in enumerate(names):
            self.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
            lines = self.gui(menu_lines)
            for _ in range(len(lines) + 1):
                if matches(self.gui(menu_line), name):
                    break
                self.press(Key.Key_Down)
            else:
                raise Lost(f"no “{name}” in the menu, only {lines}")
            self.press(Key.Key_Return if place == len(names) - 1 else Key.Key_Right)


# --- in the program's thread -----------------------------------------------------------------------


def has_keyboard() -> bool:
    """Whether some window takes keys."""
    manage_windows()
    return bool(QApplication.activePopupWidget() or QApplication.activeWindow())


def target() -> QWidget:
    """What the keyboard goes to: an open menu or list, else the widget with the focus."""
    popup = QApplication.activePopupWidget()
    if popup is not None:
        return popup.focusWidget() or popup
    found = QApplication.focusWidget() or QApplication.activeWindow()
    assert found is not None
    return found


def end(loop: QEventLoop) -> None:
    """End the waiting, also that of dialogs left open by a journey that failed."""
    for window in QApplication.topLevelWidgets():
        if isinstance(window, (QDialog, QMenu)):
            window.close()
    loop.quit()


def manage_windows() -> None:
    """The window behind a dialog that was closed comes to the front, as every window manager has it."""
    if QApplication.activeWindow() is not None:
        return
    left = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    for window in (*[each for each in left if each.isModal()], *left):
        window.activateWindow()
        return


def type_sign(widget: QWidget, sign: str) -> None:
    """Give one sign to a widget."""
    if sign.isascii():
        QTest.keyClick(widget, sign)  # pyright: ignore
        return
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):  # QTest knows no key for it
        QCoreApplication.sendEvent(widget, QKeyEvent(kind, 0, Modifier.NoModifier, sign))


def wish_for_menu() -> None:
    """What the system sends when the menu key is pressed."""
    widget = target()
    inside = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
    at = inside.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, inside.mapToGlobal(at))
    QCoreApplication.sendEvent(inside, event)


def spoken_focus() -> str:
    """What a screen reader says of where the keyboard is."""
    manage_windows()
    focus = QApplication.focusWidget()
    return spoken_name(focus) if focus is not None else ""


def words_in_hand() -> str:
    """The words in the field that has the keyboard."""
    focus = QApplication.focusWidget()
    return focus.toPlainText() if isinstance(focus, QPlainTextEdit) else str(getattr(focus, "text", str)())


def in_front() -> list[QWidget]:
    """What can be seen of the window that takes keys and clicks now."""
    manage_windows()
    top = QApplication.activePopupWidget() or QApplication.activeModalWidget() or QApplication.activeWindow()
    return list(seen(top)) if top is not None else []


def find(name: str) -> QWidget | None:
    """The control in front that is called so; one that can be used goes before a label."""
    found = [each for each in in_front() if each.isEnabled() and matches(spoken_name(each), name)]
    exact = [each for each in found if spoken_name(each) == name] or found
    usable = [each for each in exact if isinstance(each, QAbstractButton) or each.focusPolicy()]
    return next(iter(usable or exact), None)


def find_view(name: str) -> QAbstractItemView | None:
    """The list or table in front that is called so."""
    views = (each for each in in_front() if isinstance(each, QAbstractItemView))
    return next((each for each in views if matches(spoken_name(each), name)), None)


def choice(name: str) -> str:
    """What is chosen in a control of choices."""
    found = find(name)
    return found.currentText() if isinstance(found, QComboBox) else ""


def folded(name: str) -> bool:
    """Whether a fold is said to be closed."""
    found = find(name)
    return found is not None and spoken_name(found).endswith("terlipat")


def read() -> list[str]:
    """The words that stand in front."""
    said = (spoken_name(each) or str(getattr(each, "text", str)()) for each in in_front())
    return [each for each in said if each]


def matches(said: str, name: str) -> bool:
    """Whether a name is what is said, or its part before a comma or colon; "Saran*" is a beginning."""
    if name.endswith("*"):
        return said.startswith(name[:-1])
    return said == name or said.startswith((f"{name},", f"{name}:"))


def menu_lines() -> list[str]:
    """The lines of the open menu."""
    menu = QApplication.activePopupWidget()
    return [words_of(each) for each in menu.actions()] if menu is not None else []


def menu_line() -> str:
    """The line of the open menu that is marked."""
    menu = QApplication.activePopupWidget()
    action = menu.activeAction() if isinstance(menu, QMenu) else None
    return words_of(action) if action is not None else ""


def words_of(action: QAction) -> str:
    """The words of a line of a menu, without its key."""
    return action.text().replace("&", "").partition("\t")[0]


def row_of(name: str, rows: Sequence[str]) -> QModelIndex | None:
    """The row of a tree that one comes to by the beginnings of words; None where there is none."""
    view = find_view(name)
    if view is None:
        return None
    index = QModelIndex()
    for words in rows:
        model, inside = view.model(), index
        children = (model.index(row, 0, inside) for row in range(model.rowCount(inside)))
        index = next((each for each in children if str(each.data()).startswith(words)), QModelIndex())
        if not index.isValid():
            return None
    return index


def click_index(name: str, rows: Sequence[str]) -> None:
    """Click on a row of a tree, on its words."""
    view, index = find_view(name), row_of(name, rows)
    assert view is not None and index is not None
    view.scrollTo(index)
    rect = view.visualRect(index)
    at = rect.topLeft() + QPoint(rect.width() // 2, rect.height() // 2)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def reveal(widget: QWidget, at: QPoint | None = None) -> None:
    """Scroll until a place in a control is in sight, as the wheel would."""
    point = at or widget.rect().center()
    area = widget.parentWidget()
    while area is not None:
        if isinstance(area, QScrollArea) and area.widget() is not None:
            inside = widget.mapTo(area.widget(), point)  # pyright: ignore
            area.ensureVisible(inside.x(), inside.y(), 0, 60)
        area = area.parentWidget()
