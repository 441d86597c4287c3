"""A field for a duration: a number, up to another one if need be, and a unit."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from drafter.model.answers import Duration, Unit
from forms import theme
from forms.controls import ComboBox, Label, NumberEdit, TextButton, role
from forms.editors.duration_words import MOST

UNITS: tuple[Unit, ...] = ("menit", "jam", "hari kerja", "hari kalender", "hari", "minggu", "bulan", "tahun")
SPAN = "Rentang waktu"
SPAN_MORE = "Tambahkan angka kedua, misalnya 2 sampai 4 hari kerja"
LARGER_WANTED = "Angka kedua harus lebih besar daripada angka pertama."


class DurationField(QWidget):
    """The field.

    changed(Duration | None): another duration; None while no number is given.  The second number is there
    once it is asked for; while it is not larger than the first one, it is marked and left out.
    """

    changed = Signal(object)

    def __init__(self, name: str, unit: Unit = "hari kerja", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Duration | None = None
        self.amount = NumberEdit("", least=1, most=MOST, parent=self)
        self.most = NumberEdit("", least=1, most=MOST, parent=self)
        self.span = TextButton(SPAN, "plus", self)
        self.span.setToolTip(SPAN_MORE)
        self.unit = ComboBox([(each, each) for each in UNITS], f"{name}: satuan", self)
        self.unit.choose(unit)
        self._between = Label("sampai", "second", self)
        self._between.setWordWrap(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(8))
        for widget in (self.amount, self._between, self.most, self.unit, self.span):
            row.addWidget(widget)
        row.addStretch(1)
        self.set_name(name)
        self._show_span(False)
        self.span.clicked.connect(self._ask_span)
        self.amount.value_changed.connect(self._edited)
        self.most.value_changed.connect(self._edited)
        self.unit.chosen.connect(self._edited)
        theme.notifier().changed.connect(self._size)
        self._size()

    def _size(self) -> None:
        for edit in (self.amount, self.most):
            edit.setFixedWidth(theme.current().px(72))
        self.unit.setMinimumWidth(theme.current().px(120))

    def _show_span(self, shown: bool) -> None:
        for widget in (self._between, self.most):
            widget.setVisible(shown)
        self.span.setVisible(not shown)

    def _ask_span(self) -> None:
        """A second number: "2 sampai 4 hari kerja"."""
        self._show_span(True)
        self.most.setFocus(Qt.FocusReason.OtherFocusReason)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Into the first number.  Not a focus proxy: that would be one more stop for Tab."""
        self.amount.setFocus(reason)

    def set_name(self, name: str) -> None:
        """What the field is about, for a screen reader."""
        self.setAccessibleName(name)
        self.amount.setAccessibleName(f"{name}: jumlah")
        self.most.setAccessibleName(f"{name}: sampai")
        self.unit.setAccessibleName(f"{name}: satuan")
        self.span.setAccessibleName(f"{name}: {SPAN.lower()}")

    def show_duration(self, duration: Duration | None) -> None:
        """Show a duration quietly; without one the unit chosen last stays."""
        if duration == self.duration():
            self._shown = duration
            return
        self._shown = duration
        self.amount.set_value(duration.amount if duration else None)
        self.most.set_value(duration.most if duration else None)
        self._show_span(bool(duration and duration.most))
        if duration:
            self.unit.choose(duration.unit)
        self._mark()

    def duration(self) -> Duration | None:
        """The duration as it stands in the field."""
        amount, most = self.amount.value(), self.most.value()
        if amount is None or amount == 0:
            return None
        unit: Unit = next(each for each in UNITS if each == self.unit.key())
        most = most if most is not None and most > amount else None
        if self._shown is None:
            return Duration(amount=amount, unit=unit, most=most)
        return replace(self._shown, amount=amount, unit=unit, most=most)

    def _mark(self) -> None:
        amount, most = self.amount.value(), self.most.value()
        wrong = most is not None and (amount is None or most <= amount)
        role(self.most, "trouble" if wrong else "")
        self.most.setToolTip(LARGER_WANTED if wrong else "")
        self.most.setAccessibleDescription(LARGER_WANTED if wrong else "")

    def _edited(self, _: object = None) -> None:
        self._mark()
        before, now = self._shown, self.duration()
        if now != before:
            self._shown = now
            self.changed.emit(now)
