"""Cells of a table: columns within two and six, rows in order, what is pasted stands where it should."""

from hypothesis import given
from hypothesis import strategies as st

from drafter.model.answers import Table
from forms.editors import cells

SHEET = (("Nama", "Jumlah"), ("kursi", "2"), ("meja", "1"))


def test_a_value_comes_back_as_it_was() -> None:
    value = Table(header=("a", "b", "c"), rows=(("1", "2", "3"),), source="x", unknown=(("k", 1),))
    assert cells.fold(cells.unfold(value), value) is value
    changed = cells.fold(cells.typed(cells.unfold(value), 1, 1, "lain"), value)
    assert (changed.rows, changed.source, changed.unknown) == ((("1", "lain", "3"),), "x", (("k", 1),))


def test_every_row_is_as_wide_as_the_header() -> None:
    assert cells.even([["a"], ["b", "c", "d"]]) == (("a", "", ""), ("b", "c", "d"))
    assert cells.unfold(Table(header=("x",), rows=())) == (("x", ""),)


def test_empty_rows_are_not_part_of_the_value() -> None:
    assert cells.fold((*SHEET, ("", " ")), None).rows == SHEET[1:]


def test_rows_and_columns_are_added_moved_and_removed_within_their_bounds() -> None:
    assert cells.with_row(SHEET, 0)[1] == ("", "")
    assert cells.without_row(SHEET, 0) == (("", ""), *SHEET[1:])
    assert cells.without_row(SHEET, 1) == (SHEET[0], SHEET[2])
    assert cells.moved(SHEET, 1, -1) is None
    assert cells.moved(SHEET, 1, 1) == (SHEET[0], SHEET[2], SHEET[1])
    assert cells.moved_column(SHEET, 0, 1) == (("Jumlah", "Nama"), ("2", "kursi"), ("1", "meja"))
    assert cells.moved_column(SHEET, 1, 1) is None
    assert cells.without_column(SHEET, 0) is None
    wide = SHEET
    for _ in range(4):
        grown = cells.with_column(wide, 1)
        assert grown is not None
        wide = grown
    assert cells.with_column(wide, 0) is None
    assert len(wide[0]) == 6


def test_a_paste_over_the_titles_brings_titles() -> None:
    blank = cells.unfold(None)
    made, last = cells.pasted(blank, 0, 0, [("A", "B", "C"), ("1", "2", "3")])
    assert (made, last) == ((("A", "B", "C"), ("1", "2", "3")), 1)


def test_a_paste_into_rows_goes_between_them_or_over_an_empty_one() -> None:
    made, last = cells.pasted(SHEET, 1, 0, [("x", "9"), ("y", "8")])
    assert (made, last) == ((SHEET[0], ("x", "9"), ("y", "8"), *SHEET[1:]), 2)
    made, _ = cells.pasted((*SHEET, ("", "")), 3, 0, [("x", "9"), ("y", "8")])
    assert made == (*SHEET, ("x", "9"), ("y", "8"))
    made, _ = cells.pasted(SHEET, 1, 1, [("7",)])
    assert made[1] == ("kursi", "7")
    made, last = cells.pasted(SHEET, 3, 1, [("x", "9", "z")])
    assert (made[3], last, made[0]) == (("x", "9", "z"), 3, ("Nama", "Jumlah", ""))


WORDS = st.text(alphabet="ab ", max_size=2)


@given(
    st.lists(st.lists(WORDS, min_size=1, max_size=4).map(tuple), min_size=1, max_size=4),
    st.integers(0, 3),
    st.integers(0, 1),
)
def test_any_paste_leaves_an_even_table(rows: list[tuple[str, ...]], row: int, cell: int) -> None:
    width = max(len(each) for each in rows)
    made, last = cells.pasted(SHEET, row, cell, [each + ("",) * (width - len(each)) for each in rows])
    assert len({len(each) for each in made}) == 1
    assert 0 <= last < len(made)
    assert len(made[0]) <= cells.MOST
