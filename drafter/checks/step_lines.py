"""The steps of a procedure as rules read them, whether in fields of their own or as lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from drafter.checks.cells import Line, Part, Path
from drafter.checks.words import Phrases, Token, Words, prepare, word_set
from drafter.model.answers import Branch, Items, Step, Steps, Table, Text

RECEIVERS = Phrases.listed(
    """
    pemohon; pengguna; pengguna layanan; masyarakat; warga; pasien; klien; pelapor; pengadu; penduduk;
    tamu; orang tua; ahli waris; wajib pajak; pelanggan; peserta; keluarga; keluarga pasien;
    pendaftar; penerima; pelaku usaha; calon pengantin; calon; siswa; penyewa; peminjam; pengunjung;
    yang bersangkutan; pihak; wali murid; mahasiswa; perusahaan; penanggung jawab pasien; ibu; anak;
    bayi; pemilik; kuasa; pencari; penggugat; tergugat; terdakwa; wp; catin; mempelai; nasabah; alumni;
    pelamar; pendonor; konsumen; wajib retribusi; para pihak; wali; peneliti; penumpang; nelayan;
    petani; pemustaka; pemilih; pekerja; pengusaha
    """
)
OFFICERS = Phrases.listed(
    """
    petugas; staf; pegawai; operator; verifikator; camat; lurah; kepala; kasi; kasubbag; kasubag;
    kabid; kadis; sekretaris; sekcam; seklur; sekdes; pejabat; tim; dokter; perawat; bidan; apoteker;
    analis; admin; front office; back office; fo; customer service; resepsionis; bendahara; kasir;
    direktur; ketua; panitera; hakim; juru; penghulu; modin; kades; perangkat; rt; rw; penyelenggara;
    pelaksana; pimpinan; panitia; surveyor; penyuluh; penanggung jawab; koordinator; pengelola;
    supervisor; fungsional; satpam; security; dpjp; admisi; bupati; wali-kota; gubernur; menteri;
    nakes; tenaga; kurir; pramu*; arsiparis; penata; pengadministrasi; penyidik; polisi; agendaris;
    jafung; asn; majelis; kami; inspektorat; dukcapil; disdukcapil; dinsos; dosen; wakil dekan; wakil
    rektor; wakil ketua; dekan; rektor; penguji; pekerja sosial; peksos; kaur; biro; guru; wali kelas;
    pendamping; jurusita; teknisi; konselor; psikolog; penilai; asesor; auditor; babinsa; fasilitator;
    penyelia; pustakawan; laboran; radiografer; sanitarian; fisioterapis; terapis; perekam medis
    """
)
# Offices, counters and systems: they act where they stand first or behind "oleh"; elsewhere they are a place.
BODIES = Phrases.listed(
    """
    loket; dinas; kantor; instansi; upt; puskesmas; kecamatan; kelurahan; desa; bagian; seksi; bidang;
    subbagian; subbag; unit; sistem; aplikasi; mesin; siak; laboratorium; instalasi; bank; balai;
    rumah sakit; pengadilan; kua; pemerintah; polsek; polres; imigrasi; sekretariat; administrasi;
    meja; pos
    """
)
GIVERS = Phrases(
    {**OFFICERS.by_first, **BODIES.by_first},
    (*OFFICERS.beginnings, *BODIES.beginnings),
    (*OFFICERS.starts, *BODIES.starts),
)


class StepLine(NamedTuple):
    """One step.  number: its place among its equals, from 1; line: its action; heading: what is above."""

    number: int
    actor: str
    line: Line
    path: Path
    heading: str
    branch: Branch | None
    output: str
    inner: bool

    @property
    def words(self) -> Words:
        """The words of the action."""
        return self.line.words

    @property
    def text(self) -> str:
        """Who and what, as one sentence."""
        return f"{self.actor} {self.line.text}".strip()


def steps_of(part: Part) -> Iterator[StepLine]:
    """The steps of a value, in their order, inner ones behind theirs."""
    value = part.value
    if isinstance(value, Steps):
        by_path = {line.path: line for line in part.lines if line.field == "action"}
        for nth, group in enumerate(value.groups):
            heading = f"{group.heading} {group.intro}".strip() or value.before
            yield from steps_in(group.steps, ("groups", nth, "steps"), heading, by_path, False)
    elif isinstance(value, Items | Text | Table):
        lines = [
            line for line in part.lines if line.field in ("text", "paragraphs", "rows", "closing", "after")
        ]
        for number, line in enumerate(lines, 1):
            yield StepLine(number, "", line, line.path, "", None, "", False)


def steps_in(
    steps: tuple[Step, ...], path: Path, heading: str, by_path: dict[Path, Line], inner: bool
) -> Iterator[StepLine]:
    """The steps of one list and of the lists below it."""
    for nth, each in enumerate(steps):
        line = by_path.get((*path, nth, "action"))
        if line is not None:
            yield StepLine(nth + 1, each.actor, line, (*path, nth), heading, each.branch, each.output, inner)
        above = f"{heading} {each.actor} {each.action}".strip()
        yield from steps_in(each.steps, (*path, nth, "steps"), above, by_path, True)


ASKS = Phrases.listed(
    """
    mengajukan permohonan; mengajukan surat; mengajukan usulan; mengajukan berkas; mengajukan gugatan;
    mendaftar; mendaftarkan; membayar; melakukan pembayaran; mengisi formulir; mengisi data; datang;
    mengambil nomor; menyerahkan berkas; menyerahkan formulir; menyerahkan persyaratan; membawa
    berkas; membawa persyaratan; mengecek besaran; mengunggah berkas; mengunggah dokumen; menuju
    loket; menuju ruang; membuat akun; login
    """
)


def applicants(steps: Iterable[StepLine]) -> frozenset[str]:
    """Who asks for the service, by the name that the steps give them ("Nelayan", "COTA")."""
    names = (prepare(asker(each)) for each in steps)
    return frozenset(each.plain for each in names if each and not each.has(OFFICERS) and not each.has(BODIES))


OWN_DESK = frozenset({"petugas", "staf", "operator"})


def asker(step: StepLine) -> str:
    """Who hands in or asks for something in a step, in the spelling of tokens; "" for the own desk."""
    words = prepare(step.text)
    ask = next(words.find(ASKS), None)
    if ask is None or not 0 < ask.first <= 3:
        return ""
    name = prepare(words.said(0, ask.first))
    return name.plain if OWN_DESK.isdisjoint(name.places) else ""


def is_receiver(step: StepLine) -> bool:
    """Whether the citizen does it."""
    if step.actor:
        return prepare(step.actor).has(RECEIVERS)
    start = behind_condition(step.words)
    first = next((each for each in step.words.find(RECEIVERS) if each.first >= start), None)
    if first is not None and first.first <= start + 2:
        return True
    above = prepare(step.heading) if step.heading else None
    return (
        above is not None
        and above.has(RECEIVERS)
        and not above.has(OFFICERS)
        and not starts_with_giver(step.words)
    )


IF = frozenset(("jika", "apabila", "bila", "kalau", "setelah", "dalam"))


def behind_condition(words: Words) -> int:
    """The token with which a sentence goes on behind its condition ("Apabila lengkap, petugas ...")."""
    tokens = words.tokens
    if not tokens or tokens[0].word not in IF:
        return 0
    ends = (place for place, token in enumerate(tokens) if token.word in (",", "maka"))
    return next(ends, -1) + 1


def starts_with_giver(words: Words) -> bool:
    """Whether the office is the subject of a sentence."""
    return any(each.first <= 2 for each in words.find(GIVERS))


BY_WHOM = Phrases.listed("oleh")


def acts_by_letters(words: Words) -> bool:
    """Whether an office named by its letters stands before an active verb ("maka DPMPTSP memproses")."""
    tokens = words.tokens
    return any(
        token.word.startswith("me") and len(token.word) > 5 and is_letters(tokens[place - 1].raw)
        for place, token in enumerate(tokens)
        if place and not token.masked
    ) or begins_with_doer(tokens)


def begins_with_doer(tokens: tuple[Token, ...]) -> bool:
    """Whether a sentence begins with somebody and goes on with what he does ("Kanwil melakukan ...")."""
    for place, token in enumerate(tokens[:4]):
        if not token.word[0].isalpha() or token.word in NO_DOER or token.word in IF:
            return False
        if place and token.word.startswith("me") and len(token.word) > 6:
            return not tokens[0].word.startswith(("me", "di")) and tokens[0].word not in NO_DOER
    return False


# What begins such a sentence without doing it.
NO_DOER = word_set(
    "yang dan untuk dengan guna agar berkas surat dokumen permohonan hasil data proses verifikasi"
)


def is_letters(raw: str) -> bool:
    """Whether a word is an abbreviation in capitals."""
    return raw.isalpha() and raw.isupper() and 2 <= len(raw) <= 12


def names_doer(words: Words) -> bool:
    """Whether a sentence names somebody who may have done it."""
    if words.has(RECEIVERS) or words.has(OFFICERS) or acts_by_letters(words) or words.has(BY_WHOM):
        return True
    return any(
        each.first <= 1 or words.tokens[each.first - 1].word in ("oleh", "pihak")
        for each in words.find(BODIES)
    )
