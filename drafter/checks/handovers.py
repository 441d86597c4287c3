"""Family 3, the end: whether the applicant gets the result in one of the steps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from drafter.checks.findings import Fix, Hit, Place
from drafter.checks.procedures import FAMILY, is_figure
from drafter.checks.step_lines import (
    GIVERS,
    RECEIVERS,
    StepLine,
    applicants,
    asker,
    is_receiver,
    steps_of,
)
from drafter.checks.views import About, ServiceView
from drafter.checks.words import Phrases, Words, prepare
from drafter.model.answers import AnyValue, Step, Steps

GIVES = Phrases.listed(
    """
    menyerahkan; memberikan; mengirim; mengirimkan; menyampaikan; membagikan; mengantar; mengantarkan;
    menginformasikan; memberitahukan; menjelaskan; mengumumkan; memberitahu; mengunggah; menerbitkan
    dan menyerahkan; membacakan; menyerahkannya; memberi
    """
)
TAKES = Phrases.listed(
    """
    menerima; mengambil; mengunduh; memperoleh; mendapat; mendapatkan; mencetak; mencetak sendiri;
    mengetahui; diberikan; menerimanya; membawa pulang; pulang; download; dapat mengunduh
    """
)
GIVEN = Phrases.listed(
    """
    diserahkan; diberikan; disampaikan; dikirim; dikirimkan; diambil; diunduh; diterima; diterimakan;
    didistribusikan; diantar; diantarkan; diinformasikan; diberitahukan; dibagikan; diumumkan;
    penyerahan; pengambilan; penyampaian; pengumuman; pengiriman; serah terima; dapat diambil; dapat diunduh;
    diperoleh; dibawa; diinfokan; di serahkan; di ambil; di kirim
    """
)
TO_OFFICE = Phrases.listed(
    """
    kepada petugas; ke petugas; ke loket; kepada camat; kepada lurah; kepada kepala; kepada kasi;
    kepada verifikator; ke meja; kepada sekretaris; kepada operator; kepada front office; ke front
    office; kepada back office; ke bagian; ke seksi; ke kasi; ke camat; kepada pejabat; ke dinas; ke
    kantor; kepada bagian; kepada seksi; ke ruang; kepada staf; kepada tim; ke kecamatan; ke
    kelurahan; kepada pimpinan; ke laboratorium; ke sekretariat; di loket pendaftaran; kepada bidang;
    ke bidang; kepada panitera; ke instalasi; ke polisi
    """
)
NO_RESULT = Phrases.listed(
    """
    nomor antrean; antrean; tanda terima; formulir; persyaratan; berkas; bukti pendaftaran; nomor
    registrasi; nomor register; resi; kode pembayaran; kode billing; berkas permohonan; dokumen
    persyaratan; nomor pendaftaran; informasi persyaratan; berkas persyaratan; permohonan; surat
    permohonan; nomor urut; jadwal; keperluan; kode bayar; bukti pembayaran; skrd; sampel; kekurangan;
    surat pengantar lab
    """
)
RESULT = Phrases.listed(
    """
    hasil; produk; surat keterangan; surat rekomendasi; rekomendasi; surat yang; surat izin; dokumen
    yang sudah; dokumen yang telah; kutipan; sertifikat; kartu; obat; akta; izin; keputusan; jawaban;
    salinan; surat jawaban; surat balasan; laporan; data; informasi; bantuan; surat pengantar;
    tanggapan; sk; surat pernyataan yang; surat dispensasi; legalisasi; dokumen hasil; ktp; kk
    """
)
ON_THE_SPOT = Phrases.listed(
    """
    imunisasi; vaksin*; konsultasi; konseling; akad; pengobatan; rawat; operasi; bedah; tindakan;
    gawat darurat; igd; ugd; persalinan; kb; keluarga berencana; hemodialis*; ambulans; ambulan;
    perekaman; penyuluhan; pelatihan; diklat; bimbingan; sosialisasi; sewa; penyewaan; peminjaman;
    audiensi; rapat; kunjungan; terapi; fisioterapi; asuhan; pemakaman; senam; khitan; sunat;
    pemulasaraan; konservasi jenazah; perpustakaan; edukasi; penyediaan narasumber; gizi; farmasi;
    pemeriksaan; poli; kia-kb; pernikahan; nikah; mediasi; patroli; pengangkutan; penyiraman;
    pendampingan; penanganan; parkir; uji kendaraan; donor; perawatan; nicu; icu; picu; iccu;
    pemasangan; penyambungan; perbaikan; rehabilitasi; pendaftaran pasien; kamar bersalin
    """
)


@FAMILY.service(
    "procedure-no-handover",
    "should",
    title="Tidak ada langkah penyerahan hasil",
    basis="UU 25/2009 Pasal 21 huruf c dan huruf f",
)
def procedure_no_handover(service: ServiceView, about: About) -> Iterator[Hit]:
    at_once = service.name.has(ON_THE_SPOT) and not service.name.has(PAPER)
    if at_once or service.cell("product").words.has(TREATED):
        return
    product = one_product(service)
    for part in service.cell("procedure").parts:
        steps = list(steps_of(part))
        if not steps or is_figure(part) or any(hands_over(each, product) for each in steps):
            continue
        if ends_at_receiver(steps[-1], applicants(steps), product) or returns_to(asker(steps[0]), steps[-1]):
            continue
        fix = None
        if isinstance(part.value, Steps) and part.value.groups and product and not part.shared:
            fix = Fix(
                "Tambah langkah penyerahan", value=lambda value: handing_over(value, product), confirm=True
            )
        place = Place(service="" if part.shared else service.id, component="procedure", case=part.case)
        yield Hit("belum ada langkah hasilnya diterima pemohon. Tambahkan.", part, fix=fix, place=place)


PAPER = Phrases.listed(
    """
    surat; rekomendasi; izin; dispensasi; kartu; akta; keterangan; legalisasi; penerbitan; sertifikat;
    pengantar; kutipan; persetujuan; pengesahan; pencatatan
    """
)
TREATED = Phrases.listed(
    """
    imunisasi; vaksinasi; konsultasi; tindakan; konseling; pengobatan; perekaman; layanan konsultasi
    """
)


def ends_at_receiver(step: StepLine, asking: frozenset[str], product: str) -> bool:
    """Whether the last step, or the last link of a chain of arrows, gives something to the citizen."""
    words = step.words
    chain = re.split(r"→|->|=>|⇒|➔", words.text)
    if len(chain) > 2:
        return prepare(chain[-1]).has(RECEIVERS)
    if asking and any(prepare(step.text).plain.startswith(each) for each in asking) and words.has(TAKES):
        return True
    given = words.has(GIVEN) or words.has(GIVES)
    named = bool(product) and shares_word(words, product) and not words.has(TO_OFFICE)
    return given and (to_receiver(words) or named) and not words.has(BACK)


def returns_to(asker: str, step: StepLine) -> bool:
    """Whether a step gives something to who asked, be it an officer of another office ("kepala desa")."""
    words = step.words
    given = (words.has(GIVES) or words.has(GIVEN)) and not words.has(BACK)
    return bool(asker) and given and f"kepada {asker}" in words.plain


BACK = Phrases.listed(
    "dikembalikan; mengembalikan; dilengkapi; melengkapi; tidak lengkap; belum lengkap; antrean"
)


def to_receiver(words: Words) -> bool:
    """Whether "kepada" or "ke" leads to the citizen."""
    return any(
        found.first and words.tokens[found.first - 1].word in ("kepada", "ke", "pada")
        for found in words.find(RECEIVERS)
    )


def one_product(service: ServiceView) -> str:
    """The first thing the service makes."""
    for part in service.cell("product").parts:
        for line in part.lines:
            if line.field in ("text", "paragraphs") and line.text.strip(" -"):
                return line.text.strip().rstrip(";.")
    return ""


def hands_over(step: StepLine, product: str) -> bool:
    """Whether the citizen gets the result in this step."""
    words = step.words
    about_result = (
        words.has(RESULT) or (bool(product) and shares_word(words, product)) or not words.has(NO_RESULT)
    )
    if is_receiver(step) and words.has(TAKES):
        return about_result
    giver = (bool(step.actor) and not is_receiver(step)) or next(words.find(GIVERS), None) is not None
    if words.has(GIVES) and not is_receiver(step):
        to = words.has(RECEIVERS) or (words.has(RESULT) and not words.has(TO_OFFICE))
        return to and about_result and (giver or not step.actor)
    if is_given(words) or prepare(step.output).has(GIVEN):
        return (
            about_result
            and not words.has(TO_OFFICE)
            and (words.has(RECEIVERS) or words.has(RESULT) or not giver)
        )
    if words.has(TAKES) and not giver and step.number > 1:
        return about_result and not words.has(
            TO_OFFICE
        )  # "Menerima surat" under a first step of the applicant
    return False


def is_given(words: Words) -> bool:
    """Whether something is handed over, not by the citizen ("yang diserahkan oleh pemohon")."""
    for found in words.find(GIVEN):
        behind = [token.word for token in words.tokens[found.last : found.last + 1]]
        by_citizen = behind == ["oleh"] and any(
            each.first == found.last + 1 for each in words.find(RECEIVERS)
        )
        if not by_citizen:
            return True
    return False


def shares_word(words: Words, product: str) -> bool:
    """Whether a text names a word of the product that says something."""
    return any(
        len(word) > 3 and word in words.places
        for word in prepare(product).content
        if word not in ("surat", "pelayanan")
    )


def handing_over(value: AnyValue, product: str) -> AnyValue:
    """Steps with one more, in which the product is handed over."""
    if not isinstance(value, Steps) or not value.groups:
        return value
    last = value.groups[-1]
    step = Step(actor="Petugas", action=f"menyerahkan {product} kepada pemohon")
    return replace(value, groups=(*value.groups[:-1], replace(last, steps=(*last.steps, step))))
