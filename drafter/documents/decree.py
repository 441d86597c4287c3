"""The decree itself: letterhead, head, considerations, grounds, dictum, signature, copies.

Form: UU 12/2011 Lampiran II angka 2-59, 87-91, 164-166 and the practice of regional offices.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.documents.blocks import (
    Block,
    Centre,
    Clause,
    ClauseTable,
    CopyList,
    Image,
    Letterhead,
    Line,
    NumberedList,
    Numbering,
    Paragraph,
    Part,
    Signature,
    Title,
)
from drafter.documents.dictum import dictum_clauses
from drafter.documents.lists import Node, bare
from drafter.documents.naming import (
    BLANK,
    LONG_BLANK,
    Naming,
    dated,
    letterhead_lines,
    name_lines,
    naming,
    preset_of,
    signatory_lines,
)
from drafter.documents.phrases import glued
from drafter.documents.presets import Preset
from drafter.documents.sources import Sources
from drafter.model.answers import Citation
from drafter.model.draft import DecreePoint, Draft, FromTemplate
from drafter.regulations import Catalogue
from drafter.wording import join_and, letter, long_date

HEADING = "_isi_keputusan"  # the bookmark that a table of contents names
LOGO_WIDTH, LOGO_HEIGHT = 20.0, 25.0  # millimetres


def decree(draft: Draft, sources: Sources) -> Part:
    """The decree as a part of its paper."""
    names = naming(draft, sources)
    body = ClauseTable(tuple(clauses(draft, sources, names)), signature(draft))
    return Part((*head(draft, names, preset_of(draft, sources)), body, *copies(draft)))


def head(draft: Draft, names: Naming, preset: Preset) -> Iterator[Block]:
    """Letterhead and the centred lines down to the opening line."""
    yield letterhead(draft, preset)
    anchor = HEADING if draft.decree.annex.contents else ""
    yield Title((names.heading, names.number), level=1, anchor=anchor)
    yield Title(("TENTANG",))
    yield Title((names.about_caps,))
    yield Title((names.opening + ",",))


def letterhead(draft: Draft, preset: Preset | None = None) -> Letterhead:
    """The office's lines; a decree signed a.n. bears the head of the post in whose name it is signed.

    preset: the decree's form, which says them where the office does not; None for papers of the office.
    """
    office = draft.office
    if office.signatory.on_behalf:
        return Letterhead((office.signatory.on_behalf.upper(),), centred=True)
    logo = emblem(draft)
    if preset is not None and preset.centred:
        return Letterhead(letterhead_lines(draft, preset), (), logo, centred=True)
    address = office.address or LONG_BLANK  # a blank is filled by hand: the law wants the address known
    place = "" if address.lower().endswith(office.place.lower()) else office.place
    street = " ".join(part for part in (address, place, office.postal_code) if part)
    contacts = [
        f"{label} {value}"
        for label, value in (("Telepon", office.phone), ("Laman", office.website), ("Pos-el", office.email))
        if value
    ]
    own = tuple(line.upper() for line in office.letterhead if line.strip())
    lines = letterhead_lines(draft, preset) if preset is not None else own
    return Letterhead(lines, (street, "  ".join(contacts)) if contacts else (street,), logo)


def emblem(draft: Draft) -> Image | None:
    """The office's coat of arms, if it has one."""
    office = draft.office
    if not office.logo:
        return None
    return Image(office.logo, f"Lambang {office.region}".strip(), LOGO_WIDTH, LOGO_HEIGHT)


# --- considerations, grounds, noted ------------------------------------------------------------


def clauses(draft: Draft, sources: Sources, names: Naming) -> Iterator[Clause | Centre]:
    """The labelled rows in their order."""
    yield Clause("Menimbang", considerations(draft, sources, names))
    yield Clause("Mengingat", legal_grounds(draft, sources))
    noted = plain_points(draft, sources, names)
    if noted:
        yield Clause("Memperhatikan", noted)
    yield Centre("MEMUTUSKAN:")
    title = f"{names.kind.upper()} TENTANG {names.about_caps}."
    if draft.decree.repeat_title:
        yield Clause("Menetapkan", (Paragraph(title),))
    yield from dictum_clauses(draft, sources, names)


def considerations(draft: Draft, sources: Sources, names: Naming) -> tuple[Paragraph | NumberedList, ...]:
    """Points a., b., ...; the last refers to those before it by their letters (angka 17-23)."""
    said: list[Node] = []
    for number, point in enumerate(draft.decree.considerations, 1):
        words = point_words(sources, "considerations", point, consideration_values(names, len(said)))
        if words:
            said.append(Node(words, anchor=f"_sk_menimbang_{number}"))
    return semicolons(said, Numbering.LETTERS)


def consideration_values(names: Naming, before: int) -> dict[str, str]:
    """What a consideration may name, also the letters of the points before it."""
    letters = join_and([f"huruf {letter(each)}" for each in range(1, before + 1)])
    return naming_values(names) | {"huruf": letters}


def legal_grounds(draft: Draft, sources: Sources) -> tuple[Paragraph | NumberedList, ...]:
    """Regulations in full, by hierarchy and date, none twice; own words as written (angka 28-52)."""
    catalogue = sources.catalogue
    entries = [ground(each, catalogue) for each in draft.decree.legal_grounds]
    ordered = catalogue.order(each for each in entries if each)
    cited = (catalogue.cite_full(each) if each in catalogue else each for each in ordered)
    said = [Node(words, anchor=f"_sk_mengingat_{number}") for number, words in enumerate(cited, 1)]
    return semicolons(said, Numbering.FIGURES)


def ground(each: Citation, catalogue: Catalogue) -> str:
    """The id of a regulation, or own words with their article; an article of the catalogue's is not said.

    Angka 45 wants no articles but those of the constitution.  UserError for an id the catalogue lacks.
    """
    if each.text.strip():
        return glued(each.pinpoint, bare(each.text))
    return catalogue.get(each.regulation).id if each.regulation else ""


def semicolons(nodes: Sequence[Node], numbering: Numbering) -> tuple[Paragraph | NumberedList, ...]:
    """Points that each end ";", also the last (angka 17-22, 52); a single one bears no label."""
    if len(nodes) == 1:
        return (Paragraph(bare(nodes[0].text) + ";", anchor=nodes[0].anchor),)
    ended = tuple(Line(bare(node.text) + ";", anchor=node.anchor) for node in nodes)
    return (NumberedList(ended, numbering),) if nodes else (Paragraph(BLANK),)


def plain_points(draft: Draft, sources: Sources, names: Naming) -> tuple[Paragraph | NumberedList, ...]:
    """Memperhatikan: papers that are no regulations."""
    values = noted_values(draft, names)
    said = [
        Node(words, anchor=f"_sk_memperhatikan_{number}")
        for number, point in enumerate(draft.decree.noted, 1)
        if (words := point_words(sources, "noted", point, values))
    ]
    return semicolons(said, Numbering.FIGURES) if said else ()


def noted_values(draft: Draft, names: Naming) -> dict[str, str]:
    """What a point of Memperhatikan may name."""
    minutes = draft.minutes
    return naming_values(names) | {
        "nomor_berita_acara": minutes.number or BLANK,
        "tanggal_berita_acara": long_date(minutes.date) if minutes.date else BLANK,
    }


def point_words(sources: Sources, section: str, point: DecreePoint, values: dict[str, str]) -> str:
    """A point in the template's words or the officer's."""
    if isinstance(point, FromTemplate):
        return sources.wording.render(section, point.id, **values)
    return bare(point.text)


def naming_values(names: Naming) -> dict[str, str]:
    """What every sentence may name."""
    return {"unit": names.unit, "sebutan": names.kind, "tentang": names.about}


# --- signature and copies ----------------------------------------------------------------------


def signature(draft: Draft) -> Signature:
    """Place and date, post, room, name (angka 164-166)."""
    place = draft.office.place or BLANK
    who = draft.office.signatory
    above = (f"Ditetapkan di {place}", f"pada tanggal {dated(draft)}", "", *signatory_lines(who))
    return Signature(above, name_lines(who), draft.decree.esign or "ink")


def annex_signature(draft: Draft) -> Signature:
    """The same post and name on the last page of each annex, without place and date (angka 197)."""
    who = draft.office.signatory
    return Signature(signatory_lines(who), name_lines(who), draft.decree.esign or "ink")


def copies(draft: Draft) -> Iterator[CopyList]:
    """Tembusan, where there are any: bare lines, as offices print them."""
    said = [bare(point.text) for point in draft.decree.copies if not isinstance(point, FromTemplate)]
    if any(said):
        yield CopyList("Tembusan:", tuple(words for words in said if words))
