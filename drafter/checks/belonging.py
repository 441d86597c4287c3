"""To which component a line plainly belongs, whatever component it stands in."""

from __future__ import annotations

from drafter.checks.cells import Line, Part
from drafter.checks.charges import FREE
from drafter.checks.mentions import mentions
from drafter.checks.quantities import money, times
from drafter.checks.words import Phrases, Words
from drafter.model.answers import Fees, Steps, TimeLimit

VALIDITY = Phrases.listed(
    """
    masa berlaku; berlaku selama; berlaku sampai; berlaku hingga; berlaku seumur hidup
    """
)
STEP_ACTORS = Phrases.listed(
    """
    pemohon; petugas; pelanggan; masyarakat; warga; pasien; camat; lurah; kepala; sekretaris; staf;
    operator; verifikator; kasi; pejabat; loket
    """
)
STEP_VERBS = Phrases.listed(
    """
    datang ke; mendatangi; mengambil nomor; menyerahkan berkas; memeriksa; meneliti; memverifikasi;
    mencetak; menandatangani; mengetik; memproses; menginput; meneruskan; memberi paraf; memaraf;
    mencatat; menerima berkas; menyerahkan surat; menerima surat; menunggu; memanggil; diproses;
    diperiksa; ditandatangani; diverifikasi; mengisi formulir permohonan di; diserahkan kepada; menuju
    loket; mengajukan permohonan ke; mengajukan permohonan kepada; melakukan verifikasi; melakukan
    pemeriksaan; diteruskan; dicetak; diregister; mendaftar di; ke loket; mendapatkan nomor antrean;
    mengantre; melakukan pencetakan
    """
)
PAPERS = Phrases.listed(
    """
    fotokopi; salinan; asli; pas foto; pasfoto; surat pengantar; surat permohonan; surat kuasa; surat
    pernyataan; ktp; kartu tanda penduduk; kk; kartu keluarga; akta; ijazah; npwp; bukti; sertifikat;
    formulir; legalisir
    """
)
HOURS = Phrases.listed(
    """
    senin; selasa; rabu; kamis; jumat; sabtu; pukul; jam pelayanan; jam layanan; jam buka; jam
    operasional; wib; wita; wit
    """
)
COMPLAIN = Phrases.listed(
    """
    kotak saran; kotak pengaduan; sp4n; lapor.go.id; pengaduan melalui; pengaduan dapat; keluhan;
    aduan
    """
)
ROOMS = Phrases.listed(
    """
    ruang tunggu; kursi tunggu; toilet; komputer; printer; jaringan internet; meja; pendingin ruangan;
    tempat parkir; ruang laktasi; kursi roda; laptop; scanner
    """
)
SKILLS = Phrases.listed(
    """
    menguasai; memahami; mampu mengoperasikan; pendidikan minimal; minimal sma; berpendidikan;
    memiliki kompetensi
    """
)

# What a component itself is made of: where any line is such, the content is in its place.
OWN = {
    "requirements": "papers",
    "procedure": "steps",
    "fee": "fee",
    "product": "papers",
    "time_limit": "time",
    "facilities": "rooms",
    "competence": "skills",
}
HOME = {
    "papers": "requirements",
    "steps": "procedure",
    "fee": "fee",
    "validity": "product",
    "time": "time_limit",
    "hours": "time_limit",
    "complain": "complaints",
    "rooms": "facilities",
    "skills": "competence",
}
BESIDE = (("requirements", "steps"), ("fee", "validity"), ("procedure", "hours"))
FEWEST = 3  # lines of another component beside the right ones that are more than context


def kind_of(words: Words, own: str) -> str:
    """What a line plainly is; "" where it is nothing plain.  own: what is looked for first."""
    return next((kind for kind in (own, *ORDER) if is_kind(words, kind)), "")


ORDER = ("complain", "validity", "skills", "steps", "fee", "hours", "papers", "time", "rooms")


def is_kind(words: Words, kind: str) -> bool:
    """Whether a line is plainly of a kind."""
    match kind:
        case "complain":
            return words.has(COMPLAIN)
        case "validity":
            return words.has(VALIDITY)
        case "skills":
            return words.has(SKILLS)
        case "steps":
            # "Surat yang ditandatangani Camat" names an actor, but is no step of his.
            return words.has(STEP_VERBS) and any(each.first <= 2 for each in words.find(STEP_ACTORS))
        case "fee":
            return words.has(FREE) or bool(money(words))
        case "hours":
            return words.has(HOURS) and not words.has(STEP_VERBS)
        case "papers":
            return words.has(PAPERS)
        case "time":
            return bool(times(words)) and not words.has(VALIDITY) and "berlaku" not in words.places
        case _:
            return words.has(ROOMS)


def belongs_elsewhere(part: Part, component: str) -> tuple[str, Line | None] | None:
    """The component a whole value belongs to instead of this one, with the line that shows it best.

    Words that are nothing plain, and regulations, are left to stand where they are.
    """
    value = part.value
    if isinstance(value, TimeLimit) and component == "time_limit":
        return None
    if isinstance(value, Fees) and (value.free or value.rows or value.basis or value.third_party):
        return None
    if isinstance(value, Steps) and any(each.actor for group in value.groups for each in group.steps):
        return None
    lines = [line for line in part.lines if line.field in ("text", "paragraphs", "action", "rows", "words")]
    if component == "procedure" and any("→" in line.text or "->" in line.text for line in lines):
        return None  # a chain of stages
    own = OWN[component]
    met: dict[str, list[Line]] = {}
    for line in lines:
        kind = kind_of(line.words, own)
        if not kind and mentions(line.words):
            return None
        met.setdefault(kind, []).append(line)
    others = {
        kind: each for kind, each in met.items() if kind and kind != own and stands_out(component, kind)
    }
    if not others:
        return None
    kind = max(others, key=lambda each: len(others[each]))
    count = len(others[kind])
    beside = (component, kind) in BESIDE and count >= FEWEST
    if own in met and not beside:
        return None
    if not beside and met.get("") and 2 * count <= len(lines):
        return None
    return HOME[kind], others[kind][0]


# What is plain enough in which component; elsewhere the same words are at home too.
PLAIN = {
    "requirements": ("steps", "hours", "complain", "rooms"),
    "procedure": ("papers", "hours", "validity", "complain", "rooms"),
    "fee": ("validity", "hours", "steps", "papers", "time", "complain"),
    "product": ("steps", "hours", "complain", "fee", "time"),
    "time_limit": ("fee", "validity", "papers", "complain"),
    "facilities": ("skills", "steps", "complain"),
    "competence": ("rooms", "complain"),
}


def stands_out(component: str, kind: str) -> bool:
    """Whether a kind is plainly out of place in a component."""
    return kind in PLAIN[component]
