"""Where the shapes of a flow stand: steps from left to right, wrapping into lines like words.

Only arithmetic, in pixels; `flow.py` paints what comes out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from drafter.documents.lists import bare, capital
from drafter.model.answers import Branch, Step
from forms.editors.outline import flat_steps

ShapeKind = Literal["start", "step", "end", "decision"]
MOST_SHAPES = 120  # drawn; a longer flow is told by the table better
CONDITION_WORDS = ("apabila ", "jika ", "dalam hal ", "bila ", "kalau ")


@dataclass(frozen=True, slots=True)
class Node:
    """A shape with its words: `who` stands above it.  `target` is the step a decision goes back to."""

    kind: ShapeKind
    words: str
    who: str = ""
    key: str = ""
    target: str = ""
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A shape in its place."""

    node: Node
    line: int
    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> tuple[float, float]:
        """Its centre."""
        return self.x + self.width / 2, self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class Back:
    """A way back, as corners of a line; `words` name the step it goes to where it stands on another line."""

    points: tuple[tuple[float, float], ...]
    words: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """The way from a shape to the next one, as corners; `words` stand beside it."""

    points: tuple[tuple[float, float], ...]
    words: str = ""


@dataclass(slots=True)
class Layout:
    """The whole drawing."""

    shapes: list[Placed] = field(default_factory=list[Placed])
    links: list[Link] = field(default_factory=list[Link])
    backs: list[Back] = field(default_factory=list[Back])
    height: float = 0


@dataclass(frozen=True, slots=True)
class Sizes:
    """Measures at a text size."""

    shape: float = 112
    tall: float = 46
    gap: float = 26
    who: float = 20
    below: float = 34
    track: float = 10


# --- what is drawn -----------------------------------------------------------------------------


def nodes_of(steps: Sequence[Step]) -> list[Node]:
    """The shapes of a flow: each step, and behind it the question where it branches."""
    entries = [each.record for each in flat_steps(steps)]
    told: list[Step] = [each for each in entries if each.action.strip() or each.actor.strip()]
    made: list[Node] = []
    for place, step in enumerate(told[:MOST_SHAPES]):
        kind: ShapeKind = "start" if place == 0 else "step"
        words = bare(step.action) or step.actor.strip()
        made.append(Node(kind, capital(words), step.actor.strip(), step.id))
        if step.branch and (
            step.branch.target or step.branch.action.strip() or step.branch.condition.strip()
        ):
            made.append(decision(step.branch))
    if made and made[-1].kind == "step":
        made[-1] = replace(made[-1], kind="end")
    elif made and made[-1].kind == "decision":
        made.append(Node("end", "Selesai"))
    return made


def decision(branch: Branch) -> Node:
    """The question of a branch: its own condition, so that nothing is turned round by guessing."""
    words = bare(branch.condition).strip()
    for lead in CONDITION_WORDS:
        if words.lower().startswith(lead):
            words = words[len(lead) :]
            break
    return Node(
        "decision", f"{capital(words) or 'Syarat'}?", target=branch.target, aside=bare(branch.action).strip()
    )


def say(nodes: Sequence[Node], numbers: dict[str, int]) -> str:
    """The flow in words, for those who do not see it."""
    parts: list[str] = []
    for node in nodes:
        if node.kind != "decision":
            parts.append(f"{len([p for p in parts if not p.startswith('Jika')]) + 1}. {node.words}")
            continue
        back = f"kembali ke langkah {numbers[node.target]}" if node.target in numbers else ""
        ways = " dan ".join(each for each in (node.aside, back) if each) or "lihat langkahnya"
        parts.append(f"Jika {node.words[:-1].lower()}: {ways}")
    return ". ".join(parts)


def numbers_of(nodes: Sequence[Node]) -> dict[str, int]:
    """Ids of steps with the place they are drawn at."""
    drawn = [node for node in nodes if node.kind != "decision"]
    return {node.key: place for place, node in enumerate(drawn, 1) if node.key}


# --- where it stands ---------------------------------------------------------------------------


def lay_out(nodes: Sequence[Node], width: float, sizes: Sizes) -> Layout:
    """Put the shapes into lines of a width, spread evenly, and draw the ways between them."""
    made = Layout()
    if not nodes:
        return made
    edge = sizes.gap / 2  # at both sides, for the ways to the next line
    width -= 2 * edge
    a_line = max(1, int((width + sizes.gap) // (sizes.shape + sizes.gap)))
    rows = -(-len(nodes) // a_line)
    a_line = -(-len(nodes) // rows)  # lines about equally full
    free = (width - a_line * sizes.shape) / max(1, a_line - 1) if a_line > 1 else 0
    gap = min(max(sizes.gap, free), sizes.gap * 1.6)
    pitch = sizes.who + sizes.tall + sizes.below
    for place, node in enumerate(nodes):
        line, column = divmod(place, a_line)
        x, y = edge + column * (sizes.shape + gap), line * pitch + sizes.who
        made.shapes.append(Placed(node, line, x, y, sizes.shape, sizes.tall))
    for first, second in zip(made.shapes, made.shapes[1:], strict=False):
        made.links.append(link(first, second, sizes))
    made.backs = backs(made.shapes, sizes)
    made.height = rows * pitch
    return made


def link(first: Placed, second: Placed, sizes: Sizes) -> Link:
    """From the right side of a shape to the left of the next; to a new line round below."""
    words = "tidak" if first.node.kind == "decision" else ""
    right, middle = first.x + first.width, first.middle[1]
    if first.line == second.line:
        return Link(((right, middle), (second.x, middle)), words)
    half = sizes.gap / 2
    between = first.y + first.height + sizes.below - 8
    return Link(
        (
            (right, middle),
            (right + half - 2, middle),
            (right + half - 2, between),
            (second.x - half + 2, between),
            (second.x - half + 2, second.middle[1]),
            (second.x, second.middle[1]),
        ),
        words,
    )


def backs(shapes: Sequence[Placed], sizes: Sizes) -> list[Back]:
    """The ways a decision leads to: back below its line, or named where its step stands elsewhere."""
    by_key = {shape.node.key: shape for shape in shapes if shape.node.key}
    numbers = numbers_of([shape.node for shape in shapes])
    made: list[Back] = []
    tracks: dict[int, int] = {}
    for shape in shapes:
        if shape.node.kind != "decision":
            continue
        x, bottom = shape.middle[0], shape.y + shape.height
        target = by_key.get(shape.node.target)
        if target is not None and target.line == shape.line:
            depth = bottom + 12 + sizes.track * (tracks.get(shape.line, 0) % 2)
            tracks[shape.line] = tracks.get(shape.line, 0) + 1
            under = target.middle[0], target.y + target.height
            made.append(Back(((x, bottom), (x, depth), (under[0], depth), under)))
        elif target is not None or shape.node.aside:
            words = f"ke langkah {numbers[shape.node.target]}" if target else shape.node.aside
            made.append(Back(((x, bottom), (x, bottom + 8)), words))
    return made
