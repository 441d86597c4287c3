"""Family 9: what is there for the service, and for those who need more."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checks.cells import Cell, Part, without, words_at
from drafter.checks.findings import Fix, Hit
from drafter.checks.quantities import numbers
from drafter.checks.rules import Family
from drafter.checks.views import About
from drafter.checks.words import Found, Phrases, Words, word_set
from drafter.model.answers import Item, ItemDetail, Items

FAMILY = Family("facilities", "Sarana, prasarana, dan fasilitas")

VULNERABLE = Phrases.listed(
    """
    pembaca layar; pendampingan; rentan; disabilitas; difabel; berkebutuhan khusus; kebutuhan khusus;
    ramp; ramp*; kursi roda; laktasi; menyusui; ruang asi; pojok asi; loket prioritas; prioritas;
    braille; guiding block; jalur pemandu; lanjut usia; lansia; ibu hamil; hamil; ramah anak; ruang
    bermain; tempat bermain; arena bermain; bermain anak; pendamping; pegangan rambat; handrail; hand
    rail; juru bahasa isyarat; bahasa isyarat; bidang miring; landai; alat bantu dengar; alat bantu
    jalan; tongkat; kruk; brankar; toilet khusus; nomor antrean khusus; tuna netra; tunanetra; walker;
    balita; jemput bola; kunjungan rumah
    """
)
VAGUE = word_set(
    """
    secukupnya ramah kelompok rentan seperlunya mutakhir canggih memadai lengkap cukup baik layak
    nyaman bersih representatif sesuai kebutuhan standar fasilitas sarana prasarana dan atau yang
    tersedia menyediakan disediakan pelayanan layanan pendukung penunjang lainnya lain untuk dengan di
    kantor memenuhi segala semua seluruh telah sudah ada kami petugas masyarakat pemohon kerja
    peralatan perlengkapan modern aman mencukupi optimal secara bagi serta dalam rangka adanya
    ketersediaan dibutuhkan diperlukan kondisi terpenuhi berkualitas pada umum ini sangat cukupan
    keperluan kecamatan dinas puskesmas unit instansi berlaku kemampuan anggaran tupoksi menunjang
    mendukung
    """
)
UNUSABLE = Phrases.listed(
    """
    belum ada; belum tersedia; tidak berfungsi; belum berfungsi; dalam perbaikan; akan diadakan; akan
    disediakan; direncanakan; rencana pengadaan; dalam proses pengadaan; sedang diusulkan; diusulkan;
    dalam tahap; tidak dapat digunakan; belum dapat digunakan; rusak; rusak berat; rusak ringan; mati;
    tidak tersedia; belum terpasang; menunggu anggaran; menunggu pengadaan; akan dibangun; belum
    dibangun; masih diperbaiki; sedang diperbaiki; tidak aktif; belum aktif; segera diadakan
    """
)
PLANNED = Phrases.listed(
    """
    tahun anggaran; rencana; direncanakan; selesai; paling lambat; pada triwulan; pada bulan
    """
)
NATURE = Phrases.listed(
    """
    ruang; ruangan; jaringan; internet; listrik; air; wifi; wi-fi; hotspot; aplikasi; sistem; parkir;
    halaman; gedung; bangunan; toilet; laman; musala; mushola; mushalla; taman; akses; area; tempat;
    genset; telepon; sop; alat tulis; formulir; brosur; papan; kantin; lobi; aula; server; basis data;
    media sosial; kotak; air minum; register; buku; jalur; ramp
    """
)
DISABLED = Phrases.listed(
    """
    cacat; penyandang cacat; penderita cacat; orang cacat; kaum cacat; difabel cacat
    """
)
OTHER_DEFECT = word_set(
    """
    hukum barang produk administrasi administratif prosedur substansi formil materiil yuridis
    tersembunyi mutu bawaan cetak kualitas dokumen fisik-barang
    """
)
CUBIC = ("m3", "m³")
SPACE = Phrases.listed(
    """
    luas; ruang; ruangan; gedung; bangunan; halaman; aula; lantai; lahan; tanah; parkir; area; kantor;
    loket; lobi
    """
)
TANK = Phrases.listed(
    """
    tangki; tandon; air; bak; volume; kapasitas; kubik sampah; kolam; septic; limbah; bensin; tabung
    """
)


def is_for_all(part: Part) -> bool:
    """Whether a list marks something as meant for vulnerable groups."""
    value = part.value
    return isinstance(value, Items) and any(marked(item) for group in value.groups for item in group.items)


def marked(item: Item) -> bool:
    """Whether an item or one below it is marked so."""
    detail = item.detail
    return (isinstance(detail, ItemDetail) and detail.vulnerable) or any(map(marked, item.children))


@FAMILY.cell(
    "facilities-no-vulnerable",
    "should",
    "facilities",
    title="Belum ada sarana bagi kelompok rentan",
    basis="UU 25/2009 Pasal 21 huruf g dan Pasal 29; PermenPANRB 11/2024",
)
def facilities_no_vulnerable(cell: Cell, about: About) -> Iterator[Hit]:
    if cell.is_empty or any(is_for_all(part) for part in cell.parts) or cell.words.has(VULNERABLE):
        return
    yield Hit("belum ada sarana bagi kelompok rentan: penyandang disabilitas, lanjut usia, ibu hamil, anak.")


@FAMILY.cell(
    "facilities-vague",
    "should",
    "facilities",
    title="Sarana tidak disebut satu per satu",
    basis="UU 25/2009 Pasal 21 huruf g",
    silences=("facilities-no-vulnerable", "uncertain-word"),
)
def facilities_vague(cell: Cell, about: About) -> Iterator[Hit]:
    said = cell.words.content
    if said and not cell.is_empty and set(said) <= VAGUE:
        yield Hit(
            "tidak menyebut satu pun sarana. Tulis satu per satu, misalnya ruang tunggu, loket, kursi roda."
        )


@FAMILY.cell(
    "facilities-unusable",
    "should",
    "facilities",
    title="Sarana belum ada atau rusak",
    basis="UU 25/2009 Pasal 21 huruf g",
)
def facilities_unusable(cell: Cell, about: About) -> Iterator[Hit]:
    for part, line in cell.lines:
        for found in line.words.find(UNUSABLE):
            dated = any(number.value >= 2000 for number in numbers(line.words))
            if (dated and line.words.has(PLANNED)) or is_kept_for(line.words, found):
                continue
            span = line.words.span(found)
            said = line.text[span[0] : span[1]]
            fix = None
            if line.field == "text" and len(part.lines) > 1:
                fix = Fix("Hapus butir", value=lambda value, path=line.path: without(value, path))
            yield Hit(
                f'ada sarana yang "{said}". Tulis hanya sarana yang dapat dipakai.', part, line, span, fix
            )
            break


def is_kept_for(words: Words, found: Found) -> bool:
    """Whether something is there for what is broken: a bin, a store, a desk for complaints."""
    return any(token.word in HOLDS for token in words.tokens[max(0, found.first - 4) : found.first])


HOLDS = word_set(
    """
    wadah tempat penampungan gudang kotak keranjang pengaduan pelaporan pengganti perbaikan
    """
)


@FAMILY.cell(
    "facilities-no-quantity",
    "hint",
    "facilities",
    title="Jumlah sarana belum disebut",
    basis="UU 25/2009 Pasal 21 huruf g",
)
def facilities_no_quantity(cell: Cell, about: About) -> Iterator[Hit]:
    countable = 0
    for part in cell.parts:
        if counted(part):
            return
        for line in part.lines:
            if next(numbers(line.words), None) is not None:
                return
            pieces = line.text.split(",") if len(part.lines) == 1 else [line.text]
            countable += len(pieces) if len(pieces) > 1 else not line.words.has(NATURE)
    if countable >= 4:
        yield Hit("belum ada jumlahnya. Tulis jumlah untuk sarana yang dapat dihitung.")


def counted(part: Part) -> bool:
    """Whether an item says its quantity in a field."""
    value = part.value
    return isinstance(value, Items) and any(
        item.detail is not None and item.detail.quantity is not None
        for group in value.groups
        for item in group.items
    )


@FAMILY.cell("disability-term", "hint", title="Sebutan bagi penyandang disabilitas", basis="UU 8/2016")
def disability_term(cell: Cell, about: About) -> Iterator[Hit]:
    for part, line in cell.lines:
        for found in line.words.find(DISABLED):
            if is_of_things(line.words, found):
                continue
            first, last = line.words.span(found)
            said = line.text[first:last]
            right = "penyandang disabilitas" if " " in said else "disabilitas"
            sentence = f'"{said}" sebaiknya ditulis "{right}".'
            yield Hit(
                sentence,
                part,
                line,
                (first, last),
                Fix(f'Ganti dengan "{right}"', value=words_at(line, first, last, right)),
            )


def is_of_things(words: Words, found: Found) -> bool:
    """Whether a defect of goods or of a decision is meant."""
    near = words.tokens[max(0, found.first - 2) : found.first] + words.tokens[found.last : found.last + 2]
    return any(token.word in OTHER_DEFECT for token in near)


@FAMILY.cell("unit-implausible", "hint", "facilities", title="Satuan ukuran tampak keliru")
def unit_implausible(cell: Cell, about: About) -> Iterator[Hit]:
    for part, line in cell.lines:
        if not line.words.has(SPACE) or line.words.has(TANK):
            continue
        for number in numbers(line.words):
            after = [token.word for token in line.words.tokens[number.last : number.last + 2]]
            joint = "".join(after)
            cubic = bool(after) and (
                after[0] in CUBIC or joint.startswith(("m3", "meterkubik", "m^", "kubik"))
            )
            small = bool(after) and after[0] in ("cm", "cm2", "cm²", "mm", "sentimeter")
            if cubic or small:
                span = line.words.tokens[number.first].start, line.words.tokens[number.last].end
                yield Hit(f'periksa satuannya: "{line.text[span[0] : span[1]]}".', part, line, span)
