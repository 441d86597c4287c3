"""Family 2, documents that nobody can or need bring: no longer issued, or no longer asked by the law."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checks.findings import Hit, Place
from drafter.checks.payment import CIVIL
from drafter.checks.requirements import FAMILY
from drafter.checks.views import About, ServiceView
from drafter.checks.words import Found, Phrases, Words, prepare, word_set

# --- documents that are no longer issued ---------------------------------------------------------

OBSOLETE = {
    "imb": "PBG",
    "izin mendirikan bangunan": "PBG",
    "surat izin mendirikan bangunan": "PBG",
    "izin gangguan": "NIB",
    "surat izin gangguan": "NIB",
    "izin undang-undang gangguan": "NIB",
    "ho": "NIB",
    "siup": "NIB",
    "surat izin usaha perdagangan": "NIB",
    "tdp": "NIB",
    "tanda daftar perusahaan": "NIB",
    "situ": "NIB",
    "surat izin tempat usaha": "NIB",
    "izin tempat usaha": "NIB",
    "tanda daftar industri": "NIB",
    "tdi": "NIB",
    "hinderordonnantie": "NIB",
}
GONE = Phrases.of(*OBSOLETE)
LIVING = Phrases.listed(
    """
    pbg; persetujuan bangunan gedung; nib; nomor induk berusaha; oss; kkpr; yang telah terbit; telah
    diterbitkan; yang sudah terbit; sebelum berlakunya; masih memiliki; yang telah dimiliki; terbit
    sebelum; diterbitkan sebelum; pencabutan; pengganti imb
    """
)
SHORT = ("ho", "situ", "tdi", "tdp", "imb", "siup")


@FAMILY.service(
    "requirement-obsolete-document",
    "should",
    title="Dokumen yang tidak diterbitkan lagi",
    basis="PP 16/2021 (IMB menjadi PBG); ketentuan izin gangguan, SIUP, TDP menjadi NIB [GK]",
)
def requirement_obsolete_document(service: ServiceView, about: About) -> Iterator[Hit]:
    found = gone(service.name)
    if found is not None:
        said, successor = found
        sentence = f"{said} tidak diterbitkan lagi; penggantinya {successor}. Periksa apakah masih ada."
        yield Hit(sentence, place=Place(service=service.id, part="services"))
    for part in service.cell("requirements").parts:
        for line in part.lines:
            found = gone(line.words)
            if found is not None and line.field not in ("heading", "intro", "before"):
                said, successor = found
                place = Place(
                    service="" if part.shared else service.id,
                    component="requirements",
                    case=part.case,
                    path=line.path,
                )
                sentence = f"{said} tidak diterbitkan lagi. Ganti dengan {successor}, atau hapus."
                yield Hit(sentence, part, line, place=place)


def gone(words: Words) -> tuple[str, str] | None:
    """A document that is no longer issued, with its successor; None where an old one is but accepted."""
    for found in words.find(GONE):
        raw = words.said(found.first, found.last)
        if (
            (found.phrase not in SHORT or raw.isupper())
            and not words.has(LIVING)
            and not is_choice(words, found)
        ):
            return raw, OBSOLETE[found.phrase]
    return None


def is_choice(words: Words, found: Found) -> bool:
    """Whether a document is one of several that will do ("PBB/IMB/sertifikat")."""
    around = words.tokens[max(0, found.first - 2) : found.first] + words.tokens[found.last : found.last + 2]
    said = {token.word for token in around}
    return bool(said & {"/", "atau"}) and not said.isdisjoint(STILL_ISSUED)


STILL_ISSUED = word_set("pbg nib pbb sertifikat sertipikat ajb shm shgb akta")


# --- population administration -------------------------------------------------------------------

LETTER = Phrases.listed(
    """
    pengantar; surat pengantar; rekomendasi; surat rekomendasi; surat keterangan; surat persetujuan;
    pengesahan; surat domisili; keterangan domisili; keterangan; pengantarnya
    """
)
ISSUER = Phrases.listed(
    """
    rt; rw; rt/rw; rukun tetangga; rukun warga; desa; kepala desa; kades; kelurahan; lurah; kecamatan;
    camat; dusun; kepala dusun; kadus; nagari; wali nagari; jorong; kepala lingkungan; banjar;
    gampong; keuchik; ketua rt; ketua rw; kepala kampung; pambakal; perbekel
    """
)
BIRTH = Phrases.listed(
    """
    kelahiran; lahir; kematian; meninggal; nikah; perkawinan; tidak mampu; kehilangan
    """
)
FIRST_TIME = Phrases.listed(
    """
    biodata; belum memiliki nik; belum mempunyai nik; pertama kali; penerbitan nik; nik baru; penduduk
    rentan; belum pernah; belum terdaftar; belum memiliki dokumen; belum terdata
    """
)
NOT_ISSUED = Phrases.listed(
    """
    rekomendasi; pengantar; perekaman; legalisasi; legalisir; pengajuan; fasilitasi; surat keterangan
    usaha
    """
)
ISSUED = Phrases.listed(
    """
    ktp; kartu tanda penduduk; kk; kartu keluarga; surat keterangan pindah; surat pindah; skpwni;
    pindah datang; pindah penduduk; perpindahan penduduk; surat keterangan pindah datang
    """
)
DISTRICT = Phrases.listed("kecamatan; distrik; camat; kapanewon; kemantren")


@FAMILY.service(
    "adminduk-extra-requirement",
    "should",
    title="Syarat tambahan pada administrasi kependudukan",
    basis="Perpres 96/2018 Pasal 25 ayat (3); Permendagri 108/2019 Pasal 29 dan Pasal 30",
)
def adminduk_extra_requirement(service: ServiceView, about: About) -> Iterator[Hit]:
    if not service.name.has(CIVIL) or service.name.has(FIRST_TIME):
        return
    for part in service.cell("requirements").parts:
        for line in part.lines:
            if is_extra(line.words):
                place = Place(
                    service="" if part.shared else service.id,
                    component="requirements",
                    case=part.case,
                    path=line.path,
                )
                sentence = "surat RT, RW, desa, atau kecamatan bukan syarat dokumen kependudukan lagi. Hapus."
                yield Hit(sentence, part, line, place=place)
    if is_district(about.office.name) and issues(service):
        sentence = "dokumen ini diterbitkan oleh dinas kependudukan, bukan oleh kecamatan. Periksa produknya."
        yield Hit(sentence, place=Place(service=service.id, component="product"))


def is_extra(words: Words) -> bool:
    """Whether a letter of RT, RW, village or district is asked; proof of a birth or a death is none."""
    if words.has(FIRST_TIME):
        return False
    letters = list(words.find(LETTER))
    issuers = list(words.find(ISSUER))
    near = any(0 <= issuer.first - letter.last <= 6 for letter in letters for issuer in issuers)
    if not near:
        return False
    return any("pengantar" in each.phrase for each in letters) or not words.has(BIRTH)


def is_district(name: str) -> bool:
    """Whether an office is that of a kecamatan."""
    words = prepare(name)
    return words.has(DISTRICT) and "kependudukan" not in words.places


def issues(service: ServiceView) -> bool:
    """Whether the service says that it issues KTP, KK or the letter of moving itself."""
    if service.name.has(NOT_ISSUED):
        return False
    product = service.cell("product").words
    return (product.has(ISSUED) and not product.has(NOT_ISSUED)) or (not product and service.name.has(ISSUED))
