"""A large office, the same for the same seed: realistic varied answers for benchmarks, no persons."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from random import Random
from types import MappingProxyType

from drafter.documents.presets import load_presets, new_decree
from drafter.model import answers as a
from drafter.model import draft as d

LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
DEEDS = ("Penerbitan", "Perpanjangan", "Perubahan", "Legalisasi", "Pencabutan", "Rekomendasi", "Pendaftaran")
THINGS = (
    "Izin Keramaian", "Surat Keterangan Domisili", "Tanda Daftar Kelompok Tani", "Izin Reklame",
    "Kartu Pedagang Pasar", "Surat Keterangan Usaha", "Dispensasi Nikah", "Izin Penggunaan Gedung",
    "Surat Pernyataan Ahli Waris", "Tanda Daftar Sanggar Seni", "Izin Pemakaian Lapangan",
    "Surat Pengantar Penelitian",
    "Tanda Daftar Gudang", "Izin Angkutan Sungai", "Kartu Nelayan", "Surat Keterangan Bencana",
)  # fmt: skip
FOR = ("", "bagi Perorangan", "bagi Badan Usaha", "bagi Lembaga Kemasyarakatan", "untuk Kegiatan Sosial")
GROUPS = ("Perizinan", "Nonperizinan", "Rekomendasi", "Administrasi Umum")
PAPERS = (
    "surat permohonan yang ditandatangani pemohon", "kartu tanda penduduk elektronik", "kartu keluarga",
    "surat pengantar dari desa atau kelurahan", "bukti kepemilikan atau penguasaan tanah", "akta pendirian",
    "pasfoto terbaru berwarna", "surat kuasa", "denah lokasi kegiatan", "surat persetujuan tetangga",
    "nomor pokok wajib pajak", "surat pernyataan bermeterai", "bukti pelunasan pajak bumi dan bangunan",
    "proposal kegiatan", "dokumen asli yang akan dilegalisasi", "surat keterangan sehat dari puskesmas",
)  # fmt: skip
DOERS = ("pemohon", "petugas loket", "pengolah data", "kepala seksi", "sekretaris", "kepala kantor")
ACTS = (
    "menyerahkan berkas permohonan di loket pelayanan", "memeriksa kelengkapan dan kebenaran berkas",
    "mencatat permohonan dalam register dan memberikan tanda terima",
    "menyusun konsep surat sesuai dengan permohonan",
    "memeriksa konsep dan membubuhkan paraf", "melakukan peninjauan lapangan bersama pemohon",
    "menandatangani surat", "memberi nomor dan mengarsipkan salinan surat",
    "menyerahkan surat kepada pemohon",
    "mengisi survei kepuasan masyarakat",
)  # fmt: skip
THINGS_HAD = (
    "ruang tunggu berpendingin udara", "loket pelayanan", "kursi tunggu", "komputer dan pencetak",
    "jaringan internet",
    "papan informasi pelayanan", "kotak saran", "toilet", "tempat parkir", "alat pemadam kebakaran ringan",
    "jalur landai dan kursi roda", "ruang laktasi",
)  # fmt: skip
SKILLS = (
    "menguasai peraturan perundang-undangan di bidang pelayanan", "mampu mengoperasikan komputer",
    "mampu berkomunikasi dengan santun", "teliti dalam memeriksa dokumen", "memahami tata naskah dinas",
)  # fmt: skip
ROLES = ("petugas loket", "pengolah data", "petugas arsip", "pengelola pengaduan", "petugas lapangan")
LAWS = ("uu-25-2009", "uu-23-2014", "pp-96-2012", "permenpanrb-15-2014", "uu-30-2014", "pp-17-2018")
PROMISES = (
    "pelayanan diberikan sesuai dengan standar pelayanan yang ditetapkan",
    "pelaksana yang melanggar standar pelayanan dikenai sanksi sesuai dengan ketentuan yang berlaku",
    "pemohon memperoleh penjelasan tertulis apabila penyelesaian melampaui jangka waktu",
    "dokumen pemohon disimpan di ruang arsip yang terkunci",
    "data pribadi pemohon digunakan untuk keperluan pelayanan saja",
    "surat diberi nomor register dan stempel sehingga dapat diperiksa keasliannya",
)  # fmt: skip
CHECKS = (
    "pengawasan oleh atasan langsung dilakukan setiap hari", "pemeriksaan register dilakukan setiap minggu",
    "rapat evaluasi dilaksanakan setiap bulan", "survei kepuasan masyarakat dilaksanakan setahun sekali",
    "penilaian kinerja pelaksana dilakukan setiap triwulan",
    "hasil evaluasi ditindaklanjuti dengan pembinaan",
)  # fmt: skip


def big_draft(services: int, seed: int = 1) -> d.Draft:
    """An office with so many services of fourteen components, about 70 paragraphs each.

    The eight components of management are the office's answer for about half of the services.
    """
    random = Random(seed)
    office = d.Office(
        name="Kecamatan Contoh", region="Kabupaten Contoh", place="Contoh",
        letterhead=("PEMERINTAH KABUPATEN CONTOH", "KECAMATAN CONTOH"), address="Jalan Contoh Nomor 1",
        signatory=d.Official(post="Camat Contoh"),
    )  # fmt: skip
    return d.Draft(
        office=office,
        decree=dataclasses.replace(new_decree(load_presets()["camat"]), number="1", year=2026),
        shared=MappingProxyType({"complaints": complaints(random), **management(random)}),
        services=tuple(service(random, number) for number in range(services)),
    )


def service(random: Random, number: int) -> d.Service:
    """One service; its id tells its number, so that none is there twice."""
    sign = "".join(LETTERS[number >> shift & 31] for shift in (10, 5, 0))
    name = f"{random.choice(DEEDS)} {random.choice(THINGS)} {random.choice(FOR)}".strip()
    as_office: Mapping[str, a.Answer] = {key: a.AsOffice() for key in MANAGEMENT}
    own = as_office if random.random() < 0.5 else management(random)
    delivery: dict[str, a.Answer] = {
        "requirements": a.One(requirements(random)),
        "procedure": a.One(procedure(random)),
        "time_limit": a.One(time_limit(random)),
        "fee": a.One(fee(random)),
        "product": a.One(a.Text(paragraphs=(f"{name.split(' ', 1)[1]} dalam bentuk tercetak.",))),
        "complaints": a.AsOffice(),
    }
    return d.Service(
        id=f"contoh{sign[1:]}" if number < 1024 else f"conto{sign}",
        name=name,
        group=random.choice(GROUPS),
        answers=MappingProxyType({**delivery, **own}),
    )


def some(random: Random, words: Sequence[str], least: int, most: int) -> list[str]:
    """Different words in their order."""
    chosen = set(random.sample(range(len(words)), random.randint(least, min(most, len(words)))))
    return [word for place, word in enumerate(words) if place in chosen]


def items(texts: Sequence[str], heading: str = "") -> a.ItemGroup:
    """A plain list, under a heading or not."""
    return a.ItemGroup(heading=heading, items=tuple(map(a.Item, texts)))


def requirements(random: Random) -> a.Items:
    """Papers under two headings; some as copies, some with papers inside."""
    papers = [a.Item(each, detail=detail(random)) for each in some(random, PAPERS, 8, 11)]
    inner = a.Item("bagi badan usaha melampirkan", tuple(map(a.Item, some(random, PAPERS, 2, 4))))
    first = a.ItemGroup(heading="administratif", items=(*papers[:-3], inner))
    return a.Items(groups=(first, a.ItemGroup(heading="teknis", items=tuple(papers[-3:]))))


def detail(random: Random) -> a.ItemDetail | None:
    """Form and copies for about half of the papers."""
    if random.random() < 0.5:
        return None
    return a.ItemDetail(form=random.choice(("asli", "fotokopi")), copies=random.randint(1, 4))


def procedure(random: Random) -> a.Steps:
    """Steps with their times; the check of the papers leads back to the first step."""
    steps = [
        a.Step(actor=random.choice(DOERS), action=each, time=minutes(random))
        for each in some(random, ACTS, 8, 10)
    ]
    back = a.Branch(condition="berkas tidak lengkap", action="berkas dikembalikan", target="awal")
    steps[0] = dataclasses.replace(steps[0], id="awal", actor="pemohon")
    steps[1] = dataclasses.replace(steps[1], branch=back)
    return a.Steps(groups=(a.StepGroup(steps=tuple(steps)),))


def minutes(random: Random) -> a.Duration:
    """Five minutes to an hour."""
    return a.Duration(amount=random.randint(1, 12) * 5, unit="menit")


def time_limit(random: Random) -> a.TimeLimit:
    """One to three phases in working days."""
    names = ["pemeriksaan berkas", "peninjauan lapangan", "penerbitan surat"][: random.randint(1, 3)]
    phases = tuple(
        a.Phase(
            name=name if len(names) > 1 else "",
            limit=a.Duration(amount=random.randint(1, 9), unit="hari kerja"),
            start="berkas diterima lengkap" if name == names[0] else "",
        )
        for name in names
    )
    return a.TimeLimit(phases=phases)


def fee(random: Random) -> a.Fees:
    """Free for most, priced by regional rule for some."""
    if random.random() < 0.8:
        return a.Fees(free=True)
    rows = tuple(
        a.FeeRow(variant=each, amount=random.randint(1, 40) * 5_000, unit="dokumen")
        for each in ("perorangan", "badan usaha")
    )
    return a.Fees(rows=rows, payment="melalui kas daerah")


def complaints(random: Random) -> a.One:
    """The office's channels and times."""
    kinds = some(random, ("loket pengaduan", "kotak saran", "SP4N-LAPOR!", "surat", "tatap muka"), 3, 5)
    return a.One(
        a.Channels(
            channels=tuple(a.Channel(kind=each) for each in kinds),
            officer="pengelola pengaduan pada Kecamatan Contoh",
            answer=a.Duration(amount=3, unit="hari kerja"),
            settle=a.Duration(amount=10, unit="hari kerja"),
        )
    )


MANAGEMENT = (
    "legal_basis", "facilities", "competence", "oversight", "staffing", "service_guarantee",
    "safety_guarantee",
    "evaluation",
)  # fmt: skip


def management(random: Random) -> Mapping[str, a.Answer]:
    """The eight components of management; staffing reads the numbers of the roles."""
    roles = tuple(
        a.Role(
            title=each,
            education=random.choice(("SMA", "diploma tiga", "sarjana")),
            skills=random.choice(SKILLS),
            training="pelayanan prima",
            number=random.randint(1, 4),
        )
        for each in some(random, ROLES, 2, 3)
    )
    laws = tuple(a.Citation(regulation=each) for each in some(random, LAWS, 3, 6))
    return {
        "legal_basis": a.One(a.Citations(entries=laws)),
        "facilities": a.One(a.Items(groups=(items(some(random, THINGS_HAD, 5, 8)),))),
        "competence": a.One(a.People(roles=roles)),
        "oversight": a.One(a.Items(groups=(items(some(random, CHECKS, 2, 3)),))),
        "staffing": a.One(a.People(roles=roles)),
        "service_guarantee": a.One(a.Items(groups=(items(some(random, PROMISES, 2, 3)),))),
        "safety_guarantee": a.One(a.Items(groups=(items(some(random, PROMISES, 2, 3)),))),
        "evaluation": a.One(a.Items(groups=(items(some(random, CHECKS, 2, 3)),))),
    }
