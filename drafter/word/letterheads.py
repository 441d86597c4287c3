"""The letterhead: coat of arms, office lines, addresses and the rule below them."""

from __future__ import annotations

from drafter.documents.blocks import Letterhead
from drafter.word.grids import cell_start, row_start, table
from drafter.word.output import Output
from drafter.word.page import twips
from drafter.word.paragraphs import paragraph

_GAP = twips(3)


def letterhead(output: Output, block: Letterhead) -> str:
    """The head of the first page; `centred` sets the emblem above the lines and draws no rule."""
    styles = output.styles
    if block.centred:
        emblem = _picture(output, block, output.width) if block.logo else ""
        lines = "".join([paragraph(styles.letterhead, line) for line in block.lines])
        return emblem + lines + paragraph(styles.letterhead)
    if output.letterhead:  # an office's own; a regional head's decree bears none of an office
        return output.letterhead + paragraph(styles.letterhead)
    lines = "".join([paragraph(styles.letterhead, line) for line in block.lines[:-1]])
    lines += "".join([paragraph(styles.letterhead_main, line) for line in block.lines[-1:]])
    lines += "".join([paragraph(styles.letterhead_address, line) for line in block.address])
    rule = paragraph(styles.letterhead_rule)
    if block.logo is None:
        return lines + rule
    left = min(twips(block.logo.width) + _GAP, output.width // 3)
    right = output.width - left
    cells = (
        f"{cell_start(left, 1, _MIDDLE)}{_picture(output, block, left - _GAP)}</w:tc>"
        f"{cell_start(right, 1, _MIDDLE)}{lines or paragraph(styles.letterhead)}</w:tc>"
    )
    return table([left, right], f"{row_start()}{cells}</w:tr>", bordered=False) + rule


_MIDDLE = '<w:vAlign w:val="center"/>'


def _picture(output: Output, block: Letterhead, room: int) -> str:
    assert block.logo is not None
    drawing = output.pictures.drawing(block.logo, room / 1440 * 25.4)
    place = "center" if block.centred else "left"
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{output.styles.picture}"/><w:keepNext/><w:jc w:val="{place}"/></w:pPr>'
        f"{drawing}</w:p>"
    )
