"""Decrees that this one revokes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from drafter.beginning import with_revocation
from drafter.model.draft import Draft, OldDecree
from forms import theme
from forms.controls import Button, Card, DateEdit, Field, IconButton, Label, LineEdit, TextButton, TextEdit
from forms.draft_fields import lowered
from forms.places import Place
from forms.session import Session

SECTION = "revokes"
NOTHING = "Belum ada. Bila ada, diktum yang mencabutnya tercetak dengan sendirinya."
FIELDS = {"title": "Nama keputusan", "number": "Nomor", "about": "Tentang"}
HINTS = {"title": "Misalnya Keputusan Camat Bengkalis.", "number": "Misalnya 7 Tahun 2023.", "about": ""}
DATE_HINT = "Tidak tercetak bila nomornya sudah memuat tahun."


class DayField(QWidget):
    """A day that may be unknown.  picked(date | None) is called with each choice of the officer."""

    def __init__(self, name: str, picked: Callable[[date | None], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._picked = picked
        self.give = Button("Isi tanggal", "calendar", self)
        self.give.setAccessibleName(f"Isi {lowered(name)}")
        self.day = DateEdit(name, self)
        self.drop = IconButton("close", f"Kosongkan {lowered(name)}", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(4))
        for widget in (self.give, self.day, self.drop):
            row.addWidget(widget)
        row.addStretch(1)
        self.give.clicked.connect(self._give)
        self.day.picked.connect(picked)
        self.drop.clicked.connect(lambda: (picked(None), self.give.setFocus()))

    def _give(self) -> None:
        self._picked(date.today())
        self.day.setFocus()

    def show_day(self, day: date | None) -> None:
        """Show a day, or the way to one."""
        if day is not None and self.day.day() != day:
            self.day.show_day(day)
        self.give.setVisible(day is None)
        self.day.setVisible(day is not None)
        self.drop.setVisible(day is not None)
        self.setFocusProxy(self.give if day is None else self.day)


class RevokedCard(Card):
    """One old decree.  `take(field, value)` is called with each change, `remove()` to have it gone."""

    def __init__(
        self, number: int, take: Callable[[str, object], object], remove: Callable[[], object]
    ) -> None:
        super().__init__()
        self.rows.setSpacing(theme.current().px(12))
        head = QHBoxLayout()
        name = f"Keputusan yang dicabut ke-{number}"
        head.addWidget(Label(name, "strong", self), 1)
        self.remove = IconButton("trash", f"Hapus {lowered(name)}", parent=self)
        self.remove.clicked.connect(remove)
        head.addWidget(self.remove)
        self.rows.addLayout(head)
        self.lines: dict[str, LineEdit | TextEdit] = {}
        self.day = DayField("Tanggal", partial(take, "date"), self)
        for field, label in FIELDS.items():
            line = TextEdit("", 1) if field == "about" else LineEdit()
            line.edited.connect(lambda text, field=field: take(field, " ".join(text.split())))
            self.lines[field] = line
            if field == "about":
                self.add(Field("Tanggal", self.day, DATE_HINT))
            self.add(Field(label, line, HINTS[field]))

    def show_decree(self, old: OldDecree) -> None:
        """Show an old decree; words that differ in blanks alone are let be."""
        for field, line in self.lines.items():
            said = getattr(old, field)
            if " ".join(line.text().split()) != said:
                line.show_text(said)
        self.day.show_day(old.date)

    def lock(self, locked: bool) -> None:
        """Nothing can be changed."""
        for line in self.lines.values():
            line.setReadOnly(locked)
        self.day.setDisabled(locked)
        self.remove.setDisabled(locked)


class Revoked(QWidget):
    """All of them."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.cards: list[RevokedCard] = []
        self.nothing = Label(NOTHING, "second", self)
        self.add = TextButton("Tambah keputusan yang dicabut", "plus", self)
        self.add.clicked.connect(self._add)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme.current().px(8))
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.current().px(8))
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        self._rows.addWidget(self.nothing)
        self._rows.addLayout(self._list)
        self._rows.addLayout(foot)

    def show_draft(self, draft: Draft) -> None:
        """Show the old decrees of a draft."""
        revokes = draft.decree.revokes
        while len(self.cards) > len(revokes):
            card = self.cards.pop()
            card.hide()
            self._list.removeWidget(card)
            card.deleteLater()
        while len(self.cards) < len(revokes):
            place = len(self.cards)
            card = RevokedCard(place + 1, partial(self._take, place), partial(self._remove, place))
            card.lock(bool(self._session.read_only))
            self.cards.append(card)
            self._list.addWidget(card)
            card.show()  # at once, so that it can have the cursor
        for card, old in zip(self.cards, revokes, strict=True):
            card.show_decree(old)
        self.nothing.setVisible(not revokes)

    def go(self, number: int) -> QWidget:
        """Put the cursor on a decree (from 1), or on what adds one; what has it now."""
        target = self.cards[number - 1].lines["title"] if 0 < number <= len(self.cards) else self.add
        target.setFocus()
        return target

    def lock(self, locked: bool) -> None:
        """Nothing can be changed."""
        self.add.setDisabled(locked)
        for card in self.cards:
            card.lock(locked)

    # --- changes ---------------------------------------------------------------------------------

    def _edit(self, label: str, place: int, change: Callable[[Draft], Draft], typing: str = "") -> None:
        self._session.edit(label, Place("decree", point=f"{SECTION}.{place + 1}"), change, typing)

    def _add(self) -> None:
        place = len(self.cards)
        self._edit(
            "tambah keputusan yang dicabut",
            place,
            lambda draft: with_revocation(with_revoked(draft, (*draft.decree.revokes, OldDecree()))),
        )
        self.go(place + 1)

    def _take(self, place: int, field: str, value: object) -> None:
        def change(draft: Draft) -> Draft:
            had = draft.decree.revokes
            new = replace(had[place], **{field: value})  # pyright: ignore
            return with_revoked(draft, (*had[:place], new, *had[place + 1 :]))

        typing = f"decree.{SECTION}.{place}.{field}" if field != "date" else ""
        self._edit("ubah keputusan yang dicabut", place, change, typing)

    def _remove(self, place: int, *_: object) -> None:
        def change(draft: Draft) -> Draft:
            had = draft.decree.revokes
            return with_revoked(draft, had[:place] + had[place + 1 :])

        self._edit("hapus keputusan yang dicabut", place, change)
        self.go(min(place + 1, len(self.cards)))


def with_revoked(draft: Draft, revokes: tuple[OldDecree, ...]) -> Draft:
    """The draft with other decrees to revoke."""
    return replace(draft, decree=replace(draft.decree, revokes=revokes))
