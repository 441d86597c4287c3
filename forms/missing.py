"""What a draft lacks, gathered in slices so that the window never waits, and as rows that can be gone to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from time import perf_counter
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

from drafter.documents.gaps import Gaps, Missing, by_hand, decree_gaps, service_gaps, to_complete
from drafter.errors import UserError
from drafter.model.answers import AsOffice, One
from drafter.model.draft import Draft, Service
from forms.places import Place, component_place
from forms.session import Session
from forms.states import State

FIRST_SLICE, SLICE = 0.010, 0.005  # seconds
FILL, LOOK = "Isi", "Lihat"
Kind = Literal["group", "missing", "to_complete", "by_hand"]

DECREE_PLACES = {
    "Menimbang": Place("decree", point="considerations"),
    "Mengingat": Place("decree", point="legal_grounds"),
    "Diktum": Place("decree", point="dictum"),
    "Jabatan penanda tangan": Place("office", point="signatory.post"),
    "Daftar pelayanan": Place("shared"),
}
BEFORE, AT_SIGNING = "Lengkapi sebelum diajukan", "Diisi saat penetapan"
BLANK_PLACES = {
    "nomor keputusan": Place("decree", point="number"),
    "nomor keputusan yang dicabut": Place("decree", point="revokes"),
    "nomor berita acara": Place("decree", point="noted"),
    "tanggal berita acara": Place("decree", point="noted"),
    "tanggal penetapan": Place("decree", point="date"),
    "nama unit penyelenggara": Place("office", point="name"),
    "alamat instansi": Place("office", point="address"),
    "tempat penetapan": Place("office", point="place"),
    "nama penanda tangan": Place("office", point="signatory.name"),
    "pangkat penanda tangan": Place("office", point="signatory.rank"),
    "NIP penanda tangan": Place("office", point="signatory.nip"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list: a group with how many stand in it, or a place that can be gone to.

    act: words of its button.  service: id of the service it belongs to, "" for the decree and the office.
    """

    kind: Kind
    title: str
    detail: str = ""
    state: State = State.EMPTY
    place: Place | None = None
    act: str = FILL
    service: str = ""


class Gatherer(QObject):
    """Gathers what the session's draft lacks.

    gathered(Gaps): all of it; said anew after each `start`.  A small draft is done before `start` returns.
    """

    gathered = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._found: list[Missing] = []
        self._rest: Iterator[Missing] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(lambda: self._go_on(SLICE))

    @property
    def is_busy(self) -> bool:
        """Whether it still gathers."""
        return self._rest is not None

    def start(self) -> None:
        """Gather anew."""
        self._found, self._rest = [], self._walk()
        self._timer.start()
        self._go_on(FIRST_SLICE)

    def stop(self) -> None:
        """Gather no further; nothing is said."""
        self._rest = None
        self._timer.stop()

    def _walk(self) -> Iterator[Missing]:
        draft, cells = self._session.draft, self._session.cells
        yield from decree_gaps(draft)
        for service in draft.services:
            # One service at a time, so that a slice can end between two that lack nothing.
            yield from service_gaps(
                Draft(shared=draft.shared, services=(service,)), self._session.sources, cells
            )
            yield PAUSE

    def _go_on(self, room: float) -> None:
        until = perf_counter() + room
        while self._rest is not None:
            each = next(self._rest, None)
            if each is None:
                self._end()
            elif each is not PAUSE:
                self._found.append(each)
            if perf_counter() > until:
                return

    def _end(self) -> None:
        self._rest = None
        self._timer.stop()
        try:
            blanks = tuple(by_hand(self._session.draft, self._session.sources))
        except UserError:  # a form of decree that this program does not know; the export says so
            blanks = ()
        self.gathered.emit(Gaps(tuple(self._found), blanks, tuple(to_complete(self._session.draft))))


PAUSE = Missing("", "", "")


# --- as rows -----------------------------------------------------------------------------------


def rows(found: Gaps, draft: Draft) -> list[Row]:
    """All that is missing by service, what all services share said once, then what is filled by hand."""
    made: list[Row] = []
    own, shared = apart(found, draft)
    decree = [decree_row(each) for each in own if not each.service]
    by_service: dict[str, list[Missing]] = {}
    for each in own:
        by_service.setdefault(each.service, []).append(each)
    made += grouped("Keputusan", decree)
    made += grouped("Isian bersama", shared_rows(shared))
    for place, service in enumerate(draft.services, 1):
        mine = [component_row(each) for each in by_service.get(service.id, ())]
        made += grouped(service.name.strip() or f"Pelayanan ke-{place} (belum bernama)", mine)
    made += grouped(BEFORE, [blank_row("to_complete", each) for each in found.to_complete])
    return made + grouped(AT_SIGNING, [blank_row("by_hand", each) for each in found.by_hand])


def grouped(title: str, inner: list[Row]) -> list[Row]:
    """Rows under their group; nothing where there are none."""
    if not inner:
        return []
    return [Row("group", title, str(len(inner)), service=inner[0].service), *inner]


def is_shared(each: Missing, draft: Draft, service: Service | None) -> bool:
    """Whether what is missing in a service is the office's answer, not the service's own."""
    if service is None or each.case:
        return False
    answer = service.answer(each.component)
    if not isinstance(answer, AsOffice):
        return False
    if each.why == "broken":
        return answer.extra is None
    given = draft.shared.get(each.component)
    return not isinstance(given, One) or (each.why == "example" and given.value.example)


def apart(found: Gaps, draft: Draft) -> tuple[list[Missing], list[Missing]]:
    """What services and the decree lack themselves, and what they lack of the office's answers."""
    services = {each.id: each for each in draft.services}
    own, shared = list[Missing](), list[Missing]()
    for each in found.missing:
        (shared if is_shared(each, draft, services.get(each.service)) else own).append(each)
    return own, shared


def waiting(found: Gaps, draft: Draft) -> int:
    """How many places are to be filled before the decree is submitted; what all share counts once."""
    own, shared = apart(found, draft)
    blanks = 0 if draft.status == "ditetapkan" else len(found.to_complete)
    return len(own) + len({each.component for each in shared}) + blanks


def shared_rows(shared: list[Missing]) -> list[Row]:
    """One row for each shared component that services show and that is empty or an example."""
    waiting: dict[str, list[Missing]] = {}
    for each in shared:
        waiting.setdefault(each.component, []).append(each)
    made: list[Row] = []
    for component, missing in waiting.items():
        place = component_place("", component)
        detail = f"{why(missing[0])} Berlaku untuk {len(missing)} pelayanan."
        made.append(Row("missing", missing[0].title, detail, state_of(missing[0]), place, act_of(missing[0])))
    return made


def decree_row(each: Missing) -> Row:
    """A part of the decree."""
    return Row("missing", each.title, why(each), place=DECREE_PLACES.get(each.title, Place("decree")))


def component_row(each: Missing) -> Row:
    """A component of a service, or its name."""
    place = Place("service", each.service, each.component)
    return Row("missing", each.title, why(each), state_of(each), place, act_of(each), each.service)


def blank_row(kind: Kind, title: str) -> Row:
    """A blank of the paper: to be filled before it is submitted, or by hand at the signing."""
    place = BLANK_PLACES.get(title, Place("decree"))
    said = "Belum diisi." if kind == "to_complete" else "Boleh kosong; dicetak sebagai titik-titik."
    return Row(kind, title[:1].upper() + title[1:], said, State.EMPTY, place)


def why(each: Missing) -> str:
    """In words, why something is listed."""
    if each.case:
        return f"Kondisi {each.case} belum diisi."
    if each.why == "broken":
        return each.trouble
    if each.why == "example":
        return "Masih contoh. Ubah, atau nyatakan sudah sesuai."
    return "Belum diisi."


def state_of(each: Missing) -> State:
    """The shape before a row."""
    if each.why == "broken":
        return State.ATTENTION
    return State.BEGUN if each.case or each.why == "example" else State.EMPTY


def act_of(each: Missing) -> str:
    """The words of a row's button."""
    return FILL if each.why == "empty" else LOOK


def summary(found: Gaps, draft: Draft) -> str:
    """How much is missing, as the list counts it; "" for nothing."""
    missing = [each for each in rows(found, draft) if each.kind == "missing"]
    broken = sum(each.state is State.ATTENTION for each in missing)
    examples = sum(each.act == LOOK for each in missing) - broken
    counts = (
        (len(missing) - examples - broken, "belum terisi"),
        (examples, "masih contoh"),
        (broken, "perlu diperbaiki"),
    )
    return " dan ".join(f"{count} isian {what}" for count, what in counts if count)
