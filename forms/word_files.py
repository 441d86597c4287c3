"""Opening one of our Word files: the draft inside becomes a draft file, the Word file stays as it is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


def draft_from_word(parent: QWidget | None, path: Path, folder: Path) -> Path | None:
    """The new draft file, None when the officer let it be.  Raises UserError.

    What was changed in Word since is shown beside the draft and taken only where it is ticked.
    """
    from drafter import exchange
    from drafter.documents.sources import load_sources
    from drafter.library import shelf

    sources = load_sources()
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)  # a hundred services take a second
    try:
        compared = exchange.compare_word(path, sources)
    finally:
        QGuiApplication.restoreOverrideCursor()
    draft = compared.draft
    if compared.differences:
        from forms.word_differences import WordDifferences

        dialog = WordDifferences(parent, compared)
        if not dialog.ask():
            return None
        draft = exchange.accept(draft, dialog.taken(), sources)
    return shelf.put(folder, path.stem, draft)
