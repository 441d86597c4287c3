"""Family 3, beside the other components: documents that only a step asks, and what a web page left behind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from drafter.checks.cells import Line, Part, with_text
from drafter.checks.findings import Fix, Hit, Place
from drafter.checks.papers_named import Named, papers_named
from drafter.checks.references import FAMILY
from drafter.checks.rules import each_line
from drafter.checks.step_lines import GIVERS, RECEIVERS, StepLine, is_receiver, steps_of
from drafter.checks.views import About, ServiceView
from drafter.checks.words import Phrases, Words
from drafter.model.answers import AnyValue, Item, ItemGroup, Items, One
from drafter.model.draft import Draft
from drafter.model.edits import answer

DEMANDS = Phrases.listed(
    """
    melampirkan; dilampiri; membawa; menyerahkan; menunjukkan; memperlihatkan; menyertakan; disertai;
    mengunggah; mengumpulkan; menyiapkan; dengan membawa; melengkapi; menyampaikan; wajib membawa;
    memberikan; dilampirkan; menyetorkan; beserta; mengupload; meminta; diminta; menunjukan
    """
)
# What the office gives in the steps, or what says nothing of itself.
GIVEN_THERE = frozenset(("surat permohonan", "kartu identitas", "surat rekomendasi", "proposal"))
MADE_THERE = Phrases.listed(
    """
    mencetak; menerbitkan; membuat; membuatkan; menandatangani; diterbitkan; dicetak; memberikan;
    mengeluarkan; mengisi
    """
)
IDENTITY = frozenset(("ktp", "kk", "sim", "paspor", "kia"))


@FAMILY.service(
    "procedure-asks-unlisted-document",
    "should",
    title="Langkah meminta dokumen yang tidak ada pada persyaratan",
    basis="UU 25/2009 Pasal 21 huruf b",
)
def procedure_asks_unlisted_document(service: ServiceView, about: About) -> Iterator[Hit]:
    listed = {
        each.name for _, line in service.cell("requirements").lines for each in papers_named(line.words)
    }
    if service.cell("requirements").is_empty:
        return
    asked = service.cell("requirements").words
    product = service.cell("product").words
    made = {each.name for _, line in service.cell("product").lines for each in papers_named(line.words)}
    made |= {each.name for each in papers_named(service.name)}
    for part in service.cell("procedure").parts:
        before: set[str] = set()
        for step in steps_of(part):
            for each in demanded(step, asked):
                if is_listed(each.name, listed) or each.name in made | before | GIVEN_THERE:
                    continue
                said = step.words.said(each.first, each.last)
                if all(word in product.places or word in service.name.places for word in each.name.split()):
                    continue
                place = Place(
                    service="" if part.shared else service.id,
                    component="procedure",
                    case=part.case,
                    path=step.line.path,
                )
                also = (Place(service=service.id, component="requirements"),)
                fix = Fix(
                    "Tambahkan ke persyaratan", draft=lambda draft, s=said: asking(draft, service.id, s)
                )
                sentence = f'"{said}" diminta di sini, tetapi tidak ada pada persyaratan. Tambahkan di sana.'
                yield Hit(sentence, part, step.line, fix=fix, place=place, also=also)
                before.add(each.name)
            if step.words.has(MADE_THERE):
                before |= {each.name for each in papers_named(step.words)}


def unheard(step: StepLine, last: int, asked: Words) -> Iterator[Named]:
    """Letters and proofs behind a demand of which the requirements have not a word."""
    words = step.words
    for head in ("surat", "bukti", "sertifikat", "sertipikat", "kartu", "fotokopi"):
        for place in words.places.get(head, ()):
            end = place + 1
            while end < len(words.tokens) and end - place < 4 and words.tokens[end].word.isalpha():
                end += 1
                if words.tokens[end - 1].word in PLAIN_WORDS:
                    end -= 1
                    break
            said = [each.word for each in words.tokens[place + 1 : end]]
            if place < last or not said or any(each in asked.places or each in NO_PAPER for each in said):
                continue
            yield Named(" ".join((head, *said)), place, end)


PLAIN_WORDS = frozenset(
    ("kepada", "ke", "dan", "di", "untuk", "yang", "pada", "serta", "dari", "atau", "sebagai", "dengan")
)
NO_PAPER_TEXT = """
    antrean terima pendaftaran registrasi pembayaran setor bayar pengambilan permohonan permintaan persyaratan
    berkas dokumen nomor penyerahan lunas pendukung asli lengkap kelengkapan jalan identitas
    penerimaan daftar tersebut kontrol kendali urut pengaduan aduan layanan pelayanan pelapor transfer
"""
NO_PAPER = frozenset(NO_PAPER_TEXT.split())


def demanded(step: StepLine, asked: Words) -> Iterator[Named]:
    """The documents a step wants of the applicant."""
    words = step.words
    wants = [each.last for each in words.find(DEMANDS)]
    if not wants:
        return
    if not is_receiver(step) and (step.actor or words.has(GIVERS)) and not asks_back(words):
        return
    known = [each for each in papers_named(words) if any(each.first >= last for last in wants)]
    yield from known
    for each in unheard(step, min(wants), asked):
        if not any(other.first < each.last and each.first < other.last for other in known):
            yield each


def asks_back(words: Words) -> bool:
    """Whether an officer asks for something."""
    return "meminta" in words.places or "diminta" in words.places


def is_listed(name: str, listed: set[str]) -> bool:
    """Whether a document is among the requirements; one card of identity stands for another."""
    return name in listed or (name in IDENTITY and "kartu identitas" in listed)


def asking(draft: Draft, service_id: str, said: str) -> Draft:
    """The draft with a document added to the requirements of a service."""
    service = draft.service(service_id)
    given = service.answer("requirements") if service is not None else None
    if not isinstance(given, One) or not isinstance(given.value, Items):
        return draft
    value = given.value
    *others, last = value.groups or (ItemGroup(),)
    group = replace(last, items=(*last.items, Item(text=said)))
    return answer(draft, service_id, "requirements", One(replace(value, groups=(*others, group))))


# --- what a web page left behind -----------------------------------------------------------------

RESIDUE = Phrases.listed(
    """
    download di sini; download disini; unduh di sini; unduh disini; klik di sini; klik disini; klik
    here; click here; klik link; klik tautan; klik gambar; klik untuk; klik tombol di bawah; download;
    info penting; lihat video; tonton video; video tutorial; baca selengkapnya; selengkapnya; read
    more; lihat selengkapnya; baca juga; bagikan artikel; copyright; all rights reserved; back to top;
    kembali ke atas; link berikut; tautan berikut; link di bawah; tautan di bawah; cek bio; link di
    bio; subscribe; beranda; posted by; diposting oleh; dilihat kali; komentar; tinggalkan komentar;
    hubungi admin; silakan klik; silahkan klik; unduh formulir disini; unduh file; download file;
    download formulir; loading; cookies; login disini; login di sini; daftar disini; daftar di sini;
    lihat disini; lihat di sini; cek disini; cek di sini; nbsp; href; min tolong; klik; tekan tombol
    """
)
APPLICATION = Phrases.listed(
    """
    aplikasi; menu; sistem; akun; ikon; laman; play store; playstore; app store; portal; oss; whatsapp
    """
)
ASSET = Phrases.listed("[ gambar img; [ img; img /; <img; < img; ![; .png; .jpg; < a; < br; < p >")
PLAIN_HERE = frozenset(("beranda", "selengkapnya", "hubungi admin", "download", "komentar"))


@FAMILY.cell(
    "web-residue",
    "should",
    title="Sisa teks laman atau percakapan",
)
@each_line
def web_residue(part: Part, line: Line) -> Iterator[Hit]:
    span = residue(line.words)
    if span is not None:
        first, last = span
        said = " ".join(line.text[first:last].split())
        rest = f"{line.text[:first].rstrip(' ;:([-')}{line.text[last:].lstrip(' !.:)]')}".strip()
        fix = Fix(
            "Hapus",
            value=lambda value, path=line.path, rest=rest: cast(AnyValue, with_text(value, path, rest)),
        )
        yield Hit(f'"{said[:40]}" adalah sisa laman. Hapus, atau tulis alamatnya.', part, line, span, fix)


def residue(words: Words) -> tuple[int, int] | None:
    """Where a text of a web page stands that tells nobody anything; None where an address is with it."""
    asset = next(words.find(ASSET), None)
    if asset is not None and not has_address(words):
        close = next(
            (n for n in range(asset.first, len(words.tokens)) if words.tokens[n].word == "]"), asset.last - 1
        )
        return words.tokens[asset.first].start, words.tokens[close].end
    for found in words.find(RESIDUE):
        if has_address(words) or (words.has(APPLICATION) and found.phrase not in ("info penting",)):
            continue
        if found.phrase in PLAIN_HERE and len(words.content) > 4:
            continue
        if found.phrase in ("klik", "tekan tombol") and told_to(words, found.first):
            continue
        return words.span(found)
    return None


def told_to(words: Words, place: int) -> bool:
    """Whether the one who is to do it stands right before ("pemohon klik ...")."""
    return any(0 <= place - each.last <= 3 for each in words.find(RECEIVERS))


def has_address(words: Words) -> bool:
    """Whether an address of the web stands there."""
    return any(
        each.masked and ("." in each.word or "/" in each.word) and "img" not in each.word
        for each in words.tokens
    )
