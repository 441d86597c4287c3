"""Pages of the tour on which one of our Word files came back."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from drafter.exchange import compare
from forms.word_differences import WordDifferences
from tests.drafter.exchange.edits import (
    INSERTED,
    REPLACED,
    TYPED,
    appended,
    edited,
    in_cell,
    sample,
    service,
    sources,
)
from tests.tour.pages import page
from tests.tour.stage import Stage


def changed(text: str) -> str:
    """A document as a clerk may give it back."""
    for component, change in (
        ("requirements", appended("fotokopi buku nikah orang tua")),
        ("time_limit", REPLACED),
        ("fee", TYPED),
    ):
        text = in_cell(f"_sp_{service()}_{component}", change)(text)
    at = text.index('w:name="_sk_menimbang_1"')
    return (text[:at] + INSERTED(text[at:])).replace("MEMUTUSKAN:", "MENETAPKAN:", 1)


@page("dialog-perubahan-di-word")
def word_differences(stage: Stage) -> QWidget:
    compared = compare(edited(changed), sample(), sources())
    return stage.dialog(lambda: WordDifferences(None, compared).ask())
