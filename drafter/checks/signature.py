"""Family 14, the signature: who signs, in which form, and what must stand once the decree is established."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import replace

from drafter.checks.dictum_rules import FAMILY
from drafter.checks.findings import Fix, Hit, Place
from drafter.checks.rules import Family
from drafter.checks.views import About, PapersView
from drafter.checks.words import Phrases, Words, prepare
from drafter.model.draft import Draft, Official
from drafter.wording import join_and

__all__ = ["FAMILY", "Family"]

PLACE = Place(part="signature")

# Posts below the head of an office, in the words they begin with.
BELOW = (
    "sekretaris", "sekcam", "seklur", "sekdis", "kepala seksi", "kasi", "kepala subbagian",
    "kepala sub bagian", "kasubbag", "kasubag", "kepala bidang", "kabid", "kepala bagian", "kabag",
    "kepala subbidang", "kasubbid", "kepala sub bidang", "wakil", "asisten", "staf", "kepala tata usaha",
    "kepala urusan", "kaur", "ketua tim", "pengelola", "petugas", "koordinator", "subkoordinator",
    "sub koordinator", "pelaksana", "pengadministrasi", "analis", "operator", "bendahara", "kepala ruang",
    "kepala instalasi", "penata", "kepala sub", "manajer", "pranata", "kepala jorong", "kepala dusun",
    "kepala lingkungan", "kepala jaga", "kepala loket",
)  # fmt: skip
OWN_UNITS = ("sekretariat", "bagian", "bidang", "asisten")  # an office that is led by such a post
REGIONAL_HEADS = ("bupati", "wali kota", "walikota", "gubernur")
POSTS = {  # whose decree each form is
    "camat": ("camat", "panewu", "mantri", "kepala distrik"),
    "lurah": ("lurah",),
    "kepala-dinas": ("kepala",),
    "direktur-rsud": ("direktur", "pemimpin", "kepala"),
    "kepala-puskesmas": ("kepala", "pemimpin"),
    "kepala-desa": ("kepala desa", "penghulu", "wali", "perbekel", "keuchik", "kuwu", "lurah", "hukum tua"),
    "kepala-daerah": REGIONAL_HEADS,
}


@FAMILY.draft(
    "signatory-not-head",
    "should",
    title="Penanda tangan bukan pimpinan",
    basis="PermenPANRB 29/2022 indikator 1",
)
def signatory_not_head(papers: PapersView, about: About) -> Iterator[Hit]:
    who, office = papers.draft.office.signatory, papers.draft.office.name.casefold()
    said = post_found(who) or who.post
    post = " ".join(said.casefold().split())
    if who.on_behalf:
        yield from of_another(papers, who)
    elif post.startswith(BELOW) and not post.startswith("wakil bupati") and not leads(post, office):
        acting = f"{who.acting} " if who.acting else ""
        yield Hit(
            f'"{acting}{said}" bukan pimpinan. Keputusan ditandatangani pimpinan, atau Plt./Plh.-nya.',
            place=PLACE,
        )
    if any(line.casefold().replace(" ", "").startswith(("u.b.", "u.b", "ub.")) for line in who.source):
        yield Hit('"u.b." lazim pada surat, bukan pada Keputusan.', place=PLACE, severity="hint")


def post_found(who: Official) -> str:
    """The post that the lines of the block name, where a post below the head stands there."""
    for line in who.source:
        words = line.strip(" ,").casefold()
        for acting in ("plt.", "plh.", "plt", "plh"):
            words = words.removeprefix(acting).lstrip()
        if words.startswith(BELOW):
            return line.strip(" ,")
    return ""


def leads(post: str, office: str) -> bool:
    """Whether the office itself is one that such a post leads: Sekretariat, Bagian."""
    return office.startswith(OWN_UNITS) or post.startswith(
        ("sekretaris daerah", "sekretaris dprd", "sekretaris jenderal")
    )


def of_another(papers: PapersView, who: Official) -> Iterator[Hit]:
    """A decree signed a.n.: it is that post's, and its head must say so; ours does, a file found may not."""
    own = POSTS.get(papers.draft.decree.preset, ())
    post = who.on_behalf.casefold().strip()
    foreign = not post.startswith(own) if own else post.startswith(REGIONAL_HEADS)
    if who.source and foreign:
        yield Hit(
            f"ditandatangani a.n. {who.on_behalf}, jadi menjadi Keputusan {who.on_behalf}: kepala, "
            "jabatan, dan nomornya harus mengikuti.",
            place=PLACE,
        )


# --- form --------------------------------------------------------------------------------------

NO_POST = Phrases.listed(
    """
    ditetapkan; dikeluarkan; pada tanggal; tanggal; ttd; tanda tangan; ditandatangani; nip; nrp;
    materai; cap; stempel; nip .; tembusan; salinan; dokumen; disahkan; ditandatangani secara
    elektronik
    """
)
DEGREES = Phrases.listed(
    """
    drs; dra; dr; ir; prof; se; sh; mm; msi; mpd; spd; sip; ssos; ma; mkes; skm; mh; st; mt; sag; map;
    s.sos; s.ip; s.h; s.e; m.si; m.pd; s.pd; s.stp; sstp; m.m; m.h; s.t; m.t; s.ag; h; hj; s.kom;
    m.kes; m.ap; amd
    """
)


@FAMILY.draft(
    "signatory-form",
    "should",
    title="Penulisan jabatan dan nama penanda tangan",
    basis="UU 12/2011 Lampiran II angka 164 sampai dengan angka 166",
)
def signatory_form(papers: PapersView, about: About) -> Iterator[Hit]:
    who = papers.draft.office.signatory
    wrong = list(dict.fromkeys(faults(who)))
    if wrong:
        fix = Fix("Rapikan blok tanda tangan", draft=resigned)
        yield Hit(f"{', '.join(wrong)}.", place=PLACE, fix=fix)
    if who.shown == "name" and who.name and has_degree(prepare(who.name)):
        yield Hit("nama ditulis tanpa gelar menurut bentuk keputusan ini.", place=PLACE)
    yield from unlike_opening(papers, who)


def faults(who: Official) -> Iterator[str]:
    """What is wrong with the lines as they were found."""
    lines = [line.strip() for line in who.source if line.strip()]
    for line in lines:
        first = line.split(maxsplit=1)[0]
        folded = first.casefold().replace(".", "")
        if folded in ("an", "atas") and first != "a.n." and (folded == "an" or "nama" in line.casefold()):
            yield f'"{first}" ditulis "a.n."'
        if folded in ("plt", "plh") and first not in ("Plt.", "Plh."):
            yield f'"{first}" ditulis "{folded.capitalize()}."'
    name = next((n for n, line in enumerate(lines) if who.name and line.startswith(who.name)), len(lines))
    if any(each.endswith(",") for each in lines if is_post(each)):
        return  # a long post may stand in several lines
    posts = [each for each in lines[:name] if is_post(each)]
    if posts and not posts[-1].startswith(("$", "{", "[", "^", "#")):
        yield f'sesudah "{posts[-1]}" belum ada koma'


def is_post(line: str) -> bool:
    """Whether a line of the block is no date, place, mark of a signature or number."""
    return any(each.isalpha() for each in line) and not prepare(line).has(NO_POST)


def resigned(draft: Draft) -> Draft:
    """The block as the program sets it."""
    office = draft.office
    return replace(draft, office=replace(office, signatory=replace(office.signatory, source=())))


def has_degree(name: Words) -> bool:
    """Whether a name bears a degree: one before it, or what stands behind a comma."""
    return "," in name.places or any(
        found.first == 0 and found.phrase in ("drs", "dra", "dr", "ir", "prof")
        for found in name.find(DEGREES)
    )


def unlike_opening(papers: PapersView, who: Official) -> Iterator[Hit]:
    """The post unlike the opening line, or unlike the kind of decree that was found."""
    decree = papers.draft.decree
    if who.on_behalf or not who.post:
        return
    post = prepare(who.post).plain
    if decree.opening and post.split()[:1] != prepare(decree.opening).plain.split()[:1]:
        yield Hit(f'"{who.post}" lain dari jabatan di bawah judul: "{decree.opening}". Samakan.', place=PLACE)
        return
    own = POSTS.get(decree.preset, ())
    folded = who.post.casefold().strip()
    if (
        who.source
        and own
        and not folded.startswith((*own, "pj", "penjabat", "pjs"))
        and not folded.startswith(BELOW)
    ):
        kind = "Keputusan " + own[0].title()
        yield Hit(f'"{who.post}" lain dari jabatan pada kepala naskah: {kind}. Samakan.', place=PLACE)


# --- NIP ---------------------------------------------------------------------------------------

CONTRACT = 21  # digits 13 and 14 of those employed by contract (PPPK)


@FAMILY.draft("nip-malformed", "should", title="NIP keliru", basis="susunan NIP 18 angka [GK]")
def nip_malformed(papers: PapersView, about: About) -> Iterator[Hit]:
    draft = papers.draft
    people = (
        (draft.office.signatory, "signature"),
        (draft.concept.certifier, "copies"),
        (draft.note.sender, "office"),
    )
    for who, part in people:
        if who.nip and not (
            who is draft.office.signatory and draft.decree.preset == "kepala-desa" and len(who.nip) < 9
        ):
            wrong = nip_fault(who.nip)
            if wrong:
                yield Hit(f'NIP "{who.nip}" {wrong}. Periksa.', place=Place(part=part, path=("nip",)))


def nip_fault(nip: str) -> str:
    """What is impossible in a NIP; "" where nothing is, or where it is none."""
    if "nrp" in nip.casefold() or not any(each.isdigit() for each in nip):
        return ""
    digits = "".join(each for each in nip if not each.isspace() and each not in ".-")
    if not digits.isdigit():
        return "memuat huruf"
    if len(digits) == 8 and not 1930 <= int(digits[:4]) <= 2020:  # a NRP of the police has eight figures
        return ""
    if len(digits) != 18:
        return f"berisi {len(digits)} angka, seharusnya 18"
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:8])
    if (
        not 1930 <= year <= 2015
        or not 1 <= month <= 12
        or not 1 <= day <= calendar.monthrange(year, month)[1]
    ):
        return f"memuat tanggal lahir yang tidak ada ({digits[6:8]}-{digits[4:6]}-{digits[:4]})"
    since, month = int(digits[8:12]), int(digits[12:14])
    if not (1 <= month <= 12 or month == CONTRACT):
        return f"memuat bulan pengangkatan yang tidak ada ({digits[12:14]})"
    if not year + 15 <= since <= year + 65:
        return f"memuat tahun pengangkatan yang tidak mungkin ({since})"
    return ""


# --- once established --------------------------------------------------------------------------


@FAMILY.draft(
    "enactment-incomplete",
    "must",
    title="Keputusan yang ditetapkan belum lengkap",
    basis="UU 12/2011 Lampiran II angka 164",
)
def enactment_incomplete(papers: PapersView, about: About) -> Iterator[Hit]:
    draft = papers.draft
    if draft.status != "ditetapkan":
        return
    said = {
        "nomor": draft.decree.number,
        "tempat": draft.office.place,
        "tanggal": draft.dates.decree,
        "nama penanda tangan": draft.office.signatory.name,
        "jabatan penanda tangan": draft.office.signatory.post or draft.office.signatory.on_behalf,
    }
    missing = [name for name, value in said.items() if not value]
    if missing:
        yield Hit(f"sudah ditetapkan, tetapi belum memuat {join_and(missing)}. Lengkapi.", place=PLACE)
