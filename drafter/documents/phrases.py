"""Structured answers in words: durations, fees, items, steps, roles, as officials write them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from drafter.documents.lists import bare
from drafter.model.answers import Branch, Citation, Duration, FeeRow, Item, ItemDetail, Phase, Role, Step
from drafter.wording import digits, numeral, rupiah_in_words

HARD = "\xa0"  # a figure stays with its unit
CONDITIONS = ("bagi", "jika", "untuk", "dalam hal", "khusus", "kecuali")  # words a condition may begin with
Cite = Callable[[Citation], str]


def glued(*parts: str) -> str:
    """Words joined by single blanks, empty ones left out."""
    return " ".join([said for part in parts if part and (said := part.strip())])


def named(name: str, said: str) -> str:
    """ "name: what is said", or whichever of the two is there."""
    name, said = name.strip().rstrip(":"), said.strip()
    return f"{name}: {said}" if name and said else name or said


def led(word: str, text: str, *others: str) -> str:
    """`text` led in by `word` unless it begins with it already, or with one of the others (small letters)."""
    text = text.strip() if text else ""
    return text if not text or text.lower().startswith((word, *others)) else f"{word} {text}"


# --- durations ---------------------------------------------------------------------------------


def duration(each: Duration) -> str:
    """ "3 (tiga) hari kerja", "3 (tiga) sampai dengan 5 (lima) hari kerja"."""
    if each.most is None or each.most == each.amount:
        return f"{numeral(each.amount)} {each.unit}"
    return f"{numeral(each.amount)} sampai dengan {numeral(each.most)} {each.unit}"


def short_duration(each: Duration) -> str:
    """Without the words, for the brackets behind a step: "10 menit"."""
    if each.most is None or each.most == each.amount:
        return f"{digits(each.amount)} {each.unit}"
    return f"{digits(each.amount)} sampai dengan {digits(each.most)} {each.unit}"


def at_most(each: Duration) -> str:
    """A promised duration: "paling lama ..." (UU 12/2011 Lampiran II angka 255); a range stands as it is."""
    return duration(each) if each.most is not None else f"paling lama {duration(each)}"


def phase(each: Phase) -> str:
    """One stretch of the time limit, its name left out."""
    limit = at_most(each.limit) if each.limit else ""
    return glued(
        limit,
        each.words,
        led("untuk", each.per, "per", "setiap", "bagi"),
        led("sejak", each.start, "setelah", "dihitung", "terhitung"),
    )


# --- fees --------------------------------------------------------------------------------------


def fee(row: FeeRow) -> str:
    """What one row asks, its variant left out."""
    amount = rupiah_in_words(row.amount) if row.amount is not None else ""
    if row.amount == 0:
        amount = "" if row.formula else "tidak dipungut biaya"
    regulated = led("sesuai dengan", row.regulated, "sesuai", "sebagaimana", "berdasarkan", "menurut")
    return glued(amount, led("per", row.unit, "setiap", "untuk"), row.formula, regulated)


def fee_row(row: FeeRow, link: str = ": ") -> str:
    """A row with its variant: "penggantian karena hilang: Rp50.000,00 (...) per dokumen"."""
    said, variant = fee(row), row.variant.strip()
    return f"{variant}{link}{said}" if variant and said else variant or said


# --- items and steps ---------------------------------------------------------------------------


def item(each: Item, heading: str = "") -> str:
    """An item with what its detail adds; what its `heading` says already is not said again."""
    if each.detail is None:
        return each.text
    return detailed(bare(each.text).rstrip(":"), each.detail, heading)


def detailed(text: str, detail: ItemDetail, heading: str) -> str:
    """The words of an item with form, copies, issuer, code, condition or quantity in their places."""
    if detail.form == "fotokopi":
        text = led("fotokopi", text, "salinan", "fotocopy", "fotokopy")
    elif detail.form:
        text = f"{text}, {detail.form}"
    if detail.issuer:
        text = f"{text} {led('dari', detail.issuer, 'yang diterbitkan', 'oleh')}"
    if detail.form_code:
        text = f"{text} ({led('formulir', detail.form_code)})"
    if detail.vulnerable and "kelompok rentan" not in f"{heading} {text}".lower():
        text = f"{text} bagi kelompok rentan"
    if detail.quantity is not None and detail.unit:
        text = f"{text}, {numeral(detail.quantity)} {detail.unit}"
    elif detail.quantity is not None:
        text = f"{numeral(detail.quantity)} {text}"
    if detail.copies is not None:
        sheets = detail.unit or ("rangkap" if detail.form == "asli dan fotokopi" else "lembar")
        text = f"{text}, {numeral(detail.copies)} {sheets}"
    if detail.condition:
        text = f"{text}, {led('apabila', detail.condition, *CONDITIONS)}"
    return text


def step(each: Step, labels: Mapping[str, str]) -> str:
    """One step: who does what, its branch, its output and time; `labels` name the steps branches go to."""
    actor, text = each.actor, bare(each.action)
    if not text.lower().startswith(actor.lower()):
        text = glued(actor, text)
    if each.mode and each.mode not in text.lower():
        text = f"{text} secara {each.mode}"
    time = short_duration(each.time).replace(" ", HARD, 1) if each.time else ""
    output = f"keluaran: {bare(each.output)}" if each.output else ""
    beside = f"{time}; {output}" if time and output else time or output
    if beside:
        text = f"{text} ({beside})"
    return f"{text}; {branch(each.branch, labels)}" if each.branch else text


def branch(each: Branch, labels: Mapping[str, str]) -> str:
    """ "apabila tidak lengkap, kembali ke langkah 1"."""
    condition = led("apabila", each.condition, "jika", "dalam hal")
    back = f"kembali ke {labels.get(each.target, 'langkah sebelumnya')}" if each.target else ""
    ways = " dan ".join(part for part in (bare(each.action), back) if part)
    return f"{condition}, {ways}" if condition and ways else condition or ways


# --- people and citations ----------------------------------------------------------------------


def competence(role: Role) -> tuple[str, ...]:
    """What a role must bring, point by point."""
    points = (
        led("pendidikan", role.education, "berpendidikan", "berijazah", "lulusan"),
        role.skills.strip(),
        led(
            "pelatihan",
            role.training,
            "pernah",
            "telah",
            "mengikuti",
            "memiliki",
            "bersertifikat",
            "sertifikat",
        ),
        led("pengalaman", role.experience, "berpengalaman", "memiliki", "pernah"),
    )
    return tuple([point for point in points if point])


def headcount(role: Role) -> str:
    """ "petugas loket: 2 (dua) orang, per sif"."""
    number = f"{numeral(role.number)} orang" if role.number is not None else ""
    shift = f", {role.shift.strip()}" if role.shift.strip() else ""
    return named(role.title, f"{number}{shift}")


def cited(entries: Iterable[Citation], cite: Cite) -> str:
    """Several citations in one line."""
    return "; ".join(bare(cite(each)) for each in entries)
