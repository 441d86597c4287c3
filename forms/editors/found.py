"""Regulations found while typing: each with its name and what it is about, in a list under the field."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from drafter.regulations import Catalogue
from drafter.regulations.local import is_local
from drafter.regulations.search import Finder, finder_of, short_title, tokens
from forms.editors.suggestions import MOST, Suggestions

ADD = "Tambah peraturan daerah ..."  # offered where nothing fits what may be a regional regulation


class Search:
    """The catalogue as it is searched; made ready when first asked for or `warm`ed, since it takes 20 ms."""

    def __init__(self, catalogue: Callable[[], Catalogue]) -> None:
        self._catalogue = catalogue
        self._ids: dict[str, str] = {}
        self.is_sure = False

    def warm(self) -> Finder:
        """Make ready."""
        return finder_of(self._catalogue())

    def offers(self, words: str) -> list[str]:
        """What may be meant, in words; `id_of` knows which regulation each is.

        `is_sure` afterwards: number and year were typed, so the first is the one that is meant.
        """
        found = self.warm().find(words, MOST) if words.strip() else ()
        self._ids = {self._said(id): id for id in found}
        if not found and is_local(words):
            self.is_sure = False
            return [ADD]
        self.is_sure = bool(found) and self._names(found[0], words)
        return list(self._ids)

    def id_of(self, offer: str) -> str:
        """The regulation of an offer, "" for other words."""
        return self._ids.get(offer, "")

    def _names(self, id: str, words: str) -> bool:
        regulation, typed = self._catalogue().get(id), tokens(words)
        return regulation.number.casefold() in typed and str(regulation.year) in typed

    def _said(self, id: str) -> str:
        regulation = self._catalogue().get(id)
        # The mark stands first: the end of a long title is cut off.
        mark = "(dicabut) " if regulation.status == "repealed" else ""
        return mark + short_title(regulation)


class Found(Suggestions):
    """The list.  Where the search is sure, the first is chosen already and Enter takes it."""

    def __init__(self, field: QWidget, is_sure: Callable[[], bool]) -> None:
        super().__init__(field)
        self._is_sure = is_sure
        self.setAccessibleName("Peraturan yang ditemukan")

    def offer(self, words: Sequence[str]) -> None:
        """Show them."""
        super().offer(words)
        if words and self._is_sure():
            self.setCurrentRow(0)
