"""A sound decree with its papers in the exchange form, and what a rule says of it once it is changed."""

from __future__ import annotations

import copy
import json
from datetime import date
from itertools import count
from typing import Any

from drafter.checks import Checker, Finding, every_rule, mended
from drafter.exchange import read_json
from drafter.model.draft import Draft
from tests.seeds import sources

UNIT = "Kecamatan Sukamaju"
TITLE = f"Standar Pelayanan pada {UNIT}"
OLD = f"Keputusan Camat Sukamaju Nomor 5 Tahun 2023 tentang Standar Pelayanan pada {UNIT}"
CLOSING = "c. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan"
LAW = (
    "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik (Lembaran Negara Republik "
    "Indonesia Tahun 2009 "
    "Nomor 112, Tambahan Lembaran Negara Republik Indonesia Nomor 5038);"
)
REGION = (
    "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik "
    "Indonesia Tahun 2014 "
    "Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor 5587);"
)
EXECUTING = (
    "Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang "
    "Pelayanan Publik (Lembaran Negara Republik Indonesia Tahun 2012 Nomor 215, Tambahan "
    "Lembaran Negara Republik "
    "Indonesia Nomor 5357);"
)
GUIDELINE = (
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 15 Tahun "
    "2014 tentang Pedoman "
    "Standar Pelayanan (Berita Negara Republik Indonesia Tahun 2014 Nomor 615);"
)
PLEDGE = [
    "1. berjanji dan sanggup melaksanakan pelayanan sesuai dengan Standar Pelayanan;",
    "2. memberikan pelayanan sesuai dengan kewajiban dan melakukan perbaikan secara terus-menerus; dan",
    "3. bersedia menerima sanksi dan/atau memberikan kompensasi apabila tidak sesuai dengan "
    "Standar Pelayanan.",
    "CAMAT SUKAMAJU,",
]
SOUND: dict[str, Any] = {
    "instansi": UNIT,
    "pemerintah": "Pemerintah Kabupaten Sukamaju",
    "profil": {"jabatan": "Camat Sukamaju", "tempat": "Sukamaju", "daerah": "Kabupaten Sukamaju"},
    "jenis_naskah": "Keputusan Camat",
    "nomor": "7 TAHUN 2026",
    "tanggal": "2026-08-03",
    "tentang": TITLE,
    "menimbang": [
        "a. bahwa untuk memberikan kepastian hak dan kewajiban, penyelenggara wajib menetapkan "
        "standar pelayanan;",
        "b. bahwa rancangan Standar Pelayanan telah dibahas bersama masyarakat dan pihak terkait;",
        f"{CLOSING} Keputusan Camat Sukamaju tentang {TITLE};",
    ],
    "mengingat": [f"1. {LAW}", f"2. {REGION}", f"3. {EXECUTING}", f"4. {GUIDELINE}"],
    "diktum": [
        "KESATU : Menetapkan Standar Pelayanan sebagaimana tercantum dalam Lampiran yang merupakan "
        "bagian yang "
        "tidak terpisahkan dari Keputusan ini.",
        "KEDUA : Standar Pelayanan wajib dilaksanakan oleh pelaksana dan menjadi acuan penilaian kinerja.",
        "KETIGA : Keputusan ini mulai berlaku pada tanggal ditetapkan.",
    ],
    "penandatangan": ["Ditetapkan di Sukamaju", "pada tanggal 3 Agustus 2026", "CAMAT SUKAMAJU,"],
    "maklumat": PLEDGE,
    "berita_acara": {
        "nomor": "1/BA/2026",
        "tanggal": "2026-07-06",
        "tempat": "Sukamaju",
        "isi": "Pada hari ini, Senin, tanggal enam bulan Juli tahun dua ribu dua puluh enam (06-07-2026), "
        "telah "
        "dilaksanakan pembahasan rancangan Standar Pelayanan untuk: a. Surat Pindah; dan b. Surat Usaha.",
        "peserta": [
            "Amir; penyelenggara; Camat",
            "Budi; tokoh masyarakat; Ketua LPM",
            "Citra; pengguna layanan; warga",
            "Dewi; akademisi; dosen",
            "Eka; media massa; wartawan",
        ],
        "masukan": ["Loket dibuka lebih pagi => disepakati, mulai pukul 07.30"],
        "penanda_tangan": ["Amir; Camat", "Budi; Ketua LPM"],
    },
    "tanggal_penting": {
        "publikasi": "2026-07-08",
        "batas_tanggapan": "2026-07-20",
        "perbaikan": "2026-07-27",
        "maklumat": "2026-08-05",
    },
    "layanan": [{"nama": "Surat Pindah", "komponen": {}}, {"nama": "Surat Usaha", "komponen": {}}],
}


def read(**changes: Any) -> Draft:
    """The sound standard with other parts; a key with "__" is one inside, None takes it away."""
    tree = copy.deepcopy(SOUND)
    for key, value in changes.items():
        *way, last = key.split("__")
        at = tree
        for step in way:
            at = at.setdefault(step, {})
        if value is None:
            at.pop(last, None)
        else:
            at[last] = value
    ids = count()
    return read_json(json.dumps(tree).encode(), sources(), lambda: f"s{next(ids):07}").draft


def found(rule: str, draft: Draft, today: date | None = None) -> list[Finding]:
    """What the rule says of a draft."""
    findings = Checker(sources(), every_rule()).check(draft, today).findings
    return [each for each in findings if each.rule == rule]


def says(rule: str, today: date | None = None, **changes: Any) -> bool:
    """Whether the rule says anything of the sound standard once it is changed."""
    return bool(found(rule, read(**changes), today))


def with_line(key: str, place: int, line: str) -> dict[str, Any]:
    """A list of the sound standard with another line, or with one more."""
    lines = list(SOUND[key])
    lines[place : place + 1] = [line]
    return {key: lines}


def is_mended(rule: str, draft: Draft, today: date | None = None) -> bool:
    """Whether the fix of the first finding leaves nothing for the rule to say."""
    first = found(rule, draft, today)[0]
    return first.fix is not None and not found(rule, mended(draft, first), today)
