"""The open draft on the desk of a window: opened, brought back after a crash, put aside, let go."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from drafter import paths
from drafter.errors import UserError
from forms.home import HomePage
from forms.keeping import Keeping

if TYPE_CHECKING:
    from drafter.wording import Wording
    from forms.guide import Guide
    from forms.opening import Opener
    from forms.places import Place
    from forms.session import Resting, Session

SETTLED = 1500  # ms after a draft was opened until its values are no longer looked through for garbage
MOST_RESTING = 5  # drafts put aside in this run whose steps can still be taken back
NOTED = 400  # ms after going somewhere until that is noted for a start after a crash
BACK = (
    "Terakhir kali program berhenti tiba-tiba. Rancangan ini dibuka kembali di tempat terakhir, "
    "dengan isi sampai sekitar dua detik sebelum berhenti."
)
TEMPLATES = ("annex", "decree", "considerations", "noted", "dictum")
UNSAVED = "Ada perubahan yang terakhir kali tidak dapat disimpan pada rancangan ini."


def load_templates(wording: Wording) -> None:
    """Loads the engine of sentences and what every decree prints; a fault is told where it is printed."""
    import platform  # noqa: F401  # pyright: ignore  # which the lock of a draft asks for the machine's name

    with suppress(UserError):
        for section in TEMPLATES:
            wording.points(section)


class Desk(QObject):
    """At most one draft is open.

    shown(Guide): a draft is open, in a guide that is to be put in sight.  closing(Guide): it goes.
    """

    shown = Signal(object)
    closing = Signal(object)

    def __init__(self, window: QWidget, home: HomePage, now: Callable[[], datetime]) -> None:
        super().__init__(window)
        self._window, self._home, self._now = window, home, now
        self._opener: Opener | None = None
        self.keeping = Keeping(now())
        self.folder = paths.drafts()
        self.guide: Guide | None = None
        self._resting: dict[Path, Resting] = {}
        self._note = QTimer(self)
        self._note.setSingleShot(True)
        self._note.setInterval(NOTED)
        self._note.timeout.connect(self._note_place)
        # A large draft is a million small values: looking through them for garbage stops the keys for 40 ms.
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLED)
        self._settled.timeout.connect(gc.freeze)

    def prepare(self) -> Iterator[object]:
        """Loads what opening a draft needs, a piece a step; a fault is told when a draft is opened."""
        from threading import Thread

        from forms.ahead import load

        yield from load("forms.opening", "forms.guide", "forms.preview", "forms.editors.items")
        from forms.opening import Opener

        self._opener = self._opener or Opener()
        with suppress(UserError):
            wording = self._opener.sources().wording
            yield
            # The engine of the templates is too large for one piece, and knows nothing of windows.
            Thread(target=load_templates, args=(wording,), daemon=True).start()

    def _open(self, make: Callable[[Opener], Session], place: Place | None, told: str = "") -> bool:
        """Opens what `make` makes in place of what is open; a failure is told and leaves home in sight."""
        from forms.opening import Opener

        self._opener = self._opener or Opener()
        self.close_draft()
        try:
            session = make(self._opener)
        except UserError as error:
            from forms import dialogs

            dialogs.tell(self._window, "Rancangan tidak dapat dibuka", str(error))
            return False
        resting = self._resting.pop(session.path, None)
        if resting is not None:
            session.resume(resting)
        self._show_guide(session, place, told)
        return True

    def open_draft(self, path: Path, place: Place | None = None, told: str = "") -> None:
        """A draft to work on; the one that is open already is only brought to sight."""
        if self.guide is not None and self.guide.session.path == path and not self.guide.session.read_only:
            self.shown.emit(self.guide)
            return
        where = place or self.keeping.last_place(path)
        if self._open(lambda opener: opener.work_on(path, self._now()), where, told):
            self._offer_copy(path)

    def open_sample(self, path: Path) -> None:
        """A finished sample, to read."""
        if self._open(lambda opener: opener.look_at(path), None) and self.guide is not None:
            self.guide.offer("Mulai dari contoh ini", lambda: self._home.begin_from(path))

    def begin_draft(self) -> None:
        """Asks what a new draft begins with, and opens it."""
        from forms.new_draft import ask_new_draft

        path = ask_new_draft(self._window, self.folder)
        if path is not None:
            self._home.refresh(path)
            self.open_draft(path)

    def reopen_after_crash(self, told: str) -> None:
        """What a window that ended suddenly had open; `told` is what is known of that end."""
        left = self.keeping.left_behind()
        if left is not None and left.draft.is_file():
            self.open_draft(left.draft, left.place, BACK)
        elif told:
            self._home.banner.tell("info", told)
            self._home.banner.show()

    def _offer_copy(self, path: Path) -> None:
        from forms import opening

        if self.guide is None or self.guide.session.read_only:
            return
        copy = opening.rescued(path, self.guide.session.draft)
        if copy is not None:

            def take() -> None:
                self._open_made(lambda: opening.take_rescued(path, copy))

            self.guide.bars.tell(UNSAVED, "Buka sebagai salinan", take)

    def _open_made(self, make: Callable[[], Path]) -> None:
        try:
            path = make()
        except UserError as error:
            from forms import dialogs

            dialogs.tell(self._window, "Salinan tidak dapat dibuat", str(error))
            return
        self._home.refresh(path)
        self.open_draft(path)

    def _show_guide(self, session: Session, place: Place | None, told: str = "") -> None:
        from forms.guide import Guide

        guide = Guide(session, place)
        self.guide = guide
        wish = self.keeping.get("preview")
        if isinstance(wish, bool):
            guide.show_preview(wish)
        guide.home_wanted.connect(self.close_draft)
        guide.went.connect(lambda _: self._note.start())
        guide.aside_wanted.connect(self._put_aside)
        guide.open_wanted.connect(self.open_draft)
        session.read_only_changed.connect(lambda _: self._lock(guide))
        if session.read_only:
            self._offer_for_reading(guide)
        if told:
            guide.bars.tell(told, "Mengerti")
        self._note_place()
        self.shown.emit(guide)
        self._settled.start()

    def make_anew(self) -> None:
        """The guide on the open draft made anew: sizes that were set by hand follow another text size."""
        old = self.guide
        if old is not None:
            old.commit()
            old.ahead.end()
            self.closing.emit(old)
            old.deleteLater()
            self._show_guide(old.session, old.place)

    def _lock(self, guide: Guide) -> None:
        """The decree was established, or that taken back: pages lock their fields when they are made."""
        if guide is self.guide:
            QTimer.singleShot(0, self.make_anew)

    def _offer_for_reading(self, guide: Guide) -> None:
        from forms import opening
        from forms.session import ESTABLISHED

        path, words = guide.session.path, guide.session.read_only
        if words == ESTABLISHED:
            guide.offer("Salin sebagai rancangan baru", lambda: self._home.renew(path))
        elif words != opening.SAMPLE:
            guide.offer("Coba lagi", lambda: self.open_draft(path, guide.place))

    def _put_aside(self) -> None:
        if self.guide is not None:
            from forms import opening

            session = self.guide.session
            self._open_made(lambda: opening.put_aside(session))

    def close_draft(self) -> None:
        """Writes what is left of the open draft and lets it go."""
        guide = self.guide
        if guide is None:
            return
        self._note.stop()
        self._settled.stop()
        gc.unfreeze()
        guide.commit()
        guide.ahead.end()
        self._note_place()
        self.guide = None
        self._remember(guide)
        trouble = guide.session.close()
        self._put_to_rest(guide.session)
        self.closing.emit(guide)
        guide.deleteLater()
        self._home.refresh(guide.session.path)
        if trouble:
            self._home.banner.tell("must", trouble)
            self._home.banner.show()

    def _put_to_rest(self, session: Session) -> None:
        resting = session.resting
        if resting is not None:
            self._resting[session.path] = resting
            for oldest in list(self._resting)[:-MOST_RESTING]:
                del self._resting[oldest]

    def _remember(self, guide: Guide) -> None:
        if guide.parts.wish is not None:
            self.keeping.put("preview", guide.parts.wish)
        self.keeping.note_closed()

    def _note_place(self) -> None:
        if self.guide is not None and self._is_draft():
            self.keeping.note_open(self.guide.session.path, self.guide.place)

    def _is_draft(self) -> bool:
        """Whether what is open is the officer's own, not a sample of the program's."""
        return self.guide is not None and paths.resources() not in self.guide.session.path.parents
