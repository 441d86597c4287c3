"""How often something is done: every day, each quarter, once in five years."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checks.quantities import DAYS, ONES, UNITS, times
from drafter.checks.words import Phrases, Words, word_set

EACH = ("setiap", "tiap", "tiap-tiap", "per", "saban")
NOT_TIME = word_set(
    """
    orang petugas pemohon pelaksana pegawai unsur layanan pelayanan tahapan unit bidang jenis
    masyarakat loket berkas permohonan dokumen seksi bagian ruang penyelenggara pengguna pasien
    kegiatan proses aspek indikator tenaga staf kasi
    """
)
WORDS = {
    "harian": 1.0,
    "mingguan": 7.0,
    "bulanan": 30.0,
    "triwulanan": 91.0,
    "triwulan": 91.0,
    "kuartal": 91.0,
    "semesteran": 182.0,
    "semester": 182.0,
    "tahunan": 365.0,
    "apel": 1.0,
    "briefing": 1.0,
}
ALWAYS = Phrases.listed(
    """
    terus-menerus; terus menerus; real time; realtime; seketika; setiap saat; 24 jam; sepanjang waktu;
    sepanjang jam; selama jam; tanpa henti
    """
)


def rhythms(words: Words) -> Iterator[float]:
    """Every rhythm a text names, in days between two times."""
    tokens = words.tokens
    for word, days in WORDS.items():
        if word in words.places:
            yield days
    if words.has(ALWAYS):
        yield 1.0
    for each in EACH:
        for place in words.places.get(each, ()):
            following = [token.word for token in tokens[place + 1 : place + 4]]
            if following and following[0] not in NOT_TIME and not following[0][0].isdigit():
                yield next((DAYS[UNITS[w]] for w in following if w in UNITS and UNITS[w] in DAYS), 1.0)
    for time in times(words):
        if time.unit in DAYS and is_repeated(words, time.first, time.last):
            yield time.most * DAYS[time.unit] / often(words, time.first)
    for one, unit in ONES.items():
        if one in words.places and unit in DAYS:
            yield DAYS[unit]


def is_repeated(words: Words, first: int, last: int) -> bool:
    """Whether a duration is the space between two times: "setiap 3 bulan", "sekali dalam setahun"."""
    before = [token.word for token in words.tokens[max(0, first - 4) : first]]
    after = [token.word for token in words.tokens[last : last + 2]]
    far = [token.word for token in words.tokens[max(0, first - 10) : first]]
    return bool({*EACH, "dalam"} & set(before)) or bool({"sekali", "kali"} & set(far)) or "sekali" in after


def often(words: Words, first: int) -> float:
    """How many times within a duration: two in "2 (dua) kali dalam 1 tahun"."""
    before = words.tokens[max(0, first - 7) : first]
    if not any(token.word == "kali" for token in before):
        return 1.0
    said = [float(token.word) for token in before if token.word.isdigit()]
    return max(said[0], 1.0) if said else 1.0


def is_rhythmic(words: Words) -> bool:
    """Whether any rhythm is named."""
    return next(rhythms(words), None) is not None
