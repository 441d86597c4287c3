"""Family 17: what services say of each other, and what they say in different ways."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checks.contacts import contacts, is_national, kind_of_channel
from drafter.checks.findings import Hit, Place
from drafter.checks.mentions import mentions
from drafter.checks.rules import Family
from drafter.checks.views import About, ServiceView
from drafter.checks.words import Phrases, Words, word_set

FAMILY = Family("across", "Antarpelayanan")

COMMON = word_set(
    """
    pelayanan layanan standar penerbitan pembuatan pengurusan permohonan surat rekomendasi izin kartu akta
    keterangan baru dan atau untuk bagi dengan pencatatan kutipan penandatanganan legalisasi perpanjangan
    penggantian ulang jenis umum dari
    """
)
OWN_TALK = Phrases.listed(
    """
    pengajuan; permohonan; pengurusan; persyaratan; syarat; prosedur; pembuatan; penerbitan;
    pelayanan; layanan; produk; hasil; mengurus; menerbitkan; mencetak; biaya; selesai; tarif
    """
)
REFERS = Phrases.listed(
    """
    lihat; sebagaimana; sama dengan; mengikuti; setelah memiliki; apabila sudah; bersamaan; melalui
    layanan; pada layanan; dilanjutkan; sebelumnya; terlebih dahulu
    """
)


def name_key(service: ServiceView) -> str:
    """A name without "Pelayanan" and "Standar", in one spelling."""
    return " ".join(
        word for word in service.name.plain.split() if word not in ("pelayanan", "layanan", "standar")
    )


def names(service: ServiceView, about: About) -> Iterator[tuple[str, str, Place]]:
    """The name of a service, to meet its double."""
    if key := name_key(service):
        yield key, service.id, Place(service=service.id, part="services")


@FAMILY.across("service-duplicate", "must", names, title="Dua pelayanan bernama sama")
def service_duplicate(key: str, held: dict[str, list[Place]], about: About) -> Iterator[Hit]:
    if len(held) > 1:
        places = [each for some in held.values() for each in some]
        told = "ada pelayanan lain bernama sama. Bedakan namanya, atau gabungkan."
        yield Hit(told, place=places[0], also=tuple(places[1:]))


# --- another service ---------------------------------------------------------------------------


@FAMILY.service("other-service-named", "should", title="Menyebut pelayanan lain")
def other_service_named(service: ServiceView, about: About) -> Iterator[Hit]:
    own = frozenset(service.name.plain.split())
    product = service.cell("product").words
    for component in ("requirements", "procedure", "product", "fee", "time_limit", "service_guarantee"):
        for part, line in service.cell(component).lines:
            if part.shared or line.words.has(REFERS):
                continue
            found = other_name(line.words, service.id, own, about) or other_document(line.words, own, product)
            if found is not None:
                span = line.words.tokens[found[0]].start, line.words.tokens[found[1] - 1].end
                said = line.text[span[0] : span[1]]
                place = Place(service.id, component, case=part.case, path=line.path, span=span)
                yield Hit(
                    f'menyebut "{said}", bukan pelayanan ini. Sesuaikan.', part, line, span, place=place
                )


def other_name(words: Words, id: str, own: frozenset[str], about: About) -> tuple[int, int] | None:
    """Where the name of another service stands as the service's own: behind "pengajuan", "penerbitan" ..."""
    by_first = about.names.by_first
    for first in [word for word in words.places if word in by_first]:
        known = by_first[first]
        for start in words.places[first]:
            if not is_own_talk(words, start):
                continue
            for other, sought in known:
                run = tuple(token.word for token in words.tokens[start : start + len(sought)])
                if other != id and run == sought and set(sought) - COMMON - own:
                    return start, start + len(sought)
    return None


def other_document(words: Words, own: frozenset[str], product: Words) -> tuple[int, int] | None:
    """Where a paper is issued or handed over that is neither in the name nor the product of the service."""
    for found in words.find(PAPERS):
        said = {token.word for token in words.tokens[found.first : found.last]}
        if (
            said & own
            or said & {short for short, long in SHORT_PAPERS.items() if long <= own}
            or product.has(PAPERS_BY[found.phrase])
        ):
            continue
        before = words.tokens[max(0, found.first - 3) : found.first]
        given = any(token.word in ISSUED for token in before)
        if given and not any(token.word in NOT_ISSUED for token in words.tokens):
            return found.first, found.last
    return None


def is_own_talk(words: Words, start: int) -> bool:
    """Whether the words before speak of what is applied for here."""
    before = words.tokens[max(0, start - 3) : start]
    return any(OWN_TALK.by_first.get(token.word) for token in before)


NAMES_OF_PAPERS = tuple(
    """
    ktp;kartu keluarga;kk;akta kelahiran;akta kematian;akta perkawinan;akta perceraian;skck;
    surat keterangan pindah;surat pindah;kia;paspor;buku nikah;npwp;nib
    """.replace("\n    ", "")
    .strip()
    .split(";")
)
SHORT_PAPERS = {
    "kk": frozenset(("kartu", "keluarga")),
    "ktp": frozenset(("kartu", "tanda", "penduduk")),
    "kia": frozenset(("kartu", "identitas", "anak")),
    "skck": frozenset(("catatan", "kepolisian")),
    "nib": frozenset(("nomor", "induk", "berusaha")),
}
PAPERS = Phrases.of(*NAMES_OF_PAPERS)
PAPERS_BY = {each: Phrases.of(each) for each in NAMES_OF_PAPERS}
ISSUED = word_set(
    """
    menyerahkan menerbitkan mencetak pengurusan penerbitan pembuatan pencetakan permohonan pengajuan
    diterbitkan
    """
)
NOT_ISSUED = word_set(
    """
    kembali asli mengembalikan dikembalikan fotokopi menunjukkan lama pemohon-menyerahkan berkas
    persyaratan lampiran menarik
    """
)


# --- channels ----------------------------------------------------------------------------------

UNIT_LINE = Phrases.listed(
    """
    igd; ugd; ambulans; bidang; seksi; loket khusus; unit; instalasi; poli; cabang; upt; kantor
    cabang; darurat; hotline; petugas; khusus; posko; call center; pusat
    """
)


def channels(service: ServiceView, about: About) -> Iterator[tuple[str, str, Place]]:
    """The telephone, mail and site of a service's complaints, by kind."""
    cell = service.cell("complaints")
    for part in cell.parts:
        place = Place("" if part.shared else service.id, "complaints", case=part.case)
        for line in part.lines:
            beside = kind_of_channel(part.value, line.path)
            if line.words.has(UNIT_LINE) or beside.has(UNIT_LINE):
                continue
            kind = "whatsapp" if "whatsapp" in (*line.words.places, *beside.places) else ""
            for each in contacts(line.words):
                if is_national(each) or is_unfinished(line.words.text[each.last : each.last + 8]):
                    continue
                phone = kind or ("mobile" if each.value.startswith("08") else "phone")
                yield phone if each.kind == "phone" else each.kind, each.value, place


def is_unfinished(behind: str) -> bool:
    """Whether a number goes on in signs that wait for figures ("0812 5789 xxxx")."""
    return behind.lstrip(" -").casefold().startswith(("xx", "..", "__", "…"))


@FAMILY.across("channel-inconsistent", "should", channels, title="Saluran berbeda antarpelayanan")
def channel_inconsistent(key: str, held: dict[str, list[Place]], about: About) -> Iterator[Hit]:
    if len(held) < 2:
        return
    counts = sorted(held, key=lambda value: (-len(held[value]), value))
    services = [{place.service for place in held[value]} for value in held]
    every = {each for some in services for each in some}
    if len(every) < 2 or all(each == services[0] for each in services):
        return  # one service with two numbers, or all with the same two
    odd = [value for value in counts[1:] if not held_by_all(held[value], held[counts[0]])]
    for value in odd:
        places = held[value]
        what = {
            "phone": "telepon",
            "mobile": "nomor seluler",
            "whatsapp": "WhatsApp",
            "mail": "pos-el",
            "site": "laman",
        }[key]
        sentence = f"{what} {value} berbeda dari yang dipakai pelayanan lain ({counts[0]}). Samakan."
        yield Hit(sentence, place=places[0], also=tuple(places[1:]))


def held_by_all(one: list[Place], other: list[Place]) -> bool:
    """Whether the same services have both: two lines of one office."""
    return {each.service for each in one} >= {each.service for each in other}


# --- documents and regulations -----------------------------------------------------------------

DOCUMENTS = {
    "KTP-el": Phrases.listed("ktp; kartu tanda penduduk"),
    "Kartu Keluarga": Phrases.listed("kk; kartu keluarga"),
    "fotokopi": Phrases.listed("fotokopi"),
    "pas foto": Phrases.listed("pas foto; pasfoto; pas photo"),
    "akta kelahiran": Phrases.listed("akta kelahiran; akta lahir; surat kelahiran"),
    "surat kuasa": Phrases.listed("surat kuasa"),
}


def spellings(service: ServiceView, about: About) -> Iterator[tuple[str, str, Place]]:
    """How the requirements of a service spell the commonest documents."""
    for part, line in service.cell("requirements").lines:
        for document, phrases in DOCUMENTS.items():
            for found in line.words.find(phrases):
                first, last = line.words.span(found)
                spelling = " ".join(line.text[first:last].split()).casefold()
                place = Place(
                    "" if part.shared else service.id,
                    "requirements",
                    case=part.case,
                    path=line.path,
                    span=(first, last),
                )
                yield document, spelling, place


@FAMILY.across("same-thing-many-names", "hint", spellings, title="Satu dokumen dengan beberapa sebutan")
def same_thing_many_names(key: str, held: dict[str, list[Place]], about: About) -> Iterator[Hit]:
    if len(held) > 1:
        named = ", ".join(sorted(held))
        places = [each for some in held.values() for each in some]
        yield Hit(
            f"dokumen yang sama ditulis: {named}. Pilih satu.",
            place=places[0],
            also=tuple(places[1:]),
        )


def titles(service: ServiceView, about: About) -> Iterator[tuple[tuple[str, str], str, Place]]:
    """The regulations of a service: by title with number and year, and by number with title."""
    for component in ("legal_basis", "fee", "requirements", "product"):
        for part, line in service.cell(component).lines:
            for each in mentions(line.words):
                if not each.title or not each.is_whole or each.title.startswith("perubahan"):
                    continue
                title = " ".join(each.title.replace(",", " ").replace(".", " ").split()[:12])
                place = Place("" if part.shared else service.id, component, case=part.case, path=line.path)
                number = "".join(sign for sign in each.number if sign.isalnum())
                yield ("title", f"{each.kind} {title}"), f"Nomor {each.number} Tahun {each.year}", place
                yield (
                    ("number", f"{each.kind} {number} {each.year}" if len(number) < 4 else number),
                    title,
                    place,
                )


@FAMILY.across("regulation-cited-two-ways", "should", titles, title="Satu peraturan disebut dengan dua cara")
def regulation_cited_two_ways(
    key: tuple[str, str], held: dict[str, list[Place]], about: About
) -> Iterator[Hit]:
    if len(held) < 2 or (key[0] == "number" and all(alike(one, other) for one in held for other in held)):
        return
    named = "; ".join(sorted(held))
    places = [each for some in held.values() for each in some]
    what = (
        "judul yang sama dengan nomor berbeda"
        if key[0] == "title"
        else "nomor yang sama dengan judul berbeda"
    )
    yield Hit(f"{what}: {named}. Periksa mana yang benar.", place=places[0], also=tuple(places[1:]))


def alike(one: str, other: str) -> bool:
    """Whether two titles are the same but for their end or a few words."""
    a, b = set(one.split()), set(other.split())
    figures = {word for word in a & b if word.isdigit()}
    if len(figures) >= 2:
        return True  # "pelaksanaan UU 23/2006" names the same as the title in full
    return one.startswith(other) or other.startswith(one) or len(a & b) >= 0.7 * min(len(a), len(b))
