"""Family 3: whether the way to the product can be followed: who does what, what happens otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from drafter.checks.cells import Cell, Part, Path, with_field
from drafter.checks.findings import Fix, Hit
from drafter.checks.rules import Family
from drafter.checks.step_lines import GIVERS, RECEIVERS, StepLine, is_receiver, names_doer, steps_of
from drafter.checks.views import About
from drafter.checks.words import Phrases, Words, prepare
from drafter.model.answers import AnyValue, Branch, Items, Steps, Text

FAMILY = Family("procedure", "Sistem, mekanisme, dan prosedur")
LAW = "UU 25/2009 Pasal 21 huruf c"

# --- who does it ---------------------------------------------------------------------------------

STAGES = Phrases.listed(
    """
    tahapan; tahap; tahap-tahap; tahapan-tahapan; terdiri atas; terdiri dari; meliputi; sebagai
    berikut
    """
)
# Words that begin with "di" and are no passive.
NO_PASSIVE = frozenset(
    (
        "di",
        "dia",
        "dinas",
        "diklat",
        "diri",
        "direktur",
        "dimensi",
        "dini",
        "distrik",
        "disabilitas",
        "diskusi",
        "dilakukannya",
    )
)
NOMINAL = Phrases.listed(
    """
    verifikasi; pemeriksaan; penandatanganan; pencetakan; penyerahan; pendaftaran; pengecekan;
    penelitian; pencatatan; registrasi; persetujuan; pembuatan; penerbitan; pengesahan; pembayaran;
    pengambilan; validasi; disposisi; survei; entri; input; proses; penerimaan; pengarsipan;
    penomoran; paraf; berkas; permohonan; surat; dokumen; data; hasil; selanjutnya; kemudian; setelah;
    apabila; jika; bila
    """
)


@FAMILY.cell(
    "procedure-step-without-actor",
    "should",
    "procedure",
    title="Langkah tanpa pelaku",
    basis="UU 25/2009 Pasal 21 huruf c dan penjelasannya",
)
def procedure_step_without_actor(cell: Cell, about: About) -> Iterator[Hit]:
    for part in cell.parts:
        if not isinstance(part.value, Steps | Items | Text):
            continue
        steps = [each for each in steps_of(part) if each.words]
        if any(prepare(each.heading).has(STAGES) for each in steps[:1] if each.heading) or is_figure(part):
            continue
        lacking = [each for each in steps if lacks_actor(each)]
        if lacking:
            listed = numbers_told([each.number for each in lacking])
            sentence = f"langkah {listed} belum menyebut pelakunya. Tulis siapa yang melakukan."
            yield Hit(sentence, part, lacking[0].line)


def lacks_actor(step: StepLine) -> bool:
    """Whether a step is done by nobody: passive or a bare noun, with no one named in it or above it."""
    words = step.words
    if step.actor or names_doer(words) or is_other_way(words):
        return False
    if step.heading and names_doer(prepare(step.heading)):
        return False
    content = words.content
    passive = any(word.startswith("di") and len(word) > 5 and word not in NO_PASSIVE for word in content)
    if passive:
        return True
    first = content[0] if content else ""
    return bool(first) and (first in NOMINAL.by_first or is_noun_of_act(first)) and not step.inner


IF = frozenset(("jika", "apabila", "bila", "kalau", "dalam"))  # "dalam hal"


def is_other_way(words: Words) -> bool:
    """Whether a step only tells what becomes of a file that is not in order."""
    return bool(words.tokens) and words.tokens[0].word in IF and words.has(NOT_IN_ORDER)


NOT_IN_ORDER = Phrases.listed(
    """
    tidak lengkap; belum lengkap; kurang lengkap; tidak sesuai; belum sesuai; tidak memenuhi; belum
    memenuhi; tidak benar; tidak disetujui; ditolak; tidak dilengkapi; tidak sah; tidak valid
    """
)


def is_noun_of_act(word: str) -> bool:
    """Whether a word names an act without its doer ("pengetikan", "verifikasi")."""
    return len(word) > 6 and (
        (word.startswith("pe") and word.endswith("an")) or word.endswith(("isasi", "ikasi", "asi"))
    )


def numbers_told(numbers: list[int]) -> str:
    """Numbers as a list: "2, 4, dan 5"."""
    said = [str(each) for each in dict.fromkeys(numbers)]
    if len(said) > 4:
        return f"{', '.join(said[:4])}, dan lainnya"
    return (
        said[0]
        if len(said) == 1
        else f"{' dan '.join(said)}"
        if len(said) == 2
        else f"{', '.join(said[:-1])}, dan {said[-1]}"
    )


# --- what happens otherwise ----------------------------------------------------------------------

CHECKS = Phrases.listed(
    """
    memeriksa; meneliti; memverifikasi; verifikasi; mengecek; pengecekan; cek; pemeriksaan; validasi;
    memvalidasi; diperiksa; diverifikasi; divalidasi; dicek; diteliti; mengoreksi; penelitian;
    kelengkapan; meneliti kelengkapan; mencocokkan; dicocokkan; menelaah; ditelaah; koreksi; menilai;
    dinilai
    """
)
OBJECTS = Phrases.listed(
    """
    berkas; dokumen; persyaratan; kelengkapan; permohonan; data; administrasi; syarat; keabsahan;
    kebenaran; surat; formulir; proposal
    """
)
MET = Phrases.listed(
    """
    jika lengkap; bila lengkap; apabila lengkap; kalau lengkap; yang lengkap; telah lengkap; sudah
    lengkap; dinyatakan lengkap; memenuhi persyaratan; memenuhi syarat; jika sesuai; apabila sesuai;
    bila sesuai; jika disetujui; apabila disetujui; bila disetujui; jika benar; apabila benar; jika
    memenuhi; berkas lengkap; jika berkas; apabila berkas; bila berkas; jika persyaratan; apabila
    persyaratan; bila persyaratan
    """
)
BY_DESIGN = Phrases.listed(
    """
    membawa berkas lengkap; membawa berkas; membawa persyaratan lengkap; dengan membawa; melengkapi
    berkas
    """
)
OTHERWISE = Phrases.listed(
    """
    tidak lengkap; belum lengkap; kurang lengkap; kurang; kekurangan; dikembalikan; mengembalikan;
    pengembalian; ditolak; menolak; penolakan; tidak memenuhi; belum memenuhi; tidak sesuai; belum
    sesuai; perbaikan; diperbaiki; memperbaiki; tidak disetujui; dilengkapi kembali; melengkapi;
    dilengkapi; jika tidak; bila tidak; apabila tidak; kalau tidak; revisi; direvisi; tidak benar;
    tidak sah; tidak valid; kembali ke; belum benar; tidak dapat; bilamana tidak; ditangguhkan; tidak
    terpenuhi; pembetulan; ketidaklengkapan; sampai lengkap; hingga lengkap; tidak layak; belum sah;
    salah
    """
)
CLINICAL = Phrases.listed(
    """
    triase; triage; klinis; pasien; anamnesa; anamnesis; tanda vital; tekanan darah; diagnosis;
    diagnosa; janin; kesehatan; imunisasi; skrining; fisik; laboratorium; spesimen; sampel; sediaan;
    resep; obat; darah; luka; kehamilan; gigi
    """
)


@FAMILY.cell(
    "procedure-branch-open",
    "should",
    "procedure",
    title="Belum ada langkah bila tidak lengkap",
    basis="UU 25/2009 Pasal 34; UU 30/2014 Pasal 50 [GK]",
)
def procedure_branch_open(cell: Cell, about: About) -> Iterator[Hit]:
    for part in cell.parts:
        steps = list(steps_of(part))
        if is_figure(part) or any(each.branch is not None for each in steps) or part.words.has(OTHERWISE):
            continue
        clinical = part.words.has(CLINICAL)
        step = next((each for each in steps if decides(each, clinical)), None)
        if step is not None:
            sentence = (
                "berkas diperiksa, tetapi belum disebut apa yang terjadi bila tidak lengkap. Tambahkan."
            )
            fix = Fix(
                "Tambah langkah pengembalian",
                value=lambda value, path=step.path: branched(value, path),
                confirm=True,
            )
            yield Hit(sentence, part, step.line, fix=fix if isinstance(part.value, Steps) else None)


def decides(step: StepLine, clinical: bool = False) -> bool:
    """Whether a file is examined or a condition on it is told; `clinical` where the steps are about care."""
    words = step.words
    if words.has(CLINICAL) and not words.has(OBJECTS):
        return False
    if (is_receiver(step) and not words.has(GIVERS)) or (words.has(BY_DESIGN) and not words.has(CHECKS)):
        return False
    return (words.has(CHECKS) and (words.has(OBJECTS) or not clinical)) or words.has(MET)


def branched(value: AnyValue, path: Path) -> AnyValue:
    """Steps with the other way added to one of them."""
    if not isinstance(value, Steps):
        return value
    branch = Branch(
        condition="jika tidak lengkap", action="berkas dikembalikan kepada pemohon dengan catatan kekurangan"
    )
    return cast(AnyValue, with_field(value, (*path, "branch"), branch))


# --- only a picture ------------------------------------------------------------------------------

FIGURE = Phrases.listed(
    """
    gambar; bagan; alur; flowchart; diagram; skema; bagan alir; bagan alur; img; foto alur; flow
    chart; brosur
    """
)
POINTS = Phrases.listed(
    """
    lihat; terlampir; sesuai; seperti; sebagaimana; pada; dalam; di bawah; berikut; tercantum;
    pelayanan; standar; prosedur; mekanisme; sistem; ini; dan; gambar; bagan; alur; terpasang;
    dipasang; ruang tunggu
    """
)


@FAMILY.cell(
    "procedure-figure-only",
    "should",
    "procedure",
    title="Prosedur hanya berupa gambar",
    basis="UU 8/2016 (aksesibilitas) [GK]",
    silences=(
        "procedure-no-handover",
        "procedure-branch-open",
        "procedure-step-without-actor",
        "component-deferred",
    ),
)
def procedure_figure_only(cell: Cell, about: About) -> Iterator[Hit]:
    for part in cell.parts:
        if is_figure(part):
            yield Hit(
                "hanya berupa gambar atau bagan. Tulis juga langkahnya agar dapat dibaca semua orang.", part
            )


def is_figure(part: Part) -> bool:
    """Whether nothing but a picture, or a pointer to one, tells the steps."""
    value = part.value
    lines = [line for line in part.lines if line.words and line.field != "alt"]
    if (
        isinstance(value, Steps)
        and value.picture is not None
        and not any(group.steps for group in value.groups)
    ):
        return True
    if not lines or len(lines) > 3:
        return False
    return all(points_at_figure(line.words) for line in lines) and any(
        line.words.has(FIGURE) for line in lines
    )


def points_at_figure(words: Words) -> bool:
    """Whether a line is the place of a picture, or says where one hangs."""
    first = words.tokens[0].word if words.tokens else ""
    if first in ("[", "<", "!") and words.has(FIGURE):
        return "→" not in words.text and "->" not in words.text
    verbs = any(
        word.startswith(("me", "di")) and len(word) > 5 and word not in POINTING for word in words.content
    )
    actors = words.has(RECEIVERS)
    return words.has(FIGURE) and not verbs and not actors and len(words.content) <= 18


POINTING = frozenset(
    (
        "melihat",
        "mengikuti",
        "mekanisme",
        "menurut",
        "dilihat",
        "ditampilkan",
        "dipasang",
        "ditempel",
        "mengacu",
        "merujuk",
        "disajikan",
        "digambarkan",
        "media",
        "diagram",
        "disediakan",
        "dimaksud",
        "membaca",
        "menyesuaikan",
    )
)


# --- vague times of steps ------------------------------------------------------------------------

VAGUE = Phrases.listed(
    """
    secukupnya; beberapa saat; segera; menyesuaikan; disesuaikan; tergantung; sewaktu-waktu;
    kondisional; situasional; relatif; sesuai kebutuhan; sesuai antrean; beberapa menit; beberapa jam;
    beberapa hari; tidak tentu; tidak lama; sesuai kondisi; fleksibel; secepatnya; sebentar; sejenak;
    bervariasi; sesuai keadaan; seperlunya; variatif; tidak terbatas; sampai selesai; tentatif;
    hitungan menit; hitungan jam; as needed; sesuai jadwal; cepat; insidentil
    """
)
OPENS = (
    ":",
    "(",
    "-",
    ",",
    "waktu",
    "selama",
    "dalam",
    "durasi",
    "lamanya",
    "membutuhkan",
    "memerlukan",
    "=",
    "waktunya",
    "[",
)
CLOSES = ("", ")", ";", ".", ",", "]")
TIME_HEADS = ("waktu", "durasi", "lama", "jangka")


@FAMILY.cell(
    "step-duration-vague",
    "should",
    "procedure",
    title="Waktu langkah tidak dapat diukur",
    basis="UU 25/2009 Pasal 21 huruf d",
)
def step_duration_vague(cell: Cell, about: About) -> Iterator[Hit]:
    for part, line in cell.lines:
        tokens = line.words.tokens
        for found in line.words.find(VAGUE):
            before = tokens[found.first - 1].word if found.first else ""
            after = tokens[found.last].word if found.last < len(tokens) else ""
            alone = not before and not after and line.field in ("rows", "text", "words")
            if alone or (before in OPENS and stands_for_time(line.words, found.first, after)):
                first, last = line.words.span(found)
                said = line.text[first:last]
                yield Hit(
                    f'"{said}" belum dapat diukur. Tulis lamanya, atau hapus.', part, line, (first, last)
                )
                break


def stands_for_time(words: Words, first: int, after: str) -> bool:
    """Whether a vague word is said of a time: in brackets or behind a colon, or behind a word for time."""
    before = [each.word for each in words.tokens[max(0, first - 4) : first]]
    if before and before[-1] in (":", "(", "-", "=", "["):
        return after in CLOSES or after in (
            "sesuai",
            "dengan",
            "antrean",
            "kondisi",
            "jumlah",
            "pada",
            "saja",
        )
    timed = any(each in TIME_HEADS or each.startswith(TIME_HEADS) for each in before)
    return timed or (before[-1:] == [","] and after in ("", "."))
