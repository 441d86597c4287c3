"""Family 18: whether what is said of the office agrees with its own data."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from drafter.checks.cells import Cell, Line
from drafter.checks.contacts import contacts, is_national, kind_of_channel
from drafter.checks.findings import Hit, Place
from drafter.checks.rules import Family
from drafter.checks.views import About, PapersView
from drafter.checks.words import Phrases, Words, prepare, word_set
from drafter.model.answers import Channels, One
from drafter.model.draft import Office, Own

FAMILY = Family("office", "Data instansi")
LAW = "UU 25/2009 Pasal 36 ayat (4)"

# Where an office speaks of itself; requirements and legal bases name others rightly.
OWN_TALK = (
    "procedure",
    "product",
    "complaints",
    "facilities",
    "oversight",
    "service_guarantee",
    "safety_guarantee",
    "evaluation",
    "competence",
    "staffing",
)
KINDS = {
    "kecamatan": ("kecamatan", "camat"),
    "distrik": ("distrik",),
    "kelurahan": ("kelurahan", "lurah"),
    "desa": ("desa",),
    "nagari": ("nagari",),
    "puskesmas": ("puskesmas",),
    "dinas": ("dinas",),
    "badan": ("badan",),
    "kantor": ("kantor",),
    "rumah": ("rumah",),
    "rsud": ("rsud",),
}
AWAY = word_set(
    """
    dari asal luar ke tujuan antar antara domisili berdomisili lahir kelahiran tetangga perbatasan
    tembusan rekomendasi surat pengantar koordinasi bekerja mitra
    """
)
REGIONS = ("kabupaten", "kota", "provinsi")
NO_NAMES = word_set(
    """
    kantor kecamatan kelurahan kabupaten kota provinsi dinas dan atau setempat melalui yang untuk di
    pada ini kepala sekretaris selaku atas dengan adalah oleh kami tersebut lain masing-masing se
    bagian wilayah
    """
)


def names_after(words: Words, place: int, most: int = 4) -> list[str]:
    """The capitalised words that follow a token: a name."""
    found: list[str] = []
    for token in words.tokens[place + 1 : place + 1 + most]:
        if (
            token.masked
            or not token.raw[:1].isupper()
            or token.word in NO_NAMES
            or not token.raw[0].isalpha()
        ):
            break
        found.append(token.word)
    return found


def own_words(office: Office) -> frozenset[str]:
    """Every word of the office's name, its parents, its region and its post."""
    said = " ".join((office.name, office.region, *office.letterhead, office.signatory.post, office.place))
    return frozenset(prepare(said).content)


def other_office(words: Words, office: Office, own_voice: bool = False) -> tuple[int, int] | None:
    """Where another office of the same kind, or the own one in another region, is named as the organiser."""
    if OFFICES.isdisjoint(words.places):
        return None
    kind = next(iter(prepare(office.name).content), "")
    own = own_words(office)
    for word in KINDS.get(kind, ()):
        for place in words.places.get(word, ()):
            named = names_after(words, place, 6)
            before = {token.word for token in words.tokens[max(0, place - 3) : place]}
            if not named or before & AWAY:
                continue
            if kind in ("dinas", "badan", "kantor", "rumah"):
                if set(named) & own and (end := other_region(words, place + 1 + len(named), own)):
                    return place, end
                if own_voice and not set(named) & own:
                    return place, place + 1 + len(named)
                continue
            if named[0] not in own:
                return place, place + 1 + len(named)
    for word in REGIONS:
        for place in words.places.get(word, ()):
            named = names_after(words, place, 3)
            before = {token.word for token in words.tokens[max(0, place - 3) : place]}
            if named and named[0] not in own and word in own and not before & AWAY:
                return place, place + 1 + len(named)
    for word in HEADS:
        for place in words.places.get(word, ()):
            named = names_after(words, place, 2)
            before = {token.word for token in words.tokens[max(0, place - 3) : place]}
            if named and named[0] not in own and not before & AWAY:
                return place, place + 1 + len(named)
    if words.has(ORGANISER):
        for word in (*HEADS, *ORGANISATIONS):
            for place in words.places.get(word, ()):
                named = names_after(words, place, 4)
                if named and not set(named) & own and word not in own:
                    return place, place + 1 + len(named)
    return other_head(words, office, kind, own)


HEADS = ("bupati", "wali-kota")
ORGANISATIONS = (
    "camat",
    "lurah",
    "rsud",
    "puskesmas",
    "dinas",
    "kecamatan",
    "kelurahan",
    "badan",
    "kantor",
    "rumah",
)
OFFICES = frozenset(
    {*(word for some in KINDS.values() for word in some), *REGIONS, *HEADS, *ORGANISATIONS, "kepala"}
)
ORGANISER = Phrases.listed(
    """
    selaku penyelenggara; selaku pimpinan penyelenggara; selaku pimpinan; sebagai penyelenggara;
    pimpinan penyelenggara; unit penyelenggara
    """
)


def other_region(words: Words, start: int, own: frozenset[str]) -> int:
    """The token behind another region's name that follows the name of an office; 0 where none does."""
    for place in range(start, min(start + 10, len(words.tokens))):
        token = words.tokens[place]
        if token.word in REGIONS:
            named = names_after(words, place, 3)
            return place + 1 + len(named) if named and named[0] not in own else 0
        if token.word in (",", ".", ";"):
            return 0
    return 0


REGIONAL_OFFICE = Phrases.listed("keputusan kepala kantor wilayah")


def other_head(words: Words, office: Office, kind: str, own: frozenset[str]) -> tuple[int, int] | None:
    """Where "Kepala Dinas X" or "Kepala Kantor X" is another office's, of the field that this office has."""
    regional = next(words.find(REGIONAL_OFFICE), None)
    if regional is not None and "wilayah" not in own and kind != "kantor":
        return regional.first, regional.last
    if kind not in ("dinas", "badan", "kantor"):
        return None
    for place in words.places.get("kepala", ()):
        following = words.tokens[place + 1].word if place + 1 < len(words.tokens) else ""
        if following != kind:
            continue
        named = [word for word in names_after(words, place + 1, 6) if word not in ("nomor", "tentang")]
        before = {token.word for token in words.tokens[max(0, place - 3) : place]}
        if named and not set(named) & own and not before & AWAY:
            return place, place + 2 + len(named)
    return None


@FAMILY.cell(
    "office-name-mismatch", "must", *OWN_TALK, title="Nama instansi lain", basis=LAW, reads_office=True
)
def office_name_mismatch(cell: Cell, about: About) -> Iterator[Hit]:
    if not about.office.name.strip():
        return
    for part, line in cell.lines:
        found = other_office(line.words, about.office)
        if found is not None:
            yield mismatch(line, found, about, part=part)


def mismatch(line: Line, found: tuple[int, int], about: About, **where: object) -> Hit:
    """The finding."""
    span = line.words.tokens[found[0]].start, line.words.tokens[found[1] - 1].end
    said = line.text[span[0] : span[1]]
    sentence = f'tertulis "{said}", sedangkan instansi ini {about.office.name.strip()}. Perbaiki namanya.'
    return Hit(sentence, line=line, span=span, **where)  # type: ignore[arg-type]


@FAMILY.draft("office-name-mismatch", "must", title="Nama instansi lain", basis=LAW)
def office_name_mismatch_in_decree(papers: PapersView, about: About) -> Iterator[Hit]:
    if not about.office.name.strip():
        return
    for part, points in (
        ("considerations", papers.considerations),
        ("dictum", papers.dictum),
        ("pledge", papers.pledge),
    ):
        for point in points:
            found = other_office(point.words, about.office, own_voice=part == "pledge")
            if found is not None:
                line = Line((), point.words)
                yield mismatch(line, found, about, place=Place(part=part, point=point.number))


# --- heads of regions --------------------------------------------------------------------------

BOTH = Phrases.listed(
    """
    bupati/wali kota; bupati / wali kota; bupati atau wali kota; bupati dan wali kota; bupati/walikota
    """
)


HEADED = frozenset({"bupati", "wali-kota", "kepala"})


def wrong_head(words: Words, about: About, everywhere: bool) -> tuple[int, int] | None:
    """Where a region has the head of the other kind: Bupati for a kota, Wali Kota for a kabupaten."""
    tokens = words.tokens
    for head, right in (("bupati", "kota"), ("wali-kota", "kabupaten")):
        for place in words.places.get(head, ()):
            following = tokens[place + 1].word if place + 1 < len(tokens) else ""
            if following == right:
                return place, min(place + 3, len(tokens))
    if not everywhere or HEADED.isdisjoint(words.places) or words.has(BOTH):
        return None
    region = prepare(about.office.region).content[:1]
    kind = next(iter(prepare(about.office.name).content), "")
    wrong = {"kota": "bupati", "kabupaten": "wali-kota"}.get(next(iter(region), ""))
    if wrong is not None and wrong in words.places:
        place = words.places[wrong][0]
        before = {token.word for token in tokens[max(0, place - 3) : place]}
        if not before & AWAY:
            return place, place + 1
    if kind == "kelurahan" and "lurah" not in words.places:
        for place in words.places.get("kepala", ()):
            if place + 1 < len(tokens) and tokens[place + 1].word == "desa":
                return place, place + 2
    return None


@FAMILY.cell("region-head-wrong", "must", title="Kepala daerah yang keliru", reads_office=True)
def region_head_wrong(cell: Cell, about: About) -> Iterator[Hit]:
    everywhere = cell.component in OWN_TALK or cell.component in ("fee", "legal_basis")
    for part, line in cell.lines:
        found = wrong_head(line.words, about, everywhere)
        if found is not None:
            span = line.words.tokens[found[0]].start, line.words.tokens[found[1] - 1].end
            said = line.text[span[0] : span[1]]
            yield Hit(
                f'"{said}" tidak sesuai dengan daerah ini. Kabupaten dipimpin bupati, kota wali kota.',
                part,
                line,
                span,
            )


@FAMILY.draft("region-head-wrong", "must", title="Kepala daerah yang keliru")
def region_head_wrong_in_decree(papers: PapersView, about: About) -> Iterator[Hit]:
    lines = [("legal_grounds", each.number, each.words) for each in papers.grounds]
    lines += [("considerations", each.number, each.words) for each in papers.considerations]
    lines += [("dictum", each.number, each.words) for each in papers.dictum]
    lines += [
        ("copies", number, prepare(each.text))
        for number, each in enumerate(papers.draft.decree.copies)
        if isinstance(each, Own)
    ]
    for part, number, words in lines:
        if words and (found := wrong_head(words, about, True)) is not None:
            said = words.said(*found)
            told = f'"{said}" tidak sesuai dengan daerah ini. Kabupaten dipimpin bupati, kota wali kota.'
            yield Hit(told, place=Place(part=part, point=number))


# --- contacts, officials, hours ----------------------------------------------------------------

UNIT = Phrases.listed(
    """
    igd; ugd; ambulans; bidang; seksi; subbagian; unit; instalasi; poli; cabang; upt; darurat;
    hotline; ombudsman; inspektorat; bupati; kementerian; provinsi; polsek; damkar; bpjs; pusat;
    lapor; sp4n; dinas lain; instansi lain; loket khusus; kontak person; petugas
    """
)


@FAMILY.cell(
    "contact-differs-from-profile",
    "should",
    title="Kontak berbeda dari data instansi",
    basis=LAW,
    reads_office=True,
)
def contact_differs_from_profile(cell: Cell, about: About) -> Iterator[Hit]:
    office = about.office
    known = {
        kind: {each.value for each in contacts(prepare(text)) if each.kind == kind}
        for kind, text in (("phone", office.phone), ("mail", office.email), ("site", office.website))
    }
    if not any(known.values()) and not office.address:
        return
    for part, line in cell.lines:
        if not contacts(line.words) and ROADS.isdisjoint(line.words.places):
            continue
        beside = kind_of_channel(part.value, line.path)
        if (line.words.has(UNIT) or beside.has(UNIT)) and "kantor" not in line.words.places:
            continue
        for each in contacts(line.words):
            same = known[each.kind]
            if not same or each.value in same or is_national(each):
                continue
            if (
                each.kind == "phone"
                and ("whatsapp" in (*line.words.places, *beside.places) or each.value.startswith("08"))
                and not any(v.startswith("08") for v in same)
            ):
                continue
            said = line.text[each.first : each.last]
            yield Hit(f'"{said}" berbeda dari data instansi. Samakan.', part, line, (each.first, each.last))
        if other_street(line.words, office.address):
            yield Hit("alamatnya berbeda dari data instansi. Samakan.", part, line)


ROADS = frozenset({"jalan", "jl", "jln"})


def other_street(words: Words, address: str) -> bool:
    """Whether a street of another name stands in a line that tells where the office is."""
    own = prepare(address)
    for road in ROADS:
        for place in words.places.get(road, ()):
            named = [
                each
                for each in names_after(
                    words,
                    place
                    + (
                        1
                        if words.tokens[place + 1 : place + 2] and words.tokens[place + 1].word == "."
                        else 0
                    ),
                )
                if each not in ("nomor", "no")
            ]
            if named and own.content and not set(named) <= set(own.content):
                return True
    return False


OFFICE_HOURS = Phrases.listed(
    """
    senin-kamis; senin-jumat; senin-sabtu; setiap hari kerja; setiap hari; jam pelayanan; jam layanan;
    jam kerja; jam buka; senin; selasa; rabu; kamis; jumat; hari kerja pukul
    """
)
OWN_HOURS = Phrases.listed(
    """
    igd; ugd; istirahat; daring; darurat; rawat inap; ramadan; ramadhan; puasa; kunjungan; besuk;
    gawat; persalinan; apotek; malam; keliling; dibayar; bank
    """
)


@FAMILY.cell(
    "hours-differ-from-profile", "should", title="Jam pelayanan berbeda dari data instansi", reads_office=True
)
def hours_differ_from_profile(cell: Cell, about: About) -> Iterator[Hit]:
    own = set(clocks(prepare(about.office.hours)))
    if not own:
        return
    for part, line in cell.lines:
        found = list(clocks(line.words))
        if found and not set(found) <= own and line.words.has(OFFICE_HOURS) and not is_own_hours(line.words):
            said = "-".join(f"{hour:05.2f}".replace(",", ".") for hour in found[0])
            yield Hit(
                f"tertulis pukul {said}, sedangkan data instansi {about.office.hours.strip()}. Samakan.",
                part,
                line,
            )


def is_own_hours(words: Words) -> bool:
    """Whether hours are said of a unit or a day that has its own."""
    return words.has(OWN_HOURS) or ("sabtu" in words.places and "senin" not in words.places)


def clocks(words: Words) -> Iterator[tuple[float, float]]:
    """The spans of a clock: from when to when."""
    hours: list[tuple[int, float]] = []
    for place, token in enumerate(words.tokens):
        hour, dot, minute = token.word.replace(":", ".").partition(".")
        if (
            dot
            and hour.isdigit()
            and len(minute) == 2
            and minute.isdigit()
            and int(hour) < 25
            and int(minute) < 60
        ):
            hours.append((place, float(f"{int(hour)}.{minute}")))
    for (one, start), (other, end) in pairwise(hours):
        if other - one <= 6 and start < end:
            yield start, end


@FAMILY.cell(
    "official-differs-from-profile",
    "should",
    "complaints",
    title="Pejabat berbeda dari data instansi",
    reads_office=True,
)
def complaints_officer_differs(cell: Cell, about: About) -> Iterator[Hit]:
    shared = about.draft.shared.get("complaints")
    if (
        not isinstance(shared, One)
        or not isinstance(shared.value, Channels)
        or not shared.value.officer.strip()
    ):
        return
    own = set(prepare(shared.value.officer).content)
    for part in cell.parts:
        if part.shared:
            continue
        for line in part.lines:
            for found in line.words.find(IN_CHARGE):
                named = line.words.tokens[found.last : found.last + 12]
                words = {token.word for token in named if token.raw[:1].isupper()}
                said = {token.word for token in line.words.tokens}
                if words and not said & own - OFFICE_WORDS:
                    told = f"penanggung jawab pengaduan berbeda dari {shared.value.officer.strip()}. Samakan."
                    yield Hit(told, part, line)
                    return


IN_CHARGE = Phrases.listed(
    """
    penanggung jawab; penanggungjawab; pejabat pengelola; pengelola pengaduan adalah; petugas
    pengaduan adalah
    """
)
OFFICE_WORDS = word_set(
    """
    kepala bidang seksi subbagian kecamatan dinas dan pelayanan jalan nomor kantor
    """
)


@FAMILY.draft("official-differs-from-profile", "should", title="Pejabat berbeda dari data instansi")
def official_differs_from_profile(papers: PapersView, about: About) -> Iterator[Hit]:
    who = about.office.signatory
    lines = [prepare(each) for each in who.source]
    said = " ".join(each.plain for each in lines)
    if who.source and who.name.strip() and prepare(who.name).plain not in said:
        told = f"nama pada blok tanda tangan berbeda dari data instansi, {who.name.strip()}. Samakan."
        yield Hit(told, place=Place(part="signature"))
    if who.source and who.nip.strip():
        own = "".join(each for each in who.nip if each.isdigit())
        figures = ["".join(each for each in line if each.isdigit()) for line in who.source]
        if any(len(each) >= 15 and each != own for each in figures):
            yield Hit(
                "NIP pada blok tanda tangan berbeda dari data instansi. Samakan.",
                place=Place(part="signature"),
            )
    for note in about.draft.notes:
        if note.startswith(("Pada blok tanda tangan", "Penanggung jawab pengaduan")) and not is_short(note):
            yield Hit(f"{note[:1].lower()}{note[1:]}. Samakan.", place=Place(part="signature"))


def is_short(note: str) -> bool:
    """Whether the block only says less of the same post: "Kepala Dinas" of a long title."""
    _, _, rest = note.partition("tertulis ")
    block, _, profile = rest.partition(", pada profil ")
    return bool(block) and prepare(profile).plain.startswith(prepare(block).plain)
