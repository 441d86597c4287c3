"""The decree in its other forms: the concept with the column for initials, and the Salinan.

Both are made from the decree's own blocks, so their words cannot differ from what is signed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from drafter.documents.blocks import (
    Block,
    ClauseTable,
    ComponentTable,
    Grid,
    Paragraph,
    Part,
    ServiceList,
    Signature,
)
from drafter.documents.naming import LONG_BLANK, name_lines
from drafter.documents.office_papers import blank_names, official_blanks
from drafter.documents.sources import Sources
from drafter.model.attendance import read_signer
from drafter.model.draft import Draft

SIGNED = "ttd"
ROOM = 4  # empty lines for signature and stamp
EMPTY_INITIALS = 3  # rows for posts that are written by hand
INITIALS = "Paraf hierarki dan koordinasi:"
TALL = 9.0  # millimetres that initials and date take

Change = Callable[[Signature], Signature]


def concept(parts: Iterable[Part], draft: Draft) -> tuple[Part, ...]:
    """The decree with a column for initials beside each signature."""
    rows = tuple((post, "", "") for post in initials(draft)) or (("", "", ""),) * EMPTY_INITIALS
    grid = Grid(("JABATAN", "PARAF", "TANGGAL"), rows, (5, 3, 4), TALL)
    beside = (Paragraph(""), Paragraph(INITIALS), grid)

    def change(signature: Signature) -> Signature:
        return replace(signature, beside=beside)

    return tuple(replace(each, blocks=tuple(resigned(each.blocks, change))) for each in parts)


def initials(draft: Draft) -> list[str]:
    """The posts that initial, each with its holder's name where it is known."""
    posts = map(read_signer, draft.concept.initials)
    return ["\n".join(filter(None, (each.name, each.post))) for each in posts if each.name]


def certified(parts: Iterable[Part], draft: Draft, sources: Sources) -> tuple[Part, ...]:
    """The Salinan: "ttd" in the place of each signature, and at its left who authenticates it.

    Both stand in one row, so that no page parts them: an authentication alone could belong to any paper.
    """
    who = draft.concept.certifier
    words = sources.wording.render("certified", "pengesahan")
    lines = (words, f"{who.post.upper() or LONG_BLANK},", *[""] * ROOM, *name_lines(who))

    def change(signature: Signature) -> Signature:
        lower = [""] * (len(signature.above) + 1)  # it begins where the signature's room does
        return replace(signature, room=SIGNED, beside=tuple(Paragraph(each) for each in (*lower, *lines)))

    return tuple(replace(each, blocks=tuple(resigned(each.blocks, change))) for each in parts)


def resigned(blocks: Iterable[Block], change: Change) -> Iterator[Block]:
    """The same blocks with other signatures."""
    for each in blocks:
        signs = isinstance(each, ClauseTable | ComponentTable | ServiceList)
        if signs and each.signature is not None:
            yield replace(each, signature=change(each.signature))
        else:
            yield each


def concept_blanks(draft: Draft) -> tuple[str, ...]:
    """What is filled in by hand beside the initials themselves."""
    return blank_names({"jabatan yang memaraf": initials(draft)})


def certified_blanks(draft: Draft) -> tuple[str, ...]:
    """What is filled in by hand on the Salinan beside the decree's own blanks."""
    return blank_names(official_blanks(draft.concept.certifier, "pejabat yang mengesahkan salinan"))
