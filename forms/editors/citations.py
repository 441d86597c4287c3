"""Citations: regulations found in the catalogue while typing, or written in one's own words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafter.errors import UserError
from drafter.model.answers import AnyValue, Citation, Citations
from forms import theme
from forms.controls import Entry, Field, LineEdit, TextButton, menu_of
from forms.editors import paste, reading
from forms.editors.base import Context
from forms.editors.found import ADD, Found, Search
from forms.editors.line_list import LineList, Panel
from forms.editors.line_model import Shown
from forms.editors.reading import Reading
from forms.editors.sheet import Frame
from forms.editors.worded import WordedEditor

MOST = 200  # regulations in one answer; real ones hold some thirty
FIRST = "Cari peraturan, misalnya: uu 25 2009, permenpan 15, atau pelayanan publik"
NEXT = "Peraturan berikutnya"
KEYS = (
    "Ketik untuk mencari, panah bawah memilih, Enter mengambil. Alt+panah memindahkan, Ctrl+D pasal yang "
    "dirujuk, Alt+Delete menghapus, Tab ke isian berikutnya."
)
FULL = f"Daftar ini memuat paling banyak {MOST} peraturan. Selebihnya tidak diambil."
ADDED = "Peraturan itu tersimpan dalam katalog instansi dan dapat dicari pada setiap rancangan."
Entries = tuple[Citation, ...]
BLANK = Citation()


class PinpointPanel(Panel):
    """Which part of the regulation is meant."""

    edited = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = LineEdit("Pasal 15 huruf a", self)
        self.words.edited.connect(self.edited)
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(Field("Bagian yang dirujuk", self.words, parent=self))

    def fit(self, width: int) -> int:
        look = theme.current()
        self._rows.setContentsMargins(look.px(44), 0, look.px(16), look.px(12))
        return self._rows.totalSizeHint().height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Escape and Ctrl+D lead back to the row."""
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        closing = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        if (event.key() in closing and plain) or (event.key() == Qt.Key.Key_D and control):
            self.closed.emit()
        else:
            super().keyPressEvent(event)


class CitationsEditor(WordedEditor):
    """The editor of `Citations`."""

    kind = Citations

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.entries: Entries = (BLANK,)
        self.panel: PinpointPanel | None = None
        self.search = Search(context.catalogue)
        self.list = LineList("Daftar peraturan", self.act, self)
        field = self.list.field
        field.setAccessibleDescription(KEYS)
        field.use_offers(Found(field, lambda: self.search.is_sure), self.search.offers)
        self.list.typed.connect(self._typed)
        self.list.pasted.connect(self._pasted)
        self.list.row_changed.connect(self._row_changed)
        self.list.menu_wanted.connect(self._show_menu)
        self.setFocusProxy(self.list)
        frame = Frame(self)
        frame.hold(self.list)
        part = TextButton("Pasal yang dirujuk", "list", self)
        part.setToolTip("Pasal yang dirujuk (Ctrl+D)")
        part.clicked.connect(lambda: self.act("details"))
        self.finish(frame, [part], list)
        self.hear_pastes(self.list)
        self.list.show_lines(self._lines(), 0, -1)
        # Ready before the first key, not with it.
        QTimer.singleShot(0, self, lambda: self.search.warm())

    def focus_first(self) -> None:
        """The first row: reading begins there, and the question above stays in sight."""
        self.list.field.setFocus()
        self.list.go(0)

    def focus_ends(self) -> tuple[QWidget, QWidget]:
        return self.list.field, self.more

    # --- showing ---------------------------------------------------------------------------------

    def show_body(self, value: AnyValue | None) -> None:
        said = value.entries if isinstance(value, Citations) else ()
        before, self.entries = self.entries, (*said, BLANK)
        row = self.list.row
        if self.list.focused:
            changed = [n for n, (a, b) in enumerate(zip(before, self.entries, strict=False)) if a != b]
            row = changed[0] if changed else row
        self._close_panel()
        self.list.show_lines(self._lines(), row, None if row == self.list.row else -1)

    def _lines(self) -> list[Shown]:
        return [self._shown(place, entry) for place, entry in enumerate(self.entries)]

    def _shown(self, place: int, entry: Citation) -> Shown:
        number = self.context.begun + place + 1
        label, said = f"{number}.", f"Peraturan {number}"
        if entry == BLANK:
            last = place == len(self.entries) - 1
            hint = (FIRST if place == 0 else NEXT) if last else ""
            return Shown("", label, placeholder=hint, said=said)
        if not entry.regulation:
            return Shown(entry.text, label, quiet=entry.pinpoint, said=said)
        words, trouble = self._told(entry.regulation)
        quiet = " · ".join(part for part in (entry.pinpoint, trouble) if part)
        return Shown(words, label, quiet=quiet, trouble=bool(trouble), fixed=True, said=said)

    def _told(self, id: str) -> tuple[str, str]:
        """The name of a regulation, and what an officer must know before citing it."""
        catalogue = self.context.catalogue()
        try:
            regulation = catalogue.get(id)
            name = f"{catalogue.name(id)} tentang {regulation.title}"
            if regulation.status == "repealed":
                return name, f"Sudah {catalogue.status(id)}. Pilih peraturan yang berlaku."
            return name, catalogue.uncertain(id)
        except UserError:
            return id, "Tidak ada dalam katalog program ini. Hapus, lalu tulis dengan kata-kata sendiri."

    # --- changes ---------------------------------------------------------------------------------

    def _typed(self, row: int, words: str) -> None:
        here = self.entries[row]
        if words == ADD:
            self.list.show_line(row, self._shown(row, here))
            QTimer.singleShot(0, self, lambda: self._add(row))
            return
        if id := self.search.id_of(words):
            self._cite(row, id)
            return
        before = len(self.entries)
        self.entries = padded(self._with(row, replace(here, text=words)))
        if len(self.entries) != before:
            self.list.show_lines(self._lines(), row)
        else:
            self.list.show_line(row, self._shown(row, self.entries[row]))
        self._say(f"peraturan {row}")

    def _cite(self, row: int, id: str) -> None:
        catalogue, here = self.context.catalogue(), self.entries[row]
        made = replace(here, regulation=id, text="")
        if catalogue.is_own(id):  # another PC does not know it: the draft holds its words
            made = replace(here, regulation="", text=self.own_words(id))
        self._take_over(self._with(row, made), row, -1)
        self._say()

    def own_words(self, id: str) -> str:
        """How a regulation of the office's own catalogue is cited here."""
        return self.context.catalogue().cite_short(id)

    def _with(self, row: int, entry: Citation) -> Entries:
        return (*self.entries[:row], entry, *self.entries[row + 1 :])

    def _take_over(self, entries: Entries, row: int, place: int | None = -1) -> bool:
        self._close_panel()
        self.entries = padded(entries)
        self.list.show_lines(self._lines(), row, place)
        self.list.reveal()
        return True

    def _say(self, typing: str = "") -> bool:
        base = self._value if isinstance(self._value, Citations) else Citations()
        said = tuple(entry for entry in self.entries if says_something(entry))
        if said != base.entries:
            self.take(self.or_nothing(replace(base, entries=said, example=False)), typing)
        return True

    def act(self, command: str) -> bool:
        """What a key or a menu asks at the row in hand; False when it means nothing here."""
        row = self.list.row
        here, entries = self.entries[row], self.entries
        match command:
            case "enter" | "insert":
                return self._enter(row)
            case "remove":
                return self._without(row)
            case "erase" | "pull" if here.regulation:
                return self._without(row)
            case "erase" if row and not says_something(here):
                self._take_over(entries[:row] + entries[row + 1 :], row - 1)
                return self._say()
            case "up" | "down":
                return self._move(row, -1 if command == "up" else 1)
            case "details":
                return self._open_panel(row)
            case "write on":
                self.list.go(len(entries) - 1)
                return True
            case _:
                return False

    def _enter(self, row: int) -> bool:
        behind = row + 1
        if len(self.entries) > MOST:
            self.tell(FULL)
        elif self.entries[row] == BLANK and behind == len(self.entries):
            return True
        elif behind < len(self.entries) and self.entries[behind] == BLANK:
            self.list.go(behind)
        else:
            self._take_over((*self.entries[:behind], BLANK, *self.entries[behind:]), behind)
        return True

    def _without(self, row: int) -> bool:
        self._take_over(self.entries[:row] + self.entries[row + 1 :], row)
        return self._say()

    def _move(self, row: int, by: int) -> bool:
        other = row + by
        if 0 <= other < len(self.entries) and BLANK not in (self.entries[row], self.entries[other]):
            entries = list(self.entries)
            entries[row], entries[other] = entries[other], entries[row]
            self._take_over(tuple(entries), other, None)
            self._say()
        return True

    def _pasted(self, row: int, text: str) -> None:
        """Each line is the regulation of the catalogue with its kind, number and year, or stays as it is."""
        found = paste.lines(text)
        lines = [line.text.rstrip(" ;.") for line in found.taken][: max(0, MOST + 1 - len(self.entries))]
        if len(lines) == 1 and not self.entries[row].regulation:
            self.list.field.insertPlainText(lines[0])
            return
        value = reading.read("citations", text, self.context) if reading.is_lines(text) else None
        new = value.entries if isinstance(value, Citations) else tuple(Citation(text=line) for line in lines)
        new = new[: max(0, MOST + 1 - len(self.entries))]
        before, at = self.entries, row + bool(says_something(self.entries[row]))

        def put(new: Entries) -> None:
            rest = before[at + (at == row) :]
            self._take_over((*before[:at], *new, *rest), at + len(new) - 1)
            self._say()

        put(new)
        if len(lines) < len(found.taken) or found.left:
            self.tell(FULL)
        elif isinstance(value, Citations):
            as_lines = tuple(Citation(text=line.text) for line in paste.verbatim(text))
            told = reading.said(Citations(entries=new), self.context)
            self.read.emit(Reading(told, lambda: put(as_lines)))

    # --- pinpoint --------------------------------------------------------------------------------

    def _open_panel(self, row: int) -> bool:
        if self.list.panel_row == row:
            self._leave_panel()
            return True
        if not says_something(self.entries[row]):
            return True
        if self.panel is None:
            self.panel = PinpointPanel(self)
            self.panel.edited.connect(self._pinpoint_edited)
            self.panel.closed.connect(self._leave_panel)
        self.panel.words.show_text(self.entries[row].pinpoint)
        self.list.set_panel(self.panel, row)
        QWidget.setTabOrder(self.list.field, self.panel.words)
        self.panel.words.setFocus()
        return True

    def _pinpoint_edited(self, words: str) -> None:
        row = self.list.panel_row
        if 0 <= row < len(self.entries):
            self.entries = self._with(row, replace(self.entries[row], pinpoint=words))
            self.list.show_line(row, self._shown(row, self.entries[row]))
            self._say(f"pasal {row}")

    def _leave_panel(self) -> None:
        self.list.field.setFocus()
        self._close_panel()

    def _close_panel(self) -> None:
        if self.list.panel_row >= 0:
            self.list.set_panel(None)

    def _row_changed(self, row: int) -> None:
        if self.list.panel_row not in (-1, row):
            self._close_panel()

    # --- menu ------------------------------------------------------------------------------------

    def _show_menu(self, row: int, point: QPoint) -> None:
        menu = menu_of(self, self.entries_of(row))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)

    def entries_of(self, row: int) -> list[Entry | None]:
        """What can be done with a row."""
        said, field = says_something(self.entries[row]), self.list.field
        return [
            Entry("Pasal yang dirujuk\tCtrl+D", self._doer("details"), enabled=said),
            Entry("Pindahkan ke atas\tAlt+↑", self._doer("up"), enabled=said),
            Entry("Pindahkan ke bawah\tAlt+↓", self._doer("down"), enabled=said),
            Entry("Hapus peraturan\tAlt+Del", self._doer("remove"), enabled=said),
            Entry(ADD.replace(" ...", " ke katalog ..."), lambda: self._add(row)),
            None,
            Entry("Salin", field.copy, enabled=field.textCursor().hasSelection()),
            Entry("Tempel", field.paste, enabled=not field.isReadOnly()),
        ]

    def _add(self, row: int) -> None:
        """A regional regulation goes into the office's catalogue, and into the row that names it."""
        from forms.local_regulation import add_local  # seldom wanted

        here = self.entries[row]
        id = add_local(self.window(), here.text, self.context.region)
        if not id:
            self.list.field.setFocus()
            return
        self.search.warm()  # now, not with the next key
        self._cite(len(self.entries) - 1 if here.regulation else row, id)
        self.list.field.setFocus()
        self.tell(ADDED, "info")

    def _doer(self, command: str) -> Callable[[], object]:
        return lambda: self.act(command)


def says_something(entry: Citation) -> bool:
    """Whether a citation names a regulation or holds words."""
    return bool(entry.regulation or entry.text.strip() or entry.pinpoint or entry.unknown)


def padded(entries: Entries) -> Entries:
    """With an empty row at the end."""
    return entries if entries and entries[-1] == BLANK else (*entries, BLANK)
