"""Word's own numbering: one w:num for each list, so that each begins anew and stays alive in Word."""

from __future__ import annotations

from drafter.documents.blocks import Numbering
from drafter.word.page import INDENT

_LETTER, _FIGURE = "lowerLetter", "decimal"
_LEVELS = {
    Numbering.LETTERS: ((_LETTER, "%1."), (_FIGURE, "%2)"), (_LETTER, "%3)")),
    Numbering.FIGURES: ((_FIGURE, "%1."), (_LETTER, "%2."), (_FIGURE, "%3)")),
}
_NSIDS = {Numbering.LETTERS: "53500001", Numbering.FIGURES: "53500002"}
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class Lists:
    """The lists of one file, numbered on from those of the reference."""

    def __init__(self, last_abstract: int, last_num: int) -> None:
        self._abstracts = {kind: last_abstract + n for n, kind in enumerate(Numbering, 1)}
        self._first = last_num + 1
        self._lists: list[tuple[Numbering, int]] = []

    def begin(self, kind: Numbering, level: int = 0) -> int:
        """A new list whose first line stands at `level`; its w:numId."""
        self._lists.append((kind, level))
        return self._first + len(self._lists) - 1

    def abstracts(self) -> str:
        """The w:abstractNum elements: how the three levels of each kind look."""
        return "".join(_abstract(kind, key) for kind, key in self._abstracts.items())

    def nums(self) -> str:
        """The w:num elements. Lower levels restart by themselves."""
        tails = {
            (kind, level): f'"><w:abstractNumId w:val="{key}"/>{_starts(level)}</w:num>'
            for kind, key in self._abstracts.items()
            for level in range(3)
        }
        return "".join(
            [f'<w:num w:numId="{n}{tails[begun]}' for n, begun in enumerate(self._lists, self._first)]
        )


def _starts(level: int) -> str:
    return "".join(
        f'<w:lvlOverride w:ilvl="{n}"><w:startOverride w:val="1"/></w:lvlOverride>' for n in range(level + 1)
    )


def _abstract(kind: Numbering, key: int) -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{(n + 1) * INDENT}" w:hanging="{INDENT}"/></w:pPr>'
        "</w:lvl>"
        for n, (form, text) in enumerate(_LEVELS[kind])
    )
    return (
        f'<w:abstractNum w:abstractNumId="{key}"><w:nsid w:val="{_NSIDS[kind]}"/>'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )
