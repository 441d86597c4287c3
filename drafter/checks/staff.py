"""Family 10: what the people of the service can do, and how many they are."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checks.cells import Cell, Line, Part
from drafter.checks.findings import Hit, Place
from drafter.checks.quantities import Number, numbers
from drafter.checks.rules import Family
from drafter.checks.step_lines import applicants, steps_of
from drafter.checks.views import About, ServiceView
from drafter.checks.words import Phrases, Words, prepare, word_set
from drafter.model.answers import People, Step, Steps, Table

FAMILY = Family("staff", "Kompetensi dan jumlah pelaksana")

CONCRETE = Phrases.listed(
    """
    pendidikan*; sma; smk; slta; smu; d-3; d3; d-iii; diii; d iii; d-iv; s-1; s1; s-2; s2; sarjana;
    diploma; lulusan; berijazah; ijazah; menguasai; mampu*; memahami; mengetahui; mengerti;
    mengoperasikan; kemampuan; keterampilan*; keahlian; ketrampilan; pelatihan; diklat; bimtek;
    bimbingan teknis; sertifikat*; bersertifikat*; pengetahuan; str; sip; sikp; pengalaman; minimal;
    terlatih; dapat*; kursus; profesi; dokter; bidan; perawat; apoteker; ners; golongan; pangkat;
    jabatan fungsional; mahir; cakap mengoperasikan; komputer; aplikasi; bahasa
    """
)
ONLY_KNOWN = Phrases.listed(
    """
    pengalaman; berpengalaman; mampu bekerja sama; mampu bekerjasama; mampu melayani; dapat melayani;
    mampu memberikan pelayanan; dapat dipercaya; dapat bekerja sama; dapat bekerjasama; mampu
    bersikap; kemampuan melayani
    """
)
MANNER = word_set(
    """
    ramah sopan santun cekatan handal andal berdedikasi dedikasi tinggi jujur disiplin kompeten
    profesional berpengalaman komunikatif teliti bertanggung jawab bertanggungjawab rajin sabar cakap
    terampil tanggap loyal berintegritas integritas melayani dengan baik hati yang dan mampu bekerja
    sama di bidangnya sesuai memiliki tugas sdm petugas senyum salam sapa cepat ikhlas sepenuh penuh
    semangat empati cermat dapat dipercaya bersih rapi berpenampilan menarik
    """
)
APPLICANT = Phrases.listed(
    """
    pemohon; masyarakat; warga; penduduk; pelapor; klien; pasien; pengguna; keluarga; pengunjung;
    tamu; pengadu; calon; orang tua; wali; saksi; kuasa; penerima; peserta; anggota; siswa; mahasiswa;
    rt; rw; konsumen; pelanggan; ahli waris; pelaku usaha; penyelenggara kegiatan; panitia; penggugat;
    tergugat; terdakwa; wp; wajib pajak; wajib retribusi; catin; mempelai; nasabah; alumni; lulusan;
    peneliti; pencari kerja; pelamar; penyewa; peminjam; orang; pemilik; pendaftar; penumpang;
    narapidana; pendonor; pembeli; penjual; pemustaka; tahanan; penjamin
    """
)
ELSEWHERE = Phrases.listed(
    """
    dinas; disdukcapil; bank; kua; polsek; polres; polri; kepolisian; koramil; bupati; wali-kota;
    gubernur; sekda; bpn; kantor; pengadilan; kementerian; desa; kelurahan; rumah sakit; puskesmas;
    bpjs; tim teknis opd; opd; instansi; sistem; aplikasi; mesin; satpol*; notaris; ppat; kades;
    dpmptsp; danramil; kapolsek; kanwil; kantor wilayah; ditjen; direktorat jenderal; kejaksaan;
    kementerian hukum
    """
)
WHEN = Phrases.listed(
    """
    jika; apabila; bila; setelah; sesudah; kemudian; untuk; selanjutnya; permohonan; berkas; surat
    """
)
HEADS = Phrases.listed(
    """
    camat; lurah; direktur; kepala dinas; kepala badan; kepala puskesmas; kepala upt; kepala kantor;
    penghulu; panewu; kepala unit; pimpinan; kepala desa; kadis; kapus; kepala lapas; kalapas; kepala
    rutan; karutan; kepala lembaga; kepala balai; kepala madrasah; kepala sekolah; kepala kua; rektor;
    dekan; ketua pengadilan; kepala uptd; kepala bapas; kepala rumah sakit; kapolres; kapolsek
    """
)
GENERAL = word_set(
    """
    petugas staf pejabat pelaksana pegawai tim bagian dan atau / yang ditunjuk terkait di pada
    kecamatan pelayanan layanan unit dinas kantor badan tenaga , kepala anggota fungsional bidang - ( ) .
    """
)
SAME = {
    word: kind
    for kind, words in {
        "loket": "front office loket pendaftaran penerima resepsionis informasi depan counter konter cs",
        "operator": "operator pengolah entri input komputer pencetak data pengadministrasi back",
        "verifikator": "verifikator pemeriksa verifikasi validator peneliti",
        "seksi": "kasi seksi kasie",
        "sekretaris": "sekretaris sekcam seklur",
        "kasir": "kasir bendahara",
        "perawat": "perawat ners",
        "apoteker": "obat apoteker farmasi",
        "subbagian": "kasubbag kasubag subbagian",
        "survei": "survei surveyor survey surveior",
        "teknik": "teknik teknisi teknis",
    }.items()
    for word in words.split()
}
PERSONS = word_set(
    """
    orang petugas pegawai personil personel staf tenaga pns asn operator verifikator
    """
)
TOTAL = Phrases.listed(
    """
    jumlah; total; seluruhnya; keseluruhan; jumlah seluruhnya; jumlah keseluruhan; semuanya; terdiri;
    yaitu; meliputi; yakni; dengan rincian; rincian; sebanyak
    """
)
SUM = Phrases.listed("jumlah; total; jumlah total; jumlah seluruhnya; keseluruhan")
DOUBLE = Phrases.listed("merangkap; rangkap; dirangkap")
SHIFT = Phrases.listed(
    """
    sif; shift; regu; bergantian; giliran; jaga; jadwal; piket; bergilir; per shift; pagi
    """
)
ALL_DAY = Phrases.listed("24 jam; dua puluh empat jam; 24 (dua puluh empat) jam; 24jam; nonstop")
URGENT = Phrases.listed("gawat darurat; igd; ugd; rawat inap; persalinan; ambulans")
ONLINE = Phrases.listed("daring; online; mandiri; aplikasi; laman; whatsapp; elektronik")


@FAMILY.cell(
    "competence-vague",
    "should",
    "competence",
    title="Kompetensi belum disebut",
    basis="UU 25/2009 Pasal 21 huruf h",
    silences=("uncertain-word",),
)
def competence_vague(cell: Cell, about: About) -> Iterator[Hit]:
    if cell.is_empty or any(has_skills(part) for part in cell.parts):
        return
    yield Hit("belum menyebut pendidikan, pengetahuan, keterampilan, atau pengalaman setiap peran.")


def has_skills(part: Part) -> bool:
    """Whether a value names what people know or can do."""
    value = part.value
    if isinstance(value, People):
        return any(
            role.education
            or role.training
            or role.experience
            or not set(prepare(role.skills).content) <= MANNER
            for role in value.roles
        )
    if any(token.word in DEGREES for token in part.words.tokens):
        return True
    known = {found.first for found in part.words.find(ONLY_KNOWN)}
    for found in part.words.find(CONCRETE):
        if found.phrase == "pengalaman":
            if next(numbers(part.words), None) is not None:
                return True
        elif found.first not in known or found.phrase not in ("mampu*", "dapat*", "kemampuan"):
            return True
    return False


DEGREES = word_set("d-1 d-2 d-3 d-4 s-1 s-2 s-3 d.3 s.1 s.2")  # written as codes are, and masked as they are


@FAMILY.service(
    "actor-not-covered",
    "should",
    title="Pelaksana langkah tidak ada dalam kompetensi",
    basis="UU 25/2009 Pasal 21 huruf c, huruf h, dan huruf k",
)
def actor_not_covered(service: ServiceView, about: About) -> Iterator[Hit]:
    listed = service.cell("competence"), service.cell("staffing")
    if all(cell.is_empty for cell in listed):
        return
    covered = {kind for cell in listed for kind in kinds(cell.words)}
    head = set(kinds(prepare(about.office.signatory.post)))
    own = letters_of(prepare(about.office.name))
    missing: dict[str, None] = {}
    for part in service.cell("procedure").parts:
        if isinstance(part.value, Steps):
            asking = applicants(steps_of(part))
            for group in part.value.groups:
                for actor in actors(group.steps):
                    words = prepare(actor)
                    if (
                        words.plain in asking
                        or words.has(APPLICANT)
                        or words.has(HEADS)
                        or is_elsewhere(words)
                        or words.has(WHEN)
                    ):
                        continue
                    if words.plain in prepare(about.office.name).plain:
                        continue  # the office as a whole
                    if letters_of(words) in covered or words.plain == own:
                        continue
                    role = set(kinds(words))
                    if role and not role & covered and not role <= head:
                        missing[actor] = None
    if missing:
        named = ", ".join(missing)
        sentence = (
            f"{named} mengerjakan langkah, tetapi belum ada kompetensi atau jumlahnya. Tambahkan perannya."
        )
        place = Place(service=service.id, component="competence")
        yield Hit(sentence, place=place, also=(Place(service=service.id, component="procedure"),))


JOINING = word_set("dan atau pada di ke kabupaten kota provinsi")


def letters_of(words: Words) -> str:
    """The first letters of a name, up to the region behind it ("ttk", "bkpsdm")."""
    letters: list[str] = []
    for token in words.tokens:
        if token.word in ("kabupaten", "kota", "provinsi"):
            break
        if token.word not in JOINING:
            letters.append(token.word[0])
    return "".join(letters) if len(letters) > 1 else ""


def is_elsewhere(words: Words) -> bool:
    """Whether another office is meant, not a member of this one."""
    return (
        bool(words.tokens)
        and words.has(ELSEWHERE)
        and words.tokens[0].word not in ("petugas", "staf", "operator")
    )


def actors(steps: tuple[Step, ...]) -> Iterator[str]:
    """Who acts in steps, in those below them too."""
    for each in steps:
        actor = each.actor.strip() or leading_actor(each.action)
        if actor:
            yield actor
        yield from actors(each.steps)


def leading_actor(action: str) -> str:
    """The words before the first verb of a step; "" where it begins with one or is long in coming to it."""
    words = prepare(action)
    for place, token in enumerate(words.tokens[:6]):
        if len(token.word) > 4 and token.word not in NO_VERB and token.word.startswith(("me", "di")):
            # Before a passive verb stands what is done, not who does it.
            named = place and token.word.startswith("me") and words.tokens[place - 1].word != "yang"
            return words.said(0, place) if named else ""
        if not token.word[0].isalpha():
            return ""
    return ""


NO_VERB = word_set("medis dinas direktur menteri menengah media diklat")


def kinds(words: Words) -> Iterator[str]:
    """The words that tell one role from another, synonyms as one."""
    before = ""
    for token in words.tokens:
        if token.word not in GENERAL and token.word[0].isalpha():
            # "Basis data" is a field of its own, not the data that an operator enters.
            yield token.word if before == "basis" else SAME.get(token.word, token.word)
        before = token.word


@FAMILY.cell(
    "staffing-no-number",
    "must",
    "staffing",
    title="Jumlah pelaksana belum disebut",
    basis="UU 25/2009 Pasal 21 huruf k",
)
def staffing_no_number(cell: Cell, about: About) -> Iterator[Hit]:
    if cell.is_empty or any(has_number(part) for part in cell.parts):
        return
    yield Hit("belum menyebut jumlah orang. Tulis jumlah untuk setiap peran.")


def has_number(part: Part) -> bool:
    """Whether a value says how many."""
    value = part.value
    if isinstance(value, People) and any(role.number is not None for role in value.roles):
        return True
    return any(
        "seorang" in line.words.places or next(numbers(line.words), None) is not None for line in part.lines
    )


@FAMILY.cell(
    "staffing-sum-mismatch",
    "must",
    "staffing",
    title="Jumlah tidak sama dengan rinciannya",
    basis="UU 25/2009 Pasal 21 huruf k",
)
def staffing_sum_mismatch(cell: Cell, about: About) -> Iterator[Hit]:
    for part in cell.parts:
        if part.words.has(DOUBLE):
            continue
        found = total_and_parts(part)
        if found is not None and found[0] != found[1]:
            yield Hit(
                f"jumlah {found[0]:g} orang tidak sama dengan rinciannya, {found[1]:g} orang. Samakan.", part
            )


def total_and_parts(part: Part) -> tuple[float, float] | None:
    """The total that is said and the sum of the rest; None where no total is said."""
    value = part.value
    if isinstance(value, Table):
        return total_of_rows(value)
    held = sum(role.number or 0 for role in value.roles) if isinstance(value, People) else 0
    if isinstance(value, People) and len(value.roles) == 1 and not value.roles[0].title:
        parts = [number.value for line in part.lines for number in persons(line.words)]
        return (held, sum(parts)) if held and parts and part.words.has(TOTAL) else None
    if isinstance(value, People):
        sums = [role.number for role in value.roles if role.number and prepare(role.title).has(SUM)]
        if len(sums) == 1 and len(value.roles) > 2:
            return sums[0], held - sums[0]
    told = [(line, list(persons(line.words))) for line in part.lines]
    told = [(line, each) for line, each in told if each]
    for nth, (line, each) in enumerate(told):
        if not line.words.has(TOTAL) and not leads(line, part, nth):
            continue
        if len(each) > 1:
            return each[0].value, sum(number.value for number in each[1:])
        rest = held + sum(number.value for other, some in told if other is not line for number in some)
        if rest:
            return each[0].value, rest
    if len(told) == 1 and len(told[0][1]) > 2 and ":" in told[0][0].words.places:
        first, *rest = told[0][1]
        return first.value, sum(number.value for number in rest)
    return None


def total_of_rows(value: Table) -> tuple[float, float] | None:
    """The same of a table whose last row is its total."""
    rows = [(prepare(row[0]), next(numbers(prepare(row[-1])), None)) for row in value.rows]
    if len(rows) < 3 or not rows[-1][0].has(TOTAL) or rows[-1][1] is None:
        return None
    return rows[-1][1].value, sum(number.value for _, number in rows[:-1] if number is not None)


def leads(line: Line, part: Part, nth: int) -> bool:
    """Whether a line introduces the list below it."""
    return nth == 0 and line.field in ("before", "intro") and len(part.lines) > 1


def persons(words: Words) -> Iterator[Number]:
    """The numbers that count persons: a word that is no unit follows."""
    for number in numbers(words):
        after = words.tokens[number.last].word if number.last < len(words.tokens) else ""
        before = words.tokens[number.first - 1].word if number.first else ""
        counts = (after[:1].isalpha() and after not in UNITS_OF_OTHERS) or (
            number.spelled is not None and not after
        )
        if counts and number.value < 1000 and before not in ("pasal", "nomor", "tahun", "d", "s", "-"):
            yield number


UNITS_OF_OTHERS = word_set(
    """
    kali lembar hari menit jam tahun bulan meter unit buah minggu sif shift regu persen loket tim
    """
)


@FAMILY.service(
    "staffing-shift-missing",
    "hint",
    title="Jumlah pelaksana setiap sif belum disebut",
    basis="UU 25/2009 Pasal 21 huruf k",
)
def staffing_shift_missing(service: ServiceView, about: About) -> Iterator[Hit]:
    staffing = service.cell("staffing")
    if staffing.is_empty or staffing.words.has(SHIFT):
        return
    hours = prepare(about.office.hours)
    time = prepare(
        "\n".join(f"{part.words.text}\n{part.source.text}" for part in service.cell("time_limit").parts)
    )
    if not (hours.has(ALL_DAY) or time.has(ALL_DAY) or service.name.has(URGENT)) or (
        time.has(ALL_DAY) and time.has(ONLINE)
    ):
        return
    yield Hit(
        "pelayanan buka 24 jam, tetapi jumlah pelaksana setiap sif belum disebut.",
        place=Place(service=service.id, component="staffing"),
    )
