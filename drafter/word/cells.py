"""Paragraphs, lists, small tables and pictures: what stands in a cell, behind a label or in the body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.documents.blocks import CellBlock, Grid, NumberedList, Paragraph
from drafter.word.grids import grid_table
from drafter.word.output import Fragment, Output
from drafter.word.page import INDENT
from drafter.word.paragraphs import are_plain, words

_APART = '<w:spacing w:before="80"/>'  # a third of a line, so that a note is no part of the last item


@dataclass(frozen=True, slots=True)
class Frame:
    """Where blocks are set: the styles of their paragraphs, and the room in twips."""

    body: str
    heading: str
    width: int


def set_blocks(
    output: Output, blocks: Sequence[CellBlock], frame: Frame, anchor: str = "", keep: bool = False
) -> str:
    """The blocks as XML, at least one paragraph, the last element always a paragraph.

    keep: every paragraph stays with the next (so the row stays with the row below).
    Made cells are known by the identity of `blocks`, which must live as long as the paper.
    """
    key = (id(blocks), frame.body, keep)
    fragment = output.cells.get(key)
    if fragment is None:
        before = output.counted()
        fragment = make_fragment(output, blocks, frame, keep)
        if output.counted() == before:  # bookmarks and pictures have ids: such a cell is made anew each time
            output.cells[key] = fragment
    return output.fill(fragment, anchor)


def make_fragment(output: Output, blocks: Sequence[CellBlock], frame: Frame, keep: bool) -> Fragment:
    """The blocks with holes for their lists and for the bookmark around them all."""
    stay = "<w:keepNext/>" if keep else ""
    pieces: list[str] = []
    lists: list[NumberedList] = []
    tiny = f'<w:p><w:pPr><w:pStyle w:val="{output.styles.tiny}"/>{stay}</w:pPr></w:p>'
    for block in blocks:
        if isinstance(block, NumberedList):
            if block.lines:
                _add_lines(output, pieces, block, f"\x03{len(lists)};", f'"{frame.body}"/>{stay}')
                lists.append(block)
        elif isinstance(block, Paragraph):
            style = frame.heading if block.heading else frame.body
            start, end = output.bookmark(block.anchor)
            content = words(block.text)
            text = f"<w:r>{content}</w:r>" if content else ""
            space = _APART if block.apart else ""
            head = f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{stay}{space}</w:pPr>'
            pieces.append(f"{head}{start}{text}{end}</w:p>")
        elif isinstance(block, Grid):
            # A cell may neither begin its bookmark in a table nor end with one.
            before = tiny if not pieces or pieces[-1].endswith("</w:tbl>") else ""
            pieces.append(before + grid_table(output.styles, output.ruler, block, frame.width, keep))
            pieces.append(tiny)
        else:
            drawing = output.pictures.drawing(block, frame.width / 1440 * 25.4)
            pieces.append(
                f'<w:p><w:pPr><w:pStyle w:val="{output.styles.picture}"/>{stay}</w:pPr>{drawing}</w:p>'
            )
    if not pieces:
        pieces.append(f'<w:p><w:pPr><w:pStyle w:val="{frame.body}"/>{stay}</w:pPr></w:p>')
    text = "".join(pieces)
    start = text.index("</w:pPr>") + len("</w:pPr>")
    begun = tuple([(block.numbering, block.lines[0].level) for block in lists])
    return Fragment(text[:start], text[start : -len("</w:p>")], begun)


def _add_lines(output: Output, pieces: list[str], block: NumberedList, number: str, style: str) -> None:
    heads = output.heads.get((number, style))
    if heads is None:
        heads = output.heads[number, style] = _heads(number, style)
    texts = [line.text for line in block.lines]
    if are_plain(texts) and not any(line.anchor for line in block.lines):
        pieces += [
            f"{heads[line.level, line.numbered]}<w:r><w:t>{line.text}</w:t></w:r></w:p>"
            for line in block.lines
        ]
        return
    for line in block.lines:
        start, end = output.bookmark(line.anchor)
        pieces.append(f"{heads[line.level, line.numbered]}{start}<w:r>{words(line.text)}</w:r>{end}</w:p>")


def _heads(number: str, style: str) -> dict[tuple[int, bool], str]:
    """The beginning of a line's paragraph, by its level and whether it is numbered."""
    start = f"<w:p><w:pPr><w:pStyle w:val={style}"
    heads: dict[tuple[int, bool], str] = {}
    for level in range(3):
        numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        heads[level, True] = f"{start}{numbered}</w:pPr>"
        heads[level, False] = f'{start}<w:ind w:left="{(level + 1) * INDENT}"/></w:pPr>'
    return heads
