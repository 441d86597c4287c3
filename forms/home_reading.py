"""What the home page reads from the disk, in threads of its own: the folder, summaries, words.

A folder on a network that does not answer, or a thousand drafts never seen, must not hold the window.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from drafter import files
from drafter.errors import UserError
from drafter.library import listing
from drafter.library.listing import Found, Summary

BATCH = 0.1  # seconds between two reports
BREATH = 0.001  # seconds left to the window after each draft
FAREWELL = 1.0  # seconds a thread is waited for at the end; one that hangs on a network ends with the program
MOST_WORDS = 40_000_000  # letters kept for the next search
MOST_BYTES = 40_000_000  # as the library opens at most

Stopped = Callable[[], bool]


class Task(threading.Thread):
    """One piece of work that can be called off."""

    def __init__(self, work: Callable[[Stopped], None]) -> None:
        super().__init__(daemon=True)
        self._work = work
        self._called_off = threading.Event()

    def run(self) -> None:
        """The work; it ends by itself where the page went away while a folder was read."""
        try:
            self._work(self._called_off.is_set)
        except RuntimeError as gone:
            if "has been deleted" not in str(gone):
                raise

    def call_off(self) -> None:
        """Lets the work end at its next look."""
        self._called_off.set()


class Reading(QObject):
    """Reads for the home page.

    listed(tuple[Found], Mapping[Found, Summary], str): a folder, what is known of it, and what went
    wrong.  summarized(Mapping[Found, Summary]): some more.  hits(int, Mapping[Found, str]): drafts of
    a search (by its number) with the line found.  searched(int): a search is at its end.
    """

    listed = Signal(object, object, str)
    summarized = Signal(object)
    hits = Signal(int, object)
    searched = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: dict[str, Task] = {}
        self._known: dict[Found, Summary] | None = None
        self._words: dict[Found, str] = {}
        self._kept = 0
        self._is_listed = threading.Event()

    def list_folder(self, folder: Path) -> None:
        """Lists a folder, then reads what the cache does not know of it."""
        self._begin("list", lambda stopped: self._list(folder, stopped))

    def search(self, number: int, query: str, among: Sequence[Found]) -> None:
        """Searches the words of drafts; takes the place of the search before."""
        self._begin("search", lambda stopped: self._search(number, query, among, stopped))

    def stop_search(self) -> None:
        """Calls a search off."""
        if "search" in self._tasks:
            self._tasks["search"].call_off()

    def wait_for_list(self, seconds: float) -> None:
        """Waits until the folder is listed, for a moment at most."""
        self._is_listed.wait(seconds)

    def stop(self) -> None:
        """Calls everything off."""
        for task in self._tasks.values():
            task.call_off()
        for task in self._tasks.values():
            task.join(FAREWELL)

    def _begin(self, name: str, work: Callable[[Stopped], None]) -> None:
        if name in self._tasks:
            self._tasks[name].call_off()
        self._tasks[name] = Task(work)
        self._tasks[name].start()

    # --- in a thread -------------------------------------------------------------------------

    def _list(self, folder: Path, stopped: Stopped) -> None:
        if self._known is None:
            self._known = dict(listing.load_cache())
        known = self._known
        try:
            found = listing.scan(folder)
        except UserError as error:
            if not stopped():
                self.listed.emit((), {}, str(error))
                self._is_listed.set()
            return
        if stopped():
            return
        self.listed.emit(found, {each: known[each] for each in found if each in known}, "")
        self._is_listed.set()
        unread = [each for each in found if each not in known]
        if not unread:
            return
        for batch in _summaries(unread, stopped):
            known.update(batch)
            if not stopped():
                self.summarized.emit(batch)
        self._known = {each: known[each] for each in found if each in known}
        _save(self._known)

    def _search(self, number: int, query: str, among: Sequence[Found], stopped: Stopped) -> None:
        from drafter.library import searching

        wanted = searching.terms(query)
        batch: dict[Found, str] = {}
        told = time.monotonic()
        for each in among:
            if stopped():
                return
            text = self._words_of(each)
            if searching.holds(f"{each.title}\n{text}", wanted):
                batch[each] = searching.excerpt(text, wanted)
            if batch and time.monotonic() - told > BATCH:
                self.hits.emit(number, batch)
                batch, told = {}, time.monotonic()
        if batch and not stopped():
            self.hits.emit(number, batch)
        if not stopped():
            self.searched.emit(number)

    def _words_of(self, found: Found) -> str:
        from drafter.library.searching import words_of

        kept = self._words.get(found)
        if kept is not None:
            return kept
        began = time.monotonic()
        try:
            text = words_of(files.read(Path(found.path), MOST_BYTES))
        except UserError:  # gone, or in use: it holds nothing then
            return ""
        time.sleep(max(BREATH, time.monotonic() - began))
        if self._kept + len(text) < MOST_WORDS:
            self._words[found] = text
            self._kept += len(text)
        return text


def _summaries(unread: Sequence[Found], stopped: Stopped) -> Iterator[Mapping[Found, Summary]]:
    from drafter.documents.sources import load_sources  # the model is loaded after the first page
    from drafter.library.summaries import summarize

    sources = load_sources()
    batch: dict[Found, Summary] = {}
    told = time.monotonic()
    for each in unread:
        if stopped():
            break
        began = time.monotonic()
        batch[each] = summarize(each, sources)
        time.sleep(max(BREATH, time.monotonic() - began))  # half of the time belongs to the window
        if time.monotonic() - told > BATCH:
            yield batch
            batch, told = {}, time.monotonic()
    if batch:
        yield batch


def _save(summaries: Mapping[Found, Summary]) -> None:
    try:
        listing.save_cache(summaries)
    except UserError:  # without a cache the next start only reads again
        return
