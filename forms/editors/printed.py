"""What an answer will print, in quiet words under its fields."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafter.documents import values
from drafter.documents.blocks import CellBlock, NumberedList, Numbering, Paragraph
from drafter.documents.cells import cite
from drafter.errors import UserError
from drafter.model.answers import AnyValue, Citation
from drafter.regulations import Catalogue
from drafter.wording import letter
from forms import theme
from forms.controls import Label
from forms.editors.base import Context

LONGEST = 1_200  # characters shown; the preview shows all


def cited_or_told(catalogue: Catalogue) -> Callable[[Citation], str]:
    """How citations print; for a regulation that the catalogue lacks, the sentence that says so."""

    def say(each: Citation) -> str:
        try:
            return cite(catalogue, each)
        except UserError as error:
            return error.sentence

    return say


def printed(value: AnyValue | None, context: Context) -> str:
    """The words of a value as the annex will have them, one block a line."""
    if value is None:
        return ""
    blocks = values.blocks(value, cited_or_told(context.catalogue()))
    return "\n".join(line for block in blocks for line in lines_of(block))[:LONGEST]


def lines_of(block: CellBlock) -> Iterator[str]:
    """A block as lines of text."""
    match block:
        case Paragraph(text):
            yield text
        case NumberedList(lines, numbering):
            counts = [0, 0, 0]
            for line in lines:
                counts[line.level] += 1
                counts[line.level + 1 :] = [0] * (2 - line.level)
                sign = label(line.level, counts[line.level], numbering) if line.numbered else ""
                yield f"{'    ' * line.level}{sign} {line.text}"
        case _:
            return


def label(level: int, count: int, numbering: Numbering) -> str:
    """The label of a line: 1. a. 1) or a. 1) a)."""
    first = numbering is Numbering.LETTERS
    lettered = level != 1 if first else level == 1
    sign = letter(count) if lettered else str(count)
    return f"{sign})" if level == 2 or (first and level == 1) else f"{sign}."


class Printed(QWidget):
    """The words, with a line that says what they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, theme.current().px(4), 0, 0)
        rows.setSpacing(theme.current().px(2))
        self._title = Label("AKAN TERCETAK", "group", self)
        self.words = Label("", "second", self)
        self.words.setAccessibleName("Akan tercetak")
        rows.addWidget(self._title)
        rows.addWidget(self.words)

    def show_value(self, value: AnyValue | None, context: Context) -> None:
        """Show what a value prints; nothing of none."""
        text = printed(value, context)
        if text != self.words.text():
            self.words.setText(text)
        self.setVisible(bool(text))
