"""Family 1: whether every component is there, says something, and says it where it belongs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from drafter.checks.belonging import belongs_elsewhere
from drafter.checks.cells import Cell, Line, Part
from drafter.checks.findings import Hit, Place
from drafter.checks.mentions import Mention, mentions
from drafter.checks.quantities import money, times
from drafter.checks.rules import Family, each_line
from drafter.checks.views import About, PapersView, ServiceView
from drafter.checks.words import Found, Phrases, Token, Words
from drafter.model.answers import Channels, Citations, Fees, People, TimeLimit

FAMILY = Family("completeness", "Kelengkapan komponen")
LAW = "UU 25/2009 Pasal 21"

# --- nothing is said -----------------------------------------------------------------------------


@FAMILY.service(
    "component-missing",
    "must",
    title="Komponen belum diisi",
    basis="UU 25/2009 Pasal 21; PP 96/2012 Pasal 24 dan Pasal 25",
)
def component_missing(service: ServiceView, about: About) -> Iterator[Hit]:
    missing = [each for each in about.components.entries if service.cell(each.id).is_empty]
    if not missing:
        return
    titles = ", ".join(each.title for each in missing)
    count = "komponen" if len(missing) == 1 else f"{len(missing)} komponen"
    places = tuple(Place(service=service.id, component=each.id) for each in missing)
    sentence = f"{count} belum diisi: {titles}. Isi, atau pakai isian bersama."
    yield Hit(sentence, place=Place(service=service.id, part="services"), also=places)


# --- the reader is sent elsewhere ----------------------------------------------------------------

SENDS = Phrases.listed(
    """
    lihat; terlampir; lampiran; sesuai; menyesuaikan; disesuaikan; sebagaimana; mengacu; merujuk;
    mengikuti; berpedoman; berdasarkan; sama; sama dengan; idem; sda; s.d.a; seperti; menyusul; cukup
    jelas; ditetapkan kemudian; ditentukan kemudian; diatur; tercantum; dapat dilihat; tersebut;
    ditto; tidak berbeda; ikut; menurut
    """
)
# Words that say nothing by themselves once the reader is sent elsewhere.
EMPTY_WORDS_TEXT = """
    lihat terlampir lampiran sesuai menyesuaikan disesuaikan sebagaimana mengacu merujuk mengikuti
    berpedoman berdasarkan sama idem sda seperti menyusul cukup jelas ditetapkan ditentukan kemudian
    diatur tercantum dilihat tersebut ditto ikut menurut berbeda s d a dengan dalam pada di ke dari
    oleh untuk bagi yang dan atau serta akan telah sudah dapat bisa harus adalah ini itu tsb nya
    secara lain lainnya juga masih tidak belum hal lebih lanjut selanjutnya ketentuan peraturan
    perundang-undangan perundang undangan aturan hukum berlaku sop standar operasional prosedur juknis
    juklak petunjuk teknis pelaksanaan pedoman kebijakan internal regulasi dokumen uraian keterangan
    penjelasan daftar tabel gambar bagan alur berkas halaman bagian nomor huruf angka poin butir
    komponen pelayanan layanan sebelumnya sebelum sebelah berikutnya atas bawah diatas dibawah atasnya
    tersendiri terpisah kantor instansi dinas kami setempat bidang bidangnya masing-masing jenis
    jenisnya maksud dimaksud terkait kondisi situasi keadaan kepentingan keperluan kebutuhan yg
    tertera tertulis disebutkan disebut tertuang termuat pejabat menteri pemerintah daerah pusat
    persyaratan syarat mekanisme sistem jangka waktu produk sarana prasarana fasilitas kompetensi
    pengawasan jaminan evaluasi pengaduan saran masukan dasar pelaksana layanan-layanan camat lurah
    bupati wali kota gubernur sekretaris direktur kades desa kelurahan kecamatan pengumuman laman
    brosur banner spanduk leaflet buku saku media sosial aplikasi tempat mana dulu silakan mohon no
    kolom papan informasi bersangkutan pertama kedua
"""
EMPTY_WORDS = frozenset(EMPTY_WORDS_TEXT.split())


@FAMILY.cell(
    "component-deferred",
    "must",
    title="Isi hanya menunjuk ke tempat lain",
    basis="UU 25/2009 Pasal 15 huruf a dan Pasal 21",
    silences=(
        "complaints-no-channel",
        "complaints-no-officer",
        "complaints-no-lapor",
        "complaints-no-deadline",
        "complaints-no-handling",
        "staffing-no-number",
        "competence-vague",
        "facilities-no-vulnerable",
        "oversight-no-actor",
        "oversight-no-frequency",
        "guarantee-slogan",
        "safety-off-topic",
        "evaluation-no-frequency",
        "evaluation-no-tool",
    ),
)
def component_deferred(cell: Cell, about: About) -> Iterator[Hit]:
    if any(isinstance(part.value, TimeLimit | Citations | People) and not part.words for part in cell.parts):
        return
    for case in dict.fromkeys(part.case for part in cell.parts):
        parts = [part for part in cell.parts if part.case == case]
        if all(only_sends_on(part, cell.component) for part in parts):
            yield Hit(
                "isinya hanya menunjuk ke tempat lain. Tulis ketentuannya di sini agar terbaca.",
                parts[0],
            )


def only_sends_on(part: Part, component: str) -> bool:
    """Whether a value says nothing but where to look."""
    value = part.value
    if isinstance(value, Fees) and (value.free or value.rows or value.basis):
        return False
    if isinstance(value, Channels) and value.channels and any(each.address for each in value.channels):
        return False
    lines = [line for line in part.lines if line.words]
    return bool(lines) and all(sends_on(line.words, component) for line in lines)


def sends_on(words: Words, component: str) -> bool:
    """Whether a line holds nothing but the way elsewhere, and shows one."""
    if len(words.tokens) > 60 or not words.has(SENDS):
        return False
    if component in MEASURED and words.has(AS_NEEDED):
        return False  # it shows no place: said as a number, a time, a fee that is missing
    if component in ("fee", "legal_basis") and mentions(words):
        return False
    if "lampiran" in words.places and "keputusan" in words.places:
        return False  # an annex of the same decree
    named = mentions(words)
    if money(words) or any(not within(each.first, named) for each in times(words)):
        return False
    other = other_service(words)
    return all(
        token.masked
        or not token.word[0].isalpha()
        or token.word in EMPTY_WORDS
        or within(place, named)
        or place in other
        for place, token in enumerate(words.tokens)
    )


MEASURED = ("staffing", "time_limit", "fee", "facilities")
AS_NEEDED = Phrases.listed("kebutuhan; kondisi; situasi; keadaan; keperluan; kepentingan; beban kerja")
SEE_SERVICE = Phrases.listed(
    """
    lihat pelayanan; lihat layanan; lihat pada pelayanan; lihat standar pelayanan; sama dengan
    pelayanan; sama dengan layanan; sama seperti pelayanan; seperti pelayanan; seperti pada pelayanan;
    sama dengan pengaduan pada; sama dengan standar pelayanan; idem pelayanan; mengikuti pelayanan
    """
)
NAME = 8  # words of a service that is named


def other_service(words: Words) -> range:
    """The tokens that name another service in whose standard the reader is to look."""
    found = next(words.find(SEE_SERVICE), None)
    return range(found.last, found.last + NAME) if found is not None and found.first <= 2 else range(0)


def within(place: int, named: list[Mention]) -> bool:
    """Whether a token stands in the name of a regulation."""
    return any(each.first <= place < each.last for each in named)


# --- what was to be filled in --------------------------------------------------------------------

TO_FILL = Phrases.listed(
    """
    lorem ipsum; isi di sini; diisi di sini; isikan di sini; tulis di sini; tuliskan di sini; ketik di
    sini; sebutkan di sini; nama instansi anda; nama dinas anda; nama kantor anda; belum diisi; akan
    diisi; harap diisi; mohon diisi; silakan diisi; silahkan diisi; tinggal diisi; perlu diisi; diisi
    sesuai; diisi dengan; diisi nama; diisi nomor; tbd; tba; isi sendiri; ganti dengan; ganti sesuai;
    hapus bila; hapus jika; hapus apabila; dummy; to be; coret yang tidak perlu
    """
)
FILLED_BY = Phrases.listed("diisi oleh; diisikan oleh; dilengkapi oleh; isian oleh")
OFFICE_FILLS_TEXT = """
    opd unit dinas instansi admin administrator perangkat penyelenggara pengelola kecamatan kelurahan
    kantor masing-masing bagian seksi bidang subbagian kepala kasi upt sekretariat tim penyusun
    pejabat puskesmas desa operator
"""
OFFICE_FILLS = frozenset(OFFICE_FILLS_TEXT.split())
FORM = Phrases.listed(
    """
    formulir*; form; blangko; blanko; buku; lembar; register; kuesioner; borang; isian data
    """
)
SAMPLE_FORM = Phrases.listed(
    """
    yang bertanda tangan; bertanda tangan di bawah ini; dengan ini; menyatakan bahwa; saya yang;
    contoh formulir; contoh surat; format surat; bentuk formulir
    """
)
ESIGN = Phrases.listed("ttd; tte; tanda tangan; tanda_tangan; esign; bsre")
PICTURE = ("gambar", "foto", "bagan", "tabel", "logo", "qr", "image", "img")
ROMAN_BEFORE = ("bab", "lampiran", "romawi", "pasal", "golongan", "kelas", "angkatan", "kota", "abad")
OPENERS = {"[": "]", "{": "}", "<": ">"}


def placeholders_of_papers(papers: PapersView, about: About) -> Iterator[Hit]:
    """Holes in the decree, the pledge and the minutes."""
    for place, words in papers.texts:
        if (span := hole(words)) is not None:
            yield Hit(hole_told(words, span), place=Place(part=place.part, point=place.point, span=span))


@FAMILY.cell(
    "placeholder-left",
    "must",
    title="Isian contoh atau titik-titik tertinggal",
    basis="",
    silences=("component-deferred", "contact-malformed"),
    papers=placeholders_of_papers,
)
@each_line
def placeholder_left(part: Part, line: Line) -> Iterator[Hit]:
    if (span := hole(line.words)) is not None:
        yield Hit(hole_told(line.words, span), part, line, span)


def hole_told(words: Words, span: tuple[int, int]) -> str:
    """The sentence on a hole."""
    said = " ".join(words.text[span[0] : span[1]].split())
    return f'"{said[:40]}" belum diganti. Tulis isinya, atau hapus.'


def hole(words: Words) -> tuple[int, int] | None:
    """Where something waits to be filled in; None where nothing does."""
    tokens = words.tokens
    if not tokens or words.has(SAMPLE_FORM):
        return None
    found = next(words.find(TO_FILL), None) or filled_by_office(words)
    if found is not None:
        return words.span(found) if not quoted(tokens, found.first) else None
    for place, token in enumerate(tokens):
        last = hole_at(tokens, place)
        if last and not quoted(tokens, place):
            return token.start, tokens[last - 1].end
    first = tokens[0]
    if first.word == "contoh" and len(tokens) > 1 and tokens[1].word == ":":
        return first.start, tokens[1].end
    return None


def filled_by_office(words: Words) -> Found | None:
    """Words that tell the office to fill something in; a form that others fill in is none."""
    for found in words.find(FILLED_BY):
        after = words.tokens[found.last].word if found.last < len(words.tokens) else ""
        if after in OFFICE_FILLS and not words.has(FORM):
            return found
    return None


def quoted(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether a token stands between quotes."""
    return sum(each.word == '"' for each in tokens[:place]) % 2 == 1


def hole_at(tokens: tuple[Token, ...], place: int) -> int:
    """The token after a hole that begins at a token; 0 where none does."""
    word = tokens[place].word
    if word in (".", "…", "_", "·"):
        return dots(tokens, place)
    if word in OPENERS or (word == "$" and place + 1 < len(tokens) and tokens[place + 1].word == "{"):
        return bracket(tokens, place + (word == "$"))
    letters = word.replace("-", "")
    if len(letters) >= 2 and not letters.strip("x"):
        before = tokens[place - 1].word if place else ""
        roman = tokens[place].raw.isupper() and (before in ROMAN_BEFORE or len(letters) == 2)
        return 0 if roman and not before[-1:].isdigit() and before != "-" else place + 1
    return 0


def dots(tokens: tuple[Token, ...], place: int) -> int:
    """The token after a row of dots or of lines to write on."""
    if place and tokens[place - 1].word in (".", "…", "_", "·"):
        return 0
    last = place
    while last < len(tokens) and tokens[last].word in (".", "…", "_", "·"):
        last += 1
    long = last - place >= 3 or any(each.word == "…" for each in tokens[place:last])
    before = tokens[place - 1].word if place else ""
    return last if long and before not in ("dst", "dsb", "dll") else 0


def bracket(tokens: tuple[Token, ...], place: int) -> int:
    """The token after a bracket that holds the name of what is to stand there."""
    closer = OPENERS[tokens[place].word]
    last = place + 1
    while last < len(tokens) and last - place < 14 and tokens[last].word != closer:
        last += 1
    if last >= len(tokens) or tokens[last].word != closer:
        return 0
    inside = [each.word for each in tokens[place + 1 : last]]
    if closer == "]" and not place and last + 1 == len(tokens) and tokens[1].raw.isupper():
        return 0  # a heading in brackets
    if (
        not any(each[0].isalpha() for each in inside)
        or inside[0] in PICTURE
        or (len(inside) == 1 and len(inside[0]) == 1)
    ):
        return 0
    if any(each.startswith(("ttd", "tte", "tanda", "qr")) for each in inside):
        return 0  # what an e-signing system puts there
    while last < len(tokens) and tokens[last].word == closer:
        last += 1
    return last


# --- beside the other components -----------------------------------------------------------------


@FAMILY.service(
    "component-in-wrong-place",
    "should",
    title="Isi berada pada komponen yang keliru",
    basis="UU 25/2009 Pasal 21 dan penjelasannya",
)
def component_in_wrong_place(service: ServiceView, about: About) -> Iterator[Hit]:
    titles = {each.id: each.title for each in about.components.entries}
    for component in (
        "requirements",
        "procedure",
        "fee",
        "product",
        "time_limit",
        "facilities",
        "competence",
    ):
        for part in service.cell(component).parts:
            found = belongs_elsewhere(part, component)
            if found is not None:
                other, line = found
                sentence = f"isinya tampak sebagai {titles[other].lower()}. Pindahkan ke komponen itu."
                place = Place(service="" if part.shared else service.id, component=component, case=part.case)
                yield Hit(sentence, part, line, place=with_line(place, line))


def with_line(place: Place, line: Line | None) -> Place:
    """A place with the line that shows it."""
    return replace(place, path=line.path) if line is not None else place


@FAMILY.service(
    "components-identical",
    "should",
    title="Dua komponen berisi sama",
    basis="UU 25/2009 Pasal 21 huruf l dan huruf m",
)
def components_identical(service: ServiceView, about: About) -> Iterator[Hit]:
    said = [
        (component, sorted(word for _, line in cell.lines for word in line.words.content))
        for component, cell in service.cells.items()
        if not cell.has(People)
    ]
    said = [(component, words) for component, words in said if len(words) > 5]
    titles = {each.id: each.title for each in about.components.entries}
    for nth, (first, words) in enumerate(said):
        for second, others in said[nth + 1 :]:
            shorter, longer = sorted((len(words), len(others)))
            if shorter < 0.9 * longer or common(words, others) < 0.9 * longer:
                continue
            sentence = (
                f"isinya sama dengan {titles.get(first, first)}. Tulis isi yang sesuai untuk masing-masing."
            )
            also = (Place(service=service.id, component=first),)
            yield Hit(sentence, place=Place(service=service.id, component=second), also=also)


def common(words: list[str], others: list[str]) -> int:
    """How many words two sorted lists share."""
    if words == others:
        return len(words)
    left = {each: words.count(each) for each in set(words)}
    return sum(min(count, others.count(each)) for each, count in left.items())
