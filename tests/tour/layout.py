"""What is wrong with a page as it stands: cut words, children outside, overlaps, nameless controls.

Each check gives findings as sentences; an empty list is a sound page.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QFocusFrame,
    QFrame,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QRadioButton,
    QScrollBar,
    QSizeGrip,
    QSplitterHandle,
    QStyle,
    QStyleOptionFrame,
    QTextEdit,
    QTreeView,
    QWidget,
)

from forms.controls import Segmented
from forms.editors.cell_edit import CellEdit
from tests.tour.english import english
from tests.tour.widgets import name_of, plain, seen, spoken_name

SLACK = 1  # px: fractions of pixels are rounded here and there


# --- words cut -----------------------------------------------------------------------------------


def cut_words(top: QWidget) -> list[str]:
    """Words that do not fit into their widget, unless they are cut on purpose and told by a tooltip."""
    return [f"{name_of(each)}: {why}" for each in seen(top) if (why := _why_cut(each))]


def _why_cut(widget: QWidget) -> str:
    if widget.visibleRegion().isEmpty() and not _scrolled_away(widget):
        return ""
    match widget:
        case QLabel():
            return _label_cut(widget)
        case QAbstractButton() if widget.text():
            return _smaller(
                widget.size(), widget.minimumSizeHint(), widget.toolTip() and "…" in widget.text()
            )
        case QComboBox():
            room = widget.width() - widget.sizeHint().width()
            words = widget.fontMetrics().horizontalAdvance(widget.currentText())
            longest = max(
                (widget.fontMetrics().horizontalAdvance(widget.itemText(i)) for i in range(widget.count())),
                default=0,
            )
            short = longest - words + room < -SLACK
            return f"“{widget.currentText()}” is cut" if short and not widget.toolTip() else ""
        case QLineEdit():
            return _line_cut(widget)
        case QPlainTextEdit() | QTextEdit():
            return _text_cut(widget)
        case QTreeView() | QListView():
            return _rows_cut(widget)
        case _:
            return ""


def _rows_cut(view: QTreeView | QListView) -> str:
    """A row cut at its end tells all of it in a tooltip."""
    model, metrics = view.model(), view.fontMetrics()
    for place in range(model.rowCount(view.rootIndex()) if model is not None else 0):
        index = model.index(place, 0, view.rootIndex())
        words, rect = str(model.data(index) or ""), view.visualRect(index)
        told = model.data(index, Qt.ItemDataRole.ToolTipRole)
        if not rect.isEmpty() and metrics.horizontalAdvance(words) > rect.width() and not told:
            return f"the row “{words[:60]}” is cut and has no tooltip"
    return ""


def _scrolled_away(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def _smaller(size: QSize, wanted: QSize, forgiven: object) -> str:
    if forgiven or (size.width() + SLACK >= wanted.width() and size.height() + SLACK >= wanted.height()):
        return ""
    return f"{size.width()}x{size.height()}, but its words want {wanted.width()}x{wanted.height()}"


def _label_cut(label: QLabel) -> str:
    text = label.text()
    if not text:
        return ""
    if "…" in text and text.endswith("…") and label.toolTip():
        return ""
    inside = label.contentsRect()
    margin = 2 * label.margin()
    if label.wordWrap():
        wanted = label.heightForWidth(label.width())
        if label.height() + SLACK < wanted:
            return f"{label.height()} px high, but its words want {wanted}"
        words = plain(label).replace("\u200b", " ").split()
        widest = max((label.fontMetrics().horizontalAdvance(word) for word in words), default=0)
        if widest > inside.width() - margin + SLACK and not label.toolTip():
            return f"a word of {widest} px in {inside.width() - margin} px"
        return ""
    return _smaller(label.size(), label.sizeHint(), label.toolTip() and "…" in text)


def _line_cut(line: QLineEdit) -> str:
    """Words typed may be longer than the field, it scrolls; what it says by itself may not."""
    if line.text() or not line.placeholderText() or line.toolTip():
        return ""
    option = QStyleOptionFrame()
    line.initStyleOption(option)
    inside = line.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, line)
    room = inside.width() - 4 - line.textMargins().left() - line.textMargins().right()
    wanted = line.fontMetrics().horizontalAdvance(line.placeholderText())
    return f"placeholder of {wanted} px in {room} px" if wanted > room + SLACK else ""


def _text_cut(edit: QPlainTextEdit | QTextEdit) -> str:
    if edit.toPlainText() or not edit.placeholderText() or edit.toolTip():
        return ""
    room = edit.viewport().rect().adjusted(2, 0, -2, 0)
    flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
    wanted = edit.fontMetrics().boundingRect(QRect(0, 0, room.width(), 10_000), flags, edit.placeholderText())
    if wanted.height() > edit.viewport().height() + 4 or wanted.width() > room.width() + 4:
        return f"placeholder wants {wanted.width()}x{wanted.height()} in {room.width()}x{room.height()}"
    return ""


# --- geometry ------------------------------------------------------------------------------------


def outside(top: QWidget) -> list[str]:
    """Children that stand out of their parent; what scrolls may, in the direction it scrolls."""
    found = []
    for widget in seen(top):
        parent = widget.parentWidget()
        if widget is top or parent is None:
            continue
        room, inner = parent.rect(), widget.geometry()
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and parent is area.viewport():
            if isinstance(area, QAbstractItemView):
                continue  # its fields are placed where the rows stand, and scroll with them
            across = area.horizontalScrollBar().maximum() > 0
            if across and area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
                continue
            room = QRect(room.x(), inner.y(), room.width(), max(inner.height(), 1))
        if not room.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(inner) and not inner.isEmpty():
            found.append(f"{name_of(widget)} at {_said(inner)} is outside {_said(room)}")
    return found


def beyond_screen(top: QWidget) -> list[str]:
    """A dialog or menu that is larger than the screen of an office; pages are made as large as asked."""
    if not isinstance(top, (QDialog, QMenu)):
        return []
    screen = top.screen().availableGeometry().size()
    size = top.size()
    fits = size.width() <= screen.width() and size.height() <= screen.height()
    return [] if fits else [f"{name_of(top)} is {size.width()}x{size.height()}"]


def overlapping(top: QWidget) -> list[str]:
    """Siblings that cover each other."""
    found = []
    for parent in seen(top):
        children = [
            each
            for each in parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
            if each.isVisible() and not each.isWindow() and not each.geometry().isEmpty()
            if not isinstance(each, (QSizeGrip, QFocusFrame))
            if not each.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        ]
        for place, one in enumerate(children):
            for other in children[place + 1 :]:
                if isinstance(one, QSplitterHandle) or isinstance(other, QSplitterHandle):
                    continue  # a handle of one pixel takes hold on both sides
                common = one.geometry().intersected(other.geometry())
                if common.width() > SLACK and common.height() > SLACK:
                    found.append(f"{name_of(one)} and {name_of(other)} overlap by {_said(common)}")
    return found


def _said(rect: QRect) -> str:
    return f"{rect.x()},{rect.y()} {rect.width()}x{rect.height()}"


# --- controls ------------------------------------------------------------------------------------

CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractItemView)


def controls(top: QWidget) -> list[QWidget]:
    """What an officer acts with; parts of a control are not counted."""
    found = []
    for widget in seen(top):
        if not widget.isEnabled() or isinstance(widget, (QScrollBar, QHeaderView)):
            continue
        takes_focus = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if isinstance(widget, CONTROLS) or (takes_focus and not isinstance(widget, QFrame)):
            found.append(widget)
    return [each for each in found if not _is_part(each)]


def _is_part(widget: QWidget) -> bool:
    """A part of another control, which stands for it: a line in a combo box, a list around its live field."""
    around = isinstance(widget, QAbstractItemView) and widget.focusPolicy() == Qt.FocusPolicy.NoFocus
    if widget.focusProxy() is not None or (around and widget.findChildren(CellEdit)):
        return True
    parent = widget.parentWidget()
    return isinstance(parent, QComboBox) or (
        isinstance(parent, QLineEdit) and isinstance(widget, QAbstractButton)
    )


def nameless(top: QWidget) -> list[str]:
    """Controls that a screen reader could not say."""
    return [f"{name_of(each)} has no name" for each in controls(top) if not spoken_name(each)]


MOST_TABS = 400


def unreached(top: QWidget) -> list[str]:
    """Controls that the Tab key does not come to; Ctrl+Tab leaves a table, in which Tab goes on by cells."""
    wanted = [each for each in controls(top) if not _by_arrows(each)]
    if not wanted:
        return []
    top.activateWindow()
    QApplication.processEvents()
    first = QApplication.focusWidget()
    if first is None or first.window() is not top.window():
        top.window().focusNextChild()
    met: list[QWidget] = []
    for _ in range(MOST_TABS):
        now = QApplication.focusWidget()
        if now is None or now.window() is not top.window():
            break
        if now in met and met.index(now) == 0:
            break
        met.append(now)
        in_table = isinstance(now, CellEdit)
        control = Qt.KeyboardModifier.ControlModifier if in_table else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(now, Qt.Key.Key_Tab, control)
        if QApplication.focusWidget() is now and len(wanted) > 1:
            return [f"Tab does not leave {name_of(now)}"]
    return [
        f"{name_of(each)} is not reached by Tab" for each in wanted if each not in met and each.isVisible()
    ]


def _by_arrows(widget: QWidget) -> bool:
    """Whether arrow keys come to it: choices of which one is taken, menus, rows of lists."""
    if isinstance(widget, (QMenu, QMenuBar)):
        return True
    parent = widget.parentWidget()
    grouped = isinstance(widget, QRadioButton) or isinstance(parent, Segmented)
    return grouped and isinstance(widget, QAbstractButton) and not widget.isChecked()


CHECKS: tuple[Callable[[QWidget], list[str]], ...] = (
    cut_words,
    outside,
    beyond_screen,
    overlapping,
    english,
    nameless,
    unreached,
)
