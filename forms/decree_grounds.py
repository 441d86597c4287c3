"""Mengingat: regulations found while typing, and under them the list as it prints."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from drafter.documents.points import printed_grounds
from drafter.documents.sources import Sources
from drafter.errors import UserError
from drafter.model.answers import AnyValue, Citation, Citations
from drafter.model.draft import Draft
from forms import theme
from forms.checked_places import Found
from forms.controls import Entry, Fold, Label, TextButton
from forms.editors.base import Context
from forms.editors.citations import CitationsEditor
from forms.field_findings import WHOLE, moved, notes_below, numbered
from forms.finding_notes import FindingNotes
from forms.places import Place
from forms.session import Session

ORDERED = "Urut otomatis menurut hierarki dan tanggal pengundangan."
PRINTED = "Seperti akan tercetak"
SECTION = "legal_grounds"


class GroundsEditor(CitationsEditor):
    """The editor of citations without what the decree does not print: words around, and articles.

    UU 12/2011 Lampiran II angka 45 wants no articles here but those of the constitution.
    """

    def finish(self, body: QWidget, buttons: list[QWidget], more: Callable[[], list[Entry | None]]) -> None:
        super().finish(body, [], more)
        for button in buttons:
            button.hide()
        self.more.hide()

    def own_words(self, id: str) -> str:
        """With its gazette, as the decree cites what it rests on (UU 12/2011 Lampiran II angka 41)."""
        return self.context.catalogue().cite_full(id)

    def focus_ends(self) -> tuple[QWidget, QWidget]:
        return self.list.field, self.list.field


class NumberedWords(QWidget):
    """Lines under figures, to be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(theme.current().px(8), 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.current().px(8))
        self._grid.setVerticalSpacing(theme.current().px(4))
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[Label, Label]] = []

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show other lines; those that are the same are let be."""
        while len(self._rows) < len(lines):
            pair = (Label("", "second", self), Label("", "second", self))
            self._grid.addWidget(pair[0], len(self._rows), 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(pair[1], len(self._rows), 1)
            self._rows.append(pair)
        for place, (number, words) in enumerate(self._rows):
            there = place < len(lines)
            if there and words.text() != lines[place]:
                words.setText(lines[place])
            if there:
                number.setText(f"{place + 1}." if len(lines) > 1 else "")
            number.setVisible(there)
            words.setVisible(there)

    def lines(self) -> list[str]:
        """What is shown."""
        return [words.text() for _, words in self._rows if not words.isHidden()]


class Grounds(QWidget):
    """The editor and what it prints.  wanted(Place): the officer wants to go there."""

    wanted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: tuple[Citation, ...] | None = None
        self.notes: FindingNotes | None = None
        self._found: Mapping[int, Sequence[Found]] = {}
        self._found_in: tuple[Citation, ...] = ()
        region = session.draft.office.region
        context = Context(lambda: session.sources.catalogue, SECTION, region=region)
        self.editor = GroundsEditor(context, self)
        self.editor.edited.connect(self._edited)
        self.printed = NumberedWords()
        self.fold = Fold(PRINTED, self.printed, self)
        self.fold.set_open(True)
        self.trouble = Label("", "trouble", self)
        self.trouble.hide()
        self.reset = TextButton("Kembalikan ke daftar baku", "undo", self)
        self.reset.clicked.connect(self._reset)
        foot = QHBoxLayout()
        foot.addWidget(self.reset)
        foot.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.current().px(4))
        for widget in (self.editor, Label(ORDERED, "second", self), self.trouble, self.fold):
            rows.addWidget(widget)
        rows.addLayout(foot)

    def show_draft(self, draft: Draft) -> None:
        """Show the grounds of a draft."""
        entries = draft.decree.legal_grounds
        usual = usual_grounds(draft, self._session.sources)
        self.reset.setVisible(bool(usual) and entries != usual)
        if entries is self._shown or entries == self._shown:
            return
        self._shown = entries
        if self._found:
            self._place_findings(entries)
        self.editor.show_value(Citations(entries=entries) if entries else None)
        try:
            lines, trouble = printed_grounds(draft, self._session.sources), ""
        except UserError as error:
            lines, trouble = (), str(error)
        self.printed.show_lines(lines)
        self.fold.setVisible(bool(lines))
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))

    def show_findings(self, found: Mapping[int, Sequence[Found]], draft: Draft) -> None:
        """Show what was found in each regulation, counted from 1, and in all of them, under the list."""
        if found or self._found:
            self._found, self._found_in = found, draft.decree.legal_grounds
            self._place_findings(self._session.draft.decree.legal_grounds)

    def _place_findings(self, entries: tuple[Citation, ...]) -> None:
        now = moved(self._found_in, entries, self._found)
        shown = [numbered("angka", n, each) for n in sorted(now) if n != WHOLE for each in now[n]]
        shown += now.get(WHOLE, ())
        if shown and self.notes is None:
            self.notes = notes_below(self._session, self.editor)
            self.notes.wanted.connect(self.wanted)
        if self.notes is not None:
            self.notes.show_findings(shown)

    def go(self, number: int) -> QWidget:
        """Put the cursor on a regulation (from 1), behind the last for 0; what has it now."""
        if number:
            self.editor.list.field.setFocus()
            self.editor.list.go(number - 1)
        else:
            self.editor.focus_first()
        return self.editor.list.field

    def lock(self, locked: bool) -> None:
        """Nothing can be changed."""
        self.editor.setDisabled(locked)
        self.reset.setDisabled(locked)

    def _edited(self, value: AnyValue | None, typing: str) -> None:
        entries = value.entries if isinstance(value, Citations) else ()
        self._put("ubah Mengingat", entries, f"decree.{SECTION}.{typing}" if typing else "")

    def _reset(self) -> None:
        usual = usual_grounds(self._session.draft, self._session.sources)
        self._put("kembalikan Mengingat ke daftar baku", usual)
        self.go(0)

    def _put(self, label: str, entries: tuple[Citation, ...], typing: str = "") -> None:
        def change(draft: Draft) -> Draft:
            return replace(draft, decree=replace(draft.decree, legal_grounds=entries))

        self._session.edit(label, Place("decree", point=SECTION), change, typing)


def usual_grounds(draft: Draft, sources: Sources) -> tuple[Citation, ...]:
    """What the preset begins Mengingat with."""
    preset = sources.presets.get(draft.decree.preset)
    return tuple(Citation(regulation=each) for each in preset.legal_grounds) if preset is not None else ()
