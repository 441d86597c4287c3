"""Documents that citizens bring: each by one name, however it is written, with whose it is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from drafter.checks.words import Phrases, Words, spelled_phrase

# One name, then the ways it is written.
SYNONYMS = """
ktp: ktp; kartu tanda penduduk; kartu tanda penduduk elektronik; kartu tanda penduduk el
kk: kk; kartu keluarga; kartu susunan keluarga
akta kelahiran: akta kelahiran; akta lahir; kutipan akta kelahiran; akta kelahiran asli; akta-kelahiran
akta kematian: akta kematian; kutipan akta kematian; surat kematian; surat keterangan kematian
buku nikah: buku nikah; akta nikah; kutipan akta nikah; surat nikah; akta perkawinan; kutipan akta perkawinan;
 akta kawin; surat kawin; buku kawin; kutipan buku nikah
akta cerai: akta cerai; akta perceraian; kutipan akta perceraian; surat cerai
kia: kia; kartu identitas anak
ijazah: ijazah
npwp: npwp; nomor pokok wajib pajak
nib: nib; nomor induk berusaha
paspor: paspor; passport
sim: sim; surat izin mengemudi
pas foto: pas foto; pasfoto; pas photo; foto berwarna; foto ukuran; foto terbaru
surat kuasa: surat kuasa; kuasa bermeterai
surat pengantar: surat pengantar; pengantar dari; pengantar rt; pengantar desa; pengantar kelurahan
surat permohonan: surat permohonan
surat pernyataan: surat pernyataan; pernyataan bermeterai
surat keterangan kehilangan: surat keterangan kehilangan; surat kehilangan;
 surat keterangan hilang; laporan kehilangan
surat keterangan pindah: surat keterangan pindah; surat pindah; skpwni; surat keterangan pindah wni
surat keterangan lahir: surat keterangan lahir; surat keterangan kelahiran; surat lahir
skck: skck; surat keterangan catatan kepolisian; surat kelakuan baik; surat keterangan kelakuan baik
sktm: sktm; surat keterangan tidak mampu
surat rekomendasi: surat rekomendasi
surat tugas: surat tugas
bukti pbb: lunas pbb; bukti pbb; sppt pbb; tanda lunas pbb;
 bukti pembayaran pbb; lunas pajak bumi dan bangunan;
 sppt; bukti lunas pbb; tanda lunas pajak bumi dan bangunan
sertifikat tanah: sertifikat tanah; sertipikat tanah; sertipikat hak milik; sertipikat;
 sertifikat hak milik; shm; sertifikat hak atas tanah;
 bukti kepemilikan tanah
akta pendirian: akta pendirian; akta notaris
proposal: proposal
rujukan: surat rujukan; rujukan
kartu bpjs: kartu bpjs; kartu jkn; kartu bpjs kesehatan; kartu kis; kartu peserta bpjs
kartu identitas: kartu identitas; tanda pengenal; identitas diri; kartu pengenal; identitas pemohon
buku rekening: buku rekening; buku tabungan
slip gaji: slip gaji; surat keterangan penghasilan; keterangan penghasilan
stnk: stnk
bpkb: bpkb
kartu pelajar: kartu pelajar
skdu: surat keterangan domisili; surat domisili
"""

IGNORED_TEXT = """
    fotokopi asli salinan copy foto scan pindaian legalisir dilegalisir legalisasi lembar rangkap buah
    eksemplar sebanyak masing-masing yang dan serta dari milik melampirkan melampiri menyerahkan
    membawa menunjukkan dilampiri dengan atas nama elektronik pemohon bersangkutan berlaku masih sah
    terbaru satu dua tiga empat berwarna lembarnya rangkapnya ukuran jumlah sejumlah beserta disertai
    surat dokumen berkas tanda bukti pada hitam putih kutipan mengisi wajib harus tersebut ybs nya
    difotokopi memperlihatkan dokumennya aslinya cm x juga
"""
IGNORED = frozenset(IGNORED_TEXT.split())
ORIGINAL = Phrases.listed("asli; aslinya")
COPY = Phrases.listed(
    """
    fotokopi; salinan; copy; scan; pindaian; fotocopyan; legalisir; dilegalisir; fotokopinya; softcopy
    """
)
OR = Phrases.listed("atau; /")


class Named(NamedTuple):
    """A document at some tokens.  name: one for all its spellings."""

    name: str
    first: int
    last: int


@cache
def known() -> tuple[Phrases, dict[str, str]]:
    """The phrases of all documents, and the name of each phrase as it is met."""
    names: dict[str, str] = {}
    for entry in SYNONYMS.replace("\n ", " ").strip().split("\n"):
        name, _, ways = entry.partition(":")
        for way in ways.split(";"):
            names[" ".join(spelled_phrase(way.strip()))] = name
    return Phrases.of(*names), names


def papers_named(words: Words) -> Iterator[Named]:
    """Every document that a text names, in order, none within another."""
    phrases, names = known()
    last = 0
    for found in words.find(phrases):
        if found.first >= last:
            last = found.last
            yield Named(names[found.phrase], found.first, found.last)


class Asked(NamedTuple):
    """What one item asks: documents by name, the other words that tell them from others of that name."""

    papers: frozenset[str]
    rest: frozenset[str]
    original: bool
    copy: bool


def asked(words: Words) -> list[Asked]:
    """What an item asks, one for each document; alternatives ("KTP/SIM") are one.

    Whose it is ("saksi") counts for all documents before it.
    """
    met = list(papers_named(words))
    taken = {place for each in met for place in range(each.first, each.last)}
    rest = frozenset(
        token.word
        for place, token in enumerate(words.tokens)
        if place not in taken and token.word[0].isalpha() and token.word not in IGNORED
    )
    original, copy = words.has(ORIGINAL), words.has(COPY)
    if not met:
        return [Asked(frozenset(), rest, original, copy)] if rest else []
    if words.has(OR):
        return [Asked(frozenset(each.name for each in met), rest, original, copy)]
    return [Asked(frozenset((each.name,)), rest, original, copy) for each in met]
