"""A table of contents: words, dots, and the page that a word processor finds for a bookmark."""

from __future__ import annotations

from drafter.documents.blocks import Contents, ContentsLine
from drafter.word.output import Output
from drafter.word.page import twips
from drafter.word.paragraphs import run

_ROOM = twips(15)  # right of the words, for the page's number
_STEP = twips(8)
_NUMBER = "–"  # until the page is known


def contents(output: Output, block: Contents) -> str:
    """One paragraph a line; a line that leads to those below it stays with them."""
    last = len(block.lines) - 1
    return "".join(
        [
            _line(output, line, n < last and block.lines[n + 1].level > line.level)
            for n, line in enumerate(block.lines)
        ]
    )


def _line(output: Output, line: ContentsLine, leads: bool) -> str:
    stay = "<w:keepNext/>" if leads else ""
    above = 120 if not line.level else 0
    properties = (
        f'<w:pStyle w:val="{output.styles.label}"/>{stay}<w:keepLines/>'
        f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{output.width}"/></w:tabs>'
        f'<w:spacing w:before="{above}" w:after="40"/>'
        f'<w:ind w:left="{(line.level + 1) * _STEP}" w:right="{_ROOM}" w:hanging="{_STEP}"/>'
    )
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(line.text)}<w:r><w:tab/></w:r>{_page(line.anchor)}</w:p>"


def _page(anchor: str) -> str:
    """The field that names the page of a bookmark; dirty, so that a word processor counts when it opens."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> PAGEREF {anchor} \\h </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'<w:r><w:t>{_NUMBER}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
