"""Family 14, the dictum: its labels, what it must order, from when it holds, what it revokes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from drafter.checks.decree_lines import (
    changed,
    each_changed,
    inserted,
    replaced_words,
    several,
    templated,
    unlabelled,
    unmasked,
    with_text,
)
from drafter.checks.findings import Fix, Hit, Place
from drafter.checks.grounds_form import FAMILY
from drafter.checks.mentions import Mention, mentions
from drafter.checks.rules import Family
from drafter.checks.views import About, PapersView, Point
from drafter.checks.words import Found, Phrases, Words, prepare
from drafter.checks.written_dates import dates_in
from drafter.model.draft import Draft, OldDecree
from drafter.model.edits import add_point
from drafter.wording import long_date, ordinal_label, roman

__all__ = ["FAMILY", "Family"]

PART = "dictum"
LABELS = {ordinal_label(number).casefold(): number for number in range(1, 100)} | {"pertama": 1}


# --- labels ------------------------------------------------------------------------------------


@FAMILY.draft(
    "dictum-labels",
    "should",
    title="Label diktum",
    basis="kebiasaan tata naskah: KESATU, KEDUA, dan seterusnya",
)
def dictum_labels(papers: PapersView, about: About) -> Iterator[Hit]:
    wrong: list[int] = []
    reasons: dict[str, None] = {}
    labels = [(point.number, dictum_label(point)) for point in papers.dictum if point.source]
    if not any(label for _, label in labels):
        return
    for number, label in labels:
        reason = label_fault(label, number + 1)
        if reason:
            wrong.append(number)
            reasons[reason] = None
    if wrong:
        right = f"{ordinal_label(1)}, {ordinal_label(2)}, dan seterusnya"
        sentence = f"{', '.join(reasons)}. Pakai {right} berurutan."
        fix = Fix("Beri label oleh program", draft=each_changed("dictum", unlabelled))
        yield several(PART, wrong, sentence, fix)


def label_fault(label: str, number: int) -> str:
    """What is wrong with the label of the n-th point; "" where nothing is."""
    if not label:
        return "ada diktum tanpa label"
    if any(LABELS.get(each.casefold()) == number and each.isupper() for each in label.split("/")):
        return f'"{label}" ditulis KESATU' if label.casefold() == "pertama" else ""
    known = LABELS.get(label.casefold(), 0)
    if known != number and known:
        return f'label "{label}" tidak berurutan'
    if label.casefold() == "pertama":
        return f'"{label}" ditulis KESATU'
    return f'"{label}" ditulis {ordinal_label(number)}'


def dictum_label(point: Point) -> str:
    """The label of a point as it was found, without what stands around it; "" where it has none."""
    tokens = point.found.tokens
    start = 1 if tokens and tokens[0].word == "diktum" else 0
    if tokens and tokens[0].word == "(":  # "(hanya bila menggantikan) KEEMPAT :"
        closing = next((n for n, each in enumerate(tokens) if each.word == ")"), 0)
        start = closing + 1
    for end in range(min(len(tokens), start + 5), start, -1):
        said = [each.raw for each in tokens[start:end]]
        label = " ".join(said).replace(" / ", "/")
        if all(each.strip().casefold() in LABELS for each in label.split("/")):
            return label
    if start + 1 < len(tokens) and tokens[start + 1].word in (".", ")", ":") and len(tokens[start].word) <= 2:
        return tokens[start].raw
    return ""


# --- what it must order ------------------------------------------------------------------------

DUTY = Phrases.listed(
    """
    wajib; harus; dilaksanakan; melaksanakan; mempedomani; dipedomani; pedoman; menerapkan;
    diterapkan; dijalankan; menjalankan; mematuhi; dipatuhi; digunakan; dipergunakan; berlaku bagi;
    mengikat; berkewajiban; menaati; ditaati; kewajiban
    """
)
YARDSTICK = Phrases.listed(
    """
    acuan; tolok ukur; tolak ukur; penilaian; menilai; dinilai; ukuran; evaluasi kinerja; dievaluasi;
    diukur; dasar penilaian; mengukur; pengukuran; pengawasan; mengevaluasi; parameter; indikator
    """
)


def says(papers: PapersView, template: str) -> bool:
    """Whether the dictum has a wording of the template, unchanged."""
    return any(each.template == template for each in papers.dictum)


@FAMILY.draft(
    "dictum-no-duty",
    "should",
    title="Diktum kewajiban melaksanakan belum ada",
    basis="PermenPANRB 15/2014 [GK]",
)
def dictum_no_duty(papers: PapersView, about: About) -> Iterator[Hit]:
    if not papers.dictum or says(papers, "kewajiban") or "perubahan" in papers.title.places:
        return
    every = [each.words for each in papers.dictum]
    if any(words.has(DUTY) for words in every) and any(words.has(YARDSTICK) for words in every):
        return
    fix = Fix("Tambahkan diktum kewajiban", draft=inserted("dictum", "kewajiban", before_last=True))
    yield Hit(
        "belum ada diktum bahwa standar wajib dilaksanakan dan menjadi acuan penilaian kinerja. Tambahkan.",
        place=Place(part=PART),
        fix=fix,
    )


UNPARTED = Phrases.listed(
    """
    tidak terpisahkan; tidak dapat dipisahkan; tak terpisahkan; tidak terpisah; tidak bisa dipisahkan;
    satu kesatuan; tidak dapat terpisahkan; tak dapat dipisahkan; kesatuan yang utuh
    """
)
IN_ANNEX = Phrases.listed(
    """
    dalam lampiran keputusan ini; pada lampiran keputusan ini; dalam keputusan ini; dalam lampiran;
    pada lampiran
    """
)
ANNEXED = "dalam Lampiran yang merupakan bagian yang tidak terpisahkan dari Keputusan ini"


@FAMILY.draft(
    "dictum-no-annex",
    "should",
    title="Lampiran belum dinyatakan bagian yang tidak terpisahkan",
    basis="UU 12/2011 Lampiran II angka 192 dan angka 193",
)
def dictum_no_annex(papers: PapersView, about: About) -> Iterator[Hit]:
    if (
        not papers.dictum
        or says(papers, "penetapan")
        or any(each.words.has(UNPARTED) for each in papers.dictum)
    ):
        return
    sentence = (
        "belum menyatakan Lampiran sebagai bagian yang tidak terpisahkan dari Keputusan ini. Tambahkan."
    )
    for point in papers.dictum:
        found = next(point.words.find(IN_ANNEX), None)
        if found is not None:
            edit = changed("dictum", point.number, replaced_words(point, *point.words.span(found), ANNEXED))
            place = Place(part=PART, point=point.number)
            yield Hit(sentence, place=place, fix=Fix("Lengkapi rumusan lampiran", draft=edit))
            return
    text = "Lampiran merupakan bagian yang tidak terpisahkan dari Keputusan ini"
    fix = Fix("Tambahkan diktum lampiran", draft=lambda draft: add_point(draft, "dictum", 1, text))
    yield Hit(sentence, place=Place(part=PART), fix=fix)


# --- from when ---------------------------------------------------------------------------------

EFFECT = Phrases.listed(
    """
    mulai berlaku; berlaku sejak; berlaku pada; berlaku mulai; berlaku terhitung; berlaku efektif;
    berlaku setelah; berlaku saat; berlaku per; berlaku surut; mulai diberlakukan; diberlakukan sejak;
    mulai dilaksanakan; berlaku dari; berlakunya; diberlakukan pada; diberlakukan mulai; berlaku
    semenjak; berlaku tmt; berlaku selama; berlaku dengan; diberlakukan terhitung; berlaku untuk; daya
    laku; terhitung mulai; terhitung sejak; kekuatan mengikat; mulai efektif; efektif berlaku; berlaku
    sampai
    """
)


@FAMILY.draft(
    "dictum-no-effect",
    "should",
    title="Saat mulai berlaku belum disebut",
    basis="UU 30/2014 Pasal 57",
)
def dictum_no_effect(papers: PapersView, about: About) -> Iterator[Hit]:
    if not papers.dictum or says(papers, "berlaku"):
        return
    if any(effect_in(each.words) is not None for each in papers.dictum):
        return
    fix = Fix("Tambahkan diktum mulai berlaku", draft=inserted("dictum", "berlaku"))
    yield Hit("belum menyebut kapan Keputusan ini mulai berlaku. Tambahkan.", place=Place(part=PART), fix=fix)


def effect_in(words: Words) -> Found | None:
    """Where a text says from when the decree holds; "pada saat Keputusan ini mulai berlaku" does not."""
    for found in words.find(EFFECT):
        before = [each.word for each in words.tokens[max(0, found.first - 4) : found.first]]
        if before[-1:] == ["tidak"] or ("saat" in before and words.has(REVOKING)):
            continue
        return found
    return None


@FAMILY.draft(
    "dictum-retroactive",
    "should",
    title="Berlaku surut",
    basis="UU 30/2014 Pasal 58 [GK]",
)
def dictum_retroactive(papers: PapersView, about: About) -> Iterator[Hit]:
    decreed, year = papers.draft.dates.decree, papers.draft.decree.year
    for point in papers.dictum:
        effect = effect_in(point.words)
        if effect is None:
            continue
        start = point.words.tokens[effect.first].start
        said = next((each for each in dates_in(point.words) if each.start > start and each.day_of), None)
        since = said.day_of if said is not None else None
        early = since is not None and (since < decreed if decreed else bool(year) and since.year < year)
        if not early and "surut" not in point.words.places:
            continue
        told = (
            f"berlaku sejak {long_date(since)}, sebelum tanggal penetapan"
            if early and since
            else "berlaku surut"
        )
        edit = changed("dictum", point.number, templated("berlaku"))
        yield Hit(
            f"{told}. Keputusan berlaku pada tanggal ditetapkan atau sesudahnya.",
            place=Place(part=PART, point=point.number),
            fix=Fix("Berlaku pada tanggal ditetapkan", draft=edit),
        )


# --- what it revokes ---------------------------------------------------------------------------

REVOKING = Phrases.listed(
    """
    dicabut; mencabut; tidak berlaku; dibatalkan; membatalkan; dihapus; dihapuskan; diganti;
    digantikan; tidak berlaku lagi; pencabutan; dinyatakan gugur; ditiadakan; tidak mempunyai kekuatan
    """
)
OUTDATED = Phrases.listed(
    """
    tidak sesuai; belum sesuai; ketinggalan; tertinggal; harus digantikan; perlu digantikan; harus
    dicabut; kedaluwarsa; kadaluarsa; kadaluwarsa; tidak mutakhir; harus diperbarui; harus
    disesuaikan; sudah lama; diganti dengan; digantikan dengan; harus diubah; sudah saatnya diganti;
    dipandang perlu diganti; perlu pembaruan; tidak mencerminkan; perlu diganti; perlu dicabut; perlu
    ditinjau; perlu disesuaikan; perlu diperbarui; perlu disempurnakan; perlu dilakukan penyesuaian;
    perlu dilakukan perubahan; perlu dilakukan penyempurnaan; perlu penyesuaian; perlu diubah; tidak
    relevan; tidak memadai; tidak lagi sesuai; tidak lagi memadai; sudah tidak relevan; kurang sesuai;
    sudah usang; perlu dilakukan penggantian; perlu dilakukan peninjauan; harus diganti; perlu
    mengganti; perlu mencabut; tidak dapat dipakai; tidak dapat digunakan
    """
)
BEFORE_OUTDATED = ("sudah", "telah", "perlu", "harus", "yang", "dinilai", "dipandang", "tersebut", "itu")
DECREES = (
    "keputusan",
    "peraturan kepala",
    "peraturan camat",
    "peraturan lurah",
    "peraturan direktur",
    "surat keputusan",
)
HIGHER = ("menteri", "presiden", "gubernur", "mahkamah", "ketua mahkamah", "bersama")


@FAMILY.draft(
    "revocation-missing",
    "must",
    title="Keputusan lama belum dicabut",
    basis="UU 12/2011 Lampiran II tentang pencabutan",
)
def revocation_missing(papers: PapersView, about: About) -> Iterator[Hit]:
    decree = papers.draft.decree
    if "perubahan" in papers.title.places or revokes_in_words(papers):
        return
    if decree.revokes:
        if was_found(papers):
            fix = Fix("Tambahkan diktum pencabutan", draft=inserted("dictum", "mencabut", before_last=True))
            yield Hit(
                "naskah ini menggantikan keputusan lama, tetapi diktumnya tidak mencabutnya. Tambahkan.",
                place=Place(part=PART),
                fix=fix,
            )
        return
    for point in papers.considerations:
        old = replaced_decree(point)
        if old is not None:
            made = old_decree(point.words, old)
            yield Hit(
                f"Menimbang menyatakan {made.title} Nomor {made.number} tidak sesuai lagi, tetapi diktum "
                "tidak mencabutnya. Tambahkan diktum pencabutan.",
                place=Place(part=PART),
                fix=Fix("Tambahkan pencabutan", draft=lambda draft, old=made: revoked(draft, old)),
                also=(Place(part="considerations", point=point.number),),
            )
            return
        if is_outdated_standard(point):
            yield Hit(
                "Menimbang menyatakan standar yang lama tidak sesuai lagi, tetapi diktum tidak mencabut "
                "keputusannya. Tambahkan diktum pencabutan.",
                place=Place(part=PART),
                also=(Place(part="considerations", point=point.number),),
            )
            return
    current, decreed = papers.draft.dates.current_decree, papers.draft.dates.decree
    if current is not None and decree.dictum and (decreed is None or current < decreed):
        yield Hit(
            f"standar yang berlaku ditetapkan {long_date(current)}. Bila digantikan, cabutlah.",
            place=Place(part=PART),
            severity="hint",
        )


def was_found(papers: PapersView) -> bool:
    """Whether the dictum was read from a file; of one begun here the program sets what revokes."""
    return any(each.source for each in papers.dictum) and not says(papers, "mencabut")


def revokes_in_words(papers: PapersView) -> bool:
    """Whether a point of the dictum revokes something in the officer's words."""
    return any(unmasked(each.words).has(REVOKING) for each in papers.dictum) or any(
        each.origin == "mencabut" and each.words for each in papers.dictum
    )


def replaced_decree(point: Point) -> Mention | None:
    """The decree that a consideration says no longer fits."""
    if not unmasked(point.words).has(OUTDATED):
        return None
    for each in mentions(point.words):
        if each.kind.startswith(DECREES) and not each.kind.partition(" ")[2].startswith(HIGHER):
            return each
    return None


OLD_STANDARD = Phrases.listed(
    """
    yang ditetapkan pada; yang telah ditetapkan; yang sudah ditetapkan; yang ditetapkan sebelumnya;
    yang lama; yang berlaku sebelumnya; tahun sebelumnya; yang ditetapkan tahun
    """
)
STANDARD = Phrases.listed("standar pelayanan")


def is_outdated_standard(point: Point) -> bool:
    """Whether a standard that was set before is said to fit no longer, its decree unnamed."""
    words = unmasked(point.words)
    return words.has(OUTDATED) and words.has(OLD_STANDARD) and words.has(STANDARD)


def old_decree(words: Words, each: Mention) -> OldDecree:
    """A decree as its text names it."""
    tokens = words.tokens
    at = next((n for n in range(each.first, each.last) if tokens[n].word in ("nomor", "no")), each.last)
    about = next((n for n in range(at, each.last) if tokens[n].word == "tentang"), each.last)
    title = words.said(each.first, at) if at > each.first else "Keputusan"
    number = words.said(at + 1, about).strip(" .:,") if about > at + 1 else each.number
    said = words.said(about + 1, each.last).strip() if about + 1 < each.last else ""
    for outdated in prepare(said).find(OUTDATED):  # a title without gazette runs on into the sentence
        said = said[: prepare(said).tokens[outdated.first].start]
        break
    while said.split()[-1:] and said.split()[-1].casefold() in BEFORE_OUTDATED:
        said = said.rstrip()[: -len(said.split()[-1])].rstrip()
    return OldDecree(title=title.strip(), number=number, about=said.strip())


def revoked(draft: Draft, old: OldDecree) -> Draft:
    """The draft with one more decree that it revokes, and the point that does."""
    decree = draft.decree
    draft = replace(draft, decree=replace(decree, revokes=(*decree.revokes, old)))
    return inserted("dictum", "mencabut", before_last=True)(draft)


WORDINGS = Phrases.listed(
    """
    dicabut dan dinyatakan tidak berlaku lagi; dicabut dan tidak berlaku lagi; dinyatakan tidak
    berlaku lagi; tidak berlaku lagi; dinyatakan tidak berlaku; dinyatakan dicabut dan tidak berlaku;
    dinyatakan dicabut; dicabut dan tidak berlaku; dicabut; dibatalkan; dinyatakan batal; dihapus;
    dihapuskan; diganti; digantikan; tidak berlaku; dinyatakan gugur; ditiadakan; dicabut dan
    dinyatakan tidak berlaku; dinyatakan dicabut dan dinyatakan tidak berlaku; sudah tidak berlaku;
    sudah tidak berlaku lagi; tidak mempunyai kekuatan hukum; dinyatakan tidak berlaku dan dicabut;
    dinyatakan dibatalkan; dinyatakan dihapus
    """
)


@FAMILY.draft(
    "revocation-wording",
    "should",
    title="Rumusan pencabutan",
    basis="UU 12/2011 Lampiran II angka 146",
)
def revocation_wording(papers: PapersView, about: About) -> Iterator[Hit]:
    for point in papers.dictum:
        if point.words:
            yield from wording_of(point)
    for each in papers.draft.decree.revokes:
        named = mentions(prepare(each.title)) if not each.number else []
        number, title = bool(each.number or named), bool(each.about or any(one.title for one in named))
        if not (number and title):
            what = "nomor" if not number else "judul"
            yield Hit(f"{what} keputusan yang dicabut belum disebut. Lengkapi.", place=Place(part=PART))


def wording_of(point: Point) -> Iterator[Hit]:
    """What is wrong with a point of the officer's that revokes."""
    words = unmasked(point.words)
    every = [each for each in words.find(WORDINGS) if is_of_decree(words, each)]
    found = max(every, key=lambda each: each.last - each.first, default=None)
    if found is None:
        return
    place = Place(part=PART, point=point.number, span=words.span(found))
    if found.phrase != "dicabut dan dinyatakan tidak berlaku":
        right = "dicabut dan dinyatakan tidak berlaku"
        edit = changed("dictum", point.number, replaced_words(point, *words.span(found), right))
        said = words.said(found.first, found.last)
        yield Hit(f'"{said}" ditulis "{right}".', place=place, fix=Fix(f'Ganti dengan "{right}"', draft=edit))
        return
    named = [
        each for each in mentions(point.words) if each.first < found.first or len(point.text.splitlines()) > 1
    ]
    if not any(each.number for each in named):
        yield Hit("keputusan yang dicabut belum disebut nomor dan judulnya. Lengkapi.", place=place)
    elif not all(each.title for each in named if each.kind.startswith(("keputusan", "peraturan"))):
        yield Hit("keputusan yang dicabut belum disebut judulnya. Lengkapi.", place=place)


def is_of_decree(words: Words, found: Found) -> bool:
    """Whether what is revoked is a decree or rule, and not a service or a paper of somebody's."""
    before = [each.word for each in words.tokens[: found.first]]
    if before[-1:] == ["tidak"] or before[-1:] == ["dapat"]:
        return False
    subject = [each for each in before if each in ("keputusan", "peraturan", "ketentuan", "sk", "instruksi")]
    own = before.count("ini")
    return len(subject) > own or (bool(subject) and bool(mentions(words)))


# --- annexes -----------------------------------------------------------------------------------

ANNEX = Phrases.listed("lampiran")


@FAMILY.draft(
    "annex-heading",
    "should",
    title="Penomoran dan kepala lampiran",
    basis="UU 12/2011 Lampiran II angka 194 sampai dengan angka 196",
)
def annex_heading(papers: PapersView, about: About) -> Iterator[Hit]:
    for point in papers.dictum:
        for found in point.words.find(ANNEX):
            following = point.words.tokens[found.last : found.last + 1]
            if following and following[0].word.isdigit() and len(following[0].word) <= 2:
                said = point.words.said(found.first, found.last + 1)
                edit = changed("dictum", point.number, with_text(romanised(point)))
                yield Hit(
                    f'"{said}" ditulis dengan angka Romawi.',
                    place=Place(part=PART, point=point.number),
                    fix=Fix("Ganti dengan angka Romawi", draft=edit),
                )
                break


def romanised(point: Point) -> str:
    """A text whose annexes bear Roman numerals."""
    text, words = point.text, point.words
    for found in reversed(list(words.find(ANNEX))):
        following = words.tokens[found.last : found.last + 1]
        if following and following[0].word.isdigit() and 0 < int(following[0].word) < 100:
            number = following[0]
            text = text[: number.start] + roman(int(number.word)) + text[number.end :]
    return text
