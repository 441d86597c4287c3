"""Who took part and what was said, as parts of one line: the exchange form's "nama; unsur; jabatan".

A draft keeps the lines; what a page or a paper shows are their parts.  A part never holds the sign
that parts it from the next: it is written as a comma.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

ELEMENTS = (
    "pengguna layanan",
    "ahli, praktisi, atau akademisi",
    "instansi terkait",
    "organisasi masyarakat sipil",
    "media massa",
)
"""Elements of society whose part in the making is assessed (PermenPANRB 29/2022, indikator 2)."""

_BETWEEN, _LEADS = ";", "=>"


class Participant(NamedTuple):
    """Someone at the meeting.  element: of society, one of `ELEMENTS` or another; contact may be absent."""

    name: str = ""
    element: str = ""
    post: str = ""
    contact: str = ""


class Signer(NamedTuple):
    """Someone who signs the minutes beside the head of the office, for the element or in the post."""

    name: str = ""
    post: str = ""
    element: str = ""


class Input(NamedTuple):
    """What was put forward, and what follows from it."""

    text: str = ""
    action: str = ""


class Response(NamedTuple):
    """What someone answered to the published draft, and what follows from it."""

    giver: str = ""
    text: str = ""
    action: str = ""


def read_participant(line: str) -> Participant:
    """ "nama; unsur; jabatan; kontak", each but the first may be absent."""
    return Participant(*_parts(line, 4))


def read_signer(line: str) -> Signer:
    """ "nama; jabatan; unsur", each but the first may be absent."""
    return Signer(*_parts(line, 3))


def read_input(line: str) -> Input:
    """ "masukan => tindak lanjut"."""
    text, _, action = line.partition(_LEADS)
    return Input(text.strip(), action.strip())


def read_response(line: str) -> Response:
    """ "pemberi tanggapan; tanggapan => tindak lanjut", without ";" nobody is named."""
    said, action = read_input(line)
    giver, parted, text = said.partition(_BETWEEN)
    return Response(giver.strip(), text.strip(), action) if parted else Response("", said, action)


def person_line(parts: Iterable[str]) -> str:
    """The line of a participant or a signer."""
    return f"{_BETWEEN} ".join(each.replace(_BETWEEN, ",") for each in parts).rstrip(f"{_BETWEEN} ")


def input_line(each: Input) -> str:
    """The line of an input."""
    text = each.text.replace(_LEADS, "->")
    return f"{text} {_LEADS} {each.action}" if each.action else text


def response_line(each: Response) -> str:
    """The line of a response; a text that holds ";" shows that nobody is named by one before it."""
    named = each.giver or _BETWEEN in each.text
    said = f"{each.giver.replace(_BETWEEN, ',')}{_BETWEEN} {each.text}" if named else each.text
    return input_line(Input(said, each.action))


def by_element(people: Iterable[Participant]) -> dict[str, list[Participant]]:
    """Participants by element: the assessed ones first, then others as they come, "" last."""
    found: dict[str, list[Participant]] = {each: [] for each in ELEMENTS}
    unnamed: list[Participant] = []
    for each in people:
        (found.setdefault(each.element, []) if each.element else unnamed).append(each)
    said = {element: rows for element, rows in found.items() if rows}
    return said | ({"": unnamed} if unnamed else {})


def _parts(line: str, most: int) -> list[str]:
    return [each.strip() for each in line.split(_BETWEEN, most - 1)]
