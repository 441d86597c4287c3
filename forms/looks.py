"""The office's own looks as the settings name them: a reference .docx, a folder of sentences."""

from __future__ import annotations

from pathlib import Path

from drafter import settings
from drafter.documents.sources import Sources, load_sources
from drafter.errors import UserError
from drafter.settings import Settings


def chosen() -> Settings:
    """The settings; those that come with the program where they cannot be read, which their page tells."""
    try:
        return settings.load()
    except UserError:
        return Settings()


def sources_of(folder: str) -> Sources:
    """What documents are worded with, the sentences of a folder before the program's.

    A folder that is gone is told in the settings and at each export; until then the program's stand.
    """
    try:
        return load_sources(Path(folder)) if folder else load_sources()
    except UserError:
        return load_sources()


def reference() -> bytes | None:
    """The office's reference .docx, None where none is chosen.

    Raises UserError for one that cannot be used, with what to do about it.
    """
    named = chosen().reference
    if not named:
        return None
    from drafter.word.office_reference import read_reference  # Word is spoken only where it is asked for

    try:
        return read_reference(Path(named))
    except UserError as error:
        advice = "Pilih berkas lain atau lepaskan berkas acuan di Pengaturan, lalu ekspor lagi."
        raise UserError(error.sentence, advice) from error


def missing_folder() -> str:
    """The sentence for a folder of sentences that is chosen and cannot be used, "" where nothing is wrong."""
    named = chosen().wording
    if not named:
        return ""
    from drafter.documents.own_wording import own_wording

    try:
        own_wording(Path(named))
    except UserError as error:
        return f"{error.sentence} Kalimat bawaan program yang dipakai."
    return ""
