"""What the preview shows, section by section: the decree, the front of the annex, each service.

A section is made anew only when it is looked at and what it depends on has changed; strips that stay
equal keep their heights.  No Qt: heights are measured by whoever shows the sections.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from drafter.documents import annex
from drafter.documents.blocks import Block, Paragraph
from drafter.documents.cells import Cells
from drafter.documents.decree import decree
from drafter.documents.divisions import plan
from drafter.documents.minutes import guests, has_minutes
from drafter.documents.naming import naming
from drafter.documents.papers import PAPERS, Made
from drafter.documents.publication import given
from drafter.documents.sources import Sources
from drafter.documents.strips import Strip, strips
from drafter.errors import UserError
from drafter.model.draft import Draft, Note, Pledge, Publication, Service

DECREE, FRONT, NO_SERVICES = "keputusan", "lampiran", "kosong"
GUESS = 1300.0  # px at 100 % of a service nobody has looked at yet
GUESSED_STRIP = 60.0
UNKNOWN = -1.0


@dataclass(slots=True)
class Section:
    """A run of strips.  `key` is a service's id or one of the names above; it begins a sheet or not.

    heights: of each strip in px at 100 %, `UNKNOWN` until measured.  height: of all, perhaps a guess.
    """

    key: str
    title: str
    begins_sheet: bool
    depends: tuple[object, ...] = ()
    strips: tuple[Strip, ...] = ()
    heights: list[float] = field(default_factory=list[float])
    height: float = GUESS
    made: tuple[object, ...] = ()

    @property
    def is_current(self) -> bool:
        """Whether its strips are those of the draft as it stands."""
        return bool(self.made) and same(self.made, self.depends)

    @property
    def is_measured(self) -> bool:
        """Whether all its heights are known."""
        return self.is_current and UNKNOWN not in self.heights

    def guess(self) -> float:
        """The height of all, those not yet measured taken for the mean of the others."""
        known = [each for each in self.heights if each != UNKNOWN]
        mean = sum(known) / len(known) if known else GUESSED_STRIP
        return sum(known) + mean * (len(self.heights) - len(known))

    def take(self, made: tuple[Strip, ...]) -> None:
        """Other strips; those that are equal from the beginning or the end keep what is known of them."""
        old, heights = self.strips, self.heights
        most = min(len(old), len(made))
        front = 0
        while front < most and old[front] == made[front]:
            front += 1
        back = 0
        while back < most - front and old[-1 - back] == made[-1 - back]:
            back += 1
        middle = made[front : len(made) - back]
        tail = len(old) - back
        self.strips = (*old[:front], *middle, *old[tail:])
        self.heights = [*heights[:front], *[UNKNOWN] * len(middle), *heights[tail:]]
        self.made = self.depends


def same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    """Whether two sections would be made from the same things."""
    return len(one) == len(other) and all(
        a is b or (is_plain(a) and a == b) for a, b in zip(one, other, strict=True)
    )


def is_plain(value: object) -> bool:
    """Whether equality costs little: flags, names, and rows of names."""
    return isinstance(value, bool | str | tuple)


class Sections:
    """The sections of a draft; `update` takes another draft and keeps what did not change."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._draft = Draft()
        self._cells: Callable[[], Cells] = lambda: Cells(self._draft, sources.catalogue)
        self._given: tuple[Service, ...] | None = None  # the services as the draft has them,
        self._printed: tuple[Service, ...] = ()  # and group by group, as they print
        self._names: tuple[tuple[str, ...], ...] = ()
        self.entries: list[Section] = []
        self.place: dict[str, int] = {}

    def update(self, draft: Draft, cells: Callable[[], Cells]) -> None:
        """Show another draft; nothing is made before it is asked for."""
        if draft.services is not self._given:
            self._given, self._printed = draft.services, draft.in_groups().services
        if draft.services is not self._printed:
            draft = replace(draft, services=self._printed)
        said_of = begun_papers(draft)
        names = tuple([(each.name, each.group, each.id) for each in draft.services])
        form, made = draft.decree.annex, plan(draft, self._sources.components)
        begins = (made.annexes[0].general, made.has_front)
        lined_up = (*names, said_of, tuple(map(str, begins)))
        if lined_up != self._names or not self.entries:
            self._names = lined_up
            self._line_up(draft, said_of, *begins)
        self._draft, self._cells = draft, cells
        said = (draft.office, draft.decree, draft.dates, draft.minutes, draft.assets)
        head, front = self.entries[:2]
        several = len(made.annexes) > 1
        # What is printed once for all services stands in front and in none of them.
        shaped = (form, *((draft.shared, draft.services) if form.shared_first else ()))
        signing = said if several else ()
        head.depends = (*said, names)
        front.depends = (self._heading(draft), names, draft.dates, *shaped, *signing)
        beside = (draft.publication, draft.concept, draft.note, draft.pledge)
        for section in self.entries[len(self.entries) - len(said_of) :]:
            section.depends = (*said, *beside, names)
        if not draft.services:
            self.entries[2].depends = said
            return
        last = len(draft.services) - 1
        of_services = self.entries[2 : last + 3]
        for number, (section, service) in enumerate(zip(of_services, draft.services, strict=True)):
            signed = (*said, names) if several else said[:2] if number == last else ()
            section.depends = (service, draft.shared, draft.assets, section.begins_sheet, *shaped, *signed)

    def _heading(self, draft: Draft) -> tuple[object, ...]:
        """What the head of the annex prints, so that it is not made anew for each letter of the decree."""
        try:
            names = naming(draft, self._sources)
        except UserError:  # told where the decree stands
            return (draft.decree,)
        return (names.heading, names.number, names.about_caps)

    def _line_up(self, draft: Draft, papers: tuple[str, ...], headed: bool, fronted: bool) -> None:
        """One section a service, then the papers beside the decree; those that were there before kept.

        headed: the front has the heading of an annex; fronted: something stands there before the services.
        """
        had = {each.key: each for each in self.entries}
        wanted = [(DECREE, "Keputusan", True), (FRONT, "Lampiran", headed)]
        for number, service in enumerate(draft.services):
            wanted.append((service.id, service.name, not headed or fronted or number > 0))
        if not draft.services:
            wanted.append((NO_SERVICES, "Lampiran", False))
        wanted += [(each, PAPERS[each].title, True) for each in papers]
        guess = self._guess()
        self.entries = []
        for key, title, begins in wanted:
            section = had.get(key) or Section(key, title, begins, height=guess)
            section.title, section.begins_sheet = title, begins
            self.entries.append(section)
        self.place = {each.key: number for number, each in enumerate(self.entries)}

    def _guess(self) -> float:
        known = [each.height for each in self.entries[2:] if each.is_measured]
        return sum(known) / len(known) if known else GUESS

    def make(self, number: int, width: float) -> Section:
        """A section with its strips as the draft has them now; `width` of the text in millimetres."""
        section = self.entries[number]
        if not section.is_current:
            blocks = self._sound_blocks(number)
            section.take(tuple(each for block in blocks for each in strips(block, width)))
        return section

    def _sound_blocks(self, number: int) -> Sequence[Block]:
        """The blocks of a section, or the sentence that says why they cannot be made."""
        try:
            return list(self._blocks(number))
        except UserError as error:  # a form of decree or a regulation that this program does not know
            return [Paragraph(str(error))]

    def _blocks(self, number: int) -> Iterator[Block]:
        draft, sources = self._draft, self._sources
        paper = PAPERS.get(self.entries[number].key)
        if paper is not None and number > 1:
            for part in paper.parts(Made(draft, sources, naming(draft, sources), ())):
                yield from part.blocks
        elif number == 0:
            yield from decree(draft, sources).blocks
        elif number == 1:
            yield from annex.front(draft, sources, self._cells())
        elif draft.services:
            yield from annex.service_blocks(draft, number - 2, sources, self._cells())
        else:
            yield from annex.no_services(draft, sources)

    def forget_heights(self) -> None:
        """Everything is to be made and measured anew (another width, another font)."""
        for section in self.entries:
            section.made, section.strips, section.heights = (), (), []


def begun_papers(draft: Draft) -> tuple[str, ...]:
    """The papers beside the decree for which something was entered: the others would be blanks alone."""
    dates = draft.dates
    published = draft.publication != Publication() or dates.publication or dates.responses_until
    begun = {
        "berita-acara": has_minutes(draft),
        "daftar-hadir": guests(draft.minutes),
        "pengumuman": published,
        "tanggapan": given(draft),
        "nota-dinas": draft.note != Note(),
        "maklumat": draft.pledge != Pledge() or dates.pledge,
    }
    return tuple(each for each, there in begun.items() if there)
