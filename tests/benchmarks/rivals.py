"""The same annex by docxtpl from a looped template, and by python-docx as its manual teaches it.

Both are given the finished words of every cell; what our export does before (reading the draft,
punctuating, deciding which rows may split) is not asked of them, nor is numbering that begins anew.
"""

from __future__ import annotations

import io
from typing import Any

import docx
from docxtpl import DocxTemplate

from drafter.documents.blocks import CellBlock, ComponentRow, ComponentTable, Document, Grid, NumberedList
from drafter.documents.blocks import Paragraph as Words

Row = dict[str, Any]


def plain_services(paper: Document) -> list[Row]:
    """Each service's rows with their lines as plain texts."""
    tables = [block for part in paper.parts for block in part.blocks if isinstance(block, ComponentTable)]
    return [{"rows": [_plain_row(row) for row in table.rows]} for table in tables]


def _plain_row(row: Any) -> Row:
    if not isinstance(row, ComponentRow):
        return {"number": "", "title": row.title, "lines": [""]}
    lines = [text for block in row.cell.blocks for text in _texts(block)]
    return {"number": row.number, "title": row.title, "lines": lines}


def _texts(block: CellBlock) -> list[str]:
    if isinstance(block, NumberedList):
        return [line.text for line in block.lines]
    if isinstance(block, Words):
        return [block.text]
    return [" ".join(row) for row in block.rows] if isinstance(block, Grid) else []


def looped_template() -> bytes:
    """A template with a loop over services, in it one over rows, in it one over lines."""
    document = docx.Document()
    document.add_paragraph("{%p for service in services %}")
    table = document.add_table(rows=4, cols=3)
    table.style = "Table Grid"
    grid = [
        ("NO.", "KOMPONEN", "URAIAN"),
        ("{%tr for row in service.rows %}", "", ""),
        ("{{ row.number }}", "{{ row.title }}", "{%p for line in row.lines %}"),
        ("{%tr endfor %}", "", ""),
    ]
    for place, texts in enumerate(grid):
        for cell, text in zip(table.rows[place].cells, texts, strict=True):
            cell.paragraphs[0].text = text
    body = table.rows[2].cells[2]
    body.add_paragraph("{{ line }}", style="List Number")
    body.add_paragraph("{%p endfor %}")
    document.add_paragraph("{%p endfor %}")
    return _saved(document)


def by_docxtpl(template: bytes, services: list[Row]) -> bytes:
    """The looped template, rendered."""
    made: Any = DocxTemplate(io.BytesIO(template))
    made.render({"services": services}, autoescape=True)
    return _saved(made)


def by_python_docx(services: list[Row]) -> bytes:
    """Tables row by row, paragraphs with the name of their style."""
    document = docx.Document()
    for service in services:
        table = document.add_table(rows=1, cols=3)
        table.style = "Table Grid"
        for cell, text in zip(table.rows[0].cells, ("NO.", "KOMPONEN", "URAIAN"), strict=True):
            cell.text = text
        for row in service["rows"]:
            cells = table.add_row().cells
            cells[0].text, cells[1].text, cells[2].text = row["number"], row["title"], row["lines"][0]
            for line in row["lines"][1:]:
                cells[2].add_paragraph(line, style="List Number")
    return _saved(document)


def _saved(document: Any) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()
