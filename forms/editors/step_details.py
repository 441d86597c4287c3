"""What a step may say beside who, what and how long: its output, its way, where it branches to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from drafter.model.answers import Mode, Step
from forms import theme
from forms.controls import ComboBox, Field, LineEdit, Segmented, SuggestEdit
from forms.editors.steps_shape import with_branch

WAYS: tuple[tuple[Mode, str], ...] = (
    ("", "Tidak disebut"),
    ("tatap muka", "Tatap muka"),
    ("daring", "Daring"),
)
NOWHERE = ("", "Tidak kembali")
CONDITIONS = (
    "berkas tidak lengkap",
    "berkas tidak benar",
    "permohonan ditolak",
    "permohonan tidak memenuhi syarat",
)


class StepDetails(QWidget):
    """The fields.

    changed(step, field): the step anew, and which field was typed in ("" for a choice).
    target_chosen(place): the step to go back to was chosen by its place; "" for none.
    """

    changed = Signal(object, str)
    target_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = Step()
        self.output = LineEdit("misalnya tanda terima berkas")
        self.mode = Segmented(WAYS, "Cara")
        self.condition = SuggestEdit("misalnya berkas tidak lengkap")
        self.condition.set_suggestions(CONDITIONS)
        self.target = ComboBox([NOWHERE], "Kembali ke")
        self.action = LineEdit("misalnya berkas dikembalikan kepada pemohon")
        self._lay_out()
        self.output.edited.connect(self._on_output)
        self.mode.chosen.connect(self._on_mode)
        self.condition.edited.connect(self._on_condition)
        self.action.edited.connect(self._on_action)
        self.target.chosen.connect(self.target_chosen)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.current().px(16))
        grid.setVerticalSpacing(theme.current().px(8))
        self.target.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        fields = (
            (Field("Keluaran langkah ini", self.output), 0, 0, 1),
            (Field("Cara", self.mode), 0, 1, 1),
            (Field("Bercabang apabila", self.condition), 1, 0, 1),
            (Field("Kembali ke", self.target), 1, 1, 1),
            (Field("Atau yang dilakukan", self.action), 2, 0, 2),
        )
        for field, row, column, span in fields:
            grid.addWidget(field, row, column, 1, span)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def show_step(self, step: Step | None, targets: Sequence[tuple[str, str]], target: str) -> None:
        """Show a step quietly; `targets` are places and names of steps, `target` the place chosen."""
        self.setEnabled(step is not None)
        self._step = step or Step()
        self.output.show_text(self._step.output)
        self.mode.choose(self._step.mode)
        branch = self._step.branch
        self.condition.show_text(branch.condition if branch else "")
        self.action.show_text(branch.action if branch else "")
        options = [NOWHERE, *targets]
        gone = bool(branch and branch.target and not target)
        if gone:
            options.insert(1, ("gone", "langkah yang sudah dihapus"))
        shown = [(self.target.itemData(row), self.target.itemText(row)) for row in range(self.target.count())]
        if shown != options:
            self.target.set_options(options)
        self.target.choose("gone" if gone else target)

    def _on_output(self, words: str) -> None:
        self._say(replace(self._step, output=words), "output")

    def _on_mode(self, key: str) -> None:
        mode: Mode = next(each for each, _ in WAYS if each == key)
        self._say(replace(self._step, mode=mode), "")

    def _on_condition(self, words: str) -> None:
        self._say(with_branch(self._step, condition=words), "condition")

    def _on_action(self, words: str) -> None:
        self._say(with_branch(self._step, action=words), "action")

    def _say(self, step: Step, typing: str) -> None:
        self._step = step
        self.changed.emit(step, typing)
