"""Family 1, lists: items without words, and labels that were typed by hand and do not count on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple, cast

from drafter.checks.cells import Cell, Path, without
from drafter.checks.completeness import FAMILY
from drafter.checks.findings import Fix, Hit, Place
from drafter.checks.views import About, PapersView
from drafter.model.answers import AnyValue, Item, Items, Step, Steps

MOST_LINES = 400  # of a source whose labels are read; no list is as long
LABEL = re.compile(r"\s{0,40}(\(?)(\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})([.)]+)(?=\s|$|[.)])\s*")
BULLET = re.compile(r"\s{0,40}[-–—•*·▪●○]\s*")
NOTHING = frozenset("-–—_.:;,/ …·•*()[]")
TYPED = Fix("Nomori ulang", value=lambda value: replace(value, source=""))


class Label(NamedTuple):
    """A label as typed.  style: what tells lists apart; number: its place in the list; rest: what follows."""

    style: str
    number: int
    text: str
    rest: str

    @property
    def is_roman(self) -> bool:
        """Whether it may be a Roman numeral as well as a letter."""
        return self.text.strip("().").lower() in ("i", "v", "x")


def label_of(line: str) -> Label | None:
    """The label at the beginning of a line."""
    head = line.lstrip()[:6]
    if "." not in head and ")" not in head:
        return None
    found = LABEL.match(line)
    if found is None:
        return None
    said, rest = found[2], line[found.end() :]
    if said.isdigit():
        kind, number = "1", int(said)
    elif len(said) == 1:
        kind, number = ("a" if said.islower() else "A"), ord(said.lower()) - 96
    else:
        return None
    depth = ">" * (len(line) - len(line.lstrip()))
    return Label(f"{depth}{found[1]}{kind}{found[3][-1:]}", number, found[0].strip(), rest)


# --- items without words -------------------------------------------------------------------------


@FAMILY.cell(
    "empty-list-item",
    "should",
    title="Butir tanpa isi",
)
def empty_list_item(cell: Cell, about: About) -> Iterable[Hit]:
    sentence = "ada butir tanpa isi. Hapus butir itu atau tulis isinya."
    for part in cell.parts:
        told = False
        several = len(part.lines) > 1
        for path in empty_paths(part.value) if several else ():
            fix = Fix("Hapus butir", value=lambda value, path=path: without(value, path))
            line = next((each for each in part.lines if each.path[: len(path)] == path), None)
            told = True
            yield Hit(sentence, part, line, fix=fix)
        if not told and several and has_empty_line(part.value.source):
            yield Hit(sentence, part, fix=Fix("Hapus butir", value=TYPED.value))


def empty_paths(value: AnyValue) -> Iterator[Path]:
    """The items and steps that say nothing and introduce nothing."""
    if isinstance(value, Items):
        for nth, group in enumerate(value.groups):
            yield from empty_items(group.items, ("groups", nth, "items"))
    elif isinstance(value, Steps):
        for nth, group in enumerate(value.groups):
            yield from empty_steps(group.steps, ("groups", nth, "steps"))


def empty_items(items: tuple[Item, ...], path: Path) -> Iterator[Path]:
    """Those of one list and of the lists below it."""
    for nth, each in enumerate(items):
        if each.children:
            yield from empty_items(each.children, (*path, nth, "children"))
        elif says_nothing(each.text):
            yield (*path, nth)


def empty_steps(steps: tuple[Step, ...], path: Path) -> Iterator[Path]:
    """The same of steps."""
    for nth, each in enumerate(steps):
        if each.steps:
            yield from empty_steps(each.steps, (*path, nth, "steps"))
        elif says_nothing(each.action) and not each.actor and not each.output and each.branch is None:
            yield (*path, nth)


def says_nothing(text: str) -> bool:
    """Whether a text holds no words, or a label alone."""
    if any(map(str.isalnum, text[6:20])):
        return False
    label = label_of(text.strip())
    return not (set(label.rest if label is not None else text) - NOTHING)


def has_empty_line(source: str) -> bool:
    """Whether a list was read that held a label without words, not as the head of what follows."""
    lines = [line for line in source.split("\n")[:MOST_LINES] if line.strip()]
    for nth, line in enumerate(lines):
        label = label_of(line)
        bullet = BULLET.match(line) if label is None else None
        if label is None and bullet is None:
            continue
        rest = label.rest if label is not None else line[cast(re.Match[str], bullet).end() :]
        following = label_of(lines[nth + 1]) if nth + 1 < len(lines) else None
        heads = following is not None and label is not None and following.style != label.style
        if not (set(rest) - NOTHING) and not heads and len(lines) > 1:
            return True
        if label is not None and ends_in_label(rest):
            return True
    return False


def ends_in_label(text: str) -> bool:
    """Whether a line ends in the label of an item that never came ("pas foto; c.")."""
    if text[-5:].rstrip()[-1:] not in (".", ")"):
        return False
    tail = text.rstrip().rsplit(None, 1)
    return (
        len(tail) == 2
        and tail[0].endswith((";", ","))
        and label_of(tail[1]) is not None
        and says_nothing(tail[1])
    )


# --- labels that do not count on -----------------------------------------------------------------


def gaps_of_papers(papers: PapersView, about: About) -> Iterator[Hit]:
    """Labels in Menimbang, Mengingat and Memperhatikan that do not count on."""
    decree = papers.draft.decree
    lists = {
        "considerations": [getattr(each, "source", "") for each in decree.considerations],
        "legal_grounds": [each.source for each in decree.legal_grounds],
        "noted": [getattr(each, "source", "") for each in decree.noted],
    }
    for part, lines in lists.items():
        found = gap_in(lines)
        if found is not None:
            yield Hit(gap_told(found), place=Place(part=part))


@FAMILY.cell(
    "list-numbering-gap",
    "should",
    title="Penomoran tidak berurutan",
    basis="UU 12/2011 Lampiran II angka 92 sampai dengan angka 95",
    papers=gaps_of_papers,
)
def list_numbering_gap(cell: Cell, about: About) -> Iterator[Hit]:
    for part in cell.parts:
        found = gap_in(part.value.source.split("\n")[:MOST_LINES]) if part.value.source else None
        if found is not None:
            yield Hit(gap_told(found), part, fix=TYPED)
            continue
        typed = [line for line in part.lines if line.field in ("text", "paragraphs", "action")]
        if not part.value.source and (found := gap_in([line.text for line in typed])) is not None:
            yield Hit(gap_told(found), part)


def gap_told(found: tuple[str, str]) -> str:
    """The sentence on two labels."""
    before, after = found
    return f'nomor tidak berurutan: sesudah "{before}" tertulis "{after}". Urutkan kembali.'


def gap_in(lines: Iterable[str]) -> tuple[str, str] | None:
    """The first two labels of one list that do not count on; None where all do.

    A list that begins anew at 1 or a behind a heading or an inner list is another; so is one of another
    style or deeper on the page.  One that goes on behind an inner list is the same.
    """
    open_lists: list[Label] = []
    headed = True
    for line in lines:
        labels = list(labels_in(line))
        if not labels:
            headed = headed or (bool(line.strip()) and BULLET.match(line) is None)
            continue
        for nth, label in enumerate(labels):
            place = next((n for n, each in enumerate(open_lists) if each.style == label.style), None)
            if place is None:
                if label.number > 1 and label.is_roman:
                    headed = True
                    continue
                open_lists.append(label)
            else:
                last = open_lists[place]
                if label.is_roman and label.number != last.number + 1:
                    continue
                anew = label.number == 1 and (headed or place + 1 < len(open_lists)) and not nth
                if label.number != last.number + 1 and not anew:
                    return last.text, label.text
                open_lists[place:] = [label]
            headed = line.rstrip().endswith(":")
    return None


def labels_in(line: str) -> Iterator[Label]:
    """The labels of a line: at its beginning, doubled there, and those of a list typed in one line."""
    label = label_of(line)
    if label is None:
        return
    yield label
    inner = label_of(label.rest)
    if inner is not None and inner.style == label.style.lstrip(">"):
        inner = inner._replace(style=label.style)
        yield inner
        return
    if label.style.endswith("1."):
        for found in IN_LINE.finditer(label.rest[:2000]):
            yield Label(label.style, int(found[1]), f"{found[1]}.", "")


IN_LINE = re.compile(r"(?<=[^\W\d])[;,.]?\s(\d{1,2})\.\s(?=[A-Z])")
