"""People: roles with what each must bring, or with their numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.model.answers import Items, People, Role, Text
from drafter.reading.durations import contradicts
from drafter.reading.keeping import keeps
from drafter.reading.lines import is_prose
from drafter.reading.lists import plain
from drafter.reading.outline import Node, Part, outline

NUMBERED = re.compile(
    r"(.*?)[\s:=,(–-]*\b(\d{1,3})\s*(?:\([a-z\s]{2,40}\)\s*)?(?:orang|org|0rang)\b\)?\s*(?:[,;]?\s*(.*))",
    re.IGNORECASE,
)
SEVERAL = re.compile(r"\s*[,;]\s+")  # a word between, as "dan", would be lost
COUNTED = re.compile(r"\d\s*(?:\([a-z\s]{2,40}\)\s*)?(?:orang|org)\b", re.IGNORECASE)
LONGEST_TITLE = 60
EDUCATION = re.compile(r"(?:pendidikan|berpendidikan|berijazah|lulusan)\b", re.IGNORECASE)
TRAINING = re.compile(
    r"(?:pelatihan|pernah\s+mengikuti|telah\s+mengikuti|mengikuti|bersertifikat|sertifikat)\b", re.IGNORECASE
)
EXPERIENCE = re.compile(r"(?:pengalaman|berpengalaman)\b", re.IGNORECASE)
NEXT_ROLE = re.compile(r"[.;]\s+(?=[A-Z][\w /-]{1,40}\s*:)")
# "Dokter umum memiliki STR dan SIP": who, and what each must bring, with nothing between.
SAID_ROLE = re.compile(
    r"((?:petugas|operator|dokter|perawat|bidan|apoteker|penguji|penghulu|staf|staff|verifikator|analis|tenaga|"
    r"admin|administrator|pengemudi|sopir|ahli|asisten|pranata|penyuluh|panitera|juru|jurusita|surveyor|kasir|"
    r"bendahara|front\s+office|back\s+office|teknisi|fisioterapis|radiografer|pustakawan|instruktur|pengelola)\b"
    r"[^,;:.]{0,40}?)\s+"
    r"((?:memiliki|minimal|berpendidikan|lulusan|berijazah|menguasai|mampu|memahami|bersertifikat|terlatih)\b.+)",
    re.IGNORECASE,
)
# Before a colon these are no roles but headings of a list of demands.
NO_ROLE = re.compile(
    r"(?:pendidikan|pengetahuan|keahlian|keterampilan|ketrampilan|pengalaman|sikap|kompetensi|kualifikasi|persyaratan|"
    r"pelatihan|kemampuan|jumlah|memiliki|minimal|syarat|perilaku|catatan|jabatan)\b",
    re.IGNORECASE,
)


def people(source: str, *, staffing: bool = False) -> People | Items | Text:
    """Roles with their demands, or for `staffing` with their numbers; items where no roles are named."""
    if is_prose(source):
        return plain(source)
    parts = outline(source)
    read = counted(parts) if staffing else demanded(parts)
    if read is not None and keeps(read, parts):
        return replace(read, source=source)
    return plain(source)


def counted(parts: Sequence[Part]) -> People | None:
    """Every line a role with its number; the cell on staffing prints roles without one nowhere."""
    if len(parts) != 1 or parts[0].lead or parts[0].closing:
        return None
    roles = [number_of(node) for each in parts[0].nodes for node in several(each)]
    if not roles or None in roles:
        return None
    return People(roles=tuple(role for role in roles if role))


def several(node: Node) -> list[Node]:
    """A line that counts several roles taken apart: "Kabid 1 orang, Kasi 1 orang"."""
    pieces = SEVERAL.split(node.text)
    if len(pieces) < 2 or node.children:
        return [node]
    read = [NUMBERED.fullmatch(piece) for piece in pieces]
    whole = all(found and found[1].strip(" :=,–-(") and not found[3].strip(" .") for found in read)
    return [Node(piece.strip(), node.line) for piece in pieces] if whole else [node]


def number_of(node: Node) -> Role | None:
    """ "petugas loket: 2 (dua) orang, per sif"."""
    found = NUMBERED.fullmatch(node.text)
    if node.children or found is None or contradicts(node.text):
        return None
    title, shift = found[1].strip(" :=,–-("), found[3].strip()
    behind = node.text[: found.start(3)].rstrip()
    if COUNTED.search(shift):
        return None  # roles counted within the sentence: "3 orang, terdiri dari 1 orang ..."
    if shift and not (
        behind.endswith((",", ";")) or shift.lower().startswith(("per ", "setiap ", "tiap ", "dibagi "))
    ):
        return None
    return Role(title=title, number=int(found[2]), shift=shift)


def demanded(parts: Sequence[Part]) -> People | None:
    """Roles, each with its points below it or behind its colon."""
    if len(parts) > 1 and not all(part.heading and not part.intro for part in parts):
        return None
    roles: list[Role] = []
    before = after = ""
    for part in parts:
        if part.heading and not part.intro and is_role(part.heading) and len(parts) > 1:
            found = [role_of(part.heading, part.nodes)] if not part.closing else [None]
        else:
            before, after = part.lead, part.closing
            found = [role_of(*titled(node)) for each in part.nodes for node in sentences(each)]
        roles += [role for role in found if role]
        if None in found:
            return None
    return People(before=before, roles=tuple(roles), after=after) if roles else None


def sentences(node: Node) -> list[Node]:
    """A line that names several roles, each with its colon, taken apart."""
    if node.children or node.text.count(":") < 2:
        return [node]
    return [Node(piece, node.line) for piece in NEXT_ROLE.split(node.text)]


def titled(node: Node) -> tuple[str, list[Node]]:
    """The role an item names, and its points."""
    if node.children:
        return node.text, node.children
    if ":" not in node.text and (found := SAID_ROLE.fullmatch(node.text)):
        return found[1], [Node(found[2], node.line)]
    title, _, point = node.text.partition(":")
    return title.strip(), [Node(point.strip(), node.line)] if point.strip() else []


def is_role(title: str) -> bool:
    """Whether words may name a role."""
    return 0 < len(title) <= LONGEST_TITLE and not NO_ROLE.match(title)


def role_of(title: str, points: Sequence[Node]) -> Role | None:
    """A role with its points in the order in which documents print them; None where they do not fit."""
    if not is_role(title) or not points or any(node.children for node in points):
        return None
    fields: dict[str, str] = {}
    for node in points:
        name = field_of(node.text)
        if name == "skills" and "skills" in fields and list(fields)[-1] == "skills":
            fields["skills"] = f"{fields['skills']}; {node.text}"
        elif name in fields:
            return None
        else:
            fields[name] = node.text
    return Role(
        title=title,
        education=fields.get("education", ""),
        skills=fields.get("skills", ""),
        training=fields.get("training", ""),
        experience=fields.get("experience", ""),
    )


def field_of(text: str) -> str:
    """The field a point belongs to, by the word it begins with."""
    for name, begins in (("education", EDUCATION), ("training", TRAINING), ("experience", EXPERIENCE)):
        if begins.match(text):
            return name
    return "skills"
