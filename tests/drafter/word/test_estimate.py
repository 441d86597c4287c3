"""The estimate of lines, by hand-counted widths."""

from __future__ import annotations

import pytest

from drafter.documents.blocks import Grid, Image, Line, NumberedList, Paragraph
from drafter.word.estimate import Ruler, count_lines

RULER = Ruler("Bookman Old Style", 10)  # a figure is 6.2 points wide, a space 3.2


def test_a_word_is_as_wide_as_its_letters() -> None:
    assert RULER.width("11") == pytest.approx(12.4)
    assert RULER.width("11 11") == pytest.approx(28.0)


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("", 50, 1),
        ("11 11", 28.1, 1),
        ("11 11", 27.9, 2),
        ("11\n11\n", 50, 3),
        ("1" * 20, 62.1, 2),
        ("1 " * 9, 13, 9),
    ],
)
def test_words_wrap_greedily(text: str, room: float, lines: int) -> None:
    assert RULER.lines(text, room) == lines


def test_a_font_without_metrics_is_estimated_by_another() -> None:
    assert Ruler("Tidak Ada", 10)["kata"] == Ruler("Arial", 10)["kata"] > 0


def test_the_indent_of_a_level_narrows_the_room() -> None:
    text = "11 " * 12
    at = [count_lines((NumberedList((Line(text, level),)),), 120, RULER) for level in range(3)]
    assert at == sorted(at)
    assert at[0] < at[2]


def test_counting_ends_past_the_limit() -> None:
    block = NumberedList(tuple(Line("kata") for _ in range(1000)))
    assert count_lines((block,), 300, RULER, 15) == 16


def test_pictures_and_tables_take_their_lines() -> None:
    assert count_lines((Image("a", "", 80, 40),), 300, RULER) >= 9  # 40 mm of lines of 11.7 pt
    assert count_lines((Grid(("A", "B"), (("1", "2"), ("3", "4"))),), 300, RULER) == 4
    assert count_lines((Paragraph("a"), Paragraph("b")), 300, RULER) == 2
