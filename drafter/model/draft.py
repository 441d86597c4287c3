"""The draft of a whole office as one frozen value.

What is unknown is absent (None or ""), never dots in a text: documents print the blank.
Dates are `datetime.date`; pictures travel inside `assets`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from datetime import date
from operator import is_
from types import MappingProxyType
from typing import Literal

from drafter.model.answers import NOT_YET, Answer, Citation, Record, record

VERSION = 1
MOST_SERVICES = 500

Acting = Literal["", "Plt.", "Plh."]
NameForm = Literal["name", "name-rank-nip"]
Status = Literal["konsep", "ditetapkan"]
Paper = Literal["F4", "A4"]
Tables = Literal["one", "two"]
Order = Literal["guideline", "law"]
Count = Literal["anew", "through"]
Division = Literal["all", "group", "service"]
Heading = Literal["a", "b"]
Listing = Literal["many", "always"]


# --- the office ------------------------------------------------------------------------------


@record
class Official(Record):
    """Who signs.

    post: title of the office held ("Camat Bengkalis"); acting: Plt. (post vacant) or Plh. (holder away),
    UU 30/2014 Pasal 14 and 34, shown in the signature block only.
    on_behalf: the post in whose name is signed (a.n.), which makes the paper that post's decree.
    shown: name alone, or name, rank and NIP (Permendagri 1/2023 Pasal 44).
    source: the lines of the signature block as an older file had them.
    """

    post: str = ""
    name: str = ""
    rank: str = ""
    nip: str = ""
    acting: Acting = ""
    on_behalf: str = ""
    shown: NameForm = "name-rank-nip"
    source: tuple[str, ...] = ()


@record
class Office(Record):
    """The profile of the office, copied into the draft when it begins.

    letterhead: one to three lines from government to unit, as printed.
    name: the unit in running text ("Kecamatan Bengkalis"); region: "Kabupaten Bengkalis".
    place: where decrees are signed.  logo: id of an asset.
    """

    name: str = ""
    region: str = ""
    letterhead: tuple[str, ...] = ()
    address: str = ""
    postal_code: str = ""
    phone: str = ""
    website: str = ""
    email: str = ""
    place: str = ""
    hours: str = ""
    logo: str = ""
    signatory: Official = Official()


# --- the decree ------------------------------------------------------------------------------


@record
class FromTemplate(Record):
    """A point of the decree as the template words it; `id` names the wording."""

    id: str


@record
class Own(Record):
    """A point in the officer's words; lines after the first are a list.

    replaces: the template point it began as, so that it can be reset.
    source: the line it was read from, with its label and end, so that it can be judged.
    """

    text: str
    replaces: str = ""
    source: str = ""


DecreePoint = FromTemplate | Own


@record
class OldDecree(Record):
    """A decree that this one revokes."""

    title: str = ""
    number: str = ""
    date: date | None = None
    about: str = ""


@record
class Layout(Record):
    """Paper, margins in millimetres, font and size in points.

    esign_strip: 20 mm kept free above the lower margin of every page, for the sentence and the code that
    an e-signing system prints there.
    """

    paper: Paper = "F4"
    top: float = 20.0
    bottom: float = 25.0
    left: float = 30.0
    right: float = 20.0
    font: str = "Bookman Old Style"
    size: float = 12.0
    page_numbers: bool = True
    esign_strip: bool = False


@record
class AnnexForm(Record):
    """How the annexes are laid out.

    tables: the two groups as rows of one table, or as tables A and B.  order: the guideline's by groups, or
    that of UU 25/2009 Pasal 21, which knows no groups: one table then, numbered through.
    numbering: anew in each group, or 1 to 14 and on.
    shared_first: what all services have from the office alone is printed once, before the services.
    division: one annex for all services, one a group, or one a service (Roman numerals, each signed).
    heading: a, the decree's lines one below the other; b, LAMPIRAN KEPUTUSAN ..., NOMOR and TANGGAL.
    service_list: from 16 services on, or always.
    """

    tables: Tables = "one"
    order: Order = "guideline"
    numbering: Count = "anew"
    shared_first: bool = False
    division: Division = "all"
    landscape: bool = False
    heading: Heading = "a"
    service_list: Listing = "many"
    cover: bool = False
    contents: bool = False


@record
class Decree(Record):
    """The decree that fixes the standard.

    heading, opening: lines of the head ("KEPUTUSAN CAMAT BENGKALIS ..." and "CAMAT BENGKALIS"), ""
    for the preset's.  number_form: how the number is printed, with {nomor} and {tahun}, "" for the
    preset's.  about: what stands after TENTANG, "" for the template's.
    legal_grounds: catalogue entries are printed by hierarchy and date, own words where they rank.
    esign: words an e-signing system looks for in the signature block; "" leaves room for ink.
    """

    preset: str = "umum"
    heading: str = ""
    opening: str = ""
    number: str = ""
    number_form: str = ""
    year: int | None = None
    about: str = ""
    considerations: tuple[DecreePoint, ...] = ()
    legal_grounds: tuple[Citation, ...] = ()
    noted: tuple[DecreePoint, ...] = ()
    repeat_title: bool = True
    dictum: tuple[DecreePoint, ...] = ()
    revokes: tuple[OldDecree, ...] = ()
    copies: tuple[DecreePoint, ...] = ()
    esign: str = ""
    annex: AnnexForm = AnnexForm()
    layout: Layout = Layout()


# --- services --------------------------------------------------------------------------------


@record
class Case(Record):
    """A case of a service, said once for all its components ("Baru", "Perpanjangan")."""

    id: str
    name: str = ""


@record
class OwnComponent(Record):
    """A component beside the fourteen (they are the least the law asks, UU 25/2009 Pasal 21)."""

    id: str
    title: str = ""
    group: Literal["delivery", "management"] = "management"
    answer: Answer = NOT_YET


NO_ANSWERS: Mapping[str, Answer] = MappingProxyType({})


def no_answers() -> Mapping[str, Answer]:
    """The empty mapping, one for all."""
    return NO_ANSWERS


@record
class Service(Record):
    """One kind of service; `id` is eight characters of base32, kept on rename, new on duplicate."""

    id: str
    name: str = ""
    group: str = ""
    cases: tuple[Case, ...] = ()
    answers: Mapping[str, Answer] = field(default_factory=no_answers)
    extra: tuple[OwnComponent, ...] = ()

    def answer(self, component: str) -> Answer:
        """The answer to a component, `NotYet` where there is none."""
        return self.answers.get(component, NOT_YET)


# --- papers that follow ----------------------------------------------------------------------


@record
class Pledge(Record):
    """Maklumat pelayanan (UU 25/2009 Pasal 22).

    statements: () prints the template's three; number: as the office numbers it.
    """

    statements: tuple[DecreePoint, ...] = ()
    number: str = ""


@record
class Minutes(Record):
    """Berita acara penyusunan (PP 96/2012 Pasal 26 ayat (3)); lines as the exchange form has them.

    participants: "nama; unsur; jabatan", a fourth part is the contact; inputs: "masukan => tindak lanjut";
    signers: "nama; jabatan; unsur", () leaves a blank for each element that took part, beside the signatory.
    text: the officer's words in place of the template's first sentence.  time: of day, as printed.
    """

    number: str = ""
    date: date | None = None
    place: str = ""
    text: str = ""
    participants: tuple[str, ...] = ()
    inputs: tuple[str, ...] = ()
    signers: tuple[str, ...] = ()
    time: str = ""


@record
class Publication(Record):
    """The draft of the standard as it is published for responses (PP 96/2012 Pasal 27).

    number: of the announcement; media: where the draft can be read, one a line; address: where
    responses go, "" for the office's own.  text: the officer's words in place of the template's.
    responses: "pemberi tanggapan; tanggapan => tindak lanjut", the giver may be left out.
    """

    number: str = ""
    media: tuple[str, ...] = ()
    address: str = ""
    text: str = ""
    responses: tuple[str, ...] = ()


@record
class Concept(Record):
    """What a concept needs on its way to the signature, and the decree after it.

    initials: posts that initial the concept, the lowest first, "jabatan; nama".
    certifier: who authenticates the Salinan.
    """

    initials: tuple[str, ...] = ()
    certifier: Official = Official()


@record
class Note(Record):
    """Nota dinas that carries the concept to the desk of the signatory.

    to: "" for the signatory's post; through: the post that it passes; subject, text: "" for the template's.
    """

    number: str = ""
    date: date | None = None
    to: str = ""
    through: str = ""
    sender: Official = Official()
    subject: str = ""
    text: str = ""


@record
class Dates(Record):
    """Dates of the way to the decree and after it (PP 96/2012 Pasal 26-33)."""

    decree: date | None = None
    publication: date | None = None
    responses_until: date | None = None
    revision: date | None = None
    pledge: date | None = None
    last_evaluation: date | None = None
    last_review: date | None = None
    current_decree: date | None = None


@record
class Asset(Record):
    """A picture in base64, at most 2 MB; `media_type` is image/png or image/jpeg."""

    id: str
    media_type: str = "image/png"
    data: str = ""


@record
class SetAside(Record):
    """A finding the officer has set aside, and why."""

    rule: str
    place: str = ""
    reason: str = ""


@record
class Draft(Record):
    """Everything that one decree with its papers is made of."""

    office: Office = Office()
    decree: Decree = Decree()
    shared: Mapping[str, Answer] = field(default_factory=no_answers)
    services: tuple[Service, ...] = ()
    pledge: Pledge = Pledge()
    minutes: Minutes = Minutes()
    publication: Publication = Publication()
    concept: Concept = Concept()
    note: Note = Note()
    dates: Dates = Dates()
    assets: tuple[Asset, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    notes: tuple[str, ...] = ()
    status: Status = "konsep"

    def service(self, service_id: str) -> Service | None:
        """The service with this id."""
        return next((each for each in self.services if each.id == service_id), None)

    def asset(self, asset_id: str) -> Asset | None:
        """The picture with this id."""
        return next((each for each in self.assets if each.id == asset_id), None)

    def groups(self) -> Iterator[tuple[str, tuple[Service, ...]]]:
        """Services by group, in the order in which groups first appear; "" for those without."""
        names = dict.fromkeys(each.group for each in self.services)
        for name in names:
            yield name, tuple(each for each in self.services if each.group == name)

    def in_groups(self) -> Draft:
        """The draft with its services group by group, as papers print them; itself where they are."""
        arranged = tuple(each for _, services in self.groups() for each in services)
        same = all(map(is_, arranged, self.services))
        return self if same else replace(self, services=arranged)
