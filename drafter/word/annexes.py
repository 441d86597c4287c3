"""The tables of an annex: NO | KOMPONEN | URAIAN of a service, and the list of services."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.documents.blocks import AnnexHeading, ComponentRow, ComponentTable, GroupRow, ServiceList
from drafter.word.cells import Frame, set_blocks
from drafter.word.clauses import WHOLE, signature_row, signature_start
from drafter.word.estimate import fits
from drafter.word.grids import MARGIN, cell_start, row_start, table
from drafter.word.output import Output
from drafter.word.page import twips
from drafter.word.paragraphs import paragraph, run

_MARGINS = (28, 57)  # above and below the words of a row, in twips


def annex_heading(output: Output, block: AnnexHeading) -> str:
    """Left-aligned lines in the right half (UU 12/2011 Lampiran II angka 195)."""
    indent = f'<w:ind w:left="{output.width * 48 // 100}"/>'
    style = output.styles.annex_heading
    return "".join([paragraph(style, line, indent) for line in block.lines]) + paragraph(style)


def component_table(output: Output, block: ComponentTable, keep: bool) -> str:
    """keep: the last row stays with what follows the table."""
    width = output.width
    first = max(twips(12), width * 12 // 165)
    second = width * 45 // 165
    columns = [first, second, width - first - second]
    starts = _starts(output, columns, block.signature is not None)
    styles = output.styles
    frame = Frame(styles.cell, styles.cell_heading, columns[2] - 2 * MARGIN)
    rows = [_row(starts, block.header, [styles.table_header] * 3, row_start(header=True), True)]
    spans = len({*_edges(columns), *([signature_start(width)] if block.signature else [])})
    last = len(block.rows) - 1
    for n, row in enumerate(block.rows):
        stay = n == last and (keep or block.signature is not None)
        if isinstance(row, GroupRow):
            rows.append(_group(output, row, spans))
        else:
            rows.append(_component(output, row, starts, frame, stay))
    return _close(output, block, rows, columns, keep)


def service_list(output: Output, block: ServiceList, keep: bool) -> str:
    """keep: the last row stays with what follows the table."""
    count = max(1, *(len(row) for row in (block.header, *block.rows) if not isinstance(row, GroupRow)))
    first = max(twips(12), output.width * 12 // 165)
    columns = _shared(output.width, first, block.shares or (1,) * (count - 1))
    starts = _starts(output, columns, block.signature is not None)
    styles = output.styles
    looks = [styles.number, *[styles.cell] * (count - 1)]
    rows = [
        _row(
            starts, _padded(block.header, count), [styles.table_header] * count, row_start(header=True), True
        )
    ]
    spans = len({*_edges(columns), *([signature_start(output.width)] if block.signature else [])})
    last = len(block.rows) - 1
    for n, row in enumerate(block.rows):
        stay = n == last and (keep or block.signature is not None)
        if isinstance(row, GroupRow):
            rows.append(_group(output, row, spans))
        else:
            rows.append(_row(starts, _padded(row, count), looks, row_start(), stay))
    return _close(output, block, rows, columns, keep)


def _shared(width: int, first: int, shares: Sequence[int]) -> list[int]:
    """The first column and the others, which share the rest."""
    if not shares:
        return [width]
    rest = width - first
    columns = [rest * share // sum(shares) for share in shares]
    columns[-1] += rest - sum(columns)
    return [first, *columns]


def _starts(output: Output, columns: Sequence[int], signed: bool) -> list[str]:
    """Openings of a row's cells; the one that the signature's edge divides spans two columns of the grid."""
    middle = signature_start(output.width) if signed else 0
    ends = _edges(columns)
    return [
        cell_start(width, 2 if end - width < middle < end else 1)
        for width, end in zip(columns, ends, strict=True)
    ]


def _padded(texts: tuple[str, ...], count: int) -> tuple[str, ...]:
    return (*texts, *[""] * (count - len(texts)))


def _edges(columns: Sequence[int]) -> list[int]:
    return [sum(columns[: n + 1]) for n in range(len(columns))]


def _row(starts: Sequence[str], texts: Sequence[str], looks: Sequence[str], start: str, keep: bool) -> str:
    cells = [
        f"{opening}{paragraph(look, text, keep=keep)}</w:tc>"
        for opening, text, look in zip(starts, texts, looks, strict=True)
    ]
    return f"{start}{''.join(cells)}</w:tr>"


def _group(output: Output, row: GroupRow, columns: int) -> str:
    gloss = run(f" ({row.gloss})", "<w:i/><w:iCs/>") if row.gloss else ""
    look = output.styles.group
    content = f'<w:p><w:pPr><w:pStyle w:val="{look}"/><w:keepNext/></w:pPr>{run(row.title)}{gloss}</w:p>'
    return f"{row_start()}{cell_start(output.width, columns)}{content}</w:tc></w:tr>"


def _component(output: Output, row: ComponentRow, starts: Sequence[str], frame: Frame, keep: bool) -> str:
    blocks = row.cell.blocks
    whole = output.fits.get(id(blocks))
    if whole is None:
        whole = output.fits[id(blocks)] = fits(blocks, frame.width / 20, output.ruler, WHOLE)
    key = (row.number, row.title, starts[1], whole, keep)
    head = output.rows.get(key)
    if head is None:  # the same fourteen in each service
        number = paragraph(output.styles.number, row.number, keep=keep)
        title = paragraph(output.styles.cell, row.title, keep=keep)
        head = f"{row_start(whole)}{starts[0]}{number}</w:tc>{starts[1]}{title}</w:tc>"
        output.rows[key] = head
    return f"{head}{starts[2]}{set_blocks(output, blocks, frame, row.cell.anchor, keep)}</w:tc></w:tr>"


def _close(
    output: Output,
    block: ComponentTable | ServiceList,
    rows: list[str],
    columns: Sequence[int],
    keep: bool,
) -> str:
    grid = list(columns)
    if block.signature is not None:
        middle = signature_start(output.width)
        ends = sorted({*_edges(columns), middle})
        grid = [end - before for before, end in zip([0, *ends], ends, strict=False)]
        left = ends.index(middle) + 1
        rows.append(signature_row(output, block.signature, (left, len(ends) - left), True, keep))
    return table(grid, "".join(rows), bordered=True, margins=_MARGINS)
