"""The points of one part of the decree, each shown as it prints and changed in its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from drafter.documents.points import (
    Printed,
    began_as,
    missing_points,
    origin_of,
    printed_points,
    template_words,
)
from drafter.model import edits
from drafter.model.draft import DecreePoint, Draft, FromTemplate, Own
from drafter.model.edits import Section
from forms import theme
from forms.checked_places import Found
from forms.controls import Card, Divider, Entry, Label, TextButton, menu_of
from forms.editors import paste
from forms.field_findings import WHOLE, moved, notes_below
from forms.finding_notes import FindingNotes
from forms.places import Place
from forms.point_row import PointRow
from forms.session import Session

MOST = 200  # points in one part; real ones hold twenty
LAST = {"considerations": "penetapan", "dictum": "berlaku"}  # what closes a part: a new point goes before it
EMPTY = "Butir kosong tidak dicetak."
NOT_YET = "Tidak dicetak selama belum ada keputusan yang dicabut."
CHANGED = "diubah"
FULL = f"Bagian ini memuat paling banyak {MOST} butir. Selebihnya tidak diambil."
MENU_WORDS = 60  # signs of a point in a menu
NOWHERE = QPoint(-1, -1)


class PointList(QWidget):
    """told(sentence): something the officer should know.  wanted(Place): the officer wants to go there."""

    told = Signal(str)
    wanted = Signal(object)

    def __init__(
        self, session: Session, section: Section, title: str, nothing: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._title = session, title
        self._section: Section = section
        self.rows: list[PointRow] = []
        self.notes: FindingNotes | None = None  # on the part as a whole
        self._found: Mapping[int, Sequence[Found]] = {}
        self._found_in: tuple[DecreePoint, ...] = ()
        self.card = Card(self, margin=0)
        self.card.rows.setSpacing(0)
        self.nothing = Label(nothing, "second", self)
        self.add = TextButton("Tambah butir", "plus", self)
        self.add.setAccessibleName(f"Tambah butir {title}")
        self.add.clicked.connect(self._add)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.current().px(4))
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        for widget in (self.nothing, self.card):
            whole.addWidget(widget)
        whole.addLayout(foot)

    # --- showing ---------------------------------------------------------------------------------

    def show_draft(self, draft: Draft) -> None:
        """Show the points of a draft; rows whose words are the same are let be."""
        had = edits.points(draft, self._section)
        said = printed_points(draft, self._session.sources, self._section)
        self._make_rows(len(had))
        width = self._label_width(said)
        for place, (point, printed) in enumerate(zip(had, said, strict=True)):
            name = f"{self._title} {printed.label.rstrip('.') or f'butir {place + 1}'}"
            computed = isinstance(point, FromTemplate)
            self.rows[place].show_point(printed, name, self._quiet(point, printed), computed, width)
        self.card.setVisible(bool(had))
        self.nothing.setVisible(not had)
        if self._found:
            self._place_findings(had)

    def show_findings(self, found: Mapping[int, Sequence[Found]], draft: Draft) -> None:
        """Show what was found in each point, counted from 1, and in all of them."""
        if found or self._found:
            self._found, self._found_in = found, edits.points(draft, self._section)
            self._place_findings(self._points())

    def _place_findings(self, had: tuple[DecreePoint, ...]) -> None:
        now = moved(self._found_in, had, self._found)
        for number, row in enumerate(self.rows, 1):
            row.show_findings(self._session, now.get(number, ()))
        if WHOLE in now and self.notes is None:
            self.notes = notes_below(self._session, self.card)
            self.notes.wanted.connect(self.wanted)
        if self.notes is not None:
            self.notes.show_findings(now.get(WHOLE, ()))

    def _quiet(self, point: DecreePoint, printed: Printed) -> str:
        if isinstance(point, Own):
            return " · ".join(
                each
                for each in (EMPTY if not printed.blocks else "", CHANGED if point.replaces else "")
                if each
            )
        return NOT_YET if not printed.blocks else ""

    def _label_width(self, said: Sequence[Printed]) -> int:
        metrics = QFontMetrics(theme.current().font("body"))
        widest = max((metrics.horizontalAdvance(each.label) for each in said), default=0)
        px = theme.current().px
        return min(max(widest + px(4), px(20)), px(130)) if widest else 0

    def _make_rows(self, count: int) -> None:
        while len(self.rows) > count:
            row = self.rows.pop()
            row.hide()
            self.card.rows.removeWidget(row)
            row.deleteLater()
            if self.rows:
                self._drop_line()
        while len(self.rows) < count:
            if self.rows:
                self.card.add(Divider())
            self.rows.append(self._make_row(len(self.rows)))

    def _drop_line(self) -> None:
        item = self.card.rows.takeAt(self.card.rows.count() - 1)
        line = item.widget() if item is not None else None
        if line is not None:
            line.hide()
            line.deleteLater()

    def _make_row(self, place: int) -> PointRow:
        row = PointRow(partial(self.act, place), self._section == "dictum", self.card)
        row.more.setDisabled(bool(self._session.read_only))
        row.typed.connect(partial(self._typed, place))
        row.pasted.connect(partial(self._pasted, place))
        row.told.connect(self.told)
        row.opened.connect(partial(self.open, place))
        row.left.connect(partial(self._left, place))
        row.wanted.connect(self.wanted)
        row.menu_wanted.connect(partial(self._show_menu, place))
        before = self.rows[-1].more if self.rows else None
        self.card.add(row)
        row.show()  # at once, so that it can have the cursor
        if before is not None:
            QWidget.setTabOrder(before, row.words)
        QWidget.setTabOrder(row.words, row.more)
        QWidget.setTabOrder(row.more, self.add)
        return row

    def go(self, number: int) -> QWidget:
        """Put the cursor on a point (from 1), on what adds one where there is none; what has it now."""
        if 0 < number <= len(self.rows):
            self.rows[number - 1].focus()
            return self.rows[number - 1]
        target = self.rows[0].words if self.rows else self.add
        target.setFocus()
        return target

    def lock(self, locked: bool) -> None:
        """Nothing can be changed."""
        self.add.setDisabled(locked)
        for row in self.rows:
            row.more.setDisabled(locked)
            row.close_editor()

    # --- changes ---------------------------------------------------------------------------------

    def _points(self) -> tuple[DecreePoint, ...]:
        return edits.points(self._session.draft, self._section)

    def _edit(self, label: str, place: int, change: Callable[[Draft], Draft], typing: str = "") -> None:
        page = "pledge" if self._section == "statements" else "decree"
        at = Place(page, point=f"{self._section}.{place + 1}")
        self._session.edit(f"{label} {self._title}", at, change, typing)

    def open(self, place: int, at: QPoint | None = None) -> None:
        """Make the words of a point a field; the cursor goes where the pointer was, or to the end."""
        if not self._session.read_only and place < len(self.rows):
            self.rows[place].open(at or NOWHERE)

    def _left(self, place: int) -> None:
        if place < len(self.rows):
            self.rows[place].close_editor()

    def _typed(self, place: int, words: str) -> None:
        section, sources = self._section, self._session.sources

        def change(draft: Draft) -> Draft:
            if origin_of(edits.points(draft, section)[place]) and words == template_words(
                draft, sources, section, place
            ):
                return edits.reset_point(draft, section, place)
            return edits.change_point(draft, section, place, words)

        self._edit("ubah butir", place, change, f"decree.{section}.{place}")

    def _pasted(self, place: int, text: str) -> None:
        """Each line a point of its own, behind the one in hand or in the place of an empty one."""
        found = paste.lines(text)
        lines = [each.text for each in found.taken][: max(MOST - len(self.rows), 0)]
        if not lines:
            return
        instead = self._is_empty(place)

        def change(draft: Draft) -> Draft:
            had = edits.points(draft, self._section)
            new = tuple(Own(text=each) for each in lines)
            return edits.with_points(
                draft, self._section, (*had[: place + (not instead)], *new, *had[place + 1 :])
            )

        self._edit("tempel butir", place, change)
        self.open(place + len(lines) - instead)
        if len(lines) < len(found.taken) or found.left:
            self.told.emit(FULL)

    def _is_empty(self, place: int) -> bool:
        point = self._points()[place]
        return isinstance(point, Own) and not point.text.strip() and not point.replaces

    def act(self, place: int, command: str) -> bool:
        """What a key or a menu asks at a point; False when it means nothing here."""
        if place >= len(self.rows) or (self._session.read_only and command not in ("before", "after")):
            return False
        match command:
            case "enter":
                if not self._is_empty(place):
                    self._insert(place + 1, "")
            case "up" | "down":
                self._move(place, -1 if command == "up" else 1)
            case "remove":
                self._remove(place)
            case "erase" if self._is_empty(place):
                self._remove(place)
                if place:
                    self.open(place - 1)
            case "reset":
                self._reset(place)
            case "close":
                self.rows[place].close_editor()
                self.rows[place].focus()
            case "before" | "after":
                self.rows[max(0, min(place + (1 if command == "after" else -1), len(self.rows) - 1))].focus()
            case _:
                return False
        return True

    def _insert(self, place: int, words: str) -> None:
        if len(self.rows) >= MOST:
            self.told.emit(FULL)
            return
        self._edit("tambah butir", place, lambda draft: edits.add_point(draft, self._section, place, words))
        self.open(place)

    def _move(self, place: int, by: int) -> None:
        to = place + by
        if not 0 <= to < len(self.rows):
            return
        row = self.rows[place]
        cursor = row.editor.textCursor().position() if row.is_open and row.editor is not None else -1
        row.close_editor()
        self._edit("pindahkan butir", to, lambda draft: edits.move_point(draft, self._section, place, to))
        if cursor < 0:
            self.rows[to].focus()
            return
        self.open(to)
        editor = self.rows[to].editor
        if editor is not None:
            at = editor.textCursor()
            at.setPosition(min(cursor, len(editor.text())))
            editor.setTextCursor(at)

    def _remove(self, place: int) -> None:
        self.rows[place].close_editor()
        self._edit("hapus butir", place, lambda draft: edits.remove_point(draft, self._section, place))
        self.go(min(place + 1, len(self.rows)))

    def _reset(self, place: int) -> None:
        self._edit("kembalikan butir", place, lambda draft: edits.reset_point(draft, self._section, place))
        self.rows[place].focus()

    # --- adding ----------------------------------------------------------------------------------

    def _add(self) -> None:
        missing = missing_points(self._session.draft, self._session.sources, self._section)
        if not missing:
            self._insert(self._new_place(), "")
            return
        entries: list[Entry | None] = [Entry("Butir baru", lambda: self._insert(self._new_place(), "")), None]
        entries += [Entry(self._words_of(each), partial(self._bring_back, each)) for each in missing]
        self._popup(entries, self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def _new_place(self) -> int:
        had = self._points()
        closing = bool(had) and origin_of(had[-1]) == LAST.get(self._section)
        return len(had) - closing

    def _restored(self, draft: Draft, template: str) -> tuple[Draft, int]:
        """The draft with a point of the preset where the preset has it, and its place."""
        order = began_as(draft, self._session.sources, self._section)
        behind = order[order.index(template) + 1 :]
        had = edits.points(draft, self._section)
        place = next((n for n, each in enumerate(had) if origin_of(each) in behind), len(had))
        points = (*had[:place], FromTemplate(id=template), *had[place:])
        return edits.with_points(draft, self._section, points), place

    def _bring_back(self, template: str) -> None:
        place = self._restored(self._session.draft, template)[1]
        self._edit("tambah butir", place, lambda draft: self._restored(draft, template)[0])
        self.rows[place].focus()

    def _words_of(self, template: str) -> str:
        draft, place = self._restored(self._session.draft, template)
        words = printed_points(draft, self._session.sources, self._section)[place].words
        words = words.splitlines()[0] if words else "Pencabutan keputusan lama"
        cut = words if len(words) <= MENU_WORDS else f"{words[:MENU_WORDS].rsplit(' ', 1)[0]} …"
        return f"Butir baku: {cut}".replace("&", "&&")

    # --- menu ------------------------------------------------------------------------------------

    def _show_menu(self, place: int, at: QPoint) -> None:
        if not self._session.read_only:
            self._popup(self.entries_of(place), at)

    def _popup(self, entries: Sequence[Entry | None], at: QPoint) -> None:
        menu = menu_of(self, entries)
        menu.setAccessibleName(f"Butir {self._title}")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def entries_of(self, place: int) -> list[Entry | None]:
        """What can be done with a point."""
        point = self._points()[place]

        def doer(command: str) -> Callable[[], object]:
            return lambda: self.act(place, command)

        reset = [Entry("Kembalikan ke kalimat baku", doer("reset"), "undo")]
        return [
            Entry("Ubah\tEnter", lambda: self.open(place), "edit"),
            Entry("Butir baru di bawahnya", lambda: self._insert(place + 1, ""), "plus"),
            Entry("Naikkan\tAlt+↑", doer("up"), "up", enabled=place > 0),
            Entry("Turunkan\tAlt+↓", doer("down"), "down", enabled=place < len(self.rows) - 1),
            *(reset if isinstance(point, Own) and point.replaces else []),
            None,
            Entry("Hapus butir\tAlt+Del", doer("remove"), "trash"),
        ]
