"""What blocks print, as plain lines with their labels, so that tests read like the paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType

from drafter.documents import blocks as b
from drafter.documents.cells import Cells
from drafter.documents.papers import Papers, papers
from drafter.documents.sources import Sources, load_sources
from drafter.model.answers import Answer, AnyValue, One
from drafter.model.draft import Case, Draft, Service
from drafter.wording import letter


@cache
def sources() -> Sources:
    """The data that comes with the program."""
    return load_sources()


def printed(draft: Draft) -> Papers:
    """The papers of a draft."""
    return papers(draft, sources())


def answers(**given: Answer | AnyValue) -> Mapping[str, Answer]:
    """Answers by component; a value stands for `One` of it."""
    return MappingProxyType(
        {key: each if isinstance(each, Answer) else One(each) for key, each in given.items()}
    )


def cell_of(
    component: str,
    given: Mapping[str, Answer],
    shared: Mapping[str, Answer] | None = None,
    cases: tuple[Case, ...] = (),
) -> list[str]:
    """The lines of one component of a service that has these answers, the office those."""
    service = Service(id="aaaaaaaa", answers=given, cases=cases)
    draft = Draft(services=(service,), shared=shared or MappingProxyType({}))
    return list(lines_of(Cells(draft, sources().catalogue).cell(service, component, "").blocks))


def shown(value: AnyValue, component: str = "requirements") -> list[str]:
    """The lines that a value prints."""
    return cell_of(component, answers(**{component: value}))


def lines_of(blocks: Iterable[b.CellBlock]) -> Iterator[str]:
    """The lines of blocks inside a cell or clause."""
    for block in blocks:
        match block:
            case b.Paragraph(text):
                yield text.replace("\xa0", " ")
            case b.NumberedList(lines, numbering):
                yield from numbered(lines, numbering)
            case b.Grid(header, rows):
                yield from (" | ".join(row) for row in (header, *rows))
            case b.Image(asset, alt):
                yield f"[{asset}: {alt}]"


def numbered(lines: Iterable[b.Line], numbering: b.Numbering) -> Iterator[str]:
    """Lines with the labels that a renderer gives them."""
    counts = [0, 0, 0]
    for line in lines:
        counts[line.level :] = [counts[line.level] + 1, *[0] * (2 - line.level)]
        at = counts[line.level]
        if numbering is b.Numbering.LETTERS:
            label = (f"{letter(at)}.", f"{at})", f"{letter(at)})")[line.level]
        else:
            label = (f"{at}.", f"{letter(at)}.", f"{at})")[line.level]
        yield f"{'  ' * line.level}{label} {line.text}".replace("\xa0", " ")


def decree_of(draft: Draft) -> b.Part:
    """The decree's part of the paper."""
    return printed(draft).documents[0].parts[0]


def annex_of(draft: Draft) -> b.Part:
    """The annex's part of the paper."""
    return printed(draft).documents[0].parts[1]


def body_of(draft: Draft) -> b.ClauseTable:
    """The table of clauses of the decree."""
    return next(each for each in decree_of(draft).blocks if isinstance(each, b.ClauseTable))


def clauses_of(draft: Draft) -> dict[str, list[str]]:
    """The lines of each clause by its label."""
    return {row.label: list(lines_of(row.blocks)) for row in body_of(draft).rows if isinstance(row, b.Clause)}


def texts(document: b.Document) -> Iterator[str]:
    """Every string a paper prints, in order."""
    for part in document.parts:
        for block in part.blocks:
            yield from block_texts(block)


def block_texts(block: b.Block) -> Iterator[str]:
    """Every string of one block."""
    match block:
        case b.Letterhead(lines, address):
            yield from (*lines, *address)
        case b.Title(lines) | b.AnnexHeading(lines):
            yield from lines
        case b.ClauseTable(rows, signature):
            for row in rows:
                yield from (row.text,) if isinstance(row, b.Centre) else (row.label, *lines_of(row.blocks))
            yield from signed(signature)
        case b.CopyList(label, lines):
            yield from (label, *lines)
        case b.ComponentTable(header, rows, signature):
            yield from header
            for row in rows:
                yield from (
                    (row.title,)
                    if isinstance(row, b.GroupRow)
                    else (row.number, row.title, *lines_of(row.cell.blocks))
                )
            yield from signed(signature)
        case b.ServiceList(header, rows, signature):
            yield from header
            for row in rows:
                yield from (row.title,) if isinstance(row, b.GroupRow) else row
            yield from signed(signature)
        case b.Contents(lines):
            yield from (line.text for line in lines)
        case b.Paragraph() | b.NumberedList():
            yield from lines_of((block,))
        case b.Grid(header, rows):
            yield from (text for row in (header, *rows) for text in row)
        case b.Signatures(each):
            for one in each:
                yield from signed(one)
        case b.Poster(_, office, title, opening, statements, signature):
            yield from (*office, title, opening, *(line.text for line in statements), *signed(signature))


def signed(signature: b.Signature | None) -> tuple[str, ...]:
    """The lines of a signature block."""
    if signature is None:
        return ()
    room = () if signature.room == "ink" else (signature.room,)
    return (*lines_of(signature.beside), *signature.above, *room, *signature.below)
