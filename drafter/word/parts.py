"""A part of a paper, block by block, up to the section that closes it."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.documents.blocks import (
    AnnexHeading,
    Block,
    ClauseTable,
    ComponentTable,
    Contents,
    CopyList,
    Grid,
    Letterhead,
    NumberedList,
    Numbering,
    Paragraph,
    Part,
    Poster,
    ServiceList,
    Signatures,
    Title,
)
from drafter.word.annexes import annex_heading, component_table, service_list
from drafter.word.cells import Frame, make_fragment
from drafter.word.clauses import clause_table, signatures
from drafter.word.contents import contents
from drafter.word.letterheads import letterhead
from drafter.word.output import Output
from drafter.word.page import twips
from drafter.word.paragraphs import paragraph, words
from drafter.word.posters import poster


def part_body(output: Output, part: Part, closing: str) -> Iterator[str]:
    """The part's paragraphs and tables; `closing` is the section's properties where another part follows.

    The last table's last row is kept with the tiny paragraph that Word wants behind it, so that
    this paragraph never makes an empty page of its own.
    """
    tiny = output.styles.tiny
    if part.cover:  # LibreOffice does not know a section whose words stand in the middle
        room = twips(output.sheet.height - output.sheet.top - output.sheet.bottom) // 4
        yield paragraph(tiny, extra=f'<w:spacing w:before="{room}"/>')
    for n, block in enumerate(part.blocks):
        following = part.blocks[n + 1] if n + 1 < len(part.blocks) else None
        yield _block(output, block, n == 0, following)
        if _is_table(block) and following is not None and _is_table(following):
            yield paragraph(tiny)
    if closing or not part.blocks or _is_table(part.blocks[-1]):
        yield paragraph(tiny, extra=closing)


def _is_table(block: Block) -> bool:
    return isinstance(block, ClauseTable | ComponentTable | Contents | ServiceList | Signatures)


def _block(output: Output, block: Block, first: bool, following: Block | None) -> str:
    keep = following is None or isinstance(following, Signatures)
    match block:
        case Letterhead():
            return letterhead(output, block)
        case Title():
            return _title(output, block, block.new_page and not first)
        case Paragraph() | NumberedList() | Grid():
            # A signature without clauses must not stand alone on a page either.
            keep = isinstance(following, Signatures) or (
                isinstance(following, ClauseTable) and not following.rows
            )
            keep = keep or (isinstance(block, Paragraph) and isinstance(following, Grid | NumberedList))
            frame = Frame(output.styles.body, output.styles.heading, output.width)
            return output.fill(make_fragment(output, (block,), frame, keep))
        case ClauseTable():
            return clause_table(output, block, keep) if block.rows or block.signature else ""
        case CopyList():
            return _copies(output, block)
        case AnnexHeading():
            return annex_heading(output, block)
        case ComponentTable():
            return component_table(output, block, keep)
        case ServiceList():
            return service_list(output, block, keep)
        case Contents():
            return contents(output, block)
        case Signatures():
            return signatures(output, block)
        case Poster():
            return poster(output, block)


def _title(output: Output, block: Title, new_page: bool) -> str:
    """A navigable title is one paragraph of several lines, so that it is one entry in Word's navigation."""
    styles = output.styles
    start, end = output.bookmark(block.anchor)
    page = "<w:keepNext/><w:pageBreakBefore/>" if new_page else "<w:keepNext/>"
    style = (styles.title, styles.title_1, styles.title_2)[block.level]
    style = styles.letterhead_main if block.large else style
    lines = ("\n".join(block.lines),) if block.level else block.lines
    pieces: list[str] = []
    for n, line in enumerate(lines):
        content = words(line)
        text = f"<w:r>{content}</w:r>" if content else ""
        pieces.append(
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{"<w:keepNext/>" if n else page}</w:pPr>'
            f"{'' if n else start}{text}{end if n == len(lines) - 1 else ''}</w:p>"
        )
    return "".join(pieces) + paragraph(styles.title)


def _copies(output: Output, block: CopyList) -> str:
    style = output.styles.copies
    number = output.lists.begin(Numbering.FIGURES)
    numbered = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    head = paragraph(style, block.label, keep=True, extra='<w:spacing w:before="280"/>')
    last = len(block.lines) - 1
    lines = [paragraph(style, line, numbered, n < last) for n, line in enumerate(block.lines)]
    return head + "".join(lines)
