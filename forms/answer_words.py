"""An answer as plain lines, for looking at it without changing it, and for writing it in another form."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from drafter.documents import values
from drafter.documents.blocks import CellBlock, Grid, Image, NumberedList, Paragraph
from drafter.documents.cells import cite
from drafter.documents.lists import bare
from drafter.errors import UserError
from drafter.model.answers import AnyValue, Citation, Item, ItemGroup, Items, Table, Text
from drafter.model.components import Kind
from drafter.regulations import Catalogue
from forms.editors.printed import cited_or_told, lines_of

LONGEST = 4_000  # characters shown
NOTHING = "Belum diisi."


def words_of(blocks: Iterable[CellBlock]) -> str:
    """Blocks as they print, one paragraph or point a line."""
    lines: list[str] = []
    for block in blocks:
        match block:
            case Grid(header, rows):
                lines += [" | ".join(row) for row in (header, *rows)]
            case Image(_, alt):
                lines.append(f"[Gambar: {alt}]" if alt else "[Gambar]")
            case _:
                lines += lines_of(block)
    text = "\n".join(lines)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} …"


def cited_or_named(catalogue: Catalogue, each: Citation) -> str:
    """How a citation prints; its id where the catalogue lacks the regulation, so that it is not lost."""
    try:
        return cite(catalogue, each)
    except UserError:
        return f"{each.pinpoint} {each.regulation}".strip()


def blocks_or_told(made: Callable[[], tuple[CellBlock, ...]]) -> tuple[CellBlock, ...]:
    """Blocks of a cell; where it cannot be worded, the sentence that says why."""
    try:
        return made()
    except UserError as error:
        return (Paragraph(str(error)),)


def value_words(value: AnyValue | None, catalogue: Catalogue) -> str:
    """A value as it prints; a word that nothing is there for None."""
    if value is None:
        return NOTHING
    return words_of(values.blocks(value, cited_or_told(catalogue))) or NOTHING


def value_blocks(value: AnyValue, catalogue: Catalogue) -> tuple[CellBlock, ...]:
    """A value as it prints, to be shown in its form; what is very long as plain words, cut at the end."""
    made = values.blocks(value, cited_or_told(catalogue))
    words = words_of(made)
    return (Paragraph(words),) if len(words) >= LONGEST else made


def paragraphs_of(value: AnyValue, catalogue: Catalogue) -> tuple[str, ...]:
    """What a value says, point by point, without labels."""
    said: list[str] = []
    for block in values.blocks(value, lambda each: cited_or_named(catalogue, each)):
        match block:
            case Paragraph(text):
                said.append(text)
            case NumberedList(lines):
                said += [bare(line.text) for line in lines]
            case Grid(_, rows):
                said += ["; ".join(cell for cell in row if cell) for row in rows]
            case Image():
                pass
    return tuple(each for each in said if each.strip())


def written_as(
    kind: Kind, value: AnyValue | None, catalogue: Catalogue, *, staffing: bool = False
) -> AnyValue | None:
    """A value in another form with the same words; where that form would lose one, in a plainer form."""
    if value is None:
        return None
    said = paragraphs_of(value, catalogue)
    if not said:
        return None
    match kind:
        case "text":
            return Text(paragraphs=said)
        case "items":
            return Items(groups=(ItemGroup(items=tuple(Item(bare(each)) for each in said)),))
        case "table":
            return Table(header=("Hal", "Uraian"), rows=tuple(("", each) for each in said))
        case _:
            from drafter.reading import kinds  # loaded when first asked for

            return kinds.read(kind, said, catalogue, staffing=staffing)
