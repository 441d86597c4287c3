"""Family 1, the decree: the services its dictum names are those that have an annex."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from drafter.checks.findings import Fix, Hit, Place
from drafter.checks.list_labels import FAMILY, label_of
from drafter.checks.quantities import numbers
from drafter.checks.views import About, PapersView, Point
from drafter.checks.words import Phrases, Words, prepare
from drafter.model.draft import Draft, FromTemplate, Own

SCOPE = Phrases.listed(
    """
    ruang lingkup; meliputi; mencakup; terdiri atas; terdiri dari; jenis pelayanan; jenis layanan;
    berikut; sebagai berikut; yaitu; yakni
    """
)
COUNTED = Phrases.listed("jenis pelayanan; jenis layanan; pelayanan; layanan; standar pelayanan")
BEFORE_NAME = frozenset(("pelayanan", "layanan", "standar", "penerbitan", "jenis", "dan", "serta", "tentang"))
GENERAL_TEXT = """
    administrasi administratif jasa barang perizinan nonperizinan non publik umum atas persyaratan
    sistem mekanisme prosedur jangka waktu biaya tarif produk pengaduan
"""
GENERAL = frozenset(GENERAL_TEXT.split())


@FAMILY.draft(
    "service-list-mismatch",
    "must",
    title="Daftar pelayanan pada diktum berbeda dari lampiran",
    basis="PermenPANRB 15/2014; UU 12/2011 Lampiran II angka 192",
)
def service_list_mismatch(papers: PapersView, about: About) -> Iterator[Hit]:
    if not papers.names:
        return
    known = {name_key(words): name for words, name in zip(papers.service_names, papers.names, strict=True)}
    groups = {name_key(prepare(each.group)) for each in papers.draft.services if each.group}
    for point in papers.dictum:
        if not point.words.has(SCOPE):
            continue
        named = {name_key(prepare(each)): each for each in names_in(point.text)}
        sentence = compared(named, known, groups) or miscounted(point.words, len(known), bool(named))
        if sentence:
            fix = Fix(
                "Susun ulang dari daftar pelayanan", draft=lambda draft, n=point.number: rewritten(draft, n)
            )
            yield Hit(
                sentence, fix=fix, place=Place(part="dictum", point=point.number), also=(Place(part="annex"),)
            )


def compared(named: dict[str, str], known: dict[str, str], groups: set[str]) -> str:
    """What differs between the services named and those there are; "" where nothing does."""
    named = {key: name for key, name in named.items() if key}
    if len(named) < 2 or set(named) <= groups or all(set(key.split()) <= GENERAL for key in named):
        return ""
    extra = [name for key, name in named.items() if key not in known]
    left = [name for key, name in known.items() if key not in named]
    if not extra and not left:
        return ""
    told: list[str] = []
    if extra:
        told.append(f"{quoted(extra)} tidak ada pada lampiran")
    if left:
        told.append(f"{quoted(left)} tidak disebut")
    return f"{' dan '.join(told)}. Samakan daftar itu dengan pelayanan pada lampiran."


def quoted(names: list[str]) -> str:
    """Up to three names."""
    more = f", dan {len(names) - 3} lainnya" if len(names) > 3 else ""
    return ", ".join(f'"{each.strip()}"' for each in names[:3]) + more


def miscounted(words: Words, count: int, listed: bool) -> str:
    """Where another number of services is said than there are."""
    for number in numbers(words):
        if number.last >= len(words.tokens) or number.in_words:
            continue
        behind = any(found.first == number.last for found in words.find(COUNTED))
        if behind and number.value != count and number.value < 500:
            return f"disebut {number.value:g} pelayanan, sedangkan lampirannya {count}. Samakan keduanya."
    return ""


def name_key(words: Words) -> str:
    """A name without what may stand before it: "Standar Pelayanan Surat Pindah" is "surat pindah"."""
    said = [each.word for each in words.tokens if each.word[0].isalnum()]
    while len(said) > 1 and said[0] in BEFORE_NAME:
        said.pop(0)
    return " ".join(part for word in said for part in word.split("-") if part)


def names_in(text: str) -> Iterator[str]:
    """The names that a point lists: its lines below the first, else what follows the colon or "meliputi"."""
    first, *more = [line for line in text.split("\n") if line.strip()] or [""]
    if more:
        for line in more:
            yield from unlabelled(line)
        return
    _, colon, tail = first.partition(":")
    if not colon:
        tail = behind_verb(first)
    yield from parted(tail)


def behind_verb(text: str) -> str:
    """What follows "meliputi" or "terdiri atas" in a sentence."""
    low = text.casefold()
    for verb in ("meliputi", "mencakup", "terdiri atas", "terdiri dari", "yaitu", "yakni"):
        at = low.find(verb)
        if at >= 0:
            return text[at + len(verb) :]
    return ""


def unlabelled(line: str) -> Iterator[str]:
    """A line without its label and its closing mark."""
    label = label_of(line)
    said = (label.rest if label is not None else line.lstrip(" -•–*")).strip().rstrip(";.,")
    if said.endswith(("; dan", ", dan", " dan")):
        said = said[: -len(" dan")].rstrip(";, ")
    if said:
        yield said


def parted(text: str) -> Iterator[str]:
    """The names of a list in one line, parted by ";", by labels, or by ","."""
    text = text.strip().rstrip(".;")
    if " 2. " in text or " b. " in text or " 2) " in text:
        words, piece = text.split(" "), [""]
        for word in words:
            if label_of(word + " ") is not None and len(word) <= 4:
                piece.append("")
            else:
                piece[-1] += f" {word}"
        yield from (name for each in piece for name in unlabelled(each))
        return
    mark = ";" if ";" in text else ","
    pieces = text.split(mark)
    if len(pieces) > 1 or " dan " in text:
        last = pieces.pop()
        head, joint, tail = (
            last.partition(" dan ") if not last.strip().startswith("dan ") else ("", "", last.strip()[4:])
        )
        pieces += [head, tail] if joint else [tail or last]
    for each in pieces:
        yield from unlabelled(each)


def rewritten(draft: Draft, number: int) -> Draft:
    """The draft with a point of the dictum that lists its services."""
    dictum = draft.decree.dictum
    if number >= len(dictum):
        return draft
    point = dictum[number]
    lead = point.text.split("\n")[0].partition(":")[0].rstrip() if isinstance(point, Own) else ""
    names = [each.name.strip() for each in draft.services if each.name.strip()]
    made = Own(
        text="\n".join((f"{lead}:", *names)), replaces=point.replaces if isinstance(point, Own) else ""
    )
    if isinstance(point, FromTemplate) or not lead:
        return draft
    return replace(
        draft, decree=replace(draft.decree, dictum=(*dictum[:number], made, *dictum[number + 1 :]))
    )


__all__ = ["FAMILY", "Point", "service_list_mismatch"]
