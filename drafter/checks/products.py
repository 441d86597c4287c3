"""Family 6: whether the product is a thing or an act that one can point at, and the one asked for."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checks.cells import Cell, Line, Part
from drafter.checks.findings import Hit, Place
from drafter.checks.papers_named import papers_named
from drafter.checks.quantities import numbers
from drafter.checks.rules import Family
from drafter.checks.step_lines import steps_of
from drafter.checks.views import About, ServiceView
from drafter.checks.words import Phrases, Words, prepare, word_set

FAMILY = Family("product", "Produk pelayanan")
LAW = "UU 25/2009 Pasal 21 huruf f"
TEXTUAL = ("text", "paragraphs", "rows", "heading", "closing")

# --- nothing to point at -------------------------------------------------------------------------

# What a product is not, however many of these words it has.
NO_THING = word_set(
    """
    pelayanan layanan prima kepuasan masyarakat sesuai permohonan pemohon yang diajukan cepat tepat
    mudah murah berkualitas terbaik kebutuhan terlaksananya terwujudnya terpenuhinya terlayaninya
    tercapainya optimal transparan akuntabel profesional ramah sopan santun dan atau dengan untuk bagi
    kepada dari dalam di pada secara serta warga pengguna pelanggan kami publik umum jenis dimohon
    dimohonkan diminta diinginkan dibutuhkan diperlukan hasil produk berupa waktu memuaskan puas baik
    unggul excellent service bermutu efektif efisien keinginan harapan permintaan setiap segala semua
    seluruh macam berbagai lainnya lain lain-lain dll dsb dokumen surat berkas administrasi
    diselesaikan selesai terselesaikannya terselesaikan terlayani dilayani diberikan kepentingan
    tujuan maksud terkait ybs bersangkutan maksimal berlaku ketentuan terciptanya tertib kemudahan
    kecepatan ketepatan kenyamanan kepastian memberikan meningkatkan peningkatan kualitas mutu
    terpercaya responsif inovatif humanis sepenuh hati terpadu bidang tugas fungsi
    """
)
AND_MORE = Phrases.listed(
    """
    dan lain-lain; dan lain lain; dll; dsb; dan sebagainya; dan lainnya; dan seterusnya; dst; dan lain
    sebagainya; dan yang lainnya; lain-lain
    """
)


FEELINGS = word_set(
    """
    kepuasan kenyamanan kemudahan kepercayaan ketenteraman kebahagiaan keamanan ketertiban
    kesejahteraan
    """
)


@FAMILY.cell(
    "product-vague",
    "should",
    "product",
    title="Produk tidak jelas bendanya",
    basis=LAW,
    silences=("uncertain-word",),
)
def product_vague(cell: Cell, about: About) -> Iterator[Hit]:
    for part in cell.parts:
        lines = [line for line in part.lines if line.field in TEXTUAL and line.words]
        open_line = next((line for line in lines if ends_open(line.words)), None)
        if open_line is not None:
            yield Hit('daftar produknya terbuka ("dan lain-lain"). Sebutkan setiap produk.', part, open_line)
        elif lines and all(names_nothing(line.words) for line in lines):
            yield Hit(
                "belum menyebut benda atau tindakan yang diterima pemohon. Sebutkan produknya.",
                part,
                lines[0],
            )


def names_nothing(words: Words) -> bool:
    """Whether a line holds nothing that can be pointed at."""
    content = words.content
    if not content or words.has(ACTS):
        return bool(content) and all(word in NO_THING for word in content)
    return all(word in NO_THING for word in content) or content[0] in FEELINGS


def ends_open(words: Words) -> bool:
    """Whether a list of products goes on with others that are not named."""
    for found in words.find(AND_MORE):
        before = [each.word for each in words.tokens[: found.first]]
        if before.count("(") <= before.count(")"):
            return True
    return False


# --- rooms and equipment -------------------------------------------------------------------------

FACILITY = Phrases.listed(
    """
    tempat tidur; ruang; ruangan; kamar; gedung; meja; kursi; komputer; printer; toilet; lantai;
    peralatan; perlengkapan; tempat parkir; jaringan internet; kendaraan; loket; pendingin ruangan;
    ac; laptop; sarana; prasarana; fasilitas; wifi; mesin antrean; kursi roda; musala; mushola;
    televisi; genset; scanner; poliklinik; poli; unit kendaraan; ambulans; area; mesin; monitor;
    lemari; rak; kamera; alat
    """
)
RENTED = Phrases.listed(
    """
    sewa; penyewaan; peminjaman; pinjam; pemakaian; penggunaan; pemanfaatan; fasilitas; akomodasi;
    asrama; izin; parkir; pemondokan
    """
)
ACTS = Phrases.listed(
    """
    pemeriksaan; tindakan; pelayanan; layanan; surat; kartu; sertifikat; konsultasi; hasil; laporan;
    izin; rekomendasi; pengobatan; perawatan; penyewaan; penggunaan; keterangan; berita acara;
    dokumen; peminjaman; data; informasi; perbaikan; pengujian; akta; kutipan; perjanjian; bantuan
    """
)


@FAMILY.service(
    "product-is-facility",
    "should",
    title="Produk berisi sarana",
    basis=LAW,
)
def product_is_facility(service: ServiceView, about: About) -> Iterator[Hit]:
    if service.name.has(RENTED):
        return
    for part in service.cell("product").parts:
        lines = [line for line in part.lines if line.field in TEXTUAL and line.words]
        rooms = [line for line in lines if is_facility(line.words)]
        counted = any(line.words.has(FACILITY) and counts(line.words) for line in rooms)
        if rooms and (2 * len(rooms) >= len(lines) or (counted and len(rooms) > 1)):
            place = Place(
                service="" if part.shared else service.id,
                component="product",
                case=part.case,
                path=rooms[0].path,
            )
            yield Hit(
                "yang tertulis ruang atau peralatan. Pindahkan ke sarana, lalu tulis hasilnya.",
                part,
                rooms[0],
                place=place,
            )


def is_facility(words: Words) -> bool:
    """Whether a line names a room or a thing of the office and no act or paper."""
    things = list(words.find(FACILITY))
    if not things:
        return False
    ends = {each.last for each in things}
    # "ruang tindakan" is a room, not the act.
    return all(
        each.first in ends or any(t.first <= each.first < t.last for t in things) for each in words.find(ACTS)
    )


def counts(words: Words) -> bool:
    """Whether something is counted in a line."""
    return any(True for _ in numbers(words))


# --- another product than what is asked for ------------------------------------------------------

GENERAL = word_set(
    """
    surat keterangan pelayanan layanan penerbitan pembuatan pengurusan standar permohonan pengajuan
    pencatatan dokumen kartu kutipan salinan baru lama yang telah sudah ditandatangani oleh dan atau
    dari untuk dengan pada di ke camat lurah kepala dinas desa kecamatan kelurahan kabupaten kota
    elektronik tanda tangan basah asli cetak pemohon masyarakat hasil berupa satu lembar rangkap
    bermeterai dicap cap stempel syarat persyaratan penandatanganan legalisasi berlaku selama tahun
    bulan hari seumur hidup sejak tanggal diterbitkan warga penduduk wni orang atas nama hilang rusak
    perubahan penggantian izin perizinan administrasi tentang antar luar dalam nomor buku jenis usaha
    produk sertifikat akta daftar mengetahui diketahui pejabat berwenang setempat umum publik
    puskesmas bagi serta karena proses sesuai
    """
)
PAPER_HEADS = word_set(
    """
    surat kartu akta kutipan izin sertifikat rekomendasi piagam tanda buku kk ktp kia dokumen paspor
    skck sktm nib sk
    """
)
SUFFIXES = ("kan", "an", "nya", "i")
PREFIXES = (
    "penye",
    "peny",
    "peng",
    "pem",
    "pen",
    "per",
    "pe",
    "meng",
    "meny",
    "mem",
    "men",
    "me",
    "ber",
    "di",
    "ke",
    "ter",
    "se",
)
ANSWERS = Phrases.listed(
    """
    tanggapan; jawaban; balasan; pengaduan; laporan; berita acara; disposisi; informasi; data
    """
)


@FAMILY.service(
    "product-mismatch",
    "should",
    title="Produk tidak cocok dengan pelayanannya",
    basis="UU 25/2009 Pasal 21 huruf c dan huruf f",
)
def product_mismatch(service: ServiceView, about: About) -> Iterator[Hit]:
    cell = service.cell("product")
    asked = stems(service.name) | {each.name for each in papers_named(service.name)}
    if not asked or cell.words.has(ANSWERS):
        return
    for part in cell.parts:
        lines = [line for line in part.lines if line.field in TEXTUAL and line.words]
        if not lines or not all(is_paper(line.words) for line in lines):
            continue
        made = set[str]().union(
            *(stems(line.words) | {each.name for each in papers_named(line.words)} for line in lines)
        )
        if not made or meets(made, asked) or any(is_short_for(line.words, service.name) for line in lines):
            continue
        handed = last_steps(service)
        if handed is not None and meets(made, stems(handed) | {each.name for each in papers_named(handed)}):
            continue
        said = " ".join(lines[0].text.split()).rstrip(";.")
        place = Place(service="" if part.shared else service.id, component="product", case=part.case)
        yield Hit(
            f'"{said[:60]}" tidak cocok dengan nama pelayanan. Periksa produknya.',
            part,
            lines[0],
            place=place,
        )


def is_paper(words: Words) -> bool:
    """Whether a line begins with a kind of document."""
    return bool(words.content) and words.content[0] in PAPER_HEADS


def stems(words: Words) -> set[str]:
    """The words that tell one service from another, without what is put before and behind a root."""
    return {stem(word) for word in words.content if word not in GENERAL and len(word) > 1}


def stem(word: str) -> str:
    """The root of a word, roughly."""
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            word = word[: -len(suffix)]
            break
    for prefix in PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= 4:
            return word[len(prefix) :]
    return word


def meets(one: set[str], other: set[str]) -> bool:
    """Whether two sets of roots share one, or one holds another."""
    if one & other:
        return True
    return any(a in b or b in a for a in one for b in other if min(len(a), len(b)) >= 4)


def is_short_for(words: Words, name: Words) -> bool:
    """Whether an abbreviation in one of two texts stands for words of the other ("SKTM")."""
    return stands_for(words, name) or stands_for(name, words)


def stands_for(short: Words, long: Words) -> bool:
    """Whether a word in capitals is made of the first letters of words of another text."""
    initials = "".join(word[0] for word in long.content)
    return any(
        token.raw.isupper() and 2 <= len(token.raw) <= 8 and token.word in initials for token in short.tokens
    )


def last_steps(service: ServiceView) -> Words | None:
    """What the last two steps say."""
    steps = [each.text for part in service.cell("procedure").parts for each in steps_of(part)]
    return prepare("\n".join(steps[-2:])) if steps else None


# --- how long it is valid ------------------------------------------------------------------------

LIMITED = Phrases.listed(
    """
    izin; kartu; rekomendasi; sertifikat; surat keterangan; tanda daftar; skck; surat izin; surat
    rekomendasi; kartu kuning; ak1; kartu pencari kerja; surat keterangan usaha; surat keterangan
    domisili; lisensi
    """
)
FOR_LIFE = Phrases.listed(
    """
    akta; ktp; kartu tanda penduduk; kartu keluarga; kk; kematian; kelahiran; ahli waris; waris;
    nikah; perkawinan; pindah; cerai; perceraian; lahir; hilang; kehilangan; penghasilan; lulus;
    pelatihan; tanah; hibah; kia; kartu identitas anak; jual beli; dispensasi; belum menikah; janda;
    duda; beda nama; kunjungan; medis; sakit; visum; diklat; penelitian; riset; kerja praktik; magang;
    legalisasi; pemakaman; tera; hasil; imunisasi; vaksin; kontrol; berobat; pasien; proposal;
    bantuan; surat pengantar
    """
)
VALID = Phrases.listed(
    """
    berlaku; masa berlaku; seumur hidup; selama; jangka waktu izin; tidak ada masa berlaku; tanpa
    batas; sekali pakai; satu kali; masa aktif; diperpanjang; perpanjangan
    """
)


@FAMILY.service(
    "product-validity-missing",
    "hint",
    title="Masa berlaku produk belum disebut",
)
def product_validity_missing(service: ServiceView, about: About) -> Iterator[Hit]:
    cell = service.cell("product")
    if service.name.has(FOR_LIFE):
        return
    for part in cell.parts:
        line = limited_line(part)
        if line is None or part.words.has(FOR_LIFE):
            continue
        said = any(
            other.words.has(VALID)
            for each in service.every()
            if each.component in ("product", "fee", "time_limit", "requirements", "procedure")
            for _, other in each.lines
            if each.component == "product"
            or ("berlaku" in other.words.places and "masa" in other.words.places)
        )
        if not said:
            place = Place(
                service="" if part.shared else service.id, component="product", case=part.case, path=line.path
            )
            yield Hit("belum disebut berapa lama berlakunya. Tulis masa berlakunya.", part, line, place=place)


def limited_line(part: Part) -> Line | None:
    """The first line that names a document which is not valid for ever."""
    return next((line for line in part.lines if line.field in TEXTUAL and line.words.has(LIMITED)), None)
