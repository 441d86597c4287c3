"""Where the shapes of a flow stand: within the width, none on another, each way from shape to shape."""

from hypothesis import given
from hypothesis import strategies as st

from drafter.model.answers import Branch, Step
from forms.editors.flow_layout import Sizes, lay_out, nodes_of, numbers_of, say

SIZES = Sizes()


def flow(count: int, branches: dict[int, int]) -> list[Step]:
    """Steps of which some go back to others."""
    return [
        Step(
            id=f"s{n}",
            actor="petugas",
            action=f"langkah {n}",
            branch=Branch(condition="jika tidak lengkap", target=f"s{branches[n]}")
            if n in branches
            else None,
        )
        for n in range(count)
    ]


@given(
    st.integers(0, 40),
    st.dictionaries(st.integers(0, 39), st.integers(0, 39), max_size=6),
    st.integers(160, 1200),
)
def test_shapes_stand_within_the_width_and_none_on_another(count: int, branches, width: int) -> None:
    made = lay_out(nodes_of(flow(count, branches)), width, SIZES)
    boxes = [(each.x, each.y, each.x + each.width, each.y + each.height) for each in made.shapes]
    assert all(left >= 0 and right <= width + 0.01 for left, _, right, _ in boxes)
    assert all(bottom <= made.height for _, _, _, bottom in boxes)
    for place, (left, top, right, bottom) in enumerate(boxes):
        for other in boxes[place + 1 :]:
            assert right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top
    assert len(made.links) == max(0, len(made.shapes) - 1)


def test_a_way_back_in_the_same_line_is_drawn_and_one_to_another_line_is_named() -> None:
    near = lay_out(nodes_of(flow(3, {1: 0})), 700, SIZES)
    assert near.backs[0].words == "" and len(near.backs[0].points) == 4
    far = lay_out(nodes_of(flow(12, {10: 0})), 560, SIZES)
    assert far.backs[0].words == "ke langkah 1"


def test_a_branch_at_the_end_still_has_a_way_on() -> None:
    kinds = [node.kind for node in nodes_of(flow(2, {1: 0}))]
    assert kinds == ["start", "step", "decision", "end"]


def test_the_condition_is_asked_as_it_was_written_and_never_turned_round() -> None:
    nodes = nodes_of(flow(2, {0: 0}))
    assert nodes[1].words == "Tidak lengkap?"
    assert say(nodes, numbers_of(nodes)).startswith(
        "1. Langkah 0. Jika tidak lengkap: kembali ke langkah 1. 2. "
    )


def test_blank_steps_are_not_drawn_and_a_very_long_flow_is_cut() -> None:
    assert nodes_of([Step(), Step(action=" ")]) == []
    assert len(nodes_of(flow(500, {}))) == 120
