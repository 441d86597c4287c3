"""Whether an answer says the words it was read from: all of them, in order, amounts as values.

A structure that would lose or change a word is not taken; this is the last gate before an answer leaves
the room.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from drafter.model import answers as a
from drafter.reading.durations import TIME, find_duration
from drafter.reading.lines import LONGEST_LINE
from drafter.reading.money import FREE, find_money
from drafter.reading.outline import Node, Part
from drafter.wording import spell

# "Paling lama" in the words of officers; what promises nothing before a number ("selama 3 hari") too.
AT_MOST_WORDS = (
    r"\b(?:paling\s+lama|paling\s+lambat|maksimal|maksimum|maks\b\.?|selambat[\s-]*lambatnya"
    r"|selama[\s-]*lamanya|tidak\s+lebih\s+dari)"
)
WITHIN = r"\b(?:selama|dalam(?:\s+jangka)?(?:\s+waktu)?)"
AT_MOST = re.compile(rf"{AT_MOST_WORDS}|{WITHIN}(?=\s+(?:\d|{AT_MOST_WORDS}))", re.IGNORECASE)
TWICE_FREE = re.compile(
    r"\bgratis\b(?:(?:\W|\b(?:alias|atau)\b)*\bgratis\b)+"
)  # "tidak dipungut biaya (gratis)"
EACH = re.compile(
    r"\b(menit|jam|hari kerja|hari kalender|hari|minggu|bulan|tahun|rp\d+)\s*/\s*(?=[a-z])"
)  # "15 menit/berkas"
SUM = re.compile(r"\bsebesar(?=\W+rp\d)")  # promises nothing: "PNBP sebesar Rp100.000"
COUNTED = re.compile(r"(\d+)\s*\(\s*([a-z\s]{2,60}?)\s*\)", re.IGNORECASE)
WORD = re.compile(r"[^\W_]+")


def canonical(lines: Iterable[str]) -> list[str]:
    """Words without case and punctuation; amounts, times and what is free in one spelling."""
    return [word for line in lines for word in WORD.findall(valued(line))]


def valued(line: str) -> str:
    """A line with its amounts in one spelling."""
    line = " ".join(line.casefold().split())
    if len(line) > LONGEST_LINE:
        return line
    line = rupiah_valued(line)
    line = TWICE_FREE.sub(" gratis ", FREE.sub(" gratis ", line))
    line = TIME.sub(lambda found: time_valued(found[0]), line)
    line = EACH.sub(r"\1 per ", line)
    line = COUNTED.sub(spelled_once, line)
    line = SUM.sub(" ", AT_MOST.sub(" ", line))
    return re.sub(r"\b0rang\b|\borg\b", "orang", line)


def rupiah_valued(line: str) -> str:
    """A line with its rupiah as one word each."""
    for money in reversed(find_money(line)):
        if money.amount:
            line = f"{line[: money.start]} rp{money.amount} {line[money.end :]}"
    return line


def time_valued(said: str) -> str:
    """A time as figures and its unit; as it stands where it is not understood."""
    found = find_duration(said)
    return f" {time_words(found[2])} " if found and found[2] else said


def spelled_once(found: re.Match[str]) -> str:
    """ "3 (tiga)" as 3; the bracket stays where it says something else."""
    figures = found[1]
    same = len(figures) < 16 and spell(int(figures)).replace(" ", "") == found[2].replace(" ", "")
    return figures if same else found[0]


def keeps(value: a.AnyValue, parts: Iterable[Part]) -> bool:
    """Whether a value says what the outline it was read from says."""
    return canonical(said(value)) == canonical(outline_words(parts))


def outline_words(parts: Iterable[Part]) -> Iterator[str]:
    """The words of an outline, line by line."""
    for part in parts:
        yield part.heading
        yield part.intro
        yield from (each.text for node in part.nodes for each in node.leaves())
        yield part.closing


def all_leaves(parts: Iterable[Part]) -> list[Node]:
    """The items of all parts, whatever their depth."""
    return [each for part in parts for node in part.nodes for each in node.leaves()]


# --- the words a value prints, in the order in which documents print them ------------------------


def said(value: a.AnyValue) -> Iterator[str]:
    """The words of a value, with those before and after it."""
    yield value.before
    yield from BODIES[type(value)](value)
    yield value.after


def led(word: str, text: str, *others: str) -> str:
    """Words led in by one that documents add where none of the others stands there."""
    return text if not text or text.casefold().startswith((word, *others)) else f"{word} {text}"


def time_words(each: a.Duration | None) -> str:
    """A time in figures."""
    if each is None:
        return ""
    return f"{each.amount} {each.most or ''} {each.unit}"


def items_words(value: a.Items) -> Iterator[str]:
    """Headings, introductions and items."""
    for group in value.groups:
        yield group.heading
        yield group.intro
        yield from (words for item in group.items for words in item_words(item))
        yield group.closing


def item_words(item: a.Item) -> Iterator[str]:
    """An item and those below it."""
    yield item.text
    for child in item.children:
        yield from item_words(child)


def steps_words(value: a.Steps) -> Iterator[str]:
    """Headings, introductions and steps."""
    for group in value.groups:
        yield group.heading
        yield group.intro
        yield from (words for step in group.steps for words in step_words(step))


def step_words(step: a.Step) -> Iterator[str]:
    """A step and those below it."""
    branch = step.branch
    way = f"{led('apabila', branch.condition, 'jika', 'dalam hal')} {branch.action}" if branch else ""
    yield f"{step.actor} {step.action} {time_words(step.time)} {way}"
    for inner in step.steps:
        yield from step_words(inner)


def time_limit_words(value: a.TimeLimit) -> Iterator[str]:
    """Service hours, phases, waiting, what is not counted."""
    yield value.always
    for each in value.phases:
        per = led("untuk", each.per, "per", "setiap", "bagi")
        start = led("sejak", each.start, "setelah", "dihitung", "terhitung")
        yield f"{each.name} {time_words(each.limit)} {each.words} {per} {start}"
    yield f"waktu tunggu {time_words(value.waiting)}" if value.waiting else ""
    yield led("tidak termasuk", value.excluded)


def fees_words(value: a.Fees) -> Iterator[str]:
    """Rows, what is free, how to pay."""
    for row in value.rows:
        amount = f"rp{row.amount}" if row.amount else "gratis" if row.amount == 0 and not row.formula else ""
        regulated = led("sesuai dengan", row.regulated, "sesuai", "sebagaimana", "berdasarkan", "menurut")
        unit = led("per", row.unit, "setiap", "untuk")
        yield f"{row.variant} {amount} {unit} {row.formula} {regulated}"
    yield f"gratis {led('bagi', value.free_for, 'untuk')}" if value.free else ""
    yield value.payment


def channels_words(value: a.Channels) -> Iterator[str]:
    """Channels and who is in charge."""
    for each in value.channels:
        yield f"{each.kind} {each.address}"
    yield f"penanggung jawab pengelola pengaduan {value.officer}" if value.officer else ""


def people_words(value: a.People) -> Iterator[str]:
    """Roles with what each must bring, or with their numbers."""
    for each in value.roles:
        points = (
            led("pendidikan", each.education, "berpendidikan", "berijazah", "lulusan"),
            each.skills,
            each.training,
            each.experience,
        )
        number = f"{each.number} orang" if each.number is not None else ""
        yield f"{each.title} {' '.join(points)} {number} {each.shift}"


def table_words(value: a.Table) -> Iterator[str]:
    """All cells."""
    for row in (value.header, *value.rows):
        yield from row


def text_words(value: a.Text) -> Iterator[str]:
    """All paragraphs."""
    yield from value.paragraphs


def citations_words(value: a.Citations) -> Iterator[str]:
    """Regulations in own words; those of the catalogue are values."""
    yield from (entry.text for entry in value.entries)


BODIES: dict[type, Callable[..., Iterable[str]]] = {
    a.Text: text_words,
    a.Table: table_words,
    a.Items: items_words,
    a.Steps: steps_words,
    a.TimeLimit: time_limit_words,
    a.Fees: fees_words,
    a.Channels: channels_words,
    a.People: people_words,
    a.Citations: citations_words,
}
