"""Opening one of our Word files: the draft inside becomes a draft file, the Word file stays as it is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from forms import dialogs

CHANGED = (
    "Dokumen ini sudah diubah di Word sesudah dibuat. Perubahan di Word belum dapat diambil oleh program "
    "ini; yang dibuka adalah rancangan seperti saat dokumen dibuat.\n\n"
    "Dokumen Word itu sendiri tidak diubah."
)


def draft_from_word(parent: QWidget | None, path: Path, folder: Path) -> Path | None:
    """The new draft file, None when the officer let it be.  Raises UserError."""
    from drafter import exchange
    from drafter.library import shelf

    found = exchange.read_word(path)
    if not found.untouched and not dialogs.confirm(
        parent, "Dokumen sudah diubah di Word", CHANGED, "Buka rancangan di dalamnya"
    ):
        return None
    return shelf.put(folder, path.stem, found.draft)
