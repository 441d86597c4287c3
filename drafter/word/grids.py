"""Tables in Word's XML: rows and cells of fixed widths, and the small table inside a cell."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.documents.blocks import Grid
from drafter.word.estimate import Ruler
from drafter.word.page import twips
from drafter.word.paragraphs import paragraph
from drafter.word.reference import Styles

MARGIN = 100
"""Left and right inside a bordered cell, in twips (1.8 mm)."""


def table(widths: Sequence[int], rows: str, bordered: bool, margins: tuple[int, int] = (0, 0)) -> str:
    """A table of fixed widths in twips; `margins` are the room above and below each row's words."""
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    margin = MARGIN if bordered else 0
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f"{f'<w:tblBorders>{lines}</w:tblBorders>' if bordered else ''}"
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="{margins[0]}" w:type="dxa"/>'
        f'<w:left w:w="{margin}" w:type="dxa"/><w:bottom w:w="{margins[1]}" w:type="dxa"/>'
        f'<w:right w:w="{margin}" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>'
        f"{columns}</w:tblGrid>{rows}</w:tbl>"
    )


def cell_start(width: int, span: int = 1, extra: str = "") -> str:
    """The opening of a cell up to its paragraphs; `extra` are properties after w:gridSpan."""
    spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spans}{extra}</w:tcPr>'


def row_start(whole: bool = True, header: bool = False, least: int = 0) -> str:
    """The opening of a row; `whole` rows are not split by a page's end, `header` ones are repeated.

    least: the least height in twips, 0 for what the words take.
    """
    height = f'<w:trHeight w:val="{least}" w:hRule="atLeast"/>' if least else ""
    properties = ("<w:cantSplit/>" if whole else "") + height + ("<w:tblHeader/>" if header else "")
    return f"<w:tr><w:trPr>{properties}</w:trPr>" if properties else "<w:tr>"


def grid_table(styles: Styles, ruler: Ruler, grid: Grid, width: int, keep: bool = False) -> str:
    """The small table, as wide as the room; columns as wide as their shares or their words ask."""
    count = (
        max(len(grid.header), *(len(row) for row in grid.rows), 1) if grid.rows else max(len(grid.header), 1)
    )
    rows = [(*row, *[""] * (count - len(row))) for row in (grid.header, *grid.rows)]
    if len(grid.shares) == count:
        widths = [width * share // sum(grid.shares) for share in grid.shares]
        widths[-1] += width - sum(widths)
    else:
        widths = column_widths(rows, width, ruler)
    starts = [cell_start(column) for column in widths]
    pieces: list[str] = []
    for n, row in enumerate(rows):
        style = styles.grid if n else styles.grid_header
        cells = [
            f"{start}{paragraph(style, text, keep=keep)}</w:tc>"
            for start, text in zip(starts, row, strict=True)
        ]
        start = row_start(header=True) if not n else row_start(least=twips(grid.tall))
        pieces.append(f"{start}{''.join(cells)}</w:tr>")
    return table(widths, "".join(pieces), bordered=True, margins=(14, 28))


def column_widths(rows: Sequence[Sequence[str]], width: int, ruler: Ruler) -> list[int]:
    """Widths in twips that fill the room: each column's longest word fits where it can, the rest by need."""
    least: list[float] = []
    wanted: list[float] = []
    for column in zip(*rows, strict=True):
        words = [word for text in column for word in text.split()]
        least.append(2 * MARGIN + 20 * max((ruler.width(word) for word in words), default=20.0))
        wanted.append(max(least[-1], 2 * MARGIN + 20 * max(ruler.width(text) for text in column)))
    if sum(least) > width:
        shares = [width * part / sum(least) for part in least]
    elif sum(wanted) <= width:
        shares = [part * width / sum(wanted) for part in wanted]
    else:
        factor = (width - sum(least)) / (sum(wanted) - sum(least))
        shares = [low + (high - low) * factor for low, high in zip(least, wanted, strict=True)]
    widths = [int(share) for share in shares]
    widths[-1] += width - sum(widths)
    return widths
