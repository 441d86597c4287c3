"""Family 2: whether an applicant knows from the list what to bring, once, and nothing that is not issued."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from drafter.checks.cells import Cell, Change, Line, Part, without, words_at, words_out
from drafter.checks.findings import Fix, Hit
from drafter.checks.mentions import mentions
from drafter.checks.papers_named import COPY, ORIGINAL, Asked, asked, papers_named
from drafter.checks.quantities import money, numbers
from drafter.checks.rules import Family
from drafter.checks.views import About
from drafter.checks.words import Found, Phrases, Words, word_set
from drafter.model.answers import AnyValue, Items

FAMILY = Family("requirements", "Persyaratan")
LAW = "UU 25/2009 Pasal 4 dan Pasal 21 huruf b"

# --- the list leaves the door open ---------------------------------------------------------------

AND_MORE = Phrases.listed(
    """
    dan lain-lain; dan lain lain; dll; dan sebagainya; dsb; dan seterusnya; dst; dlsb; dan lainnya;
    serta lainnya; dan lain sebagainya; dan yang lainnya; etc; lain-lain
    """
)
OTHERS = Phrases.listed(
    """
    dokumen lain; dokumen lainnya; dokumen-dokumen lain; berkas lain; berkas lainnya; persyaratan
    lain; persyaratan lainnya; syarat lain; syarat lainnya; syarat-syarat lain; kelengkapan lain;
    kelengkapan lainnya; data lain; data lainnya; lampiran lain; lampiran lainnya; surat-surat lain;
    surat-surat lainnya; surat lainnya; bukti lainnya; dokumen pendukung lain; dokumen pendukung
    lainnya; berkas pendukung lainnya; data pendukung lainnya; bukti pendukung lainnya; dokumen
    tambahan; berkas tambahan; persyaratan tambahan; syarat tambahan; data tambahan; kelengkapan
    tambahan; peryaratan lain; surat pendukung lainnya; hal lain; hal-hal lain; ketentuan lain;
    dokumen terkait lainnya; berkas terkait lainnya; surat keterangan lainnya; keterangan lain;
    keterangan lainnya; administrasi lainnya; kelengkapan administrasi lainnya; berkas administrasi
    lainnya
    """
)
SUPPORTING = Phrases.listed(
    """
    dokumen pendukung; berkas pendukung; data pendukung; data dukung; dokumen dukung; dokumen terkait;
    berkas terkait; surat-surat terkait; dokumen yang diperlukan; berkas yang diperlukan; persyaratan
    yang diperlukan; dokumen yang dibutuhkan; berkas yang dibutuhkan; persyaratan yang dibutuhkan;
    dokumen yang relevan; surat-surat pendukung; bukti pendukung; dokumen penunjang; berkas penunjang;
    data penunjang; surat yang diperlukan; kelengkapan yang diperlukan; kelengkapan berkas
    """
)
NAMED_THEN = Phrases.listed(
    """
    berupa; yaitu; yakni; antara lain berupa; meliputi; terdiri atas; terdiri dari; :; (
    """
)
LAID_DOWN = Phrases.listed("ditetapkan; diatur; ditentukan; tercantum; dimaksud")
# What the citizen may have or not.
IF_ANY = Phrases.listed("apabila ada; jika ada; bila ada; kalau ada; bilamana ada")
ALTERNATIVE = Phrases.listed("atau; /; setara; yang membuktikan")
TEXTUAL = ("text", "paragraphs", "rows", "closing", "intro", "after", "before", "condition")


@FAMILY.cell(
    "requirement-open-ended",
    "should",
    "requirements",
    title="Daftar persyaratan terbuka",
    basis="UU 25/2009 Pasal 4 dan Pasal 21 huruf b; UU 12/2011 Lampiran II angka 270",
    silences=("requirement-officer-discretion", "uncertain-word"),
)
def requirement_open_ended(cell: Cell, about: About) -> Iterator[Hit]:
    for part, line in cell.lines:
        if line.field not in TEXTUAL:
            continue
        found = open_end(line.words, has_children(part, line))
        if found is not None:
            first, last = line.words.span(found)
            sentence = (
                f'"{line.text[first:last]}" membuat daftar tidak pasti. Sebutkan dokumennya, atau hapus.'
            )
            yield Hit(sentence, part, line, (first, last))


def open_end(words: Words, introduces: bool) -> Found | None:
    """Where a line leaves open what else is asked; None where it does not."""
    for found in words.find(AND_MORE):
        if not in_brackets(words, found.first) and not in_quotes(words, found.first):
            return found
    for found in (*words.find(OTHERS), *others(words)):
        if not introduces and not is_named(words, found) and not is_alternative(words, found):
            return found
    for found in words.find(SUPPORTING):
        if found.phrase == "bukti pendukung" and words.has(IF_ANY):
            continue
        before = [each.word for each in words.tokens[: found.first] if each.word[0].isalpha()]
        if not introduces and not is_named(words, found) and len(before) <= 2 and behind(words, found) <= 3:
            return found
    return None


HEADS = (
    "dokumen",
    "berkas",
    "persyaratan",
    "syarat",
    "kelengkapan",
    "lampiran",
    "data",
    "surat-surat",
    "bukti",
)


def others(words: Words) -> Iterator[Found]:
    """A word for documents with "lainnya" or "lain" behind it, one or two words between them."""
    for other in ("lainnya", "lain"):
        for place in words.places.get(other, ()):
            if words.tokens[place].word != other:
                continue  # part of "lain-lain"
            for first in range(max(0, place - 3), place):
                if words.tokens[first].word in HEADS:
                    yield Found(first, place + 1, other)
                    break


def behind(words: Words, found: Found) -> int:
    """How many words define what was met."""
    return sum(each.word[0].isalpha() for each in words.tokens[found.last :])


def is_named(words: Words, found: Found) -> bool:
    """Whether what was met is named right behind ("berupa ..."), or a regulation that lays it down."""
    if any(0 <= each.first - found.last <= 4 for each in words.find(NAMED_THEN)):
        return True
    laid_down = [each.first for each in words.find(LAID_DOWN) if 0 <= each.first - found.last <= 1]
    return any(0 < each.first - at <= 3 for at in laid_down for each in mentions(words) if each.number)


def is_alternative(words: Words, found: Found) -> bool:
    """Whether it is the last of some alternatives, told by what it proves ("atau dokumen lain yang sah")."""
    either = any(0 <= found.first - each.last <= 1 for each in words.find(ALTERNATIVE))
    return (
        either
        and behind(words, found) >= 2
        and not words.has(DISCRETION)
        and "diperlukan" not in words.places
    )


def in_brackets(words: Words, place: int) -> bool:
    """Whether a token stands in brackets behind a document ("bukti harta (sertifikat, dll)")."""
    before = [each.word for each in words.tokens[:place]]
    return before.count("(") > before.count(")") and before[0] != "("


def in_quotes(words: Words, place: int) -> bool:
    """Whether a token stands in quotes, as the heading of a form does."""
    return sum(each.word == '"' for each in words.tokens[:place]) % 2 == 1


def has_children(part: Part, line: Line) -> bool:
    """Whether an item introduces others."""
    if line.field in ("intro", "before"):
        return True
    if not isinstance(part.value, Items) or line.field != "text":
        return False
    below = (*line.path[:-1], "children")
    return any(each.path[: len(below)] == below for each in part.lines)


# --- what only the officer decides ---------------------------------------------------------------

DISCRETION = Phrases.listed(
    """
    bila perlu; jika perlu; apabila perlu; bilamana perlu; kalau perlu; jika dianggap perlu; bila
    dianggap perlu; apabila dianggap perlu; yang dianggap perlu; dipandang perlu; dirasa perlu; bila
    diperlukan; jika diperlukan; apabila diperlukan; bilamana diperlukan; kalau diperlukan;
    sewaktu-waktu diperlukan; bila dibutuhkan; jika dibutuhkan; apabila dibutuhkan; bila diminta; jika
    diminta; apabila diminta; kalau diminta; diminta petugas; diminta oleh petugas; diminta
    verifikator; permintaan petugas; kebijakan petugas; pertimbangan petugas; penilaian petugas;
    arahan petugas; petunjuk petugas; persetujuan petugas; ditentukan petugas; ditentukan oleh
    petugas; menurut petugas; sesuai kebutuhan petugas; kebijaksanaan; tergantung petugas; yang
    diminta; diminta pejabat; diminta oleh pejabat; diminta camat; diminta lurah; sesuai permintaan;
    petugas dapat meminta; petugas berhak meminta; bila perlu saja; seperlunya; jika petugas; apabila
    petugas; bila petugas; atas permintaan; ditunjukkan bila; dipersyaratkan petugas; sesuai
    kebutuhan; sesuai keperluan
    """
)


@FAMILY.cell(
    "requirement-officer-discretion",
    "should",
    "requirements",
    title="Persyaratan bergantung pada kehendak petugas",
    basis="UU 25/2009 Pasal 4 dan Pasal 34",
)
def requirement_officer_discretion(cell: Cell, about: About) -> Iterator[Hit]:
    for part, line in cell.lines:
        found = next(line.words.find(DISCRETION), None)
        if found is None or "pemohon" in [
            each.word for each in line.words.tokens[found.last : found.last + 2]
        ]:
            continue
        first, last = line.words.span(found)
        sentence = (
            f'"{line.text[first:last]}" bergantung pada petugas. Tulis keadaan pemohon yang membuatnya wajib.'
        )
        yield Hit(sentence, part, line, (first, last))


# --- asked twice ---------------------------------------------------------------------------------

ONE_CASE = frozenset(("administratif", "administrasi", "teknis", "umum"))


@FAMILY.cell(
    "requirement-duplicate",
    "should",
    "requirements",
    title="Dokumen diminta dua kali",
    basis="PermenPANRB 15/2014 (kesederhanaan) [GK]",
)
def requirement_duplicate(cell: Cell, about: About) -> Iterator[Hit]:
    for part in cell.parts:
        lists: dict[object, list[Line]] = {}
        for line in part.lines:
            if line.field in ("text", "paragraphs") and not has_children(part, line):
                lists.setdefault(list_of(part, line), []).append(line)
        for lines in lists.values():
            yield from duplicates(part, lines)


def list_of(part: Part, line: Line) -> object:
    """What tells the list of an item from others: its parent, and its group where that is a case."""
    if not isinstance(part.value, Items):
        return line.path[:1]
    group = part.value.groups[cast(int, line.path[1])]
    heading = group.heading.casefold().removeprefix("persyaratan").strip(" :")
    return ("", *line.path[2:-2]) if heading in ONE_CASE and len(line.path) <= 5 else line.path[:-2]


def duplicates(part: Part, lines: list[Line]) -> Iterator[Hit]:
    """Items of one list that ask what one before them asks."""
    seen: dict[tuple[frozenset[str], frozenset[str]], list[tuple[bool, bool]]] = {}
    fresh: list[Asked] = []
    for line in lines:
        if len(line.words.tokens) > 60:
            continue
        if is_case_name(line.words):
            seen.clear()
            fresh.clear()
        for each in fresh:  # one item may name a document twice ("KK (Kartu Keluarga)")
            seen.setdefault((each.papers, each.rest), []).append((each.original, each.copy))
        fresh = [each for each in asked(line.words) if each.papers or len(each.rest) > 1]
        for each in fresh:
            forms = seen.get((each.papers, each.rest), ())
            if any(is_same_form((each.original, each.copy), other) for other in forms):
                alone = len(fresh) == 1
                fix = (
                    Fix("Hapus yang kedua", value=dropping(line)) if alone and line.field == "text" else None
                )
                said = " ".join(line.text.split()).rstrip(";.,")
                yield Hit(f'"{said[:80]}" sudah diminta sebelumnya. Cukup sekali.', part, line, fix=fix)
                break


APPLICANTS = word_set(
    """
    warga wni wna pasien bagi untuk pemohon penduduk orang anak badan perorangan perusahaan khusus
    apabila jika peserta calon umum permohonan
    """
)


def is_case_name(words: Words) -> bool:
    """Whether a line within a list only says for whom the next lines are ("Warga Negara Asing")."""
    content = words.content
    if len(content) > 8 or words.has(ORIGINAL) or words.has(COPY):
        return False
    applicant = len(content) <= 6 and any(each in APPLICANTS for each in content[:1])
    named = applicant or words.text.rstrip().endswith(":")
    return named and next(papers_named(words), None) is None


def is_same_form(one: tuple[bool, bool], other: tuple[bool, bool]) -> bool:
    """Whether two items ask one document in one form; the original and a copy are two."""
    return one == other or ((not any(one) or not any(other)) and one[0] == other[0])


def dropping(line: Line) -> Change:
    """The change that takes an item out."""
    return lambda value: cast(AnyValue, without(value, line.path))


# --- stamps --------------------------------------------------------------------------------------

STAMP = Phrases.listed(
    """
    meterai; bermeterai; dimeterai*; dimaterai*; bermaterai*; bermeterei*; materai*; meterai*;
    bermeterai*; materei*; bermatrai
    """
)
BEFORE_2021 = Phrases.listed(
    """
    sebelum 2021; sebelum tahun 2021; tahun 2020; sampai dengan 2020; sebelum 1 januari 2021
    """
)
OLD = (3000, 6000)
STAMP_DUTY = "Rp10.000,00"
NEAR = 7  # tokens between the word and the amount


@FAMILY.cell(
    "stamp-duty-old",
    "must",
    "requirements",
    "procedure",
    "fee",
    title="Tarif meterai lama",
    basis="UU 10/2020 Pasal 5",
)
def stamp_duty_old(cell: Cell, about: About) -> Iterator[Hit]:
    for part, line in cell.lines:
        words = line.words
        stamps = list(words.find(STAMP))
        if not stamps or words.has(BEFORE_2021) or is_older(words):
            continue
        paid = [(each.value, each.first, each.last) for each in money(words)]
        taken = {place for _, first, last in paid for place in range(first, last)}
        paid += [(each.value, each.first, each.last) for each in numbers(words) if each.first not in taken]
        for value, first, last in paid:
            if value in OLD and any(
                abs(first - each.last) <= NEAR or abs(each.first - last) <= NEAR for each in stamps
            ):
                span = words.tokens[first].start, words.tokens[last - 1].end
                yield Hit(
                    "meterai sekarang Rp10.000,00. Ganti jumlahnya.",
                    part,
                    line,
                    span,
                    Fix(f"Ganti dengan {STAMP_DUTY}", value=words_at(line, *span, STAMP_DUTY)),
                )
                break


def is_older(words: Words) -> bool:
    """Whether a document of a year before the present duty is meant."""
    return any(len(word) == 4 and word.isdigit() and "1945" <= word < "2021" for word in words.places)


# --- form and validity ---------------------------------------------------------------------------

SHOWN = Phrases.listed(
    """
    menunjukkan; memperlihatkan; ditunjukkan; diperlihatkan; mengunggah; unggah; upload; mengisi;
    scan; pindaian; pdf; jpg; foto dokumen; berkas digital; dipindai; membuat; menyebutkan; hasil
    pindai; memiliki; mempunyai; terdaftar; formulir; surat permohonan; surat pernyataan; proposal
    """
)
COUNTED = Phrases.listed("lembar; lbr; rangkap; eksemplar; buah; berkas; set; lembarnya; rangkapnya")
SIZE = Phrases.listed("x; ×; cm; ukuran")
PHOTO = frozenset(("pas foto",))
IDENTITY = frozenset(
    (
        "ktp",
        "kk",
        "akta kelahiran",
        "akta kematian",
        "buku nikah",
        "akta cerai",
        "kia",
        "ijazah",
        "npwp",
        "paspor",
        "sim",
        "sertifikat tanah",
    )
)


@FAMILY.cell(
    "requirement-form-unclear",
    "hint",
    "requirements",
    title="Bentuk atau jumlah dokumen belum disebut",
)
def requirement_form_unclear(cell: Cell, about: About) -> Iterator[Hit]:
    for part in cell.parts:
        if part.words.has(COUNTED_ALL):
            continue
        unclear = [
            line for line in part.lines if line.field in ("text", "paragraphs") and is_unclear(part, line)
        ]
        if unclear:
            sentence = (
                "ada dokumen yang belum jelas asli atau fotokopi, jumlah lembar, atau ukurannya. Lengkapi."
            )
            yield Hit(sentence, part, unclear[0])


COUNTED_ALL = Phrases.listed(
    """
    masing-masing persyaratan; masing-masing rangkap; semua berkas rangkap; dibuat
    rangkap; seluruh dokumen
    """
)


def is_unclear(part: Part, line: Line) -> bool:
    """Whether an item leaves open in which form and how often a document is wanted."""
    words = line.words
    names = {each.name for each in papers_named(words)}
    if not names & (IDENTITY | PHOTO) or words.has(SHOWN) or has_children(part, line):
        return False
    detail = detail_of(part, line)
    form = words.has(ORIGINAL) or words.has(COPY) or bool(getattr(detail, "form", ""))
    count = (
        words.has(COUNTED) or getattr(detail, "copies", None) is not None or any(True for _ in numbers(words))
    )
    if names & PHOTO:
        return not ((words.has(SIZE) and words.has(COUNTED)) or getattr(detail, "copies", None))
    return not form or (words.has(COPY) and not words.has(ORIGINAL) and not count)


def detail_of(part: Part, line: Line) -> object:
    """What an item says in fields of their own."""
    held: object = part.value
    for step in line.path[:-1]:
        held = cast(tuple[object, ...], held)[step] if isinstance(step, int) else getattr(held, step)
    return getattr(held, "detail", None)


CARD = Phrases.listed("ktp; kartu tanda penduduk")
STILL_VALID = Phrases.listed(
    """
    yang masih berlaku; masih berlaku; yang berlaku; yang masih aktif; masih aktif; yang masih hidup;
    yang masih valid; berlaku
    """
)
EXPIRES = Phrases.listed(
    """
    sim; paspor; passport; orang asing; wna; kitas; kitap; rujukan; bpjs; izin tinggal; stnk; kartu
    pelajar; mahasiswa; npwp; kis; asuransi; surat pindah; surat keterangan
    """
)


@FAMILY.cell(
    "ktp-validity",
    "hint",
    "requirements",
    title="KTP-el berlaku seumur hidup",
    basis="UU 24/2013 Pasal 64 dan Pasal 101",
)
def ktp_validity(cell: Cell, about: About) -> Iterator[Hit]:
    for part, line in cell.lines:
        words = line.words
        card = next(words.find(CARD), None)
        found = next(
            (each for each in words.find(STILL_VALID) if card and 0 <= each.first - card.last <= 5), None
        )
        if found is None or words.has(EXPIRES):
            continue
        first, last = words.span(found)
        fix = Fix("Hapus kata itu", value=words_out(line, first, last))
        yield Hit("KTP-el berlaku seumur hidup. Hapus syarat masih berlaku.", part, line, (first, last), fix)
