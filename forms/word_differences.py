"""What came back in one of our Word files, beside what the draft inside it prints, to take one or all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from drafter.exchange import Comparison, Difference
from forms import theme
from forms.controls import Banner, Button, CheckBox, Divider, Label
from forms.dialogs import Dialog

TITLE = "Perubahan di Word"
WIDTH, FIRST = 1040, 264  # px at 100 %: of the dialog, of its first column
WIDEST = 1300  # px of the screen
MOST_ROWS = 150  # differences shown one by one; more would take seconds to lay out
LONGEST = 1_500  # signs shown of a place
NOTHING = "(tidak ada)"
AROUND = "…"
WORDS = re.compile(r"\s+|[^\s]+")


class WordDifferences(Dialog):
    """Shows each difference; `taken` is what the officer wants of them.  Nothing is ticked at first."""

    def __init__(self, parent: QWidget | None, compared: Comparison) -> None:
        # At the largest text it is still no wider than the screen of an office.
        widest = WIDEST * 100 // theme.current().px(100)
        super().__init__(parent, TITLE, "Buka rancangan", width=min(WIDTH, widest))
        self._all = compared.differences
        self._takable = [each for each in self._all if each.takes]
        self.checks: list[tuple[CheckBox, Difference]] = []
        self.take_all = Button(f"Ambil semua ({len(self._takable)})", parent=self)
        self.take_none = Button("Kosongkan", parent=self)
        self._hidden = self._all[MOST_ROWS:]
        self._with_hidden = False
        self.take_all.clicked.connect(lambda: self._tick(True))
        self.take_none.clicked.connect(lambda: self._tick(False))
        self._lay_out()
        self._count()

    def _lay_out(self) -> None:
        self.add(
            Label(
                f"Dokumen ini berbeda dengan rancangan di dalamnya pada {len(self._all)} tempat. Centang "
                "perubahan yang hendak diambil. Dokumen Word itu sendiri tidak diubah."
            )
        )
        if left := len(self._all) - len(self._takable):
            self.add(Banner("warn", f"{left} di antaranya tidak dapat diambil; sebabnya disebut di bawah."))
        acts = QHBoxLayout()
        acts.addWidget(self.take_all)
        acts.addWidget(self.take_none)
        acts.addStretch(1)
        self.take_all.setVisible(bool(self._takable))
        self.take_none.setVisible(bool(self._takable))
        self.rows.addLayout(acts)
        look = theme.current()
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(look.px(16))
        self.grid.setVerticalSpacing(look.px(8))
        self.grid.setColumnMinimumWidth(0, look.px(FIRST))
        self.grid.setColumnStretch(1, 1)
        self.grid.setColumnStretch(2, 1)
        for column, words in enumerate(("TEMPAT", "DALAM RANCANGAN", "DI WORD")):
            self.grid.addWidget(Label(words, "group"), 0, column)
        for each in self._all[:MOST_ROWS]:
            self._row(each)
        self.rows.addLayout(self.grid)
        if self._hidden:
            words = f"{len(self._hidden)} perbedaan lain tidak ditampilkan; Ambil semua mengambilnya juga."
            self.add(Label(words, "second"))

    def _row(self, each: Difference) -> None:
        look, at = theme.current(), self.grid.rowCount()
        first = QWidget()
        first.setFixedWidth(look.px(FIRST))
        column = QVBoxLayout(first)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(Label(each.place))
        if each.takes:
            check = CheckBox("Ambil")
            check.setAccessibleName(f"Ambil perubahan pada {each.place}")
            check.setAccessibleDescription(each.effect)
            check.toggled.connect(self._count)
            self.checks.append((check, each))
            column.addWidget(check)
        if each.effect:
            column.addWidget(Label(each.effect, "second"))
        before, after = told_changes(each.draft, each.word)
        self.grid.addWidget(Divider(), at, 0, 1, 3)
        marked = [rich(words) for words in marked_words(before, after)]
        for place, widget in enumerate((first, *marked)):
            self.grid.addWidget(widget, at + 1, place, Qt.AlignmentFlag.AlignTop)

    # --- what is taken ---------------------------------------------------------------------------

    def _tick(self, wanted: bool) -> None:
        self._with_hidden = wanted
        for check, _ in self.checks:
            check.show_checked(wanted)
        self._count()

    def _count(self) -> None:
        count = len(self.taken())
        self.yes.set_text(f"Ambil {count} perubahan" if count else "Buka tanpa perubahan di Word")

    def taken(self) -> tuple[Difference, ...]:
        """The differences that are ticked."""
        hidden = [each for each in self._hidden if each.takes] if self._with_hidden else []
        return (*(each for check, each in self.checks if check.isChecked()), *hidden)


def told_changes(before: Sequence[str], after: Sequence[str]) -> tuple[str, str]:
    """Two texts for standing side by side: lines that differ with one around them, the rest as "…"."""
    old: list[str] = []
    new: list[str] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            same = list(before[a:b])
            kept = same if len(same) <= 2 else [same[0], AROUND, same[-1]]
            kept = kept[-2:] if a == 0 and len(same) > 2 else kept
            kept = kept[:2] if b == len(before) and len(same) > 2 else kept
            old += kept
            new += kept
        else:
            old += before[a:b]
            new += after[c:d]
    return clipped(old), clipped(new)


def marked_words(before: str, after: str) -> tuple[str, str]:
    """Both texts as HTML, the words that differ in bold."""
    old, new = WORDS.findall(before), WORDS.findall(after)
    made: tuple[list[str], list[str]] = ([], [])
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        for kept, words in zip(made, ("".join(old[a:b]), "".join(new[c:d])), strict=True):
            safe = escape(words).replace("\n", "<br>")
            kept.append(safe if tag == "equal" or not safe.strip() else f"<b>{safe}</b>")
    return "".join(made[0]), "".join(made[1])


def rich(html: str) -> Label:
    """A label whose words are HTML of ours."""
    label = Label()
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setText(html)
    return label


def clipped(lines: Sequence[str]) -> str:
    """Lines as one text, not longer than a place may be shown."""
    words = "\n".join(lines) or NOTHING
    return words if len(words) <= LONGEST else words[:LONGEST] + AROUND
