"""The kinds of answer a component may hold.

Every value is frozen; editing makes a new one.  A kind is a shape of answer (items, steps, a time
limit ...), not a component: any component may also hold `Text` or `Table` instead of its own kind.
Words stand without list labels and without closing ";" or ".": documents number and punctuate.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from operator import attrgetter
from typing import Literal, TypeVar, dataclass_transform

Unit = Literal["menit", "jam", "hari kerja", "hari kalender", "hari", "minggu", "bulan", "tahun"]
Form = Literal["", "asli", "fotokopi", "asli dan fotokopi"]
Mode = Literal["", "tatap muka", "daring"]
R = TypeVar("R")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Record:
    """Anything that is written into a draft file; `unknown` keeps keys this version does not know.

    Comparison and words are said once here: generated for each class, they cost every start 18 ms.
    """

    unknown: tuple[tuple[str, object], ...] = ()

    def __eq__(self, other: object) -> bool:
        """Of the same class with the same fields."""
        if type(other) is not type(self):
            return NotImplemented
        fields = fields_of(type(self))
        return fields(self) == fields(other)

    def __hash__(self) -> int:
        return hash(fields_of(type(self))(self))

    def __repr__(self) -> str:
        keys = [key for key in self.__dataclass_fields__ if key != "unknown"]
        return f"{type(self).__name__}({', '.join(f'{key}={getattr(self, key)!r}' for key in keys)})"


@cache
def fields_of(shape: type[Record]) -> Callable[[object], object]:
    """Reads all fields of a record of this class at once."""
    return attrgetter(*shape.__dataclass_fields__)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def record(shape: type[R]) -> type[R]:
    """A frozen record with keywords only."""
    return dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False, match_args=False)(shape)


@record
class Value(Record):
    """What all kinds share.

    before, after: words that introduce and close the answer.
    source: the plain text the answer was read from, kept so that it can be compared or restored.
    example: taken from an example and not yet touched or confirmed by the officer.
    """

    before: str = ""
    after: str = ""
    source: str = ""
    example: bool = False


# --- text and table --------------------------------------------------------------------------


@record
class Text(Value):
    """Plain words: one string a paragraph."""

    paragraphs: tuple[str, ...] = ()


@record
class Table(Value):
    """A table of two to six columns; every row has as many cells as `header`."""

    header: tuple[str, ...] = ("", "")
    rows: tuple[tuple[str, ...], ...] = ()


# --- items -----------------------------------------------------------------------------------


@record
class ItemDetail(Record):
    """What an item may say beside its words.

    copies: sheets asked for; quantity and unit: for facilities; vulnerable: meant for vulnerable
    groups (UU 25/2009 Pasal 29).
    """

    form: Form = ""
    copies: int | None = None
    issuer: str = ""
    form_code: str = ""
    condition: str = ""
    quantity: int | None = None
    unit: str = ""
    vulnerable: bool = False


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Item(Record):
    """One item of a list; an item with children introduces them."""

    text: str = ""
    children: tuple[Item, ...] = ()
    detail: ItemDetail | None = None


@record
class ItemGroup(Record):
    """Items under one heading ("administratif", "teknis"); a group without heading is a plain list."""

    heading: str = ""
    intro: str = ""
    items: tuple[Item, ...] = ()
    closing: str = ""


@record
class Items(Value):
    """Lists up to three levels deep."""

    groups: tuple[ItemGroup, ...] = ()


# --- durations and time limit ----------------------------------------------------------------


@record
class Duration(Record):
    """An amount of time, or a range from `amount` to `most`."""

    amount: int
    unit: Unit
    most: int | None = None


@record
class Citation(Record):
    """A regulation of the catalogue by its id, or, for what the catalogue lacks, the officer's own words.

    pinpoint: article and paragraph as written ("Pasal 21").
    source: the line it was read from.
    """

    regulation: str = ""
    text: str = ""
    pinpoint: str = ""
    source: str = ""


@record
class Phase(Record):
    """One stretch of the time limit.

    limit: None when `words` say it ("sesuai materi konsultasi").
    start: what the time is counted from; per: for what quantity ("setiap dokumen").
    """

    name: str = ""
    limit: Duration | None = None
    start: str = ""
    per: str = ""
    words: str = ""


@record
class TimeLimit(Value):
    """Time to settle the whole service (UU 25/2009 Pasal 21 huruf d).

    waiting: waiting time beside the service time; excluded: what is not counted;
    always: service hours that are the answer themselves ("24 jam setiap hari").
    """

    phases: tuple[Phase, ...] = ()
    waiting: Duration | None = None
    excluded: str = ""
    always: str = ""
    basis: tuple[Citation, ...] = ()


# --- steps -----------------------------------------------------------------------------------


@record
class Branch(Record):
    """Where a step goes when a condition holds: back to the step with id `target`, or as `action` says."""

    condition: str = ""
    action: str = ""
    target: str = ""


@record
class Step(Record):
    """One step: who does what, giving what, in how long.  `id` is set only when a branch points here."""

    actor: str = ""
    action: str = ""
    output: str = ""
    time: Duration | None = None
    mode: Mode = ""
    branch: Branch | None = None
    steps: tuple[Step, ...] = ()
    id: str = ""


@record
class StepGroup(Record):
    """Steps under one heading ("Pendaftaran", "Secara daring")."""

    heading: str = ""
    intro: str = ""
    steps: tuple[Step, ...] = ()


@record
class Picture(Record):
    """A picture kept in the draft's assets, with the words that stand for it."""

    asset: str
    alt: str = ""


@record
class Steps(Value):
    """System, mechanism and procedure; `picture` shows the flow."""

    groups: tuple[StepGroup, ...] = ()
    picture: Picture | None = None


# --- fees ------------------------------------------------------------------------------------


@record
class FeeRow(Record):
    """One fee: an `amount` in rupiah, a `formula` ("2% dari nilai perolehan"), or `regulated` elsewhere."""

    variant: str = ""
    amount: int | None = None
    unit: str = ""
    formula: str = ""
    regulated: str = ""


@record
class Fees(Value):
    """Fee or tariff (UU 25/2009 Pasal 31).  `free` may stand beside rows: free for some, priced for others.

    third_party: what others charge (meterai, bank); fines: what is added for lateness or loss.
    """

    free: bool = False
    free_for: str = ""
    rows: tuple[FeeRow, ...] = ()
    third_party: tuple[FeeRow, ...] = ()
    fines: tuple[FeeRow, ...] = ()
    payment: str = ""
    basis: tuple[Citation, ...] = ()


# --- complaints ------------------------------------------------------------------------------


@record
class Channel(Record):
    """One way to complain: `kind` ("telepon", "kotak pengaduan"), its address or number, who minds it."""

    kind: str = ""
    address: str = ""
    officer: str = ""


@record
class ComplaintClass(Record):
    """Times for one class of complaint ("ringan", "berat")."""

    name: str = ""
    answer: Duration | None = None
    settle: Duration | None = None


@record
class Channels(Value):
    """Complaints, suggestions, input (UU 25/2009 Pasal 36-37, 44, 50).

    officer: who is in charge, with the address that Pasal 36(4) wants announced.
    """

    channels: tuple[Channel, ...] = ()
    officer: str = ""
    steps: tuple[str, ...] = ()
    answer: Duration | None = None
    settle: Duration | None = None
    classes: tuple[ComplaintClass, ...] = ()
    appeal: str = ""
    secrecy: str = ""


# --- people ----------------------------------------------------------------------------------


@record
class Role(Record):
    """One role of the staff; `number` in persons."""

    title: str = ""
    education: str = ""
    skills: str = ""
    training: str = ""
    experience: str = ""
    number: int | None = None
    shift: str = ""


@record
class People(Value):
    """One table of roles that prints into both competence and staffing."""

    roles: tuple[Role, ...] = ()


@record
class Citations(Value):
    """Regulations the service rests on."""

    entries: tuple[Citation, ...] = ()


AnyValue = Text | Table | Items | Steps | TimeLimit | Fees | Channels | People | Citations


# --- answers ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class NotYet(Record):
    """Nothing answered yet."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class AsOffice(Record):
    """The office's shared answer, with the service's own additions numbered on behind it."""

    extra: AnyValue | None = None


@dataclass(frozen=True, slots=True)
class One:
    """One value for the whole service."""

    value: AnyValue


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ByCase(Record):
    """One value for each case of the service; a case without a value is seen as missing."""

    values: tuple[tuple[str, AnyValue | None], ...] = ()

    def of(self, case_id: str) -> AnyValue | None:
        """The value of a case, or None while it has none."""
        return next((value for key, value in self.values if key == case_id), None)


Answer = NotYet | AsOffice | One | ByCase
NOT_YET = NotYet()
