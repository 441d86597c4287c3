"""The poster: one page, its words as large as the page lets them be."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.documents.blocks import Poster, Signature
from drafter.word.clauses import signature_start
from drafter.word.grids import cell_start, row_start, table
from drafter.word.output import Output
from drafter.word.paragraphs import words

_SCALES = (1.2, 1.1, 1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.45, 0.4)
_LOGO_ROOM = 8.0  # millimetres around the emblem
_INK = 4  # empty lines for signature and stamp
_SPARE = 1.5  # lines that the estimate may be wrong by


@dataclass(frozen=True, slots=True)
class _Face:
    """A style as the reference has it at size 12: letters, line and room after it, in points."""

    size: float
    line: float
    after: float = 0.0
    before: float = 0.0


_OFFICE = _Face(18, 22)
_TITLE = _Face(32, 38, 12, 12)
_BODY = _Face(20, 24, 10)
_SIGNED = _Face(14, 17)


def poster(output: Output, block: Poster) -> str:
    """All of a poster; where even the smallest letters do not fit, it goes on to a second page."""
    scale = next((each for each in _SCALES if _fits(output, block, each)), _SCALES[-1])
    pieces: list[str] = []
    styles = output.styles
    if block.logo is not None:
        drawing = output.pictures.drawing(block.logo, output.width / 1440 * 25.4)
        pieces.append(f'<w:p><w:pPr><w:pStyle w:val="{styles.picture}"/><w:keepNext/></w:pPr>{drawing}</w:p>')
    pieces += [_line(output, styles.poster_office, line, _OFFICE, scale) for line in block.office]
    pieces.append(_line(output, styles.poster_title, block.title, _TITLE, scale))
    pieces.append(_line(output, styles.poster, block.opening, _BODY, scale))
    pieces.append(_statements(output, block, scale))
    pieces.append(_signed(output, block.signature, scale))
    return "".join(pieces)


def _line(output: Output, style: str, text: str, face: _Face, scale: float, anchor: str = "") -> str:
    """A paragraph in its style; smaller letters than the style's are set at the paragraph."""
    start, end = output.bookmark(anchor)
    spacing = run = ""
    if scale != 1.0:
        grown = scale * output.sheet.size / 12
        size = max(2, round(face.size * grown * 2))
        before, after, pitch = (round(each * grown * 20) for each in (face.before, face.after, face.line))
        room = f'w:before="{before}" w:after="{after}" w:line="{pitch}" w:lineRule="exact"'
        spacing = f"<w:spacing {room}/>"
        run = f'<w:rPr><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
    content = words(text)
    said = f"<w:r>{run}{content}</w:r>" if content else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{spacing}</w:pPr>{start}{said}{end}</w:p>'


def _number_room(output: Output, scale: float) -> int:
    return round(2.2 * _BODY.size * scale * output.sheet.size / 12 * 20)


def _statements(output: Output, block: Poster, scale: float) -> str:
    left = _number_room(output, scale)
    right = output.width - left
    style = output.styles.poster
    rows = [
        f"{row_start()}{cell_start(left)}{_line(output, style, f'{number}.', _BODY, scale)}</w:tc>"
        f"{cell_start(right)}{_line(output, style, line.text, _BODY, scale, line.anchor)}</w:tc></w:tr>"
        for number, line in enumerate(block.statements, 1)
    ]
    return table([left, right], "".join(rows), bordered=False) + _tiny(output) if rows else ""


def _signed(output: Output, signature: Signature, scale: float) -> str:
    start = signature_start(output.width)
    room = [""] * _INK if signature.room == "ink" else ["", signature.room, ""]
    style = output.styles.poster_signature
    texts = ("", *signature.above, *room, *signature.below)
    lines = [_line(output, style, text, _SIGNED, scale) for text in texts]
    empty = _line(output, style, "", _SIGNED, scale)
    row = (
        f"{row_start()}{cell_start(start)}{empty}</w:tc>"
        f"{cell_start(output.width - start)}{''.join(lines)}</w:tc></w:tr>"
    )
    return table([start, output.width - start], row, bordered=False) + _tiny(output)


def _tiny(output: Output) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{output.styles.tiny}"/></w:pPr></w:p>'


def _fits(output: Output, block: Poster, scale: float) -> bool:
    """Whether all stands on one page at a scale of the letters, as far as widths of words tell."""
    sheet = output.sheet
    grown = scale * sheet.size / 12
    width = output.width / 20  # points
    room = (sheet.height - sheet.top - sheet.bottom) / 25.4 * 72

    def height(text: str, face: _Face, across: float) -> float:
        lines = output.ruler.lines(text, across * sheet.size / (face.size * grown))
        return (lines * face.line + face.before + face.after) * grown

    if scale > 1 and output.ruler.width(block.title) * _TITLE.size * grown / sheet.size > width:
        return False  # the title stays in one line
    beside = width - _number_room(output, scale) / 20
    half = width - signature_start(output.width) / 20
    blanks = 1 + (_INK if block.signature.room == "ink" else 3)
    taken = (block.logo.height + _LOGO_ROOM) / 25.4 * 72 if block.logo is not None else 0.0
    taken += sum(height(line, _OFFICE, width) for line in block.office)
    taken += height(block.title, _TITLE, width * 0.95) + height(block.opening, _BODY, width)
    taken += sum(height(line.text, _BODY, beside) for line in block.statements)
    signed = (*block.signature.above, *block.signature.below)
    taken += sum(height(line, _SIGNED, half) for line in signed) + blanks * _SIGNED.line * grown
    return taken + _SPARE * _BODY.line * grown <= room
