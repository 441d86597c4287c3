"""A table of contents: words, dots, and the page that a word processor finds for a bookmark."""

from __future__ import annotations

from drafter.documents.blocks import Contents, ContentsLine
from drafter.word.grids import cell_start, row_start, table
from drafter.word.output import Output
from drafter.word.page import twips
from drafter.word.paragraphs import run

_ROOM = twips(15)  # for the page's number; behind a right indent LibreOffice would not draw it
_STEP = twips(8)
_NUMBER = "–"  # until the page is known


def contents(output: Output, block: Contents) -> str:
    """One row a line; a line that leads to those below it stays with them."""
    widths = [output.width - _ROOM, _ROOM]
    following = [*block.lines[1:], None]
    rows = [
        _row(output, line, widths, after is not None and after.level > line.level)
        for line, after in zip(block.lines, following, strict=True)
    ]
    return table(widths, "".join(rows), bordered=False)


def _row(output: Output, line: ContentsLine, widths: list[int], leads: bool) -> str:
    stay = "<w:keepNext/>" if leads else ""
    style = f'<w:pStyle w:val="{output.styles.label}"/>{stay}'
    space = f'<w:spacing w:before="{60 if line.level else 120}"/>'
    tabs = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{widths[0]}"/></w:tabs>'
    indent = f'<w:ind w:left="{(line.level + 1) * _STEP}" w:hanging="{_STEP}"/>'
    words = f"<w:p><w:pPr>{style}{tabs}{space}{indent}</w:pPr>{run(line.text)}<w:r><w:tab/></w:r></w:p>"
    bottom = '<w:vAlign w:val="bottom"/>'  # beside the last line of what it belongs to
    number = f'<w:p><w:pPr>{style}<w:jc w:val="right"/></w:pPr>{_page(line.anchor)}</w:p>'
    return (
        f"{row_start()}{cell_start(widths[0])}{words}</w:tc>"
        f"{cell_start(widths[1], 1, bottom)}{number}</w:tc></w:tr>"
    )


def _page(anchor: str) -> str:
    """The field that names the page of a bookmark; dirty, so that a word processor counts when it opens."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> PAGEREF {anchor} \\h </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'<w:r><w:t>{_NUMBER}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
