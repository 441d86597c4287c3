"""All answers of a service at a glance: component, printed words, and "Ubah" beside each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from drafter.documents.blocks import CellBlock, Paragraph
from drafter.documents.cells import Cells
from drafter.model.answers import NOT_YET, Answer
from drafter.model.draft import Service
from forms import page_states, theme
from forms.answer_words import blocks_or_told
from forms.controls import Card, Divider, Label, StateMark, TextButton
from forms.places import Place
from forms.session import Session
from forms.states import State
from forms.words import Words

TITLE, TITLE_NARROW, NARROW = 200, 132, 720  # px at 100 %
NOTHING = (Paragraph("Belum diisi."),)
SAYS = {
    State.BEGUN: "Baru dimulai, atau masih contoh",
    State.SHARED: "Sama untuk semua pelayanan",
    State.ATTENTION: "Perlu perhatian",
}


@dataclass(frozen=True, slots=True)
class Answered:
    """One component of a service: where it is edited, what it is called, how far it is, what it prints."""

    place: Place
    title: str
    state: State
    blocks: tuple[CellBlock, ...]
    group: str = ""


class AnswerRow(QWidget):
    """wanted(Place): "Ubah" was taken."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self.group = Label("", "group")
        self.line = Divider()
        self.mark = StateMark(State.EMPTY)
        self.title = Label("", "strong")
        self.says = Label("", "second")
        self.words = Words()
        self.change = TextButton("Ubah")
        self.change.clicked.connect(lambda: self.wanted.emit(self._place))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._rows = whole
        self._across = QHBoxLayout()
        self._names = QVBoxLayout()
        self._names.addWidget(self.title)
        self._names.addWidget(self.says)
        self._names.addStretch(1)
        self._left = QWidget(self)
        self._left.setLayout(self._names)
        self._first_lines: list[QVBoxLayout] = []
        for number, widget in enumerate((self.mark, self._left, self.words)):
            lines = QVBoxLayout()
            lines.addWidget(widget)
            lines.addStretch(1)
            self._first_lines.append(lines)
            self._across.addLayout(lines, number // 2)
        self._across.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        for widget in (self.group, self.line):
            whole.addWidget(widget)
        whole.addLayout(self._across)
        theme.notifier().changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        px = theme.current().px
        self._rows.setSpacing(px(10))
        self._across.setSpacing(px(12))
        self._names.setContentsMargins(0, 0, 0, 0)
        self._names.setSpacing(0)
        for each in self._first_lines:  # on one line with the words of the button
            each.setContentsMargins(0, px(6), 0, 0)
        self._left.setFixedWidth(px(TITLE if self.width() >= px(NARROW) else TITLE_NARROW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_answer(self, answered: Answered) -> None:
        """Another component, or another answer."""
        self._place = answered.place
        self.group.setText(answered.group)
        self.group.setVisible(bool(answered.group))
        self.mark.show_state(answered.state)
        self.title.setText(answered.title)
        self.says.setText(SAYS.get(answered.state, ""))
        self.says.setVisible(answered.state in SAYS)
        self.words.show_blocks(answered.blocks or NOTHING, "text" if answered.blocks else "soft")
        self.change.set_text("Ubah" if answered.blocks else "Isi")
        self.change.setAccessibleName(f"{self.change.text()} {answered.title}")


class AnswersView(Card):
    """The answers of one service.

    wanted(Place): one of them is to be changed.
    """

    wanted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.lines: list[AnswerRow] = []

    def show_service(self, service: Service) -> None:
        """Another service, or other answers; what stays is not laid out again."""
        answers = list(self._answers(service))
        while len(self.lines) < len(answers):
            row = AnswerRow(self)
            row.line.setVisible(bool(self.lines))
            row.wanted.connect(self.wanted)
            self.lines.append(row)
            self.add(row)
        for row, answered in zip(self.lines, answers, strict=False):
            row.show_answer(answered)
        for number, row in enumerate(self.lines):
            row.setVisible(number < len(answers))

    def _answers(self, service: Service) -> Iterator[Answered]:
        components, cells = self._session.sources.components, self._session.cells
        for group in components.groups:
            said = group.title
            for component in components.of_group(group.id):
                place = Place("service", service.id, component.id)
                state = page_states.component_state(cells, service, component.id)
                blocks = blocks_or_told(partial(cells.blocks, service, component.id))
                yield Answered(place, component.title, state, blocks, said)
                said = ""
            for number, own in enumerate(service.extra, 1):
                if own.group == group.id:
                    place = Place("service", service.id, f"x{number}")
                    state = page_states.component_state(cells, service, f"x{number}")
                    blocks = blocks_or_told(partial(own_blocks, cells, service, own.answer))
                    title = own.title.strip() or f"Komponen tambahan ke-{number}"
                    yield Answered(place, title, state, blocks)


def own_blocks(cells: Cells, service: Service, answer: Answer) -> tuple[CellBlock, ...]:
    """What a component beside the fourteen prints."""
    return cells.worded(service, answer, NOT_YET).blocks
