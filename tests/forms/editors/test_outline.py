"""Rows with levels: a row moves with what is nested in it, and steps fold up again as they were."""

import importlib.util
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from drafter.model.answers import Step
from forms.editors import outline
from forms.editors.outline import Entry

_spec = importlib.util.spec_from_file_location("drafts", Path(__file__).parents[2] / "drafts.py")
assert _spec and _spec.loader
drafts = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(drafts)


def rows(*levels: int) -> outline.Entries:
    return tuple(Entry(str(number), level) for number, level in enumerate(levels))


def told(entries: outline.Entries) -> str:
    return " ".join(f"{entry.record}:{entry.level}" for entry in entries)


def test_a_row_moves_over_its_sibling_and_takes_its_children_along() -> None:
    moved = outline.moved_up(rows(0, 1, 0, 1, 1), 2)
    assert moved and (told(moved[0]), moved[1]) == ("2:0 3:1 4:1 0:0 1:1", 0)
    back = outline.moved_down(moved[0], 0)
    assert back and (told(back[0]), back[1]) == ("0:0 1:1 2:0 3:1 4:1", 2)


def test_a_row_does_not_leave_its_parent_by_moving() -> None:
    assert outline.moved_up(rows(0, 1), 1) is None
    assert outline.moved_down(rows(0, 1, 0), 1) is None
    assert outline.moved_up(rows(0), 0) is None


def test_a_row_goes_in_below_the_one_above_and_no_deeper_than_the_third_level() -> None:
    moved = outline.nested(rows(0, 0, 1), 1, 1)
    assert moved and told(moved[0]) == "0:0 1:1 2:2"
    assert outline.nested(moved[0], 1, 1) is None
    assert outline.nested(rows(0), 0, 1) is None
    assert outline.nested(rows(0), 0, -1) is None


def test_what_was_nested_in_a_removed_row_comes_out() -> None:
    assert told(outline.removed(rows(0, 1, 2, 0), 0)) == "1:0 2:1 3:0"


@given(st.lists(drafts.nested(Step), max_size=3))
def test_steps_come_back_as_they_were(steps: list[Step]) -> None:
    assert outline.nested_steps(tuple(outline.flat_steps(steps))) == tuple(steps)
