"""Families 11 and 13: who watches over the service and how often, and how its people are evaluated."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checks.cells import Cell
from drafter.checks.findings import Hit
from drafter.checks.rhythms import is_rhythmic, rhythms
from drafter.checks.rules import Family
from drafter.checks.views import About
from drafter.checks.words import Phrases

FAMILY = Family("oversight", "Pengawasan internal")
EVALUATION = Family("evaluation", "Evaluasi kinerja pelaksana")
YEAR = 366

SUPERIOR = Phrases.listed(
    """
    atasan; pimpinan; kepala*; camat; lurah; sekretaris*; sekcam; seklur; sekdin; inspektorat*;
    inspektur; spi; satuan pengawas*; satuan pengendali*; apip; direktur*; bupati; wali-kota;
    gubernur; kasi; kasubbag*; kasubag*; kabid; kabag; koordinator*; supervisor; penyelia; ketua;
    manajer; manager; dewan pengawas; pengawas fungsional; pengawas internal; auditor; tim pengawas*;
    tim mutu; komite; penghulu; panewu; rektor; dekan; wakil; penanggung jawab*; penanggungjawab*;
    pejabat*; eselon*; menteri; irjen; itjen; kapolsek; kapolres; hakim; panitera; kakan; kakanwil;
    kapus; kasatpel; katim; perbekel; keuchik; bpkp; upt; tim kendali*; tim audit*; tim reformasi; tim
    zona*
    """
)
OUTSIDE = Phrases.listed(
    """
    ombudsman; dprd; dpr; dprk; pers; media; wartawan; masyarakat; lsm; publik; warga; tokoh;
    akademisi; bpd; pengguna; pemohon; organisasi; ormas; komisi; lembaga swadaya; pihak luar;
    eksternal; anggota dewan
    """
)
SELF = Phrases.listed(
    """
    sendiri; saling mengawasi; sesama petugas; sesama pegawai; sesama staf; rekan kerja; rekan
    sejawat; masing-masing petugas; masing-masing pelaksana; masing-masing pegawai; mandiri; diri
    """
)
IMPLEMENTER = Phrases.listed(
    """
    petugas*; pelaksana; staf*; operator*; pegawai*; verifikator*; loket; front office; perawat;
    bidan; dokter; tenaga*; kasir; resepsionis; satpam; tim pelayanan; tim loket; karyawan
    """
)


@FAMILY.cell(
    "oversight-no-actor",
    "should",
    "oversight",
    title="Belum disebut siapa yang mengawasi",
    basis="UU 25/2009 Pasal 21 huruf i dan Pasal 35",
)
def oversight_no_actor(cell: Cell, about: About) -> Iterator[Hit]:
    if not cell.is_empty and not cell.words.has(SUPERIOR):
        yield Hit("belum menyebut siapa yang mengawasi. Tulis jabatan atau unitnya.")


@FAMILY.cell(
    "oversight-no-frequency",
    "should",
    "oversight",
    title="Belum disebut kapan pengawasan dilakukan",
    basis="UU 25/2009 Pasal 35",
)
def oversight_no_frequency(cell: Cell, about: About) -> Iterator[Hit]:
    if not cell.is_empty and not is_rhythmic(cell.words):
        yield Hit("belum menyebut seberapa sering pengawasan dilakukan, misalnya setiap bulan.")


@FAMILY.cell(
    "oversight-not-internal",
    "should",
    "oversight",
    title="Hanya pengawasan dari luar",
    basis="UU 25/2009 Pasal 35",
    silences=("oversight-no-actor",),
)
def oversight_not_internal(cell: Cell, about: About) -> Iterator[Hit]:
    if not cell.is_empty and cell.words.has(OUTSIDE) and not cell.words.has(SUPERIOR):
        yield Hit("hanya menyebut pengawasan dari luar. Tambahkan atasan langsung atau pengawas fungsional.")


@FAMILY.cell(
    "oversight-by-self",
    "should",
    "oversight",
    title="Pelaksana mengawasi dirinya sendiri",
    basis="UU 25/2009 Pasal 35",
    silences=("oversight-no-actor", "oversight-not-internal"),
)
def oversight_by_self(cell: Cell, about: About) -> Iterator[Hit]:
    words = cell.words
    if cell.is_empty or words.has(SUPERIOR):
        return
    if words.has(IMPLEMENTER) and (words.has(SELF) or not words.has(OUTSIDE)):
        yield Hit("pelaksana mengawasi dirinya sendiri. Tulis atasan yang mengawasi.")


# --- evaluation --------------------------------------------------------------------------------

TOOL = Phrases.listed(
    """
    pengarahan; menilai kinerja; arahan; skm; survei*; survey*; kuesioner*; kuisioner*; angket; ikm;
    indeks kepuasan; kepuasan; skp; sasaran kinerja; e-kinerja; ekinerja; e kinerja; kinerja pegawai;
    rapat*; supervisi; laporan*; apel; briefing; penilaian kinerja; penilaian prestasi; monitoring;
    monev; audit*; wawancara; observasi; tinjauan; formulir; instrumen; inspeksi; sidak; presensi;
    absensi; daftar hadir; capaian; indikator; rekapitulasi; rekap; dp3; coaching; uji petik; evaluasi
    diri; mystery; logbook; musyawarah;
    sampling; lokakarya*; minilokakarya; minlok; lokmin; forum; reviu; pertemuan; buku kerja; catatan kinerja;
    lembar; umpan balik; pemantauan
    """
)
REVIEW = Phrases.listed(
    """
    peninjauan; ditinjau; tinjau ulang; meninjau; peninjauan ulang; revisi standar; perubahan standar
    """
)


@EVALUATION.cell(
    "evaluation-no-frequency",
    "should",
    "evaluation",
    title="Belum disebut kapan evaluasi dilakukan",
    basis="UU 25/2009 Pasal 38; PP 96/2012 Pasal 32",
)
def evaluation_no_frequency(cell: Cell, about: About) -> Iterator[Hit]:
    if not cell.is_empty and not is_rhythmic(cell.words):
        yield Hit("belum menyebut seberapa sering evaluasi dilakukan. Tulis paling sedikit setiap tahun.")


@EVALUATION.cell(
    "evaluation-too-rare",
    "must",
    "evaluation",
    title="Evaluasi lebih jarang dari setiap tahun",
    basis="PP 96/2012 Pasal 32",
)
def evaluation_too_rare(cell: Cell, about: About) -> Iterator[Hit]:
    found = [days for _, line in cell.lines if not line.words.has(REVIEW) for days in rhythms(line.words)]
    if found and min(found) > YEAR:
        yield Hit("evaluasi lebih jarang dari sekali setahun. Evaluasi dilakukan setiap 1 (satu) tahun.")


@EVALUATION.cell(
    "evaluation-no-tool",
    "should",
    "evaluation",
    title="Belum disebut dengan apa evaluasi dilakukan",
    basis="UU 25/2009 Pasal 38",
)
def evaluation_no_tool(cell: Cell, about: About) -> Iterator[Hit]:
    if not cell.is_empty and not cell.words.has(TOOL):
        yield Hit("belum menyebut alat evaluasinya, misalnya survei kepuasan masyarakat atau rapat evaluasi.")
