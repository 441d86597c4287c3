"""Family 7, the bounds of the law: how long an answer may take, until when one may complain, at no cost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from drafter.checks.cells import Cell, Line, Part, words_at
from drafter.checks.complaints import COMPONENT, FAMILY, UNLIMITED, bounds_complaining, refuses
from drafter.checks.findings import Fix, Hit
from drafter.checks.promises import is_opening_time
from drafter.checks.quantities import money
from drafter.checks.views import About
from drafter.checks.words import Phrases, Words
from drafter.model.answers import AnyValue, Channels, Duration

COMPLAINANT = Phrases.listed(
    """
    melengkapi; keberatan; dilengkapi oleh pengadu; dilengkapi pengadu; pelengkapan; kelengkapan; pengadu
    melengkapi
    """
)
# --- later than the law --------------------------------------------------------------------------

ANSWER = Phrases.listed(
    """
    ditanggapi; tanggapan; menanggapi; dijawab; menjawab; jawaban; respons; respon; direspons;
    direspon; merespons; dibalas; balasan; konfirmasi; pemberitahuan; diterima; tanda terima;
    penjelasan awal; diverifikasi; verifikasi; memberitahukan
    """
)
SETTLE = Phrases.listed(
    """
    diselesaikan; selesai; penyelesaian; menyelesaikan; ditindaklanjuti; tindak lanjut;
    menindaklanjuti; diputus; putusan; keputusan; penanganan; ditangani; pemeriksaan; berkadar
    pengawasan; tuntas; dituntaskan; terselesaikan
    """
)
MOST_TIMES = 40  # of one answer that are looked at; no answer has as many
LIMITS = {"answer": 14, "settle": 60}
LAW = "UU 25/2009 Pasal 44 ayat (3) dan Pasal 50 ayat (1); Perpres 76/2013"


@FAMILY.cell(
    "complaints-deadline-over-law",
    "must",
    COMPONENT,
    title="Waktu penanganan pengaduan melebihi undang-undang",
    basis=LAW,
)
def complaints_deadline_over_law(cell: Cell, about: About) -> Iterator[Hit]:
    for part in cell.parts:
        yield from over_in_fields(part)
        unlimited = next((line for line in part.lines if line.words.has(UNLIMITED)), None)
        if unlimited is not None:
            yield Hit(
                "waktunya tidak dibatasi. Jawaban pertama paling lama 14 hari, penyelesaian 60 hari.",
                part,
                unlimited,
            )
        for line, time in part.times[:MOST_TIMES]:
            if line.words.has(COMPLAINANT) or bounds_complaining(line.words) or is_opening_time(line, time):
                continue
            kind = kind_of(line.words, time.first, time.last)
            severity = excess(kind, time.most, time.unit, time.days, time.working)
            if severity:
                tokens = line.words.tokens
                span = tokens[time.first].start, tokens[time.last - 1].end
                said = line.words.said(time.first, time.last)
                yield Hit(
                    over_told(said, kind), part, line, span, severity="hint" if severity == "hint" else None
                )


def over_told(said: str, kind: str) -> str:
    """The sentence on a time that is too long."""
    what = "jawaban pertama" if kind == "answer" else "penyelesaian"
    return f'"{said}" melebihi batas {what}, {LIMITS[kind]} hari. Sesuaikan.'


def kind_of(words: Words, first: int, last: int) -> str:
    """Whether a time is that of the answer or of the settlement: by the nearest word for either."""
    near: list[tuple[int, str]] = []
    for kind, phrases in (("answer", ANSWER), ("settle", SETTLE)):
        for found in words.find(phrases):
            gap = first - found.last if found.last <= first else found.first - last + 2
            near.append((max(gap, 0), kind))
    return min(near)[1] if near else "settle"


def excess(kind: str, most: float, unit: str, days: float, working: bool) -> str:
    """How a time exceeds the law: "must"; "hint" where it is the law's number in working days; else ""."""
    limit = LIMITS[kind]
    if working and unit == "hari":
        return "must" if most > limit else "hint" if most == limit else ""
    return "must" if days > limit else ""


IN_DAYS = {"menit": 1 / 1440, "jam": 1 / 24, "minggu": 7, "bulan": 30, "tahun": 365}


def over_in_fields(part: Part) -> Iterator[Hit]:
    """The same of times in fields of their own."""
    value = part.value
    if not isinstance(value, Channels):
        return
    of_class = [(n, each) for n, each in enumerate(value.classes)]
    held = [("answer", value.answer, -1), ("settle", value.settle, -1)]
    held += [(kind, getattr(each, kind), n) for n, each in of_class for kind in LIMITS]
    for kind, limit, nth in held:
        if limit is None:
            continue
        most, working = limit.most or limit.amount, limit.unit == "hari kerja"
        days = most * IN_DAYS.get(limit.unit, 1)
        severity = excess(kind, most, "hari" if working else limit.unit, days, working)
        if severity:
            fix = Fix("Pakai batas undang-undang", value=lambda value, k=kind, n=nth: limited(value, k, n))
            hint = severity == "hint"
            yield Hit(
                over_told(f"{most} {limit.unit}", kind), part, fix=fix, severity="hint" if hint else None
            )


def limited(value: AnyValue, kind: str, nth: int) -> AnyValue:
    """Channels with one time set to what the law allows at most."""
    if not isinstance(value, Channels):
        return value
    made = Duration(amount=LIMITS[kind], unit="hari")
    if nth < 0:
        return replace(value, **{kind: made})
    classes = value.classes
    return replace(
        value, classes=(*classes[:nth], replace(classes[nth], **{kind: made}), *classes[nth + 1 :])
    )


# --- refused, charged ----------------------------------------------------------------------------

WINDOW_DAYS = 30


@FAMILY.cell(
    "complaints-window-short",
    "must",
    COMPONENT,
    title="Waktu untuk mengadu terlalu pendek",
    basis="UU 25/2009 Pasal 42 ayat (2)",
)
def complaints_window_short(cell: Cell, about: About) -> Iterator[Hit]:
    for part in cell.parts:
        timed = [line for line, _ in part.times]
        for line in part.lines:
            if refuses(line.words) and line.words.has(SAME_DAY) and not any(line is each for each in timed):
                yield Hit(
                    "pengaduan hanya diterima seketika. Masyarakat berhak mengadu dalam 30 hari.", part, line
                )
        for line, time in part.times[:MOST_TIMES]:
            if time.days >= WINDOW_DAYS or not is_window(line):
                continue
            tokens = line.words.tokens
            span = tokens[time.first].start, tokens[time.last - 1].end
            said = line.words.said(time.first, time.last)
            fix = Fix(
                "Ganti dengan 30 (tiga puluh) hari", value=words_at(line, *span, "30 (tiga puluh) hari")
            )
            yield Hit(
                f'"{said}" terlalu pendek. Masyarakat berhak mengadu dalam 30 hari.', part, line, span, fix
            )


SAME_DAY = Phrases.listed(
    """
    pada hari; hari yang sama; hari itu; saat itu; di tempat; sebelum meninggalkan; pada saat
    pelayanan; ketika pelayanan; saat pelayanan; sehari
    """
)


def is_window(line: Line) -> bool:
    """Whether a line says until when one may complain, as a bound."""
    words = line.words
    if words.has(ADVICE):
        return False
    return refuses(words) or (bounds_complaining(words) and (words.has(BOUND) and words.has(BY_CITIZEN)))


ADVICE = Phrases.listed("sebaiknya; dianjurkan; diharapkan; disarankan; diimbau; dihimbau")
BOUND = Phrases.listed(
    """
    paling lama; paling lambat; maksimal; hanya; dalam waktu; selambat-lambatnya; batas; harus
    """
)
BY_CITIZEN = Phrases.listed(
    """
    diajukan; disampaikan; mengajukan; menyampaikan; mengadu; hanya diterima; hanya dilayani; hanya
    dapat; masa pengaduan; batas pengaduan; keluhan; diadukan; dilaporkan; melapor; pengaduan diterima
    """
)


FREE = Phrases.listed(
    """
    tidak dipungut; gratis; tanpa biaya; tidak dikenakan; tidak dikenai; bebas biaya; tidak ada biaya;
    cuma-cuma; bebas pulsa; tanpa dipungut; tidak memungut; tanpa pungutan; tidak berbayar; tidak
    membayar
    """
)
FEE = Phrases.listed(
    """
    biaya; membayar; dikenakan; dipungut; retribusi; tarif; uang administrasi; meterai; administrasi
    sebesar; bayar; membeli; deposit; uang jaminan; biaya formulir
    """
)
OWN_COST = Phrases.listed(
    """
    pulsa; biaya telepon; tarif operator; biaya sendiri; ongkos kirim; biaya panggilan; tarif lokal;
    biaya transportasi; tarif sms
    """
)
SUBJECT = Phrases.listed(
    """
    keluhan tentang biaya; pengaduan biaya; pengaduan mengenai; terkait biaya; tentang biaya; soal
    biaya; pungutan liar; pungli; mengenai biaya
    """
)
THREAT = Phrases.listed(
    """
    dituntut; diproses hukum; dilaporkan ke polisi; dilaporkan kepada polisi; dilaporkan kepada
    kepolisian; dipidana; dipidanakan; pencemaran nama baik; daftar hitam; blacklist; tidak akan
    dilayani; dikenai sanksi; dikenakan sanksi; diberi sanksi; dituntut balik; digugat; ancaman
    pidana; menanggung akibat; pihak berwajib; denda; ditindak; diproses secara hukum; tuntutan hukum;
    risiko ditanggung; somasi; dicabut pelayanannya; pelayanan dihentikan; konsekuensi hukum;
    dipermasalahkan; ditunda pelayanannya; dibatalkan permohonannya; permohonannya dibatalkan
    """
)
OFFENDER = Phrases.listed(
    """
    petugas; pegawai; pelaksana; aparatur; asn; oknum; staf; pejabat; penyelenggara; terlapor
    """
)
THREATENED = Phrases.listed(
    """
    pelapor; pengadu; pemohon; masyarakat; warga; siapa pun; pengguna; yang mengadu; yang melapor;
    mencemarkan; pengirim; penyebar; keluhan; laporan palsu; pengaduan palsu; tidak benar; tanpa bukti
    """
)


@FAMILY.cell(
    "complaints-charged",
    "must",
    COMPONENT,
    title="Pengaduan dipungut biaya atau diancam",
    basis="UU 25/2009 Pasal 48; Perpres 76/2013",
)
def complaints_charged(cell: Cell, about: About) -> Iterator[Hit]:
    for part, line in cell.lines:
        words = line.words
        if charges(words):
            yield Hit("mengadu tidak boleh dipungut biaya. Hapus.", part, line)
        elif (
            (words.has(THREAT) or withdraws(words))
            and (words.has(THREATENED) or not words.has(OFFENDER))
            and not protects(words)
        ):
            yield Hit("pengadu tidak boleh diancam. Hapus.", part, line)


STOPPED = (
    "dihentikan",
    "ditangguhkan",
    "dibatalkan",
    "dicabut",
    "ditunda",
    "dipersulit",
    "diblokir",
    "dicoret",
)


def withdraws(words: Words) -> bool:
    """Whether the one who complains loses a service by it."""
    return any(each in words.places for each in STOPPED) and any(
        each in words.places
        for each in ("pelayanan", "layanan", "permohonan", "permohonannya", "pelayanannya")
    )


def charges(words: Words) -> bool:
    """Whether a line wants money for a complaint."""
    if not words.has(FEE) or words.has(FREE) or words.has(OWN_COST) or words.has(SUBJECT):
        return False
    return any(each.value > 0 for each in money(words)) or words.has(PAID)


PAID = Phrases.listed(
    """
    dikenakan biaya; dikenai biaya; dipungut biaya; membayar; biaya administrasi; uang administrasi;
    biaya formulir; meterai; biaya pengaduan; biaya penanganan; ditanggung pengadu; ditanggung
    pelapor; dibebankan kepada; membeli
    """
)


UNPROVED = Phrases.listed(
    """
    tidak benar; tidak terbukti; tidak dapat dibuktikan; tidak berdasar; tidak akan dilayani
    """
)


def protects(words: Words) -> bool:
    """Whether a line promises that nobody is harmed."""
    return any(
        each in words.places for each in ("dilindungi", "menjamin", "dijamin", "tidak")
    ) and not words.has(UNPROVED)
