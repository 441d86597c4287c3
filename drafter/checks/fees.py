"""Family 5: whether a fee is said, rests on a regulation, and is asked of no one who owes none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from drafter.checks.cells import Cell, Line, Part, with_text
from drafter.checks.charges import (
    FREE,
    LEVY,
    SET_ELSEWHERE,
    THIRD,
    Tariff,
    charges,
    charging_parts,
    cited,
    is_basis,
    is_covered,
    is_fine,
    is_free,
    is_free_for_all,
    is_free_too,
    is_waived,
    tariffs,
)
from drafter.checks.findings import Fix, Hit, Place
from drafter.checks.mentions import Mention, capitals, mentions
from drafter.checks.payment import (
    CASH,
    CIVIL,
    GIFT,
    HAND,
    NO_CIVIL,
    OTHER_PAYMENT,
    OTHERWISE,
    PAY,
    PAY_OTHERS,
    PLACED,
    WALLET,
    pays,
)
from drafter.checks.rules import Family
from drafter.checks.views import About, ServiceView
from drafter.checks.words import Found, Words
from drafter.model.answers import AnyValue, Citation, Citations, FeeRow, Fees, Table
from drafter.wording import rupiah

FAMILY = Family("fee", "Biaya/tarif")
LAW = "UU 25/2009 Pasal 21 huruf e dan Pasal 31 ayat (4)"
NO_FEE = ("tidak ada", "nol")  # answers, if short ones
NEAR = 5  # tokens before a word in which a "tidak" turns it round

NOT = frozenset(
    (
        "tidak",
        "tanpa",
        "dilarang",
        "menolak",
        "bukan",
        "bebas",
        "larangan",
        "tak",
        "jangan",
        "antigratifikasi",
    )
)


def denied(words: Words, found: Found) -> bool:
    """Whether a word is turned round by a "tidak" before it."""
    return any(token.word in NOT for token in words.tokens[max(0, found.first - NEAR) : found.first])


# --- is anything said --------------------------------------------------------------------------


@FAMILY.cell(
    "fee-vague",
    "must",
    "fee",
    title="Biaya tidak jelas",
    basis=LAW,
    silences=("uncertain-word", "fee-payment-way-missing"),
)
def fee_vague(cell: Cell, about: About) -> Iterator[Hit]:
    for part in cell.parts:
        if any(True for _ in gifts(part)):
            continue
        value = part.value
        free = isinstance(value, Fees) and ((value.free and not value.free_for) or is_covered(part, value))
        for each in tariffs(part) if not cell.is_empty else ():
            said = (
                each.words.plain in NO_FEE
                or each.words.has(SET_ELSEWHERE)
                or each.is_free
                or each.has_amount
                or each.is_funded
                or each.regulations
            )
            if not said and not free and not is_priced(each) and each.words:
                told = (
                    "belum jelas gratis atau berapa. Tulis tidak dipungut biaya, atau jumlahnya dalam rupiah."
                )
                yield Hit(told, part, each.lines[0] if each.row is not None else None)
                break


def is_priced(each: Tariff) -> bool:
    """Whether a row of a table holds a figure: an amount without "Rp" under a heading."""
    return isinstance(each.part.value, Table) and any(
        line.words.tokens and line.words.tokens[0].word[0].isdigit() for line in each.lines
    )


def gifts(part: Part) -> Iterator[tuple[Line, Found]]:
    """Where a gift is invited."""
    for line in part.lines:
        for found in line.words.find(GIFT):
            if not denied(line.words, found):
                yield line, found


@FAMILY.cell(
    "fee-voluntary",
    "must",
    "fee",
    title="Pemberian diminta atau diharapkan",
    basis=LAW,
    silences=("fee-vague", "fee-free-and-charged"),
)
def fee_voluntary(cell: Cell, about: About) -> Iterator[Hit]:
    for part in cell.parts:
        for line, found in gifts(part):
            span = line.words.span(found)
            said = line.text[span[0] : span[1]]
            yield Hit(
                f'"{said}" mengundang pemberian kepada petugas. Hapus; tulis hanya tarif resmi.',
                part,
                line,
                span,
            )
            break


# --- on which regulation -----------------------------------------------------------------------


@FAMILY.service(
    "fee-without-legal-basis",
    "must",
    title="Tarif tanpa dasar hukum",
    basis="UU 25/2009 Pasal 31 ayat (4); UU 1/2022 Pasal 87 dan Pasal 94",
)
def fee_without_legal_basis(service: ServiceView, about: About) -> Iterator[Hit]:
    for part, found in charging_parts(service.cell("fee")):
        if next(cited(part), None) is not None or rests_on_levy(service):
            continue
        first = next((each for each in found if not is_regulated(each.row)), None)
        if first is not None:
            amount = rupiah(round(first.amount))
            sentence = f"ada tarif {amount} tanpa dasar hukum. Tarif harus berdasarkan peraturan."
            place = Place("" if part.shared else service.id, "fee", case=part.case)
            yield Hit(sentence, part, first.line, first.span, place=place)


def is_regulated(row: FeeRow | None) -> bool:
    """Whether a row says where it is regulated."""
    return row is not None and bool(row.regulated)


def rests_on_levy(service: ServiceView) -> bool:
    """Whether the legal basis has a regulation on tariffs."""
    return any(
        line.words.has(LEVY) or LEVY_WORDS & {token.word for token in line.words.tokens}
        for _, line in service.cell("legal_basis").lines
    )


LEVY_WORDS = frozenset(("tarif", "retribusi", "pnbp", "pajak"))


@FAMILY.cell(
    "fee-basis-without-amount",
    "should",
    "fee",
    title="Hanya menyebut peraturan, tanpa jumlah",
    basis=LAW,
)
def fee_basis_without_amount(cell: Cell, about: About) -> Iterator[Hit]:
    for part in cell.parts:
        if part.words.has(PLACED):
            continue
        every = list(tariffs(part))
        charged = any(each.has_amount for each in every)
        for each in every:
            if each.is_free or each.has_amount or each.is_funded or is_priced(each):
                continue
            if charged and each.row is not None and is_basis(each.row):
                continue  # on what the rows above rest
            if each.regulations or (
                isinstance(part.value, Fees) and part.value.basis and not part.value.free
            ):
                told = (
                    "hanya menyebut peraturannya. Tulis jumlahnya dalam rupiah, atau lampirkan daftar tarif."
                )
                yield Hit(told, part, each.lines[0] if each.row is not None else None)
                break


@FAMILY.cell(
    "fee-old-levy",
    "must",
    "fee",
    title="Tarif bersandar pada Perda retribusi yang lama",
    basis="UU 1/2022 Pasal 94 dan ketentuan peralihannya sampai dengan 5 Januari 2024",
)
def fee_old_levy(cell: Cell, about: About) -> Iterator[Hit]:
    for part, line in cell.lines:
        for each in mentions(line.words):
            if (
                is_levy(each)
                and each.year
                and (each.title or not is_fine(part, line))
                and (each.year <= 2022 or (each.year == 2023 and not is_new(each)))
            ):
                yield old_levy(each, part, line)


def is_new(each: Mention) -> bool:
    """Whether a Perda is the one on all taxes and levies together that UU 1/2022 asks for."""
    return not each.title or {"pajak", "retribusi"} <= set(each.title.split())


def is_levy(each: Mention) -> bool:
    """Whether a regional regulation on levies or taxes is named; what names no title in a fee is one too."""
    kind = each.kind.split(" ")
    regional = each.kind.startswith("peraturan daerah") or kind[0] == "qanun"
    words = set(each.title.split())
    return regional and (not words or bool(words & {"retribusi", "pajak", "pungutan"}))


def old_levy(each: Mention, part: Part, line: Line) -> Hit:
    """The finding; of the years of transition it is a question."""
    tokens = line.words.tokens
    span = tokens[each.first].start, tokens[each.last - 1].end
    name = line.text[span[0] : span[1]]
    if each.year <= 2021:
        sentence = (
            f"{name} sudah tidak dapat menjadi dasar pungutan. Pakai Perda pajak dan retribusi yang baru."
        )
        return Hit(sentence, part, line, span)
    sentence = f"apakah {name} sudah mengikuti UU 1/2022? Periksa Perda pajak dan retribusi yang berlaku."
    return Hit(sentence, part, line, span, severity="should")


@FAMILY.service(
    "fee-basis-not-listed",
    "should",
    title="Dasar tarif tidak ada dalam dasar hukum",
    basis="UU 25/2009 Pasal 21 huruf a dan huruf e",
)
def fee_basis_not_listed(service: ServiceView, about: About) -> Iterator[Hit]:
    legal = service.cell("legal_basis")
    if legal.is_empty:
        return  # said as a component that is missing
    listed = {known for part in legal.parts for known in keys_of(part, about)}
    for part in service.cell("fee").parts:
        for each in cited(part):
            keys = keys_of_one(each, about)
            if keys and not keys & listed:
                name = name_of(each, about)
                place = Place("" if part.shared else service.id, "fee", case=part.case)
                also = (Place(service=service.id, component="legal_basis"),)
                yield Hit(
                    f"{name} belum ada dalam dasar hukum. Tambahkan.",
                    part,
                    place=place,
                    also=also,
                )


def keys_of(part: Part, about: About) -> Iterator[tuple[str, ...]]:
    """What the regulations of an answer are told by."""
    if isinstance(part.value, Citations):
        for each in part.value.entries:
            yield from keys_of_one(each, about)
    for line in part.lines:
        for each in mentions(line.words):
            yield from keys_of_one(each, about)


def keys_of_one(each: Mention | Citation, about: About) -> set[tuple[str, ...]]:
    """The id in the catalogue, and form, number and year."""
    if isinstance(each, Citation):
        if each.regulation and each.regulation in about.catalogue:
            known = about.catalogue.get(each.regulation)
            return {
                (each.regulation,),
                (known.kind.casefold().split()[0], known.number.casefold(), str(known.year)),
            }
        return set()
    if not each.is_whole:
        return set()
    keys: set[tuple[str, ...]] = {(each.kind.split()[0], each.number, str(each.year))}
    if id := each.id_in(about.catalogue):
        keys.add((id,))
    return keys


def name_of(each: Mention | Citation, about: About) -> str:
    """How a regulation is called in a sentence."""
    if isinstance(each, Citation):
        return about.catalogue.name(each.regulation)
    if id := each.id_in(about.catalogue):
        return about.catalogue.name(id)
    return f"{capitals(each.kind)} Nomor {each.number} Tahun {each.year}"


# --- asked of whom -----------------------------------------------------------------------------


@FAMILY.cell("fee-free-and-charged", "must", "fee", title="Gratis dan berbayar sekaligus", basis=LAW)
def fee_free_and_charged(cell: Cell, about: About) -> Iterator[Hit]:
    for part in cell.parts:
        free = is_free_for_all(part)
        for each in charges(part):
            words = each.words
            if not free and not is_free_too(each):
                continue
            if words is not None and (words.has(OTHERWISE) or is_waived(each, words)):
                continue
            said = rupiah(round(each.amount))
            sentence = (
                f"tertulis tidak dipungut biaya dan juga {said}. Pilih salah satu, atau sebutkan untuk siapa."
            )
            yield Hit(sentence, part, each.line, each.span)
            break


@FAMILY.service(
    "fee-free-by-law",
    "must",
    title="Dokumen kependudukan tidak dipungut biaya",
    basis="UU 24/2013 Pasal 79A",
)
def fee_free_by_law(service: ServiceView, about: About) -> Iterator[Hit]:
    if not service.name.has(CIVIL) or service.name.has(NO_CIVIL):
        return
    for part, found in charging_parts(service.cell("fee")):
        first = found[0]
        amount = rupiah(round(first.amount))
        sentence = f"dokumen kependudukan tidak dipungut biaya, tetapi tertulis {amount}. Hapus tarif itu."
        place = Place("" if part.shared else service.id, "fee", case=part.case)
        yield Hit(
            sentence,
            part,
            first.line,
            first.span,
            Fix("Jadikan tidak dipungut biaya", value=made_free),
            place=place,
        )


def made_free(value: AnyValue) -> AnyValue:
    """Free of charge, whatever was said; fines and what others charge stay."""
    if isinstance(value, Fees):
        return replace(value, free=True, free_for="", rows=(), payment="", basis=(), source="")
    return Fees(free=True)


@FAMILY.service(
    "fee-free-but-payment-step",
    "must",
    title="Gratis, tetapi ada langkah pembayaran",
    basis=LAW,
)
def fee_free_but_payment_step(service: ServiceView, about: About) -> Iterator[Hit]:
    fee = service.cell("fee")
    if not fee.parts or not all(is_free(part) and not list(charges(part)) for part in fee.parts):
        return
    if any(each.regulations and not each.is_free for part in fee.parts for each in tariffs(part)):
        return  # one of the cases pays
    if any(part.words.has(THIRD) and part.words.has(PAY_OTHERS) for part in fee.parts):
        return
    for part, line in service.cell("procedure").lines:
        for found in line.words.find(PAY):
            if (
                not denied(line.words, found)
                and not line.words.has(OTHER_PAYMENT)
                and not line.words.has(FREE)
            ):
                sentence = "biayanya gratis, tetapi ada langkah membayar. Hapus, atau perbaiki biayanya."
                place = Place("" if part.shared else service.id, "procedure", case=part.case, path=line.path)
                yield Hit(
                    sentence,
                    part,
                    line,
                    line.words.span(found),
                    place=place,
                    also=(Place(service.id, "fee"),),
                )
                return


@FAMILY.cell(
    "fee-to-person",
    "must",
    "fee",
    "procedure",
    title="Dibayar kepada orang, bukan kas",
    basis="UU 1/2004 [GK]",
)
def fee_to_person(cell: Cell, about: About) -> Iterator[Hit]:
    for part, line in cell.lines:
        words = line.words
        if (met := next(words.find(WALLET), None)) is not None and (
            cell.component == "fee" or words.has(PAY)
        ):
            yield person(part, line, met)
            continue
        if words.has(CASH) or not (cell.component == "fee" or words.has(PAY)):
            continue
        for found in words.find(HAND):
            before = words.tokens[max(0, found.first - 3) : found.first]
            if (
                any(token.word in ("kepada", "ke", "lewat", "melalui", "via") for token in before)
                and not denied(words, found)
                and (cell.component == "fee" or pays(words))
            ):
                yield person(part, line, found)
                break


def person(part: Part, line: Line, found: Found) -> Hit:
    """The finding."""
    return Hit(
        "pembayaran kepada orang atau rekening pribadi. Tulis kas resmi: bendahara penerimaan atau bank.",
        part,
        line,
        line.words.span(found),
    )


# --- form --------------------------------------------------------------------------------------


@FAMILY.cell(
    "rupiah-form", "hint", title="Penulisan rupiah", basis="UU 12/2011 Lampiran II angka 270c; EYD V"
)
def rupiah_form(cell: Cell, about: About) -> Iterator[Hit]:
    for part, line in cell.lines:
        if isinstance(part.value, Table) or "rp" not in line.words.places:
            continue
        for each in part.money:
            if each[0] is not line:
                continue
            tokens = line.words.tokens
            last = each[1].last
            if [token.word for token in tokens[last : last + 2]] in ([",", "-"], [",", "="]):
                last += 2  # "Rp5.000,-"
            span = tokens[each[1].first].start, tokens[last - 1].end
            said, right = line.text[span[0] : span[1]], rupiah(round(each[1].value))
            if each[1].value == round(each[1].value) and not said.startswith(right):
                text = line.text[: span[0]] + right + line.text[span[1] :]

                def change(value: AnyValue, line: Line = line, text: str = text) -> AnyValue:
                    return with_text(value, line.path, text)

                yield Hit(
                    f'"{said}" sebaiknya ditulis {right}.',
                    part,
                    line,
                    span,
                    Fix(f"Ganti dengan {right}", value=change),
                )


@FAMILY.service("fee-payment-way-missing", "hint", title="Cara membayar belum disebut", basis=LAW)
def fee_payment_way_missing(service: ServiceView, about: About) -> Iterator[Hit]:
    for part, _ in charging_parts(service.cell("fee")):
        value = part.value
        if isinstance(value, Fees) and value.payment:
            continue
        paid = [each.words for each in tariffs(part) if each.has_amount and not each.is_free]
        if any(words.has(PAY) or words.has(CASH) for words in paid) or service.cell("procedure").words.has(
            PAY
        ):
            continue
        place = Place("" if part.shared else service.id, "fee", case=part.case)
        yield Hit("belum disebut di mana dan bagaimana membayarnya.", part, place=place)
        return
