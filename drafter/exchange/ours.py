"""The draft inside one of our Word files, and what the file says beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from drafter import files
from drafter.documents.sources import Sources
from drafter.errors import UserError
from drafter.exchange.comparing import Comparison, compare
from drafter.files import shown
from drafter.library.decoding import decode
from drafter.model.draft import Draft

MOST_WORD_BYTES = 100_000_000


@dataclass(frozen=True, slots=True)
class FromWord:
    """The draft that a Word file carries, and whether the file is byte for byte our export.

    notes: sentences for the officer.
    """

    draft: Draft
    untouched: bool
    notes: tuple[str, ...] = ()


def read_word(path: Path) -> FromWord:
    """The draft inside one of our .docx; the file itself is only read.

    Raises UserError when it is missing, no .docx, damaged, or carries no draft.
    """
    return _inside(path, files.read(path, MOST_WORD_BYTES))


def compare_word(path: Path, sources: Sources) -> Comparison:
    """One of our .docx against the draft inside it; one that is byte for byte ours has no differences.

    Raises UserError as `read_word`, and where its text cannot be read.
    """
    content = files.read(path, MOST_WORD_BYTES)
    found = _inside(path, content)
    if found.untouched:
        return Comparison(found.draft, notes=found.notes)
    try:
        return replace(compare(content, found.draft, sources), notes=found.notes)
    except UserError as error:
        told = f"Berkas {shown(path)} tidak dibandingkan. {error.sentence} Berkas itu tidak diubah."
        raise UserError(told, error.advice) from error


def _inside(path: Path, content: bytes) -> FromWord:
    from drafter.word.reader import draft_inside, is_untouched  # lxml is slow to load

    try:
        inside = draft_inside(content)
    except UserError as error:
        raise UserError(
            f"Berkas {shown(path)} bukan dokumen Word (.docx) yang utuh. Berkas itu tidak diubah.",
            error.advice,
        ) from error
    if inside is None:
        raise UserError(
            f"Berkas {shown(path)} tidak memuat rancangan. Berkas itu tidak diubah.",
            "Pilih berkas Word yang dibuat dengan program ini dan disertai data rancangan.",
        )
    decoded = decode(inside, shown(path))
    return FromWord(decoded.draft, is_untouched(content), decoded.notes)
