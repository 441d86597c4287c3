"""Items: a list as one writes it, with depth, headings, details and notes out of the way until wanted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from drafter.model.answers import AnyValue, Items
from forms.controls import Entry, TextButton, menu_of
from forms.editors import paste, reading
from forms.editors import row_changes as change
from forms.editors.base import Context
from forms.editors.details import DetailPanel, summary, with_part
from forms.editors.line_list import LineList
from forms.editors.line_model import Shown
from forms.editors.reading import Reading
from forms.editors.rows import BLANK, MOST_ROWS, Folder, Row, Rows, Turn, flat, labels, unfold
from forms.editors.sheet import Frame
from forms.editors.worded import WordedEditor

NOUNS = {"requirements": "syarat", "product": "produk", "facilities": "sarana"}
NEXT = "{noun} berikutnya. Enter: baris baru · Tab: masuk satu tingkat · tempel banyak baris sekaligus"
FIRST = "{noun} pertama. Tulis satu {low} pada satu baris, atau tempel banyak baris sekaligus"
KEYS = (
    "Enter baris baru, Tab masuk satu tingkat, Shift+Tab keluar satu tingkat, Alt+panah memindahkan, "
    "Ctrl+D rincian, Ctrl+Tab ke isian berikutnya."
)
PLACEHOLDERS = {
    "heading": "Judul kelompok, misalnya administratif atau teknis",
    "intro": "Kalimat pengantar kelompok ini",
    "closing": "Catatan di bawah kelompok ini",
}
FULL = f"Daftar ini sudah memuat {MOST_ROWS} baris. Baris lainnya tidak diambil."


class ItemsEditor(WordedEditor):
    """The editor of `Items`."""

    kind = Items

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.noun = NOUNS.get(context.component, "butir")
        self.state: Rows = (BLANK,)
        self.panel: DetailPanel | None = None
        self._folder = Folder()
        self.list = LineList(f"Daftar {self.noun}", self.act, self)
        self.list.field.setAccessibleDescription(KEYS)
        self.list.typed.connect(self._typed)
        self.list.pasted.connect(self._pasted)
        self.list.row_changed.connect(self._row_changed)
        self.list.menu_wanted.connect(self._show_menu)
        self.setFocusProxy(self.list)
        group = TextButton("Kelompok baru", "plus", self)
        group.clicked.connect(lambda: self.act("group"))
        details = TextButton("Rincian", "list", self)
        details.setAccessibleName(f"Rincian {self.noun}")
        details.setToolTip("Rincian baris ini (Ctrl+D)")
        details.clicked.connect(lambda: self.act("details"))
        self.last_button = group
        frame = Frame(self)
        frame.hold(self.list)
        self.finish(frame, [group, details], self._more)
        self.hear_pastes(self.list)
        self.list.show_lines(self._lines(), 0, -1)

    def focus_first(self) -> None:
        """The first item: reading begins there, and the question above stays in sight."""
        self.list.field.setFocus()
        self.list.go(min(place for place, row in enumerate(self.state) if row.kind == "item"))

    def focus_ends(self) -> tuple[QWidget, QWidget]:
        return self.list.field, self.more

    # --- showing ---------------------------------------------------------------------------------

    def show_body(self, value: AnyValue | None) -> None:
        before = self.state
        self.state = unfold(value if isinstance(value, Items) else None)
        row = self.list.row
        if self.list.focused:
            row = first_change(before, self.state, row)
        self._close_panel()
        self.list.show_lines(self._lines(), row, None if row == self.list.row else -1)

    def _lines(self) -> list[Shown]:
        numbers = labels(self.state, self.context.begun)
        last = max(place for place, row in enumerate(self.state) if row.kind == "item")
        return [self._shown(row, numbers[place], place == last) for place, row in enumerate(self.state)]

    def _shown(self, row: Row, number: str, last: bool) -> Shown:
        if row.kind != "item":
            kind: Literal["heading", "note"] = "heading" if row.kind == "heading" else "note"
            hint = PLACEHOLDERS[row.kind]
            return Shown(row.text, "", 0, kind, placeholder=hint, said=hint.partition(",")[0])
        hint = ""
        if last and row.is_blank:
            noun = self.noun.capitalize()
            hint = (FIRST if len(self.state) == 1 else NEXT).format(noun=noun, low=self.noun)
        said = f"{self.noun.capitalize()} {number.rstrip('.)')}, tingkat {row.level + 1}"
        return Shown(row.text, number, row.level, quiet=summary(row.detail), placeholder=hint, said=said)

    # --- changes ---------------------------------------------------------------------------------

    def _typed(self, row: int, words: str) -> None:
        self._exchange(row, change.typed(self.state, row, words))
        self._say(f"baris {row}")

    def _exchange(self, row: int, rows: Rows) -> None:
        """Take over rows of which one has changed, and perhaps an empty one was added."""
        before, self.state = self.state, rows
        if len(before) != len(rows):
            self.list.show_lines(self._lines(), self.list.row)
        else:
            shown = self.list.line(row)
            last = bool(shown.placeholder) and rows[row].kind == "item"
            self.list.show_line(row, self._shown(rows[row], shown.label, last))

    def turn(self, turn: Turn | None) -> bool:
        """Take over changed rows; False when nothing could be done."""
        if turn is None:
            return False
        self.state = turn.rows
        if self.list.panel_row >= 0:
            self._close_panel()
        self.list.show_lines(self._lines(), turn.row, turn.place)
        self.list.reveal()
        self._say("")
        return True

    def _say(self, typing: str) -> None:
        value = self._value if isinstance(self._value, Items) else None
        self.take(self._folder.fold(self.state, value), typing)

    def act(self, command: str) -> bool:
        """What a key or a menu asks at the line in hand; False when it means nothing here."""
        row = self.list.row
        start, end = self.list.field.selection()
        kept = self._keeping(start)
        acts: dict[str, Callable[[], bool]] = {
            "enter": lambda: self._enter(row, start, end),
            "insert": lambda: self._enter(row, start, end),
            "erase": lambda: self.turn(change.erased(self.state, row)),
            "pull": lambda: self.turn(change.pulled(self.state, row)),
            "next": lambda: kept(change.indented(self.state, row)),
            "previous": lambda: kept(change.outdented(self.state, row)),
            "in": lambda: kept(change.indented(self.state, row)) or True,
            "out": lambda: kept(change.outdented(self.state, row)) or True,
            "up": lambda: kept(change.moved(self.state, row, -1)) or True,
            "down": lambda: kept(change.moved(self.state, row, 1)) or True,
            "remove": lambda: self.turn(change.removed(self.state, row)),
            "group": lambda: self._went(change.with_group(self.state)),
            "heading": lambda: self.turn(change.as_heading(self.state, row)),
            "intro": lambda: self._went(change.with_note(self.state, row, "intro")),
            "closing": lambda: self._went(change.with_note(self.state, row, "closing")),
            "details": lambda: self._open_panel(row),
        }
        return acts[command]() if command in acts else False

    def _keeping(self, place: int) -> Callable[[Turn | None], bool]:
        return lambda turn: self.turn(replace(turn, place=place) if turn else None)

    def _went(self, turn: Turn) -> bool:
        self.list.field.setFocus()
        return self.turn(turn)

    def _enter(self, row: int, start: int, end: int) -> bool:
        if len(self.state) >= MOST_ROWS:
            self.tell(FULL)
            return True
        if start != end:
            here = self.state[row]
            self.state = change.typed(self.state, row, here.text[:start] + here.text[end:])
        return self.turn(change.entered(self.state, row, start))

    def _pasted(self, row: int, text: str) -> None:
        found = read_lines(text, self.context) or paste.lines(text)
        taken = found.taken[: max(0, MOST_ROWS - len(self.state))]
        if taken:
            start, end = self.list.field.selection()
            before = self.state
            self.turn(change.pasted(before, row, start, end, taken))
            if len(taken) > 1:
                back = paste.verbatim(text)[: len(taken)]
                told = f"{len(taken)} {self.noun}"
                self.read.emit(Reading(told, lambda: self.turn(change.pasted(before, row, start, end, back))))
        if found.taken and not taken:
            self.tell(FULL)
        elif left := found.left + len(found.taken) - len(taken):
            self.tell(paste.told(left))

    def go_last(self) -> None:
        self.list.go(max(place for place, row in enumerate(self.state) if not row.is_blank))

    # --- details ---------------------------------------------------------------------------------

    def _open_panel(self, row: int) -> bool:
        if self.list.panel_row == row:
            self._leave_panel()
            return True
        here = self.state[row]
        if here.kind != "item" or here.is_blank:
            return True
        if self.panel is None:
            self.panel = DetailPanel(self.context.component, self)
            self.panel.edited.connect(self._detail_edited)
            self.panel.closed.connect(self._leave_panel)
        self.panel.show_detail(here.detail)
        self.list.set_panel(self.panel, row)
        fields = self.panel.fields()
        for before, after in zip([self.list.field, *fields], fields, strict=False):
            QWidget.setTabOrder(before, after)
        fields[0].setFocus()
        return True

    def _detail_edited(self, name: str, value: object) -> None:
        row = self.list.panel_row
        if 0 <= row < len(self.state):
            detail = with_part(self.state[row].detail, name, value)
            self._exchange(row, change.with_detail(self.state, row, detail))
            self._say(f"rincian {row} {name}" if isinstance(value, str) and name != "form" else "")

    def _leave_panel(self) -> None:
        self.list.field.setFocus()
        self._close_panel()

    def _close_panel(self) -> None:
        self.list.set_panel(None)

    def _row_changed(self, row: int) -> None:
        if self.list.panel_row not in (-1, row):
            self._close_panel()

    # --- menus -----------------------------------------------------------------------------------

    def _show_menu(self, row: int, point: QPoint) -> None:
        menu = menu_of(self, self.entries_of(row))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)

    def entries_of(self, row: int) -> list[Entry | None]:
        """What can be done with a line."""
        kind, field = self.state[row].kind, self.list.field
        chosen = field.textCursor().hasSelection()
        clipboard: list[Entry | None] = [
            Entry("Potong", field.cut, enabled=chosen),
            Entry("Salin", field.copy, enabled=chosen),
            Entry("Tempel", field.paste),
            None,
            Entry(
                f"Hapus {'judul kelompok' if kind == 'heading' else 'baris'}\tAlt+Del", self._doer("remove")
            ),
        ]
        if kind == "heading":
            return [
                Entry("Tambah kalimat pengantar kelompok", self._doer("intro")),
                Entry("Tambah catatan kelompok", self._doer("closing")),
                Entry("Pindahkan kelompok ke atas\tAlt+↑", self._doer("up")),
                Entry("Pindahkan kelompok ke bawah\tAlt+↓", self._doer("down")),
                None,
                *clipboard,
            ]
        if kind != "item":
            return clipboard
        return [
            Entry("Rincian\tCtrl+D", self._doer("details"), enabled=not self.state[row].is_blank),
            Entry("Masuk satu tingkat\tTab", self._doer("in")),
            Entry("Keluar satu tingkat\tShift+Tab", self._doer("out")),
            Entry("Pindahkan ke atas\tAlt+↑", self._doer("up")),
            Entry("Pindahkan ke bawah\tAlt+↓", self._doer("down")),
            Entry("Jadikan judul kelompok", self._doer("heading")),
            None,
            *clipboard,
        ]

    def _doer(self, command: str) -> Callable[[], object]:
        return lambda: self.act(command)

    def _more(self) -> list[Entry | None]:
        return [
            Entry("Tambah kalimat pengantar kelompok", self._doer("intro")),
            Entry("Tambah catatan kelompok", self._doer("closing")),
            None,
            Entry("Salin seluruh daftar", self.copy_all, enabled=self._value is not None),
            Entry("Hapus seluruh daftar", self.remove_all, enabled=self._value is not None),
        ]

    def copy_all(self) -> None:
        """The whole list on the clipboard, numbered as it is seen."""
        blank = "    "
        told = [
            f"{blank * row.level}{number} {row.text}".rstrip()
            for row, number in zip(self.state, labels(self.state, self.context.begun), strict=True)
            if row.text.strip()
        ]
        QGuiApplication.clipboard().setText("\n".join(told))

    def remove_all(self) -> None:
        """Begin anew; undo brings it back."""
        self._went(Turn((BLANK,), 0))


def read_lines(text: str, context: Context) -> paste.Lines | None:
    """The lines of one plain list that a paste was read as; None for any other paste."""
    value = reading.read("items", text, context) if reading.is_lines(text) else None
    groups = value.groups if isinstance(value, Items) else ()
    if len(groups) != 1 or groups[0].heading or groups[0].intro or groups[0].closing:
        return None
    return paste.Lines(tuple(paste.Line(row.text, row.level) for row in flat(groups[0].items)))


def first_change(before: Rows, after: Rows, row: int) -> int:
    """Where undo takes the cursor: the first row that is another one, `row` when none is."""
    for place, (old, new) in enumerate(zip(before, after, strict=False)):
        if old != new:
            return place
    return min(len(before), len(after)) - 1 if len(before) != len(after) else row
