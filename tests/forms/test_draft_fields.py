"""Numbers as they are typed and shown in fields of the draft, and labels inside a sentence."""

from __future__ import annotations

import pytest

from drafter.model.draft import Draft
from forms.draft_fields import flag, lowered, part, read_number, say_number


@pytest.mark.parametrize(
    ("typed", "number"),
    [("20", 20.0), (" 25,4 ", 25.4), ("25.4", 25.4), ("", None), ("dua", None), ("1e9", None), ("-5", None)],
)
def test_numbers_are_read_with_a_comma_or_a_point(typed: str, number: float | None) -> None:
    assert read_number(typed) == number


@pytest.mark.parametrize("number", [5.0, 12.5, 30.0, 42.25])
def test_a_number_that_is_shown_is_read_as_itself(number: float) -> None:
    assert read_number(say_number(number)) == number


def test_labels_of_abbreviations_keep_their_capitals() -> None:
    assert [lowered(each) for each in ("Kode pos", "NIP", "")] == ["kode pos", "NIP", ""]


def test_a_part_is_changed_and_the_rest_is_shared() -> None:
    draft = Draft()
    post = part("office", "signatory", "post")
    changed = post.write(draft, "Camat")
    assert post.read(changed) == "Camat"
    assert changed.decree is draft.decree
    title = flag("decree", "repeat_title")
    assert title.read(draft) == "ya"
    assert not title.write(draft, "").decree.repeat_title
