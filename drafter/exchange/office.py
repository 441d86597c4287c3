"""Who issues the standard and who signs it: names of offices, the profile, the signature block."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import cast

from drafter.exchange.tree import Branch
from drafter.model.draft import Acting, Office, Official
from drafter.reading.dates import read_date

MOST_LINES = 3  # of a letterhead
GOVERNMENT = re.compile(r"\Apemerintah(?:an)?\s+", re.IGNORECASE)
REGION = re.compile(r",\s*((?:kabupaten|kota|provinsi|kab\.)\s+\S.*)$", re.IGNORECASE)
SIGNATORY = {
    "jabatan": "post",
    "nama": "name",
    "pangkat": "rank",
    "nip": "nip",
    "atas_nama": "on_behalf",
}
ON_BEHALF = re.compile(r"\Aa\.?\s?n\.?\s+", re.IGNORECASE)
ACTING = re.compile(r"(plt|plh)\.?\s+", re.IGNORECASE)
NIP = re.compile(r"nip\s*[.:]?\s*((?:\d ?)+)", re.IGNORECASE)
PLACE = re.compile(r"(?:ditetapkan|dikeluarkan)\s*(?:di|:)\s*:?\s*(.+)", re.IGNORECASE)
DATED = re.compile(r"(?:pada\s+)?tanggal\s*:?\s*(.+)", re.IGNORECASE)
SMALL = frozenset(("DAN", "DI", "PADA", "ATAU", "UNTUK", "DARI"))
SHORT = frozenset(
    ("RSUD", "RSU", "UPT", "UPTD", "UPTB", "BLUD", "KUA", "PTSP", "RI", "II", "III", "IV", "DPMPTSP")
)
POST = re.compile(
    r"(?:camat|lurah|kepala|pj\.?|bupati|wali\s?kota|gubernur|direktur|sekretaris|ketua|rektor|dekan|panewu|"
    r"penghulu|wali\s+nagari|keuchik|datuk|menteri|pimpinan|penjabat)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """What the lines of a signature block say; "" and None for what they do not."""

    official: Official
    place: str = ""
    day: date | None = None


def read_office(root: Branch, note: Callable[[str], None]) -> tuple[Office, SignatureBlock, str]:
    """The office with its signatory, what its signature block says, and who minds complaints."""
    name, government = root.text("instansi"), root.text("pemerintah")
    between = root.lines("induk")
    profile = root.branch("profil")
    block = signature_block(root.lines("penandatangan"))
    in_name = REGION.search(name)
    office = Office(
        name=name,
        letterhead=letterhead(government, between, name, note),
        signatory=signatory(profile, block, note),
        address=profile.text("alamat"),
        postal_code=profile.text("kode_pos"),
        phone=profile.text("telepon"),
        website=profile.text("laman"),
        email=profile.text("pos_el"),
        place=profile.text("tempat"),
        region=profile.text("daerah"),
        hours=profile.text("jam_pelayanan"),
    )
    region = office.region or GOVERNMENT.sub("", government, count=1) or (in_name[1] if in_name else "")
    office = replace(office, region=region, place=office.place or block.place)
    if block.place and block.place != office.place:
        note(f"Tempat penetapan pada blok tanda tangan: {block.place}")
    minding = profile.text("penanggung_jawab_pengaduan")
    for key, words in profile.rest():
        note(f"profil, {key}: {words}")
    return office, block, minding


def letterhead(
    government: str, between: Sequence[str], name: str, note: Callable[[str], None]
) -> tuple[str, ...]:
    """The lines from the government to the office; of too many the highest and the lowest stay."""
    lines = tuple(" ".join(each.split()) for each in (government, *between, name) if each.strip())
    if len(lines) <= MOST_LINES:
        return lines
    for line in lines[1 : 1 - MOST_LINES]:
        note(f"Baris kepala surat yang tidak termuat: {line}")
    return (lines[0], *lines[1 - MOST_LINES :])


def signatory(profile: Branch, block: SignatureBlock, note: Callable[[str], None]) -> Official:
    """Who signs: as the profile says, what it leaves open as the signature block has it."""
    made = block.official
    for key, field in SIGNATORY.items():
        words = profile.text(key)
        if field == "on_behalf":
            words = ON_BEHALF.sub("", words, count=1)
        had = str(getattr(made, field))
        if words and had and same(words) != same(had):
            note(f"Pada blok tanda tangan tertulis {had}, pada profil {words}")
        made = put(made, field, words)
    if (found := ACTING.match(made.post)) and not made.acting:
        made = replace(made, acting=acting(found[1]), post=made.post[found.end() :])
    return made


def put(official: Official, field: str, words: str) -> Official:
    """The official with one thing said, unless nothing is."""
    match field:
        case "post" if words:
            return replace(official, post=words)
        case "name" if words:
            return replace(official, name=words)
        case "rank" if words:
            return replace(official, rank=words)
        case "nip" if words:
            return replace(official, nip=words)
        case "on_behalf" if words:
            return replace(official, on_behalf=words)
        case _:
            return official


def same(words: str) -> str:
    """Words for comparison, without case, signs and blanks."""
    return re.sub(r"[\W_]", "", words).casefold()


def acting(word: str) -> Acting:
    """ "Plt." or "Plh."."""
    return cast(Acting, f"{word.capitalize()}.")


def in_text(post: str) -> str:
    """A post as running text has it: a signature block shows it in capitals ("CAMAT BANTAN")."""
    if not post.isupper():
        return post
    words = (
        each if each in SHORT else each.lower() if each in SMALL else each.capitalize()
        for each in post.split()
    )
    return " ".join(words)


def signature_block(lines: Iterable[str]) -> SignatureBlock:
    """Place and date, the post it is signed for, post, name, rank and NIP; the lines themselves are kept.

    A name is the first line behind the post that is neither, a rank what stands between it and the NIP.
    """
    said = tuple(" ".join(line.split()) for line in lines)
    made, place, day = Official(source=said), "", None
    after: list[str] = []
    for line in said:
        words = line.rstrip(",")
        if found := PLACE.fullmatch(words):
            place = found[1].strip(" ,")
        elif (found := DATED.fullmatch(words)) and (known := read_date(found[1])):
            day = known
        elif found := NIP.fullmatch(words):
            made = replace(made, nip=found[1].strip())
        elif found := ON_BEHALF.match(words):
            made = replace(made, on_behalf=in_text(words[found.end() :]))
        elif not made.post and (POST.match(words) or ACTING.match(words)):
            found = ACTING.match(words)
            made = replace(made, post=in_text(words[found.end() :] if found else words))
            made = replace(made, acting=acting(found[1])) if found else made
        elif made.post or made.on_behalf:
            after.append(line)
    if after:
        made = replace(made, name=after[0], rank=after[1] if len(after) > 1 else "")
    return SignatureBlock(made, place, day)
