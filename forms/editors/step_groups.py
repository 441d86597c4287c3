"""The parts a procedure is divided into ("Tatap muka", "Daring"), as tabs above the table of steps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from drafter.model.answers import StepGroup
from forms import theme
from forms.controls import ComboBox, Field, Fold, IconButton, LineEdit, Segmented, TextButton
from forms.editors.steps_shape import shortened

MOST_TABS = 3  # more stand in a list that opens
MOST_LETTERS = 54  # of all tabs together


class StepGroups(QWidget):
    """Tabs, and folded under them the title and introduction of the part in hand.

    chosen(number); added(); retitled(words); introduced(words); moved(-1 or 1); removed().
    """

    chosen = Signal(int)
    added = Signal()
    retitled = Signal(str)
    introduced = Signal(str)
    moved = Signal(int)
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = Segmented([], "Bagian prosedur", self)
        self.list = ComboBox([], "Bagian prosedur", self)
        self.plus = IconButton("plus", "Tambah bagian", parent=self)
        self.heading = LineEdit("misalnya Tatap muka")
        self.intro = LineEdit("kalimat pengantar, apabila perlu")
        self.left = TextButton("Pindahkan ke kiri")
        self.right = TextButton("Pindahkan ke kanan")
        self.remove = TextButton("Hapus bagian ini")
        self.fold = Fold("Judul dan pengantar bagian", self._details(), self)
        self._lay_out()
        self.tabs.chosen.connect(self._on_chosen)
        self.list.chosen.connect(self._on_chosen)
        self.plus.clicked.connect(self.added)
        self.heading.edited.connect(self.retitled)
        self.intro.edited.connect(self.introduced)
        self.left.clicked.connect(self._on_left)
        self.right.clicked.connect(self._on_right)
        self.remove.clicked.connect(self.removed)

    def _details(self) -> QWidget:
        inner = QWidget(self)
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(Field("Judul bagian", self.heading))
        rows.addWidget(Field("Kalimat pengantar", self.intro))
        buttons = QHBoxLayout()
        for button in (self.left, self.right, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        rows.addLayout(buttons)
        return inner

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.current().px(14))
        line = QHBoxLayout()
        for widget in (self.tabs, self.list, self.plus):
            line.addWidget(widget)
        line.addStretch(1)
        rows.addLayout(line)
        rows.addWidget(self.fold)

    def show_groups(self, groups: Sequence[StepGroup], number: int) -> bool:
        """Show the parts, one of them in hand; says whether tabs were made anew."""
        self.setVisible(len(groups) > 1 or any(group.heading or group.intro for group in groups))
        options = [(str(place), title) for place, title in enumerate(titles_of(groups))]
        few = len(options) <= MOST_TABS
        self.tabs.setVisible(few)
        self.list.setVisible(not few)
        shown = self.tabs if few else self.list
        made = keep_options(shown, options)
        shown.choose(str(number))
        group = groups[number] if number < len(groups) else StepGroup()
        self.heading.show_text(group.heading)
        self.intro.show_text(group.intro)
        self.left.setEnabled(number > 0)
        self.right.setEnabled(number < len(groups) - 1)
        self.remove.setEnabled(len(groups) > 1)
        return made

    def name_group(self) -> None:
        """Open the fold and let the title be typed."""
        self.fold.set_open(True)
        self.heading.setFocus()
        self.heading.selectAll()

    def _on_chosen(self, key: str) -> None:
        self.chosen.emit(int(key))

    def _on_left(self) -> None:
        self.moved.emit(-1)

    def _on_right(self) -> None:
        self.moved.emit(1)


def titles_of(groups: Sequence[StepGroup]) -> list[str]:
    """What tabs say: the beginnings of titles, or their ends where the beginnings are alike."""
    most = MOST_LETTERS // max(1, min(len(groups), MOST_TABS))
    whole = [group.heading.strip() or f"Bagian {place}" for place, group in enumerate(groups, 1)]
    made = [shortened(title, most) for title in whole]
    alike = [title if made.count(made[place]) == 1 else "" for place, title in enumerate(made)]
    ends = [short or end_of(title, most) for short, title in zip(alike, whole, strict=True)]
    return [title.replace("&", "&&") for title in ends]


def end_of(words: str, most: int) -> str:
    """The last words that fit."""
    if len(words) <= most:
        return words
    kept = words[-(most - 1) :]
    return f"…{kept.partition(' ')[2] or kept}"


def keep_options(control: Segmented | ComboBox, options: list[tuple[str, str]]) -> bool:
    """Other words for tabs; new tabs (then True) only where their number changed, so that the focus stays."""
    had = control.property("shown_options")
    if isinstance(control, Segmented) and had and len(had) == len(options):
        for key, text in options:
            control.set_text(key, text)
        made = False
    elif made := had != options:
        control.set_options(options)
    control.setProperty("shown_options", options)
    return made
