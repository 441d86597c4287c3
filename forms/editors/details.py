"""What an item says beside its words: a panel under its row, and quiet words where it is folded away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import get_args

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from drafter.documents import phrases
from drafter.model.answers import Form, ItemDetail
from drafter.wording import digits
from forms import theme
from forms.controls import CheckBox, ComboBox, Field, LineEdit, NumberEdit
from forms.editors.line_list import Panel

FACILITIES = ("facilities",)  # components whose items are counted things, not documents
FORMS: list[tuple[str, str]] = [(form, form or "tidak disebut") for form in get_args(Form)]
COLUMNS = 6
NARROW = 440  # px at 100 %; narrower the fields stand in pairs


@dataclass(frozen=True, slots=True)
class Part:
    """One field: the name in the record, its label, hint, width in columns, for which items it is asked."""

    name: str
    label: str
    hint: str
    span: int
    counted: bool


PARTS = (
    Part("form", "Bentuk", "", 2, counted=False),
    Part("copies", "Lembar", "", 2, counted=False),
    Part("form_code", "Formulir", "F-1.01", 2, counted=False),
    Part("issuer", "Penerbit", "kepala desa/lurah", 3, counted=False),
    Part("condition", "Hanya apabila", "apabila dikuasakan", 3, counted=False),
    Part("quantity", "Jumlah", "", 2, counted=True),
    Part("unit", "Satuan", "unit", 2, counted=True),
    Part("vulnerable", "Bagi kelompok rentan", "", 6, counted=True),
)


def summary(detail: ItemDetail | None) -> str:
    """A detail in quiet words: "fotokopi · 1 lembar · dari Disdukcapil"."""
    if detail is None:
        return ""
    sheets = detail.unit or "lembar"
    parts = (
        detail.form,
        f"{digits(detail.copies)} {sheets}" if detail.copies is not None else "",
        phrases.led("dari", detail.issuer, "yang diterbitkan", "oleh"),
        phrases.led("formulir", detail.form_code),
        phrases.led("apabila", detail.condition, *phrases.CONDITIONS),
        f"{digits(detail.quantity)} {detail.unit}".strip() if detail.quantity is not None else "",
        "bagi kelompok rentan" if detail.vulnerable else "",
    )
    return " · ".join(part for part in parts if part)


def with_part(detail: ItemDetail | None, name: str, value: object) -> ItemDetail | None:
    """A detail with one part changed; None when nothing is left."""
    changed = replace(detail or ItemDetail(), **{name: value})
    return None if changed == ItemDetail() else changed


class DetailPanel(Panel):
    """The panel.

    edited(name, value): a part was changed.  closed(): Escape or Ctrl+D: back to the row.
    """

    edited = Signal(str, object)
    closed = Signal()

    def __init__(self, component: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counted = component in FACILITIES
        self._shown: frozenset[str] = frozenset()
        self._narrow = False
        self.setAccessibleName("Rincian butir")
        self._grid = QGridLayout(self)
        self._fields: dict[str, QWidget] = {}
        self._setters: dict[str, Callable[[object], None]] = {}
        self._boxes: dict[str, QWidget] = {}
        for part in PARTS:
            self._make(part)
        theme.notifier().changed.connect(self._size)
        self._size()
        self.show_detail(None)

    def _size(self) -> None:
        look = theme.current()
        self._grid.setContentsMargins(look.px(44), look.px(2), look.px(16), look.px(12))
        self._grid.setHorizontalSpacing(look.px(8))
        self._grid.setVerticalSpacing(look.px(8))

    def _make(self, part: Part) -> None:
        name = part.name
        control: QWidget
        if name == "form":
            combo = ComboBox(FORMS, part.label, self)
            combo.chosen.connect(lambda key: self.edited.emit(name, key))
            self._setters[name] = lambda value: combo.choose(str(value))
            combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            control = combo
        elif name in ("copies", "quantity"):
            number = NumberEdit(least=1, most=99_999, parent=self)
            number.value_changed.connect(lambda value: self.edited.emit(name, value))
            self._setters[name] = lambda value: number.set_value(value if isinstance(value, int) else None)
            control = number
        elif name == "vulnerable":
            check = CheckBox(part.label, self)
            check.toggled.connect(lambda on: self.edited.emit(name, on))
            self._setters[name] = lambda value: check.show_checked(bool(value))
            control = check
        else:
            line = LineEdit(part.hint, self)
            line.edited.connect(lambda text: self.edited.emit(name, text))
            self._setters[name] = lambda value: line.show_text(str(value))
            control = line
        control.installEventFilter(self)
        self._fields[name] = control
        self._boxes[name] = control if name == "vulnerable" else Field(part.label, control, parent=self)

    def show_detail(self, detail: ItemDetail | None) -> None:
        """Show a detail quietly; parts that are not asked for here are shown when they hold something."""
        detail = detail or ItemDetail()
        blank = ItemDetail()
        wanted = {
            part.name
            for part in PARTS
            if part.counted == self._counted or getattr(detail, part.name) != getattr(blank, part.name)
        }
        for part in PARTS:
            self._setters[part.name](getattr(detail, part.name))
        if not wanted <= self._shown:
            self._lay_out(wanted | self._shown)

    def _lay_out(self, wanted: set[str]) -> None:
        self._shown = frozenset(wanted)
        row = column = 0
        for part in PARTS:
            box = self._boxes[part.name]
            self._grid.removeWidget(box)
            box.setVisible(part.name in wanted)
            if part.name not in wanted:
                continue
            span = max(part.span, COLUMNS // 2) if self._narrow else part.span
            if column + span > COLUMNS:
                row, column = row + 1, 0
            self._grid.addWidget(box, row, column, 1, span)
            column += span
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)

    def fit(self, width: int) -> int:
        """The height it needs in a width, having taken it."""
        narrow = width < theme.current().px(NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self._lay_out(set(self._shown))
        return self._grid.totalSizeHint().height()

    def fields(self) -> list[QWidget]:
        """The fields that are shown, in their order."""
        return [self._fields[part.name] for part in PARTS if part.name in self._shown]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape and Ctrl+D lead back to the row; Enter goes to the next field."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape or (event.key() == Qt.Key.Key_D and control):
            self.closed.emit()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            fields = self.fields()
            last = watched is fields[-1]
            if last:
                self.closed.emit()
            else:
                self.focusNextChild()
            return True
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """A trace at the left ties the panel to its row."""
        look = theme.current()
        painter = QPainter(self)
        painter.fillRect(look.px(28), look.px(2), 2, self.height() - look.px(14), look.color("accent"))
        painter.end()
