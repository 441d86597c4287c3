"""Who takes part in a meeting: which element of society, or an official of the state."""

from __future__ import annotations

from functools import lru_cache

from drafter.checks.words import Phrases, prepare
from drafter.model.attendance import ELEMENTS

USERS, EXPERTS, AGENCIES, SOCIETY, PRESS = ELEMENTS

IS_USER = Phrases.listed(
    """
    pengguna; pengguna layanan; penerima layanan; penerima manfaat; masyarakat; warga; pemohon;
    pelanggan; pasien; keluarga pasien; wali murid; orang tua; siswa; mahasiswa; pelajar; pelaku
    usaha; pengusaha; wiraswasta; pedagang; umkm; petani; nelayan; usaha; dunia usaha; kadin;
    asosiasi; ketua rt; ketua rw; rt; rw; penyandang disabilitas; disabilitas; lansia; tokoh;
    perwakilan warga; wakil masyarakat; penduduk; swasta; peternak; buruh; pekerja; pencari kerja;
    investor; notaris; ppat; pengunjung; calon pengantin; apindo; hipmi
    """
)
IS_EXPERT = Phrases.listed(
    """
    ahli; pakar; praktisi; akademisi; dosen; guru besar; universitas; perguruan tinggi; politeknik;
    institut; sekolah tinggi; peneliti; profesi; idi; ibi; ppni; iai; peradi; konsultan; lektor;
    rektor; dekan; kampus
    """
)
IS_SOCIETY = Phrases.listed(
    """
    organisasi masyarakat; organisasi masyarakat sipil; masyarakat sipil; lsm; ormas; lembaga swadaya;
    lpm; lpmk; pkk; karang taruna; bpd; tokoh masyarakat; tokoh agama; tokoh adat; tokoh pemuda; tokoh
    perempuan; yayasan; komunitas; forum; kader; organisasi; organisasi kemasyarakatan; lembaga adat;
    majelis; nu; muhammadiyah; fkdm; fkub; mui; knpi; paguyuban; koalisi; pemuda; lembaga
    pemberdayaan; dasawisma; posyandu; gapoktan; kelompok tani; serikat; perkumpulan; ppdi; hwdi;
    lembaga kemasyarakatan; ninik mamak; bundo kanduang
    """
)
IS_PRESS = Phrases.listed(
    """
    media; media massa; pers; wartawan; jurnalis; reporter; redaksi; redaktur; radio; televisi; surat
    kabar; koran; pwi; aji; kontributor; harian; tabloid; penyiar
    """
)
IS_AGENCY = Phrases.listed(
    """
    instansi terkait; instansi; perangkat daerah terkait; polsek; polres; koramil; kodim; kua; bps;
    puskesmas; kantor pertanahan; inspektorat; bagian organisasi; kementerian; kejaksaan; pengadilan;
    kepolisian; tni; babinsa; bhabinkamtibmas; dinas; badan; desa; kelurahan; kecamatan; ombudsman;
    dprd; bagian hukum; upt; bpjs; opd terkait; opd; korwil; kepala desa; lurah
    """
)
OFFICIAL = Phrases.listed(
    """
    penyelenggara; pelaksana; pelaksana pelayanan; pegawai; asn; pns; pppk; staf; petugas; aparatur;
    internal; pejabat; camat; sekretaris camat; sekcam; lurah; sekretaris lurah; sekretaris kecamatan;
    sekretaris dinas; sekretaris; kepala seksi; kasi; kepala subbagian; kasubbag; kasubag; kepala sub
    bagian; kepala bidang; kabid; kepala dinas; kepala badan; kepala upt; kepala uptd; kepala
    puskesmas; kepala tata usaha; direktur; wakil direktur; kepala bagian; kabag; kepala; bendahara;
    analis; pengadministrasi; operator; pengelola; verifikator; instansi terkait; instansi; perangkat
    daerah; opd; inspektorat; dinas; badan; bagian; dokter; perawat; bidan; penata; arsiparis;
    pranata; koordinator; subkoordinator; tim penyusun; kantor; notulis; pimpinan; pemerintah;
    kecamatan; kelurahan; asisten; auditor; inspektur; aparat
    """
)
OTHER_AGENCY = Phrases.listed("instansi terkait; inspektorat; bagian organisasi; dinas; badan; opd terkait")
KEPT = 1_000  # people whose element is remembered between two keystrokes


@lru_cache(KEPT)
def element_of(element: str, post: str, name: str = "") -> str:
    """Which of the five elements somebody is of: as the element says, else the post; "" for none."""
    if element in ELEMENTS:
        return element
    for text in (element, post, name):
        found = of_words(text)
        if found or is_officer(text):
            return found
    return ""


def of_words(text: str) -> str:
    """The element that words name."""
    words = prepare(text)
    if not words or is_officer(text):
        return AGENCIES if words and is_other_agency(text) else ""
    if words.has(IS_PRESS):
        return PRESS
    if words.has(IS_SOCIETY):
        return SOCIETY
    if words.has(IS_EXPERT):
        return EXPERTS
    if words.has(IS_USER):
        return USERS
    return AGENCIES if words.has(IS_AGENCY) else ""


def is_officer(text: str) -> bool:
    """Whether words begin with the post of an official: "Kepala Seksi Pemberdayaan Masyarakat"."""
    words = prepare(text)
    first = next(iter(words.find(OFFICIAL)), None)
    return first is not None and first.first == 0


def is_other_agency(text: str) -> bool:
    """Whether an official is of another agency, so that the agency is an element."""
    return prepare(text).has(OTHER_AGENCY)


@lru_cache(KEPT)
def is_official(element: str, post: str, name: str = "") -> bool:
    """Whether somebody surely is an official; of whom nothing is said, that is not known."""
    if is_public(element, post, name):
        return False
    return any(prepare(each).has(OFFICIAL) for each in (element, post, name) if each)


def is_public(element: str, post: str, name: str = "") -> bool:
    """Whether somebody is of society: any element but that of related agencies."""
    return element_of(element, post, name) not in ("", AGENCIES)
