"""Family 16: the minutes of the meeting and who took part (PP 96/2012 Pasal 26)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.checks.elements import element_of, is_official, is_public
from drafter.checks.findings import Fix, Hit, Place
from drafter.checks.quantities import numbers
from drafter.checks.rules import Family
from drafter.checks.views import About, PapersView
from drafter.checks.words import Phrases, Words, prepare
from drafter.model.attendance import (
    ELEMENTS,
    Participant,
    Signer,
    person_line,
    read_input,
    read_participant,
    read_signer,
)
from drafter.model.draft import Draft, Minutes
from drafter.wording import join_and

FAMILY = Family("minutes", "Berita acara")
PLACE = Place(part="minutes")
PEOPLE, SIGNED = replace(PLACE, path=("participants",)), replace(PLACE, path=("signers",))
LAW = "PP 96/2012 Pasal 26"


def participants(papers: PapersView) -> list[Participant]:
    """Those who took part."""
    return [each for each in map(read_participant, papers.draft.minutes.participants) if any(each)]


def signers(papers: PapersView) -> list[Signer]:
    """Those who sign beside the head, where they are named."""
    return [each for each in map(read_signer, papers.draft.minutes.signers) if any(each)]


def is_held(papers: PapersView, about: About) -> bool:
    """Whether the meeting was held: a date that has come, or what was said at it."""
    said = papers.draft.minutes
    if said.date is not None and about.today is not None and said.date > about.today:
        return False
    return bool(
        said.date or said.number or said.text.strip() or said.inputs or said.signers or said.participants
    )


def is_empty(said: Minutes) -> bool:
    """Whether there are no minutes: a place or an hour alone makes none."""
    return replace(said, place="", time="") == Minutes()


# --- are there minutes -------------------------------------------------------------------------

MINUTES = Phrases.listed("berita acara; notulen forum; ba fkp")


@FAMILY.draft("minutes-missing", "must", title="Berita acara belum ada", basis="PP 96/2012 Pasal 26 ayat (3)")
def minutes_missing(papers: PapersView, about: About) -> Iterator[Hit]:
    draft = papers.draft
    if not is_empty(draft.minutes) or is_named_elsewhere(papers):
        return
    who = draft.office.signatory
    at_desk = bool(who.name or draft.decree.number or draft.dates.decree)  # before that it is at work
    if draft.status == "ditetapkan" or (papers.filled and at_desk):
        yield Hit(
            "belum ada berita acara pembahasan bersama masyarakat. Buat, dan lampirkan daftar hadir.",
            place=PLACE,
        )


def is_named_elsewhere(papers: PapersView) -> bool:
    """Whether Menimbang or Memperhatikan names minutes by number or date, which then exist."""
    own = [each.words for each in (*papers.noted, *papers.considerations) if each.words]
    return any(words.has(MINUTES) and any(True for _ in numbers(words)) for words in own)


@FAMILY.draft(
    "minutes-no-attendance", "must", title="Daftar hadir belum ada", basis="PP 96/2012 Pasal 26 ayat (3)"
)
def minutes_no_attendance(papers: PapersView, about: About) -> Iterator[Hit]:
    if is_empty(papers.draft.minutes) or not is_held(papers, about):
        return
    people, signing = participants(papers), signers(papers)
    if not people and not has_list(papers):
        yield Hit(
            "belum ada daftar hadir. Isi peserta, atau sebutkan daftar hadir yang dilampirkan.",
            place=PEOPLE,
        )
    elif people and len(people) < len(signing) and not has_list(papers):
        yield Hit(
            f"peserta {len(people)} orang, yang menandatangani {len(signing)}. Lengkapi daftar hadir.",
            place=PEOPLE,
        )


LIST = Phrases.listed("daftar hadir; daftar peserta; absensi; presensi; daftar kehadiran")
ATTACHED = Phrases.listed(
    """
    terlampir; dilampirkan; lampiran; sebagaimana tercantum; melampirkan; dipindai; pindaian;
    terlampirkan
    """
)


def has_list(papers: PapersView) -> bool:
    """Whether the officer's words or a note name a list that is attached."""
    texts = [papers.minuted, *papers.kept]
    return any(words.has(LIST) and words.has(ATTACHED) for words in texts)


# --- who took part -----------------------------------------------------------------------------


@FAMILY.draft(
    "minutes-no-public",
    "must",
    title="Masyarakat tidak diikutsertakan",
    basis="UU 25/2009 Pasal 20 ayat (2); PP 96/2012 Pasal 23 dan Pasal 26 ayat (1)",
    silences=("minutes-few-elements",),
)
def minutes_no_public(papers: PapersView, about: About) -> Iterator[Hit]:
    people = participants(papers)
    if people and all(is_official(each.element, each.post, each.name) for each in people):
        yield Hit(
            "semua peserta pejabat atau pegawai. Ikutsertakan masyarakat dan pihak terkait.",
            place=PEOPLE,
        )


@FAMILY.draft(
    "minutes-few-elements",
    "hint",
    title="Unsur masyarakat yang ikut masih sedikit",
    basis="PermenPANRB 29/2022 indikator 2",
)
def minutes_few_elements(papers: PapersView, about: About) -> Iterator[Hit]:
    people = participants(papers)
    there = {element_of(each.element, each.post, each.name) for each in people} - {""}
    if people and len(there) < len(ELEMENTS) - 1:
        missing = join_and([each for each in ELEMENTS if each not in there])
        yield Hit(f"baru {len(there)} dari 5 unsur. Belum ada: {missing}.", place=PEOPLE)


@FAMILY.draft(
    "minutes-unsigned-by-public", "should", title="Wakil masyarakat belum menandatangani", basis=LAW
)
def minutes_unsigned_by_public(papers: PapersView, about: About) -> Iterator[Hit]:
    public = [each for each in participants(papers) if is_public(each.element, each.post, each.name)]
    signing = signers(papers)
    if not public or not signing:
        return
    names = {each.name.casefold() for each in public if each.name}
    if any(
        each.name.casefold() in names or is_public(each.element, each.post, each.name) for each in signing
    ):
        return
    if not all(is_official(each.element, each.post, each.name) or is_head(each, papers) for each in signing):
        return
    fix = Fix("Tambahkan wakil masyarakat", draft=lambda draft: with_public(draft, public), confirm=True)
    yield Hit(
        "hanya pejabat yang menandatangani. Tambahkan wakil dari unsur masyarakat yang hadir.",
        place=SIGNED,
        fix=fix,
    )


def is_head(each: Signer, papers: PapersView) -> bool:
    """Whether a signer is the head of the office."""
    who = papers.draft.office.signatory
    return bool(who.name) and each.name.casefold() == who.name.casefold()


def with_public(draft: Draft, public: Sequence[Participant]) -> Draft:
    """The draft whose minutes are also signed by the first of each element that took part."""
    firsts: dict[str, Participant] = {}
    for each in public:
        firsts.setdefault(element_of(each.element, each.post, each.name) or each.element, each)
    lines = tuple(person_line((each.name, each.post, each.element)) for each in firsts.values())
    return replace(draft, minutes=replace(draft.minutes, signers=(*draft.minutes.signers, *lines)))


# --- what was said -----------------------------------------------------------------------------

OPEN = Phrases.listed(
    """
    akan dibahas; akan dibicarakan; dibahas kemudian; dibahas kembali; dibahas lebih lanjut; dibahas
    lagi; menyusul; ditampung; ditampung dahulu; dicatat; akan dipertimbangkan; dipertimbangkan; belum
    ada; belum dibahas; belum diputuskan; belum disepakati; akan dikaji; akan dipelajari; dikaji lebih
    lanjut; dipelajari lebih lanjut; ditunda; tertunda; pending; menunggu; akan ditindaklanjuti;
    ditindaklanjuti kemudian; akan diperhatikan; jadi perhatian; menjadi perhatian; akan disampaikan;
    diteruskan; akan dievaluasi; akan dirapatkan; dirapatkan kembali; akan dikoordinasikan;
    dikoordinasikan; masukan diterima; akan diusahakan; diupayakan; akan diupayakan; nanti;
    dijadwalkan kemudian; tindak lanjut menyusul; belum ditentukan; akan ditentukan; bahan masukan;
    sebagai masukan; terima kasih
    """
)
SETTLED = Phrases.listed(
    """
    disepakati; ditambahkan; diubah; ditetapkan; dimuat; dicantumkan; ditolak; tidak dapat; karena;
    diperbaiki; disesuaikan; dipindahkan; dihapus; dikurangi; diperpanjang; dipersingkat; dibuka;
    disediakan; dimasukkan; diakomodasi; diakomodir; menjadi; diterima dan; diganti; dibuatkan;
    dilengkapi; diterapkan; paling lama; diputuskan; disetujui; sudah; telah
    """
)


@FAMILY.draft("minutes-input-open", "should", title="Masukan tanpa tindak lanjut", basis=LAW)
def minutes_input_open(papers: PapersView, about: About) -> Iterator[Hit]:
    for number, line in enumerate(papers.draft.minutes.inputs):
        said = read_input(line)
        if said.text and is_open(said.action):
            yield Hit(
                "masukan belum ada tindak lanjutnya. Tulis yang disepakati, atau alasan tidak dipenuhi.",
                place=replace(PLACE, point=number, path=("inputs", number)),
            )


def is_open(action: str) -> bool:
    """Whether what follows from an input is not settled."""
    words = prepare(action)
    if not any(each.isalnum() for each in action):
        return True
    return words.has(OPEN) and not words.has(SETTLED)


# --- which services ----------------------------------------------------------------------------

ALL = Phrases.listed(
    """
    seluruh jenis; semua jenis; seluruh pelayanan; semua pelayanan; seluruh layanan; semua layanan;
    seluruh standar; setiap jenis
    """
)
KINDS = Phrases.listed(
    """
    jenis pelayanan; jenis layanan; pelayanan; layanan; standar pelayanan; rancangan
    """
)
SERVICE_NOTES = (
    "pelayanan",
    "layanan",
    "jenis_pelayanan",
    "jenis_layanan",
    "daftar_pelayanan",
    "daftar_layanan",
)


@FAMILY.draft(
    "minutes-services-differ", "should", title="Pelayanan yang dibahas lain dari yang ditetapkan", basis=LAW
)
def minutes_services_differ(papers: PapersView, about: About) -> Iterator[Hit]:
    names = [each for each in papers.service_names if each]
    text = said_of_services(papers)
    words = papers.minuted if text == papers.draft.minutes.text else prepare(text)
    if not names or not words or words.has(ALL):
        return
    count = counted(words)
    plain = f" {words.plain} "
    there = [each for each in names if f" {core(each)} " in plain]
    missing = [each.text for each in names if each not in there]
    extra = extra_items(text, names)
    if count and count != len(names):
        yield Hit(
            f"membahas {count} pelayanan, sedangkan yang ditetapkan {len(names)}. Samakan.", place=PLACE
        )
    elif there and missing:
        yield Hit(
            f"belum menyebut pelayanan {join_and(missing)}, yang ikut ditetapkan. Samakan.", place=PLACE
        )
    elif there and extra:
        yield Hit(f"membahas {join_and(extra)}, yang tidak ikut ditetapkan. Samakan.", place=PLACE)


def said_of_services(papers: PapersView) -> str:
    """What the minutes say in the officer's words, with what a file said of their services."""
    notes = [
        note.partition(": ")[2]
        for note in papers.draft.notes
        if note.startswith("berita_acara, ") and note.partition(", ")[2].partition(":")[0] in SERVICE_NOTES
    ]
    return "\n".join((papers.draft.minutes.text, *notes)) if notes else papers.draft.minutes.text


def core(name: Words) -> str:
    """A name without "Pelayanan" or "Standar Pelayanan" before it."""
    plain = name.plain
    for before in ("standar pelayanan ", "pelayanan ", "layanan "):
        plain = plain.removeprefix(before)
    return plain


def counted(words: Words) -> int:
    """How many services a text says were discussed: "4 (empat) jenis pelayanan"; 0 where it does not."""
    tokens = words.tokens
    for number in numbers(words):
        behind = [each.word for each in tokens[number.last : number.last + 3]]
        if behind[:1] == ["jenis"] or (behind[:1] and behind[0] in ("pelayanan", "layanan")):
            return int(number.value)
    return 0


def extra_items(text: str, names: Sequence[Words]) -> list[str]:
    """The items of a list of services that are none of the decree's."""
    known = {core(each) for each in names}
    items = [item for item in listed_items(text) if prepare(item)]
    cores = [(item, core(prepare(item))) for item in items]
    if not any(each in known for _, each in cores):
        return []
    return [item for item, each in cores if each not in known]


def listed_items(text: str) -> list[str]:
    """Items behind a colon that are parted by ";", each without its label; or lines that bear labels."""
    found: list[str] = []
    for line in text.splitlines():
        _, colon, rest = line.partition(":")
        part = rest if colon and ";" in rest else line if ";" in line or is_labelled(line) else ""
        found += [bare_item(each) for each in part.split(";")]
    return [each for each in found if each]


def is_labelled(line: str) -> bool:
    """Whether a line is an item of a list."""
    first = line.split(maxsplit=1)[:1]
    return bool(first) and len(first[0]) <= 3 and first[0].endswith((".", ")"))


def bare_item(item: str) -> str:
    """An item without label, "dan" and its end; what another sentence behind it says is none of it."""
    words = item.strip(" .;,").split()
    if words and words[0].casefold() == "dan":
        words = words[1:]
    if len(words) > 1 and len(words[0]) <= 3 and words[0].endswith((".", ")")):
        words = words[1:]
    return " ".join(words).partition(". ")[0]
