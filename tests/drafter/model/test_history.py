"""Undo and redo as a row of drafts."""

from dataclasses import replace

from drafter.model.draft import Draft
from drafter.model.history import MOST_STEPS, History, Step


def noted(text: str) -> Draft:
    return Draft(notes=(text,))


def step(text: str, key: str = "") -> Step[str]:
    return Step(f"ubah {text}", text, noted(text), key)


def test_undo_goes_back_and_redo_forward_to_the_very_same_drafts():
    history = History[str](Draft()).record(step("a")).record(step("b"))
    back, taken = history.undo()
    assert (back.draft, taken and taken.label, back.redo_label) == (noted("a"), "ubah b", "ubah b")
    forward, brought = back.redo()
    assert forward.draft is history.draft and brought is not None and brought.place == "b"


def test_keystrokes_in_one_field_are_one_step_until_the_field_changes():
    history = History[str](Draft())
    for text, key in (("a", "f"), ("ab", "f"), ("abc", "f"), ("x", "g")):
        history = history.record(step(text, key))
    assert [each.draft for each in history.done] == [noted("abc"), noted("x")]
    assert history.done[0].label == "ubah a"


def test_a_pause_closes_a_step():
    history = History[str](Draft()).record(step("a", "f")).closed().record(step("ab", "f"))
    assert len(history.done) == 2
    assert History[str](Draft()).closed() == History[str](Draft())


def test_a_new_step_forgets_what_was_undone_and_never_joins_a_step_before_an_undo():
    back, _ = History[str](Draft()).record(step("a", "f")).record(step("b", "g")).undo()
    after = back.record(step("c", "f"))
    assert after.undone == () and [each.place for each in after.done] == ["a", "c"]


def test_nothing_to_undo_or_redo_changes_nothing():
    history = History[str](Draft())
    assert history.undo() == (history, None) and history.redo() == (history, None)
    assert (history.undo_label, history.redo_label) == ("", "")


def test_the_row_is_bounded_and_its_first_draft_moves_on():
    history = History[str](Draft())
    for number in range(MOST_STEPS + 3):
        history = history.record(step(str(number)))
    assert len(history.done) == MOST_STEPS
    while history.done:
        history, _ = history.undo()
    assert history.draft == replace(Draft(), notes=("2",))
