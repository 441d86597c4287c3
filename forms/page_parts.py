"""What the pages of the guide are made of: a column that scrolls, a head, and the bar below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from forms import theme
from forms.controls import Button, Chip, Label, PrimaryButton, Scroll, role
from forms.places import Place
from forms.session import Change

WIDEST, WIDEST_LARGE, LARGE_WINDOW = 600, 640, 1700  # px at 100 %
MARGIN, TOP = 32, 20
BAR = 12  # px of a scroll bar


def form_width(widget: QWidget) -> int:
    """How wide a form may be in the window that a widget stands in."""
    px = theme.current().px
    return px(WIDEST_LARGE if widget.window().width() > px(LARGE_WINDOW) else WIDEST)


class FormColumn(QWidget):
    """A column of at most 600 px (640 in a large window) in the middle of its room; `rows` is its layout."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.beside_bar = False  # a scroll bar stands at the right: the column must not move when it comes
        self._across = QHBoxLayout(self)
        self._across.setSpacing(0)
        self.inner = QWidget(self)
        self.rows = QVBoxLayout(self.inner)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self._across.addStretch(1)
        self._across.addWidget(self.inner, 1000)
        self._across.addStretch(1)
        theme.notifier().changed.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Sizes of the look in use, and of the window."""
        px = theme.current().px
        right = px(MARGIN) if self.beside_bar else px(MARGIN + BAR)
        self._across.setContentsMargins(px(MARGIN), px(TOP), right, px(MARGIN))
        self.rows.setSpacing(px(8))
        self.inner.setMaximumWidth(form_width(self))

    def add(self, widget: QWidget) -> None:
        """Put a widget under those that are there."""
        self.rows.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.inner.setMaximumWidth(form_width(self))


class FormPage(QWidget):
    """A page of the guide: a column that scrolls.

    wanted(Place): the officer wants to go there.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        role(self, "page")
        self.column = FormColumn()
        self.scroll: QScrollArea = Scroll(self.column, self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.scroll, 1)
        self.scroll.verticalScrollBar().rangeChanged.connect(self._make_room)

    def _make_room(self, least: int, most: int) -> None:
        if self.column.beside_bar != (most > least):
            self.column.beside_bar = most > least
            self.column.fit()

    def show_place(self, place: Place) -> None:
        """Show what stands at a place."""
        raise NotImplementedError

    def show_change(self, change: Change) -> None:
        """Show what another draft changes on the page in sight."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the cursor where work begins."""
        raise NotImplementedError

    def explain(self) -> None:
        """F1: more about what is in hand."""

    def to_top(self) -> None:
        """Scroll to the head of the page."""
        self.scroll.verticalScrollBar().setValue(0)


class Foot(QWidget):
    """Back, where Ctrl+Enter leads, and the one next step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        role(self, "foot")
        self.back = Button("Kembali", parent=self)
        self.hint = Label("", "second", self)
        self.hint.setWordWrap(False)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.next = PrimaryButton("Berikutnya", parent=self)
        self._words = self._hinted = ""
        self._across = QHBoxLayout(self)
        self._inner = QWidget(self)
        self._row = QHBoxLayout(self._inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.back)
        self._row.addWidget(self.hint, 1)
        self._row.addWidget(self.next)
        self._across.addStretch(1)
        self._across.addWidget(self._inner, 1000)
        self._across.addStretch(1)
        theme.notifier().changed.connect(self._fit)
        self._fit()

    def show_steps(self, back: bool, following: str, hint: str) -> None:
        """Whether there is a way back, what comes next, and where Ctrl+Enter leads."""
        self.back.setEnabled(back)
        self._words = f"Berikutnya: {following}" if following else ""
        self._hinted = f"Ctrl+Enter: {hint}" if hint else ""
        self.next.setVisible(bool(following))
        self._cut()

    def _fit(self) -> None:
        px = theme.current().px
        self._across.setContentsMargins(px(MARGIN), px(14), px(MARGIN + BAR), px(14))
        self._row.setSpacing(px(12))
        self._inner.setMaximumWidth(form_width(self))
        self._cut()

    def _cut(self) -> None:
        """Long names end in dots: the button may take two thirds, the hint what is left."""
        room = self._inner.maximumWidth() if self.width() < 100 else min(self.width(), form_width(self))
        most = max(room - theme.current().px(150), theme.current().px(120))
        metrics = QFontMetrics(self.next.font())
        words = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, most * 3 // 4)
        self.next.set_text(words.replace("&", "&&"))
        self.next.setAccessibleName(self._words)
        edges = self._across.contentsMargins()
        inside = min(room, self.width() - edges.left() - edges.right())
        taken = self.back.sizeHint().width() + self.next.sizeHint().width() + 2 * self._row.spacing()
        left = inside - taken
        hint = "Ctrl+Enter: isian kosong berikutnya" if self._hinted else "Ctrl+Enter"
        self.hint.ensurePolished()  # only then its font is the one it is painted in
        self.hint.setText(hint)
        if self.hint.sizeHint().width() > left:
            self.hint.setText("")
        self.hint.setToolTip(self._hinted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._inner.setMaximumWidth(form_width(self))
        self._cut()


class Head(QWidget):
    """Where this is, its title, the question, one line of help, and what the law asks, folded away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.where = Label("", "second", self)
        self.title = Label("", "title", self)
        self.question = Label("", "question", self)
        self.help = Label("", "second", self)
        self.chip = Chip("", self)
        self.law = Label("", "second", self)
        self._article = ""
        self._open = False
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.current().px(4))
        for widget in (self.where, self.title, self.question, self.help, self.chip, self.law):
            rows.addWidget(widget)
            if isinstance(widget, Label):  # no higher than its lines at this width
                policy = widget.sizePolicy()
                policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
                widget.setSizePolicy(policy)
        rows.setAlignment(self.chip, Qt.AlignmentFlag.AlignLeft)
        self.chip.clicked.connect(lambda: self.set_open(not self._open))

    def show_words(self, where: str, title: str, question: str, help: tuple[str, ...] = ()) -> None:
        """Another page's words."""
        self.where.setText(where)
        self.where.setVisible(bool(where))
        self.title.setText(title)
        self.question.setText(question)
        self.question.setVisible(bool(question))
        self.help.setText(help[0] if help else "")
        self.help.setVisible(bool(help))

    def show_law(self, article: str, asks: str, help: tuple[str, ...] = ()) -> None:
        """What the law asks, and further help; no chip without an article."""
        self._article = article
        points = "\n".join(f"•  {each}" for each in help[1:])
        parts = (asks, f"Petunjuk pengisian:\n{points}" if points else "")
        self.law.setText("\n\n".join(each for each in parts if each))
        self.chip.setVisible(bool(article))
        self.set_open(self._open and bool(article))

    @property
    def is_open(self) -> bool:
        """Whether the law can be read."""
        return self._open

    def set_open(self, open_: bool) -> None:
        """Unfold the law, or fold it."""
        self._open = open_
        self.law.setVisible(open_)
        self.chip.setText(f"{self._article}  {'⌄' if open_ else '›'}")
        self.chip.setAccessibleName(f"{self._article}, {'terbuka' if open_ else 'terlipat'}")
