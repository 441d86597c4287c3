"""From a strip of the preview to the field behind it, and back.

A point of the decree is named by its section and its number in the draft, from 1 ("dictum.2"); the
anchors of the paper count only what is printed, and grounds in their order.
"""

from __future__ import annotations

from drafter.documents.decree import ground
from drafter.documents.dictum import says_something
from drafter.documents.divisions import COMMON
from drafter.documents.lists import bare
from drafter.documents.strips import COPIES, HEAD, LETTERHEAD, SIGNATURE
from drafter.errors import UserError
from drafter.model.answers import AsOffice
from drafter.model.draft import Draft, FromTemplate
from drafter.regulations import Catalogue
from forms.places import Place

SERVICE_ANCHOR = "_sp_"
SECTIONS = {
    "_sk_menimbang": "considerations",
    "_sk_mengingat": "legal_grounds",
    "_sk_memperhatikan": "noted",
    "_sk_diktum": "dictum",
    COPIES: "copies",
}
ANCHORS = {section: anchor for anchor, section in SECTIONS.items()}
FIXED = {
    LETTERHEAD: Place("office"),
    HEAD: Place("decree", point="head"),
    SIGNATURE: Place("office", point="signatory"),
    COPIES: Place("decree", point="copies"),
}


PAPERS: dict[str, Place] = {
    "berita-acara": Place("minutes"),
    "daftar-hadir": Place("minutes", point="participants"),
    "pengumuman": Place("publication"),
    "tanggapan": Place("publication", point="responses"),
    "nota-dinas": Place("concept"),
    "maklumat": Place("pledge"),
}
"""The page behind a paper beside the decree, by its section."""
STATEMENT = "_sk_maklumat_"


def place_of(anchor: str, key: str, draft: Draft, catalogue: Catalogue) -> Place | None:
    """The field behind a strip with an anchor in a section with a key; None where nothing can be edited."""
    if key in PAPERS and anchor not in (LETTERHEAD, SIGNATURE):
        number = anchor.removeprefix(STATEMENT)
        return Place("pledge", point=f"statements.{number}") if number.isdigit() else PAPERS[key]
    if draft.service(key) is not None and anchor == HEAD:
        return Place("service", key)
    if anchor.startswith(SERVICE_ANCHOR):
        service, _, component = anchor.removeprefix(SERVICE_ANCHOR).partition("_")
        if service == COMMON:  # printed once for all services, from what the office has said
            return Place("shared", "", component)
        return Place("service", service, component)
    if anchor in FIXED:
        return FIXED[anchor]
    part, _, number = anchor.rpartition("_")
    if part not in SECTIONS or not number.isdigit():
        return None
    order = printed(SECTIONS[part], draft, catalogue)
    at = order[int(number) - 1] if int(number) <= len(order) else 0
    return Place("decree", point=f"{SECTIONS[part]}.{at}" if at else SECTIONS[part])


def anchor_of(place: Place, draft: Draft, catalogue: Catalogue) -> tuple[str, str]:
    """Section and anchor of a place, ("", "") where the paper shows nothing of it."""
    match place.page:
        case "service" if place.component:
            return place.service, f"{SERVICE_ANCHOR}{place.service}_{place.component}"
        case "service":
            return place.service, HEAD
        case "office":
            return "keputusan", SIGNATURE if place.point.startswith("signatory") else LETTERHEAD
        case "decree":
            return "keputusan", point_anchor(place.point, draft, catalogue)
        case "minutes":
            return ("daftar-hadir" if place.point.startswith("participants") else "berita-acara"), HEAD
        case "publication":
            return ("tanggapan" if place.point.startswith("responses") else "pengumuman"), HEAD
        case "concept":
            return "nota-dinas", HEAD
        case "pledge":
            section, _, number = place.point.partition(".")
            statement = section == "statements" and number.isdigit()
            return "maklumat", f"{STATEMENT}{number}" if statement else HEAD
        case _:
            return "", ""


def point_anchor(point: str, draft: Draft, catalogue: Catalogue) -> str:
    """The anchor of a point of the decree, of the first of its section for the section alone."""
    section, _, number = point.partition(".")
    if section not in ANCHORS:
        return HEAD
    order = printed(section, draft, catalogue)
    if number.isdigit() and int(number) in order:
        return f"{ANCHORS[section]}_{order.index(int(number)) + 1}"
    return f"{ANCHORS[section]}_1"


def printed(section: str, draft: Draft, catalogue: Catalogue) -> list[int]:
    """The numbers in the draft, from 1, of the points of a section in the order of their anchors."""
    decree = draft.decree
    match section:
        case "dictum":
            return [n for n, each in enumerate(decree.dictum, 1) if says_something(draft, each)]
        case "copies":
            said = (
                (n, "" if isinstance(each, FromTemplate) else bare(each.text))
                for n, each in enumerate(decree.copies, 1)
            )
            return [n for n, words in said if words]
        case "legal_grounds":
            return grounds(draft, catalogue)
        case _:
            return list(range(1, 1 + len(getattr(decree, section))))


def grounds(draft: Draft, catalogue: Catalogue) -> list[int]:
    """The numbers of the legal grounds in the order in which they are printed."""
    numbers: dict[str, int] = {}
    try:
        for number, each in enumerate(draft.decree.legal_grounds, 1):
            said = ground(each, catalogue)
            if said:
                numbers.setdefault(said, number)
        return [numbers[each] for each in catalogue.order(iter(numbers)) if each in numbers]
    except UserError:  # a regulation that this catalogue lacks
        return []


def shows_shared(anchor: str, component: str, draft: Draft) -> bool:
    """Whether a strip shows what the office says on a component for all services."""
    if not anchor.startswith(SERVICE_ANCHOR):
        return False
    service_id, _, shown = anchor.removeprefix(SERVICE_ANCHOR).partition("_")
    service = draft.service(service_id) if shown == component else None
    return service is not None and isinstance(service.answer(component), AsOffice)


def is_at(place: Place | None, at: tuple[str, str], key: str, anchor: str, draft: Draft) -> bool:
    """Whether a strip of a section shows a place that is followed; `at` is what `anchor_of` says of it."""
    if place is None or not anchor or (place.page == "service" and not place.component):
        return False
    if place.page == "shared":
        return shows_shared(anchor, place.component, draft)
    return (key, anchor) == at
