"""The name of a service in at most two lines, cut in its middle.

Names of services begin alike and differ at their end.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

from forms import theme

MOST_KEPT = 2000
CUT = " … "


def lines_of(title: str, width: int) -> tuple[str, ...]:
    """ "3. Pemberian Rekomendasi ..." as it stands in a width of pixels, also when it is in hand and bold."""
    look = theme.current()
    return _lines(title, width, look.scale, look.family)


@lru_cache(maxsize=MOST_KEPT)
def _lines(title: str, width: int, _scale: int, _family: str) -> tuple[str, ...]:
    font = theme.current().font("body")
    font.setWeight(QFont.Weight.DemiBold)
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(title) <= width:
        return (title,)
    words = title.split()
    first = 2  # the number never stands alone
    while first < len(words) and metrics.horizontalAdvance(" ".join(words[: first + 1])) <= width:
        first += 1
    rest = " ".join(words[first:])
    if not rest:
        return (title,)
    hang = metrics.horizontalAdvance(number_of(title))
    return " ".join(words[:first]), cut_middle(rest, metrics, width - hang)


def number_of(title: str) -> str:
    """The number before a name, with its space."""
    return title[: title.find(" ") + 1]


def shortened(name: str, most: int) -> str:
    """A name of at most so many letters: how it begins, dots, and how it ends."""
    if len(name) <= most:
        return name
    words = name.split()
    for first, last in ((2, 3), (2, 4), (1, 2), (1, 3)):
        for place in range(last, len(words)):
            cut = " ".join(words[:first]) + CUT + " ".join(words[place:])
            if len(cut) <= most:
                return cut
    half = most // 2
    return f"{name[:half].rstrip()}{CUT}{name[-half + len(CUT) :].lstrip()}"


def cut_middle(text: str, metrics: QFontMetrics, width: int) -> str:
    """Words that fit into a width: the first, dots, and as many of the last as there is room for."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    words = text.split()
    for last in range(2, len(words)):
        cut = words[0] + CUT + " ".join(words[last:])
        if metrics.horizontalAdvance(cut) <= width:
            return cut
    for last in range(1, len(words)):
        cut = "… " + " ".join(words[last:])
        if metrics.horizontalAdvance(cut) <= width:
            return cut
    return metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, width)
