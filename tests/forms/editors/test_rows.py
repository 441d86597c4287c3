"""Rows of a list: nothing that was said is lost by folding, and keys do what an officer expects."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.model.answers import Item, ItemDetail, ItemGroup, Items
from drafter.model.components import load_components
from forms.editors import row_changes as change
from forms.editors import rows as r
from forms.editors.paste import Line
from forms.editors.rows import Row, Rows, Turn

DETAIL = ItemDetail(form="asli", copies=2)


def rows_of(*texts: str) -> Rows:
    """ "> nested", "# heading", "^ intro", "_ note", "" empty; "satu" an item."""
    made: list[Row] = []
    for text in texts:
        level = len(text) - len(text.lstrip(">"))
        words = text.lstrip(">#^_").strip()
        kinds = {"#": "heading", "^": "intro", "_": "closing"}
        made.append(Row(kinds.get(text[:1], "item"), words, level))  # type: ignore[arg-type]
    return tuple(made)


def seen(rows: Rows) -> list[str]:
    signs = {"item": "", "heading": "# ", "intro": "^ ", "closing": "_ "}
    return [(">" * row.level + " " if row.level else signs[row.kind]) + row.text for row in rows]


def turned(turn: Turn | None) -> tuple[list[str], int, int]:
    assert turn is not None
    return seen(turn.rows), turn.row, turn.place


def test_every_example_comes_back_as_it_was() -> None:
    seen_kinds = 0
    for component in load_components().entries:
        for example in component.examples:
            if isinstance(example.value, Items):
                seen_kinds += 1
                assert r.fold(r.unfold(example.value), example.value) is example.value
    assert seen_kinds > 10


def test_what_the_editor_does_not_know_is_carried() -> None:
    value = Items(
        groups=(
            ItemGroup(
                items=(Item("a", (Item("b", unknown=(("x", 1),)),), DETAIL),), unknown=(("warna", "biru"),)
            ),
            ItemGroup(heading="teknis", intro="terdiri atas", closing="selesai", items=(Item("c"),)),
        ),
        source="a b c",
        example=True,
        unknown=(("y", 2),),
    )
    rows = r.unfold(value)
    assert r.fold(rows, value) is value
    changed = r.fold(change.typed(rows, 1, "a lain"), value)
    assert changed is not None
    assert not changed.example
    assert (changed.source, changed.unknown) == (value.source, value.unknown)
    assert changed.groups[0].items[0] == Item("a lain", value.groups[0].items[0].children, DETAIL)
    assert changed.groups[0].unknown == value.groups[0].unknown
    assert changed.groups[1] == value.groups[1]


def test_an_empty_list_is_no_value_but_words_around_it_are() -> None:
    assert r.fold(r.unfold(None), None) is None
    assert r.unfold(None) == (r.BLANK,)
    assert r.fold(r.unfold(None), Items(before="Untuk:")) == Items(before="Untuk:")


def test_numbers_count_by_level_and_begin_anew_in_each_group() -> None:
    rows = rows_of("satu", "> a", ">> x", ">> y", "> b", "dua", "# teknis", "satu")
    assert r.labels(rows) == ["1.", "a.", "1)", "2)", "b.", "2.", "", "1."]


def test_enter_splits_and_an_empty_row_is_always_there() -> None:
    rows = r.padded(rows_of("surat kuasa dan KTP"))
    assert turned(change.entered(rows, 0, 11)) == (["surat kuasa", "dan KTP", ""], 1, 0)
    assert turned(change.entered(rows, 0, 0)) == (["", "surat kuasa dan KTP", ""], 1, 0)
    assert turned(change.entered(rows, 0, 19)) == (["surat kuasa dan KTP", ""], 1, 0)


def test_enter_after_a_colon_or_above_nested_items_goes_one_level_in() -> None:
    assert turned(change.entered(r.padded(rows_of("dilampiri:")), 0, 10)) == (["dilampiri:", "> "], 1, 0)
    rows = r.padded(rows_of("dilampiri", "> KTP"))
    assert turned(change.entered(rows, 0, 9)) == (["dilampiri", "> ", "> KTP", ""], 1, 0)


def test_enter_in_an_empty_nested_row_comes_out_and_in_an_empty_one_stays() -> None:
    rows = r.padded(rows_of("satu", "> a", "> "))
    assert turned(change.entered(rows, 2, 0)) == (["satu", "> a", ""], 2, -1)
    assert turned(change.entered(r.padded(rows_of("satu")), 1, 0)) == (["satu", ""], 1, -1)


def test_enter_in_a_heading_leads_to_its_first_item() -> None:
    rows = r.padded(rows_of("# teknis", "^ terdiri atas", "satu"))
    assert turned(change.entered(rows, 0, 3)) == (["# teknis", "^ terdiri atas", "", "satu", ""], 2, 0)
    assert change.entered(r.padded(rows_of("# teknis")), 0, 6).row == 1


def test_backspace_joins_and_removes() -> None:
    rows = r.padded(rows_of("satu", "dua"))
    assert turned(change.erased(rows, 1)) == (["satu dua", ""], 0, 5)
    assert turned(change.erased(r.padded(rows_of("satu", "", "dua")), 1)) == (["satu", "dua", ""], 0, -1)
    assert change.erased(rows, 0) is None
    assert turned(change.erased(r.padded(rows_of("satu", "# ", "dua")), 1))[0] == ["satu", "dua", ""]
    assert change.erased(r.padded(rows_of("# teknis", "dua")), 1) is None
    assert turned(change.pulled(rows, 0)) == (["satu dua", ""], 0, 5)
    assert change.pulled(rows, 1) is None


def test_joining_keeps_the_detail_that_is_there() -> None:
    rows = r.padded((Row(text="KTP"), Row(text="pemohon", detail=DETAIL)))
    turn = change.erased(rows, 1)
    assert turn is not None and turn.rows[0] == Row(text="KTP pemohon", detail=DETAIL)


def test_nesting_takes_children_along_and_knows_its_bounds() -> None:
    rows = r.padded(rows_of("satu", "dua", "> a"))
    turn = change.indented(rows, 1)
    assert turned(turn) == (["satu", "> dua", ">> a", ""], 1, -1)
    assert turn is not None
    assert change.indented(turn.rows, 1) is None
    assert change.indented(rows, 0) is None
    assert change.outdented(rows, 0) is None
    assert turned(change.outdented(turn.rows, 1))[0] == seen(rows)


def test_moving_takes_children_along() -> None:
    rows = r.padded(rows_of("satu", "> a", "dua"))
    assert turned(change.moved(rows, 0, 1)) == (["dua", "satu", "> a", ""], 1, -1)
    assert turned(change.moved(rows, 2, -1)) == (["dua", "satu", "> a", ""], 0, -1)
    assert change.moved(rows, 0, -1) is None
    assert change.moved(rows, 2, 1) is None
    assert change.moved(rows, 1, 1) is None


def test_moving_over_the_edge_of_a_group_goes_into_the_next() -> None:
    rows = r.padded(rows_of("# administratif", "satu", "# teknis", "dua"))
    down = change.moved(rows, 1, 1)
    assert turned(down) == (["# administratif", "", "# teknis", "satu", "dua", ""], 3, -1)
    assert down is not None
    assert turned(change.moved(down.rows, 3, -1))[0] == ["# administratif", "satu", "", "# teknis", "dua", ""]


def test_a_heading_moves_with_its_group() -> None:
    rows = r.padded(rows_of("# administratif", "satu", "# teknis", "dua"))
    assert turned(change.moved(rows, 2, -1)) == (
        ["# teknis", "dua", "", "# administratif", "satu", ""],
        0,
        -1,
    )
    assert turned(change.moved(rows, 0, 1))[1] == 3


def test_groups_are_added_and_removed_without_losing_words() -> None:
    rows = change.with_group(r.padded(rows_of("satu"))).rows
    assert seen(rows) == ["satu", "# ", ""]
    assert seen(change.with_group((r.BLANK,)).rows) == ["# ", ""]
    full = r.padded(rows_of("satu", "_ catatan", "# teknis", "^ terdiri atas", "dua"))
    assert seen(change.removed(full, 2).rows) == ["satu", "catatan", "terdiri atas", "dua", ""]
    assert turned(change.as_heading(rows_of("satu", "teknis:", "dua", ""), 1))[0] == [
        "satu",
        "# teknis",
        "dua",
        "",
    ]


def test_notes_are_put_where_they_belong_once() -> None:
    rows = r.padded(rows_of("# teknis", "satu"))
    intro = change.with_note(rows, 1, "intro")
    assert turned(intro) == (["# teknis", "^ ", "satu", ""], 1, -1)
    assert change.with_note(intro.rows, 2, "intro").row == 1
    closing = change.with_note(rows, 1, "closing")
    assert seen(closing.rows) == ["# teknis", "satu", "", "_ "]
    assert change.with_note(closing.rows, 1, "closing").row == 3


def test_a_removed_row_lets_its_children_out() -> None:
    assert seen(change.removed(r.padded(rows_of("satu", "> a", ">> x", "dua")), 0).rows) == [
        "a",
        "> x",
        "dua",
        "",
    ]


def test_pasted_lines_go_between_the_words() -> None:
    rows = r.padded(rows_of("satu dua", "> a"))
    lines = [Line("x"), Line("y", 1), Line("z", 2)]
    assert turned(change.pasted(rows, 0, 5, 5, lines)) == (["satu x", "> y", ">> z dua", "> a", ""], 2, 1)
    assert seen(change.pasted(rows, 1, 0, 1, lines).rows) == ["satu dua", "> x", ">> y", ">> z", ""]
    heading = r.padded(rows_of("# ", "satu"))
    assert seen(change.pasted(heading, 0, 0, 0, lines[:2]).rows) == ["# x", "y", "satu", ""]


CHANGES: list[Callable[[Rows, int], Turn | None]] = [
    lambda rows, row: change.entered(rows, row, len(rows[row].text)),
    lambda rows, row: change.entered(rows, row, 1),
    change.erased,
    change.pulled,
    change.indented,
    change.outdented,
    lambda rows, row: change.moved(rows, row, 1),
    lambda rows, row: change.moved(rows, row, -1),
    change.removed,
    change.as_heading,
    lambda rows, row: change.with_group(rows),
    lambda rows, row: change.with_note(rows, row, "intro"),
    lambda rows, row: change.with_note(rows, row, "closing"),
    lambda rows, row: Turn(change.typed(rows, row, f"kata{len(rows)}"), row),
    lambda rows, row: change.pasted(rows, row, 0, 0, [Line("p"), Line("q", 1), Line("r")]),
]


@given(st.lists(st.tuples(st.integers(0, len(CHANGES) - 1), st.integers(0, 30)), max_size=40))
def test_any_keys_leave_rows_that_can_be_typed_on_and_folded(keys: list[tuple[int, int]]) -> None:
    rows: Rows = (r.BLANK,)
    for key, where in keys:
        turn = CHANGES[key](rows, where % len(rows))
        if turn is None:
            continue
        rows = turn.rows
        assert 0 <= turn.row < len(rows)
        assert turn.place <= len(rows[turn.row].text)
        assert r.padded(rows) == rows
        start, end = r.span_of(rows, len(rows) - 1)
        assert end > start and rows[end - 1].is_blank
        assert len(r.labels(rows)) == len(rows)
        value = r.fold(rows, None)
        words = [row.text for row in rows if row.text.strip()]
        assert [row.text for row in r.unfold(value) if row.text.strip()] == words


@pytest.mark.parametrize("change_words", [change.moved, change.indented])
@given(row=st.integers(0, 6), by=st.sampled_from([1, -1]))
def test_order_and_depth_lose_no_words(
    change_words: Callable[[Rows, int, int], Turn | None], row: int, by: int
) -> None:
    rows = r.padded(rows_of("# A", "satu", "> a", "dua", "# B", "tiga"))
    turn = change_words(rows, row, by)
    if turn is not None:
        assert sorted(each.text for each in turn.rows if each.text) == sorted(e.text for e in rows if e.text)
