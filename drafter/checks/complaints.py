"""Family 7: whether one can complain, to whom, by when an answer comes, and at no cost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from drafter.checks.cells import Cell, Part
from drafter.checks.findings import Fix, Hit
from drafter.checks.promises import is_opening_time
from drafter.checks.rules import Family
from drafter.checks.views import About
from drafter.checks.words import Phrases, Words, word_set
from drafter.model.answers import AnyValue, Channel, Channels, Item, ItemGroup, Items, Text
from drafter.model.draft import Office

FAMILY = Family("complaints", "Penanganan pengaduan, saran, dan masukan")
COMPONENT = "complaints"

# --- where to go ---------------------------------------------------------------------------------

# What can be used as it is named, without an address.
PLACES = Phrases.listed(
    """
    kotak saran; kotak pengaduan; kotak aduan; kotak kepuasan; loket; ruang pengaduan; ruang layanan
    pengaduan; meja pengaduan; meja informasi; meja layanan; tatap muka; datang langsung; langsung ke;
    secara langsung; kotak surat; unit pengaduan; konter; pojok pengaduan; front office; ruang
    layanan; ruang pelayanan; kantor kecamatan; kantor kelurahan; kantor desa; langsung kepada
    petugas; langsung kepada pejabat; datang ke; kotak pengaduan dan saran; kotak masukan; customer
    service; ruang humas; langsung di kantor; menemui
    """
)
NATIONAL = ("sp4n", "lapor.go.id", "lapor!", "1708")
NUMBERED = Phrases.listed(
    """
    telepon; whatsapp; sms; faks; faksimile; fax; hotline; call center; nomor; kontak; hubungi;
    pos-el; laman; telegram
    """
)
MOST_TIMES = 40  # of one answer that are looked at
FIGURES = 7  # of a telephone number at least


@FAMILY.cell(
    "complaints-no-channel",
    "must",
    COMPONENT,
    title="Tidak ada saluran pengaduan yang dapat dipakai",
    basis="UU 25/2009 Pasal 36 ayat (1) dan Pasal 54 ayat (4)",
    reads_office=True,
)
def complaints_no_channel(cell: Cell, about: About) -> Iterator[Hit]:
    if cell.is_empty or any(has_channel(part) for part in cell.parts):
        return
    made = office_channels(about.office)
    fix = Fix("Tambahkan saluran instansi", value=lambda value: with_channels(value, made)) if made else None
    yield Hit(
        "belum ada saluran yang dapat dipakai. Tulis nomor, alamat, loket, atau SP4N-LAPOR!.",
        cell.parts[0],
        fix=fix,
    )


def has_channel(part: Part) -> bool:
    """Whether a value names one way to complain that can be used."""
    return is_national(part) or any(reaches(line.words) for line in part.lines)


def is_national(part: Part) -> bool:
    """Whether the channel of the whole country is named, in any spelling."""
    said = part.words.text.casefold().replace(" ", "")
    if any(each in said for each in NATIONAL):
        return True
    lapor = part.words.places.get("lapor", ())
    return bool(lapor) and (
        "aplikasi" in part.words.places or any(part.words.tokens[each].raw == "LAPOR" for each in lapor)
    )


def reaches(words: Words) -> bool:
    """Whether a line has an address, a number or a place to go to."""
    if words.has(PLACES):
        return True
    if any(is_address(token.word) for token in words.tokens if token.masked):
        return True
    figures = sum(each.isdigit() for token in words.tokens for each in token.word)
    return figures >= FIGURES or words.has(SHORT_NUMBER)


SHORT_NUMBER = Phrases.listed("110; 112; 113; 119; 129; 117; 118; 14000; 1500")


def is_address(word: str) -> bool:
    """Whether a masked word is an address of mail, of a site, or of an account."""
    return "@" in word or ("." in word and not word[0].isdigit() and word[1:2] != "-")


def office_channels(office: Office) -> tuple[Channel, ...]:
    """What the office's profile knows of itself."""
    known = (("Telepon", office.phone), ("Pos-el", office.email), ("Laman", office.website))
    return tuple(Channel(kind=kind, address=address) for kind, address in known if address)


def with_channels(value: AnyValue, made: tuple[Channel, ...]) -> AnyValue:
    """An answer with channels added, each as a line of its own where it is text."""
    if isinstance(value, Channels):
        return replace(value, channels=(*value.channels, *made))
    lines = tuple(f"{each.kind}: {each.address}" for each in made)
    return with_lines(value, lines)


def with_lines(value: AnyValue, lines: tuple[str, ...]) -> AnyValue:
    """Text or a list with lines added."""
    if isinstance(value, Text):
        return replace(value, paragraphs=(*value.paragraphs, *lines))
    if isinstance(value, Items):
        *others, last = value.groups or (ItemGroup(),)
        items = (*last.items, *(Item(text=each) for each in lines))
        return replace(value, groups=(*others, replace(last, items=items)))
    return value


@FAMILY.cell(
    "complaints-no-lapor",
    "should",
    COMPONENT,
    title="SP4N-LAPOR! belum disebut",
    basis="Perpres 76/2013; PermenPANRB 62/2018 [GK]",
)
def complaints_no_lapor(cell: Cell, about: About) -> Iterator[Hit]:
    if cell.is_empty or any(is_national(part) for part in cell.parts):
        return
    lapor = (Channel(kind="SP4N-LAPOR!", address="www.lapor.go.id"),)
    fix = Fix("Tambahkan SP4N-LAPOR!", value=lambda value: with_channels(value, lapor))
    yield Hit("belum menyebut SP4N-LAPOR!. Tambahkan.", cell.parts[0], fix=fix)


# --- who is in charge ----------------------------------------------------------------------------

IN_CHARGE = Phrases.listed(
    """
    penanggung jawab; penanggungjawab; pejabat pengelola; pejabat pengaduan; petugas pengaduan;
    pengelola pengaduan; petugas pengelola; tim pengelola; tim pengaduan; tim penanganan; unit
    pengaduan; unit pengelola; unit penanganan; unit layanan; petugas penerima; pejabat yang ditunjuk;
    pejabat penghubung; admin pengaduan; petugas layanan pengaduan; kepala; sekretaris; camat; lurah;
    kasi; kasubbag; kasubag; sekcam; direktur; koordinator; inspektorat; wakil; kabid; petugas
    informasi; humas kami; bagian umum; subbagian; seksi; bidang; ppid; kades; bendahara; manajer;
    pejabat; ketua tim; bagian pengaduan; customer service; petugas customer service; petugas loket
    pengaduan; ulp; tim saber; tim pengendali; ka. upt; ka. uptd; ka upt; ka uptd; kapus; kanit; kaur
    """
)
POST_ONLY = Phrases.listed(
    """
    kepada kepala; ditujukan kepada; kantor camat; kantor kepala; kantor kecamatan
    """
)


@FAMILY.cell(
    "complaints-no-officer",
    "must",
    COMPONENT,
    title="Penanggung jawab pengaduan belum disebut",
    basis="UU 25/2009 Pasal 36 ayat (4) dan Pasal 54 ayat (4)",
    reads_office=True,
)
def complaints_no_officer(cell: Cell, about: About) -> Iterator[Hit]:
    if cell.is_empty or any(says_officer(part) for part in cell.parts) or office_officer(about):
        return
    yield Hit("belum menyebut siapa penanggung jawab pengaduan. Tulis jabatan atau unitnya.", cell.parts[0])


def says_officer(part: Part) -> bool:
    """Whether a person, a post or a unit is named that minds complaints."""
    value = part.value
    if isinstance(value, Channels) and (value.officer or any(each.officer for each in value.channels)):
        return True
    return any(
        (line.field != "address" and (line.words.has(IN_CHARGE) or names_unit(line.words)))
        or line.words.has(UNIT_AT)
        or is_dealt_by(line.words)
        for line in part.lines
    )


UNITS = Phrases.listed("humas; bagian; biro; unit; ult; subbag; subbidang; instalasi; wakil; panitera")
PLACE_BEFORE = frozenset(
    ("ruang", "loket", "meja", "kantor", "kotak", "gedung", "telepon", "nomor", "di", "ke")
)


def names_unit(words: Words) -> bool:
    """Whether a unit of the office is named as such, not only the room in which it sits."""
    return any(
        not found.first or words.tokens[found.first - 1].word not in PLACE_BEFORE
        for found in words.find(UNITS)
    )


UNIT_AT = Phrases.listed(
    """
    penanggung jawab; petugas pengaduan; pejabat; sekretaris; kasi; kasubbag; unit layanan; tim
    pengelola
    """
)


def office_officer(about: About) -> bool:
    """Whether the office's shared answer names who minds complaints."""
    shared = about.draft.shared.get(COMPONENT)
    value = getattr(shared, "value", None)
    return isinstance(value, Channels) and bool(value.officer)


# --- by when -------------------------------------------------------------------------------------

WINDOW = Phrases.listed(
    """
    pengaduan disampaikan paling; pengaduan diajukan paling; mengajukan pengaduan paling; menyampaikan
    pengaduan paling; diajukan paling; disampaikan paling; sejak menerima pelayanan; sejak pelayanan
    diterima; sejak kejadian; setelah kejadian; setelah pelayanan; sesudah pelayanan; sejak pelayanan;
    setelah menerima pelayanan; sejak menerima layanan; setelah layanan; sejak peristiwa; setelah
    surat diterima; sejak surat diterima; dari tanggal kejadian; hanya diterima; hanya dilayani; hanya
    dapat; hanya berlaku; setelah selesai pelayanan; sejak layanan diterima
    """
)


ANSWERED = word_set(
    """
    jawaban jawabannya tanggapan tanggapannya hasil hasilnya penjelasan klarifikasi balasan solusi akan
    """
)


def bounds_complaining(words: Words) -> bool:
    """Whether a time bounds complaining itself, not the answer ("jawaban disampaikan paling lama")."""
    return any(
        not any(token.word in ANSWERED for token in words.tokens[max(0, found.first - 2) : found.first])
        for found in words.find(WINDOW)
    )


UNLIMITED = Phrases.listed(
    """
    tidak dibatasi; tanpa batas waktu; tidak ada batas waktu; tidak terbatas; tidak ditentukan batas;
    tidak dapat ditentukan; tidak ada batasan waktu; tanpa batasan waktu; tidak ditentukan waktunya;
    tidak terikat waktu
    """
)
REFUSED = Phrases.listed(
    """
    tidak dilayani; tidak diterima; tidak diproses; ditolak; gugur; kedaluwarsa; kadaluarsa; hangus;
    tidak ditindaklanjuti; tidak akan; tidak dapat diterima; tidak dapat dilayani; tidak dapat
    diproses; tidak ditanggapi; dianggap tidak ada; tidak berlaku; tidak dapat diajukan; tidak
    ditangani; dianggap selesai
    """
)
LATE = Phrases.listed(
    """
    lewat; sesudahnya; setelahnya; setelah itu; sesudah itu; selebihnya; lebih dari; setelah; sesudah;
    melebihi; melewati; di atas; lebih; terlambat; melampaui
    """
)


def refuses(words: Words) -> bool:
    """Whether a late complaint is refused."""
    return words.has(REFUSED) and words.has(LATE)


@FAMILY.cell(
    "complaints-no-deadline",
    "should",
    COMPONENT,
    title="Waktu menjawab pengaduan belum disebut",
    basis="UU 25/2009 Pasal 36 ayat (2), Pasal 44 ayat (3), dan Pasal 50",
)
def complaints_no_deadline(cell: Cell, about: About) -> Iterator[Hit]:
    if cell.is_empty or any(has_deadline(part) for part in cell.parts):
        return
    yield Hit("belum menyebut kapan pengaduan dijawab dan diselesaikan. Tulis batas waktunya.", cell.parts[0])


def has_deadline(part: Part) -> bool:
    """Whether a time to answer or to settle is said, or that there is none."""
    value = part.value
    if isinstance(value, Channels):
        of_classes = any(each.answer is not None or each.settle is not None for each in value.classes)
        if value.answer is not None or value.settle is not None or of_classes:
            return True
    if part.words.has(UNLIMITED):
        return True
    return any(
        not is_opening_time(line, time) and not bounds_complaining(line.words) and not refuses(line.words)
        for line, time in part.times[:MOST_TIMES]
    )


# --- how it is dealt with ------------------------------------------------------------------------

ACTS = (
    Phrases.listed(
        """
    menerima pengaduan; menerima aduan; menerima laporan; menerima keluhan; pengaduan diterima; aduan
    diterima; laporan diterima; pengaduan masuk; pengaduan yang masuk; pengaduan yang diterima;
    petugas menerima; diterima petugas; diterima oleh; didata; mencatat; dicatat; registrasi;
    dikelola; mengelola; diregister; diregistrasi; mengagendakan; diagendakan; didaftar; dicatatkan;
    pencatatan; penerimaan pengaduan
    """
    ),
    Phrases.listed(
        """
    menelaah; ditelaah; memeriksa; diperiksa; verifikasi; memverifikasi; diverifikasi; klarifikasi;
    mengklarifikasi; diklarifikasi; meneruskan; diteruskan; disalurkan; menyalurkan; koordinasi;
    dikoordinasikan; berkoordinasi; menindaklanjuti; ditindaklanjuti; tindak lanjut; diproses;
    memproses; rapat; disposisi; didisposisikan; dianalisis; menganalisis; dikaji; mengkaji;
    penelaahan; pemeriksaan; dibahas; investigasi; mengecek; dicek; diseleksi; dipilah; ditelusuri;
    menelusuri; mempelajari; dipelajari; telaah; menilai
    """
    ),
    Phrases.listed(
        """
    menjawab; dijawab; jawaban; menanggapi; ditanggapi; tanggapan; menyampaikan hasil; disampaikan
    kepada; diselesaikan; menyelesaikan; penyelesaian; memberitahukan; diberitahukan; memberikan
    jawaban; hasilnya; diinformasikan; balasan; menginformasikan; respon; merespons; direspons; umpan
    balik; hasil penanganan; pemberitahuan; dibalas; solusi; merespon; direspon; memberikan
    klarifikasi; memberi klarifikasi; memberikan tanggapan; melakukan perbaikan; memberi arahan
    """
    ),
)
FLOW = Phrases.listed(
    """
    alur penanganan; mekanisme penanganan; tata cara penanganan; prosedur penanganan; alur pengaduan;
    prosedur pengaduan; langkah-langkah penanganan;
    langkah langkah penanganan; mekanisme pengaduan; tata cara pengaduan; sop pengaduan; langkah penanganan
    """
)


@FAMILY.cell(
    "complaints-no-handling",
    "should",
    COMPONENT,
    title="Tata cara penanganan pengaduan belum disebut",
    basis="UU 25/2009 Pasal 21 huruf j dan penjelasannya, Pasal 37 ayat (3)",
)
def complaints_no_handling(cell: Cell, about: About) -> Iterator[Hit]:
    if cell.is_empty or any(tells_handling(part) for part in cell.parts):
        return
    yield Hit(
        "hanya memuat saluran. Tulis bagaimana pengaduan dicatat, ditelaah, dan dijawab.", cell.parts[0]
    )


def tells_handling(part: Part) -> bool:
    """Whether at least two of receiving, examining and answering are told, or a flow of its own."""
    value = part.value
    if isinstance(value, Channels) and value.steps:
        return True
    words = part.words
    if words.has(FLOW) or (has_deadline(part) and any(is_dealt_by(line.words) for line in part.lines)):
        return True
    if sum(tells(words, each) for each in ACTS) >= 2:
        return True
    return has_deadline(part) and any(is_dealt_with(line.words) for line in part.lines)


def is_dealt_by(words: Words) -> bool:
    """Whether somebody deals with complaints, whatever he is called ("ditangani oleh ...")."""
    acts = [found.first for found in words.find(DEALT)]
    return any(0 < found.first - act <= 4 for act in acts for found in words.find(BY))


def is_dealt_with(words: Words) -> bool:
    """Whether one sentence tells who deals with a complaint ("ditindaklanjuti oleh Sekretaris")."""
    by = [found.last for found in words.find(BY)]
    acts = [found.first for group in ACTS[1:] for found in words.find(group)]
    acts += [found.first for found in words.find(DEALT)]
    named = words.has(IN_CHARGE) or names_unit(words)
    if named and any(act < place and words.tokens[act].word.startswith("di") for act in acts for place in by):
        return True
    # "Kasi Pelayanan menindaklanjuti", "ditelaah Kasi Intelijen"
    posts = [found.first for found in words.find(IN_CHARGE)]
    return any(
        0 < act - post <= 6 if words.tokens[act].word.startswith("me") else post == act + 1
        for act in acts
        for post in posts
    )


BY = Phrases.listed("oleh")
DEALT = Phrases.listed("ditangani; dikelola; ditindaklanjuti; diselesaikan; diproses; dijawab; ditanggapi")


def tells(words: Words, acts: Phrases) -> bool:
    """Whether an act of the office is told, not only from when a time counts ("sejak pengaduan diterima")."""
    return any(
        not found.first or words.tokens[found.first - 1].word not in ("sejak", "setelah", "dari")
        for found in words.find(acts)
    )
