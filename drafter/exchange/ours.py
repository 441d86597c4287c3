"""The draft inside one of our Word files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from drafter import files
from drafter.errors import UserError
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
    from drafter.word.reader import draft_inside, is_untouched  # lxml is slow to load

    content = files.read(path, MOST_WORD_BYTES)
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
