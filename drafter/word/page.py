"""The paper in Word's own units: twips (1/20 pt), and the sections with their page numbers."""

from __future__ import annotations

from drafter.documents.blocks import Sheet
from drafter.word.paragraphs import run, words

INDENT = 454
"""Hanging indent of one level of a list, in twips (8 mm: "10." in Bookman Old Style 12 and a gap)."""


def twips(millimetres: float) -> int:
    """Millimetres -> twips."""
    return round(millimetres * 1440 / 25.4)


def text_width(sheet: Sheet) -> int:
    """Between the margins, in twips."""
    return twips(sheet.width) - twips(sheet.left) - twips(sheet.right)


def section(sheet: Sheet, references: str, first_differs: bool) -> str:
    """The properties of a part: it begins on a new page and counts from 1."""
    lying = ' w:orient="landscape"' if sheet.lying else ""
    header = twips(max(5.0, min(10.0, sheet.top - 8.0)))
    footer = twips(max(5.0, min(10.0, sheet.bottom - 8.0)))
    return (
        f'<w:sectPr>{references}<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{twips(sheet.width)}" w:h="{twips(sheet.height)}"{lying}/>'
        f'<w:pgMar w:top="{twips(sheet.top)}" w:right="{twips(sheet.right)}" '
        f'w:bottom="{twips(sheet.bottom + sheet.strip)}" w:left="{twips(sheet.left)}" '
        f'w:header="{header}" w:footer="{footer}" w:gutter="0"/>'
        f"{_FRAME if sheet.framed else ''}"
        f'<w:pgNumType w:start="1"/>{_MIDDLE if sheet.framed else ""}'
        f"{'<w:titlePg/>' if first_differs else ''}</w:sectPr>"
    )


def header(style: str, sheet: Sheet, mark: str, numbered: bool) -> str:
    """The paragraph of a header: page number in the middle, the mark boxed at the right."""
    width = text_width(sheet)
    tabs = (
        f'<w:tabs><w:tab w:val="center" w:pos="{width // 2}"/><w:tab w:val="right" w:pos="{width}"/></w:tabs>'
    )
    number = _FIELD if numbered else ""
    boxed = f"<w:r><w:tab/></w:r>{run(f' {mark} ', _BOXED)}" if words(mark) else ""
    middle = "<w:r><w:tab/></w:r>" if number or boxed else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{tabs}</w:pPr>{middle}{number}{boxed}</w:p>'


_FRAME = "".join(
    [
        '<w:pgBorders w:offsetFrom="page">',
        *(
            f'<w:{side} w:val="double" w:sz="12" w:space="24" w:color="auto"/>'
            for side in ("top", "left", "bottom", "right")
        ),
        "</w:pgBorders>",
    ]
)
_MIDDLE = '<w:vAlign w:val="center"/>'
_BOXED = '<w:b/><w:bCs/><w:bdr w:val="single" w:sz="8" w:space="0" w:color="auto"/>'
_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
