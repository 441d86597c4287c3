"""How a draft begins: from nothing, from a sample, as a copy, or as next year's of a decree in force.

Ids of services are one of a kind, also across drafts: an export knows by them which file it may
replace.  `draw` gives a new one at each call.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from drafter import profile as profiles
from drafter.documents.naming import naming, number_form
from drafter.documents.presets import Preset, new_decree
from drafter.documents.sources import Sources
from drafter.model.answers import Answer, AnyValue, AsOffice, ByCase, One
from drafter.model.draft import (
    Concept,
    Dates,
    Draft,
    FromTemplate,
    Layout,
    Minutes,
    Note,
    Office,
    OldDecree,
    Own,
    Publication,
    Service,
)
from drafter.profile import Profile
from drafter.settings import Settings

Draw = Callable[[], str]

_LABEL = re.compile(r"^\s*(?:\(?(?:\d{1,3}|[a-zA-Z])[.)]|[-–—•·*▪◦‣])\s+")
MENCABUT, BERLAKU = "mencabut", "berlaku"


def service_names(pasted: str) -> tuple[str, ...]:
    """Names of services, one a line: without their numbering, without what closes them, each once."""
    lines = (_LABEL.sub("", line, count=1) for line in pasted.replace("\t", " ").splitlines())
    names = (" ".join(line.split()).rstrip(";,.") for line in lines)
    return tuple(dict.fromkeys(each for each in names if each))


def layout_of(settings: Settings) -> Layout:
    """Paper, margins and font as the settings have them for new drafts."""
    return Layout(
        paper="A4" if settings.paper == "A4" else "F4",
        top=settings.top,
        bottom=settings.bottom,
        left=settings.left,
        right=settings.right,
        font=settings.font,
        size=settings.size,
    )


def new_draft(preset: Preset, profile: Profile, names: Iterable[str], layout: Layout, draw: Draw) -> Draft:
    """A draft with a decree as the preset has it, the office's data and services without answers."""
    services = tuple(Service(id=draw(), name=each) for each in names)
    draft = Draft(decree=replace(new_decree(preset), layout=layout), services=services)
    draft = profiles.update(draft, profile)
    if profile.officials:
        return draft
    who = draft.office.signatory
    signatory = replace(who, shown=preset.shown, post=who.post or preset.post_of(draft.office.region))
    return replace(draft, office=replace(draft.office, signatory=signatory))


def copied(draft: Draft, draw: Draw) -> Draft:
    """The same draft for a file of its own: every service under a new id."""
    ids = {each.id: draw() for each in draft.services}
    services = tuple(replace(each, id=ids[each.id]) for each in draft.services)
    set_aside = tuple(replace(each, place=_renamed(each.place, ids)) for each in draft.set_aside)
    return replace(draft, services=services, set_aside=set_aside)


def _renamed(place: str, ids: Mapping[str, str]) -> str:
    for old, new in ids.items():
        place = place.replace(old, new)
    return place


def from_sample(sample: Draft, profile: Profile, layout: Layout, draw: Draw) -> Draft:
    """A draft whose every answer is an example, to be changed or confirmed; the office is one's own."""
    draft = copied(sample, draw)
    draft = replace(
        draft,
        office=Office(),
        decree=replace(draft.decree, layout=layout, copies=()),
        shared=_as_examples(draft.shared),
        services=tuple(replace(each, answers=_as_examples(each.answers)) for each in draft.services),
        minutes=Minutes(),
        publication=Publication(),
        concept=Concept(),
        note=Note(),
        dates=Dates(),
        status="konsep",
    )
    return profiles.update(draft, profile)


def _as_examples(answers: Mapping[str, Answer]) -> Mapping[str, Answer]:
    return MappingProxyType({key: _as_example(each) for key, each in answers.items()})


def _as_example(answer: Answer) -> Answer:
    def marked(value: AnyValue) -> AnyValue:
        return replace(value, example=True)

    match answer:
        case One(value):
            return One(marked(value))
        case ByCase(values):
            pairs = ((case, None if value is None else marked(value)) for case, value in values)
            return replace(answer, values=tuple(pairs))
        case AsOffice(extra) if extra is not None:
            return replace(answer, extra=marked(extra))
        case _:
            return answer


# --- next year's -----------------------------------------------------------------------------


def renewed(draft: Draft, sources: Sources, draw: Draw) -> Draft:
    """A new draft out of an old one: number and dates are cleared, the decree in force is to be revoked.

    A decree that was never fixed revokes nothing new; what it was to revoke stays.
    """
    fixed = bool(draft.status == "ditetapkan" or draft.decree.number or draft.dates.decree)
    revokes = (old_decree(draft, sources),) if fixed else draft.decree.revokes
    decree = replace(draft.decree, number="", year=None, revokes=revokes)
    fresh = replace(
        draft,
        decree=with_revocation(replace(draft, decree=decree)).decree,
        pledge=replace(draft.pledge, number=""),
        minutes=replace(draft.minutes, number="", date=None, time="", participants=(), inputs=(), signers=()),
        publication=replace(draft.publication, number="", responses=()),
        note=replace(draft.note, number="", date=None),
        dates=Dates(current_decree=draft.dates.decree if fixed else draft.dates.current_decree),
        set_aside=(),  # a reason given for the old standard has to be given anew
        status="konsep",
    )
    return copied(fresh, draw)


def old_decree(draft: Draft, sources: Sources) -> OldDecree:
    """The draft's decree as one that another revokes: "Keputusan Camat ... Nomor 7 Tahun 2023 ..."."""
    decree, office = draft.decree, draft.office
    post = office.signatory.on_behalf or office.signatory.post
    year = decree.year or (draft.dates.decree.year if draft.dates.decree else None)
    number = ""
    if decree.number:
        form = re.sub(r"^\s*nomor\s*:?\s*", "", number_form(draft, sources), flags=re.IGNORECASE)
        form = form.replace("TAHUN", "Tahun") if year else re.sub(r"\s*TAHUN \{tahun\}", "", form)
        number = form.replace("{nomor}", decree.number).replace("{tahun}", str(year or ""))
    known = decree.about or office.name
    return OldDecree(
        title=f"Keputusan {post}".strip(),
        number=number,
        date=draft.dates.decree,
        about=naming(draft, sources).about if known else "",
    )


def with_revocation(draft: Draft) -> Draft:
    """The draft with the dictum that revokes, before the one on taking effect, if there is what to revoke."""
    dictum = draft.decree.dictum
    origins = [each.replaces if isinstance(each, Own) else each.id for each in dictum]
    if not draft.decree.revokes or MENCABUT in origins:
        return draft
    at = origins.index(BERLAKU) if BERLAKU in origins else len(dictum)
    changed = (*dictum[:at], FromTemplate(id=MENCABUT), *dictum[at:])
    return replace(draft, decree=replace(draft.decree, dictum=changed))
