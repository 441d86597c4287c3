"""Steps: who does what, in how long, and where the way parts."""

from __future__ import annotations

import re

from drafter.model.answers import Branch, Duration, Items, Step, StepGroup, Steps, Text
from drafter.reading.durations import contradicts, read_duration
from drafter.reading.keeping import keeps
from drafter.reading.lines import is_too_long
from drafter.reading.lists import plain
from drafter.reading.outline import Node, Part, outline

ACTORS = (
    "pemohon|petugas|klien|saksi|admisi|nasabah|konsumen|pelaku|pelamar|masyarakat|pengguna|penerima|warga|penduduk|pelanggan|pengunjung|tamu|pasien|keluarga|"
    "kepala|kabid|kabag|kasi|kasie|kasubag|kasubbag|kasubbid|camat|lurah|sekretaris|sekcam|seklur|kades|"
    "staf|staff|operator|admin|administrator|pejabat|bupati|wali|walikota|gubernur|direktur|rektor|dekan|"
    "dokter|perawat|bidan|apoteker|tim|verifikator|verifikatur|kasir|pelaksana|pengadu|pelapor|penguji|"
    "bendahara|ketua|panitera|hakim|analis|penyuluh|inspektur|surveyor|pengelola|resepsionis|satpam|"
    "security|customer|front|back|loket|seksi|bidang|bagian|subbagian|unit|dinas|badan|kantor|penyelenggara|"
    "penggugat|tergugat|terdakwa|dosen|wakil|kaur|kadus|penghulu|catin|mempelai|biro|pekerja|peksos|jurusita|"
    "guru|teller|pengemudi|arsiparis|agendaris|pengadministrasi|fasilitator|pendamping|konselor|psikolog|penilai|"
    "asesor|auditor|pemilik|perusahaan|instansi|upt|uptd|puskesmas|kecamatan|kelurahan|pustakawan|laboran|"
    "radiografer|alumni|sekretariat|perangkat|pranata|penyelia|pimpinan|rumah|majelis|juru|balai|sistem|"
    "notaris|wajib|orang|siswa|mahasiswa|peserta|calon|ahli|kurir|teknisi|supervisor|koordinator|asisten|jft"
)
ACTOR = re.compile(rf"(?:para\s+)?(?:{ACTORS})\b", re.IGNORECASE)
LETTERS = re.compile(r"[A-Z]{2,12}(?=\s+[a-z])")  # "DPMPTSP memproses", "WP mengajukan"
# Active verbs only: in "Pasien didaftar petugas" the first word names no one who acts.
VERB = re.compile(
    r"(?:mem|men|meng|meny|mel|mer|mew|mey)[a-z]{3,}|datang|ber[a-z]{4,}|menuju|hadir|masuk|login|mulai|kembali"
)
AUXILIARY = {"dapat", "wajib", "harus", "akan", "telah", "sudah", "tidak", "belum"}
NO_ACTOR = {
    "yang",
    "di",
    "ke",
    "untuk",
    "oleh",
    "agar",
    "dengan",
    "dari",
    "pada",
    "bila",
    "jika",
    "apabila",
    "setelah",
}
NO_VERB = {
    "menteri", "mental", "menengah", "merek", "merah", "berkas", "berita", "beras", "berat", "menara",
    "bersama", "terkait", "terpadu", "terdepan", "berwenang", "terdekat", "bertugas", "berkepentingan",
    "dinas", "divisi", "direktur", "digital", "diklat", "tertentu", "ditunjuk", "berkompeten", "berjenjang",
}  # fmt: skip
LONGEST_ACTOR = 7  # words
TIMED = re.compile(
    r"^(.{3,}?)\s*[(\[]\s*(?:waktu\s*:?\s*|±\s*)?([^()\[\]]{2,40}(?:\([a-z ]+\)[^()\[\]]*)?)[)\]]\s*$"
)
PURPOSE = r"(?!(?:untuk|agar|guna|dalam|setelah|apabila|jika)\b)"
PARTING = re.compile(
    rf"^{PURPOSE}(.{{8,}}?)[;,]\s+((?:apabila|jika|dalam hal)\s[^,;]{{3,}}),\s+([^;]{{3,}})$", re.IGNORECASE
)


def steps(source: str) -> Steps | Items | Text:
    """Groups of steps; an outline as items where a step would not say the same."""
    if is_too_long(source):
        return plain(source)
    parts = outline(source)
    read = Steps(groups=tuple(group for part in parts for group in groups_of(part)), source=source)
    return read if keeps(read, parts) else plain(source)


def groups_of(part: Part) -> list[StepGroup]:
    """A part as a group; words behind its steps are a group of their own, since they are no step of it."""
    group = StepGroup(
        heading=part.heading, intro=part.intro, steps=tuple(step_of(node) for node in part.nodes)
    )
    return [group, StepGroup(intro=part.closing)] if part.closing else [group]


def step_of(node: Node) -> Step:
    """One step with its sub-steps."""
    action, time = timed(node.text)
    action, branch = (action, None) if time or node.children else parted(action)
    actor, action = acted(action)
    inner = tuple(step_of(child) for child in node.children)
    return Step(actor=actor, action=action, time=time, branch=branch, steps=inner)


def timed(text: str) -> tuple[str, Duration | None]:
    """A step without the time in brackets at its end, and the time."""
    found = TIMED.match(text)
    if found is None or "±" in text or contradicts(found[2]):
        return text, None
    time = read_duration(found[2])
    return (found[1], time) if time else (text, None)


def parted(text: str) -> tuple[str, Branch | None]:
    """A step and what happens otherwise: "...; apabila tidak lengkap, berkas dikembalikan"."""
    found = PARTING.match(text)
    if found is None or ". " in text:
        return text, None
    return found[1], Branch(condition=found[2], action=found[3])


def acted(text: str) -> tuple[str, str]:
    """Who acts and what is done, where the words begin with one who may act and go on with a verb."""
    if not ACTOR.match(text) and not LETTERS.match(text):
        return "", text
    words = text.split(" ")
    for place, word in enumerate(words[: LONGEST_ACTOR + 1]):
        if place and is_verb(word, words[place + 1 : place + 2]):
            said = words[place - 1] != "dan"
            return (" ".join(words[:place]), " ".join(words[place:])) if said else ("", text)
        if word in NO_ACTOR or is_passive(word) or word.endswith((",", ";", ":", ".")):
            break
    return "", text


def is_verb(word: str, after: list[str]) -> bool:
    """Whether a word begins what the one before it does."""
    if word in AUXILIARY:
        return bool(after) and not is_passive(after[0])
    return VERB.fullmatch(word.lower()) is not None and word.lower() not in NO_VERB


def is_passive(word: str) -> bool:
    """ "didaftar", "dilakukan"."""
    return word.startswith("di") and len(word) > 5 and word not in NO_VERB
