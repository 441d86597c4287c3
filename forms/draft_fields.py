"""Fields of a page that show one part of the draft each, and change it at each keystroke."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from PySide6.QtWidgets import QWidget

from drafter.model.draft import Draft
from forms.controls import CheckBox, ComboBox, Field, LineEdit, Segmented, SuggestEdit, TextEdit
from forms.places import Page, Place
from forms.session import Session

YES = "ya"


class Part(NamedTuple):
    """A part of a draft as words: how to read it, and how to put other words in its place."""

    read: Callable[[Draft], str]
    write: Callable[[Draft, str], Draft]


def part(*path: str) -> Part:
    """The part at a path of fields: part("office", "signatory", "post")."""
    return Part(lambda draft: read_at(draft, path), lambda draft, words: write_at(draft, path, words))


def flag(*path: str) -> Part:
    """A part that is yes or no."""
    return Part(
        lambda draft: YES if read_at(draft, path) else "",
        lambda draft, words: write_at(draft, path, words == YES),
    )


def read_at(record: Any, path: Sequence[str]) -> Any:
    """What stands at a path of fields."""
    for name in path:
        record = getattr(record, name)
    return record


def write_at(record: Any, path: Sequence[str], value: Any) -> Any:
    """A record with something else at a path of fields; what does not change is shared."""
    name, *rest = path
    return replace(record, **{name: write_at(getattr(record, name), rest, value) if rest else value})


@dataclass(frozen=True, slots=True)
class _Bound:
    """A control and the part of the draft that it shows."""

    control: QWidget
    part: Part
    now: Callable[[], str]
    show: Callable[[str], None]
    lock: Callable[[bool], None]


class DraftFields:
    """The fields of one page, by the name of their point."""

    def __init__(self, session: Session, page: Page) -> None:
        self._session = session
        self._page: Page = page
        self._bound: dict[str, _Bound] = {}
        self.fields: dict[str, Field] = {}

    def control(self, point: str) -> QWidget | None:
        """The control of a point."""
        bound = self._bound.get(point)
        return bound.control if bound is not None else None

    # --- making ----------------------------------------------------------------------------------

    def line(self, label: str, point: str, of: Part, hint: str = "", placeholder: str = "") -> Field:
        """A field of one line."""
        return self._line(LineEdit(placeholder), label, point, of, hint)

    def suggested(self, label: str, point: str, of: Part, texts: Sequence[str], hint: str = "") -> Field:
        """A field of one line with suggestions."""
        line = SuggestEdit()
        line.set_suggestions(texts)
        return self._line(line, label, point, of, hint)

    def _line(self, line: LineEdit, label: str, point: str, of: Part, hint: str) -> Field:
        line.edited.connect(lambda text: self._take(label, point, of, text.strip(), typing=True))
        self._bound[point] = _Bound(line, of, line.text, line.show_text, line.setReadOnly)
        return self._field(label, point, line, hint)

    def text(
        self, label: str, point: str, of: Part, hint: str = "", placeholder: str = "", lines: int = 2
    ) -> Field:
        """A field of several lines."""
        edit = TextEdit(placeholder, lines)
        edit.edited.connect(lambda text: self._take(label, point, of, text.strip(), typing=True))
        self._bound[point] = _Bound(edit, of, edit.text, edit.show_text, edit.setReadOnly)
        return self._field(label, point, edit, hint)

    def choice(self, label: str, point: str, of: Part, options: Sequence[tuple[str, str]]) -> Field:
        """One of many; a value that is not among the options joins them under its own name."""
        box = ComboBox(options)
        keys = [key for key, _ in options]

        def show(key: str) -> None:
            if key not in keys:
                box.set_options([*options, (key, key)])
            box.choose(key)

        box.chosen.connect(lambda key: self._take(label, point, of, key))
        self._bound[point] = _Bound(box, of, box.key, show, box.setDisabled)
        return self._field(label, point, box, "")

    def ways(self, label: str, point: str, of: Part, options: Sequence[tuple[str, str]]) -> Field:
        """One of a few that all stand in sight."""
        row = Segmented(options, label)
        row.chosen.connect(lambda key: self._take(label, point, of, key))
        self._bound[point] = _Bound(row, of, row.key, row.choose, row.setDisabled)
        return self._field(label, point, row, "")

    def check(self, words: str, point: str, of: Part) -> CheckBox:
        """Yes or no."""
        box = CheckBox(words)
        box.clicked.connect(lambda checked: self._take(words, point, of, YES if checked else ""))
        self._bound[point] = _Bound(
            box,
            of,
            lambda: YES if box.isChecked() else "",
            lambda said: box.show_checked(said == YES),
            box.setDisabled,
        )
        return box

    def number(self, label: str, point: str, path: Sequence[str], limits: tuple[float, float]) -> Field:
        """A number within limits; another one is told, and the draft keeps the one it has."""
        line = LineEdit()
        made = self._field(label, point, line, "")
        told = f"Isi dengan bilangan {limits[0]:g} sampai dengan {limits[1]:g}."

        def take(text: str) -> None:
            number = read_number(text)
            sound = number is not None and limits[0] <= number <= limits[1]
            made.set_hint("" if sound else told, trouble=not sound)
            if sound:
                self._take(label, point, of, say_number(number or 0.0), typing=True)

        def write(draft: Draft, words: str) -> Draft:
            return write_at(draft, path, read_number(words))

        def show(words: str) -> None:
            line.show_text(words)
            made.set_hint("")

        of = Part(lambda draft: say_number(read_at(draft, path)), write)
        line.edited.connect(take)
        line.editingFinished.connect(lambda: show(of.read(self._session.draft)))
        self._bound[point] = _Bound(line, of, line.text, show, line.setReadOnly)
        return made

    def _field(self, label: str, point: str, control: QWidget, hint: str) -> Field:
        made = Field(label, control, hint)
        self.fields[point] = made
        return made

    # --- showing and changing --------------------------------------------------------------------

    def show(self, draft: Draft) -> None:
        """Show a draft; a field that already says so, but for blanks around its words, is let be."""
        for bound in self._bound.values():
            said = bound.part.read(draft)
            if bound.now() != said and bound.now().strip() != said:
                bound.show(said)

    def lock(self, locked: bool) -> None:
        """Nothing can be changed, or everything can again."""
        for bound in self._bound.values():
            bound.lock(locked)

    def _take(self, label: str, point: str, of: Part, words: str, typing: bool = False) -> None:
        place = Place(self._page, point=point)
        key = f"{self._page}.{point}" if typing else ""
        self._session.edit(f"ubah {lowered(label)}", place, lambda draft: of.write(draft, words), key)


def say_number(number: float) -> str:
    """A number as Indonesians write it: "20", "25,4"."""
    return f"{number:g}".replace(".", ",")


def read_number(text: str) -> float | None:
    """A number with a comma or a point, at most two digits behind it; None for anything else."""
    found = re.fullmatch(r"\s*(\d{1,3})(?:[.,](\d{1,2}))?\s*", text, re.ASCII)
    return float(f"{found[1]}.{found[2] or 0}") if found else None


def lowered(label: str) -> str:
    """A label inside a sentence: "Kode pos" becomes "kode pos", "NIP" stays."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]
