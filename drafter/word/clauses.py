"""The body of a decree: labels, colons and texts aligned by one table, closed by the signature."""

from __future__ import annotations

from drafter.documents.blocks import Centre, Clause, ClauseTable, Signature, Signatures
from drafter.word.cells import Frame, set_blocks
from drafter.word.estimate import fits
from drafter.word.grids import cell_start, row_start, table
from drafter.word.output import Output
from drafter.word.page import twips
from drafter.word.paragraphs import paragraph

WHOLE = 15
"""Rows estimated at up to so many lines are not split by a page's end."""
SHORT = 3
_COLON = twips(5)
_LABEL_LEAST, _LABEL_MOST = twips(27), twips(46)
_INK = 4  # empty lines for signature and stamp: 20 mm in Bookman Old Style 12
_BOTTOM = 60
# The rule above is the row's before; the others are taken away.
_BARE = '<w:tcBorders><w:left w:val="nil"/><w:bottom w:val="nil"/><w:right w:val="nil"/></w:tcBorders>'


def signature_start(width: int) -> int:
    """Where the signature begins, in twips from the left: a little right of the middle."""
    return width * 53 // 100


def signature_row(
    output: Output, signature: Signature, spans: tuple[int, int], bordered: bool, keep: bool
) -> str:
    """The last row of a table: an empty cell up to the middle, then the block.

    spans: columns of the grid left and right of the middle; keep: stays with what follows the table.
    """
    style = output.styles.signature
    start = signature_start(output.width)
    bare = _BARE if bordered else ""
    beside = paragraph(style, keep=keep)
    if signature.beside:
        frame = Frame(style, output.styles.heading, start - twips(6))
        beside += set_blocks(output, signature.beside, frame, keep=keep)
    return (
        f"{row_start()}{cell_start(start, spans[0], bare)}{beside}</w:tc>"
        f"{cell_start(output.width - start, spans[1], bare)}{signed(style, signature, keep)}</w:tc></w:tr>"
    )


def signed(style: str, signature: Signature, keep: bool) -> str:
    """The paragraphs of a signature, held together; keep: the last stays with what follows."""
    room = [""] * _INK if signature.room == "ink" else ["", "", signature.room, "", ""]
    lines = ["", *signature.above, *room, *signature.below]
    stay = [True] * (len(lines) - 1) + [keep]
    return "".join([paragraph(style, text, keep=flag) for text, flag in zip(lines, stay, strict=True)])


def signatures(output: Output, block: Signatures) -> str:
    """Two columns of signatures; a row is never torn, and stays with its table's other rows where it can."""
    width, start = output.width, signature_start(output.width)
    widths = [start - twips(6), twips(6), width - start]
    style = output.styles.signature
    gap = f"{cell_start(widths[1])}{paragraph(style, keep=True)}</w:tc>"
    rows: list[str] = []
    for n in range(0, len(block.each), 2):
        left, right = block.each[n], block.each[n + 1] if n + 1 < len(block.each) else None
        other = signed(style, right, True) if right else paragraph(style, keep=True)
        rows.append(
            f"{row_start()}{cell_start(widths[0])}{signed(style, left, True)}</w:tc>{gap}"
            f"{cell_start(widths[2])}{other}</w:tc></w:tr>"
        )
    return table(widths, "".join(rows), bordered=False)


def clause_table(output: Output, block: ClauseTable, keep: bool) -> str:
    """keep: the last row stays with what follows the table."""
    width = output.width
    labels = [row.label for row in block.rows if isinstance(row, Clause)]
    widest = max((output.ruler.width(label) * 20 for label in labels), default=0)
    label = min(_LABEL_MOST, max(_LABEL_LEAST, int(widest) + twips(3)))
    middle = signature_start(width)
    widths = [label, _COLON, middle - label - _COLON, width - middle]
    rows: list[str] = []
    last = len(block.rows) - 1
    for n, row in enumerate(block.rows):
        stay = n == last and (keep or block.signature is not None)
        if isinstance(row, Centre):
            content = paragraph(output.styles.centre, row.text, keep=True)
            rows.append(f"{row_start()}{cell_start(width, 4)}{content}</w:tc></w:tr>")
        else:
            rows.append(_clause(output, row, widths, stay))
    if block.signature is not None:
        rows.append(signature_row(output, block.signature, (3, 1), False, keep))
    return table(widths, "".join(rows), bordered=False, margins=(0, _BOTTOM))


def _clause(output: Output, row: Clause, widths: list[int], keep: bool) -> str:
    room = widths[2] + widths[3]
    styles = output.styles
    colon = ":" if row.label else ""
    text = set_blocks(output, row.blocks, Frame(styles.clause, styles.heading, room), row.anchor, keep)
    # A short row is held whole, as is the one that stays with the signature; long grounds flow on.
    whole = fits(row.blocks, room / 20, output.ruler, WHOLE if keep else SHORT)
    return (
        f"{row_start(whole)}{cell_start(widths[0])}{paragraph(styles.label, row.label, keep=keep)}</w:tc>"
        f"{cell_start(widths[1])}{paragraph(styles.label, colon, keep=keep)}</w:tc>"
        f"{cell_start(room, 2)}{text}</w:tc></w:tr>"
    )
