"""Each point of the decree by itself: its label and words as they print, and the words one begins to edit.

What words a point here words it on the paper, so the two cannot differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from drafter.documents.blocks import CellBlock, NumberedList, Paragraph
from drafter.documents.decree import consideration_values, legal_grounds, noted_values, point_words
from drafter.documents.dictum import point_blocks, reference_to, says_something
from drafter.documents.lists import bare
from drafter.documents.naming import Naming, naming
from drafter.documents.sources import Sources
from drafter.errors import UserError
from drafter.model.draft import DecreePoint, Draft, FromTemplate
from drafter.model.edits import STATEMENTS, Section, points, with_points
from drafter.wording import letter, ordinal_label

UNLABELLED: tuple[Section, ...] = ("considerations", "noted")


@dataclass(frozen=True, slots=True)
class Printed:
    """A point as it prints.

    label: "a.", "1.", "KESATU"; "" where it prints none.  blocks: none where it prints nothing.
    words: where editing begins: without what the program adds, the lines of a list below the first.
    trouble: why it cannot be worded.
    """

    label: str = ""
    blocks: tuple[CellBlock, ...] = ()
    words: str = ""
    trouble: str = ""


def printed_points(draft: Draft, sources: Sources, section: Section) -> tuple[Printed, ...]:
    """The points of a section, one for each in the draft, also for those that print nothing."""
    try:
        names = naming(draft, sources)
    except UserError as error:
        return tuple(Printed(words=own_words(each), trouble=str(error)) for each in points(draft, section))
    if section == "dictum":
        return tuple(dictum(draft, sources, names))
    return tuple(labelled(section, list(plain(draft, sources, names, section))))


def origin_of(point: DecreePoint) -> str:
    """The wording that a point is, or began as; "" for one that was always the officer's."""
    return point.id if isinstance(point, FromTemplate) else point.replaces


def own_words(point: DecreePoint) -> str:
    """The officer's words of a point."""
    return "" if isinstance(point, FromTemplate) else point.text


def template_words(draft: Draft, sources: Sources, section: Section, place: int) -> str:
    """The words that the template has for the point at `place`; "" for one that never came from it."""
    had = points(draft, section)
    origin = origin_of(had[place])
    if not origin:
        return ""
    began = (*had[:place], FromTemplate(id=origin), *had[place + 1 :])
    return printed_points(with_points(draft, section, began), sources, section)[place].words


def missing_points(draft: Draft, sources: Sources, section: Section) -> tuple[str, ...]:
    """The points of the preset that a section has no longer, neither as they were nor changed."""
    there = {origin_of(each) for each in points(draft, section)}
    return tuple(each for each in began_as(draft, sources, section) if each not in there)


def began_as(draft: Draft, sources: Sources, section: Section) -> tuple[str, ...]:
    """The points of the template in a section, in their order."""
    if section == "statements":
        return tuple(each.id for each in STATEMENTS)
    preset = sources.presets.get(draft.decree.preset)
    return getattr(preset, section, ()) if preset is not None else ()


# --- considerations, noted, copies ---------------------------------------------------------------


def plain(draft: Draft, sources: Sources, names: Naming, section: Section) -> Iterator[Printed]:
    """Points as one sentence each, before they are labelled."""
    before = 0
    for point in points(draft, section):
        if section == "copies":
            words, end = bare(own_words(point)), ""
        else:
            noted = section == "noted"
            values = noted_values(draft, names) if noted else consideration_values(names, before)
            template = "pledge" if section == "statements" else section
            try:
                words, end = point_words(sources, template, point, values), ";"
            except UserError as error:
                yield Printed(trouble=str(error))
                continue
        before += bool(words)
        kept = words if isinstance(point, FromTemplate) else point.text
        yield Printed(blocks=(Paragraph(bare(words) + end),) if words else (), words=kept)


def labelled(section: Section, said: Sequence[Printed]) -> Iterator[Printed]:
    """Letters for considerations, figures elsewhere; a single point of the decree's head bears no label."""
    number, alone = 0, sum(bool(each.blocks) for each in said) == 1 and section in UNLABELLED
    for each in said:
        if not each.blocks or alone:
            yield each
            continue
        number += 1
        label = letter(number) if section == "considerations" else str(number)
        yield replace(each, label=f"{label}.")


# --- dictum --------------------------------------------------------------------------------------


def dictum(draft: Draft, sources: Sources, names: Naming) -> Iterator[Printed]:
    """Points under KESATU, KEDUA ...; one that says nothing is not counted."""
    reference = reference_to(
        "penetapan", [each for each in draft.decree.dictum if says_something(draft, each)]
    )
    number = 0
    for point in draft.decree.dictum:
        if not says_something(draft, point):
            yield Printed(words=own_words(point))
            continue
        number += 1
        try:
            blocks = point_blocks(draft, sources, names, point, reference)
        except UserError as error:
            yield Printed(ordinal_label(number), words=own_words(point), trouble=str(error))
            continue
        kept = "\n".join(lines_of(blocks)) if isinstance(point, FromTemplate) else point.text
        yield Printed(ordinal_label(number), blocks, kept)


def lines_of(blocks: Sequence[CellBlock]) -> Iterator[str]:
    """Words and the lines of lists, without labels and what closes them."""
    for block in blocks:
        match block:
            case Paragraph(text):
                yield text
            case NumberedList(lines):
                yield from (bare(line.text) for line in lines)
            case _:
                pass


# --- grounds -------------------------------------------------------------------------------------


def printed_grounds(draft: Draft, sources: Sources) -> tuple[str, ...]:
    """Mengingat as it prints, in full and in order; UserError for a regulation the catalogue lacks."""
    blocks = legal_grounds(draft, sources) if draft.decree.legal_grounds else ()
    return tuple(f"{bare(words)};" for words in lines_of(blocks))
