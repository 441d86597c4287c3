"""The editor of system, mechanism and procedure: a table of steps, their total, and the flow drawn."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafter.model.answers import Step, StepGroup, Steps
from forms import theme
from forms.controls import Banner, Entry, Field, Fold, Label, LineEdit, TextButton
from forms.editors import totals
from forms.editors.base import Context
from forms.editors.fielded import FieldedEditor
from forms.editors.flow import Flow
from forms.editors.outline import Entries, flat_steps, nested_steps
from forms.editors.outline import Entry as TableRow
from forms.editors.record_table import RecordTable
from forms.editors.step_details import StepDetails
from forms.editors.step_groups import StepGroups
from forms.editors.steps_shape import (
    StepsShape,
    every_step,
    new_id,
    place_of,
    step_labels,
    targets,
    with_branch,
    with_group,
)
from forms.editors.tab_order import order_tabs

DRAWN_AFTER = 120  # ms without a keystroke until the flow is drawn anew
EMPTY = Steps(groups=(StepGroup(),))


class StepsEditor(FieldedEditor):
    """Edits Steps.

    picture_wanted: a picture of the flow is to be chosen; the page has it taken into the assets and
    shows the value with it.  time_limit_wanted: the officer wants to go to the time limit.
    """

    kind = Steps
    picture_wanted = Signal()
    time_limit_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.state = EMPTY
        self._number = 0
        self._shape = StepsShape()
        self.groups = StepGroups(self)
        self.table = RecordTable(self._shape.shape(), self)
        self.details = StepDetails(self)
        self.fold = Fold("Rincian langkah", self.details, self)
        self.total = Label("", "second", self)
        self.banner = Banner("must", "", parent=self)
        self.flow = Flow(self)
        self.divide = TextButton("Bagi menjadi beberapa bagian", "plus", self)
        self.alt = Field("Penjelasan gambar alur bagi yang tidak dapat melihatnya", LineEdit())
        self._draw_later = QTimer(self)
        self._draw_later.setSingleShot(True)
        self._draw_later.setInterval(DRAWN_AFTER)
        self._draw_later.timeout.connect(self._draw)
        self._lay_out()
        self._connect()
        self.set_context(context)
        self.show_all()

    def _lay_out(self) -> None:
        look = theme.current()
        body = QWidget(self)
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(look.px(8))
        for widget in (self.groups, self.table, self.notice, self.total, self.banner):
            rows.addWidget(widget)
        for widget in (self.fold, self.flow, self.alt):
            rows.addWidget(widget)
        self.finish(body, [self.divide], self._more_entries)
        self.watch(self.table)
        self.hear_pastes(self.table)
        self.read_rows(self.table, rows_of)

    def _connect(self) -> None:
        self.table.changed.connect(self._on_rows)
        self.table.row_changed.connect(self._show_details)
        self.table.details_wanted.connect(self._open_details)
        self.details.changed.connect(self._on_details)
        self.details.target_chosen.connect(self._on_target)
        self.fold.toggled.connect(self._show_details)
        self.groups.chosen.connect(self._on_group)
        self.groups.added.connect(self._add_group)
        self.groups.retitled.connect(self._on_heading)
        self.groups.introduced.connect(self._on_intro)
        self.groups.moved.connect(self._on_move)
        self.groups.removed.connect(self._on_remove)
        self.divide.clicked.connect(self._divide)
        self.banner.acted.connect(self.time_limit_wanted)
        self.alt.control.edited.connect(self._on_alt)  # pyright: ignore[reportAttributeAccessIssue]

    # --- the value -------------------------------------------------------------------------------

    def or_nothing(self, value: Steps) -> Steps | None:
        said = value.picture or value.before or value.after or value.unknown
        filled = any(group.steps or group.heading or group.intro or group.unknown for group in value.groups)
        return value if said or filled else None

    def focus_first(self) -> None:
        self.table.begin()

    def focus_ends(self) -> tuple[QWidget, QWidget]:
        return self.table.grid.field, self.more

    def set_context(self, context: Context) -> None:
        super().set_context(context)
        self._shape.actors = context.actors
        self._show_total()

    @property
    def group(self) -> StepGroup:
        """The part in hand."""
        return self.state.groups[self._number]

    def show_beside(self) -> None:
        self._shape.labels = step_labels(self.state)
        self._draw_later.start()
        self._show_total()

    # --- showing ---------------------------------------------------------------------------------

    def show_all(self) -> None:
        if not self.state.groups:
            self.state = replace(self.state, groups=(StepGroup(),))
        self._number = min(self._number, len(self.state.groups) - 1)
        self._shape.labels = step_labels(self.state)
        if self.groups.show_groups(self.state.groups, self._number):
            order_tabs(self)
        self.divide.setVisible(self.groups.isHidden())
        self.table.show_entries(tuple(flat_steps(self.group.steps)))
        self._show_picture()
        self._show_total()
        self.show_trouble()
        self._show_details()
        self._draw()

    def _show_picture(self) -> None:
        picture = self.state.picture
        self.alt.setVisible(picture is not None)
        edit = self.alt.control
        assert isinstance(edit, LineEdit)
        edit.show_text(picture.alt if picture else "")

    def _show_total(self) -> None:
        total, limit = totals.steps_total(self.state), self.context.time_limit
        above = totals.is_above(self.state, limit)
        words = totals.say_total(total) if total.minutes else ""
        if above and limit is not None:
            lead = f"Jumlah waktu langkah melebihi jangka waktu {totals.say_limit(limit)}."
            self.banner.tell("must", f"{words}. Ubah salah satunya.", "Ke jangka waktu", lead)
        self.banner.setVisible(above)
        self.total.setText(words)
        self.total.setVisible(bool(words) and not above)

    def _show_details(self, _: object = None) -> None:
        row = self.table.grid.row
        step = self.table.record(row)
        label = self.table.grid.model_rows.row(row).label.rstrip(".)")
        self.fold.set_title(
            f"Rincian langkah {label}: keluaran, cara, cabang" if label else "Rincian langkah"
        )
        self.fold.setEnabled(step is not None)
        if self.fold.is_open:
            shown = step or Step()
            target = place_of(self.state, shown.branch.target) if shown.branch else ""
            self.details.show_step(step, targets(self.state), target)

    def _open_details(self, row: int) -> None:
        self.fold.set_open(True)
        self._show_details()
        self.details.output.setFocus()

    def _draw(self) -> None:
        self.flow.show_steps(self.group.steps)

    # --- steps -----------------------------------------------------------------------------------

    def _on_rows(self, entries: Entries, typing: str) -> None:
        group = replace(self.group, steps=nested_steps(entries))
        key = f"steps.{self._number}.{typing}" if typing else ""
        self.change(key, groups=with_group(self.state, self._number, group).groups)
        if not typing or self.table.grid.row == len(entries) - 1:
            self.table.refresh()  # numbers that branches name may be others now
            self._show_details()

    def _on_details(self, step: Step, typing: str) -> None:
        row = self.table.grid.row
        self.table.replace_record(row, step, f"{row}.{typing}" if typing else "")

    def _on_target(self, place: str) -> None:
        """Go back to the step at a place; it gets an id when it has none yet."""
        row = self.table.grid.row
        if place == "gone" or self.table.record(row) is None:
            return
        target = ""
        if place:
            target = self._id_at(place)
        step = with_branch(self.table.record(row), target=target)
        self.table.replace_record(row, step)
        self._show_details()

    def _id_at(self, place: str) -> str:
        number, row = (int(part) for part in place.split("."))
        entries = list(flat_steps(self.state.groups[number].steps))
        step: Step = entries[row].record
        if step.id:
            return step.id
        drawn = new_id(self.state)
        entries[row] = replace(entries[row], record=replace(step, id=drawn))
        group = replace(self.state.groups[number], steps=nested_steps(entries))
        self.state = with_group(self.state, number, group)
        self._shape.labels = step_labels(self.state)
        if number == self._number:
            self.table.show_entries(tuple(entries))
        return drawn

    # --- parts -----------------------------------------------------------------------------------

    def _on_group(self, number: int) -> None:
        self._number = number
        self.show_all()
        self.table.grid.go(0, 0)

    def _divide(self) -> None:
        """What is there becomes the first part; both wait for their titles."""
        first = self.group
        heading = "Daring" if all(step.mode == "daring" for step in every_step(first.steps)) else "Tatap muka"
        second = "Tatap muka" if heading == "Daring" and first.steps else "Daring"
        heading = "Tatap muka" if second == "Daring" else heading
        groups = (replace(first, heading=first.heading or heading), StepGroup(heading=second))
        self._take_groups(groups, 0)
        self.groups.name_group()

    def _add_group(self) -> None:
        self._take_groups((*self.state.groups, StepGroup()), len(self.state.groups))
        self.groups.name_group()

    def _on_move(self, by: int) -> None:
        groups = list(self.state.groups)
        groups.insert(self._number + by, groups.pop(self._number))
        self._take_groups(tuple(groups), self._number + by)

    def _on_remove(self) -> None:
        groups = self.state.groups[: self._number] + self.state.groups[self._number + 1 :]
        self._take_groups(groups, max(0, self._number - 1))
        self.focus_first()

    def _take_groups(self, groups: tuple[StepGroup, ...], number: int) -> None:
        self._number = number
        self.change(groups=groups)
        self.show_all()

    def _on_heading(self, words: str) -> None:
        changed = with_group(self.state, self._number, replace(self.group, heading=words))
        self.change(f"heading.{self._number}", groups=changed.groups)
        self.groups.show_groups(self.state.groups, self._number)

    def _on_intro(self, words: str) -> None:
        changed = with_group(self.state, self._number, replace(self.group, intro=words))
        self.change(f"intro.{self._number}", groups=changed.groups)

    # --- picture ---------------------------------------------------------------------------------

    def _more_entries(self) -> list[Entry | None]:
        """What is seldom wanted."""
        picture = self.state.picture
        text = "Ganti gambar alur" if picture else "Pasang gambar alur"
        entries: list[Entry | None] = [Entry(text, self.picture_wanted.emit, "image")]
        if picture is not None:
            entries.append(Entry("Lepas gambar alur", self._on_no_picture, "trash"))
        return entries

    def _on_no_picture(self) -> None:
        self.change(picture=None)
        self._show_picture()

    def _on_alt(self, words: str) -> None:
        if self.state.picture is not None:
            self.change("alt", picture=replace(self.state.picture, alt=words))


def rows_of(value: Steps) -> list[TableRow] | None:
    """The steps of one plain part."""
    only = value.groups[0] if len(value.groups) == 1 else None
    return None if only is None or only.heading or only.intro else list(flat_steps(only.steps))
