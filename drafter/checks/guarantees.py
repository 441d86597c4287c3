"""Family 12: whether the guarantees promise anything, and what they refuse."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checks.cells import Cell
from drafter.checks.findings import Hit, Place
from drafter.checks.rules import Family
from drafter.checks.views import About, ServiceView
from drafter.checks.words import Phrases, prepare
from drafter.model.draft import Own

FAMILY = Family("guarantee", "Jaminan pelayanan dan keselamatan")

PROMISE = Phrases.listed(
    """
    tepat waktu; sesuai waktu; sesuai dengan waktu; waktu yang ditetapkan; waktu yang telah
    ditetapkan; jangka waktu; sesuai standar; sesuai dengan standar; sesuai sop; standar pelayanan;
    standar operasional; diselesaikan; selesai; terselesaikan; kompensasi; ganti rugi; penggantian;
    diganti; mengganti; terlambat; keterlambatan; tanpa biaya; tidak dipungut*; gratis; kepastian
    waktu; kepastian biaya; kepastian pelayanan; kepastian hasil; kepastian jadwal; kepastian hukum;
    dijawab; menjawab; ditanggapi; menanggapi; tanggapan; ditindaklanjuti; menindaklanjuti; tindak
    lanjut; diperbaiki; memperbaiki; perbaikan; dikembalikan; bertanggung jawab; bertanggungjawab;
    permintaan maaf; sanksi; diantar*; diterbitkan; hasil; biaya sesuai; sesuai tarif; didahulukan;
    diulang; pelayanan ulang; produk; sah; tanda terima; pemberitahuan; diberitahukan; sesuai dengan
    prosedur; sesuai prosedur; sesuai ketentuan; sesuai dengan ketentuan; sesuai maklumat; maklumat
    pelayanan; tanpa pungutan; adanya kepastian; kepastian persyaratan; kepastian prosedur; hari itu
    juga; hari yang sama; tidak ada pungutan; bebas pungutan; bebas pungli; bebas biaya; tanpa uang muka;
    sesuai spo; melebihi standar; melebihi waktu; memberi penjelasan; memberikan penjelasan
    """
)
DISCLAIMER = Phrases.listed(
    """
    bukan tanggung jawab; bukan menjadi tanggung jawab; bukan merupakan tanggung jawab; tidak
    bertanggung jawab; tidak bertanggungjawab; di luar tanggung jawab; diluar tanggung jawab; tidak
    dapat dituntut; tidak dapat menuntut; tidak bisa menuntut; tidak menjamin; tidak dapat menjamin;
    tidak ada ganti rugi; tidak memberikan ganti*; tidak memberi ganti*; tidak memberikan kompensasi;
    tidak menanggung; dibebaskan dari; bebas dari tuntutan; lepas tanggung jawab; bukan kesalahan;
    menjadi risiko pemohon; risiko ditanggung; tidak dapat dipersalahkan; tidak dapat disalahkan;
    tidak dapat dimintai*; tidak berhak menuntut; tidak melayani tuntutan; tidak dapat diganggu gugat;
    ditanggung sendiri oleh pemohon; tidak berkewajiban
    """
)
OWN_FAULT = Phrases.listed(
    """
    kesalahan pemohon; kelalaian pemohon; data yang salah; data palsu; dokumen palsu; tidak benar;
    disampaikan pemohon; diberikan pemohon; dari pemohon; oleh pemohon; data pemohon; kesalahan data;
    pemohon memberikan; pemohon menyampaikan; keterangan palsu; pemohon tidak mengambil; force
    majeure; keadaan kahar; bencana; di luar kemampuan manusia; tidak jujur; memalsukan
    """
)
HARM = Phrases.listed(
    """
    risiko; kerugian; kesalahan; kelalaian; salah cetak; kerusakan; kehilangan
    """
)
BORNE = Phrases.listed(
    """
    ditanggung pemohon; ditanggung oleh pemohon; ditanggung pasien; ditanggung oleh pasien; ditanggung
    masyarakat; ditanggung sendiri; beban pemohon; tanggung jawab pemohon; tanggungan pemohon
    """
)
COMPENSATION = Phrases.listed(
    """
    kompensasi*; ganti rugi; penggantian; mengganti; diganti; diantar*; mengantar*; tanpa biaya;
    didahulukan; permintaan maaf; pelayanan ulang; diulang tanpa
    """
)
SAFETY = Phrases.listed(
    """
    tte; tanda tangan elektronik; qr*; barcode; kode batang; cctv; kamera; apar; pemadam; evakuasi;
    kerahasiaan*; rahasia; dirahasiakan; merahasiakan; data; pungli; pungutan*; gratifikasi; suap;
    korupsi; calo; percaloan; satpam; petugas keamanan; pos jaga; satuan pengamanan; pengamanan;
    security; k3; p3k; kotak p3k; pertolongan pertama; steril*; apd; alat pelindung; keaslian; asli;
    dipalsukan; pemalsuan; cap; stempel; watermark; hologram; kertas; arsip*; disimpan; penyimpanan;
    tanda bukti; tanda terima; bukti; identitas; titik kumpul; rambu*; alarm; detektor; keselamatan
    pasien; infeksi; limbah; antigratifikasi; zona integritas; register; rekam; brankas; terkunci;
    enkripsi; dienkripsi; kata sandi; parkir; pagar; penerangan; genset; dokumen; berkas; imbalan;
    pemberian; kebakaran; gempa; bencana; kehilangan; pencurian; kekerasan; pelecehan; bebas asap;
    penjaga; legalitas; keabsahan; sertifikat elektronik; asuransi; kecelakaan; kendaraan; chip;
    pengaman; sekuriti; security paper; berhologram; ber-qr*; ber-cctv; bercap; distempel;
    berstempel; surat tugas; tanda pengenal; id card; diarsip*; segel; disegel; antivirus;
    firewall; kerusakan; enkripsi data
    """
)
SECRECY = Phrases.listed(
    """
    kerahasiaan*; rahasia; dirahasiakan; merahasiakan; data pribadi; perlindungan data; pelindungan
    data; privasi; keamanan data; data pemohon; data pasien
    """
)
PERSONAL = Phrases.listed(
    """
    ktp; kk; kartu keluarga; nik; rekam medis; rekam medik; kartu bpjs; akta kelahiran; paspor; surat
    nikah; buku nikah; hasil laboratorium; diagnosis; kartu berobat; surat keterangan lahir; kartu
    identitas; biodata
    """
)


@FAMILY.cell(
    "guarantee-slogan",
    "should",
    "service_guarantee",
    title="Jaminan berupa semboyan",
    basis="UU 25/2009 Pasal 21 huruf l",
    silences=("uncertain-word",),
)
def guarantee_slogan(cell: Cell, about: About) -> Iterator[Hit]:
    if cell.is_empty or cell.words.has(PROMISE) or any(part.times for part in cell.parts):
        return
    yield Hit(
        "belum menjanjikan apa pun tentang waktu, biaya, atau hasil. Tulis apa yang dapat ditagih masyarakat."
    )


@FAMILY.cell(
    "guarantee-disclaimer",
    "must",
    "service_guarantee",
    "safety_guarantee",
    title="Menolak tanggung jawab",
    basis="UU 25/2009 Pasal 21 huruf l dan Pasal 22",
    silences=("guarantee-slogan",),
)
def guarantee_disclaimer(cell: Cell, about: About) -> Iterator[Hit]:
    for part, line in cell.lines:
        found = next(line.words.find(DISCLAIMER), None)
        if found is None and line.words.has(HARM):
            found = next(line.words.find(BORNE), None)
        if found is not None and not line.words.has(OWN_FAULT):
            span = line.words.span(found)
            said = line.text[span[0] : span[1]]
            yield Hit(
                f'"{said}" menolak tanggung jawab atas kelalaian sendiri. Hapus kalimat itu.',
                part,
                line,
                span,
            )


@FAMILY.cell(
    "guarantee-no-compensation",
    "hint",
    "service_guarantee",
    title="Belum ada kompensasi",
    basis="PermenPANRB 29/2022 (indikator 5)",
    reads_office=True,
)
def guarantee_no_compensation(cell: Cell, about: About) -> Iterator[Hit]:
    if cell.is_empty or cell.words.has(COMPENSATION):
        return
    statements = about.draft.pledge.statements
    own = [each.text for each in statements if isinstance(each, Own)]
    # Statements of the template promise compensation; without statements the template's are printed.
    if len(own) < len(statements) or not statements or prepare("\n".join(own)).has(COMPENSATION):
        return
    yield Hit("jaminan dan maklumat belum menyebut kompensasi bila pelayanan tidak sesuai standar.")


@FAMILY.cell(
    "safety-off-topic",
    "should",
    "safety_guarantee",
    title="Tidak berbicara tentang keamanan",
    basis="UU 25/2009 Pasal 21 huruf m",
    silences=("safety-no-data-protection",),
)
def safety_off_topic(cell: Cell, about: About) -> Iterator[Hit]:
    if not cell.is_empty and not cell.words.has(SAFETY):
        yield Hit(
            "belum menyebut keamanan dokumen, data, orang, atau tempat. Tulis apa yang dijaga dan caranya."
        )


@FAMILY.service(
    "safety-no-data-protection",
    "hint",
    title="Data pribadi belum dijaga",
    basis="UU 27/2022",
)
def safety_no_data_protection(service: ServiceView, about: About) -> Iterator[Hit]:
    safety = service.cell("safety_guarantee")
    if safety.is_empty or safety.words.has(SECRECY) or service.cell("service_guarantee").words.has(SECRECY):
        return
    if service.cell("requirements").words.has(PERSONAL):
        shared = len(safety.parts) == 1 and safety.parts[0].shared
        place = Place("" if shared else service.id, "safety_guarantee")
        yield Hit("pemohon menyerahkan data pribadi, tetapi kerahasiaannya belum dijanjikan.", place=place)
